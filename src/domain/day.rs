//! Civil dates: the day as the person's own calendar names it, its month, and times of day.
//!
//! Invariant: nothing here knows what today is, and no arithmetic here passes through a clock
//! time, so a change to summer time never moves an entry to another day.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Days, NaiveDate};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::measure::IsoWeekday;

/// A text or number that is no date, month or time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not a date, month or time of day")]
pub struct BadDate;

/// One day of the civil calendar, years 1 to 9999, written `2026-11-22`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Day(NaiveDate);

impl Day {
    /// 1 January 1970, where counting starts.
    pub const EPOCH: Self = match NaiveDate::from_ymd_opt(1970, 1, 1) {
        Some(date) => Self(date),
        None => Self(NaiveDate::MIN),
    };

    /// The day of that year, month and day of the month, if the calendar has it.
    ///
    /// # Errors
    /// [`BadDate`] for 30 February and the like.
    pub fn new(year: i32, month: u32, day: u32) -> Result<Self, BadDate> {
        NaiveDate::from_ymd_opt(year, month, day)
            .and_then(Self::in_range)
            .ok_or(BadDate)
    }

    /// The day so many days after 1 January 1970.
    pub fn from_epoch_days(days: i64) -> Option<Self> {
        let from_year_one = i32::try_from(days.checked_add(EPOCH_FROM_YEAR_ONE)?).ok()?;
        NaiveDate::from_num_days_from_ce_opt(from_year_one).and_then(Self::in_range)
    }

    /// Days since 1 January 1970.
    pub fn epoch_days(self) -> i64 {
        i64::from(self.0.num_days_from_ce()) - EPOCH_FROM_YEAR_ONE
    }

    /// The day so many days later, or earlier for a negative number; none beyond the calendar.
    pub fn plus_days(self, days: i32) -> Option<Self> {
        let distance = Days::new(days.unsigned_abs().into());
        let moved = if days < 0 {
            self.0.checked_sub_days(distance)
        } else {
            self.0.checked_add_days(distance)
        };
        moved.and_then(Self::in_range)
    }

    /// How many days lie between, positive when `self` is the later one.
    pub fn days_since(self, earlier: Self) -> i64 {
        self.epoch_days() - earlier.epoch_days()
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The day of the month, 1 to 31.
    pub fn day_of_month(self) -> u32 {
        self.0.day()
    }

    /// The number of the month within its year, 1 to 12.
    pub fn month_of_year(self) -> u32 {
        self.0.month()
    }

    /// The month this day belongs to.
    pub fn month(self) -> Month {
        Month {
            first: Self(self.0.with_day(1).unwrap_or(self.0)),
        }
    }

    /// The day of the week.
    pub fn weekday(self) -> IsoWeekday {
        let number = self.0.weekday().number_from_monday();
        IsoWeekday::try_from(number).unwrap_or(IsoWeekday::LEAST)
    }

    /// The first day of this day's week, for a week that starts on `first`.
    pub fn week_start(self, first: IsoWeekday) -> Option<Self> {
        let back = (7 + self.weekday().number() - first.number()) % 7;
        self.plus_days(-i32::from(back))
    }

    fn in_range(date: NaiveDate) -> Option<Self> {
        (1..=9999).contains(&date.year()).then_some(Self(date))
    }
}

/// Days from 1 January of year 1, counted as day 1, to 1 January 1970.
const EPOCH_FROM_YEAR_ONE: i64 = 719_163;

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:04}-{:02}-{:02}",
            self.0.year(),
            self.0.month(),
            self.0.day()
        )
    }
}

impl FromStr for Day {
    type Err = BadDate;

    fn from_str(text: &str) -> Result<Self, BadDate> {
        let parse = || {
            let mut parts = text.splitn(3, '-');
            let year = i32::try_from(digits(parts.next()?, 4)?).ok()?;
            Self::new(year, digits(parts.next()?, 2)?, digits(parts.next()?, 2)?).ok()
        };
        parse().ok_or(BadDate)
    }
}

/// One month of one year, written `2026-11`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Month {
    first: Day,
}

impl Month {
    /// The first day of the month.
    pub fn first_day(self) -> Day {
        self.first
    }

    /// The day of that number in this month, if the month is long enough.
    ///
    /// # Errors
    /// [`BadDate`] for a 31st that this month does not have.
    pub fn day(self, day_of_month: u32) -> Result<Day, BadDate> {
        Day::new(self.first.0.year(), self.first.0.month(), day_of_month)
    }

    /// Whether the day lies in this month.
    pub fn has(self, day: Day) -> bool {
        day.month() == self
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.first.0.year(), self.first.0.month())
    }
}

impl FromStr for Month {
    type Err = BadDate;

    fn from_str(text: &str) -> Result<Self, BadDate> {
        let parse = || {
            let (year, month) = text.split_once('-')?;
            let year = i32::try_from(digits(year, 4)?).ok()?;
            Day::new(year, digits(month, 2)?, 1).ok().map(Day::month)
        };
        parse().ok_or(BadDate)
    }
}

/// A time on the wall clock, to the minute, written `07:30`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TimeOfDay {
    minute: u16,
}

