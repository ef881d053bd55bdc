//! Verdict rules (clinical sheet, 4.2 to 4.11), one family a file.

pub mod self_care;

use crate::domain::plan::rule::Rule;

/// Every family, in the order of the clinical sheet.
pub const FAMILIES: &[&[Rule]] = &[self_care::RULES];
