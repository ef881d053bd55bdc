//! From answers to facts.
//!
//! Invariant: only an answer to a question that applies is read; what was not asked stays absent.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::fact::{Effect, FactError, FactId, Facts, Listing, SideEffect, Trial, YesNo};
use crate::domain::questionnaire::{
    AnswerValue, Answers, Decline, Derivation, FactBinding, FactValue, Forms, Item, LinkId,
    Otherwise, Standing, Standings, TrialPart,
};
use crate::domain::treatment::Treatment;
use crate::domain::truth::Truth;

/// Why answers do not make facts.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("{error}")]
pub struct MappingError {
    /// What the facts refuse.
    pub error: FactError,
    /// The questions to go back to.
    pub questions: Vec<LinkId>,
}

/// What the answers say about the person.
///
/// # Errors
/// When an answer is outside the limits of its fact, or two answers cannot both be true.
pub fn facts_of(forms: &Forms<'_>, answers: &Answers) -> Result<Facts, MappingError> {
    let mut reading = Reading {
        forms,
        standings: forms.standings(answers),
        answers,
        facts: Facts::default(),
        trials: BTreeMap::new(),
        lists: BTreeMap::new(),
    };
    for item in forms.items() {
        let outcome = reading.read(item);
        outcome.map_err(|error| MappingError {
            error,
            questions: vec![item.link_id.clone()],
        })?;
    }
    for derivation in forms.derived() {
        let outcome = reading.derive(derivation);
        outcome.map_err(|error| MappingError {
            error,
            questions: derivation.questions().into_iter().cloned().collect(),
        })?;
    }
    reading.close();
    let facts = reading.facts;
    match facts.check() {
        Ok(()) => Ok(facts),
        Err(error) => Err(MappingError {
            questions: questions_behind(forms, &error),
            error,
        }),
    }
}

/// The questions whose facts a contradiction names.
fn questions_behind(forms: &Forms<'_>, error: &FactError) -> Vec<LinkId> {
    let names: Vec<&str> = match error {
        FactError::Contradiction { first, second } => vec![first, second],
        FactError::OutOfRange { name, .. } | FactError::NotAnOption { name, .. } => vec![name],
    };
    forms
        .items()
        .filter(|item| {
            let facts = item.sets.facts();
            facts.iter().any(|fact| names.contains(&fact.name()))
        })
        .map(|item| item.link_id.clone())
        .collect()
}

/// A list that is put together from several rows.
#[derive(Default)]
struct Rows {
    entries: BTreeSet<String>,
    is_open: bool,
}

struct Reading<'r, 'f> {
    forms: &'r Forms<'f>,
    standings: Standings,
    answers: &'r Answers,
    facts: Facts,
    trials: BTreeMap<Treatment, Trial>,
    lists: BTreeMap<Listing, Rows>,
}

impl Reading<'_, '_> {
    fn read(&mut self, item: &Item) -> Result<(), FactError> {
        let is_kept = self.answers.is_kept(self.forms, &self.standings, item);
        if item.sets == FactBinding::Nothing || !is_kept {
            return Ok(());
        }
        let id = item.link_id.as_str();
        let standing = self.forms.standing(&self.standings, id);
        let answer = self.answers.get(id);
        if let FactBinding::Entry(list, entry) = &item.sets {
            let rows = self.lists.entry(*list).or_default();
            match (standing, answer) {
                (Standing::Enabled, Some(AnswerValue::Bool(true))) => {
                    rows.entries.insert(entry.clone());
                }
                (Standing::Enabled, None) | (Standing::Undecided, _) => rows.is_open = true,
                _ => {}
            }
            return Ok(());
        }
        match (standing, answer) {
            (Standing::Disabled, _) if item.otherwise == Otherwise::KnownFalse => {
                self.rule_out(item);
                Ok(())
            }
            (Standing::Enabled, Some(answer)) => self.say(item, answer),
            _ => Ok(()),
        }
    }

    fn rule_out(&mut self, item: &Item) {
        for fact in item.sets.facts() {
            if let FactId::YesNo(fact) = fact {
                self.facts.set(fact, false);
            }
        }
    }

