//! Records nobody lived: histories of edits made by a seeded generator, the same on every machine.

use std::collections::BTreeMap;

use backplan::domain::day::Day;
use backplan::domain::diary::entry::{Dose, Entry, Flare, Skipped};
use backplan::domain::measure::{
    DoseCount, Hours, IsoWeekday, Minutes, PainScore, Rating, Repetitions, Steps,
};
use backplan::domain::record::Record;
use backplan::domain::record::answer::{Answer, Finite};
use backplan::domain::record::care::{Member, Review};
use backplan::domain::record::choice::{AcceptedPlan, Choice, Goal, Outcome, Schedule, Status};
use backplan::domain::record::id::DeviceId;
use backplan::domain::record::ledger::{Author, Signature};
use backplan::domain::record::safety::{Crisis, Reply, SafetyPlan, Stop};
use backplan::domain::stamp::Moment;
use serde_json::json;

/// A stream of numbers from a seed (splitmix64).
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % sides
    }

    pub(crate) fn small(&mut self, sides: u8) -> u8 {
        u8::try_from(self.roll(sides.into())).unwrap()
    }

    pub(crate) fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[usize::try_from(self.roll(from.len() as u64)).unwrap()]
    }

    pub(crate) fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        (self.roll(2) == 0).then(|| make(self))
    }

    pub(crate) fn words(&mut self) -> String {
        const WORDS: [&str; 9] = [
            "walk",
            "señora",
            "«\"quoted\"»",
            "\\",
            "痛み",
            "line\nbreak",
            "🙂",
            "\u{2028}",
            "10 mg",
        ];
        let count = self.roll(5);
        (0..count)
            .map(|_| *self.pick(&WORDS))
            .collect::<Vec<_>>()
            .join(" ")
    }
}

pub(crate) const DEVICES: [&str; 3] = ["k7f2q9xwab", "m2c8r5t1zz", "p4d6h3j9yy"];

pub(crate) fn device(name: &str) -> DeviceId {
    name.parse().unwrap()
}

/// 1 January 2024, 08:00 UTC.
const START_MS: i64 = 1_704_096_000_000;

/// When the edit of that number is made: about six hours after the last.
pub(crate) fn moment(step: i64, offset: i16) -> Moment {
    Moment::new(START_MS + step * 21_600_000, offset).unwrap()
}

pub(crate) fn entry(dice: &mut Dice, at: Moment, day: Day) -> Entry {
    let rating = |dice: &mut Dice| Rating::new(dice.small(11)).unwrap();
    let pain = |dice: &mut Dice| PainScore::new(dice.small(11)).unwrap();
    let mut entry = Entry::new(day, at);
    entry.pain = Some(pain(dice));
    entry.leg_pain = dice.maybe(pain);
    entry.interference = dice.maybe(rating);
    entry.sleep_quality = dice.maybe(rating);
    entry.sleep_hours = dice.maybe(|dice| Hours::from_halves(dice.small(49)).unwrap());
    entry.activity_minutes =
        dice.maybe(|dice| Minutes::new(u16::from(dice.small(255)) * 5).unwrap());
    entry.steps = dice.maybe(|dice| Steps::new(u32::from(dice.small(255)) * 100).unwrap());
    entry.mood = dice.maybe(rating);
    entry.stress = dice.maybe(rating);
    entry.flare = dice.maybe(|dice| *dice.pick(&[Flare::None, Flare::Started, Flare::Still]));
    for _ in 0..dice.roll(3) {
        entry.done.push(
            dice.pick(&["EX-02", "EDU", "EX-11", "PSY-SKL"])
                .parse()
                .unwrap(),
        );
        entry.sites.push(
            dice.pick(&["low_left", "low_right", "leg"])
                .parse()
                .unwrap(),
        );
        entry.tags.push(dice.words());
        entry.medicines.push(Dose {
            name: (*dice.pick(&["paracetamol", "ibuprofen", ""])).to_owned(),
            strength: (*dice.pick(&["500 mg", ""])).to_owned(),
            count: DoseCount::new(1 + dice.small(4)).unwrap(),
        });
    }
    if dice.roll(4) == 0 {
        entry.skipped.push(Skipped {
            code: dice.pick(&["EX-13", "LIF-SLP"]).parse().unwrap(),
            reason: dice.maybe(|dice| dice.pick(&["pain", "tired"]).parse().unwrap()),
        });
    }
    entry.note = dice.words();
    if dice.roll(8) == 0 {
        entry.extra.insert(
            "weather".to_owned(),
            json!({ "mm": dice.roll(9), "wind": [null, 1.5] }),
        );
    }
    entry
}

