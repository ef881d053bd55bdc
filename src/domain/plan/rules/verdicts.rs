//! Verdict rules (clinical sheet, 4.2 to 4.11), one family a file.

#[cfg(test)]
pub(in crate::domain::plan::rules) mod case;
mod exception;
mod row;

pub mod hands_on;
pub mod lifestyle;
pub mod medicines;
pub mod medicines_in_use;
pub mod mind;
pub mod movement;
pub mod open_questions;
pub mod procedures;
pub mod response;
pub mod review;
pub mod scope;
pub mod self_care;
pub mod special_groups;
pub mod support;

use crate::domain::plan::rule::Rule;

/// Every family, in the order of the clinical sheet.
pub const FAMILIES: &[&[Rule]] = &[
    scope::RULES,
    open_questions::RULES,
    support::RULES,
    self_care::RULES,
    movement::RULES,
    hands_on::RULES,
    medicines::RULES,
    medicines_in_use::RULES,
    procedures::RULES,
    lifestyle::RULES,
    mind::RULES,
    special_groups::RULES,
    response::RULES,
    review::RULES,
];

#[cfg(test)]
mod tests;
