//! What people see. Pages read signals and call the verbs of the session; they change nothing themselves.

pub mod app;
pub mod banner;
pub mod body_map;
pub mod contacts;
pub mod exercise;
pub mod flare_link;
pub mod form;
pub mod icon;
pub mod page;
pub mod part;
pub mod place;
#[cfg(feature = "guidance")]
pub mod review_prompt;
pub mod say;
pub mod schedule_form;
pub mod stop;
pub mod widget;
