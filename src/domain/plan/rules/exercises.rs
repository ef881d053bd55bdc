//! The exercise library and the starter sets (clinical sheet, 5.2).
//!
//! How an exercise is done is said in the words that go by its id. Here is only for whom it is,
//! what takes it away, and what changes it. What bars movement as a whole is a contra-indication,
//! not a limit of one exercise.

mod doses;
mod library;
mod limits;
mod starters;
#[cfg(test)]
mod tests;

pub use doses::DOSES;
pub use library::LIBRARY;
pub use limits::{ACUTE_LEG_PAIN, BONE_LOSS, FRESH_FRACTURE, WHOLE_BODY_BAR};
pub use starters::STARTER_SETS;