pub(crate) fn answer(dice: &mut Dice) -> Answer {
    match dice.roll(8) {
        0 => Answer::Bool(dice.roll(2) == 0),
        1 => Answer::Number(Finite::new(f64::from(dice.small(200)) / 8.0).unwrap()),
        2 => Answer::Code("sometimes".parse().unwrap()),
        3 => Answer::Codes(
            (0..dice.roll(3))
                .map(|n| format!("c{n}").parse().unwrap())
                .collect(),
        ),
        4 => Answer::Text(dice.words()),
        5 => Answer::Day(moment(i64::from(dice.small(200)), 0).day()),
        6 => Answer::NotSure,
        _ => Answer::Declined,
    }
}

fn choice(dice: &mut Dice, at: Moment) -> Choice {
    let mut choice = Choice::new(*dice.pick(&[
        Status::Start,
        Status::Later,
        Status::Declined,
        Status::Doing,
        Status::Tried,
        Status::NotForMe,
    ]));
    choice.reason = dice.maybe(|_| "too_far".parse().unwrap());
    choice.reason_words = dice.maybe(Dice::words);
    choice.note = dice.maybe(Dice::words);
    choice.started = dice.maybe(|_| at.day());
    choice.ended = dice.maybe(|_| at.day());
    choice.outcome = dice.maybe(|dice| {
        *dice.pick(&[
            Outcome::Helped,
            Outcome::NoChange,
            Outcome::Worse,
            Outcome::SideEffect,
        ])
    });
    choice.owner = dice.maybe(|_| "CT-PT".parse().unwrap());
    choice.schedule = dice.maybe(|dice| Schedule {
        days: vec![IsoWeekday::new(1 + dice.small(7)).unwrap()],
        time: Some("07:30".parse().unwrap()),
        minutes: dice.maybe(|dice| Minutes::new(u16::from(dice.small(60))).unwrap()),
        times: dice.maybe(|dice| Repetitions::new(1 + dice.small(30)).unwrap()),
        amount: dice.maybe(Dice::words),
        extra: BTreeMap::default(),
    });
    if dice.roll(6) == 0 {
        choice.extra.insert("newer".to_owned(), json!("kept"));
    }
    choice
}

/// One edit of any kind, made on that device as the step-th of a history.
pub(crate) fn edit(record: &mut Record, dice: &mut Dice, step: i64, on: &str) {
    let offset = *dice.pick(&[60_i16, 120, -300, 345]);
    let at = moment(step, offset);
    let author = match dice.roll(6) {
        0 => Author::Team("CT-PT".parse().unwrap()),
        _ => Author::Person,
    };
    let by = record.sign(at, &device(on), author);
    let fresh_id = format!("{on}{step}");
    match dice.roll(22) {
        0..=9 => edit_diary(record, dice, &fresh_id, &by),
        10 => record
            .unanswer(few(dice, "item").parse().unwrap(), &by)
            .unwrap(),
        11..=15 => edit_plan(record, dice, &fresh_id, &by),
        16..=18 => edit_care(record, dice, &by),
        19 => edit_safety(record, dice, &by),
        20 if dice.roll(3) == 0 => record.note_backup(at, &by).unwrap(),
        20 => {
            let language = *dice.pick(&["en", "es"]);
            record
                .set("language".parse().unwrap(), language.to_owned(), &by)
                .unwrap();
        }
        _ => {
            let id = few(dice, "item").parse().unwrap();
            record.answer(id, answer(dice), &by).unwrap();
        }
    }
}

/// One of a few ids, so that histories meet.
fn few(dice: &mut Dice, name: &str) -> String {
    format!("{name}{}", dice.roll(4))
}

fn edit_diary(record: &mut Record, dice: &mut Dice, fresh_id: &str, by: &Signature) {
    let at = by.stamp.at();
    let live: Vec<_> = record
        .diary()
        .months()
        .flat_map(|(_, log)| log.iter())
        .map(|(id, _)| id.clone())
        .collect();
    match dice.roll(10) {
        7 | 8 if !live.is_empty() => {
            let id = dice.pick(&live).clone();
            // Sometimes into another month.
            let day = at.day().plus_days(-i32::from(dice.small(70))).unwrap();
            let entry = entry(dice, at, day);
            record.amend_entry(&id, entry, at.day(), by).unwrap();
        }
        9 if !live.is_empty() => {
            let id = dice.pick(&live).clone();
            let removed = record.remove_entry(&id, by).unwrap();
            if dice.roll(3) == 0 {
                let again = record.sign(at, by.stamp.device(), Author::Person);
                record.restore_entry(id, removed, &again).unwrap();
            }
        }
        _ => {
            let entry = entry(dice, at, at.day());
            record
                .log_entry(fresh_id.parse().unwrap(), entry, at.day(), by)
                .unwrap();
        }
    }
}

