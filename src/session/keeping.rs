//! Keeping the record: in the browser's store, or in memory when there is none, and saying which.

use crate::domain::record::Record;
use crate::domain::record::id::DeviceId;
use crate::domain::stamp::Moment;
use crate::storage::browser::BrowserStore;
use crate::storage::keys::KEYS;
use crate::storage::memory::MemoryStore;
use crate::storage::record_store::{
    Aside, Fresh, Import, LoadOutcome, Loaded, RecordStore, SaveError, Usage,
};
use crate::storage::{KeyValue, StorageError};

/// Version of the app, as saved records and backups name it.
pub const APP: &str = env!("CARGO_PKG_VERSION");

/// How keeping goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// Everything is saved on this device.
    Kept,
    /// This browser lets nothing be stored: everything ends with the page.
    MemoryOnly,
    /// The last change is not saved; it is still in memory.
    Trouble(Trouble),
}

/// Why the last change is not saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// No room left.
    Full,
    /// The store does not answer, or gives back another text than it was given.
    Unreliable,
    /// A newer version of the app wrote what is stored.
    TooNew,
    /// Somebody cleared what was stored, from outside this page; it is still in memory.
    Cleared,
}

/// The store behind the session.
#[derive(Debug)]
pub struct Keeper {
    /// One kind of store for both doors: the code for each costs the phone a download.
    store: RecordStore<Box<dyn KeyValue>>,
    /// Where the last change is when all goes well.
    kept: Keeping,
    state: Keeping,
    /// Whether this tab writes the record, and not another one.
    leads: bool,
    /// What this tab calls itself among those of this device.
    tab: String,
    /// Whether this page has looked after the room held back, which once is enough.
    holds_reserve: bool,
}

impl Keeper {
    /// Opens the browser's store and loads the record; falls back to memory, and says so.
    pub fn open(fresh: &Fresh) -> (Self, Loaded) {
        BrowserStore::open()
            .and_then(|store| Self::over(Box::new(store), Keeping::Kept, fresh))
            .or_else(|_unavailable| {
                Self::over(Box::new(MemoryStore::default()), Keeping::MemoryOnly, fresh)
            })
            .unwrap_or_else(|_no_memory| {
                // A store in memory has no way to refuse; the session begins blank all the same.
                let store: Box<dyn KeyValue> = Box::new(MemoryStore::default());
                let kept = Keeping::MemoryOnly;
                let loaded = Loaded {
                    record: Record::new(fresh.person.clone()),
                    device: fresh.device.clone(),
                    outcome: LoadOutcome::Empty,
                };
                (Self::new(RecordStore::new(store, APP), kept, fresh), loaded)
            })
    }

    fn over(
        store: Box<dyn KeyValue>,
        kept: Keeping,
        fresh: &Fresh,
    ) -> Result<(Self, Loaded), StorageError> {
        let mut keeper = Self::new(RecordStore::new(store, APP), kept, fresh);
        let loaded = keeper.store.load(fresh)?;
        if matches!(loaded.outcome, LoadOutcome::TooNew { .. }) {
            keeper.state = Keeping::Trouble(Trouble::TooNew);
        }
        Ok((keeper, loaded))
    }

    fn new(store: RecordStore<Box<dyn KeyValue>>, kept: Keeping, fresh: &Fresh) -> Self {
        Self {
            store,
            kept,
            state: kept,
            leads: true,
            // Made anew by every page, and given to the record only where none was stored.
            tab: fresh.device.as_str().to_owned(),
            holds_reserve: false,
        }
    }

    /// How keeping goes.
    pub const fn state(&self) -> Keeping {
        self.state
    }

    fn is_in_memory(&self) -> bool {
        self.kept == Keeping::MemoryOnly
    }

    /// Saves a record; gives back what is now stored, other tabs' edits included, if it was saved.
    pub(super) fn keep(&mut self, record: &Record, device: &DeviceId) -> Option<Record> {
        let mut saved = self.write(record, device);
        if saved.as_ref().is_err_and(is_full) && self.store.give_up_reserve() {
            // The room held back for this day. It is taken again when there is some.
            self.holds_reserve = true;
            saved = self.write(record, device);
        }
        match saved {
            Ok(stored) => {
                if !self.holds_reserve && !self.is_in_memory() {
                    self.holds_reserve = true;
                    self.store.hold_reserve();
                }
                self.state = self.kept;
                Some(stored)
            }
            Err(error) => {
                self.state = Keeping::Trouble(trouble(&error));
                None
            }
        }
    }

