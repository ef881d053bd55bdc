//! Everything we keep about one person, its revision, and what can be read of it.
//!
//! A record is made of parts that are stored one by one. Copies share the parts that neither
//! changed, so a copy costs nothing and comparing two copies tells what to save. `changing` holds
//! the verbs that change it, `copies` what two copies do with each other.
//!
//! Invariants: every change is a method and raises the revision; a later edit always stands
//! against an earlier one, wherever it was made; nothing is forgotten but by
//! [`Record::replaced_by`], [`Record::erased`] and [`Record::without_import`].

pub mod answer;
pub mod care;
mod changing;
pub mod choice;
pub mod comparison;
mod copies;
pub mod id;
pub mod ledger;
pub mod revision;
pub mod safety;
pub mod settings;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use thiserror::Error;

use self::answer::Answer;
use self::care::{Member, Review};
use self::choice::{AcceptedPlan, Choice, Goal, PlanPart};
use self::id::{
    DeviceId, GoalId, ItemId, MemberId, PersonId, PlanId, ReviewId, SettingId, TreatmentCode,
};
use self::ledger::{Author, Ledger, Signature};
use self::safety::{Crisis, Safety, SafetyPlan, Stop};
use self::settings::{BackupNote, Settings};
use super::day::Month;
use super::diary::entry::{EntryError, MOST_CHARS};
use super::diary::{Diary, MisplacedEntry, MonthLog};
use super::stamp::{Moment, Stamp, next_stamp};

/// Fields a newer version wrote and this one only carries along.
pub type Extra = BTreeMap<String, Value>;

/// A piece of the record that is stored by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Answers to questions.
    Answers,
    /// Choices, goals and accepted plans.
    Plan,
    /// The care team.
    Team,
    /// Reviews, due and done.
    Reviews,
    /// Danger stop, crisis and safety plan.
    Safety,
    /// Settings, the note on the last backup, and fields of a newer version.
    Settings,
    /// The diary of one month.
    Diary(Month),
}

impl Part {
    /// Every part that is not a month of the diary.
    pub const SINGLE: [Self; 6] = [
        Self::Answers,
        Self::Plan,
        Self::Team,
        Self::Reviews,
        Self::Safety,
        Self::Settings,
    ];
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Answers => f.write_str("answers"),
            Self::Plan => f.write_str("plan"),
            Self::Team => f.write_str("team"),
            Self::Reviews => f.write_str("reviews"),
            Self::Safety => f.write_str("safety"),
            Self::Settings => f.write_str("settings"),
            Self::Diary(month) => write!(f, "diary/{month}"),
        }
    }
}

impl std::str::FromStr for Part {
    type Err = super::day::BadDate;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if let Some(month) = text.strip_prefix("diary/") {
            return month.parse().map(Self::Diary);
        }
        let named = |part: &&Self| part.to_string() == text;
        Self::SINGLE
            .iter()
            .find(named)
            .copied()
            .ok_or(super::day::BadDate)
    }
}

/// Everything we keep about one person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Record {
    person: PersonId,
    #[serde(skip)]
    revision: u64,
    #[serde(skip)]
    era: u32,
    #[serde(default, skip_serializing_if = "is_default")]
    answers: Arc<Ledger<ItemId, Answer>>,
    #[serde(default, skip_serializing_if = "is_default")]
    plan: Arc<PlanPart>,
    #[serde(default, skip_serializing_if = "is_default")]
    diary: Diary,
    #[serde(default, skip_serializing_if = "is_default")]
    team: Arc<Ledger<MemberId, Member>>,
    #[serde(default, skip_serializing_if = "is_default")]
    reviews: Arc<Ledger<ReviewId, Review>>,
    #[serde(default, skip_serializing_if = "is_default")]
    safety: Arc<Safety>,
    #[serde(default, skip_serializing_if = "is_default")]
    settings: Arc<Settings>,
    #[serde(flatten)]
    extra: Arc<Extra>,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// The parts a record is put together from, as a store reads them one by one.
