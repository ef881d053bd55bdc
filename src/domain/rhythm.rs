//! On which days the diary asks: every day, or on those the person picked.
//!
//! Writing every day can tie the eye to the pain, so a person may choose fewer days. A change holds from its day on,
//! and what was before stays as it was: rates never judge earlier days by later wishes.

use std::ops::RangeInclusive;

use super::day::Day;
use super::measure::IsoWeekday;
use super::record::Record;
use super::weekdays::Weekdays;

/// The setting that holds the rhythm.
pub const SETTING: &str = "diary_days";

/// The days on which the diary asks, as they changed over time; without a change it is every day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rhythm(Vec<(Day, Weekdays)>);

impl Rhythm {
    /// The rhythm in a record.
    pub fn of(record: &Record) -> Self {
        let setting = SETTING.parse().ok().and_then(|id| record.setting(&id));
        setting.map_or_else(Self::default, Self::read)
    }

    /// Reads what [`Rhythm::text`] wrote; a piece that says nothing is left out.
    pub fn read(text: &str) -> Self {
        let piece = |piece: &str| {
            let (since, days) = piece.split_once('=')?;
            let number = |digit: char| digit.to_digit(10).and_then(|one| u8::try_from(one).ok());
            let days = days
                .chars()
                .filter_map(number)
                .filter_map(|one| IsoWeekday::new(one).ok());
            let days = Weekdays::listed(&days.collect::<Vec<_>>());
            (!days.is_empty()).then_some((since.parse().ok()?, days))
        };
        Self(text.split(' ').filter_map(piece).collect())
    }

    /// The rhythm in a line: "2026-11-22=135 2027-01-01=1234567".
    pub fn text(&self) -> String {
        let piece = |(since, days): &(Day, Weekdays)| {
            let days = days.list().into_iter();
            let days: String = days.map(|day| day.number().to_string()).collect();
            format!("{since}={days}")
        };
        self.0.iter().map(piece).collect::<Vec<_>>().join(" ")
    }

    /// The same with these days from that day on; no day at all is every day.
    #[must_use]
    pub fn with(mut self, since: Day, days: Weekdays) -> Self {
        let days = if days.is_empty() { Weekdays::ALL } else { days };
        // A clock that ran ahead must not keep a later wish from holding.
        self.0.retain(|(earlier, _)| *earlier < since);
        if self.days_at(since) != days {
            self.0.push((since, days));
        }
        self
    }

    /// The days of the week on which it asks at that time.
    pub fn days_at(&self, day: Day) -> Weekdays {
        let held = self.0.iter().filter(|(since, _)| *since <= day);
        held.max_by_key(|(since, _)| *since)
            .map_or(Weekdays::ALL, |(_, days)| *days)
    }

    /// Whether it asks on that day.
    pub fn asks_on(&self, day: Day) -> bool {
        self.days_at(day).has(day.weekday())
    }

    /// Whether it asks every day at that time.
    pub fn is_daily(&self, day: Day) -> bool {
        self.days_at(day) == Weekdays::ALL
    }

    /// The next day after that one on which it asks.
    pub fn next_after(&self, day: Day) -> Option<Day> {
        (1..=7)
            .filter_map(|days| day.plus_days(days))
            .find(|day| self.asks_on(*day))
    }

    /// How many days of the range it asks on; none of a range that ends before it begins.
    pub fn asked_days(&self, range: &RangeInclusive<Day>) -> usize {
        let all = usize::try_from(range.end().days_since(*range.start()) + 1).unwrap_or_default();
        if self.0.is_empty() {
            return all;
        }
        let mut day = Some(*range.start());
        let mut asked = 0;
        for _ in 0..all {
            let Some(today) = day else { break };
            asked += usize::from(self.asks_on(today));
            day = today.plus_days(1);
        }
        asked
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn without_a_wish_it_asks_every_day() {
        let rhythm = Rhythm::default();
        assert!(rhythm.is_daily(day("2026-11-22")));
        let range = day("2028-02-27")..=day("2028-03-01");
        assert_eq!(rhythm.asked_days(&range), 4);
        assert_eq!(
            rhythm.next_after(day("2028-02-28")),
            Some(day("2028-02-29"))
        );
        assert_eq!(Rhythm::read(""), rhythm);
        assert_eq!(
            Rhythm::read("nonsense 2026-02-30=135 2026-02-03= =7 2026-02-04=89"),
            rhythm
        );
    }

    #[test]
    fn a_wish_holds_from_its_day_on_and_not_before() {
        // 23 November 2026 is a Monday.
        let three = Rhythm::default().with(day("2026-11-23"), Weekdays::of([1, 3, 5]));
        assert!(three.asks_on(day("2026-11-22")));
        assert!(three.asks_on(day("2026-11-23")));
        assert!(!three.asks_on(day("2026-11-24")));
        assert_eq!(three.next_after(day("2026-11-27")), Some(day("2026-11-30")));
        assert_eq!(
            three.asked_days(&(day("2026-11-16")..=day("2026-11-29"))),
            7 + 3
        );
        let again = three.clone().with(day("2026-12-07"), Weekdays::NONE);
        assert!(again.is_daily(day("2026-12-07")));
        assert!(!again.is_daily(day("2026-12-06")));
        assert_eq!(again.text(), "2026-11-23=135 2026-12-07=1234567");
        assert_eq!(Rhythm::read(&again.text()), again);
    }

    #[test]
    fn the_last_wish_of_a_day_stands_and_one_of_the_future_goes() {
        let rhythm = Rhythm::default()
            .with(day("2036-01-01"), Weekdays::of([2]))
            .with(day("2026-11-23"), Weekdays::of([1]))
            .with(day("2026-11-23"), Weekdays::of([1, 4]));
        assert_eq!(rhythm.text(), "2026-11-23=14");
        let same = rhythm.clone().with(day("2026-11-30"), Weekdays::of([1, 4]));
        assert_eq!(same, rhythm);
    }
}
