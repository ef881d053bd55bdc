//! What pages are made of: buttons, cards, messages and drawings.
//!
//! Words come in as signals; a part with a tone always shows an icon and a word as well.

pub mod badge;
pub mod brand_mark;
pub mod bucket_chip;
pub mod button;
pub mod card;
pub mod dialog;
pub mod disclosure;
pub mod empty_state;
pub mod illustration;
pub mod link_button;
pub mod link_row;
pub mod notice;
pub mod progress;
pub mod skeleton;
pub mod tap_to_call;
pub mod toast;
pub mod tone;
pub mod unfold;
