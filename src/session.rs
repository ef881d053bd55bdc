//! The one handle pages hold: signals over the record, and verbs that change it.
//!
//! Every verb does three things in order: a pure change on a copy of the record, a save through the store,
//! and the publication of the copy. A save that fails still publishes, and says so.
//! Invariant: pages never change the record themselves, and nothing is saved by an effect.

mod answering;
mod backing_up;
mod deciding;
mod erasing;
#[cfg(feature = "guidance")]
mod flaring;
mod goals;
mod guarding;
mod importing;
mod keeping;
mod later;
mod listing;
mod locking;
mod logging;
#[cfg(feature = "guidance")]
mod measuring;
mod opening;
#[cfg(feature = "guidance")]
mod reviewing;
#[cfg(feature = "guidance")]
mod revising;
mod scheduling;
#[cfg(feature = "guidance")]
mod screening;
mod settings;
mod tabs;
#[cfg(not(feature = "guidance"))]
mod unscreened;

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::day::Day;
use crate::domain::diary::entry::Entry;
#[cfg(feature = "guidance")]
use crate::domain::plan::{Plan, recommend};
use crate::domain::record::choice::{Choice, Goal};
use crate::domain::record::id::{DeviceId, EntryId, GoalId, PlanId, TreatmentCode};
use crate::domain::record::ledger::{Author, Signature};
use crate::domain::record::{Record, RecordError};
use crate::domain::understanding::{Understanding, understand};
use crate::platform::clock;
#[cfg(feature = "guidance")]
use crate::platform::stopwatch::timed;
use crate::storage::record_store::Loaded;
use crate::text::Words;

pub use self::erasing::{Erased, Promise, Room, RoomLeft};
pub use self::guarding::Guard;
pub use self::importing::{Incoming, LastImport, Refusal};
pub use self::keeping::{APP, Keeper, Keeping, Trouble};
use self::later::Later;
pub use self::locking::Unlocking;
pub use self::logging::Logged;
pub use self::settings::{Setting, Theme};
pub use crate::domain::record::Part;
pub use crate::domain::record::comparison::{Conflict, Contested};
pub use crate::interchange::backup::{BackupError, Integrity, Kind, Preview, Whose};
pub use crate::storage::record_store::{Aside, LoadOutcome, Problem, Rehearsal};

/// What just happened, for the line at the bottom of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Happened {
    /// Key of the words.
    pub words: &'static str,
    /// The way back, where one is offered.
    pub undo: Option<Undo>,
}

/// The way back from a change.
#[derive(Clone, Debug, PartialEq)]
pub enum Undo {
    /// Bring a removed entry back.
    Restore(EntryId, Entry),
    /// Put an entry back as it was.
    Amend(EntryId, Entry),
    /// Take a new entry out again.
    Remove(EntryId),
    /// Decide about a line as before; none is undecided.
    Choose(TreatmentCode, Option<Choice>),
    /// Have a goal as before; none is no goal.
    Goal(GoalId, Option<Goal>),
    /// Take back what was just taken or kept of a plan.
    Withdraw(PlanId),
    /// The whole record as it was before an import.
    Whole(Record),
}

/// The handle.
#[derive(Clone, Copy)]
pub struct Session {
    record: RwSignal<Record>,
    words: RwSignal<Arc<Words>>,
    keeping: RwSignal<Keeping>,
    opened: RwSignal<LoadOutcome>,
    happened: RwSignal<Option<Happened>>,
    update_ready: RwSignal<bool>,
    day: RwSignal<Day>,
    incoming: RwSignal<Incoming>,
    promise: RwSignal<Promise>,
    /// Counts the files that were chosen, so that one read late is known to be.
    opening: StoredValue<u32>,
    keeper: StoredValue<Keeper, LocalStorage>,
    device: StoredValue<DeviceId>,
    understanding: Later<Understanding>,
    #[cfg(feature = "guidance")]
    plan: Later<Arc<Plan>>,
}

impl Session {
    /// A session over what the store gave; made once, by the frame of the app.
    fn new(loaded: Loaded, keeper: Keeper, words: Words) -> Self {
        let Loaded {
            record,
            device,
            outcome,
        } = loaded;
        let keeping = keeper.state();
        let record = RwSignal::new(record);
        Self {
            record,
            words: RwSignal::new(Arc::new(words)),
            keeping: RwSignal::new(keeping),
            opened: RwSignal::new(outcome),
            happened: RwSignal::new(None),
            update_ready: RwSignal::new(false),
            day: RwSignal::new(clock::now().day()),
            incoming: RwSignal::new(Incoming::Nothing),
            promise: RwSignal::new(Promise::Unknown),
            opening: StoredValue::new(0),
            keeper: StoredValue::new_local(keeper),
            device: StoredValue::new(device),
            understanding: Later::new(),
            #[cfg(feature = "guidance")]
            plan: Later::new(),
        }
    }

