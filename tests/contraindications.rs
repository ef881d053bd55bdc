//! Contra-indications as the plan shows them: what bars, what asks for a talk, and nobody barred for nothing.

#![cfg(not(target_arch = "wasm32"))]

use backplan::domain::fact::{Amount, Facts, Listing, YesNo};
use backplan::domain::plan::bucket::Bucket;
use backplan::domain::plan::rule::Limit;
use backplan::domain::plan::rules::contraindications;
use backplan::domain::plan::{Item, Plan, Reason, recommend};
use backplan::domain::treatment::{Component, Route, Treatment};
use backplan::domain::truth::Truth;
use proptest::prelude::*;
use proptest::test_runner::Config;

/// The reasons of a line that are contra-indications.
fn limits_of(item: &Item) -> impl Iterator<Item = &Reason> {
    item.reasons
        .iter()
        .filter(|reason| contraindications::all().any(|row| row.id == reason.rule))
}

fn is_self_care(treatment: Treatment) -> bool {
    matches!(
        treatment,
        Treatment::Edu | Treatment::Ex | Treatment::PsySkl
    ) || (treatment.component() == Component::Lifestyle && treatment.route() == Route::Own)
}

fn ask_for_everything(facts: &mut Facts) {
    let codes = Treatment::ALL.iter().map(|one| one.code().to_owned());
    facts.set_entries(Listing::Wants, codes);
}

/// Every yes-or-no question answered with no, every figure healthy.
fn healthy() -> impl Strategy<Value = Facts> {
    let figures = (
        26..60_i32,
        60..=120_i32,
        95..140_i32,
        60..90_i32,
        50..=110_i32,
        19..30_i32,
        90..600_i32,
        4..240_i32,
    );
    figures.prop_map(|figures| {
        let (age, filtration, upper, lower, weight, index, activity, months) = figures;
        let mut facts = Facts::default();
        for &fact in YesNo::ALL {
            facts.set(fact, false);
        }
        let figures = [
            (Amount::Age, age),
            (Amount::Egfr, filtration),
            (Amount::BpSystolic, upper),
            (Amount::BpDiastolic, lower),
            (Amount::WeightKg, weight),
            (Amount::Bmi, index),
            (Amount::Evs, activity),
            (Amount::DurationMonths, months),
        ];
        for (amount, value) in figures {
            let stored = facts.set_amount(amount, Some(f64::from(value)));
            assert!(stored.is_ok(), "{amount:?} {value}");
        }
        facts.set_entries(Listing::DrugAllergies, []);
        ask_for_everything(&mut facts);
        facts
    })
}

/// A person about whom anything may be known, who asks for everything.
fn anybody() -> impl Strategy<Value = Facts> {
    let answers = prop::collection::vec(0_u8..24, YesNo::ALL.len());
    (answers, prop::option::of(18..95_i32)).prop_map(|(answers, age)| {
        let mut facts = Facts::default();
        for (&fact, answer) in YesNo::ALL.iter().zip(answers) {
            // Danger signs would lock the plan before there is a line to look at.
            let danger = fact.name().starts_with("RF-") || fact.name().starts_with("MH-");
            match answer {
                _ if danger => facts.set(fact, false),
                0 | 1 => facts.set(fact, true),
                2 | 3 => facts.set(fact, Truth::Unknown),
                4..=6 => {}
                _ => facts.set(fact, false),
            }
        }
        for fact in [YesNo::SuicidalNow, YesNo::SelfHarmThoughts] {
            facts.set(fact, false);
        }
        let stored = facts.set_amount(Amount::Age, age.map(f64::from));
        assert!(stored.is_ok(), "{age:?}");
        ask_for_everything(&mut facts);
        facts
    })
}

proptest! {
    #![proptest_config(Config { cases: 10_000, failure_persistence: None, ..Config::default() })]

    #[test]
    fn nobody_is_barred_for_nothing(facts in healthy()) {
        let plan = recommend(&facts);
        prop_assert!(!plan.items.is_empty());
        for item in &plan.items {
            for reason in limits_of(item) {
                prop_assert!(!reason.truth.is_true(), "{:?} {}", item.treatment, reason.rule);
            }
        }
    }

    #[test]
    fn no_line_is_better_than_its_limits(facts in anybody()) {
        for item in &recommend(&facts).items {
            for reason in limits_of(item) {
                let best = match (reason.limit, reason.truth) {
                    (Some(Limit::Bar), Truth::True) => Bucket::NotSuitable,
                    (Some(Limit::BarStart), Truth::True) if !item.in_use => Bucket::NotSuitable,
                    // Movement stays open, gently, while a doubt is open; self-care is done differently.
                    (Some(Limit::Bar), Truth::Unknown) if item.treatment == Treatment::Ex => continue,
                    (Some(Limit::Caution | Limit::BarPart), _) if is_self_care(item.treatment) => continue,
                    _ => Bucket::DiscussFirst,
                };
                prop_assert!(
                    item.bucket <= best,
                    "{:?} is {:?} in spite of {}",
                    item.treatment,
                    item.bucket,
                    reason.rule
                );
            }
            let barred = limits_of(item)
                .any(|reason| reason.limit == Some(Limit::Bar) && reason.truth.is_true());
            prop_assert!(!(barred && item.in_use) || item.review_within_days == Some(7));
        }
    }
}

