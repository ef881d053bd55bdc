//! Verdict rules (clinical sheet, 4.2 to 4.11), one family a file.

#[cfg(test)]
pub(in crate::domain::plan::rules) mod case;
mod exception;
mod row;

pub mod lifestyle;
pub mod medicines;
pub mod medicines_in_use;
pub mod mind;
pub mod procedures;
pub mod response;
pub mod self_care;
pub mod special_groups;

use crate::domain::plan::rule::Rule;

/// Every family, in the order of the clinical sheet.
pub const FAMILIES: &[&[Rule]] = &[
    self_care::RULES,
    medicines::RULES,
    medicines_in_use::RULES,
    procedures::RULES,
    lifestyle::RULES,
    mind::RULES,
    special_groups::RULES,
    response::RULES,
];
