//! The record in a store: small writes, two tabs, damage, and every fault a store can have.

#![cfg(test)]

#[path = "generated/record.rs"]
mod generated;
#[path = "generated/ten_years.rs"]
mod ten_years;

use std::collections::{BTreeMap, BTreeSet};

use backplan::domain::day::Day;
use backplan::domain::diary::entry::Entry;
use backplan::domain::measure::PainScore;
use backplan::domain::record::id::{DeviceId, EntryId};
use backplan::domain::record::ledger::Author;
use backplan::domain::record::{Part, Record};
use backplan::storage::keys::KEYS;
use backplan::storage::memory::{Faults, MemoryStore};
use backplan::storage::record_store::{
    CEILING, Fresh, LoadOutcome, Loaded, Problem, RecordStore, SaveError,
};
use backplan::storage::{KeyValue, StorageError};
use generated::{DEVICES, Dice, blank, device, edit, grown, moment};
use ten_years::ten_years;

const APP: &str = "0.1.0";

type Texts = BTreeMap<String, String>;

fn fresh() -> Fresh {
    Fresh {
        person: "person0001".parse().unwrap(),
        device: device(DEVICES[0]),
    }
}

fn this_device() -> DeviceId {
    device(DEVICES[0])
}

fn load(texts: &Texts) -> Loaded {
    RecordStore::new(MemoryStore::with(texts.clone(), Faults::default()), APP)
        .load(&fresh())
        .unwrap()
}

/// What a store holds after the record was saved into an empty one.
fn stored(record: &Record) -> Texts {
    let mut store = RecordStore::new(MemoryStore::default(), APP);
    store.load(&fresh()).unwrap();
    store.save(record, &this_device()).unwrap();
    store.store().texts()
}

fn log(record: &mut Record, step: i64, id: &str) {
    let at = moment(step, 60);
    let by = record.sign(at, &this_device(), Author::Person);
    let mut entry = Entry::new(at.day(), at);
    entry.pain = Some(PainScore::new(u8::try_from(step.rem_euclid(11)).unwrap()).unwrap());
    entry.note = format!("entry {id}");
    record
        .log_entry(id.parse().unwrap(), entry, at.day(), &by)
        .unwrap();
}

fn ids(record: &Record) -> BTreeSet<EntryId> {
    record
        .diary()
        .months()
        .flat_map(|(_, log)| log.iter())
        .map(|(id, _)| id.clone())
        .collect()
}

fn some_record(seed: u64) -> Record {
    grown(&blank(), &mut Dice::new(seed), 0, 60, DEVICES[0])
}

fn part(name: &str) -> Part {
    name.parse().unwrap()
}

#[test]
fn nothing_stored_is_an_empty_record() {
    let loaded = load(&Texts::new());
    assert_eq!(loaded.outcome, LoadOutcome::Empty);
    assert!(loaded.record.is_blank());
    assert_eq!(loaded.device, this_device());
}

#[test]
fn what_was_saved_is_loaded() {
    for seed in 0..500 {
        let record = some_record(seed);
        let mut texts = stored(&record);
        texts.insert("somebody/else".to_owned(), "stays".to_owned());
        let loaded = load(&texts);
        assert_eq!(loaded.outcome, LoadOutcome::Loaded, "seed {seed}");
        assert_eq!(loaded.record, record, "seed {seed}");
    }
}

#[test]
fn a_steady_state_holds_one_copy_of_every_part() {
    let mut store = RecordStore::new(MemoryStore::default(), APP);
    store.load(&fresh()).unwrap();
    let mut record = blank();
    let mut dice = Dice::new(3);
    for step in 0..200 {
        edit(&mut record, &mut dice, step, DEVICES[0]);
        store.save(&record, &this_device()).unwrap();
        let keys = store.store().keys().unwrap();
        let places: BTreeSet<&str> = keys
            .iter()
            .map(|key| key.rsplit_once('/').unwrap().0)
            .collect();
        assert_eq!(places.len(), keys.len(), "{keys:?}");
    }
    assert_eq!(load(&store.store().texts()).record, record);
}

