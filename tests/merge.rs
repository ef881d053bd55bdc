//! Merging whole records: three devices go their own ways and come back to the same record,
//! whatever the order.

#![cfg(test)]

#[path = "generated/record.rs"]
mod generated;

use std::collections::BTreeMap;

use backplan::domain::record::Record;
use backplan::domain::stamp::Stamp;
use backplan::interchange::backup::{inspect, write_backup};
use generated::{DEVICES, Dice, blank, edit, grown, moment};
use serde_json::Value;

/// A common past and then edits on three devices that know nothing of each other.
fn parted(seed: u64) -> [Record; 3] {
    let mut dice = Dice::new(seed);
    let past = grown(&blank(), &mut dice, 0, 8, DEVICES[0]);
    DEVICES.map(|device| {
        let edits = i64::from(dice.small(8));
        grown(&past, &mut dice, 8, edits, device)
    })
}

/// Pairs and triples of histories of whole records; as many again, of one part, are in the ledger's
/// own tests.
const TRIPLES: u64 = 100_000;

#[test]
fn merging_records_obeys_its_laws() {
    let halves = [0, 1].map(|half| {
        std::thread::spawn(move || {
            let mut apart = 0_u64;
            for seed in (half..TRIPLES).step_by(2) {
                apart += u64::from(obeys_the_laws(seed));
            }
            apart
        })
    });
    let apart: u64 = halves.into_iter().map(|half| half.join().unwrap()).sum();
    println!("{TRIPLES} triples, {apart} of them with news on all sides");
    assert!(apart > TRIPLES / 2, "only {apart} had anything to merge");
}

/// The laws for one triple; whether all three had something that the others lacked.
fn obeys_the_laws(seed: u64) -> bool {
    let [a, b, c] = parted(seed);
    let ab = a.merged_with(&b);
    assert!(same(&ab, &b.merged_with(&a)), "seed {seed}");
    let left = ab.merged_with(&c);
    let right = a.merged_with(&b.merged_with(&c));
    assert!(same(&left, &right), "seed {seed}");
    // With nothing new in it a copy changes nothing, not even the count of changes.
    for old in [&a, &b, &c, &ab] {
        assert!(left.merged_with(old) == left, "seed {seed}");
    }
    // What one has since another copy is all that the other lacks.
    assert!(same(&b.merged_with(&ab.since(&b)), &ab), "seed {seed}");
    let news = |record: &Record| left.parts_changed_since(record).len();
    [&a, &b, &c].into_iter().all(|one| news(one) > 0)
}

/// The same to the last value; how often each was changed does not count.
fn same(left: &Record, right: &Record) -> bool {
    left.person() == right.person()
        && left.answers() == right.answers()
        && left.plan() == right.plan()
        && left.diary() == right.diary()
        && left.team() == right.team()
        && left.reviews() == right.reviews()
        && left.safety() == right.safety()
        && left.settings_part() == right.settings_part()
        && left.extra() == right.extra()
}

/// Phone and laptop each changed, each given the other's file: both end the same.
#[test]
fn two_devices_that_exchange_files_end_equal() {
    for seed in 0..2_000 {
        let [phone, laptop, _] = parted(seed);
        let carried = |record: &Record| {
            let file = write_backup(record, moment(900, 60), "0");
            inspect(file.as_bytes()).unwrap()
        };
        let on_laptop = carried(&phone).merged_into(&laptop);
        let on_phone = carried(&laptop).merged_into(&phone);
        assert!(same(&on_phone, &on_laptop), "seed {seed}");
        assert!(same(&carried(&on_laptop).merged_into(&on_phone), &on_phone));
    }
}

/// Every value of a record with its stamp, removed ones too, by where it stands.
fn values(record: &Record) -> BTreeMap<String, Value> {
    fn gather(value: &Value, place: &str, into: &mut BTreeMap<String, Value>) {
        let Some(fields) = value.as_object() else {
            return;
        };
        if fields.contains_key("stamp") {
            into.insert(place.to_owned(), value.clone());
            return;
        }
        for (name, field) in fields {
            gather(field, &format!("{place}/{name}"), into);
        }
    }
    let mut found = BTreeMap::new();
    gather(&serde_json::to_value(record).unwrap(), "", &mut found);
    found
}

