//! Files out: backups, a plan for a clinician, the diary for other programs, and texts that could
//! not be read.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::{APP, LoadOutcome, Session, Setting};
use crate::domain::due::{BackupAge, backup_age, is_backup_due};
use crate::domain::record::Record;
use crate::interchange::backup::{Kind, file_name, write_backup, write_plan};
use crate::interchange::calendar::write_calendar;
use crate::interchange::diary_csv::write_diary_csv;
use crate::platform::share_sheet::{self, Handed};
use crate::platform::{clock, download, page};
use crate::storage::record_store::Aside;

pub(super) const JSON: &str = "application/json";
const PLAIN: &str = "text/plain";
const TABLE: &str = "text/csv";
const CALENDAR: &str = "text/calendar";

/// Out.
impl Session {
    /// How old the last backup is, and what it lacks.
    pub fn backup_age(self) -> BackupAge {
        let today = self.today();
        self.record().with(|record| backup_age(record, today))
    }

    /// Whether to ask for a backup today.
    pub fn is_backup_due(self) -> bool {
        let today = self.day().get();
        let put_off = self.setting(Setting::BackupPutOff);
        let put_off = put_off.and_then(|day| day.parse().ok());
        let is_cleared_soon = page::is_cleared_soon();
        self.record()
            .with(|record| is_backup_due(record, today, is_cleared_soon, put_off))
    }

    /// Notes that the person does not want to be asked for a backup now.
    pub fn put_backup_off(self) {
        self.set(Setting::BackupPutOff, &self.today().to_string());
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

    /// Whether this device can hand the backup to another app.
    pub fn can_hand_over(self) -> bool {
        share_sheet::is_there()
    }

    /// Hands everything as a file to another app that the person chooses.
    pub fn hand_over_backup(self) {
        let now = clock::now();
        let file = self
            .record()
            .with_untracked(|record| write_backup(record, now, APP));
        let name = file_name(Kind::Backup, now);
        spawn_local(async move {
            let name = name.trim_end_matches(".json");
            match share_sheet::hand_over(name, &file).await {
                Handed::Over => {
                    self.change(|record, by| record.note_backup(now, by));
                    self.tell("share.backup.handed_over");
                }
                Handed::NotWanted => {}
                Handed::Refused => self.tell("share.backup.not_handed_over"),
            }
        });
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

    /// Forgets a text that could not be read, to make room.
    pub fn discard_unread_text(self, text: &Aside) {
        self.keeper
            .with_value(|keeper| keeper.discard_aside(&text.key));
        self.opened.update(|_| {});
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
