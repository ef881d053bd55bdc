//! Diaries: years of them for measuring what they cost, and shorter ones with all that can be logged.

use std::path::{Path, PathBuf};

use backplan::domain::day::Day;
use backplan::domain::diary::entry::{Dose, Entry, Flare};
use backplan::domain::measure::{DoseCount, Hours, Minutes, PainScore, Rating};
use backplan::domain::record::Record;
use backplan::domain::record::choice::{Choice, Status};
use backplan::domain::record::id::DeviceId;
use backplan::domain::record::ledger::Author;
use backplan::domain::stamp::Moment;
use backplan::interchange::backup::write_backup;

/// Writes a backup with so many years of three entries a day, each with a short note, up to that day.
#[track_caller]
pub fn years_of_diary(years: i32, until: Day, folder: &Path) -> PathBuf {
    let person = "benchmark0".parse().expect("an id");
    let device: DeviceId = "benchmark1".parse().expect("an id");
    let mut record = Record::new(person);
    let days = years * 365;
    let mut count = 0_u32;
    for back in (0..days).rev() {
        let day = until.plus_days(-back).expect("a day of the calendar");
        for part in 0..3_i64 {
            let ms = (day.epoch_days() * 24 + 7 + part * 6) * 3_600_000;
            let at = Moment::new(ms, 0).expect("a moment");
            let mut entry = Entry::new(day, at);
            let score = u8::try_from((count * 7 + count / 11) % 11).expect("a score");
            entry.pain = PainScore::new(score).ok();
            entry.interference = Rating::new(score / 2).ok();
            entry.sleep_quality = Rating::new(10 - score).ok();
            "Walked to the shop, slept so-so.".clone_into(&mut entry.note);
            let id = format!("e{count:09}").parse().expect("an id");
            let by = record.sign(at, &device, Author::Person);
            record
                .log_entry(id, entry, until, &by)
                .expect("an entry that can be kept");
            count += 1;
        }
    }
    let created = Moment::new((until.epoch_days() * 24 + 20) * 3_600_000, 0).expect("a moment");
    let file = folder.join(format!("backplan-{years}-years.json"));
    std::fs::write(&file, write_backup(&record, created, "bench")).expect("a file");
    file
}

/// A diary of so many days up to that day: pain that eases once exercise is begun in the middle, sleep,
/// mood and walks that go with it, medicines at first, two flare-ups, and now and then a day left out.
///
/// Gives back the record; it depends on nothing but its arguments.
#[track_caller]
pub fn lived(days: i32, until: Day) -> Record {
    let device: DeviceId = "lived00001".parse().expect("an id");
    let mut record = Record::new("lived00000".parse().expect("an id"));
    let middle = days / 2;
    for back in (0..days).rev() {
        let day = until.plus_days(-back).expect("a day of the calendar");
        let count = u32::try_from(days - back).expect("a count");
        // From 0 to 3, the same each time, without a rhythm of weeks.
        let noise = count.wrapping_mul(2_654_435_761) >> 30;
        if count.is_multiple_of(9) {
            continue;
        }
        let is_after = back < middle;
        let in_flare = matches!(count % 61, 20..=23);
        let score = u8::try_from(noise + if is_after { 2 } else { 5 }).expect("a score");
        let score = if in_flare { 9 } else { score };
        let at = Moment::new((day.epoch_days() * 24 + 19) * 3_600_000, 0).expect("a moment");
        let mut entry = Entry::new(day, at);
        entry.pain = PainScore::new(score).ok();
        entry.mood = Rating::new(10 - score).ok();
        entry.sleep_quality = Rating::new(9 - score / 2).ok();
        entry.sleep_hours = Hours::from_halves(17 - score / 2).ok();
        entry.activity_minutes = Minutes::new(10 + 5 * (10 - u16::from(score))).ok();
        entry.flare = Some(match count % 61 {
            20 => Flare::Started,
            21..=23 => Flare::Still,
            _ => Flare::None,
        });
        if score > 5 {
            entry.medicines.push(Dose {
                name: "Ibuprofen".to_owned(),
                strength: "400 mg".to_owned(),
                count: DoseCount::new(1).expect("a count"),
            });
        }
        if is_after && !count.is_multiple_of(3) {
            entry.done.push("EX-01".parse().expect("a code"));
        }
        let id = format!("l{count:09}").parse().expect("an id");
        let by = record.sign(at, &device, Author::Person);
        record
            .log_entry(id, entry, until, &by)
            .expect("an entry that can be kept");
    }
    let mut choice = Choice::new(Status::Doing);
    choice.started = until.plus_days(1 - middle);
    let at = Moment::new((until.epoch_days() * 24 + 20) * 3_600_000, 0).expect("a moment");
    let by = record.sign(at, &device, Author::Person);
    let line = "EX".parse().expect("a line");
    record.choose(line, choice, &by).expect("a choice");
    record
}
