//! What was changed on two devices, in words.

use super::{Words, day};
use crate::domain::record::comparison::{Conflict, Contested};

/// What it is, when each changed it, and which change stays.
pub fn told(conflict: &Conflict, words: &Words) -> String {
    let key = if conflict.theirs_stands {
        "share.conflict.theirs"
    } else {
        "share.conflict.ours"
    };
    let what = named(&conflict.what, words);
    let ours = day::short_with_year(conflict.ours, words);
    let theirs = day::short_with_year(conflict.theirs, words);
    words.fill(
        key,
        &[("what", &what), ("ours", &ours), ("theirs", &theirs)],
    )
}

fn named(what: &Contested, words: &Words) -> String {
    let other = || words.text("share.conflict.other");
    match what {
        Contested::Entry(on) => {
            let on = day::short_with_year(*on, words);
            words.fill("share.conflict.entry", &[("day", &on)])
        }
        // Questions and treatments of another version may have no words here.
        Contested::Answer(item) => {
            let question = words.find(&format!("question.{item}.text"));
            question.map_or_else(other, |text| {
                words.fill("share.conflict.answer", &[("question", text)])
            })
        }
        Contested::Line(line) => {
            let name = words.find(&format!("treatment.{line}.name"));
            name.map_or_else(other, str::to_owned)
        }
        Contested::Goal(goal) => words.fill("share.conflict.goal", &[("goal", goal)]),
        Contested::Other => other(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn says_what_was_changed_and_which_change_stays() {
        let rest = r#"{"share":{"conflict":{"theirs":"{what}|{ours}|{theirs}|file","ours":"{what}|{ours}|{theirs}|here",
            "entry":"entry {day}","answer":"answer {question}","goal":"goal {goal}","other":"something"}},
            "date":{"short_with_year":"{day}.{month}.{year}"},
            "question":{"about.age":{"text":"How old?"}},"treatment":{"EX":{"name":"Moving"}}}"#;
        let words = Words::first(Language::En, "{}").unwrap();
        let words = words.with_rest(rest).unwrap();
        let said = |what, theirs_stands| {
            let conflict = Conflict {
                what,
                ours: "2026-11-02".parse().unwrap(),
                theirs: "2026-11-03".parse().unwrap(),
                theirs_stands,
            };
            told(&conflict, &words)
        };
        let age = Contested::Answer("about.age".parse().unwrap());
        assert!(said(age, true).starts_with("answer How old?|"));
        assert!(said(Contested::Line("EX".parse().unwrap()), false).starts_with("Moving|"));
        assert!(said(Contested::Line("NEW".parse().unwrap()), true).starts_with("something|"));
        assert!(said(Contested::Goal("walk".to_owned()), true).ends_with("|file"));
        assert!(said(Contested::Other, false).ends_with("|here"));
    }
}
