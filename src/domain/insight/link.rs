//! Links: do days with more of one thing go with days of more of another?
//!
//! Rank correlation of two series of one person after a straight trend was taken out of each. Its
//! 95 % interval is, on either side, the wider of a block bootstrap and of Fisher's with the number
//! of pairs reduced for likeness of neighbours (Bartlett): in the simulations of
//! `tests/insight_honesty.rs` the bootstrap alone came out too narrow.
//!
//! Invariant: a link is called clear only when it shows in the whole and again in each half of the
//! days, and nothing here says what brings about what.

use super::blocks::{Blocks, bounds};
use super::contrast::{Contrast, Sample, contrast};
use super::draws::Draws;

/// Pairs of days that a link needs.
pub const LEAST_PAIRS: usize = 21;
/// Days from the first pair to the last.
pub const LEAST_DAYS: i64 = 28;
/// Levels that the first thing has to have, unless its spread is a point or more.
const LEAST_LEVELS: usize = 3;
/// Distance of 95 % of a normal distribution.
const NORMAL_95: f64 = 1.959_963_984_540_054;

/// Two values that belong together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    /// The day of the second value, counted from 1 January 1970.
    pub day: i64,
    /// What came first.
    pub before: f64,
    /// What came then.
    pub then: f64,
}

/// A rank correlation with its 95 % interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Correlation {
    /// From −1 to 1.
    pub value: f64,
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

impl Correlation {
    /// −1 or 1 when the interval lies on one side of nought, else 0.
    pub fn side(&self) -> i8 {
        i8::from(self.low > 0.0) - i8::from(self.high < 0.0)
    }
}

/// What the pairs allow to say.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Link {
    /// The days do not suffice; about so many more pairs would.
    MorePairs(usize),
    /// The first thing hardly changes from day to day.
    TooEven,
    /// Nothing that holds in the whole and in both halves.
    NotClear(Correlation),
    /// A link that shows each time.
    Clear(Correlation, Contrast),
}

/// Looks at the pairs, given in the order of the calendar.
pub fn link(pairs: &[Pair], draws: &mut Draws) -> Link {
    let span = pairs
        .first()
        .zip(pairs.last())
        .map_or(0, |(first, last)| last.day - first.day + 1);
    if pairs.len() < LEAST_PAIRS || span < LEAST_DAYS {
        let days = usize::try_from(LEAST_DAYS - span).unwrap_or_default();
        return Link::MorePairs(LEAST_PAIRS.saturating_sub(pairs.len()).max(days));
    }
    if !varies(pairs) {
        return Link::TooEven;
    }
    let even = detrended(pairs);
    let Some(whole) = correlation(&even, draws) else {
        return Link::TooEven;
    };
    let side = whole.side();
    let (early, late) = even.split_at(even.len() / 2);
    let holds = side != 0
        && [early, late]
            .into_iter()
            .all(|half| correlation(half, draws).is_some_and(|half| half.side() == side));
    let clear = holds.then(|| halves_apart(pairs, &even, draws)).flatten();
    match clear {
        Some(apart) if (apart.low > 0.0 && side < 0) || (apart.high < 0.0 && side > 0) => {
            Link::Clear(whole, apart)
        }
        _ => Link::NotClear(whole),
    }
}

/// The second value on days after less of the first, against days after more of it.
fn halves_apart(pairs: &[Pair], even: &[Pair], draws: &mut Draws) -> Option<Contrast> {
    let mut ordered: Vec<f64> = pairs.iter().map(|pair| pair.before).collect();
    ordered.sort_unstable_by(f64::total_cmp);
    let middle = super::blocks::quantile(&ordered, 0.5)?;
    let samples: Vec<Sample> = pairs
        .iter()
        .zip(even)
        .map(|(pair, even)| Sample {
            day: pair.day,
            value: even.then,
            second: pair.before > middle,
        })
        .collect();
    contrast(&samples, draws)
}

