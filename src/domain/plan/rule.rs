//! The shapes of knowledge: rows that say when something holds and what follows from it.

use super::bucket::Bucket;
use super::exercise::Exercise;
use super::pattern::Pattern;
use super::predicate::Predicate;
use super::source::{Confidence, Source, Strength};
use super::team::Role;
use super::urgency::Urgency;
use crate::domain::fact::{FactId, YesNo};
use crate::domain::treatment::Treatment;

/// What a row rests on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ground {
    /// How much it can bear.
    pub strength: Strength,
    /// How far it was checked.
    pub confidence: Confidence,
    /// Where it comes from.
    pub sources: &'static [Source],
}

/// A danger sign: what it is, how urgent, and what makes it more urgent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FlagRow {
    /// Rule id, such as `RF-CES-1`.
    pub id: &'static str,
    /// The answer behind it.
    pub flag: YesNo,
    /// Urgency when it holds.
    pub urgency: Urgency,
    /// What makes it hold even if it was not answered with yes.
    pub computed: Option<Predicate>,
    /// What makes it more urgent.
    pub escalates: &'static [(Predicate, Urgency)],
    /// Whether "examined by a clinician and unchanged since" may lower it (R-RF-04).
    pub checkable: bool,
    /// Who should see it.
    pub roles: &'static [Role],
    /// What it rests on.
    pub ground: Ground,
    /// A decision worth knowing; empty where there was none.
    pub note: &'static str,
}

impl FlagRow {
    /// The letters after `RF-`; signs of two families at U3 add up to U2.
    ///
    /// None for rows that are not physical danger signs: their levels do not add up.
    pub fn family(&self) -> Option<&'static str> {
        let rest = self.id.strip_prefix("RF-")?;
        Some(rest.split('-').next().unwrap_or(rest))
    }
}

/// When a pattern holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PatternRow {
    /// Rule id, such as `R-PH-01`.
    pub id: &'static str,
    /// The pattern.
    pub pattern: Pattern,
    /// When it holds.
    pub when: Predicate,
    /// What it rests on.
    pub ground: Ground,
    /// A decision worth knowing; empty where there was none.
    pub note: &'static str,
}

/// How far a health fact limits a treatment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Limit {
    /// X: not suitable, in use or not.
    Bar,
    /// X start, X self-start: not suitable to begin; a review when already in use.
    BarStart,
    /// X of one site, limb, level or variant: that part is not suitable, the rest is to be discussed.
    BarPart,
    /// C: talk to a clinician first; for self-care a change in how it is done.
    Caution,
}

/// A contra-indication: a health fact that limits treatments.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contraindication {
    /// Rule id, such as `CI-NSO-06`.
    pub id: &'static str,
    /// The treatments it limits.
    pub treatments: &'static [Treatment],
    /// When it holds.
    pub when: Predicate,
    /// How far it limits.
    pub limit: Limit,
    /// What it rests on.
    pub ground: Ground,
    /// A decision worth knowing; empty where there was none.
    pub note: &'static str,
}

