//! The people of the clinical sheet answer the questions, and what is understood of them is what the sheet says.

#![cfg(all(not(target_arch = "wasm32"), feature = "guidance"))]
#![expect(
    clippy::panic,
    clippy::expect_used,
    reason = "the whole file is a test"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use backplan::domain::fact::{Amount, Choice, Facts, Listing, YesNo};
use backplan::domain::intake::{self, facts_of};
use backplan::domain::plan::completed;
use backplan::domain::questionnaire::{Answers, LinkId};
use backplan::domain::record::answer::Answer;
use backplan::domain::understanding::value_of;
use backplan::interchange::facts_file::read_facts;

/// Where our own questions stand in for a published score.
const STAND_INS: [(Amount, Amount); 4] = [
    (Amount::Peg, Amount::Impact),
    (Amount::Rmdq, Amount::FunctionLimits),
    (Amount::Phq2, Amount::LowMood),
    (Amount::Gad2, Amount::Anxious),
];

fn case(folder: &str, file: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(root.join("tests/cases").join(folder).join(file)).expect("a case")
}

/// What the person says, screen by screen, and the facts that follow from it.
fn facts_by_answers(vignette: &str) -> Facts {
    let text = case("intake", &format!("{vignette}.json"));
    let said: BTreeMap<String, Answer> = serde_json::from_str(&text).expect("answers");
    let forms = intake::all();
    let mut answers = Answers::default();
    let mut used = 0;
    while let Some(screen) = forms.next_screen(&answers) {
        let here = said.iter().filter(|(question, _)| {
            let holder = forms.screen_of(question);
            holder.is_some_and(|holder| holder.link_id() == screen.link_id())
        });
        let given: BTreeMap<LinkId, _> = here
            .map(|(question, answer)| (LinkId::from(question.clone()), value_of(answer)))
            .collect();
        used += given.len();
        answers = answers
            .submit(forms, screen, given)
            .unwrap_or_else(|errors| panic!("{vignette}: {errors:?}"));
    }
    assert_eq!(
        used,
        said.len(),
        "{vignette}: something said was never asked"
    );
    completed(&facts_of(forms, &answers).expect("facts"))
}

/// Compares what was understood with the vignette, for every fact of which both know something.
fn check(vignette: &str, told_otherwise: &[&str]) {
    let ours = facts_by_answers(vignette);
    let text = case("plan", &format!("{vignette}/facts.json"));
    let sheet = completed(&read_facts(&text).expect("the facts of the sheet"));
    let mut compared = 0;
    for &fact in YesNo::ALL {
        if ours.is_asked(fact) && sheet.is_asked(fact) && !told_otherwise.contains(&fact.name()) {
            compared += 1;
            assert_eq!(
                ours.truth(fact),
                sheet.truth(fact),
                "{vignette}: {}",
                fact.name()
            );
        }
        // What holds in the sheet was asked.
        if sheet.truth(fact).is_true() && !told_otherwise.contains(&fact.name()) {
            assert!(
                ours.is_asked(fact),
                "{vignette}: {} was not asked",
                fact.name()
            );
        }
    }
    for &fact in Amount::ALL {
        let stand_in = STAND_INS.iter().find(|(score, _)| *score == fact);
        let own = stand_in.map_or(fact, |(_, own)| *own);
        if let (Some(said), Some(known)) = (ours.amount(own), sheet.amount(fact))
            && !told_otherwise.contains(&fact.name())
        {
            compared += 1;
            // Our list of tasks counts each one twice, so it knows no odd numbers.
            let step = if own == Amount::FunctionLimits {
                1.0
            } else {
                0.1
            };
            assert!(
                (said - known).abs() <= step,
                "{vignette}: {} is {said}, not {known}",
                own.name()
            );
        }
    }
    for &fact in Choice::ALL {
        if let (Some(said), Some(known)) = (ours.choice(fact), sheet.choice(fact)) {
            compared += 1;
            assert_eq!(said, known, "{vignette}: {}", fact.name());
        }
    }
    for fact in [Listing::Wants, Listing::Dislikes, Listing::DrugAllergies] {
        if let (Some(said), Some(known)) = (ours.entries(fact), sheet.entries(fact)) {
            compared += 1;
            assert_eq!(said, known, "{vignette}: {}", fact.name());
        }
    }
    assert!(compared > 200, "{vignette}: {compared}");
}

#[test]
fn adam_is_understood_as_the_sheet_describes_him() {
    check("V-01", &[]);
}

#[test]
fn dora_is_understood_as_the_sheet_describes_her() {
    // Her heart rhythm is what she takes warfarin for; the fact means the kind that some medicines make worse.
    // Her ache reaches the calf, which the sheet tells in words and not as a fact.
    check("V-04", &["arrhythmia_qt", "leg_site_below_knee"]);
}

#[test]
fn fay_is_understood_as_the_sheet_describes_her() {
    // Trouble with thinking is counted in a score of symptoms that our questions do not make;
    // support is reached on the page that comes up, not by an answer;
    // without a leg symptom one number is asked, and hers is that of the whole body.
    let told_otherwise = ["thinking_problems", "crisis_support_reached", "nrs_back"];
    check("V-06", &told_otherwise);
}
