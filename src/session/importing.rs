//! Files in: opening one, looking at it, taking it along or putting it in place, and the way back.
//!
//! Invariants: opening a file changes nothing; what a merge or a replacement changed can be taken
//! back as a whole; a file that is refused leaves the device as it was, to the last character.

use std::sync::Arc;

use leptos::ev::Event;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::backing_up::JSON;
use super::locking::locked;
use super::{APP, Session, Undo};
use crate::domain::day::Day;
use crate::domain::record::Record;
use crate::interchange::backup::{
    Backup, BackupError, Kind, MOST_BYTES, Preview, file_name, inspect, write_backup,
};
use crate::interchange::locked::Locked;
use crate::platform::file_pick::{self, PickError};
use crate::platform::{clock, download};
use crate::storage::record_store::{Import, Rehearsal, rehearse};

/// Days for which an import can be taken back.
const DAYS_TO_TAKE_BACK: i32 = 30;

/// Where the opening of a file stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Incoming {
    /// No file was chosen.
    #[default]
    Nothing,
    /// A file is being read.
    Reading,
    /// A file that waits for its passphrase.
    Locked(Arc<Locked>),
    /// A file was opened and looked at; nothing has been applied.
    Opened(Arc<Backup>),
    /// A file cannot be used; nothing has changed.
    Refused(Refusal),
}

/// Why a file cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The browser could not read it.
    Unreadable,
    /// It is locked, and a part of it is missing or changed.
    Damaged,
    /// It is locked in a way that is not known here.
    OtherLock,
    /// It was read, and is no file of ours that we can use.
    Unfit(BackupError),
}

impl From<PickError> for Refusal {
    fn from(error: PickError) -> Self {
        match error {
            PickError::TooLarge { bytes, .. } => Self::Unfit(BackupError::TooLarge {
                bytes: usize::try_from(bytes).unwrap_or(usize::MAX),
            }),
            PickError::Unreadable => Self::Unreadable,
        }
    }
}

/// An import that can still be taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LastImport {
    /// The day it was done.
    pub on: Day,
    /// The last day on which it can be taken back.
    pub until: Day,
}

/// A file to go back to, before something big happens to a record that is not blank.
///
/// Unlike a backup it is not noted: the record it holds is about to go.
fn save_safety_copy(record: &Record) -> bool {
    let now = clock::now();
    let name = format!("before-{}", file_name(Kind::Backup, now));
    record.is_blank() || download::save_text(&name, JSON, &write_backup(record, now, APP)).is_ok()
}

/// In.
impl Session {
    /// Where the opening of a file stands.
    pub fn incoming(self) -> ReadSignal<Incoming> {
        self.incoming.read_only()
    }

    /// What the opened file would do to the record as it is now.
    pub fn incoming_preview(self) -> Option<Preview> {
        self.incoming.with(|incoming| match incoming {
            Incoming::Opened(backup) => Some(self.record().with(|record| backup.preview(record))),
            Incoming::Nothing | Incoming::Reading | Incoming::Locked(_) | Incoming::Refused(_) => {
                None
            }
        })
    }

    /// Whether the opened file would restore: tried in memory, from the first entry to the last.
    pub fn incoming_rehearsal(self) -> Option<Rehearsal> {
        let device = self.device.get_value();
        let backup = self.opened_backup()?;
        Some(rehearse(backup.record(), &device, APP))
    }

    /// Reads the file that was chosen in a file input, and opens it.
    pub fn open_chosen_file(self, event: &Event) {
        let Some(file) = file_pick::chosen_by(event) else {
            return;
        };
        let turn = self.next_turn();
        self.incoming.set(Incoming::Reading);
        spawn_local(async move {
            let most = u64::try_from(MOST_BYTES).unwrap_or(u64::MAX);
            let read = file_pick::read(&file, most).await;
            // Meanwhile another file may have been chosen, or this one given up.
            if self.opening.get_value() != turn {
                return;
            }
            match read {
                Ok(bytes) => self.open_backup(&bytes),
                Err(error) => self.incoming.set(Incoming::Refused(error.into())),
            }
        });
    }

