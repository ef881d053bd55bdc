//! The diary: entries in months, so that saving one entry touches one small piece.
//!
//! Invariant: an entry id is live in one month at most. A merge of two copies can break this for a
//! moment, when one of them moved the entry to a day in another month; [`Diary::merge`] settles it
//! for the later edit.

pub mod done;
pub mod draft;
pub mod entry;
pub mod newest;
#[cfg(test)]
pub(crate) mod sample;
pub mod summary;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use self::entry::Entry;
use super::day::{Day, Month};
use super::record::id::EntryId;
use super::record::ledger::{Ledger, Merge, Register, Signature};
use super::stamp::Stamp;

/// The entries of one month, removed ones included.
pub type MonthLog = Ledger<EntryId, Entry>;

/// An entry whose day is not in the month it was filed under.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("an entry lies outside its month")]
pub struct MisplacedEntry;

/// All entries, by month. Copies share the months that neither of them changed.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "BTreeMap<Month, Arc<MonthLog>>")]
pub struct Diary(BTreeMap<Month, Arc<MonthLog>>);

impl Diary {
    /// The months in which something was ever written.
    pub fn months(&self) -> impl DoubleEndedIterator<Item = (Month, &Arc<MonthLog>)> {
        self.0.iter().map(|(month, log)| (*month, log))
    }

    /// One month.
    pub fn month(&self, month: Month) -> Option<&Arc<MonthLog>> {
        self.0.get(&month)
    }

    /// The entry of that id, unless removed.
    pub fn entry(&self, id: &EntryId) -> Option<&Entry> {
        self.0.values().find_map(|log| log.get(id))
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.0.values().map(|log| log.len()).sum()
    }

    /// Whether there is no entry.
    pub fn is_empty(&self) -> bool {
        self.0.values().all(|log| log.is_empty())
    }

    /// The entries of the days in the range, oldest day first, within a day as they were written.
    pub fn between(&self, days: &RangeInclusive<Day>) -> Vec<(&EntryId, &Entry)> {
        if days.is_empty() {
            return Vec::new();
        }
        let mut found: Vec<_> = self
            .0
            .range(days.start().month()..=days.end().month())
            .flat_map(|(_, log)| log.iter())
            .filter(|(_, entry)| days.contains(&entry.day))
            .collect();
        found.sort_by_key(|(id, entry)| (entry.day, entry.at, *id));
        found
    }

    /// The first and the last day with an entry.
    pub fn span(&self) -> Option<RangeInclusive<Day>> {
        let mut days = self
            .0
            .values()
            .flat_map(|log| log.iter())
            .map(|(_, entry)| entry.day);
        let first = days.next()?;
        let (least, most) = days.fold((first, first), |(a, b), day| (a.min(day), b.max(day)));
        Some(least..=most)
    }

    /// The first day with an entry.
    pub fn first_day(&self) -> Option<Day> {
        // Months come in order, so later ones need not be looked at.
        self.0
            .values()
            .find_map(|log| log.iter().map(|(_, entry)| entry.day).min())
    }

    /// The entry of that id, looked for first in the month where it is likely to be.
    pub fn entry_near(&self, month: Month, id: &EntryId) -> Option<&Entry> {
        self.0
            .get(&month)
            .and_then(|log| log.get(id))
            .or_else(|| self.entry(id))
    }

    /// The latest stamp of all entries.
    pub fn latest(&self) -> Option<&Stamp> {
        self.0.values().filter_map(|log| log.latest()).max()
    }

    /// Puts a whole month in place; none takes it out.
    pub(super) fn set_month(&mut self, month: Month, log: Option<Arc<MonthLog>>) {
        match log {
            Some(log) => self.0.insert(month, log),
            None => self.0.remove(&month),
        };
    }

    /// Puts the entry into its month; false if what is there outranks it.
    pub(super) fn put(&mut self, id: EntryId, entry: Entry, signature: &Signature) -> bool {
        let log = self.0.entry(entry.day.month()).or_default();
        Arc::make_mut(log).put(id, Register::new(Some(entry), signature))
    }

    /// Leaves the trace of a removal; false if what is there outranks it.
    pub(super) fn clear(&mut self, month: Month, id: EntryId, signature: &Signature) -> bool {
        let log = self.0.entry(month).or_default();
        Arc::make_mut(log).put(id, Register::new(None, signature))
    }

    /// The same diary with every entry passed through `change`.
    pub(super) fn map_entries(&self, change: impl Fn(&mut Entry)) -> Self {
        let changed = |log: &MonthLog| {
            let registers = log.registers().map(|(id, register)| {
                let mut register = register.clone();
                if let Some(entry) = register.value_mut() {
                    change(entry);
                }
                (id.clone(), register)
            });
            Arc::new(registers.collect())
        };
        Self(
            self.0
                .iter()
                .map(|(month, log)| (*month, changed(log)))
                .collect(),
        )
    }

    /// Clears every register whose entry was moved to another month by a later edit.
    fn settle(&mut self) {
        let mut home: BTreeMap<&EntryId, Month> = BTreeMap::new();
        let mut moved: BTreeSet<(Month, EntryId)> = BTreeSet::new();
        let rank = |month: Month, id: &EntryId| {
            let register = self.0.get(&month)?.register(id)?;
            // A value beats a removal, or moving an entry would lose it.
            Some((register.stamp(), register.value().is_some(), month))
        };
        for (month, log) in &self.0 {
            for (id, _) in log.registers() {
                let Some(elsewhere) = home.insert(id, *month) else {
                    continue;
                };
                let stays = rank(elsewhere, id) > rank(*month, id);
                if stays {
                    home.insert(id, elsewhere);
                }
                moved.insert((if stays { *month } else { elsewhere }, id.clone()));
            }
        }
        for (month, id) in moved {
            let Some(log) = self.0.get_mut(&month).filter(|log| log.get(&id).is_some()) else {
                continue;
            };
            if let Some(register) = Arc::make_mut(log).register_mut(&id) {
                register.clear();
            }
        }
    }
}

impl Merge for Diary {
    fn lacks(&self, other: &Self) -> bool {
        other.0.iter().any(|(month, theirs)| {
            self.0
                .get(month)
                .is_none_or(|mine| !Arc::ptr_eq(mine, theirs) && mine.lacks(theirs))
        })
    }

    fn merge(&mut self, other: &Self) {
        for (month, theirs) in &other.0 {
            match self.0.get_mut(month) {
                None => {
                    self.0.insert(*month, Arc::clone(theirs));
                }
                Some(mine) => merge_shared(mine, theirs),
            }
        }
        self.settle();
    }
}

/// Merges into a shared part, and leaves it shared when there is nothing to take over.
pub(super) fn merge_shared<M: Merge + Clone>(mine: &mut Arc<M>, theirs: &Arc<M>) {
    if !Arc::ptr_eq(mine, theirs) && mine.lacks(theirs) {
        Arc::make_mut(mine).merge(theirs);
    }
}

impl TryFrom<BTreeMap<Month, Arc<MonthLog>>> for Diary {
    type Error = MisplacedEntry;

    fn try_from(months: BTreeMap<Month, Arc<MonthLog>>) -> Result<Self, Self::Error> {
        let fits = |(month, log): (&Month, &Arc<MonthLog>)| {
            log.iter().all(|(_, entry)| month.has(entry.day))
        };
        if !months.iter().all(fits) {
            return Err(MisplacedEntry);
        }
        let mut diary = Self(months);
        diary.settle();
        Ok(diary)
    }
}
