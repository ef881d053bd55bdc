//! How much of the device is used, and room held back for the day it is full.
//!
//! A save writes a piece beside its predecessor, so on a full device not even removing an entry could
//! be saved. The reserve is given up then, and taken again when there is room.

use super::RecordStore;
use crate::storage::keys::KEYS;
use crate::storage::{KeyValue, StorageError, units};

/// The most UTF-16 units we let ourselves use of the five million a browser gives.
pub const CEILING: usize = 2_000_000;

/// How many UTF-16 units are held back: several times a month of three entries a day.
const RESERVE: usize = 50_000;

/// How much of the device is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Usage {
    /// UTF-16 units, keys included.
    pub units: usize,
}

impl Usage {
    /// Whether the person should be told, well before anything fails: from 60 hundredths on.
    pub fn is_high(self) -> bool {
        self.units * 5 > CEILING * 3
    }

    /// Whether it is time to make room: from 85 hundredths on.
    pub fn is_very_high(self) -> bool {
        self.units * 20 > CEILING * 17
    }

    /// Whether we are beyond what we let ourselves use.
    pub fn is_over(self) -> bool {
        self.units > CEILING
    }
}

impl<K: KeyValue> RecordStore<K> {
    /// How much of the device is used, texts moved aside included.
    ///
    /// # Errors
    /// [`StorageError::Unavailable`] if the store cannot be read.
    pub fn usage(&self) -> Result<Usage, StorageError> {
        let mut total = 0;
        for key in self.store.keys()? {
            if key.starts_with(KEYS.all) {
                total += units(&key) + self.store.read(&key)?.as_deref().map_or(0, units);
            }
        }
        Ok(Usage { units: total })
    }

    /// Holds room back, if it is not held yet; false where there is none to hold.
    pub fn hold_reserve(&self) -> bool {
        let is_held = self
            .store
            .read(KEYS.reserve)
            .is_ok_and(|text| text.is_some());
        is_held || self.store.write(KEYS.reserve, &"-".repeat(RESERVE)).is_ok()
    }

    /// Gives up the room that was held back; false if there was none.
    pub fn give_up_reserve(&self) -> bool {
        let is_held = self
            .store
            .read(KEYS.reserve)
            .is_ok_and(|text| text.is_some());
        is_held && self.store.remove(KEYS.reserve).is_ok()
    }
}
