//! A predicate in words, with facts by their names.

use backplan::domain::plan::predicate::Predicate;
use backplan::domain::treatment::Treatment;

/// Treatments by their codes.
pub(super) fn codes(treatments: &[Treatment]) -> String {
    let codes: Vec<&str> = treatments.iter().map(|one| one.code()).collect();
    codes.join(", ")
}

/// When it holds.
pub(super) fn spelled(predicate: &Predicate) -> String {
    match *predicate {
        Predicate::Always => "always".to_owned(),
        Predicate::Is(fact) => quoted(fact.name()),
        Predicate::AtLeast(fact, least) => format!("{} ≥ {least}", quoted(fact.name())),
        Predicate::Below(fact, limit) => format!("{} < {limit}", quoted(fact.name())),
        Predicate::Above(fact, limit) => format!("{} > {limit}", quoted(fact.name())),
        Predicate::Known(fact) => format!("{} is known", quoted(fact.name())),
        Predicate::One(fact, answer) => format!("{} is “{answer}”", quoted(fact.name())),
        Predicate::Has(list, entry) => format!("{} has “{entry}”", quoted(list.name())),
        Predicate::HasAny(list) => format!("{} has any entry", quoted(list.name())),
        Predicate::Shows(pattern) => format!("shows {}", pattern.code()),
        Predicate::Leads(pattern) => format!("{} leads", pattern.code()),
        Predicate::Needs(support) => format!("support {} or more", support.code()),
        Predicate::Under(profile) => format!("guidelines of “{}”", profile.name()),
        Predicate::Level(level) => format!("danger level {} or more urgent", level.name()),
        Predicate::Wants(treatment) => format!("wants {}", treatment.code()),
        Predicate::Likes(treatment, least) => format!("likes {} ≥ {least}", treatment.code()),
        Predicate::InUse(treatment) => format!("uses {}", treatment.code()),
        Predicate::FailedTrials(least, treatments) => {
            format!("failed trials ≥ {least} among {}", codes(treatments))
        }
        Predicate::PassiveOnly(treatment) => {
            format!("past {} was passive only", treatment.code())
        }
        Predicate::Not(part) => format!("not {}", inner(part)),
        Predicate::All(parts) => joined(parts, " and "),
        Predicate::Any(parts) => joined(parts, " or "),
        Predicate::Count(least, parts) => {
            format!("at least {least} of ({})", joined(parts, "; "))
        }
        Predicate::Surely(part) => format!("surely {}", inner(part)),
        Predicate::Possibly(part) => format!("possibly {}", inner(part)),
    }
}

fn quoted(name: &str) -> String {
    format!("`{name}`")
}

fn joined(parts: &[Predicate], between: &str) -> String {
    let parts: Vec<String> = match parts {
        [one] => vec![spelled(one)],
        many => many.iter().map(inner).collect(),
    };
    parts.join(between)
}

/// In brackets where its end could be mistaken.
fn inner(part: &Predicate) -> String {
    match part {
        Predicate::All([one]) | Predicate::Any([one]) => inner(one),
        Predicate::All(_) | Predicate::Any(_) | Predicate::FailedTrials(..) => {
            format!("({})", spelled(part))
        }
        _ => spelled(part),
    }
}

#[test]
fn says_which_part_belongs_to_which() {
    use Predicate::{All, Any, AtLeast, Count, Is, Not, One, Possibly};
    use backplan::domain::fact::{Amount, Choice, YesNo};

    let cases = [
        (
            All(&[
                AtLeast(Amount::Age, 50.0),
                Any(&[Is(YesNo::Smoker), One(Choice::Trend4wk, "worse")]),
            ]),
            "`age` ≥ 50 and (`smoker` or `trend_4wk` is “worse”)",
        ),
        (
            Not(&Possibly(&All(&[Is(YesNo::Smoker), Is(YesNo::Opioid)]))),
            "not possibly (`smoker` and `opioid`)",
        ),
        (
            Count(2, &[Is(YesNo::Smoker), Is(YesNo::Opioid)]),
            "at least 2 of (`smoker`; `opioid`)",
        ),
        (
            Any(&[All(&[Any(&[Is(YesNo::Smoker), Is(YesNo::Opioid)])])]),
            "`smoker` or `opioid`",
        ),
        (
            Not(&All(&[Any(&[Is(YesNo::Smoker), Is(YesNo::Opioid)])])),
            "not (`smoker` or `opioid`)",
        ),
    ];
    for (predicate, expected) in cases {
        assert_eq!(spelled(&predicate), expected);
    }
}
