//! From a record to what the insights page says beside pain itself.
//!
//! Everything is worked out at once, from one walk through the diary; the statistics look at a
//! limited number of days, so that ten years cost little more than one.

use super::draws::Draws;
use super::helped::{Comparison, Course, DayValue, Finding, WINDOW_DAYS, compare};
use super::link::{Link, Pair, link};
use crate::domain::day::Day;
use crate::domain::diary::Diary;
use crate::domain::diary::entry::Entry;
use crate::domain::diary::summary::{PainDay, pain_days};
use crate::domain::record::Record;
use crate::domain::record::choice::{Choice, Status};
use crate::domain::treatment::{Route, Treatment};

/// Days back that links look at.
pub const LINK_DAYS: i64 = 180;
/// Days on which something has to be ticked before it counts as begun without a decision.
const LEAST_TICKS: usize = 10;
/// Any number would do, as long as it stays the same.
const SEED: u64 = 0x5EED;

/// What was begun, and what the days say of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Begun {
    /// The code of the treatment or exercise.
    pub code: String,
    /// Its first day.
    pub started: Day,
    /// Its last day, if it is over.
    pub ended: Option<Day>,
    /// Days with it on which it was ticked.
    pub ticked: usize,
    /// Before against with it; none where the app does not compare (see [`is_compared`]).
    pub comparison: Option<Comparison>,
    /// What else began or ended in the days that are compared.
    pub beside: Vec<String>,
}

/// Something beside pain that changes from day to day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Factor {
    /// How well the night before was slept.
    Sleep,
    /// How long the person was active on the day before.
    Activity,
    /// The mood of the day before.
    Mood,
}

impl Factor {
    /// The three that are looked at, chosen beforehand: looking at many would find something.
    pub const ALL: [Self; 3] = [Self::Sleep, Self::Activity, Self::Mood];

    /// The name by which words know it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sleep => "sleep",
            Self::Activity => "activity",
            Self::Mood => "mood",
        }
    }
}

/// One factor and pain, in both orders of time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tie {
    /// The factor.
    pub factor: Factor,
    /// Pairs of days looked at.
    pub pairs: usize,
    /// Days from the first to the last of them.
    pub days: i64,
    /// The factor first, then pain.
    pub forward: Link,
    /// Pain first, then the factor.
    pub back: Link,
}

/// What the insights page says beside pain itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Overview {
    /// What was begun, the latest first.
    pub begun: Vec<Begun>,
    /// Sleep, activity, mood; those that were never logged are left out.
    pub ties: Vec<Tie>,
}

/// Works everything out.
pub fn overview(record: &Record, today: Day) -> Overview {
    Overview {
        begun: begun(record, today),
        ties: ties(record.diary(), today),
    }
}

/// Whether the app compares days before and with it.
///
/// A prescribed medicine is judged with the prescriber, an operation with the surgeon: a verdict
/// of ours might move somebody to stop. Scans and reviews are no treatment.
pub const fn is_compared(route: Route) -> bool {
    matches!(
        route,
        Route::Own | Route::Delivered | Route::Shelf | Route::Injected
    )
}

/// Days until it can be felt.
const fn settling(treatment: Option<Treatment>) -> i64 {
    match treatment {
        Some(
            Treatment::Heat
            | Treatment::Tens
            | Treatment::Mas
            | Treatment::MasLt
            | Treatment::Nso
            | Treatment::Nst
            | Treatment::Cap
            | Treatment::Par,
        ) => 3,
        _ => 7,
    }
}

/// Everything that was begun: by a decision with a date, or by ticks alone.
fn begun(record: &Record, today: Day) -> Vec<Begun> {
    let pain: Vec<DayValue> = record
        .diary()
        .span()
        .map(|span| pain_days(record.diary(), &span))
        .unwrap_or_default()
        .iter()
        .map(value_of)
        .collect();
    let ticks = ticks(record.diary());
    let decided = record.choices().iter().filter_map(|(code, choice)| {
        Some(Begun::new(code.as_str(), choice.started?, last_day(choice)))
    });
    let mut begun: Vec<Begun> = decided.filter(|one| one.started <= today).collect();
    for (code, days) in &ticks {
        let is_part = code.starts_with("EX-") && begun.iter().any(|one| one.code == "EX");
        let is_there = begun.iter().any(|one| one.code == *code);
        if days.len() >= LEAST_TICKS
            && !is_part
            && !is_there
            && let Some(&first) = days.first()
        {
            begun.push(Begun::new(code, first, None));
        }
    }
    let courses: Vec<(String, Day, Option<Day>)> = begun
        .iter()
        .map(|one| (one.code.clone(), one.started, one.ended))
        .collect();
    for one in &mut begun {
        let treatment = Treatment::coded(&one.code);
        let until = one.ended.unwrap_or(today);
        one.ticked = ticked(&ticks, &one.code, one.started, until);
        if !treatment.is_none_or(|treatment| is_compared(treatment.route())) {
            continue;
        }
        let course = Course {
            start: one.started.epoch_days(),
            end: one.ended.map(Day::epoch_days),
            settling: settling(treatment),
        };
        let mut draws = Draws::seeded(SEED);
        let comparison = compare(&pain, course, today.epoch_days(), &mut draws);
        if matches!(comparison.finding, Finding::Judged(_)) {
            let near =
                (course.start - WINDOW_DAYS)..=(until.epoch_days().min(course.start + WINDOW_DAYS));
            let is_near = |day: Day| near.contains(&day.epoch_days());
            let others = courses.iter().filter(|(code, started, ended)| {
                *code != one.code && (is_near(*started) || ended.is_some_and(is_near))
            });
            one.beside = others.map(|(code, _, _)| code.clone()).collect();
        }
        one.comparison = Some(comparison);
    }
    begun.sort_by_key(|one| std::cmp::Reverse(one.started));
    begun
}

