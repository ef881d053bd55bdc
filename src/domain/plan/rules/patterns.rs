//! Pattern rules (clinical sheet, 4.3).

use crate::domain::plan::rule::PatternRow;

/// Every pattern rule but R-PH-11, which is "none of these".
pub const PATTERNS: &[PatternRow] = &[];
