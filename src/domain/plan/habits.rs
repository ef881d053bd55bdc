//! From a plan to what is done by day: begun things with their usual days and amounts, and when those
//! that wait come up.
//!
//! Invariant: only what can be begun alone gets days; a visit or a medicine has none of ours.

use super::assemble::{START_ORDER, is_own_hands};
use super::exercise::Exercise;
use super::outcome::Plan;
use super::pattern::Pattern;
use super::rules::exercises::{LIBRARY, RHYTHMS};
use super::rules::judging::BURDENS;
use crate::domain::agenda::{Dose, Habit};
use crate::domain::fact::{Amount, Facts};
use crate::domain::measure::{Minutes, Repetitions};
use crate::domain::treatment::Treatment;
use crate::domain::weekdays::Weekdays;

/// The week in which the first thing that waits comes up: after the first short look back.
const FIRST_STAGE: u8 = 3;
/// Weeks from one to the next, so that each can become a habit.
const STAGE_WEEKS: u8 = 2;
/// The longest walk to begin with, in minutes.
const LONGEST_WALK: f64 = 30.0;

/// What the begun treatments ask for, the most important first.
pub fn habits(plan: &Plan, facts: &Facts, begun: &[Treatment]) -> Vec<Habit> {
    let mut found = Vec::new();
    let early = START_ORDER.into_iter().filter(|one| begun.contains(one));
    let others = begun.iter().filter(|one| !START_ORDER.contains(one));
    for treatment in early.chain(others.copied()) {
        if treatment == Treatment::Ex && !plan.exercises.is_empty() {
            let exercises = plan.exercises.iter();
            found.extend(exercises.map(|one| exercise_habit(one.exercise, plan, facts)));
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

fn exercise_habit(exercise: Exercise, plan: &Plan, facts: &Facts) -> Habit {
    let rhythm = RHYTHMS.iter().find(|row| row.exercise == exercise);
    let usual = LIBRARY
        .iter()
        .find(|row| row.exercise == exercise)
        .map_or(0, |row| row.minutes);
    let minutes = match exercise {
        Exercise::Ex01 => walk_minutes(plan, facts).unwrap_or_else(|| usual.into()),
        _ => usual.into(),
    };
    let times = rhythm.and_then(|row| row.times);
    let times = times.and_then(|times| Repetitions::new(times).ok());
    Habit {
        code: exercise.id(),
        line: Treatment::Ex.code(),
        days: rhythm.map_or(Weekdays::ALL, |row| row.days),
        dose: times
            .map(Dose::Times)
            .or_else(|| Minutes::new(minutes).ok().map(Dose::Minutes)),
        minutes,
    }
}

/// The start of the everyday walk: a share of what is comfortable on an ordinary day (5.1), none when
/// nobody knows that.
fn walk_minutes(plan: &Plan, facts: &Facts) -> Option<u16> {
    let comfortable = facts.amount(Amount::WalkingToleranceMinutes)?;
    let severe = [Amount::Peg, Amount::Impact]
        .into_iter()
        .find_map(|score| facts.amount(score))
        .is_some_and(|score| score >= 7.0);
    let share = if severe || plan.primary == Some(Pattern::Noc) {
        0.5
    } else {
        0.7
    };
    let minutes = (comfortable * share).clamp(1.0, LONGEST_WALK);
    // The nearest whole minute, found without a cast that could lose anything.
    (1..=30_u16).find(|whole| f64::from(*whole) + 0.5 > minutes)
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
    use crate::domain::fact::YesNo;
    use crate::domain::plan::recommend;

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
        exercise_habit(Exercise::Ex01, &plan, &facts)
    }

    #[test]
    fn begun_things_come_in_the_order_of_the_first_steps_with_the_exercises_in_place_of_the_programme()
     {
        let (plan, facts) = of(|_| {});
        let begun = [Treatment::Pt, Treatment::PsySkl, Treatment::Ex];
        let habits = habits(&plan, &facts, &begun);
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
        assert_eq!(walk(None, 3.0).minutes, 10);
        assert_eq!(walk(Some(20.0), 3.0).minutes, 14);
        assert_eq!(walk(Some(20.0), 7.0).minutes, 10);
        assert_eq!(walk(Some(1.0), 3.0).minutes, 1);
        assert_eq!(walk(Some(600.0), 3.0).minutes, 30);
        let walk = walk(Some(20.0), 3.0);
        assert_eq!(walk.dose, Minutes::new(14).ok().map(Dose::Minutes));
        let (plan, facts) = of(|facts| facts.set(YesNo::FloorPossible, true));
        let bridge = exercise_habit(Exercise::Ex13, &plan, &facts);
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
