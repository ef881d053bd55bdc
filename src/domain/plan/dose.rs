//! How much of an exercise to begin with, and how to go up and back: pure arithmetic.
//!
//! A start is a share of what the person manages on an ordinary day. It is never more than that,
//! never more than the goal, and small when nobody said what is manageable.

use super::exercise::{DoseRow, Exercise, Unit};
use super::rules::exercises::DOSES;
use crate::domain::fact::{Amount, Facts};

/// The most that somebody can say they manage, in the unit of the exercise: more than anybody does in a row.
pub const MOST_MANAGED: u16 = 600;

/// The share of what somebody manages that a start has, in percent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Share {
    /// As usual: 70.
    #[default]
    Usual,
    /// Widespread pain or a heavy load: 50 (R-SELF-02-HALF).
    Half,
}

impl Share {
    /// In percent.
    pub const fn percent(self) -> u16 {
        match self {
            Self::Usual => 70,
            Self::Half => 50,
        }
    }
}

/// An amount of an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dose {
    /// How many; at least 1.
    pub amount: u16,
    /// Of what.
    pub unit: Unit,
    /// How often in a row, with a rest between; at least 1.
    pub sets: u8,
    /// Seconds each one is held; 0 when none is.
    pub hold_seconds: u8,
    /// Whether the amount is for each side.
    pub each_side: bool,
    /// How often a day; at least 1.
    pub a_day: u8,
    /// On how many days a week, 1 to 7.
    pub days: u8,
}

/// What comes after a dose that went well three times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// A little more of the same.
    More(Dose),
    /// The goal of the amount is reached: one set more.
    Set(Dose),
    /// Amount and sets are reached: a harder form, or keep it.
    Harder,
}

/// The amounts of an exercise.
pub fn row(exercise: Exercise) -> Option<&'static DoseRow> {
    DOSES.iter().find(|row| row.exercise == exercise)
}

/// What the first questions told about an exercise, in its unit: only walking is asked there.
pub fn told(exercise: Exercise, facts: &Facts) -> Option<u16> {
    match exercise {
        Exercise::Ex01 | Exercise::Ex02 => facts
            .amount(Amount::WalkingToleranceMinutes)
            .map(whole_part),
        _ => None,
    }
}

/// The dose to begin with; none when the person cannot do it at all for now.
///
/// `manages` is what the person can do on an ordinary day, in the unit of the exercise.
pub fn start(row: &DoseRow, share: Share, manages: Option<u16>) -> Option<Dose> {
    let percent = share.percent();
    let (amount, unit) = match manages {
        Some(0) => return None,
        // Less than two minutes is told in seconds, to the ten below.
        Some(minutes) if row.unit == Unit::Minutes && part(minutes, percent) < 2 => {
            (part(minutes * 60, percent) / 10 * 10, Unit::Seconds)
        }
        Some(amount) => (part(amount, percent), row.unit),
        // The amounts of the library are those of a usual start.
        None => (row.start * percent / Share::Usual.percent(), row.unit),
    };
    Some(Dose {
        amount: if unit == row.unit {
            amount.clamp(1, row.goal)
        } else {
            amount.max(1)
        },
        unit,
        sets: row.sets,
        hold_seconds: row.hold_seconds,
        each_side: row.each_side,
        a_day: row.a_day,
        days: row.days,
    })
}

/// The next step after three good times: one change only.
pub fn next(row: &DoseRow, dose: Dose) -> Next {
    // A walk of seconds grows until it is told in minutes.
    if dose.unit != row.unit {
        let seconds = dose.amount + step(dose);
        return Next::More(if seconds >= 120 {
            Dose {
                amount: 2,
                unit: row.unit,
                ..dose
            }
        } else {
            Dose {
                amount: seconds,
                ..dose
            }
        });
    }
    if dose.amount < row.goal {
        let amount = (dose.amount + step(dose)).min(row.goal);
        return Next::More(Dose { amount, ..dose });
    }
    if dose.sets < row.goal_sets {
        let sets = dose.sets + 1;
        return Next::Set(Dose { sets, ..dose });
    }
    Next::Harder
}

/// After a flare, or when nothing moves any more: two steps back, never to nothing.
pub fn back(dose: Dose) -> Dose {
    Dose {
        amount: dose.amount.saturating_sub(2 * step(dose)).max(1),
        ..dose
    }
}

/// The least to do on a bad day: half, rounded up.
pub fn on_a_bad_day(dose: Dose) -> Dose {
    Dose {
        amount: dose.amount.div_ceil(2),
        ..dose
    }
}

/// One step: one or two times more, a tenth more time.
const fn step(dose: Dose) -> u16 {
    match dose.unit {
        Unit::Times if dose.amount < 8 => 1,
        Unit::Times => 2,
        Unit::Seconds if dose.amount < 40 => 2,
        Unit::Seconds => 10,
        Unit::Minutes if dose.amount < 20 => 1,
        Unit::Minutes => dose.amount / 10,
    }
}

