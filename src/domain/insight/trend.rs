//! A variable over time: dots, the running weekly mean, the band of the first weeks, and where all
//! of it lies in a drawing.
//!
//! Invariant: the axis begins at nought, and a line is never drawn across days on which the weekly
//! mean is not known.

use std::ops::RangeInclusive;

use super::variable::{Daily, Rhythm, Variable, daily};
use crate::domain::day::Day;
use crate::domain::diary::summary::{START_DAYS, START_NEEDS, WEEK_DAYS, WEEK_NEEDS, last_days};
use crate::domain::record::Record;

/// One day of the trend.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TrendDay {
    /// The day.
    pub day: Day,
    /// The day's own value, if it has one that can be shown.
    pub value: Option<f64>,
    /// Of the seven days that end on it, with four or more among them that are known: their mean,
    /// or how many, for what is counted by the week.
    pub week: Option<f64>,
}

/// Every day of the range, oldest first, those without a value included.
pub fn trend(record: &Record, variable: Variable, range: &RangeInclusive<Day>) -> Vec<TrendDay> {
    // The first days look back before the range.
    let from = *last_days(*range.start(), WEEK_DAYS).start();
    let known = daily(record, variable, &(from..=*range.end()));
    let rhythm = variable.rhythm();
    let (mut first, mut next) = (0, 0);
    let mut days = Vec::new();
    let mut day = Some(*range.start());
    while let Some(today) = day.filter(|day| day <= range.end()) {
        let in_week = |one: &Daily| today.days_since(one.day) < i64::from(WEEK_DAYS);
        next += known
            .iter()
            .skip(next)
            .take_while(|one| one.day <= today)
            .count();
        first += known
            .iter()
            .take(next)
            .skip(first)
            .take_while(|one| !in_week(one))
            .count();
        let week = known.get(first..next).unwrap_or_default();
        let sum: f64 = week.iter().map(|one| one.value).sum();
        let own = week.last().filter(|last| last.day == today);
        let is_enough = week.len() >= usize::from(WEEK_NEEDS);
        days.push(TrendDay {
            day: today,
            value: own
                .filter(|_| rhythm != Rhythm::Weekly)
                .map(|own| own.value),
            week: match rhythm {
                Rhythm::Daily => is_enough.then(|| sum / week.len() as f64),
                Rhythm::Weekly => is_enough.then_some(sum),
                Rhythm::Reviews => None,
            },
        });
        day = today.plus_days(1);
    }
    days
}

/// Where the middle half of the first days lay.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Band {
    /// A quarter of the days lay below.
    pub low: f64,
    /// A quarter of the days lay above.
    pub high: f64,
}

/// The band of the first fourteen days; none with fewer than eight values among them, or of what
/// has no value a day.
pub fn band(record: &Record, variable: Variable) -> Option<Band> {
    if variable.rhythm() != Rhythm::Daily {
        return None;
    }
    let span = record.diary().span()?;
    let all = daily(record, variable, &span);
    let first = all.first()?.day;
    let mut start: Vec<f64> = all
        .iter()
        .take_while(|one| one.day.days_since(first) < i64::from(START_DAYS))
        .map(|one| one.value)
        .collect();
    if start.len() < usize::from(START_NEEDS) {
        return None;
    }
    start.sort_by(f64::total_cmp);
    Some(Band {
        low: quartile(&start, 1)?,
        high: quartile(&start, 3)?,
    })
}

/// The first, second or third quartile of sorted values, between two of them in proportion (type 7
/// of Hyndman and Fan).
fn quartile(sorted: &[f64], which: usize) -> Option<f64> {
    let quarters = which * sorted.len().checked_sub(1)?;
    let below = sorted.get(quarters / 4)?;
    let above = sorted.get(quarters / 4 + 1).unwrap_or(below);
    Some(below + (above - below) * (quarters % 4) as f64 / 4.0)
}

/// How finely a table tells a span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Day by day.
    Day,
    /// Seven days at a time.
    Week,
    /// A calendar month at a time.
    Month,
}

impl Step {
    /// The finest step that keeps the table of so many days readable.
    pub const fn fit(days: usize) -> Self {
        match days {
            0..=92 => Self::Day,
            93..=366 => Self::Week,
            _ => Self::Month,
        }
    }
}

