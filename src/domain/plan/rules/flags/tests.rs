//! Every sign: answered, not sure, examined, computed, escalated, and what signs add up to.

use super::person::{calm, look, person};
use super::*;
use crate::domain::plan::recommend;
use crate::domain::plan::urgency::Urgency::{U0, U1, U2, U3, U4};
use crate::domain::truth::Truth;

mod computed;

/// Level of a sign in a person; none when there is no such sign.
fn level(line: &str, id: &str) -> Option<Urgency> {
    look(line, |situation| {
        situation.danger().sign(id).map(|sign| sign.level)
    })
}

/// What the danger check as a whole comes to.
fn whole(line: &str) -> Option<Urgency> {
    look(line, |situation| situation.danger().level())
}

/// The table of the clinical sheet, independent of the rows.
const EXPECTED: &[(&str, Urgency)] = &[
    ("RF-CES-1", U0),
    ("RF-CES-2", U0),
    ("RF-CES-3", U0),
    ("RF-CES-4", U0),
    ("RF-CES-5", U0),
    ("RF-NEU-1", U0),
    ("RF-NEU-2", U1),
    ("RF-NEU-3", U1),
    ("RF-FX-1", U0),
    ("RF-FX-2", U1),
    ("RF-FX-3", U3),
    ("RF-CA-1", U1),
    ("RF-CA-2", U2),
    ("RF-CA-3", U3),
    ("RF-CA-4", U3),
    ("RF-CA-5", U2),
    ("RF-INF-1", U1),
    ("RF-INF-2", U1),
    ("RF-INF-3", U2),
    ("RF-VAS-1", U0),
    ("RF-VAS-2", U0),
    ("RF-VAS-3", U4),
    ("RF-VAS-4", U1),
    ("RF-VAS-5", U3),
    ("RF-THO-1", U0),
    ("RF-THO-2", U3),
    ("RF-ABD-1", U1),
    ("RF-ABD-2", U1),
    ("RF-ABD-3", U0),
    ("RF-PRG-1", U0),
    ("RF-SKN-1", U1),
    ("RF-SPA", U3),
    ("RF-SPA-E", U1),
    ("RF-SPA-F", U0),
    ("RF-PMR", U3),
    ("RF-RX-1", U0),
    ("RF-RX-2", U0),
    ("RF-RX-3", U1),
    ("RF-RX-4", U0),
    ("RF-RX-5", U0),
    ("RF-RX-6", U1),
    ("RF-NCK", U0),
    ("RF-SAFE", U4),
    ("MH-4", U2),
    ("MH-5", U3),
    ("MH-6", U1),
    ("R-LIF-07", U1),
];

fn fact_of(id: &str) -> &str {
    if id == "R-LIF-07" {
        "alcohol_withdrawal_now"
    } else {
        id
    }
}

#[test]
fn the_rows_are_those_of_the_sheet() {
    let rows: Vec<_> = FLAGS.iter().map(|row| row.id).collect();
    let expected: Vec<_> = EXPECTED.iter().map(|(id, _)| *id).collect();
    assert_eq!(rows, expected);
    for row in FLAGS {
        assert!(!row.roles.is_empty(), "{} has nobody to see", row.id);
        assert!(!row.ground.sources.is_empty(), "{} has no source", row.id);
        assert_eq!(row.flag.name(), fact_of(row.id));
        if row.urgency == U0 {
            assert!(row.roles.contains(&Role::Cri), "{}", row.id);
        }
    }
}

#[test]
fn a_yes_has_the_level_of_the_table() {
    for &(id, urgency) in EXPECTED {
        assert_eq!(level(fact_of(id), id), Some(urgency), "{id}");
        assert_eq!(whole(fact_of(id)), Some(urgency), "{id}");
        assert_eq!(level(&format!("!{}", fact_of(id)), id), None, "{id}");
    }
}

