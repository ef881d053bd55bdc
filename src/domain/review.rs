//! Looking back: which review is due, what its answers say about change, and the facts they make.
//!
//! A review is kept as what was said on that day. Its scores are compared with those of the start, which are
//! kept as a review of their own, so that answering the first questions anew never moves the start.
//! Invariants: a score that is missing on either side makes no change; nothing here counts what was missed.

use std::collections::BTreeMap;

use super::day::Day;
use super::diary::summary::{
    Change, START_DAYS, START_NEEDS, WEEK_DAYS, last_days, last_week, mean_of, pain_days,
};
use super::due::{REVIEW_WEEKS, first_start};
use super::fact::{Amount, Facts, YesNo};
use super::flare::FLARE;
use super::intake;
use super::record::Record;
use super::record::answer::{Answer, Finite};
use super::record::care::Review;
use super::record::id::{ItemId, ReviewId};
use super::record::ledger::Register;

/// The kind of the record's first look, with the scores of the start.
pub const START: &str = "start";
/// The kind of a review that was not due.
pub const EXTRA: &str = "extra";
/// The kind of a review after the last of the schedule.
pub const MONTH: &str = "month";
/// The kind of the short check-in of a week, which is no look at the whole plan.
pub const WEEKLY: &str = "weekly";

/// Days between check-ins.
const WEEK: i64 = 7;
/// Days between reviews once the schedule is behind.
const MONTH_DAYS: i32 = 28;
/// Days of the diary that stand in for an answer on how much was done.
const DONE_DAYS: u8 = 14;
/// Days with an entry that this needs.
const DONE_NEEDS: usize = 7;

/// The scores that every review asks for, and the start keeps.
const SCORES: [&str; 4] = [
    "pain.average",
    "impact.enjoyment",
    "impact.activity",
    "impact.tasks",
];

/// The answer that holds whether the diary showed pain rising when the review was done.
const DIARY_RISING: &str = "diary.rising";
/// The answer that holds how much of the plan the diary showed as done, in percent.
const DIARY_DONE: &str = "diary.done";

/// A review that is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// Its kind: `week-2` and so on, or [`MONTH`].
    pub kind: String,
    /// Weeks after the start.
    pub weeks: i32,
    /// Since when it is due.
    pub day: Day,
}

/// The review that waits to be done today.
///
/// Only the latest counts, so nobody is asked twice; any look back since it fell due settles it.
pub fn due(record: &Record, today: Day) -> Option<Due> {
    let start = first_start(record)?;
    let elapsed = i32::try_from(today.days_since(start)).ok()?;
    let weeks = REVIEW_WEEKS.map(i32::from);
    let scheduled = weeks
        .into_iter()
        .filter(|weeks| weeks * 7 <= elapsed)
        .max()?;
    let last = weeks.into_iter().max()?;
    let months = if scheduled == last {
        (elapsed - last * 7) / MONTH_DAYS
    } else {
        0
    };
    let weeks = scheduled + months * (MONTH_DAYS / 7);
    let day = start.plus_days(weeks * 7)?;
    let is_settled = done(record).any(|(_, review)| review.done >= Some(day));
    (!is_settled).then(|| Due {
        kind: if months > 0 {
            MONTH.to_owned()
        } else {
            format!("week-{weeks}")
        },
        weeks,
        day,
    })
}

/// Every look at the plan that was done: the start, weekly check-ins and flare-ups are none.
pub fn done(record: &Record) -> impl Iterator<Item = (&ReviewId, &Review)> {
    record.reviews().iter().filter(|(_, review)| {
        review.done.is_some() && ![START, WEEKLY, FLARE].contains(&review.kind.as_str())
    })
}

/// Every review or check-in that was done.
fn looks(record: &Record) -> impl Iterator<Item = (&ReviewId, &Review)> {
    record.reviews().iter().filter(|(_, review)| {
        review.done.is_some() && ![START, FLARE].contains(&review.kind.as_str())
    })
}

