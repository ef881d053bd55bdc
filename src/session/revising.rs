//! The plan a person took, and what the rules say differently since.
//!
//! Taking or keeping a change writes a revision; what was decided about a line stays as it is.

use leptos::prelude::*;

use super::{Session, Undo};
use crate::domain::day::Day;
use crate::domain::plan::changes::{Change, changes, keeping, taking, whole};
use crate::domain::plan::rules::RULES_VERSION;
use crate::domain::record::Record;
use crate::domain::record::care::Review;
use crate::domain::record::choice::AcceptedPlan;
use crate::domain::record::id::{PlanId, ReviewId};
use crate::domain::record::revision::revisions;
use crate::domain::review;
use crate::domain::treatment::Treatment;
use crate::platform::clock;
use crate::platform::identity::new_id;

impl Session {
    /// Every line in which the plan differs from the one that was taken, safety first.
    ///
    /// None while the danger check waits: with its lists empty the plan is not what it will be.
    pub fn plan_changes(self) -> Vec<Change> {
        if self.guard().is_closed() || !self.is_danger_check_done() {
            return Vec::new();
        }
        self.record().with(|record| {
            let revisions = revisions(record.accepted_plans());
            self.plan().with(|plan| changes(&revisions, plan))
        })
    }

    /// Whether other rules made the plan that was taken last.
    pub fn has_newer_rules(self) -> bool {
        self.record().with(|record| {
            let revisions = revisions(record.accepted_plans());
            let last = revisions.last().and_then(|last| last.value());
            last.is_some_and(|last| last.rules_version != RULES_VERSION)
        })
    }

    /// Takes the plan as it is for the first time, with the scores of that day as the start of every comparison.
    ///
    /// Nothing happens before all questions are done, or when a plan was taken already.
    pub fn take_first_plan(self) {
        let is_first = self
            .record()
            .with_untracked(|record| record.accepted_plans().is_empty());
        let forms = self.forms();
        let is_complete = self
            .understanding()
            .with_untracked(|known| forms.progress(&known.answers).is_complete());
        if !is_first || !is_complete || self.guard().is_closed() {
            return;
        }
        let plan = self.plan().get_untracked();
        let Ok(id) = new_id::<PlanId>() else { return };
        if plan.items.is_empty() {
            return;
        }
        let today = self.today();
        self.change(|record, by| {
            let start = start_review(record, today);
            if let Some((id, start)) = start {
                record.set_review(id, start, by)?;
            }
            record.accept_plan(id, whole(&plan, clock::now()), by)
        });
    }

    /// Takes these lines as the rules have them now.
    pub fn take_changes(self, lines: &[Treatment]) -> bool {
        let plan = self.plan().get_untracked();
        self.revise(taking(&plan, lines, clock::now()), "toast.plan_taken")
    }

    /// Keeps a line as it was taken before, in sight.
    pub fn keep_line(self, line: Treatment) -> bool {
        let plan = self.plan().get_untracked();
        self.revise(keeping(&plan, line, clock::now()), "toast.plan_kept")
    }

    fn revise(self, revision: AcceptedPlan, words: &'static str) -> bool {
        let Ok(id) = new_id::<PlanId>() else {
            return false;
        };
        let undo = Undo::Withdraw(id.clone());
        let changed = self.change(|record, by| record.accept_plan(id, revision, by));
        if changed {
            self.offer_undo(words, undo);
        }
        changed
    }
}

/// The scores of today as the start, unless there is one.
pub(super) fn start_review(record: &Record, today: Day) -> Option<(ReviewId, Review)> {
    if review::start_of(record).is_some() {
        return None;
    }
    let start = Review {
        kind: review::START.parse().ok()?,
        due: today,
        done: Some(today),
        outcome: None,
        answers: review::scores_now(record)?,
        note: None,
        extra: std::collections::BTreeMap::new(),
    };
    // One name for all devices, so that two starts meet in a merge and the later one stands.
    Some((review::START.parse().ok()?, start))
}
