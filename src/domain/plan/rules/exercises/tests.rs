//! Tests of the exercise library: what is blocked, eased and put forward.

use super::limits::Limit;
use super::{LIBRARY, STARTER_SETS};
use crate::domain::plan::exercise::Change;
use crate::domain::plan::exercise::Exercise::{
    self, Ex01, Ex02, Ex03, Ex04, Ex05, Ex06, Ex07, Ex08, Ex09, Ex10, Ex11, Ex12, Ex13, Ex14, Ex15,
    Ex16, Ex17, Ex18, Ex20, Ex21, Ex22, Ex23, Ex24,
};
use crate::domain::plan::mutation::as_read;
use crate::domain::plan::pattern::Pattern::{
    self, Def, Fac, Inf, Mech, Noc, Ovf, Post, Preg, Rad, Sten,
};
use crate::domain::plan::rules::verdicts::case::with_situation;
use crate::domain::truth::Truth;

use Fate::{Eased, Free, Gone};

/// What becomes of an exercise: taken away, changed, or as it is.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Fate {
    Gone,
    Eased,
    Free,
}

/// A person of whom nothing limits movement, to which a line adds its facts.
const SOUND: &[&str] = &[
    "age=40",
    "sex_birth=male",
    "evs=150",
    "bp_systolic=120",
    "bp_diastolic=80",
    "not angina_unstable",
    "not chest_pain_on_effort",
    "not arrhythmia_uncontrolled",
    "not hf",
    "not myocarditis_acute",
    "not dvt_pe_active",
    "not aortic_stenosis_severe",
    "not fever_now",
    "not surgery_6wk",
    "not obstetric_exercise_restriction",
    "not RF-NEU-1",
    "not RF-NEU-2",
    "not RF-NEU-3",
    "not RF-CES-1",
    "not RF-CES-2",
    "not RF-CES-3",
    "not RF-CES-4",
    "not RF-CES-5",
    "not RF-FX-1",
    "not RF-FX-2",
    "not RF-FX-3",
    "not ihd_stroke_pad",
    "not diabetes",
    "ckd_stage=0",
    "not osteoporosis",
    "not vert_fracture",
    "not steroid_oral",
    "not low_trauma_fracture_hx",
    "not aaa_known",
    "not htn",
    "not falls_12mo",
    "not sitting_intolerant",
    "not open_wound",
    "not incontinence",
    "not epilepsy_uncontrolled",
    "not supine_dizzy",
    "not spondylolisthesis",
    "not hip_limits",
    "not shoulder_disease",
    "not arching_worse",
    "not bending_worse",
    "not hypermobility",
    "not joint_replacement_hip",
    "not surgery_3mo",
    "not wrist_pain",
    "not abdominal_hernia_or_surgery",
    "not neck_unstable",
    "not ra_neck",
    "not down_syndrome",
    "not neuropathy_feet",
    "not pelvic_floor_overactive",
    "not new_severe_phase",
    "directional_preference=extension",
];

/// The fate of an exercise; later words of a person overrule earlier ones.
fn fate(words: &[&str], patterns: &[Pattern], exercise: Exercise) -> Fate {
    with_situation(words, patterns, |situation| {
        let row = LIBRARY
            .iter()
            .map(as_read)
            .find(|row| row.exercise == exercise)
            .unwrap();
        let of_limit = |(_, when, change): &Limit| match (change, when.judge(situation)) {
            (Change::Block | Change::BlockUnlessRuledOut, Truth::True)
            | (Change::BlockUnlessRuledOut, Truth::Unknown) => Gone,
            (Change::Block, Truth::Unknown) | (Change::Ease, Truth::True) => Eased,
            _ => Free,
        };
        let fates: Vec<Fate> = row.limits.iter().map(of_limit).collect();
        let mut worst_first = [Gone, Eased].into_iter();
        worst_first
            .find(|fate| fates.contains(fate))
            .unwrap_or(Free)
    })
}

