//! When each movement rule fires, and which exercises it changes.

use super::*;
use crate::domain::plan::mutation::as_read;
use crate::domain::plan::rules::flags::person::{expect_rules, look, verdict};

const RAD: &str = "leg_below_knee_dominant nerve_quality";
const STEN: &str = "age=70 walk_symptoms eased_by_sitting";
const LIGHT: &str = "peg=3 rmdq=6 phq2=1 gad2=1 confidence=7 fear=3 expectation=7 worry_damage=2";

#[test]
fn movement_rules_fire_as_the_sheet_says() {
    let rad = |more: &str| format!("{RAD} {more}");
    let light = |more: &str| format!("{LIGHT} {more}");
    expect_rules(
        RULES,
        &[
            ("", "R-EX-01"),
            ("", "!R-EX-02"),
            ("fever_now", "R-EX-02"),
            (RAD, "R-EX-03"),
            ("", "!R-EX-03"),
            (&rad("RF-NEU-2 known_checked=RF-NEU-2"), "!R-EX-03"),
            (&rad("RF-CES-1 known_checked=RF-CES-1"), "!R-EX-03"),
            (&rad("directional_preference=extension"), "R-EX-03-ARCH"),
            (&rad("directional_preference=flexion"), "!R-EX-03-ARCH"),
            (&rad("directional_preference=flexion"), "R-EX-03-BEND"),
            (&rad("directional_preference=neither"), "!R-EX-03-BEND"),
            (&rad("directional_preference=neither"), "R-EX-03-NEITHER"),
            (RAD, "!R-EX-03-NEITHER"),
            (
                "directional_preference=neither !leg_below_knee_dominant",
                "!R-EX-03-NEITHER",
            ),
            (STEN, "R-EX-04"),
            (RAD, "!R-EX-04"),
            ("axspa_known", "R-EX-05"),
            (RAD, "!R-EX-05"),
            ("fibromyalgia_known", "R-EX-06"),
            (RAD, "!R-EX-06"),
            ("osteoporosis", "R-EX-07"),
            ("vert_fracture", "R-EX-07"),
            ("RF-FX-3", "R-EX-07"),
            ("!osteoporosis !vert_fracture !RF-FX-2 !RF-FX-3", "!R-EX-07"),
            ("age=65", "R-EX-07-OPEN"),
            ("age=65 !osteoporosis", "R-EX-07-OPEN"),
            ("age=65 !vert_fracture", "R-EX-07-OPEN"),
            ("age=65 ?osteoporosis !vert_fracture", "R-EX-07-OPEN"),
            ("age=65 !osteoporosis !vert_fracture", "!R-EX-07-OPEN"),
            ("age=65 osteoporosis", "!R-EX-07-OPEN"),
            ("age=64", "!R-EX-07-OPEN"),
            ("steroid_oral_3mo", "R-EX-07-OPEN"),
            ("low_trauma_fracture_hx", "R-EX-07-OPEN"),
            ("RF-FX-1", "R-EX-07-OPEN"),
            ("vert_fracture vert_fracture_weeks=8", "R-EX-08"),
            ("vert_fracture", "R-EX-08"),
            ("vert_fracture vert_fracture_weeks=30", "!R-EX-08"),
            ("surgery_pain_persists", "R-EX-09"),
            ("surgery_pain_persists surgery_6wk", "!R-EX-09"),
            ("!surgery_pain_persists", "!R-EX-09"),
            ("pregnant", "R-EX-10"),
            ("sex_birth=male", "!R-EX-10"),
            ("pregnant symphysis_pain", "R-EX-11"),
            ("pregnant", "!R-EX-11"),
            (
                "symphysis_pain !pregnant age=40 postpartum_weeks=60",
                "!R-EX-11",
            ),
            ("fear=7", "R-EX-12"),
            ("fear=6", "!R-EX-12"),
            ("falls_12mo", "R-EX-13"),
            ("age=75", "R-EX-13"),
            ("age=74 !falls_12mo", "!R-EX-13"),
            ("insulin_or_su", "R-EX-14"),
            ("!insulin_or_su", "!R-EX-14"),
            ("", "R-PT-01"),
            (LIGHT, "!R-PT-01"),
            (&light(RAD), "R-PT-01"),
            (&light(STEN), "R-PT-01"),
            (&light("scoliosis"), "R-PT-01"),
            (&light("surgery_pain_persists"), "R-PT-01"),
            (&light("vert_fracture"), "R-PT-01"),
            (&light("ex_edu_weeks=6 ex_edu_gain_percent=29"), "R-PT-01"),
            (&light("ex_edu_weeks=5 ex_edu_gain_percent=0"), "!R-PT-01"),
            (&light("ex_edu_weeks=8 ex_edu_gain_percent=30"), "!R-PT-01"),
            (&light("axspa_known"), "!R-PT-01"),
            ("physio_passive_only", "R-PT-02"),
            ("tried=PT:passive", "R-PT-02"),
            ("tried=PT:failed", "!R-PT-02"),
            ("off_work_weeks=14", "R-MDR-01"),
            ("off_work_weeks=13", "!R-MDR-01"),
            ("start_back=high tried=EX:failed,CBT:failed", "R-MDR-01"),
            ("start_back=high tried=EX:failed,PT:passive", "!R-MDR-01"),
            ("start_back=high tried=EX:failed,MAS:failed", "!R-MDR-01"),
            ("start_back=medium tried=EX:failed,CBT:failed", "!R-MDR-01"),
        ],
    );
}

