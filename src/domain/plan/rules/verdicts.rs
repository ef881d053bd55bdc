//! Verdict rules (clinical sheet, 4.2 to 4.11), one family a file.

mod row;

pub mod hands_on;
pub mod movement;
pub mod open_questions;
pub mod review;
pub mod scope;
pub mod self_care;
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
    review::RULES,
];
