//! One month of the diary as a calendar: a row a week, and what each day has.
//!
//! Invariant: a day without an entry has nothing, and is never called missed.

use super::Diary;
use super::entry::Flare;
use super::summary::pain_days;
use crate::domain::day::{Day, Month};
use crate::domain::measure::IsoWeekday;

/// What a day of the calendar has.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DayCell {
    /// The day.
    pub day: Day,
    /// Mean of the day's pain scores, 0 to 10, if there are any.
    pub pain: Option<f64>,
    /// How many entries it has.
    pub entries: usize,
    /// Whether a flare-up was on.
    pub flare: bool,
}

/// The weeks of a month, each from `first` on; none where a day belongs to another month.
pub fn weeks(diary: &Diary, month: Month, first: IsoWeekday) -> Vec<[Option<DayCell>; 7]> {
    let days = cells(diary, month);
    let start = month.first_day();
    let lead = start
        .week_start(first)
        .map_or(0, |monday| start.days_since(monday));
    let lead = usize::try_from(lead).unwrap_or_default();
    (0..(lead + days.len()).div_ceil(7))
        .map(|week| {
            std::array::from_fn(|place| {
                let place = (week * 7 + place).checked_sub(lead)?;
                days.get(place).copied()
            })
        })
        .collect()
}

/// Every day of the month, in order.
fn cells(diary: &Diary, month: Month) -> Vec<DayCell> {
    let mut cells: Vec<DayCell> = (1..=31)
        .filter_map(|number| month.day(number).ok())
        .map(|day| DayCell {
            day,
            pain: None,
            entries: 0,
            flare: false,
        })
        .collect();
    let place = |day: Day| usize::try_from(day.days_since(month.first_day())).ok();
    for (_, entry) in diary.month(month).iter().flat_map(|log| log.iter()) {
        if let Some(cell) = place(entry.day).and_then(|place| cells.get_mut(place)) {
            cell.entries += 1;
            cell.flare |= matches!(entry.flare, Some(Flare::Started | Flare::Still));
        }
    }
    if let Some(last) = cells.last().map(|cell| cell.day) {
        for scored in pain_days(diary, &(month.first_day()..=last)) {
            if let Some(cell) = place(scored.day).and_then(|place| cells.get_mut(place)) {
                cell.pain = Some(scored.pain);
            }
        }
    }
    cells
}

/// The month before, and the month after; none at the ends of the calendar.
pub fn beside(month: Month, is_after: bool) -> Option<Month> {
    let first = month.first_day();
    let other = if is_after {
        first.plus_days(31)
    } else {
        first.plus_days(-1)
    };
    other.map(Day::month)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::diary::sample::{Sample, day};

    fn month(text: &str) -> Month {
        text.parse().unwrap()
    }

    #[test]
    fn a_month_has_every_day_once_in_weeks_of_the_persons_calendar() {
        // 1 February 2028 is a Tuesday, and the year has a 29th.
        for (first, lead, rows) in [(1, 1, 5), (7, 2, 5), (2, 0, 5)] {
            let first = IsoWeekday::new(first).unwrap();
            let weeks = weeks(&Diary::default(), month("2028-02"), first);
            assert_eq!(weeks.len(), rows);
            let cells: Vec<_> = weeks.iter().flatten().collect();
            assert!(cells[..lead].iter().all(|cell| cell.is_none()));
            let days: Vec<u32> = cells
                .iter()
                .filter_map(|cell| cell.map(|one| one.day.day_of_month()))
                .collect();
            assert_eq!(days, (1..=29).collect::<Vec<_>>());
            for week in &weeks {
                for (place, cell) in week.iter().enumerate() {
                    let Some(cell) = cell else { continue };
                    let weekday = usize::from(cell.day.weekday().number());
                    assert_eq!((weekday + 7 - usize::from(first.number())) % 7, place);
                }
            }
        }
    }

    #[test]
    fn a_day_shows_its_mean_its_entries_and_its_flare_up() {
        let mut sample = Sample::default();
        sample.pain(day("2026-11-30"), 4);
        sample.pain(day("2026-11-30"), 7);
        sample.with(day("2026-11-30"), |entry| entry.flare = Some(Flare::Still));
        sample.with(day("2026-11-01"), |entry| entry.flare = Some(Flare::None));
        sample.pain(day("2026-12-01"), 9);
        let cells = cells(&sample.diary(), month("2026-11"));
        assert_eq!(cells.len(), 30);
        let last = cells[29];
        assert_eq!((last.pain, last.entries, last.flare), (Some(5.5), 3, true));
        assert_eq!(
            (cells[0].pain, cells[0].entries, cells[0].flare),
            (None, 1, false)
        );
        assert_eq!(cells[1].entries, 0);
    }

    #[test]
    fn four_hundred_entries_in_a_day_are_one_day() {
        let mut sample = Sample::default();
        for number in 0..400_u16 {
            sample.pain(day("2026-11-15"), u8::from(number % 2 == 0) * 10);
        }
        let cells = cells(&sample.diary(), month("2026-11"));
        assert_eq!(
            (cells[14].pain.map(f64::round), cells[14].entries),
            (Some(5.0), 400)
        );
        assert_eq!(cells.iter().filter(|cell| cell.entries > 0).count(), 1);
    }

    #[test]
    fn months_go_on_over_years_and_end_with_the_calendar() {
        for (of, before, after) in [
            ("2026-01", Some("2025-12"), Some("2026-02")),
            ("2028-02", Some("2028-01"), Some("2028-03")),
            ("0001-01", None, Some("0001-02")),
            ("9999-12", Some("9999-11"), None),
        ] {
            let text = |month: Option<Month>| month.map(|month| month.to_string());
            assert_eq!(text(beside(month(of), false)).as_deref(), before);
            assert_eq!(text(beside(month(of), true)).as_deref(), after);
        }
    }
}
