//! Opening: who the person is, where the record is, and what was found there.

use super::{Keeper, Session};
use crate::platform::{identity, service_worker};
use crate::storage::record_store::Fresh;
use crate::text::Words;

impl Session {
    /// Opens the record of this browser, or begins one; none where the browser gives no random names.
    pub fn open(words: Words) -> Option<Self> {
        let fresh = Fresh {
            person: identity::new_id().ok()?,
            device: identity::new_id().ok()?,
        };
        let (keeper, loaded) = Keeper::open(&fresh);
        Some(Self::new(loaded, keeper, words))
    }

    /// Changes to the new version of the app that waits.
    pub fn activate_update(self) {
        service_worker::activate_update();
    }
}
