//! How the person likes the app, and when they last made a backup.

use serde::{Deserialize, Serialize};

use super::Extra;
use super::id::SettingId;
use super::ledger::{Ledger, Merge, Register, lacks_extra, merge_extra};
use crate::domain::stamp::{Moment, Stamp};

/// Settings and the last backup.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Settings {
    /// Language, region, guideline profile, theme, text size and the like, as codes.
    #[serde(default)]
    pub values: Ledger<SettingId, String>,
    /// The last backup.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub backup: Option<Register<BackupNote>>,
    /// Fields of a newer version.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Settings {
    pub(super) fn latest(&self) -> Option<&Stamp> {
        self.values
            .latest()
            .max(self.backup.as_ref().map(Register::stamp))
    }
}

impl Merge for Settings {
    fn lacks(&self, other: &Self) -> bool {
        self.values.lacks(&other.values)
            || self.backup.lacks(&other.backup)
            || lacks_extra(&self.extra, &other.extra)
    }

    fn merge(&mut self, other: &Self) {
        self.values.merge(&other.values);
        self.backup.merge(&other.backup);
        merge_extra(&mut self.extra, &other.extra);
    }
}

/// That a backup was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct BackupNote {
    /// When.
    pub at: Moment,
    /// How many diary entries there were.
    pub entries: u32,
}
