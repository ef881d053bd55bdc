//! A store that lives as long as the page: for browsers that keep nothing, and for tests.
//!
//! It can be told to fail in every way a browser's store was seen to fail.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::{KeyValue, StorageError, units};

/// How a store misbehaves; by default it does not.
///
/// Writes and removals are counted together from 1, in the order they are asked for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Faults {
    /// The most UTF-16 units it holds, keys included.
    pub capacity: Option<usize>,
    /// The operation that is refused with an error.
    pub throw_at: Option<usize>,
    /// The operation that is reported done and was not.
    pub ignore_at: Option<usize>,
    /// The operation of which only the first half of the text arrives.
    pub tear_at: Option<usize>,
    /// The last operation that takes place; the page is gone after it, and every later one fails.
    pub crash_after: Option<usize>,
}

/// What a store was asked to do since it was made or told to misbehave.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Traffic {
    /// Writes and removals.
    pub operations: usize,
    /// Writes alone.
    pub writes: usize,
    /// UTF-16 units written, keys not included.
    pub units: usize,
}

/// Texts in memory.
#[derive(Debug, Default)]
pub struct MemoryStore {
    texts: RefCell<BTreeMap<String, String>>,
    faults: Faults,
    traffic: RefCell<Traffic>,
}

impl MemoryStore {
    /// A store that begins with these texts and misbehaves as told.
    pub fn with(texts: BTreeMap<String, String>, faults: Faults) -> Self {
        Self {
            texts: RefCell::new(texts),
            faults,
            traffic: RefCell::default(),
        }
    }

    /// Every text by its key: what would be on the disk.
    pub fn texts(&self) -> BTreeMap<String, String> {
        self.texts.borrow().clone()
    }

    /// What it was asked to do.
    pub fn traffic(&self) -> Traffic {
        *self.traffic.borrow()
    }

    /// Counts one operation and says how it goes.
    fn next(&self, written: Option<&str>) -> Result<Effect, StorageError> {
        let mut traffic = self.traffic.borrow_mut();
        traffic.operations += 1;
        if let Some(text) = written {
            traffic.writes += 1;
            traffic.units += units(text);
        }
        let now = Some(traffic.operations);
        if self
            .faults
            .crash_after
            .is_some_and(|last| traffic.operations > last)
            || self.faults.throw_at == now
        {
            Err(StorageError::Unavailable)
        } else if self.faults.ignore_at == now {
            Ok(Effect::Nothing)
        } else if self.faults.tear_at == now {
            Ok(Effect::Half)
        } else {
            Ok(Effect::Whole)
        }
    }
}

enum Effect {
    Whole,
    Half,
    Nothing,
}

impl KeyValue for MemoryStore {
    fn read(&self, key: &str) -> Result<Option<String>, StorageError> {
        Ok(self.texts.borrow().get(key).cloned())
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StorageError> {
        let arrives = match self.next(Some(text))? {
            Effect::Whole => text.to_owned(),
            Effect::Half => text.chars().take(text.chars().count() / 2).collect(),
            Effect::Nothing => return Ok(()),
        };
        let mut texts = self.texts.borrow_mut();
        if let Some(capacity) = self.faults.capacity {
            let others = texts.iter().filter(|(held, _)| *held != key);
            let held: usize = others.map(|(key, text)| units(key) + units(text)).sum();
            if held + units(key) + units(&arrives) > capacity {
                return Err(StorageError::Full);
            }
        }
        texts.insert(key.to_owned(), arrives);
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StorageError> {
        if matches!(self.next(None)?, Effect::Whole | Effect::Half) {
            self.texts.borrow_mut().remove(key);
        }
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StorageError> {
        Ok(self.texts.borrow().keys().cloned().collect())
    }
}
