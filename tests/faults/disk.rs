//! A disk that fails in one chosen way at one chosen moment.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use backplan::storage::{KeyValue, StorageError};

pub(crate) type Texts = BTreeMap<String, String>;

/// One way to fail. Writes and removals are counted together from 1, reads apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    None,
    /// The page is gone after that many operations.
    CrashAfter(usize),
    /// The page is gone in the middle of that operation: half of the text arrives.
    CrashWithin(usize),
    /// That operation throws.
    ThrowAt(usize),
    /// From that operation on everything throws, but reading.
    ThrowFrom(usize),
    /// That operation says yes and does nothing.
    IgnoreAt(usize),
    /// From that operation on all of them do.
    IgnoreFrom(usize),
    /// Half of the text of that operation arrives.
    TearAt(usize),
    /// One character in the middle of it is another.
    GarbleAt(usize),
    /// That read throws.
    BlindAt(usize),
    /// There is room for so many UTF-16 units, keys included.
    Full(usize),
}

/// The disk.
#[derive(Debug)]
pub(crate) struct Disk {
    texts: RefCell<Texts>,
    fault: Cell<Fault>,
    operations: Cell<usize>,
    reads: Cell<usize>,
    most_held: Cell<usize>,
}

impl Disk {
    pub(crate) fn with(texts: Texts) -> Self {
        Self {
            texts: RefCell::new(texts),
            fault: Cell::new(Fault::None),
            operations: Cell::new(0),
            reads: Cell::new(0),
            most_held: Cell::new(0),
        }
    }

    /// From now on it fails like this; counting begins anew.
    pub(crate) fn fail(&self, fault: Fault) {
        self.fault.set(fault);
        self.operations.set(0);
        self.reads.set(0);
        self.most_held.set(self.held());
    }

    pub(crate) fn texts(&self) -> Texts {
        self.texts.borrow().clone()
    }

    pub(crate) fn operations(&self) -> usize {
        self.operations.get()
    }

    pub(crate) fn reads(&self) -> usize {
        self.reads.get()
    }

    /// The most it held at any moment since it was told how to fail.
    pub(crate) fn most_held(&self) -> usize {
        self.most_held.get()
    }

    pub(crate) fn held(&self) -> usize {
        let texts = self.texts.borrow();
        texts
            .iter()
            .map(|(key, text)| units(key) + units(text))
            .sum()
    }

    /// How the next operation goes; none if the page is gone or it throws.
    fn next(&self) -> Option<Effect> {
        let now = self.operations.get() + 1;
        self.operations.set(now);
        match self.fault.get() {
            Fault::CrashAfter(last) | Fault::CrashWithin(last) if now > last => None,
            Fault::CrashWithin(last) if now == last => Some(Effect::Half),
            Fault::ThrowAt(at) if now == at => None,
            Fault::ThrowFrom(at) if now >= at => None,
            Fault::IgnoreAt(at) if now == at => Some(Effect::Nothing),
            Fault::IgnoreFrom(at) if now >= at => Some(Effect::Nothing),
            Fault::TearAt(at) if now == at => Some(Effect::Half),
            Fault::GarbleAt(at) if now == at => Some(Effect::Garbled),
            _ => Some(Effect::Whole),
        }
    }
}

enum Effect {
    Whole,
    Half,
    Garbled,
    Nothing,
}

impl KeyValue for Disk {
    fn read(&self, key: &str) -> Result<Option<String>, StorageError> {
        let now = self.reads.get() + 1;
        self.reads.set(now);
        if self.fault.get() == Fault::BlindAt(now) {
            return Err(StorageError::Unavailable);
        }
        Ok(self.texts.borrow().get(key).cloned())
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StorageError> {
        let arrives = match self.next().ok_or(StorageError::Unavailable)? {
            Effect::Nothing => return Ok(()),
            Effect::Whole => text.to_owned(),
            Effect::Half => text.chars().take(text.chars().count() / 2).collect(),
            Effect::Garbled => {
                let middle = text.chars().count() / 2;
                let garbled =
                    |(at, one): (usize, char)| if at == middle { flipped(one, 1) } else { one };
                text.chars().enumerate().map(garbled).collect()
            }
        };
        let before = self
            .texts
            .borrow()
            .get(key)
            .map_or(0, |old| units(key) + units(old));
        let after = self.held() - before + units(key) + units(&arrives);
        if matches!(self.fault.get(), Fault::Full(room) if after > room) {
            return Err(StorageError::Full);
        }
        self.texts.borrow_mut().insert(key.to_owned(), arrives);
        self.most_held.set(self.most_held.get().max(after));
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StorageError> {
        match self.next().ok_or(StorageError::Unavailable)? {
            Effect::Nothing => {}
            Effect::Whole | Effect::Half | Effect::Garbled => {
                self.texts.borrow_mut().remove(key);
            }
        }
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StorageError> {
        Ok(self.texts.borrow().keys().cloned().collect())
    }
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// A character with one bit of it turned; what is no character then is the sign for that.
pub(crate) fn flipped(one: char, bit: u32) -> char {
    char::from_u32(u32::from(one) ^ (1 << bit)).unwrap_or('\u{fffd}')
}