/// One line of the table.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Period {
    /// Its first day.
    pub first: Day,
    /// Its last day.
    pub last: Day,
    /// Mean of the days that have a value.
    pub value: Option<f64>,
    /// The week that ends on its last day, as in [`TrendDay`].
    pub week: Option<f64>,
    /// Days with a value.
    pub days: usize,
}

/// The trend as lines of a table, the newest first; those that say nothing are left out.
pub fn periods(days: &[TrendDay], step: Step) -> Vec<Period> {
    let mut periods: Vec<Period> = Vec::new();
    let mut sum = 0.0;
    for (back, day) in days.iter().rev().enumerate() {
        let goes_on = periods.last().is_some_and(|last| match step {
            Step::Day => false,
            Step::Week => back % usize::from(WEEK_DAYS) != 0,
            Step::Month => last.first.month() == day.day.month(),
        });
        if !goes_on {
            sum = 0.0;
            periods.push(Period {
                first: day.day,
                last: day.day,
                value: None,
                week: day.week,
                days: 0,
            });
        }
        let Some(period) = periods.last_mut() else {
            continue;
        };
        period.first = day.day;
        if let Some(value) = day.value {
            sum += value;
            period.days += 1;
            period.value = Some(sum / period.days as f64);
        }
    }
    periods.retain(|period| period.value.is_some() || period.week.is_some());
    periods
}

/// The plane of a chart inside its drawing.
#[derive(Debug, Clone, PartialEq)]
pub struct Plane {
    /// First and last day.
    pub days: RangeInclusive<Day>,
    /// Left edge.
    pub left: f64,
    /// Upper edge: the highest value.
    pub top: f64,
    /// From edge to edge.
    pub width: f64,
    /// From the highest value down to nought.
    pub height: f64,
    /// The value at the upper edge, above nought.
    pub highest: f64,
}

impl Plane {
    /// Where a day lies from left to right; a plane of one day has it in the middle.
    pub fn x(&self, day: Day) -> f64 {
        let all = self.days.end().days_since(*self.days.start());
        if all == 0 {
            return self.left + self.width / 2.0;
        }
        let passed = day.days_since(*self.days.start());
        self.left + self.width * passed as f64 / all as f64
    }

    /// Where a value lies from top to bottom.
    pub fn y(&self, value: f64) -> f64 {
        self.top + self.height * (1.0 - value / self.highest)
    }

    /// The values of the days as SVG path data: a stroke without length each, which a round cap
    /// makes a dot. Ten years of dots are one element.
    pub fn dots(&self, days: &[TrendDay]) -> String {
        let dot = |day: &TrendDay| {
            let (x, y) = (self.x(day.day), self.y(day.value?));
            Some(format!("M{x:.1} {y:.1}h0"))
        };
        days.iter().filter_map(dot).collect()
    }

    /// One value joined to the next, as SVG path data.
    pub fn joined(&self, days: &[TrendDay]) -> String {
        let point = |day: &TrendDay| Some((self.x(day.day), self.y(day.value?)));
        days.iter()
            .filter_map(point)
            .enumerate()
            .map(|(place, (x, y))| {
                let pen = if place == 0 { 'M' } else { 'L' };
                format!("{pen}{x:.1} {y:.1}")
            })
            .collect::<Vec<_>>()
            .concat()
    }

    /// Spans of days from top to bottom, as SVG path data.
    pub fn columns(&self, spans: &[RangeInclusive<Day>]) -> String {
        // A column is as wide as its days, and never too thin to be seen.
        let all = self.days.end().days_since(*self.days.start());
        let half = (self.width / all.max(1) as f64 / 2.0).clamp(0.75, 4.0);
        spans
            .iter()
            .map(|span| {
                let (left, right) = (self.x(*span.start()) - half, self.x(*span.end()) + half);
                let (width, height) = (right - left, self.height);
                format!(
                    "M{left:.1} {:.1}h{width:.1}v{height:.1}h-{width:.1}z",
                    self.top
                )
            })
            .collect::<Vec<_>>()
            .concat()
    }

