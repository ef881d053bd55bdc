//! The record in a key-value store: small pieces, two places for each, and a head that says which
//! of them count.
//!
//! A save writes every changed piece to the place its predecessor is not in, reads it back, then
//! does the same with the head, and only then forgets the predecessors. The head names the
//! generation of every piece, so a save happens as a whole or not at all, a crash at any point
//! leaves one good copy, and a piece that went missing is noticed.
//!
//! Invariant: a text that cannot be read is moved aside before its place is used again.

use std::collections::{BTreeMap, BTreeSet};

use thiserror::Error;

use super::keys::{KEYS, Slot, head_key, part_key, part_of_key};
use super::shard::{Head, Sealed, body_of, read_body, seal, unseal};
use super::{KeyValue, StorageError, units};
use crate::domain::record::id::{DeviceId, PersonId, SettingId};
use crate::domain::record::{Part, Record, RecordParts};

/// Turns the body of a part of one format into that of the next; none if it cannot.
pub type Upgrade = fn(Part, &str) -> Option<String>;

/// From format 1 to 2, from 2 to 3, and so on; today's format is the one after the last.
const UPGRADES: &[Upgrade] = &[];

/// The most UTF-16 units we let ourselves use of the five million a browser gives.
pub const CEILING: usize = 2_000_000;

/// The id of the setting that is also kept as a plain word.
const LANGUAGE: &str = "language";

/// A record kept in a store.
#[derive(Debug)]
pub struct RecordStore<K> {
    store: K,
    app: String,
    upgrades: &'static [Upgrade],
    /// What the store holds, once it was loaded or saved.
    saved: Option<Record>,
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

/// How much of the device is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Usage {
    /// UTF-16 units, keys included.
    pub units: usize,
}

impl Usage {
    /// Whether the person should be told, well before anything fails.
    pub fn is_high(self) -> bool {
        self.units * 5 > CEILING * 3
    }

    /// Whether we are beyond what we let ourselves use.
    pub fn is_over(self) -> bool {
        self.units > CEILING
    }
}

