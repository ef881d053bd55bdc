//! What must never happen, checked over generated people.

#[path = "people/crowd.rs"]
mod people;

use std::collections::BTreeMap;

use backplan::domain::fact::{Amount, Choice, FactId, Facts, YesNo};
use backplan::domain::plan::bucket::Bucket;
use backplan::domain::plan::picture::Profile;
use backplan::domain::plan::predicate::Predicate;
use backplan::domain::plan::rule::Limit;
use backplan::domain::plan::rules::{contraindications, flags::FLAGS};
use backplan::domain::plan::urgency::Urgency;
use backplan::domain::plan::{Plan, completed, picture_of, recommend, safety_ceilings};
use backplan::domain::treatment::Treatment;
use backplan::domain::truth::Truth;
use people::{Dice, person};

/// How many people each property walks.
const CROWD: usize = 12_000;

/// Runs a property over the crowd, on both cores where there are two.
fn everybody(seed: u64, check: impl Fn(&Facts, &Plan) + Sync) {
    std::thread::scope(|scope| {
        for half in 0..2_u64 {
            let check = &check;
            scope.spawn(move || {
                let mut dice = Dice::new(seed.wrapping_mul(31).wrapping_add(half));
                for _ in 0..CROWD / 2 {
                    let facts = person(&mut dice);
                    let plan = recommend(&facts);
                    check(&facts, &plan);
                }
            });
        }
    });
}

#[test]
fn the_crowd_reaches_every_verdict_and_every_level() {
    let seen = std::sync::Mutex::new((BTreeMap::new(), BTreeMap::new()));
    everybody(1, |_, plan| {
        let mut seen = seen.lock().unwrap();
        for item in &plan.items {
            *seen.0.entry(item.bucket).or_insert(0) += 1;
        }
        *seen
            .1
            .entry(plan.stop.as_ref().map(|stop| stop.level))
            .or_insert(0) += 1;
    });
    let (buckets, stops) = seen.into_inner().unwrap();
    for bucket in Bucket::ALL {
        assert!(
            buckets.get(&bucket).is_some_and(|count| *count > 20),
            "{bucket:?}: {buckets:?}"
        );
    }
    for stop in [None, Some(Urgency::U0), Some(Urgency::U1)] {
        assert!(
            stops.get(&stop).is_some_and(|count| *count > 100),
            "{stop:?}: {stops:?}"
        );
    }
}

#[test]
fn nothing_prescribed_injected_or_operated_is_ever_start_now() {
    everybody(2, |facts, plan| {
        for item in &plan.items {
            if item.treatment.is_prescribed_or_procedure() || item.treatment.is_medicine() {
                assert!(
                    item.bucket <= Bucket::ConsiderNext,
                    "{:?} {facts:?}",
                    item.treatment
                );
            }
        }
        for one in plan.start_now.iter().chain(&plan.staged) {
            assert!(
                !one.is_prescribed_or_procedure() && !one.is_medicine(),
                "{one:?}"
            );
        }
    });
}

#[test]
fn a_known_bar_leaves_no_offer() {
    everybody(3, |facts, plan| {
        for item in &plan.items {
            for reason in item.reasons.iter().filter(|reason| reason.truth.is_true()) {
                match reason.limit {
                    Some(Limit::Bar) => {
                        assert_eq!(item.bucket, Bucket::NotSuitable, "{item:?} {facts:?}");
                    }
                    Some(Limit::BarStart) => {
                        assert!(item.bucket <= Bucket::DiscussFirst, "{item:?} {facts:?}");
                    }
                    _ => {}
                }
            }
        }
    });
}

#[test]
fn an_emergency_leaves_no_treatment_on_the_page() {
    everybody(4, |facts, plan| {
        match plan.stop.as_ref().map(|stop| stop.level) {
            Some(Urgency::U0) => {
                let nothing = plan.items.is_empty()
                    && plan.exercises.is_empty()
                    && plan.start_now.is_empty()
                    && plan.staged.is_empty();
                assert!(nothing, "{plan:?} {facts:?}");
            }
            Some(_) => {
                for item in &plan.items {
                    let comfort = matches!(
                        item.treatment,
                        Treatment::Heat | Treatment::PsySkl | Treatment::Ex
                    );
                    assert!(comfort, "{item:?} {facts:?}");
                }
            }
            None => {}
        }
    });
}

