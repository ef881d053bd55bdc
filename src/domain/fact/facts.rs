//! What is known of one person.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::column::Column;
use super::{Amount, Choice, FactId, Listing, YesNo};
use crate::domain::treatment::Treatment;
use crate::domain::truth::Truth;

/// What a treatment did for the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effect {
    /// Made it worse.
    Worse,
    /// Changed nothing.
    None,
    /// Helped less than a third.
    Some,
    /// Helped by a third or more.
    Good,
}

/// What a treatment did besides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SideEffect {
    /// Nothing noticed.
    None,
    /// Unpleasant, passed.
    Mild,
    /// Dangerous or lasting.
    Serious,
}

/// One treatment the person has tried or uses now.
#[derive(Clone, Debug, PartialEq)]
pub struct Trial {
    /// Which one.
    pub treatment: Treatment,
    /// Whether the person or a clinician calls the trial long enough.
    pub adequate: Truth,
    /// How many weeks, when known.
    pub weeks: Option<f64>,
    /// How many sessions, when known.
    pub sessions: Option<f64>,
    /// What it did, when known.
    pub effect: Option<Effect>,
    /// What it did besides, when known.
    pub side_effect: Option<SideEffect>,
    /// Whether it is in use now.
    pub in_use: Truth,
    /// Physiotherapy that was heat, ultrasound or massage only.
    pub passive_only: Truth,
    /// Whether the person would do it again.
    pub would_repeat: Truth,
}

/// One opioid in use, for the estimate of the daily morphine equivalent.
#[derive(Clone, Debug, PartialEq)]
pub struct Opioid {
    /// Generic name as typed.
    pub name: String,
    /// Milligrams a day; for a fentanyl patch micrograms an hour.
    pub per_day: f64,
}

/// Why a value was not taken.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum FactError {
    /// Outside the limits of the fact.
    #[error("`{name}` accepts {accepts}")]
    OutOfRange {
        /// Name of the fact.
        name: &'static str,
        /// What it accepts.
        accepts: String,
    },
    /// Not among the answers of the fact.
    #[error("`{name}` accepts one of {accepts}")]
    NotAnOption {
        /// Name of the fact.
        name: &'static str,
        /// What it accepts.
        accepts: String,
    },
    /// Two facts that cannot both hold.
    #[error("`{first}` and `{second}` contradict each other")]
    Contradiction {
        /// Name of one fact.
        first: &'static str,
        /// Name of the other.
        second: &'static str,
    },
}

/// What is known of one person.
///
/// A fact that is absent was not asked; one that is present and unknown was asked, and the person is not sure.
#[derive(Clone, Default, PartialEq)]
pub struct Facts {
    yes_no: Column<Truth, { YesNo::ALL.len() }>,
    amounts: Column<Option<f64>, { Amount::ALL.len() }>,
    choices: Column<Option<&'static str>, { Choice::ALL.len() }>,
    listings: BTreeMap<Listing, BTreeSet<String>>,
    goals: Vec<String>,
    goal_ratings: Vec<f64>,
    trials: Option<Vec<Trial>>,
    preferences: BTreeMap<Treatment, i8>,
    opioids: Option<Vec<Opioid>>,
}

impl Facts {
    /// Whether a yes-or-no fact holds.
    pub fn truth(&self, fact: YesNo) -> Truth {
        self.yes_no.get(fact as usize).unwrap_or(Truth::Unknown)
    }

    /// Whether the question behind the fact was answered at all, "not sure" included.
    pub fn is_asked(&self, fact: impl Into<FactId>) -> bool {
        match fact.into() {
            FactId::YesNo(fact) => self.yes_no.get(fact as usize).is_some(),
            FactId::Amount(fact) => self.amounts.get(fact as usize).is_some(),
            FactId::Choice(fact) => self.choices.get(fact as usize).is_some(),
            FactId::Listing(Listing::Tried) => self.trials.is_some(),
            FactId::Listing(Listing::OpioidList) => self.opioids.is_some(),
            FactId::Listing(Listing::Preferences) => !self.preferences.is_empty(),
            FactId::Listing(Listing::Goals) => !self.goals.is_empty(),
            FactId::Listing(Listing::GoalRatings) => !self.goal_ratings.is_empty(),
            FactId::Listing(fact) => self.listings.contains_key(&fact),
        }
    }

    /// The number, when known.
    pub fn amount(&self, fact: Amount) -> Option<f64> {
        self.amounts.get(fact as usize).flatten()
    }

