//! What was said, and the gate that refuses what does not fit its question.
//!
//! Invariant: nothing is clamped, rounded or guessed; a value that does not fit is refused with what would.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{AnswerKind, Decline, Forms, Item, Keep, LinkId, Screen, Standing, Standings};

/// One answer.
#[derive(Clone, Debug, PartialEq)]
pub enum AnswerValue {
    /// Yes or no.
    Bool(bool),
    /// A number in the unit of its question.
    Number(f64),
    /// The chosen option.
    Code(String),
    /// The chosen options; none of an empty list.
    Codes(BTreeSet<String>),
    /// Own words.
    Text(String),
    /// A civil date, as in 2026-11-22.
    Day(String),
    /// The person is not sure.
    NotSure,
    /// The person would rather not say, or passed the question by.
    Declined,
}

/// Why an answer was not taken.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum AnswerError {
    /// No question of that name.
    #[error("there is no question `{0}`")]
    NoSuchQuestion(LinkId),
    /// Another kind of answer is needed.
    #[error("`{0}` asks for another kind of answer")]
    WrongKind(LinkId),
    /// Outside the limits.
    #[error("`{question}` accepts {least} to {most}")]
    OutOfRange {
        /// The question.
        question: LinkId,
        /// Smallest accepted number.
        least: f64,
        /// Largest accepted number.
        most: f64,
    },
    /// Whole numbers only.
    #[error("`{0}` accepts whole numbers")]
    NotWhole(LinkId),
    /// Not among the options.
    #[error("`{question}` accepts one of {accepts}")]
    NotAnOption {
        /// The question.
        question: LinkId,
        /// The codes on offer.
        accepts: String,
    },
    /// An option that stands alone was chosen together with another.
    #[error("`{code}` of `{question}` cannot be chosen together with another answer")]
    StandsAlone {
        /// The question.
        question: LinkId,
        /// The option that stands alone.
        code: String,
    },
    /// The text is too long.
    #[error("`{question}` accepts up to {most} characters")]
    TooLong {
        /// The question.
        question: LinkId,
        /// Most characters.
        most: usize,
    },
    /// Not a date.
    #[error("`{0}` accepts a date such as 2026-11-22")]
    NotADay(LinkId),
    /// "Not sure" is not offered.
    #[error("`{0}` does not offer \"not sure\"")]
    NotSureNotOffered(LinkId),
    /// The question has to be answered.
    #[error("`{0}` needs an answer")]
    Missing(LinkId),
}

impl AnswerError {
    /// The question it is about.
    pub const fn question(&self) -> &LinkId {
        match self {
            Self::NoSuchQuestion(question)
            | Self::WrongKind(question)
            | Self::NotWhole(question)
            | Self::NotADay(question)
            | Self::NotSureNotOffered(question)
            | Self::Missing(question)
            | Self::OutOfRange { question, .. }
            | Self::NotAnOption { question, .. }
            | Self::StandsAlone { question, .. }
            | Self::TooLong { question, .. } => question,
        }
    }
}

/// What was said so far, by question.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers(BTreeMap<LinkId, AnswerValue>);

impl Answers {
    /// The answer to a question, when there is one.
    pub fn get(&self, question: &str) -> Option<&AnswerValue> {
        self.0.get(question)
    }

