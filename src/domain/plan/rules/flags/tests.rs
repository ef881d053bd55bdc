//! Every sign: answered, not sure, examined, computed, escalated, and what signs add up to.

use super::person::{look, person};
use super::*;
use crate::domain::plan::recommend;
use crate::domain::plan::urgency::Urgency::{U0, U1, U2, U3, U4};
use crate::domain::truth::Truth;

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
        });
    }
}

#[test]
fn parts_compute_the_sign_and_a_missing_part_does_not() {
    let spa = "onset_age=24 duration_months=42 spa_night_waking spa_buttock_pain spa_better_moving";
    let three =
        "onset_age=40 duration_months=42 spa_night_waking spa_buttock_pain spa_better_moving";
    let table: &[(&str, &str, Option<Urgency>)] = &[
        (
            "RF-FX-2",
            "sudden_midline_pain_minor_strain osteoporosis",
            Some(U1),
        ),
        (
            "RF-FX-2",
            "sudden_midline_pain_minor_strain low_trauma_fracture_hx",
            Some(U1),
        ),
        (
            "RF-FX-2",
            "sudden_midline_pain_minor_strain steroid_oral_3mo",
            Some(U1),
        ),
        (
            "RF-FX-2",
            "sudden_midline_pain_minor_strain age=70",
            Some(U1),
        ),
        ("RF-FX-2", "sudden_midline_pain_minor_strain age=69", None),
        ("RF-FX-2", "osteoporosis age=80", None),
        ("RF-FX-3", "height_loss_cm=4 age=70", Some(U3)),
        ("RF-FX-3", "height_loss_cm=3.9 age=70", None),
        ("RF-FX-3", "new_stoop osteoporosis", Some(U3)),
        ("RF-FX-3", "new_stoop age=50", None),
        ("RF-CA-1", "cancer_hx pain_new_or_changed", Some(U1)),
        ("RF-CA-1", "cancer_hx pain_constant", Some(U1)),
        ("RF-CA-1", "cancer_active pain_at_night", Some(U1)),
        ("RF-CA-1", "cancer_active pain_on_straining", Some(U1)),
        ("RF-CA-1", "cancer_active site_thoracic", Some(U1)),
        ("RF-CA-1", "cancer_active", None),
        ("RF-CA-1", "!cancer_active !cancer_hx pain_constant", None),
        ("RF-CA-2", "weight_loss_unplanned pain_constant", Some(U2)),
        ("RF-CA-2", "night_sweats pain_constant", Some(U2)),
        ("RF-CA-2", "night_sweats weight_loss_unplanned", None),
        (
            "RF-CA-3",
            "age=50 first_ever_episode pain_constant trend_4wk=worse",
            Some(U3),
        ),
        (
            "RF-CA-3",
            "age=49 first_ever_episode pain_constant trend_4wk=worse",
            None,
        ),
        (
            "RF-CA-3",
            "age=50 first_ever_episode pain_constant trend_4wk=same",
            None,
        ),
        (
            "RF-CA-3",
            "age=50 !first_ever_episode pain_constant trend_4wk=worse",
            None,
        ),
        ("RF-CA-4", "age=60 unexplained_fracture", Some(U3)),
        ("RF-CA-4", "age=59 unexplained_fracture", None),
        ("RF-CA-4", "age=80 duration_months=60", None),
        ("RF-CA-5", "age=60 weight_loss_unplanned", Some(U2)),
        ("RF-CA-5", "age=59 weight_loss_unplanned", None),
        ("RF-INF-2", "pain_constant immunosuppressed", Some(U1)),
        ("RF-INF-2", "pain_at_night ivdu", Some(U1)),
        ("RF-INF-2", "pain_at_night dialysis", Some(U1)),
        (
            "RF-INF-2",
            "pain_at_night serious_infection_recent",
            Some(U1),
        ),
        ("RF-INF-2", "pain_at_night spine_procedure_3mo", Some(U1)),
        (
            "RF-INF-2",
            "!pain_at_night !pain_constant immunosuppressed",
            None,
        ),
        ("RF-INF-2", "pain_constant", None),
        ("RF-INF-3", "tb_contact night_sweats", Some(U2)),
        ("RF-INF-3", "tb_contact weight_loss_unplanned", Some(U2)),
        (
            "RF-INF-3",
            "tb_contact !night_sweats !weight_loss_unplanned",
            None,
        ),
        ("RF-VAS-2", "aaa_known pain_new_or_changed", Some(U0)),
        ("RF-VAS-2", "aaa_known", None),
        (
            "RF-VAS-3",
            "sex_birth=male age=65 ever_smoked !aorta_ultrasound_done",
            Some(U4),
        ),
        (
            "RF-VAS-3",
            "sex_birth=male age=75 smoker !aorta_ultrasound_done",
            Some(U4),
        ),
        (
            "RF-VAS-3",
            "sex_birth=male age=64 ever_smoked !aorta_ultrasound_done",
            None,
        ),
        (
            "RF-VAS-3",
            "sex_birth=male age=76 ever_smoked !aorta_ultrasound_done",
            None,
        ),
        (
            "RF-VAS-3",
            "sex_birth=male age=70 ever_smoked aorta_ultrasound_done",
            None,
        ),
        (
            "RF-VAS-3",
            "sex_birth=male age=70 !ever_smoked !smoker !aorta_ultrasound_done",
            None,
        ),
        (
            "RF-VAS-3",
            "sex_birth=female age=70 ever_smoked !aorta_ultrasound_done",
            None,
        ),
        ("RF-VAS-5", "eased_by_standing_still smoker", Some(U3)),
        (
            "RF-VAS-5",
            "walk_symptoms eased_by_standing_still diabetes",
            Some(U3),
        ),
        (
            "RF-VAS-5",
            "walk_symptoms eased_by_standing_still cold_feet",
            Some(U3),
        ),
        ("RF-VAS-5", "walk_symptoms cold_feet diabetes", Some(U3)),
        ("RF-VAS-5", "walk_symptoms cold_feet smoker", Some(U3)),
        (
            "RF-VAS-5",
            "!walk_symptoms eased_by_standing_still smoker",
            None,
        ),
        (
            "RF-VAS-5",
            "walk_symptoms eased_by_standing_still !smoker !diabetes !cold_feet",
            None,
        ),
        (
            "RF-VAS-5",
            "walk_symptoms smoker diabetes !cold_feet !eased_by_standing_still",
            None,
        ),
        ("RF-THO-1", "chest_pain_on_effort", Some(U0)),
        ("RF-THO-2", "site_thoracic", None),
        ("RF-SPA", spa, Some(U3)),
        ("RF-SPA", three, None),
        ("RF-SPA", &format!("{three} hla_b27"), Some(U3)),
        ("RF-SPA", &format!("{three} !hla_b27"), None),
        ("RF-SPA", &format!("{three} spa_psoriasis"), Some(U3)),
        ("RF-SPA", &format!("{spa} axspa_known"), None),
        ("RF-SPA", &format!("{spa} !axspa_known"), Some(U3)),
        (
            "RF-SPA",
            &spa.replace("duration_months=42", "duration_months=3"),
            None,
        ),
        (
            "RF-SPA",
            "onset_age=45 duration_months=42 spa_night_waking spa_buttock_pain spa_better_moving spa_arthritis",
            None,
        ),
        (
            "RF-SPA",
            "onset_age=44 duration_months=42 spa_night_waking spa_buttock_pain spa_better_moving spa_arthritis",
            Some(U3),
        ),
        (
            "RF-SPA-F",
            "spinal_fusion_ankylosis sudden_midline_pain_minor_strain",
            Some(U0),
        ),
        (
            "RF-SPA-F",
            "spinal_fusion_ankylosis pain_new_or_changed",
            None,
        ),
        (
            "RF-PMR",
            "age=50 shoulder_hip_stiffness morning_stiffness_minutes=46",
            Some(U3),
        ),
        (
            "RF-PMR",
            "age=50 shoulder_hip_stiffness morning_stiffness_minutes=45",
            None,
        ),
        (
            "RF-PMR",
            "age=49 shoulder_hip_stiffness morning_stiffness_minutes=60",
            None,
        ),
        ("RF-RX-3", "paracetamol_mg_day=4001", Some(U1)),
        ("RF-RX-3", "paracetamol_mg_day=4000 weight_kg=50", None),
        ("RF-RX-3", "paracetamol_mg_day=3001 weight_kg=49", Some(U1)),
        ("RF-RX-3", "paracetamol_mg_day=3000 weight_kg=49", None),
        ("RF-RX-5", "spine_procedure_3mo fever_now", Some(U0)),
        ("RF-RX-5", "fever_now", None),
        ("MH-4", "phq9=20", Some(U2)),
        ("MH-4", "phq9=15 peg=7 rmdq=3 off_work_weeks=0", Some(U2)),
        ("MH-4", "phq9=15 peg=3 rmdq=12 off_work_weeks=0", Some(U2)),
        ("MH-4", "phq9=15 peg=3 rmdq=3 off_work_weeks=1", Some(U2)),
        ("MH-4", "phq9=15 peg=3 rmdq=3", Some(U2)),
        ("MH-4", "phq9=19 peg=6.9 rmdq=11 off_work_weeks=0", None),
        (
            "MH-4",
            "phq9=19 impact=6.9 function_limits=11 off_work_weeks=0",
            None,
        ),
        ("MH-4", "phq9=14", None),
        ("MH-5", "phq9=14", Some(U3)),
        ("MH-5", "phq9=10", Some(U3)),
        ("MH-5", "phq9=9 phq2=6", None),
        ("MH-5", "phq9=19 peg=6.9 rmdq=11 off_work_weeks=0", Some(U3)),
        ("MH-5", "phq9=20", None),
        ("MH-5", "gad7=10", Some(U3)),
        ("MH-5", "gad7=9 gad2=6", None),
        ("MH-5", "phq2=3", Some(U3)),
        ("MH-5", "low_mood=3", Some(U3)),
        ("MH-5", "low_mood=2 anxious=2", None),
        ("MH-5", "anxious=3", Some(U3)),
        ("MH-5", "gad2=3", Some(U3)),
    ];
    for (id, line, expected) in table {
        assert_eq!(level(line, id), *expected, "{id} in {line}");
    }
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
    let everything: String = FLAGS
        .iter()
        .map(|row| format!("!{} ", row.flag.name()))
        .collect();
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
