//! Tables and calendars, read back by libraries that know nothing of us.

#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "the whole file is a test")]

use backplan::domain::day::Day;
use backplan::domain::diary::entry::{Dose, Entry, Flare, Skipped};
use backplan::domain::measure::{DoseCount, Hours, IsoWeekday, PainScore};
use backplan::domain::record::Record;
use backplan::domain::record::choice::{Choice, Schedule, Status};
use backplan::domain::record::ledger::{Author, Signature};
use backplan::domain::stamp::Moment;
use backplan::interchange::calendar::write_calendar;
use backplan::interchange::diary_csv::write_diary_csv;
use backplan::text::{Language, Words};
use icalendar::parser::{read_calendar, unfold};
use rrule::RRuleSet;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn moment(text: &str) -> Moment {
    text.parse().unwrap()
}

fn blank() -> Record {
    Record::new("me".parse().unwrap())
}

fn signed(record: &Record, at: Moment) -> Signature {
    record.sign(at, &"phone".parse().unwrap(), Author::Person)
}

// ── tables ──

/// Notes that break a careless table, or that a spreadsheet would run.
const NOTES: [&str; 9] = [
    "plain",
    "a, b",
    "said \"no\"",
    "two\nlines\r\nand more",
    "=HYPERLINK(\"http://example.org\")",
    "+1",
    "-2",
    "@SUM(A1)",
    " \t=1+1",
];

fn noted(notes: &[&str]) -> Record {
    let mut record = blank();
    for (number, note) in (0..).zip(notes) {
        let at = moment("2026-11-22T08:00:00.000+01:00");
        let at = Moment::new(at.ms() + number * 60_000, 60).unwrap();
        let mut entry = Entry::new(at.day(), at);
        entry.pain = PainScore::new(4).ok();
        entry.sleep_hours = Hours::from_halves(15).ok();
        entry.flare = Some(Flare::Still);
        entry.done = vec!["EX-02".parse().unwrap(), "EDU".parse().unwrap()];
        entry.skipped = [("HEAT", Some("tired")), ("YOG", None)]
            .map(|(code, reason)| Skipped {
                code: code.parse().unwrap(),
                reason: reason.map(|reason| reason.parse().unwrap()),
            })
            .to_vec();
        entry.medicines = vec![Dose {
            name: (*note).to_owned(),
            strength: "200 mg".to_owned(),
            count: DoseCount::new(2).unwrap(),
        }];
        entry.tags = vec![(*note).to_owned(), "rain".to_owned()];
        (*note).clone_into(&mut entry.note);
        let by = signed(&record, at);
        let id = format!("e{number}").parse().unwrap();
        record.log_entry(id, entry, at.day(), &by).unwrap();
    }
    record
}

fn rows(text: &str) -> Vec<csv::StringRecord> {
    let text = text.strip_prefix('\u{feff}').unwrap();
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_bytes());
    reader.records().map(Result::unwrap).collect()
}

#[test]
fn a_table_comes_back_cell_by_cell() {
    let rows = rows(&write_diary_csv(noted(&NOTES).diary()));
    assert_eq!(rows.len(), NOTES.len() + 1);
    let column = |name: &str| rows[0].iter().position(|heading| heading == name).unwrap();
    for (row, note) in rows[1..].iter().zip(NOTES) {
        assert_eq!(row.len(), rows[0].len());
        for (name, expected) in [
            ("day", "2026-11-22"),
            ("pain", "4"),
            ("leg_pain", ""),
            ("sleep_hours", "7.5"),
            ("flare", "still"),
            ("done", "EX-02; EDU"),
            ("skipped", "HEAT (tired); YOG"),
        ] {
            assert_eq!(&row[column(name)], expected, "{name}");
        }
        let text = &row[column("note")];
        assert_eq!(text.strip_prefix('\'').unwrap_or(text), note);
        let tags = &row[column("tags")];
        assert_eq!(
            tags.strip_prefix('\'').unwrap_or(tags),
            format!("{note}; rain")
        );
        assert!(row[column("medicines")].starts_with("2 x "));
    }
}

#[test]
fn no_cell_is_a_formula() {
    let rows = rows(&write_diary_csv(noted(&NOTES).diary()));
    let begins = |cell: &str| cell.trim_start().starts_with(['=', '+', '-', '@']);
    assert!(NOTES.iter().filter(|note| begins(note)).count() >= 5);
    for row in &rows {
        assert!(!row.iter().any(begins), "{row:?}");
    }
}

#[test]
fn lines_end_as_the_standard_says_and_an_empty_diary_has_its_headings() {
    let text = write_diary_csv(noted(&["plain"]).diary());
    assert_eq!(text.matches("\r\n").count(), 2);
    assert_eq!(text.matches('\n').count(), 2);
    assert_eq!(rows(&write_diary_csv(blank().diary())).len(), 1);
}

// ── calendars ──

const NOW: &str = "2026-10-20T21:30:00.000+02:00";

fn words(language: Language) -> Words {
    let (first, rest) = match language {
        Language::En => (
            include_str!("../locales/first/en.json"),
            include_str!("../locales/en.json"),
        ),
        Language::Es => (
            include_str!("../locales/first/es.json"),
            include_str!("../locales/es.json"),
        ),
    };
    Words::first(language, first)
        .unwrap()
        .with_rest(rest)
        .unwrap()
}

