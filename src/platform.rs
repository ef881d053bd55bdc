//! The rest of the browser, one door a file.

pub mod boot;
pub mod clock;
pub mod download;
pub mod file_pick;
pub mod identity;
