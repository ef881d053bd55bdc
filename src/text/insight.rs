//! What the days allow to say, in words.
//!
//! Invariant: nothing here says more than the finding does; the words themselves are looked over
//! in `tests/words.rs` for what would make a link into a cause.

use super::{Words, day, diary};
use crate::domain::day::Day;
#[cfg(feature = "guidance")]
use crate::domain::insight::counters::{Counter, Urgency};
use crate::domain::insight::helped::{
    Comparison, Finding, Judged, LEAST_DAYS, LEAST_ENTRIES, Verdict,
};
use crate::domain::insight::link::Link;
use crate::domain::insight::overview::{Begun, Tie};

/// How a mark is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// Good news.
    Good,
    /// No news, or not yet.
    Plain,
    /// Take care.
    Care,
    /// Act.
    Act,
}

/// A finding in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// What it is about; empty where the lines say it.
    pub title: String,
    /// The finding in a word or two, and how it is meant.
    pub mark: (Weight, String),
    /// What is said of it.
    pub lines: Vec<String>,
    /// What it rests on, in smaller words.
    pub fine: Vec<String>,
}

/// Something that was begun.
pub fn begun(begun: &Begun, words: &Words) -> Told {
    let short = |day: Day| day::short_with_year(day, words);
    let when = match begun.ended {
        Some(ended) => words.fill(
            "tried.from_to",
            &[("from", &short(begun.started)), ("to", &short(ended))],
        ),
        None => words.fill("tried.since", &[("from", &short(begun.started))]),
    };
    let mut told = Told {
        title: diary::activity(&begun.code, words),
        mark: (Weight::Plain, words.text("tried.no_answer")),
        lines: Vec::new(),
        fine: vec![when],
    };
    if begun.ticked > 0 {
        told.fine.push(words.count("tried.ticked", begun.ticked));
    }
    let Some(comparison) = &begun.comparison else {
        told.lines.push(words.text("tried.not_compared"));
        return told;
    };
    match comparison.finding {
        Finding::Judged(judged) => judged_lines(judged, &mut told, words),
        Finding::MoreDays(days) => {
            told.mark.1 = words.text("tried.waiting");
            let days = usize::try_from(days).unwrap_or_default();
            told.lines.push(words.count("tried.more", days));
        }
        Finding::NoBefore => told.lines.push(needs("tried.no_before", words)),
        Finding::TooShort => told.lines.push(needs("tried.too_short", words)),
        Finding::TooPatchy => told.lines.push(words.text("tried.too_patchy")),
    }
    if !begun.beside.is_empty() {
        let names: Vec<String> = begun
            .beside
            .iter()
            .map(|code| diary::activity(code, words))
            .collect();
        told.lines
            .push(words.fill("tried.beside", &[("what", &words.list(&names))]));
    }
    told.fine.push(rate(comparison, words));
    told
}

fn needs(key: &str, words: &Words) -> String {
    words.fill(
        key,
        &[
            ("days", &LEAST_DAYS.to_string()),
            ("entries", &LEAST_ENTRIES.to_string()),
        ],
    )
}

fn rate(comparison: &Comparison, words: &Words) -> String {
    words.fill(
        "tried.rate",
        &[
            ("before", &comparison.before.entries.to_string()),
            ("before_days", &comparison.before.days.to_string()),
            ("with", &comparison.with.entries.to_string()),
            ("with_days", &comparison.with.days.to_string()),
        ],
    )
}

fn judged_lines(judged: Judged, told: &mut Told, words: &Words) {
    let name = judged.verdict.name();
    let weight = match judged.verdict {
        Verdict::LikelyHelped => Weight::Good,
        Verdict::SmallOrUnclear | Verdict::NoSign => Weight::Plain,
        Verdict::PossiblyWorse => Weight::Care,
    };
    told.mark = (weight, words.text(&format!("tried.verdict.{name}")));
    told.lines
        .push(words.text(&format!("tried.meaning.{name}")));
    let contrast = judged.contrast;
    let number = |value: f64| diary::number(value, words);
    told.lines.push(words.fill(
        "tried.numbers",
        &[
            ("before", &number(contrast.first)),
            ("with", &number(contrast.second)),
        ],
    ));
    told.lines.push(range(
        contrast.difference(),
        contrast.low,
        contrast.high,
        words,
    ));
    if let Some(drift) = judged.drift {
        told.lines
            .push(words.fill("tried.drift", &[("drift", &number(drift))]));
        if judged.is_mostly_drift {
            told.lines.push(words.text("tried.mostly_drift"));
        }
    }
}

