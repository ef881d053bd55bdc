//! What a diary comes to: charts that can be read without seeing them, what helped, what goes together,
//! and the way out to other programs.

use std::fs;

use backplan::domain::day::Day;
use backplan::text::{Language, Words, day};
use backplan_e2e::browser::Browser;
use backplan_e2e::diary::lived;
use backplan_e2e::life::backup_of;
use backplan_e2e::person::words;
use backplan_e2e::site::serve;
use thirtyfour::Key;

/// The most elements that a chart with its table may have, at any span.
const MOST_ELEMENTS: u64 = 2_000;

/// A browser with a diary of so many days.
fn keeping(page: &Browser, days: i32, words: &Words) -> Day {
    let today = page.today();
    let file = backup_of(&lived(days, today), today, &std::env::temp_dir());
    page.come_with(&file, words);
    page.visit("/insights");
    page.arrive_at(&words.text("page.insights.title"));
    today
}

/// Elements of the chart and of its table.
fn elements(page: &Browser) -> u64 {
    let script = "return document.querySelectorAll('.chart *, .chart ~ .disclosure *').length";
    page.run(script, vec![]).as_u64().unwrap_or_default()
}

/// What the reader of the chart says.
fn told(page: &Browser, words: &Words) -> String {
    let reader = page.one(&["slider"], &words.text("insights.chart.reader"), None);
    let said = page.on(
        &reader,
        "return arguments[0].getAttribute('aria-valuetext')",
    );
    said.as_str().unwrap_or_default().to_owned()
}

#[test]
fn ten_years_are_as_light_to_draw_as_a_week() {
    let server = serve();
    for days in [3, 30, 3650] {
        let page = Browser::open(&server);
        let words = words(Language::En);
        keeping(&page, days, &words);
        for span in ["week", "month", "quarter", "year", "all"] {
            page.press(&words.text(&format!("insights.chart.span.{span}")));
            for variable in ["pain", "activity", "medicines", "sleep_hours"] {
                page.pick(
                    &words.text("insights.chart.what"),
                    &words.text(&format!("insights.variable.{variable}")),
                );
                let count = elements(&page);
                // Three days are no week: what is counted by the week has nothing to draw then.
                let least = u64::from(days > 3 || variable != "medicines");
                assert!(
                    (least..=MOST_ELEMENTS).contains(&count),
                    "{count} elements for {variable}, {span} of {days} days"
                );
            }
        }
    }
}

#[test]
fn every_day_of_a_chart_can_be_read_by_keys_and_stands_in_its_table() {
    let server = serve();
    let page = Browser::open(&server);
    let words = words(Language::En);
    let today = keeping(&page, 30, &words);
    assert_eq!(told(&page, &words), words.text("insights.chart.read"));

    let reader = page.one(&["slider"], &words.text("insights.chart.reader"), None);
    page.on(&reader, "arguments[0].focus()");
    page.key(Key::Home);
    let first = today.plus_days(-29).expect("a day");
    let begins = |day: Day| {
        words.fill(
            "insights.chart.reading",
            &[("day", &day::with_weekday(day, &words)), ("value", "")],
        )
    };
    let begins = |day: Day| begins(day).trim_end_matches(['.', ' ']).to_owned();
    let said = told(&page, &words);
    assert!(said.starts_with(&begins(first)), "{said}");
    page.key(Key::End);
    let said = told(&page, &words);
    assert!(said.starts_with(&begins(today)), "{said}");
    page.key(Key::Left);
    let yesterday = today.plus_days(-1).expect("a day");
    let said = told(&page, &words);
    assert!(said.starts_with(&begins(yesterday)), "{said}");

    // The table has the same number.
    page.press(&words.text("insights.table.title"));
    let script = "return [...document.querySelectorAll('.scores__table tbody tr')]
        .map((row) => [...row.children].map((cell) => cell.textContent))";
    let rows: Vec<Vec<String>> = serde_json::from_value(page.run(script, vec![])).expect("rows");
    let date = day::short_with_year(yesterday, &words);
    let row = rows
        .iter()
        .find(|row| row[0] == date)
        .expect("yesterday's row");
    assert!(
        said.contains(&format!(": {}.", row[1])),
        "{said} and {row:?}"
    );
    page.must_be_accessible();
}

#[test]
fn what_helped_and_what_goes_together_is_told_with_its_days() {
    let server = serve();
    let page = Browser::open(&server);
    let words = words(Language::En);
    keeping(&page, 120, &words);
    let say = |key: &str| words.text(key);
    page.see(&say("tried.title"));
    page.see(&say("treatment.EX.name"));
    page.see(&say("tried.verdict.likely_helped"));
    page.see(&say("tie.title"));
    page.see(&say("insights.flares.title"));
    page.must_be_accessible();
}

#[test]
fn the_diary_leaves_as_a_table_and_the_plan_as_a_calendar() {
    let server = serve();
    let page = Browser::open(&server);
    let words = words(Language::En);
    let today = keeping(&page, 30, &words);
    page.visit("/share");
    page.press(&words.text("export.csv.button"));
    page.see(&words.text("export.csv.saved"));
    let table = fs::read_to_string(page.downloaded("backplan-diary")).expect("a table");
    assert!(table.starts_with('\u{feff}'), "a mark for spreadsheets");
    let lived_days = (1..=30).filter(|count| count % 9 != 0).count();
    let rows: Vec<&str> = table.trim_end().split("\r\n").collect();
    assert_eq!(rows.len(), lived_days + 1, "{table}");
    assert!(
        rows[1..]
            .iter()
            .any(|row| row.starts_with(&today.to_string())),
        "{table}"
    );
    page.press(&words.text("export.calendar.button"));
    page.see(&words.text("export.calendar.saved"));
    let calendar = fs::read_to_string(page.downloaded("backplan-calendar")).expect("a calendar");
    assert!(calendar.starts_with("BEGIN:VCALENDAR\r\n"));
    assert!(calendar.contains("BEGIN:VALARM"), "{calendar}");
    assert!(
        calendar.contains(&words.text("treatment.EX.name")) || calendar.contains("EX-"),
        "{calendar}"
    );
}
