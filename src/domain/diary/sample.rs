//! Small diaries for the tests of the domain.

use super::Diary;
use super::entry::Entry;
use crate::domain::day::Day;
use crate::domain::measure::PainScore;
use crate::domain::record::id::{DeviceId, EntryId};
use crate::domain::record::ledger::{Author, Signature};
use crate::domain::stamp::{Moment, Stamp};

/// Entries one by one, each a minute later than the one before.
#[derive(Default)]
pub(crate) struct Sample {
    entries: Vec<Entry>,
}

/// The day of that date.
pub(crate) fn day(text: &str) -> Day {
    text.parse().unwrap()
}

impl Sample {
    /// Adds an entry with a pain score.
    pub(crate) fn pain(&mut self, day: Day, score: u8) {
        self.with(day, |entry| {
            entry.pain = Some(PainScore::new(score).unwrap());
        });
    }

    /// Adds an entry, filled in by the test.
    pub(crate) fn with(&mut self, day: Day, fill: impl FnOnce(&mut Entry)) {
        let minutes = i64::try_from(self.entries.len()).unwrap();
        let ms = day.epoch_days() * 86_400_000 + minutes * 60_000;
        let mut entry = Entry::new(day, Moment::new(ms, 0).unwrap());
        fill(&mut entry);
        self.entries.push(entry);
    }

    /// All of them as the diary of a record.
    pub(crate) fn record(self) -> crate::domain::record::Record {
        let mut record = crate::domain::record::Record::new("me".parse().unwrap());
        let device: DeviceId = "phone".parse().unwrap();
        for (number, entry) in self.entries.into_iter().enumerate() {
            let id: EntryId = format!("e{number}").parse().unwrap();
            let (at, day) = (entry.at, entry.day);
            let by = record.sign(at, &device, Author::Person);
            record.log_entry(id, entry, day, &by).unwrap();
        }
        record
    }

    /// All of them as a diary; ids are `e0`, `e1` and so on.
    pub(crate) fn diary(self) -> Diary {
        let device: DeviceId = "phone".parse().unwrap();
        let mut diary = Diary::default();
        for (number, entry) in self.entries.into_iter().enumerate() {
            let id: EntryId = format!("e{number}").parse().unwrap();
            let signature = Signature {
                stamp: Stamp::new(entry.at, 0, device.clone()),
                author: Author::Person,
            };
            diary.put(id, entry, &signature);
        }
        diary
    }
}
