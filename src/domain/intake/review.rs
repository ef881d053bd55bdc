//! The questions of a review: how it is now, what was done, what changed.
//!
//! The scores are those of the first questions, asked again under their own names, so that now and then compare.
//! Nothing here sets a fact by itself: `domain/review.rs` reads a whole review at once.

use super::ask::{chose, count, group, many, one, section, yes_no};
use crate::domain::questionnaire::{Enablement, FactBinding, Item, Questionnaire};

/// How much of the plan was done, with the percent it counts as (clinical sheet, 6.3: below 50 is a talk about hurdles).
pub(super) const DONE: [(&str, f64); 5] = [
    ("nearly_all", 90.0),
    ("most", 70.0),
    ("half", 50.0),
    ("some", 25.0),
    ("none", 0.0),
];

/// How much has changed overall, from 1 to 7, best first.
pub(super) const CHANGE: [&str; 7] = [
    "very_much_better",
    "much_better",
    "little_better",
    "same",
    "little_worse",
    "much_worse",
    "very_much_worse",
];

/// Mood and confidence, as the first questions ask for them (clinical sheet, 6.1: monthly).
pub const MIND: [&str; 5] = [
    "mood.low",
    "mood.flat",
    "mood.tense",
    "mood.circling",
    "belief.confidence",
];

/// What gets in the way of a plan.
const HURDLES: &[&str] = &[
    "pain", "worry", "time", "tired", "forgot", "how", "cost", "doubt",
];

/// The questions; a short review leaves the list of daily tasks out.
pub(super) fn review(is_full: bool) -> Questionnaire {
    let scores = ["pain.average", "impact.enjoyment", "impact.activity"];
    let mut now = vec![group(
        "review.week",
        scores.into_iter().filter_map(again).collect(),
    )];
    if is_full {
        now.extend(again("impact.tasks"));
    }
    let done = one("review.done", &DONE.map(|(code, _)| code));
    let hurdles = many("review.hurdles", HURDLES).when(Enablement::any([
        chose("review.done", "half"),
        chose("review.done", "some"),
        chose("review.done", "none"),
    ]));
    let worse = Enablement::any([
        chose("review.change", "little_worse"),
        chose("review.change", "much_worse"),
        chose("review.change", "very_much_worse"),
    ]);
    let since = vec![
        one("review.change", &CHANGE),
        count("review.worse_weeks", 0.0, 520.0, "weeks").when(worse),
        yes_no("review.new", FactBinding::Nothing),
    ];
    let mut ahead = vec![group("review.since", since)];
    if is_full {
        let mind = MIND.into_iter().filter_map(again).collect();
        ahead.push(group("review.mind", mind));
    }
    Questionnaire {
        id: "review".to_owned(),
        version: "2".to_owned(),
        items: vec![
            section("review.now", now),
            section(
                "review.doing",
                vec![group("review.plan", vec![done, hurdles])],
            ),
            section("review.ahead", ahead),
        ],
        derived: Vec::new(),
    }
}

/// The short check-in of a week: how it was, and what was in the way.
pub(super) fn weekly() -> Questionnaire {
    let whole = review(false);
    let sections = ["review.now", "review.doing"];
    Questionnaire {
        id: "weekly".to_owned(),
        items: whole
            .items
            .into_iter()
            .filter(|item| sections.contains(&item.link_id.as_str()))
            .collect(),
        version: whole.version,
        derived: Vec::new(),
    }
}

/// A question of the first questions that sets nothing this time.
fn again(id: &str) -> Option<Item> {
    let mut item = super::all().item(id).cloned()?;
    item.sets = FactBinding::Nothing;
    item.enable = None;
    Some(item)
}
