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

#[cfg(test)]
mod tests {
    use super::run;

    /// What the command says of a file with these facts: the plan, or the line with which it exits by 2.
    fn said(facts: &str, name: &str) -> Result<String, String> {
        let path = std::env::temp_dir().join(format!("backplan-{}-{name}", std::process::id()));
        std::fs::write(&path, facts).unwrap();
        let said = run([path.display().to_string()].into_iter());
        std::fs::remove_file(&path).unwrap();
        said
    }

    #[test]
    fn refuses_what_cannot_be_and_names_the_fact_and_what_it_accepts() {
        let cases = [
            (
                r#"{"pregnant": true, "sex_birth": "male"}"#,
                "`pregnant` and `sex_birth` contradict each other",
            ),
            (
                r#"{"age": 12}"#,
                "`age` accepts a whole number from 18 to 120 (years)",
            ),
            (
                r#"{"egfr": 900}"#,
                "`egfr` accepts a number from 0 to 200 (ml/min/1.73 m²)",
            ),
            (
                r#"{"mme_day": 5000}"#,
                "`mme_day` accepts a number from 0 to 4999 (mg morphine-equivalent a day)",
            ),
            (
                r#"{"anticoag": "perhaps"}"#,
                "`anticoag` accepts true, false or \"unknown\"",
            ),
            (r#"{"anticoagg": true}"#, "`anticoagg` is not a known fact"),
        ];
        for (place, (facts, expected)) in cases.into_iter().enumerate() {
            let problem = said(facts, &place.to_string()).unwrap_err();
            assert!(problem.contains(expected), "{problem}");
        }
        assert!(
            said(r#"{"age": 40}"#, "adult")
                .unwrap()
                .contains("rules_version")
        );
    }

    #[test]
    fn refuses_what_it_was_not_asked_with() {
        let with = |words: &[&str]| run(words.iter().map(ToString::to_string));
        assert!(with(&[]).unwrap_err().starts_with("usage"));
        assert!(with(&["--colour"]).unwrap_err().contains("--colour"));
        assert!(
            with(&["no-such-file.json"])
                .unwrap_err()
                .contains("no-such-file.json")
        );
    }
}