#[test]
fn saving_an_entry_writes_its_month_and_the_head_and_nothing_else() {
    let mut record = ten_years();
    let mut store = RecordStore::new(MemoryStore::with(stored(&record), Faults::default()), APP);
    record = store.load(&fresh()).unwrap().record;
    let before = store.store().texts();

    let at = "2036-11-20T20:00:00.000+01:00".parse().unwrap();
    let by = record.sign(at, &this_device(), Author::Person);
    let mut entry = Entry::new(at.day(), at);
    entry.pain = Some(PainScore::MOST);
    record
        .log_entry("onemore".parse().unwrap(), entry, at.day(), &by)
        .unwrap();
    store.save(&record, &this_device()).unwrap();

    let traffic = store.store().traffic();
    println!("one entry after ten years: {traffic:?}");
    assert_eq!((traffic.operations, traffic.writes), (4, 2));
    assert!(traffic.units < 20_000, "{}", traffic.units);
    let after = store.store().texts();
    let touched: Vec<_> = after
        .iter()
        .filter(|(key, text)| before.get(*key) != Some(text))
        .collect();
    let names: Vec<_> = touched.iter().map(|(key, _)| key.as_str()).collect();
    assert_eq!(names, ["backplan/1/diary/2036-11/b", "backplan/1/head/b"]);

    // And saving the same again writes nothing at all.
    store.save(&record, &this_device()).unwrap();
    assert_eq!(store.store().traffic(), traffic);
}

#[test]
fn ten_years_fit_the_budget() {
    let record = ten_years();
    let store = RecordStore::new(MemoryStore::with(stored(&record), Faults::default()), APP);
    let usage = store.usage().unwrap();
    let entries = record.diary().len();
    println!(
        "ten years: {} units, {} a entry",
        usage.units,
        usage.units / entries
    );
    assert_eq!(entries, 3653 * 3);
    assert!(usage.units < CEILING, "{}", usage.units);
    assert!(!usage.is_over() && usage.is_high());
}

#[test]
fn the_language_is_also_kept_as_a_plain_word() {
    let mut store = RecordStore::new(MemoryStore::default(), APP);
    store.load(&fresh()).unwrap();
    let mut record = blank();
    for (step, language) in [(0, "es"), (1, "en")] {
        let by = record.sign(moment(step, 0), &this_device(), Author::Person);
        record
            .set("language".parse().unwrap(), language.to_owned(), &by)
            .unwrap();
        store.save(&record, &this_device()).unwrap();
        assert_eq!(
            store.store().read(KEYS.language).unwrap().as_deref(),
            Some(language)
        );
    }
}

#[test]
fn a_second_tab_is_noticed_and_nothing_is_lost() {
    let disk = MemoryStore::default();
    let mut left = RecordStore::new(&disk, APP);
    let mut right = RecordStore::new(&disk, APP);
    let mut in_left = left.load(&fresh()).unwrap().record;
    let mut in_right = right.load(&fresh()).unwrap().record;

    log(&mut in_left, 1, "left1");
    left.save(&in_left, &this_device()).unwrap();
    log(&mut in_right, 1, "right1");
    assert_eq!(
        right.save(&in_right, &this_device()),
        Err(SaveError::Conflict {
            stored_revision: in_left.revision()
        })
    );
    assert_eq!(ids(&load(&disk.texts()).record), ids(&in_left));

    in_right = right.save_reconciled(&in_right, &this_device()).unwrap();
    assert_eq!(ids(&in_right).len(), 2);
    assert!(in_right.revision() > in_left.revision());
    for step in 2..100 {
        log(&mut in_left, step, &format!("left{step}"));
        in_left = left.save_reconciled(&in_left, &this_device()).unwrap();
        log(&mut in_right, step, &format!("right{step}"));
        in_right = right.save_reconciled(&in_right, &this_device()).unwrap();
    }
    assert_eq!(ids(&in_right).len(), 2 + 98 * 2);
    assert_eq!(load(&disk.texts()).record, in_right);
}

