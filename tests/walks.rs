//! Ten thousand people walk through the questions: everybody gets to an end, nobody is asked too much, and what is left out could not have changed a plan.

#![cfg(all(not(target_arch = "wasm32"), feature = "guidance"))]
#![expect(
    clippy::panic,
    clippy::indexing_slicing,
    reason = "the whole file is a test"
)]

use std::collections::BTreeMap;
use std::time::Instant;

use backplan::domain::intake::{self, facts_of};
use backplan::domain::plan::{completed, picture_of};
use backplan::domain::questionnaire::{AnswerKind, Answers, LinkId, Screen, Standing};

#[cfg(test)]
#[path = "walks/people.rs"]
mod people;
#[cfg(test)]
#[path = "walks/skipped.rs"]
mod skipped;

use people::Person;

const PEOPLE: u64 = 24_000;

/// How a walk ended.
enum End {
    /// A danger sign comes before any other question.
    Stopped,
    /// Every question that applies has an answer.
    Finished(Answers),
}

/// The danger check says stop, as the app asks it when the check is done.
fn is_stopped(answers: &Answers) -> bool {
    let Ok(facts) = facts_of(intake::all(), answers) else {
        return false;
    };
    let facts = completed(&facts);
    picture_of(&facts)
        .level()
        .is_some_and(backplan::domain::plan::urgency::Urgency::stops)
}

/// Walks a person screen by screen; `at` sees each screen with the answers before it.
fn walk(person: &mut Person, mut at: impl FnMut(&Screen<'_>, &Answers)) -> End {
    let forms = intake::all();
    let mut answers = Answers::default();
    let mut is_checked = false;
    let mut steps = 0;
    while let Some(screen) = forms.next_screen(&answers) {
        if screen.form.id == "first" && !is_checked {
            is_checked = true;
            if is_stopped(&answers) {
                return End::Stopped;
            }
        }
        at(screen, &answers);
        let mut given = BTreeMap::new();
        person.fill(screen.item, &mut given);
        answers = answers
            .submit(forms, screen, given)
            .unwrap_or_else(|errors| panic!("{}: {errors:?}", screen.link_id()));
        steps += 1;
        assert!(steps <= forms.screens().len(), "going round in circles");
    }
    End::Finished(answers)
}

/// How many questions a screen holds that apply: a tick list is one ("which of these?"), and so is each question of a group.
///
/// Beside it the lines to read: each row of a list counts.
fn questions_on(screen: &Screen<'_>, answers: &Answers) -> (usize, usize) {
    let forms = intake::all();
    let standings = forms.standings(answers);
    let applies = |id: &LinkId| forms.standing(&standings, id.as_str()) == Standing::Enabled;
    let below = screen.item.items.iter();
    let lines = below.filter(|child| applies(&child.link_id)).count();
    match screen.item.kind {
        AnswerKind::Signs => (1, lines),
        AnswerKind::Group => (lines, lines),
        _ => (1, 1),
    }
}

fn at_share(sorted: &[usize], percent: usize) -> usize {
    sorted[(sorted.len() - 1) * percent / 100]
}

#[test]
fn everybody_gets_to_an_end_and_is_asked_little() {
    let forms = intake::all();
    let (mut questions, mut lines, mut stopped) = (Vec::new(), Vec::new(), 0);
    for number in 0..PEOPLE {
        let mut person = Person::new(number);
        let mut seen: Vec<LinkId> = Vec::new();
        let end = walk(&mut person, |screen, _| {
            seen.push(screen.link_id().clone());
        });
        let End::Finished(answers) = end else {
            stopped += 1;
            continue;
        };
        let progress = forms.progress(&answers);
        assert!(progress.is_complete() && progress.undecided == 0);
        // What was asked still applies at the end: nothing was asked that an answer had ruled out.
        let path: Vec<LinkId> = forms
            .walk(&answers)
            .iter()
            .map(|screen| screen.link_id().clone())
            .collect();
        assert_eq!(seen, path, "person {number}");
        let counts = forms.walk(&answers);
        let counts = counts.iter().map(|screen| questions_on(screen, &answers));
        let (asked, read) = counts.fold((0, 0), |(asked, read), (one, more)| {
            (asked + one, read + more)
        });
        questions.push(asked);
        lines.push(read);
    }
    questions.sort_unstable();
    lines.sort_unstable();
    println!(
        "{} walked to the end, {stopped} were stopped; questions: median {}, 95 in 100 at most {}, most {}; lines to read: median {}, 95 in 100 at most {}",
        questions.len(),
        at_share(&questions, 50),
        at_share(&questions, 95),
        at_share(&questions, 100),
        at_share(&lines, 50),
        at_share(&lines, 95),
    );
    assert!(questions.len() >= 10_000, "{}", questions.len());
    assert!(stopped > 100, "{stopped}");
    assert!(at_share(&questions, 50) <= 80);
    assert!(at_share(&questions, 95) <= 120);
}

#[test]
fn the_way_forward_never_goes_back_by_more_than_a_step() {
    let forms = intake::all();
    for number in 0..2_000 {
        let mut before = 0.0;
        walk(&mut Person::new(number), |screen, answers| {
            let progress = forms.progress(answers);
            let step = 1.0 / (progress.done + progress.open + progress.undecided) as f64;
            let now = progress.fraction();
            assert!(
                now > before - step,
                "{}: {before} then {now}",
                screen.link_id()
            );
            assert!(now >= before, "{}: {before} then {now}", screen.link_id());
            before = now;
        });
    }
}

#[test]
fn a_step_is_found_in_milliseconds() {
    let forms = intake::all();
    let mut slowest = 0.0_f64;
    let (mut all, mut steps) = (0.0, 0.0);
    for number in 0..50 {
        walk(&mut Person::new(number), |_, answers| {
            let start = Instant::now();
            let next = forms.next_screen(answers).map(Screen::link_id);
            let took = start.elapsed().as_secs_f64() * 1000.0;
            assert!(next.is_some());
            slowest = slowest.max(took);
            all += took;
            steps += 1.0;
        });
    }
    println!(
        "a step: {:.3} ms on average, {slowest:.3} ms at most",
        all / steps
    );
    assert!(all / steps < 2.0, "{:.3} ms", all / steps);
}
