//! The exercise library and the starter sets (clinical sheet, 5.2).

use crate::domain::plan::exercise::{ExerciseRow, StarterSet};

/// Every exercise.
pub const LIBRARY: &[ExerciseRow] = &[];

/// What each pattern starts with.
pub const STARTER_SETS: &[StarterSet] = &[];
