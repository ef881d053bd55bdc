//! Ticks of a day: what was done and what was left out, kept inside the day's entries.
//!
//! Invariant: of one thing, a day says at most one: done, or left out.

use super::Diary;
use super::entry::{Dose, Entry, Skipped};
use super::summary::last_days;
use crate::domain::day::Day;
use crate::domain::record::id::{ActivityCode, Code, EntryId};

/// What a day says of one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mark {
    /// Nothing. It is never read as "not done".
    Nothing,
    /// It was done.
    Done,
    /// It was left out on purpose, with the reason from a list where one was given.
    Skipped(Option<Code>),
}

/// What has to happen to an entry so that a mark is set or taken away.
#[derive(Debug, Clone, PartialEq)]
pub enum Tick {
    /// Keep a new entry.
    Log(Entry),
    /// Put this in the place of the entry.
    Amend(EntryId, Entry),
    /// The entry says nothing else any more.
    Remove(EntryId),
}

/// What the day says of it; done stands against left out, as two devices may have it.
pub fn mark_of(diary: &Diary, day: Day, code: &ActivityCode) -> Mark {
    let mut mark = Mark::Nothing;
    for (_, entry) in diary.between(&(day..=day)) {
        if entry.done.contains(code) {
            return Mark::Done;
        }
        if let Some(skipped) = entry.skipped.iter().find(|one| one.code == *code) {
            mark = Mark::Skipped(skipped.reason.clone());
        }
    }
    mark
}

/// The edits after which the day of `blank` says this of it, and nothing else.
///
/// A mark goes into the day's latest entry, or into the blank one if there is none.
pub fn mark(diary: &Diary, blank: Entry, code: &ActivityCode, mark: &Mark) -> Vec<Tick> {
    let day = blank.day;
    if mark_of(diary, day, code) == *mark {
        return Vec::new();
    }
    let held = diary.between(&(day..=day));
    let latest = held.len().checked_sub(1);
    if latest.is_none() {
        let mut entry = blank;
        put(&mut entry, code, mark);
        return vec![Tick::Log(entry)];
    }
    let mut edits = Vec::new();
    for (place, (id, before)) in held.into_iter().enumerate() {
        let mut entry = before.clone();
        entry.done.retain(|done| done != code);
        entry.skipped.retain(|skipped| skipped.code != *code);
        if Some(place) == latest {
            put(&mut entry, code, mark);
        }
        if entry == *before {
            continue;
        }
        edits.push(if entry.is_blank() {
            Tick::Remove(id.clone())
        } else {
            Tick::Amend(id.clone(), entry)
        });
    }
    edits
}

fn put(entry: &mut Entry, code: &ActivityCode, mark: &Mark) {
    match mark {
        Mark::Nothing => {}
        Mark::Done => entry.done.push(code.clone()),
        Mark::Skipped(reason) => entry.skipped.push(Skipped {
            code: code.clone(),
            reason: reason.clone(),
        }),
    }
}