impl TimeOfDay {
    /// The time at that hour (0 to 23) and minute (0 to 59).
    ///
    /// # Errors
    /// [`BadDate`] for 24:00 and beyond.
    pub fn new(hour: u16, minute: u16) -> Result<Self, BadDate> {
        if hour < 24 && minute < 60 {
            Ok(Self {
                minute: hour * 60 + minute,
            })
        } else {
            Err(BadDate)
        }
    }

    /// Minutes since midnight.
    pub fn minutes(self) -> u16 {
        self.minute
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.minute / 60, self.minute % 60)
    }
}

impl FromStr for TimeOfDay {
    type Err = BadDate;

    fn from_str(text: &str) -> Result<Self, BadDate> {
        let parse = || {
            let (hour, minute) = text.split_once(':')?;
            let narrow = |digits: u32| u16::try_from(digits).ok();
            Self::new(narrow(digits(hour, 2)?)?, narrow(digits(minute, 2)?)?).ok()
        };
        parse().ok_or(BadDate)
    }
}

macro_rules! text_form {
    ($($name:ident),*) => {$(
        impl TryFrom<String> for $name {
            type Error = BadDate;

            fn try_from(text: String) -> Result<Self, BadDate> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.to_string()
            }
        }
    )*};
}

text_form!(Day, Month, TimeOfDay);

/// Exactly so many ASCII digits, nothing else: a sign or a space is not part of a date.
pub(super) fn digits(text: &str, count: usize) -> Option<u32> {
    let plain = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn reads_back_every_day_of_four_centuries() {
        let mut today = day("1900-01-01");
        let mut days = 0_i64;
        while today < day("2300-01-01") {
            assert_eq!(day(&today.to_string()), today);
            assert_eq!(Day::from_epoch_days(today.epoch_days()), Some(today));
            assert!(today.month().has(today));
            assert_eq!(today.month().day(today.day_of_month()), Ok(today));
            let tomorrow = today.plus_days(1).unwrap();
            assert_eq!(tomorrow.days_since(today), 1);
            assert_eq!(tomorrow.plus_days(-1), Some(today));
            today = tomorrow;
            days += 1;
        }
        // 97 leap days in the four centuries.
        assert_eq!(days, 400 * 365 + 97);
    }

    #[test]
    fn knows_leap_years() {
        assert!(Day::new(2024, 2, 29).is_ok());
        assert!(Day::new(2000, 2, 29).is_ok());
        assert_eq!(Day::new(2100, 2, 29), Err(BadDate));
        assert_eq!(Day::new(2026, 2, 29), Err(BadDate));
        assert_eq!(day("2024-02-28").plus_days(2), Some(day("2024-03-01")));
    }

    #[test]
    fn counts_from_the_epoch_and_names_the_weekday() {
        assert_eq!(day("1970-01-01").epoch_days(), 0);
        assert_eq!(day("2026-11-22").epoch_days(), 20_779);
        assert_eq!(day("2026-11-22").weekday().number(), 7);
        let monday = IsoWeekday::new(1).unwrap();
        let sunday = IsoWeekday::new(7).unwrap();
        assert_eq!(
            day("2026-11-22").week_start(monday),
            Some(day("2026-11-16"))
        );
        assert_eq!(
            day("2026-11-22").week_start(sunday),
            Some(day("2026-11-22"))
        );
        assert_eq!(
            day("2026-11-21").week_start(sunday),
            Some(day("2026-11-15"))
        );
    }

    #[test]
    fn refuses_what_only_looks_like_a_date() {
        for bad in [
            "",
            "2026",
            "2026-11",
            "2026-11-",
            "2026-1-22",
            "26-11-22",
            "2026-13-01",
            "2026-00-10",
            "2026-11-31",
            "+026-11-22",
            "2026-11-22 ",
            " 2026-11-22",
            "2026-11-22T00:00",
            "2026/11/22",
            "0000-01-01",
            "２026-11-22",
            "2026--1-22",
            "99999-01-01",
        ] {
            assert_eq!(bad.parse::<Day>(), Err(BadDate), "{bad}");
        }
        for bad in ["2026", "2026-13", "2026-1", "2026-11-22"] {
            assert_eq!(bad.parse::<Month>(), Err(BadDate), "{bad}");
        }
        for bad in ["24:00", "07:60", "7:30", "07:3", "0730", "07:30:00"] {
            assert_eq!(bad.parse::<TimeOfDay>(), Err(BadDate), "{bad}");
        }
        assert_eq!("07:30".parse::<TimeOfDay>().unwrap().to_string(), "07:30");
    }

    #[test]
    fn stays_inside_the_calendar() {
        assert_eq!(day("9999-12-31").plus_days(1), None);
        assert_eq!(day("0001-01-01").plus_days(-1), None);
        assert_eq!(day("2026-11-22").plus_days(i32::MAX), None);
        assert_eq!(Day::from_epoch_days(i64::MAX), None);
    }

    #[test]
    fn orders_as_the_calendar_does() {
        assert!(day("2026-11-22") < day("2026-12-01"));
        assert!("2026-09".parse::<Month>().unwrap() < "2026-10".parse::<Month>().unwrap());
    }
}