    fn say(&mut self, item: &Item, answer: &AnswerValue) -> Result<(), FactError> {
        let is_declined = answer == &AnswerValue::Declined;
        if is_declined && !self.counts_as_not_sure(item) {
            return Ok(());
        }
        let is_unknown = is_declined || answer == &AnswerValue::NotSure;
        match &item.sets {
            FactBinding::YesNo(facts) => {
                let truth = truth_of(answer);
                for &fact in facts {
                    self.facts.set(fact, truth);
                }
            }
            FactBinding::Amount(fact) => {
                let number = match answer {
                    AnswerValue::Number(number) => Some(*number),
                    _ => None,
                };
                self.facts.set_amount(*fact, number)?;
            }
            FactBinding::Choice(fact) => self.facts.set_choice(*fact, code_of(answer))?,
            FactBinding::Options(options) => {
                for option in options {
                    let is_chosen = code_of(answer) == Some(option.code.as_str());
                    for &value in &option.facts {
                        match value {
                            _ if is_unknown => self.not_sure_of(value.fact())?,
                            _ if is_chosen => self.set_value(value)?,
                            _ => {}
                        }
                    }
                }
            }
            FactBinding::Listing(list) => {
                if let AnswerValue::Codes(codes) = answer {
                    self.facts.set_entries(*list, chosen(item, codes));
                }
            }
            FactBinding::Tried => {
                if let AnswerValue::Codes(codes) = answer {
                    let treatments = chosen(item, codes);
                    let treatments = treatments.iter().filter_map(|code| Treatment::coded(code));
                    let trials = treatments.map(|treatment| (treatment, trial_of(treatment)));
                    self.trials = trials.collect();
                    self.facts.set_trials(Vec::new());
                }
            }
            FactBinding::Trial(treatment, part) => {
                if let Some(trial) = self.trials.get_mut(treatment) {
                    set_part(trial, *part, answer);
                }
            }
            FactBinding::Liking(treatments) => {
                if let AnswerValue::Number(number) = answer {
                    let liking = (-2..=2_i8).find(|step| (f64::from(*step) - number).abs() < 0.5);
                    for &treatment in treatments {
                        self.facts.set_preference(treatment, liking.unwrap_or(0))?;
                    }
                }
            }
            FactBinding::Goal => {
                if let Some(goal) = goal_text(answer) {
                    let mut goals = self.facts.goals().to_vec();
                    goals.push(goal.to_owned());
                    self.facts.set_goals(goals);
                }
            }
            // Ratings are read together when the reading closes, so that each stays with its goal.
            FactBinding::Nothing | FactBinding::Entry(..) | FactBinding::GoalRating(_) => {}
        }
        Ok(())
    }

    fn counts_as_not_sure(&self, item: &Item) -> bool {
        match &item.decline {
            Decline::Never | Decline::NotAsked => false,
            Decline::NotSure => true,
            Decline::NotSureUnlessNo(question) => {
                self.answers.yes_or_no(question.as_str()) != Some(false)
            }
        }
    }

    fn not_sure_of(&mut self, fact: FactId) -> Result<(), FactError> {
        match fact {
            FactId::YesNo(fact) => self.facts.set(fact, Truth::Unknown),
            FactId::Amount(fact) => self.facts.set_amount(fact, None)?,
            FactId::Choice(fact) => self.facts.set_choice(fact, None)?,
            FactId::Listing(_) => {}
        }
        Ok(())
    }

    fn set_value(&mut self, value: FactValue) -> Result<(), FactError> {
        match value {
            FactValue::YesNo(fact, truth) => self.facts.set(fact, truth),
            FactValue::Amount(fact, amount) => self.facts.set_amount(fact, amount)?,
            FactValue::Choice(fact, code) => self.facts.set_choice(fact, Some(code))?,
        }
        Ok(())
    }

    /// What a question counts in a score, when it applies and was answered.
    fn weight(&self, question: &LinkId) -> Option<f64> {
        let id = question.as_str();
        let answer = self.forms.given(&self.standings, self.answers, id)?;
        self.forms.item(id)?.weight_of(answer)
    }

