//! The record in a key-value store: small pieces, two places for each, and a head that says which
//! of them count.
//!
//! A save writes every changed piece to the place its predecessor is not in, reads it back, then
//! does the same with the head, and only then forgets the predecessors. The head names the
//! generation of every piece, so a save happens as a whole or not at all, a crash at any point
//! leaves one good copy, and a piece that went missing is noticed.
//!
//! Invariant: a text that cannot be read is moved aside before its place is used again.

mod aside;
mod journal;
mod loading;
mod rehearsal;
mod room;
mod undo;

use std::collections::{BTreeMap, BTreeSet};

use thiserror::Error;

pub use self::aside::Aside;
use self::loading::read_head;
pub use self::rehearsal::{Rehearsal, rehearse};
pub use self::room::{CEILING, Usage};
pub use self::undo::Import;
use super::keys::{KEYS, Slot, head_key, is_head_key, part_key};
use super::shard::{Head, Sealed, body_of, seal, unseal};
use super::{KeyValue, StorageError};
use crate::domain::record::id::{DeviceId, PersonId, SettingId};
use crate::domain::record::{Part, Record};

/// Turns the body of a part of one format into that of the next; none if it cannot.
pub type Upgrade = fn(Part, &str) -> Option<String>;

/// From format 1 to 2, from 2 to 3, and so on; today's format is the one after the last.
const UPGRADES: &[Upgrade] = &[];

/// The id of the setting that is also kept as a plain word.
const LANGUAGE: &str = "language";

/// A record kept in a store.
#[derive(Debug)]
pub struct RecordStore<K> {
    store: K,
    app: String,
    upgrades: &'static [Upgrade],
    /// What the shards hold, once they were loaded or saved.
    saved: Option<Record>,
    /// The same with the journals of all tabs.
    known: Option<Record>,
    /// Journals that the known record holds, forgotten after the next save.
    journals: Vec<String>,
    journal_number: u32,
    held: BTreeMap<Part, Held>,
    /// Parts of a newer version, which the head must go on naming.
    foreign: BTreeMap<String, u64>,
    /// The head as this store last saw it, to notice when another tab has saved.
    head: Option<(Slot, Head)>,
    /// The text of that head as this store wrote it: the same text needs no second reading.
    head_text: Option<String>,
    generation: u64,
    /// Texts nobody needs any more, forgotten after the next save.
    leftovers: BTreeSet<String>,
    /// Unreadable texts that could not be moved aside yet.
    in_the_way: BTreeSet<String>,
    /// Parts to write even if they did not change, and whether the head must be.
    rewrite: BTreeSet<Part>,
    unsettled: bool,
    too_new: Option<u32>,
}

#[derive(Debug, Clone, Copy)]
struct Held {
    slot: Slot,
    generation: u64,
}

/// Who to be if the store does not say: made at random by the caller, used only if needed.
#[derive(Debug, Clone)]
pub struct Fresh {
    /// Whose record a new one would be.
    pub person: PersonId,
    /// What this device would be called.
    pub device: DeviceId,
}

/// A record as it was loaded.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// The record; blank unless something was there.
    pub record: Record,
    /// What this device is called.
    pub device: DeviceId,
    /// How it went.
    pub outcome: LoadOutcome,
}

/// How loading went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LoadOutcome {
    /// There was nothing.
    Empty,
    /// Everything is there.
    Loaded,
    /// Something is there, but not as it was saved last.
    Recovered {
        /// What is not as it was.
        problems: Vec<Problem>,
    },
    /// Everything is there and was brought up from an older format.
    Upgraded {
        /// The oldest format met.
        from: u32,
    },
    /// A newer version wrote it. Nothing was touched, and nothing can be saved before
    /// [`RecordStore::set_aside`].
    TooNew {
        /// The newest format met.
        found: u32,
    },
    /// There is something, and none of it can be read. It was moved aside.
    Unreadable,
}

/// One thing that is not as it was saved last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Problem {
    /// The head could not be read; the newest good text of every part was taken.
    Head,
    /// An older text of this part was taken.
    Older(Part),
    /// Nothing of this part could be read.
    Lost(Part),
    /// What another tab saved could not be read.
    Journal,
}

/// Why a record was not saved. It is still in memory: saving again later saves everything.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SaveError {
    /// Another tab saved since this one loaded: load, reconcile, save again.
    #[error("another tab has saved meanwhile")]
    Conflict {
        /// The revision that is stored.
        stored_revision: u64,
    },
    /// One part could not be stored, so none was.
    #[error("the part {part} could not be stored")]
    Part {
        /// Which part.
        part: Part,
        /// Why.
        #[source]
        cause: StorageError,
    },
    /// The head could not be read or stored, so nothing was.
    #[error("the head of the record could not be stored")]
    Head(#[source] StorageError),
    /// What is stored was written by a newer version and must be set aside first.
    #[error("what is stored has format {found}, which is newer than this version")]
    TooNew {
        /// The format found.
        found: u32,
    },
}

