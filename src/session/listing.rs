//! Lists beside the questions: medicines, places and scores from elsewhere, each thing saved as it is said.

use super::Session;
use crate::domain::body_map;
use crate::domain::medicine::Medicine;
use crate::domain::medicine::taken::{self, Edit, Which};
use crate::domain::outside_score::{self, Instrument, OutsideScore};

impl Session {
    /// Puts a medicine of our list on the person's list.
    pub fn list_medicine(self, medicine: &'static Medicine) -> bool {
        self.note(taken::adding(medicine))
    }

    /// Puts a medicine in own words on the person's list; false when the name cannot be kept.
    pub fn list_own_medicine(self, name: &str) -> bool {
        self.note(taken::adding_own(name))
    }

    /// Takes a medicine off the person's list.
    pub fn unlist_medicine(self, which: &Which) -> bool {
        use leptos::prelude::WithUntracked as _;

        let edits = self
            .record
            .with_untracked(|record| taken::dropping(record, which));
        self.note(edits)
    }

    /// Notes whether a pharmacist has told what a medicine in own words is not.
    pub fn check_own_medicine(self, name: &str, is_checked: bool) -> bool {
        self.note(taken::checking_own(name, is_checked))
    }

    /// Notes how much of a part is in one piece.
    pub fn set_strength(self, medicine: &'static Medicine, part: &str, value: Option<f64>) -> bool {
        self.note(taken::strength_of(medicine, part, value))
    }

    /// Notes how many pieces a day are taken.
    pub fn set_daily_count(self, medicine: &'static Medicine, value: Option<f64>) -> bool {
        self.note(taken::count_of(medicine, value))
    }

    /// Notes how much a place of the body map hurts, 0 to 10.
    pub fn rate_place(self, place: &str, rating: Option<u8>) -> bool {
        let edit = body_map::rating_edit(place, rating);
        self.note(edit.into_iter().collect())
    }

    /// Notes a score from elsewhere, and looks whether it calls for help.
    pub fn note_score(self, score: &OutsideScore) -> bool {
        let is_noted = self.note(outside_score::noting(score));
        self.settle_danger(self.is_danger_check_done());
        is_noted
    }

    /// Takes a score from elsewhere back.
    pub fn drop_score(self, instrument: &Instrument) -> bool {
        self.note(outside_score::dropping(instrument))
    }

    /// Makes the edits in one go; false when there are none.
    pub(super) fn note(self, edits: Vec<Edit>) -> bool {
        if edits.is_empty() {
            return false;
        }
        self.change(|record, by| {
            for (item, answer) in edits {
                match answer {
                    Some(answer) => record.answer(item, answer, by)?,
                    None if record.answers().get(&item).is_some() => record.unanswer(item, by)?,
                    None => {}
                }
            }
            Ok(())
        })
    }
}
