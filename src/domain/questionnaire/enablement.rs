//! Which items apply, given the answers so far.
//!
//! Invariant: an item whose conditions rest on something unanswered is undecided, neither asked nor ruled out.

use super::{AnswerValue, Answers, Forms, LinkId};

/// When an item applies.
#[derive(Clone, Debug, PartialEq)]
pub struct Enablement {
    /// Whether every condition has to hold, or one is enough.
    pub behaviour: Behaviour,
    /// The conditions.
    pub conditions: Vec<Condition>,
}

/// How several conditions combine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Behaviour {
    /// Every one has to hold.
    All,
    /// One is enough.
    Any,
}

/// A comparison with the answer to another question.
#[derive(Clone, Debug, PartialEq)]
pub struct Condition {
    /// The other question.
    pub question: LinkId,
    /// How to compare.
    pub operator: Operator,
    /// What to compare with; for `Exists` whether there has to be an answer.
    pub answer: AnswerValue,
}

/// How an answer is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    /// There is an answer, or there is none. Declining is no answer.
    Exists,
    /// The same, or among those chosen.
    Equals,
    /// Answered, and otherwise.
    NotEquals,
    /// Larger, or later.
    Greater,
    /// Smaller, or earlier.
    Less,
    /// Larger or the same.
    AtLeast,
    /// Smaller or the same.
    AtMost,
}

/// Whether an item applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Its conditions do not hold, nor can they unless an answer changes.
    Disabled,
    /// Its conditions rest on a question that has no answer yet.
    Undecided,
    /// It applies.
    Enabled,
}

impl Condition {
    /// The other question has this answer.
    pub fn equals(question: impl Into<LinkId>, answer: AnswerValue) -> Self {
        Self::new(question, Operator::Equals, answer)
    }

    /// The comparison of a question with a value.
    pub fn new(question: impl Into<LinkId>, operator: Operator, answer: AnswerValue) -> Self {
        Self {
            question: question.into(),
            operator,
            answer,
        }
    }

    /// How the comparison comes out, for a question that applies.
    fn holds(&self, given: Option<&AnswerValue>) -> Standing {
        let Some(given) = given else {
            return match (self.operator, &self.answer) {
                (Operator::Exists, AnswerValue::Bool(false)) => Standing::Enabled,
                _ => Standing::Undecided,
            };
        };
        let same = || match (given, &self.answer) {
            (AnswerValue::Codes(codes), AnswerValue::Code(code)) => codes.contains(code),
            (given, wanted) => given == wanted,
        };
        let order = match (given, &self.answer) {
            (AnswerValue::Number(given), AnswerValue::Number(wanted)) => given.partial_cmp(wanted),
            (AnswerValue::Day(given), AnswerValue::Day(wanted)) => Some(given.cmp(wanted)),
            _ => None,
        };
        let holds = match self.operator {
            Operator::Exists => {
                let wanted = self.answer != AnswerValue::Bool(false);
                wanted == (given != &AnswerValue::Declined)
            }
            Operator::Equals => same(),
            Operator::NotEquals => !same(),
            Operator::Greater => order.is_some_and(std::cmp::Ordering::is_gt),
            Operator::Less => order.is_some_and(std::cmp::Ordering::is_lt),
            Operator::AtLeast => order.is_some_and(std::cmp::Ordering::is_ge),
            Operator::AtMost => order.is_some_and(std::cmp::Ordering::is_le),
        };
        Standing::from(holds)
    }
}

impl From<bool> for Standing {
    fn from(holds: bool) -> Self {
        if holds { Self::Enabled } else { Self::Disabled }
    }
}

impl From<Condition> for Enablement {
    fn from(condition: Condition) -> Self {
        Self {
            behaviour: Behaviour::All,
            conditions: vec![condition],
        }
    }
}

impl Enablement {
    /// One of these is enough.
    pub fn any(conditions: impl IntoIterator<Item = Condition>) -> Self {
        Self {
            behaviour: Behaviour::Any,
            conditions: conditions.into_iter().collect(),
        }
    }

