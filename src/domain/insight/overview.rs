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

/// A stretch of days with something of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// Its line or exercise.
    pub code: String,
    /// The first day.
    pub started: Day,
    /// The last day; none of what goes on.
    pub ended: Option<Day>,
}

/// What was begun by a decision with a date, the latest first.
pub fn stretches(record: &Record, today: Day) -> Vec<Stretch> {
    let mut found: Vec<Stretch> = record
        .choices()
        .iter()
        .filter_map(|(code, choice)| {
            let started = choice.started.filter(|started| *started <= today)?;
            Some(Stretch {
                code: code.as_str().to_owned(),
                started,
                ended: last_day(choice),
            })
        })
        .collect();
    found.sort_by_key(|one| std::cmp::Reverse(one.started));
    found
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
    let mut begun: Vec<Begun> = stretches(record, today)
        .into_iter()
        .map(|one| Begun::new(&one.code, one.started, one.ended))
        .collect();
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::diary::sample::day;
    use crate::domain::insight::helped::Verdict;
    use crate::domain::measure::{PainScore, Rating};
    use crate::domain::record::ledger::Author;
    use crate::domain::stamp::Moment;

    const TODAY: &str = "2026-11-22";

    fn ago(days: i32) -> Day {
        day(TODAY).plus_days(-days).unwrap()
    }

    /// Entries of the last days, filled in by how many days ago they are.
    fn record(days: i32, fill: impl Fn(i32, &mut Entry)) -> Record {
        let mut record = Record::new("me".parse().unwrap());
        for back in (0..days).rev() {
            let at = Moment::new(ago(back).epoch_days() * 86_400_000, 0).unwrap();
            let by = record.sign(at, &"phone".parse().unwrap(), Author::Person);
            let mut entry = Entry::new(ago(back), at);
            entry.note = "x".to_owned();
            fill(back, &mut entry);
            let id = format!("e{back}").parse().unwrap();
            record.log_entry(id, entry, day(TODAY), &by).unwrap();
        }
        record
    }

    fn choose(record: &mut Record, code: &str, status: Status, started: i32, ended: Option<i32>) {
        let at = Moment::new(day(TODAY).epoch_days() * 86_400_000, 0).unwrap();
        let by = record.sign(at, &"phone".parse().unwrap(), Author::Person);
        let mut choice = Choice::new(status);
        choice.started = Some(ago(started));
        choice.ended = ended.map(ago);
        record.choose(code.parse().unwrap(), choice, &by).unwrap();
    }

    fn ups_and_downs(back: i32) -> u8 {
        u8::try_from((back * 7).rem_euclid(3)).unwrap()
    }

    #[test]
    fn compares_what_was_begun_and_names_what_went_beside_it() {
        let mut record = record(160, |back, entry| {
            let level = if back > 80 { 6 } else { 3 };
            entry.pain = PainScore::new(level + ups_and_downs(back)).ok();
            if back < 80 && back % 2 == 0 {
                entry.done.push("EX-02".parse().unwrap());
            }
        });
        choose(&mut record, "EX", Status::Doing, 80, None);
        choose(&mut record, "HEAT", Status::Tried, 60, Some(50));
        choose(&mut record, "OPW", Status::Doing, 100, None);
        let found = overview(&record, day(TODAY)).begun;
        let codes: Vec<&str> = found.iter().map(|one| one.code.as_str()).collect();
        assert_eq!(codes, ["HEAT", "EX", "OPW"]);
        let Some(Finding::Judged(judged)) = found[1].comparison.map(|one| one.finding) else {
            panic!("{:?}", found[1]);
        };
        assert_eq!(judged.verdict, Verdict::LikelyHelped);
        assert_eq!(found[1].ticked, 40);
        assert_eq!(found[1].beside, ["HEAT", "OPW"]);
        assert_eq!(
            found[0].comparison.map(|one| one.finding),
            Some(Finding::TooShort)
        );
        assert_eq!(
            found[2].comparison, None,
            "a prescribed medicine is judged with the prescriber"
        );
    }

    #[test]
    fn ten_ticks_begin_something_without_a_decision_and_nine_do_not() {
        let ticked = |days: i32| {
            let record = record(40, |back, entry| {
                if back < days {
                    entry.done.push("EX-02".parse().unwrap());
                }
            });
            overview(&record, day(TODAY)).begun
        };
        assert_eq!(ticked(9), []);
        let found = ticked(10);
        assert_eq!(found[0].code, "EX-02");
        assert_eq!(found[0].started, ago(9));
    }

    #[test]
    fn what_is_taken_up_again_goes_on() {
        let mut record = record(3, |_, _| {});
        choose(&mut record, "HEAT", Status::Doing, 30, Some(20));
        choose(&mut record, "YOG", Status::Start, -3, None);
        let found = overview(&record, day(TODAY)).begun;
        assert_eq!(found.len(), 1, "what lies ahead was not begun: {found:?}");
        assert_eq!(found[0].ended, None);
    }

    #[test]
    fn sleep_goes_with_the_pain_of_the_same_entry_and_mood_with_that_of_the_next_day() {
        let mut draws = Draws::seeded(5);
        let sleep: Vec<u8> = (0..200)
            .map(|_| u8::try_from(draws.below(8)).unwrap())
            .collect();
        let mood: Vec<u8> = (0..200)
            .map(|_| u8::try_from(draws.below(8)).unwrap())
            .collect();
        let record = record(150, |back, entry| {
            let place = usize::try_from(back).unwrap();
            entry.sleep_quality = Rating::new(sleep[place]).ok();
            entry.mood = Rating::new(mood[place]).ok();
            // The day before lies one further back.
            entry.pain = PainScore::new((16 - sleep[place] - mood[place + 1]) / 2).ok();
        });
        let ties = overview(&record, day(TODAY)).ties;
        let factors: Vec<Factor> = ties.iter().map(|tie| tie.factor).collect();
        assert_eq!(
            factors,
            [Factor::Sleep, Factor::Mood],
            "activity was never logged"
        );
        for tie in &ties {
            assert!(
                matches!(tie.forward, Link::Clear(found, _) if found.value < 0.0),
                "{tie:?}"
            );
            assert!(!matches!(tie.back, Link::Clear(..)), "{tie:?}");
        }
        assert_eq!((ties[0].pairs, ties[0].days), (150, 150));
        assert_eq!((ties[1].pairs, ties[1].days), (149, 149));
    }
}
