//! The vignettes of the clinical sheet: what each plan must say and must never say, with reasons and rule ids.
//!
//! Each case is a folder under `tests/cases/plan` with the person's facts and a note on where it comes from.

#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "the whole file is a test"
)]

use std::path::Path;

use backplan::domain::fact::{Choice, FactId, Facts};
use backplan::domain::plan::bucket::Bucket::{
    self, ConsiderNext, Continue, DiscussFirst, DoNow, NotRecommended, NotSuitable,
};
use backplan::domain::plan::pattern::Pattern;
use backplan::domain::plan::picture::Support;
use backplan::domain::plan::urgency::Urgency;
use backplan::domain::plan::{Item, Plan, recommend};
use backplan::domain::treatment::Treatment::{self, *};
use backplan::interchange::facts_file::read_facts;

fn facts(case: &str) -> Facts {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/cases/plan")
        .join(case)
        .join("facts.json");
    read_facts(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn plan(case: &str) -> Plan {
    recommend(&facts(case))
}

fn item(plan: &Plan, treatment: Treatment) -> &Item {
    plan.item(treatment)
        .unwrap_or_else(|| panic!("no line for {}", treatment.code()))
}

#[track_caller]
fn is(plan: &Plan, treatment: Treatment, bucket: Bucket) {
    let item = item(plan, treatment);
    assert_eq!(
        item.bucket,
        bucket,
        "{}: {:#?}",
        treatment.code(),
        item.reasons
    );
}

#[track_caller]
fn because(plan: &Plan, treatment: Treatment, rule: &str, facts: &[&str]) {
    let item = item(plan, treatment);
    let reason = item
        .reasons
        .iter()
        .find(|reason| reason.rule == rule)
        .unwrap_or_else(|| panic!("{} lacks {rule}: {:#?}", treatment.code(), item.reasons));
    let names: Vec<_> = reason.facts.iter().map(|fact| fact.name()).collect();
    for fact in facts {
        assert!(names.contains(fact), "{rule} names {names:?}, not {fact}");
    }
}

#[track_caller]
fn never(plan: &Plan, treatment: Treatment, buckets: &[Bucket]) {
    if let Some(item) = plan.item(treatment) {
        assert!(
            !buckets.contains(&item.bucket),
            "{} is {:?}",
            treatment.code(),
            item.bucket
        );
    }
}

fn exercises(plan: &Plan) -> Vec<&'static str> {
    plan.exercises.iter().map(|one| one.exercise.id()).collect()
}

fn patterns(plan: &Plan) -> Vec<&'static str> {
    plan.patterns.iter().map(|one| one.code()).collect()
}

fn asks(plan: &Plan, name: &str) -> bool {
    plan.questions.contains(&FactId::named(name).unwrap())
}

fn blocks(plan: &Plan, exercise: &str) -> bool {
    plan.blocked_exercises
        .iter()
        .any(|one| one.exercise.id() == exercise)
}

/// What holds for everybody without an emergency or a same-day sign.
#[track_caller]
fn common(plan: &Plan) {
    assert_eq!(plan.stop, None);
    is(plan, Edu, DoNow);
    assert!(!plan.team.is_empty(), "somebody to contact");
    assert!(plan.start_now.len() <= 3);
    for start in [Opw, Ops, Gab, Bzd, Glu] {
        never(plan, start, &[DoNow, ConsiderNext, Continue]);
    }
    for passive in [Belt, Tens, Trac] {
        never(plan, passive, &[DoNow, ConsiderNext, DiscussFirst]);
    }
    never(plan, Img, &[DoNow, ConsiderNext, Continue]);
}