#[test]
fn not_sure_is_one_level_lower_and_never_nothing() {
    for &(id, urgency) in EXPECTED {
        let line = format!("?{}", fact_of(id));
        assert_eq!(level(&line, id), Some(urgency.lowered()), "{id}");
    }
}

#[test]
fn only_slow_signs_are_lowered_by_an_examination() {
    for &(id, urgency) in EXPECTED {
        let slow = ["RF-CES-", "RF-NEU-", "RF-FX-", "RF-CA-", "RF-INF-2"]
            .iter()
            .any(|start| id.starts_with(start));
        let expected = match (slow, urgency) {
            (false, _) => urgency,
            (true, U0) => U3,
            (true, _) => U4,
        };
        let line = format!("{} known_checked={id}", fact_of(id));
        assert_eq!(level(&line, id), Some(expected), "{id}");
        // It stays true for everything that reads it.
        look(&line, |situation| {
            let flag = FLAGS.iter().find(|row| row.id == id).unwrap().flag;
            assert!(situation.truth(flag).is_true(), "{id}");
            let sign = situation.danger().sign(id);
            assert_eq!(sign.map(|sign| sign.checked), Some(slow), "{id}");
        });
    }
}

#[test]
fn safety_at_home_is_never_an_open_question() {
    // The answer is not kept unless the person asks for it: without it there is nothing to doubt.
    assert!(look("", |situation| situation
        .truth(YesNo::RfSafe)
        .is_false()));
    assert!(look("RF-SAFE", |situation| situation
        .truth(YesNo::RfSafe)
        .is_true()));
}

#[test]
fn a_computed_sign_wins_over_a_wrong_no() {
    assert_eq!(
        level(
            "!RF-FX-2 sudden_midline_pain_minor_strain osteoporosis",
            "RF-FX-2"
        ),
        Some(U1)
    );
    assert_eq!(
        level("!RF-THO-1 chest_pain_on_effort", "RF-THO-1"),
        Some(U0)
    );
}

