//! Everything we keep about one person, its revision, and every change it can undergo.
//!
//! A record is made of parts that are stored one by one. Copies share the parts that neither
//! changed, so a copy costs nothing and comparing two copies tells what to save.
//!
//! Invariants: every change is a method here and raises the revision; a later edit always stands
//! against an earlier one, wherever it was made; nothing is forgotten but by
//! [`Record::replaced_by`] and [`Record::erased`].

pub mod answer;
pub mod care;
pub mod choice;
pub mod comparison;
pub mod id;
pub mod ledger;
pub mod revision;
pub mod safety;
pub mod settings;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use thiserror::Error;

use self::answer::Answer;
use self::care::{Member, Review};
use self::choice::{AcceptedPlan, Choice, Goal, PlanPart};
use self::id::{
    DeviceId, EntryId, GoalId, ItemId, MemberId, PersonId, PlanId, ReviewId, SettingId,
    TreatmentCode,
};
use self::ledger::{Author, Ledger, Merge, Register, Signature, lacks_extra, merge_extra};
use self::safety::{Crisis, Safety, SafetyPlan, Stop};
use self::settings::{BackupNote, Settings};
use super::day::{Day, Month};
use super::diary::entry::{Entry, EntryError, MOST_CHARS};
use super::diary::{Diary, MisplacedEntry, MonthLog, merge_shared};
use super::stamp::{Moment, Stamp, next_stamp};

/// Fields a newer version wrote and this one only carries along.
pub type Extra = BTreeMap<String, Value>;

/// A piece of the record that is stored by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Answers to questions.
    Answers,
    /// Choices, goals and accepted plans.
    Plan,
    /// The care team.
    Team,
    /// Reviews, due and done.
    Reviews,
    /// Danger stop, crisis and safety plan.
    Safety,
    /// Settings, the note on the last backup, and fields of a newer version.
    Settings,
    /// The diary of one month.
    Diary(Month),
}

impl Part {
    /// Every part that is not a month of the diary.
    pub const SINGLE: [Self; 6] = [
        Self::Answers,
        Self::Plan,
        Self::Team,
        Self::Reviews,
        Self::Safety,
        Self::Settings,
    ];
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Answers => f.write_str("answers"),
            Self::Plan => f.write_str("plan"),
            Self::Team => f.write_str("team"),
            Self::Reviews => f.write_str("reviews"),
            Self::Safety => f.write_str("safety"),
            Self::Settings => f.write_str("settings"),
            Self::Diary(month) => write!(f, "diary/{month}"),
        }
    }
}

impl std::str::FromStr for Part {
    type Err = super::day::BadDate;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if let Some(month) = text.strip_prefix("diary/") {
            return month.parse().map(Self::Diary);
        }
        let named = |part: &&Self| part.to_string() == text;
        Self::SINGLE
            .iter()
            .find(named)
            .copied()
            .ok_or(super::day::BadDate)
    }
}

/// Everything we keep about one person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Record {
    person: PersonId,
    #[serde(skip)]
    revision: u64,
    #[serde(skip)]
    era: u32,
    #[serde(default, skip_serializing_if = "is_default")]
    answers: Arc<Ledger<ItemId, Answer>>,
    #[serde(default, skip_serializing_if = "is_default")]
    plan: Arc<PlanPart>,
    #[serde(default, skip_serializing_if = "is_default")]
    diary: Diary,
    #[serde(default, skip_serializing_if = "is_default")]
    team: Arc<Ledger<MemberId, Member>>,
    #[serde(default, skip_serializing_if = "is_default")]
    reviews: Arc<Ledger<ReviewId, Review>>,
    #[serde(default, skip_serializing_if = "is_default")]
    safety: Arc<Safety>,
    #[serde(default, skip_serializing_if = "is_default")]
    settings: Arc<Settings>,
    #[serde(flatten)]
    extra: Arc<Extra>,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// The parts a record is put together from, as a store reads them one by one.
