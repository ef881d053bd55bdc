//! Texts that could not be read: moved aside, offered, and forgotten only when the person says so.
//!
//! Invariant: a text leaves its place only after its copy was written and read back.

use std::collections::BTreeSet;

use super::RecordStore;
use crate::storage::keys::KEYS;
use crate::storage::{KeyValue, StorageError};

/// A text that was moved aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aside {
    /// Where it is now.
    pub key: String,
    /// What it says, byte for byte.
    pub text: String,
}

impl<K: KeyValue> RecordStore<K> {
    /// Everything that was moved aside, and for what a newer version wrote everything there is:
    /// what to offer for download.
    ///
    /// # Errors
    /// [`StorageError::Unavailable`] if the store cannot be read.
    pub fn unread_texts(&self) -> Result<Vec<Aside>, StorageError> {
        let mut found = Vec::new();
        for key in self.store.keys()? {
            let unread = key.starts_with(KEYS.aside)
                || self.in_the_way.contains(&key)
                || self.too_new.is_some() && key.starts_with(KEYS.record);
            if let (true, Some(text)) = (unread, self.store.read(&key)?) {
                found.push(Aside { key, text });
            }
        }
        found.sort_by(|left, right| left.key.cmp(&right.key));
        Ok(found)
    }

    /// Moves aside all that a newer version wrote, so that a new record can begin.
    ///
    /// # Errors
    /// A [`StorageError`] if not all of it could be moved; what was not is where it was.
    pub fn set_aside(&mut self) -> Result<(), StorageError> {
        self.in_the_way = self.record_texts()?.into_keys().collect();
        self.move_aside()?;
        self.forget();
        Ok(())
    }

    /// Forgets one text that was moved aside, after the person has seen to it.
    ///
    /// # Errors
    /// [`StorageError::Unavailable`]; a key that is not one of a text aside is left alone.
    pub fn discard_aside(&self, key: &str) -> Result<(), StorageError> {
        if key.starts_with(KEYS.aside) {
            self.store.remove(key)
        } else {
            Ok(())
        }
    }

    /// Moves aside what is in the way; what cannot be moved stays where it is and in the list.
    pub(super) fn move_aside(&mut self) -> Result<(), StorageError> {
        let mut outcome = Ok(());
        for key in self.in_the_way.clone() {
            match self.move_one_aside(&key) {
                Ok(()) => {
                    self.in_the_way.remove(&key);
                }
                Err(error) => outcome = Err(error),
            }
        }
        outcome
    }

    pub(super) fn move_one_aside(&self, key: &str) -> Result<(), StorageError> {
        let Some(text) = self.store.read(key)? else {
            return Ok(());
        };
        let taken: BTreeSet<String> = self.store.keys()?.into_iter().collect();
        let name = key.strip_prefix(KEYS.all).unwrap_or(key);
        let mut free = (1_u32..).map(|number| format!("{}{number}/{name}", KEYS.aside));
        let Some(aside) = free.find(|candidate| !taken.contains(candidate)) else {
            return Err(StorageError::Full);
        };
        self.store.write(&aside, &text)?;
        if self.store.read(&aside)?.as_deref() != Some(text.as_str()) {
            self.store.remove(&aside)?;
            return Err(StorageError::Refused);
        }
        self.store.remove(key)
    }
}