#[test]
fn escalators_raise_the_level_also_when_not_sure() {
    let table: &[(&str, &str, Urgency)] = &[
        ("RF-NEU-3", "RF-NEU-3 rf_neu3_fast_or_bladder", U0),
        ("RF-NEU-3", "RF-NEU-3 ?rf_neu3_fast_or_bladder", U0),
        ("RF-NEU-3", "RF-NEU-3 !rf_neu3_fast_or_bladder", U1),
        ("RF-NEU-3", "RF-NEU-3 RF-CES-1", U0),
        ("RF-CA-1", "RF-CA-1 rf_ca1_nerve_signs", U0),
        ("RF-CA-1", "RF-CA-1 ?rf_ca1_nerve_signs", U0),
        ("RF-CA-1", "RF-CA-1 !rf_ca1_nerve_signs", U1),
        ("RF-CA-1", "RF-CA-1 RF-CES-1", U0),
        ("RF-CA-1", "RF-CA-1 RF-CES-2", U0),
        ("RF-CA-1", "RF-CA-1 RF-CES-3", U0),
        ("RF-CA-1", "RF-CA-1 RF-CES-4", U0),
        ("RF-CA-1", "RF-CA-1 RF-CES-5", U0),
        ("RF-CA-1", "RF-CA-1 RF-NEU-1", U0),
        ("RF-CA-1", "RF-CA-1 RF-NEU-2", U0),
        ("RF-CA-1", "RF-CA-1 RF-NEU-3", U0),
        ("RF-CA-3", "RF-CA-3 RF-CA-2", U2),
        ("RF-INF-1", "RF-INF-1 rf_inf1_severe", U0),
        ("RF-INF-1", "RF-INF-1 ?rf_inf1_severe", U0),
        ("RF-INF-1", "RF-INF-1 !rf_inf1_severe", U1),
        ("RF-INF-1", "RF-INF-1 RF-NEU-2", U0),
        ("RF-INF-1", "RF-INF-1 RF-NEU-1", U0),
        ("RF-INF-1", "RF-INF-1 RF-CES-5", U0),
        ("RF-INF-1", "RF-INF-1 RF-CES-1", U1),
        ("RF-VAS-4", "RF-VAS-4 rf_vas4_breathless_or_chest_pain", U0),
        ("RF-VAS-4", "RF-VAS-4 ?rf_vas4_breathless_or_chest_pain", U0),
        ("RF-VAS-4", "RF-VAS-4 !rf_vas4_breathless_or_chest_pain", U1),
        ("RF-ABD-2", "RF-ABD-2 rf_abd2_severe", U0),
        ("RF-ABD-2", "RF-ABD-2 ?rf_abd2_severe", U0),
        ("RF-ABD-2", "RF-ABD-2 !rf_abd2_severe", U1),
        ("RF-PMR", "RF-PMR rf_pmr_headache_or_jaw", U1),
        (
            "RF-PMR",
            "RF-PMR rf_pmr_headache_or_jaw rf_pmr_visual_change",
            U0,
        ),
        ("RF-PMR", "RF-PMR ?rf_pmr_visual_change", U0),
        (
            "RF-PMR",
            "RF-PMR !rf_pmr_headache_or_jaw !rf_pmr_visual_change",
            U3,
        ),
        ("RF-RX-3", "RF-RX-3 rf_rx3_unwell_or_intentional", U0),
        ("RF-RX-3", "RF-RX-3 ?rf_rx3_unwell_or_intentional", U0),
        ("RF-RX-3", "paracetamol_mg_day=10001", U0),
        (
            "RF-RX-3",
            "paracetamol_mg_day=10000 !rf_rx3_unwell_or_intentional",
            U1,
        ),
        ("RF-RX-6", "RF-RX-6 rf_rx6_fits_confused_suicidal", U0),
        ("RF-RX-6", "RF-RX-6 ?rf_rx6_fits_confused_suicidal", U0),
        ("RF-RX-6", "RF-RX-6 !rf_rx6_fits_confused_suicidal", U1),
    ];
    for (id, line, expected) in table {
        assert_eq!(level(line, id), Some(*expected), "{id} in {line}");
    }
    for other in [
        "RF-FX-1", "RF-FX-2", "RF-FX-3", "RF-CA-1", "RF-CA-2", "RF-CA-3", "RF-CA-4",
    ] {
        assert_eq!(
            level(&format!("RF-THO-2 {other}"), "RF-THO-2"),
            Some(U2),
            "{other}"
        );
    }
    for other in ["RF-CA-5", "RF-INF-1", "RF-INF-2", "RF-INF-3"] {
        assert_eq!(
            level(&format!("RF-THO-2 {other}"), "RF-THO-2"),
            Some(U2),
            "{other}"
        );
    }
    assert_eq!(level("RF-THO-2 RF-PMR", "RF-THO-2"), Some(U3));
}

#[test]
fn two_families_within_weeks_are_due_within_days() {
    assert_eq!(whole("RF-CA-4 RF-CA-3"), Some(U3), "one family");
    assert_eq!(whole("RF-CA-4 RF-PMR"), Some(U2), "two families");
    assert_eq!(whole("RF-PMR MH-5"), Some(U3), "mood does not add up");
    assert_eq!(
        whole("RF-PMR RF-VAS-3 RF-SAFE"),
        Some(U3),
        "visit questions do not add up"
    );
}

