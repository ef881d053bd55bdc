//! What the pain scores of a diary come to: weekly mean, change since the start, share of days.
//!
//! A day with several entries counts once, by the mean of its scores: four entries on one bad day
//! are not a week. Missing days stay missing; nothing is filled in or carried forward.
//! Invariant: a figure that the data do not allow is not given at all.

use std::ops::RangeInclusive;

use super::Diary;
use crate::domain::day::Day;
use crate::domain::rhythm::Rhythm;

/// Days a weekly mean looks back, today included.
pub const WEEK_DAYS: u8 = 7;
/// Days with a score that a weekly mean needs.
pub const WEEK_NEEDS: u8 = 4;
/// Days at the start of the diary that later weeks are compared with.
pub const START_DAYS: u8 = 14;
/// Days with a score that the start needs.
pub const START_NEEDS: u8 = 8;

/// Points between two weeks that are reason to look for danger signs again (clinical sheet, 6.3).
const JUMP: f64 = 2.0;
/// Room for the rounding of floating numbers: a change of exactly 30 % is one of 30 %.
const ROUNDING: f64 = 1e-9;
/// Below this start, a percentage would make a mountain of a molehill.
const LEAST_START_FOR_SHARES: f64 = 3.0;

/// The pain of one day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PainDay {
    /// The day.
    pub day: Day,
    /// Mean of the day's scores, 0 to 10.
    pub pain: f64,
}

/// How many days of a span have an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EntryRate {
    /// Days with an entry.
    pub days: usize,
    /// Days in the span.
    pub of: usize,
}

/// A mean over days, with what it rests on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mean {
    /// Mean pain, 0 to 10.
    pub pain: f64,
    /// Days it rests on.
    pub days: usize,
}

/// What a change since the start means, by published thresholds for the 0 to 10 scale:
/// 2 points or 30 % matter to people, half is a lot, less than a fifth is day-to-day noise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// Worse by 2 points or 30 %: reason to look for danger signs again.
    Worse,
    /// A little worse, by a fifth or more.
    SlightlyWorse,
    /// No change that stands out from day-to-day ups and downs.
    Same,
    /// A little better, by a fifth or more.
    SlightlyBetter,
    /// Better by 2 points or 30 %.
    Better,
    /// Better by half or more.
    MuchBetter,
}

impl Change {
    /// The name by which words know it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Worse => "worse",
            Self::SlightlyWorse => "slightly_worse",
            Self::Same => "same",
            Self::SlightlyBetter => "slightly_better",
            Self::Better => "better",
            Self::MuchBetter => "much_better",
        }
    }

    /// Reads the change from the mean of the start to the mean of now.
    pub fn between(start: f64, now: f64) -> Self {
        let fall = start - now;
        let share = (start >= LEAST_START_FOR_SHARES - ROUNDING).then(|| fall / start);
        let is_share = |least: f64| share.is_some_and(|share| share >= least - ROUNDING);
        let is_rise = |least: f64| share.is_some_and(|share| share <= -least + ROUNDING);
        if is_share(0.5) {
            Self::MuchBetter
        } else if is_share(0.3) || fall >= 2.0 - ROUNDING {
            Self::Better
        } else if is_rise(0.3) || fall <= -2.0 + ROUNDING {
            Self::Worse
        } else if is_share(0.2) {
            Self::SlightlyBetter
        } else if is_rise(0.2) {
            Self::SlightlyWorse
        } else {
            Self::Same
        }
    }
}

/// The last seven days against the first fourteen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SinceStart {
    /// Mean of the first days.
    pub start: Mean,
    /// Mean of the last days.
    pub now: Mean,
    /// What lies between.
    pub change: Change,
}

/// The last seven days, today included.
pub fn last_days(today: Day, count: u8) -> RangeInclusive<Day> {
    let first = today
        .plus_days(1 - i32::from(count))
        .unwrap_or(Day::EPOCH.min(today));
    first..=today
}