    fn weights(&self, questions: &[LinkId]) -> Option<Vec<f64>> {
        questions
            .iter()
            .map(|question| self.weight(question))
            .collect()
    }

    fn derive(&mut self, derivation: &Derivation) -> Result<(), FactError> {
        match derivation {
            Derivation::Mean(fact, parts) => {
                if let Some(weights) = self.weights(parts)
                    && !weights.is_empty()
                {
                    let mean = weights.iter().sum::<f64>() / weights.len() as f64;
                    self.facts.set_amount(*fact, Some(mean))?;
                }
            }
            Derivation::Sum(fact, parts) => {
                if let Some(weights) = self.weights(parts) {
                    self.facts.set_amount(*fact, Some(weights.iter().sum()))?;
                }
            }
            Derivation::Product(fact, parts) => {
                let is_nothing = parts.iter().any(|part| self.weight(part) == Some(0.0));
                let product = if is_nothing {
                    Some(0.0)
                } else {
                    self.weights(parts).map(|weights| weights.iter().product())
                };
                if product.is_some() {
                    self.facts.set_amount(*fact, product)?;
                }
            }
            Derivation::Count {
                sets,
                question,
                each,
            } => {
                if let Some(codes) = self.codes(question) {
                    self.facts
                        .set_amount(*sets, Some(codes.len() as f64 * each))?;
                }
            }
            Derivation::Chosen {
                sets,
                question,
                codes,
            } => self.derive_chosen(*sets, question, codes),
            Derivation::Marked {
                sets,
                question,
                codes,
            } => {
                if self.holds_any(question, codes) == Some(true) {
                    self.facts.set(*sets, true);
                }
            }
            Derivation::Areas {
                sets,
                question,
                areas,
            } => {
                let held = areas.iter().map(|codes| self.holds_any(question, codes));
                if let Some(held) = held.collect::<Option<Vec<bool>>>() {
                    let count = held.iter().filter(|held| **held).count();
                    self.facts.set_amount(*sets, Some(count as f64))?;
                }
            }
            Derivation::Signs { sets, all } => {
                if let Some(truth) = self.signs(all) {
                    self.facts.set(*sets, truth);
                }
            }
        }
        Ok(())
    }

    fn derive_chosen(&mut self, sets: YesNo, question: &LinkId, codes: &[String]) {
        let answer = self
            .forms
            .given(&self.standings, self.answers, question.as_str());
        match answer {
            Some(AnswerValue::Codes(chosen)) => {
                let is_chosen = codes.iter().any(|code| chosen.contains(code));
                self.facts.set(sets, is_chosen);
            }
            Some(AnswerValue::NotSure) => self.facts.set(sets, Truth::Unknown),
            _ => {}
        }
    }

    /// Whether any of these was chosen; none when the list was not answered.
    fn holds_any(&self, question: &LinkId, codes: &[String]) -> Option<bool> {
        let chosen = self.codes(question)?;
        Some(codes.iter().any(|code| chosen.contains(code)))
    }

    /// The options of a list that were chosen; "none" is none.
    fn codes(&self, question: &LinkId) -> Option<Vec<String>> {
        let id = question.as_str();
        match self.forms.given(&self.standings, self.answers, id)? {
            AnswerValue::Codes(codes) => Some(chosen(self.forms.item(id)?, codes)),
            _ => None,
        }
    }

    /// All groups hold, each by any of its signs; nothing while an answer that could decide is missing.
    fn signs(&self, all: &[Vec<LinkId>]) -> Option<Truth> {
        let groups: Vec<Option<Truth>> = all.iter().map(|group| self.any_sign(group)).collect();
        if groups.contains(&Some(Truth::False)) {
            return Some(Truth::False);
        }
        let known: Option<Vec<Truth>> = groups.into_iter().collect();
        known?.into_iter().reduce(Truth::and)
    }