/// What was ticked on a day, each once, to be offered for another and never assumed.
pub fn done_on(diary: &Diary, day: Day) -> Vec<String> {
    let mut codes: Vec<String> = Vec::new();
    let entries = diary.between(&(day..=day));
    for code in entries.iter().flat_map(|(_, entry)| &entry.done) {
        if !codes.iter().any(|held| held == code.as_str()) {
            codes.push(code.to_string());
        }
    }
    codes
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

    fn today() -> Day {
        day("2026-11-22")
    }

    fn tired() -> Mark {
        Mark::Skipped("tired".parse().ok())
    }

    #[test]
    fn a_tick_goes_into_the_latest_entry_of_the_day() {
        let mut sample = Sample::default();
        sample.pain(today(), 4); // e0
        sample.pain(today(), 6); // e1, later
        sample.pain(day("2026-11-21"), 2); // e2
        let edits = mark(&sample.diary(), blank(), &code(), &Mark::Done);
        let [Tick::Amend(id, entry)] = edits.as_slice() else {
            panic!("{edits:?}");
        };
        assert_eq!(id.as_str(), "e1");
        assert_eq!(entry.done, [code()]);
        assert!(entry.pain.is_some());
    }

    #[test]
    fn without_an_entry_of_the_day_a_mark_makes_one_that_says_nothing_else() {
        for wanted in [Mark::Done, tired(), Mark::Skipped(None)] {
            let edits = mark(&Diary::default(), blank(), &code(), &wanted);
            let [Tick::Log(entry)] = edits.as_slice() else {
                panic!("{edits:?}");
            };
            assert_eq!(entry.pain, None);
            assert_eq!(entry.done.is_empty(), wanted != Mark::Done);
            assert_eq!(entry.skipped.is_empty(), wanted == Mark::Done);
        }
    }

    #[test]
    fn the_same_mark_twice_changes_nothing() {
        let mut sample = Sample::default();
        sample.with(today(), |entry| entry.done.push(code()));
        let diary = sample.diary();
        assert_eq!(mark_of(&diary, today(), &code()), Mark::Done);
        assert_eq!(mark_of(&diary, day("2026-11-21"), &code()), Mark::Nothing);
        assert_eq!(mark(&diary, blank(), &code(), &Mark::Done), []);
    }

    #[test]
    fn taking_a_tick_away_removes_only_what_says_nothing_else() {
        let mut sample = Sample::default();
        sample.with(today(), |entry| entry.done.push(code())); // e0
        sample.with(today(), |entry| {
            entry.done.push(code());
            entry.note = "Slow".to_owned();
        }); // e1
        let edits = mark(&sample.diary(), blank(), &code(), &Mark::Nothing);
        let [Tick::Remove(gone), Tick::Amend(kept, entry)] = edits.as_slice() else {
            panic!("{edits:?}");
        };
        assert_eq!((gone.as_str(), kept.as_str()), ("e0", "e1"));
        assert!(entry.done.is_empty());
        assert_eq!(entry.note, "Slow");
    }

    #[test]
    fn done_takes_the_place_of_left_out_and_the_other_way_round() {
        let mut sample = Sample::default();
        sample.with(today(), |entry| {
            entry.skipped.push(Skipped {
                code: code(),
                reason: "tired".parse().ok(),
            });
        }); // e0
        sample.pain(today(), 3); // e1, later
        let diary = sample.diary();
        assert_eq!(mark_of(&diary, today(), &code()), tired());
        let edits = mark(&diary, blank(), &code(), &Mark::Done);
        let [Tick::Remove(gone), Tick::Amend(kept, entry)] = edits.as_slice() else {
            panic!("{edits:?}");
        };
        assert_eq!((gone.as_str(), kept.as_str()), ("e0", "e1"));
        assert_eq!((entry.done.len(), entry.skipped.len()), (1, 0));

        let mut sample = Sample::default();
        sample.with(today(), |entry| entry.done.push(code()));
        let edits = mark(&sample.diary(), blank(), &code(), &tired());
        let [Tick::Amend(_, entry)] = edits.as_slice() else {
            panic!("{edits:?}");
        };
        assert_eq!((entry.done.len(), entry.skipped.len()), (0, 1));
    }

    #[test]
    fn another_reason_takes_the_place_of_the_first() {
        let mut sample = Sample::default();
        sample.with(today(), |entry| {
            entry.skipped.push(Skipped {
                code: code(),
                reason: "tired".parse().ok(),
            });
        });
        let pain = Mark::Skipped("pain".parse().ok());
        let edits = mark(&sample.diary(), blank(), &code(), &pain);
        let [Tick::Amend(_, entry)] = edits.as_slice() else {
            panic!("{edits:?}");
        };
        let reasons: Vec<_> = entry.skipped.iter().map(|one| &one.reason).collect();
        assert_eq!(reasons, [&"pain".parse::<Code>().ok()]);
    }

    #[test]
    fn offers_what_was_done_on_a_day_once() {
        let mut sample = Sample::default();
        sample.with(today(), |entry| entry.done.push(code()));
        sample.with(today(), |entry| {
            entry.done.extend(["EX-02".parse().unwrap(), code()]);
        });
        let diary = sample.diary();
        assert_eq!(done_on(&diary, today()), ["EX", "EX-02"]);
        assert_eq!(done_on(&diary, day("2026-11-21")), [""; 0]);
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
