//! Days of the week as a set.

use super::measure::IsoWeekday;

/// Any of the seven days.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Weekdays(u8);

impl Weekdays {
    /// No day.
    pub const NONE: Self = Self(0);
    /// Every day.
    pub const ALL: Self = Self(0b111_1111);

    /// The days of those numbers, Monday is 1; other numbers are no day.
    pub const fn of<const N: usize>(numbers: [u8; N]) -> Self {
        let mut days = 0;
        let mut rest: &[u8] = &numbers;
        while let [number, others @ ..] = rest {
            if 1 <= *number && *number <= 7 {
                days |= 1 << (*number - 1);
            }
            rest = others;
        }
        Self(days)
    }

    /// The days of a list.
    pub fn listed(days: &[IsoWeekday]) -> Self {
        days.iter()
            .fold(Self::NONE, |set, day| Self(set.0 | bit(*day)))
    }

    /// The days as a list, Monday first.
    pub fn list(self) -> Vec<IsoWeekday> {
        Self::week_from(IsoWeekday::LEAST)
            .into_iter()
            .filter(|day| self.has(*day))
            .collect()
    }

    /// All seven days, from that one on.
    pub fn week_from(first: IsoWeekday) -> [IsoWeekday; 7] {
        std::array::from_fn(|place| {
            let place = u8::try_from(place).unwrap_or_default();
            IsoWeekday::new((first.number() + place - 1) % 7 + 1).unwrap_or(first)
        })
    }

    /// Whether the day is among them.
    pub fn has(self, day: IsoWeekday) -> bool {
        self.0 & bit(day) != 0
    }

    /// The same with that day in or out.
    #[must_use]
    pub fn with(self, day: IsoWeekday, is_in: bool) -> Self {
        if is_in {
            Self(self.0 | bit(day))
        } else {
            Self(self.0 & !bit(day))
        }
    }

    /// The days that are in both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// The days that are in either.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// How many, 0 to 7.
    pub fn count(self) -> u32 {
        self.0.count_ones()
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
}

fn bit(day: IsoWeekday) -> u8 {
    1 << (day.number() - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(number: u8) -> IsoWeekday {
        IsoWeekday::new(number).unwrap()
    }

    #[test]
    fn a_set_and_its_list_say_the_same() {
        let days = Weekdays::of([6, 2, 2, 9, 0]);
        assert_eq!(days.list(), [day(2), day(6)]);
        assert_eq!(Weekdays::listed(&days.list()), days);
        assert_eq!(days.count(), 2);
        assert!(days.has(day(6)) && !days.has(day(7)));
        assert_eq!(Weekdays::ALL.list().len(), 7);
        assert!(Weekdays::NONE.is_empty());
    }

    #[test]
    fn days_go_in_and_out() {
        let days = Weekdays::of([1, 3]).with(day(7), true).with(day(1), false);
        assert_eq!(days, Weekdays::of([3, 7]));
        assert_eq!(days.and(Weekdays::of([7, 2])), Weekdays::of([7]));
        assert_eq!(days.or(Weekdays::of([7, 2])), Weekdays::of([2, 3, 7]));
    }

    #[test]
    fn a_week_begins_on_any_day() {
        let numbers = |first| Weekdays::week_from(day(first)).map(IsoWeekday::number);
        assert_eq!(numbers(1), [1, 2, 3, 4, 5, 6, 7]);
        assert_eq!(numbers(7), [7, 1, 2, 3, 4, 5, 6]);
        assert_eq!(numbers(6), [6, 7, 1, 2, 3, 4, 5]);
    }
}