#[test]
fn a_wish_or_a_dislike_changes_no_verdict() {
    everybody(5, |facts, plan| {
        let mut indifferent = facts.clone();
        for &treatment in Treatment::ALL {
            indifferent.set_preference(treatment, 0).unwrap();
        }
        let without = recommend(&indifferent);
        for item in &plan.items {
            match without.item(item.treatment) {
                Some(other) => {
                    assert_eq!(other.bucket, item.bucket, "{:?} {facts:?}", item.treatment)
                }
                // A wish may put a card on the page, but never one to start with.
                None => assert!(
                    item.bucket <= Bucket::ConsiderNext,
                    "{:?} {facts:?}",
                    item.treatment
                ),
            }
        }
    });
}

#[test]
fn whatever_is_not_offered_says_why_and_what_instead() {
    everybody(6, |facts, plan| {
        for item in plan
            .items
            .iter()
            .filter(|item| item.bucket.is_not_offered())
        {
            assert!(!item.reasons.is_empty(), "{:?} {facts:?}", item.treatment);
            let stopped =
                plan.stop.is_some() || !plan.items.iter().any(|one| !one.bucket.is_not_offered());
            assert!(
                stopped || !item.alternatives.is_empty(),
                "{:?} {facts:?}",
                item.treatment
            );
            for alternative in &item.alternatives {
                let bucket = plan.item(*alternative).map(|one| one.bucket);
                assert!(
                    bucket.is_some_and(|bucket| !bucket.is_not_offered()),
                    "{alternative:?}"
                );
            }
        }
    });
}

#[test]
fn every_line_has_a_reason_with_a_source() {
    everybody(7, |facts, plan| {
        for item in &plan.items {
            assert!(!item.reasons.is_empty(), "{:?} {facts:?}", item.treatment);
            for reason in &item.reasons {
                assert!(!reason.ground.sources.is_empty(), "{reason:?}");
                assert!(!reason.rule.is_empty());
            }
        }
    });
}

#[test]
fn at_most_three_things_begin_at_once() {
    everybody(8, |_, plan| {
        assert!(plan.start_now.len() <= 3);
        assert!(plan.exercises.len() <= 4);
        for one in &plan.start_now {
            assert_eq!(plan.item(*one).map(|item| item.bucket), Some(Bucket::DoNow));
            assert!(!plan.staged.contains(one));
        }
    });
}

#[test]
fn a_blocked_exercise_is_never_suggested() {
    everybody(9, |facts, plan| {
        for suggested in &plan.exercises {
            let blocked = plan
                .blocked_exercises
                .iter()
                .any(|one| one.exercise == suggested.exercise);
            assert!(!blocked, "{:?} {facts:?}", suggested.exercise);
        }
    });
}

#[test]
fn the_guideline_profile_changes_no_safety_line() {
    everybody(10, |facts, plan| {
        for profile in Profile::ALL {
            let mut other = facts.clone();
            other
                .set_choice(Choice::Profile, Some(profile.name()))
                .unwrap();
            assert_eq!(safety_ceilings(facts), safety_ceilings(&other), "{facts:?}");
            let twin = recommend(&other);
            assert_eq!(plan.stop, twin.stop);
            assert_eq!(plan.patterns, twin.patterns);
            assert_eq!(plan.support, twin.support);
            assert_eq!(plan.blocked_exercises, twin.blocked_exercises);
        }
    });
}

#[test]
fn the_same_facts_give_the_same_plan() {
    everybody(11, |facts, plan| assert_eq!(&recommend(facts), plan));
}

/// Which way a fact raises risk in a predicate: up (true, larger), down (false, smaller), or both.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Direction {
    Up,
    Down,
    Both,
}