#[derive(Debug, Clone, Default)]
pub struct RecordParts {
    /// Answers to questions.
    pub answers: Ledger<ItemId, Answer>,
    /// Choices, goals and accepted plans.
    pub plan: PlanPart,
    /// The months of the diary.
    pub diary: BTreeMap<Month, Arc<MonthLog>>,
    /// The care team.
    pub team: Ledger<MemberId, Member>,
    /// Reviews, due and done.
    pub reviews: Ledger<ReviewId, Review>,
    /// Danger stop, crisis and safety plan.
    pub safety: Safety,
    /// Settings and the note on the last backup.
    pub settings: Settings,
    /// Fields a newer version keeps at the top of a record.
    pub extra: Extra,
}

/// Why a change was not made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum RecordError {
    /// The entry cannot be kept as it is.
    #[error(transparent)]
    Entry(#[from] EntryError),
    /// There is no such entry, or it was removed.
    #[error("there is no such entry")]
    NoSuchEntry,
    /// An entry of that id is there already.
    #[error("there is an entry of that id already")]
    SameId,
    /// A text is longer than [`MOST_CHARS`].
    #[error("a text has {found} characters, at most {MOST_CHARS} are kept")]
    TooLong {
        /// How long it is.
        found: usize,
    },
    /// The signature is older than what it would change; sign again with [`Record::sign`].
    #[error("the edit is older than what it would change")]
    Stale,
}

/// Reading.
impl Record {
    /// A record with nothing in it.
    pub fn new(person: PersonId) -> Self {
        Self {
            person,
            revision: 0,
            era: 0,
            answers: Arc::default(),
            plan: Arc::default(),
            diary: Diary::default(),
            team: Arc::default(),
            reviews: Arc::default(),
            safety: Arc::default(),
            settings: Arc::default(),
            extra: Arc::default(),
        }
    }

    /// The record made of these parts, at that revision and era.
    ///
    /// # Errors
    /// If an entry lies outside its month.
    pub fn from_parts(
        person: PersonId,
        revision: u64,
        era: u32,
        parts: RecordParts,
    ) -> Result<Self, MisplacedEntry> {
        Ok(Self {
            person,
            revision,
            era,
            answers: Arc::new(parts.answers),
            plan: Arc::new(parts.plan),
            diary: parts.diary.try_into()?,
            team: Arc::new(parts.team),
            reviews: Arc::new(parts.reviews),
            safety: Arc::new(parts.safety),
            settings: Arc::new(parts.settings),
            extra: Arc::new(parts.extra),
        })
    }

    /// Whose record it is.
    pub fn person(&self) -> &PersonId {
        &self.person
    }

    /// How many changes there were; of this device only, so it is not part of a backup.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// How often the whole record was replaced or erased on this device.
    ///
    /// Copies of different eras must not be merged, or what was erased would come back.
    pub fn era(&self) -> u32 {
        self.era
    }

    /// Answers to questions.
    pub fn answers(&self) -> &Ledger<ItemId, Answer> {
        &self.answers
    }

    /// What the person decided, line by line.
    pub fn choices(&self) -> &Ledger<TreatmentCode, Choice> {
        &self.plan.choices
    }

    /// Goals.
    pub fn goals(&self) -> &Ledger<GoalId, Goal> {
        &self.plan.goals
    }

    /// Plans the person accepted, in no particular order of time.
    pub fn accepted_plans(&self) -> &Ledger<PlanId, AcceptedPlan> {
        &self.plan.accepted
    }

    /// Choices, goals and accepted plans in one.
    pub fn plan(&self) -> &PlanPart {
        &self.plan
    }

    /// Settings and the note on the last backup in one.
    pub fn settings_part(&self) -> &Settings {
        &self.settings
    }

    /// The diary.
    pub fn diary(&self) -> &Diary {
        &self.diary
    }

    /// The care team.
    pub fn team(&self) -> &Ledger<MemberId, Member> {
        &self.team
    }

    /// Reviews, due and done.
    pub fn reviews(&self) -> &Ledger<ReviewId, Review> {
        &self.reviews
    }

