//! Several tabs with the same record: one writes it, the others hand over what they change.
//!
//! A save is done when the person sees it done: the writing tab writes the record, any other tab a
//! journal, and both read back at once. What follows here only brings the tabs together again.
//! Invariant: what a tab holds and the store lacks is saved again; nothing a tab holds is given up
//! but for a new era or an erasing.

use leptos::prelude::*;

use super::{Keeper, Keeping, LoadOutcome, Session, Trouble};
use crate::domain::record::Record;
use crate::platform::other_tabs;
use crate::storage::keys::tells_of_a_save;
use crate::storage::record_store::Fresh;

impl Session {
    /// Leaves the writing to the tab that came first, until it is this one's turn.
    ///
    /// Where the browser knows no locks every tab writes for itself; what one overwrites of another
    /// is then saved again as soon as that one hears of it.
    pub fn share_with_other_tabs(self) {
        let waits = other_tabs::lead(move || {
            self.keeper.update_value(|keeper| keeper.set_lead(true));
            self.bring_together(None);
        });
        self.keeper.update_value(|keeper| keeper.set_lead(!waits));
        other_tabs::on_change(move |key| self.follow_other_tab(key.as_deref()));
    }

    /// Takes along what another tab saved: the key it changed, or none when somebody cleared
    /// everything from outside the app.
    pub fn follow_other_tab(self, key: Option<&str>) {
        match key {
            // The app erases key by key, so nobody else is meant.
            Some(key) if tells_of_a_save(key) => self.take_along(Emptied::ByUs),
            Some(_) => {}
            None => self.note_clearing(),
        }
    }

    /// Looks again, as when the page comes back to the front after a night.
    pub fn look_again(self) {
        self.follow_calendar();
        // What somebody cleared is written again only when the person says so.
        if self.keeping.get_untracked() != Keeping::Trouble(Trouble::Cleared) {
            self.take_along(Emptied::ByOthers);
        }
    }

    /// Saves again what is in memory, after somebody cleared it or it could not be saved.
    pub fn save_again(self) {
        self.publish(&self.record.get_untracked());
    }

    fn note_clearing(self) {
        if !self.record.with_untracked(Record::is_blank) {
            self.keeper.update_value(Keeper::note_clearing);
            self.keeping.set(self.keeper.with_value(Keeper::state));
        }
    }

    fn take_along(self, emptied: Emptied) {
        let fresh = Fresh {
            person: self.record.with_untracked(|record| record.person().clone()),
            device: self.device.get_value(),
        };
        let mut loaded = None;
        self.keeper
            .update_value(|keeper| loaded = keeper.reload(&fresh));
        let Some(loaded) = loaded else { return };
        let is_kept = self.keeping.get_untracked() == Keeping::Kept;
        let was_there = is_kept && !self.record.with_untracked(Record::is_blank);
        match (&loaded.outcome, emptied) {
            (LoadOutcome::Empty, Emptied::ByUs) if was_there => {
                // What this tab still has in memory must not bring back what was erased.
                self.erase_everything();
            }
            (LoadOutcome::Empty, Emptied::ByOthers) if was_there => self.note_clearing(),
            _ => self.bring_together(Some(&loaded.record)),
        }
    }

    /// Puts what is stored and what is in memory together, and saves what the store then lacks.
    fn bring_together(self, stored: Option<&Record>) {
        let mine = self.record.get_untracked();
        let both = match stored {
            Some(stored) => mine.reconciled_with(stored),
            None => mine.clone(),
        };
        if self.keeper.with_value(|keeper| keeper.lacks(&both)) {
            self.publish(&both);
        } else if both != mine {
            self.record.set(both);
        }
    }
}

/// Who emptied the store, when it is found empty.
#[derive(Clone, Copy)]
enum Emptied {
    /// This app, in another tab, because the person said so.
    ByUs,
    /// Nobody knows.
    ByOthers,
}
