//! The week in words: how much, on which days, at what time.

use super::Words;
use super::diary::activity;
use crate::domain::agenda::{Dose, Task};
use crate::domain::day::TimeOfDay;
use crate::domain::measure::IsoWeekday;
use crate::domain::weekdays::Weekdays;

/// How much: "10 minutes", "6 times".
pub fn amount(dose: Dose, words: &Words) -> String {
    let number = dose.number().into();
    match dose {
        Dose::Minutes(_) => words.count("agenda.minutes", number),
        Dose::Times(_) => words.count("agenda.times", number),
    }
}

/// On which days, in the order of a week that begins on `first`: "every day", "Mon, Wed and Fri".
pub fn days(days: Weekdays, first: IsoWeekday, words: &Words) -> String {
    if days == Weekdays::ALL {
        return words.text("agenda.every_day");
    }
    let names: Vec<String> = Weekdays::week_from(first)
        .into_iter()
        .filter(|day| days.has(*day))
        .map(|day| short_day(day, words))
        .collect();
    words.list(&names)
}

/// A day of the week in little room: "Mon".
pub fn short_day(day: IsoWeekday, words: &Words) -> String {
    words.text(&format!("day.short_weekday.{}", day.number()))
}

/// Amount and time of a thing on its day: "10 minutes, 07:30"; empty when it has neither.
pub fn on_the_day(task: &Task, words: &Words) -> String {
    let amount = task.dose.map(|dose| amount(dose, words));
    let time = task.time.map(|time| time.to_string());
    joined(amount.into_iter().chain(time))
}

/// Days, time and amount: "Every day, 07:30, 10 minutes".
pub fn whole(task: &Task, first: IsoWeekday, words: &Words) -> String {
    let days = (!task.days.is_empty()).then(|| days(task.days, first, words));
    let time = task.time.as_ref().map(TimeOfDay::to_string);
    let amount = task.dose.map(|dose| amount(dose, words));
    super::day::capitalised(&joined(days.into_iter().chain(time).chain(amount)))
}

/// Names of things by their codes, as a list.
pub fn names(codes: &[&str], words: &Words) -> String {
    let names: Vec<String> = codes.iter().map(|code| activity(code, words)).collect();
    words.list(&names)
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::measure::{Minutes, Repetitions};
    use crate::text::Language;

    const WORDS: &str = r#"{
        "list": {"and": "and"},
        "agenda": {
            "minutes": {"one": "{n} minute", "other": "{n} minutes"},
            "times": {"one": "once", "other": "{n} times"},
            "every_day": "every day"
        },
        "day": {"short_weekday": {"1": "Mon", "3": "Wed", "7": "Sun"}},
        "exercise": {"EX-08": {"name": "Cat and camel"}}, "treatment": {"EDU": {"name": "Learning"}}
    }"#;

    fn task(days: Weekdays, time: Option<&str>, dose: Option<Dose>) -> Task {
        Task {
            code: "EX-08",
            line: "EX",
            days,
            time: time.map(|time| time.parse().unwrap()),
            dose,
            minutes: 0,
            from: None,
            is_set: false,
        }
    }

    #[test]
    fn says_when_and_how_much_as_people_do() {
        let words = Words::first(Language::En, WORDS).unwrap();
        let (monday, sunday) = (IsoWeekday::LEAST, IsoWeekday::MOST);
        let three = Weekdays::of([1, 3, 7]);
        assert_eq!(days(three, monday, &words), "Mon, Wed and Sun");
        assert_eq!(days(three, sunday, &words), "Sun, Mon and Wed");
        let times = |number| Repetitions::new(number).ok().map(Dose::Times);
        let ten = Minutes::new(10).ok().map(Dose::Minutes);
        let daily = task(Weekdays::ALL, Some("07:30"), ten);
        assert_eq!(
            whole(&daily, monday, &words),
            "Every day, 07:30, 10 minutes"
        );
        assert_eq!(on_the_day(&daily, &words), "10 minutes, 07:30");
        let once = task(Weekdays::of([3]), None, times(1));
        assert_eq!(whole(&once, monday, &words), "Wed, once");
        let visit = task(Weekdays::NONE, None, None);
        assert_eq!(
            (whole(&visit, monday, &words), on_the_day(&visit, &words)),
            (String::new(), String::new())
        );
        assert_eq!(
            names(&["EX-08", "EDU", "NEW"], &words),
            "Cat and camel, Learning and NEW"
        );
    }
}