    /// All of these have to hold.
    pub fn all(conditions: impl IntoIterator<Item = Condition>) -> Self {
        Self {
            behaviour: Behaviour::All,
            conditions: conditions.into_iter().collect(),
        }
    }
}

/// Whether each item of a set of forms applies.
#[derive(Clone, Debug, PartialEq)]
pub struct Standings {
    states: Vec<Standing>,
    answered: Vec<bool>,
}

impl Standings {
    /// The state of every item, in the order of the forms.
    ///
    /// All items start undecided and only ever become decided, so the passes end, and a circle of conditions stays undecided.
    pub(super) fn of(forms: &Forms<'_>, answers: &Answers) -> Self {
        let given = forms.given_by_position(answers);
        let mut states = vec![Standing::Undecided; forms.nodes().len()];
        loop {
            let mut changed = false;
            for (position, node) in forms.nodes().iter().enumerate() {
                let above = node
                    .parent
                    .map_or(Standing::Enabled, |parent| state_at(&states, parent));
                let own = node.item.enable.as_ref().map_or(Standing::Enabled, |when| {
                    combined(when, &node.depends_on, &states, &given)
                });
                let now = strictest(above, own);
                if let Some(state) = states.get_mut(position)
                    && *state != now
                {
                    *state = now;
                    changed = true;
                }
            }
            // Conditions on earlier items only are settled by one pass in order.
            if !changed || !forms.looks_ahead() {
                let answered = given.iter().map(Option::is_some).collect();
                return Self { states, answered };
            }
        }
    }

    /// The state of the item at a position of the forms.
    pub(super) fn at(&self, position: usize) -> Standing {
        state_at(&self.states, position)
    }

    /// Whether the item at a position of the forms has an answer, whether it applies or not.
    pub(super) fn is_answered(&self, position: usize) -> bool {
        self.answered.get(position).copied().unwrap_or(false)
    }
}

fn state_at(states: &[Standing], position: usize) -> Standing {
    states.get(position).copied().unwrap_or(Standing::Disabled)
}

fn strictest(first: Standing, second: Standing) -> Standing {
    match (first, second) {
        (Standing::Disabled, _) | (_, Standing::Disabled) => Standing::Disabled,
        (Standing::Undecided, _) | (_, Standing::Undecided) => Standing::Undecided,
        (Standing::Enabled, Standing::Enabled) => Standing::Enabled,
    }
}

fn loosest(first: Standing, second: Standing) -> Standing {
    match (first, second) {
        (Standing::Enabled, _) | (_, Standing::Enabled) => Standing::Enabled,
        (Standing::Undecided, _) | (_, Standing::Undecided) => Standing::Undecided,
        (Standing::Disabled, Standing::Disabled) => Standing::Disabled,
    }
}

fn combined(
    when: &Enablement,
    targets: &[Option<usize>],
    states: &[Standing],
    given: &[Option<&AnswerValue>],
) -> Standing {
    let outcomes = when
        .conditions
        .iter()
        .zip(targets)
        .map(|(condition, target)| {
            // A question that is in none of the forms was never asked.
            let Some(target) = *target else {
                return Standing::from(is_absence(condition));
            };
            match state_at(states, target) {
                Standing::Undecided => Standing::Undecided,
                Standing::Disabled => Standing::from(is_absence(condition)),
                Standing::Enabled => condition.holds(given.get(target).copied().flatten()),
            }
        });
    match when.behaviour {
        Behaviour::All => outcomes.fold(Standing::Enabled, strictest),
        Behaviour::Any if when.conditions.is_empty() => Standing::Enabled,
        Behaviour::Any => outcomes.fold(Standing::Disabled, loosest),
    }
}

fn is_absence(condition: &Condition) -> bool {
    condition.operator == Operator::Exists && condition.answer == AnswerValue::Bool(false)
}