/// The review that was done last.
pub fn latest(record: &Record) -> Option<(&ReviewId, &Review)> {
    done(record).max_by_key(|(id, review)| {
        (
            review.done,
            record.reviews().register(id).map(Register::stamp),
        )
    })
}

/// The review or check-in that was done last.
pub fn latest_look(record: &Record) -> Option<(&ReviewId, &Review)> {
    looks(record).max_by_key(|(id, review)| {
        (
            review.done,
            record.reviews().register(id).map(Register::stamp),
        )
    })
}

/// The review or check-in that was begun and is not done.
pub fn open(record: &Record) -> Option<(&ReviewId, &Review)> {
    record
        .reviews()
        .iter()
        .find(|(_, review)| review.done.is_none() && review.kind.as_str() != FLARE)
}

/// Whether a week has gone by since the last review or check-in, or since anything was begun or written.
pub fn is_weekly_due(record: &Record, today: Day) -> bool {
    let begun = first_start(record)
        .into_iter()
        .chain(record.diary().first_day());
    let last = looks(record).filter_map(|(_, review)| review.done).max();
    last.or_else(|| begun.min())
        .is_some_and(|since| today.days_since(since) >= WEEK)
}

/// Whether a check-in found pain, or what it does to life, clearly worse than at the start (clinical sheet, 6.3).
pub fn is_worse(record: &Record, review: &Review) -> bool {
    start_of(record).is_some_and(|start| {
        let found = measures(start, review);
        found.iter().any(|one| one.change == Change::Worse)
    })
}

/// The scores of the start.
pub fn start_of(record: &Record) -> Option<&Review> {
    record
        .reviews()
        .iter()
        .map(|(_, review)| review)
        .find(|review| review.kind.as_str() == START)
}

/// The scores as they are answered now, to be kept as the start; none when there is no answer to keep.
pub fn scores_now(record: &Record) -> Option<BTreeMap<ItemId, Answer>> {
    let mut scores = BTreeMap::new();
    for name in SCORES {
        if let Ok(item) = name.parse::<ItemId>()
            && let Some(answer) = record.answers().get(&item)
            && *answer != Answer::Declined
        {
            scores.insert(item, answer.clone());
        }
    }
    (!scores.is_empty()).then_some(scores)
}

/// The scores of a review that was just done, which are the newest answers to the first questions too.
pub fn scores_of(review: &Review) -> impl Iterator<Item = (&ItemId, &Answer)> {
    let is_score = |item: &ItemId| {
        SCORES
            .iter()
            .chain(&intake::MIND)
            .any(|name| *name == item.as_str())
    };
    review
        .answers
        .iter()
        .filter(move |(item, answer)| is_score(item) && **answer != Answer::Declined)
}

/// A review with what the diary of that day adds to its answers.
pub fn with_diary(record: &Record, mut review: Review, today: Day) -> Review {
    let mut add = |name: &str, answer: Option<Answer>| {
        if let (Ok(item), Some(answer)) = (name.parse(), answer) {
            review.answers.insert(item, answer);
        }
    };
    add(DIARY_RISING, pain_rising(record, today).map(Answer::Bool));
    let done = done_in_diary(record, today).and_then(Finite::new);
    add(DIARY_DONE, done.map(Answer::Number));
    review
}

/// Whether the last seven days of the diary are two points or more above the start.
///
/// The start is the mean of the first fourteen days of the diary, or the average the person gave at first.
fn pain_rising(record: &Record, today: Day) -> Option<bool> {
    let diary = record.diary();
    let now = last_week(diary, today)?;
    let first = pain_days(diary, &(diary.first_day()?..=today)).first()?.day;
    let end = first.plus_days(i32::from(START_DAYS) - 1)?;
    let week = last_days(today, WEEK_DAYS);
    let by_diary = (end < *week.start())
        .then(|| mean_of(&pain_days(diary, &(first..=end)), START_NEEDS))
        .flatten()
        .map(|mean| mean.pain);
    let start = by_diary.or_else(|| number(&start_of(record)?.answers, "pain.average"))?;
    Some(now.pain - start >= 2.0 - ROUNDING)
}

