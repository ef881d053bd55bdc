//! The places of the body map: their names, what they add up to, and how much each one hurts.
//!
//! Places are told apart by left and right as the person has them, whichever way the drawing looks.
//! How much a place hurts is kept among the answers as `place.CODE`, 0 to 10.
//! Invariant: a drawing and a list are two ways to the same codes; nothing here knows how they look.

use super::questionnaire::{AnswerValue, LinkId};
use super::record::Record;
use super::record::answer::{Answer, Finite};
use super::record::id::ItemId;
use std::collections::BTreeSet;

/// The question that the map answers.
pub const QUESTION: &str = "pain.map";

/// Places of the back, in the order of a list.
pub const BACK: [&str; 8] = [
    "low_left",
    "low_right",
    "mid_left",
    "mid_right",
    "neck_left",
    "neck_right",
    "buttock_left",
    "buttock_right",
];

/// Places of the legs.
pub const LEGS: [&str; 8] = [
    "groin_left",
    "groin_right",
    "thigh_left",
    "thigh_right",
    "lower_left",
    "lower_right",
    "foot_left",
    "foot_right",
];

/// Every other place.
pub const ELSEWHERE: [&str; 10] = [
    "jaw_left",
    "jaw_right",
    "shoulder_left",
    "shoulder_right",
    "upper_arm_left",
    "upper_arm_right",
    "forearm_left",
    "forearm_right",
    "chest",
    "belly",
];

/// Places below the hip that make a leg symptom.
pub(super) const IN_LEG: [&str; 6] = [
    "thigh_left",
    "thigh_right",
    "lower_left",
    "lower_right",
    "foot_left",
    "foot_right",
];

/// Places below the knee.
pub(super) const BELOW_KNEE: [&str; 4] = ["lower_left", "lower_right", "foot_left", "foot_right"];

/// The nineteen areas of the count of painful areas (clinical sheet, D-06), each by the places in it.
pub(super) const NINETEEN: [&[&str]; 19] = [
    &["jaw_left"],
    &["jaw_right"],
    &["neck_left", "neck_right"],
    &["mid_left", "mid_right"],
    &["low_left", "low_right"],
    &["chest"],
    &["belly"],
    &["shoulder_left"],
    &["shoulder_right"],
    &["upper_arm_left"],
    &["upper_arm_right"],
    &["forearm_left"],
    &["forearm_right"],
    &["buttock_left", "groin_left"],
    &["buttock_right", "groin_right"],
    &["thigh_left"],
    &["thigh_right"],
    &["lower_left", "foot_left"],
    &["lower_right", "foot_right"],
];

/// The five regions of the body: four quarters and the trunk. Jaw, chest and belly count in none of them.
pub(super) const FIVE: [&[&str]; 5] = [
    &["shoulder_left", "upper_arm_left", "forearm_left"],
    &["shoulder_right", "upper_arm_right", "forearm_right"],
    &[
        "buttock_left",
        "groin_left",
        "thigh_left",
        "lower_left",
        "foot_left",
    ],
    &[
        "buttock_right",
        "groin_right",
        "thigh_right",
        "lower_right",
        "foot_right",
    ],
    &[
        "neck_left",
        "neck_right",
        "mid_left",
        "mid_right",
        "low_left",
        "low_right",
    ],
];

/// Every place, in the order of a list.
pub fn places() -> impl Iterator<Item = &'static str> {
    BACK.into_iter().chain(LEGS).chain(ELSEWHERE)
}

/// How much a place hurts, 0 to 10, when it was said.
pub fn rating(record: &Record, place: &str) -> Option<u8> {
    match record.answers().get(&item_of(place)?)? {
        Answer::Number(number) => {
            (0..=10).find(|step| (f64::from(*step) - number.number()).abs() < 0.5)
        }
        _ => None,
    }
}

/// The edit that notes how much a place hurts; none of it takes it back.
pub fn rating_edit(place: &str, rating: Option<u8>) -> Option<(ItemId, Option<Answer>)> {
    let number = rating.and_then(|rating| Finite::new(f64::from(rating)));
    Some((item_of(place)?, number.map(Answer::Number)))
}

fn item_of(place: &str) -> Option<ItemId> {
    format!("place.{place}").parse().ok()
}

/// The answer of a record from before there was a map: three rows without sides.
///
/// None when a row is missing or not sure: then the map is asked.
pub fn from_three_rows<'a>(
    mut stored: impl FnMut(&str) -> Option<&'a Answer>,
) -> Option<(LinkId, AnswerValue)> {
    let rows: [(&str, [&str; 2]); 3] = [
        ("pain.low", ["low_left", "low_right"]),
        ("pain.middle", ["mid_left", "mid_right"]),
        ("pain.neck", ["neck_left", "neck_right"]),
    ];
    let mut codes = BTreeSet::new();
    for (row, places) in rows {
        match stored(row)? {
            Answer::Bool(true) => codes.extend(places.map(str::to_owned)),
            Answer::Bool(false) => {}
            _ => return None,
        }
    }
    if codes.is_empty() {
        codes.insert("none".to_owned());
    }
    Some((QUESTION.into(), AnswerValue::Codes(codes)))
}