    /// The answer, when known.
    pub fn choice(&self, fact: Choice) -> Option<&'static str> {
        self.choices.get(fact as usize).flatten()
    }

    /// Whether a list of codes has an entry; unknown when the list was not given.
    pub fn has(&self, fact: Listing, entry: &str) -> Truth {
        self.listings
            .get(&fact)
            .map_or(Truth::Unknown, |entries| entries.contains(entry).into())
    }

    /// The entries of a list of codes, when given.
    pub fn entries(&self, fact: Listing) -> Option<&BTreeSet<String>> {
        self.listings.get(&fact)
    }

    /// Past and present treatments, when given.
    pub fn trials(&self) -> &[Trial] {
        self.trials.as_deref().unwrap_or_default()
    }

    /// Like or dislike of a treatment, -2 to 2; 0 when not said.
    pub fn preference(&self, treatment: Treatment) -> i8 {
        self.preferences.get(&treatment).copied().unwrap_or(0)
    }

    /// Every like and dislike that was said.
    pub fn preferences(&self) -> impl Iterator<Item = (Treatment, i8)> + '_ {
        self.preferences
            .iter()
            .map(|(&treatment, &liking)| (treatment, liking))
    }

    /// Opioids in use, when given.
    pub fn opioids(&self) -> &[Opioid] {
        self.opioids.as_deref().unwrap_or_default()
    }

    /// Goals in the person's own words.
    pub fn goals(&self) -> &[String] {
        &self.goals
    }

    /// Whether the person asked for a treatment.
    pub fn wants(&self, treatment: Treatment) -> Truth {
        self.has(Listing::Wants, treatment.code())
    }

    /// Notes a yes-or-no answer; unknown means asked and not sure.
    pub fn set(&mut self, fact: YesNo, value: impl Into<Truth>) {
        self.yes_no.note(fact as usize, value.into());
    }

    /// Notes a number, or that the person is not sure.
    ///
    /// # Errors
    /// When the number is outside the limits of the fact; nothing is clamped.
    pub fn set_amount(&mut self, fact: Amount, value: Option<f64>) -> Result<(), FactError> {
        let bounds = fact.bounds();
        if value.is_some_and(|value| !bounds.accept(value)) {
            let kind = if bounds.whole {
                "a whole number"
            } else {
                "a number"
            };
            let accepts = format!(
                "{kind} from {} to {} ({})",
                bounds.least, bounds.most, bounds.unit
            );
            return Err(FactError::OutOfRange {
                name: fact.name(),
                accepts,
            });
        }
        self.amounts.note(fact as usize, value);
        Ok(())
    }

    /// Notes one of the answers of a fact, or that the person is not sure.
    ///
    /// # Errors
    /// When the answer is not one of those the fact accepts.
    pub fn set_choice(&mut self, fact: Choice, value: Option<&str>) -> Result<(), FactError> {
        let Some(value) = value else {
            self.choices.note(fact as usize, None);
            return Ok(());
        };
        let Some(&known) = fact.options().iter().find(|&&option| option == value) else {
            let accepts = fact.options().join(", ");
            return Err(FactError::NotAnOption {
                name: fact.name(),
                accepts,
            });
        };
        self.choices.note(fact as usize, Some(known));
        Ok(())
    }

    /// Notes a whole list of codes; an empty one means none.
    pub fn set_entries(&mut self, fact: Listing, entries: impl IntoIterator<Item = String>) {
        self.listings.insert(fact, entries.into_iter().collect());
    }

    /// Notes goals in the person's own words.
    pub fn set_goals(&mut self, goals: Vec<String>) {
        self.goals = goals;
    }

    /// Notes where each goal stands, 0 to 10.
    pub fn set_goal_ratings(&mut self, ratings: Vec<f64>) {
        self.goal_ratings = ratings;
    }

    /// Notes past and present treatments; an empty list means none.
    pub fn set_trials(&mut self, trials: Vec<Trial>) {
        self.trials = Some(trials);
    }

    /// Notes a like or dislike, -2 to 2.
    ///
    /// # Errors
    /// When the liking is outside -2 to 2.
    pub fn set_preference(&mut self, treatment: Treatment, liking: i8) -> Result<(), FactError> {
        if !(-2..=2).contains(&liking) {
            let accepts = "-2 to 2 for each treatment".to_owned();
            return Err(FactError::OutOfRange {
                name: Listing::Preferences.name(),
                accepts,
            });
        }
        self.preferences.insert(treatment, liking);
        Ok(())
    }

    /// Notes the opioids in use; an empty list means none.
    pub fn set_opioids(&mut self, opioids: Vec<Opioid>) {
        self.opioids = Some(opioids);
    }

    /// Notes a number that follows from other facts; one outside the limits stays unknown.
    #[cfg(feature = "guidance")]
    pub(crate) fn infer(&mut self, fact: Amount, value: f64) {
        if fact.bounds().accept(value) {
            self.amounts.note(fact as usize, Some(value));
        }
    }

    /// Notes an answer that follows from other facts.
    pub(crate) fn infer_choice(&mut self, fact: Choice, option: &'static str) {
        debug_assert!(fact.options().contains(&option));
        self.choices.note(fact as usize, Some(option));
    }

    /// Facts that cannot both hold.
    ///
    /// # Errors
    /// Names the first pair that contradicts.
    pub fn check(&self) -> Result<(), FactError> {
        let clash = |first: FactId, second: FactId| {
            Err(FactError::Contradiction {
                first: first.name(),
                second: second.name(),
            })
        };
        let male = self.choice(Choice::SexBirth) == Some("male");
        if male && self.truth(YesNo::Pregnant).is_true() {
            return clash(YesNo::Pregnant.into(), Choice::SexBirth.into());
        }
        let pairs = [
            (YesNo::UlcerActive, YesNo::PepticUlcerHx),
            (YesNo::Cirrhosis, YesNo::LiverDisease),
            (YesNo::AsthmaAspirinSensitive, YesNo::Asthma),
            (YesNo::HfDecompensated, YesNo::Hf),
            (YesNo::Warfarin, YesNo::Anticoag),
            (YesNo::SnriCurrent, YesNo::SsriSnri),
            (YesNo::TramadolTapentadol, YesNo::Opioid),
            (YesNo::HtnUncontrolled, YesNo::Htn),
            (YesNo::SpondylolisthesisUnstable, YesNo::Spondylolisthesis),
        ];
        for (part, whole) in pairs {
            if self.truth(part).is_true() && self.truth(whole).is_false() {
                return clash(part.into(), whole.into());
            }
        }
        if self.truth(YesNo::Opioid).is_false()
            && self.amount(Amount::MmeDay).is_some_and(|mme| mme > 0.0)
        {
            return clash(YesNo::Opioid.into(), Amount::MmeDay.into());
        }
        if let (Some(onset), Some(age)) = (self.amount(Amount::OnsetAge), self.amount(Amount::Age))
            && onset > age
        {
            return clash(Amount::OnsetAge.into(), Amount::Age.into());
        }
        Ok(())
    }
}