/// Room for the rounding of floating numbers.
const ROUNDING: f64 = 1e-9;

/// Days with something ticked, of the days with an entry, in percent.
fn done_in_diary(record: &Record, today: Day) -> Option<f64> {
    let (mut days, mut ticked) = (Vec::new(), Vec::new());
    for (_, entry) in record.diary().between(&last_days(today, DONE_DAYS)) {
        if days.last() != Some(&entry.day) {
            days.push(entry.day);
        }
        if !entry.done.is_empty() && ticked.last() != Some(&entry.day) {
            ticked.push(entry.day);
        }
    }
    (days.len() >= DONE_NEEDS).then(|| (100.0 * ticked.len() as f64 / days.len() as f64).round())
}

/// A score of the start beside the score of a review.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measure {
    /// The name by which words know it: `pain`, `impact` or `tasks`.
    pub name: &'static str,
    /// At the start.
    pub start: f64,
    /// At the review.
    pub now: f64,
    /// What the difference means (clinical sheet, 6.3).
    pub change: Change,
}

/// Every score that both the start and the review have.
pub fn measures(start: &Review, review: &Review) -> Vec<Measure> {
    let mut found = Vec::new();
    let both = |of: fn(&BTreeMap<ItemId, Answer>) -> Option<f64>| {
        Some((of(&start.answers)?, of(&review.answers)?))
    };
    if let Some((start, now)) = both(|answers| number(answers, "pain.average")) {
        found.push(Measure {
            name: "pain",
            start,
            now,
            change: Change::between(start, now),
        });
    }
    if let Some((start, now)) = both(impact_sum) {
        found.push(Measure {
            name: "impact",
            start: start / 3.0,
            now: now / 3.0,
            change: change_of_impact(start, now),
        });
    }
    if let Some((start, now)) = both(task_count) {
        found.push(Measure {
            name: "tasks",
            start,
            now,
            change: change_of_tasks(start, now),
        });
    }
    found
}

/// One point of the mean is probably a change, with 30 % it matters, and two points up are worse.
///
/// Of sums of three scores, in which one point of the mean is three, so that no third gets lost.
fn change_of_impact(start: f64, now: f64) -> Change {
    let fall = start - now;
    if fall >= 3.0 && fall >= 0.3 * start - ROUNDING {
        Change::Better
    } else if fall >= 3.0 {
        Change::SlightlyBetter
    } else if fall <= -6.0 {
        Change::Worse
    } else if fall <= -3.0 {
        Change::SlightlyWorse
    } else {
        Change::Same
    }
}

/// Each of the twelve tasks counts 2 of 24, so that the published five points are reached with three.
fn change_of_tasks(start: f64, now: f64) -> Change {
    let fall = start - now;
    if fall >= 3.0 {
        Change::Better
    } else if fall <= -3.0 {
        Change::Worse
    } else {
        Change::Same
    }
}

fn number(answers: &BTreeMap<ItemId, Answer>, name: &str) -> Option<f64> {
    match find(answers, name)? {
        Answer::Number(number) => Some(number.number()),
        _ => None,
    }
}

fn find<'a>(answers: &'a BTreeMap<ItemId, Answer>, name: &str) -> Option<&'a Answer> {
    answers
        .iter()
        .find(|(item, _)| item.as_str() == name)
        .map(|(_, answer)| answer)
}

/// The sum of the three scores that stand in for PEG.
fn impact_sum(answers: &BTreeMap<ItemId, Answer>) -> Option<f64> {
    Some(
        number(answers, "pain.average")?
            + number(answers, "impact.enjoyment")?
            + number(answers, "impact.activity")?,
    )
}

/// How many of the twelve tasks are hard.
fn task_count(answers: &BTreeMap<ItemId, Answer>) -> Option<f64> {
    match find(answers, "impact.tasks")? {
        Answer::Codes(codes) => {
            Some(codes.iter().filter(|code| code.as_str() != "none").count() as f64)
        }
        _ => None,
    }
}

