//! People for tests of the whole plan, written as short words.

use backplan::domain::fact::{Amount, Choice, Effect, Facts, Listing, Trial, YesNo};
use backplan::domain::plan::{Plan, recommend};
use backplan::domain::treatment::Treatment;
use backplan::domain::truth::Truth;

/// The plan for facts such as `opioid`, `not asthma`, `unsure tca`, `age=70`, `wants=SMT,CAN`,
/// `tried=EX:none` or `dislikes=ACU`.
pub(super) fn plan_for(words: &[&str]) -> Plan {
    recommend(&facts(words))
}

fn facts(words: &[&str]) -> Facts {
    let mut facts = Facts::default();
    let mut trials = Vec::new();
    for word in words {
        if let Some(name) = word.strip_prefix("not ") {
            facts.set(YesNo::named(name).unwrap(), false);
        } else if let Some(name) = word.strip_prefix("unsure ") {
            facts.set(YesNo::named(name).unwrap(), Truth::Unknown);
        } else if let Some((name, value)) = word.split_once('=') {
            match name {
                "tried" => trials.push(trial(value)),
                "dislikes" => {
                    let treatment = Treatment::coded(value).unwrap();
                    facts.set_preference(treatment, -2).unwrap();
                }
                _ => note(&mut facts, name, value),
            }
        } else {
            facts.set(YesNo::named(word).unwrap_or_else(|| panic!("{word}")), true);
        }
    }
    facts.set_trials(trials);
    facts.check().unwrap();
    facts
}

fn note(facts: &mut Facts, name: &str, value: &str) {
    if let Some(amount) = Amount::named(name) {
        facts
            .set_amount(amount, Some(value.parse().unwrap()))
            .unwrap();
    } else if let Some(choice) = Choice::named(name) {
        facts.set_choice(choice, Some(value)).unwrap();
    } else {
        let entries = value.split(',').filter(|entry| !entry.is_empty());
        facts.set_entries(Listing::named(name).unwrap(), entries.map(str::to_owned));
    }
}

fn trial(value: &str) -> Trial {
    let (code, outcome) = value.split_once(':').unwrap();
    Trial {
        treatment: Treatment::coded(code).unwrap(),
        adequate: Truth::True,
        weeks: Some(12.0),
        sessions: Some(20.0),
        effect: Some(if outcome == "good" {
            Effect::Good
        } else {
            Effect::None
        }),
        side_effect: None,
        in_use: Truth::Unknown,
        passive_only: (outcome == "passive").into(),
        would_repeat: Truth::Unknown,
    }
}

/// Every danger sign answered with no.
fn without_danger() -> Vec<&'static str> {
    vec![
        "not RF-CES-1",
        "not RF-CES-2",
        "not RF-CES-3",
        "not RF-CES-4",
        "not RF-CES-5",
        "not RF-NEU-1",
        "not RF-NEU-2",
        "not RF-NEU-3",
        "not RF-FX-1",
        "not RF-FX-2",
        "not RF-FX-3",
        "not RF-CA-1",
        "not RF-CA-2",
        "not RF-CA-3",
        "not RF-CA-4",
        "not RF-CA-5",
        "not RF-INF-1",
        "not RF-INF-2",
        "not RF-INF-3",
        "not RF-VAS-1",
        "not RF-VAS-2",
        "not RF-VAS-3",
        "not RF-VAS-4",
        "not RF-VAS-5",
        "not RF-THO-1",
        "not RF-THO-2",
        "not RF-ABD-1",
        "not RF-ABD-2",
        "not RF-ABD-3",
        "not RF-PRG-1",
        "not RF-SKN-1",
        "not RF-SPA-E",
        "not RF-SPA-F",
        "not RF-PMR",
        "not RF-RX-1",
        "not RF-RX-2",
        "not RF-RX-3",
        "not RF-RX-4",
        "not RF-RX-5",
        "not RF-RX-6",
        "not RF-NCK",
        "not RF-SAFE",
        "not self_harm_thoughts",
    ]
}

/// Adam of vignette 1.
pub(super) fn adam() -> Vec<&'static str> {
    let told = [
        "age=38",
        "sex_birth=male",
        "duration_months=7",
        "nrs=4",
        "peg=3.3",
        "rmdq=6",
        "phq2=1",
        "gad2=1",
        "confidence=7",
        "fear=3",
        "expectation=7",
        "worry_damage=3",
        "sleep_quality=6",
        "evs=40",
        "bmi=27",
        "sitting_worse",
        "not leg_symptom_any",
        "not walk_symptoms",
        "not flare_now",
        "nsaid_oral",
        "nsaid_days_28=8",
        "budget=small",
        "wants=IMG",
        "dislikes=ACU",
        "drug_allergies=",
        "not osteoporosis",
        "not vert_fracture",
        "not diabetes",
        "not hf",
        "not ihd_stroke_pad",
        "ckd_stage=0",
        "not angina_unstable",
        "not arrhythmia_uncontrolled",
        "not myocarditis_acute",
        "not dvt_pe_active",
        "not aortic_stenosis_severe",
        "not fever_now",
        "not surgery_6wk",
        "bp_systolic=125",
        "bp_diastolic=80",
        "not opioid",
        "not benzo_z",
        "not gabapentinoid",
        "not anticoag",
    ];
    [without_danger(), told.to_vec()].concat()
}

/// Chen of vignette 3.
pub(super) fn chen() -> Vec<&'static str> {
    let told = [
        "age=41",
        "duration_months=3.2",
        "nrs=7",
        "nrs_leg=7",
        "nrs_back=4",
        "leg_symptom_any",
        "leg_site_below_knee",
        "nerve_quality",
        "cough_worse",
        "bending_worse",
        "peg=6.7",
        "rmdq=14",
        "phq2=2",
        "gad2=2",
        "fear=7",
        "confidence=4",
        "expectation=4",
        "off_work_weeks=5",
        "job_heavy",
        "tried=PT:passive",
        "wants=INJ-ESI",
        "not opioid",
        "not gabapentinoid",
    ];
    [without_danger(), told.to_vec()].concat()
}

/// Dora of vignette 4.
pub(super) fn dora() -> Vec<&'static str> {
    let told = [
        "age=74",
        "sex_birth=female",
        "duration_months=24",
        "walk_symptoms",
        "eased_by_sitting",
        "not eased_by_standing_still",
        "easier_uphill_or_trolley",
        "walking_distance_m=150",
        "standing_tolerance_minutes=8",
        "anticoag",
        "warfarin",
        "egfr=52",
        "htn",
        "acei_arb",
        "diuretic",
        "bmi=29",
        "not falls_12mo",
        "not bone_check_done",
        "nrs=5",
        "peg=5.3",
        "rmdq=12",
        "phq2=1",
        "sleep_quality=6",
        "wants=SMT,NSO",
        "not pain_constant",
    ];
    [without_danger(), told.to_vec()].concat()
}
