//! What an import replaced, kept so that the import can be taken back.
//!
//! Only parts that the import touched are kept, so that a file with little news needs little room.
//! There is one such text: a later import takes the place of an earlier one.

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::RecordStore;
use crate::domain::record::id::DeviceId;
use crate::domain::record::{Part, Record};
use crate::domain::stamp::{Moment, Stamp};
use crate::storage::bundle::{Bundle, bundle};
use crate::storage::keys::KEYS;
use crate::storage::shard::{Sealed, seal, unseal};
use crate::storage::{KeyValue, StorageError};

/// What is written of it.
#[derive(Serialize, Deserialize)]
struct Kept<'a> {
    at: Moment,
    import: Stamp,
    #[serde(borrow)]
    before: &'a RawValue,
}

/// An import that can be taken back.
#[derive(Debug, Clone, PartialEq)]
pub struct Import {
    /// When it was done.
    pub at: Moment,
    /// The latest stamp there was right after it.
    stamp: Stamp,
    parts: Vec<Part>,
    before: Record,
}

impl Import {
    /// The record without what the import brought, and with everything that was written since.
    #[must_use]
    pub fn taken_back_from(&self, current: &Record) -> Record {
        let untouched: Vec<Part> = current
            .parts()
            .into_iter()
            .filter(|part| !self.parts.contains(part))
            .collect();
        let before = self.before.with_parts_of(current, &untouched);
        current.without_import(&before, &self.stamp)
    }
}

impl<K: KeyValue> RecordStore<K> {
    /// Keeps what an import is about to replace, before it does.
    ///
    /// # Errors
    /// A [`StorageError`]; an earlier text of this kind may then be gone.
    pub fn keep_import(
        &self,
        before: &Record,
        after: &Record,
        device: &DeviceId,
        at: Moment,
    ) -> Result<(), StorageError> {
        let Some(stamp) = after.latest_stamp() else {
            return self.forget_import();
        };
        let parts: Vec<Part> = after.parts_changed_since(before).into_iter().collect();
        let text = bundle(before, device, &self.app, &parts);
        let Ok(before) = serde_json::from_str(&text) else {
            return Err(StorageError::Refused);
        };
        let kept = Kept {
            at,
            import: stamp.clone(),
            before,
        };
        let body = serde_json::to_string(&kept).unwrap_or_default();
        let text = seal(self.format(), 1, &body);
        // The one before makes room first: two would be one too many on a device that is filling up.
        self.forget_import()?;
        self.store.write(KEYS.import, &text)?;
        if self.store.read(KEYS.import)?.as_deref() == Some(text.as_str()) {
            Ok(())
        } else {
            self.store.remove(KEYS.import)?;
            Err(StorageError::Refused)
        }
    }

    /// The last import, if it can still be taken back; none also where its text is damaged.
    ///
    /// # Errors
    /// [`StorageError::Unavailable`] if the store cannot be read.
    pub fn last_import(&self) -> Result<Option<Import>, StorageError> {
        let text = self.store.read(KEYS.import)?;
        Ok(text.and_then(|text| self.read_import(&text)))
    }

    /// Forgets what the last import replaced: it stands from now on.
    ///
    /// # Errors
    /// [`StorageError::Unavailable`].
    pub fn forget_import(&self) -> Result<(), StorageError> {
        self.store.remove(KEYS.import)
    }

    fn read_import(&self, text: &str) -> Option<Import> {
        let Sealed::Whole { format, body, .. } = unseal(text, self.format()) else {
            return None;
        };
        let kept: Kept<'_> = serde_json::from_str(body).ok()?;
        let bundle: Bundle<'_> = serde_json::from_str(kept.before.get()).ok()?;
        let (parts, read) = self.read_bundle(format, &bundle)?;
        let head = bundle.head;
        let before = Record::from_parts(head.person, head.revision, head.era, read).ok()?;
        Some(Import {
            at: kept.at,
            stamp: kept.import,
            parts,
            before,
        })
    }
}