/// What pain does to life, 0 to 10: the mean of three scores of the review.
pub fn impact(review: &Review) -> Option<f64> {
    impact_sum(&review.answers).map(|sum| sum / 3.0)
}

/// How many of the twelve tasks were hard at the review.
pub fn hard_tasks(review: &Review) -> Option<f64> {
    task_count(&review.answers)
}

/// The code chosen for a question of a review.
pub fn chosen<'a>(review: &'a Review, question: &str) -> Option<&'a str> {
    match find(&review.answers, question)? {
        Answer::Code(code) => Some(code.as_str()),
        _ => None,
    }
}

/// The codes ticked for a question of a review.
pub fn ticked<'a>(review: &'a Review, question: &str) -> Vec<&'a str> {
    match find(&review.answers, question) {
        Some(Answer::Codes(codes)) => codes.iter().map(super::record::id::Code::as_str).collect(),
        _ => Vec::new(),
    }
}

/// The weeks that a kind of review stands for; none for one that was not on the schedule.
pub fn weeks_of(kind: &str) -> Option<u8> {
    kind.strip_prefix("week-")?.parse().ok()
}

/// How many days the plan had run when the review was done; one of the schedule counts at least its weeks.
pub fn days_in_plan(record: &Record, review: &Review) -> Option<i64> {
    let run = first_start(record)
        .zip(review.done)
        .map(|(start, done)| done.days_since(start).max(0));
    let scheduled = weeks_of(review.kind.as_str()).map(|weeks| i64::from(weeks) * 7);
    run.max(scheduled)
}

