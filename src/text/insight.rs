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
    // Where pain did not fall, it does not matter how far it would have fallen by itself.
    if let Some(drift) = judged.drift.filter(|_| contrast.difference() > 0.0) {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::insight::contrast::Contrast;
    use crate::domain::insight::helped::Side;
    use crate::domain::insight::link::Correlation;
    use crate::domain::insight::overview::Factor;
    use crate::text::Language;

    fn english() -> Words {
        let first = Words::first(Language::En, include_str!("../../locales/first/en.json"));
        let all = first
            .unwrap()
            .with_rest(include_str!("../../locales/en.json"));
        all.unwrap()
    }

    fn contrast(first: f64, second: f64, low: f64, high: f64) -> Contrast {
        Contrast {
            first,
            second,
            rho: 0.3,
            first_effective: 20.0,
            second_effective: 20.0,
            low,
            high,
        }
    }

    fn one(finding: Finding) -> Begun {
        let side = |days, entries| Side {
            days,
            entries,
            mean: 5.0,
        };
        Begun {
            code: "HEAT".to_owned(),
            started: "2026-09-01".parse().unwrap(),
            ended: None,
            ticked: 12,
            comparison: Some(Comparison {
                before: side(84, 70),
                with: side(60, 51),
                finding,
            }),
            beside: Vec::new(),
        }
    }

    #[test]
    fn a_verdict_brings_its_figures_its_range_and_the_days_it_rests_on() {
        let words = english();
        let judged = |contrast, verdict, drift, is_mostly_drift| {
            begun(
                &one(Finding::Judged(Judged {
                    verdict,
                    contrast,
                    drift,
                    is_mostly_drift,
                })),
                &words,
            )
        };
        let told = judged(
            contrast(6.5, 3.5, 2.1, 3.9),
            Verdict::LikelyHelped,
            None,
            false,
        );
        assert_eq!(told.mark, (Weight::Good, "Likely helped".to_owned()));
        assert_eq!(
            told.lines[1],
            "Pain without it: 6.5 of 10. With it: 3.5 of 10."
        );
        assert_eq!(
            told.lines[2],
            "That is 3 lower (likely range 2.1 to 3.9 lower)."
        );
        assert_eq!(
            told.fine,
            [
                "Since 1 Sep 2026.",
                "You ticked it on 12 days.",
                "You wrote on 70 of 84 days without it, and on 51 of 60 days with it."
            ]
        );
        let told = judged(
            contrast(5.2, 5.0, -1.0, 0.6),
            Verdict::NoSign,
            Some(4.5),
            true,
        );
        assert_eq!(told.lines[2], "Likely range: from 0.6 lower to 1 higher.");
        assert!(told.lines[3].contains("drift to about 4.5"));
        assert_eq!(told.lines.len(), 5);
        let told = judged(
            contrast(5.0, 7.0, -2.6, -1.4),
            Verdict::PossiblyWorse,
            None,
            false,
        );
        assert_eq!(
            told.lines[2],
            "That is 2 higher (likely range 1.4 to 2.6 higher)."
        );
    }

    #[test]
    fn without_a_verdict_no_figure_is_told() {
        let words = english();
        for (finding, line) in [
            (Finding::MoreDays(1), "Not enough days yet, about 1 more."),
            (
                Finding::NoBefore,
                "There are too few days from before you began. A fair look needs 28 days, 24 of \
                 them with a pain number.",
            ),
        ] {
            let told = begun(&one(finding), &words);
            assert_eq!(told.lines, [line]);
            assert_eq!(told.mark.0, Weight::Plain);
            assert_eq!(told.fine.len(), 3, "the entry rate stands beside it");
        }
        let unread = Begun {
            comparison: None,
            ..one(Finding::NoBefore)
        };
        assert_eq!(begun(&unread, &words).lines.len(), 1);
    }

    #[test]
    fn a_link_is_told_with_its_range_and_its_caution() {
        let words = english();
        let found = Correlation {
            value: -0.5,
            low: -0.7,
            high: -0.3,
        };
        let forward = Link::Clear(found, contrast(5.4, 4.6, 0.2, 1.4));
        let told = |forward, back| {
            tie(
                &Tie {
                    factor: Factor::Sleep,
                    pairs: 80,
                    days: 100,
                    forward,
                    back,
                },
                &words,
            )
        };
        let clear = told(forward, Link::NotClear(found));
        assert_eq!(clear.mark.1, "Clear link");
        assert_eq!(
            clear.lines,
            [
                "On days after better sleep your pain was on average 0.8 lower (likely range 0.2 \
                 to 1.4).",
                "This is a link, not proof that sleep causes it; mood, weekday or flares may \
                 explain it."
            ]
        );
        assert_eq!(clear.fine, ["From 80 pairs of days within 100 days."]);
        let back = told(Link::NotClear(found), forward);
        assert_eq!(back.mark.1, "Clear link");
        assert!(back.lines[0].starts_with("It shows in the other order"));
        let neither = told(Link::NotClear(found), Link::NotClear(found));
        assert_eq!(neither.mark.1, "No clear link");
        assert_eq!(neither.lines.len(), 1);
    }

    #[cfg(feature = "guidance")]
    #[test]
    fn a_counter_is_told_with_how_soon_to_ask() {
        let words = english();
        let told = counter(
            &Counter::AntiInflammatoryDay {
                name: "ibuprofen",
                mg: 1600.0,
                most: 1200.0,
            },
            &words,
        );
        assert_eq!(told.mark, (Weight::Act, "Ask today".to_owned()));
        assert!(told.lines[0].starts_with("You logged 1600 mg of ibuprofen on one day."));
        assert!(told.lines[0].contains("allow 1200 mg"));
    }
}