#[test]
fn a_question_that_cannot_apply_leaves_the_check_complete() {
    let unasked = |line: &str| look(line, |situation| situation.danger().unasked().to_vec());
    let everything = calm();
    assert!(unasked(&everything).is_empty());
    let without = |id: &str, more: &str| {
        unasked(&format!(
            "{} {more}",
            everything.replace(&format!("!{id} "), "")
        ))
    };
    for (id, more) in [
        ("RF-PRG-1", "!pregnant"),
        ("RF-ABD-3", "sex_birth=male"),
        ("RF-RX-1", "!opioid"),
        ("RF-SPA-E", "!axspa_known"),
        ("RF-SPA-F", "!spinal_fusion_ankylosis"),
        ("RF-CA-4", "age=40"),
        ("RF-SAFE", ""),
    ] {
        assert!(without(id, more).is_empty(), "{id} with {more}");
    }
    for (id, more) in [
        ("RF-PRG-1", "pregnant"),
        ("RF-ABD-3", "sex_birth=female"),
        ("RF-RX-1", "opioid"),
        ("RF-SPA-E", "axspa_known"),
        (
            "RF-SPA-F",
            "spinal_fusion_ankylosis !sudden_midline_pain_minor_strain",
        ),
        ("RF-CA-4", "age=70 !unexplained_fracture"),
        ("RF-THO-1", "!chest_pain_on_effort"),
        ("RF-RX-5", "!fever_now"),
        ("RF-CES-1", ""),
    ] {
        assert_eq!(without(id, more).len(), 1, "{id} with {more}");
    }
}

#[test]
fn cauda_equina_signs_stop_everything() {
    let plan = recommend(&person(
        "age=45 duration_months=36 RF-CES-1 RF-CES-3 RF-CES-5 nrs=8 leg_site_below_knee",
    ));
    let stop = plan.stop.unwrap();
    assert_eq!(stop.level, U0);
    assert_eq!(stop.flags, ["RF-CES-1", "RF-CES-3", "RF-CES-5"]);
    assert!(plan.items.is_empty() && plan.exercises.is_empty() && plan.start_now.is_empty());
}

#[test]
fn the_path_of_a_crisis() {
    let table: &[(&str, Option<Urgency>, &[&str], bool)] = &[
        // Pressing "help now" asks the follow-up; a no there ends it (OP-67).
        ("MH-0", Some(U1), &["MH-1"], true),
        ("MH-0 !MH-2", None, &[], false),
        // Each way in leads to the follow-up.
        ("phq9_item9=1", Some(U1), &["MH-1"], true),
        ("self_harm_thoughts", Some(U1), &["MH-1"], true),
        ("suicidal_now", Some(U1), &["MH-1"], true),
        ("MH-1", Some(U1), &["MH-1"], true),
        ("phq9_item9=0 !self_harm_thoughts", None, &[], false),
        // Acting, and not sure about it (OP-07).
        ("MH-1 MH-2", Some(U0), &["MH-2"], true),
        ("MH-1 ?MH-2", Some(U0), &["MH-2"], true),
        ("MH-2", Some(U0), &["MH-2"], true),
        // Thoughts without acting, until support is reached (OP-08).
        ("MH-1 !MH-2", Some(U1), &["MH-3"], true),
        ("phq9_item9=2 !MH-2", Some(U1), &["MH-3"], true),
        ("?self_harm_thoughts !MH-2", Some(U1), &["MH-3"], true),
        ("MH-1 !MH-2 crisis_support_reached", None, &[], true),
        ("MH-1 crisis_support_reached", Some(U1), &["MH-1"], true),
    ];
    for (line, level, flags, crisis) in table {
        let plan = recommend(&person(line));
        assert_eq!(plan.stop.as_ref().map(|stop| stop.level), *level, "{line}");
        let found = plan.stop.map(|stop| stop.flags).unwrap_or_default();
        assert_eq!(found, *flags, "{line}");
        assert_eq!(plan.alert.crisis, *crisis, "{line}");
    }
    // A positive last answer counts wherever it came from (OP-09).
    for line in ["phq9_item9=1", "self_harm_thoughts", "suicidal_now", "MH-0"] {
        look(line, |situation| {
            assert_eq!(situation.truth(YesNo::Mh1), Truth::True, "{line}");
        });
    }
}
