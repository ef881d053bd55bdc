//! A person's facts as a JSON object: `{"age": 74, "anticoag": true, "osteoporosis": "unknown"}`.
//!
//! What is absent was not asked; `"unknown"` was asked, and the person is not sure.
//! A name that is not a fact is an error, never ignored.

use serde_json::{Map, Value};

use crate::domain::fact::{
    Amount, Choice, Effect, FactError, FactId, Facts, Listing, Opioid, SideEffect, Trial, YesNo,
};
use crate::domain::treatment::Treatment;
use crate::domain::truth::Truth;

/// Why a file of facts was not taken.
#[derive(Debug, thiserror::Error)]
pub enum FactsFileError {
    /// The text is not JSON.
    #[error("the file is not JSON: {0}")]
    NotJson(#[source] serde_json::Error),
    /// The text is JSON, but not an object of facts.
    #[error("the file is not an object of facts")]
    NotAnObject,
    /// A name that no fact has.
    #[error("`{0}` is not a known fact")]
    UnknownFact(String),
    /// A value of the wrong kind.
    #[error("`{name}` accepts {accepts}")]
    WrongKind {
        /// Name of the fact.
        name: String,
        /// What it accepts.
        accepts: String,
    },
    /// A value outside its limits, or facts that contradict each other.
    #[error(transparent)]
    Fact(#[from] FactError),
}

/// The age from which there is a plan.
const ADULT: f64 = 18.0;

/// Reads facts from JSON text.
///
/// # Errors
/// Names the first fact that could not be taken and what it accepts.
pub fn read_facts(text: &str) -> Result<Facts, FactsFileError> {
    let value: Value = serde_json::from_str(text).map_err(FactsFileError::NotJson)?;
    let Value::Object(entries) = value else {
        return Err(FactsFileError::NotAnObject);
    };
    let mut facts = Facts::default();
    for (name, value) in &entries {
        match FactId::named(name) {
            Some(FactId::YesNo(fact)) => facts.set(fact, read_truth(name, value)?),
            Some(FactId::Amount(fact)) => read_amount(&mut facts, fact, name, value)?,
            Some(FactId::Choice(fact)) => read_choice(&mut facts, fact, name, value)?,
            Some(FactId::Listing(fact)) => read_listing(&mut facts, fact, name, value)?,
            None => return Err(FactsFileError::UnknownFact(name.clone())),
        }
    }
    if facts.amount(Amount::Age).is_some_and(|age| age < ADULT) {
        // In the app a young person is told to see a clinician (R-SC-01); a file asks for a plan, and there is none.
        return Err(FactError::OutOfRange {
            name: Amount::Age.name(),
            accepts: format!(
                "a whole number from {ADULT} to {} (years)",
                Amount::Age.bounds().most
            ),
        }
        .into());
    }
    facts.check()?;
    Ok(facts)
}

fn wrong(name: &str, accepts: impl Into<String>) -> FactsFileError {
    FactsFileError::WrongKind {
        name: name.to_owned(),
        accepts: accepts.into(),
    }
}

fn is_unknown(value: &Value) -> bool {
    value.as_str() == Some("unknown")
}

fn read_truth(name: &str, value: &Value) -> Result<Truth, FactsFileError> {
    match value {
        Value::Bool(known) => Ok((*known).into()),
        other if is_unknown(other) => Ok(Truth::Unknown),
        _ => Err(wrong(name, "true, false or \"unknown\"")),
    }
}

fn read_amount(
    facts: &mut Facts,
    fact: Amount,
    name: &str,
    value: &Value,
) -> Result<(), FactsFileError> {
    let known = if is_unknown(value) {
        None
    } else if let Some(number) = value.as_f64() {
        Some(number)
    } else {
        let bounds = fact.bounds();
        let kind = if bounds.whole {
            "a whole number"
        } else {
            "a number"
        };
        let accepts = format!(
            "{kind} from {} to {} or \"unknown\"",
            bounds.least, bounds.most
        );
        return Err(wrong(name, accepts));
    };
    Ok(facts.set_amount(fact, known)?)
}

fn read_choice(
    facts: &mut Facts,
    fact: Choice,
    name: &str,
    value: &Value,
) -> Result<(), FactsFileError> {
    let option = match value {
        other if is_unknown(other) => None,
        Value::String(option) => Some(option.as_str()),
        _ => return Err(wrong(name, format!("one of {}", fact.options().join(", ")))),
    };
    Ok(facts.set_choice(fact, option)?)
}

fn texts(name: &str, value: &Value) -> Result<Vec<String>, FactsFileError> {
    let refuse = || wrong(name, "a list of texts");
    let list = value.as_array().ok_or_else(refuse)?;
    list.iter()
        .map(|entry| entry.as_str().map(str::to_owned).ok_or_else(refuse))
        .collect()
}

/// The codes a list accepts; none where it takes free text.
fn allowed(fact: Listing) -> Option<Vec<&'static str>> {
    let codes = match fact {
        Listing::DrugAllergies => vec![
            "nsaid",
            "aspirin",
            "paracetamol",
            "opioid",
            "snri",
            "tca",
            "gabapentinoid",
            "muscle_relaxant",
            "steroid",
            "contrast",
            "local_anaesthetic",
            "capsaicin",
            "other",
        ],
        Listing::Dislikes => vec!["needles", "touch", "groups", "medicines"],
        Listing::Equipment => {
            vec![
                "mat", "chair", "band", "bike", "pool", "stairs", "steps", "weights",
            ]
        }
        Listing::KnownChecked => YesNo::ALL
            .iter()
            .map(|fact| fact.name())
            .filter(|name| name.starts_with("RF-"))
            .collect(),
        _ => return None,
    };
    Some(codes)
}

fn read_listing(
    facts: &mut Facts,
    fact: Listing,
    name: &str,
    value: &Value,
) -> Result<(), FactsFileError> {
    if is_unknown(value) {
        return Ok(());
    }
    match fact {
        Listing::Tried => facts.set_trials(read_list(name, value, read_trial)?),
        Listing::OpioidList => facts.set_opioids(read_list(name, value, read_opioid)?),
        Listing::Preferences => {
            let refuse = || wrong(name, "an object of treatment ids with -2 to 2");
            for (code, liking) in value.as_object().ok_or_else(refuse)? {
                let treatment = treatment(name, code)?;
                let liking = liking.as_i64().and_then(|liking| i8::try_from(liking).ok());
                facts.set_preference(treatment, liking.ok_or_else(refuse)?)?;
            }
        }
        Listing::Goals => {
            let goals = texts(name, value)?;
            if goals.len() > 3 {
                return Err(wrong(name, "one to three goals"));
            }
            facts.set_goals(goals);
        }
        Listing::GoalRatings => {
            let refuse = || wrong(name, "a list of numbers from 0 to 10");
            let list = value.as_array().ok_or_else(refuse)?;
            let ratings: Option<Vec<f64>> = list
                .iter()
                .map(|entry| {
                    entry
                        .as_f64()
                        .filter(|rating| (0.0..=10.0).contains(rating))
                })
                .collect();
            facts.set_goal_ratings(ratings.ok_or_else(refuse)?);
        }
        Listing::Wants | Listing::SpecialistRaised => {
            let codes: Result<Vec<String>, _> = texts(name, value)?
                .iter()
                .map(|code| treatment(name, code).map(|known| known.code().to_owned()))
                .collect();
            facts.set_entries(fact, codes?);
        }
        _ => {
            let entries = texts(name, value)?;
            if let Some(codes) = allowed(fact)
                && entries.iter().any(|entry| !codes.contains(&entry.as_str()))
            {
                return Err(wrong(name, format!("a list of {}", codes.join(", "))));
            }
            facts.set_entries(fact, entries);
        }
    }
    Ok(())
}

fn read_list<T>(
    name: &str,
    value: &Value,
    read: impl Fn(&str, &Map<String, Value>) -> Result<T, FactsFileError>,
) -> Result<Vec<T>, FactsFileError> {
    let refuse = || wrong(name, "a list of objects");
    let list = value.as_array().ok_or_else(refuse)?;
    list.iter()
        .map(|entry| read(name, entry.as_object().ok_or_else(refuse)?))
        .collect()
}

fn treatment(name: &str, code: &str) -> Result<Treatment, FactsFileError> {
    Treatment::coded(code).ok_or_else(|| wrong(name, format!("treatment ids, not `{code}`")))
}

fn part_truth(entry: &Map<String, Value>, name: &str, key: &str) -> Result<Truth, FactsFileError> {
    match entry.get(key) {
        None => Ok(Truth::Unknown),
        Some(value) => read_truth(&format!("{name}.{key}"), value),
    }
}

fn part_amount(
    entry: &Map<String, Value>,
    name: &str,
    key: &str,
) -> Result<Option<f64>, FactsFileError> {
    match entry.get(key) {
        None => Ok(None),
        Some(value) if is_unknown(value) => Ok(None),
        Some(value) => value
            .as_f64()
            .filter(|amount| (0.0..=10_000.0).contains(amount))
            .map(Some)
            .ok_or_else(|| wrong(&format!("{name}.{key}"), "a number from 0 to 10000")),
    }
}

fn read_trial(name: &str, entry: &Map<String, Value>) -> Result<Trial, FactsFileError> {
    const KEYS: [&str; 9] = [
        "treatment",
        "adequate",
        "weeks",
        "sessions",
        "effect",
        "side_effect",
        "in_use",
        "passive_only",
        "would_repeat",
    ];
    if let Some(key) = entry.keys().find(|key| !KEYS.contains(&key.as_str())) {
        return Err(FactsFileError::UnknownFact(format!("{name}.{key}")));
    }
    let code = entry
        .get("treatment")
        .and_then(Value::as_str)
        .ok_or_else(|| wrong(&format!("{name}.treatment"), "a treatment id"))?;
    let effect = match entry.get("effect").and_then(Value::as_str) {
        None | Some("unknown") => None,
        Some("worse") => Some(Effect::Worse),
        Some("none") => Some(Effect::None),
        Some("some") => Some(Effect::Some),
        Some("good") => Some(Effect::Good),
        Some(_) => {
            return Err(wrong(
                &format!("{name}.effect"),
                "worse, none, some or good",
            ));
        }
    };
    let side_effect = match entry.get("side_effect").and_then(Value::as_str) {
        None | Some("unknown") => None,
        Some("none") => Some(SideEffect::None),
        Some("mild") => Some(SideEffect::Mild),
        Some("serious") => Some(SideEffect::Serious),
        Some(_) => {
            return Err(wrong(
                &format!("{name}.side_effect"),
                "none, mild or serious",
            ));
        }
    };
    Ok(Trial {
        treatment: treatment(name, code)?,
        adequate: part_truth(entry, name, "adequate")?,
        weeks: part_amount(entry, name, "weeks")?,
        sessions: part_amount(entry, name, "sessions")?,
        effect,
        side_effect,
        in_use: part_truth(entry, name, "in_use")?,
        passive_only: part_truth(entry, name, "passive_only")?,
        would_repeat: part_truth(entry, name, "would_repeat")?,
    })
}

fn read_opioid(name: &str, entry: &Map<String, Value>) -> Result<Opioid, FactsFileError> {
    let medicine = entry
        .get("name")
        .and_then(Value::as_str)
        .ok_or_else(|| wrong(&format!("{name}.name"), "a text"))?;
    let per_day = part_amount(entry, name, "mg_per_day")?
        .ok_or_else(|| wrong(&format!("{name}.mg_per_day"), "a number from 0 to 10000"))?;
    Ok(Opioid {
        name: medicine.to_owned(),
        per_day,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(text: &str) -> String {
        read_facts(text).unwrap_err().to_string()
    }

    #[test]
    fn reads_every_kind() {
        let facts = read_facts(
            r#"{"age": 74, "anticoag": true, "osteoporosis": "unknown", "peg": 5.3,
                "RF-CES-3": false, "sex_birth": "female", "known_checked": [],
                "tried": [{"treatment": "PT", "adequate": false, "effect": "none"}],
                "preferences": {"ACU": -2}, "goals": ["walk to the shop"], "wants": ["SMT"]}"#,
        )
        .unwrap();
        assert_eq!(facts.amount(Amount::Age), Some(74.0));
        assert!(facts.truth(YesNo::Anticoag).is_true());
        assert!(facts.is_asked(YesNo::Osteoporosis));
        assert!(facts.truth(YesNo::Osteoporosis).is_unknown());
        assert_eq!(facts.preference(Treatment::Acu), -2);
        assert_eq!(facts.trials().len(), 1);
        assert!(facts.wants(Treatment::Smt).is_true());
        assert!(facts.is_asked(Listing::KnownChecked));
    }

    #[test]
    fn names_the_fact_and_what_it_accepts() {
        assert!(refusal(r#"{"egfr": 900}"#).contains("`egfr` accepts a number from 0 to 200"));
        assert!(
            refusal(r#"{"mme_day": 5000}"#).contains("`mme_day` accepts a number from 0 to 4999")
        );
        assert!(refusal(r#"{"age": 12}"#).contains("`age` accepts a whole number from 18 to 120"));
        assert!(refusal(r#"{"age": 17}"#).contains("18"));
        assert!(read_facts(r#"{"age": 18, "mme_day": 4999}"#).is_ok());
        assert!(refusal(r#"{"anticoag": "maybe"}"#).contains("true, false or"));
        assert!(refusal(r#"{"work_status": "asleep"}"#).contains("working"));
        assert!(refusal(r#"{"colour": 3}"#).contains("`colour` is not a known fact"));
        assert!(refusal(r#"{"wants": ["XYZ"]}"#).contains("XYZ"));
        assert!(
            refusal(r#"{"tried": [{"treatment": "PT", "colour": 1}]}"#).contains("tried.colour")
        );
        assert!(refusal(r#"{"pregnant": true, "sex_birth": "male"}"#).contains("contradict"));
        assert!(refusal("[]").contains("object"));
        assert!(refusal("{").contains("JSON"));
    }
}
