//! Alters each row of the rule base in turn and counts how many changes a test notices.
//!
//! `cargo run --quiet --features mutation --example mutants -- [every=N] [family=NAME] [all]`
//!
//! Without `all` only the rows themselves are tried: dropped, or what follows from them turned around. `all` adds
//! finer changes, such as a part of a condition left out. `every=N` tries each Nth change. Tests that compare rows with a
//! copy of themselves (the printed rule book, the words) take no part: they would notice anything.

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command-line tool speaks there"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use backplan::domain::plan::mutation::{Mutant, Operator, VARIABLE, mutants};
use serde_json::Value;

/// The tests of rules: of the crate itself those under this path, and these binaries.
const IN_CRATE: &str = "domain::plan::";
const BINARIES: [&str; 4] = ["contraindications", "exercises", "medicines", "plan"];

/// Tests that walk many generated people: too slow to be run for every change.
const TOO_SLOW: [&str; 5] = [
    "a_risk_more_never_lifts_a_ceiling",
    "a_worse_figure_never_lifts_a_ceiling",
    "every_row_holds_for_somebody",
    "nobody_is_barred_for_nothing",
    "no_line_is_better_than_its_limits",
];

/// How much of the changes must be noticed: all contra-indications, and of everything this share.
const STRICT_FAMILY: &str = "limit";
const LEAST_PERCENT: usize = 95;

struct Wish {
    every: usize,
    family: Option<String>,
    finer: bool,
}

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(problem) => {
            eprintln!("mutants: {problem}");
            ExitCode::from(2)
        }
    }
}

fn wish() -> Result<Wish, String> {
    let mut wish = Wish {
        every: 1,
        family: None,
        finer: false,
    };
    for argument in std::env::args().skip(1) {
        match argument.split_once('=') {
            None if argument == "all" => wish.finer = true,
            Some(("every", step)) => {
                wish.every = step.parse().map_err(|_error| argument.clone())?;
            }
            Some(("family", name)) => wish.family = Some(name.to_owned()),
            _ => return Err(format!("`{argument}` is not understood")),
        }
    }
    Ok(wish)
}

fn run() -> Result<bool, String> {
    let wish = wish()?;
    let tests = build()?;
    if let Some(failed) = first_failing(&tests, None) {
        return Err(format!("{failed} fails without any change"));
    }
    let everything = mutants();
    let chosen: Vec<(usize, &Mutant)> = everything
        .iter()
        .enumerate()
        .filter(|(_, one)| wish.finer || one.operator != Operator::Detail)
        .filter(|(_, one)| wish.family.as_ref().is_none_or(|name| name == one.family))
        .step_by(wish.every.max(1))
        .collect();
    let next = AtomicUsize::new(0);
    let survivors = Mutex::new(BTreeSet::new());
    let workers = std::thread::available_parallelism().map_or(2, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                while let Some((place, _)) = chosen.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if first_failing(&tests, Some(*place)).is_none()
                        && let Ok(mut survivors) = survivors.lock()
                    {
                        survivors.insert(*place);
                    }
                }
            });
        }
    });
    let survivors = survivors
        .into_inner()
        .map_err(|problem| problem.to_string())?;
    Ok(report(&chosen, &survivors))
}

/// Compiles the tests once; what they alter is chosen when they run.
fn build() -> Result<Vec<String>, String> {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["test", "--quiet", "--locked", "--no-run", "--lib"]);
    cargo.args([
        "--features",
        "mutation",
        "--message-format",
        "json-render-diagnostics",
    ]);
    for name in BINARIES {
        cargo.args(["--test", name]);
    }
    let output = cargo
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stderr(Stdio::inherit())
        .output()
        .map_err(|problem| problem.to_string())?;
    if !output.status.success() {
        return Err("the tests do not compile".to_owned());
    }
    let messages = String::from_utf8_lossy(&output.stdout);
    let mut tests: Vec<String> = messages
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .filter(|message| message.pointer("/profile/test") == Some(&Value::Bool(true)))
        .filter_map(|message| message.get("executable")?.as_str().map(str::to_owned))
        .collect();
    // The tests beside the rows notice most, so they come first.
    tests.sort_by_key(|test| !is_of_crate(test));
    if tests.len() == BINARIES.len() + 1 {
        Ok(tests)
    } else {
        Err(format!("expected other tests than {tests:?}"))
    }
}

fn is_of_crate(test: &str) -> bool {
    let name = Path::new(test).file_name();
    name.is_some_and(|name| name.to_string_lossy().starts_with("backplan-"))
}

/// Runs the tests until one fails, and names the binary it is in.
fn first_failing(tests: &[String], mutant: Option<usize>) -> Option<&String> {
    tests.iter().find(|test| {
        let mut command = Command::new(test);
        if is_of_crate(test) {
            command.arg(IN_CRATE);
        }
        for slow in TOO_SLOW {
            command.args(["--skip", slow]);
        }
        command
            .args(["--quiet", "--test-threads", "1"])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .env_remove(VARIABLE);
        if let Some(place) = mutant {
            command.env(VARIABLE, place.to_string());
        }
        !command.status().is_ok_and(|status| status.success())
    })
}

fn percent(part: usize, whole: usize) -> f64 {
    100.0 * part as f64 / whole.max(1) as f64
}

/// Prints who survived and the count of each family; true when enough were noticed.
fn report(chosen: &[(usize, &Mutant)], survivors: &BTreeSet<usize>) -> bool {
    let mut counts: BTreeMap<(&str, Operator), (usize, usize)> = BTreeMap::new();
    for (place, mutant) in chosen {
        let count = counts.entry((mutant.family, mutant.operator)).or_default();
        count.1 += 1;
        if survivors.contains(place) {
            println!(
                "not noticed: {} {} {:?} [{place}]: {}",
                mutant.family, mutant.row, mutant.operator, mutant.change
            );
        } else {
            count.0 += 1;
        }
    }
    println!(
        "{:10} {:>8} {:>8} {:>8} {:>7}",
        "rows", "change", "noticed", "of", "%"
    );
    let mut enough = true;
    let mut total = (0, 0);
    for ((family, operator), (noticed, tried)) in &counts {
        let share = percent(*noticed, *tried);
        let name = format!("{operator:?}").to_lowercase();
        println!("{family:10} {name:>8} {noticed:>8} {tried:>8} {share:>7.1}");
        if *operator != Operator::Detail {
            total.0 += noticed;
            total.1 += tried;
            enough &= *family != STRICT_FAMILY || noticed == tried;
        }
    }
    let share = percent(total.0, total.1);
    println!(
        "drop and flip together: {} of {}, {share:.1} %",
        total.0, total.1
    );
    enough && total.0 * 100 >= total.1 * LEAST_PERCENT
}
