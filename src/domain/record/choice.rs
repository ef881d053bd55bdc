//! What the person decided about one line of a plan, and the plans they accepted.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Extra;
use super::id::{Code, GoalId, PlanId, RoleCode, TreatmentCode};
use super::ledger::{Ledger, Merge, lacks_extra, merge_extra};
use crate::domain::day::{Day, TimeOfDay};
use crate::domain::measure::{IsoWeekday, Minutes, Rating, Repetitions};
use crate::domain::stamp::{Moment, Stamp};

/// Everything about the plan: the person's choices and goals, and what they accepted before.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct PlanPart {
    /// What was decided, line by line.
    #[serde(default)]
    pub choices: Ledger<TreatmentCode, Choice>,
    /// What it is all for.
    #[serde(default)]
    pub goals: Ledger<GoalId, Goal>,
    /// Earlier plans, so that a new one can show what changed.
    #[serde(default)]
    pub accepted: Ledger<PlanId, AcceptedPlan>,
    /// Fields of a newer version.
    #[serde(flatten)]
    pub extra: Extra,
}

impl PlanPart {
    pub(super) fn latest(&self) -> Option<&Stamp> {
        self.choices
            .latest()
            .max(self.goals.latest())
            .max(self.accepted.latest())
    }
}

impl Merge for PlanPart {
    fn lacks(&self, other: &Self) -> bool {
        self.choices.lacks(&other.choices)
            || self.goals.lacks(&other.goals)
            || self.accepted.lacks(&other.accepted)
            || lacks_extra(&self.extra, &other.extra)
    }

    fn merge(&mut self, other: &Self) {
        self.choices.merge(&other.choices);
        self.goals.merge(&other.goals);
        self.accepted.merge(&other.accepted);
        merge_extra(&mut self.extra, &other.extra);
    }
}

/// What the person decided about one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Will start now.
    Start,
    /// Later, not now.
    Later,
    /// Does not want it.
    Declined,
    /// Is doing it.
    Doing,
    /// Did it, and it is over.
    Tried,
    /// Does not fit this person.
    NotForMe,
}

/// What came of a line, as the person judges it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It helped.
    Helped,
    /// No change.
    NoChange,
    /// Worse.
    Worse,
    /// A side effect ended or spoiled it.
    SideEffect,
}

/// When and how much, as agreed with oneself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Schedule {
    /// On which days; empty is any day.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub days: Vec<IsoWeekday>,
    /// At what time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<TimeOfDay>,
    /// How many minutes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<Minutes>,
    /// How many repetitions, where minutes do not fit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub times: Option<Repetitions>,
    /// How much, in the person's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<String>,
    /// Fields of a newer version.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A decision about one line of the plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    /// The decision.
    pub status: Status,
    /// Why, from a list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Code>,
    /// Why, in own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason_words: Option<String>,
    /// Anything else to remember.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The first day of doing it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub started: Option<Day>,
    /// The last day of doing it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<Day>,
    /// What came of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    /// Who of the team looks after it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<RoleCode>,
    /// When and how much.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub schedule: Option<Schedule>,
    /// Fields of a newer version.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Choice {
    /// The bare decision.
    pub fn new(status: Status) -> Self {
        Self {
            status,
            reason: None,
            reason_words: None,
            note: None,
            started: None,
            ended: None,
            outcome: None,
            owner: None,
            schedule: None,
            extra: Extra::new(),
        }
    }

    pub(super) fn texts(&self) -> impl Iterator<Item = &str> {
        let amount = self
            .schedule
            .as_ref()
            .and_then(|schedule| schedule.amount.as_deref());
        [self.reason_words.as_deref(), self.note.as_deref(), amount]
            .into_iter()
            .flatten()
    }
}

/// A goal in the person's own words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Goal {
    /// What matters, as the person says it.
    pub words: String,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<Day>,
    /// How near it is, 0 to 10, day by day.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ratings: Vec<(Day, Rating)>,
    /// Fields of a newer version.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Goal {
    /// A goal in these words, with no date and not rated yet.
    pub fn new(words: String) -> Self {
        Self {
            words,
            target: None,
            ratings: Vec::new(),
            extra: Extra::new(),
        }
    }

    /// Rates it on that day; a second rating of one day takes the place of the first.
    pub fn rate(&mut self, day: Day, rating: Rating) {
        self.ratings.retain(|(rated, _)| *rated != day);
        let place = self.ratings.partition_point(|(rated, _)| *rated < day);
        self.ratings.insert(place, (day, rating));
    }

    /// The first rating by day, and the latest; the same one when there is only one.
    pub fn first_and_latest(&self) -> Option<((Day, Rating), (Day, Rating))> {
        // A file of another app may list them in any order.
        let by_day = |(day, _): &&(Day, Rating)| *day;
        let first = self.ratings.iter().min_by_key(by_day)?;
        let latest = self.ratings.iter().max_by_key(by_day)?;
        Some((*first, *latest))
    }
}

/// A plan as it stood when the person accepted it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AcceptedPlan {
    /// When it was accepted.
    pub at: Moment,
    /// By which rules it was made.
    pub rules_version: String,
    /// By which guideline profile.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profile: Option<Code>,
    /// The bucket of every line.
    #[serde(default)]
    pub buckets: BTreeMap<TreatmentCode, Code>,
    /// Fields of a newer version.
    #[serde(flatten)]
    pub extra: Extra,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn rating(number: u8) -> Rating {
        Rating::new(number).unwrap()
    }

    #[test]
    fn a_goal_keeps_one_rating_a_day_in_the_order_of_days() {
        let mut goal = Goal::new("Walk to the shop".to_owned());
        assert_eq!(goal.first_and_latest(), None);
        goal.rate(day("2026-11-22"), rating(5));
        goal.rate(day("2026-11-01"), rating(3));
        goal.rate(day("2026-11-22"), rating(6));
        assert_eq!(
            goal.ratings,
            [
                (day("2026-11-01"), rating(3)),
                (day("2026-11-22"), rating(6))
            ]
        );
        assert_eq!(
            goal.first_and_latest(),
            Some((
                (day("2026-11-01"), rating(3)),
                (day("2026-11-22"), rating(6))
            ))
        );
    }

    #[test]
    fn a_schedule_keeps_what_a_newer_version_says() {
        let text = r#"{"days":[1,3],"time":"07:30","minutes":10,"place":"park"}"#;
        let schedule: Schedule = serde_json::from_str(text).unwrap();
        assert_eq!(schedule.minutes, Minutes::new(10).ok());
        assert_eq!(serde_json::to_string(&schedule).unwrap(), text);
    }
}
