//! Every change a record can undergo, one verb each.
//!
//! Invariant: a verb raises the revision once, or changes nothing and says why.

use std::sync::Arc;

use serde::Serialize;

use super::answer::Answer;
use super::care::{Member, Review};
use super::choice::{AcceptedPlan, Choice, Goal, PlanPart};
use super::id::{EntryId, GoalId, ItemId, MemberId, PlanId, ReviewId, SettingId, TreatmentCode};
use super::ledger::{Register, Signature};
use super::safety::{Crisis, Safety, SafetyPlan, Stop};
use super::settings::BackupNote;
use super::{Record, RecordError};
use crate::domain::day::Day;
use crate::domain::diary::entry::{Entry, MOST_CHARS};
use crate::domain::stamp::Moment;

/// Changing. Every verb raises the revision once, or changes nothing and says why.
impl Record {
    /// Answers an item.
    ///
    /// # Errors
    /// [`RecordError::TooLong`] or [`RecordError::Stale`].
    pub fn answer(
        &mut self,
        item: ItemId,
        answer: Answer,
        by: &Signature,
    ) -> Result<(), RecordError> {
        if let Answer::Text(text) = &answer {
            short_enough([text.as_str()])?;
        }
        let stood = Arc::make_mut(&mut self.answers).put(item, Register::new(Some(answer), by));
        self.bump(stood)
    }

    /// Takes an answer back, as if never asked.
    ///
    /// # Errors
    /// [`RecordError::Stale`].
    pub fn unanswer(&mut self, item: ItemId, by: &Signature) -> Result<(), RecordError> {
        let stood = Arc::make_mut(&mut self.answers).put(item, Register::new(None, by));
        self.bump(stood)
    }

    /// Decides about a line of the plan.
    ///
    /// # Errors
    /// [`RecordError::TooLong`] or [`RecordError::Stale`].
    pub fn choose(
        &mut self,
        line: TreatmentCode,
        choice: Choice,
        by: &Signature,
    ) -> Result<(), RecordError> {
        short_enough(choice.texts())?;
        let stood = self
            .plan_mut()
            .choices
            .put(line, Register::new(Some(choice), by));
        self.bump(stood)
    }

    /// Takes a decision back.
    ///
    /// # Errors
    /// [`RecordError::Stale`].
    pub fn unchoose(&mut self, line: TreatmentCode, by: &Signature) -> Result<(), RecordError> {
        let stood = self.plan_mut().choices.put(line, Register::new(None, by));
        self.bump(stood)
    }

    /// Sets a goal, new or changed.
    ///
    /// # Errors
    /// [`RecordError::TooLong`] or [`RecordError::Stale`].
    pub fn set_goal(&mut self, id: GoalId, goal: Goal, by: &Signature) -> Result<(), RecordError> {
        short_enough([goal.words.as_str()])?;
        let stood = self.plan_mut().goals.put(id, Register::new(Some(goal), by));
        self.bump(stood)
    }

    /// Drops a goal.
    ///
    /// # Errors
    /// [`RecordError::Stale`].
    pub fn drop_goal(&mut self, id: GoalId, by: &Signature) -> Result<(), RecordError> {
        let stood = self.plan_mut().goals.put(id, Register::new(None, by));
        self.bump(stood)
    }

    /// Remembers the plan the person accepted.
    ///
    /// # Errors
    /// [`RecordError::Stale`].
    pub fn accept_plan(
        &mut self,
        id: PlanId,
        plan: AcceptedPlan,
        by: &Signature,
    ) -> Result<(), RecordError> {
        let stood = self
            .plan_mut()
            .accepted
            .put(id, Register::new(Some(plan), by));
        self.bump(stood)
    }

    /// Takes back a plan that was accepted: it stands no more, nor in the history.
    ///
    /// # Errors
    /// [`RecordError::Stale`].
    pub fn withdraw_plan(&mut self, id: PlanId, by: &Signature) -> Result<(), RecordError> {
        let stood = self.plan_mut().accepted.put(id, Register::new(None, by));
        self.bump(stood)
    }

