//! From a record to the facts: what the answers say, and what the record remembers about danger, goals and guidelines.
//!
//! Invariant: a stored answer that no longer fits its question counts as not given.

use super::body_map;
use super::fact::{Choice, Facts, YesNo};
use super::goal::goals;
use super::intake::{self, MappingError};
use super::medicine::taken;
use super::outside_score;
#[cfg(feature = "guidance")]
use super::plan::rules::RULES_VERSION;
use super::questionnaire::{AnswerValue, Answers, LinkId};
use super::record::Record;
use super::record::answer::{Answer, Finite};
use super::record::id::{Code, ItemId};
#[cfg(feature = "guidance")]
use super::record::revision::revisions;
use super::record::safety::Reply;
use super::review;

/// What we understand of a person.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Understanding {
    /// The answers that fit their questions.
    pub answers: Answers,
    /// What follows from them; empty when they contradict each other.
    pub facts: Facts,
    /// Why the answers could not be read together, if they could not.
    pub contradiction: Option<MappingError>,
}

/// The setting that holds the guideline profile.
pub const PROFILE_SETTING: &str = "profile";

/// Reads the record.
pub fn understand(record: &Record) -> Understanding {
    let forms = intake::all();
    let stored = record
        .answers()
        .iter()
        .map(|(item, answer)| (LinkId::from(item.as_str().to_owned()), value_of(answer)));
    let (mut answers, _outdated) = Answers::restored(forms, stored);
    if answers.get(body_map::QUESTION).is_none()
        && let Some((question, places)) = body_map::from_three_rows(|row| {
            let item = row.parse().ok()?;
            record.answers().get(&item)
        })
        && let Some(item) = forms.item(question.as_str())
    {
        // Both come from this program: what it has written fits what it asks.
        answers.answer(item, places).unwrap_or_default();
    }
    match intake::facts_of(forms, &answers) {
        Ok(mut facts) => {
            remember(record, &mut facts);
            Understanding {
                answers,
                facts,
                contradiction: None,
            }
        }
        Err(contradiction) => {
            let mut facts = Facts::default();
            remember(record, &mut facts);
            Understanding {
                answers,
                facts,
                contradiction: Some(contradiction),
            }
        }
    }
}

/// What the record knows beside the answers: medicines, an open stop, the last crisis answer, the latest review, goals,
/// the profile.
fn remember(record: &Record, facts: &mut Facts) {
    taken::tell(record, facts);
    outside_score::tell(record, facts);
    review::tell(record, facts);
    #[cfg(feature = "guidance")]
    remember_rules(record, facts);
    if let Some(stop) = record.stop() {
        let level = match stop.level.as_str() {
            "U0" => "U0",
            _ => "U1",
        };
        facts.infer_choice(Choice::OpenStopLevel, level);
        facts.set(YesNo::AssessedSinceStop, stop.assessed.is_some());
        facts.set(YesNo::RescreenedSinceStop, stop.rescreened.is_some());
    }
    if let Some(crisis) = record.crisis() {
        // The last answer stays positive until a later one is not; time alone changes nothing.
        if crisis.thoughts {
            facts.set(YesNo::SuicidalNow, true);
        }
        facts.set(
            YesNo::CrisisSupportReached,
            crisis.support_reached.is_some(),
        );
        if crisis.thoughts && crisis.acting_now == Some(Reply::Yes) {
            facts.set(YesNo::Mh2, true);
        }
    }
    let goals = goals(record);
    // One rating for each goal, or none: a list with gaps could not be told from a shifted one.
    let ratings = goals.iter().map(|(_, goal)| {
        let (_, (_, latest)) = goal.first_and_latest()?;
        Some(f64::from(latest.number()))
    });
    facts.set_goal_ratings(ratings.collect::<Option<_>>().unwrap_or_default());
    facts.set_goals(goals.into_iter().map(|(_, goal)| goal.words).collect());
    let profile = PROFILE_SETTING
        .parse()
        .ok()
        .and_then(|id| record.setting(&id));
    let known = Choice::Profile
        .options()
        .iter()
        .find(|&&option| Some(option) == profile);
    if let Some(&profile) = known {
        facts.infer_choice(Choice::Profile, profile);
    }
}