fn edit_plan(record: &mut Record, dice: &mut Dice, fresh_id: &str, by: &Signature) {
    let at = by.stamp.at();
    match dice.roll(6) {
        0 => {
            let goal = Goal {
                words: dice.words(),
                target: dice.maybe(|_| at.day()),
                ratings: vec![(at.day(), Rating::new(dice.small(11)).unwrap())],
                extra: BTreeMap::default(),
            };
            record
                .set_goal(few(dice, "goal").parse().unwrap(), goal, by)
                .unwrap();
        }
        1 => record
            .drop_goal(few(dice, "goal").parse().unwrap(), by)
            .unwrap(),
        2 => {
            let plan = AcceptedPlan {
                at,
                rules_version: "2026-11".to_owned(),
                profile: dice.maybe(|_| "uk".parse().unwrap()),
                buckets: [("EX".parse().unwrap(), "START_NOW".parse().unwrap())].into(),
                extra: BTreeMap::default(),
            };
            record
                .accept_plan(fresh_id.parse().unwrap(), plan, by)
                .unwrap();
        }
        3 => record
            .unchoose(few(dice, "line").parse().unwrap(), by)
            .unwrap(),
        _ => {
            let id = few(dice, "line").parse().unwrap();
            record.choose(id, choice(dice, at), by).unwrap();
        }
    }
}

fn edit_care(record: &mut Record, dice: &mut Dice, by: &Signature) {
    let at = by.stamp.at();
    match dice.roll(4) {
        0 => {
            let member = Member {
                role: "CT-PCP".parse().unwrap(),
                name: dice.maybe(Dice::words),
                contact: dice.maybe(Dice::words),
                note: dice.maybe(Dice::words),
                next_visit: dice.maybe(|_| at.day()),
                extra: BTreeMap::default(),
            };
            record
                .set_member(few(dice, "member").parse().unwrap(), member, by)
                .unwrap();
        }
        1 => record
            .remove_member(few(dice, "member").parse().unwrap(), by)
            .unwrap(),
        2 => record
            .remove_review(few(dice, "review").parse().unwrap(), by)
            .unwrap(),
        _ => {
            let review = Review {
                kind: "R-REV-02".parse().unwrap(),
                due: at.day(),
                done: dice.maybe(|_| at.day()),
                outcome: dice.maybe(|_| "continue".parse().unwrap()),
                answers: [("peg".parse().unwrap(), answer(dice))].into(),
                note: dice.maybe(Dice::words),
                extra: BTreeMap::default(),
            };
            record
                .set_review(few(dice, "review").parse().unwrap(), review, by)
                .unwrap();
        }
    }
}

fn edit_safety(record: &mut Record, dice: &mut Dice, by: &Signature) {
    let at = by.stamp.at();
    match dice.roll(4) {
        0 => {
            let danger = Stop {
                level: "U1".parse().unwrap(),
                flags: vec!["RF-CES-3".parse().unwrap()],
                since: at,
                assessed: dice.maybe(|_| at),
                rescreened: None,
                extra: BTreeMap::default(),
            };
            record.set_stop(danger, by).unwrap();
        }
        1 => record.lift_stop(by).unwrap(),
        2 => {
            let crisis = Crisis {
                thoughts: dice.roll(2) == 0,
                answered: at,
                acting_now: dice.maybe(|_| Reply::NotSure),
                support_reached: dice.maybe(|_| at),
                rechecked: None,
                extra: BTreeMap::default(),
            };
            record.set_crisis(crisis, by).unwrap();
        }
        _ => {
            let plan = SafetyPlan {
                coping: dice.words(),
                ..SafetyPlan::default()
            };
            record.write_safety_plan(plan, by).unwrap();
        }
    }
}

pub(crate) fn blank() -> Record {
    Record::new("person0001".parse().unwrap())
}

/// A history of that many edits on one device, after what `begin` holds.
pub(crate) fn grown(
    begin: &Record,
    dice: &mut Dice,
    first_step: i64,
    edits: i64,
    on: &str,
) -> Record {
    let mut record = begin.clone();
    for step in first_step..first_step + edits {
        edit(&mut record, dice, step, on);
    }
    record
}
