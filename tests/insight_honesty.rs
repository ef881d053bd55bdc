//! Thousands of simulated people: how often the insights say what is not so.
//!
//! Every person follows from a seed. Pain is rounded and kept between 0 and 10, days are missing,
//! and neighbouring days are alike; some worlds also have slow waves, as real pain has, which no
//! formula of the app knows of.

#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "the whole file is a test")]

use std::f64::consts::{PI, TAU};

use backplan::domain::insight::contrast::{Sample, contrast};
use backplan::domain::insight::draws::Draws;
use backplan::domain::insight::helped::{
    Course, DayValue, Finding, LEAST_EFFECTIVE, LEAST_ENTRIES, Verdict, compare,
};
use backplan::domain::insight::link::{Link, Pair, correlation, detrended, link};

/// People of each simulated kind.
const PEOPLE: usize = 2_000;

/// Numbers of a standard normal distribution, and shares of nought to one.
struct Chance(Draws);

impl Chance {
    fn new(seed: u64) -> Self {
        Self(Draws::seeded(seed))
    }

    fn share(&mut self) -> f64 {
        (self.0.next_number() >> 11) as f64 / 9_007_199_254_740_992.0
    }

    fn normal(&mut self) -> f64 {
        let (one, two) = (1.0 - self.share(), self.share());
        (-2.0 * one.ln()).sqrt() * (TAU * two).cos()
    }

    /// A series whose neighbours are alike by `rho`, with a spread of one.
    fn wave(&mut self, rho: f64, days: usize) -> Vec<f64> {
        let mut value = self.normal();
        let mut wave = vec![value];
        for _ in 1..days {
            value = rho * value + (1.0 - rho * rho).sqrt() * self.normal();
            wave.push(value);
        }
        wave
    }
}

fn score(pain: f64) -> f64 {
    pain.round().clamp(0.0, 10.0)
}

fn percent(count: usize, of: usize) -> f64 {
    count as f64 * 100.0 / of as f64
}

// ── intervals ──

/// How many in a hundred intervals hold the true difference, of those that would be shown.
fn coverage(rho: f64, first: usize, second: usize, rate: f64) -> f64 {
    let mut chance = Chance::new(41);
    let (mut shown, mut held) = (0, 0);
    let fall = 1.0;
    for _ in 0..PEOPLE {
        let wave = chance.wave(rho, first + 7 + second);
        let mut samples = Vec::new();
        for (day, value) in (0..).zip(wave) {
            let is_second = day >= first + 7;
            let settles = day >= first && !is_second;
            if settles || chance.share() > rate {
                continue;
            }
            let pain = 5.5 + 1.6 * value - if is_second { fall } else { 0.0 };
            samples.push(Sample {
                day: i64::try_from(day).unwrap(),
                value: score(pain),
                second: is_second,
            });
        }
        let later = samples.iter().filter(|sample| sample.second).count();
        if later.min(samples.len() - later) < LEAST_ENTRIES {
            continue;
        }
        let found = contrast(&samples, &mut chance.0).unwrap();
        if found.least_effective() < LEAST_EFFECTIVE {
            continue;
        }
        shown += 1;
        held += usize::from(found.low <= fall && fall <= found.high);
    }
    assert!(shown > PEOPLE / 4, "{shown} shown");
    percent(held, shown)
}

#[test]
fn intervals_hold_the_truth_in_95_of_100() {
    for rho in [0.0, 0.3, 0.6] {
        for (first, second, rate) in [(28, 28, 0.95), (42, 28, 0.85), (84, 84, 0.75)] {
            let found = coverage(rho, first, second, rate);
            println!("rho {rho}, {first} and {second} days: {found:.1} % held");
            assert!(
                (92.0..=98.0).contains(&found),
                "rho {rho}, {first} and {second} days at {rate}: {found:.1} %"
            );
        }
    }
}

#[test]
fn the_interval_of_a_link_holds_the_truth_in_95_of_100() {
    for rho in [0.0, 0.3, 0.6] {
        for (days, strength) in [(60, 0.0), (120, -0.4)] {
            let mut chance = Chance::new(42);
            let truth = 6.0 / PI * (strength / 2.0_f64).asin();
            let mut held = 0;
            for _ in 0..PEOPLE {
                let pairs = linked(&mut chance, rho, strength, days);
                let found = correlation(&detrended(&pairs), &mut chance.0).unwrap();
                held += usize::from(found.low <= truth && truth <= found.high);
            }
            let found = percent(held, PEOPLE);
            println!("link, rho {rho}, strength {strength}: {found:.1} % held");
            assert!(
                (92.0..=98.0).contains(&found),
                "rho {rho}, strength {strength}: {found:.1} %"
            );
        }
    }
}

fn linked(chance: &mut Chance, rho: f64, strength: f64, days: usize) -> Vec<Pair> {
    let one = chance.wave(rho, days);
    let two = chance.wave(rho, days);
    let mut pairs = Vec::new();
    for (day, (one, two)) in (0..).zip(one.into_iter().zip(two)) {
        if chance.share() < 0.85 {
            pairs.push(Pair {
                day,
                before: 6.0 + 1.6 * one,
                then: 5.0 + 1.6 * (strength * one + (1.0 - strength * strength).sqrt() * two),
            });
        }
    }
    pairs
}

// ── verdicts ──

/// How pain moves: slow waves by their persistence and spread, then the same of quick ones.
#[derive(Clone, Copy, Debug)]
struct World {
    slow: (f64, f64),
    quick: (f64, f64),
}

