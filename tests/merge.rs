//! Merging whole records: three devices go their own ways and come back to the same record,
//! whatever the order.

#![cfg(test)]

#[path = "generated/record.rs"]
mod generated;

use backplan::domain::record::Record;
use generated::{DEVICES, Dice, blank, edit, grown};

fn text(record: &Record) -> String {
    serde_json::to_string(record).unwrap()
}

/// A common past and then edits on three devices that know nothing of each other.
fn parted(seed: u64) -> [Record; 3] {
    let mut dice = Dice::new(seed);
    let past = grown(&blank(), &mut dice, 0, 8, DEVICES[0]);
    DEVICES.map(|device| {
        let edits = i64::from(dice.small(8));
        grown(&past, &mut dice, 8, edits, device)
    })
}

#[test]
fn merging_records_obeys_its_laws() {
    for seed in 0..10_000 {
        let [a, b, c] = parted(seed);
        let ab = a.merged_with(&b);
        assert_eq!(text(&ab), text(&b.merged_with(&a)), "seed {seed}");
        let left = ab.merged_with(&c);
        let right = a.merged_with(&b.merged_with(&c));
        assert_eq!(text(&left), text(&right), "seed {seed}");
        assert_eq!(text(&a.merged_with(&a)), text(&a), "seed {seed}");
        assert_eq!(text(&left.merged_with(&b)), text(&left), "seed {seed}");
    }
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