    fn write(&mut self, record: &Record, device: &DeviceId) -> Result<Record, SaveError> {
        if self.leads {
            return self.store.save_reconciled(record, device);
        }
        let noted = self.store.journal(record, device, &self.tab);
        noted.map(|()| record.clone())
    }

    /// Whether the device is so full that no room can be held back.
    pub fn is_full(&self) -> bool {
        !self.store.hold_reserve()
    }

    /// Keeps what an import is about to replace; false if there is no room for it.
    pub(super) fn keep_import(
        &self,
        before: &Record,
        after: &Record,
        device: &DeviceId,
        at: Moment,
    ) -> bool {
        let kept = self.store.keep_import(before, after, device, at);
        kept.is_ok()
    }

    /// The last import that can be taken back.
    pub(super) fn last_import(&self) -> Option<Import> {
        self.store.last_import().ok().flatten()
    }

    /// Lets the last import stand. One that cannot be forgotten now is offered again, and that is all.
    pub(super) fn forget_import(&self) {
        let _offered_again = self.store.forget_import();
    }

    /// Forgets a text that could not be read, after the person has seen to it.
    pub(super) fn discard_aside(&self, key: &str) -> bool {
        self.store.discard_aside(key).is_ok()
    }

    /// From now on this tab writes the record, or leaves that to another one.
    pub(super) const fn set_lead(&mut self, leads: bool) {
        self.leads = leads;
    }

    /// Loads again if another tab saved meanwhile; none if there is no news.
    pub(super) fn reload(&mut self, fresh: &Fresh) -> Option<Loaded> {
        let has_news = !self.is_in_memory() && self.store.has_news().unwrap_or(false);
        has_news.then(|| self.store.load(fresh).ok()).flatten()
    }

    /// Whether a record holds anything that this tab still has to write.
    pub(super) fn lacks(&self, record: &Record) -> bool {
        !self.is_in_memory() && self.store.lacks(record, self.leads)
    }

    /// Somebody cleared what was stored; saving again writes everything that is in memory.
    pub(super) fn note_clearing(&mut self) {
        if !self.is_in_memory() {
            self.state = Keeping::Trouble(Trouble::Cleared);
        }
    }

    /// How much of the device is used; none when nothing is stored.
    pub fn usage(&self) -> Option<Usage> {
        if self.is_in_memory() {
            None
        } else {
            self.store.usage().ok()
        }
    }

    /// Texts that could not be read, for download.
    pub fn unread_texts(&self) -> Vec<Aside> {
        self.store.unread_texts().unwrap_or_default()
    }

    /// Moves aside what a newer version wrote, so that this one can save.
    pub(super) fn set_aside(&mut self) -> Result<(), StorageError> {
        self.store.set_aside()?;
        self.state = self.kept;
        Ok(())
    }

    /// Forgets everything on this device and lists what is left of it, which should be nothing.
    pub(super) fn erase(&mut self) -> Result<Vec<String>, StorageError> {
        self.store.erase()?;
        self.holds_reserve = false;
        self.state = self.kept;
        let ours = |key: &String| key.starts_with(KEYS.all);
        Ok(self
            .store
            .store()
            .keys()?
            .into_iter()
            .filter(ours)
            .collect())
    }
}

const fn is_full(error: &SaveError) -> bool {
    matches!(
        error,
        SaveError::Part {
            cause: StorageError::Full,
            ..
        } | SaveError::Head(StorageError::Full)
    )
}

const fn trouble(error: &SaveError) -> Trouble {
    match error {
        full if is_full(full) => Trouble::Full,
        SaveError::TooNew { .. } => Trouble::TooNew,
        SaveError::Conflict { .. } | SaveError::Part { .. } | SaveError::Head(_) => {
            Trouble::Unreliable
        }
    }
}
