//! Forms described as data: our own and those that come in from files.
//!
//! A form is a tree of items. Sections only order; a group is asked together on one screen; signs are a tick list whose rows are yes-or-no items of their own.
//! Invariant: no item knows how it is drawn, and nothing unanswered is ever an answer.

mod answers;
mod binding;
mod enablement;
mod forms;
mod parts;
mod progress;

use std::borrow::{Borrow, Cow};
use std::fmt;

pub use answers::{AnswerError, AnswerValue, Answers};
pub use binding::{Derivation, FactBinding, FactValue, OptionFacts, TrialPart};
pub use enablement::{Behaviour, Condition, Enablement, Operator, Standing, Standings};
pub use forms::{Forms, Screen};
pub use parts::Part;
pub use progress::{Progress, ScreenState};

/// The lasting name of an item; unique among the forms that are asked together.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LinkId(Cow<'static, str>);

impl LinkId {
    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&'static str> for LinkId {
    fn from(id: &'static str) -> Self {
        Self(Cow::Borrowed(id))
    }
}

impl From<String> for LinkId {
    fn from(id: String) -> Self {
        Self(Cow::Owned(id))
    }
}

impl Borrow<str> for LinkId {
    fn borrow(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for LinkId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// A form: what is asked, in which order, and what the answers mean.
#[derive(Clone, Debug, PartialEq)]
pub struct Questionnaire {
    /// The lasting name of the form.
    pub id: String,
    /// Raised whenever a question changes its meaning.
    pub version: String,
    /// The top level.
    pub items: Vec<Item>,
    /// Facts that come from several answers together.
    pub derived: Vec<Derivation>,
}

/// What an item asks for, and so what it accepts.
#[derive(Clone, Debug, PartialEq)]
pub enum AnswerKind {
    /// A heading whose children come on screens of their own.
    Section,
    /// Children that are asked together on one screen.
    Group,
    /// A tick list: the children are yes-or-no items, and a submitted list means "no" for every row left empty.
    Signs,
    /// A text to read; nothing is answered.
    Display,
    /// Yes or no.
    YesNo,
    /// A whole number.
    Whole,
    /// A number.
    Decimal,
    /// A whole number chosen on a line between two ends.
    Scale {
        /// The low end.
        least: i32,
        /// The high end.
        most: i32,
    },
    /// One of the options; `open` also takes the person's own words.
    One {
        /// Whether an answer outside the options is taken as text.
        open: bool,
    },
    /// Any number of the options.
    Many,
    /// Own words.
    Text {
        /// Whether more than one line is expected.
        long: bool,
    },
    /// A civil date.
    Date,
    /// Something this app cannot ask; it is shown as such and never stands in the way.
    Unsupported(String),
}

impl AnswerKind {
    /// Whether an item of this kind can hold an answer itself.
    pub const fn is_question(&self) -> bool {
        !matches!(
            self,
            Self::Section | Self::Group | Self::Signs | Self::Display | Self::Unsupported(_)
        )
    }
}

/// One of the answers a question offers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AnswerOption {
    /// What is stored.
    pub code: String,
    /// Whether it stands alone, as "none of these" does.
    pub exclusive: bool,
    /// What it counts in a score.
    pub weight: Option<f64>,
    /// Its words, for forms from outside; ours are found by their code.
    pub text: Option<String>,
}

/// What a number or a text may be.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Limits {
    /// Smallest accepted number.
    pub least: Option<f64>,
    /// Largest accepted number.
    pub most: Option<f64>,
    /// Distance between two neighbouring choices, for controls that step.
    pub step: Option<f64>,
    /// The unit numbers are stored in.
    pub unit: Option<String>,
    /// Longest accepted text, in characters.
    pub length: Option<usize>,
}

/// Words that came with a form from outside.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wording {
    /// The number or letter in front.
    pub prefix: Option<String>,
    /// The question.
    pub text: Option<String>,
    /// The help below it.
    pub help: Option<String>,
}

/// What "I would rather not say" means for a question.
#[derive(Clone, Debug, PartialEq)]
pub enum Decline {
    /// It is not offered.
    Never,
    /// As if never asked.
    NotAsked,
    /// As if the person were not sure.
    NotSure,
    /// As if not sure, unless that other question was answered "no"; then as if never asked.
    NotSureUnlessNo(LinkId),
}