const fn part(amount: u16, percent: u16) -> u16 {
    // No amount of an exercise comes near the bound; a wrong one ends small, not wrapped.
    amount.saturating_mul(percent) / 100
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to what an amount can be"
)]
fn whole_part(amount: f64) -> u16 {
    amount.clamp(0.0, f64::from(MOST_MANAGED)) as u16
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::exercise::Exercise::{Ex01, Ex05, Ex14, Ex15, Ex18, Ex21};

    fn started(exercise: Exercise, share: Share, manages: Option<u16>) -> Option<(u16, Unit)> {
        start(row(exercise).unwrap(), share, manages).map(|dose| (dose.amount, dose.unit))
    }

    #[test]
    fn begins_with_a_share_of_what_somebody_manages() {
        let cases = [
            (Ex01, Share::Usual, 20, 14, Unit::Minutes),
            (Ex01, Share::Half, 20, 10, Unit::Minutes),
            (Ex01, Share::Usual, 60, 30, Unit::Minutes),
            (Ex01, Share::Usual, 3, 2, Unit::Minutes),
            (Ex01, Share::Usual, 2, 80, Unit::Seconds),
            (Ex01, Share::Usual, 1, 40, Unit::Seconds),
            (Ex01, Share::Half, 1, 30, Unit::Seconds),
            (Ex05, Share::Usual, 10, 7, Unit::Times),
            (Ex05, Share::Usual, 1, 1, Unit::Times),
            (Ex05, Share::Usual, 100, 12, Unit::Times),
            (Ex14, Share::Half, 20, 10, Unit::Seconds),
        ];
        for (exercise, share, manages, amount, unit) in cases {
            let found = started(exercise, share, Some(manages));
            assert_eq!(
                found,
                Some((amount, unit)),
                "{exercise:?} {share:?} {manages}"
            );
        }
        assert_eq!(started(Ex05, Share::Usual, Some(0)), None);
    }

    #[test]
    fn begins_small_when_nobody_said_what_is_manageable() {
        for row in DOSES {
            let usual = start(row, Share::Usual, None).unwrap();
            let half = start(row, Share::Half, None).unwrap();
            assert_eq!(usual.amount, row.start, "{:?}", row.exercise);
            assert!(
                half.amount >= 1 && half.amount < usual.amount,
                "{:?}",
                row.exercise
            );
        }
        assert_eq!(started(Ex15, Share::Half, None), Some((3, Unit::Times)));
        assert_eq!(started(Ex05, Share::Half, None), Some((5, Unit::Times)));
    }

    #[test]
    fn a_start_is_never_more_than_somebody_manages_nor_than_the_goal() {
        for row in DOSES {
            for share in [Share::Usual, Share::Half] {
                let mut before = 0;
                for manages in 1..=1440 {
                    let dose = start(row, share, Some(manages)).unwrap();
                    let seconds = |amount: u16, unit| match unit {
                        Unit::Minutes => u32::from(amount) * 60,
                        _ => u32::from(amount),
                    };
                    let told = seconds(dose.amount, dose.unit);
                    assert!(told >= 1 && told >= before, "{:?} {manages}", row.exercise);
                    assert!(
                        told <= seconds(manages, row.unit),
                        "{:?} {manages}",
                        row.exercise
                    );
                    assert!(
                        told <= seconds(row.goal, row.unit).max(119),
                        "{:?}",
                        row.exercise
                    );
                    before = told;
                }
            }
        }
    }

    #[test]
    fn steps_lead_to_the_goal_one_change_at_a_time() {
        for row in DOSES {
            let mut dose = start(row, Share::Half, Some(2)).unwrap();
            let mut steps = 0;
            loop {
                match next(row, dose) {
                    Next::More(more) => {
                        assert_eq!((more.sets, more.a_day), (dose.sets, dose.a_day));
                        assert!(more.amount > dose.amount || more.unit != dose.unit);
                        dose = more;
                    }
                    Next::Set(more) => {
                        assert_eq!(more.amount, dose.amount);
                        assert_eq!(more.sets, dose.sets + 1);
                        dose = more;
                    }
                    Next::Harder => break,
                }
                steps += 1;
                assert!(steps < 60, "{:?}", row.exercise);
            }
            assert_eq!((dose.amount, dose.sets), (row.goal, row.goal_sets));
            assert_eq!(dose.unit, row.unit);
        }
    }

    #[test]
    fn a_step_back_is_two_steps_and_never_nothing() {
        let of =
            |exercise, manages| start(row(exercise).unwrap(), Share::Usual, Some(manages)).unwrap();
        assert_eq!(back(of(Ex05, 10)).amount, 5);
        assert_eq!(back(of(Ex05, 14)).amount, 5);
        assert_eq!(back(of(Ex01, 40)).amount, 24);
        assert_eq!(back(of(Ex01, 3)).amount, 1);
        assert_eq!(back(of(Ex18, 1)).amount, 1);
        assert_eq!(on_a_bad_day(of(Ex05, 10)).amount, 4);
        assert_eq!(on_a_bad_day(of(Ex21, 2)).amount, 1);
        for row in DOSES {
            for manages in [1, 2, 3, 10, 200] {
                let dose = start(row, Share::Usual, Some(manages)).unwrap();
                assert!(back(dose).amount >= 1);
                assert!(on_a_bad_day(dose).amount >= 1);
                assert!(on_a_bad_day(dose).amount <= dose.amount);
            }
        }
    }

    #[test]
    fn every_exercise_has_amounts_that_fit() {
        use crate::domain::plan::rules::exercises::LIBRARY;

        let mut seen = std::collections::BTreeSet::new();
        for row in DOSES {
            assert!(seen.insert(row.exercise), "{:?} twice", row.exercise);
            assert!((1..=row.goal).contains(&row.start), "{:?}", row.exercise);
            assert!(
                (1..=row.goal_sets).contains(&row.sets),
                "{:?}",
                row.exercise
            );
            assert!(
                (1..=7).contains(&row.days) && row.a_day >= 1,
                "{:?}",
                row.exercise
            );
        }
        assert_eq!(seen.len(), LIBRARY.len());
    }

    #[test]
    fn walking_is_told_by_the_first_questions() {
        let mut facts = Facts::default();
        assert_eq!(told(Ex01, &facts), None);
        facts
            .set_amount(Amount::WalkingToleranceMinutes, Some(25.0))
            .unwrap();
        assert_eq!(told(Ex01, &facts), Some(25));
        assert_eq!(told(Ex05, &facts), None);
    }
}
