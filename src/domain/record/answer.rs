//! Answers as data: what was said to one item, in codes and numbers.
//!
//! Invariant: "not sure" and "rather not say" are answers of their own and never turn into no.

use serde::{Deserialize, Serialize, Serializer};

use super::id::Code;
use crate::domain::day::Day;

/// What the person said to one item.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// Yes or no.
    #[serde(rename = "b")]
    Bool(bool),
    /// A number.
    #[serde(rename = "n")]
    Number(Finite),
    /// One of a list.
    #[serde(rename = "c")]
    Code(Code),
    /// Several of a list, in the person's order; none of them is an answer too.
    #[serde(rename = "cs")]
    Codes(Vec<Code>),
    /// The person's own words.
    #[serde(rename = "t")]
    Text(String),
    /// A date.
    #[serde(rename = "d")]
    Day(Day),
    /// Asked, and the person is not sure.
    #[serde(rename = "not_sure")]
    NotSure,
    /// Asked, and the person would rather not say.
    #[serde(rename = "declined")]
    Declined,
}

/// A number that is neither infinite nor "not a number".
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Deserialize)]
#[serde(try_from = "f64")]
pub struct Finite(f64);

impl Finite {
    /// Takes the number if it is finite. There is one zero: a negative one is stored as the other.
    pub fn new(number: f64) -> Option<Self> {
        number.is_finite().then_some(Self(number + 0.0))
    }

    /// The plain number.
    pub fn number(self) -> f64 {
        self.0
    }
}

impl TryFrom<f64> for Finite {
    type Error = &'static str;

    fn try_from(number: f64) -> Result<Self, Self::Error> {
        Self::new(number).ok_or("number without an end")
    }
}

impl Serialize for Finite {
    /// A whole number is written as one: 74, not 74.0.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let rounded = self.0.round();
        if rounded.total_cmp(&self.0).is_eq() && rounded.abs() <= f64::from(i32::MAX) {
            #[expect(clippy::cast_possible_truncation, reason = "whole and in range")]
            serializer.serialize_i32(rounded as i32)
        } else {
            serializer.serialize_f64(self.0)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_short_in_files() {
        let pairs = [
            (Answer::Bool(true), r#"{"b":true}"#),
            (Answer::Number(Finite::new(5.3).unwrap()), r#"{"n":5.3}"#),
            (Answer::Number(Finite::new(74.0).unwrap()), r#"{"n":74}"#),
            (Answer::Number(Finite::new(-0.0).unwrap()), r#"{"n":0}"#),
            (Answer::Code("x".parse().unwrap()), r#"{"c":"x"}"#),
            (Answer::Codes(vec![]), r#"{"cs":[]}"#),
            (Answer::Text("so so".to_owned()), r#"{"t":"so so"}"#),
            (
                Answer::Day("2026-11-22".parse().unwrap()),
                r#"{"d":"2026-11-22"}"#,
            ),
            (Answer::NotSure, r#""not_sure""#),
            (Answer::Declined, r#""declined""#),
        ];
        for (answer, text) in pairs {
            assert_eq!(serde_json::to_string(&answer).unwrap(), text);
            assert_eq!(serde_json::from_str::<Answer>(text).unwrap(), answer);
        }
        assert_eq!(Finite::new(f64::NAN), None);
        assert_eq!(Finite::new(f64::INFINITY), None);
        assert!(serde_json::from_str::<Answer>(r#"{"n":1e999}"#).is_err());
    }
}