    /// Danger and crisis, with who wrote it and when.
    pub fn safety(&self) -> &Safety {
        &self.safety
    }

    /// The danger stop, unless lifted.
    pub fn stop(&self) -> Option<&Stop> {
        self.safety.stop.as_ref()?.value()
    }

    /// The last answers about self-harm.
    pub fn crisis(&self) -> Option<&Crisis> {
        self.safety.crisis.as_ref()?.value()
    }

    /// The safety plan.
    pub fn safety_plan(&self) -> Option<&SafetyPlan> {
        self.safety.safety_plan.as_ref()?.value()
    }

    /// One setting.
    pub fn setting(&self, id: &SettingId) -> Option<&str> {
        self.settings.values.get(id).map(String::as_str)
    }

    /// All settings.
    pub fn settings(&self) -> &Ledger<SettingId, String> {
        &self.settings.values
    }

    /// The last backup.
    pub fn last_backup(&self) -> Option<&BackupNote> {
        self.settings.backup.as_ref()?.value()
    }

    /// Fields a newer version keeps at the top of a record.
    pub fn extra(&self) -> &Extra {
        &self.extra
    }

    /// Whether nothing was ever written, settings aside.
    pub fn is_blank(&self) -> bool {
        self.answers.is_blank()
            && is_default(&self.plan)
            && self.diary.months().next().is_none()
            && self.team.is_blank()
            && self.reviews.is_blank()
            && is_default(&self.safety)
    }

    /// How many values are kept, removed ones included: what a limit on files counts.
    pub fn register_count(&self) -> usize {
        let months: usize = self
            .diary
            .months()
            .map(|(_, log)| log.registers().len())
            .sum();
        months
            + self.answers.registers().len()
            + self.plan.choices.registers().len()
            + self.plan.goals.registers().len()
            + self.plan.accepted.registers().len()
            + self.team.registers().len()
            + self.reviews.registers().len()
            + self.settings.values.registers().len()
    }

    /// The latest stamp of all edits.
    pub fn latest_stamp(&self) -> Option<&Stamp> {
        self.answers
            .latest()
            .max(self.plan.latest())
            .max(self.diary.latest())
            .max(self.team.latest())
            .max(self.reviews.latest())
            .max(self.safety.latest())
            .max(self.settings.latest())
    }

    /// A signature for an edit made now: later than every edit this record has seen.
    pub fn sign(&self, now: Moment, device: &DeviceId, author: Author) -> Signature {
        Signature {
            stamp: next_stamp(self.latest_stamp(), now, device),
            author,
        }
    }

    /// Every part that exists.
    pub fn parts(&self) -> BTreeSet<Part> {
        let months = self.diary.months().map(|(month, _)| Part::Diary(month));
        Part::SINGLE.into_iter().chain(months).collect()
    }

    /// Which parts differ from an earlier copy, by whether they are still shared with it.
    pub fn parts_changed_since(&self, earlier: &Self) -> BTreeSet<Part> {
        let either = self.parts().into_iter().chain(earlier.parts());
        either.filter(|part| !self.shares(earlier, *part)).collect()
    }

    fn shares(&self, other: &Self, part: Part) -> bool {
        match part {
            Part::Answers => Arc::ptr_eq(&self.answers, &other.answers),
            Part::Plan => Arc::ptr_eq(&self.plan, &other.plan),
            Part::Team => Arc::ptr_eq(&self.team, &other.team),
            Part::Reviews => Arc::ptr_eq(&self.reviews, &other.reviews),
            Part::Safety => Arc::ptr_eq(&self.safety, &other.safety),
            Part::Settings => {
                Arc::ptr_eq(&self.settings, &other.settings)
                    && Arc::ptr_eq(&self.extra, &other.extra)
            }
            Part::Diary(month) => match (self.diary.month(month), other.diary.month(month)) {
                (Some(mine), Some(theirs)) => Arc::ptr_eq(mine, theirs),
                (mine, theirs) => mine.is_none() && theirs.is_none(),
            },
        }
    }
}

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

