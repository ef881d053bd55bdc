//! One diary entry: how it was, what was done, what was taken.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::domain::day::Day;
use crate::domain::measure::{DoseCount, Hours, Minutes, PainScore, Rating, Steps};
use crate::domain::record::Extra;
use crate::domain::record::id::{ActivityCode, Code};
use crate::domain::stamp::Moment;

/// The most characters one text of the person may have.
pub const MOST_CHARS: usize = 10_000;

/// Whether a flare-up was on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Flare {
    /// None.
    None,
    /// It began.
    Started,
    /// It goes on.
    Still,
}

/// A medicine as the person logged it: their own words, never a prescription.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Dose {
    /// What was taken.
    pub name: String,
    /// How strong one dose is, as written on the pack.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub strength: String,
    /// How many of them.
    pub count: DoseCount,
}

/// Something of the plan that was left out on purpose, said by the person and never assumed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Skipped {
    /// What was left out.
    pub code: ActivityCode,
    /// Why, from a list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Code>,
}

/// One diary entry; there may be many on one day.
///
/// Every field but the day and the moment may be left out, and none has a default: a question
/// that was not answered is not a zero.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// The day it tells of, on the person's own calendar.
    pub day: Day,
    /// When it was written.
    pub at: Moment,
    /// Average pain of the last 24 hours, or now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pain: Option<PainScore>,
    /// The same for the leg.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leg_pain: Option<PainScore>,
    /// How much pain kept the person from what mattered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interference: Option<Rating>,
    /// How well the last night was slept, 10 is best.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sleep_quality: Option<Rating>,
    /// How long the last night was slept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sleep_hours: Option<Hours>,
    /// How long the person was active.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub activity_minutes: Option<Minutes>,
    /// How many steps.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub steps: Option<Steps>,
    /// Mood, 10 is best.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mood: Option<Rating>,
    /// Stress, 10 is worst.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stress: Option<Rating>,
    /// Whether a flare-up was on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub flare: Option<Flare>,
    /// Lines of the plan and exercises that were done.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub done: Vec<ActivityCode>,
    /// Lines of the plan and exercises that were left out on purpose.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub skipped: Vec<Skipped>,
    /// Medicines taken.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub medicines: Vec<Dose>,
    /// Where it hurt.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sites: Vec<Code>,
    /// The person's own labels.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// The person's own words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Fields of a newer version.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Why an entry cannot be kept as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum EntryError {
    /// It says nothing.
    #[error("the entry is empty")]
    Empty,
    /// Its day is still to come.
    #[error("the day is in the future")]
    FutureDay,
    /// A text is longer than [`MOST_CHARS`].
    #[error("a text has {found} characters, at most {MOST_CHARS} are kept")]
    TooLong {
        /// How long it is.
        found: usize,
    },
}

impl Entry {
    /// An entry for that day that says nothing yet.
    pub fn new(day: Day, at: Moment) -> Self {
        Self {
            day,
            at,
            pain: None,
            leg_pain: None,
            interference: None,
            sleep_quality: None,
            sleep_hours: None,
            activity_minutes: None,
            steps: None,
            mood: None,
            stress: None,
            flare: None,
            done: Vec::new(),
            skipped: Vec::new(),
            medicines: Vec::new(),
            sites: Vec::new(),
            tags: Vec::new(),
            note: String::new(),
            extra: Extra::new(),
        }
    }

    /// Whether nothing but the day is given.
    pub fn is_blank(&self) -> bool {
        *self == Self::new(self.day, self.at)
    }

    /// Whether the entry may be kept.
    ///
    /// A day ahead of today is let through: a traveller's phone may lag behind their calendar.
    ///
    /// # Errors
    /// The first [`EntryError`] that applies.
    pub fn check(&self, today: Day) -> Result<(), EntryError> {
        if self.is_blank() {
            return Err(EntryError::Empty);
        }
        if self.day.days_since(today) > 1 {
            return Err(EntryError::FutureDay);
        }
        let doses = self
            .medicines
            .iter()
            .flat_map(|dose| [&dose.name, &dose.strength]);
        for text in self.tags.iter().chain([&self.note]).chain(doses) {
            let found = text.chars().count();
            if found > MOST_CHARS {
                return Err(EntryError::TooLong { found });
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(day: &str) -> Entry {
        let mut entry = Entry::new(day.parse().unwrap(), Moment::new(0, 0).unwrap());
        entry.pain = Some(PainScore::new(0).unwrap());
        entry
    }

    #[test]
    fn a_zero_is_an_answer_and_nothing_is_not() {
        let today: Day = "2026-11-22".parse().unwrap();
        assert_eq!(entry("2026-11-22").check(today), Ok(()));
        let blank = Entry {
            pain: None,
            ..entry("2026-11-22")
        };
        assert_eq!(blank.check(today), Err(EntryError::Empty));
        let tagged = Entry {
            tags: vec!["rain".to_owned()],
            ..blank
        };
        assert_eq!(tagged.check(today), Ok(()));
    }

    #[test]
    fn tomorrow_is_allowed_for_time_zones_and_the_day_after_is_not() {
        let today: Day = "2026-12-31".parse().unwrap();
        assert_eq!(entry("2027-01-01").check(today), Ok(()));
        assert_eq!(entry("2027-01-02").check(today), Err(EntryError::FutureDay));
        assert_eq!(entry("1999-01-01").check(today), Ok(()));
    }

    #[test]
    fn long_notes_are_refused_with_their_length_in_characters() {
        let today: Day = "2026-11-22".parse().unwrap();
        let fits = Entry {
            note: "ñ".repeat(MOST_CHARS),
            ..entry("2026-11-22")
        };
        assert_eq!(fits.check(today), Ok(()));
        let long = Entry {
            note: "ñ".repeat(MOST_CHARS + 1),
            ..entry("2026-11-22")
        };
        assert_eq!(
            long.check(today),
            Err(EntryError::TooLong {
                found: MOST_CHARS + 1
            })
        );
    }

    #[test]
    fn fields_of_a_newer_version_survive() {
        let text = r#"{"day":"2026-11-22","at":"2026-11-22T09:15:00.000+01:00","pain":4,"weather":{"mm":3}}"#;
        let entry: Entry = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::to_string(&entry).unwrap(), text);
    }
}