fn varies(pairs: &[Pair]) -> bool {
    let count = pairs.len() as f64;
    let mean = pairs.iter().map(|pair| pair.before).sum::<f64>() / count;
    let squares: f64 = pairs.iter().map(|pair| (pair.before - mean).powi(2)).sum();
    let mut levels: Vec<u64> = Vec::new();
    for pair in pairs {
        let level = pair.before.to_bits();
        if levels.len() < LEAST_LEVELS && !levels.contains(&level) {
            levels.push(level);
        }
    }
    (squares / (count - 1.0)).sqrt() >= 1.0 || levels.len() >= LEAST_LEVELS
}

/// The pairs without the straight trend of either value; means stay.
pub fn detrended(pairs: &[Pair]) -> Vec<Pair> {
    let count = pairs.len().max(1) as f64;
    let first = pairs.first().map_or(0, |pair| pair.day);
    let time = |pair: &Pair| (pair.day - first) as f64;
    let middle = pairs.iter().map(time).sum::<f64>() / count;
    let spread: f64 = pairs.iter().map(|pair| (time(pair) - middle).powi(2)).sum();
    let slope = |value: fn(&Pair) -> f64| {
        let sum: f64 = pairs
            .iter()
            .map(|pair| (time(pair) - middle) * value(pair))
            .sum();
        if spread > 0.0 { sum / spread } else { 0.0 }
    };
    let (before, then) = (slope(|pair| pair.before), slope(|pair| pair.then));
    let level = |pair: &Pair| {
        let away = time(pair) - middle;
        Pair {
            before: pair.before - before * away,
            then: pair.then - then * away,
            ..*pair
        }
    };
    pairs.iter().map(level).collect()
}

/// The rank correlation and its interval; none when a value never changes.
pub fn correlation(pairs: &[Pair], draws: &mut Draws) -> Option<Correlation> {
    let ranks = ranked(pairs);
    let value = pearson(mean_products(&ranks))?;
    let (low, high) = fisher(&ranks, value);
    let rows = ranks.iter().map(|pair| {
        let (x, y) = (pair.before, pair.then);
        [x, y, x * x, y * y, x * y]
    });
    let blocks = Blocks::of(rows)?;
    let (drawn_low, drawn_high) = bounds(|| pearson(blocks.draw(draws)))?;
    Some(Correlation {
        value,
        low: low.min(drawn_low),
        high: high.max(drawn_high),
    })
}

/// Fisher's interval, with pairs that resemble their neighbours counted for less.
pub fn fisher(ranks: &[Pair], value: f64) -> (f64, f64) {
    let both = lag_one(ranks, |pair| pair.before) * lag_one(ranks, |pair| pair.then);
    let both = both.max(0.0);
    let count = ranks.len() as f64 * (1.0 - both) / (1.0 + both);
    // Ranks vary a little more than numbers do (Bonett and Wright).
    let reach = NORMAL_95 * ((1.0 + value * value / 2.0) / (count - 3.0).max(1.0)).sqrt();
    let middle = value.clamp(-0.999_999, 0.999_999).atanh();
    ((middle - reach).tanh(), (middle + reach).tanh())
}

/// How alike neighbouring days are, corrected for the mean; nought when few are neighbours.
fn lag_one(ranks: &[Pair], value: fn(&Pair) -> f64) -> f64 {
    let count = ranks.len() as f64;
    let mean = ranks.iter().map(value).sum::<f64>() / count;
    let squares: f64 = ranks.iter().map(|pair| (value(pair) - mean).powi(2)).sum();
    let mut neighbours = 0_u32;
    let mut products = 0.0;
    for (earlier, later) in ranks.iter().zip(ranks.iter().skip(1)) {
        if later.day - earlier.day == 1 {
            neighbours += 1;
            products += (value(earlier) - mean) * (value(later) - mean);
        }
    }
    if neighbours < 8 || squares <= 0.0 {
        return 0.0;
    }
    let raw = products / f64::from(neighbours) / (squares / count);
    ((raw * count + 1.0) / (count - 4.0).max(1.0)).clamp(0.0, 0.9)
}

/// The same pairs with ranks in the place of values; equals share the middle of theirs.
pub fn ranked(pairs: &[Pair]) -> Vec<Pair> {
    let before = ranks(pairs.iter().map(|pair| pair.before).collect());
    let then = ranks(pairs.iter().map(|pair| pair.then).collect());
    let ranked = pairs.iter().zip(before).zip(then);
    ranked
        .map(|((pair, before), then)| Pair {
            day: pair.day,
            before,
            then,
        })
        .collect()
}

