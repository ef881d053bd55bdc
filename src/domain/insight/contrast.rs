//! The difference between two groups of days of one person, and how far it can be trusted.
//!
//! Days of one person resemble their neighbours, so that sixty days tell less than sixty people.
//! How alike they are (`rho`) is not known and only guessed from the days, which matters most when
//! there are few of them. The interval is therefore an average over every `rho` from 0 to 0.95,
//! each with the weight that the days give it (restricted likelihood of a series whose likeness
//! falls off as `rho` to the distance), with Student's distribution for the spread. On either side
//! the bounds of a block bootstrap are taken instead where they are wider.
//!
//! The plain formulas, `d ± t √(s²/n_eff + s²/n_eff)` with one `rho` from neighbouring pairs, and
//! the bootstrap alone, held the true difference in as few as 73 of 100 simulated people with
//! short phases and `rho` of 0.6: the `tests/insight_honesty.rs` of now would not pass them.
//!
//! Missing days stay missing: distances are those of the calendar.

use super::blocks::{Blocks, bounds};
use super::draws::Draws;
use super::student::within;

/// The values of `rho` that are weighed: nought to 0.95 in steps of 0.05.
const RHOS: u8 = 24;
/// The most persistence that is told and reckoned with.
const MOST_RHO: f64 = 0.8;

/// One day of one of two groups.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sample {
    /// The day, counted from 1 January 1970.
    pub day: i64,
    /// What was measured on it.
    pub value: f64,
    /// Whether it belongs to the second group.
    pub second: bool,
}

/// The mean of the first group less that of the second, with what it rests on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Contrast {
    /// Mean of the first group.
    pub first: f64,
    /// Mean of the second group.
    pub second: f64,
    /// How alike neighbouring days are, 0 to 0.8.
    pub rho: f64,
    /// Days of the first group, counted as if they were independent.
    pub first_effective: f64,
    /// The same of the second.
    pub second_effective: f64,
    /// Lower end of the 95 % interval of the difference.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

impl Contrast {
    /// The first mean less the second: for pain, how much it fell.
    pub fn difference(&self) -> f64 {
        self.first - self.second
    }

    /// The smaller of the two effective counts.
    pub fn least_effective(&self) -> f64 {
        self.first_effective.min(self.second_effective)
    }
}

/// How many independent days `count` days are worth: `n (1 − ρ) / (1 + ρ)`.
pub fn effective(count: usize, rho: f64) -> f64 {
    count as f64 * (1.0 - rho) / (1.0 + rho)
}

/// Compares the two groups of days, given in the order of the calendar, a day at most once.
///
/// None when a group has fewer than two days.
pub fn contrast(samples: &[Sample], draws: &mut Draws) -> Option<Contrast> {
    let serial = serial(samples)?;
    let (low, high) = resampled(samples, draws)?;
    Some(Contrast {
        low: serial.low.min(low),
        high: serial.high.max(high),
        ..serial
    })
}

/// The part that needs no draws: means, persistence, and the interval by restricted likelihood.
pub fn serial(samples: &[Sample]) -> Option<Contrast> {
    let means = [mean_of(samples, false)?, mean_of(samples, true)?];
    let counts = [false, true].map(|second| {
        let group = samples.iter().filter(|sample| sample.second == second);
        group.count()
    });
    let [first, second] = means;
    let [first_count, second_count] = counts;
    let guesses: Vec<Guess> = (0..RHOS)
        .map(|step| Guess::of(samples, f64::from(step) * 0.05 - 0.2, counts))
        .collect();
    let best = guesses
        .iter()
        .map(|guess| guess.log_weight)
        .fold(f64::NEG_INFINITY, f64::max);
    let weights: Vec<f64> = guesses
        .iter()
        .map(|guess| (guess.log_weight - best).exp())
        .collect();
    let total: f64 = weights.iter().sum();
    let rho = guesses
        .iter()
        .zip(&weights)
        .map(|(guess, weight)| guess.rho * weight)
        .sum::<f64>()
        / total;
    let rho = rho.clamp(0.0, MOST_RHO);

    let degrees = u32::try_from(samples.len() - 2).unwrap_or(u32::MAX).max(1);
    let inside = |reach: f64| {
        let shares = guesses.iter().zip(&weights).map(|(guess, weight)| {
            let share = if guess.error > 0.0 {
                within(reach / guess.error, degrees)
            } else {
                1.0
            };
            weight * share
        });
        shares.sum::<f64>() / total
    };
    let reach = reach_of(
        inside,
        guesses.iter().map(|guess| guess.error).fold(0.0, f64::max),
    );
    let difference = first - second;
    Some(Contrast {
        first,
        second,
        rho,
        first_effective: effective(first_count, rho),
        second_effective: effective(second_count, rho),
        low: difference - reach,
        high: difference + reach,
    })
}

