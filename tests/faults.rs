//! Every fault a store can have, at every single step of everything the app does with it.
//!
//! What was acknowledged as saved is there after a restart, or the person is told which part is not;
//! what was not acknowledged happened as a whole or not at all; and the store can be used again.

#![cfg(test)]

#[path = "faults/disk.rs"]
mod disk;
#[path = "generated/record.rs"]
mod generated;

use std::collections::BTreeSet;

use backplan::domain::diary::entry::Entry;
use backplan::domain::measure::PainScore;
use backplan::domain::record::ledger::Author;
use backplan::domain::record::{Part, Record};
use backplan::storage::KeyValue;
use backplan::storage::keys::KEYS;
use backplan::storage::record_store::{
    Fresh, LoadOutcome, Loaded, Problem, RecordStore, SaveError, Upgrade,
};
use disk::{Disk, Fault, Texts, flipped};
use generated::{DEVICES, Dice, blank, device, edit, grown, moment};

const APP: &str = "0.1.0";

/// Together with the turned bits more than a hundred thousand faults, in less than a minute.
const SEEDS: u64 = 80;
const TURNED_SEEDS: u64 = 45;

fn fresh() -> Fresh {
    Fresh {
        person: "person0001".parse().unwrap(),
        device: device(DEVICES[0]),
    }
}

/// What a page does with its store, as the session does it.
struct Page<'a> {
    store: RecordStore<&'a Disk>,
    record: Record,
}

impl<'a> Page<'a> {
    fn open(disk: &'a Disk) -> Self {
        Self::open_with(disk, &[])
    }

    fn open_with(disk: &'a Disk, upgrades: &'static [Upgrade]) -> Self {
        Self::try_open(disk, upgrades).unwrap()
    }

    /// None if the disk cannot be read: the app then begins in memory and says so.
    fn try_open(disk: &'a Disk, upgrades: &'static [Upgrade]) -> Option<Self> {
        let mut store = RecordStore::with_upgrades(disk, APP, upgrades);
        let record = store.load(&fresh()).ok()?.record;
        Some(Self { store, record })
    }

    fn save(&mut self) -> Result<(), SaveError> {
        let saved = self
            .store
            .save_reconciled(&self.record, &device(DEVICES[0]));
        saved.map(|stored| self.record = stored)
    }

    fn journal(&mut self) -> Result<(), SaveError> {
        self.store
            .journal(&self.record, &device(DEVICES[0]), "othertab01")
    }

    fn edit(&mut self, dice: &mut Dice, step: i64) {
        edit(&mut self.record, dice, step, DEVICES[0]);
    }
}

