//! Everything predicates look at: the facts, and what the earlier steps found.

use std::collections::{BTreeMap, BTreeSet};

use super::danger::Danger;
use super::pattern::Pattern;
use super::picture::{Profile, Support};
use super::urgency::Urgency;
use crate::domain::fact::{Amount, Effect, FactId, Facts, Trial, YesNo};
use crate::domain::treatment::Treatment;
use crate::domain::truth::Truth;

/// Whether a pattern holds, and the facts that decided it.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Whether it holds.
    pub truth: Truth,
    /// What decided it.
    pub facts: BTreeSet<FactId>,
    /// The rule that found it.
    pub rule: &'static str,
}

static NOTHING_FOUND: Finding = Finding {
    truth: Truth::Unknown,
    facts: BTreeSet::new(),
    rule: "",
};

/// The facts of one person and what the steps so far have found in them.
///
/// Each step fills its part and hands it on; a part that is not filled yet reads as unknown.
#[derive(Clone, Debug)]
pub struct Situation<'a> {
    facts: &'a Facts,
    profile: Profile,
    danger: Danger,
    patterns: BTreeMap<Pattern, Finding>,
    primary: Option<Pattern>,
    support: Option<Support>,
}

impl<'a> Situation<'a> {
    /// A situation in which nothing has been found yet.
    pub fn new(facts: &'a Facts, profile: Profile) -> Self {
        Self {
            facts,
            profile,
            danger: Danger::default(),
            patterns: BTreeMap::new(),
            primary: None,
            support: None,
        }
    }

    /// The facts, completed by what follows from them.
    pub const fn facts(&self) -> &Facts {
        self.facts
    }

    /// The guideline profile.
    pub const fn profile(&self) -> Profile {
        self.profile
    }

    /// What the danger check found.
    pub const fn danger(&self) -> &Danger {
        &self.danger
    }

    /// The most urgent level found.
    pub fn level(&self) -> Option<Urgency> {
        self.danger.level()
    }

    /// Whether a pattern holds.
    pub fn shows(&self, pattern: Pattern) -> Truth {
        self.found(pattern).truth
    }

    /// What was found of a pattern.
    pub fn found(&self, pattern: Pattern) -> &Finding {
        self.patterns.get(&pattern).unwrap_or(&NOTHING_FOUND)
    }

