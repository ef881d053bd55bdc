//! Ten years of diary, as the size and speed budgets count them.

use backplan::domain::day::Day;
use backplan::domain::diary::entry::{Dose, Entry, Flare};
use backplan::domain::measure::{DoseCount, Hours, Minutes, PainScore, Rating};
use backplan::domain::record::Record;
use backplan::domain::record::ledger::{Author, Signature};
use backplan::domain::stamp::{Moment, Stamp};

use crate::generated::{DEVICES, Dice, blank, device};

/// Ten years, three entries a day with a short note, as the size budget counts them.
pub(crate) fn ten_years() -> Record {
    let mut record = blank();
    let mut dice = Dice::new(10);
    let notes = [
        "Stiff after sitting, better after a walk",
        "Bad night, took it easy this morning",
        "Carried shopping, ok with breaks",
        "Long drive, heat helped a little",
    ];
    let first: Day = "2026-11-22".parse().unwrap();
    let device = device(DEVICES[0]);
    for day in 0..3653_i64 {
        for part in 0..3_i64 {
            let ms = (first.epoch_days() + day) * 86_400_000 + (7 + part * 6) * 3_600_000;
            let at = Moment::new(ms + i64::from(dice.small(200)) * 4567, 60).unwrap();
            let by = Signature {
                stamp: Stamp::new(at, 0, device.clone()),
                author: Author::Person,
            };
            let rating = |dice: &mut Dice| Some(Rating::new(dice.small(11)).unwrap());
            let mut entry = Entry::new(at.day(), at);
            entry.pain = Some(PainScore::new(dice.small(11)).unwrap());
            entry.interference = rating(&mut dice);
            entry.sleep_quality = rating(&mut dice);
            entry.sleep_hours = Some(Hours::from_halves(dice.small(20)).unwrap());
            entry.activity_minutes = Some(Minutes::new(u16::from(dice.small(120))).unwrap());
            entry.mood = rating(&mut dice);
            entry.stress = rating(&mut dice);
            entry.flare = Some(Flare::None);
            entry.done = vec!["EX-02".parse().unwrap(), "EDU".parse().unwrap()];
            entry.medicines = vec![Dose {
                name: "paracetamol".to_owned(),
                strength: "500 mg".to_owned(),
                count: DoseCount::new(1 + dice.small(2)).unwrap(),
            }];
            entry.note = (*dice.pick(&notes)).to_owned();
            let id = format!("{:010}", dice.roll(10_000_000_000));
            record
                .log_entry(id.parse().unwrap(), entry, at.day(), &by)
                .unwrap();
        }
    }
    record
}