    fn any_sign(&self, group: &[LinkId]) -> Option<Truth> {
        let mut so_far = None;
        let mut is_open = false;
        for question in group {
            let id = question.as_str();
            if self.forms.standing(&self.standings, id) == Standing::Disabled {
                continue;
            }
            match self.forms.given(&self.standings, self.answers, id) {
                Some(answer) => {
                    let truth = truth_of(answer);
                    so_far = Some(so_far.map_or(truth, |before: Truth| before.or(truth)));
                }
                None => is_open = true,
            }
        }
        so_far.filter(|truth| !is_open || truth.is_true())
    }

    fn close(&mut self) {
        if self.facts.is_asked(Listing::Tried) {
            let trials = std::mem::take(&mut self.trials);
            self.facts.set_trials(trials.into_values().collect());
        }
        for (list, rows) in std::mem::take(&mut self.lists) {
            if !rows.entries.is_empty() || !rows.is_open {
                self.facts.set_entries(list, rows.entries);
            }
        }
        let ratings = self.goal_ratings();
        self.facts.set_goal_ratings(ratings);
    }

    /// One rating for each goal, or none at all: a list with gaps could not be told from a shifted one.
    fn goal_ratings(&self) -> Vec<f64> {
        let mut by_goal = BTreeMap::new();
        for item in self.forms.items() {
            if let FactBinding::GoalRating(goal) = &item.sets
                && let Some(rating) = self.weight(&item.link_id)
            {
                by_goal.insert(goal.clone(), rating);
            }
        }
        let goals = self
            .forms
            .items()
            .filter(|item| item.sets == FactBinding::Goal);
        let given = goals.filter(|item| {
            let id = item.link_id.as_str();
            let answer = self.forms.given(&self.standings, self.answers, id);
            answer.and_then(goal_text).is_some()
        });
        let ratings: Option<Vec<f64>> = given
            .map(|item| by_goal.get(&item.link_id).copied())
            .collect();
        ratings.unwrap_or_default()
    }
}

fn goal_text(answer: &AnswerValue) -> Option<&str> {
    match answer {
        AnswerValue::Text(text) => Some(text.trim()).filter(|text| !text.is_empty()),
        _ => None,
    }
}

fn truth_of(answer: &AnswerValue) -> Truth {
    match answer {
        AnswerValue::Bool(yes) => (*yes).into(),
        _ => Truth::Unknown,
    }
}

fn code_of(answer: &AnswerValue) -> Option<&str> {
    match answer {
        AnswerValue::Code(code) => Some(code),
        _ => None,
    }
}

/// The chosen options without the one that stands alone.
fn chosen(item: &Item, codes: &BTreeSet<String>) -> Vec<String> {
    let stands_alone = |code: &str| item.option(code).is_some_and(|option| option.exclusive);
    let chosen = codes.iter().filter(|code| !stands_alone(code));
    chosen.cloned().collect()
}

fn trial_of(treatment: Treatment) -> Trial {
    Trial {
        treatment,
        adequate: Truth::Unknown,
        weeks: None,
        sessions: None,
        effect: None,
        side_effect: None,
        in_use: Truth::Unknown,
        passive_only: Truth::Unknown,
        would_repeat: Truth::Unknown,
    }
}

fn set_part(trial: &mut Trial, part: TrialPart, answer: &AnswerValue) {
    match part {
        TrialPart::Effect => {
            trial.effect = match code_of(answer) {
                Some("worse") => Some(Effect::Worse),
                Some("none") => Some(Effect::None),
                Some("some") => Some(Effect::Some),
                Some("good") => Some(Effect::Good),
                _ => None,
            };
        }
        TrialPart::SideEffect => {
            trial.side_effect = match code_of(answer) {
                Some("none") => Some(SideEffect::None),
                Some("mild") => Some(SideEffect::Mild),
                Some("serious") => Some(SideEffect::Serious),
                _ => None,
            };
        }
        TrialPart::Adequate => trial.adequate = truth_of(answer),
        TrialPart::InUse => trial.in_use = truth_of(answer),
        TrialPart::PassiveOnly => trial.passive_only = truth_of(answer),
    }
}
