//! Finding the record in the store: which texts count, and what is not as it was saved.
//!
//! Invariant: loading overwrites nothing. It takes the newest good text of every part, names what it
//! could not read, and moves only that aside.

use std::collections::{BTreeMap, BTreeSet};

use super::{Fresh, Held, LoadOutcome, Loaded, Problem, RecordStore};
use crate::domain::record::{Part, Record, RecordParts};
use crate::storage::keys::{Slot, head_key, part_key, part_of_key};
use crate::storage::shard::{Head, Sealed, read_body, unseal};
use crate::storage::{KeyValue, StorageError};

impl<K: KeyValue> RecordStore<K> {
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
        let mut reading = Reading::default();
        let head = self.read_heads(&opened, &mut reading);
        self.read_parts(&opened, head.as_ref(), &mut reading);
        let Reading {
            parts,
            mut problems,
            damaged,
            oldest,
        } = reading;

        let is_empty = opened.is_empty();
        let nothing_read = head.is_none() && self.held.is_empty();
        let identity = head.as_ref();
        let person = identity.map_or(&fresh.person, |head| &head.person);
        let mut device = identity.map_or_else(|| fresh.device.clone(), |head| head.device.clone());
        let revision = identity.map_or(self.generation, |head| head.revision);
        let era = identity.map_or(0, |head| head.era);
        // Packed months cannot hold an entry of another month, so this always succeeds.
        let record = Record::from_parts(person.clone(), revision, era, parts)
            .unwrap_or_else(|_misplaced| Record::new(person.clone()));

        let head_key = self.head.as_ref().map(|(slot, _)| head_key(*slot));
        self.head_text = head_key.and_then(|key| texts.get(&key).cloned());
        self.in_the_way = damaged;
        let shards = record;
        let record = self.with_journals(shards.clone(), &mut device, &mut problems)?;
        let is_empty = is_empty && self.journals.is_empty() && problems.is_empty();
        if is_empty {
            return Ok(blank(LoadOutcome::Empty));
        }

        // What cannot be moved now is moved before its place is needed, or the save fails.
        self.unsettled = self.move_aside().is_err() || !problems.is_empty();
        self.saved = head.is_some().then_some(shards);
        self.known = Some(record.clone());
        let outcome = if nothing_read && self.journals.is_empty() {
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
            device,
            outcome,
        })
    }

    pub(super) fn record_texts(&self) -> Result<BTreeMap<String, String>, StorageError> {
        let mut texts = BTreeMap::new();
        for key in self.store.keys()? {
            let ours = part_of_key(&key).is_some() || Slot::BOTH.map(head_key).contains(&key);
            if let (true, Some(text)) = (ours, self.store.read(&key)?) {
                texts.insert(key, text);
            }
        }
        Ok(texts)
    }

    /// The head that counts: the newest good one. That another is bad is told in any case.
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
        if bad || (best.is_none() && !opened.is_empty()) {
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
        // Beside a head that was cut short everything the older one names is still in its place: the
        // save that was cut short never counted. Its texts must not be mixed with the older ones,
        // since it may have put another record in the place of this one.
        let is_whole = |head: &&Head| {
            reading.problems.is_empty()
                || head.parts.iter().all(|(name, generation)| {
                    let Ok(part) = name.parse::<Part>() else {
                        return true;
                    };
                    Slot::BOTH.into_iter().any(|slot| {
                        let sealed = opened.get(part_key(part, slot).as_str());
                        matches!(sealed, Some(Sealed::Whole { generation: found, .. }) if found == generation)
                    })
                })
        };
        let trusted = head.filter(is_whole);
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
                }) => {
                    let mut parts = RecordParts::default();
                    match self.read_whole(part, *format, body, &mut parts) {
                        Some(()) => good.push((*generation, slot, *format, parts)),
                        None => bad.push(key),
                    }
                }
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

    /// Reads the body of a part into its place, brought up from its format; none if it cannot be.
    pub(super) fn read_whole(
        &self,
        part: Part,
        format: u32,
        body: &str,
        into: &mut RecordParts,
    ) -> Option<()> {
        let done = usize::try_from(format).ok()?.checked_sub(1)?;
        let mut upgrades = self.upgrades.iter().skip(done).peekable();
        if upgrades.peek().is_none() {
            return read_body(part, body, into);
        }
        let newest = upgrades.try_fold(body.to_owned(), |body, upgrade| upgrade(part, &body))?;
        read_body(part, &newest, into)
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

pub(super) fn read_head(sealed: &Sealed<'_>) -> Option<(u64, Head)> {
    let Sealed::Whole {
        generation, body, ..
    } = sealed
    else {
        return None;
    };
    Some((*generation, serde_json::from_str(body).ok()?))
}
