//! The body map: which places there are, what they add up to, and old answers that had no sides.

#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "the whole file is a test")]

use std::collections::BTreeSet;

use backplan::domain::body_map::{QUESTION, places, rating, rating_edit};
use backplan::domain::fact::{Amount, Facts, YesNo};
use backplan::domain::intake::{self, facts_of};
use backplan::domain::questionnaire::{AnswerValue, Answers};
use backplan::domain::record::Record;
use backplan::domain::record::answer::Answer;
use backplan::domain::record::ledger::Author;
use backplan::domain::understanding::understand;
use proptest::prelude::*;

fn codes<'a>(places: impl IntoIterator<Item = &'a str>) -> AnswerValue {
    AnswerValue::Codes(places.into_iter().map(str::to_owned).collect())
}

fn facts<'a>(marked: impl IntoIterator<Item = &'a str>, leg: Option<bool>) -> Facts {
    let forms = intake::all();
    let mut answers = Answers::default();
    let mut say = |question: &str, value| {
        answers
            .answer(forms.item(question).unwrap(), value)
            .unwrap();
    };
    say(QUESTION, codes(marked));
    if let Some(leg) = leg {
        say("about.leg", AnswerValue::Bool(leg));
    }
    facts_of(forms, &answers).unwrap()
}

#[test]
fn every_place_of_the_list_is_an_answer_and_the_other_way_round() {
    let item = intake::all().item(QUESTION).unwrap();
    let offered: Vec<&str> = item
        .options
        .iter()
        .map(|option| option.code.as_str())
        .collect();
    let listed: Vec<&str> = places().chain(["none"]).collect();
    assert_eq!(offered, listed);
    let pairs = places().filter_map(|place| place.strip_suffix("_left"));
    for place in pairs {
        assert!(
            places().any(|other| other == format!("{place}_right")),
            "{place}"
        );
    }
}

#[test]
fn the_drawing_shows_every_place_once_on_a_side() {
    let shapes = include_str!("../src/view/body_map/shapes.rs");
    for place in places() {
        assert_eq!(
            shapes.matches(&format!("\"{place}\"")).count(),
            1,
            "{place}"
        );
    }
}

#[test]
fn places_make_the_facts_of_the_sheet() {
    let site = |facts: &Facts| {
        [YesNo::SiteLumbar, YesNo::SiteThoracic, YesNo::SiteNeck]
            .map(|fact| facts.truth(fact).is_true())
    };
    assert_eq!(site(&facts(["low_left"], None)), [true, false, false]);
    assert_eq!(
        site(&facts(["mid_right", "neck_left"], None)),
        [false, true, true]
    );
    let none = facts(["none"], None);
    assert_eq!(site(&none), [false, false, false]);
    assert!(none.is_asked(YesNo::SiteLumbar));
    assert_eq!(none.amount(Amount::Wpi), Some(0.0));
    assert_eq!(none.amount(Amount::Regions5), Some(0.0));
}

#[test]
fn a_mark_on_the_leg_counts_against_a_no_and_its_absence_says_nothing() {
    let marked = facts(["low_left", "foot_right"], Some(false));
    assert!(marked.truth(YesNo::LegSymptomAny).is_true());
    assert!(marked.truth(YesNo::LegSiteBelowKnee).is_true());
    // Which of the two is worse is a question of its own, and open.
    assert!(marked.truth(YesNo::LegBelowKneeDominant).is_unknown());
    let thigh = facts(["thigh_left"], None);
    assert!(thigh.truth(YesNo::LegSymptomAny).is_true());
    assert!(thigh.truth(YesNo::LegSiteBelowKnee).is_unknown());
    let told = facts(["low_left"], Some(true));
    assert!(told.truth(YesNo::LegSymptomAny).is_true());
    assert!(told.truth(YesNo::LegSiteBelowKnee).is_unknown());
    assert!(
        facts(["buttock_left"], None)
            .truth(YesNo::LegSymptomAny)
            .is_unknown()
    );
}

#[test]
fn everything_marked_is_nineteen_areas_in_five_regions() {
    let all = facts(places(), None);
    assert_eq!(all.amount(Amount::Wpi), Some(19.0));
    assert_eq!(all.amount(Amount::Regions5), Some(5.0));
    // Jaw, chest and belly are areas, and no region (clinical sheet, D-06).
    let front = facts(["jaw_left", "jaw_right", "chest", "belly"], None);
    assert_eq!(front.amount(Amount::Wpi), Some(4.0));
    assert_eq!(front.amount(Amount::Regions5), Some(0.0));
    let one_leg = facts(
        [
            "buttock_left",
            "groin_left",
            "thigh_left",
            "lower_left",
            "foot_left",
        ],
        None,
    );
    assert_eq!(one_leg.amount(Amount::Wpi), Some(3.0));
    assert_eq!(one_leg.amount(Amount::Regions5), Some(1.0));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// One more mark never takes anything away.
    #[test]
    fn a_mark_only_adds(marks in proptest::collection::btree_set(0_usize..26, 0..26), more in 0_usize..26) {
        let names: Vec<&str> = places().collect();
        let marked: BTreeSet<&str> = marks.iter().map(|&place| names[place]).collect();
        let mut next = marked.clone();
        next.insert(names[more]);
        let (before, after) = (facts(marked, None), facts(next, None));
        for fact in [Amount::Wpi, Amount::Regions5] {
            prop_assert!(after.amount(fact) >= before.amount(fact));
        }
        for fact in [YesNo::SiteLumbar, YesNo::SiteThoracic, YesNo::SiteNeck, YesNo::LegSymptomAny, YesNo::LegSiteBelowKnee] {
            prop_assert!(!before.truth(fact).is_true() || after.truth(fact).is_true());
        }
    }
}

fn record_with(list: &[(&str, Answer)]) -> Record {
    let mut record = Record::new("person0000".parse().unwrap());
    for (item, answer) in list {
        let at = "2026-11-22T09:00:00.000+00:00".parse().unwrap();
        let by = record.sign(at, &"device0000".parse().unwrap(), Author::Person);
        record
            .answer(item.parse().unwrap(), answer.clone(), &by)
            .unwrap();
    }
    record
}

#[test]
fn answers_from_before_the_map_still_say_where() {
    let (yes, no) = (Answer::Bool(true), Answer::Bool(false));
    let old = record_with(&[
        ("pain.low", yes),
        ("pain.middle", no.clone()),
        ("pain.neck", no.clone()),
    ]);
    let known = understand(&old);
    assert_eq!(
        known.answers.get(QUESTION),
        Some(&codes(["low_left", "low_right"]))
    );
    assert!(known.facts.truth(YesNo::SiteLumbar).is_true());
    assert!(known.facts.truth(YesNo::SiteNeck).is_false());
    // A place that was not sure is asked again on the map.
    let unsure = record_with(&[
        ("pain.low", Answer::NotSure),
        ("pain.middle", no.clone()),
        ("pain.neck", no),
    ]);
    assert_eq!(understand(&unsure).answers.get(QUESTION), None);
}

#[test]
fn how_much_a_place_hurts_is_kept_by_place() {
    let (item, answer) = rating_edit("low_left", Some(7)).unwrap();
    let record = record_with(&[(item.as_str(), answer.unwrap())]);
    assert_eq!(rating(&record, "low_left"), Some(7));
    assert_eq!(rating(&record, "low_right"), None);
    assert_eq!(rating_edit("low_left", None).unwrap().1, None);
    for place in places() {
        let name = rating_edit(place, Some(0)).unwrap().0;
        assert!(intake::all().item(name.as_str()).is_none(), "{place}");
    }
}