/// Copies: merging, replacing, erasing, sharing.
impl Record {
    /// This record with every later edit of the other; era and person stay, but a blank record
    /// becomes that of the other's person.
    ///
    /// If the other has nothing new, the result is this record, revision included.
    #[must_use]
    pub fn merged_with(&self, other: &Self) -> Self {
        let mut both = self.clone();
        let adopts = self.person != other.person && self.is_blank() && !other.is_blank();
        if !adopts && !both.lacks(other) {
            return both;
        }
        if adopts {
            both.person = other.person.clone();
        }
        both.merge_parts(other);
        both.revision = self.revision.max(other.revision) + 1;
        both
    }

    /// What to keep when another copy of this record was stored meanwhile, as by a second tab.
    ///
    /// Copies of one era are merged, so that no edit is lost. If the other copy began a new era,
    /// what this one holds was replaced or erased on purpose, and the other stands as it is.
    #[must_use]
    pub fn reconciled_with(&self, stored: &Self) -> Self {
        match self.era.cmp(&stored.era) {
            std::cmp::Ordering::Less => stored.clone(),
            // The stored copy is merged into, so that its parts stay shared and need no saving.
            std::cmp::Ordering::Equal => stored.merged_with(self),
            std::cmp::Ordering::Greater => self.clone(),
        }
    }

    /// The other record in the place of this one; a new era begins.
    #[must_use]
    pub fn replaced_by(&self, other: &Self) -> Self {
        Self {
            revision: self.revision + 1,
            era: self.era.saturating_add(1),
            ..other.clone()
        }
    }

    /// Nothing in the place of this record; a new era begins.
    #[must_use]
    pub fn erased(&self, person: PersonId) -> Self {
        self.replaced_by(&Self::new(person))
    }

    /// What a clinician needs: no settings, no crisis or safety plan, no notes or tags of the diary.
    ///
    /// Such a copy must not be merged back as a whole, since it lacks words the person wrote;
    /// [`Record::with_plan_of`] takes what may come back.
    #[must_use]
    pub fn for_clinician(&self) -> Self {
        let diary = self.diary.map_entries(|entry| {
            entry.note.clear();
            entry.tags.clear();
        });
        let safety = Safety {
            stop: self.safety.stop.clone(),
            ..Safety::default()
        };
        Self {
            diary,
            safety: Arc::new(safety),
            settings: Arc::default(),
            extra: Arc::default(),
            ..self.clone()
        }
    }

    /// This record with the later edits of the other's plan, team and reviews, and nothing else.
    #[must_use]
    pub fn with_plan_of(&self, other: &Self) -> Self {
        let only = Self {
            plan: Arc::clone(&other.plan),
            team: Arc::clone(&other.team),
            reviews: Arc::clone(&other.reviews),
            revision: other.revision,
            ..Self::new(self.person.clone())
        };
        self.merged_with(&only)
    }

    fn lacks(&self, other: &Self) -> bool {
        fn part<M: Merge>(mine: &Arc<M>, theirs: &Arc<M>) -> bool {
            !Arc::ptr_eq(mine, theirs) && mine.lacks(theirs)
        }
        part(&self.answers, &other.answers)
            || part(&self.plan, &other.plan)
            || self.diary.lacks(&other.diary)
            || part(&self.team, &other.team)
            || part(&self.reviews, &other.reviews)
            || part(&self.safety, &other.safety)
            || part(&self.settings, &other.settings)
            || lacks_extra(&self.extra, &other.extra)
    }

    fn merge_parts(&mut self, other: &Self) {
        merge_shared(&mut self.answers, &other.answers);
        merge_shared(&mut self.plan, &other.plan);
        self.diary.merge(&other.diary);
        merge_shared(&mut self.team, &other.team);
        merge_shared(&mut self.reviews, &other.reviews);
        merge_shared(&mut self.safety, &other.safety);
        merge_shared(&mut self.settings, &other.settings);
        if lacks_extra(&self.extra, &other.extra) {
            merge_extra(Arc::make_mut(&mut self.extra), &other.extra);
        }
    }
}
