//! Keeping the record: the door to a key-value store and what is built on it.
//!
//! Invariant: nothing is overwritten before its successor was written and read back, and nothing
//! that cannot be read is dropped.

#[cfg(target_arch = "wasm32")]
pub mod browser;
mod bundle;
pub mod keys;
pub mod memory;
mod packed;
pub mod record_store;
mod shard;

use thiserror::Error;

/// The door to the device: texts under keys, nothing more.
pub trait KeyValue: std::fmt::Debug {
    /// The text under the key, if there is one.
    ///
    /// # Errors
    /// [`StorageError::Unavailable`] if the store cannot be reached.
    fn read(&self, key: &str) -> Result<Option<String>, StorageError>;

    /// Puts the text under the key.
    ///
    /// # Errors
    /// Any [`StorageError`]; what was there before may then be there still, or not.
    fn write(&self, key: &str, text: &str) -> Result<(), StorageError>;

    /// Forgets the key; no error if there is no such key.
    ///
    /// # Errors
    /// [`StorageError::Unavailable`] if the store cannot be reached.
    fn remove(&self, key: &str) -> Result<(), StorageError>;

    /// Every key there is, in no particular order, also those of others.
    ///
    /// # Errors
    /// [`StorageError::Unavailable`] if the store cannot be reached.
    fn keys(&self) -> Result<Vec<String>, StorageError>;
}

impl<S: KeyValue + ?Sized> KeyValue for &S {
    fn read(&self, key: &str) -> Result<Option<String>, StorageError> {
        (**self).read(key)
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StorageError> {
        (**self).write(key, text)
    }

    fn remove(&self, key: &str) -> Result<(), StorageError> {
        (**self).remove(key)
    }

    fn keys(&self) -> Result<Vec<String>, StorageError> {
        (**self).keys()
    }
}

impl<K: KeyValue + ?Sized> KeyValue for Box<K> {
    fn read(&self, key: &str) -> Result<Option<String>, StorageError> {
        (**self).read(key)
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StorageError> {
        (**self).write(key, text)
    }

    fn remove(&self, key: &str) -> Result<(), StorageError> {
        (**self).remove(key)
    }

    fn keys(&self) -> Result<Vec<String>, StorageError> {
        (**self).keys()
    }
}

/// Why the device did not keep or give a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum StorageError {
    /// There is no store, or it may not be used, as in some private windows.
    #[error("this browser lets nothing be stored")]
    Unavailable,
    /// There is no room left.
    #[error("there is no room left to store more")]
    Full,
    /// The store took the text without complaint and gave back another.
    #[error("what was stored does not read back the same")]
    Refused,
}

/// How long a text is where browsers count it.
fn units(text: &str) -> usize {
    text.encode_utf16().count()
}