#[test]
fn v_01_simple_mechanical_pain_gets_a_light_active_plan() {
    let plan = plan("V-01");
    common(&plan);
    assert_eq!(patterns(&plan), ["PH-MECH"]);
    assert_eq!(plan.support.map(Support::code), Some("SUP-1"));
    is(&plan, Ex, DoNow);
    for exercise in ["EX-01", "EX-13", "EX-17"] {
        assert!(
            exercises(&plan).contains(&exercise),
            "{:?}",
            exercises(&plan)
        );
    }
    is(&plan, LifErg, DoNow);
    is(&plan, LifPa, DoNow);
    assert!(
        plan.item(Nso).is_none(),
        "light use without a need is a notice, not a card"
    );
    assert!(
        plan.notices
            .iter()
            .any(|notice| notice.starts_with("R-MED")),
        "{:?}",
        plan.notices
    );
    is(&plan, Smt, ConsiderNext);
    is(&plan, Mas, ConsiderNext);
    is(&plan, Img, NotRecommended);
    because(&plan, Img, "R-IMG-01", &["wants"]);
    assert_eq!(plan.first_full_review, 6);
    assert!(plan.item(Acu).is_none() && plan.not_chosen.contains(&Acu));
    for against in [InjEsi, SurFus] {
        is(&plan, against, NotRecommended);
    }
    never(&plan, InjRfa, &[DoNow, ConsiderNext, DiscussFirst]);
    never(&plan, Snr, &[DoNow, ConsiderNext, DiscussFirst]);
}

#[test]
fn v_02_signs_of_an_emergency_leave_only_help() {
    let plan = plan("V-02");
    let stop = plan.stop.as_ref().expect("a stop");
    assert_eq!(stop.level, Urgency::U0);
    for flag in ["RF-CES-1", "RF-CES-3", "RF-CES-5"] {
        assert!(stop.flags.contains(&flag), "{:?}", stop.flags);
    }
    assert!(plan.items.is_empty() && plan.exercises.is_empty() && plan.start_now.is_empty());
}

#[test]
fn v_03_leg_pain_with_nerve_features() {
    let plan = plan("V-03");
    common(&plan);
    assert_eq!(plan.primary.map(Pattern::code), Some("PH-RAD"));
    assert_eq!(plan.support.map(Support::code), Some("SUP-3"));
    is(&plan, Pt, DiscussFirst);
    let exercises = exercises(&plan);
    for exercise in ["EX-01", "EX-06", "EX-10"] {
        assert!(exercises.contains(&exercise), "{exercises:?}");
    }
    because(&plan, PsySkl, "R-EX-12", &["fear"]);
    is(&plan, Ot, DiscussFirst);
    is(&plan, Gab, NotRecommended);
    because(&plan, Gab, "R-MED-13", &[]);
    is(&plan, Nso, DiscussFirst);
    because(&plan, Nso, "R-MED-06", &[]);
    is(&plan, InjEsi, NotRecommended);
    assert!(item(&plan, InjEsi).disagree);
    because(&plan, InjEsi, "R-INJ-03", &[]);
    assert!(asks(&plan, "new_severe_phase"));
    is(&plan, SurDec, ConsiderNext);
    assert!(
        !plan.trace.contains(&"R-SUR-02"),
        "passive physiotherapy is no adequate trial"
    );
    never(&plan, Smt, &[DoNow, ConsiderNext, Continue]);
    is(&plan, SurFus, NotRecommended);
    never(&plan, Rest, &[DoNow, ConsiderNext, DiscussFirst]);
}

#[test]
fn v_03_the_us_profile_discusses_the_injection() {
    let mut facts = facts("V-03");
    facts.set_choice(Choice::Profile, Some("us")).unwrap();
    let plan = recommend(&facts);
    is(&plan, InjEsi, DiscussFirst);
    assert!(item(&plan, InjEsi).disagree);
}

