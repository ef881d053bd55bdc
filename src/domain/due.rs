//! What is due: the next review, the weekly look for danger signs, a backup.
//!
//! Invariant: nothing here counts streaks or what was missed.

use super::day::Day;
use super::intake;
use super::record::Record;
use super::record::choice::Status;
use super::understanding::item_of;

/// Days after which the danger check is offered again.
pub const DANGER_CHECK_DAYS: i64 = 7;

/// The weeks after the first start in which the plan is looked at again, in order; then it goes on monthly.
pub const REVIEW_WEEKS: [u8; 3] = [2, 6, 12];

/// The first day on which something of the plan was begun and is still going on.
pub fn first_start(record: &Record) -> Option<Day> {
    record
        .choices()
        .iter()
        .filter(|(_, choice)| matches!(choice.status, Status::Start | Status::Doing))
        .filter_map(|(_, choice)| choice.started)
        .min()
}

/// The next review, counted in weeks from the first start; none when all are behind.
pub fn next_review(start: Day, today: Day) -> Option<Day> {
    REVIEW_WEEKS
        .iter()
        .filter_map(|&weeks| start.plus_days(i32::from(weeks) * 7))
        .filter(|day| *day >= today)
        .min()
}

/// The last day on which a danger sign was asked about.
pub fn last_danger_check(record: &Record) -> Option<Day> {
    intake::asked_at_every_check()
        .filter_map(item_of)
        .filter_map(|item| {
            let register = record.answers().register(&item)?;
            // An emptied list is a check that waits to be done, not one that was done.
            register.value().map(|_| register.stamp().at().day())
        })
        .max()
}

/// Whether it is time to look for danger signs again: never before the first look.
pub fn is_danger_check_due(record: &Record, today: Day) -> bool {
    last_danger_check(record).is_some_and(|last| today.days_since(last) > DANGER_CHECK_DAYS)
}

/// When the last backup was made, and how much was written since.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BackupAge {
    /// Days since then; none if there was never one.
    pub days: Option<usize>,
    /// Diary entries that no backup has.
    pub new_entries: usize,
}

/// How old the last backup is.
pub fn backup_age(record: &Record, today: Day) -> BackupAge {
    let entries = record.diary().len();
    match record.last_backup() {
        None => BackupAge {
            days: None,
            new_entries: entries,
        },
        Some(note) => {
            let days = today.days_since(note.at.day()).max(0);
            let backed_up = usize::try_from(note.entries).unwrap_or(usize::MAX);
            BackupAge {
                days: Some(usize::try_from(days).unwrap_or_default()),
                new_entries: entries.saturating_sub(backed_up),
            }
        }
    }
}

/// New entries from which a backup is asked for, once some days have passed.
const SOME_NEW: usize = 5;
/// New entries from which it is asked for on any day.
const MANY_NEW: usize = 30;
/// Days after which it is asked for.
const BACKUP_DAYS: i64 = 14;
/// The same where the browser clears what is stored after seven days without a visit.
const BACKUP_DAYS_WHERE_CLEARED: i64 = 5;
/// Days of quiet after "not now".
const QUIET_DAYS: i64 = 7;
/// The same where the browser clears soon.
const QUIET_DAYS_WHERE_CLEARED: i64 = 2;

/// Whether to ask for a backup, at most once in a while.
///
/// `is_cleared_soon` says that this browser clears what is stored after some days without a visit,
/// `put_off` the last day on which the person said "not now".
pub fn is_backup_due(
    record: &Record,
    today: Day,
    is_cleared_soon: bool,
    put_off: Option<Day>,
) -> bool {
    let (wait, quiet) = if is_cleared_soon {
        (BACKUP_DAYS_WHERE_CLEARED, QUIET_DAYS_WHERE_CLEARED)
    } else {
        (BACKUP_DAYS, QUIET_DAYS)
    };
    let is_quiet = put_off.is_some_and(|day| (0..quiet).contains(&today.days_since(day)));
    let new = backup_age(record, today).new_entries;
    // Without a backup the days count from the first entry.
    let since = record
        .last_backup()
        .map(|note| note.at.day())
        .or_else(|| record.diary().first_day())
        .map_or(0, |day| today.days_since(day));
    !is_quiet && (new >= MANY_NEW || (new >= SOME_NEW && since >= wait))
}

