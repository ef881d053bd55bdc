//! Files nobody meant to open: real exports, damaged in every way we can think of, a great many times.
//!
//! The share that runs with every test is a tenth; `make fuzz` runs all of the million. Inputs come
//! from a seeded generator, so a failure names the one number that makes it again.

#![cfg(test)]

#[path = "generated/record.rs"]
mod generated;

use std::time::{Duration, Instant};

use backplan::domain::record::Record;
use backplan::interchange::backup::{BackupError, MOST_DEPTH, inspect, write_backup, write_plan};
use backplan::storage::memory::MemoryStore;
use backplan::storage::record_store::{Fresh, RecordStore};
use generated::{DEVICES, Dice, blank, device, grown, moment};

/// How many inputs a plain test run takes.
const SHARE: u64 = 100_000;

/// How long looking at any file may take.
const PATIENCE: Duration = Duration::from_secs(2);

/// Words that mean something to a parser, to a prototype or to a page.
const WORDS: [&str; 26] = [
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "javascript:alert(1)",
    "\u{0}",
    "\u{feff}",
    "\u{202e}",
    "\\ud800",
    "\\u0000",
    "1e999",
    "-0",
    "99999999999999999999999999",
    "0.1",
    "null",
    "true",
    "{}",
    "[]",
    "\"\"",
    "9999-12-31",
    "0000-00-00",
    "2026-02-30",
    "+16:01",
    "backplan.record",
];

/// Real exports, small and larger, whole and for a clinician.
fn seeds() -> Vec<Vec<u8>> {
    let mut seeds = vec![include_bytes!("fixtures/backup/v1.json").to_vec()];
    for (seed, edits) in [(1, 3), (2, 12), (3, 40)] {
        let record = grown(&blank(), &mut Dice::new(seed), 0, edits, DEVICES[0]);
        seeds.push(write_backup(&record, moment(900, 60), "0.1.0").into_bytes());
        seeds.push(write_plan(&record, moment(900, 60), "0.1.0").into_bytes());
    }
    seeds
}

fn place(dice: &mut Dice, length: usize) -> usize {
    usize::try_from(dice.roll(length as u64 + 1)).unwrap()
}

/// One to four changes to one of the seeds.
fn mutant(seeds: &[Vec<u8>], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = dice.pick(seeds).clone();
    for _ in 0..=dice.roll(4) {
        let at = place(dice, bytes.len());
        match dice.roll(11) {
            0 => {
                bytes.truncate(at);
            }
            1 if at < bytes.len() => bytes[at] ^= 1 << dice.roll(8),
            2 if at < bytes.len() => bytes[at] = dice.small(255),
            3 => {
                let end = (at + place(dice, 40)).min(bytes.len());
                bytes.drain(at..end);
            }
            4 => {
                let end = (at + place(dice, 200)).min(bytes.len());
                let piece = bytes[at..end].to_vec();
                let to = place(dice, bytes.len());
                bytes.splice(to..to, piece);
            }
            5 | 6 => {
                let word = dice.pick(&WORDS).bytes();
                bytes.splice(at..at, word);
            }
            7 => in_place_of_a_value(&mut bytes, at, dice),
            8 => rename_a_key(&mut bytes, at, dice),
            9 => {
                let depth = place(dice, 200);
                let open: &[u8] = if dice.roll(2) == 0 { b"[" } else { b"{\"a\":" };
                let nest = open.repeat(depth);
                bytes.splice(at..at, nest);
            }
            _ => {
                let other = dice.pick(seeds);
                let from = place(dice, other.len());
                bytes.truncate(at);
                bytes.extend_from_slice(&other[from..]);
            }
        }
    }
    bytes
}

/// What follows the next colon becomes something else; whatever stood there is cut off or stays behind.
fn in_place_of_a_value(bytes: &mut Vec<u8>, from: usize, dice: &mut Dice) {
    let Some(colon) = bytes.iter().skip(from).position(|byte| *byte == b':') else {
        return;
    };
    let start = from + colon + 1;
    let length = bytes
        .iter()
        .skip(start)
        .position(|byte| b",}]".contains(byte));
    let end = start + length.unwrap_or(0);
    let word = dice.pick(&WORDS);
    let value = if dice.roll(2) == 0 {
        format!("\"{word}\"")
    } else {
        (*word).to_owned()
    };
    bytes.splice(start..end, value.into_bytes());
}

fn rename_a_key(bytes: &mut Vec<u8>, from: usize, dice: &mut Dice) {
    let Some(quote) = bytes.iter().skip(from).position(|byte| *byte == b'"') else {
        return;
    };
    let start = from + quote + 1;
    let Some(length) = bytes.iter().skip(start).position(|byte| *byte == b'"') else {
        return;
    };
    let word = dice.pick(&WORDS).bytes();
    bytes.splice(start..start + length, word);
}

/// Looks at one input as the app does, and takes it along if it lets itself be taken.
fn look_at(bytes: &[u8], current: &Record, number: u64) -> Option<BackupError> {
    let begin = Instant::now();
    let outcome = inspect(bytes);
    let refusal = match outcome {
        Err(error) => {
            // What a file says is never repeated: a script in it can reach no page by an error.
            let said = error.to_string();
            assert!(
                !said.contains('<') && said.len() < 120,
                "input {number}: {said}"
            );
            Some(error)
        }
        Ok(backup) => {
            let preview = backup.preview(current);
            assert!(preview.app.len() <= bytes.len(), "input {number}");
            let merged = backup.merged_into(current);
            // Nothing that was here is gone, and taking it along again brings nothing more.
            assert!(
                merged.diary().len() + 100 > current.diary().len(),
                "input {number}"
            );
            let again = backup.merged_into(&merged);
            assert_eq!(again.revision(), merged.revision(), "input {number}");
            None
        }
    };
    let took = begin.elapsed();
    assert!(took < PATIENCE, "input {number} took {took:?}");
    refusal
}

