//! People for the tests of rows: facts by name, patterns by hand.
//!
//! The rows of one family are judged alone here, so that these tests say nothing of anybody
//! else's rows.

use crate::domain::fact::{Amount, Choice, Effect as Outcome, Facts, Listing, Trial, YesNo};
use crate::domain::plan::Situation;
use crate::domain::plan::bucket::Bucket;
use crate::domain::plan::complete::completed;
use crate::domain::plan::danger;
use crate::domain::plan::mutation::as_read;
use crate::domain::plan::pattern::Pattern;
use crate::domain::plan::picture::{self, Profile};
use crate::domain::plan::rule::{Effect, Rule};
use crate::domain::plan::situation::Finding;
use crate::domain::treatment::Treatment;
use crate::domain::truth::Truth;

/// Facts from words such as `opioid`, `not asthma`, `unsure tca`, `age=70`, `wants=SMT,CAN`,
/// `tried=EX:none` or `uses=TCA`.
pub(in crate::domain::plan::rules) fn facts(words: &[&str]) -> Facts {
    let mut facts = Facts::default();
    let mut trials = Vec::new();
    for word in words {
        if let Some(name) = word.strip_prefix("not ") {
            facts.set(yes_no(name), false);
        } else if let Some(name) = word.strip_prefix("unsure ") {
            facts.set(yes_no(name), Truth::Unknown);
        } else if let Some((name, value)) = word.split_once('=') {
            match name {
                "tried" | "uses" => trials.push(trial(name == "uses", value)),
                "likes" => facts.set_preference(coded(value), 2).unwrap(),
                _ => note(&mut facts, name, value),
            }
        } else {
            facts.set(yes_no(word), true);
        }
    }
    if !trials.is_empty() {
        facts.set_trials(trials);
    }
    facts
}

fn yes_no(name: &str) -> YesNo {
    YesNo::named(name).unwrap_or_else(|| panic!("no such fact: {name}"))
}

fn coded(code: &str) -> Treatment {
    Treatment::coded(code).unwrap_or_else(|| panic!("no such treatment: {code}"))
}

fn note(facts: &mut Facts, name: &str, value: &str) {
    if let Some(amount) = Amount::named(name) {
        let number = value.parse().unwrap();
        facts.set_amount(amount, Some(number)).unwrap();
    } else if let Some(choice) = Choice::named(name) {
        facts.set_choice(choice, Some(value)).unwrap();
    } else {
        let listing = Listing::named(name).unwrap_or_else(|| panic!("no such fact: {name}"));
        facts.set_entries(listing, value.split(',').map(str::to_owned));
    }
}

fn trial(in_use: bool, value: &str) -> Trial {
    let (code, outcome) = value.split_once(':').unwrap_or((value, "some"));
    Trial {
        treatment: coded(code),
        adequate: Truth::True,
        weeks: Some(12.0),
        sessions: Some(20.0),
        effect: Some(match outcome {
            "none" => Outcome::None,
            "good" => Outcome::Good,
            _ => Outcome::Some,
        }),
        side_effect: None,
        in_use: in_use.into(),
        passive_only: Truth::False,
        would_repeat: Truth::Unknown,
    }
}

/// What one family of rules says of one person.
pub(in crate::domain::plan::rules) struct Case {
    fired: Vec<Rule>,
}