const WORLDS: [World; 5] = [
    World {
        slow: (0.0, 0.0),
        quick: (0.0, 1.6),
    },
    World {
        slow: (0.0, 0.0),
        quick: (0.3, 1.6),
    },
    World {
        slow: (0.0, 0.0),
        quick: (0.6, 1.6),
    },
    World {
        slow: (0.97, 1.1),
        quick: (0.4, 1.2),
    },
    World {
        slow: (0.9, 1.2),
        quick: (0.2, 1.2),
    },
];

/// When people begin something.
#[derive(Clone, Copy, Debug)]
enum Begins {
    /// On a day that has nothing to do with pain.
    AnyDay,
    /// After the worst week of half a year.
    AtAPeak,
}

/// The share of each verdict among people who keep a diary for so many days before they begin
/// something that lowers pain by `effect`, in percent; the last is "nothing can be said".
fn verdicts(world: World, begins: Begins, kept_before: usize, effect: f64) -> [f64; 5] {
    let mut chance = Chance::new(43);
    let mut counts = [0; 5];
    for _ in 0..PEOPLE {
        let usual = 5.5 + 1.2 * chance.normal();
        let slow = chance.wave(world.slow.0, 520);
        let quick = chance.wave(world.quick.0, 520);
        let level: Vec<f64> = slow
            .iter()
            .zip(&quick)
            .map(|(slow, quick)| usual + world.slow.1 * slow + world.quick.1 * quick)
            .collect();
        let week = |day: usize| level[day - 7..day].iter().sum::<f64>();
        let start = match begins {
            Begins::AnyDay => 300,
            Begins::AtAPeak => (210..400)
                .max_by(|&a, &b| week(a).total_cmp(&week(b)))
                .unwrap(),
        };
        let mut pain = Vec::new();
        for day in (start - kept_before)..=(start + 110) {
            if chance.share() < 0.85 {
                let eased = if day >= start { effect } else { 0.0 };
                pain.push(DayValue {
                    day: i64::try_from(day).unwrap(),
                    value: score(level[day] - eased),
                });
            }
        }
        let course = Course {
            start: i64::try_from(start).unwrap(),
            end: None,
            settling: 7,
        };
        let found = compare(&pain, course, course.start + 110, &mut chance.0);
        let place = match found.finding {
            Finding::Judged(judged) => Verdict::ALL
                .iter()
                .position(|one| *one == judged.verdict)
                .unwrap(),
            _ => 4,
        };
        counts[place] += 1;
    }
    counts.map(|count| percent(count, PEOPLE))
}

#[test]
fn what_does_nothing_is_seldom_said_to_have_helped() {
    for world in WORLDS {
        let [helped, ..] = verdicts(world, Begins::AnyDay, 120, 0.0);
        println!("{world:?}: {helped:.1} % likely helped by nothing");
        assert!(helped <= 5.0, "{world:?}: {helped:.1} %");
    }
}

#[test]
fn a_useless_treatment_begun_at_a_peak_is_seldom_said_to_have_helped() {
    for world in WORLDS {
        for kept_before in [40, 100, 200] {
            let [helped, ..] = verdicts(world, Begins::AtAPeak, kept_before, 0.0);
            println!("{world:?}, {kept_before} days before the peak: {helped:.1} %");
            assert!(
                helped <= 5.0,
                "{world:?}, {kept_before} days before: {helped:.1} %"
            );
        }
    }
}

/// Without this, never saying anything would pass the tests above.
#[test]
fn what_helps_a_lot_is_mostly_said_to_have_helped() {
    for world in WORLDS {
        let [helped, _, no_sign, worse, nothing] = verdicts(world, Begins::AnyDay, 150, 3.0);
        assert!(helped >= 80.0, "{world:?}: {helped:.1} %");
        assert!(no_sign + worse + nothing <= 5.0, "{world:?}");
    }
}

#[test]
fn what_makes_worse_is_mostly_said_to_be_possibly_worse() {
    for world in WORLDS {
        let [helped, _, _, worse, _] = verdicts(world, Begins::AnyDay, 150, -2.5);
        assert!(worse >= 80.0, "{world:?}: {worse:.1} %");
        assert!(helped < 0.5, "{world:?}: {helped:.1} %");
    }
}

// ── links ──

fn clear_links(rho: f64, strength: f64, days: usize) -> f64 {
    let mut chance = Chance::new(44);
    let mut clear = 0;
    for _ in 0..PEOPLE {
        let pairs: Vec<Pair> = linked(&mut chance, rho, strength, days)
            .into_iter()
            .map(|pair| Pair {
                before: score(pair.before),
                then: score(pair.then),
                ..pair
            })
            .collect();
        clear += usize::from(matches!(link(&pairs, &mut chance.0), Link::Clear(..)));
    }
    percent(clear, PEOPLE)
}

#[test]
fn a_link_that_is_not_there_is_almost_never_called_clear() {
    for rho in [0.0, 0.3, 0.6] {
        for days in [35, 120] {
            let found = clear_links(rho, 0.0, days);
            // Six are looked at in each person: three factors, both orders of time.
            assert!(found <= 0.8, "rho {rho}, {days} days: {found:.2} %");
        }
    }
}

#[test]
fn a_strong_link_is_mostly_found_in_four_months() {
    for rho in [0.0, 0.3, 0.6] {
        let found = clear_links(rho, -0.7, 120);
        assert!(found >= 75.0, "rho {rho}: {found:.1} %");
    }
}