#[test]
fn what_one_tab_erased_does_not_come_back_from_another() {
    let disk = MemoryStore::with(stored(&some_record(1)), Faults::default());
    let mut left = RecordStore::new(&disk, APP);
    let mut right = RecordStore::new(&disk, APP);
    let in_left = left.load(&fresh()).unwrap().record;
    let mut in_right = right.load(&fresh()).unwrap().record;

    left.erase().unwrap();
    assert!(disk.texts().is_empty());
    let erased = in_left.erased("person0002".parse().unwrap());
    left.save(&erased, &this_device()).unwrap();
    log(&mut in_right, 900, "late");
    let now = right.save_reconciled(&in_right, &this_device()).unwrap();
    assert!(now.is_blank());
    assert_eq!(now.person().as_str(), "person0002");
    assert!(load(&disk.texts()).record.is_blank());
}

#[test]
fn data_cleared_under_an_open_page_is_written_again() {
    let disk = MemoryStore::default();
    let mut store = RecordStore::new(&disk, APP);
    let mut record = store.load(&fresh()).unwrap().record;
    for step in 0..40 {
        log(&mut record, step * 9, &format!("e{step}"));
    }
    store.save(&record, &this_device()).unwrap();
    for key in disk.keys().unwrap() {
        disk.remove(&key).unwrap();
    }
    log(&mut record, 999, "after");
    store.save(&record, &this_device()).unwrap();
    assert_eq!(load(&disk.texts()).record, record);
}

#[test]
fn an_unreadable_part_is_moved_aside_and_named() {
    let record = some_record(2);
    let texts = stored(&record);
    let parts: Vec<String> = texts
        .keys()
        .filter_map(|key| key.strip_prefix(KEYS.record)?.strip_suffix("/a"))
        .filter(|name| *name != "head")
        .map(str::to_owned)
        .collect();
    assert!(parts.len() > 5, "{parts:?}");
    for name in parts {
        let key = format!("{}{name}/a", KEYS.record);
        let whole = &texts[&key];
        let damaged = [
            String::new(),
            "\u{0}\u{1}".to_owned(),
            whole.chars().take(whole.chars().count() / 2).collect(),
            whole.replacen("2024", "2025", 1),
            whole.replacen("\"body\":{", "\"body\":[{", 1),
        ];
        for text in damaged.iter().filter(|text| *text != whole) {
            let mut texts = texts.clone();
            texts.insert(key.clone(), text.clone());
            let mut store = RecordStore::new(MemoryStore::with(texts, Faults::default()), APP);
            let loaded = store.load(&fresh()).unwrap();
            let problems = vec![Problem::Lost(part(&name))];
            assert_eq!(
                loaded.outcome,
                LoadOutcome::Recovered { problems },
                "{name}"
            );
            let aside = store.unread_texts().unwrap();
            assert_eq!(aside.len(), 1);
            assert_eq!(&aside[0].text, text);
            assert!(aside[0].key.starts_with(KEYS.aside) && aside[0].key.contains(&name));

            // The rest is there, saving goes on, and the text stays until it is discarded.
            let others: BTreeSet<Part> = loaded.record.parts();
            assert!(!others.is_empty());
            let mut record = loaded.record;
            log(&mut record, 999, "later");
            store.save(&record, &this_device()).unwrap();
            assert_eq!(store.unread_texts().unwrap(), aside);
            let again = load(&store.store().texts());
            assert_eq!((again.outcome, again.record), (LoadOutcome::Loaded, record));
            store.discard_aside(&aside[0].key).unwrap();
            assert!(store.unread_texts().unwrap().is_empty());
        }
    }
}

#[test]
fn a_missing_part_is_named() {
    let record = some_record(2);
    let texts = stored(&record);
    for key in texts
        .keys()
        .filter(|key| key.starts_with(KEYS.record) && !key.contains("head"))
    {
        let mut texts = texts.clone();
        texts.remove(key);
        let name = key
            .strip_prefix(KEYS.record)
            .unwrap()
            .strip_suffix("/a")
            .unwrap();
        let problems = vec![Problem::Lost(part(name))];
        assert_eq!(load(&texts).outcome, LoadOutcome::Recovered { problems });
    }
}

