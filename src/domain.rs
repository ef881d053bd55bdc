//! What the app knows: facts, questions, rules, plans, the diary and the record.
//!
//! Invariant: nothing here names a browser, a clock, randomness or a word for people.

pub mod agenda;
pub mod body_map;
pub mod day;
pub mod diary;
pub mod due;
pub mod fact;
pub mod flare;
pub mod goal;
pub mod insight;
pub mod intake;
pub mod measure;
pub mod medicine;
pub mod outside_score;
pub mod passphrase;
#[cfg(feature = "guidance")]
pub mod plan;
pub mod questionnaire;
pub mod record;
pub mod region;
pub mod review;
pub mod rhythm;
pub mod stamp;
pub mod treatment;
pub mod truth;
pub mod understanding;
pub mod weekdays;
