//! The rest of the browser, one door a file.

pub mod boot;
