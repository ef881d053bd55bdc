//! The statistics of the insights against NumPy, SciPy and pandas.
//!
//! `tests/fixtures/statistics/series.json` was written by the script beside it, which takes
//! another way to every figure: whole matrices, and the functions of those libraries.

#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "the whole file is a test")]

use backplan::domain::insight::blocks::quantile;
use backplan::domain::insight::contrast::{Contrast, Sample, contrast, serial};
use backplan::domain::insight::draws::Draws;
use backplan::domain::insight::helped::{Course, DayValue, Finding, compare};
use backplan::domain::insight::link::{Pair, correlation, detrended, fisher, ranked};
use backplan::domain::insight::student::within;
use serde::Deserialize;

#[derive(Deserialize)]
struct Fixture {
    student: Vec<Student>,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
struct Student {
    degrees: u32,
    x: f64,
    within: f64,
}

#[derive(Deserialize)]
struct Case {
    first_days: i64,
    settling: i64,
    day: Vec<i64>,
    pain: Vec<f64>,
    other: Vec<f64>,
    contrast: Expected,
    resampled: [f64; 2],
    correlation: Rank,
    drift: Option<f64>,
    quantiles: [f64; 3],
}

#[derive(Deserialize)]
struct Expected {
    first: f64,
    second: f64,
    rho: f64,
    first_effective: f64,
    second_effective: f64,
    low: f64,
    high: f64,
}

#[derive(Deserialize)]
struct Rank {
    value: f64,
    fisher_low: f64,
    fisher_high: f64,
}

/// The first day of every series.
const BEGIN: i64 = 20_000;

fn fixture() -> Fixture {
    serde_json::from_str(include_str!("fixtures/statistics/series.json")).unwrap()
}

#[track_caller]
fn near(found: f64, expected: f64, what: &str) {
    assert!(
        (found - expected).abs() < 1e-6,
        "{what}: {found}, not {expected}"
    );
}

impl Case {
    fn samples(&self) -> Vec<Sample> {
        let values = self.day.iter().zip(&self.pain);
        values
            .map(|(&day, &value)| Sample {
                day,
                value,
                second: day >= BEGIN + self.first_days,
            })
            .collect()
    }

    fn pairs(&self) -> Vec<Pair> {
        let values = self.day.iter().zip(&self.other).zip(&self.pain);
        values
            .map(|((&day, &before), &then)| Pair { day, before, then })
            .collect()
    }
}

#[test]
fn there_are_enough_series_of_every_kind() {
    let cases = fixture().cases;
    assert!(cases.len() >= 20, "{}", cases.len());
    let with_gaps = cases
        .iter()
        .filter(|case| case.day.windows(2).any(|two| two[1] - two[0] > 1));
    assert!(with_gaps.count() >= 10);
}

#[test]
fn students_distribution_is_that_of_scipy() {
    for row in fixture().student {
        near(
            within(row.x, row.degrees),
            row.within,
            &format!("{} at {}", row.degrees, row.x),
        );
    }
}

#[test]
fn contrasts_are_those_of_whole_matrices() {
    for (number, case) in fixture().cases.iter().enumerate() {
        let found: Contrast = serial(&case.samples()).unwrap();
        let expected = &case.contrast;
        for (what, found, expected) in [
            ("first", found.first, expected.first),
            ("second", found.second, expected.second),
            ("rho", found.rho, expected.rho),
            (
                "first_effective",
                found.first_effective,
                expected.first_effective,
            ),
            (
                "second_effective",
                found.second_effective,
                expected.second_effective,
            ),
            ("low", found.low, expected.low),
            ("high", found.high, expected.high),
        ] {
            near(found, expected, &format!("series {number}: {what}"));
        }
    }
}

#[test]
fn the_wider_bound_stands_and_the_bootstrap_is_that_of_numpy() {
    let mut bootstrap_was_wider = 0;
    for (number, case) in fixture().cases.iter().enumerate() {
        let samples = case.samples();
        let serial = serial(&samples).unwrap();
        let both = contrast(&samples, &mut Draws::seeded(1)).unwrap();
        let [low, high] = case.resampled;
        // Another generator and twenty times the draws: equal but for chance.
        let chance = 0.08 * (high - low);
        assert!(
            (both.low - serial.low.min(low)).abs() < chance,
            "series {number}: {both:?}"
        );
        assert!(
            (both.high - serial.high.max(high)).abs() < chance,
            "series {number}: {both:?}"
        );
        bootstrap_was_wider +=
            usize::from(both.low < serial.low) + usize::from(both.high > serial.high);
    }
    assert!(bootstrap_was_wider > 0, "the bootstrap was never heard");
}

#[test]
fn rank_correlations_are_those_of_scipy() {
    for (number, case) in fixture().cases.iter().enumerate() {
        // The dust of rounding is wiped off, so that equal values stay equal in both ways.
        let mut even = detrended(&case.pairs());
        for pair in &mut even {
            pair.before = (pair.before * 1e9).round() / 1e9;
            pair.then = (pair.then * 1e9).round() / 1e9;
        }
        let found = correlation(&even, &mut Draws::seeded(1)).unwrap();
        near(
            found.value,
            case.correlation.value,
            &format!("series {number}"),
        );
        let (low, high) = fisher(&ranked(&even), found.value);
        near(
            low,
            case.correlation.fisher_low,
            &format!("series {number}: low"),
        );
        near(
            high,
            case.correlation.fisher_high,
            &format!("series {number}: high"),
        );
        assert!(found.low <= low && found.high >= high);
    }
}

#[test]
fn the_drift_is_that_of_pandas() {
    let mut judged = 0;
    let mut with_drift = 0;
    for (number, case) in fixture().cases.iter().enumerate() {
        let pain: Vec<DayValue> = case
            .samples()
            .iter()
            .map(|sample| DayValue {
                day: sample.day,
                value: sample.value,
            })
            .collect();
        let course = Course {
            start: BEGIN + case.first_days,
            end: None,
            settling: case.settling,
        };
        let today = *case.day.last().unwrap();
        let found = compare(&pain, course, today, &mut Draws::seeded(1));
        let Finding::Judged(found) = found.finding else {
            continue;
        };
        judged += 1;
        assert_eq!(
            found.drift.is_some(),
            case.drift.is_some(),
            "series {number}"
        );
        if let (Some(found), Some(expected)) = (found.drift, case.drift) {
            with_drift += 1;
            near(found, expected, &format!("series {number}: drift"));
        }
    }
    assert!(
        judged >= 10 && with_drift >= 5,
        "{judged} judged, {with_drift} with a drift"
    );
}

#[test]
fn quantiles_are_those_of_numpy() {
    for case in fixture().cases {
        let mut ordered = case.pain;
        ordered.sort_unstable_by(f64::total_cmp);
        for (share, expected) in [0.025, 0.5, 0.975].into_iter().zip(case.quantiles) {
            near(quantile(&ordered, share).unwrap(), expected, "quantile");
        }
    }
}