/// Something the app does; true if it said that everything is saved.
type Doing = fn(&mut Page<'_>, &mut Dice) -> bool;

/// A state of the disk with what was acknowledged in it, and something to be done.
struct Case {
    name: &'static str,
    /// The disk before, without a fault.
    begin: fn(&Disk, &mut Dice),
    upgrades: &'static [Upgrade],
    act: Doing,
}

const RENAMED: &[Upgrade] = &[|_, body| Some(body.replace("\"language\":", "\"tongue\":"))];

const CASES: [Case; 10] = [
    Case {
        name: "the very first save",
        begin: |_, _| {},
        upgrades: &[],
        act: |page, dice| {
            page.edit(dice, 100);
            page.save().is_ok()
        },
    },
    Case {
        name: "one change",
        begin: some_life,
        upgrades: &[],
        act: |page, dice| {
            page.edit(dice, 100);
            page.save().is_ok()
        },
    },
    Case {
        name: "three changes, one after the other",
        begin: some_life,
        upgrades: &[],
        act: |page, dice| {
            // Only the last answer counts: a save takes along whatever an earlier one could not.
            (100..103).fold(false, |_, step| {
                page.edit(dice, step);
                page.save().is_ok()
            })
        },
    },
    Case {
        name: "a file that is merged",
        begin: some_life,
        upgrades: &[],
        act: |page, dice| {
            let other = grown(&page.record, dice, 200, 15, DEVICES[1]);
            page.record = page.record.merged_with(&other);
            page.save().is_ok()
        },
    },
    Case {
        name: "a file that takes the place of everything",
        begin: some_life,
        upgrades: &[],
        act: |page, dice| {
            let other = grown(&blank(), dice, 200, 15, DEVICES[1]);
            page.record = page.record.replaced_by(&other);
            page.save().is_ok()
        },
    },
    Case {
        name: "a change of a tab that does not write the record",
        begin: some_life,
        upgrades: &[],
        act: |page, dice| {
            page.edit(dice, 100);
            let first = page.journal().is_ok();
            page.edit(dice, 101);
            page.journal().is_ok() && first
        },
    },
    Case {
        name: "the changes of another tab, taken over",
        begin: |disk, dice| {
            some_life(disk, dice);
            let mut other = Page::open(disk);
            for step in 80..84 {
                other.edit(dice, step);
                other.journal().unwrap();
            }
        },
        upgrades: &[],
        act: |page, dice| {
            page.edit(dice, 100);
            page.save().is_ok()
        },
    },
    Case {
        name: "another tab that saved first",
        begin: some_life,
        upgrades: &[],
        act: |page, dice| {
            let theirs = Page::try_open(page.store.store(), &[]).is_some_and(|mut other| {
                other.edit(dice, 90);
                other.save().is_ok()
            });
            page.edit(dice, 100);
            page.save().is_ok() && theirs
        },
    },
    Case {
        name: "an older format, brought up",
        begin: some_life,
        upgrades: RENAMED,
        act: |page, dice| {
            page.edit(dice, 100);
            page.save().is_ok()
        },
    },
    Case {
        name: "a damaged part, set aside",
        begin: |disk, dice| {
            some_life(disk, dice);
            let key = "backplan/1/answers/a";
            let there = disk.texts().contains_key(key);
            disk.write(key, "\u{0}{ half of something").unwrap();
            assert!(there || !disk.texts().is_empty());
        },
        upgrades: &[],
        act: |page, dice| {
            page.edit(dice, 100);
            page.save().is_ok()
        },
    },
];

/// A few weeks with the app, saved step by step.
fn some_life(disk: &Disk, dice: &mut Dice) {
    let mut page = Page::open(disk);
    for step in 0..12 {
        page.edit(dice, step);
        page.save().unwrap();
    }
}

/// Everything that went wrong, in words; empty if nothing did.
fn losses(held: &Loaded, promised: &Record) -> Vec<String> {
    if matches!(
        held.outcome,
        LoadOutcome::Unreadable | LoadOutcome::TooNew { .. }
    ) {
        // The whole record is named.
        return Vec::new();
    }
    let told: BTreeSet<Problem> = match &held.outcome {
        LoadOutcome::Recovered { problems } => problems.iter().copied().collect(),
        _ => BTreeSet::new(),
    };
    let lost = promised.parts().into_iter().filter(|part| {
        let only = Record::new(promised.person().clone()).with_parts_of(promised, &[*part]);
        let is_there = held.record.merged_with(&only).revision() == held.record.revision();
        let is_told = [
            Problem::Lost(*part),
            Problem::Older(*part),
            Problem::Journal,
        ]
        .iter()
        .any(|problem| told.contains(problem));
        !is_there && !is_told
    });
    lost.map(|part| format!("{part} is not what was promised, and nobody is told"))
        .collect()
}

fn reload(texts: Texts, upgrades: &'static [Upgrade]) -> (Loaded, Disk) {
    let disk = Disk::with(texts);
    let loaded = RecordStore::with_upgrades(&disk, APP, upgrades)
        .load(&fresh())
        .unwrap();
    (loaded, disk)
}

/// Does it with that fault, restarts, and looks.
fn try_with(case: &Case, seed: u64, begun: &Texts, before: &Record, fault: Fault) {
    let disk = Disk::with(begun.clone());
    let mut page = Page::open_with(&disk, case.upgrades);
    disk.fail(fault);
    let acknowledged = (case.act)(&mut page, &mut Dice::new(seed + 1));
    let place = format!(
        "{}, seed {seed}, {fault:?}, acknowledged: {acknowledged}",
        case.name
    );

    let (held, disk_after) = reload(disk.texts(), case.upgrades);
    let is_new_era = page.record.era() != before.era();
    if acknowledged {
        assert_eq!(losses(&held, &page.record), [""; 0], "{place}");
    } else if held.record.era() == before.era() {
        // Not done: then nothing of what was there before is gone.
        assert_eq!(losses(&held, before), [""; 0], "{place}");
    } else {
        assert!(is_new_era, "{place}");
        assert_eq!(losses(&held, &page.record), [""; 0], "{place}");
    }
    // After a restart the next change is kept.
    let mut page = Page::open_with(&disk_after, case.upgrades);
    page.edit(&mut Dice::new(seed + 2), 900);
    page.save()
        .unwrap_or_else(|error| panic!("{place}: {error}"));
    let (again, _) = reload(disk_after.texts(), case.upgrades);
    assert_eq!(losses(&again, &page.record), [""; 0], "{place}");
    assert_eq!(again.outcome, LoadOutcome::Loaded, "{place}");
}

/// Tries every fault at every step of one case; how many that were.
fn try_every_fault(case: &Case, seed: u64) -> usize {
    let disk = Disk::with(Texts::new());
    (case.begin)(&disk, &mut Dice::new(seed));
    let begun = disk.texts();
    let before = Page::open_with(&disk, case.upgrades).record;

    // Once without a fault, to count the steps.
    let disk = Disk::with(begun.clone());
    let mut page = Page::open_with(&disk, case.upgrades);
    disk.fail(Fault::None);
    let held = disk.held();
    assert!(
        (case.act)(&mut page, &mut Dice::new(seed + 1)),
        "{}",
        case.name
    );
    let (steps, reads, most) = (disk.operations(), disk.reads(), disk.most_held());
    assert!(steps > 0, "{} writes nothing", case.name);

    let mut tried = 0;
    let mut attempt = |fault| {
        try_with(case, seed, &begun, &before, fault);
        tried += 1;
    };
    for step in 1..=steps {
        attempt(Fault::CrashAfter(step));
        attempt(Fault::CrashWithin(step));
        attempt(Fault::ThrowAt(step));
        attempt(Fault::ThrowFrom(step));
        attempt(Fault::IgnoreAt(step));
        attempt(Fault::IgnoreFrom(step));
        attempt(Fault::TearAt(step));
        attempt(Fault::GarbleAt(step));
    }
    for read in 1..=reads {
        attempt(Fault::BlindAt(read));
    }
    // Room for nothing more, for all of it but one character, for all, and for parts of it between.
    let need = most.saturating_sub(held);
    for part in 0..=16 {
        attempt(Fault::Full(held + need * part / 16));
    }
    for edge in [1, 2, need.saturating_sub(1), need + 1] {
        attempt(Fault::Full(held + edge));
    }
    tried
}

/// One bit of one stored character turned, anywhere.
fn try_every_place(case: &Case, seed: u64, every: usize) -> usize {
    let disk = Disk::with(Texts::new());
    (case.begin)(&disk, &mut Dice::new(seed));
    let mut page = Page::open(&disk);
    assert!((case.act)(&mut page, &mut Dice::new(seed + 1)));
    let whole = disk.texts();
    let promised = page.record;
    let mut tried = 0;
    for (key, text) in whole.iter().filter(|(key, _)| key.starts_with(KEYS.record)) {
        let length = text.chars().count();
        let start = usize::try_from(seed).unwrap() % every;
        for at in (start..length).step_by(every) {
            let bit = u32::try_from((at + length) % 7).unwrap();
            let turned = |(place, one)| if place == at { flipped(one, bit) } else { one };
            let turned: String = text.chars().enumerate().map(turned).collect();
            let mut texts = whole.clone();
            texts.insert(key.clone(), turned);
            let (held, disk) = reload(texts, &[]);
            let place = format!("{}, seed {seed}, {key} at {at}", case.name);
            assert_eq!(losses(&held, &promised), [""; 0], "{place}");
            // Nothing is thrown away: the damaged text is still on the device.
            if let LoadOutcome::Recovered { problems } = &held.outcome {
                let damaged = problems.iter().any(|one| *one != Problem::Head);
                let is_aside = disk.texts().keys().any(|key| key.starts_with(KEYS.aside));
                let only_its_number = !is_aside && at < 40;
                assert!(
                    !damaged || is_aside || only_its_number,
                    "{place}: {problems:?}"
                );
            }
            tried += 1;
        }
    }
    tried
}

#[test]
fn nothing_acknowledged_is_lost_by_any_fault() {
    let halves = [0, 1].map(|half| {
        std::thread::spawn(move || {
            let mut tried = 0;
            for case in CASES.iter().skip(half).step_by(2) {
                let before = tried;
                for seed in 0..SEEDS {
                    tried += try_every_fault(case, seed * 10);
                }
                println!("{}: {} faults", case.name, tried - before);
            }
            tried
        })
    });
    let tried: usize = halves.into_iter().map(|half| half.join().unwrap()).sum();
    println!("{tried} faults at every step of everything the app does");
    assert!(tried >= 60_000, "{tried}");
}

#[test]
fn a_turned_bit_anywhere_is_noticed_and_named() {
    let mut tried = 0;
    for seed in 0..TURNED_SEEDS {
        tried += try_every_place(&CASES[2], seed, 5);
        tried += try_every_place(&CASES[5], seed, 5);
    }
    println!("{tried} turned bits");
    assert!(tried >= 50_000, "{tried}");
}

/// The look after a fault finds what is lost: a record without one of its parts, or with an older one.
#[test]
fn a_loss_that_nobody_is_told_of_would_be_found() {
    let mut found = 0;
    for seed in 0..50 {
        let promised = grown(&blank(), &mut Dice::new(seed), 0, 40, DEVICES[0]);
        for part in promised.parts() {
            let without = promised.with_parts_of(&blank(), &[part]);
            let was_there = without.merged_with(&promised).revision() != without.revision();
            let held = |outcome| Loaded {
                record: without.clone(),
                device: device(DEVICES[0]),
                outcome,
            };
            let silent = losses(&held(LoadOutcome::Loaded), &promised);
            assert_eq!(silent.len(), usize::from(was_there), "{part}");
            let problems = vec![Problem::Lost(part)];
            let told = losses(&held(LoadOutcome::Recovered { problems }), &promised);
            assert_eq!(told, [""; 0]);
            found += silent.len();
        }
    }
    assert!(found > 200, "{found}");
}

/// Another tab that does all its saving in the middle of ours, at every step of it.
#[test]
fn two_tabs_that_save_at_the_same_time_lose_nothing_while_one_of_them_lives() {
    let mut tried = 0;
    for seed in 0..40 {
        let disk = Disk::with(Texts::new());
        some_life(&disk, &mut Dice::new(seed));
        let begun = disk.texts();
        for both_write in [true, false] {
            for cut in 0.. {
                let disk = Disk::with(begun.clone());
                let mut left = Page::open(&disk);
                let mut right = Page::open(&disk);
                left.edit(&mut Dice::new(seed + 1), 100);
                right.edit(&mut Dice::new(seed + 2), 101);
                let meddling = Meddling::new(&disk, cut, || {
                    if both_write {
                        right.save()
                    } else {
                        right.journal()
                    }
                    .unwrap();
                });
                let (saved, done) = left.save_over(&meddling);
                drop(meddling);
                if !done {
                    break;
                }
                tried += 1;
                let place = format!("seed {seed}, cut {cut}, both write: {both_write}");
                // Where both write, one may find that its text is not there; it says so, and goes on.
                assert!(saved || both_write, "{place}");
                if !both_write {
                    // Keys of their own: all is there even if both tabs are gone now.
                    let (held, _) = reload(disk.texts(), &[]);
                    assert_eq!(losses(&held, &left.record), [""; 0], "{place}");
                    assert_eq!(losses(&held, &right.record), [""; 0], "{place}");
                    assert_eq!(held.outcome, LoadOutcome::Loaded, "{place}");
                }
                // Each hears of the other, as a session does.
                for _ in 0..2 {
                    left.hear();
                    right.hear();
                }
                let (held, _) = reload(disk.texts(), &[]);
                assert_eq!(losses(&held, &left.record), [""; 0], "{place}");
                assert_eq!(losses(&held, &right.record), [""; 0], "{place}");
                assert_eq!(held.outcome, LoadOutcome::Loaded, "{place}");
            }
        }
    }
    println!("{tried} saves with another tab's in the middle");
    assert!(tried > 400, "{tried}");
}

impl Page<'_> {
    /// As `session/tabs.rs` does when another tab saved.
    fn hear(&mut self) {
        if self.store.has_news().unwrap() {
            let stored = self.store.load(&fresh()).unwrap().record;
            self.record = self.record.reconciled_with(&stored);
        }
        if self.store.lacks(&self.record, true) {
            self.save().unwrap();
        }
    }

    /// Saves through another door to the same disk; whether it was saved, and whether the cut was met.
    fn save_over(&mut self, meddling: &Meddling<'_>) -> (bool, bool) {
        let mut store = RecordStore::new(meddling, APP);
        let before = store.load(&fresh()).unwrap().record;
        self.record = before.merged_with(&self.record);
        meddling.arm();
        let saved = store.save_reconciled(&self.record, &device(DEVICES[0]));
        if let Ok(stored) = &saved {
            self.record = stored.clone();
        }
        (saved.is_ok(), meddling.is_done())
    }
}

