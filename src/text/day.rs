//! Days and months in words, without a browser.
//!
//! Names and order come from the words of the language (`day.weekday`, `day.month`, `day.form`).
//! Invariant: a day is named by its own calendar; no time zone can move it.

use super::Words;
use crate::domain::day::{Day, Month};

/// A date with its year: "22 November 2026", "22 de noviembre de 2026".
pub fn long(day: Day, words: &Words) -> String {
    filled("day.form.long", day, words)
}

/// A day with its weekday: "Sunday 22 November", "domingo, 22 de noviembre".
pub fn with_weekday(day: Day, words: &Words) -> String {
    filled("day.form.with_weekday", day, words)
}

/// The same with the year: "Sunday 22 November 2026", "domingo, 22 de noviembre de 2026".
pub fn full(day: Day, words: &Words) -> String {
    filled("day.form.full", day, words)
}

/// A day in little room: "22 Nov", "22 nov".
pub fn short(day: Day, words: &Words) -> String {
    filled("day.form.short", day, words)
}

/// A day in little room, with its year: "22 Nov 2026", "22 nov 2026".
pub fn short_with_year(day: Day, words: &Words) -> String {
    filled("day.form.short_with_year", day, words)
}

/// A day as people say it on that `today`: "today", "yesterday", else its weekday and date.
///
/// The year is said only where it is another one.
pub fn spoken(day: Day, today: Day, words: &Words) -> String {
    match today.days_since(day) {
        0 => words.text("day.today"),
        1 => words.text("day.yesterday"),
        _ if day.year() == today.year() => with_weekday(day, words),
        _ => full(day, words),
    }
}

/// A month of a year: "November 2026", "noviembre de 2026".
pub fn month(month: Month, words: &Words) -> String {
    filled("day.form.month", month.first_day(), words)
}

/// The same words at the start of a line or a heading, where they begin with a capital.
pub fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(characters).collect()
    })
}

fn filled(form: &str, day: Day, words: &Words) -> String {
    let number = day.month_of_year();
    words.fill(
        form,
        &[
            (
                "weekday",
                &words.text(&format!("day.weekday.{}", day.weekday().number())),
            ),
            ("day", &day.day_of_month().to_string()),
            ("month", &words.text(&format!("day.month.{number}"))),
            (
                "short_month",
                &words.text(&format!("day.short_month.{number}")),
            ),
            ("year", &day.year().to_string()),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    const ENGLISH: &str = r#"{"day": {
        "today": "today", "yesterday": "yesterday",
        "weekday": {"1": "Monday", "6": "Saturday", "7": "Sunday"},
        "month": {"1": "January", "11": "November"},
        "short_month": {"1": "Jan", "11": "Nov"},
        "form": {
            "long": "{day} {month} {year}", "with_weekday": "{weekday} {day} {month}",
            "full": "{weekday} {day} {month} {year}",
            "short": "{day} {short_month}", "short_with_year": "{day} {short_month} {year}",
            "month": "{month} {year}"
        }
    }}"#;
    const SPANISH: &str = r#"{"day": {
        "today": "hoy", "yesterday": "ayer",
        "weekday": {"1": "lunes", "6": "sábado", "7": "domingo"},
        "month": {"1": "enero", "11": "noviembre"},
        "short_month": {"1": "ene", "11": "nov"},
        "form": {
            "long": "{day} de {month} de {year}",
            "with_weekday": "{weekday}, {day} de {month}",
            "full": "{weekday}, {day} de {month} de {year}",
            "short": "{day} {short_month}", "short_with_year": "{day} {short_month} {year}",
            "month": "{month} de {year}"
        }
    }}"#;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn names_a_day_as_each_language_does() {
        let english = Words::first(Language::En, ENGLISH).unwrap();
        let spanish = Words::first(Language::Es, SPANISH).unwrap();
        let sunday = day("2026-11-22");
        assert_eq!(long(sunday, &english), "22 November 2026");
        assert_eq!(with_weekday(sunday, &english), "Sunday 22 November");
        assert_eq!(full(sunday, &english), "Sunday 22 November 2026");
        assert_eq!(short(sunday, &english), "22 Nov");
        assert_eq!(short_with_year(day("2027-01-04"), &english), "4 Jan 2027");
        assert_eq!(month(sunday.month(), &english), "November 2026");
        assert_eq!(long(sunday, &spanish), "22 de noviembre de 2026");
        assert_eq!(with_weekday(sunday, &spanish), "domingo, 22 de noviembre");
        assert_eq!(full(sunday, &spanish), "domingo, 22 de noviembre de 2026");
        assert_eq!(short(sunday, &spanish), "22 nov");
        assert_eq!(month(day("2026-01-09").month(), &spanish), "enero de 2026");
        assert_eq!(
            with_weekday(day("2027-01-04"), &spanish),
            "lunes, 4 de enero"
        );
    }

    #[test]
    fn says_today_and_yesterday_and_another_year() {
        let words = Words::first(Language::En, ENGLISH).unwrap();
        let today = day("2027-01-04");
        assert_eq!(spoken(today, today, &words), "today");
        assert_eq!(spoken(day("2027-01-03"), today, &words), "yesterday");
        assert_eq!(
            spoken(day("2027-01-02"), today, &words),
            "Saturday 2 January"
        );
        assert_eq!(
            spoken(day("2026-11-22"), today, &words),
            "Sunday 22 November 2026"
        );
        // A day ahead, as a traveller's diary may have: named, never "today".
        assert_eq!(
            spoken(day("2027-01-11"), today, &words),
            "Monday 11 January"
        );
    }

    #[test]
    fn capitals_go_beyond_ascii_and_nothing_stays_nothing() {
        assert_eq!(capitalised("última semana"), "Última semana");
        assert_eq!(
            capitalised("domingo, 22 de noviembre"),
            "Domingo, 22 de noviembre"
        );
        assert_eq!(capitalised(""), "");
    }
}
