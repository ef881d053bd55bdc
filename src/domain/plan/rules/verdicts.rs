//! Verdict rules (clinical sheet, 4.2 to 4.11), one family a file.

#[cfg(test)]
mod case;
mod row;

pub mod medicines;
pub mod medicines_in_use;
pub mod self_care;

use crate::domain::plan::rule::Rule;

/// Every family, in the order of the clinical sheet.
pub const FAMILIES: &[&[Rule]] = &[self_care::RULES, medicines::RULES, medicines_in_use::RULES];