impl Begun {
    fn new(code: &str, started: Day, ended: Option<Day>) -> Self {
        Self {
            code: code.to_owned(),
            started,
            ended,
            ticked: 0,
            comparison: None,
            beside: Vec::new(),
        }
    }
}

/// The last day of what is over; what goes on has none, whatever was written down before.
fn last_day(choice: &Choice) -> Option<Day> {
    match choice.status {
        Status::Start | Status::Doing => None,
        Status::Tried | Status::Later | Status::Declined | Status::NotForMe => choice.ended,
    }
}

fn value_of(day: &PainDay) -> DayValue {
    DayValue {
        day: day.day.epoch_days(),
        value: day.pain,
    }
}

/// The days on which each thing was ticked, oldest first.
fn ticks(diary: &Diary) -> Vec<(String, Vec<Day>)> {
    let mut ticks: Vec<(String, Vec<Day>)> = Vec::new();
    let Some(span) = diary.span() else {
        return ticks;
    };
    for (_, entry) in diary.between(&span) {
        for code in &entry.done {
            match ticks.iter_mut().find(|(held, _)| held == code.as_str()) {
                Some((_, days)) if days.last() == Some(&entry.day) => {}
                Some((_, days)) => days.push(entry.day),
                None => ticks.push((code.as_str().to_owned(), vec![entry.day])),
            }
        }
    }
    ticks
}

/// Days on which it was ticked; for the exercise programme, any exercise.
fn ticked(ticks: &[(String, Vec<Day>)], code: &str, from: Day, until: Day) -> usize {
    let is_it = |held: &str| held == code || (code == "EX" && held.starts_with("EX-"));
    let mut days: Vec<Day> = ticks
        .iter()
        .filter(|(held, _)| is_it(held))
        .flat_map(|(_, days)| days.iter().copied())
        .filter(|day| (from..=until).contains(day))
        .collect();
    days.sort_unstable();
    days.dedup();
    days.len()
}

/// What a day comes to: pain and the three factors.
#[derive(Debug, Clone, Copy)]
struct Row {
    day: i64,
    /// Sums and counts, so that several entries of a day come to their mean.
    pain: (f64, u32),
    factors: [(f64, u32); 3],
}

fn mean((sum, count): (f64, u32)) -> Option<f64> {
    (count > 0).then(|| sum / f64::from(count))
}

fn add(to: &mut (f64, u32), value: Option<f64>) {
    if let Some(value) = value {
        to.0 += value;
        to.1 += 1;
    }
}

fn rows(diary: &Diary, today: Day) -> Vec<Row> {
    let first = today.epoch_days() - LINK_DAYS + 1;
    let Some(first) = Day::from_epoch_days(first) else {
        return Vec::new();
    };
    let mut rows: Vec<Row> = Vec::new();
    for (_, entry) in diary.between(&(first..=today)) {
        let day = entry.day.epoch_days();
        if rows.last().is_none_or(|last| last.day != day) {
            rows.push(Row {
                day,
                pain: (0.0, 0),
                factors: [(0.0, 0); 3],
            });
        }
        if let Some(row) = rows.last_mut() {
            add(
                &mut row.pain,
                entry.pain.map(|pain| f64::from(pain.number())),
            );
            for (held, value) in row.factors.iter_mut().zip(values(entry)) {
                add(held, value);
            }
        }
    }
    rows
}

/// Sleep, activity and mood of an entry.
fn values(entry: &Entry) -> [Option<f64>; 3] {
    [
        entry.sleep_quality.map(|rating| f64::from(rating.number())),
        entry
            .activity_minutes
            .map(|minutes| f64::from(minutes.number())),
        entry.mood.map(|rating| f64::from(rating.number())),
    ]
}

fn ties(diary: &Diary, today: Day) -> Vec<Tie> {
    let rows = rows(diary, today);
    let tie = |(place, factor): (usize, Factor)| {
        let of = |row: &Row| row.factors.get(place).copied().and_then(mean);
        rows.iter().any(|row| of(row).is_some()).then(|| {
            // The night before is told by the entry of the same day; what happened on a day can
            // only go before the pain of the next.
            let same_day = factor == Factor::Sleep;
            let forward = pairs(&rows, !same_day, of, |row| mean(row.pain));
            let back = pairs(&rows, true, |row| mean(row.pain), of);
            let days = forward
                .first()
                .zip(forward.last())
                .map_or(0, |(first, last)| last.day - first.day + 1);
            let mut draws = Draws::seeded(SEED);
            Tie {
                factor,
                pairs: forward.len(),
                days,
                forward: link(&forward, &mut draws),
                back: link(&back, &mut draws),
            }
        })
    };
    Factor::ALL
        .into_iter()
        .enumerate()
        .filter_map(tie)
        .collect()
}

/// Pairs of the same day, or of a day and the next one.
fn pairs(
    rows: &[Row],
    next_day: bool,
    before: impl Fn(&Row) -> Option<f64>,
    then: impl Fn(&Row) -> Option<f64>,
) -> Vec<Pair> {
    let pair = |one: &Row, other: &Row| {
        Some(Pair {
            day: other.day,
            before: before(one)?,
            then: then(other)?,
        })
    };
    if next_day {
        let following = rows.iter().zip(rows.iter().skip(1));
        let following = following.filter(|(one, other)| other.day - one.day == 1);
        following
            .filter_map(|(one, other)| pair(one, other))
            .collect()
    } else {
        rows.iter().filter_map(|row| pair(row, row)).collect()
    }
}
