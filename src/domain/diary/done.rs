//! Ticks of a day: what was done, kept inside the day's entries.

use super::Diary;
use super::entry::{Dose, Entry};
use super::summary::last_days;
use crate::domain::day::Day;
use crate::domain::record::id::{ActivityCode, EntryId};

/// What has to happen to an entry so that a tick is set or taken away.
#[derive(Debug, Clone, PartialEq)]
pub enum Tick {
    /// Keep a new entry.
    Log(Entry),
    /// Put this in the place of the entry.
    Amend(EntryId, Entry),
    /// The entry says nothing else any more.
    Remove(EntryId),
}

/// Whether it was ticked on that day.
pub fn is_done(diary: &Diary, day: Day, code: &ActivityCode) -> bool {
    diary
        .between(&(day..=day))
        .iter()
        .any(|(_, entry)| entry.done.contains(code))
}

/// The edits that set a tick: into the day's latest entry, or into the blank one if there is none.
pub fn tick(diary: &Diary, blank: Entry, code: &ActivityCode) -> Vec<Tick> {
    let day = blank.day;
    if is_done(diary, day, code) {
        return Vec::new();
    }
    let with = |mut entry: Entry| {
        entry.done.push(code.clone());
        entry
    };
    match diary.between(&(day..=day)).last() {
        Some((id, entry)) => vec![Tick::Amend((*id).clone(), with((*entry).clone()))],
        None => vec![Tick::Log(with(blank))],
    }
}

/// The edits that take a tick away, from every entry of the day that has it.
pub fn untick(diary: &Diary, day: Day, code: &ActivityCode) -> Vec<Tick> {
    diary
        .between(&(day..=day))
        .into_iter()
        .filter(|(_, entry)| entry.done.contains(code))
        .map(|(id, entry)| {
            let mut entry = entry.clone();
            entry.done.retain(|done| done != code);
            if entry.is_blank() {
                Tick::Remove(id.clone())
            } else {
                Tick::Amend(id.clone(), entry)
            }
        })
        .collect()
}

/// How many days back medicines are offered again.
const RECENT_DAYS: u8 = 60;
/// How many of them.
const MOST_RECENT: usize = 6;

/// Medicines logged lately, the latest first, to be offered and never filled in.
pub fn recent_medicines(diary: &Diary, today: Day) -> Vec<Dose> {
    let mut recent: Vec<Dose> = Vec::new();
    let entries = diary.between(&last_days(today, RECENT_DAYS));
    for dose in entries.iter().rev().flat_map(|(_, entry)| &entry.medicines) {
        let known = |held: &Dose| held.name == dose.name && held.strength == dose.strength;
        if !recent.iter().any(known) {
            recent.push(dose.clone());
        }
        if recent.len() == MOST_RECENT {
            break;
        }
    }
    recent
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::diary::sample::{Sample, day};
    use crate::domain::measure::DoseCount;
    use crate::domain::stamp::Moment;

    fn code() -> ActivityCode {
        "EX".parse().unwrap()
    }

    fn blank() -> Entry {
        Entry::new(day("2026-11-22"), Moment::new(0, 0).unwrap())
    }

    #[test]
    fn a_tick_goes_into_the_latest_entry_of_the_day() {
        let mut sample = Sample::default();
        sample.pain(day("2026-11-22"), 4); // e0
        sample.pain(day("2026-11-22"), 6); // e1, later
        sample.pain(day("2026-11-21"), 2); // e2
        let edits = tick(&sample.diary(), blank(), &code());
        let [Tick::Amend(id, entry)] = edits.as_slice() else {
            panic!("{edits:?}");
        };
        assert_eq!(id.as_str(), "e1");
        assert_eq!(entry.done, [code()]);
        assert!(entry.pain.is_some());
    }

    #[test]
    fn without_an_entry_of_the_day_a_tick_makes_one_that_says_nothing_else() {
        let edits = tick(&Diary::default(), blank(), &code());
        let [Tick::Log(entry)] = edits.as_slice() else {
            panic!("{edits:?}");
        };
        assert_eq!(entry.done, [code()]);
        assert_eq!(entry.pain, None);
    }

    #[test]
    fn a_second_tick_changes_nothing() {
        let mut sample = Sample::default();
        sample.with(day("2026-11-22"), |entry| entry.done.push(code()));
        let diary = sample.diary();
        assert!(is_done(&diary, day("2026-11-22"), &code()));
        assert!(!is_done(&diary, day("2026-11-21"), &code()));
        assert_eq!(tick(&diary, blank(), &code()), []);
    }

    #[test]
    fn taking_a_tick_away_removes_only_what_says_nothing_else() {
        let mut sample = Sample::default();
        sample.with(day("2026-11-22"), |entry| entry.done.push(code())); // e0
        sample.with(day("2026-11-22"), |entry| {
            entry.done.push(code());
            entry.note = "Slow".to_owned();
        }); // e1
        let edits = untick(&sample.diary(), day("2026-11-22"), &code());
        let [Tick::Remove(gone), Tick::Amend(kept, entry)] = edits.as_slice() else {
            panic!("{edits:?}");
        };
        assert_eq!((gone.as_str(), kept.as_str()), ("e0", "e1"));
        assert!(entry.done.is_empty());
        assert_eq!(entry.note, "Slow");
    }

    #[test]
    fn offers_each_recent_medicine_once_the_latest_first() {
        let dose = |name: &str| Dose {
            name: name.to_owned(),
            strength: String::new(),
            count: DoseCount::new(1).unwrap(),
        };
        let mut sample = Sample::default();
        for (date, name) in [
            ("2026-09-01", "Old"),
            ("2026-11-01", "Ibuprofen"),
            ("2026-11-10", "Paracetamol"),
            ("2026-11-20", "Ibuprofen"),
        ] {
            sample.with(day(date), |entry| entry.medicines.push(dose(name)));
        }
        let offered = recent_medicines(&sample.diary(), day("2026-11-22"));
        let names: Vec<&str> = offered.iter().map(|dose| dose.name.as_str()).collect();
        assert_eq!(names, ["Ibuprofen", "Paracetamol"]);
    }
}
