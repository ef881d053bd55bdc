//! Exercises in the plans of the vignettes (clinical sheet, 8).

#[cfg(test)]
#[path = "support/person.rs"]
mod person;

use backplan::domain::plan::dose::Share;
use backplan::domain::plan::exercise::Unit;
use backplan::domain::plan::{Movement, Plan};
use person::{adam, chen, dora, plan_for};

fn exercises(plan: &Plan) -> Vec<&'static str> {
    plan.exercises.iter().map(|one| one.exercise.id()).collect()
}

fn blocked(plan: &Plan) -> Vec<&'static str> {
    plan.blocked_exercises
        .iter()
        .map(|one| one.exercise.id())
        .collect()
}

#[test]
fn adam_walks_bridges_and_hinges() {
    let plan = plan_for(&adam());
    assert_eq!(exercises(&plan), ["EX-01", "EX-08", "EX-13", "EX-17"]);
}

#[test]
fn chen_tests_a_direction_and_leaves_load_aside() {
    let plan = plan_for(&chen());
    let found = exercises(&plan);
    for id in ["EX-01", "EX-06", "EX-10"] {
        assert!(found.contains(&id), "{id} in {found:?}");
    }
    for id in ["EX-07", "EX-17", "EX-18", "EX-22"] {
        assert!(blocked(&plan).contains(&id), "{id}");
        assert!(!found.contains(&id), "{id}");
    }
}

#[test]
fn dora_walks_in_bouts_and_bends_with_care() {
    let plan = plan_for(&dora());
    assert_eq!(exercises(&plan), ["EX-02", "EX-07", "EX-15", "EX-21"]);
    let bend = plan
        .exercises
        .iter()
        .find(|one| one.exercise.id() == "EX-07")
        .unwrap();
    // Nobody has looked at her bones yet: a care, not an answer of hers.
    assert!(bend.in_case.contains(&"EX-LIM-BONE"), "{bend:?}");
    assert!(!bend.eased_by.contains(&"EX-LIM-BONE"), "{bend:?}");
    for id in ["EX-01", "EX-12", "EX-16", "EX-18"] {
        assert!(blocked(&plan).contains(&id), "{id}");
    }
}

#[test]
fn the_same_facts_in_another_order_give_the_same_exercises() {
    let mut turned = chen();
    turned.reverse();
    assert_eq!(exercises(&plan_for(&chen())), exercises(&plan_for(&turned)));
}

/// What an exercise of the plan begins with.
fn start(plan: &Plan, id: &str) -> Option<(u16, Unit)> {
    let one = plan.exercises.iter().find(|one| one.exercise.id() == id)?;
    one.start.map(|dose| (dose.amount, dose.unit))
}

#[test]
fn a_walk_begins_with_a_share_of_what_somebody_can_walk() {
    let mut words = adam();
    words.push("walking_tolerance_minutes=20");
    words.push("peg=6.9");
    let plan = plan_for(&words);
    assert_eq!(plan.start_share, Share::Usual);
    assert_eq!(start(&plan, "EX-01"), Some((14, Unit::Minutes)));
    assert_eq!(start(&plan, "EX-08"), Some((6, Unit::Times)));

    // A heavy load halves the start.
    words.push("peg=7");
    let plan = plan_for(&words);
    assert_eq!(plan.start_share, Share::Half);
    assert_eq!(start(&plan, "EX-01"), Some((10, Unit::Minutes)));
    assert_eq!(start(&plan, "EX-08"), Some((4, Unit::Times)));
}

#[test]
fn exercise_waits_for_what_bars_it_and_stays_gentle_while_a_sign_is_open() {
    assert_eq!(plan_for(&adam()).movement, Movement::Free);
    let mut words = adam();
    words.push("angina_unstable");
    let plan = plan_for(&words);
    assert_eq!(plan.movement, Movement::Waits);
    assert!(plan.exercises.is_empty());

    let mut words = adam();
    words.push("RF-INF-3");
    let plan = plan_for(&words);
    assert_eq!(plan.movement, Movement::Gentle);
    assert_eq!(exercises(&plan), ["EX-01", "EX-24"]);
}
