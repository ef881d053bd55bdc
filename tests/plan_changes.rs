//! A plan that changes: nothing is lost, nothing is hidden, and every change says why.

#![cfg(all(not(target_arch = "wasm32"), feature = "guidance"))]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "the whole file is a test"
)]

#[path = "people/crowd.rs"]
mod people;

use backplan::domain::fact::{Facts, YesNo};
use backplan::domain::plan::bucket::Bucket;
use backplan::domain::plan::changes::{
    Change, Kind, Move, changes, history, keeping, taking, whole,
};
use backplan::domain::plan::{Plan, inquire, recommend};
use backplan::domain::record::Record;
use backplan::domain::record::choice::AcceptedPlan;
use backplan::domain::record::ledger::Author;
use backplan::domain::record::revision::revisions;
use backplan::domain::stamp::Moment;
use backplan::domain::treatment::Treatment;
use people::{Dice, person};

/// How many people, each with a plan before and one after.
const CROWD: usize = 1_500;

fn at(step: i64) -> Moment {
    Moment::new(1_793_000_000_000 + step * 60_000, 0).unwrap()
}

fn take(record: &mut Record, revision: AcceptedPlan) {
    let by = record.sign(revision.at, &"phone".parse().unwrap(), Author::Person);
    let id = format!("p{}", revision.at.ms()).parse().unwrap();
    record.accept_plan(id, revision, &by).unwrap();
}

fn found(record: &Record, plan: &Plan) -> Vec<Change> {
    changes(&revisions(record.accepted_plans()), plan)
}

fn holding(plan: &Plan) -> Record {
    let mut record = Record::new("me".parse().unwrap());
    take(&mut record, whole(plan, at(0)));
    record
}

/// The same person after a few answers changed.
fn later(facts: &Facts, dice: &mut Dice) -> Facts {
    let mut next = facts.clone();
    for _ in 0..=dice.below(6) {
        let fact = dice.pick(YesNo::ALL);
        // A danger sign takes every line away: rare here, so that lines are compared.
        if fact.name().starts_with("RF-") || fact.name().starts_with("MH-") {
            continue;
        }
        next.set(fact, dice.chance(60));
    }
    if next.check().is_err() {
        facts.clone()
    } else {
        next
    }
}

/// Plans before and after, of everybody.
fn everybody(seed: u64, check: impl Fn(&Plan, &Plan, &mut Dice)) {
    let mut dice = Dice::new(seed);
    for place in 0..CROWD {
        let facts = person(place, &mut dice);
        let next = later(&facts, &mut dice);
        let (before, after) = (recommend(&facts), recommend(&next));
        if !before.items.is_empty() {
            check(&before, &after, &mut dice);
        }
    }
}

#[test]
fn a_plan_differs_from_itself_in_nothing() {
    everybody(1, |before, _, _| {
        assert_eq!(found(&holding(before), before), []);
    });
    let blank = Record::new("me".parse().unwrap());
    assert_eq!(found(&blank, &recommend(&Facts::default())), []);
}

#[test]
fn what_is_taken_is_the_new_plan_at_once_or_line_by_line() {
    everybody(2, |before, after, dice| {
        let mut record = holding(before);
        let there = found(&record, after);
        let lines: Vec<Treatment> = there.iter().map(|one| one.treatment).collect();
        if dice.chance(50) {
            take(&mut record, taking(after, &lines, at(1)));
        } else {
            for (step, line) in (1..).zip(&lines) {
                let open = found(&record, after).len();
                take(&mut record, taking(after, &[*line], at(step)));
                assert_eq!(found(&record, after).len(), open - 1, "{line:?}");
            }
        }
        assert_eq!(found(&record, after), []);
        // And back again: the way out is as long as the way in.
        let moved = |all: &[Change]| all.iter().filter(|one| one.before != one.now).count();
        assert_eq!(moved(&found(&record, before)), moved(&there));
    });
}

#[test]
fn a_stricter_verdict_is_always_named_whatever_was_kept() {
    let stricter = std::cell::Cell::new(0);
    everybody(3, |before, after, _| {
        let mut record = holding(before);
        for (step, one) in (1..).zip(found(&record, after)) {
            take(&mut record, keeping(after, one.treatment, at(step)));
        }
        let now = found(&record, after);
        assert!(now.iter().all(|one| one.kept), "{now:?}");
        for item in &after.items {
            let was = before.item(item.treatment).map(|item| item.bucket);
            let is_safety = was.map_or(item.bucket == Bucket::NotSuitable, |was| item.bucket < was);
            if is_safety {
                stricter.set(stricter.get() + 1);
                let told = now.iter().find(|one| one.treatment == item.treatment);
                assert!(told.is_some_and(|one| one.kind.is_safety()), "{item:?}");
            }
        }
        // What is kept leaves what was taken as it was: going back changes nothing.
        assert_eq!(found(&record, before), []);
    });
    assert!(stricter.get() > 200, "{}", stricter.get());
}