/// A text that was moved aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aside {
    /// Where it is now.
    pub key: String,
    /// What it says, byte for byte.
    pub text: String,
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

    /// Loads what is stored, and moves aside what cannot be read.
    ///
    /// # Errors
    /// [`StorageError::Unavailable`] if the store cannot be read.
    pub fn load(&mut self, fresh: &Fresh) -> Result<Loaded, StorageError> {
        self.forget();
        let texts = self.record_texts()?;
        let format = self.format();
        let opened: BTreeMap<&str, Sealed<'_>> = texts
            .iter()
            .map(|(key, text)| (key.as_str(), unseal(text, format)))
            .collect();

        let blank = |outcome| Loaded {
            record: Record::new(fresh.person.clone()),
            device: fresh.device.clone(),
            outcome,
        };
        let newest = opened.values().filter_map(|sealed| match sealed {
            Sealed::TooNew { format } => Some(*format),
            Sealed::Whole { .. } | Sealed::Bad => None,
        });
        if let Some(found) = newest.max() {
            self.too_new = Some(found);
            return Ok(blank(LoadOutcome::TooNew { found }));
        }
        if opened.is_empty() {
            return Ok(blank(LoadOutcome::Empty));
        }

        let mut reading = Reading::default();
        let head = self.read_heads(&opened, &mut reading);
        self.read_parts(&opened, head.as_ref(), &mut reading);
        let Reading {
            parts,
            problems,
            damaged,
            oldest,
        } = reading;

        let nothing_read = head.is_none() && self.held.is_empty();
        let identity = head.as_ref();
        let person = identity.map_or(&fresh.person, |head| &head.person);
        let device = identity.map_or(&fresh.device, |head| &head.device);
        let revision = identity.map_or(self.generation, |head| head.revision);
        let era = identity.map_or(0, |head| head.era);
        // Packed months cannot hold an entry of another month, so this always succeeds.
        let record = Record::from_parts(person.clone(), revision, era, parts)
            .unwrap_or_else(|_misplaced| Record::new(person.clone()));

        self.in_the_way = damaged;
        // What cannot be moved now is moved before its place is needed, or the save fails.
        self.unsettled = self.move_aside().is_err() || !problems.is_empty();
        self.saved = Some(record.clone());
        let outcome = if nothing_read {
            LoadOutcome::Unreadable
        } else if !problems.is_empty() {
            LoadOutcome::Recovered { problems }
        } else if oldest < format {
            LoadOutcome::Upgraded { from: oldest }
        } else {
            LoadOutcome::Loaded
        };
        Ok(Loaded {
            record,
            device: device.clone(),
            outcome,
        })
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
        if changed.is_empty() && same_head && !self.unsettled && self.head.is_some() {
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

    /// How much of the device is used, texts moved aside included.
    ///
    /// # Errors
    /// [`StorageError::Unavailable`] if the store cannot be read.
    pub fn usage(&self) -> Result<Usage, StorageError> {
        let mut total = 0;
        for key in self.store.keys()? {
            if key.starts_with(KEYS.all) {
                total += units(&key) + self.store.read(&key)?.as_deref().map_or(0, units);
            }
        }
        Ok(Usage { units: total })
    }

    /// Everything that was moved aside, and for what a newer version wrote everything there is:
    /// what to offer for download.
    ///
    /// # Errors
    /// [`StorageError::Unavailable`] if the store cannot be read.
    pub fn unread_texts(&self) -> Result<Vec<Aside>, StorageError> {
        let mut found = Vec::new();
        for key in self.store.keys()? {
            let unread = key.starts_with(KEYS.aside)
                || self.in_the_way.contains(&key)
                || self.too_new.is_some() && key.starts_with(KEYS.record);
            if let (true, Some(text)) = (unread, self.store.read(&key)?) {
                found.push(Aside { key, text });
            }
        }
        found.sort_by(|left, right| left.key.cmp(&right.key));
        Ok(found)
    }

    /// Moves aside all that a newer version wrote, so that a new record can begin.
    ///
    /// # Errors
    /// A [`StorageError`] if not all of it could be moved; what was not is where it was.
    pub fn set_aside(&mut self) -> Result<(), StorageError> {
        self.in_the_way = self.record_texts()?.into_keys().collect();
        self.move_aside()?;
        self.forget();
        Ok(())
    }

    /// Forgets one text that was moved aside, after the person has seen to it.
    ///
    /// # Errors
    /// [`StorageError::Unavailable`]; a key that is not one of a text aside is left alone.
    pub fn discard_aside(&self, key: &str) -> Result<(), StorageError> {
        if key.starts_with(KEYS.aside) {
            self.store.remove(key)
        } else {
            Ok(())
        }
    }

    /// Forgets every key of ours, texts aside and the language included.
    ///
    /// # Errors
    /// [`StorageError::Unavailable`] if something is still there.
    pub fn erase(&mut self) -> Result<(), StorageError> {
        for key in self.store.keys()? {
            if key.starts_with(KEYS.all) {
                self.store.remove(&key)?;
            }
        }
        self.forget();
        Ok(())
    }

    fn format(&self) -> u32 {
        u32::try_from(self.upgrades.len() + 1).unwrap_or(u32::MAX)
    }

    fn forget(&mut self) {
        self.saved = None;
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

    fn record_texts(&self) -> Result<BTreeMap<String, String>, StorageError> {
        let mut texts = BTreeMap::new();
        for key in self.store.keys()? {
            let ours = part_of_key(&key).is_some() || Slot::BOTH.map(head_key).contains(&key);
            if let (true, Some(text)) = (ours, self.store.read(&key)?) {
                texts.insert(key, text);
            }
        }
        Ok(texts)
    }

    /// The head that counts. A bad head next to a good one is either a save that was cut short or
    /// damage, and nobody can tell which; both mean that every part of that save was written.
    fn read_heads(
        &mut self,
        opened: &BTreeMap<&str, Sealed<'_>>,
        reading: &mut Reading,
    ) -> Option<Head> {
        let mut best: Option<(u64, Slot, Head)> = None;
        let mut bad = false;
        for slot in Slot::BOTH {
            let key = head_key(slot);
            let Some(sealed) = opened.get(key.as_str()) else {
                continue;
            };
            let Some((generation, head)) = read_head(sealed) else {
                bad = true;
                reading.damaged.insert(key);
                continue;
            };
            if best
                .as_ref()
                .is_none_or(|(newest, ..)| generation > *newest)
            {
                self.leftovers
                    .extend(best.map(|(_, older, _)| head_key(older)));
                best = Some((generation, slot, head));
            } else {
                self.leftovers.insert(key);
            }
        }
        if bad || best.is_none() {
            reading.problems.push(Problem::Head);
        }
        let (generation, slot, head) = best?;
        self.generation = generation;
        self.head = Some((slot, head.clone()));
        self.head_text = None;
        Some(head)
    }

    fn read_parts(
        &mut self,
        opened: &BTreeMap<&str, Sealed<'_>>,
        head: Option<&Head>,
        reading: &mut Reading,
    ) {
        let trusted = head.filter(|_| reading.problems.is_empty());
        reading.oldest = self.format();
        let names = head.into_iter().flat_map(|head| &head.parts);
        let foreign = names.filter(|(name, _)| name.parse::<Part>().is_err());
        self.foreign = foreign
            .map(|(name, generation)| (name.clone(), *generation))
            .collect();
        let expected = head.into_iter().flat_map(|head| head.parts.keys());
        let parts: BTreeSet<Part> = opened
            .keys()
            .filter_map(|key| part_of_key(key))
            .chain(expected.filter_map(|name| name.parse().ok()))
            .collect();
        for part in parts {
            let wanted = head
                .and_then(|head| head.parts.get(&part.to_string()))
                .copied();
            if trusted.is_some() && wanted.is_none() {
                // A save that was cut short before its head: it never counted.
                let keys = Slot::BOTH.map(|slot| part_key(part, slot));
                let there = keys
                    .into_iter()
                    .filter(|key| opened.contains_key(key.as_str()));
                self.leftovers.extend(there);
                continue;
            }
            self.read_part(part, wanted, trusted.is_some(), opened, reading);
        }
    }

    fn read_part(
        &mut self,
        part: Part,
        wanted: Option<u64>,
        trusted: bool,
        opened: &BTreeMap<&str, Sealed<'_>>,
        reading: &mut Reading,
    ) {
        let mut good = Vec::new();
        let mut bad = Vec::new();
        for slot in Slot::BOTH {
            let key = part_key(part, slot);
            match opened.get(key.as_str()) {
                None => {}
                Some(Sealed::Whole {
                    format,
                    generation,
                    body,
                }) => match self.read_whole(part, *format, body) {
                    Some(parts) => good.push((*generation, slot, *format, parts)),
                    None => bad.push(key),
                },
                Some(_) => bad.push(key),
            }
        }
        let exact = good
            .iter()
            .position(|(generation, ..)| Some(*generation) == wanted);
        let newest = (0..good.len()).max_by_key(|at| good.get(*at).map(|found| found.0));
        let settled = trusted && exact.is_some();
        let Some(taken) = (if settled { exact } else { newest }) else {
            reading.problems.push(Problem::Lost(part));
            reading.damaged.extend(bad);
            return;
        };
        let (generation, slot, format, parts) = good.swap_remove(taken);
        reading.take(part, parts);
        self.held.insert(part, Held { slot, generation });
        self.generation = self.generation.max(generation);
        reading.oldest = reading.oldest.min(format);
        if format < self.format() {
            self.rewrite.insert(part);
        }
        self.leftovers
            .extend(good.into_iter().map(|(_, slot, ..)| part_key(part, slot)));
        if settled {
            // The other text belongs to a save that never counted, or to one that no longer does.
            self.leftovers.extend(bad);
        } else {
            if wanted.is_some_and(|wanted| generation < wanted) || !bad.is_empty() {
                reading.problems.push(Problem::Older(part));
            }
            reading.damaged.extend(bad);
        }
    }

    fn read_whole(&self, part: Part, format: u32, body: &str) -> Option<RecordParts> {
        let done = usize::try_from(format).ok()?.checked_sub(1)?;
        let mut parts = RecordParts::default();
        let mut upgrades = self.upgrades.iter().skip(done).peekable();
        if upgrades.peek().is_none() {
            read_body(part, body, &mut parts)?;
            return Some(parts);
        }
        let newest = upgrades.try_fold(body.to_owned(), |body, upgrade| upgrade(part, &body))?;
        read_body(part, &newest, &mut parts)?;
        Some(parts)
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

    /// Moves aside what is in the way; what cannot be moved stays where it is and in the list.
    fn move_aside(&mut self) -> Result<(), StorageError> {
        let mut outcome = Ok(());
        for key in self.in_the_way.clone() {
            match self.move_one_aside(&key) {
                Ok(()) => {
                    self.in_the_way.remove(&key);
                }
                Err(error) => outcome = Err(error),
            }
        }
        outcome
    }

    fn move_one_aside(&self, key: &str) -> Result<(), StorageError> {
        let Some(text) = self.store.read(key)? else {
            return Ok(());
        };
        let taken: BTreeSet<String> = self.store.keys()?.into_iter().collect();
        let name = key.strip_prefix(KEYS.all).unwrap_or(key);
        let mut free = (1_u32..).map(|number| format!("{}{number}/{name}", KEYS.aside));
        let Some(aside) = free.find(|candidate| !taken.contains(candidate)) else {
            return Err(StorageError::Full);
        };
        self.store.write(&aside, &text)?;
        if self.store.read(&aside)?.as_deref() != Some(text.as_str()) {
            self.store.remove(&aside)?;
            return Err(StorageError::Refused);
        }
        self.store.remove(key)
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

/// What loading gathers on its way.
#[derive(Default)]
struct Reading {
    parts: RecordParts,
    problems: Vec<Problem>,
    damaged: BTreeSet<String>,
    oldest: u32,
}

impl Reading {
    fn take(&mut self, part: Part, read: RecordParts) {
        let parts = &mut self.parts;
        match part {
            Part::Answers => parts.answers = read.answers,
            Part::Plan => parts.plan = read.plan,
            Part::Team => parts.team = read.team,
            Part::Reviews => parts.reviews = read.reviews,
            Part::Safety => parts.safety = read.safety,
            Part::Settings => {
                parts.settings = read.settings;
                parts.extra = read.extra;
            }
            Part::Diary(_) => parts.diary.extend(read.diary),
        }
    }
}

fn read_head(sealed: &Sealed<'_>) -> Option<(u64, Head)> {
    let Sealed::Whole {
        generation, body, ..
    } = sealed
    else {
        return None;
    };
    Some((*generation, serde_json::from_str(body).ok()?))
}