fn directions(predicate: &Predicate, up: bool, found: &mut BTreeMap<FactId, Direction>) {
    let mut note = |fact: FactId, up: bool| {
        let direction = if up { Direction::Up } else { Direction::Down };
        found
            .entry(fact)
            .and_modify(|known| {
                if *known != direction {
                    *known = Direction::Both;
                }
            })
            .or_insert(direction);
    };
    match predicate {
        Predicate::Is(fact) => note((*fact).into(), up),
        Predicate::AtLeast(amount, _) | Predicate::Above(amount, _) => note((*amount).into(), up),
        Predicate::Below(amount, _) => note((*amount).into(), !up),
        Predicate::Known(amount) => {
            note((*amount).into(), true);
            note((*amount).into(), false);
        }
        Predicate::Not(part) => directions(part, !up, found),
        Predicate::Surely(part) | Predicate::Possibly(part) => directions(part, up, found),
        Predicate::All(parts) | Predicate::Any(parts) | Predicate::Count(_, parts) => {
            for part in *parts {
                directions(part, up, found);
            }
        }
        _ => {}
    }
}

/// The facts that only ever raise risk when they turn from no to not sure to yes.
fn risk_facts() -> Vec<YesNo> {
    let mut found = BTreeMap::new();
    for row in contraindications::all() {
        directions(&row.when, true, &mut found);
    }
    for row in FLAGS {
        found.insert(row.flag.into(), Direction::Up);
        for predicate in row
            .computed
            .iter()
            .chain(row.escalates.iter().map(|(when, _)| when))
        {
            directions(predicate, true, &mut found);
        }
    }
    let up = |(fact, direction): (FactId, Direction)| match fact {
        FactId::YesNo(fact) if direction == Direction::Up => Some(fact),
        _ => None,
    };
    found.into_iter().filter_map(up).collect()
}

#[test]
fn a_risk_never_loosens_the_ceiling_or_the_danger_level() {
    let risks = risk_facts();
    assert!(
        risks.len() > 100,
        "only {} risk facts were found",
        risks.len()
    );
    let turn = std::sync::atomic::AtomicUsize::new(0);
    everybody(12, |facts, _| {
        let at = turn.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let risk = risks[at % risks.len()];
        let steps = [Truth::False, Truth::Unknown, Truth::True].map(|value| {
            let mut other = facts.clone();
            other.set(risk, value);
            other
        });
        if steps.iter().any(|facts| facts.check().is_err()) {
            return;
        }
        let levels = steps.each_ref().map(|facts| {
            let facts = completed(facts);
            picture_of(&facts).level()
        });
        let urgency = |level: Option<Urgency>| level.map_or(9, |level| level as u8);
        for pair in levels.windows(2) {
            assert!(
                urgency(pair[1]) <= urgency(pair[0]),
                "{risk:?}: {levels:?} {facts:?}"
            );
        }
        let all = steps.each_ref().map(safety_ceilings);
        for &treatment in Treatment::ALL {
            let ceilings = all.each_ref().map(|ceilings| ceilings[&treatment]);
            let open = |ceiling: Option<Bucket>| ceiling.unwrap_or(Bucket::Continue);
            if ceilings
                .windows(2)
                .all(|pair| open(pair[1]) <= open(pair[0]))
            {
                continue;
            }
            // That a treatment is in use is a risk for every other treatment, not for its own card.
            assert!(
                changes_its_own_use(&steps, treatment),
                "{risk:?} on {treatment:?}: {ceilings:?} {facts:?}"
            );
        }
    });
}

fn changes_its_own_use(steps: &[Facts; 3], treatment: Treatment) -> bool {
    let uses = steps.each_ref().map(|facts| {
        let facts = completed(facts);
        picture_of(&facts).in_use(treatment)
    });
    uses.windows(2).any(|pair| pair[0] != pair[1])
}

#[test]
fn a_score_turning_worse_never_lowers_the_danger_level() {
    everybody(13, |facts, _| {
        for amount in [Amount::Phq9, Amount::Gad7, Amount::ParacetamolMgDay] {
            let steps = [0.0, 12.0, 27.0].map(|score| {
                let mut other = facts.clone();
                let most = amount.bounds().most;
                let score: f64 = if amount == Amount::ParacetamolMgDay {
                    score * 500.0
                } else {
                    score
                };
                other.set_amount(amount, Some(score.min(most))).unwrap();
                let other = completed(&other);
                picture_of(&other).level().map_or(9, |level| level as u8)
            });
            assert!(
                steps[2] <= steps[1] && steps[1] <= steps[0],
                "{amount:?} {steps:?} {facts:?}"
            );
        }
    });
}
