//! What can be followed over time, and the values it has day by day.
//!
//! Invariants: a day without a value stays without one; nothing is filled in or carried forward.

use std::ops::RangeInclusive;

use crate::domain::day::Day;
use crate::domain::diary::Diary;
use crate::domain::diary::entry::{Entry, Flare};
use crate::domain::measure::{Hours, PainScore, Rating};
use crate::domain::record::Record;
use crate::domain::review;

/// Something that is followed over time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Variable {
    /// Back pain, 0 to 10.
    Pain,
    /// Leg pain, 0 to 10.
    LegPain,
    /// How much pain was in the way, 0 to 10.
    Interference,
    /// How well the night was slept, 0 to 10, 10 is best.
    SleepQuality,
    /// How long the night was slept, in hours.
    SleepHours,
    /// How long the person was active, in minutes a day.
    Activity,
    /// Mood, 0 to 10, 10 is best.
    Mood,
    /// Stress, 0 to 10, 10 is worst.
    Stress,
    /// Days with a medicine logged, of the last seven.
    Medicines,
    /// What pain does to life, 0 to 10, as reviews ask it.
    Impact,
    /// Tasks that are hard, of twelve, as reviews ask it.
    Tasks,
}

/// How often a variable has a value, and so what can be drawn of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rhythm {
    /// One value a day at most, and a running mean of seven days.
    Daily,
    /// Only how many of seven days.
    Weekly,
    /// A value now and then, one joined to the next.
    Reviews,
}

/// The value of one day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Daily {
    /// The day.
    pub day: Day,
    /// In the unit of its variable.
    pub value: f64,
}

impl Variable {
    /// All of them, what people look at most first.
    pub const ALL: [Self; 11] = [
        Self::Pain,
        Self::LegPain,
        Self::Interference,
        Self::SleepQuality,
        Self::SleepHours,
        Self::Activity,
        Self::Mood,
        Self::Stress,
        Self::Medicines,
        Self::Impact,
        Self::Tasks,
    ];

    /// The name by which words know it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pain => "pain",
            Self::LegPain => "leg_pain",
            Self::Interference => "interference",
            Self::SleepQuality => "sleep_quality",
            Self::SleepHours => "sleep_hours",
            Self::Activity => "activity",
            Self::Mood => "mood",
            Self::Stress => "stress",
            Self::Medicines => "medicines",
            Self::Impact => "impact",
            Self::Tasks => "tasks",
        }
    }

    /// How often it has a value.
    pub const fn rhythm(self) -> Rhythm {
        match self {
            Self::Medicines => Rhythm::Weekly,
            Self::Impact | Self::Tasks => Rhythm::Reviews,
            _ => Rhythm::Daily,
        }
    }

    /// What one entry says of it; none where it says nothing, and always of what reviews ask.
    fn of(self, entry: &Entry) -> Option<f64> {
        let score = |score: Option<PainScore>| score.map(|score| f64::from(score.number()));
        let rating = |rating: Option<Rating>| rating.map(|rating| f64::from(rating.number()));
        match self {
            Self::Pain => score(entry.pain),
            Self::LegPain => score(entry.leg_pain),
            Self::Interference => rating(entry.interference),
            Self::SleepQuality => rating(entry.sleep_quality),
            Self::SleepHours => entry.sleep_hours.map(Hours::hours),
            Self::Activity => entry
                .activity_minutes
                .map(|minutes| f64::from(u32::from(minutes))),
            Self::Mood => rating(entry.mood),
            Self::Stress => rating(entry.stress),
            Self::Medicines => Some(f64::from(u8::from(!entry.medicines.is_empty()))),
            Self::Impact | Self::Tasks => None,
        }
    }

    /// The value of a day on which another entry says `more` after `count` others that came to `so_far`.
    fn join(self, so_far: f64, count: u32, more: f64) -> f64 {
        match self {
            Self::Activity => so_far + more,
            Self::Medicines => so_far.max(more),
            _ => so_far + (more - so_far) / f64::from(count + 1),
        }
    }

    /// The steps of its axis, from nought up; the last is the top, and no value lies above it.
    ///
    /// What is scored has a fixed axis, so that a picture of one month can be laid beside another's.
    pub fn axis(self, highest: f64) -> Vec<f64> {
        let (step, count) = match self {
            Self::SleepHours if highest <= 12.0 => (2.0, 6),
            Self::SleepHours => (4.0, 6),
            Self::Activity => (15.0 * (highest / 60.0).ceil().max(1.0), 4),
            Self::Medicines => (1.0, 7),
            Self::Tasks => (2.0, 6),
            _ => (2.0, 5),
        };
        (0..=count).map(|place| step * f64::from(place)).collect()
    }
}

