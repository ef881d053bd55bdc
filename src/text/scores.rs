//! Scores from elsewhere in words.

use super::{Words, day, diary};
use crate::domain::outside_score::{OutsideScore, ScoreError};

/// A score with its day and where it comes from: "PEG 5.3 of 10 (3 March 2026, from a clinic)".
pub fn told(score: &OutsideScore, words: &Words) -> String {
    let code = score.instrument.code;
    let (_, most) = score.instrument.range;
    let told = words.fill(
        "score.told",
        &[
            ("name", &words.text(&format!("score.name.{code}"))),
            ("n", &diary::number(score.value, words)),
            ("most", &diary::number(most, words)),
        ],
    );
    let on = score.day.map(|on| day::long(on, words));
    let from = score
        .from
        .map(|from| words.text(&format!("score.from.{from}")));
    let more: Vec<String> = on.into_iter().chain(from).collect();
    if more.is_empty() {
        told
    } else {
        format!("{told} ({})", more.join(", "))
    }
}

/// What is wrong with a score, and what would be right.
pub fn error(error: &ScoreError, words: &Words) -> String {
    match error {
        ScoreError::NotANumber => words.text("answer_error.not_a_number"),
        ScoreError::NotWhole => words.text("answer_error.not_whole"),
        ScoreError::OutOfRange { least, most } => words.fill(
            "answer_error.out_of_range",
            &[("least", &least.to_string()), ("most", &most.to_string())],
        ),
        ScoreError::NotADay => words.text("answer_error.not_a_day"),
        ScoreError::InTheFuture => words.text("score.in_the_future"),
        ScoreError::DoesNotFit(other) => words.fill(
            "score.does_not_fit",
            &[("name", &words.text(&format!("score.name.{other}")))],
        ),
    }
}