    /// The record.
    pub fn record(self) -> ReadSignal<Record> {
        self.record.read_only()
    }

    /// What we understand of the person.
    pub fn understanding(self) -> Memo<Understanding> {
        let record = self.record;
        self.understanding
            .memo(|| Memo::new(move |_| record.with(understand)))
    }

    /// The plan that follows from the answers.
    #[cfg(feature = "guidance")]
    pub fn plan(self) -> Memo<Arc<Plan>> {
        let understanding = self.understanding();
        self.plan.memo(|| {
            Memo::new(move |_| {
                timed("backplan:plan", || {
                    Arc::new(understanding.with(|known| recommend(&known.facts)))
                })
            })
        })
    }

    /// The words of the chosen language.
    pub fn words(self) -> ReadSignal<Arc<Words>> {
        self.words.read_only()
    }

    /// How keeping goes.
    pub fn keeping(self) -> ReadSignal<Keeping> {
        self.keeping.read_only()
    }

    /// How loading went.
    pub fn opened(self) -> ReadSignal<LoadOutcome> {
        self.opened.read_only()
    }

    /// What just happened.
    pub fn happened(self) -> ReadSignal<Option<Happened>> {
        self.happened.read_only()
    }

    /// Whether a new version of the app waits.
    pub fn update_ready(self) -> ReadSignal<bool> {
        self.update_ready.read_only()
    }

    /// Says that a new version of the app waits.
    pub fn note_update(self) {
        self.update_ready.set(true);
    }

    /// Says what happened, without a way back.
    pub fn tell(self, words: &'static str) {
        self.happened.set(Some(Happened { words, undo: None }));
    }

    /// Takes the line about what happened away.
    pub fn dismiss(self) {
        self.happened.set(None);
    }

    /// Takes back what just happened.
    ///
    /// Values come back as new edits, so that a copy on another device learns of it too.
    pub fn undo(self) {
        let Some(Happened {
            undo: Some(undo), ..
        }) = self.happened.get_untracked()
        else {
            return;
        };
        self.happened.set(None);
        let today = self.today();
        let whole = matches!(undo, Undo::Whole(_));
        self.change(|record, by| match undo {
            Undo::Restore(id, entry) => record.restore_entry(id, entry, by),
            Undo::Amend(id, entry) => record.amend_entry(&id, entry, today, by),
            Undo::Remove(id) => record.remove_entry(&id, by).map(|_| ()),
            Undo::Choose(line, Some(choice)) => record.choose(line, choice, by),
            Undo::Choose(line, None) => record.unchoose(line, by),
            Undo::Goal(id, Some(goal)) => record.set_goal(id, goal, by),
            Undo::Goal(id, None) => record.drop_goal(id, by),
            Undo::Withdraw(id) => record.withdraw_plan(id, by),
            Undo::Whole(before) => {
                *record = record.replaced_by(&before);
                Ok(())
            }
        });
        if whole {
            self.keeper.with_value(Keeper::forget_import);
            self.follow_language();
        }
    }

    /// Today, on the person's calendar.
    pub fn today(self) -> Day {
        clock::now().day()
    }

    /// Today as a signal, for pages that stay open over night.
    pub fn day(self) -> ReadSignal<Day> {
        self.day.read_only()
    }

    /// Looks at the calendar again, as when the page comes back to the front.
    pub fn follow_calendar(self) {
        let today = self.today();
        if self.day.get_untracked() != today {
            self.day.set(today);
        }
    }

    /// Makes one change, saves it and publishes it; false when nothing was changed.
    fn change(self, edit: impl FnOnce(&mut Record, &Signature) -> Result<(), RecordError>) -> bool {
        self.follow_calendar();
        let mut record = self.record.get_untracked();
        let by = self
            .device
            .with_value(|device| record.sign(clock::now(), device, Author::Person));
        if edit(&mut record, &by).is_err() {
            return false;
        }
        self.publish(&record);
        true
    }

    /// Says what happened and offers the way back.
    fn offer_undo(self, words: &'static str, undo: Undo) {
        self.happened.set(Some(Happened {
            words,
            undo: Some(undo),
        }));
    }

    /// Saves a record and shows it; what another tab saved meanwhile is taken along.
    fn publish(self, record: &Record) {
        let device = self.device.get_value();
        let mut shown = record.clone();
        self.keeper.update_value(|keeper| {
            if let Some(stored) = keeper.keep(record, &device) {
                shown = stored;
            }
        });
        self.keeping.set(self.keeper.with_value(Keeper::state));
        self.record.set(shown);
    }
}
