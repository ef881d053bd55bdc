//! What a tab saves that may not write the record itself.
//!
//! Only one tab at a time writes the shards, since no browser keeps two programs from writing the
//! same keys at once. Every other tab puts what it changed under a key of its own, once, and the
//! writing tab takes it over. Whoever loads the record reads both.
//!
//! Invariant: a journal is forgotten only after a save of the shards that holds what it says.

use super::{Problem, RecordStore, SaveError};
use crate::domain::record::id::DeviceId;
use crate::domain::record::{Part, Record, RecordParts};
use crate::storage::bundle::{Bundle, sealed_bundle};
use crate::storage::keys::{Slot, head_key, is_journal_key, journal_key};
use crate::storage::shard::{Head, Sealed, unseal};
use crate::storage::{KeyValue, StorageError};

impl<K: KeyValue> RecordStore<K> {
    /// Keeps what changed since the last load or journal under a key of this tab alone.
    ///
    /// # Errors
    /// A [`SaveError`]; nothing is kept then.
    pub fn journal(
        &mut self,
        record: &Record,
        device: &DeviceId,
        tab: &str,
    ) -> Result<(), SaveError> {
        if let Some(found) = self.too_new {
            return Err(SaveError::TooNew { found });
        }
        if self
            .known
            .as_ref()
            .is_some_and(|known| is_same(known, record))
        {
            return Ok(());
        }
        // What is known counts only while it is still there: somebody may have cleared the browser.
        let is_there = self.head.is_none() || self.is_head_there().map_err(SaveError::Head)?;
        let known = self.known.as_ref().filter(|known| {
            is_there && (known.era(), known.person()) == (record.era(), record.person())
        });
        let news = known.map_or_else(|| record.clone(), |known| record.since(known));
        let parts: Vec<Part> = match known {
            Some(known) => record.parts_changed_since(known),
            None => record.parts(),
        }
        .into_iter()
        .collect();
        let text = sealed_bundle(self.format(), &news, device, &self.app, &parts);
        let key = self.next_journal_key(tab).map_err(SaveError::Head)?;
        if let Err(cause) = self.put(&key, &text) {
            // Half a text is worse than none; one that cannot be forgotten is set aside when read.
            let _gone = self.store.remove(&key);
            return Err(SaveError::Head(cause));
        }
        self.known = Some(record.clone());
        self.journals.push(key);
        self.keep_language(record);
        Ok(())
    }

    /// Whether something of this record still has to be written: to the shards, or to shards and
    /// journals together. A blank record needs no writing where nothing is.
    pub fn lacks(&self, record: &Record, shards_only: bool) -> bool {
        let held = if shards_only {
            &self.saved
        } else {
            &self.known
        };
        match held {
            Some(held) => !is_same(held, record),
            None => !record.is_blank() || !self.journals.is_empty(),
        }
    }

    /// Whether another tab saved, or everything was cleared, since this one last looked. Reads the
    /// heads and the names of keys, and nothing else.
    ///
    /// # Errors
    /// [`StorageError::Unavailable`] if the store cannot be read.
    pub fn has_news(&self) -> Result<bool, StorageError> {
        let mut ours_is_there = self.head_text.is_none();
        for slot in Slot::BOTH {
            match self.store.read(&head_key(slot))? {
                Some(text) if self.head_text.as_ref() == Some(&text) => ours_is_there = true,
                Some(_) => return Ok(true),
                None => {}
            }
        }
        let unknown = |key: &String| is_journal_key(key) && !self.journals.contains(key);
        Ok(!ours_is_there || self.store.keys()?.iter().any(unknown))
    }

    /// Takes the journals of all tabs along: what loading the shards gave, with what they say.
    pub(super) fn with_journals(
        &mut self,
        mut record: Record,
        device: &mut DeviceId,
        problems: &mut Vec<Problem>,
    ) -> Result<Record, StorageError> {
        let mut keys = self.store.keys()?;
        keys.retain(|key| is_journal_key(key));
        keys.sort();
        for key in keys {
            let Some(text) = self.store.read(&key)? else {
                continue;
            };
            match self.read_journal(&text) {
                Ok(Some((head, noted))) => {
                    if record.is_blank() {
                        *device = head.device;
                    }
                    record = noted.reconciled_with(&record);
                    self.journals.push(key);
                }
                // A newer version wrote it and will read it again: it stays where it is.
                Ok(None) => problems.push(Problem::Journal),
                Err(()) => {
                    problems.push(Problem::Journal);
                    self.in_the_way.insert(key);
                }
            }
        }
        Ok(record)
    }

    /// A journal as a record of its parts; none if a newer version wrote it, an error if it is damaged.
    fn read_journal(&self, text: &str) -> Result<Option<(Head, Record)>, ()> {
        let (format, body) = match unseal(text, self.format()) {
            Sealed::Whole { format, body, .. } => (format, body),
            Sealed::TooNew { .. } => return Ok(None),
            Sealed::Bad => return Err(()),
        };
        let bundle: Bundle<'_> = serde_json::from_str(body).map_err(|_damaged| ())?;
        let (_, parts) = self.read_bundle(format, &bundle).ok_or(())?;
        let head = bundle.head;
        let record = Record::from_parts(head.person.clone(), head.revision, head.era, parts);
        record
            .map(|record| Some((head, record)))
            .map_err(|_misplaced| ())
    }

    /// The parts that a bundle names, and what it holds of them; none if any cannot be read.
    pub(super) fn read_bundle(
        &self,
        format: u32,
        bundle: &Bundle<'_>,
    ) -> Option<(Vec<Part>, RecordParts)> {
        let mut parts = Vec::new();
        let mut read = RecordParts::default();
        for (name, body) in &bundle.parts {
            let part = name.parse().ok()?;
            if let Some(body) = body {
                self.read_whole(part, format, body.get(), &mut read)?;
            }
            parts.push(part);
        }
        Some((parts, read))
    }

    fn is_head_there(&self) -> Result<bool, StorageError> {
        for slot in Slot::BOTH {
            if self.store.read(&head_key(slot))?.is_some() {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// A key that no journal has had: one that was taken over must not look like a new one.
    fn next_journal_key(&mut self, tab: &str) -> Result<String, StorageError> {
        loop {
            self.journal_number = self.journal_number.wrapping_add(1);
            let key = journal_key(tab, self.journal_number);
            if self.store.read(&key)?.is_none() {
                return Ok(key);
            }
        }
    }
}

/// Whether two copies are the same down to the revision, by the parts they share.
fn is_same(held: &Record, record: &Record) -> bool {
    (held.revision(), held.era(), held.person())
        == (record.revision(), record.era(), record.person())
        && record.parts_changed_since(held).is_empty()
}
