//! What answers say about a person: the bridge from items to facts.

use super::LinkId;
use crate::domain::fact::{Amount, Choice, FactId, Listing, YesNo};
use crate::domain::treatment::Treatment;
use crate::domain::truth::Truth;

/// What the answer to one item says.
#[derive(Clone, Debug, PartialEq)]
pub enum FactBinding {
    /// Nothing by itself.
    Nothing,
    /// Yes, no or unknown, for each of these facts.
    YesNo(Vec<YesNo>),
    /// The number.
    Amount(Amount),
    /// The option is the answer of the fact.
    Choice(Choice),
    /// The options are the entries of the list; an exclusive one means none.
    Listing(Listing),
    /// A "yes" adds this entry to the list.
    Entry(Listing, String),
    /// Each option says something of its own.
    Options(Vec<OptionFacts>),
    /// The options are the treatments that were tried; an exclusive one means none.
    Tried,
    /// One part of what is known of a treatment that was tried.
    Trial(Treatment, TrialPart),
    /// How much the person likes each of these treatments, -2 to 2.
    Liking(Vec<Treatment>),
    /// A goal in own words.
    Goal,
    /// Where the goal of that item stands now, 0 to 10.
    GoalRating(LinkId),
}

/// What one option says.
#[derive(Clone, Debug, PartialEq)]
pub struct OptionFacts {
    /// The option.
    pub code: String,
    /// What holds when it is chosen.
    pub facts: Vec<FactValue>,
}

/// A fact with its value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum FactValue {
    /// A yes-or-no fact.
    YesNo(YesNo, Truth),
    /// A number, or that it is not known.
    Amount(Amount, Option<f64>),
    /// One of the answers of a choice.
    Choice(Choice, &'static str),
}

impl FactValue {
    /// The fact.
    pub const fn fact(self) -> FactId {
        match self {
            Self::YesNo(fact, _) => FactId::YesNo(fact),
            Self::Amount(fact, _) => FactId::Amount(fact),
            Self::Choice(fact, _) => FactId::Choice(fact),
        }
    }
}

/// A part of what is known of a treatment that was tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrialPart {
    /// What it did; the options are `worse`, `none`, `some`, `good`.
    Effect,
    /// Whether it went on long enough.
    Adequate,
    /// Whether it is in use now.
    InUse,
    /// Physiotherapy that was heat, ultrasound or massage only.
    PassiveOnly,
    /// What it did besides; the options are `none`, `mild`, `serious`.
    SideEffect,
}

/// A fact that several answers make together. It says nothing until enough of them are given.
#[derive(Clone, Debug, PartialEq)]
pub enum Derivation {
    /// The mean of all these answers; every one is needed.
    Mean(Amount, Vec<LinkId>),
    /// The sum of what all these answers count; every one is needed.
    Sum(Amount, Vec<LinkId>),
    /// The product of all these answers; every one is needed.
    Product(Amount, Vec<LinkId>),
    /// How many options of a list were chosen, times a factor.
    Count {
        /// The fact.
        sets: Amount,
        /// The list.
        question: LinkId,
        /// What each chosen option counts.
        each: f64,
    },
    /// Whether any of these codes was chosen in a list.
    Chosen {
        /// The fact.
        sets: YesNo,
        /// The list.
        question: LinkId,
        /// The codes that make it true.
        codes: Vec<String>,
    },
    /// Holds when any of these codes was chosen in a list; without them nothing is said, for another question asks.
    Marked {
        /// The fact.
        sets: YesNo,
        /// The list.
        question: LinkId,
        /// The codes that make it true.
        codes: Vec<String>,
    },
    /// In how many of these areas any code was chosen in a list.
    Areas {
        /// The fact.
        sets: Amount,
        /// The list.
        question: LinkId,
        /// The codes of each area.
        areas: Vec<Vec<String>>,
    },
    /// All of these groups hold, each when any of its answers is yes.
    Signs {
        /// The fact.
        sets: YesNo,
        /// The groups.
        all: Vec<Vec<LinkId>>,
    },
}

impl Derivation {
    /// The fact it sets.
    pub const fn fact(&self) -> FactId {
        match self {
            Self::Mean(fact, _)
            | Self::Sum(fact, _)
            | Self::Product(fact, _)
            | Self::Count { sets: fact, .. }
            | Self::Areas { sets: fact, .. } => FactId::Amount(*fact),
            Self::Chosen { sets, .. } | Self::Marked { sets, .. } | Self::Signs { sets, .. } => {
                FactId::YesNo(*sets)
            }
        }
    }

    /// The questions it rests on.
    pub fn questions(&self) -> Vec<&LinkId> {
        match self {
            Self::Mean(_, parts) | Self::Sum(_, parts) | Self::Product(_, parts) => {
                parts.iter().collect()
            }
            Self::Count { question, .. }
            | Self::Chosen { question, .. }
            | Self::Marked { question, .. }
            | Self::Areas { question, .. } => vec![question],
            Self::Signs { all, .. } => all.iter().flatten().collect(),
        }
    }
}

impl FactBinding {
    /// Every fact an answer may set.
    pub fn facts(&self) -> Vec<FactId> {
        match self {
            Self::Nothing => Vec::new(),
            Self::YesNo(facts) => facts.iter().copied().map(FactId::YesNo).collect(),
            Self::Amount(fact) => vec![FactId::Amount(*fact)],
            Self::Choice(fact) => vec![FactId::Choice(*fact)],
            Self::Listing(fact) | Self::Entry(fact, _) => vec![FactId::Listing(*fact)],
            Self::Options(options) => {
                let mut facts: Vec<FactId> = options
                    .iter()
                    .flat_map(|option| &option.facts)
                    .map(|value| value.fact())
                    .collect();
                facts.sort_unstable();
                facts.dedup();
                facts
            }
            Self::Tried | Self::Trial(..) => vec![FactId::Listing(Listing::Tried)],
            Self::Liking(_) => vec![FactId::Listing(Listing::Preferences)],
            Self::Goal => vec![FactId::Listing(Listing::Goals)],
            Self::GoalRating(_) => vec![FactId::Listing(Listing::GoalRatings)],
        }
    }
}

impl From<YesNo> for FactBinding {
    fn from(fact: YesNo) -> Self {
        Self::YesNo(vec![fact])
    }
}

impl From<Amount> for FactBinding {
    fn from(fact: Amount) -> Self {
        Self::Amount(fact)
    }
}

impl From<Choice> for FactBinding {
    fn from(fact: Choice) -> Self {
        Self::Choice(fact)
    }
}

impl From<Listing> for FactBinding {
    fn from(fact: Listing) -> Self {
        Self::Listing(fact)
    }
}
