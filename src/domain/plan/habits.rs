//! From a plan to what is done by day: begun things with their usual days and amounts, and when those
//! that wait come up.
//!
//! Invariant: only what can be begun alone gets days; a visit or a medicine has none of ours.

use super::assemble::{START_ORDER, is_own_hands};
use super::dose;
use super::exercise::{Exercise, Unit};
use super::outcome::Plan;
use super::rules::exercises::LIBRARY;
use super::rules::judging::BURDENS;
use crate::domain::agenda::{Dose, Habit};
use crate::domain::measure::{Minutes, Repetitions};
use crate::domain::treatment::Treatment;
use crate::domain::weekdays::Weekdays;

/// The week in which the first thing that waits comes up: after the first short look back.
const FIRST_STAGE: u8 = 3;
/// Weeks from one to the next, so that each can become a habit.
const STAGE_WEEKS: u8 = 2;

/// What the begun treatments ask for, the most important first.
///
/// `managed` is what the person manages of an exercise on an ordinary day, in its unit; an exercise that
/// is too early for them is left out.
pub fn habits(
    plan: &Plan,
    begun: &[Treatment],
    managed: impl Fn(Exercise) -> Option<u16>,
) -> Vec<Habit> {
    let mut found = Vec::new();
    let early = START_ORDER.into_iter().filter(|one| begun.contains(one));
    let others = begun.iter().filter(|one| !START_ORDER.contains(one));
    for treatment in early.chain(others.copied()) {
        if treatment == Treatment::Ex && !plan.exercises.is_empty() {
            let exercises = plan.exercises.iter().map(|one| one.exercise);
            found.extend(exercises.filter_map(|one| exercise_habit(one, plan, managed(one))));
        } else {
            found.push(treatment_habit(treatment));
        }
    }
    found
}

fn treatment_habit(treatment: Treatment) -> Habit {
    let minutes = BURDENS
        .iter()
        .find(|row| row.treatment == treatment)
        .map(|row| row.minutes_a_day)
        .filter(|minutes| *minutes > 0 && is_own_hands(treatment))
        .map_or(0, u16::from);
    let has_days = minutes > 0;
    Habit {
        code: treatment.code(),
        line: treatment.code(),
        days: if has_days {
            Weekdays::ALL
        } else {
            Weekdays::NONE
        },
        dose: Minutes::new(minutes)
            .ok()
            .filter(|_| has_days)
            .map(Dose::Minutes),
        minutes,
    }
}

/// An exercise at the start that its card tells; none when it is too early for the person.
fn exercise_habit(exercise: Exercise, plan: &Plan, managed: Option<u16>) -> Option<Habit> {
    let row = dose::row(exercise)?;
    let start = dose::start(row, plan.start_share, managed)?;
    let usual = LIBRARY
        .iter()
        .find(|row| row.exercise == exercise)
        .map_or(0, |row| u16::from(row.minutes));
    let times = |number: u16| {
        let number = u8::try_from(number).ok()?;
        Repetitions::new(number).ok().map(Dose::Times)
    };
    let (dose, minutes) = match (row.unit, start.unit) {
        (_, Unit::Times) => (times(start.amount), usual),
        (_, Unit::Minutes) => {
            let whole = start.amount.saturating_mul(start.sets.into());
            (Minutes::new(whole).ok().map(Dose::Minutes), whole)
        }
        // A walk of less than two minutes: whole minutes would tell too much.
        (Unit::Minutes, Unit::Seconds) => (None, 1),
        // What is held for seconds is counted by how often.
        (_, Unit::Seconds) => (times(start.sets.into()), usual),
    };
    Some(Habit {
        code: exercise.id(),
        line: Treatment::Ex.code(),
        days: usual_days(row.days),
        dose,
        minutes,
    })
}

/// The days for something that is done so often a week (clinical sheet, 5.1).
///
/// Walking has five days, strength has days of rest between, and the two overlap as little as they can, so
/// that no day is much longer than the others.
const fn usual_days(a_week: u8) -> Weekdays {
    match a_week {
        5 => Weekdays::of([1, 2, 3, 4, 5]),
        3 => Weekdays::of([2, 4, 6]),
        2 => Weekdays::of([2, 5]),
        _ => Weekdays::ALL,
    }
}