fn choose(record: &mut Record, code: &str, status: Status, schedule: Option<Schedule>) {
    let by = signed(record, moment(NOW));
    let mut choice = Choice::new(status);
    choice.started = Some(day("2026-10-01"));
    choice.schedule = schedule;
    record.choose(code.parse().unwrap(), choice, &by).unwrap();
}

fn at(days: &[u8], time: &str, amount: &str) -> Schedule {
    Schedule {
        days: days
            .iter()
            .map(|day| IsoWeekday::new(*day).unwrap())
            .collect(),
        time: time.parse().ok(),
        amount: Some(amount.to_owned()),
        ..Schedule::default()
    }
}

fn planned() -> Record {
    let mut record = blank();
    let long = "Slowly; twice around the pond, then home.\nWith Zoë, who knows the way — \
                ñandú, ñandú, ñandú";
    choose(
        &mut record,
        "EX",
        Status::Doing,
        Some(at(&[1, 3, 7], "07:30", long)),
    );
    choose(&mut record, "HEAT", Status::Start, None);
    choose(
        &mut record,
        "NSO",
        Status::Doing,
        Some(at(&[], "20:00", "400 mg")),
    );
    choose(&mut record, "PAR", Status::Doing, None);
    choose(&mut record, "ACU", Status::Doing, None);
    choose(&mut record, "YOG", Status::Tried, None);
    record
}

/// One event as the library reads it: its properties by name, and its alarm's trigger.
struct Read {
    properties: Vec<(String, String)>,
    trigger: String,
}

impl Read {
    fn get(&self, name: &str) -> &str {
        let found = self.properties.iter().find(|(held, _)| held == name);
        found.map_or("", |(_, value)| value.as_str())
    }
}

fn read(text: &str) -> Vec<Read> {
    let unfolded = unfold(text);
    let calendar = read_calendar(&unfolded).unwrap();
    let events = calendar
        .components
        .iter()
        .filter(|part| part.name == "VEVENT");
    events
        .map(|event| Read {
            properties: event
                .properties
                .iter()
                .map(|one| (one.name.to_string(), one.val.to_string()))
                .collect(),
            trigger: event
                .components
                .iter()
                .filter(|part| part.name == "VALARM")
                .flat_map(|alarm| &alarm.properties)
                .find(|one| one.name == "TRIGGER")
                .map_or_else(String::new, |one| one.val.to_string()),
        })
        .collect()
}

fn calendar(language: Language) -> String {
    write_calendar(&planned(), &words(language), moment(NOW))
}

#[test]
fn a_calendar_holds_what_was_begun_what_was_planned_and_the_reviews_ahead() {
    let events = read(&calendar(Language::En));
    let ids: Vec<&str> = events.iter().map(|event| event.get("UID")).collect();
    // Two weeks after the first of October are over; six and twelve are not.
    assert_eq!(
        ids,
        [
            "line-EX@backplan",
            "line-HEAT@backplan",
            "line-NSO@backplan",
            "review-2026-11-12@backplan",
            "review-2026-12-24@backplan",
        ]
    );
    assert!(events.iter().all(|event| event.trigger == "PT0M"));
    assert!(
        events
            .iter()
            .all(|event| event.get("DTSTAMP") == "20261020T193000Z")
    );
    assert_eq!(events[1].get("RRULE"), "FREQ=DAILY");
    assert_eq!(events[3].get("RRULE"), "");
    assert_eq!(events[3].get("DTSTART"), "20261112T180000");
    let spanish = read(&calendar(Language::Es));
    assert_eq!(spanish[3].get("SUMMARY"), "Backplan: revisar tu plan");
}

#[test]
fn no_dose_is_called_out() {
    let text = calendar(Language::En);
    assert!(!unfold(&text).contains("400 mg"));
    assert!(unfold(&text).contains("twice around the pond\\, then home.\\nWith Zoë"));
}

#[test]
fn lines_are_short_and_letters_whole() {
    let text = calendar(Language::Es);
    assert!(text.ends_with("\r\n"));
    for line in text.split("\r\n") {
        assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line}");
    }
    assert!(text.contains("\r\n "), "nothing was folded");
}

/// The local times of the first occurrences, as a phone in that zone shows them.
fn occurrences(event: &Read, zone: &str, count: u16) -> Vec<String> {
    let text = format!(
        "DTSTART;TZID={zone}:{}\nRRULE:{}",
        event.get("DTSTART"),
        event.get("RRULE")
    );
    let set: RRuleSet = text.parse().unwrap();
    let dates = set.all(count).dates;
    dates
        .iter()
        .map(|date| date.format("%a %F %H:%M %z").to_string())
        .collect()
}

#[test]
fn half_past_seven_stays_half_past_seven_when_the_clocks_change() {
    let events = read(&calendar(Language::En));
    assert_eq!(
        occurrences(&events[0], "Europe/Madrid", 4),
        [
            "Wed 2026-10-21 07:30 +0200",
            "Sun 2026-10-25 07:30 +0100",
            "Mon 2026-10-26 07:30 +0100",
            "Wed 2026-10-28 07:30 +0100",
        ]
    );
    let new_york = occurrences(&events[2], "America/New_York", 14);
    assert_eq!(new_york[0], "Tue 2026-10-20 20:00 -0400");
    assert_eq!(new_york[12], "Sun 2026-11-01 20:00 -0500");
}
