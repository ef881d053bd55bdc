//! From facts to a plan, with a reason for every line.
//!
//! The knowledge is data (`rules/*`): rows over a small predicate algebra.
//! The steps here only read it, in the order that `recommend` spells out.
//! Invariants: an unknown never counts as safe; nothing prescribed, injected or operated is ever
//! "start now"; a danger that is open leaves no treatment on the page.

pub mod alarm;
pub mod bucket;
pub mod changes;
pub mod danger;
pub mod dose;
pub mod exercise;
pub mod habits;
pub mod mutation;
pub mod pattern;
pub mod picture;
pub mod predicate;
pub mod proposal;
pub mod rule;
pub mod rulebook;
pub mod rules;
pub mod source;
pub mod team;
pub mod urgency;

mod assemble;
mod base;
mod ceiling;
mod complete;
mod inquiry;
mod outcome;
mod situation;

pub use assemble::{picture_of, recommend, safety_ceilings};
pub use complete::completed;
pub use inquiry::{Absence, Inquiry, inquire};
pub use outcome::{
    Alert, Blocked, Item, Movement, Notice, Plan, Reason, Referral, Stop, Suggested,
};
pub use situation::{Finding, Situation};
