//! Deciding about the lines of a plan.

use leptos::prelude::*;

use super::{Session, Undo};
use crate::domain::day::Day;
use crate::domain::record::choice::{Choice, Outcome, Status};
use crate::domain::record::id::{Code, TreatmentCode};
use crate::domain::treatment::Treatment;

/// How many new things are begun at once; what is already a habit does not count.
const MOST_STARTS: usize = 3;

fn line(treatment: Treatment) -> Option<TreatmentCode> {
    treatment.code().parse().ok()
}

impl Session {
    /// What the person decided about a treatment.
    pub fn choice(self, treatment: Treatment) -> Option<Choice> {
        let line = line(treatment)?;
        self.record()
            .with(|record| record.choices().get(&line).cloned())
    }

    /// Decides about a treatment; a start is dated today.
    pub fn choose(self, treatment: Treatment, status: Status, reason: Option<&str>) -> bool {
        self.choose_because(treatment, status, reason, None)
    }

    /// The same with a reason in the person's own words; blank ones are none.
    pub fn choose_because(
        self,
        treatment: Treatment,
        status: Status,
        reason: Option<&str>,
        words: Option<&str>,
    ) -> bool {
        let Some(line) = line(treatment) else {
            return false;
        };
        let before = self
            .record()
            .with_untracked(|record| record.choices().get(&line).cloned());
        let mut choice = before.clone().unwrap_or_else(|| Choice::new(status));
        choice.status = status;
        choice.reason = reason.and_then(|reason| reason.parse::<Code>().ok());
        let words = words.map(str::trim).filter(|words| !words.is_empty());
        choice.reason_words = words.map(str::to_owned);
        if matches!(status, Status::Start | Status::Doing) && choice.started.is_none() {
            choice.started = Some(self.today());
        }
        if status == Status::Tried && choice.ended.is_none() {
            choice.ended = Some(self.today());
        }
        self.keep_choice(line, choice, before, "toast.chosen")
    }

    /// Keeps a decision and offers the way back to the one before.
    pub(super) fn keep_choice(
        self,
        line: TreatmentCode,
        choice: Choice,
        before: Option<Choice>,
        words: &'static str,
    ) -> bool {
        let changed = self.change(|record, by| record.choose(line.clone(), choice, by));
        if changed {
            self.offer_undo(words, Undo::Choose(line, before));
        }
        changed
    }

    /// Says what came of a treatment.
    pub fn judge(self, treatment: Treatment, outcome: Outcome) -> bool {
        let Some(line) = line(treatment) else {
            return false;
        };
        let before = self
            .record()
            .with_untracked(|record| record.choices().get(&line).cloned());
        let mut choice = before.clone().unwrap_or_else(|| Choice::new(Status::Tried));
        choice.outcome = Some(outcome);
        self.keep_choice(line, choice, before, "toast.chosen")
    }

    /// The treatments the person has begun, in the order of the table.
    pub fn begun(self) -> Vec<Treatment> {
        self.record().with(|record| {
            let begun = |treatment: &Treatment| {
                line(*treatment)
                    .and_then(|line| record.choices().get(&line))
                    .is_some_and(|choice| matches!(choice.status, Status::Start | Status::Doing))
            };
            Treatment::ALL.iter().copied().filter(begun).collect()
        })
    }

    /// Whether one more thing may be begun now: at most three at once.
    pub fn has_room_for(self, treatment: Treatment) -> bool {
        let this = line(treatment);
        self.record().with(|record| {
            let begun = |other: &&Treatment| {
                let line = line(**other);
                line != this
                    && line
                        .and_then(|line| record.choices().get(&line))
                        .is_some_and(|choice| choice.status == Status::Start)
            };
            Treatment::ALL.iter().filter(begun).count() < MOST_STARTS
        })
    }

    /// The first day of anything the person has begun.
    pub fn begun_on(self) -> Option<Day> {
        self.begun()
            .into_iter()
            .filter_map(|treatment| self.choice(treatment)?.started)
            .min()
    }
}
