//! What another copy of a record would change: shown before anything is merged.

use serde::Serialize;

use super::Record;
use super::id::{ItemId, TreatmentCode};
use super::ledger::{Ledger, Merge, Register};
use crate::domain::day::Day;

/// How the values of another copy stand to ours.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Comparison {
    /// Only they have it.
    pub new: usize,
    /// Both have it, theirs is a later edit of the same device: it would be taken.
    pub changed: usize,
    /// Both have it, ours is a later edit of the same device: it would stay.
    pub older: usize,
    /// Both have it with different content, edited on two devices: the later edit would stand,
    /// and somebody should know.
    pub conflicts: Vec<Conflict>,
    /// They have it, we removed it since: it would stay removed.
    pub removed_here: usize,
    /// We have it, they removed it since: it would be removed.
    pub removed_there: usize,
    /// The same in both.
    pub same: usize,
}

/// One thing that was changed on two devices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// What.
    pub what: Contested,
    /// The day of our change.
    pub ours: Day,
    /// The day of theirs.
    pub theirs: Day,
    /// Whether theirs would stand.
    pub theirs_stands: bool,
}

/// What can be changed on two devices, as a person would point at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Contested {
    /// The diary entry of that day, as ours has it.
    Entry(Day),
    /// The answer to a question.
    Answer(ItemId),
    /// A decision about a line of the plan.
    Line(TreatmentCode),
    /// A goal, in the person's words.
    Goal(String),
    /// Anything else: a plan that was taken, a member of the team, a review, safety, a setting.
    Other,
}

impl Comparison {
    /// What `theirs` would do to `ours`, diary included.
    pub fn of(ours: &Record, theirs: &Record) -> Self {
        let mut counts = Self::of_plan(ours, theirs);
        counts.ledger(ours.answers(), theirs.answers(), |item, _| {
            Contested::Answer(item.clone())
        });
        let nothing = Ledger::default();
        for (month, log) in theirs.diary().months() {
            let mine = ours.diary().month(month).map_or(&nothing, |log| log);
            counts.ledger(mine, log, |_, entry| Contested::Entry(entry.day));
        }
        let (mine, other) = (ours.safety(), theirs.safety());
        let safety = || Contested::Other;
        counts.single(mine.stop.as_ref(), other.stop.as_ref(), safety);
        counts.single(mine.crisis.as_ref(), other.crisis.as_ref(), safety);
        counts.single(
            mine.safety_plan.as_ref(),
            other.safety_plan.as_ref(),
            safety,
        );
        counts.ledger(ours.settings(), theirs.settings(), |_, _| Contested::Other);
        counts
    }

    /// What the plan, team and reviews of `theirs` would do to `ours`.
    pub fn of_plan(ours: &Record, theirs: &Record) -> Self {
        let mut counts = Self::default();
        counts.ledger(ours.choices(), theirs.choices(), |line, _| {
            Contested::Line(line.clone())
        });
        counts.ledger(ours.goals(), theirs.goals(), |_, goal| {
            Contested::Goal(goal.words.clone())
        });
        counts.ledger(ours.accepted_plans(), theirs.accepted_plans(), |_, _| {
            Contested::Other
        });
        counts.ledger(ours.team(), theirs.team(), |_, _| Contested::Other);
        counts.ledger(ours.reviews(), theirs.reviews(), |_, _| Contested::Other);
        counts
    }

    /// How many values a merge would change here.
    pub fn taken(&self) -> usize {
        let won = self.conflicts.iter().filter(|one| one.theirs_stands);
        self.new + self.changed + self.removed_there + won.count()
    }

    fn ledger<K: Ord + Clone, T: Serialize + Clone + PartialEq>(
        &mut self,
        ours: &Ledger<K, T>,
        theirs: &Ledger<K, T>,
        name: impl Fn(&K, &T) -> Contested,
    ) {
        for (key, register) in theirs.registers() {
            let mine = ours.register(key);
            let named = || {
                let value = mine.and_then(Register::value);
                value.map_or(Contested::Other, |value| name(key, value))
            };
            self.single(mine, Some(register), named);
        }
    }

    fn single<T: Serialize + Clone + PartialEq>(
        &mut self,
        ours: Option<&Register<T>>,
        theirs: Option<&Register<T>>,
        name: impl Fn() -> Contested,
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
            _ if ours.stamp().device() != theirs.stamp().device() => {
                self.conflicts.push(Conflict {
                    what: name(),
                    ours: ours.stamp().at().day(),
                    theirs: theirs.stamp().at().day(),
                    theirs_stands: taken,
                });
                return;
            }
            _ if taken => &mut self.changed,
            _ => &mut self.older,
        };
        *count += 1;
    }
}
