//! Activities, medicines the person chose to be reminded of, and reviews as an iCalendar file
//! (RFC 5545), so that any telephone reminds without a server.
//!
//! Times are floating: half past seven stays half past seven on the person's own clock, through
//! every change to summer time and in every country.
//! Invariant: nothing is in the file that the person did not begin or put on a schedule, and no
//! dose.

use crate::domain::day::{Day, TimeOfDay};
use crate::domain::due::{REVIEW_WEEKS, first_start};
use crate::domain::flare::FLARE;
use crate::domain::measure::IsoWeekday;
use crate::domain::record::Record;
use crate::domain::record::choice::{Choice, Schedule, Status};
use crate::domain::stamp::Moment;
use crate::domain::treatment::{Route, Treatment};
use crate::text::Words;
use crate::text::diary::activity;

/// Octets of a line, its end not counted.
const LINE_OCTETS: usize = 75;
/// Minutes after midnight at which something without a time of its own is due: six in the evening.
const EVENING: u16 = 18 * 60;
/// How long an event lasts in the calendar.
const LENGTH: &str = "PT15M";

/// Days of the week as calendars write them, Monday first.
const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/// One event, repeated or not.
struct Event<'a> {
    id: String,
    title: String,
    more: &'a str,
    first: Day,
    minutes: u16,
    rule: Option<String>,
}

/// The calendar from today on.
pub fn write_calendar(record: &Record, words: &Words, now: Moment) -> String {
    let today = now.day();
    let mut text = String::new();
    for line in [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Backplan//Backplan//EN",
    ] {
        push_line(line, &mut text);
    }
    let going_on = record.choices().iter().filter(|(_, choice)| {
        matches!(choice.status, Status::Start | Status::Doing)
            && choice.ended.is_none_or(|ended| ended >= today)
    });
    for (code, choice) in going_on {
        if is_reminded(code.as_str(), choice) {
            push_event(
                &of_choice(code.as_str(), choice, today, words),
                now,
                &mut text,
            );
        }
    }
    for review in reviews(record, today, words) {
        push_event(&review, now, &mut text);
    }
    push_line("END:VCALENDAR", &mut text);
    text
}

/// What a person does alone is put into the calendar; anything else only with days or a time that
/// the person gave it.
fn is_reminded(code: &str, choice: &Choice) -> bool {
    let is_planned = choice
        .schedule
        .as_ref()
        .is_some_and(|schedule| schedule.time.is_some() || !schedule.days.is_empty());
    let is_own = Treatment::coded(code).is_some_and(|one| one.route() == Route::Own);
    is_own || is_planned
}

fn of_choice<'a>(code: &str, choice: &'a Choice, today: Day, words: &Words) -> Event<'a> {
    let none = Vec::new();
    let schedule = choice.schedule.as_ref();
    let days = schedule.map_or(&none, |schedule: &Schedule| &schedule.days);
    let from = choice.started.map_or(today, |started| started.max(today));
    let is_medicine = Treatment::coded(code).is_some_and(Treatment::is_medicine);
    // What was written of a medicine may be a dose, which no calendar should call out.
    let more = schedule
        .and_then(|schedule| schedule.amount.as_deref())
        .filter(|_| !is_medicine)
        .unwrap_or_default();
    Event {
        id: format!("line-{code}"),
        title: activity(code, words),
        more,
        first: first_of(from, days),
        minutes: schedule
            .and_then(|schedule| schedule.time)
            .map_or(EVENING, TimeOfDay::minutes),
        rule: Some(rule(days)),
    }
}

/// The first day from then on that is one of these; any day when there are none.
fn first_of(from: Day, days: &[IsoWeekday]) -> Day {
    let week = (0..7).filter_map(|ahead| from.plus_days(ahead));
    let mut fitting = week.filter(|day| days.is_empty() || days.contains(&day.weekday()));
    fitting.next().unwrap_or(from)
}

fn rule(days: &[IsoWeekday]) -> String {
    let names: Vec<&str> = DAYS
        .into_iter()
        .zip(1..)
        .filter(|(_, number)| days.iter().any(|day| day.number() == *number))
        .map(|(name, _)| name)
        .collect();
    if names.is_empty() {
        "FREQ=DAILY".to_owned()
    } else {
        format!("FREQ=WEEKLY;BYDAY={}", names.join(","))
    }
}

/// Reviews that lie ahead: counted in weeks from the first start, and those agreed with a team.
fn reviews(record: &Record, today: Day, words: &Words) -> Vec<Event<'static>> {
    let counted = first_start(record).into_iter().flat_map(|start| {
        let day = move |weeks: &u8| start.plus_days(i32::from(*weeks) * 7);
        REVIEW_WEEKS.iter().filter_map(day)
    });
    let agreed = record
        .reviews()
        .iter()
        .filter(|(_, review)| review.done.is_none() && review.kind.as_str() != FLARE)
        .map(|(_, review)| review.due);
    let mut days: Vec<Day> = counted.chain(agreed).filter(|day| *day >= today).collect();
    days.sort_unstable();
    days.dedup();
    days.into_iter()
        .map(|day| Event {
            id: format!("review-{day}"),
            title: words.text("calendar.review"),
            more: "",
            first: day,
            minutes: EVENING,
            rule: None,
        })
        .collect()
}

fn push_event(event: &Event<'_>, now: Moment, text: &mut String) {
    let date = event.first.to_string().replace('-', "");
    let start = format!(
        "{date}T{:02}{:02}00",
        event.minutes / 60,
        event.minutes % 60
    );
    let title = escaped(&event.title);
    for line in [
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}@backplan", escaped(&event.id)),
        format!("DTSTAMP:{}", utc(now)),
        format!("DTSTART:{start}"),
        format!("DURATION:{LENGTH}"),
        format!("SUMMARY:{title}"),
    ] {
        push_line(&line, text);
    }
    if let Some(rule) = &event.rule {
        push_line(&format!("RRULE:{rule}"), text);
    }
    if !event.more.is_empty() {
        push_line(&format!("DESCRIPTION:{}", escaped(event.more)), text);
    }
    for line in [
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        &format!("DESCRIPTION:{title}"),
        "TRIGGER:PT0M",
        "END:VALARM",
        "END:VEVENT",
    ] {
        push_line(line, text);
    }
}

/// The moment in world time, as calendars write it.
fn utc(moment: Moment) -> String {
    let seconds = moment.ms().div_euclid(1000);
    let day = Day::from_epoch_days(seconds.div_euclid(86_400)).unwrap_or(Day::EPOCH);
    let within = seconds.rem_euclid(86_400);
    let date = day.to_string().replace('-', "");
    let (hours, minutes) = (within / 3600, within / 60 % 60);
    format!("{date}T{hours:02}{minutes:02}{:02}Z", within % 60)
}

fn escaped(text: &str) -> String {
    let mut safe = String::new();
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => {
                safe.push('\\');
                safe.push(letter);
            }
            '\n' => safe.push_str("\\n"),
            other if other.is_control() => {}
            other => safe.push(other),
        }
    }
    safe
}

/// Writes a line, folded between letters where it is too long.
fn push_line(line: &str, text: &mut String) {
    let mut octets = 0;
    for letter in line.chars() {
        if octets + letter.len_utf8() > LINE_OCTETS {
            text.push_str("\r\n ");
            octets = 1;
        }
        text.push(letter);
        octets += letter.len_utf8();
    }
    text.push_str("\r\n");
}
