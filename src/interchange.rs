//! Formats of the outside world: pure text to domain and back.

pub mod backup;
pub mod calendar;
pub mod checksum;
pub mod diary_csv;
pub mod facts_file;
pub mod locked;
#[cfg(feature = "guidance")]
pub mod plan_file;
