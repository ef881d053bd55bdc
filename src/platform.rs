//! The rest of the browser, one door a file.

pub mod address;
pub mod boot;
pub mod clock;
pub mod download;
pub mod durable;
pub mod file_pick;
pub mod identity;
pub mod other_tabs;
pub mod page;
pub mod service_worker;
pub mod share_sheet;
pub mod stopwatch;
pub mod vault;
pub mod words;