/// The distance within which 95 % lie.
fn reach_of(inside: impl Fn(f64) -> f64, widest_error: f64) -> f64 {
    // Thirteen errors hold 95 % even with a single degree of freedom.
    let (mut low, mut high) = (0.0, 13.0 * widest_error);
    for _ in 0..60 {
        let middle = f64::midpoint(low, high);
        if inside(middle) < 0.95 {
            low = middle;
        } else {
            high = middle;
        }
    }
    high
}

fn mean_of(samples: &[Sample], second: bool) -> Option<f64> {
    let values = || samples.iter().filter(|sample| sample.second == second);
    let count = values().count();
    let sum: f64 = values().map(|sample| sample.value).sum();
    (count >= 2).then(|| sum / count as f64)
}

/// What follows if neighbouring days were alike by `rho`.
struct Guess {
    rho: f64,
    /// Logarithm of the restricted likelihood, up to a constant.
    log_weight: f64,
    /// Standard error of the difference of the plain means.
    error: f64,
}

impl Guess {
    fn of(samples: &[Sample], rho: f64, counts: [usize; 2]) -> Self {
        // Each day less what the day before foretells of it; then days are independent.
        let mut log_scale = 0.0;
        let mut cross = [0.0; 3];
        let mut toward = [0.0; 2];
        let mut squares = 0.0;
        // The variance of the difference of plain means, in units of that of one day.
        let mut spread = 0.0;
        let mut carried = 0.0;
        let mut last: Option<&Sample> = None;
        for sample in samples {
            let kept = last.map_or(0.0, |last| {
                rho.powi(i32::try_from(sample.day - last.day).unwrap_or(i32::MAX))
            });
            let scale = 1.0 - kept * kept;
            let side = |sample: &Sample| {
                if sample.second {
                    [0.0, 1.0]
                } else {
                    [1.0, 0.0]
                }
            };
            let [mut one, mut two] = side(sample);
            let mut value = sample.value;
            if let Some(last) = last {
                let [before_one, before_two] = side(last);
                one -= kept * before_one;
                two -= kept * before_two;
                value -= kept * last.value;
            }
            log_scale += scale.ln();
            let [a, b, c] = &mut cross;
            *a += one * one / scale;
            *b += one * two / scale;
            *c += two * two / scale;
            let [u, v] = &mut toward;
            *u += one * value / scale;
            *v += two * value / scale;
            squares += value * value / scale;

            let [first, second] = counts;
            let weight = if sample.second {
                -1.0 / second as f64
            } else {
                1.0 / first as f64
            };
            carried *= kept;
            spread += weight * weight + 2.0 * weight * carried;
            carried += weight;
            last = Some(sample);
        }
        let [a, b, c] = cross;
        let [u, v] = toward;
        let determinant = a * c - b * b;
        let explained = (u * u * c - 2.0 * u * v * b + v * v * a) / determinant;
        let degrees = samples.len() as f64 - 2.0;
        // Equal values all along leave nothing unexplained but rounding.
        let rest = (squares - explained).max(1e-9 * (1.0 + squares));
        Self {
            rho,
            log_weight: -0.5 * (log_scale + determinant.ln() + degrees * rest.ln()),
            error: (rest / degrees.max(1.0) * spread.max(0.0)).sqrt(),
        }
    }
}

/// The interval by resampling blocks, each group from its own days.
fn resampled(samples: &[Sample], draws: &mut Draws) -> Option<(f64, f64)> {
    let group = |second: bool| {
        let rows = samples.iter().filter(|sample| sample.second == second);
        Blocks::of(rows.map(|sample| [sample.value]))
    };
    let (first, second) = (group(false)?, group(true)?);
    bounds(|| {
        let [first] = first.draw(draws);
        let [second] = second.draw(draws);
        Some(first - second)
    })
}