/// A person of 74 with narrowed spinal canal, a blood thinner, weak kidneys and two blood-pressure tablets.
fn dora() -> Facts {
    let mut facts = Facts::default();
    for &fact in YesNo::ALL {
        let unknown = matches!(fact, YesNo::Osteoporosis);
        if !unknown {
            facts.set(fact, false);
        }
    }
    for fact in [
        YesNo::Anticoag,
        YesNo::Warfarin,
        YesNo::Htn,
        YesNo::AceiArb,
        YesNo::Diuretic,
        YesNo::WalkSymptoms,
        YesNo::EasedBySitting,
        YesNo::EasierUphillOrTrolley,
        YesNo::LegSymptomAny,
    ] {
        facts.set(fact, true);
    }
    for (amount, value) in [
        (Amount::Age, 74.0),
        (Amount::Egfr, 52.0),
        (Amount::DurationMonths, 24.0),
        (Amount::Peg, 5.3),
    ] {
        let stored = facts.set_amount(amount, Some(value));
        assert!(stored.is_ok(), "{amount:?}");
    }
    facts.set_entries(Listing::DrugAllergies, []);
    ask_for_everything(&mut facts);
    facts
}

fn rules_of(plan: &Plan, treatment: Treatment) -> Vec<&'static str> {
    plan.item(treatment)
        .into_iter()
        .flat_map(|item| &item.reasons)
        .filter(|reason| reason.truth.is_true())
        .map(|reason| reason.rule)
        .collect()
}

#[test]
fn a_blood_thinner_and_weak_kidneys_close_what_they_should() {
    let plan = recommend(&dora());
    let bucket = |treatment| plan.item(treatment).map(|item| item.bucket);
    let cases = [
        (Treatment::Nso, Bucket::NotSuitable),
        (Treatment::Nst, Bucket::DiscussFirst),
        (Treatment::Smt, Bucket::NotSuitable),
        (Treatment::SmtMob, Bucket::DiscussFirst),
        (Treatment::Mas, Bucket::NotSuitable),
        (Treatment::MasLt, Bucket::DiscussFirst),
        (Treatment::Acu, Bucket::DiscussFirst),
        (Treatment::InjEsi, Bucket::NotSuitable),
        (Treatment::Smr, Bucket::NotSuitable),
    ];
    for (treatment, expected) in cases {
        assert_eq!(bucket(treatment), Some(expected), "{treatment:?}");
    }
    let tablets = rules_of(&plan, Treatment::Nso);
    for rule in [
        "CI-NSO-04",
        "CI-NSO-06",
        "CI-NSO-11",
        "CI-NSO-12",
        "CI-NSO-14",
        "CI-NSO-28",
    ] {
        assert!(tablets.contains(&rule), "{rule} of {tablets:?}");
    }
    assert!(rules_of(&plan, Treatment::Nst).contains(&"CI-NST-06"));
    assert!(rules_of(&plan, Treatment::Par).contains(&"CI-PAR-02"));
    assert!(rules_of(&plan, Treatment::Par).contains(&"CI-PAR-05"));
    assert!(rules_of(&plan, Treatment::Snr).contains(&"CI-SNR-08"));
    let exercise = plan.item(Treatment::Ex).map(|item| item.bucket);
    assert_eq!(exercise, Some(Bucket::DoNow));
}

#[test]
fn a_barred_line_names_something_that_is_open() {
    let plan = recommend(&dora());
    for treatment in [Treatment::Nso, Treatment::Smt, Treatment::Mas] {
        let Some(item) = plan.item(treatment) else {
            panic!("{treatment:?} has no line");
        };
        assert!(!item.alternatives.is_empty(), "{treatment:?}");
        for &other in &item.alternatives {
            let open = plan
                .item(other)
                .is_some_and(|item| !item.bucket.is_not_offered());
            assert!(open, "{treatment:?} names {other:?}");
        }
    }
}

#[test]
fn a_medicine_in_use_is_reviewed_and_not_ended() {
    let with = |facts: &[YesNo]| {
        let mut said = Facts::default();
        for &fact in YesNo::ALL {
            said.set(fact, facts.contains(&fact));
        }
        let stored = said.set_amount(Amount::Age, Some(50.0));
        assert!(stored.is_ok());
        recommend(&said)
    };
    // X start: a review in place of a bar.
    let plan = with(&[YesNo::Gabapentinoid, YesNo::Opioid]);
    let line = plan
        .item(Treatment::Gab)
        .map(|item| (item.bucket, item.in_use));
    assert_eq!(line, Some((Bucket::DiscussFirst, true)));
    // X: barred to add to, with a review within a week.
    let plan = with(&[YesNo::NsaidOral, YesNo::Anticoag]);
    let line = plan
        .item(Treatment::Nso)
        .map(|item| (item.bucket, item.review_within_days));
    assert_eq!(line, Some((Bucket::NotSuitable, Some(7))));
}