    /// Logs a new diary entry.
    ///
    /// # Errors
    /// [`RecordError::Entry`] if it cannot be kept, [`RecordError::SameId`] if the id was ever used.
    pub fn log_entry(
        &mut self,
        id: EntryId,
        entry: Entry,
        today: Day,
        by: &Signature,
    ) -> Result<(), RecordError> {
        entry.check(today)?;
        if self
            .diary
            .months()
            .any(|(_, log)| log.register(&id).is_some())
        {
            return Err(RecordError::SameId);
        }
        let stood = self.diary.put(id, entry, by);
        self.bump(stood)
    }

    /// Puts another entry in the place of one, on the same day or another.
    ///
    /// # Errors
    /// [`RecordError::NoSuchEntry`], [`RecordError::Entry`] or [`RecordError::Stale`].
    pub fn amend_entry(
        &mut self,
        id: &EntryId,
        entry: Entry,
        today: Day,
        by: &Signature,
    ) -> Result<(), RecordError> {
        entry.check(today)?;
        let from = self
            .diary
            .entry(id)
            .ok_or(RecordError::NoSuchEntry)?
            .day
            .month();
        self.fresh_for(id, by)?;
        if from != entry.day.month() {
            self.diary.clear(from, id.clone(), by);
        }
        let stood = self.diary.put(id.clone(), entry, by);
        self.bump(stood)
    }

    /// Removes an entry and hands it over, so that the removal can be undone.
    ///
    /// # Errors
    /// [`RecordError::NoSuchEntry`] or [`RecordError::Stale`].
    pub fn remove_entry(&mut self, id: &EntryId, by: &Signature) -> Result<Entry, RecordError> {
        let entry = self
            .diary
            .entry(id)
            .ok_or(RecordError::NoSuchEntry)?
            .clone();
        self.fresh_for(id, by)?;
        let stood = self.diary.clear(entry.day.month(), id.clone(), by);
        self.bump(stood).map(|()| entry)
    }

    /// Puts back an entry that was removed.
    ///
    /// # Errors
    /// [`RecordError::SameId`] if it was not removed, [`RecordError::Stale`].
    pub fn restore_entry(
        &mut self,
        id: EntryId,
        entry: Entry,
        by: &Signature,
    ) -> Result<(), RecordError> {
        if self.diary.entry(&id).is_some() {
            return Err(RecordError::SameId);
        }
        self.fresh_for(&id, by)?;
        let stood = self.diary.put(id, entry, by);
        self.bump(stood)
    }

    /// Adds a member to the team, or changes what is known about them.
    ///
    /// # Errors
    /// [`RecordError::TooLong`] or [`RecordError::Stale`].
    pub fn set_member(
        &mut self,
        id: MemberId,
        member: Member,
        by: &Signature,
    ) -> Result<(), RecordError> {
        short_enough(member.texts())?;
        let stood = Arc::make_mut(&mut self.team).put(id, Register::new(Some(member), by));
        self.bump(stood)
    }

    /// Removes a member from the team.
    ///
    /// # Errors
    /// [`RecordError::Stale`].
    pub fn remove_member(&mut self, id: MemberId, by: &Signature) -> Result<(), RecordError> {
        let stood = Arc::make_mut(&mut self.team).put(id, Register::new(None, by));
        self.bump(stood)
    }

    /// Plans a review, or writes down what came of it.
    ///
    /// # Errors
    /// [`RecordError::TooLong`] or [`RecordError::Stale`].
    pub fn set_review(
        &mut self,
        id: ReviewId,
        review: Review,
        by: &Signature,
    ) -> Result<(), RecordError> {
        short_enough(review.note.as_deref())?;
        let stood = Arc::make_mut(&mut self.reviews).put(id, Register::new(Some(review), by));
        self.bump(stood)
    }

    /// Removes a review.
    ///
    /// # Errors
    /// [`RecordError::Stale`].
    pub fn remove_review(&mut self, id: ReviewId, by: &Signature) -> Result<(), RecordError> {
        let stood = Arc::make_mut(&mut self.reviews).put(id, Register::new(None, by));
        self.bump(stood)
    }

