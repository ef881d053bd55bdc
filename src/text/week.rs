//! How the week goes, in one honest sentence or two.

use super::{Words, diary};
use crate::domain::day::Day;
use crate::domain::diary::Diary;
use crate::domain::diary::summary::{
    Mean, SinceStart, WEEK_DAYS, days_missing, entry_rate, last_days, recent, since_start,
};
use crate::domain::rhythm::Rhythm;

/// The mean of the last days and how far it is from the start; with too few days, how many there are.
///
/// What the days do not allow is not said: without enough of them there is no mean, and without a start no change.
pub fn how_it_goes(held: &Diary, rhythm: &Rhythm, today: Day, words: &Words) -> String {
    let (span, mean) = recent(held, rhythm, today);
    let Some(mean) = mean else {
        return too_few(held, rhythm, today, words);
    };
    let told = mean_in_words(mean, span, words);
    match since_start(held, today).filter(|_| span == WEEK_DAYS) {
        Some(since) => format!("{told} {}", change_in_words(&since, words)),
        None => told,
    }
}

fn mean_in_words(mean: Mean, span: u8, words: &Words) -> String {
    words.fill(
        "today.week.mean",
        &[
            ("span", &span.to_string()),
            ("pain", &diary::number(mean.pain, words)),
            ("days", &mean.days.to_string()),
        ],
    )
}

fn change_in_words(since: &SinceStart, words: &Words) -> String {
    let points = (since.start.pain - since.now.pain).abs();
    words.fill(
        &format!("today.week.change.{}", since.change.name()),
        &[("points", &diary::number(points, words))],
    )
}

fn too_few(held: &Diary, rhythm: &Rhythm, today: Day, words: &Words) -> String {
    let rate = entry_rate(held, &last_days(today, WEEK_DAYS), rhythm);
    if rhythm.is_daily(today) {
        let written = words.count("today.week.written", rate.days);
        let missing = words.count("today.week.missing", days_missing(held, today));
        return format!("{written} {missing}");
    }
    words.fill(
        "today.week.written_of",
        &[("n", &rate.days.to_string()), ("of", &rate.of.to_string())],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::diary::sample::{Sample, day};
    use crate::domain::weekdays::Weekdays;
    use crate::text::Language;

    const WORDS: &str = r#"{
        "number": {"decimal": "."},
        "today": {"week": {
            "mean": "{span}: {pain} from {days}.",
            "written": {"one": "1 day.", "other": "{n} days."},
            "missing": {"one": "1 more.", "other": "{n} more."},
            "written_of": "{n} of {of}.",
            "change": {"better": "{points} lower.", "same": "no change.", "worse": "{points} higher."}
        }}
    }"#;

    fn told(scores: &[(&str, i32, u8)], rhythm: &Rhythm, today: &str) -> String {
        let words = Words::first(Language::En, WORDS).unwrap();
        let mut sample = Sample::default();
        for (from, days, score) in scores {
            for back in 0..*days {
                sample.pain(day(from).plus_days(back).unwrap(), *score);
            }
        }
        how_it_goes(&sample.diary(), rhythm, day(today), &words)
    }

    #[test]
    fn says_the_change_only_when_both_ends_are_known() {
        let every_day = Rhythm::default();
        let start = ("2026-11-01", 14, 6);
        assert_eq!(
            told(&[start, ("2026-11-15", 7, 4)], &every_day, "2026-11-21"),
            "7: 4 from 7. 2 lower."
        );
        assert_eq!(
            told(&[start, ("2026-11-15", 7, 6)], &every_day, "2026-11-21"),
            "7: 6 from 7. no change."
        );
        assert_eq!(
            told(&[start, ("2026-11-15", 7, 8)], &every_day, "2026-11-21"),
            "7: 8 from 7. 2 higher."
        );
        // A week that reaches into the start is compared with nothing.
        assert_eq!(told(&[start], &every_day, "2026-11-14"), "7: 6 from 7.");
        assert_eq!(
            told(&[("2026-11-12", 3, 6)], &every_day, "2026-11-14"),
            "3 days. 1 more."
        );
    }

    #[test]
    fn three_days_a_week_are_read_over_two_weeks_and_never_as_gaps() {
        let rhythm = Rhythm::default().with(day("2026-11-02"), Weekdays::of([1, 3, 5]));
        let some = [
            ("2026-11-09", 1, 4),
            ("2026-11-11", 1, 4),
            ("2026-11-13", 1, 5),
        ];
        assert_eq!(told(&some, &rhythm, "2026-11-15"), "3 of 3.");
        let more = [some[0], some[1], some[2], ("2026-11-16", 1, 7)];
        assert_eq!(told(&more, &rhythm, "2026-11-16"), "14: 5 from 4.");
    }
}
