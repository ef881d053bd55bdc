//! The plan in words: verdicts, reasons, questions.

use super::Words;
use crate::domain::fact::FactId;
use crate::domain::plan::Reason;
use crate::domain::plan::rule::Limit;
use crate::domain::treatment::Treatment;

/// Short name of a treatment.
pub fn name(treatment: Treatment, words: &Words) -> String {
    words.text(&format!("treatment.{}.name", treatment.code()))
}

/// The question to take to a clinician.
pub fn ask(treatment: Treatment, words: &Words) -> String {
    words.text(&format!("treatment.{}.ask", treatment.code()))
}

/// What a fact is called in the middle of a sentence.
pub fn fact(fact: FactId, words: &Words) -> String {
    words.text(&format!("fact.{}", fact.name()))
}

/// Why a verdict is what it is, in patient words.
///
/// A contra-indication that could only not be ruled out says first what is not known.
pub fn reason(reason: &Reason, words: &Words) -> String {
    let why = words.text(&format!("rule.{}", reason.rule));
    match unknown(reason, words) {
        Some(unknown) => format!("{unknown} {why}"),
        None => why,
    }
}

/// What is not known, where a contra-indication could only not be ruled out.
pub fn unknown(reason: &Reason, words: &Words) -> Option<String> {
    let limit = reason.limit.filter(|_| !reason.truth.is_true())?;
    let missing = facts(&reason.facts, words);
    let key = match limit {
        Limit::Bar | Limit::BarStart => "plan.unknown.check_first",
        _ => "plan.unknown.ask",
    };
    Some(words.fill(key, &[("facts", &missing)]))
}

/// The answers behind a reason, as a list.
pub fn facts(facts: &[FactId], words: &Words) -> String {
    let names: Vec<String> = facts.iter().map(|&one| fact(one, words)).collect();
    words.list(&names)
}