#[test]
fn without_its_head_a_record_is_still_found() {
    let record = some_record(2);
    for damage in [None, Some("gibberish")] {
        let mut texts = stored(&record);
        texts.remove("backplan/1/head/a");
        texts.extend(damage.map(|text| ("backplan/1/head/a".to_owned(), text.to_owned())));
        let loaded = load(&texts);
        assert_eq!(
            loaded.outcome,
            LoadOutcome::Recovered {
                problems: vec![Problem::Head]
            }
        );
        assert_eq!(loaded.record.diary(), record.diary());
        assert_eq!(loaded.record.answers(), record.answers());
    }
}

#[test]
fn when_nothing_can_be_read_everything_is_moved_aside() {
    let garbled: Texts = stored(&some_record(2))
        .into_iter()
        .map(|(key, text)| (key, text.replace("\"sha\"", "\"ash\"")))
        .filter(|(key, _)| key.starts_with(KEYS.record))
        .collect();
    let mut store = RecordStore::new(MemoryStore::with(garbled.clone(), Faults::default()), APP);
    let loaded = store.load(&fresh()).unwrap();
    assert_eq!(loaded.outcome, LoadOutcome::Unreadable);
    assert!(loaded.record.is_blank());
    let aside: BTreeSet<String> = store
        .unread_texts()
        .unwrap()
        .into_iter()
        .map(|aside| aside.text)
        .collect();
    assert_eq!(aside, garbled.into_values().collect());
    let mut record = loaded.record;
    log(&mut record, 1, "first");
    store.save(&record, &this_device()).unwrap();
    assert_eq!(load(&store.store().texts()).record, record);
}

#[test]
fn a_newer_format_is_left_alone_until_it_is_set_aside() {
    let newer: Texts = stored(&some_record(2))
        .into_iter()
        .map(|(key, text)| (key, text.replacen("{\"v\":1,", "{\"v\":7,", 1)))
        .collect();
    let mut store = RecordStore::new(MemoryStore::with(newer.clone(), Faults::default()), APP);
    let loaded = store.load(&fresh()).unwrap();
    assert_eq!(loaded.outcome, LoadOutcome::TooNew { found: 7 });
    let mut record = loaded.record;
    log(&mut record, 1, "first");
    assert_eq!(
        store.save(&record, &this_device()),
        Err(SaveError::TooNew { found: 7 })
    );
    assert_eq!(store.store().texts(), newer);
    let offered = store.unread_texts().unwrap().len();
    assert_eq!(
        offered,
        newer
            .keys()
            .filter(|key| key.starts_with(KEYS.record))
            .count()
    );

    store.set_aside().unwrap();
    assert_eq!(store.unread_texts().unwrap().len(), offered);
    store.save(&record, &this_device()).unwrap();
    let again = load(&store.store().texts());
    assert_eq!((again.outcome, again.record), (LoadOutcome::Loaded, record));
}

#[test]
fn an_older_format_is_brought_up_part_by_part() {
    // A format 2 that calls one setting something else.
    let upgrades: &'static [backplan::storage::record_store::Upgrade] =
        &[|_, body| Some(body.replace("\"language\":", "\"tongue\":"))];
    let mut record = some_record(4);
    let by = record.sign(moment(999, 0), &this_device(), Author::Person);
    record
        .set("language".parse().unwrap(), "es".to_owned(), &by)
        .unwrap();
    let disk = MemoryStore::with(stored(&record), Faults::default());
    let mut store = RecordStore::with_upgrades(&disk, APP, upgrades);
    let loaded = store.load(&fresh()).unwrap();
    assert_eq!(loaded.outcome, LoadOutcome::Upgraded { from: 1 });
    assert_eq!(
        loaded.record.setting(&"tongue".parse().unwrap()),
        Some("es")
    );
    assert_eq!(loaded.record.diary(), record.diary());
    store.save(&loaded.record, &this_device()).unwrap();

    let mut again = RecordStore::with_upgrades(&disk, APP, upgrades);
    let reloaded = again.load(&fresh()).unwrap();
    assert_eq!(
        (reloaded.outcome, reloaded.record),
        (LoadOutcome::Loaded, loaded.record)
    );
    assert_eq!(
        load(&disk.texts()).outcome,
        LoadOutcome::TooNew { found: 2 }
    );
}

