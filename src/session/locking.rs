//! Backups that a passphrase locks: saving one, and opening one again.
//!
//! Invariant: no passphrase outlives the call it came with.

use std::sync::Arc;

use leptos::prelude::*;

use super::backing_up::JSON;
use super::importing::{Incoming, Refusal};
use super::{APP, Session};
use crate::interchange::backup::{Kind, file_name, write_backup};
use crate::interchange::locked::{
    Locked, LockedError, ROUNDS, is_locked, protect, read_locked, salted, write_locked,
};
use crate::platform::vault::{self, Sealed, Stretch, VaultError};
use crate::platform::{clock, download, identity};

/// What came of trying a passphrase on a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unlocking {
    /// The file is open, or refused for another reason; either can be seen.
    Done,
    /// The passphrase does not fit.
    WrongPassphrase,
    /// This browser has no cryptography here.
    Unavailable,
}

impl Session {
    /// Whether this browser can lock a backup here.
    pub fn can_lock(self) -> bool {
        vault::is_there()
    }

    /// A passphrase nobody can guess; none in a browser without random numbers.
    pub fn new_passphrase(self) -> Option<String> {
        identity::new_passphrase().ok()
    }

    /// Saves everything as a locked file; its name once the browser took it, else none.
    pub async fn save_locked_backup(self, passphrase: &str) -> Option<String> {
        let now = clock::now();
        let plain = self
            .record()
            .with_untracked(|record| write_backup(record, now, APP));
        let Ok(file) = locked_file(passphrase, &plain).await else {
            self.tell("share.lock.unavailable");
            return None;
        };
        let name = file_name(Kind::Backup, now).replace(".json", "-locked.json");
        if download::save_text(&name, JSON, &file).is_err() {
            self.tell("toast.no_download");
            return None;
        }
        self.change(|record, by| record.note_backup(now, by));
        self.tell("toast.backup_saved");
        Some(name)
    }

    /// Tries a passphrase on the locked file that was chosen.
    pub async fn unlock_backup(self, passphrase: &str) -> Unlocking {
        let Incoming::Locked(locked) = self.incoming.get_untracked() else {
            return Unlocking::Done;
        };
        let stretch = Stretch {
            salt: &locked.salt,
            rounds: locked.rounds,
        };
        let sealed = Sealed {
            key: locked.key.clone(),
            iv: locked.iv.clone(),
            content: locked.content.clone(),
            tag: locked.tag.clone(),
        };
        let opened = vault::open(passphrase, stretch, &locked.protected, &sealed).await;
        // Meanwhile another file may have been chosen, or this one given up.
        if self.incoming.get_untracked() != Incoming::Locked(locked) {
            return Unlocking::Done;
        }
        match opened {
            Ok(bytes) => self.open_backup(&bytes),
            Err(VaultError::WrongPassphrase) => return Unlocking::WrongPassphrase,
            Err(VaultError::Unavailable) => return Unlocking::Unavailable,
            Err(VaultError::Damaged) => self.incoming.set(Incoming::Refused(Refusal::Damaged)),
        }
        Unlocking::Done
    }
}

/// The file of a locked text.
async fn locked_file(passphrase: &str, text: &str) -> Result<String, VaultError> {
    let salt = vault::new_salt()?;
    let protected = protect(&salt, ROUNDS);
    let salt = salted(&salt);
    let stretch = Stretch {
        salt: &salt,
        rounds: ROUNDS,
    };
    let sealed = vault::lock(passphrase, stretch, &protected, text).await?;
    Ok(write_locked(&Locked {
        protected,
        salt,
        rounds: ROUNDS,
        key: sealed.key,
        iv: sealed.iv,
        content: sealed.content,
        tag: sealed.tag,
    }))
}

/// What a locked file is on its way in; none of a file that is not locked.
pub(super) fn locked(bytes: &[u8]) -> Option<Incoming> {
    is_locked(bytes).then(|| match read_locked(bytes) {
        Ok(locked) => Incoming::Locked(Arc::new(locked)),
        Err(LockedError::Damaged) => Incoming::Refused(Refusal::Damaged),
        Err(LockedError::OtherLock) => Incoming::Refused(Refusal::OtherLock),
    })
}