#[test]
fn no_damaged_file_brings_the_reader_down() {
    let inputs = std::env::var("BACKPLAN_FUZZ").map_or(SHARE, |inputs| inputs.parse().unwrap());
    let first = std::env::var("BACKPLAN_FUZZ_FIRST").map_or(0, |first| first.parse().unwrap());
    let halves = [0, 1].map(|half| {
        std::thread::spawn(move || {
            let seeds = seeds();
            let current = grown(&blank(), &mut Dice::new(9), 0, 10, DEVICES[0]);
            let (mut refused, mut opened) = (0_u64, 0_u64);
            for number in (first + half..first + inputs).step_by(2) {
                let bytes = mutant(&seeds, &mut Dice::new(number));
                match look_at(&bytes, &current, number) {
                    Some(_) => refused += 1,
                    None => opened += 1,
                }
            }
            (refused, opened)
        })
    });
    let sums = halves.map(|half| half.join().unwrap());
    let (refused, opened) = (sums[0].0 + sums[1].0, sums[0].1 + sums[1].1);
    println!("{inputs} inputs: {refused} refused, {opened} opened");
    // A mutant that is nearly always refused at the first character tries nothing.
    assert_eq!(refused + opened, inputs);
    assert!(
        opened * 50 > inputs && refused * 2 > inputs,
        "{refused} {opened}"
    );
}

#[test]
fn a_refused_file_leaves_the_store_as_it_was() {
    let seeds = seeds();
    let current = grown(&blank(), &mut Dice::new(9), 0, 30, DEVICES[0]);
    let fresh = Fresh {
        person: "person0001".parse().unwrap(),
        device: device(DEVICES[0]),
    };
    let mut store = RecordStore::new(MemoryStore::default(), "0.1.0");
    store.load(&fresh).unwrap();
    store.save(&current, &fresh.device).unwrap();
    let before = store.store().texts();
    let mut refused = 0;
    for number in 0..2_000 {
        if inspect(&mutant(&seeds, &mut Dice::new(number))).is_err() {
            refused += 1;
            store.save(&current, &fresh.device).unwrap();
            assert_eq!(store.store().texts(), before, "input {number}");
        }
    }
    assert!(refused > 1_000, "{refused}");
}

/// Whatever text stands under one of our keys, loading answers, and says so if something is wrong.
#[test]
fn no_text_under_our_keys_brings_the_store_down() {
    let record = grown(&blank(), &mut Dice::new(3), 0, 30, DEVICES[0]);
    let fresh = Fresh {
        person: "person0001".parse().unwrap(),
        device: device(DEVICES[0]),
    };
    let mut store = RecordStore::new(MemoryStore::default(), "0.1.0");
    store.load(&fresh).unwrap();
    store.save(&record, &fresh.device).unwrap();
    store
        .keep_import(&blank(), &record, &fresh.device, moment(1, 0))
        .unwrap();
    let whole = store.store().texts();
    let keys: Vec<&String> = whole.keys().collect();
    let texts: Vec<Vec<u8>> = whole
        .values()
        .map(|text| text.clone().into_bytes())
        .collect();
    for number in 0..5_000 {
        let mut dice = Dice::new(number);
        let mut damaged = whole.clone();
        for _ in 0..=dice.roll(2) {
            let text = String::from_utf8_lossy(&mutant(&texts, &mut dice)).into_owned();
            let key = match dice.roll(8) {
                0 => "backplan/1/tab/x/000001".to_owned(),
                1 => format!("backplan/1/{}/a", dice.pick(&WORDS)),
                _ => (*dice.pick(&keys)).clone(),
            };
            damaged.insert(key, text);
        }
        let disk = MemoryStore::with(damaged, backplan::storage::memory::Faults::default());
        let mut store = RecordStore::new(disk, "0.1.0");
        let loaded = store.load(&fresh).unwrap();
        let _import = store.last_import().unwrap();
        let saved = store.save(&loaded.record, &loaded.device);
        let is_too_new = matches!(
            loaded.outcome,
            backplan::storage::record_store::LoadOutcome::TooNew { .. }
        );
        assert!(saved.is_ok() || is_too_new, "input {number}: {saved:?}");
    }
}

#[test]
fn deep_nesting_and_keys_of_prototypes_are_refused_or_harmless() {
    let record = grown(&blank(), &mut Dice::new(2), 0, 12, DEVICES[0]);
    let file = write_backup(&record, moment(900, 60), "0.1.0");
    for depth in [MOST_DEPTH + 1, 1_000, 10_000, 100_000] {
        for open in ["[", "{\"a\":"] {
            let deep = file.replacen("\"payload\":", &format!("\"x\":{}", open.repeat(depth)), 1);
            assert_eq!(inspect(deep.as_bytes()).unwrap_err(), BackupError::TooDeep);
        }
    }
    for key in ["__proto__", "constructor", "prototype"] {
        // As the name of an answer it is a name like any other, and nothing else can be reached by it.
        let strange = format!(
            "\"payload\":{{\"answers\":{{\"{key}\":{{\"value\":{{\"{key}\":{{\"x\":1}}}},\
             \"stamp\":\"2026-11-22T09:15:00.000+01:00#0@phone\"}}}},"
        );
        let file = file.replacen("\"payload\":{", &strange, 1);
        assert!(inspect(file.as_bytes()).is_err(), "{key}");
    }
}
