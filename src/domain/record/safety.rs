//! What must not be forgotten between two openings of the app: an open danger stop, the last
//! answer about self-harm, and the person's own safety plan.
//!
//! Invariant: nothing here says that a person is safe. A negative answer is only the last answer.

use serde::{Deserialize, Serialize};

use super::Extra;
use super::id::{Code, FlagCode};
use super::ledger::{Merge, Register, lacks_extra, merge_extra};
use crate::domain::stamp::{Moment, Stamp};

/// Everything about danger and crisis.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Safety {
    /// The danger stop, open until assessed and screened again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stop: Option<Register<Stop>>,
    /// The last answers about self-harm.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub crisis: Option<Register<Crisis>>,
    /// What the person wrote for hard hours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub safety_plan: Option<Register<SafetyPlan>>,
    /// Fields of a newer version.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Safety {
    pub(super) fn latest(&self) -> Option<&Stamp> {
        let stop = self.stop.as_ref().map(Register::stamp);
        let crisis = self.crisis.as_ref().map(Register::stamp);
        stop.max(crisis)
            .max(self.safety_plan.as_ref().map(Register::stamp))
    }
}

impl Merge for Safety {
    fn lacks(&self, other: &Self) -> bool {
        self.stop.lacks(&other.stop)
            || self.crisis.lacks(&other.crisis)
            || self.safety_plan.lacks(&other.safety_plan)
            || lacks_extra(&self.extra, &other.extra)
    }

    fn merge(&mut self, other: &Self) {
        self.stop.merge(&other.stop);
        self.crisis.merge(&other.crisis);
        self.safety_plan.merge(&other.safety_plan);
        merge_extra(&mut self.extra, &other.extra);
    }
}

/// A danger stop.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Stop {
    /// How urgent.
    pub level: Code,
    /// The danger signs behind it.
    pub flags: Vec<FlagCode>,
    /// Since when it is open.
    pub since: Moment,
    /// When the person said that a clinician has assessed them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assessed: Option<Moment>,
    /// When the danger check was repeated after that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rescreened: Option<Moment>,
    /// Fields of a newer version.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Stop {
    /// Whether it still stands: until somebody has seen the person *and* the danger check was done again.
    pub const fn is_open(&self) -> bool {
        self.assessed.is_none() || self.rescreened.is_none()
    }
}

/// An answer that may be doubtful; doubt is never read as no.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Not sure.
    NotSure,
}

/// The last answers about thoughts of self-harm.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Crisis {
    /// Whether the last answer about such thoughts was positive.
    pub thoughts: bool,
    /// When it was given.
    pub answered: Moment,
    /// Whether the person may act on them now, if it was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acting_now: Option<Reply>,
    /// When the person said that they reached support.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub support_reached: Option<Moment>,
    /// When both were asked again after that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rechecked: Option<Moment>,
    /// Fields of a newer version.
    #[serde(flatten)]
    pub extra: Extra,
}

/// The person's own plan for hard hours, in their own words.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct SafetyPlan {
    /// How I notice that it is getting bad.
    #[serde(default)]
    pub warning_signs: String,
    /// What I can do by myself.
    #[serde(default)]
    pub coping: String,
    /// People and places that distract or help.
    #[serde(default)]
    pub people: String,
    /// Professionals and lines to call.
    #[serde(default)]
    pub professionals: String,
    /// How to make the surroundings safer.
    #[serde(default)]
    pub surroundings: String,
    /// Fields of a newer version.
    #[serde(flatten)]
    pub extra: Extra,
}

impl SafetyPlan {
    pub(super) fn texts(&self) -> impl Iterator<Item = &str> {
        [
            &self.warning_signs,
            &self.coping,
            &self.people,
            &self.professionals,
            &self.surroundings,
        ]
        .into_iter()
        .map(String::as_str)
    }
}
