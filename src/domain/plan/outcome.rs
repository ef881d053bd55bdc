//! The plan: what the steps come to, in ids and numbers.

use super::bucket::Bucket;
use super::dose::{Dose, Share};
use super::exercise::Exercise;
use super::pattern::Pattern;
use super::picture::{Profile, Support};
use super::rule::{Ground, Limit, Vote};
use super::source::Source;
use super::team::Role;
use super::urgency::Urgency;
use crate::domain::fact::FactId;
use crate::domain::treatment::Treatment;
use crate::domain::truth::Truth;

/// Why a verdict is what it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    /// The rule.
    pub rule: &'static str,
    /// The answers that made it fire; of an unknown one, the answers that are missing.
    pub facts: Vec<FactId>,
    /// True, or unknown when the rule could not be ruled out.
    pub truth: Truth,
    /// How far it limits, when it is a contra-indication.
    pub limit: Option<Limit>,
    /// What it rests on.
    pub ground: Ground,
}

/// What the plan says of one treatment.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// The treatment.
    pub treatment: Treatment,
    /// The verdict.
    pub bucket: Bucket,
    /// After how many weeks a next step comes up.
    pub after_weeks: Option<u8>,
    /// Whether main guidelines disagree.
    pub disagree: bool,
    /// Who says what.
    pub votes: Vec<(Source, Vote)>,
    /// Why, what limits it first.
    pub reasons: Vec<Reason>,
    /// What to do instead, where it is not offered.
    pub alternatives: Vec<Treatment>,
    /// Weeks after which it can be judged.
    pub judge_at_weeks: Option<u8>,
    /// Within how many days a medicine in use should be reviewed.
    pub review_within_days: Option<u8>,
    /// Who delivers it or decides on it.
    pub roles: Vec<Role>,
    /// Whether it is in use now.
    pub in_use: bool,
    /// Whether the person asked for it.
    pub wanted: bool,
    /// Place among treatments of the same verdict: higher first.
    pub rank: i16,
}

/// A stop: nothing but help on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// U0 or U1.
    pub level: Urgency,
    /// The signs at that level, by rule id.
    pub flags: Vec<&'static str>,
}

/// A check to arrange.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Referral {
    /// How soon.
    pub level: Urgency,
    /// The signs or rules behind it.
    pub flags: Vec<&'static str>,
    /// Who should see the person.
    pub roles: Vec<Role>,
}

/// How far exercise is open to the person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Movement {
    /// Everything that is not taken away.
    #[default]
    Free,
    /// Only what the plan names, until an open danger sign is checked.
    Gentle,
    /// Not before somebody has looked at what bars it; breathing stays.
    Waits,
}

/// An exercise of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggested {
    /// Which one.
    pub exercise: Exercise,
    /// Rules that change how it is done.
    pub eased_by: Vec<&'static str>,
    /// Rules that would take it away if an answer that is missing were yes; until then, how to take care.
    pub in_case: Vec<&'static str>,
    /// How much to begin with, as far as the facts tell; none when it cannot be done at all for now.
    pub start: Option<Dose>,
}

/// An exercise taken away, with the rule that did it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Blocked {
    /// Which one.
    pub exercise: Exercise,
    /// Why.
    pub rule: &'static str,
}

/// Something the person should know; the words go by this id.
pub type Notice = &'static str;

/// Whether help for a crisis stays on every page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Alert {
    /// A fixed help banner is due.
    pub crisis: bool,
}

/// The plan of one person.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// Version of the rules.
    pub rules_version: &'static str,
    /// Whose guidelines decide.
    pub profile: Profile,
    /// A stop, if there is one.
    pub stop: Option<Stop>,
    /// Standing alerts.
    pub alert: Alert,
    /// Checks to arrange, most urgent first.
    pub referrals: Vec<Referral>,
    /// The patterns that hold, the leading one first.
    pub patterns: Vec<Pattern>,
    /// The pattern that leads.
    pub primary: Option<Pattern>,
    /// How much support fits.
    pub support: Option<Support>,
    /// One verdict a treatment.
    pub items: Vec<Item>,
    /// The share of what the person manages with which any exercise begins.
    pub start_share: Share,
    /// How far exercise is open.
    pub movement: Movement,
    /// Exercises to start with.
    pub exercises: Vec<Suggested>,
    /// Exercises taken away.
    pub blocked_exercises: Vec<Blocked>,
    /// At most three things to begin with.
    pub start_now: Vec<Treatment>,
    /// What can be begun alone, later.
    pub staged: Vec<Treatment>,
    /// What the person does not want, named once.
    pub not_chosen: Vec<Treatment>,
    /// Week of the first full review.
    pub first_full_review: u8,
    /// Who belongs to the team.
    pub team: Vec<Role>,
    /// Facts worth asking for, because they could change a verdict.
    pub questions: Vec<FactId>,
    /// What the person should know besides.
    pub notices: Vec<Notice>,
    /// Every rule that fired, for the audit.
    pub trace: Vec<&'static str>,
}

impl Plan {
    /// The verdict on a treatment.
    pub fn item(&self, treatment: Treatment) -> Option<&Item> {
        self.items.iter().find(|item| item.treatment == treatment)
    }

    /// Whether nothing in the plan speaks against something of the flare-up plan, by its code (see [`THINGS`]).
    ///
    /// [`THINGS`]: crate::domain::flare::THINGS
    pub fn leaves_open(&self, code: &str) -> bool {
        if self.stop.is_some() {
            return false;
        }
        match code {
            "walk" | "half" => self.movement != Movement::Waits,
            "warmth" => self.item(Treatment::Heat).is_none_or(|item| {
                !matches!(
                    item.bucket,
                    Bucket::NotSuitable | Bucket::NotRecommended | Bucket::DiscussFirst
                )
            }),
            code if code.starts_with("EX-") => self.leaves_exercise_open(code),
            _ => true,
        }
    }

    /// Whether an exercise may be done: named by the plan, or open and not taken away. Breathing always may.
    pub fn leaves_exercise_open(&self, id: &str) -> bool {
        let is_named = self.exercises.iter().any(|one| one.exercise.id() == id);
        let is_blocked = self
            .blocked_exercises
            .iter()
            .any(|one| one.exercise.id() == id);
        let is_calm = id == Exercise::Ex24.id();
        is_named || (!is_blocked && (is_calm || self.movement == Movement::Free))
    }
}
