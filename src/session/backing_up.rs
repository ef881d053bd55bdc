//! Files in and out: backups, a plan for a clinician, and texts that could not be read.
//!
//! Invariants: opening a file changes nothing; what a merge or a replacement changed can be taken
//! back as a whole; a file that is refused leaves the device as it was, to the last character.

use std::sync::Arc;

use leptos::ev::Event;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::{APP, LoadOutcome, Session, Undo};
use crate::domain::due::{BackupAge, backup_age};
use crate::domain::record::Record;
use crate::interchange::backup::{
    Backup, BackupError, Kind, MOST_BYTES, Preview, file_name, inspect, write_backup, write_plan,
};
use crate::interchange::calendar::write_calendar;
use crate::interchange::diary_csv::write_diary_csv;
use crate::platform::file_pick::{self, PickError};
use crate::platform::{clock, download};
use crate::storage::record_store::Aside;

const JSON: &str = "application/json";
const PLAIN: &str = "text/plain";
const TABLE: &str = "text/csv";
const CALENDAR: &str = "text/calendar";

/// Where the opening of a file stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Incoming {
    /// No file was chosen.
    #[default]
    Nothing,
    /// A file is being read.
    Reading,
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

/// Out.
impl Session {
    /// How old the last backup is, and what it lacks.
    pub fn backup_age(self) -> BackupAge {
        let today = self.today();
        self.record().with(|record| backup_age(record, today))
    }

    /// Saves everything as a file; true when the browser took it.
    pub fn save_backup(self) -> bool {
        let now = clock::now();
        let file = self
            .record()
            .with_untracked(|record| write_backup(record, now, APP));
        let saved = download::save_text(&file_name(Kind::Backup, now), JSON, &file).is_ok();
        if saved {
            self.change(|record, by| record.note_backup(now, by));
            self.tell("toast.backup_saved");
        } else {
            self.tell("toast.no_download");
        }
        saved
    }

    /// Saves what a clinician needs as a file; true when the browser took it.
    pub fn save_plan_file(self) -> bool {
        let now = clock::now();
        let file = self
            .record()
            .with_untracked(|record| write_plan(record, now, APP));
        let saved = download::save_text(&file_name(Kind::Plan, now), JSON, &file).is_ok();
        self.tell(if saved {
            "toast.plan_saved"
        } else {
            "toast.no_download"
        });
        saved
    }
}

/// Out, for other programs.
impl Session {
    /// Saves the diary as a table; true when the browser took it.
    pub fn save_diary_table(self) -> bool {
        let file = self
            .record()
            .with_untracked(|record| write_diary_csv(record.diary()));
        let saved = save_dated("diary", "csv", TABLE, &file);
        self.tell(if saved {
            "export.csv.saved"
        } else {
            "toast.no_download"
        });
        saved
    }

    /// Saves what was begun and the reviews as a calendar file; true when the browser took it.
    pub fn save_calendar(self) -> bool {
        let file = self.words().with_untracked(|words| {
            let write = |record: &Record| write_calendar(record, words, clock::now());
            self.record().with_untracked(write)
        });
        let saved = save_dated("calendar", "ics", CALENDAR, &file);
        self.tell(if saved {
            "export.calendar.saved"
        } else {
            "toast.no_download"
        });
        saved
    }
}

fn save_dated(what: &str, ending: &str, media_type: &str, text: &str) -> bool {
    let name = format!("backplan-{what}-{}.{ending}", clock::now().day());
    download::save_text(&name, media_type, text).is_ok()
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
            Incoming::Nothing | Incoming::Reading | Incoming::Refused(_) => None,
        })
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
        self.incoming.set(match inspect(bytes) {
            Ok(backup) => Incoming::Opened(Arc::new(backup)),
            Err(error) => Incoming::Refused(Refusal::Unfit(error)),
        });
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
        self.close_backup();
        if after.revision() == before.revision() {
            self.tell("toast.nothing_new");
        } else {
            self.put_in_place(before, &after, "toast.merged");
        }
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
        self.put_in_place(before, &after, "toast.replaced");
        true
    }

    fn opened_backup(self) -> Option<Arc<Backup>> {
        self.incoming.with_untracked(|incoming| match incoming {
            Incoming::Opened(backup) => Some(Arc::clone(backup)),
            Incoming::Nothing | Incoming::Reading | Incoming::Refused(_) => None,
        })
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

/// What could not be read.
impl Session {
    /// Texts that could not be read, or that a newer version wrote.
    pub fn unread_texts(self) -> Vec<Aside> {
        // How keeping and loading went says when to look again.
        self.keeping.track();
        self.opened.track();
        self.keeper.with_value(super::Keeper::unread_texts)
    }

    /// Saves such a text as a file, byte for byte; true when the browser took it.
    pub fn save_unread_text(self, text: &Aside) -> bool {
        let name = format!("{}.txt", text.key.replace('/', "-"));
        let saved = download::save_text(&name, PLAIN, &text.text).is_ok();
        if !saved {
            self.tell("toast.no_download");
        }
        saved
    }

    /// Puts aside what a newer version wrote and begins anew; the texts stay on the device.
    pub fn begin_anew(self) -> bool {
        let mut done = false;
        self.keeper
            .update_value(|keeper| done = keeper.set_aside().is_ok());
        if done {
            self.opened.set(LoadOutcome::Empty);
            self.publish(&self.record.get_untracked());
            self.tell("toast.begun_anew");
        } else {
            self.tell("toast.not_set_aside");
        }
        done
    }
}
