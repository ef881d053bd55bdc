//! Pain over time: dots, the running weekly mean, and where both lie in a drawing.
//!
//! Invariant: the axis always goes from 0 to 10, and a line is never drawn across days on which
//! the weekly mean is not known.

use std::ops::RangeInclusive;

use super::Diary;
use super::summary::{PainDay, WEEK_DAYS, WEEK_NEEDS, last_days, mean_of, pain_days};
use crate::domain::day::Day;

/// One day of the trend.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TrendDay {
    /// The day.
    pub day: Day,
    /// Mean of the day's scores, if there are any.
    pub pain: Option<f64>,
    /// Mean of the seven days that end on it, with four or more days among them.
    pub week: Option<f64>,
}

/// Every day of the range, oldest first, those without a score included.
pub fn trend(diary: &Diary, range: &RangeInclusive<Day>) -> Vec<TrendDay> {
    // The first days look back before the range.
    let from = *last_days(*range.start(), WEEK_DAYS).start();
    let scored = pain_days(diary, &(from..=*range.end()));
    let mut days = Vec::new();
    let mut day = Some(*range.start());
    while let Some(today) = day.filter(|day| day <= range.end()) {
        let week: Vec<PainDay> = within(&scored, &last_days(today, WEEK_DAYS));
        days.push(TrendDay {
            day: today,
            pain: week
                .last()
                .filter(|last| last.day == today)
                .map(|last| last.pain),
            week: mean_of(&week, WEEK_NEEDS).map(|mean| mean.pain),
        });
        day = today.plus_days(1);
    }
    days
}

fn within(days: &[PainDay], range: &RangeInclusive<Day>) -> Vec<PainDay> {
    let inside = days.iter().filter(|day| range.contains(&day.day));
    inside.copied().collect()
}

/// A point of a drawing, in its own units, from the upper left.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Downwards.
    pub y: f64,
}

/// The plane of a chart inside its drawing.
#[derive(Debug, Clone, PartialEq)]
pub struct Plane {
    /// First and last day.
    pub days: RangeInclusive<Day>,
    /// Left edge.
    pub left: f64,
    /// Upper edge: a score of 10.
    pub top: f64,
    /// From edge to edge.
    pub width: f64,
    /// From 10 down to 0.
    pub height: f64,
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

    /// Where a score lies from top to bottom.
    pub fn y(&self, score: f64) -> f64 {
        self.top + self.height * (1.0 - score / 10.0)
    }

    /// The dots of the days with a score.
    pub fn dots(&self, days: &[TrendDay]) -> Vec<(Day, Point)> {
        let dot = |day: &TrendDay| {
            let point = Point {
                x: self.x(day.day),
                y: self.y(day.pain?),
            };
            Some((day.day, point))
        };
        days.iter().filter_map(dot).collect()
    }

    /// The line of the weekly mean, as SVG path data; it breaks where the mean is not known.
    pub fn line(&self, days: &[TrendDay]) -> String {
        let mut path = String::new();
        let mut drawing = false;
        for day in days {
            let Some(week) = day.week else {
                drawing = false;
                continue;
            };
            let verb = if drawing { 'L' } else { 'M' };
            let (x, y) = (self.x(day.day), self.y(week));
            path.push_str(&format!("{verb}{x:.1} {y:.1}"));
            if !drawing {
                // A mean that stands alone is a short stroke, or it would not be seen.
                path.push_str("h0.1");
            }
            drawing = true;
        }
        path
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
        let days = trend(&sample.diary(), &(day("2026-11-01")..=day("2026-11-10")));
        assert_eq!(days.len(), 10);
        let weeks: Vec<Option<f64>> = days.iter().map(|day| day.week).collect();
        assert_eq!(weeks[..3], [None; 3]);
        for week in &weeks[3..7] {
            assert!(near(week.unwrap(), 5.0));
        }
        // On the 8th the first of the four days is a week ago.
        assert_eq!(weeks[7..], [None; 3]);
        assert_eq!(days[4].pain, None);
        assert!(near(days[3].pain.unwrap(), 2.0));
    }

    #[test]
    fn the_mean_looks_back_before_the_range_and_never_ahead() {
        let mut sample = Sample::default();
        for date in ["2026-11-01", "2026-11-02", "2026-11-03", "2026-11-05"] {
            sample.pain(day(date), 6);
        }
        let days = trend(&sample.diary(), &(day("2026-11-04")..=day("2026-11-05")));
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
            pain: None,
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
        assert_eq!(plane.dots(&days), []);
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