impl<K: KeyValue> RecordStore<K> {
    /// A record in that store; nothing is read before [`RecordStore::load`].
    pub fn new(store: K, app: &str) -> Self {
        Self::with_upgrades(store, app, UPGRADES)
    }

    /// The same with another chain of formats, to try one before it is released.
    pub fn with_upgrades(store: K, app: &str, upgrades: &'static [Upgrade]) -> Self {
        Self {
            store,
            app: app.to_owned(),
            upgrades,
            saved: None,
            known: None,
            journals: Vec::new(),
            journal_number: 0,
            held: BTreeMap::new(),
            foreign: BTreeMap::new(),
            head: None,
            head_text: None,
            generation: 0,
            leftovers: BTreeSet::new(),
            in_the_way: BTreeSet::new(),
            rewrite: BTreeSet::new(),
            unsettled: false,
            too_new: None,
        }
    }

    /// The store behind it.
    pub fn store(&self) -> &K {
        &self.store
    }

    /// Saves what changed since the last load or save, all of it or nothing.
    ///
    /// # Errors
    /// A [`SaveError`]; the store then holds what it held before.
    pub fn save(&mut self, record: &Record, device: &DeviceId) -> Result<(), SaveError> {
        if let Some(found) = self.too_new {
            return Err(SaveError::TooNew { found });
        }
        self.check_for_other_tabs()?;
        let mut changed = self
            .saved
            .as_ref()
            .map_or_else(|| record.parts(), |saved| record.parts_changed_since(saved));
        changed.append(&mut self.rewrite.clone());
        let same_head = self.saved.as_ref().is_some_and(|saved| {
            (saved.revision(), saved.era(), saved.person())
                == (record.revision(), record.era(), record.person())
        });
        let settled = !self.unsettled && self.head.is_some() && self.journals.is_empty();
        if changed.is_empty() && same_head && settled {
            return Ok(());
        }

        let generation = self.generation + 1;
        let mut held = self.held.clone();
        let mut written = Vec::new();
        for part in &changed {
            let Some(body) = body_of(record, *part) else {
                held.remove(part);
                continue;
            };
            let slot = self
                .held
                .get(part)
                .map_or(Slot::A, |held| held.slot.other());
            let key = part_key(*part, slot);
            written.push(key.clone());
            if let Err(cause) = self.put(&key, &seal(self.format(), generation, &body)) {
                self.take_back(written);
                return Err(SaveError::Part { part: *part, cause });
            }
            held.insert(*part, Held { slot, generation });
        }

        let slot = self.head.as_ref().map_or(Slot::A, |(slot, _)| slot.other());
        let names = held
            .iter()
            .map(|(part, held)| (part.to_string(), held.generation));
        let next = Head {
            person: record.person().clone(),
            device: device.clone(),
            revision: record.revision(),
            era: record.era(),
            app: self.app.clone(),
            parts: names.chain(self.foreign.clone()).collect(),
        };
        let body = serde_json::to_string(&next).unwrap_or_default();
        let head_text = seal(self.format(), generation, &body);
        let key = head_key(slot);
        written.push(key.clone());
        if let Err(cause) = self.put(&key, &head_text) {
            self.take_back(written);
            return Err(SaveError::Head(cause));
        }

        // From here on the save counts; what follows only tidies up, and is tried again later.
        self.leftovers
            .extend(self.head.as_ref().map(|(slot, _)| head_key(*slot)));
        for part in &changed {
            self.leftovers
                .extend(self.held.get(part).map(|held| part_key(*part, held.slot)));
        }
        for key in &written {
            self.leftovers.remove(key);
        }
        self.held = held;
        self.head = Some((slot, next));
        self.head_text = Some(head_text);
        self.generation = generation;
        self.saved = Some(record.clone());
        self.known = Some(record.clone());
        self.leftovers.extend(self.journals.drain(..));
        self.rewrite.clear();
        self.unsettled = false;
        self.tidy_up();
        self.keep_language(record);
        Ok(())
    }

