//! The diary: adding, changing and removing entries, and marking what was done or left out.

use leptos::prelude::*;

use super::{Keeping, Session, Undo};
use crate::domain::day::Day;
use crate::domain::diary::done::{self, Mark, Tick};
use crate::domain::diary::entry::Entry;
use crate::domain::record::RecordError;
use crate::domain::record::id::{ActivityCode, EntryId};
use crate::platform::clock;
use crate::platform::identity::new_id;

/// What became of an entry that may be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Logged {
    /// It is kept.
    Kept(EntryId),
    /// It is in memory and not yet on the device; keeping it again saves it.
    Unsaved(EntryId),
    /// Nothing was changed: the browser gives no random name, or another tab was later.
    NotMade,
}

impl Session {
    /// An entry for that day, written now, which says nothing yet.
    pub fn blank_entry(self, day: Day) -> Entry {
        Entry::new(day, clock::now())
    }

    /// Keeps a new entry.
    ///
    /// # Errors
    /// When the entry cannot be kept as it is: it says nothing, its day is to come, or a text is too long.
    pub fn log_entry(self, entry: Entry) -> Result<Logged, RecordError> {
        let today = self.today();
        entry.check(today)?;
        let Ok(id) = new_id::<EntryId>() else {
            return Ok(Logged::NotMade);
        };
        let is_first = self
            .record()
            .with_untracked(|record| record.diary().is_empty());
        let changed = self.change(|record, by| record.log_entry(id.clone(), entry, today, by));
        if is_first && changed {
            // The first thing that would be missed, and something the person just did: browsers
            // weigh both when they are asked to keep it.
            self.ask_for_promise();
        }
        Ok(self.settle_entry(changed, &id, "toast.logged", Undo::Remove(id.clone())))
    }

    /// Changes an entry.
    ///
    /// # Errors
    /// As [`Session::log_entry`], and when the entry is not there any more.
    pub fn amend_entry(self, id: &EntryId, entry: Entry) -> Result<Logged, RecordError> {
        let today = self.today();
        entry.check(today)?;
        let before = self
            .record()
            .with_untracked(|record| record.diary().entry(id).cloned())
            .ok_or(RecordError::NoSuchEntry)?;
        let changed = self.change(|record, by| record.amend_entry(id, entry, today, by));
        Ok(self.settle_entry(
            changed,
            id,
            "toast.amended",
            Undo::Amend(id.clone(), before),
        ))
    }

    /// Removes an entry; it can be brought back.
    pub fn remove_entry(self, id: &EntryId) {
        let before = self
            .record()
            .with_untracked(|record| record.diary().entry(id).cloned());
        if self.change(|record, by| record.remove_entry(id, by).map(|_| ()))
            && let Some(before) = before
        {
            self.offer_undo("toast.removed", Undo::Restore(id.clone(), before));
        }
    }

    /// What that day says of something of the plan.
    pub fn mark(self, code: &ActivityCode, day: Day) -> Mark {
        self.record()
            .with(|record| done::mark_of(record.diary(), day, code))
    }

    /// Marks something of the plan in today's entry as done or left out, or takes the mark away.
    ///
    /// The mark is its own way back, so no undo is offered.
    pub fn mark_today(self, code: &ActivityCode, mark: &Mark) -> bool {
        let today = self.today();
        let blank = self.blank_entry(today);
        let ticks = self
            .record()
            .with_untracked(|record| done::mark(record.diary(), blank, code, mark));
        if ticks.is_empty() {
            return true;
        }
        let Ok(id) = new_id::<EntryId>() else {
            return false;
        };
        self.change(|record, by| {
            for tick in ticks {
                match tick {
                    Tick::Log(entry) => record.log_entry(id.clone(), entry, today, by)?,
                    Tick::Amend(id, entry) => record.amend_entry(&id, entry, today, by)?,
                    Tick::Remove(id) => record.remove_entry(&id, by).map(|_| ())?,
                }
            }
            Ok(())
        })
    }

    /// Says what happened to an entry; only what is kept is called saved.
    fn settle_entry(self, changed: bool, id: &EntryId, words: &'static str, undo: Undo) -> Logged {
        if !changed {
            return Logged::NotMade;
        }
        if matches!(self.keeping().get_untracked(), Keeping::Trouble(_)) {
            self.dismiss();
            return Logged::Unsaved(id.clone());
        }
        self.offer_undo(words, undo);
        Logged::Kept(id.clone())
    }
}