#[test]
fn parts_of_a_newer_version_stay_named_by_the_head() {
    let record = some_record(4);
    let mut texts = stored(&record);
    let head = &texts["backplan/1/head/a"];
    let body = head
        .split_once("\"body\":")
        .unwrap()
        .1
        .strip_suffix('}')
        .unwrap();
    let body = body.replace("\"parts\":{", "\"parts\":{\"attachments\":5,");
    let sha = backplan::interchange::checksum::sha256_hex(body.as_bytes());
    let head = format!("{{\"v\":1,\"gen\":1,\"sha\":\"{sha}\",\"body\":{body}}}");
    texts.insert("backplan/1/head/a".to_owned(), head);
    texts.insert("backplan/1/attachments/a".to_owned(), "theirs".to_owned());
    let mut store = RecordStore::new(MemoryStore::with(texts, Faults::default()), APP);
    let loaded = store.load(&fresh()).unwrap();
    assert_eq!(loaded.outcome, LoadOutcome::Loaded);
    let mut record = loaded.record;
    log(&mut record, 999, "later");
    store.save(&record, &this_device()).unwrap();
    let texts = store.store().texts();
    assert!(texts["backplan/1/head/b"].contains("\"attachments\":5"));
    assert_eq!(texts["backplan/1/attachments/a"], "theirs");
}

#[test]
fn a_full_store_says_so_keeps_what_it_has_and_takes_the_rest_later() {
    let mut record = blank();
    for step in 0..30 {
        log(&mut record, step, &format!("e{step}"));
    }
    let texts = stored(&record);
    let held: usize = texts.iter().map(|(key, text)| key.len() + text.len()).sum();
    for spare in 0..3000_usize {
        let faults = Faults {
            capacity: Some(held + spare),
            ..Faults::default()
        };
        let mut store = RecordStore::new(MemoryStore::with(texts.clone(), faults), APP);
        let mut more = store.load(&fresh()).unwrap().record;
        log(&mut more, 31, "more");
        let month = Part::Diary(moment(31, 60).day().month());
        match store.save(&more, &this_device()) {
            Ok(()) => assert_eq!(load(&store.store().texts()).record, more),
            Err(SaveError::Part {
                part,
                cause: StorageError::Full,
            }) => assert_eq!(part, month),
            Err(error) => assert_eq!(error, SaveError::Head(StorageError::Full)),
        }
        if store.store().texts() == texts {
            assert_eq!(load(&store.store().texts()).record, record);
            // Room is made, and the same store saves what it could not.
            let disk = MemoryStore::with(store.store().texts(), Faults::default());
            let mut store = RecordStore::new(&disk, APP);
            store.load(&fresh()).unwrap();
            store.save(&more, &this_device()).unwrap();
            assert_eq!(load(&disk.texts()).record, more);
        }
    }
}

#[test]
fn a_store_that_fails_once_takes_everything_at_the_next_save() {
    let mut faults = 0;
    for seed in 0..20 {
        let record = some_record(seed);
        for at in 1..40 {
            for fault in [
                Faults {
                    throw_at: Some(at),
                    ..Faults::default()
                },
                Faults {
                    ignore_at: Some(at),
                    ..Faults::default()
                },
                Faults {
                    tear_at: Some(at),
                    ..Faults::default()
                },
            ] {
                let mut store = RecordStore::new(MemoryStore::with(Texts::new(), fault), APP);
                store.load(&fresh()).unwrap();
                if store.save(&record, &this_device()).is_err() {
                    faults += 1;
                    store.save(&record, &this_device()).unwrap();
                }
                let loaded = load(&store.store().texts());
                assert_eq!(
                    (loaded.outcome, loaded.record),
                    (LoadOutcome::Loaded, record.clone())
                );
            }
        }
    }
    assert!(faults > 500, "{faults}");
}

