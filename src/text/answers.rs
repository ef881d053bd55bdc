//! Answers and questions in words.

use super::Words;
use crate::domain::questionnaire::{AnswerError, AnswerKind, AnswerValue, Item};

/// What a question asks.
pub fn question(item: &Item, words: &Words) -> String {
    let own = item
        .wording
        .as_ref()
        .and_then(|wording| wording.text.clone());
    own.unwrap_or_else(|| words.text(&format!("question.{}.text", item.link_id)))
}

/// What one of its options says.
pub fn option(item: &Item, code: &str, words: &Words) -> String {
    let own = item
        .options
        .iter()
        .find(|option| option.code == code)
        .and_then(|option| option.text.clone());
    own.unwrap_or_else(|| words.text(&format!("question.{}.option.{code}", item.link_id)))
}

/// What was answered.
pub fn answer(item: &Item, value: &AnswerValue, words: &Words) -> String {
    match value {
        AnswerValue::Bool(true) => words.text("danger.yes"),
        AnswerValue::Bool(false) => words.text("danger.no"),
        AnswerValue::NotSure => words.text("danger.not_sure"),
        AnswerValue::Declined => words.text("start.not_said"),
        AnswerValue::Number(number) => match (&item.kind, unit(item, words)) {
            (AnswerKind::Scale { least, most }, _) if (*least, *most) != (0, 10) => (*least
                ..=*most)
                .find(|candidate| (f64::from(*candidate) - number).abs() < 0.5)
                .map_or_else(|| number.to_string(), |found| step(item, found, words)),
            (AnswerKind::Scale { most, .. }, _) => words.fill(
                "start.of",
                &[("n", &number.to_string()), ("most", &most.to_string())],
            ),
            (_, Some(unit)) => format!("{number} {unit}"),
            (_, None) => number.to_string(),
        },
        AnswerValue::Code(code) => option(item, code, words),
        AnswerValue::Codes(codes) => {
            let parts: Vec<String> = codes.iter().map(|code| option(item, code, words)).collect();
            words.list(&parts)
        }
        AnswerValue::Text(text) | AnswerValue::Day(text) => text.clone(),
    }
}

/// What a step of a short scale says: its ends by the question, the steps between by their number.
pub fn step(item: &Item, step: i32, words: &Words) -> String {
    let end = match item.kind {
        AnswerKind::Scale { least, .. } if step == least => Some("least"),
        AnswerKind::Scale { most, .. } if step == most => Some("most"),
        _ => None,
    };
    match end {
        Some(end) => words.text(&format!("question.{}.{end}", item.link_id)),
        None => words.text(&format!("start.step.{step}")),
    }
}

/// The unit a number is given in, in words.
pub fn unit(item: &Item, words: &Words) -> Option<String> {
    words
        .find(&format!("question.{}.unit", item.link_id))
        .map(str::to_owned)
}

/// What is wrong with an answer, and what would be right.
pub fn error(error: &AnswerError, words: &Words) -> String {
    match error {
        AnswerError::OutOfRange { least, most, .. } => words.fill(
            "answer_error.out_of_range",
            &[("least", &least.to_string()), ("most", &most.to_string())],
        ),
        AnswerError::NotWhole(_) => words.text("answer_error.not_whole"),
        AnswerError::NotAnOption { .. } => words.text("answer_error.not_an_option"),
        AnswerError::StandsAlone { .. } => words.text("answer_error.stands_alone"),
        AnswerError::TooLong { most, .. } => {
            words.fill("answer_error.too_long", &[("most", &most.to_string())])
        }
        AnswerError::NotADay(_) => words.text("answer_error.not_a_day"),
        AnswerError::WrongKind(_) => words.text("answer_error.not_a_number"),
        AnswerError::NoSuchQuestion(_)
        | AnswerError::NotSureNotOffered(_)
        | AnswerError::Missing(_) => words.text("answer_error.missing"),
    }
}