/// The variables that the record has any value of.
pub fn known(record: &Record) -> Vec<Variable> {
    let mut found = [false; Variable::ALL.len()];
    let entries = record.diary().months().flat_map(|(_, log)| log.iter());
    for (_, entry) in entries {
        for (found, variable) in found.iter_mut().zip(Variable::ALL) {
            *found |= match variable {
                Variable::Medicines => !entry.medicines.is_empty(),
                _ => variable.of(entry).is_some(),
            };
        }
    }
    let has_values = |(found, variable): (bool, Variable)| {
        let is_known = found
            || variable.rhythm() == Rhythm::Reviews && !of_reviews(record, variable).is_empty();
        is_known.then_some(variable)
    };
    found
        .into_iter()
        .zip(Variable::ALL)
        .filter_map(has_values)
        .collect()
}

/// The values of the days in the range, oldest first; days without one are left out.
pub fn daily(record: &Record, variable: Variable, range: &RangeInclusive<Day>) -> Vec<Daily> {
    if variable.rhythm() == Rhythm::Reviews {
        let mut values = of_reviews(record, variable);
        values.retain(|one| range.contains(&one.day));
        return values;
    }
    let mut days: Vec<Daily> = Vec::new();
    let mut count = 0;
    for (_, entry) in record.diary().between(range) {
        let Some(value) = variable.of(entry) else {
            continue;
        };
        match days.last_mut() {
            Some(last) if last.day == entry.day => {
                last.value = variable.join(last.value, count, value);
                count += 1;
            }
            _ => {
                count = 1;
                let day = entry.day;
                days.push(Daily { day, value });
            }
        }
    }
    days
}

/// What the start and the reviews found, oldest first.
fn of_reviews(record: &Record, variable: Variable) -> Vec<Daily> {
    let start = review::start_of(record);
    let reviews = review::done(record).map(|(_, review)| review);
    let mut values: Vec<Daily> = start
        .into_iter()
        .chain(reviews)
        .filter_map(|review| {
            let value = match variable {
                Variable::Impact => review::impact(review)?,
                Variable::Tasks => review::hard_tasks(review)?,
                _ => return None,
            };
            let day = review.done?;
            Some(Daily { day, value })
        })
        .collect();
    values.sort_by_key(|one| one.day);
    values
}

/// The spans of days on which a flare-up was logged; days next to each other are one span.
pub fn flares(diary: &Diary, range: &RangeInclusive<Day>) -> Vec<RangeInclusive<Day>> {
    let mut spans: Vec<RangeInclusive<Day>> = Vec::new();
    for (_, entry) in diary.between(range) {
        if !matches!(entry.flare, Some(Flare::Started | Flare::Still)) {
            continue;
        }
        match spans.last_mut() {
            Some(last) if entry.day.days_since(*last.end()) <= 1 => {
                *last = *last.start()..=entry.day;
            }
            _ => spans.push(entry.day..=entry.day),
        }
    }
    spans
}

/// Days over which flare-ups are counted.
pub const FLARE_WINDOW: i32 = 84;
/// As many in the window are a reason to look at the plan again.
pub const MANY_FLARES: usize = 4;

/// How often flare-ups came, and how long they lasted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FlareLoad {
    /// How many began or went on in the last twelve weeks.
    pub count: usize,
    /// The length of the middle one, in days.
    pub median_days: usize,
}