/// A life of edits with one fault somewhere in it; after a restart, everything that was
/// acknowledged is there.
fn live_through(seed: u64, edits: i64, faults: Faults) -> (usize, bool) {
    let disk = MemoryStore::with(Texts::new(), faults);
    let mut store = RecordStore::new(&disk, APP);
    let mut record = store.load(&fresh()).unwrap().record;
    let mut acknowledged = record.clone();
    let mut dice = Dice::new(seed);
    let mut failed = false;
    for step in 0..edits {
        edit(&mut record, &mut dice, step, DEVICES[0]);
        match store.save(&record, &this_device()) {
            Ok(()) => acknowledged = record.clone(),
            Err(_) => failed = true,
        }
    }
    let loaded = load(&disk.texts());
    match &loaded.outcome {
        // A crash may fall between the head and its acknowledgement: then there is one edit more.
        LoadOutcome::Loaded | LoadOutcome::Empty => assert!(
            loaded.record == acknowledged
                || loaded.record.merged_with(&acknowledged) == loaded.record,
            "seed {seed}, {faults:?}"
        ),
        // A head that was cut short: the parts of its save are all there.
        LoadOutcome::Recovered { problems } => {
            assert_eq!(*problems, vec![Problem::Head], "seed {seed}, {faults:?}");
            let both = loaded.record.merged_with(&acknowledged);
            assert_eq!(both, loaded.record, "seed {seed}, {faults:?}");
        }
        LoadOutcome::Unreadable => assert!(acknowledged.is_blank(), "seed {seed}, {faults:?}"),
        other => panic!("{other:?}, seed {seed}, {faults:?}"),
    }
    (disk.traffic().operations, failed)
}

#[test]
fn nothing_acknowledged_is_lost_by_any_single_fault() {
    const EDITS: i64 = 25;
    let mut injected = 0;
    for seed in 0..25 {
        let (operations, failed) = live_through(seed, EDITS, Faults::default());
        assert!(!failed);
        for at in 1..=operations {
            let (at, none) = (Some(at), Faults::default());
            live_through(
                seed,
                EDITS,
                Faults {
                    crash_after: at,
                    ..none
                },
            );
            live_through(
                seed,
                EDITS,
                Faults {
                    crash_after: at,
                    tear_at: at,
                    ..none
                },
            );
            live_through(
                seed,
                EDITS,
                Faults {
                    throw_at: at,
                    ..none
                },
            );
            live_through(
                seed,
                EDITS,
                Faults {
                    ignore_at: at,
                    ..none
                },
            );
            live_through(
                seed,
                EDITS,
                Faults {
                    tear_at: at,
                    ..none
                },
            );
            injected += 5;
        }
    }
    println!("{injected} faults injected");
    assert!(injected >= 10_000, "{injected}");
}

#[test]
fn replacing_everything_happens_whole_or_not_at_all() {
    let before = some_record(11);
    let after = before.replaced_by(&grown(&blank(), &mut Dice::new(12), 700, 60, DEVICES[1]));
    let texts = stored(&before);
    let mut outcomes = [0, 0];
    for last in 1..200 {
        let faults = Faults {
            crash_after: Some(last),
            ..Faults::default()
        };
        let disk = MemoryStore::with(texts.clone(), faults);
        let mut store = RecordStore::new(&disk, APP);
        store.load(&fresh()).unwrap();
        let saved = store.save(&after, &this_device()).is_ok();
        let loaded = load(&disk.texts());
        assert_eq!(loaded.outcome, LoadOutcome::Loaded);
        assert_eq!(
            loaded.record,
            if saved { after.clone() } else { before.clone() }
        );
        outcomes[usize::from(saved)] += 1;
    }
    assert!(outcomes[0] > 5 && outcomes[1] > 5, "{outcomes:?}");
}

#[test]
fn a_day_may_have_four_hundred_entries() {
    let today: Day = "2026-11-22".parse().unwrap();
    let mut record = blank();
    for number in 0..400 {
        let at = backplan::domain::stamp::Moment::new(1_795_300_000_000 + number * 60_000, 60);
        let by = record.sign(at.unwrap(), &this_device(), Author::Person);
        let mut entry = Entry::new(today, at.unwrap());
        entry.pain = Some(PainScore::new(3).unwrap());
        record
            .log_entry(format!("e{number:03}").parse().unwrap(), entry, today, &by)
            .unwrap();
    }
    let texts = stored(&record);
    println!(
        "400 entries in one month: {} units",
        texts["backplan/1/diary/2026-11/a"].len()
    );
    let loaded = load(&texts);
    assert_eq!(loaded.record.diary().between(&(today..=today)).len(), 400);
    assert_eq!(loaded.record, record);
}
