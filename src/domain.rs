//! What the app knows: facts, questions, rules, plans, the diary and the record.
//!
//! Invariant: nothing here names a browser, a clock, randomness or a word for people.

pub mod fact;
#[cfg(feature = "guidance")]
pub mod plan;
pub mod treatment;
pub mod truth;
