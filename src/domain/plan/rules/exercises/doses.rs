//! The amounts of each exercise: the start for somebody of whom nothing more is known, and the goal
//! (clinical sheet, 5.1 and 5.2). Starting points by experience, not by trial.

use crate::domain::plan::exercise::{DoseRow, Exercise, Unit};

/// Repetitions in one row, on so many days a week.
const fn times(exercise: Exercise, start: u16, goal: u16, days: u8) -> DoseRow {
    DoseRow {
        exercise,
        unit: Unit::Times,
        start,
        goal,
        sets: 1,
        goal_sets: 1,
        hold_seconds: 0,
        each_side: false,
        a_day: 1,
        days,
    }
}

const fn minutes(exercise: Exercise, start: u16, goal: u16, days: u8) -> DoseRow {
    DoseRow {
        unit: Unit::Minutes,
        ..times(exercise, start, goal, days)
    }
}

const fn seconds(exercise: Exercise, start: u16, goal: u16, days: u8) -> DoseRow {
    DoseRow {
        unit: Unit::Seconds,
        ..times(exercise, start, goal, days)
    }
}

const fn sets(from: u8, to: u8, row: DoseRow) -> DoseRow {
    DoseRow {
        sets: from,
        goal_sets: to,
        ..row
    }
}

const fn held(hold_seconds: u8, row: DoseRow) -> DoseRow {
    DoseRow {
        hold_seconds,
        ..row
    }
}

const fn each_side(row: DoseRow) -> DoseRow {
    DoseRow {
        each_side: true,
        ..row
    }
}

const fn a_day(a_day: u8, row: DoseRow) -> DoseRow {
    DoseRow { a_day, ..row }
}

/// Mobility every day, strength on three days, moving about on most.
pub const DOSES: &[DoseRow] = &[
    minutes(Exercise::Ex01, 5, 30, 5),
    sets(3, 5, minutes(Exercise::Ex02, 2, 10, 5)),
    minutes(Exercise::Ex03, 5, 30, 5),
    minutes(Exercise::Ex04, 10, 40, 2),
    sets(1, 2, times(Exercise::Ex05, 8, 12, 7)),
    a_day(2, times(Exercise::Ex06, 5, 10, 7)),
    each_side(held(5, times(Exercise::Ex07, 5, 10, 7))),
    sets(1, 2, times(Exercise::Ex08, 6, 10, 7)),
    each_side(times(Exercise::Ex09, 6, 12, 7)),
    each_side(times(Exercise::Ex10, 6, 10, 3)),
    each_side(held(3, times(Exercise::Ex11, 5, 8, 3))),
    sets(1, 3, held(3, times(Exercise::Ex12, 5, 5, 3))),
    sets(1, 2, times(Exercise::Ex13, 6, 12, 3)),
    each_side(sets(2, 3, seconds(Exercise::Ex14, 8, 30, 3))),
    sets(1, 3, times(Exercise::Ex15, 5, 10, 3)),
    each_side(sets(1, 3, times(Exercise::Ex16, 5, 10, 3))),
    sets(1, 3, times(Exercise::Ex17, 6, 8, 3)),
    times(Exercise::Ex18, 6, 6, 2),
    sets(1, 3, times(Exercise::Ex19, 8, 12, 3)),
    held(5, times(Exercise::Ex20, 5, 10, 7)),
    sets(3, 3, seconds(Exercise::Ex21, 10, 30, 5)),
    times(Exercise::Ex22, 5, 10, 7),
    minutes(Exercise::Ex23, 5, 30, 3),
    a_day(3, held(5, times(Exercise::Ex24, 5, 10, 7))),
];