/// The flare-ups of the last twelve weeks; none when nothing was logged as one.
pub fn flare_load(diary: &Diary, today: Day) -> Option<FlareLoad> {
    let from = today.plus_days(1 - FLARE_WINDOW)?;
    let spans = flares(diary, &(from..=today));
    let mut lengths: Vec<i64> = spans
        .iter()
        .map(|span| span.end().days_since(*span.start()) + 1)
        .collect();
    lengths.sort_unstable();
    let median = lengths.get(lengths.len() / 2)?;
    Some(FlareLoad {
        count: lengths.len(),
        median_days: usize::try_from(*median).ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::diary::sample::{Sample, day};
    use crate::domain::measure::Minutes;

    fn record_of(sample: Sample) -> Record {
        sample.record()
    }

    fn whole() -> RangeInclusive<Day> {
        day("2026-11-01")..=day("2026-11-30")
    }

    fn values(record: &Record, variable: Variable) -> Vec<f64> {
        let days = daily(record, variable, &whole());
        days.iter().map(|one| one.value).collect()
    }

    #[test]
    fn several_entries_of_a_day_come_to_a_mean_a_sum_or_a_mark() {
        let mut sample = Sample::default();
        for (score, minutes, medicine) in [(2, 10, false), (4, 20, true), (9, 5, false)] {
            sample.with(day("2026-11-05"), |entry| {
                entry.pain = Some(PainScore::new(score).unwrap());
                entry.activity_minutes = Some(Minutes::new(minutes).unwrap());
                if medicine {
                    entry.medicines.push(crate::domain::diary::entry::Dose {
                        name: "something".to_owned(),
                        strength: String::new(),
                        count: crate::domain::measure::DoseCount::new(1).unwrap(),
                    });
                }
            });
        }
        sample.pain(day("2026-11-07"), 1);
        let record = record_of(sample);
        assert_eq!(values(&record, Variable::Pain), [5.0, 1.0]);
        assert_eq!(values(&record, Variable::Activity), [35.0]);
        assert_eq!(values(&record, Variable::Medicines), [1.0, 0.0]);
        assert!(values(&record, Variable::Mood).is_empty());
        assert_eq!(
            known(&record),
            [Variable::Pain, Variable::Activity, Variable::Medicines]
        );
    }

    #[test]
    fn a_diary_without_medicines_knows_nothing_of_them() {
        let mut sample = Sample::default();
        sample.with(day("2026-11-05"), |entry| {
            entry.sleep_hours = Some(Hours::from_halves(15).unwrap());
        });
        let record = record_of(sample);
        assert_eq!(known(&record), [Variable::SleepHours]);
        assert_eq!(values(&record, Variable::SleepHours), [7.5]);
    }

    #[test]
    fn no_value_lies_above_its_axis_and_scores_have_a_fixed_one() {
        for variable in Variable::ALL {
            let highest = match variable {
                Variable::SleepHours => 24.0,
                Variable::Activity => 1440.0,
                Variable::Medicines => 7.0,
                Variable::Tasks => 12.0,
                _ => 10.0,
            };
            for highest in [0.0, 1.0, highest / 3.0, highest] {
                let axis = variable.axis(highest);
                assert!(*axis.last().unwrap() >= highest, "{variable:?} {highest}");
                assert!(axis[0].abs() < f64::EPSILON);
                assert!(axis.is_sorted());
            }
        }
        assert_eq!(Variable::Pain.axis(1.0), Variable::Pain.axis(10.0));
        assert_eq!(
            Variable::Activity.axis(61.0),
            [0.0, 30.0, 60.0, 90.0, 120.0]
        );
    }

    #[test]
    fn flare_days_next_to_each_other_are_one_flare_up() {
        let mut sample = Sample::default();
        for (date, flare) in [
            ("2026-11-02", Flare::Started),
            ("2026-11-03", Flare::Still),
            ("2026-11-03", Flare::Still),
            ("2026-11-04", Flare::None),
            ("2026-11-06", Flare::Started),
            ("2026-11-20", Flare::Started),
            ("2026-11-21", Flare::Still),
            ("2026-11-22", Flare::Still),
        ] {
            sample.with(day(date), |entry| entry.flare = Some(flare));
        }
        let diary = sample.diary();
        let spans: Vec<(String, String)> = flares(&diary, &whole())
            .iter()
            .map(|span| (span.start().to_string(), span.end().to_string()))
            .collect();
        let expected = [
            ("2026-11-02", "2026-11-03"),
            ("2026-11-06", "2026-11-06"),
            ("2026-11-20", "2026-11-22"),
        ];
        assert_eq!(
            spans,
            expected.map(|(from, to)| (from.to_owned(), to.to_owned()))
        );
        let load = flare_load(&diary, day("2026-11-22")).unwrap();
        assert_eq!((load.count, load.median_days), (3, 2));
        assert_eq!(flare_load(&diary, day("2027-03-01")), None);
        assert_eq!(flare_load(&Diary::default(), day("2026-11-22")), None);
    }
}