/// The days of the range that have a pain score, oldest first.
pub fn pain_days(diary: &Diary, range: &RangeInclusive<Day>) -> Vec<PainDay> {
    let mut days: Vec<PainDay> = Vec::new();
    let mut scores = 0_u32;
    for (_, entry) in diary.between(range) {
        let Some(pain) = entry.pain.map(|pain| f64::from(pain.number())) else {
            continue;
        };
        match days.last_mut() {
            Some(last) if last.day == entry.day => {
                scores += 1;
                last.pain += (pain - last.pain) / f64::from(scores);
            }
            _ => {
                scores = 1;
                let day = entry.day;
                days.push(PainDay { day, pain });
            }
        }
    }
    days
}

/// The mean of days, if they are as many as it needs.
pub fn mean_of(days: &[PainDay], needs: u8) -> Option<Mean> {
    if days.is_empty() || days.len() < usize::from(needs) {
        return None;
    }
    let sum: f64 = days.iter().map(|day| day.pain).sum();
    Some(Mean {
        pain: sum / days.len() as f64,
        days: days.len(),
    })
}

/// The mean pain of the last seven days; none with fewer than four days.
pub fn last_week(diary: &Diary, today: Day) -> Option<Mean> {
    let days = pain_days(diary, &last_days(today, WEEK_DAYS));
    mean_of(&days, WEEK_NEEDS)
}

/// The mean of the last days, and how many days it looks back.
///
/// Who picked fewer than four days a week is read over two weeks: by then four days can have a score.
pub fn recent(diary: &Diary, rhythm: &Rhythm, today: Day) -> (u8, Option<Mean>) {
    let is_rare = rhythm.days_at(today).count() < u32::from(WEEK_NEEDS);
    let span = if is_rare { 2 * WEEK_DAYS } else { WEEK_DAYS };
    let days = pain_days(diary, &last_days(today, span));
    (span, mean_of(&days, WEEK_NEEDS))
}

/// How many more days a weekly mean needs; none when there are enough.
pub fn days_missing(diary: &Diary, today: Day) -> usize {
    let found = pain_days(diary, &last_days(today, WEEK_DAYS)).len();
    usize::from(WEEK_NEEDS).saturating_sub(found)
}

/// The days of the range with an entry of any kind, of those on which the diary asks.
///
/// Days before the diary began do not count, and neither does an entry on a day that was not asked for:
/// a rate above one would hide the days that are missing.
pub fn entry_rate(diary: &Diary, range: &RangeInclusive<Day>, rhythm: &Rhythm) -> EntryRate {
    let mut days: Vec<Day> = diary
        .between(range)
        .into_iter()
        .map(|(_, entry)| entry.day)
        .filter(|day| rhythm.asks_on(*day))
        .collect();
    days.dedup();
    let first = diary.first_day().map_or(*range.start(), |first| {
        first.max(*range.start()).min(*range.end())
    });
    EntryRate {
        days: days.len(),
        of: rhythm.asked_days(&(first..=*range.end())),
    }
}

/// Since when the last seven days are two points or more above the seven before; none when they are not.
///
/// Looked for in the last week only. Both weeks have enough days, or nothing is said.
pub fn jumped_since(diary: &Diary, today: Day) -> Option<Day> {
    let has_jumped = |day: Day| {
        let before = day.plus_days(-i32::from(WEEK_DAYS))?;
        let (now, then) = (last_week(diary, day)?, last_week(diary, before)?);
        Some(now.pain - then.pain >= JUMP - ROUNDING)
    };
    let mut since = None;
    for back in 0..i32::from(WEEK_DAYS) {
        let Some(day) = today.plus_days(-back) else {
            break;
        };
        if has_jumped(day) != Some(true) {
            break;
        }
        since = Some(day);
    }
    since
}

/// The last seven days against the first fourteen of the diary.
///
/// None unless both have enough days and do not overlap: a week is never compared with itself.
pub fn since_start(diary: &Diary, today: Day) -> Option<SinceStart> {
    let first = first_pain_day(diary)?;
    let end = first.plus_days(i32::from(START_DAYS) - 1)?;
    let week = last_days(today, WEEK_DAYS);
    if end >= *week.start() {
        return None;
    }
    let start = mean_of(&pain_days(diary, &(first..=end)), START_NEEDS)?;
    let now = mean_of(&pain_days(diary, &week), WEEK_NEEDS)?;
    Some(SinceStart {
        start,
        now,
        change: Change::between(start.pain, now.pain),
    })
}