    /// The answer, when it is a number.
    pub fn number(&self, question: &str) -> Option<f64> {
        match self.get(question)? {
            AnswerValue::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// The answer, when it is yes or no.
    pub fn yes_or_no(&self, question: &str) -> Option<bool> {
        match self.get(question)? {
            AnswerValue::Bool(yes) => Some(*yes),
            _ => None,
        }
    }

    /// The answer, when it is one option.
    pub fn code(&self, question: &str) -> Option<&str> {
        match self.get(question)? {
            AnswerValue::Code(code) => Some(code),
            _ => None,
        }
    }

    /// The answer, when it is in own words.
    pub fn text(&self, question: &str) -> Option<&str> {
        match self.get(question)? {
            AnswerValue::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Every answer, by the name of its question.
    pub fn iter(&self) -> impl Iterator<Item = (&LinkId, &AnswerValue)> {
        self.0.iter()
    }

    /// Whether nothing was said yet.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many questions have an answer.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Notes an answer.
    ///
    /// # Errors
    /// When the answer does not fit the question; the earlier answer stays.
    pub fn answer(&mut self, item: &Item, value: AnswerValue) -> Result<(), AnswerError> {
        check(item, &value)?;
        self.0.insert(item.link_id.clone(), value);
        Ok(())
    }

    /// Takes an answer back.
    pub fn forget(&mut self, question: &str) {
        self.0.remove(question);
    }

    /// Answers that were stored earlier, and those of them that no longer fit their question.
    pub fn restored(
        forms: &Forms<'_>,
        stored: impl IntoIterator<Item = (LinkId, AnswerValue)>,
    ) -> (Self, Vec<AnswerError>) {
        let mut answers = Self::default();
        let mut refused = Vec::new();
        for (question, value) in stored {
            let outcome = match forms.item(question.as_str()) {
                Some(item) => answers.answer(item, value),
                None => Err(AnswerError::NoSuchQuestion(question)),
            };
            refused.extend(outcome.err());
        }
        (answers, refused)
    }

    /// The answers as they may be stored.
    ///
    /// One that is kept by agreement only, without that agreement, becomes "declined" whatever it was, and follow-ups of its kind are left out: nothing of it shows.
    #[must_use]
    pub fn to_keep(&self, forms: &Forms<'_>) -> Self {
        let standings = forms.standings(self);
        let kept = self.0.iter().filter_map(|(question, value)| {
            let item = forms.item(question.as_str());
            let private = item.filter(|item| !self.is_kept(forms, &standings, item));
            let value = match private {
                None => value.clone(),
                Some(item) if item.enable.is_none() => AnswerValue::Declined,
                Some(_) => return None,
            };
            Some((question.clone(), value))
        });
        Self(kept.collect())
    }

    /// Whether the answer to an item may be stored. An agreement whose question no longer applies is none.
    pub fn is_kept(&self, forms: &Forms<'_>, standings: &Standings, item: &Item) -> bool {
        match &item.keep {
            Keep::Always => true,
            Keep::IfAgreed(question) => {
                let agreed = forms.given(standings, self, question.as_str());
                agreed == Some(&AnswerValue::Bool(true))
            }
        }
    }

    /// The answers after a screen was handed in.
    ///
    /// What is handed in is the whole of the screen: rows of a tick list that are left empty mean "no", and other questions that are left empty were passed by.
    ///
    /// # Errors
    /// Every answer that does not fit, and every question that cannot be passed by.
    pub fn submit(
        &self,
        forms: &Forms<'_>,
        screen: &Screen<'_>,
        given: BTreeMap<LinkId, AnswerValue>,
    ) -> Result<Self, Vec<AnswerError>> {
        let mut next = self.clone();
        let mut errors = Vec::new();
        let mut settled = BTreeSet::new();
        for (question, value) in given {
            let item = forms
                .item(question.as_str())
                .filter(|_| holds(forms, screen, question.as_str()));
            let outcome = match item {
                Some(item) => next.answer(item, value),
                None => Err(AnswerError::NoSuchQuestion(question.clone())),
            };
            errors.extend(outcome.err());
            settled.insert(question);
        }
        // A row that is settled may bring up another one: go on until nothing new comes up.
        loop {
            let standings = forms.standings(&next);
            let open: Vec<&Item> = forms
                .questions(screen, &standings)
                .filter(|(item, standing, _)| {
                    *standing == Standing::Enabled && !settled.contains(&item.link_id)
                })
                .map(|(item, ..)| item)
                .collect();
            let mut is_settled = true;
            for item in &open {
                if let Some(value) = when_left_empty(forms, item) {
                    settled.insert(item.link_id.clone());
                    next.0.insert(item.link_id.clone(), value);
                    is_settled = false;
                }
            }
            if is_settled {
                let missing = open
                    .iter()
                    .map(|item| AnswerError::Missing(item.link_id.clone()));
                errors.extend(missing);
                break;
            }
        }
        if errors.is_empty() {
            Ok(next)
        } else {
            Err(errors)
        }
    }

    /// The answers after a screen was passed by: "declined" for everything on it that has no answer yet.
    ///
    /// # Errors
    /// Every question that cannot be passed by.
    pub fn pass_by(
        &self,
        forms: &Forms<'_>,
        screen: &Screen<'_>,
    ) -> Result<Self, Vec<AnswerError>> {
        let mut next = self.clone();
        let mut errors = Vec::new();
        loop {
            let standings = forms.standings(&next);
            let is_refused = |item: &Item| {
                errors
                    .iter()
                    .any(|error: &AnswerError| error.question() == &item.link_id)
            };
            let open = forms
                .questions(screen, &standings)
                .find(|(item, standing, is_answered)| {
                    *standing == Standing::Enabled && !is_answered && !is_refused(item)
                })
                .map(|(item, ..)| item);
            let Some(item) = open else { break };
            let outcome = if item.required {
                Err(AnswerError::Missing(item.link_id.clone()))
            } else {
                next.answer(item, AnswerValue::Declined)
            };
            errors.extend(outcome.err());
        }
        if errors.is_empty() {
            Ok(next)
        } else {
            Err(errors)
        }
    }
}

/// Whether a screen holds the question of that name.
fn holds(forms: &Forms<'_>, screen: &Screen<'_>, question: &str) -> bool {
    forms
        .screen_of(question)
        .is_some_and(|holder| holder.positions == screen.positions)
}

/// What it means that a question of a submitted screen was left empty.
fn when_left_empty(forms: &Forms<'_>, item: &Item) -> Option<AnswerValue> {
    if forms.is_row(item) {
        return Some(AnswerValue::Bool(false));
    }
    (!item.required).then_some(AnswerValue::Declined)
}

/// Refuses what does not fit the question.
fn check(item: &Item, value: &AnswerValue) -> Result<(), AnswerError> {
    let question = || item.link_id.clone();
    match (&item.kind, value) {
        (kind, _) if !kind.is_question() => Err(AnswerError::WrongKind(question())),
        (_, AnswerValue::NotSure) if item.not_sure => Ok(()),
        (_, AnswerValue::NotSure) => Err(AnswerError::NotSureNotOffered(question())),
        (_, AnswerValue::Declined) if item.required && item.decline == Decline::Never => {
            Err(AnswerError::Missing(question()))
        }
        (_, AnswerValue::Declined) | (AnswerKind::YesNo, AnswerValue::Bool(_)) => Ok(()),
        (AnswerKind::Whole, AnswerValue::Number(number)) => {
            check_number(item, *number)?;
            check_whole(item, *number)
        }
        (AnswerKind::Decimal, AnswerValue::Number(number)) => check_number(item, *number),
        (AnswerKind::Scale { least, most }, AnswerValue::Number(number)) => {
            let (least, most) = (f64::from(*least), f64::from(*most));
            if !(least..=most).contains(number) {
                return Err(AnswerError::OutOfRange {
                    question: question(),
                    least,
                    most,
                });
            }
            check_whole(item, *number)
        }
        (AnswerKind::One { .. }, AnswerValue::Code(code)) => check_code(item, code),
        (AnswerKind::One { open: true } | AnswerKind::Text { .. }, AnswerValue::Text(text)) => {
            check_text(item, text)
        }
        (AnswerKind::Many, AnswerValue::Codes(codes)) => {
            codes.iter().try_for_each(|code| check_code(item, code))?;
            let alone = codes
                .iter()
                .find(|code| item.option(code).is_some_and(|option| option.exclusive));
            match alone {
                Some(code) if codes.len() > 1 => Err(AnswerError::StandsAlone {
                    question: question(),
                    code: code.clone(),
                }),
                _ => Ok(()),
            }
        }
        (AnswerKind::Date, AnswerValue::Day(day)) => {
            let is_day = day.len() == 10 && day.parse::<NaiveDate>().is_ok();
            is_day
                .then_some(())
                .ok_or_else(|| AnswerError::NotADay(question()))
        }
        _ => Err(AnswerError::WrongKind(question())),
    }
}

fn check_number(item: &Item, number: f64) -> Result<(), AnswerError> {
    let least = item.limits.least.unwrap_or(f64::MIN);
    let most = item.limits.most.unwrap_or(f64::MAX);
    // `contains` is false for a number that is not a number.
    if (least..=most).contains(&number) {
        return Ok(());
    }
    Err(AnswerError::OutOfRange {
        question: item.link_id.clone(),
        least,
        most,
    })
}

fn check_whole(item: &Item, number: f64) -> Result<(), AnswerError> {
    if number.fract() == 0.0 {
        return Ok(());
    }
    Err(AnswerError::NotWhole(item.link_id.clone()))
}

fn check_code(item: &Item, code: &str) -> Result<(), AnswerError> {
    if item.option(code).is_some() {
        return Ok(());
    }
    let codes: Vec<&str> = item
        .options
        .iter()
        .map(|option| option.code.as_str())
        .collect();
    Err(AnswerError::NotAnOption {
        question: item.link_id.clone(),
        accepts: codes.join(", "),
    })
}

fn check_text(item: &Item, text: &str) -> Result<(), AnswerError> {
    match item.limits.length {
        Some(most) if text.chars().count() > most => Err(AnswerError::TooLong {
            question: item.link_id.clone(),
            most,
        }),
        _ => Ok(()),
    }
}
