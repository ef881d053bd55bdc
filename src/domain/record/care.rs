//! The people who help, and the reviews agreed with them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Extra;
use super::answer::Answer;
use super::id::{Code, ItemId, RoleCode};
use crate::domain::day::Day;

/// One member of the care team.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Member {
    /// What they are to the person.
    pub role: RoleCode,
    /// Their name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// How to reach them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
    /// Anything else to remember.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The next appointment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_visit: Option<Day>,
    /// Fields of a newer version.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Member {
    pub(super) fn texts(&self) -> impl Iterator<Item = &str> {
        [&self.name, &self.contact, &self.note]
            .into_iter()
            .filter_map(Option::as_deref)
    }
}

/// A look back at how things go, planned or done.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Review {
    /// Which review of the schedule it is.
    pub kind: Code,
    /// The day it is due.
    pub due: Day,
    /// The day it was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done: Option<Day>,
    /// What was decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Code>,
    /// What was said to its questions on that day.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub answers: BTreeMap<ItemId, Answer>,
    /// Anything else to remember.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Fields of a newer version.
    #[serde(flatten)]
    pub extra: Extra,
}
