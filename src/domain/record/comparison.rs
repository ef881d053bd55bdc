//! What another copy of a record would change: shown before anything is merged.

use serde::Serialize;

use super::Record;
use super::ledger::{Ledger, Merge, Register};

/// How the values of another copy stand to ours.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Comparison {
    /// Only they have it.
    pub new: usize,
    /// Both have it, theirs is a later edit of the same device: it would be taken.
    pub changed: usize,
    /// Both have it, ours is a later edit of the same device: it would stay.
    pub older: usize,
    /// Both have it with different content, edited on two devices: the later edit would stand,
    /// and somebody should know.
    pub in_conflict: usize,
    /// They have it, we removed it since: it would stay removed.
    pub removed_here: usize,
    /// We have it, they removed it since: it would be removed.
    pub removed_there: usize,
    /// The same in both.
    pub same: usize,
}

impl Comparison {
    /// What `theirs` would do to `ours`, diary included.
    pub fn of(ours: &Record, theirs: &Record) -> Self {
        let mut counts = Self::of_plan(ours, theirs);
        counts.ledger(ours.answers(), theirs.answers());
        let nothing = Ledger::default();
        for (month, log) in theirs.diary().months() {
            counts.ledger(ours.diary().month(month).map_or(&nothing, |log| log), log);
        }
        let (mine, other) = (ours.safety(), theirs.safety());
        counts.single(mine.stop.as_ref(), other.stop.as_ref());
        counts.single(mine.crisis.as_ref(), other.crisis.as_ref());
        counts.single(mine.safety_plan.as_ref(), other.safety_plan.as_ref());
        counts.ledger(ours.settings(), theirs.settings());
        counts
    }

    /// What the plan, team and reviews of `theirs` would do to `ours`.
    pub fn of_plan(ours: &Record, theirs: &Record) -> Self {
        let mut counts = Self::default();
        counts.ledger(ours.choices(), theirs.choices());
        counts.ledger(ours.goals(), theirs.goals());
        counts.ledger(ours.accepted_plans(), theirs.accepted_plans());
        counts.ledger(ours.team(), theirs.team());
        counts.ledger(ours.reviews(), theirs.reviews());
        counts
    }

    fn ledger<K: Ord + Clone, T: Serialize + Clone + PartialEq>(
        &mut self,
        ours: &Ledger<K, T>,
        theirs: &Ledger<K, T>,
    ) {
        for (key, register) in theirs.registers() {
            self.single(ours.register(key), Some(register));
        }
    }

    fn single<T: Serialize + Clone + PartialEq>(
        &mut self,
        ours: Option<&Register<T>>,
        theirs: Option<&Register<T>>,
    ) {
        let Some(theirs) = theirs else { return };
        let Some(ours) = ours else {
            // The trace of a removal of something we never had is nothing to tell.
            self.new += usize::from(theirs.value().is_some());
            return;
        };
        let taken = ours.lacks(theirs);
        let count = match (ours.value(), theirs.value()) {
            (None, None) => return,
            (mine, other) if mine == other => &mut self.same,
            (None, Some(_)) if taken => &mut self.new,
            (None, Some(_)) => &mut self.removed_here,
            (Some(_), None) if taken => &mut self.removed_there,
            (Some(_), None) => &mut self.older,
            _ if ours.stamp().device() != theirs.stamp().device() => &mut self.in_conflict,
            _ if taken => &mut self.changed,
            _ => &mut self.older,
        };
        *count += 1;
    }
}
