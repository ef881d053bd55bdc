//! The browser's own store, and the only file that names it.
//!
//! Invariant: no call here panics, whatever the browser's settings forbid.

use gloo_storage::{LocalStorage, Storage as _};
use wasm_bindgen::{JsCast, JsValue};

use super::{KeyValue, StorageError};

/// The store of this site in this browser.
#[derive(Debug, Clone)]
pub struct BrowserStore {
    raw: web_sys::Storage,
}

impl BrowserStore {
    /// Opens the store.
    ///
    /// # Errors
    /// [`StorageError::Unavailable`] if the browser has none or does not let us use it.
    pub fn open() -> Result<Self, StorageError> {
        #[expect(
            clippy::disallowed_methods,
            reason = "this file is the door to the store"
        )]
        let there = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
        // gloo's own call panics where the browser has no store, so it comes second.
        there
            .map(|_| Self {
                raw: LocalStorage::raw(),
            })
            .ok_or(StorageError::Unavailable)
    }
}

impl KeyValue for BrowserStore {
    fn read(&self, key: &str) -> Result<Option<String>, StorageError> {
        self.raw.get_item(key).map_err(|error| cause_of(&error))
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StorageError> {
        self.raw
            .set_item(key, text)
            .map_err(|error| cause_of(&error))
    }

    fn remove(&self, key: &str) -> Result<(), StorageError> {
        self.raw.remove_item(key).map_err(|error| cause_of(&error))
    }

    fn keys(&self) -> Result<Vec<String>, StorageError> {
        let count = self.raw.length().map_err(|error| cause_of(&error))?;
        let mut keys = Vec::new();
        for place in 0..count {
            keys.extend(self.raw.key(place).map_err(|error| cause_of(&error))?);
        }
        Ok(keys)
    }
}

/// Firefox used a name of its own for a full store.
fn cause_of(error: &JsValue) -> StorageError {
    match error
        .dyn_ref::<web_sys::DomException>()
        .map(web_sys::DomException::name)
        .as_deref()
    {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => StorageError::Full,
        _ => StorageError::Unavailable,
    }
}
