//! What each treatment asks of a person and when it can be judged (clinical sheet, 3.12).

use crate::domain::plan::rule::Burden;

/// One row a treatment.
pub const BURDENS: &[Burden] = &[];
