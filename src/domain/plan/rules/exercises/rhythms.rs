//! How often and how much each exercise is at the start (clinical sheet, 5.1 and 5.2).
//!
//! Moving is for every day, walking for five days, strength for three days with a pause between. The days
//! of walking and strength overlap as little as they can, so that no day is much longer than the others.
//! An exercise without repetitions goes by the minutes of its row in the library.

use crate::domain::plan::exercise::Exercise;
use crate::domain::weekdays::Weekdays;

/// Repetitions, if it goes by these, and days of one exercise at the start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rhythm {
    /// The exercise.
    pub exercise: Exercise,
    /// Repetitions, to each side where it has sides, 1 to 99; none when it goes by minutes.
    pub times: Option<u8>,
    /// The days.
    pub days: Weekdays,
}

const DAILY: Weekdays = Weekdays::ALL;
const MOST_DAYS: Weekdays = Weekdays::of([1, 2, 3, 4, 5]);
const STRENGTH: Weekdays = Weekdays::of([2, 4, 6]);
const TWICE: Weekdays = Weekdays::of([2, 5]);

const fn timed(exercise: Exercise, days: Weekdays) -> Rhythm {
    Rhythm {
        exercise,
        times: None,
        days,
    }
}

const fn counted(exercise: Exercise, times: u8, days: Weekdays) -> Rhythm {
    Rhythm {
        exercise,
        times: Some(times),
        days,
    }
}

/// One row an exercise.
pub const RHYTHMS: &[Rhythm] = &[
    timed(Exercise::Ex01, MOST_DAYS),
    timed(Exercise::Ex02, MOST_DAYS),
    timed(Exercise::Ex03, MOST_DAYS),
    timed(Exercise::Ex04, TWICE),
    counted(Exercise::Ex05, 8, DAILY),
    counted(Exercise::Ex06, 5, DAILY),
    counted(Exercise::Ex07, 5, DAILY),
    counted(Exercise::Ex08, 6, DAILY),
    counted(Exercise::Ex09, 6, DAILY),
    counted(Exercise::Ex10, 6, STRENGTH),
    counted(Exercise::Ex11, 5, STRENGTH),
    counted(Exercise::Ex12, 5, STRENGTH),
    counted(Exercise::Ex13, 6, STRENGTH),
    counted(Exercise::Ex14, 2, STRENGTH),
    counted(Exercise::Ex15, 5, STRENGTH),
    counted(Exercise::Ex16, 5, STRENGTH),
    counted(Exercise::Ex17, 6, STRENGTH),
    counted(Exercise::Ex18, 6, STRENGTH),
    counted(Exercise::Ex19, 8, STRENGTH),
    counted(Exercise::Ex20, 5, DAILY),
    counted(Exercise::Ex21, 3, DAILY),
    counted(Exercise::Ex22, 5, DAILY),
    timed(Exercise::Ex23, STRENGTH),
    counted(Exercise::Ex24, 5, DAILY),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::measure::{IsoWeekday, Repetitions};

    #[test]
    fn every_exercise_has_one_rhythm_that_can_be_kept() {
        for &exercise in Exercise::ALL {
            let rows: Vec<_> = RHYTHMS
                .iter()
                .filter(|row| row.exercise == exercise)
                .collect();
            assert_eq!(rows.len(), 1, "{exercise:?}");
            assert!(!rows[0].days.is_empty(), "{exercise:?}");
            assert!(
                rows[0]
                    .times
                    .is_none_or(|times| Repetitions::new(times).is_ok())
            );
        }
    }

    #[test]
    fn strength_has_a_day_of_rest_between() {
        let day = |number| IsoWeekday::new(number).unwrap();
        for number in 1..=7 {
            let next = day(number % 7 + 1);
            assert!(!(STRENGTH.has(day(number)) && STRENGTH.has(next)));
        }
        assert_eq!((STRENGTH.count(), MOST_DAYS.count()), (3, 5));
    }
}
