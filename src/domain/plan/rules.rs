//! The rule base: every row of knowledge, one family a file.
//!
//! `Invariant:` a row is data. Nothing here computes.

pub mod contraindications;
pub mod exercises;
pub mod flags;
pub mod guideline_votes;
pub mod judging;
pub mod pattern_table;
pub mod patterns;
pub mod verdicts;

use super::rule::Rule;

/// Version of the rules as a whole; rises with every change of a row.
pub const RULES_VERSION: &str = "2026.11.2";

/// Every verdict rule, family by family.
pub fn all_rules() -> impl Iterator<Item = &'static Rule> {
    verdicts::FAMILIES.iter().flat_map(|family| family.iter())
}
