//! Medicines in words: their generic names in the chosen language.

use super::{Language, Words};
use crate::domain::medicine::Medicine;

/// The generic name of a medicine.
pub const fn name(medicine: &Medicine, words: &Words) -> &'static str {
    match words.language() {
        Language::En => medicine.english,
        Language::Es => medicine.spanish,
    }
}
