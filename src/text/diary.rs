//! A diary entry in words.

use super::Words;
use crate::domain::diary::entry::{Dose, Entry, Flare, Skipped};
use crate::domain::measure::{PainScore, Rating};

/// The scores beside pain, the sleep, the activity and the flare-up, in the order of the form.
pub fn scores(entry: &Entry, words: &Words) -> Vec<String> {
    let of_ten = |key: &str, score: Option<u8>| {
        score.map(|score| words.fill(&format!("diary.value.{key}"), &[("n", &score.to_string())]))
    };
    let rating = |rating: Option<Rating>| rating.map(Rating::number);
    let hours = entry.sleep_hours.map(|hours| {
        let hours = number(hours.hours(), words);
        words.fill("diary.value.sleep_hours", &[("n", &hours)])
    });
    let plain = |key: &str, count: Option<u32>| {
        count.map(|count| words.fill(&format!("diary.value.{key}"), &[("n", &count.to_string())]))
    };
    let flare = match entry.flare {
        Some(Flare::Started) => Some(words.text("diary.value.flare_started")),
        Some(Flare::Still) => Some(words.text("diary.value.flare_still")),
        Some(Flare::None) | None => None,
    };
    [
        of_ten("leg_pain", entry.leg_pain.map(PainScore::number)),
        of_ten("interference", rating(entry.interference)),
        of_ten("sleep_quality", rating(entry.sleep_quality)),
        hours,
        of_ten("mood", rating(entry.mood)),
        of_ten("stress", rating(entry.stress)),
        plain("activity", entry.activity_minutes.map(Into::into)),
        plain("steps", entry.steps.map(Into::into)),
        flare,
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What was done, by name.
pub fn done(entry: &Entry, words: &Words) -> Vec<String> {
    entry
        .done
        .iter()
        .map(|code| activity(code.as_str(), words))
        .collect()
}

/// What was left out, by name, with the reason where this version knows it: "Bridge (too tired)".
pub fn skipped(entry: &Entry, words: &Words) -> Vec<String> {
    let line = |skipped: &Skipped| {
        let what = activity(skipped.code.as_str(), words);
        let reason = skipped.reason.as_ref();
        match reason.and_then(|reason| words.find(&format!("skip.{reason}"))) {
            Some(why) => words.fill("skip.because", &[("what", &what), ("why", why)]),
            None => what,
        }
    };
    entry.skipped.iter().map(line).collect()
}

/// The name of a treatment or an exercise; the code itself when this version knows neither.
pub fn activity(code: &str, words: &Words) -> String {
    let named = |theme: &str| words.find(&format!("{theme}.{code}.name"));
    named("treatment")
        .or_else(|| named("exercise"))
        .or_else(|| named("flare.thing"))
        .unwrap_or(code)
        .to_owned()
}

/// The medicines taken, as logged.
pub fn medicines(entry: &Entry, words: &Words) -> Vec<String> {
    let line = |dose: &Dose| {
        let count = dose.count.number().to_string();
        let what = medicine(dose);
        words.fill("diary.value.medicine", &[("n", &count), ("what", &what)])
    };
    entry.medicines.iter().map(line).collect()
}

/// Name and strength of a medicine.
pub fn medicine(dose: &Dose) -> String {
    format!("{} {}", dose.name, dose.strength)
        .trim_end()
        .to_owned()
}

/// A number with at most one decimal, by the decimal mark of the language: "4", "4.5", "4,5".
pub fn number(value: f64, words: &Words) -> String {
    let text = format!("{value:.1}");
    let short = text.strip_suffix(".0").unwrap_or(&text);
    short.replace('.', words.find("number.decimal").unwrap_or("."))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    const WORDS: &str = r#"{
        "number": {"decimal": ","},
        "exercise": {"EX-02": {"name": "Easy walk"}},
        "treatment": {"EX": {"name": "Own exercise"}},
        "skip": {"because": "{what} ({why})", "tired": "too tired"},
        "diary": {"value": {
            "leg_pain": "Leg {n} of 10", "mood": "Mood {n} of 10", "sleep_hours": "{n} h",
            "activity": "{n} min", "flare_still": "Flare-up", "medicine": "{n} × {what}"
        }}
    }"#;

    fn entry() -> Entry {
        let text = r#"{"day":"2026-11-20","at":"2026-11-20T09:15:00.000+01:00","pain":4,
            "leg_pain":0,"sleep_hours":7.5,"activity_minutes":30,"mood":6,"flare":"still",
            "done":["EX-02","EX","NEW-1"],
            "skipped":[{"code":"EX","reason":"tired"},{"code":"EX-02"},{"code":"NEW-2","reason":"new"}],
            "medicines":[{"name":"Ibuprofen","strength":"200 mg","count":2},
                         {"name":"Gel","count":1}]}"#;
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn says_what_was_answered_and_nothing_else() {
        let words = Words::first(Language::Es, WORDS).unwrap();
        assert_eq!(
            scores(&entry(), &words),
            ["Leg 0 of 10", "7,5 h", "Mood 6 of 10", "30 min", "Flare-up"]
        );
        let no_flare = Entry {
            flare: Some(Flare::None),
            leg_pain: None,
            sleep_hours: None,
            activity_minutes: None,
            mood: None,
            ..entry()
        };
        assert_eq!(scores(&no_flare, &words), [""; 0]);
    }

    #[test]
    fn names_exercises_treatments_and_what_it_does_not_know() {
        let words = Words::first(Language::En, WORDS).unwrap();
        assert_eq!(
            done(&entry(), &words),
            ["Easy walk", "Own exercise", "NEW-1"]
        );
        assert_eq!(
            skipped(&entry(), &words),
            ["Own exercise (too tired)", "Easy walk", "NEW-2"]
        );
        assert_eq!(
            medicines(&entry(), &words),
            ["2 × Ibuprofen 200 mg", "1 × Gel"]
        );
    }

    #[test]
    fn numbers_have_one_decimal_at_most() {
        let words = Words::first(Language::Es, WORDS).unwrap();
        assert_eq!(number(4.0, &words), "4");
        assert_eq!(number(4.25, &words), "4,2");
        assert_eq!(number(9.96, &words), "10");
    }
}
