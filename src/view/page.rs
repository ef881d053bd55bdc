//! One page a file; every page begins with its heading, which takes the focus after navigation.

pub mod about_page;
pub mod clinician_page;
pub mod diary_page;
pub mod evidence_page;
pub mod flare_page;
pub mod help_page;
pub mod insights_page;
pub mod library_page;
pub mod plan_page;
pub mod settings_page;
pub mod share_page;
pub mod start_page;
pub mod today_page;