/// What a rule does when it fires.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Effect {
    /// Gives treatments a verdict, with the weeks after which a next step comes up.
    Verdict(&'static [Treatment], Bucket, Option<u8>),
    /// Says that main guidelines disagree on these treatments.
    Disagree(&'static [Treatment]),
    /// Asks for a review of a medicine in use within so many days.
    Review(&'static [Treatment], u8),
    /// Arranges a check.
    Refer(Urgency),
    /// Brings roles into the team.
    Team(&'static [Role]),
    /// Puts a question on the list.
    Ask(FactId),
    /// Tells the person something; the words go by the rule's id.
    Tell,
    /// Takes exercises away.
    Block(&'static [Exercise]),
    /// Puts exercises forward.
    Prefer(&'static [Exercise]),
    /// Adds a note with the rule's words to the cards of these treatments; changes no verdict.
    Note(&'static [Treatment]),
    /// Moves treatments up (positive) or down in order; changes no verdict.
    Rank(&'static [Treatment], i8),
}

/// A rule: when it fires, and what follows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rule {
    /// Rule id, such as `R-MED-02`.
    pub id: &'static str,
    /// When it fires: only when this is known to be true.
    pub when: Predicate,
    /// What follows.
    pub effects: &'static [Effect],
    /// Rules whose verdict on the same treatment this one replaces: the closed list of exceptions.
    ///
    /// [`TABLE`] names the verdict of the pattern table.
    pub replaces: &'static [&'static str],
    /// What it rests on.
    pub ground: Ground,
    /// A decision worth knowing; empty where there was none.
    pub note: &'static str,
}

/// Stands for the pattern table in [`Rule::replaces`].
pub const TABLE: &str = "TABLE";

/// The rule id under which a plan names the guidelines' votes, where nothing else decides.
pub const BY_VOTES: &str = "VOTES";

/// One cell of the table of patterns and treatments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Start with it: self-care at once, care by others by a talk now.
    First,
    /// A next step after this many weeks.
    Next(u8),
    /// A next step after this many weeks, on which guidelines disagree.
    NextDisputed(u8),
    /// Discuss first.
    Discuss,
    /// Discuss first; guidelines disagree.
    DiscussDisputed,
    /// Not recommended.
    Against,
    /// Not recommended; guidelines disagree.
    AgainstDisputed,
    /// Not suitable.
    Barred,
    /// To be discussed only if a specialist has raised it, otherwise not recommended.
    Specialist,
    /// No card unless the person asks for it.
    Silent,
}

/// A row of the table: treatments and their cells, one a pattern in the order of [`TABLE_ORDER`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TableRow {
    /// The treatments.
    pub treatments: &'static [Treatment],
    /// When the row speaks at all.
    pub gate: Predicate,
    /// One cell a pattern.
    pub cells: [Cell; 10],
    /// What it rests on.
    pub ground: Ground,
}

/// The order of the cells in a [`TableRow`].
pub const TABLE_ORDER: [Pattern; 10] = [
    Pattern::Mech,
    Pattern::Rad,
    Pattern::Sten,
    Pattern::Fac,
    Pattern::Def,
    Pattern::Inf,
    Pattern::Noc,
    Pattern::Ovf,
    Pattern::Post,
    Pattern::Preg,
];

/// A guideline's verdict on a treatment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vote {
    /// Strongly for.
    StrongFor,
    /// For, conditionally.
    For,
    /// For inside a package with exercise.
    Package,
    /// Looked at, no recommendation: counts as silent.
    Open,
    /// Against, conditionally.
    Against,
    /// Strongly against.
    StrongAgainst,
    /// Shown, but expired: has no vote.
    Expired,
    /// Says nothing.
    Silent,
}

impl Vote {
    /// Whether it counts for the treatment or against it; none when it counts for neither.
    pub const fn speaks_for(self) -> Option<bool> {
        match self {
            Self::StrongFor | Self::For | Self::Package => Some(true),
            Self::Against | Self::StrongAgainst => Some(false),
            Self::Open | Self::Expired | Self::Silent => None,
        }
    }
}

/// The guidelines' verdicts on one treatment, as the card shows them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct VoteRow {
    /// The treatment.
    pub treatment: Treatment,
    /// The patterns it speaks about; empty means all.
    pub patterns: &'static [Pattern],
    /// Who says what; a guideline that is not named is silent.
    pub votes: &'static [(Source, Vote)],
}

/// What a treatment asks of a person and when it can be judged.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Burden {
    /// The treatment.
    pub treatment: Treatment,
    /// Cost band, lowest and highest: 0 free, 1 low, 2 moderate, 3 high.
    pub cost: (u8, u8),
    /// Weeks after which it can be judged.
    pub judge_at_weeks: u8,
    /// Minutes a day it asks for; 0 where it is not daily.
    pub minutes_a_day: u8,
    /// Treatments to name when this one is not offered, best first.
    pub alternatives: &'static [Treatment],
    /// Who delivers it.
    pub roles: &'static [Role],
}
