//! The diary as a table for spreadsheets: RFC 4180, UTF-8 with a byte order mark, a row an entry.
//!
//! Headings and codes are those of the record file, so that a table reads the same in every
//! language. Invariant: no cell begins in a way that a spreadsheet would run as a formula.

use crate::domain::diary::Diary;
use crate::domain::diary::entry::{Dose, Entry, Flare, Skipped};
use crate::domain::record::id::{ActivityCode, Code};

const HEADINGS: [&str; 18] = [
    "day",
    "written_at",
    "pain",
    "leg_pain",
    "interference",
    "sleep_quality",
    "sleep_hours",
    "activity_minutes",
    "steps",
    "mood",
    "stress",
    "flare",
    "done",
    "skipped",
    "medicines",
    "sites",
    "tags",
    "note",
];

/// Between the parts of one cell.
const PARTS: &str = "; ";

/// Every entry, oldest first.
pub fn write_diary_csv(diary: &Diary) -> String {
    let mut text = String::from("\u{feff}");
    push_row(&HEADINGS.map(str::to_owned), &mut text);
    if let Some(span) = diary.span() {
        for (_, entry) in diary.between(&span) {
            push_row(&cells(entry), &mut text);
        }
    }
    text
}

fn cells(entry: &Entry) -> [String; 18] {
    fn number<T: Into<u32>>(value: Option<T>) -> String {
        value.map_or_else(String::new, |value| value.into().to_string())
    }
    let flare = match entry.flare {
        None => "",
        Some(Flare::None) => "none",
        Some(Flare::Started) => "started",
        Some(Flare::Still) => "still",
    };
    let codes = |codes: &mut dyn Iterator<Item = &str>| codes.collect::<Vec<_>>().join(PARTS);
    let skipped: Vec<String> = entry.skipped.iter().map(skipped_with_reason).collect();
    let medicines: Vec<String> = entry.medicines.iter().map(medicine).collect();
    [
        entry.day.to_string(),
        entry.at.to_string(),
        number(entry.pain),
        number(entry.leg_pain),
        number(entry.interference),
        number(entry.sleep_quality),
        entry
            .sleep_hours
            .map_or_else(String::new, |hours| hours.hours().to_string()),
        number(entry.activity_minutes),
        number(entry.steps),
        number(entry.mood),
        number(entry.stress),
        flare.to_owned(),
        guarded(&codes(&mut entry.done.iter().map(ActivityCode::as_str))),
        guarded(&skipped.join(PARTS)),
        guarded(&medicines.join(PARTS)),
        guarded(&codes(&mut entry.sites.iter().map(Code::as_str))),
        guarded(&entry.tags.join(PARTS)),
        guarded(&entry.note),
    ]
}

fn skipped_with_reason(skipped: &Skipped) -> String {
    match &skipped.reason {
        Some(reason) => format!("{} ({reason})", skipped.code),
        None => skipped.code.to_string(),
    }
}

fn medicine(dose: &Dose) -> String {
    let count = dose.count.number();
    let name = format!("{} {}", dose.name, dose.strength);
    format!("{count} x {}", name.trim_end())
}

/// A text that no spreadsheet runs: where it could begin a formula, an apostrophe stands first.
fn guarded(text: &str) -> String {
    let begins = text.trim_start_matches(' ').chars().next();
    if begins.is_some_and(|first| matches!(first, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n')) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

fn push_row(cells: &[String], text: &mut String) {
    for (place, cell) in cells.iter().enumerate() {
        if place > 0 {
            text.push(',');
        }
        if cell.contains([',', '"', '\r', '\n']) {
            text.push('"');
            text.push_str(&cell.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(cell);
        }
    }
    text.push_str("\r\n");
}
