//! Backup to a file and back.

use leptos::prelude::*;

use super::Session;
use crate::domain::record::Record;

/// A file that was opened and looked at; nothing has been applied.
#[derive(Clone, Debug)]
pub struct Incoming {
    /// The record in it.
    pub record: Record,
}

/// How an import ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettledImport {
    /// What was new was taken along.
    Merged,
    /// The file stands in the place of the record.
    Replaced,
}

impl Session {
    /// The record as it is now.
    pub fn snapshot(self) -> Record {
        self.record.get_untracked()
    }
}