/// Whether the plan that was taken last came from other rules (R-REV-07).
#[cfg(feature = "guidance")]
fn remember_rules(record: &Record, facts: &mut Facts) {
    let last = revisions(record.accepted_plans())
        .last()
        .and_then(|revision| revision.value());
    if let Some(last) = last {
        let changed = last.rules_version != RULES_VERSION;
        facts.set(YesNo::RulesVersionChanged, changed);
    }
}

/// A stored answer as the forms know it.
pub fn value_of(answer: &Answer) -> AnswerValue {
    match answer {
        Answer::Bool(yes) => AnswerValue::Bool(*yes),
        Answer::Number(number) => AnswerValue::Number(number.number()),
        Answer::Code(code) => AnswerValue::Code(code.as_str().to_owned()),
        Answer::Codes(codes) => {
            AnswerValue::Codes(codes.iter().map(|code| code.as_str().to_owned()).collect())
        }
        Answer::Text(text) => AnswerValue::Text(text.clone()),
        Answer::Day(day) => AnswerValue::Day(day.to_string()),
        Answer::NotSure => AnswerValue::NotSure,
        Answer::Declined => AnswerValue::Declined,
    }
}

/// An answer in the form in which it is stored; none when it cannot be, which no checked answer is.
pub fn stored(value: &AnswerValue) -> Option<Answer> {
    Some(match value {
        AnswerValue::Bool(yes) => Answer::Bool(*yes),
        AnswerValue::Number(number) => Answer::Number(Finite::new(*number)?),
        AnswerValue::Code(code) => Answer::Code(code.parse().ok()?),
        AnswerValue::Codes(codes) => {
            let codes: Result<Vec<Code>, _> = codes.iter().map(|code| code.parse()).collect();
            Answer::Codes(codes.ok()?)
        }
        AnswerValue::Text(text) => Answer::Text(text.clone()),
        AnswerValue::Day(day) => Answer::Day(day.parse().ok()?),
        AnswerValue::NotSure => Answer::NotSure,
        AnswerValue::Declined => Answer::Declined,
    })
}

/// The name under which the answer to a question is stored.
pub fn item_of(question: &LinkId) -> Option<ItemId> {
    question.as_str().parse().ok()
}

/// The question on thoughts of self-harm.
const SELF_HARM: &str = "mind.self_harm";

/// Whether the last answer about self-harm was positive.
///
/// Where nothing was kept of a crisis, as in a record that came with a plan file, the answer itself counts.
pub fn is_in_crisis(record: &Record) -> bool {
    match record.crisis() {
        Some(crisis) => crisis.thoughts,
        None => SELF_HARM
            .parse::<ItemId>()
            .is_ok_and(|item| record.answers().get(&item) == Some(&Answer::Bool(true))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::record::ledger::{Author, Signature};
    use crate::domain::record::safety::Crisis;
    use crate::domain::stamp::Moment;

    fn signed(record: &Record) -> Signature {
        let at: Moment = "2026-11-22T09:00:00.000+00:00".parse().unwrap();
        record.sign(at, &"phone".parse().unwrap(), Author::Person)
    }

    #[test]
    fn an_answer_without_its_crisis_still_asks_for_help() {
        assert!(intake::all().screen_of(SELF_HARM).is_some());
        let mut record = Record::new("me".parse().unwrap());
        assert!(!is_in_crisis(&record));
        for (answer, expected) in [(false, false), (true, true)] {
            let by = signed(&record);
            let item = SELF_HARM.parse().unwrap();
            record.answer(item, Answer::Bool(answer), &by).unwrap();
            assert_eq!(is_in_crisis(&record), expected);
        }
        // What was kept of a crisis that is over counts more than an answer from before.
        let by = signed(&record);
        let over = Crisis {
            thoughts: false,
            answered: by.stamp.at(),
            acting_now: None,
            support_reached: None,
            rechecked: None,
            extra: std::collections::BTreeMap::new(),
        };
        record.set_crisis(over, &by).unwrap();
        assert!(!is_in_crisis(&record));
    }
}
