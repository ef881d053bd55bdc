//! Keeping the record: in the browser's store, or in memory when there is none, and saying which.

use crate::domain::record::Record;
use crate::domain::record::id::DeviceId;
use crate::storage::browser::BrowserStore;
use crate::storage::keys::KEYS;
use crate::storage::memory::MemoryStore;
use crate::storage::record_store::{
    Aside, Fresh, LoadOutcome, Loaded, RecordStore, SaveError, Usage,
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
        let saved = if self.leads {
            self.store.save_reconciled(record, device)
        } else {
            let noted = self.store.journal(record, device, &self.tab);
            noted.map(|()| record.clone())
        };
        match saved {
            Ok(stored) => {
                self.state = self.kept;
                Some(stored)
            }
            Err(error) => {
                self.state = Keeping::Trouble(trouble(&error));
                None
            }
        }
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

fn trouble(error: &SaveError) -> Trouble {
    match error {
        SaveError::Part {
            cause: StorageError::Full,
            ..
        }
        | SaveError::Head(StorageError::Full) => Trouble::Full,
        SaveError::TooNew { .. } => Trouble::TooNew,
        SaveError::Conflict { .. } | SaveError::Part { .. } | SaveError::Head(_) => {
            Trouble::Unreliable
        }
    }
}