/// An import is taken back whole, and what was written after it stays.
#[test]
fn taking_an_import_back_leaves_what_was_written_since() {
    let mut brought = 0;
    for seed in 0..5_000 {
        let [before, file, _] = parted(seed);
        for replaced in [false, true] {
            let after = if replaced {
                before.replaced_by(&file)
            } else {
                before.merged_with(&file)
            };
            let Some(import) = after.latest_stamp().cloned() else {
                continue;
            };
            // At once: as if it had never been.
            let back = after.without_import(&before, &import);
            assert!(same(&back, &before), "seed {seed}");
            assert!(back.era() > after.era());
            // Later: the edits since, and nothing of the file.
            let mut later = after.clone();
            let mut dice = Dice::new(seed);
            for step in 500..506 {
                edit(&mut later, &mut dice, step, DEVICES[0]);
            }
            let back = later.without_import(&before, &import);
            let since = values(&later).into_iter().filter(|(_, value)| {
                let stamp: Stamp = value["stamp"].as_str().unwrap().parse().unwrap();
                stamp > import
            });
            let mut expected = values(&before);
            expected.extend(since);
            let found = values(&back);
            let places = |of: &BTreeMap<String, Value>| of.keys().cloned().collect::<Vec<_>>();
            assert_eq!(places(&found), places(&expected), "seed {seed}");
            for (place, value) in &found {
                // An entry that was moved to another month leaves its old place empty.
                let was_moved = place.contains("/diary/")
                    && value.get("value").is_none()
                    && value["stamp"] == expected[place]["stamp"];
                assert!(
                    *value == expected[place] || was_moved,
                    "seed {seed}, {place}"
                );
            }
            brought += usize::from(!same(&before, &after));
        }
    }
    assert!(brought > 5_000, "{brought}");
}

#[test]
fn an_entry_is_never_in_two_months_and_never_lost() {
    let mut moved = 0;
    for seed in 0..3_000 {
        let [a, b, _] = parted(seed);
        let both = a.merged_with(&b);
        let live: Vec<_> = both
            .diary()
            .months()
            .flat_map(|(_, log)| log.iter())
            .collect();
        for (id, entry) in &live {
            assert_eq!(
                live.iter().filter(|(other, _)| other == id).count(),
                1,
                "seed {seed}"
            );
            // What is shown is what one of the two last said.
            let said = [&a, &b].map(|record| record.diary().entry(id));
            assert!(said.contains(&Some(*entry)), "seed {seed}");
            let [left, right] = said.map(|entry| entry.map(|entry| entry.day.month()));
            moved += usize::from(left.is_some() && right.is_some() && left != right);
        }
        for (_, log) in a.diary().months() {
            for (id, _) in log.iter() {
                let removed_by_b = b
                    .diary()
                    .months()
                    .any(|(_, log)| log.register(id).is_some())
                    && b.diary().entry(id).is_none();
                assert!(
                    both.diary().entry(id).is_some() || removed_by_b,
                    "seed {seed}"
                );
            }
        }
    }
    assert!(moved > 50, "only {moved} entries were in two months");
}

#[test]
fn a_change_touches_only_its_own_part() {
    for seed in 0..1_000 {
        let before = grown(&blank(), &mut Dice::new(seed), 0, 20, DEVICES[0]);
        let mut after = before.clone();
        edit(&mut after, &mut Dice::new(seed + 1), 21, DEVICES[0]);
        let changed = after.parts_changed_since(&before);
        assert!((1..=2).contains(&changed.len()), "seed {seed}: {changed:?}");
        assert!(after.revision() > before.revision());
        assert!(before.parts_changed_since(&before.clone()).is_empty());
        // A merge with an older copy changes nothing and shares everything.
        let merged = after.merged_with(&before);
        assert!(merged.parts_changed_since(&after).is_empty(), "seed {seed}");
        assert_eq!(merged.revision(), after.revision());
    }
}
