//! Short ways to write our own questions down.

use crate::domain::fact::{Amount, Choice, YesNo};
use crate::domain::questionnaire::{
    AnswerKind, AnswerOption, AnswerValue, Condition, FactBinding, FactValue, Item, Limits, LinkId,
    Operator, OptionFacts,
};
use crate::domain::truth::Truth;

/// A heading over screens.
pub(super) fn section(id: &'static str, screens: Vec<Item>) -> Item {
    Item::new(id, AnswerKind::Section).with(screens)
}

/// Questions on one screen.
pub(super) fn group(id: &'static str, questions: Vec<Item>) -> Item {
    Item::new(id, AnswerKind::Group).with(questions)
}

/// A tick list.
pub(super) fn signs(id: &'static str, rows: Vec<Item>) -> Item {
    Item::new(id, AnswerKind::Signs).with(rows)
}

/// A tick list that can be passed by as a whole.
pub(super) fn optional_signs(id: &'static str, rows: Vec<Item>) -> Item {
    let optional = |mut row: Item| {
        row.required = false;
        row
    };
    signs(id, rows.into_iter().map(optional).collect())
}

/// A row of a tick list; each one can be left at "not sure".
pub(super) fn row(id: &'static str, sets: impl Into<FactBinding>) -> Item {
    Item::new(id, AnswerKind::YesNo)
        .sets(sets)
        .or_not_sure()
        .required()
}

/// A row that only comes up with another one, and is a plain "no" without it.
pub(super) fn part_of(whole: &'static str, id: &'static str, sets: YesNo) -> Item {
    row(id, sets).only_when(unless_no(whole))
}

/// A question of its own, answered by yes, no or not sure.
pub(super) fn yes_no(id: &'static str, sets: impl Into<FactBinding>) -> Item {
    Item::new(id, AnswerKind::YesNo).sets(sets).or_not_sure()
}

/// A number with the limits of its fact.
pub(super) fn amount(id: &'static str, fact: Amount) -> Item {
    let bounds = fact.bounds();
    let kind = if bounds.whole {
        AnswerKind::Whole
    } else {
        AnswerKind::Decimal
    };
    let mut item = Item::new(id, kind).sets(fact).or_not_sure();
    item.limits = Limits {
        least: Some(bounds.least),
        most: Some(bounds.most),
        unit: Some(bounds.unit.to_owned()),
        ..Limits::default()
    };
    item
}

/// A whole number that is no fact by itself.
pub(super) fn count(id: &'static str, least: f64, most: f64, unit: &'static str) -> Item {
    let mut item = Item::new(id, AnswerKind::Whole).or_not_sure();
    item.limits = Limits {
        least: Some(least),
        most: Some(most),
        unit: Some(unit.to_owned()),
        ..Limits::default()
    };
    item
}

/// A line from 0 to 10.
pub(super) fn scale(id: &'static str, sets: impl Into<FactBinding>) -> Item {
    Item::new(id, AnswerKind::Scale { least: 0, most: 10 }).sets(sets)
}

/// One of a few answers.
pub(super) fn one(id: &'static str, codes: &[&str]) -> Item {
    let mut item = Item::new(id, AnswerKind::One { open: false });
    item.options = codes.iter().map(|code| option(code)).collect();
    item
}

/// One of the answers of a fact.
pub(super) fn choice(id: &'static str, fact: Choice) -> Item {
    one(id, fact.options()).sets(fact)
}

/// One of a few answers, each of which says something of its own.
pub(super) fn one_that_says(id: &'static str, answers: &[(&str, &[FactValue])]) -> Item {
    let codes: Vec<&str> = answers.iter().map(|(code, _)| *code).collect();
    let says = answers
        .iter()
        .map(|(code, facts)| OptionFacts {
            code: (*code).to_owned(),
            facts: facts.to_vec(),
        })
        .collect();
    one(id, &codes).sets(FactBinding::Options(says))
}

/// Any number of answers, or the one that stands alone: none.
pub(super) fn many(id: &'static str, codes: &[&str]) -> Item {
    let mut item = Item::new(id, AnswerKind::Many);
    item.options = codes.iter().map(|code| option(code)).collect();
    item.options.push(AnswerOption {
        code: "none".to_owned(),
        exclusive: true,
        ..AnswerOption::default()
    });
    item
}

/// How often, from never to almost daily; counts 0 to 3.
pub(super) fn how_often(id: &'static str) -> Item {
    let mut item = one(id, &["never", "some_days", "most_days", "almost_daily"]);
    for (option, weight) in item.options.iter_mut().zip([0.0, 1.0, 2.0, 3.0]) {
        option.weight = Some(weight);
    }
    item
}

fn option(code: &str) -> AnswerOption {
    AnswerOption {
        code: code.to_owned(),
        ..AnswerOption::default()
    }
}

/// Answered, and not by "no": yes, not sure, or rather not said.
pub(super) fn unless_no(question: impl Into<LinkId>) -> Condition {
    Condition::new(question, Operator::NotEquals, AnswerValue::Bool(false))
}

/// Answered by this option.
pub(super) fn chose(question: &'static str, code: &str) -> Condition {
    Condition::equals(question, AnswerValue::Code(code.to_owned()))
}

/// Answered, and not by this option.
pub(super) fn chose_other_than(question: &'static str, code: &str) -> Condition {
    let answer = AnswerValue::Code(code.to_owned());
    Condition::new(question, Operator::NotEquals, answer)
}

/// A number at or above the limit.
pub(super) fn at_least(question: &'static str, limit: f64) -> Condition {
    Condition::new(question, Operator::AtLeast, AnswerValue::Number(limit))
}

/// A number below the limit.
pub(super) fn below(question: &'static str, limit: f64) -> Condition {
    Condition::new(question, Operator::Less, AnswerValue::Number(limit))
}

/// A yes-or-no fact that holds.
pub(super) const fn is(fact: YesNo) -> FactValue {
    FactValue::YesNo(fact, Truth::True)
}

/// A yes-or-no fact that does not hold.
pub(super) const fn is_not(fact: YesNo) -> FactValue {
    FactValue::YesNo(fact, Truth::False)
}
