//! People for tests, written in one line each.

use crate::domain::fact::{Effect, FactId, Facts, Listing, Trial};
use crate::domain::plan::bucket::Bucket;
use crate::domain::plan::complete::completed;
use crate::domain::plan::mutation::as_read;
use crate::domain::plan::picture::{self, Profile};
use crate::domain::plan::rule::{self, Rule};
use crate::domain::plan::{Situation, danger};
use crate::domain::treatment::Treatment;
use crate::domain::truth::Truth;

/// The facts of a line such as `age=74 anticoag !diabetes ?osteoporosis wants=IMG,TENS`.
///
/// A bare name is a yes, `!` a no, `?` asked and not sure. `tried=PT:passive,EX:failed,TENS:used` gives trials.
pub(in crate::domain::plan) fn person(line: &str) -> Facts {
    let mut facts = Facts::default();
    for word in line.split_whitespace() {
        let (name, value) = word.split_once('=').unwrap_or((word, ""));
        let (name, truth) = match name.split_at(1) {
            ("!", rest) => (rest, Truth::False),
            ("?", rest) => (rest, Truth::Unknown),
            _ => (name, Truth::True),
        };
        let fact = FactId::named(name).unwrap_or_else(|| panic!("no fact is called {name}"));
        match fact {
            FactId::YesNo(fact) => facts.set(fact, truth),
            FactId::Amount(fact) => facts.set_amount(fact, value.parse().ok()).unwrap(),
            FactId::Choice(fact) => facts.set_choice(fact, Some(value)).unwrap(),
            FactId::Listing(Listing::Tried) => {
                facts.set_trials(value.split(',').map(trial).collect());
            }
            FactId::Listing(fact) => {
                facts.set_entries(fact, value.split(',').map(str::to_owned));
            }
        }
    }
    facts
}

fn trial(entry: &str) -> Trial {
    let (code, how) = entry.split_once(':').unwrap();
    Trial {
        treatment: Treatment::coded(code).unwrap(),
        adequate: (how == "failed").into(),
        weeks: None,
        sessions: None,
        effect: (how == "failed").then_some(Effect::None),
        side_effect: None,
        in_use: (how == "used").into(),
        passive_only: (how == "passive").into(),
        would_repeat: Truth::Unknown,
    }
}

/// A line that answers every danger sign with no.
pub(in crate::domain::plan) fn calm() -> String {
    super::FLAGS
        .iter()
        .map(|row| row.flag.name())
        .fold(String::new(), |line, name| line + "!" + name + " ")
}

/// Runs the steps before the verdicts and looks at what they found.
pub(in crate::domain::plan) fn look<R>(line: &str, see: impl FnOnce(&Situation<'_>) -> R) -> R {
    let facts = completed(&person(line));
    let mut situation = Situation::new(&facts, Profile::of(&facts));
    danger::check(&mut situation);
    picture::find_patterns(&mut situation);
    let support = picture::support_of(&situation);
    situation.note_support(support);
    see(&situation)
}

/// The ids of the rules of a family that fire.
pub(in crate::domain::plan) fn fired(family: &'static [Rule], line: &str) -> Vec<&'static str> {
    look(line, |situation| {
        family
            .iter()
            .map(as_read)
            .filter(|rule| rule.when.judge(situation).is_true())
            .map(|rule| rule.id)
            .collect()
    })
}

/// What a family alone says of a treatment: the strictest verdict that no exception replaces.
pub(in crate::domain::plan) fn verdict(
    family: &'static [Rule],
    line: &str,
    treatment: Treatment,
) -> Option<(Bucket, Option<u8>)> {
    look(line, |situation| {
        let spoken: Vec<_> = family
            .iter()
            .map(as_read)
            .filter(|rule| rule.when.judge(situation).is_true())
            .flat_map(|rule| rule.effects.iter().map(move |effect| (rule, effect)))
            .filter_map(|(rule, effect)| match effect {
                rule::Effect::Verdict(treatments, bucket, weeks)
                    if treatments.contains(&treatment) =>
                {
                    Some((rule, *bucket, *weeks))
                }
                _ => None,
            })
            .collect();
        spoken
            .iter()
            .filter(|(rule, ..)| {
                !spoken
                    .iter()
                    .any(|(other, ..)| other.replaces.contains(&rule.id))
            })
            .map(|(_, bucket, weeks)| (*bucket, *weeks))
            .min()
    })
}

/// Holds a family against a table of lines and the rule that must (or, with `!`, must not) fire in each.
pub(in crate::domain::plan) fn expect_rules(family: &'static [Rule], table: &[(&str, &str)]) {
    for (line, expected) in table {
        let found = fired(family, line);
        match expected.strip_prefix('!') {
            Some(id) => assert!(!found.contains(&id), "{line}: {id} fires in {found:?}"),
            None => assert!(
                found.contains(expected),
                "{line}: {expected} misses in {found:?}"
            ),
        }
    }
    // Each rule is held by a line in which it fires and one in which it does not, unless it always does.
    for rule in family {
        let holds = |id: &str| table.iter().any(|(_, expected)| *expected == id);
        assert!(holds(rule.id), "{} has no line in which it fires", rule.id);
        let denied = format!("!{}", rule.id);
        assert!(
            rule.when == crate::domain::plan::predicate::Predicate::Always || holds(&denied),
            "{} has no line in which it does not fire",
            rule.id
        );
    }
}