    /// The line of the weekly mean, as SVG path data; it breaks where the mean is not known.
    pub fn line(&self, days: &[TrendDay]) -> String {
        let mut strokes = Vec::new();
        let mut drawing = false;
        for day in days {
            let Some(week) = day.week else {
                drawing = false;
                continue;
            };
            let (x, y) = (self.x(day.day), self.y(week));
            strokes.push(if drawing {
                format!("L{x:.1} {y:.1}")
            } else {
                // A mean that stands alone is a short stroke, or it would not be seen.
                format!("M{x:.1} {y:.1}h0.1")
            });
            drawing = true;
        }
        strokes.concat()
    }

    /// Days to write under the plane: first, last, and evenly between, at most `most` of them.
    pub fn marks(&self, most: u8) -> Vec<Day> {
        let all = self.days.end().days_since(*self.days.start());
        let steps = i64::from(most.max(2) - 1).min(all.max(1));
        let mut marks: Vec<Day> = (0..=steps)
            .filter_map(|step| {
                let passed = i32::try_from(all * step / steps).ok()?;
                self.days.start().plus_days(passed)
            })
            .collect();
        marks.dedup();
        marks
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::diary::sample::{Sample, day};

    fn near(a: f64, b: f64) -> bool {
        (a - b).abs() < 1e-9
    }

    fn plane(from: &str, to: &str) -> Plane {
        Plane {
            days: day(from)..=day(to),
            left: 10.0,
            top: 5.0,
            width: 100.0,
            height: 50.0,
            highest: 10.0,
        }
    }

    #[test]
    fn the_mean_begins_with_the_fourth_day_and_ends_when_days_go_missing() {
        let mut sample = Sample::default();
        for (date, score) in [
            ("2026-11-01", 4),
            ("2026-11-02", 6),
            ("2026-11-03", 8),
            ("2026-11-04", 2),
        ] {
            sample.pain(day(date), score);
        }
        let days = trend(
            &sample.record(),
            Variable::Pain,
            &(day("2026-11-01")..=day("2026-11-10")),
        );
        assert_eq!(days.len(), 10);
        let weeks: Vec<Option<f64>> = days.iter().map(|day| day.week).collect();
        assert_eq!(weeks[..3], [None; 3]);
        for week in &weeks[3..7] {
            assert!(near(week.unwrap(), 5.0));
        }
        // On the 8th the first of the four days is a week ago.
        assert_eq!(weeks[7..], [None; 3]);
        assert_eq!(days[4].value, None);
        assert!(near(days[3].value.unwrap(), 2.0));
    }

    #[test]
    fn the_mean_looks_back_before_the_range_and_never_ahead() {
        let mut sample = Sample::default();
        for date in ["2026-11-01", "2026-11-02", "2026-11-03", "2026-11-05"] {
            sample.pain(day(date), 6);
        }
        let days = trend(
            &sample.record(),
            Variable::Pain,
            &(day("2026-11-04")..=day("2026-11-05")),
        );
        assert_eq!(days[0].week, None);
        assert!(near(days[1].week.unwrap(), 6.0));
    }

    #[test]
    fn the_axis_goes_from_ten_above_to_nought_below() {
        let plane = plane("2026-11-01", "2026-11-11");
        assert!(near(plane.y(10.0), 5.0));
        assert!(near(plane.y(0.0), 55.0));
        assert!(near(plane.y(5.0), 30.0));
        assert!(near(plane.x(day("2026-11-01")), 10.0));
        assert!(near(plane.x(day("2026-11-06")), 60.0));
        assert!(near(plane.x(day("2026-11-11")), 110.0));
        let one_day = Plane {
            days: day("2026-11-01")..=day("2026-11-01"),
            ..plane
        };
        assert!(near(one_day.x(day("2026-11-01")), 60.0));
    }

    #[test]
    fn the_line_breaks_where_the_mean_is_not_known() {
        let plane = plane("2026-11-01", "2026-11-11");
        let with = |date: &str, week: Option<f64>| TrendDay {
            day: day(date),
            value: None,
            week,
        };
        let days = [
            with("2026-11-01", Some(10.0)),
            with("2026-11-02", Some(0.0)),
            with("2026-11-03", None),
            with("2026-11-04", Some(5.0)),
        ];
        assert_eq!(plane.line(&days), "M10.0 5.0h0.1L20.0 55.0M40.0 30.0h0.1");
        assert_eq!(plane.line(&days[2..3]), "");
        assert_eq!(plane.dots(&days), "");
    }

    #[test]
    fn what_is_counted_by_the_week_has_no_dots_and_what_reviews_ask_no_mean() {
        let mut sample = Sample::default();
        for date in 1..=7 {
            sample.with(day(&format!("2026-11-0{date}")), |entry| {
                entry.pain = Some(crate::domain::measure::PainScore::new(3).unwrap());
                if date % 2 == 0 {
                    entry.medicines.push(crate::domain::diary::entry::Dose {
                        name: "something".to_owned(),
                        strength: String::new(),
                        count: crate::domain::measure::DoseCount::new(2).unwrap(),
                    });
                }
            });
        }
        let record = sample.record();
        let range = day("2026-11-01")..=day("2026-11-07");
        let days = trend(&record, Variable::Medicines, &range);
        assert!(days.iter().all(|day| day.value.is_none()));
        assert_eq!(days[2].week, None);
        assert_eq!(days[6].week, Some(3.0));
        let days = trend(&record, Variable::Impact, &range);
        assert!(
            days.iter()
                .all(|day| day.value.is_none() && day.week.is_none())
        );
    }

    #[test]
    fn the_band_holds_the_middle_half_of_the_first_days() {
        let scored = |scores: &[u8]| {
            let mut sample = Sample::default();
            for (days, score) in (0_i32..).zip(scores) {
                sample.pain(day("2026-11-01").plus_days(days).unwrap(), *score);
            }
            band(&sample.record(), Variable::Pain)
        };
        assert_eq!(scored(&[1, 2, 3, 4, 5, 6, 7]), None);
        let nine = scored(&[9, 1, 8, 2, 7, 3, 6, 4, 5]).unwrap();
        assert!(near(nine.low, 3.0) && near(nine.high, 7.0), "{nine:?}");
        let eight = scored(&[1, 2, 3, 4, 5, 6, 7, 8]).unwrap();
        assert!(near(eight.low, 2.75) && near(eight.high, 6.25), "{eight:?}");
        // What comes after the fourteenth day does not move it.
        let long = scored(&[&[4; 14][..], &[10; 20][..]].concat()).unwrap();
        assert!(near(long.low, 4.0) && near(long.high, 4.0), "{long:?}");
    }

    #[test]
    fn a_table_has_days_weeks_or_months_and_loses_no_value() {
        let mut sample = Sample::default();
        for days in 0..200 {
            sample.pain(day("2026-05-01").plus_days(days).unwrap(), 4);
        }
        let record = sample.record();
        let range = day("2026-05-01")..=day("2026-11-16");
        let days = trend(&record, Variable::Pain, &range);
        assert_eq!(days.len(), 200);
        for (step, rows) in [(Step::Day, 200), (Step::Week, 29), (Step::Month, 7)] {
            let table = periods(&days, step);
            assert_eq!(table.len(), rows, "{step:?}");
            assert_eq!(table.iter().map(|row| row.days).sum::<usize>(), 200);
            assert!(table.iter().all(|row| near(row.value.unwrap(), 4.0)));
            assert_eq!(table[0].last, day("2026-11-16"));
            assert_eq!(table[rows - 1].first, day("2026-05-01"));
        }
        assert_eq!(Step::fit(7), Step::Day);
        assert_eq!(Step::fit(365), Step::Week);
        assert_eq!(Step::fit(3650), Step::Month);
    }

    #[test]
    fn flare_ups_are_columns_as_wide_as_their_days() {
        let plane = plane("2026-11-01", "2026-11-11");
        let spans = [day("2026-11-02")..=day("2026-11-03")];
        assert_eq!(plane.columns(&spans), "M16.0 5.0h18.0v50.0h-18.0z");
        assert_eq!(plane.columns(&[]), "");
    }

    #[test]
    fn marks_begin_and_end_with_the_ends() {
        let marks = |from: &str, to: &str, most| {
            let marks = plane(from, to).marks(most);
            marks.iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        assert_eq!(
            marks("2026-10-24", "2026-11-22", 3),
            ["2026-10-24", "2026-11-07", "2026-11-22"]
        );
        assert_eq!(
            marks("2026-11-21", "2026-11-22", 4),
            ["2026-11-21", "2026-11-22"]
        );
        assert_eq!(marks("2026-11-22", "2026-11-22", 4), ["2026-11-22"]);
    }
}
