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
}

/// The store behind the session.
#[derive(Debug)]
pub struct Keeper {
    store: Behind,
    state: Keeping,
}

#[derive(Debug)]
enum Behind {
    Browser(RecordStore<BrowserStore>),
    Memory(RecordStore<MemoryStore>),
}

impl Keeper {
    /// Opens the browser's store and loads the record; falls back to memory, and says so.
    pub fn open(fresh: &Fresh) -> (Self, Loaded) {
        let browser = BrowserStore::open().and_then(|store| {
            let mut store = RecordStore::new(store, APP);
            let loaded = store.load(fresh)?;
            Ok((store, loaded))
        });
        match browser {
            Ok((store, loaded)) => {
                let state = match loaded.outcome {
                    LoadOutcome::TooNew { .. } => Keeping::Trouble(Trouble::TooNew),
                    _ => Keeping::Kept,
                };
                (
                    Self {
                        store: Behind::Browser(store),
                        state,
                    },
                    loaded,
                )
            }
            Err(_unavailable) => Self::in_memory(fresh),
        }
    }

    fn in_memory(fresh: &Fresh) -> (Self, Loaded) {
        let mut store = RecordStore::new(MemoryStore::default(), APP);
        let blank = || Loaded {
            record: Record::new(fresh.person.clone()),
            device: fresh.device.clone(),
            outcome: LoadOutcome::Empty,
        };
        let loaded = store.load(fresh).unwrap_or_else(|_| blank());
        (
            Self {
                store: Behind::Memory(store),
                state: Keeping::MemoryOnly,
            },
            loaded,
        )
    }

    /// How keeping goes.
    pub const fn state(&self) -> Keeping {
        self.state
    }

    /// Saves a record; gives back what is now stored, other tabs' edits included, if it was saved.
    pub(super) fn keep(&mut self, record: &Record, device: &DeviceId) -> Option<Record> {
        let (saved, kept) = match &mut self.store {
            Behind::Browser(store) => (store.save_reconciled(record, device), Keeping::Kept),
            Behind::Memory(store) => (store.save_reconciled(record, device), Keeping::MemoryOnly),
        };
        match saved {
            Ok(stored) => {
                self.state = kept;
                Some(stored)
            }
            Err(error) => {
                self.state = Keeping::Trouble(trouble(&error));
                None
            }
        }
    }

    /// Loads again, after another tab saved.
    pub(super) fn reload(&mut self, fresh: &Fresh) -> Option<Loaded> {
        match &mut self.store {
            Behind::Browser(store) => store.load(fresh).ok(),
            Behind::Memory(_) => None,
        }
    }

    /// How much of the device is used; none when nothing is stored.
    pub fn usage(&self) -> Option<Usage> {
        match &self.store {
            Behind::Browser(store) => store.usage().ok(),
            Behind::Memory(_) => None,
        }
    }

    /// Texts that could not be read, for download.
    pub fn unread_texts(&self) -> Vec<Aside> {
        match &self.store {
            Behind::Browser(store) => store.unread_texts().unwrap_or_default(),
            Behind::Memory(_) => Vec::new(),
        }
    }

    /// Moves aside what a newer version wrote, so that this one can save.
    pub(super) fn set_aside(&mut self) -> Result<(), StorageError> {
        self.state = match &mut self.store {
            Behind::Browser(store) => {
                store.set_aside()?;
                Keeping::Kept
            }
            Behind::Memory(store) => {
                store.set_aside()?;
                Keeping::MemoryOnly
            }
        };
        Ok(())
    }

    /// Forgets everything on this device and lists what is left of it, which should be nothing.
    pub(super) fn erase(&mut self) -> Result<Vec<String>, StorageError> {
        match &mut self.store {
            Behind::Browser(store) => {
                store.erase()?;
                self.state = Keeping::Kept;
                let ours = |key: &String| key.starts_with(KEYS.all);
                Ok(store.store().keys()?.into_iter().filter(ours).collect())
            }
            Behind::Memory(store) => {
                store.erase()?;
                Ok(Vec::new())
            }
        }
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