/// Adds what the latest review says to the facts: change, adherence, and how long the plan has run.
pub fn tell(record: &Record, facts: &mut Facts) {
    let Some((_, review)) = latest(record) else {
        return;
    };
    let mut note = |fact: Amount, value: Option<f64>| {
        if let Some(value) = value {
            // One outside the limits of its fact stays unknown.
            facts.set_amount(fact, Some(value)).unwrap_or_default();
        }
    };
    let days = days_in_plan(record, review).and_then(|days| u32::try_from(days).ok());
    note(Amount::DaysInPlan, days.map(f64::from));
    let answers = &review.answers;
    let difference = |of: fn(&BTreeMap<ItemId, Answer>) -> Option<f64>| {
        Some(of(answers)? - of(&start_of(record)?.answers)?)
    };
    note(
        Amount::PegChange,
        difference(impact_sum).map(|points| points / 3.0),
    );
    note(
        Amount::RmdqChange,
        difference(task_count).map(|tasks| tasks * 2.0),
    );
    let overall = chosen(review, "review.change").and_then(intake::overall_change);
    note(Amount::Pgic, overall.map(f64::from));
    let said = chosen(review, "review.done").and_then(intake::percent_done);
    note(
        Amount::AdherencePercent,
        said.or_else(|| number(answers, DIARY_DONE)),
    );
    let worse_weeks = number(answers, "review.worse_weeks");
    note(Amount::WorseWeeks, worse_weeks);
    // What the diary shows and what the person says stand side by side: either is enough.
    let by_diary = match find(answers, DIARY_RISING) {
        Some(Answer::Bool(rising)) => Some(*rising),
        _ => None,
    };
    let by_answers = difference(|answers| number(answers, "pain.average"))
        .map(|rise| rise >= 2.0 - ROUNDING && worse_weeks.is_none_or(|weeks| weeks >= 1.0));
    if by_diary.is_some() || by_answers.is_some() {
        let rising = by_diary == Some(true) || by_answers == Some(true);
        facts.set(YesNo::PainRising2wk, rising);
    }
    match find(answers, "review.new") {
        Some(Answer::Bool(new)) => facts.set(YesNo::NewSymptom, *new),
        Some(Answer::NotSure) => facts.set(YesNo::NewSymptom, super::truth::Truth::Unknown),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::diary::entry::Entry;
    use crate::domain::measure::PainScore;
    use crate::domain::record::choice::{Choice, Status};
    use crate::domain::record::ledger::{Author, Signature};
    use crate::domain::truth::Truth;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn signed(record: &Record, date: &str) -> Signature {
        let noon = format!("{date}T12:00:00.000+00:00").parse().unwrap();
        record.sign(noon, &"phone".parse().unwrap(), Author::Person)
    }

    /// Somebody who began to exercise on 1 November.
    fn begun() -> Record {
        let mut record = Record::new("me".parse().unwrap());
        let by = signed(&record, "2026-11-01");
        let mut choice = Choice::new(Status::Start);
        choice.started = Some(day("2026-11-01"));
        record.choose("EX".parse().unwrap(), choice, &by).unwrap();
        record
    }

    fn answers(said: &[(&str, Answer)]) -> BTreeMap<ItemId, Answer> {
        said.iter()
            .map(|(item, answer)| (item.parse().unwrap(), answer.clone()))
            .collect()
    }

    fn n(number: f64) -> Answer {
        Answer::Number(Finite::new(number).unwrap())
    }

    fn c(code: &str) -> Answer {
        Answer::Code(code.parse().unwrap())
    }

    fn tasks(count: usize) -> Answer {
        let all = [
            "dressing", "cooking", "walking", "sitting", "floor", "people", "travel",
        ];
        Answer::Codes(
            all.iter()
                .take(count)
                .map(|code| code.parse().unwrap())
                .collect(),
        )
    }

    fn scores(
        pain: f64,
        enjoyment: f64,
        activity: f64,
        hard: usize,
    ) -> Vec<(&'static str, Answer)> {
        vec![
            ("pain.average", n(pain)),
            ("impact.enjoyment", n(enjoyment)),
            ("impact.activity", n(activity)),
            ("impact.tasks", tasks(hard)),
        ]
    }

    fn put(record: &mut Record, kind: &str, date: &str, said: &[(&str, Answer)]) {
        let review = Review {
            kind: kind.parse().unwrap(),
            due: day(date),
            done: Some(day(date)),
            outcome: None,
            answers: answers(said),
            note: None,
            extra: BTreeMap::new(),
        };
        let by = signed(record, date);
        let id = format!("{kind}-{date}").parse().unwrap();
        record.set_review(id, review, &by).unwrap();
    }

    fn facts(record: &Record) -> Facts {
        let mut facts = Facts::default();
        tell(record, &mut facts);
        facts
    }

    #[test]
    fn the_latest_review_that_fell_due_waits_until_somebody_looked_back() {
        let mut record = begun();
        let kind = |record: &Record, today: &str| {
            due(record, day(today)).map(|due| (due.kind, due.day.to_string()))
        };
        let expect = |kind: &str, day: &str| Some((kind.to_owned(), day.to_owned()));
        assert_eq!(kind(&record, "2026-11-14"), None);
        assert_eq!(kind(&record, "2026-11-15"), expect("week-2", "2026-11-15"));
        assert_eq!(kind(&record, "2026-12-12"), expect("week-2", "2026-11-15"));
        // The sixth week takes the place of the second: nobody is asked twice.
        assert_eq!(kind(&record, "2026-12-13"), expect("week-6", "2026-12-13"));
        put(&mut record, "week-2", "2026-11-20", &[]);
        assert_eq!(kind(&record, "2026-11-21"), None);
        assert_eq!(kind(&record, "2026-12-13"), expect("week-6", "2026-12-13"));
        // A look at any other reason settles it too, and the start is none.
        put(&mut record, START, "2026-12-14", &[]);
        assert!(kind(&record, "2026-12-14").is_some());
        put(&mut record, EXTRA, "2026-12-14", &[]);
        assert_eq!(kind(&record, "2026-12-14"), None);
        // After the twelfth week: every four weeks.
        assert_eq!(kind(&record, "2027-01-24"), expect("week-12", "2027-01-24"));
        assert_eq!(kind(&record, "2027-02-20"), expect("week-12", "2027-01-24"));
        assert_eq!(kind(&record, "2027-02-21"), expect(MONTH, "2027-02-21"));
        put(&mut record, MONTH, "2027-02-22", &[]);
        assert_eq!(kind(&record, "2027-03-20"), None);
        assert_eq!(kind(&record, "2027-03-21"), expect(MONTH, "2027-03-21"));
        let nothing_begun = Record::new("me".parse().unwrap());
        assert_eq!(kind(&nothing_begun, "2027-03-21"), None);
    }

    #[test]
    fn a_check_in_comes_every_week_and_is_no_look_at_the_plan() {
        let blank = Record::new("me".parse().unwrap());
        assert!(!is_weekly_due(&blank, day("2026-11-22")));
        let mut record = begun();
        assert!(!is_weekly_due(&record, day("2026-11-07")));
        assert!(is_weekly_due(&record, day("2026-11-08")));
        put(&mut record, START, "2026-11-08", &scores(4.0, 4.0, 4.0, 2));
        put(&mut record, FLARE, "2026-11-08", &[]);
        assert!(is_weekly_due(&record, day("2026-11-08")));
        put(&mut record, WEEKLY, "2026-11-15", &scores(9.0, 9.0, 9.0, 2));
        assert!(!is_weekly_due(&record, day("2026-11-21")));
        assert!(is_weekly_due(&record, day("2026-11-22")));
        // It settles no review, and its scores make no change for the rules to judge by.
        assert!(due(&record, day("2026-11-15")).is_some());
        assert_eq!(facts(&record), Facts::default());
        let (_, week) = latest_look(&record).unwrap();
        assert!(is_worse(&record, week));
        // A review is a check-in too; a clock set back ten years asks nothing.
        put(
            &mut record,
            "week-2",
            "2026-11-20",
            &scores(4.0, 4.0, 4.0, 2),
        );
        assert!(!is_weekly_due(&record, day("2026-11-22")));
        assert!(!is_weekly_due(&record, day("2016-11-22")));
        assert!(!is_worse(&record, latest(&record).unwrap().1));
        // Somebody without a plan is asked a week after the first entry.
        let mut diary = blank;
        let by = signed(&diary, "2026-11-01");
        let mut entry = Entry::new(day("2026-11-01"), by.stamp.at());
        entry.pain = PainScore::new(5).ok();
        diary
            .log_entry("a".parse().unwrap(), entry, day("2026-11-01"), &by)
            .unwrap();
        assert!(!is_weekly_due(&diary, day("2026-11-07")));
        assert!(is_weekly_due(&diary, day("2026-11-08")));
    }

    #[test]
    fn the_check_in_asks_what_a_full_review_asks_too() {
        let full = intake::review(true);
        let weekly: Vec<_> = intake::weekly()
            .items()
            .map(|item| item.link_id.as_str())
            .collect();
        for name in [
            "pain.average",
            "impact.enjoyment",
            "impact.activity",
            "review.hurdles",
        ] {
            assert!(weekly.contains(&name), "{name}");
        }
        assert!(!weekly.contains(&"review.change") && !weekly.contains(&"impact.tasks"));
        assert!(
            weekly.iter().all(|name| full.item(name).is_some()),
            "{weekly:?}"
        );
        let first = intake::all();
        for name in intake::MIND {
            let (asked, before) = (full.item(name).unwrap(), first.item(name).unwrap());
            assert_eq!(
                (&asked.kind, &asked.options),
                (&before.kind, &before.options)
            );
        }
    }

    #[test]
    fn a_review_says_how_far_things_have_come_since_the_start() {
        let mut record = begun();
        put(&mut record, START, "2026-11-01", &scores(6.0, 5.0, 5.0, 6));
        let mut said = scores(4.0, 4.0, 4.0, 3);
        said.extend([
            ("review.done", c("most")),
            ("review.change", c("much_better")),
            ("review.new", Answer::Bool(false)),
        ]);
        put(&mut record, "week-6", "2026-12-12", &said);
        let facts = facts(&record);
        let close = |fact, value: f64| (facts.amount(fact).unwrap() - value).abs() < 1e-9;
        // Done a day early, it is the review of week 6 all the same.
        assert!(close(Amount::DaysInPlan, 42.0));
        assert!(close(Amount::PegChange, -4.0 / 3.0));
        assert!(close(Amount::RmdqChange, -6.0));
        assert!(close(Amount::Pgic, 2.0));
        assert!(close(Amount::AdherencePercent, 70.0));
        assert_eq!(facts.truth(YesNo::NewSymptom), Truth::False);
        assert_eq!(facts.truth(YesNo::PainRising2wk), Truth::False);
    }

    #[test]
    fn three_points_in_the_sum_are_one_point_exactly() {
        let mut record = begun();
        put(&mut record, START, "2026-11-01", &scores(5.0, 5.0, 6.0, 0));
        put(
            &mut record,
            "week-6",
            "2026-12-13",
            &scores(4.0, 4.0, 5.0, 0),
        );
        let change = facts(&record).amount(Amount::PegChange).unwrap();
        assert!(change <= -1.0, "{change}");
    }

    #[test]
    fn without_a_start_or_a_review_nothing_changed() {
        let mut record = begun();
        assert_eq!(facts(&record), Facts::default());
        put(&mut record, START, "2026-11-01", &scores(6.0, 5.0, 5.0, 6));
        assert_eq!(facts(&record), Facts::default());
        let mut record = begun();
        put(
            &mut record,
            "week-2",
            "2026-11-15",
            &scores(6.0, 5.0, 5.0, 6),
        );
        let facts = facts(&record);
        assert_eq!(facts.amount(Amount::PegChange), None);
        assert_eq!(facts.amount(Amount::RmdqChange), None);
        assert!(!facts.is_asked(YesNo::PainRising2wk));
        assert_eq!(facts.amount(Amount::DaysInPlan), Some(14.0));
    }

    #[test]
    fn pain_that_rose_for_a_week_is_seen_in_answers_or_diary() {
        let rising = |after: f64, more: &[(&'static str, Answer)]| {
            let mut record = begun();
            put(&mut record, START, "2026-11-01", &scores(4.0, 4.0, 4.0, 0));
            let mut said = scores(after, 4.0, 4.0, 0);
            said.extend(more.iter().cloned());
            put(&mut record, "week-2", "2026-11-15", &said);
            facts(&record).truth(YesNo::PainRising2wk)
        };
        assert_eq!(rising(6.0, &[]), Truth::True);
        assert_eq!(rising(6.0, &[("review.worse_weeks", n(1.0))]), Truth::True);
        assert_eq!(rising(6.0, &[("review.worse_weeks", n(0.0))]), Truth::False);
        assert_eq!(rising(5.0, &[]), Truth::False);
        assert_eq!(
            rising(5.0, &[("diary.rising", Answer::Bool(true))]),
            Truth::True
        );
    }

    #[test]
    fn the_diary_adds_what_it_shows_and_nothing_it_does_not() {
        let mut record = begun();
        put(&mut record, START, "2026-11-01", &scores(4.0, 4.0, 4.0, 0));
        let blank = |record: &Record, today: &str| {
            let review = start_of(record).unwrap().clone();
            with_diary(
                record,
                Review {
                    answers: BTreeMap::new(),
                    ..review
                },
                day(today),
            )
            .answers
        };
        assert_eq!(blank(&record, "2026-11-15"), BTreeMap::new());
        for back in 0..8_i32 {
            let date = day("2026-11-15").plus_days(-back).unwrap();
            let by = signed(&record, "2026-11-15");
            let mut entry = Entry::new(date, by.stamp.at());
            entry.pain = PainScore::new(if back < 7 { 6 } else { 4 }).ok();
            if back % 2 == 0 {
                entry.done.push("EX".parse().unwrap());
            }
            let id = format!("e{back}").parse().unwrap();
            record.log_entry(id, entry, day("2026-11-15"), &by).unwrap();
        }
        // The diary is too young for a start of its own: the average given at first stands in.
        let found = blank(&record, "2026-11-15");
        assert_eq!(find(&found, DIARY_RISING), Some(&Answer::Bool(true)));
        assert_eq!(number(&found, DIARY_DONE), Some(50.0));
        // What the person says goes before what the diary shows.
        let mut said: Vec<(&str, Answer)> = vec![("diary.done", n(50.0))];
        put(&mut record, "week-2", "2026-11-15", &said);
        assert_eq!(facts(&record).amount(Amount::AdherencePercent), Some(50.0));
        said.push(("review.done", c("none")));
        put(&mut record, "week-2", "2026-11-15", &said);
        assert_eq!(facts(&record).amount(Amount::AdherencePercent), Some(0.0));
    }

    #[test]
    fn reads_differences_by_the_published_thresholds() {
        for (start, now, change) in [
            (15.0, 10.5, Change::Better),
            (15.0, 12.0, Change::SlightlyBetter),
            (9.0, 6.0, Change::Better),
            (15.0, 12.5, Change::Same),
            (6.0, 9.0, Change::SlightlyWorse),
            (6.0, 11.0, Change::SlightlyWorse),
            (6.0, 12.0, Change::Worse),
        ] {
            assert_eq!(change_of_impact(start, now), change, "{start} to {now}");
        }
        for (start, now, change) in [
            (6.0, 3.0, Change::Better),
            (6.0, 4.0, Change::Same),
            (3.0, 5.0, Change::Same),
            (3.0, 6.0, Change::Worse),
        ] {
            assert_eq!(change_of_tasks(start, now), change, "{start} to {now}");
        }
        let review = |said: &[(&str, Answer)]| {
            let mut record = begun();
            put(&mut record, START, "2026-11-01", said);
            start_of(&record).unwrap().clone()
        };
        let (start, now) = (
            review(&scores(6.0, 6.0, 6.0, 6)),
            review(&scores(4.0, 4.0, 4.0, 2)),
        );
        let names: Vec<_> = measures(&start, &now)
            .iter()
            .map(|one| (one.name, one.change))
            .collect();
        assert_eq!(
            names,
            [
                ("pain", Change::Better),
                ("impact", Change::Better),
                ("tasks", Change::Better)
            ]
        );
        assert_eq!(measures(&start, &review(&[])), []);
    }

    #[test]
    fn the_questions_compare_with_the_start_and_follow_up_on_little_done() {
        use crate::domain::questionnaire::{AnswerValue, Answers, Standing};

        for (is_full, count) in [(false, 3), (true, 5)] {
            assert_eq!(intake::review(is_full).screens().len(), count);
        }
        let forms = intake::review(true);
        for name in SCORES {
            let (asked, first) = (forms.item(name).unwrap(), intake::all().item(name).unwrap());
            assert_eq!((&asked.kind, &asked.options), (&first.kind, &first.options));
        }
        let standing = |question: &str, code: &str, follow_up: &str| {
            let mut answers = Answers::default();
            let value = AnswerValue::Code(code.to_owned());
            answers
                .answer(forms.item(question).unwrap(), value)
                .unwrap();
            forms.standing(&forms.standings(&answers), follow_up)
        };
        assert_eq!(
            standing("review.done", "half", "review.hurdles"),
            Standing::Enabled
        );
        assert_eq!(
            standing("review.done", "most", "review.hurdles"),
            Standing::Disabled
        );
        let weeks = |code| standing("review.change", code, "review.worse_weeks");
        assert_eq!(weeks("little_worse"), Standing::Enabled);
        assert_eq!(weeks("same"), Standing::Disabled);
        for code in ["very_much_better", "same", "very_much_worse"] {
            assert!(intake::overall_change(code).is_some(), "{code}");
        }
        assert_eq!(intake::overall_change("same"), Some(4));
        assert_eq!(intake::percent_done("some"), Some(25.0));
        assert_eq!(intake::percent_done("other"), None);
    }
}