    /// Every pattern that holds, the leading one first.
    pub fn patterns(&self) -> impl Iterator<Item = Pattern> + '_ {
        let holds = |&pattern: &Pattern| self.shows(pattern).is_true();
        let rest = Pattern::ALL
            .iter()
            .copied()
            .filter(holds)
            .filter(|&pattern| Some(pattern) != self.primary);
        self.primary.into_iter().chain(rest)
    }

    /// The pattern that leads.
    pub const fn primary(&self) -> Option<Pattern> {
        self.primary
    }

    /// How much support fits.
    pub const fn support(&self) -> Option<Support> {
        self.support
    }

    pub(super) fn danger_mut(&mut self) -> &mut Danger {
        &mut self.danger
    }

    pub(super) fn note_pattern(&mut self, pattern: Pattern, finding: Finding) {
        self.patterns.insert(pattern, finding);
    }

    pub(super) fn note_primary(&mut self, pattern: Option<Pattern>) {
        self.primary = pattern;
    }

    pub(super) fn note_support(&mut self, support: Support) {
        self.support = Some(support);
    }

    /// Whether a yes-or-no fact holds; a danger sign also by what it is computed from.
    pub fn truth(&self, fact: YesNo) -> Truth {
        self.danger
            .truth(fact)
            .unwrap_or_else(|| self.facts.truth(fact))
    }

    /// Adds the facts behind a yes-or-no fact: itself, or what a danger sign was computed from.
    pub(super) fn gather_behind(&self, fact: YesNo, facts: &mut BTreeSet<FactId>) {
        match self.danger.behind(fact) {
            Some(behind) => facts.extend(behind.iter().copied()),
            None => {
                facts.insert(fact.into());
            }
        }
    }

    /// Compares a number; unknown when it is not known.
    pub fn compare(&self, amount: Amount, holds: impl Fn(f64) -> bool) -> Truth {
        self.facts
            .amount(self.reading_of(amount))
            .map_or(Truth::Unknown, |value| holds(value).into())
    }

    /// The amount that is read for another: our own screen stands in where no published score is known.
    pub fn reading_of(&self, amount: Amount) -> Amount {
        let own = match amount {
            Amount::Peg => Amount::Impact,
            Amount::Rmdq => Amount::FunctionLimits,
            Amount::Phq2 => Amount::LowMood,
            Amount::Gad2 => Amount::Anxious,
            other => return other,
        };
        if self.facts.amount(amount).is_none() && self.facts.amount(own).is_some() {
            own
        } else {
            amount
        }
    }

    /// Whether a treatment is in use now.
    pub fn in_use(&self, treatment: Treatment) -> Truth {
        let by_fact = match treatment {
            Treatment::Par => self.compare(Amount::ParacetamolMgDay, |mg| mg > 0.0),
            other => use_fact(other).map_or(Truth::Unknown, |fact| self.truth(fact)),
        };
        let by_trial = self
            .trials_of(treatment)
            .fold(Truth::Unknown, |so_far, trial| so_far.or(trial.in_use));
        by_fact.or(by_trial)
    }

    /// The trials of a treatment.
    pub fn trials_of(&self, treatment: Treatment) -> impl Iterator<Item = &Trial> + '_ {
        self.facts
            .trials()
            .iter()
            .filter(move |trial| trial.treatment == treatment)
    }

    /// How many of these treatments had an adequate trial that did not help enough.
    pub fn failed_trials(&self, treatments: &[Treatment]) -> usize {
        treatments
            .iter()
            .filter(|&&treatment| self.has_failed(treatment))
            .count()
    }

    fn has_failed(&self, treatment: Treatment) -> bool {
        let weeks = self.facts.amount(Amount::ExEduWeeks);
        let gain = self.facts.amount(Amount::ExEduGainPercent);
        let active_care = treatment == Treatment::Ex
            && weeks.is_some_and(|weeks| weeks >= 6.0)
            && gain.is_some_and(|gain| gain < 30.0);
        active_care
            || self.trials_of(treatment).any(|trial| {
                is_adequate(trial)
                    && matches!(
                        trial.effect,
                        Some(Effect::Worse | Effect::None | Effect::Some)
                    )
            })
    }

    /// Whether every past trial of a treatment was of passive kind only.
    pub fn passive_only(&self, treatment: Treatment) -> Truth {
        let by_fact = match treatment {
            Treatment::Pt => self.facts.truth(YesNo::PhysioPassiveOnly),
            _ => Truth::Unknown,
        };
        let by_trial = self
            .trials_of(treatment)
            .fold(Truth::Unknown, |so_far, trial| {
                so_far.or(trial.passive_only)
            });
        by_fact.or(by_trial)
    }
}

/// Whether a trial was long enough: said so, and not contradicted by its numbers (R-PR-03) or kind (R-PT-02).
pub(super) fn is_adequate(trial: &Trial) -> bool {
    let fewer = |amount: Option<f64>, least: f64| amount.is_some_and(|amount| amount < least);
    let too_short = match trial.treatment {
        Treatment::Ex | Treatment::Pt => fewer(trial.weeks, 6.0) || fewer(trial.sessions, 12.0),
        Treatment::Smt | Treatment::SmtMob | Treatment::Cbt => fewer(trial.sessions, 4.0),
        Treatment::Acu => fewer(trial.sessions, 6.0),
        Treatment::Snr => fewer(trial.weeks, 4.0),
        Treatment::Nso => fewer(trial.weeks, 1.0),
        _ => false,
    };
    trial.adequate.is_true() && !too_short && !trial.passive_only.is_true()
}

/// The fact that says a treatment is in use.
pub(super) const fn use_fact(treatment: Treatment) -> Option<YesNo> {
    match treatment {
        Treatment::Nso => Some(YesNo::NsaidOral),
        Treatment::Snr => Some(YesNo::SnriCurrent),
        Treatment::Tca => Some(YesNo::Tca),
        Treatment::Gab => Some(YesNo::Gabapentinoid),
        Treatment::Smr => Some(YesNo::MuscleRelaxant),
        Treatment::Bzd => Some(YesNo::BenzoZ),
        Treatment::Opw | Treatment::Ops => Some(YesNo::Opioid),
        Treatment::Glu => Some(YesNo::SteroidOral),
        Treatment::Can => Some(YesNo::CannabisUse),
        Treatment::Hrb => Some(YesNo::HerbalWillow),
        Treatment::Tens => Some(YesNo::TensInUse),
        Treatment::Rest => Some(YesNo::BedRest),
        _ => None,
    }
}
