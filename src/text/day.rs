//! Days as people write them.

use super::Words;
use crate::domain::day::Day;

/// A day with its month in words and its year: "6 December 2026".
pub fn long(day: Day, words: &Words) -> String {
    // A month is written `2026-12`: the name goes by its last part, which no other place spells out.
    let month = day.month().to_string();
    let month = month.rsplit('-').next().unwrap_or_default();
    words.fill(
        "date.long",
        &[
            ("day", &day.day_of_month().to_string()),
            ("month", &words.text(&format!("date.month.{month}"))),
            ("year", &day.year().to_string()),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    fn check(language: Language, words: &str, day: &str, expected: &str) {
        let words = Words::parse(language, words).unwrap();
        assert_eq!(long(day.parse().unwrap(), &words), expected);
    }

    #[test]
    fn spells_the_month_and_no_leading_zero() {
        let english = r#"{"date": {"long": "{day} {month} {year}", "month": {"01": "January", "12": "December"}}}"#;
        check(Language::En, english, "2026-12-06", "6 December 2026");
        check(Language::En, english, "2027-01-31", "31 January 2027");
        let spanish =
            r#"{"date": {"long": "{day} de {month} de {year}", "month": {"12": "diciembre"}}}"#;
        check(
            Language::Es,
            spanish,
            "2026-12-06",
            "6 de diciembre de 2026",
        );
    }
}