/// A door to the disk through which somebody else comes before one operation.
struct Meddling<'a> {
    disk: &'a Disk,
    cut: usize,
    count: std::cell::Cell<Option<usize>>,
    other: std::cell::RefCell<Option<Box<dyn FnMut() + 'a>>>,
}

impl std::fmt::Debug for Meddling<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Meddling before {}", self.cut)
    }
}

impl<'a> Meddling<'a> {
    fn new(disk: &'a Disk, cut: usize, other: impl FnMut() + 'a) -> Self {
        Self {
            disk,
            cut,
            count: std::cell::Cell::new(None),
            other: std::cell::RefCell::new(Some(Box::new(other))),
        }
    }

    fn arm(&self) {
        self.count.set(Some(0));
    }

    fn is_done(&self) -> bool {
        self.other.borrow().is_none()
    }

    fn next(&self) {
        let Some(count) = self.count.get() else {
            return;
        };
        self.count.set(Some(count + 1));
        if count == self.cut
            && let Some(mut other) = self.other.borrow_mut().take()
        {
            other();
        }
    }
}

impl KeyValue for Meddling<'_> {
    fn read(&self, key: &str) -> Result<Option<String>, backplan::storage::StorageError> {
        self.next();
        self.disk.read(key)
    }

    fn write(&self, key: &str, text: &str) -> Result<(), backplan::storage::StorageError> {
        self.next();
        self.disk.write(key, text)
    }

    fn remove(&self, key: &str) -> Result<(), backplan::storage::StorageError> {
        self.next();
        self.disk.remove(key)
    }

    fn keys(&self) -> Result<Vec<String>, backplan::storage::StorageError> {
        self.disk.keys()
    }
}