fn ranks(values: Vec<f64>) -> Vec<f64> {
    let mut ordered = values.clone();
    ordered.sort_unstable_by(f64::total_cmp);
    let rank = |value: f64| {
        let below = ordered.partition_point(|other| *other < value);
        let up_to = ordered.partition_point(|other| *other <= value);
        (below + up_to + 1) as f64 / 2.0
    };
    values.into_iter().map(rank).collect()
}

fn mean_products(pairs: &[Pair]) -> [f64; 5] {
    let mut sums = [0.0; 5];
    for pair in pairs {
        let (x, y) = (pair.before, pair.then);
        for (sum, product) in sums.iter_mut().zip([x, y, x * x, y * y, x * y]) {
            *sum += product;
        }
    }
    sums.map(|sum| sum / pairs.len() as f64)
}

fn pearson([x, y, xx, yy, xy]: [f64; 5]) -> Option<f64> {
    let spread = (xx - x * x) * (yy - y * y);
    (spread > 1e-12).then(|| ((xy - x * y) / spread.sqrt()).clamp(-1.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(count: i64, values: impl Fn(i64) -> (f64, f64)) -> Vec<Pair> {
        (0..count)
            .map(|day| {
                let (before, then) = values(day);
                Pair { day, before, then }
            })
            .collect()
    }

    /// Ups and downs without memory.
    fn dice(count: usize) -> Vec<f64> {
        let mut draws = Draws::seeded(9);
        (0..count).map(|_| draws.below(7) as f64).collect()
    }

    #[test]
    fn a_link_in_both_halves_is_clear_and_in_one_half_is_not() {
        let noise = dice(240);
        let value = |day: i64| noise[usize::try_from(day).unwrap()];
        let steady = pairs(120, |day| {
            (value(day), 8.0 - value(day) + value(day + 120) / 3.0)
        });
        let Link::Clear(found, apart) = link(&steady, &mut Draws::seeded(1)) else {
            panic!("not clear");
        };
        assert!(found.value < -0.5 && apart.low > 0.0, "{found:?} {apart:?}");
        let half = pairs(120, |day| {
            let own = if day < 60 {
                value(day)
            } else {
                value(day + 119)
            };
            (value(day), 8.0 - own)
        });
        assert!(matches!(
            link(&half, &mut Draws::seeded(1)),
            Link::NotClear(_)
        ));
    }

    #[test]
    fn two_straight_trends_are_no_link() {
        let noise = dice(240);
        let trends = pairs(120, |day| {
            let place = usize::try_from(day).unwrap();
            let time = day as f64 / 12.0;
            (time + noise[place] / 7.0, time + noise[place + 120] / 7.0)
        });
        let raw = correlation(&trends, &mut Draws::seeded(1)).unwrap();
        assert!(raw.low > 0.5, "{raw:?}");
        assert!(matches!(
            link(&trends, &mut Draws::seeded(1)),
            Link::NotClear(_)
        ));
    }

    #[test]
    fn says_how_many_pairs_are_missing() {
        let noise = dice(60);
        let some = |count| pairs(count, |day| (noise[usize::try_from(day).unwrap()], 5.0));
        assert_eq!(link(&some(0), &mut Draws::seeded(1)), Link::MorePairs(28));
        assert_eq!(link(&some(20), &mut Draws::seeded(1)), Link::MorePairs(8));
        let sparse: Vec<Pair> = some(60).into_iter().step_by(3).collect();
        assert_eq!(link(&sparse, &mut Draws::seeded(1)), Link::MorePairs(1));
    }

    #[test]
    fn what_hardly_changes_tells_nothing() {
        let even = pairs(60, |day| {
            (if day % 20 == 0 { 6.0 } else { 5.0 }, (day % 7) as f64)
        });
        assert_eq!(link(&even, &mut Draws::seeded(1)), Link::TooEven);
        let flat_pain = pairs(60, |day| ((day % 5) as f64, 4.0));
        assert_eq!(link(&flat_pain, &mut Draws::seeded(1)), Link::TooEven);
    }
}