    /// Opens a file and looks at it; nothing is changed.
    pub fn open_backup(self, bytes: &[u8]) {
        self.next_turn();
        let incoming = locked(bytes).unwrap_or_else(|| match inspect(bytes) {
            Ok(backup) => Incoming::Opened(Arc::new(backup)),
            Err(error) => Incoming::Refused(Refusal::Unfit(error)),
        });
        self.incoming.set(incoming);
    }

    /// Gives the opened file up.
    pub fn close_backup(self) {
        self.next_turn();
        self.incoming.set(Incoming::Nothing);
    }

    /// Takes along what is newer in the opened file; false when no file is open.
    pub fn merge_backup(self) -> bool {
        let Some(backup) = self.opened_backup() else {
            return false;
        };
        let before = self.record.get_untracked();
        let after = backup.merged_into(&before);
        if after.revision() == before.revision() {
            self.close_backup();
            self.tell("toast.nothing_new");
            return true;
        }
        // Where there is no room for a way back, a file is one.
        let words = if self.keep_way_back(&before, &after) {
            "toast.merged"
        } else if save_safety_copy(&before) {
            "share.import.merged_full"
        } else {
            self.tell("toast.no_download");
            return false;
        };
        self.close_backup();
        self.put_in_place(before, &after, words);
        true
    }

    /// Puts the opened file in the place of the record, after saving what was there as a file.
    ///
    /// False, with nothing changed, when no file is open, when it is no whole record, or when the
    /// browser did not take the copy.
    pub fn replace_by_backup(self) -> bool {
        let before = self.record.get_untracked();
        let Some(after) = self
            .opened_backup()
            .and_then(|backup| backup.in_place_of(&before))
        else {
            return false;
        };
        if !save_safety_copy(&before) {
            self.tell("toast.no_download");
            return false;
        }
        self.close_backup();
        let words = if self.keep_way_back(&before, &after) {
            "toast.replaced"
        } else {
            "share.import.replaced_full"
        };
        self.put_in_place(before, &after, words);
        true
    }

    fn opened_backup(self) -> Option<Arc<Backup>> {
        self.incoming.with_untracked(|incoming| match incoming {
            Incoming::Opened(backup) => Some(Arc::clone(backup)),
            Incoming::Nothing | Incoming::Reading | Incoming::Locked(_) | Incoming::Refused(_) => {
                None
            }
        })
    }

    fn keep_way_back(self, before: &Record, after: &Record) -> bool {
        let now = clock::now();
        let device = self.device.get_value();
        self.keeper
            .with_value(|keeper| keeper.keep_import(before, after, &device, now))
    }

    fn put_in_place(self, before: Record, after: &Record, words: &'static str) {
        self.publish(after);
        self.offer_undo(words, Undo::Whole(before));
        self.follow_language();
    }

    /// Makes every file that is still being read come too late.
    fn next_turn(self) -> u32 {
        let turn = self.opening.get_value().wrapping_add(1);
        self.opening.set_value(turn);
        turn
    }
}

/// The way back.
impl Session {
    /// The last import, as long as it can be taken back.
    pub fn last_import(self) -> Option<LastImport> {
        // Every import and every way back changes it.
        self.record.track();
        let on = self.kept_import()?.at.day();
        let until = on.plus_days(DAYS_TO_TAKE_BACK)?;
        Some(LastImport { on, until })
    }

    /// Takes back what the last import brought; what was written since stays.
    pub fn take_back_import(self) -> bool {
        let Some(import) = self.kept_import() else {
            return false;
        };
        let before = self.record.get_untracked();
        self.publish(&import.taken_back_from(&before));
        self.keeper.with_value(super::Keeper::forget_import);
        self.offer_undo("share.import.taken_back", Undo::Whole(before));
        self.follow_language();
        true
    }

    /// Lets the last import stand for good, and frees the room that its way back takes.
    pub fn let_import_stand(self) {
        self.keeper.with_value(super::Keeper::forget_import);
        self.record.update(|_| {});
    }

    fn kept_import(self) -> Option<Import> {
        let import = self.keeper.with_value(super::Keeper::last_import)?;
        let is_late = self.today().days_since(import.at.day()) > i64::from(DAYS_TO_TAKE_BACK);
        if is_late {
            self.keeper.with_value(super::Keeper::forget_import);
            return None;
        }
        Some(import)
    }
}