    /// Opens a danger stop, or writes down that it was assessed or screened again.
    ///
    /// # Errors
    /// [`RecordError::Stale`].
    pub fn set_stop(&mut self, stop: Stop, by: &Signature) -> Result<(), RecordError> {
        self.write_safety(Some(stop), by, |safety| &mut safety.stop)
    }

    /// Lifts the danger stop.
    ///
    /// # Errors
    /// [`RecordError::Stale`].
    pub fn lift_stop(&mut self, by: &Signature) -> Result<(), RecordError> {
        self.write_safety(None, by, |safety| &mut safety.stop)
    }

    /// Writes down the last answers about self-harm.
    ///
    /// # Errors
    /// [`RecordError::Stale`].
    pub fn set_crisis(&mut self, crisis: Crisis, by: &Signature) -> Result<(), RecordError> {
        self.write_safety(Some(crisis), by, |safety| &mut safety.crisis)
    }

    /// Writes the safety plan.
    ///
    /// # Errors
    /// [`RecordError::TooLong`] or [`RecordError::Stale`].
    pub fn write_safety_plan(
        &mut self,
        plan: SafetyPlan,
        by: &Signature,
    ) -> Result<(), RecordError> {
        short_enough(plan.texts())?;
        self.write_safety(Some(plan), by, |safety| &mut safety.safety_plan)
    }

    /// Changes a setting.
    ///
    /// # Errors
    /// [`RecordError::TooLong`] or [`RecordError::Stale`].
    pub fn set(&mut self, id: SettingId, value: String, by: &Signature) -> Result<(), RecordError> {
        short_enough([value.as_str()])?;
        let settings = Arc::make_mut(&mut self.settings);
        let stood = settings.values.put(id, Register::new(Some(value), by));
        self.bump(stood)
    }

    /// Writes down that a backup was made.
    ///
    /// # Errors
    /// [`RecordError::Stale`].
    pub fn note_backup(&mut self, at: Moment, by: &Signature) -> Result<(), RecordError> {
        let entries = u32::try_from(self.diary.len()).unwrap_or(u32::MAX);
        let note = Register::new(Some(BackupNote { at, entries }), by);
        let settings = Arc::make_mut(&mut self.settings);
        let stood = settings
            .backup
            .as_ref()
            .is_none_or(|held| note.outranks(held));
        if stood {
            settings.backup = Some(note);
        }
        self.bump(stood)
    }

    fn plan_mut(&mut self) -> &mut PlanPart {
        Arc::make_mut(&mut self.plan)
    }

    fn write_safety<T: Serialize>(
        &mut self,
        value: Option<T>,
        by: &Signature,
        place: impl Fn(&mut Safety) -> &mut Option<Register<T>>,
    ) -> Result<(), RecordError> {
        let register = Register::new(value, by);
        let held = place(Arc::make_mut(&mut self.safety));
        let stood = held.as_ref().is_none_or(|held| register.outranks(held));
        if stood {
            *held = Some(register);
        }
        self.bump(stood)
    }

    /// An edit of an entry must be later than every trace of it, in any month.
    fn fresh_for(&self, id: &EntryId, by: &Signature) -> Result<(), RecordError> {
        let mut traces = self.diary.months().filter_map(|(_, log)| log.register(id));
        if traces.all(|trace| by.stamp > *trace.stamp()) {
            Ok(())
        } else {
            Err(RecordError::Stale)
        }
    }

    fn bump(&mut self, stood: bool) -> Result<(), RecordError> {
        if !stood {
            return Err(RecordError::Stale);
        }
        self.revision += 1;
        Ok(())
    }
}

fn short_enough<'a>(texts: impl IntoIterator<Item = &'a str>) -> Result<(), RecordError> {
    for text in texts {
        let found = text.chars().count();
        if found > MOST_CHARS {
            return Err(RecordError::TooLong { found });
        }
    }
    Ok(())
}