#[test]
fn v_04_stenosis_on_a_blood_thinner() {
    let plan = plan("V-04");
    common(&plan);
    assert_eq!(plan.primary.map(Pattern::code), Some("PH-STEN"));
    is(&plan, Ex, DoNow);
    let exercises = exercises(&plan);
    assert!(
        exercises.contains(&"EX-02") || exercises.contains(&"EX-03"),
        "{exercises:?}"
    );
    for exercise in ["EX-07", "EX-15", "EX-21"] {
        assert!(exercises.contains(&exercise), "{exercises:?}");
    }
    assert!(blocks(&plan, "EX-12"), "{:?}", plan.blocked_exercises);
    let bend = plan
        .exercises
        .iter()
        .find(|one| one.exercise.id() == "EX-07")
        .unwrap();
    assert!(
        bend.in_case.contains(&"EX-LIM-BONE"),
        "mid-range until bone health is known: {bend:?}"
    );
    is(&plan, Pt, DiscussFirst);
    is(&plan, Nso, NotSuitable);
    because(&plan, Nso, "CI-NSO-06", &["anticoag"]);
    because(&plan, Nso, "CI-NSO-04", &["ckd_stage"]);
    because(&plan, Nso, "CI-NSO-12", &["acei_arb", "diuretic"]);
    assert!(!item(&plan, Nso).alternatives.contains(&Nso));
    is(&plan, Nst, DiscussFirst);
    is(&plan, Par, DiscussFirst);
    is(&plan, Smt, NotSuitable);
    is(&plan, SmtMob, DiscussFirst);
    is(&plan, Mas, NotSuitable);
    is(&plan, Acu, DiscussFirst);
    assert!(item(&plan, InjEsi).bucket.is_not_offered());
    is(&plan, SurDec, ConsiderNext);
    assert!(asks(&plan, "osteoporosis"));
    assert!(plan.trace.iter().any(|rule| rule.starts_with("R-BON-01")));
    assert!(plan.team.iter().any(|role| role.code() == "CT-PHA"));
    assert!(item(&plan, Snr).bucket.is_not_offered());
    never(&plan, Smr, &[DoNow, ConsiderNext, DiscussFirst]);
}

#[test]
fn v_05_a_suspected_inflammatory_pattern_is_referred() {
    let plan = plan("V-05");
    common(&plan);
    assert_eq!(plan.primary.map(Pattern::code), Some("PH-INF"));
    let referral = plan
        .referrals
        .iter()
        .find(|one| one.flags.contains(&"RF-SPA"))
        .expect("RF-SPA");
    assert_eq!(referral.level, Urgency::U3);
    assert!(referral.roles.iter().any(|role| role.code() == "CT-RHE"));
    is(&plan, Ex, DoNow);
    for exercise in ["EX-04", "EX-08", "EX-20"] {
        assert!(
            exercises(&plan).contains(&exercise),
            "{:?}",
            exercises(&plan)
        );
    }
    is(&plan, LifSmk, DoNow);
    is(&plan, PsySkl, DoNow);
    is(&plan, Nso, DiscussFirst);
    because(&plan, Nso, "R-MED-08", &[]);
    is(&plan, Smt, NotSuitable);
    because(&plan, Smt, "R-CHI-05", &[]);
}

#[test]
fn v_06_thoughts_of_self_harm_come_before_any_plan() {
    let plan = plan("V-06-crisis");
    let stop = plan.stop.as_ref().expect("a stop");
    assert_eq!(stop.level, Urgency::U1);
    assert!(stop.flags.contains(&"MH-3"), "{:?}", stop.flags);
    assert!(plan.alert.crisis);
    for item in &plan.items {
        assert!(
            matches!(item.treatment, Heat | PsySkl | Ex),
            "{:?}",
            item.treatment
        );
    }
}

#[test]
fn v_06_widespread_pain_after_support_was_reached() {
    let plan = plan("V-06");
    common(&plan);
    assert!(
        plan.alert.crisis,
        "help stays on the page while the last answer was positive"
    );
    assert_eq!(plan.primary.map(Pattern::code), Some("PH-NOC"));
    assert_eq!(plan.support.map(Support::code), Some("SUP-3"));
    assert!(
        plan.referrals
            .iter()
            .any(|one| one.level == Urgency::U2 && one.flags.contains(&"MH-4"))
    );
    is(&plan, Ex, DoNow);
    is(&plan, LifSlp, DoNow);
    for therapy in [Cbt, Act, Mdr] {
        is(&plan, therapy, DiscussFirst);
    }
    is(&plan, Snr, DiscussFirst);
    assert!(item(&plan, Snr).disagree);
    is(&plan, Tca, NotSuitable);
    is(&plan, Bzd, DiscussFirst);
    assert!(item(&plan, Bzd).in_use);
    is(&plan, Nso, NotRecommended);
    for barred in [Gab, Opw, Ops] {
        is(&plan, barred, NotSuitable);
    }
    assert!(item(&plan, Smt).bucket.is_not_offered());
    assert!(matches!(
        item(&plan, Acu).bucket,
        DiscussFirst | ConsiderNext
    ));
    is(&plan, Ot, DiscussFirst);
    assert!(plan.item(LifWt).is_none(), "weight only when asked for");
    is(&plan, Mas, NotRecommended);
}