#[derive(Debug, Clone, Default)]
pub struct RecordParts {
    /// Answers to questions.
    pub answers: Ledger<ItemId, Answer>,
    /// Choices, goals and accepted plans.
    pub plan: PlanPart,
    /// The months of the diary.
    pub diary: BTreeMap<Month, Arc<MonthLog>>,
    /// The care team.
    pub team: Ledger<MemberId, Member>,
    /// Reviews, due and done.
    pub reviews: Ledger<ReviewId, Review>,
    /// Danger stop, crisis and safety plan.
    pub safety: Safety,
    /// Settings and the note on the last backup.
    pub settings: Settings,
    /// Fields a newer version keeps at the top of a record.
    pub extra: Extra,
}

/// Why a change was not made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum RecordError {
    /// The entry cannot be kept as it is.
    #[error(transparent)]
    Entry(#[from] EntryError),
    /// There is no such entry, or it was removed.
    #[error("there is no such entry")]
    NoSuchEntry,
    /// An entry of that id is there already.
    #[error("there is an entry of that id already")]
    SameId,
    /// A text is longer than [`MOST_CHARS`].
    #[error("a text has {found} characters, at most {MOST_CHARS} are kept")]
    TooLong {
        /// How long it is.
        found: usize,
    },
    /// The signature is older than what it would change; sign again with [`Record::sign`].
    #[error("the edit is older than what it would change")]
    Stale,
}

/// Reading.
impl Record {
    /// A record with nothing in it.
    pub fn new(person: PersonId) -> Self {
        Self {
            person,
            revision: 0,
            era: 0,
            answers: Arc::default(),
            plan: Arc::default(),
            diary: Diary::default(),
            team: Arc::default(),
            reviews: Arc::default(),
            safety: Arc::default(),
            settings: Arc::default(),
            extra: Arc::default(),
        }
    }

    /// The record made of these parts, at that revision and era.
    ///
    /// # Errors
    /// If an entry lies outside its month.
    pub fn from_parts(
        person: PersonId,
        revision: u64,
        era: u32,
        parts: RecordParts,
    ) -> Result<Self, MisplacedEntry> {
        Ok(Self {
            person,
            revision,
            era,
            answers: Arc::new(parts.answers),
            plan: Arc::new(parts.plan),
            diary: parts.diary.try_into()?,
            team: Arc::new(parts.team),
            reviews: Arc::new(parts.reviews),
            safety: Arc::new(parts.safety),
            settings: Arc::new(parts.settings),
            extra: Arc::new(parts.extra),
        })
    }

    /// Whose record it is.
    pub fn person(&self) -> &PersonId {
        &self.person
    }

    /// How many changes there were; of this device only, so it is not part of a backup.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// How often the whole record was replaced or erased on this device.
    ///
    /// Copies of different eras must not be merged, or what was erased would come back.
    pub fn era(&self) -> u32 {
        self.era
    }

    /// Answers to questions.
    pub fn answers(&self) -> &Ledger<ItemId, Answer> {
        &self.answers
    }

    /// What the person decided, line by line.
    pub fn choices(&self) -> &Ledger<TreatmentCode, Choice> {
        &self.plan.choices
    }

    /// Goals.
    pub fn goals(&self) -> &Ledger<GoalId, Goal> {
        &self.plan.goals
    }

    /// Plans the person accepted, in no particular order of time.
    pub fn accepted_plans(&self) -> &Ledger<PlanId, AcceptedPlan> {
        &self.plan.accepted
    }

    /// Choices, goals and accepted plans in one.
    pub fn plan(&self) -> &PlanPart {
        &self.plan
    }

    /// Settings and the note on the last backup in one.
    pub fn settings_part(&self) -> &Settings {
        &self.settings
    }

    /// The diary.
    pub fn diary(&self) -> &Diary {
        &self.diary
    }

    /// The care team.
    pub fn team(&self) -> &Ledger<MemberId, Member> {
        &self.team
    }

    /// Reviews, due and done.
    pub fn reviews(&self) -> &Ledger<ReviewId, Review> {
        &self.reviews
    }

