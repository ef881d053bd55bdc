//! What people answer with: native controls with their words wired to them.
//!
//! State comes in as signals and goes out by callbacks; no part keeps an answer of its own.
//! No part fills in an answer beforehand.

pub mod checkbox_group;
pub mod choice;
pub mod combobox;
pub mod date_field;
pub mod error_summary;
pub mod field;
pub mod field_group;
pub mod number_field;
pub mod passphrase_field;
pub mod radio_group;
pub mod scale_field;
pub mod select_field;
pub mod text_area;
pub mod text_field;
pub mod time_field;
pub mod weekday_field;
pub mod yes_no_unsure;
