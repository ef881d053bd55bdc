//! The question behind the body map, and what follows from the places that were marked.

use super::chosen;
use crate::domain::body_map::{BELOW_KNEE, FIVE, IN_LEG, NINETEEN, QUESTION, places};
use crate::domain::fact::{Amount, YesNo};
use crate::domain::intake::ask::{chose, chose_other_than, many, unless_no};
use crate::domain::questionnaire::{Condition, Derivation, Enablement, Item};

/// All places that hurt, or none of them.
pub(super) fn map() -> Item {
    let codes: Vec<&str> = places().collect();
    many(QUESTION, &codes)
}

/// A leg symptom that was told, or is on the map.
pub(super) fn has_leg() -> Enablement {
    let marked = IN_LEG.map(|place| chose(QUESTION, place));
    Enablement::any(marked.into_iter().chain([unless_no("about.leg")]))
}

/// Each place below the knee is on the map.
pub(super) fn below_knee() -> [Condition; 4] {
    BELOW_KNEE.map(|place| chose(QUESTION, place))
}

/// Each place below the knee is not on the map.
pub(super) fn not_below_knee() -> [Condition; 4] {
    BELOW_KNEE.map(|place| chose_other_than(QUESTION, place))
}

pub(super) fn derived() -> Vec<Derivation> {
    let marked = |sets, codes: &[&str]| Derivation::Marked {
        sets,
        question: QUESTION.into(),
        codes: owned(codes),
    };
    let areas = |sets, areas: &[&[&str]]| Derivation::Areas {
        sets,
        question: QUESTION.into(),
        areas: areas.iter().map(|codes| owned(codes)).collect(),
    };
    vec![
        chosen(YesNo::SiteLumbar, QUESTION, ["low_left", "low_right"]),
        chosen(YesNo::SiteThoracic, QUESTION, ["mid_left", "mid_right"]),
        chosen(YesNo::SiteNeck, QUESTION, ["neck_left", "neck_right"]),
        marked(YesNo::LegSymptomAny, &IN_LEG),
        marked(YesNo::LegSiteBelowKnee, &BELOW_KNEE),
        areas(Amount::Wpi, &NINETEEN),
        areas(Amount::Regions5, &FIVE),
    ]
}

fn owned(codes: &[&str]) -> Vec<String> {
    codes.iter().map(|code| (*code).to_owned()).collect()
}