    /// Danger and crisis, with who wrote it and when.
    pub fn safety(&self) -> &Safety {
        &self.safety
    }

    /// The danger stop, unless lifted.
    pub fn stop(&self) -> Option<&Stop> {
        self.safety.stop.as_ref()?.value()
    }

    /// The last answers about self-harm.
    pub fn crisis(&self) -> Option<&Crisis> {
        self.safety.crisis.as_ref()?.value()
    }

    /// The safety plan.
    pub fn safety_plan(&self) -> Option<&SafetyPlan> {
        self.safety.safety_plan.as_ref()?.value()
    }

    /// One setting.
    pub fn setting(&self, id: &SettingId) -> Option<&str> {
        self.settings.values.get(id).map(String::as_str)
    }

    /// All settings.
    pub fn settings(&self) -> &Ledger<SettingId, String> {
        &self.settings.values
    }

    /// The last backup.
    pub fn last_backup(&self) -> Option<&BackupNote> {
        self.settings.backup.as_ref()?.value()
    }

    /// Fields a newer version keeps at the top of a record.
    pub fn extra(&self) -> &Extra {
        &self.extra
    }

    /// Whether nothing was ever written, settings aside.
    pub fn is_blank(&self) -> bool {
        self.answers.is_blank()
            && is_default(&self.plan)
            && self.diary.months().next().is_none()
            && self.team.is_blank()
            && self.reviews.is_blank()
            && is_default(&self.safety)
    }

    /// How many values are kept, removed ones included: what a limit on files counts.
    pub fn register_count(&self) -> usize {
        let months: usize = self
            .diary
            .months()
            .map(|(_, log)| log.registers().len())
            .sum();
        months
            + self.answers.registers().len()
            + self.plan.choices.registers().len()
            + self.plan.goals.registers().len()
            + self.plan.accepted.registers().len()
            + self.team.registers().len()
            + self.reviews.registers().len()
            + self.settings.values.registers().len()
    }

    /// The latest stamp of all edits.
    pub fn latest_stamp(&self) -> Option<&Stamp> {
        self.answers
            .latest()
            .max(self.plan.latest())
            .max(self.diary.latest())
            .max(self.team.latest())
            .max(self.reviews.latest())
            .max(self.safety.latest())
            .max(self.settings.latest())
    }

    /// A signature for an edit made now: later than every edit this record has seen.
    pub fn sign(&self, now: Moment, device: &DeviceId, author: Author) -> Signature {
        Signature {
            stamp: next_stamp(self.latest_stamp(), now, device),
            author,
        }
    }

    /// Every part that exists.
    pub fn parts(&self) -> BTreeSet<Part> {
        let months = self.diary.months().map(|(month, _)| Part::Diary(month));
        Part::SINGLE.into_iter().chain(months).collect()
    }

    /// Which parts differ from an earlier copy, by whether they are still shared with it.
    pub fn parts_changed_since(&self, earlier: &Self) -> BTreeSet<Part> {
        let either = self.parts().into_iter().chain(earlier.parts());
        either.filter(|part| !self.shares(earlier, *part)).collect()
    }

    fn shares(&self, other: &Self, part: Part) -> bool {
        match part {
            Part::Answers => Arc::ptr_eq(&self.answers, &other.answers),
            Part::Plan => Arc::ptr_eq(&self.plan, &other.plan),
            Part::Team => Arc::ptr_eq(&self.team, &other.team),
            Part::Reviews => Arc::ptr_eq(&self.reviews, &other.reviews),
            Part::Safety => Arc::ptr_eq(&self.safety, &other.safety),
            Part::Settings => {
                Arc::ptr_eq(&self.settings, &other.settings)
                    && Arc::ptr_eq(&self.extra, &other.extra)
            }
            Part::Diary(month) => match (self.diary.month(month), other.diary.month(month)) {
                (Some(mine), Some(theirs)) => Arc::ptr_eq(mine, theirs),
                (mine, theirs) => mine.is_none() && theirs.is_none(),
            },
        }
    }
}
