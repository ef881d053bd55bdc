//! The rows through the safety ceiling: each alone, none for the healthy, never looser for a risk more.

mod table;

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};

use super::all;
use crate::domain::fact::Amount::{
    Age, Bmi, BpDiastolic, BpSystolic, CkdStage, DurationMonths, Egfr, Evs, GestWeeks,
    HeartBypassDays, OnsetAge, WeightKg,
};
use crate::domain::fact::{Amount, FactId, Facts, Listing, YesNo};
use crate::domain::plan::bucket::Bucket;
use crate::domain::plan::ceiling::{self, Ceiling};
use crate::domain::plan::complete::completed;
use crate::domain::plan::danger;
use crate::domain::plan::pattern::Pattern;
use crate::domain::plan::picture::Profile;
use crate::domain::plan::rule::Limit;
use crate::domain::plan::situation::{Finding, Situation};
use crate::domain::treatment::Treatment;
use crate::domain::truth::Truth;

/// Everything answered, and nothing wrong.
fn healthy() -> Facts {
    let mut facts = Facts::default();
    for &fact in YesNo::ALL {
        facts.set(fact, false);
    }
    let numbers = [
        (Age, 40.0),
        (Egfr, 95.0),
        (CkdStage, 0.0),
        (Bmi, 24.0),
        (WeightKg, 70.0),
        (BpSystolic, 120.0),
        (BpDiastolic, 80.0),
        (Evs, 200.0),
        (OnsetAge, 30.0),
        (DurationMonths, 24.0),
    ];
    for (amount, value) in numbers {
        facts.set_amount(amount, Some(value)).unwrap();
    }
    for listing in [
        Listing::DrugAllergies,
        Listing::FusionLevels,
        Listing::KnownChecked,
        Listing::Wants,
    ] {
        facts.set_entries(listing, []);
    }
    facts
}

/// Notes one word of a case.
fn note(facts: &mut Facts, word: &str) {
    if let Some((name, value)) = word.split_once('=') {
        let Some(FactId::Amount(amount)) = FactId::named(name) else {
            panic!("no number is called {name}");
        };
        facts.set_amount(amount, value.parse().ok()).unwrap();
        // The figure of the case decides; the one that follows from it is left open.
        if amount == Egfr {
            facts.set_amount(CkdStage, None).unwrap();
        }
        if amount == CkdStage {
            facts.set_amount(Egfr, None).unwrap();
        }
    } else if let Some((name, entry)) = word.split_once('+') {
        let Some(FactId::Listing(listing)) = FactId::named(name) else {
            panic!("no list is called {name}");
        };
        facts.set_entries(listing, [entry.to_owned()]);
    } else {
        let name = word.trim_end_matches('?');
        let fact = YesNo::named(name).unwrap_or_else(|| panic!("no fact is called {name}"));
        let not_sure = name.len() < word.len();
        facts.set(
            fact,
            if not_sure {
                Truth::Unknown
            } else {
                Truth::True
            },
        );
    }
}

fn person(said: &str) -> Facts {
    let mut facts = healthy();
    for word in said.split_whitespace() {
        note(&mut facts, word);
    }
    facts.check().unwrap();
    facts
}

/// Runs the steps up to the ceiling.
fn in_situation<T>(facts: &Facts, look: impl FnOnce(&Situation<'_>) -> T) -> T {
    let facts = completed(facts);
    let mut situation = Situation::new(&facts, Profile::Intl);
    danger::check(&mut situation);
    // The one pattern that rows read, here by its two plain signs.
    let inflammatory = Finding {
        truth: situation
            .truth(YesNo::AxspaKnown)
            .or(situation.truth(YesNo::RfSpa)),
        facts: BTreeSet::from([YesNo::AxspaKnown.into(), YesNo::RfSpa.into()]),
        rule: "R-PH-04",
    };
    situation.note_pattern(Pattern::Inf, inflammatory);
    look(&situation)
}

fn ceiling_of(treatment: Treatment, facts: &Facts) -> Ceiling {
    in_situation(facts, |situation| {
        ceiling::of(treatment, situation, &ceiling::risks(situation))
    })
}

fn is_row(id: &str) -> bool {
    all().any(|row| row.id == id)
}

/// The rows known to hold for a treatment, in order of their ids.
fn fired(ceiling: &Ceiling) -> Vec<&'static str> {
    let ids: BTreeSet<_> = ceiling
        .reasons
        .iter()
        .filter(|reason| reason.truth.is_true() && is_row(reason.rule))
        .map(|reason| reason.rule)
        .collect();
    ids.into_iter().collect()
}

struct Case {
    said: &'static str,
    treatment: Treatment,
    rows: Vec<&'static str>,
    ceiling: Option<Bucket>,
}

fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for line in table::CASES.lines().filter(|line| !line.is_empty()) {
        let columns: Vec<_> = line.split('|').map(str::trim).collect();
        let ceiling = match columns[3] {
            "X" => Some(Bucket::NotSuitable),
            "C" => Some(Bucket::DiscussFirst),
            _ => None,
        };
        for code in columns[1].split_whitespace() {
            cases.push(Case {
                said: columns[0],
                treatment: Treatment::coded(code).unwrap(),
                rows: columns[2].split_whitespace().collect(),
                ceiling,
            });
        }
    }
    cases
}