/// Whether the person has told us anything that would be missed.
pub fn has_something_to_lose(record: &Record) -> bool {
    !record.answers().is_empty()
        || !record.diary().is_empty()
        || !record.choices().is_empty()
        || !record.goals().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::diary::entry::Entry;
    use crate::domain::measure::PainScore;
    use crate::domain::record::answer::Answer;
    use crate::domain::record::choice::Choice;
    use crate::domain::record::ledger::{Author, Signature};
    use crate::domain::stamp::Moment;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn noon(date: &str) -> Moment {
        format!("{date}T12:00:00.000+00:00").parse().unwrap()
    }

    fn blank() -> Record {
        Record::new("me".parse().unwrap())
    }

    fn signed(record: &Record, date: &str) -> Signature {
        record.sign(noon(date), &"phone".parse().unwrap(), Author::Person)
    }

    fn answered(record: &mut Record, question: &str, date: &str) {
        let by = signed(record, date);
        record
            .answer(question.parse().unwrap(), Answer::Bool(false), &by)
            .unwrap();
    }

    #[test]
    fn reviews_follow_the_first_start_that_still_goes_on() {
        let mut record = blank();
        assert_eq!(first_start(&record), None);
        for (line, status, date) in [
            ("EX", Status::Doing, "2026-11-10"),
            ("EDU", Status::Start, "2026-11-12"),
            ("ACU", Status::Tried, "2026-10-01"),
            ("MAS", Status::Declined, "2026-09-01"),
        ] {
            let by = signed(&record, date);
            let mut choice = Choice::new(status);
            choice.started = Some(day(date));
            record.choose(line.parse().unwrap(), choice, &by).unwrap();
        }
        assert_eq!(first_start(&record), Some(day("2026-11-10")));
        let start = day("2026-11-10");
        let next = |today: &str| next_review(start, day(today));
        assert_eq!(next("2026-11-22"), Some(day("2026-11-24")));
        assert_eq!(next("2026-11-24"), Some(day("2026-11-24")));
        assert_eq!(next("2026-11-25"), Some(day("2026-12-22")));
        assert_eq!(next("2027-02-03"), None);
    }

    #[test]
    fn the_danger_check_is_due_after_a_week_and_age_is_no_check() {
        let mut record = blank();
        assert!(!is_danger_check_due(&record, day("2026-11-22")));
        answered(&mut record, "nerves.bladder", "2026-11-01");
        assert_eq!(last_danger_check(&record), Some(day("2026-11-01")));
        assert!(!is_danger_check_due(&record, day("2026-11-08")));
        assert!(is_danger_check_due(&record, day("2026-11-09")));
        // A corrected leg answer or an answer of the intake is no look for danger.
        answered(&mut record, "about.leg", "2026-11-09");
        assert!(is_danger_check_due(&record, day("2026-11-09")));
        answered(&mut record, "unwell.fever", "2026-11-09");
        assert!(!is_danger_check_due(&record, day("2026-11-09")));
    }

    #[test]
    fn a_check_that_was_opened_again_and_left_does_not_count() {
        let mut record = blank();
        answered(&mut record, "nerves.bladder", "2026-11-01");
        answered(&mut record, "nerves.bowel", "2026-11-02");
        let by = signed(&record, "2026-11-20");
        record
            .unanswer("nerves.bowel".parse().unwrap(), &by)
            .unwrap();
        assert_eq!(last_danger_check(&record), Some(day("2026-11-01")));
    }

    #[test]
    fn every_check_asks_for_danger_signs_and_not_for_the_age() {
        let is_asked_anew =
            |question: &str| intake::asked_at_every_check().any(|id| id.as_str() == question);
        assert!(is_asked_anew("nerves.saddle"));
        assert!(is_asked_anew("mind.self_harm"));
        assert!(!is_asked_anew("about.age"));
        assert!(!is_asked_anew("about.leg"));
    }

    #[test]
    fn a_backup_is_asked_for_after_days_or_many_entries_and_not_again_at_once() {
        let mut record = blank();
        let due = |record: &Record, today: &str, cleared: bool, put_off: Option<&str>| {
            is_backup_due(record, day(today), cleared, put_off.map(day))
        };
        let log = |record: &mut Record, number: usize, date: &str| {
            let mut entry = Entry::new(day(date), noon(date));
            entry.pain = PainScore::new(4).ok();
            let by = signed(record, date);
            let id = format!("e{number}").parse().unwrap();
            record.log_entry(id, entry, day(date), &by).unwrap();
        };
        assert!(!due(&record, "2026-11-30", false, None));
        for number in 0..4 {
            log(&mut record, number, "2026-11-01");
        }
        assert!(!due(&record, "2026-11-30", false, None));
        log(&mut record, 4, "2026-11-01");
        // Five entries: after two weeks, or after five days where they would be cleared after seven.
        assert!(!due(&record, "2026-11-14", false, None));
        assert!(due(&record, "2026-11-15", false, None));
        assert!(!due(&record, "2026-11-05", true, None));
        assert!(due(&record, "2026-11-06", true, None));
        // "Not now" gives a week of quiet, or two days.
        assert!(!due(&record, "2026-11-21", false, Some("2026-11-15")));
        assert!(due(&record, "2026-11-22", false, Some("2026-11-15")));
        assert!(!due(&record, "2026-11-07", true, Some("2026-11-06")));
        assert!(due(&record, "2026-11-08", true, Some("2026-11-06")));
        // A backup ends it, until there is enough that it lacks.
        let by = signed(&record, "2026-11-15");
        record.note_backup(noon("2026-11-15"), &by).unwrap();
        assert!(!due(&record, "2026-12-31", false, None));
        for number in 5..35 {
            log(&mut record, number, "2026-11-16");
        }
        assert!(due(&record, "2026-11-16", false, None));
    }

    #[test]
    fn says_what_no_backup_has() {
        let mut record = blank();
        assert!(!has_something_to_lose(&record));
        let log = |record: &mut Record, id: &str, date: &str| {
            let mut entry = Entry::new(day(date), noon(date));
            entry.pain = PainScore::new(4).ok();
            let by = signed(record, date);
            record
                .log_entry(id.parse().unwrap(), entry, day(date), &by)
                .unwrap();
        };
        log(&mut record, "a", "2026-11-01");
        assert!(has_something_to_lose(&record));
        let never = BackupAge {
            days: None,
            new_entries: 1,
        };
        assert_eq!(backup_age(&record, day("2026-11-01")), never);
        let by = signed(&record, "2026-11-02");
        record.note_backup(noon("2026-11-02"), &by).unwrap();
        log(&mut record, "b", "2026-11-03");
        log(&mut record, "c", "2026-11-04");
        let since = BackupAge {
            days: Some(3),
            new_entries: 2,
        };
        assert_eq!(backup_age(&record, day("2026-11-05")), since);
        // A clock set back does not make a backup of the future.
        assert_eq!(backup_age(&record, day("2026-11-01")).days, Some(0));
    }
}