/// The first day with a pain score.
fn first_pain_day(diary: &Diary) -> Option<Day> {
    // Months come in order, so later ones need not be looked at.
    diary.months().find_map(|(_, log)| {
        log.iter()
            .filter(|(_, entry)| entry.pain.is_some())
            .map(|(_, entry)| entry.day)
            .min()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::diary::entry::Entry;
    use crate::domain::diary::sample::{Sample, day};
    use crate::domain::measure::Rating;
    use crate::domain::weekdays::Weekdays;

    /// A diary with one score a day, from that day on; none is a day without an entry.
    fn scored(from: &str, scores: &[Option<u8>]) -> Diary {
        let mut sample = Sample::default();
        for (days, score) in (0_i32..).zip(scores) {
            if let Some(score) = score {
                sample.pain(day(from).plus_days(days).unwrap(), *score);
            }
        }
        sample.diary()
    }

    #[test]
    fn three_days_are_not_a_week() {
        let three = scored("2026-11-20", &[Some(4), Some(5), Some(6)]);
        assert_eq!(last_week(&three, day("2026-11-22")), None);
        assert_eq!(days_missing(&three, day("2026-11-22")), 1);
        let four = scored("2026-11-19", &[Some(4), Some(5), Some(6), Some(8)]);
        let mean = last_week(&four, day("2026-11-22")).unwrap();
        assert!((mean.pain - 5.75).abs() < ROUNDING);
        assert_eq!(mean.days, 4);
        // The same days a week later are not the last seven any more.
        assert_eq!(last_week(&four, day("2026-11-29")), None);
        assert_eq!(days_missing(&four, day("2026-11-29")), 4);
    }

    #[test]
    fn many_entries_on_one_day_are_one_day() {
        let mut sample = Sample::default();
        for score in [8, 9, 10, 9, 9] {
            sample.pain(day("2026-11-22"), score);
        }
        sample.pain(day("2026-11-21"), 2);
        let diary = sample.diary();
        let days = pain_days(&diary, &last_days(day("2026-11-22"), 7));
        assert_eq!(days.len(), 2);
        assert!((days[1].pain - 9.0).abs() < ROUNDING);
        assert_eq!(last_week(&diary, day("2026-11-22")), None);
    }

    #[test]
    fn entries_without_a_score_are_no_zeros() {
        let mut sample = Sample::default();
        for back in 0..4 {
            sample.pain(day("2026-11-22").plus_days(-back).unwrap(), 6);
        }
        sample.with(day("2026-11-18"), |entry: &mut Entry| {
            entry.mood = Some(Rating::new(3).unwrap());
        });
        let diary = sample.diary();
        let mean = last_week(&diary, day("2026-11-22")).unwrap();
        assert!((mean.pain - 6.0).abs() < ROUNDING);
        assert_eq!(mean.days, 4);
        // It is an entry all the same.
        let rate = entry_rate(&diary, &last_days(day("2026-11-22"), 7), &Rhythm::default());
        assert_eq!(rate, EntryRate { days: 5, of: 5 });
    }

    #[test]
    fn the_rate_counts_from_the_first_entry_on() {
        let every_day = Rhythm::default();
        let diary = scored("2026-11-01", &[Some(4), None, Some(4)]);
        let month = last_days(day("2026-11-22"), 30);
        assert_eq!(
            entry_rate(&diary, &month, &every_day),
            EntryRate { days: 2, of: 22 }
        );
        let week = last_days(day("2026-11-22"), 7);
        assert_eq!(
            entry_rate(&diary, &week, &every_day),
            EntryRate { days: 0, of: 7 }
        );
        assert_eq!(
            entry_rate(&Diary::default(), &week, &every_day),
            EntryRate { days: 0, of: 7 }
        );
    }

    #[test]
    fn on_three_days_a_week_only_those_days_count() {
        // Monday, Wednesday and Friday from 9 November on; every day before.
        let rhythm = Rhythm::default().with(day("2026-11-09"), Weekdays::of([1, 3, 5]));
        let mut sample = Sample::default();
        // Monday, Tuesday and Friday.
        for date in ["2026-11-09", "2026-11-10", "2026-11-13"] {
            sample.pain(day(date), 4);
        }
        let diary = sample.diary();
        let week = day("2026-11-09")..=day("2026-11-15");
        assert_eq!(
            entry_rate(&diary, &week, &rhythm),
            EntryRate { days: 2, of: 3 }
        );
        let every_day = Rhythm::default();
        assert_eq!(
            entry_rate(&diary, &week, &every_day),
            EntryRate { days: 3, of: 7 }
        );
    }

    #[test]
    fn a_jump_of_two_points_from_week_to_week_is_seen_from_its_first_day_on() {
        // Fourteen days at 3, then at 8: after three of them the mean is up by 2.1.
        let mut scores = vec![Some(3); 14];
        scores.extend([Some(8); 10]);
        let diary = scored("2026-11-01", &scores);
        let since = |date: &str| jumped_since(&diary, day(date)).map(|day| day.to_string());
        assert_eq!(since("2026-11-14"), None);
        assert_eq!(since("2026-11-16"), None);
        assert_eq!(since("2026-11-17"), Some("2026-11-17".to_owned()));
        assert_eq!(since("2026-11-20"), Some("2026-11-17".to_owned()));
        // Two weeks that are not both known say nothing.
        let young = scored("2026-11-10", &[Some(0), Some(9), Some(9), Some(9), Some(9)]);
        assert_eq!(jumped_since(&young, day("2026-11-14")), None);
        // And neither does a week that is better.
        let better = scored(
            "2026-11-01",
            &[
                Some(8),
                Some(8),
                Some(8),
                Some(8),
                Some(8),
                Some(8),
                Some(8),
                Some(2),
                Some(2),
                Some(2),
                Some(2),
                Some(2),
                Some(2),
                Some(2),
            ],
        );
        assert_eq!(jumped_since(&better, day("2026-11-14")), None);
    }

    #[test]
    fn thresholds_are_met_exactly_and_not_a_hair_before() {
        for (start, now, change) in [
            (6.0, 3.0, Change::MuchBetter),
            (6.0, 3.01, Change::Better),
            (5.0, 3.5, Change::Better),
            (5.0, 3.51, Change::SlightlyBetter),
            (8.0, 6.0, Change::Better),
            (8.0, 6.4, Change::SlightlyBetter),
            (8.0, 6.41, Change::Same),
            (8.0, 8.0, Change::Same),
            (5.0, 5.99, Change::Same),
            (5.0, 6.0, Change::SlightlyWorse),
            (5.0, 6.5, Change::Worse),
            (8.0, 10.0, Change::Worse),
            // Below 3 no percentage is read: 2 to 1 is a point, not "half".
            (2.0, 1.0, Change::Same),
            (2.0, 0.0, Change::Better),
            (2.9, 1.2, Change::Same),
            (3.0, 1.5, Change::MuchBetter),
            (2.0, 3.0, Change::Same),
            (0.0, 2.0, Change::Worse),
            (0.0, 0.0, Change::Same),
        ] {
            assert_eq!(Change::between(start, now), change, "{start} to {now}");
        }
    }

    #[test]
    fn a_change_needs_both_ends_and_a_gap_between_them() {
        // Eight of the first fourteen days, then a week at 3.
        let mut scores = vec![Some(6); 8];
        scores.extend([None; 6]);
        scores.extend([Some(3); 7]);
        let diary = scored("2026-11-01", &scores);
        let since = since_start(&diary, day("2026-11-21")).unwrap();
        assert_eq!(since.start.days, 8);
        assert_eq!(since.now.days, 7);
        assert_eq!(since.change, Change::MuchBetter);
        // A day earlier the week would reach into the start.
        assert_eq!(since_start(&diary, day("2026-11-20")), None);
        // With seven days the start is not known, however good the week is.
        scores[0] = None;
        scores[1] = None;
        assert_eq!(
            since_start(&scored("2026-11-01", &scores), day("2026-11-21")),
            None
        );
        assert_eq!(since_start(&Diary::default(), day("2026-11-21")), None);
    }
}
