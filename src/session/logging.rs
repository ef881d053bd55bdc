//! The diary: adding, changing and removing entries.

use leptos::prelude::*;

use super::{Session, Undo};
use crate::domain::diary::entry::Entry;
use crate::domain::record::RecordError;
use crate::domain::record::id::EntryId;
use crate::platform::identity::new_id;

impl Session {
    /// Keeps a new entry.
    ///
    /// # Errors
    /// When the entry cannot be kept as it is: it says nothing, its day is to come, or a text is too long.
    pub fn log_entry(self, entry: Entry) -> Result<(), RecordError> {
        let Ok(id) = new_id::<EntryId>() else {
            return Err(RecordError::SameId);
        };
        let today = self.today();
        entry.check(today)?;
        if self.change(|record, by| record.log_entry(id.clone(), entry, today, by)) {
            self.offer_undo("toast.logged", Undo::Remove(id));
        }
        Ok(())
    }

    /// Changes an entry.
    ///
    /// # Errors
    /// As [`Session::log_entry`].
    pub fn amend_entry(self, id: &EntryId, entry: Entry) -> Result<(), RecordError> {
        let today = self.today();
        entry.check(today)?;
        let before = self
            .record()
            .with_untracked(|record| record.diary().entry(id).cloned());
        if self.change(|record, by| record.amend_entry(id, entry, today, by))
            && let Some(before) = before
        {
            self.offer_undo("toast.amended", Undo::Amend(id.clone(), before));
        }
        Ok(())
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
}