    /// Saves, and if another tab saved meanwhile, reconciles with what it saved; gives back the
    /// record that is now stored.
    ///
    /// # Errors
    /// A [`SaveError`], as [`RecordStore::save`].
    pub fn save_reconciled(
        &mut self,
        record: &Record,
        device: &DeviceId,
    ) -> Result<Record, SaveError> {
        match self.save(record, device) {
            Ok(()) => Ok(record.clone()),
            Err(SaveError::Conflict { .. }) => {
                let fresh = Fresh {
                    person: record.person().clone(),
                    device: device.clone(),
                };
                let stored = self.load(&fresh).map_err(SaveError::Head)?;
                if let LoadOutcome::TooNew { found } = stored.outcome {
                    return Err(SaveError::TooNew { found });
                }
                let both = record.reconciled_with(&stored.record);
                self.save(&both, device).map(|()| both)
            }
            Err(other) => Err(other),
        }
    }

    /// Forgets every key of ours, texts aside and the language included.
    ///
    /// # Errors
    /// [`StorageError::Unavailable`] if something is still there.
    pub fn erase(&mut self) -> Result<(), StorageError> {
        let (heads, others): (Vec<String>, Vec<String>) = self
            .store
            .keys()?
            .into_iter()
            .filter(|key| key.starts_with(KEYS.all))
            .partition(|key| is_head_key(key));
        // The heads go last: another tab that hears of it finds nothing any more.
        for key in others.iter().chain(&heads) {
            self.store.remove(key)?;
        }
        self.forget();
        Ok(())
    }

    fn format(&self) -> u32 {
        u32::try_from(self.upgrades.len() + 1).unwrap_or(u32::MAX)
    }

    fn forget(&mut self) {
        self.saved = None;
        self.known = None;
        self.journals.clear();
        self.held.clear();
        self.foreign.clear();
        self.head = None;
        self.head_text = None;
        self.generation = 0;
        self.leftovers.clear();
        self.in_the_way.clear();
        self.rewrite.clear();
        self.unsettled = false;
        self.too_new = None;
    }

    /// Refuses to go on if the stored head is not the one this store last saw.
    fn check_for_other_tabs(&mut self) -> Result<(), SaveError> {
        let format = self.format();
        let mut stored: Option<(u64, Head)> = None;
        let mut any = false;
        let mut ours_is_there = false;
        for slot in Slot::BOTH {
            let Some(text) = self.store.read(&head_key(slot)).map_err(SaveError::Head)? else {
                continue;
            };
            any = true;
            if self.head_text.as_ref() == Some(&text) {
                ours_is_there = true;
                continue;
            }
            let sealed = unseal(&text, format);
            if let Sealed::TooNew { format: found } = sealed {
                return Err(SaveError::TooNew { found });
            }
            if let Some(found) = read_head(&sealed)
                && stored.as_ref().is_none_or(|(newest, _)| found.0 > *newest)
            {
                stored = Some(found);
            }
        }
        // Beside our own head an older one may be left, which a save could not take away.
        let news = |(generation, _): &(u64, Head)| !ours_is_there || *generation > self.generation;
        match stored.filter(news) {
            Some((_, head)) if self.head.as_ref().is_none_or(|(_, seen)| *seen != head) => {
                Err(SaveError::Conflict {
                    stored_revision: head.revision,
                })
            }
            None if !any && self.head.is_some() => {
                // Somebody cleared the browser's data under us; all we know is in memory.
                self.forget();
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// Writes a text and makes sure it arrived; what cannot be read there is moved aside first.
    fn put(&mut self, key: &str, text: &str) -> Result<(), StorageError> {
        if self.in_the_way.contains(key) {
            self.move_one_aside(key)?;
            self.in_the_way.remove(key);
        }
        self.store.write(key, text)?;
        if self.store.read(key)?.as_deref() == Some(text) {
            Ok(())
        } else {
            Err(StorageError::Refused)
        }
    }

    /// Forgets what a failed save wrote; what cannot be forgotten now is a leftover.
    fn take_back(&mut self, written: Vec<String>) {
        self.leftovers.extend(
            written
                .into_iter()
                .filter(|key| !self.in_the_way.contains(key)),
        );
        self.tidy_up();
    }

    fn tidy_up(&mut self) {
        let store = &self.store;
        self.leftovers.retain(|key| store.remove(key).is_err());
    }

    /// Keeps the language as a plain word. It only saves the next start from a flash of another
    /// language, so a failure changes nothing but that; the next save tries again.
    fn keep_language(&mut self, record: &Record) {
        let language: Option<SettingId> = LANGUAGE.parse().ok();
        let Some(word) = language.and_then(|id| record.setting(&id).map(str::to_owned)) else {
            return;
        };
        let there = self.store.read(KEYS.language);
        if there.is_ok_and(|there| there.as_deref() != Some(word.as_str())) {
            self.unsettled = self.store.write(KEYS.language, &word).is_err();
        }
    }
}