/// A change that was not kept is still in memory, and the next save takes it.
#[test]
fn what_one_fault_refused_is_kept_by_the_next_save() {
    let mut refused = 0;
    for seed in 0..60 {
        let disk = Disk::with(Texts::new());
        some_life(&disk, &mut Dice::new(seed));
        let begun = disk.texts();
        for at in 1..12 {
            for fault in [
                Fault::ThrowAt(at),
                Fault::IgnoreAt(at),
                Fault::TearAt(at),
                Fault::GarbleAt(at),
            ] {
                for leads in [true, false] {
                    let disk = Disk::with(begun.clone());
                    let mut page = Page::open(&disk);
                    disk.fail(fault);
                    page.edit(&mut Dice::new(seed + 1), 100);
                    let keep = if leads { Page::save } else { Page::journal };
                    if keep(&mut page).is_err() {
                        refused += 1;
                        keep(&mut page).unwrap();
                    }
                    let (held, _) = reload(disk.texts(), &[]);
                    assert_eq!(
                        losses(&held, &page.record),
                        [""; 0],
                        "seed {seed}, {fault:?}"
                    );
                }
            }
        }
    }
    println!("{refused} refused once");
    assert!(refused > 500, "{refused}");
}

/// The days of one entry for each refusal of a full disk: it can be read, and removing makes room.
#[test]
fn a_full_disk_still_lets_the_person_read_and_make_room() {
    let disk = Disk::with(Texts::new());
    let mut page = Page::open(&disk);
    let person = device(DEVICES[0]);
    let write = |record: &mut Record, number: i64| {
        let at = moment(number, 60);
        let by = record.sign(at, &person, Author::Person);
        let mut entry = Entry::new(at.day(), at);
        entry.pain = PainScore::new(4).ok();
        entry.note = "a short note about the day".to_owned();
        let id = format!("e{number:06}").parse().unwrap();
        record.log_entry(id, entry, at.day(), &by).unwrap();
    };
    assert!(page.store.hold_reserve());
    disk.fail(Fault::Full(120_000));
    let mut kept = 0;
    for number in 0.. {
        write(&mut page.record, number);
        if page.save().is_err() {
            break;
        }
        kept += 1;
    }
    // Everything kept is there, and what was refused is in memory.
    let (held, _) = reload(disk.texts(), &[]);
    assert_eq!(held.record.diary().len(), kept);
    assert_eq!(page.record.diary().len(), kept + 1);
    assert_eq!(held.outcome, LoadOutcome::Loaded);
    assert!(page.store.save(&page.record, &person).is_err());
    // The room that was held back lets it be saved all the same, and lets entries be removed.
    assert!(page.store.give_up_reserve() && !page.store.give_up_reserve());
    page.save().unwrap();
    let first = moment(0, 60).day();
    let days = first..=first.plus_days(20).unwrap();
    let ids: Vec<_> = page
        .record
        .diary()
        .between(&days)
        .into_iter()
        .map(|(id, _)| id.clone())
        .collect();
    for id in &ids {
        let by = page.record.sign(moment(9_000, 60), &person, Author::Person);
        page.record.remove_entry(id, &by).unwrap();
    }
    page.save().unwrap();
    assert!(ids.len() > 50 && page.store.hold_reserve());
    let (held, _) = reload(disk.texts(), &[]);
    assert_eq!(held.record.diary().len(), kept + 1 - ids.len());
}

/// Only a part that the head names may be missing without a word: one nobody ever wrote.
#[test]
fn a_part_is_named_by_its_own_name() {
    for name in [
        "answers",
        "plan",
        "team",
        "reviews",
        "safety",
        "settings",
        "diary/2026-11",
    ] {
        let part: Part = name.parse().unwrap();
        assert_eq!(part.to_string(), name);
    }
}