/// Whether an answer is stored.
#[derive(Clone, Debug, PartialEq)]
pub enum Keep {
    /// With all the others.
    Always,
    /// Only when that other question was answered "yes"; until then it lives in memory and sets no fact.
    IfAgreed(LinkId),
}

/// What is known of an item's yes-or-no facts once its conditions rule it out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Otherwise {
    /// Nothing, as if never asked.
    NotKnown,
    /// They do not hold: what rules the question out rules them out too.
    KnownFalse,
}

/// One entry of a form.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Its lasting name.
    pub link_id: LinkId,
    /// What it asks for.
    pub kind: AnswerKind,
    /// Whether its screen can be left without an answer.
    pub required: bool,
    /// Whether it takes part without ever being shown.
    pub hidden: bool,
    /// Limits of a number or a text.
    pub limits: Limits,
    /// The answers on offer.
    pub options: Vec<AnswerOption>,
    /// When it applies; always, when absent.
    pub enable: Option<Enablement>,
    /// Whether "not sure" is offered.
    pub not_sure: bool,
    /// Whether, and in which sense, the question can be declined.
    pub decline: Decline,
    /// Whether the answer is stored.
    pub keep: Keep,
    /// What is known once its conditions rule it out.
    pub otherwise: Otherwise,
    /// What a control starts with; never counts as an answer.
    pub initial: Option<AnswerValue>,
    /// Words of a form from outside.
    pub wording: Option<Wording>,
    /// What the answer says about the person.
    pub sets: FactBinding,
    /// Items below this one.
    pub items: Vec<Self>,
}

impl Item {
    /// An item that is optional, always applies and sets nothing.
    pub fn new(link_id: impl Into<LinkId>, kind: AnswerKind) -> Self {
        Self {
            link_id: link_id.into(),
            kind,
            required: false,
            hidden: false,
            limits: Limits::default(),
            options: Vec::new(),
            enable: None,
            not_sure: false,
            decline: Decline::Never,
            keep: Keep::Always,
            otherwise: Otherwise::NotKnown,
            initial: None,
            wording: None,
            sets: FactBinding::Nothing,
            items: Vec::new(),
        }
    }

    /// With items below it.
    #[must_use]
    pub fn with(mut self, items: impl IntoIterator<Item = Self>) -> Self {
        self.items.extend(items);
        self
    }

    /// With what its answer says about the person.
    #[must_use]
    pub fn sets(mut self, binding: impl Into<FactBinding>) -> Self {
        self.sets = binding.into();
        self
    }

    /// With "not sure" on offer.
    #[must_use]
    pub const fn or_not_sure(mut self) -> Self {
        self.not_sure = true;
        self
    }

    /// With "I would rather not say" on offer, in the given sense.
    #[must_use]
    pub fn or_decline(mut self, sense: Decline) -> Self {
        self.decline = sense;
        self
    }

    /// Its screen cannot be left without an answer.
    #[must_use]
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// It applies only then.
    #[must_use]
    pub fn when(mut self, enable: impl Into<Enablement>) -> Self {
        self.enable = Some(enable.into());
        self
    }

    /// It applies only then, and what it asks is known not to be so otherwise.
    #[must_use]
    pub fn only_when(mut self, enable: impl Into<Enablement>) -> Self {
        self.otherwise = Otherwise::KnownFalse;
        self.when(enable)
    }

    /// The option of that code.
    pub fn option(&self, code: &str) -> Option<&AnswerOption> {
        self.options.iter().find(|option| option.code == code)
    }

    /// What the answer counts in a score: its number, or the weight of its option.
    pub fn weight_of(&self, answer: &AnswerValue) -> Option<f64> {
        match answer {
            AnswerValue::Number(number) => Some(*number),
            AnswerValue::Code(code) => self.option(code).and_then(|option| option.weight),
            AnswerValue::Bool(yes) => Some(if *yes { 1.0 } else { 0.0 }),
            AnswerValue::Codes(_)
            | AnswerValue::Text(_)
            | AnswerValue::Day(_)
            | AnswerValue::NotSure
            | AnswerValue::Declined => None,
        }
    }
}