#[test]
fn safety_comes_first_and_every_change_says_why() {
    let (told, silent) = (std::cell::Cell::new(0_u32), std::cell::Cell::new(0_u32));
    everybody(4, |before, after, _| {
        let all = found(&holding(before), after);
        let order: Vec<Kind> = all.iter().map(|one| one.kind).collect();
        assert!(order.is_sorted(), "{order:?}");
        for one in all {
            let has_reason = !one.came.is_empty() || !one.went.is_empty() || !one.around.is_empty();
            let counter = if has_reason { &told } else { &silent };
            counter.set(counter.get() + 1);
            assert!(one.kind != Kind::Caution || !one.came.is_empty(), "{one:?}");
        }
    });
    // What is left are cells of the table that depend on more than the pattern; the page then gives
    // the first reason of the line.
    let (told, silent) = (told.get(), silent.get());
    assert!(silent * 200 <= told, "{silent} of {told} say nothing");
}

#[test]
fn the_history_tells_every_step_with_both_verdicts() {
    everybody(7, |before, after, _| {
        let mut record = holding(before);
        let all = found(&record, after);
        for (step, one) in (1..).zip(&all) {
            let revision = if step % 2 == 0 {
                keeping(after, one.treatment, at(step))
            } else {
                taking(after, &[one.treatment], at(step))
            };
            take(&mut record, revision);
        }
        let past = history(&revisions(record.accepted_plans()));
        assert_eq!(past.len(), all.len() + 1);
        let first = past.last().unwrap();
        assert_eq!((first.moves.len(), first.lines), (0, before.items.len()));
        for ((step, one), told) in (1..).zip(&all).zip(past.iter().rev().skip(1)) {
            let expected = Move {
                treatment: one.treatment,
                before: one.before,
                now: one.now,
                kept: step % 2 == 0,
            };
            assert_eq!(
                (told.at, told.moves.as_slice()),
                (at(step), &[expected][..])
            );
            assert_eq!(told.author, Author::Person);
        }
    });
}

#[test]
fn a_revision_costs_what_it_changes() {
    let mut dice = Dice::new(8);
    let mut longest = (0, 0);
    for place in 0..500 {
        let facts = person(place, &mut dice);
        let plan = recommend(&facts);
        let Some(item) = plan.items.first() else {
            continue;
        };
        let length = |revision: &AcceptedPlan| serde_json::to_string(revision).unwrap().len();
        let one = length(&taking(&plan, &[item.treatment], at(1)));
        longest = (
            longest.0.max(length(&whole(&plan, at(0)))),
            longest.1.max(one),
        );
    }
    // Ten years of a change a week, beside the budget of two million for everything.
    assert!(longest.0 < 12_000 && longest.1 < 500, "{longest:?}");
}

#[test]
fn asking_about_a_treatment_says_what_its_line_says() {
    let mut dice = Dice::new(5);
    for place in 0..60 {
        let facts = person(place, &mut dice);
        let plan = recommend(&facts);
        for &treatment in Treatment::ALL {
            let answer = inquire(treatment, &facts, &plan);
            assert_eq!(answer.on_plan, plan.item(treatment).is_some());
            match &answer.verdict {
                Ok(item) => {
                    assert_eq!(item.treatment, treatment);
                    assert!(plan.stop.is_none() || answer.on_plan || !item.reasons.is_empty());
                }
                Err(_) => assert!(!answer.on_plan, "{treatment:?}"),
            }
        }
    }
}

#[test]
fn asking_never_softens_a_verdict() {
    let mut dice = Dice::new(6);
    for place in 0..60 {
        let facts = person(place, &mut dice);
        let plan = recommend(&facts);
        for item in &plan.items {
            // The way that answers for lines off the plan, tried on lines that are on it.
            let mut wished = facts.clone();
            let mut wants = facts
                .entries(backplan::domain::fact::Listing::Wants)
                .cloned()
                .unwrap_or_default();
            wants.insert(item.treatment.code().to_owned());
            wished.set_entries(backplan::domain::fact::Listing::Wants, wants);
            let asked = recommend(&wished);
            let bucket = asked.item(item.treatment).map(|asked| asked.bucket);
            assert!(
                bucket.is_some_and(|bucket| bucket <= item.bucket),
                "{:?}: {bucket:?} for {:?}",
                item.treatment,
                item.bucket
            );
        }
    }
}