/// The week in which each thing that waits comes up, counted from the first day; none for a comfort that
/// is there at any time.
pub fn stages(staged: &[Treatment]) -> Vec<(Treatment, Option<u8>)> {
    let mut week = FIRST_STAGE;
    let mut found = Vec::new();
    for &treatment in staged {
        if treatment == Treatment::Heat {
            found.push((treatment, None));
        } else {
            found.push((treatment, Some(week)));
            week = week.saturating_add(STAGE_WEEKS);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fact::{Amount, Facts, YesNo};
    use crate::domain::measure::IsoWeekday;
    use crate::domain::plan::recommend;
    use crate::domain::plan::rules::exercises::DOSES;

    fn of(set: impl FnOnce(&mut Facts)) -> (Plan, Facts) {
        let mut facts = Facts::default();
        facts.set_amount(Amount::Age, Some(40.0)).unwrap();
        facts.set_amount(Amount::DurationMonths, Some(8.0)).unwrap();
        set(&mut facts);
        (recommend(&facts), facts)
    }

    fn walk(comfortable: Option<f64>, impact: f64) -> Habit {
        let (plan, facts) = of(|facts| {
            facts
                .set_amount(Amount::WalkingToleranceMinutes, comfortable)
                .unwrap();
            facts.set_amount(Amount::Impact, Some(impact)).unwrap();
        });
        let told = dose::told(Exercise::Ex01, &facts);
        exercise_habit(Exercise::Ex01, &plan, told).unwrap()
    }

    #[test]
    fn the_week_asks_for_what_the_card_tells_and_for_nothing_too_early() {
        let (plan, facts) = of(|facts| facts.set(YesNo::FloorPossible, true));
        assert!(plan.exercises.len() > 2);
        let told = |exercise| dose::told(exercise, &facts);
        for habit in habits(&plan, &[Treatment::Ex], told) {
            let card = plan
                .exercises
                .iter()
                .find(|one| one.exercise.id() == habit.code)
                .and_then(|one| one.start)
                .unwrap();
            let whole = card.amount * u16::from(card.sets);
            match card.unit {
                Unit::Times => assert_eq!(habit.dose.unwrap().number(), card.amount),
                Unit::Minutes => assert_eq!(habit.dose.unwrap().number(), whole),
                Unit::Seconds => assert_eq!(habit.dose.unwrap().number(), u16::from(card.sets)),
            }
            assert_eq!(habit.days.count(), u32::from(card.days), "{}", habit.code);
        }
        let too_early = habits(&plan, &[Treatment::Ex], |_| Some(0));
        assert_eq!(too_early, []);
    }

    #[test]
    fn every_exercise_has_as_many_days_as_its_amounts_say_and_can_be_kept() {
        let (plan, _) = of(|_| {});
        for row in DOSES {
            assert_eq!(usual_days(row.days).count(), u32::from(row.days));
            let habit = exercise_habit(row.exercise, &plan, None).unwrap();
            assert!(habit.dose.is_some(), "{:?}", row.exercise);
        }
    }

    #[test]
    fn strength_has_a_day_of_rest_between() {
        let day = |number| IsoWeekday::new(number).unwrap();
        for strength in [usual_days(2), usual_days(3)] {
            for number in 1..=7 {
                let next = day(number % 7 + 1);
                assert!(!(strength.has(day(number)) && strength.has(next)));
            }
        }
    }

    #[test]
    fn begun_things_come_in_the_order_of_the_first_steps_with_the_exercises_in_place_of_the_programme()
     {
        let (plan, _) = of(|_| {});
        let begun = [Treatment::Pt, Treatment::PsySkl, Treatment::Ex];
        let habits = habits(&plan, &begun, |_| None);
        let codes: Vec<&str> = habits.iter().map(|habit| habit.code).collect();
        let exercises = plan.exercises.iter().map(|one| one.exercise.id());
        let expected: Vec<&str> = exercises.chain(["PSY-SKL", "PT"]).collect();
        assert!(plan.exercises.len() > 1);
        assert_eq!(codes, expected);
        assert!(habits.iter().filter(|habit| habit.line == "EX").count() == plan.exercises.len());
    }

    #[test]
    fn a_visit_gets_no_days_and_a_daily_habit_all_of_them() {
        let visit = treatment_habit(Treatment::Pt);
        assert_eq!(
            (visit.days, visit.dose, visit.minutes),
            (Weekdays::NONE, None, 0)
        );
        // It asks for minutes every day, but somebody else leads it.
        assert_eq!(treatment_habit(Treatment::Mbsr).days, Weekdays::NONE);
        let daily = treatment_habit(Treatment::PsySkl);
        assert_eq!((daily.days, daily.minutes), (Weekdays::ALL, 5));
        for &treatment in Treatment::ALL {
            let habit = treatment_habit(treatment);
            assert!(
                habit.days.is_empty() || is_own_hands(treatment),
                "{treatment:?}"
            );
        }
    }

    #[test]
    fn the_walk_begins_at_a_share_of_what_is_comfortable() {
        assert_eq!(walk(None, 3.0).minutes, 5);
        assert_eq!(walk(Some(20.0), 3.0).minutes, 14);
        assert_eq!(walk(Some(20.0), 7.0).minutes, 10);
        assert_eq!(walk(Some(1.0), 3.0).minutes, 1);
        assert_eq!(walk(Some(600.0), 3.0).minutes, 30);
        let walk = walk(Some(20.0), 3.0);
        assert_eq!(walk.dose, Minutes::new(14).ok().map(Dose::Minutes));
        assert_eq!(self::walk(Some(1.0), 3.0).dose, None);
        let (plan, _) = of(|facts| facts.set(YesNo::FloorPossible, true));
        let bridge = exercise_habit(Exercise::Ex13, &plan, None).unwrap();
        assert_eq!(bridge.dose, Repetitions::new(6).ok().map(Dose::Times));
    }

    #[test]
    fn what_waits_comes_up_one_at_a_time() {
        let staged = [Treatment::LifErg, Treatment::Heat, Treatment::LifSlp];
        assert_eq!(
            stages(&staged),
            [
                (Treatment::LifErg, Some(3)),
                (Treatment::Heat, None),
                (Treatment::LifSlp, Some(5)),
            ]
        );
    }
}