#[test]
fn each_whole_body_risk_takes_movement_away() {
    for risk in [
        "angina_unstable",
        "arrhythmia_uncontrolled",
        "hf_decompensated",
        "myocarditis_acute",
        "dvt_pe_active",
        "aortic_stenosis_severe",
        "bp_systolic=180",
        "bp_diastolic=110",
        "fever_now",
        "surgery_6wk",
        "obstetric_exercise_restriction",
        "RF-NEU-1",
        "RF-NEU-2",
        "RF-NEU-3",
    ] {
        for treatment in [Treatment::Ex, Treatment::LifPa] {
            let found = verdict(RULES, risk, treatment).map(|(bucket, _)| bucket);
            assert_eq!(found, Some(Bucket::NotSuitable), "{risk}");
        }
    }
    for calm in [
        "",
        "bp_systolic=179 bp_diastolic=109",
        "?angina_unstable",
        "RF-NEU-1 known_checked=RF-NEU-1",
        "RF-NEU-2 known_checked=RF-NEU-2",
        "RF-NEU-3 known_checked=RF-NEU-3",
    ] {
        assert_eq!(
            verdict(RULES, calm, Treatment::Ex),
            Some((Bucket::DoNow, None)),
            "{calm}"
        );
    }
}

/// The exercises that rules of this family put forward, and those they take away.
fn exercises(line: &str) -> (Vec<Exercise>, Vec<Exercise>) {
    let (mut forward, mut away) = (Vec::new(), Vec::new());
    look(line, |situation| {
        let fired = RULES
            .iter()
            .map(as_read)
            .filter(|rule| rule.when.judge(situation).is_true());
        for effect in fired.flat_map(|rule| rule.effects) {
            match effect {
                Effect::Prefer(exercises) => forward.extend(*exercises),
                Effect::Block(exercises) => away.extend(*exercises),
                _ => {}
            }
        }
    });
    (forward, away)
}

#[test]
fn exercises_fit_the_pattern_and_the_bones() {
    use Exercise::{
        Ex01, Ex02, Ex03, Ex04, Ex05, Ex06, Ex07, Ex08, Ex10, Ex11, Ex12, Ex15, Ex16, Ex17, Ex18,
        Ex19, Ex20, Ex21, Ex23, Ex24,
    };
    type Row<'a> = (&'a str, &'a [Exercise], &'a [Exercise]);
    let strong = "!osteoporosis !vert_fracture";
    let table: &[Row<'_>] = &[
        ("", &[], &[]),
        (RAD, &[Ex10], &[]),
        (
            "leg_below_knee_dominant leg_band directional_preference=extension",
            &[Ex10, Ex06],
            &[Ex07],
        ),
        (
            "leg_below_knee_dominant leg_band directional_preference=flexion",
            &[Ex10, Ex07],
            &[Ex06],
        ),
        (
            "leg_below_knee_dominant leg_band directional_preference=neither",
            &[Ex10],
            &[Ex06, Ex07],
        ),
        (
            "age=60 walk_symptoms eased_by_sitting",
            &[Ex02, Ex03, Ex07, Ex15],
            &[],
        ),
        ("axspa_known", &[Ex04, Ex08, Ex20, Ex19], &[]),
        ("fibromyalgia_known", &[Ex04, Ex01, Ex05, Ex23], &[]),
        ("osteoporosis", &[Ex11, Ex17, Ex21], &[Ex12, Ex18]),
        ("vert_fracture", &[Ex11, Ex17, Ex21], &[Ex12, Ex18]),
        ("age=70 ?osteoporosis", &[], &[Ex12, Ex18]),
        ("surgery_pain_persists", &[Ex01, Ex10, Ex15, Ex11], &[]),
        ("pregnant", &[Ex01, Ex24, Ex04, Ex19], &[]),
        (
            "pregnant symphysis_pain",
            &[Ex01, Ex24, Ex04, Ex19],
            &[Ex16, Ex18],
        ),
        ("fear=7", &[Ex17, Ex18], &[]),
        ("falls_12mo", &[Ex21], &[]),
    ];
    for (line, forward, away) in table {
        assert_eq!(exercises(line), (forward.to_vec(), away.to_vec()), "{line}");
    }
    assert!(exercises(&format!("{strong} age=80")).1.is_empty());
}

#[test]
fn physiotherapy_and_team_care_are_a_talk() {
    let talk = Some((Bucket::DiscussFirst, None));
    assert_eq!(verdict(RULES, "", Treatment::Pt), talk);
    assert_eq!(verdict(RULES, LIGHT, Treatment::Pt), None);
    assert_eq!(
        verdict(RULES, "pregnant symphysis_pain", Treatment::Pt),
        talk
    );
    assert_eq!(verdict(RULES, "off_work_weeks=26", Treatment::Mdr), talk);
    assert_eq!(verdict(RULES, "", Treatment::Mdr), None);
}
