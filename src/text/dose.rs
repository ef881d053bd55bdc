//! Amounts of an exercise in words.

use super::Words;
use crate::domain::plan::dose::Dose;

/// The amount alone, as "6 times on each side, each held for 3 seconds".
pub fn amount(dose: Dose, words: &Words) -> String {
    let counted = words.count(
        &format!("dose.{}", dose.unit.name()),
        usize::from(dose.amount),
    );
    let sided = if dose.each_side {
        words.fill("dose.each_side", &[("amount", &counted)])
    } else {
        counted
    };
    let held = if dose.hold_seconds > 0 {
        let seconds = dose.hold_seconds.to_string();
        words.fill("dose.hold", &[("amount", &sided), ("seconds", &seconds)])
    } else {
        sided
    };
    if dose.sets > 1 {
        let sets = dose.sets.to_string();
        words.fill("dose.sets", &[("amount", &held), ("sets", &sets)])
    } else {
        held
    }
}

/// The amount, how often a day and on how many days.
pub fn whole(dose: Dose, words: &Words) -> String {
    let often = words.count("dose.a_day", usize::from(dose.a_day));
    let days = dose.days.to_string();
    let key = if dose.days < 7 {
        "dose.on_days"
    } else {
        "dose.every_day"
    };
    words.fill(
        key,
        &[
            ("amount", &amount(dose, words)),
            ("often", &often),
            ("days", &days),
        ],
    )
}

/// What to begin with, or that it is too early.
pub fn start(dose: Option<Dose>, words: &Words) -> String {
    dose.map_or_else(|| words.text("dose.not_yet"), |dose| whole(dose, words))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::dose::{self, Share};
    use crate::domain::plan::exercise::Exercise;
    use crate::text::Language;

    fn told(exercise: Exercise, manages: Option<u16>, language: Language) -> String {
        let text = match language {
            Language::En => include_str!("../../locales/en.json"),
            Language::Es => include_str!("../../locales/es.json"),
        };
        let words = Words::first(language, text).unwrap();
        let row = dose::row(exercise).unwrap();
        start(dose::start(row, Share::Usual, manages), &words)
    }

    #[test]
    fn tells_amounts_as_people_do() {
        let english = |exercise, manages| told(exercise, manages, Language::En);
        assert_eq!(
            english(Exercise::Ex11, None),
            "5 times on each side, each held for 3 seconds. Once a day, on 3 days a week."
        );
        assert_eq!(
            english(Exercise::Ex01, Some(20)),
            "14 minutes. Once a day, on 5 days a week."
        );
        assert_eq!(
            english(Exercise::Ex24, None),
            "5 times, each held for 5 seconds. 3 times a day, every day."
        );
        assert_eq!(
            english(Exercise::Ex02, Some(10)),
            "7 minutes, in 3 rounds with a rest between. Once a day, on 5 days a week."
        );
        assert!(english(Exercise::Ex05, Some(0)).starts_with("Leave"));
        assert_eq!(
            told(Exercise::Ex05, Some(1), Language::Es),
            "1 vez. Una vez al día, todos los días."
        );
    }
}
