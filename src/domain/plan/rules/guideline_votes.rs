//! Who says what on each treatment (clinical sheet, 3.1).

use crate::domain::plan::rule::VoteRow;

/// Every row of the vote matrix.
pub const VOTES: &[VoteRow] = &[];