/// What was said, by name; the hundreds of facts that were not asked are left out.
impl fmt::Debug for Facts {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut map = formatter.debug_map();
        for fact in FactId::all().filter(|&fact| self.is_asked(fact)) {
            map.key(&fact.name());
            match fact {
                FactId::YesNo(fact) => map.value(&self.truth(fact)),
                FactId::Amount(fact) => map.value(&self.amount(fact)),
                FactId::Choice(fact) => map.value(&self.choice(fact)),
                FactId::Listing(Listing::Tried) => map.value(&self.trials),
                FactId::Listing(Listing::OpioidList) => map.value(&self.opioids),
                FactId::Listing(Listing::Preferences) => map.value(&self.preferences),
                FactId::Listing(Listing::Goals) => map.value(&self.goals),
                FactId::Listing(Listing::GoalRatings) => map.value(&self.goal_ratings),
                FactId::Listing(fact) => map.value(&self.entries(fact)),
            };
        }
        map.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_what_is_out_of_range_instead_of_clamping() {
        let mut facts = Facts::default();
        let error = facts.set_amount(Amount::Egfr, Some(900.0)).unwrap_err();
        assert!(error.to_string().contains("egfr"), "{error}");
        assert!(error.to_string().contains("200"), "{error}");
        assert_eq!(facts.amount(Amount::Egfr), None);
        assert!(!facts.is_asked(Amount::Egfr));
        assert!(facts.set_amount(Amount::Age, Some(f64::NAN)).is_err());
        assert!(facts.set_amount(Amount::Age, Some(40.5)).is_err());
    }

    #[test]
    fn tells_not_asked_from_not_sure() {
        let mut facts = Facts::default();
        assert!(!facts.is_asked(YesNo::Anticoag));
        facts.set(YesNo::Anticoag, Truth::Unknown);
        assert!(facts.is_asked(YesNo::Anticoag));
        assert!(facts.truth(YesNo::Anticoag).is_unknown());
    }

    #[test]
    fn names_both_facts_of_a_contradiction() {
        let mut facts = Facts::default();
        facts.set_choice(Choice::SexBirth, Some("male")).unwrap();
        facts.set(YesNo::Pregnant, true);
        let error = facts.check().unwrap_err().to_string();
        assert!(
            error.contains("pregnant") && error.contains("sex_birth"),
            "{error}"
        );
    }
}
