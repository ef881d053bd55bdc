//! The parts of a record in words.

use super::{Words, day};
use crate::domain::record::Part;

/// What a person would call that part.
pub fn named(part: Part, words: &Words) -> String {
    match part {
        Part::Diary(month) => {
            let month = day::month(month, words);
            words.fill("share.part.diary", &[("month", &month)])
        }
        other => words.text(&format!("share.part.{other}")),
    }
}
