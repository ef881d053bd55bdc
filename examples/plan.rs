//! Prints the plan that the app would make from a file of facts.
//!
//! `cargo run --quiet --example plan -- FACTS.json [--profile intl|uk|us]`
//!
//! Bad input: exit 2 and one line on standard error; nothing on standard output.

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command-line tool speaks there"
)]

use std::process::ExitCode;

use backplan::domain::fact::{Choice, Facts};
use backplan::domain::plan::recommend;
use backplan::interchange::facts_file::read_facts;
use backplan::interchange::plan_file::write_plan;
use backplan::text::Words;

const WORDS: &str = include_str!("../locales/en.json");

fn main() -> ExitCode {
    match run(std::env::args().skip(1)) {
        Ok(plan) => {
            println!("{plan}");
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("{}", problem.replace('\n', " "));
            ExitCode::from(2)
        }
    }
}

fn run(arguments: impl Iterator<Item = String>) -> Result<String, String> {
    let usage = "usage: plan FACTS.json [--profile intl|uk|us]";
    let mut path = None;
    let mut profile = None;
    let mut arguments = arguments;
    while let Some(argument) = arguments.next() {
        if argument == "--profile" {
            profile = Some(arguments.next().ok_or(usage)?);
        } else if path.is_none() && !argument.starts_with("--") {
            path = Some(argument);
        } else {
            return Err(format!("`{argument}` is not understood; {usage}"));
        }
    }
    let path = path.ok_or(usage)?;
    let text = std::fs::read_to_string(&path).map_err(|problem| format!("{path}: {problem}"))?;
    let mut facts: Facts = read_facts(&text).map_err(|problem| problem.to_string())?;
    if let Some(profile) = profile {
        facts
            .set_choice(Choice::Profile, Some(&profile))
            .map_err(|problem| problem.to_string())?;
    }
    let words = Words::default()
        .with_rest(WORDS)
        .map_err(|problem| problem.to_string())?;
    let plan = write_plan(&recommend(&facts), &words);
    serde_json::to_string_pretty(&plan).map_err(|problem| problem.to_string())
}
