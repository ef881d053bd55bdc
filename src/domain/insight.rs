//! What the diary can honestly say: whether something helped, what goes with what, and medicines
//! that add up.
//!
//! Statistics are pure functions with draws from a seed, so that the same diary always says the
//! same. Invariant: nothing here says why pain changed.

pub mod blocks;
pub mod contrast;
#[cfg(feature = "guidance")]
pub mod counters;
pub mod draws;
pub mod helped;
pub mod ingredient;
pub mod link;
pub mod overview;
pub mod student;
pub mod trend;
pub mod variable;
