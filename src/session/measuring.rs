//! What the person manages of an exercise on an ordinary day.
//!
//! It is kept among the answers, under a name of its own that no form asks for.

use leptos::prelude::*;

use super::Session;
use crate::domain::plan::dose;
use crate::domain::plan::exercise::Exercise;
use crate::domain::record::answer::{Answer, Finite};
use crate::domain::record::id::ItemId;

fn item(exercise: &str) -> Option<ItemId> {
    format!("exercise.manages.{exercise}").parse().ok()
}

impl Session {
    /// How much of an exercise the person manages, in its unit, as they said it last.
    pub fn manages(self, exercise: &str) -> Option<u16> {
        let item = item(exercise)?;
        self.record()
            .with(|record| match record.answers().get(&item) {
                Some(Answer::Number(number)) => whole(number.number()),
                _ => None,
            })
    }

    /// What the person manages of an exercise: as noted with it, else as told in the first questions.
    pub fn managed(self, exercise: Exercise) -> Option<u16> {
        self.manages(exercise.id()).or_else(|| {
            self.understanding()
                .with(|known| dose::told(exercise, &known.facts))
        })
    }

    /// Notes how much of an exercise the person manages, 0 to 600; none takes it back.
    pub fn note_managed(self, exercise: &str, amount: Option<u16>) -> bool {
        let Some(item) = item(exercise) else {
            return false;
        };
        let answer = amount.and_then(|amount| Finite::new(f64::from(amount)));
        self.change(|record, by| match answer {
            Some(number) => record.answer(item.clone(), Answer::Number(number), by),
            None if record.answers().get(&item).is_some() => record.unanswer(item.clone(), by),
            None => Ok(()),
        })
    }
}

/// The amount as people count; none when a file brought one that cannot be.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "in range"
)]
fn whole(number: f64) -> Option<u16> {
    (0.0..=f64::from(dose::MOST_MANAGED))
        .contains(&number)
        .then_some(number as u16)
}
