//! What is looked at: a variable, a span of days, and all that the chart of them shows.

use std::ops::RangeInclusive;

use crate::domain::day::Day;
use crate::domain::insight::overview::{Stretch, stretches};
use crate::domain::insight::trend::{Band, TrendDay, band, trend};
use crate::domain::insight::variable::{Variable, flares};
use crate::domain::record::Record;

/// The most bars under a chart: the latest begun.
const BARS: usize = 4;

/// How far back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// Seven days.
    Week,
    /// Thirty days.
    Month,
    /// Ninety days.
    Quarter,
    /// A year.
    Year,
    /// From the first entry on.
    All,
}

impl Span {
    /// All of them, the shortest first.
    pub const ALL: [Self; 5] = [
        Self::Week,
        Self::Month,
        Self::Quarter,
        Self::Year,
        Self::All,
    ];

    /// The name by which words know it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Week => "week",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
            Self::All => "all",
        }
    }

    /// Its days up to today; all of them are a week at least.
    pub fn days(self, record: &Record, today: Day) -> RangeInclusive<Day> {
        let count = match self {
            Self::Week => 7,
            Self::Month => 30,
            Self::Quarter => 90,
            Self::Year => 365,
            Self::All => record.diary().first_day().map_or(7, |first| {
                i32::try_from(today.days_since(first))
                    .unwrap_or(i32::MAX)
                    .saturating_add(1)
                    .max(7)
            }),
        };
        today.plus_days(1 - count).unwrap_or(Day::EPOCH.min(today))..=today
    }
}

/// Something that was begun, on the days of the chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Phase {
    /// What it is, and since when.
    pub stretch: Stretch,
    /// The days of it that are on the chart.
    pub seen: RangeInclusive<Day>,
}

/// All that the chart shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Looking {
    /// What is followed.
    pub variable: Variable,
    /// Every day of the span.
    pub days: Vec<TrendDay>,
    /// The steps of the axis.
    pub axis: Vec<f64>,
    /// Where the first weeks lay.
    pub band: Option<Band>,
    /// Days with a flare-up.
    pub flares: Vec<RangeInclusive<Day>>,
    /// What was begun, the latest first.
    pub phases: Vec<Phase>,
}

impl Looking {
    /// Looks.
    pub fn at(record: &Record, variable: Variable, span: Span, today: Day) -> Self {
        let range = span.days(record, today);
        let days = trend(record, variable, &range);
        let highest = days
            .iter()
            .filter_map(|day| day.value.or(day.week))
            .fold(0.0, f64::max);
        let phases = stretches(record, today)
            .into_iter()
            .filter_map(|stretch| {
                let until = stretch.ended.unwrap_or(today).min(today);
                let is_seen = stretch.started <= *range.end() && until >= *range.start();
                is_seen.then(|| Phase {
                    seen: stretch.started.max(*range.start())..=until,
                    stretch,
                })
            })
            .take(BARS)
            .collect();
        Self {
            variable,
            axis: variable.axis(highest),
            band: band(record, variable),
            flares: flares(record.diary(), &range),
            phases,
            days,
        }
    }

    /// Whether there is anything to draw.
    pub fn has_values(&self) -> bool {
        let says = |day: &TrendDay| day.value.is_some() || day.week.is_some();
        self.days.iter().any(says)
    }
}