/// Judges with a situation in which exactly these patterns hold.
pub(in crate::domain::plan::rules) fn with_situation<T>(
    words: &[&str],
    patterns: &[Pattern],
    judge: impl FnOnce(&Situation<'_>) -> T,
) -> T {
    let facts = completed(&facts(words));
    let mut situation = Situation::new(&facts, Profile::of(&facts));
    danger::check(&mut situation);
    for &pattern in Pattern::ALL {
        let finding = Finding {
            truth: patterns.contains(&pattern).into(),
            facts: std::collections::BTreeSet::new(),
            rule: "test",
        };
        situation.note_pattern(pattern, finding);
    }
    let leads = |pattern: &&Pattern| patterns.contains(pattern);
    situation.note_primary(Pattern::ALL.iter().find(leads).copied());
    let support = picture::support_of(&situation);
    situation.note_support(support);
    judge(&situation)
}

impl Case {
    /// Judges the rules of a family.
    pub(in crate::domain::plan::rules) fn new(
        rules: &[Rule],
        words: &[&str],
        patterns: &[Pattern],
    ) -> Self {
        let fired = with_situation(words, patterns, |situation| {
            let holds = |rule: &&Rule| rule.when.judge(situation).is_true();
            rules.iter().map(as_read).filter(holds).copied().collect()
        });
        Self { fired }
    }

    /// Whether a rule fires.
    pub(in crate::domain::plan::rules) fn fires(&self, id: &str) -> bool {
        self.fired.iter().any(|rule| rule.id == id)
    }

    /// Every effect of the rules that fire, with the id of its rule.
    pub(in crate::domain::plan::rules) fn effects(
        &self,
    ) -> impl Iterator<Item = (&'static str, Effect)> + '_ {
        self.fired
            .iter()
            .flat_map(|rule| rule.effects.iter().map(|effect| (rule.id, *effect)))
    }

    /// The strictest verdict of the family on a treatment, with exceptions taken out.
    pub(in crate::domain::plan::rules) fn verdict(&self, treatment: Treatment) -> Option<Bucket> {
        let verdict_of = |rule: &Rule| {
            rule.effects.iter().find_map(|effect| match effect {
                Effect::Verdict(treatments, bucket, _) if treatments.contains(&treatment) => {
                    Some(*bucket)
                }
                _ => None,
            })
        };
        let speaking = |rule: &&Rule| verdict_of(rule).is_some();
        let replaced: Vec<_> = self
            .fired
            .iter()
            .filter(speaking)
            .flat_map(|rule| rule.replaces)
            .collect();
        self.fired
            .iter()
            .filter(|rule| !replaced.contains(&&rule.id))
            .filter_map(verdict_of)
            .min()
    }

    /// The days within which a treatment should be reviewed.
    pub(in crate::domain::plan::rules) fn review(&self, treatment: Treatment) -> Option<u8> {
        self.effects()
            .filter_map(|(_, effect)| match effect {
                Effect::Review(treatments, days) if treatments.contains(&treatment) => Some(days),
                _ => None,
            })
            .min()
    }
}

/// Each line: the facts, the patterns, a rule, and whether it fires.
pub(in crate::domain::plan::rules) type Line<'a> =
    (&'a [&'a str], &'a [Pattern], &'static str, bool);

/// Each line: the facts, the patterns, a treatment, and the strictest verdict of the family on it.
pub(in crate::domain::plan::rules) type VerdictLine<'a> =
    (&'a [&'a str], &'a [Pattern], Treatment, Option<Bucket>);

/// Checks a table of verdicts against a family.
pub(in crate::domain::plan::rules) fn check_verdicts(rules: &[Rule], lines: &[VerdictLine<'_>]) {
    for (words, patterns, treatment, expected) in lines {
        let verdict = Case::new(rules, words, patterns).verdict(*treatment);
        assert_eq!(
            verdict, *expected,
            "{treatment:?} with {words:?} and {patterns:?}"
        );
    }
}

/// Checks a table of lines against a family, and that the table misses no row of it.
pub(in crate::domain::plan::rules) fn check(rules: &[Rule], lines: &[Line<'_>]) {
    for (words, patterns, id, expected) in lines {
        let fires = Case::new(rules, words, patterns).fires(id);
        assert_eq!(fires, *expected, "{id} with {words:?} and {patterns:?}");
    }
    for rule in rules {
        let said = |wanted| {
            let of_rule = |line: &&Line<'_>| line.2 == rule.id && line.3 == wanted;
            lines.iter().any(|line| of_rule(&line))
        };
        assert!(said(true), "no line in which {} fires", rule.id);
        let always = rule.when == crate::domain::plan::predicate::Predicate::Always;
        assert!(said(false) || always, "no line in which {} rests", rule.id);
    }
}