fn sound_but(words: &[&'static str]) -> Vec<&'static str> {
    [SOUND, words].concat()
}

#[test]
fn holds_every_exercise_once_in_order() {
    let listed: Vec<Exercise> = LIBRARY.iter().map(|row| row.exercise).collect();
    assert_eq!(listed, Exercise::ALL);
}

#[test]
fn a_sound_person_may_do_every_exercise_of_the_plain_pattern() {
    for row in LIBRARY.iter().map(as_read) {
        // The direction test is for leg pain; its exercises are free for others too.
        assert_eq!(
            fate(SOUND, &[Mech], row.exercise),
            Free,
            "{:?}",
            row.exercise
        );
    }
}

/// What is added to a sound person, the patterns, the exercise and its fate.
type FateLine = (&'static [&'static str], &'static [Pattern], Exercise, Fate);

/// Each exercise is free without the addition, so a line fails when its limit is dropped.
const FATES: &[FateLine] = &[
    (&["vert_fracture_weeks=12"], &[Ovf], Ex01, Gone),
    (&["vert_fracture_weeks=13"], &[Ovf], Ex01, Free),
    (&[], &[Ovf], Ex01, Eased),
    (&["RF-FX-2"], &[Ovf], Ex01, Gone),
    (&[], &[Sten], Ex01, Gone),
    (&[], &[Sten], Ex02, Free),
    (&["neuropathy_feet"], &[Mech], Ex01, Eased),
    (&["neuropathy_feet"], &[Mech], Ex02, Eased),
    (&["sitting_intolerant"], &[Rad], Ex03, Gone),
    (&["sitting_intolerant"], &[Mech], Ex03, Free),
    (&["open_wound"], &[Mech], Ex04, Gone),
    (&["incontinence"], &[Mech], Ex04, Gone),
    (&["epilepsy_uncontrolled"], &[Mech], Ex04, Gone),
    (&["unsure epilepsy_uncontrolled"], &[Mech], Ex04, Eased),
    (&[], &[Sten], Ex04, Eased),
    (&["supine_dizzy"], &[Mech], Ex05, Eased),
    (&[], &[Preg], Ex05, Eased),
    (&[], &[Rad], Ex06, Free),
    (&[], &[Sten], Ex06, Gone),
    (&["spondylolisthesis"], &[Mech], Ex06, Gone),
    (&["unsure spondylolisthesis"], &[Mech], Ex06, Eased),
    (&["vert_fracture_weeks=4"], &[Ovf], Ex06, Gone),
    (&[], &[Ovf], Ex06, Gone),
    (&["vert_fracture_weeks=13"], &[Ovf], Ex06, Free),
    (&["pregnant", "gest_weeks=20"], &[Preg], Ex06, Gone),
    (&["pregnant", "gest_weeks=19"], &[Preg], Ex06, Eased),
    (&["pregnant"], &[Preg], Ex06, Gone),
    (&["hip_limits"], &[Mech], Ex06, Gone),
    (&["shoulder_disease"], &[Mech], Ex06, Gone),
    (&["arching_worse"], &[Mech], Ex06, Eased),
    (&["hypermobility"], &[Mech], Ex06, Eased),
    (&["directional_preference=flexion"], &[Rad], Ex06, Gone),
    (&["directional_preference=neither"], &[Rad], Ex06, Gone),
    (&["RF-NEU-2", "known_checked=RF-NEU-2"], &[Rad], Ex06, Gone),
    (&["RF-CES-3", "known_checked=RF-CES-3"], &[Rad], Ex06, Gone),
    (&["osteoporosis"], &[Mech], Ex07, Gone),
    (&["vert_fracture"], &[Mech], Ex07, Gone),
    (&[], &[Ovf], Ex07, Gone),
    (&["unsure osteoporosis", "age=80"], &[Mech], Ex07, Eased),
    (
        &["bending_worse", "directional_preference=flexion"],
        &[Rad],
        Ex07,
        Gone,
    ),
    (&["directional_preference=flexion"], &[Rad], Ex07, Free),
    (&["directional_preference=extension"], &[Rad], Ex07, Gone),
    (&["directional_preference=neither"], &[Rad], Ex07, Gone),
    (
        &[
            "directional_preference=flexion",
            "RF-NEU-2",
            "known_checked=RF-NEU-2",
        ],
        &[Rad],
        Ex07,
        Gone,
    ),
    (
        &["joint_replacement_hip", "surgery_3mo"],
        &[Mech],
        Ex07,
        Gone,
    ),
    (
        &["joint_replacement_hip", "unsure surgery_3mo"],
        &[Mech],
        Ex07,
        Gone,
    ),
    (&["joint_replacement_hip"], &[Mech], Ex07, Eased),
    (&["hypermobility"], &[Mech], Ex07, Eased),
    (&["osteoporosis"], &[Mech], Ex08, Eased),
    (&["wrist_pain"], &[Mech], Ex08, Eased),
    (&["arching_worse"], &[Mech], Ex08, Eased),
    (&["arching_worse"], &[Fac], Ex08, Gone),
    (&["osteoporosis"], &[Mech], Ex09, Eased),
    (&["fusion_levels=L4-L5", "surgery_3mo"], &[Mech], Ex09, Gone),
    (
        &["fusion_levels=L4-L5", "unsure surgery_3mo"],
        &[Mech],
        Ex09,
        Gone,
    ),
    (&["fusion_levels=L4-L5"], &[Mech], Ex09, Free),
    (&["joint_replacement_hip"], &[Mech], Ex09, Eased),
    (&["supine_dizzy"], &[Mech], Ex09, Eased),
    (&["pregnant", "gest_weeks=13"], &[Preg], Ex10, Eased),
    (&["pregnant", "gest_weeks=12"], &[Preg], Ex10, Free),
    (&["supine_dizzy"], &[Mech], Ex10, Eased),
    (&["wrist_pain"], &[Mech], Ex11, Eased),
    (&["osteoporosis"], &[Mech], Ex12, Gone),
    (&[], &[Ovf], Ex12, Gone),
    (&["unsure osteoporosis", "age=65"], &[Mech], Ex12, Gone),
    (&["unsure osteoporosis", "age=64"], &[Mech], Ex12, Eased),
    (
        &["unsure vert_fracture", "steroid_oral_3mo"],
        &[Mech],
        Ex12,
        Gone,
    ),
    (
        &["unsure osteoporosis", "low_trauma_fracture_hx"],
        &[Mech],
        Ex12,
        Gone,
    ),
    (&["unsure osteoporosis", "RF-FX-1"], &[Mech], Ex12, Gone),
    (&["unsure osteoporosis", "RF-FX-2"], &[Mech], Ex12, Gone),
    (&["unsure osteoporosis", "RF-FX-3"], &[Mech], Ex12, Gone),
    (&["age=80"], &[Mech], Ex12, Free),
    (&[], &[Preg], Ex12, Gone),
    (&["abdominal_hernia_or_surgery"], &[Mech], Ex12, Gone),
    (&["arching_worse"], &[Sten], Ex13, Gone),
    (&[], &[Sten], Ex13, Free),
    (&["arching_worse"], &[Mech], Ex13, Eased),
    (&["supine_dizzy"], &[Mech], Ex13, Eased),
    (&["shoulder_disease"], &[Mech], Ex14, Eased),
    (&["pregnant", "gest_weeks=28"], &[Preg], Ex14, Eased),
    (&["pregnant", "gest_weeks=27"], &[Preg], Ex14, Free),
    (&["falls_12mo"], &[Mech], Ex15, Eased),
    (&["age=75"], &[Mech], Ex15, Eased),
    (&["falls_12mo"], &[Mech], Ex16, Eased),
    (&["neuropathy_feet"], &[Mech], Ex16, Eased),
    (&["unsure angina_unstable"], &[Mech], Ex16, Gone),
    (&["unsure fever_now"], &[Mech], Ex16, Gone),
    (&["diabetes", "evs=89"], &[Mech], Ex16, Gone),
    (&["ckd_stage=3", "evs=89"], &[Mech], Ex16, Gone),
    (&["ihd_stroke_pad", "evs=89"], &[Mech], Ex16, Gone),
    (
        &["hf", "not hf_decompensated", "evs=89"],
        &[Mech],
        Ex16,
        Gone,
    ),
    (&["diabetes", "evs=90"], &[Mech], Ex16, Free),
    (&["new_severe_phase"], &[Rad], Ex17, Gone),
    (
        &["unsure new_severe_phase", "nrs_leg=7"],
        &[Rad],
        Ex17,
        Gone,
    ),
    (
        &["unsure new_severe_phase", "nrs_leg=6"],
        &[Rad],
        Ex17,
        Eased,
    ),
    (&["nrs_leg=9"], &[Rad], Ex17, Free),
    (&["osteoporosis"], &[Mech], Ex17, Eased),
    (&["unsure osteoporosis"], &[Mech], Ex17, Eased),
    (&["unsure surgery_6wk"], &[Mech], Ex18, Gone),
    (
        &["diabetes", "not retinopathy", "evs=89"],
        &[Mech],
        Ex18,
        Gone,
    ),
    (
        &["diabetes", "not retinopathy", "evs=90"],
        &[Mech],
        Ex18,
        Eased,
    ),
    (&["osteoporosis"], &[Mech], Ex18, Gone),
    (&["unsure osteoporosis", "age=65"], &[Mech], Ex18, Gone),
    (&["aaa_known"], &[Mech], Ex18, Gone),
    (&["diabetes", "retinopathy"], &[Mech], Ex18, Gone),
    (&["htn", "htn_uncontrolled"], &[Mech], Ex18, Gone),
    (&[], &[Preg], Ex18, Gone),
    (&["new_severe_phase"], &[Rad], Ex18, Gone),
    (&["neck_unstable"], &[Mech], Ex20, Gone),
    (&["ra_neck"], &[Mech], Ex20, Gone),
    (&["down_syndrome"], &[Mech], Ex20, Gone),
    (&["vert_fracture_weeks=4"], &[Ovf], Ex20, Gone),
    (&["osteoporosis"], &[Mech], Ex20, Eased),
    (&["hypermobility"], &[Mech], Ex20, Eased),
    (&["falls_12mo"], &[Mech], Ex21, Eased),
    (&["neuropathy_feet"], &[Mech], Ex21, Eased),
    (&["RF-NEU-1"], &[Rad], Ex22, Gone),
    (&["new_severe_phase"], &[Rad], Ex22, Gone),
    (
        &["unsure new_severe_phase", "nrs_leg=7"],
        &[Rad],
        Ex22,
        Gone,
    ),
    (&[], &[Rad], Ex22, Free),
    (&["osteoporosis"], &[Mech], Ex23, Eased),
    (&[], &[Preg], Ex23, Eased),
    (&["hypermobility"], &[Mech], Ex23, Eased),
    (&["pelvic_floor_overactive"], &[Mech], Ex24, Eased),
];

#[test]
fn limits_hold_where_the_sheet_says() {
    for (words, patterns, exercise, expected) in FATES {
        let found = fate(&sound_but(words), patterns, *exercise);
        assert_eq!(
            found, *expected,
            "{exercise:?} with {words:?} and {patterns:?}"
        );
    }
}

#[test]
fn load_waits_for_every_whole_body_answer() {
    let bars = [
        "angina_unstable",
        "chest_pain_on_effort",
        "arrhythmia_uncontrolled",
        "myocarditis_acute",
        "dvt_pe_active",
        "aortic_stenosis_severe",
        "fever_now",
        "surgery_6wk",
        "RF-NEU-1",
        "RF-NEU-2",
        "RF-NEU-3",
    ];
    for bar in bars {
        let unsure = format!("unsure {bar}");
        for exercise in [Ex16, Ex18] {
            let words = [SOUND, &[unsure.as_str()]].concat();
            assert_eq!(fate(&words, &[Mech], exercise), Gone, "{exercise:?} {bar}");
        }
        // Walking stays.
        let words = [SOUND, &[unsure.as_str()]].concat();
        assert_eq!(fate(&words, &[Mech], Ex01), Free, "{bar}");
    }
    for bar in ["bp_systolic=180", "bp_diastolic=110", "RF-NEU-1"] {
        let words = [SOUND, &[bar]].concat();
        assert_eq!(fate(&words, &[Mech], Ex16), Gone, "{bar}");
    }
    for fine in ["bp_systolic=179", "bp_diastolic=109"] {
        let words = [SOUND, &[fine]].concat();
        assert_eq!(fate(&words, &[Mech], Ex16), Free, "{fine}");
    }
    let checked = [SOUND, &["RF-NEU-2", "known_checked=RF-NEU-2"]].concat();
    assert_eq!(fate(&checked, &[Mech], Ex16), Free);
    // Nothing asked at all is the light level, too.
    assert_eq!(fate(&[], &[Mech], Ex18), Gone);
    assert_eq!(fate(&[], &[Mech], Ex16), Gone);
}

#[test]
fn every_pattern_has_a_starter_set() {
    for &pattern in Pattern::ALL {
        let sets: Vec<_> = STARTER_SETS
            .iter()
            .map(as_read)
            .filter(|set| set.pattern == pattern)
            .collect();
        assert_eq!(sets.len(), 1, "{pattern:?}");
        for set in sets {
            assert!((4..=6).contains(&set.exercises.len()), "{pattern:?}");
            let mut seen = std::collections::BTreeSet::new();
            assert!(
                set.exercises.iter().all(|one| seen.insert(one)),
                "{pattern:?}"
            );
            // Load and stairs are never what somebody begins with.
            assert!(!set.exercises.contains(&Ex16), "{pattern:?}");
            assert!(!set.exercises.contains(&Ex18), "{pattern:?}");
        }
    }
}

/// The first four of the starter set of the leading pattern that nothing takes away.
fn start(words: &[&str], patterns: &[Pattern]) -> Vec<&'static str> {
    let leads = Pattern::ALL
        .iter()
        .find(|one| patterns.contains(one))
        .unwrap();
    let set = STARTER_SETS
        .iter()
        .map(as_read)
        .find(|set| set.pattern == *leads)
        .unwrap();
    let fits = |one: &&Exercise| fate(words, patterns, **one) != Gone;
    let taken = set.exercises.iter().filter(fits).take(4);
    taken.map(|one| one.id()).collect()
}

#[test]
fn a_starter_set_is_what_the_sheet_lists_and_two_to_stand_in() {
    // The sheet lists the exercises before the bar; those after it stand in where one of them is taken away.
    let sets = [
        (Mech, "EX-01 EX-08 EX-13 EX-17 | EX-05 EX-20"),
        (Rad, "EX-01 EX-06 EX-07 EX-10 EX-22 | EX-13"),
        (Sten, "EX-02 EX-07 EX-15 EX-21 EX-03 | EX-05"),
        (Fac, "EX-01 EX-08 EX-13 EX-17 EX-07 | EX-15"),
        (Def, "EX-01 EX-14 EX-19 EX-09 | EX-11 EX-20"),
        (Inf, "EX-04 EX-08 EX-20 EX-19 EX-03 | EX-01"),
        (Noc, "EX-04 EX-05 EX-23 EX-01 | EX-24 EX-15"),
        (Ovf, "EX-11 EX-17 EX-19 EX-21 | EX-15 EX-24"),
        (Post, "EX-01 EX-10 EX-15 EX-11 | EX-14 EX-13"),
        (Preg, "EX-01 EX-24 EX-05 EX-19 EX-04 | EX-15"),
    ];
    for (pattern, expected) in sets {
        let set = STARTER_SETS
            .iter()
            .map(as_read)
            .find(|set| set.pattern == pattern)
            .unwrap();
        let found: Vec<_> = set.exercises.iter().map(|one| one.id()).collect();
        assert_eq!(found.join(" "), expected.replace("| ", ""), "{pattern:?}");
    }
}

#[test]
fn starts_as_the_sheet_says() {
    let lines: &[(&[&'static str], Pattern, [&str; 4])] = &[
        (&[], Mech, ["EX-01", "EX-08", "EX-13", "EX-17"]),
        (
            &["directional_preference=extension"],
            Rad,
            ["EX-01", "EX-06", "EX-10", "EX-22"],
        ),
        (
            &["directional_preference=flexion"],
            Rad,
            ["EX-01", "EX-07", "EX-10", "EX-22"],
        ),
        (&[], Sten, ["EX-02", "EX-07", "EX-15", "EX-21"]),
        (
            &["osteoporosis"],
            Sten,
            ["EX-02", "EX-15", "EX-21", "EX-03"],
        ),
        (&[], Fac, ["EX-01", "EX-08", "EX-13", "EX-17"]),
        (
            &["arching_worse"],
            Fac,
            ["EX-01", "EX-13", "EX-17", "EX-07"],
        ),
        (&[], Def, ["EX-01", "EX-14", "EX-19", "EX-09"]),
        (&[], Inf, ["EX-04", "EX-08", "EX-20", "EX-19"]),
        (&[], Noc, ["EX-04", "EX-05", "EX-23", "EX-01"]),
        (
            &["vert_fracture_weeks=30"],
            Ovf,
            ["EX-11", "EX-17", "EX-19", "EX-21"],
        ),
        (
            &["vert_fracture_weeks=3"],
            Ovf,
            ["EX-11", "EX-17", "EX-19", "EX-21"],
        ),
        (&[], Post, ["EX-01", "EX-10", "EX-15", "EX-11"]),
        (&[], Preg, ["EX-01", "EX-24", "EX-05", "EX-19"]),
    ];
    for (words, pattern, expected) in lines {
        let found = start(&sound_but(words), &[*pattern]);
        assert_eq!(found, expected, "{pattern:?} with {words:?}");
    }
}

/// Chen of vignette 3: leg pain of which a new spell is not known, worse on bending.
#[test]
fn chen_begins_with_walking_the_prone_prop_and_the_brace() {
    let chen = &[
        "age=41",
        "nrs_leg=7",
        "nrs_back=4",
        "bending_worse",
        "cough_worse",
        "not RF-NEU-1",
        "fear=7",
    ];
    let begins = start(chen, &[Rad]);
    assert_eq!(begins, ["EX-01", "EX-06", "EX-10", "EX-13"]);
    for exercise in [Ex17, Ex18, Ex22] {
        assert_eq!(fate(chen, &[Rad], exercise), Gone, "{exercise:?}");
    }
}

/// Dora of vignette 4: bone health not known at 74.
#[test]
fn dora_bends_in_the_middle_range_until_her_bones_are_known() {
    let dora = &["age=74", "anticoag", "egfr=52", "htn", "not falls_12mo"];
    assert_eq!(start(dora, &[Sten]), ["EX-02", "EX-07", "EX-15", "EX-21"]);
    assert_eq!(fate(dora, &[Sten], Ex07), Eased);
    assert_eq!(fate(dora, &[Sten], Ex12), Gone);
    assert_eq!(fate(dora, &[Sten], Ex18), Gone);
}

#[test]
fn what_a_pattern_prefers_is_named_at_the_exercise() {
    for set in STARTER_SETS {
        let Some(first) = set.exercises.first() else {
            panic!("empty set for {:?}", set.pattern);
        };
        let row = LIBRARY.iter().find(|row| row.exercise == *first).unwrap();
        assert!(row.prefer.contains(&set.pattern), "{:?}", set.pattern);
    }
}

/// What holds load back reads the same facts as what bars movement as a whole.
#[test]
fn load_waits_for_what_the_contraindications_bar() {
    use crate::domain::plan::rule::Limit;
    use crate::domain::plan::rules::contraindications;
    use crate::domain::treatment::Treatment;
    use std::collections::BTreeSet;

    let theirs: BTreeSet<_> = contraindications::all()
        .filter(|row| row.treatments.contains(&Treatment::Ex) && row.limit == Limit::Bar)
        .flat_map(|row| row.when.reads())
        .collect();
    assert_eq!(super::WHOLE_BODY_BAR.reads(), theirs);
}
