//! What the app knows: facts, questions, rules, plans, the diary and the record.
//!
//! Invariant: nothing here names a browser, a clock, randomness or a word for people.

pub mod day;
pub mod diary;
pub mod measure;
pub mod record;
pub mod stamp;
