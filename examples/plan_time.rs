//! How long a plan takes, over 10,000 generated people.
//!
//! `cargo run --release --quiet --example plan_time`

#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a measuring tool prints, and generates people as the tests do"
)]

#[path = "../tests/people/crowd.rs"]
mod people;

use std::time::{Duration, Instant};

use backplan::domain::plan::recommend;
use people::{Dice, person};

const PEOPLE: usize = 10_000;

fn main() {
    let mut dice = Dice::new(1);
    let crowd: Vec<_> = (0..PEOPLE).map(|place| person(place, &mut dice)).collect();
    let mut lines = 0;
    let mut times: Vec<Duration> = crowd
        .iter()
        .map(|facts| {
            let start = Instant::now();
            let plan = recommend(facts);
            let time = start.elapsed();
            lines += plan.items.len();
            time
        })
        .collect();
    times.sort();
    let micros = |place: usize| times[place].as_secs_f64() * 1e6;
    println!(
        "plan, {PEOPLE} people, {lines} lines: median {:.0} µs, 99 of 100 below {:.0} µs, slowest {:.0} µs",
        micros(PEOPLE / 2),
        micros(PEOPLE * 99 / 100),
        micros(PEOPLE - 1),
    );
}
