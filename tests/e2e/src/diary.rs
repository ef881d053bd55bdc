//! Years of diary, for measuring what they cost.

use std::path::{Path, PathBuf};

use backplan::domain::day::Day;
use backplan::domain::diary::entry::Entry;
use backplan::domain::measure::{PainScore, Rating};
use backplan::domain::record::Record;
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