#[test]
fn each_row_does_what_its_case_says() {
    for case in cases() {
        let ceiling = ceiling_of(case.treatment, &person(case.said));
        let name = format!("{} of {}", case.said, case.treatment.code());
        assert_eq!(fired(&ceiling), case.rows, "{name}");
        assert_eq!(ceiling.bucket, case.ceiling, "{name}");
        let alone = in_situation(&person(case.said), |situation| {
            ceiling::best(case.treatment, situation, &ceiling::risks(situation))
        });
        assert_eq!(alone, case.ceiling, "{name}");
    }
}

#[test]
fn a_known_inflamed_spine_bars_a_thrust_by_itself() {
    // R-CHI-05 bars it as well; each row has to bear the verdict alone.
    let ceiling = ceiling_of(Treatment::Smt, &person("axspa_known"));
    for id in ["CI-SMT-12-A", "R-CHI-05"] {
        let reason = ceiling.reasons.iter().find(|reason| reason.rule == id);
        assert_eq!(reason.and_then(|one| one.limit), Some(Limit::Bar), "{id}");
    }
}

#[test]
fn no_row_and_no_treatment_of_a_row_is_without_a_case() {
    let tried: BTreeSet<_> = cases()
        .iter()
        .flat_map(|case| case.rows.iter().map(|row| (*row, case.treatment)))
        .collect();
    for row in all() {
        for &treatment in row.treatments {
            assert!(
                tried.contains(&(row.id, treatment)),
                "{} of {treatment:?}",
                row.id
            );
        }
    }
}

#[test]
fn who_is_healthy_is_limited_nowhere() {
    for &treatment in Treatment::ALL {
        let ceiling = ceiling_of(treatment, &healthy());
        assert_eq!(ceiling.bucket, None, "{treatment:?} {:?}", ceiling.reasons);
    }
}

#[test]
fn a_figure_that_does_not_matter_is_not_asked() {
    // No bypass, no pregnancy, no operation on the spine and no high blood pressure: nothing to measure.
    let mut facts = Facts::default();
    for &fact in YesNo::ALL {
        facts.set(fact, false);
    }
    let irrelevant: [FactId; 5] = [
        HeartBypassDays.into(),
        GestWeeks.into(),
        BpSystolic.into(),
        BpDiastolic.into(),
        Listing::FusionLevels.into(),
    ];
    for &treatment in Treatment::ALL {
        let asked = ceiling_of(treatment, &facts).questions;
        for fact in irrelevant {
            assert!(!asked.contains(&fact), "{treatment:?} asks {}", fact.name());
        }
    }
}

#[test]
fn a_row_is_named_once_but_for_the_two_halves_of_one() {
    let rows: Vec<_> = all().collect();
    for row in &rows {
        let same: Vec<_> = rows.iter().filter(|other| other.id == row.id).collect();
        let halves = same.len() == 2 && same[0].limit != same[1].limit;
        assert!(same.len() == 1 || halves, "{}", row.id);
        assert!(!row.ground.sources.is_empty(), "{}", row.id);
        assert!(!row.treatments.is_empty(), "{}", row.id);
    }
}

#[test]
fn every_id_of_the_sheet_for_tablets_exists() {
    for number in 1..=28 {
        let id = format!("CI-NSO-{number:02}");
        assert!(is_row(&id), "{id}");
    }
}

/// Every yes-or-no fact that a row reads as a risk.
fn risks() -> Vec<YesNo> {
    let read: BTreeSet<YesNo> = all()
        .flat_map(|row| row.when.reads())
        .filter_map(|fact| match fact {
            FactId::YesNo(fact) => Some(fact),
            _ => None,
        })
        // Clearance is the opposite of a risk; that an SNRI is in use is none to its own card.
        .filter(|fact| !matches!(fact, YesNo::RheumatologyClearedManual | YesNo::SnriCurrent))
        .collect();
    read.into_iter().collect()
}

/// Numbers that rows read: a harmless figure, and what is worse, worst last.
const FIGURES: [(Amount, &[f64]); 12] = [
    (Age, &[40.0, 68.0, 80.0]),
    (Egfr, &[90.0, 45.0, 20.0]),
    (CkdStage, &[0.0, 3.0, 5.0]),
    (BpSystolic, &[130.0, 185.0]),
    (BpDiastolic, &[80.0, 115.0]),
    (Evs, &[200.0, 50.0]),
    (GestWeeks, &[10.0, 25.0]),
    (HeartBypassDays, &[400.0, 7.0]),
    (WeightKg, &[70.0, 45.0]),
    (Bmi, &[24.0, 17.0]),
    (OnsetAge, &[60.0, 30.0]),
    (DurationMonths, &[3.0, 24.0]),
];

