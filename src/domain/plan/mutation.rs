//! Rows as the engine reads them: the one place where the mutation check can alter a row.
//!
//! A shipped build reads every row as it stands; [`as_read`] then is the row itself. With the cargo feature
//! `mutation`, which no build of the app turns on, one row of the whole rule base is read altered, so that
//! `make mutants` can ask of each row whether a test would notice. Never changes a row that is listed or
//! printed: only what the engine, and the tests of rows, judge by.

#[cfg(feature = "mutation")]
mod change;
#[cfg(feature = "mutation")]
mod mutant;
#[cfg(feature = "mutation")]
mod parts;

#[cfg(feature = "mutation")]
pub use mutant::{Mutant, Operator, VARIABLE, as_read, mutants};

/// The row as the engine reads it: itself.
#[cfg(not(feature = "mutation"))]
#[inline]
pub(super) const fn as_read<R>(row: &R) -> &R {
    row
}
