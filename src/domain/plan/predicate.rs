//! The small algebra in which every rule says when it applies.
//!
//! Because a predicate is data, the app can show which answers made it fire, the rule book can print it,
//! and tests can prove properties of it. There are deliberately no closures here.

use std::collections::BTreeSet;

use super::pattern::Pattern;
use super::picture::{Profile, Support};
use super::situation::Situation;
use super::urgency::Urgency;
use crate::domain::fact::{Amount, Choice, FactId, Listing, YesNo};
use crate::domain::treatment::Treatment;
use crate::domain::truth::Truth;

/// When a rule applies; judged in three-valued logic.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Predicate {
    /// For everybody.
    Always,
    /// A yes-or-no fact holds.
    Is(YesNo),
    /// A number is at least this.
    AtLeast(Amount, f64),
    /// A number is below this.
    Below(Amount, f64),
    /// A number is above this.
    Above(Amount, f64),
    /// A number is known, whatever it is.
    Known(Amount),
    /// A fact has this answer.
    One(Choice, &'static str),
    /// A list has this entry.
    Has(Listing, &'static str),
    /// A list has any entry.
    HasAny(Listing),
    /// A pattern holds.
    Shows(Pattern),
    /// A pattern leads.
    Leads(Pattern),
    /// The person needs at least this much support.
    Needs(Support),
    /// This guideline profile is chosen.
    Under(Profile),
    /// The danger check as a whole is at this level or more urgent.
    Level(Urgency),
    /// The person asks for a treatment.
    Wants(Treatment),
    /// The person likes a treatment at least this much, -2 to 2.
    Likes(Treatment, i8),
    /// A treatment is in use now.
    InUse(Treatment),
    /// At least so many of these treatments had an adequate trial and did not help enough.
    FailedTrials(u8, &'static [Treatment]),
    /// A past trial of this treatment was of passive kind only.
    PassiveOnly(Treatment),
    /// The other way round.
    Not(&'static Predicate),
    /// Every part holds.
    All(&'static [Predicate]),
    /// At least one part holds.
    Any(&'static [Predicate]),
    /// At least so many parts hold.
    Count(u8, &'static [Predicate]),
    /// Known to hold: an unknown counts as no.
    Surely(&'static Predicate),
    /// Not known to be absent: an unknown counts as yes.
    Possibly(&'static Predicate),
}

/// Puts the parts together, up to the first one that settles the whole.
fn until(
    parts: &[Predicate],
    situation: &Situation<'_>,
    settled: Truth,
    start: Truth,
    join: fn(Truth, Truth) -> Truth,
) -> Truth {
    let mut so_far = start;
    for part in parts {
        so_far = join(so_far, part.judge(situation));
        if so_far == settled {
            break;
        }
    }
    so_far
}

impl Predicate {
    /// Whether it holds in a situation.
    pub fn judge(&self, situation: &Situation<'_>) -> Truth {
        match *self {
            Self::Always => Truth::True,
            Self::Is(fact) => situation.truth(fact),
            Self::AtLeast(amount, least) => situation.compare(amount, |value| value >= least),
            Self::Below(amount, limit) => situation.compare(amount, |value| value < limit),
            Self::Above(amount, limit) => situation.compare(amount, |value| value > limit),
            Self::Known(amount) => situation.facts().amount(amount).is_some().into(),
            Self::One(choice, option) => situation
                .facts()
                .choice(choice)
                .map_or(Truth::Unknown, |known| (known == option).into()),
            Self::Has(listing, entry) => situation.facts().has(listing, entry),
            Self::HasAny(listing) => situation
                .facts()
                .entries(listing)
                .map_or(Truth::Unknown, |entries| (!entries.is_empty()).into()),
            Self::Shows(pattern) => situation.shows(pattern),
            Self::Leads(pattern) => (situation.primary() == Some(pattern)).into(),
            Self::Needs(support) => (situation.support() >= Some(support)).into(),
            Self::Under(profile) => (situation.profile() == profile).into(),
            Self::Level(level) => situation.level().is_some_and(|found| found <= level).into(),
            // Somebody who did not ask for a treatment does not want it: there is no "unknown wish".
            Self::Wants(treatment) => situation.facts().wants(treatment).is_true().into(),
            Self::Likes(treatment, least) => {
                (situation.facts().preference(treatment) >= least).into()
            }
            Self::InUse(treatment) => situation.in_use(treatment),
            Self::FailedTrials(least, treatments) => {
                (situation.failed_trials(treatments) >= usize::from(least)).into()
            }
            Self::PassiveOnly(treatment) => situation.passive_only(treatment),
            Self::Not(part) => !part.judge(situation),
            Self::All(parts) => until(parts, situation, Truth::False, Truth::True, Truth::and),
            Self::Any(parts) => until(parts, situation, Truth::True, Truth::False, Truth::or),
            Self::Count(least, parts) => {
                let (mut sure, mut open) = (0_u8, 0_u8);
                for part in parts {
                    match part.judge(situation) {
                        Truth::True => sure = sure.saturating_add(1),
                        Truth::Unknown => open = open.saturating_add(1),
                        Truth::False => {}
                    }
                }
                if sure >= least {
                    Truth::True
                } else if sure.saturating_add(open) >= least {
                    Truth::Unknown
                } else {
                    Truth::False
                }
            }
            Self::Surely(part) => part.judge(situation).is_true().into(),
            Self::Possibly(part) => (!part.judge(situation).is_false()).into(),
        }
    }

    /// The facts that decided the judgement, for "why for you".
    ///
    /// Of an "any" that holds only the parts that hold are named, of an "all" that fails only those that fail,
    /// and of one that is unknown only those not known.
    pub fn deciding(&self, situation: &Situation<'_>) -> BTreeSet<FactId> {
        let mut facts = BTreeSet::new();
        self.gather_deciding(situation, &mut facts);
        facts
    }

    fn gather_deciding(&self, situation: &Situation<'_>, facts: &mut BTreeSet<FactId>) {
        match *self {
            Self::All(parts) | Self::Any(parts) | Self::Count(_, parts) => {
                let verdict = self.judge(situation);
                // A count is settled by all its parts, unless it is reached.
                let every = matches!(self, Self::Count(..)) && !verdict.is_true();
                for part in parts {
                    if every || part.judge(situation) == verdict {
                        part.gather_deciding(situation, facts);
                    }
                }
            }
            // That somebody does not take a medicine is no reason to name.
            Self::Not(Self::InUse(_) | Self::Surely(Self::InUse(_))) => {}
            Self::Not(part) | Self::Surely(part) | Self::Possibly(part) => {
                part.gather_deciding(situation, facts);
            }
            Self::AtLeast(amount, _) | Self::Below(amount, _) | Self::Above(amount, _) => {
                facts.insert(situation.reading_of(amount).into());
            }
            Self::Is(fact) => situation.gather_behind(fact, facts),
            Self::Shows(pattern) | Self::Leads(pattern) => {
                facts.extend(situation.found(pattern).facts.iter().copied());
            }
            _ => self.gather(facts),
        }
    }

    /// Every fact the predicate looks at by name, whatever its value.
    pub fn reads(&self) -> BTreeSet<FactId> {
        let mut facts = BTreeSet::new();
        self.gather(&mut facts);
        facts
    }

    fn gather(&self, facts: &mut BTreeSet<FactId>) {
        match *self {
            Self::Is(fact) => {
                facts.insert(fact.into());
            }
            Self::AtLeast(amount, _)
            | Self::Below(amount, _)
            | Self::Above(amount, _)
            | Self::Known(amount) => {
                facts.insert(amount.into());
            }
            Self::One(choice, _) => {
                facts.insert(choice.into());
            }
            Self::Has(listing, _) | Self::HasAny(listing) => {
                facts.insert(listing.into());
            }
            Self::Under(_) => {
                facts.insert(Choice::Profile.into());
            }
            Self::Wants(_) => {
                facts.insert(Listing::Wants.into());
            }
            Self::Likes(..) => {
                facts.insert(Listing::Preferences.into());
            }
            Self::InUse(treatment) => match super::situation::use_fact(treatment) {
                Some(fact) => {
                    facts.insert(fact.into());
                }
                None => {
                    facts.insert(Listing::Tried.into());
                }
            },
            Self::FailedTrials(..) | Self::PassiveOnly(_) => {
                facts.insert(Listing::Tried.into());
            }
            Self::Not(part) | Self::Surely(part) | Self::Possibly(part) => part.gather(facts),
            Self::All(parts) | Self::Any(parts) | Self::Count(_, parts) => {
                for part in parts {
                    part.gather(facts);
                }
            }
            Self::Always | Self::Shows(_) | Self::Leads(_) | Self::Needs(_) | Self::Level(_) => {}
        }
    }
}