/// A person about whom anything may be known, mostly "no".
fn anybody() -> impl Strategy<Value = Facts> {
    let answers = prop::collection::vec(0_u8..12, YesNo::ALL.len());
    let figures = prop::collection::vec(prop::option::weighted(0.7, 0_usize..4), FIGURES.len());
    (answers, figures).prop_map(|(answers, figures)| {
        let mut facts = Facts::default();
        for (&fact, answer) in YesNo::ALL.iter().zip(answers) {
            match answer {
                0 => facts.set(fact, true),
                1 => facts.set(fact, Truth::Unknown),
                2..=4 => {}
                _ => facts.set(fact, false),
            }
        }
        for ((amount, values), chosen) in FIGURES.iter().zip(&figures) {
            if let Some(&value) = chosen.and_then(|chosen| values.get(chosen)) {
                facts.set_amount(*amount, Some(value)).unwrap();
            }
        }
        if figures.first() == Some(&Some(3)) {
            facts.set_amount(Age, Some(22.0)).unwrap();
        }
        if figures.last() == Some(&Some(3)) {
            facts.set_entries(Listing::DrugAllergies, ["contrast".to_owned()]);
        }
        facts
    })
}

/// The treatments whose rows read a fact, and some of the others in turn.
fn touched_by(fact: FactId, turn: usize) -> Vec<Treatment> {
    let reads = |treatment: Treatment| {
        all().any(|row| row.treatments.contains(&treatment) && row.when.reads().contains(&fact))
    };
    let in_turn = |place: usize| (place + turn).is_multiple_of(6);
    let chosen = Treatment::ALL.iter().enumerate();
    chosen
        .filter(|&(place, &treatment)| in_turn(place) || reads(treatment))
        .map(|(_, &treatment)| treatment)
        .collect()
}

/// The ceilings of treatments, and whether each is in use.
fn ceilings(facts: &Facts, treatments: &[Treatment]) -> Vec<(Treatment, bool, Option<Bucket>)> {
    in_situation(facts, |situation| {
        let risks = ceiling::risks(situation);
        let judged = |&treatment: &Treatment| {
            let in_use = situation.in_use(treatment).is_true();
            (
                treatment,
                in_use,
                ceiling::of(treatment, situation, &risks).bucket,
            )
        };
        treatments.iter().map(judged).collect()
    })
}

/// Compares step by step. A treatment that the change itself brings into use is another question:
/// a start that is barred turns into a review.
fn never_looser(steps: &[Facts], what: FactId, turn: usize) -> Result<(), TestCaseError> {
    let treatments = touched_by(what, turn);
    let judged: Vec<_> = steps
        .iter()
        .map(|facts| ceilings(facts, &treatments))
        .collect();
    for (place, later) in judged.iter().enumerate().skip(1) {
        for earlier in judged.iter().take(place) {
            for (before, after) in earlier.iter().zip(later) {
                // No limit at all is the loosest.
                let rank = |bucket: Option<Bucket>| {
                    bucket.map_or(Bucket::ALL.len(), |bucket| bucket as usize)
                };
                prop_assert!(
                    before.1 != after.1 || rank(after.2) <= rank(before.2),
                    "{:?}: from {:?} to {:?} as {} grows worse",
                    before.0,
                    before.2,
                    after.2,
                    what.name()
                );
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(Config { cases: 10_000, failure_persistence: None, ..Config::default() })]

    #[test]
    fn a_risk_more_never_lifts_a_ceiling(
        facts in anybody(),
        fact in select(risks()),
        turn in 0_usize..6,
    ) {
        let steps = [Truth::False, Truth::Unknown, Truth::True].map(|truth| {
            let mut said = facts.clone();
            said.set(fact, truth);
            said
        });
        never_looser(&steps, fact.into(), turn)?;
    }

    #[test]
    fn a_worse_figure_never_lifts_a_ceiling(
        facts in anybody(),
        figure in 0..FIGURES.len(),
        turn in 0_usize..6,
    ) {
        let (amount, values) = FIGURES[figure];
        let said = |value: Option<f64>| {
            let mut said = facts.clone();
            // Filtration and stage follow from each other: the one that is said decides.
            match amount {
                Egfr => said.set_amount(CkdStage, None).unwrap(),
                CkdStage => said.set_amount(Egfr, None).unwrap(),
                _ => {}
            }
            said.set_amount(amount, value).unwrap();
            said
        };
        let known: Vec<_> = values.iter().map(|&value| said(Some(value))).collect();
        never_looser(&known, amount.into(), turn)?;
        let (harmless, worst) = (values[0], values[values.len() - 1]);
        let doubt = [said(Some(harmless)), said(None), said(Some(worst))];
        never_looser(&doubt, amount.into(), turn)?;
    }
}

#[test]
fn every_row_holds_for_somebody() {
    let mut runner = TestRunner::deterministic();
    let mut open: BTreeSet<_> = all().map(|row| row.id).collect();
    for _ in 0..10_000 {
        let facts = anybody().new_tree(&mut runner).unwrap().current();
        in_situation(&facts, |situation| {
            for row in all().filter(|row| row.when.judge(situation).is_true()) {
                open.remove(row.id);
            }
        });
    }
    assert_eq!(open, BTreeSet::new());
}