/// A fall or rise with its likely range; ends on both sides of nought are told as such.
fn range(fall: f64, low: f64, high: f64, words: &Words) -> String {
    let number = |value: f64| diary::number(value.abs(), words);
    let (key, near, far) = if low >= 0.0 {
        ("tried.range.lower", low, high)
    } else if high <= 0.0 {
        ("tried.range.higher", high, low)
    } else {
        ("tried.range.either", high, low)
    };
    words.fill(
        key,
        &[
            ("size", &number(fall)),
            ("low", &number(near)),
            ("high", &number(far)),
        ],
    )
}

/// One factor and pain.
pub fn tie(tie: &Tie, words: &Words) -> Told {
    let factor = tie.factor.name();
    let back = match tie.back {
        Link::Clear(found, _) if found.value < 0.0 => Some("tie.back_less"),
        Link::Clear(..) => Some("tie.back_more"),
        Link::MorePairs(_) | Link::TooEven | Link::NotClear(_) => None,
    };
    let is_clear = back.is_some() || matches!(tie.forward, Link::Clear(..));
    let mark = match tie.forward {
        _ if is_clear => "tie.clear",
        Link::MorePairs(_) => "tried.waiting",
        Link::TooEven => "tried.no_answer",
        Link::NotClear(_) | Link::Clear(..) => "tie.not_clear",
    };
    let mut lines = match tie.forward {
        Link::Clear(_, apart) => {
            let number = |value: f64| diary::number(value.abs(), words);
            let (key, near, far) = if apart.low > 0.0 {
                ("tie.lower", apart.low, apart.high)
            } else {
                ("tie.higher", apart.high, apart.low)
            };
            vec![words.fill(
                &format!("{key}.{factor}"),
                &[
                    ("size", &number(apart.difference())),
                    ("low", &number(near)),
                    ("high", &number(far)),
                ],
            )]
        }
        Link::NotClear(_) if is_clear => Vec::new(),
        Link::NotClear(_) => vec![words.text("tie.nothing")],
        Link::MorePairs(pairs) => vec![words.count("tie.more", pairs)],
        Link::TooEven => vec![words.text("tie.even")],
    };
    lines.extend(back.map(|key| words.text(&format!("{key}.{factor}"))));
    if is_clear {
        lines.push(words.text(&format!("tie.caution.{factor}")));
    }
    let rests_on = words.fill(
        "tie.rate",
        &[
            ("pairs", &tie.pairs.to_string()),
            ("days", &tie.days.to_string()),
        ],
    );
    Told {
        title: words.text(&format!("tie.factor.{factor}")),
        mark: (Weight::Plain, words.text(mark)),
        lines,
        fine: vec![rests_on],
    }
}

/// Medicines that add up.
#[cfg(feature = "guidance")]
pub fn counter(counter: &Counter, words: &Words) -> Told {
    let (weight, when) = match counter.urgency() {
        Urgency::Now => (Weight::Act, "now"),
        Urgency::Today => (Weight::Act, "today"),
        Urgency::Days => (Weight::Care, "days"),
        Urgency::Visit => (Weight::Care, "visit"),
        Urgency::Look => (Weight::Plain, "look"),
    };
    let key = format!("counter.{}", counter.name());
    let mg = |mg: f64| format!("{mg:.0}");
    let line = match counter {
        Counter::ParacetamolDay { mg: found, .. }
        | Counter::OpioidsVeryHigh(found)
        | Counter::OpioidsHigh(found) => words.fill(&key, &[("mg", &mg(*found))]),
        Counter::ParacetamolDays(n)
        | Counter::AntiInflammatoryRun(n)
        | Counter::AntiInflammatoryDays(n)
        | Counter::HeadacheDays(n) => words.fill(&key, &[("n", &n.to_string())]),
        Counter::AntiInflammatoryDay {
            name,
            mg: found,
            most,
        } => {
            let what = words.text(&format!("counter.ingredient.{name}"));
            words.fill(
                &key,
                &[("what", &what), ("mg", &mg(*found)), ("most", &mg(*most))],
            )
        }
        Counter::NewMedicine { name, days } => {
            words.fill(&key, &[("what", name), ("n", &days.to_string())])
        }
        Counter::TwoAntiInflammatories
        | Counter::OpioidsRising
        | Counter::OpioidAndSedative
        | Counter::OpioidAboveAgreed => words.text(&key),
    };
    Told {
        title: String::new(),
        mark: (weight, words.text(&format!("counter.when.{when}"))),
        lines: vec![line],
        fine: Vec::new(),
    }
}
