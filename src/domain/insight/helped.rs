//! "Did it help?": the weeks before something was begun against the weeks with it.
//!
//! Three things are told: how large the difference is, how sure, and whether it is more than would
//! have come by itself. People begin things when pain is bad, and bad times pass: a level that
//! pain "would drift to" is reckoned from the person's own days, and only a fall beyond it counts.
//!
//! The clinical sheet (6.6) asks for 14 days with 10 entries on each side. In simulations so few
//! days cannot tell how alike neighbouring days are, and the intervals came out too narrow; a
//! verdict therefore needs 28 days with 24 entries. The sheet lets 0.6 of a distance from the
//! usual level stay where the person's days do not tell; with pain that moves in slow waves that
//! called a useless treatment helpful for 6 of 100 people who began at a peak, so 0.5 stays here.
//! `tests/insight_honesty.rs` holds both.
//!
//! Invariant: nothing here says that something worked. It says what the days allow to say.

use super::contrast::{Contrast, Sample, contrast};
use super::draws::Draws;

/// Days before the start, and with it, that are compared at most.
pub const WINDOW_DAYS: i64 = 84;
/// Days that each side has to have.
pub const LEAST_DAYS: i64 = 28;
/// Days with a pain score that each side has to have.
pub const LEAST_ENTRIES: usize = 24;
/// Independent days that each side has to be worth.
pub const LEAST_EFFECTIVE: f64 = 6.0;

/// Percent of the days that have to have a score.
const LEAST_PERCENT: usize = 60;
/// Days before the start in which people make up their mind to begin.
const CHOOSING_DAYS: i64 = 14;
/// Scores among them without which no drift can be reckoned.
const CHOOSING_NEEDS: usize = 4;
/// Days back from the start that tell the usual level.
const USUAL_DAYS: i64 = 365;
/// Scores among them; with fewer, all days of the comparison tell it, those with it included.
const USUAL_NEEDS: usize = 90;
/// The most of a distance from the usual level that is taken to last.
const STAYS: f64 = 0.5;
/// How much of it is left over the months that are compared.
const STAYS_LONG: f64 = 0.25;
/// Scores before the last two weeks that tell how calm it was then.
const CALM_NEEDS: usize = 10;
/// Pairs of following fortnights from which the person's own share is reckoned.
const FORTNIGHTS: usize = 8;
/// Room for the rounding of floating numbers.
const ROUNDING: f64 = 1e-9;

/// A number of one day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DayValue {
    /// The day, counted from 1 January 1970.
    pub day: i64,
    /// The number; for pain the mean of the day's scores, 0 to 10.
    pub value: f64,
}

/// When something was begun and, perhaps, ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Course {
    /// The first day of it, counted from 1 January 1970.
    pub start: i64,
    /// The last day of it; none while it goes on.
    pub end: Option<i64>,
    /// Days until it can be felt, which count for neither side; the same after the end.
    pub settling: i64,
}

/// One side of the comparison, and what it rests on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Side {
    /// Days of it so far.
    pub days: i64,
    /// Days with a score.
    pub entries: usize,
    /// Mean pain of them, 0 to 10; nought without entries.
    pub mean: f64,
}

impl Side {
    fn is_patchy(self) -> bool {
        let days = usize::try_from(self.days).unwrap_or_default();
        self.entries * 100 < days * LEAST_PERCENT
    }

    /// How many more days this side needs, if entries go on as they did; nought when it has them.
    fn lacks(self, rho: f64) -> i64 {
        let worth = (1.0 - rho) / (1.0 + rho);
        let entries = (LEAST_ENTRIES as f64).max(LEAST_EFFECTIVE / worth) - self.entries as f64;
        // Somebody who has just begun is taken to write on most days.
        let pace = (self.entries as f64 + 6.0) / (self.days as f64 + 7.0);
        (LEAST_DAYS - self.days).max(whole(entries / pace)).max(0)
    }
}

/// Rounded up; what is no number of days counts as none.
fn whole(days: f64) -> i64 {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a few hundred at most, and casts from floats saturate"
    )]
    let days = (days - ROUNDING).ceil() as i64;
    days
}

/// What may be said of something that was begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// The fall matters, is more than noise, and more than would have come by itself.
    LikelyHelped,
    /// Perhaps, or not by much.
    SmallOrUnclear,
    /// A fall that matters is not in the interval.
    NoSign,
    /// Pain was higher with it.
    PossiblyWorse,
}

impl Verdict {
    /// Every verdict.
    pub const ALL: [Self; 4] = [
        Self::LikelyHelped,
        Self::SmallOrUnclear,
        Self::NoSign,
        Self::PossiblyWorse,
    ];

    /// The name by which words know it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::LikelyHelped => "likely_helped",
            Self::SmallOrUnclear => "small_or_unclear",
            Self::NoSign => "no_sign",
            Self::PossiblyWorse => "possibly_worse",
        }
    }
}

/// How far one gets with the days there are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Finding {
    /// Not yet: about so many more days are needed.
    MoreDays(i64),
    /// There are too few days before the start, and time does not bring them back.
    NoBefore,
    /// It ended before there were enough days with it.
    TooShort,
    /// Too many days have no score: people leave out bad days, or good ones.
    TooPatchy,
    /// A verdict.
    Judged(Judged),
}

/// A verdict with its figures.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Judged {
    /// What may be said.
    pub verdict: Verdict,
    /// Before against with it; a positive difference is a fall of pain.
    pub contrast: Contrast,
    /// Where pain would have drifted to by itself, if that is lower than it was before.
    pub drift: Option<f64>,
    /// Whether the fall would matter if it were not for the drift.
    pub is_mostly_drift: bool,
}

/// Both sides and what may be said of them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Comparison {
    /// Without it: before the start, and after the end if there was one.
    pub before: Side,
    /// With it.
    pub with: Side,
    /// How far one gets.
    pub finding: Finding,
}

/// Compares the days around a course; pain is given in the order of the calendar.
pub fn compare(pain: &[DayValue], course: Course, today: i64, draws: &mut Draws) -> Comparison {
    let windows = Windows::of(course, pain.first().map(|day| day.day), today);
    let samples = windows.samples(pain);
    let side = |second: bool, days: i64| {
        let values = || samples.iter().filter(|sample| sample.second == second);
        let entries = values().count();
        let sum: f64 = values().map(|sample| sample.value).sum();
        Side {
            days,
            entries,
            mean: sum / entries.max(1) as f64,
        }
    };
    let before = side(false, windows.days_without());
    let with = side(true, length(windows.with));
    let finding =
        windows
            .lacking(before, with, 0.0)
            .unwrap_or_else(|| match contrast(&samples, draws) {
                None => Finding::TooPatchy,
                Some(contrast) => {
                    windows
                        .lacking(before, with, contrast.rho)
                        .unwrap_or_else(|| {
                            Finding::Judged(judged(contrast, drift(pain, &samples, course)))
                        })
                }
            });
    Comparison {
        before,
        with,
        finding,
    }
}

/// From the first to the last day; empty when the last lies before the first.
type Span = (i64, i64);

fn length((first, last): Span) -> i64 {
    (last - first + 1).max(0)
}

fn has((first, last): Span, day: i64) -> bool {
    (first..=last).contains(&day)
}

/// Which days count for which side.
struct Windows {
    before: Span,
    with: Span,
    after: Option<Span>,
    /// Whether days to come will add to the days with it.
    goes_on: bool,
    /// Whether days to come will add to the days without it.
    comes_back: bool,
}

impl Windows {
    fn of(course: Course, first_day: Option<i64>, today: i64) -> Self {
        let first_day = first_day.unwrap_or(course.start);
        let begin = course.start + course.settling;
        let full = begin + WINDOW_DAYS - 1;
        let after = course.end.map(|end| {
            let begin = end + 1 + course.settling;
            (begin, today.min(begin + WINDOW_DAYS - 1))
        });
        Self {
            before: (first_day.max(course.start - WINDOW_DAYS), course.start - 1),
            with: (begin, course.end.unwrap_or(today).min(today).min(full)),
            after,
            goes_on: course.end.is_none_or(|end| end >= today) && today < full,
            comes_back: after.is_some_and(|after| length(after) < WINDOW_DAYS),
        }
    }

    fn days_without(&self) -> i64 {
        length(self.before) + self.after.map_or(0, length)
    }

    fn samples(&self, pain: &[DayValue]) -> Vec<Sample> {
        let sample = |one: &DayValue| {
            let without =
                has(self.before, one.day) || self.after.is_some_and(|after| has(after, one.day));
            let with = has(self.with, one.day);
            (with || without).then_some(Sample {
                day: one.day,
                value: one.value,
                second: with,
            })
        };
        pain.iter().filter_map(sample).collect()
    }

    /// What stands against a verdict, if neighbouring days are alike by `rho`.
    fn lacking(&self, before: Side, with: Side, rho: f64) -> Option<Finding> {
        let (without_lacks, with_lacks) = (before.lacks(rho), with.lacks(rho));
        if without_lacks > 0 && !self.comes_back {
            return Some(Finding::NoBefore);
        }
        // A side that is full and still too patchy is told as patchy, not as short.
        if with_lacks > 0 && !self.goes_on {
            return Some(if length(self.with) < WINDOW_DAYS {
                Finding::TooShort
            } else {
                Finding::TooPatchy
            });
        }
        if without_lacks.max(with_lacks) > 0 {
            return Some(Finding::MoreDays(without_lacks.max(with_lacks)));
        }
        (before.is_patchy() || with.is_patchy()).then_some(Finding::TooPatchy)
    }
}

/// Whether people usually notice such a fall: 2 points, or 30 % of what was not little.
fn matters(fall: f64, from: f64) -> bool {
    fall >= 2.0 - ROUNDING || (from >= 3.0 - ROUNDING && fall >= 0.3 * from - ROUNDING)
}

fn judged(contrast: Contrast, drift: Option<f64>) -> Judged {
    let fall = contrast.difference();
    let by_itself = drift.map_or(0.0, |drift| contrast.first - drift);
    let is_sure = contrast.low - by_itself > 0.0;
    let helped = is_sure && matters(fall - by_itself, contrast.first - by_itself);
    // A rise that is sure and can be felt, or one that matters whether sure or not.
    let worse = matters(-fall, contrast.first) || (contrast.high < 0.0 && fall <= -1.0);
    let verdict = if helped {
        Verdict::LikelyHelped
    } else if worse {
        Verdict::PossiblyWorse
    } else if contrast.low <= 0.0 && !matters(contrast.high, contrast.first) {
        Verdict::NoSign
    } else {
        Verdict::SmallOrUnclear
    };
    Judged {
        verdict,
        contrast,
        drift,
        is_mostly_drift: !helped && contrast.low > 0.0 && matters(fall, contrast.first),
    }
}

/// Where pain would have gone by itself: from the weeks in which people make up their mind, back
/// towards the usual level. None when that is no lower than before the start anyway.
fn drift(pain: &[DayValue], samples: &[Sample], course: Course) -> Option<f64> {
    let choosing = (course.start - CHOOSING_DAYS, course.start - 1);
    let level = |values: &mut dyn Iterator<Item = f64>, needs: usize| {
        let (count, sum) = values.fold((0_usize, 0.0), |(count, sum), value| {
            (count + 1, sum + value)
        });
        (count >= needs).then(|| sum / count as f64)
    };
    let among = |span: Span| {
        let inside = pain.iter().filter(move |one| has(span, one.day));
        inside.map(|one| one.value)
    };
    let start = level(&mut among(choosing), CHOOSING_NEEDS)?;
    let earlier = (course.start - USUAL_DAYS, course.start - CHOOSING_DAYS - 1);
    // Without a past, the days of the comparison stand in for it. That takes a part of a true
    // effect for drift as well: better too little credit than too much.
    let mut others = samples
        .iter()
        .filter(|sample| !has(choosing, sample.day))
        .map(|sample| sample.value);
    let usual =
        level(&mut among(earlier), USUAL_NEEDS).or_else(|| level(&mut others, LEAST_ENTRIES))?;
    let mut drift = usual + stays(pain, course.start) * (start - usual);
    // Where the weeks before were calmer than the last two, most of the way back to them is no
    // merit of anything: over three months little is left of a bad fortnight.
    let mut calm = samples
        .iter()
        .filter(|sample| !sample.second && sample.day < choosing.0)
        .map(|sample| sample.value);
    if let Some(calm) = level(&mut calm, CALM_NEEDS) {
        drift = drift.min(calm + STAYS_LONG * (start - calm));
    }
    let before = level(
        &mut samples
            .iter()
            .filter(|sample| !sample.second)
            .map(|sample| sample.value),
        1,
    )?;
    (drift < before).then_some(drift)
}

/// How much of a distance from the usual level is still there a fortnight later: the correlation
/// of the person's own fortnights before the start, at most [`STAYS`], which it is without them.
fn stays(pain: &[DayValue], start: i64) -> f64 {
    let mut means: Vec<Option<f64>> = Vec::new();
    for back in 0..(USUAL_DAYS / CHOOSING_DAYS) {
        let last = start - 1 - back * CHOOSING_DAYS;
        let span = (last - CHOOSING_DAYS + 1, last);
        let inside = || pain.iter().filter(|one| has(span, one.day));
        let count = inside().count();
        let sum: f64 = inside().map(|one| one.value).sum();
        means.push((count >= CHOOSING_NEEDS).then(|| sum / count as f64));
    }
    let pairs: Vec<(f64, f64)> = means
        .iter()
        .zip(means.iter().skip(1))
        .filter_map(|(later, earlier)| Some(((*later)?, (*earlier)?)))
        .collect();
    if pairs.len() < FORTNIGHTS {
        return STAYS;
    }
    let count = pairs.len() as f64;
    let later = pairs.iter().map(|pair| pair.0).sum::<f64>() / count;
    let earlier = pairs.iter().map(|pair| pair.1).sum::<f64>() / count;
    let (mut both, mut one, mut two) = (0.0, 0.0, 0.0);
    for pair in &pairs {
        both += (pair.0 - later) * (pair.1 - earlier);
        one += (pair.0 - later).powi(2);
        two += (pair.1 - earlier).powi(2);
    }
    if one * two > 0.0 {
        (both / (one * two).sqrt()).clamp(0.0, STAYS)
    } else {
        STAYS
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: i64 = 20_000;

    /// Scores for days counted from the start, by a rule; none for a missing day.
    fn pain(days: std::ops::Range<i64>, score: impl Fn(i64) -> Option<f64>) -> Vec<DayValue> {
        days.filter_map(|away| {
            Some(DayValue {
                day: START + away,
                value: score(away)?,
            })
        })
        .collect()
    }

    /// Ups and downs without any memory, the same every time.
    fn noise(away: i64) -> f64 {
        f64::from(u8::try_from((away * 7).rem_euclid(5)).unwrap()) / 2.0 - 1.0
    }

    fn course(end: Option<i64>) -> Course {
        Course {
            start: START,
            end: end.map(|end| START + end),
            settling: 7,
        }
    }

    fn finding(pain: &[DayValue], end: Option<i64>, today: i64) -> Comparison {
        compare(pain, course(end), START + today, &mut Draws::seeded(1))
    }

    fn judged(comparison: Comparison) -> Judged {
        let Finding::Judged(judged) = comparison.finding else {
            panic!("{comparison:?}");
        };
        judged
    }

    /// Six before, and so much less with it.
    fn fallen(by: f64) -> Vec<DayValue> {
        pain(-84..91, |away| {
            Some(6.0 + noise(away) - if away < 0 { 0.0 } else { by })
        })
    }

    #[test]
    fn the_four_verdicts() {
        for (fall, verdict) in [
            (3.0, Verdict::LikelyHelped),
            (1.0, Verdict::SmallOrUnclear),
            (0.0, Verdict::NoSign),
            (-2.5, Verdict::PossiblyWorse),
            (-1.2, Verdict::PossiblyWorse),
            (-0.5, Verdict::NoSign),
        ] {
            let judged = judged(finding(&fallen(fall), None, 90));
            assert_eq!(judged.verdict, verdict, "{fall}: {judged:?}");
            assert!((judged.contrast.difference() - fall).abs() < 0.1);
        }
    }

    #[test]
    fn thirty_percent_of_a_moderate_pain_matter_and_of_a_little_pain_do_not() {
        assert!(matters(2.0, 9.0));
        assert!(matters(1.5, 5.0));
        assert!(!matters(1.4, 5.0));
        assert!(matters(0.9, 3.0));
        assert!(!matters(1.5, 2.9));
    }

    #[test]
    fn says_how_many_more_days_and_is_right() {
        let days = fallen(3.0);
        let Finding::MoreDays(more) = finding(&days[..84 + 17], None, 16).finding else {
            panic!("too early");
        };
        assert_eq!(more, 18);
        let later = finding(&days[..84 + 17 + 18], None, 16 + 18);
        assert!(matches!(later.finding, Finding::Judged(_)), "{later:?}");
        let sooner = finding(&days[..84 + 17 + 17], None, 16 + 17);
        assert_eq!(sooner.finding, Finding::MoreDays(1));
        // On the first day, with nothing to go by yet.
        let first = finding(&days[..84], None, 0);
        assert_eq!(first.finding, Finding::MoreDays(28));
    }

    #[test]
    fn days_that_hardly_move_on_their_own_have_to_be_more() {
        // Slow waves: each month is one long up and down.
        let slow = pain(-84..40, |away| Some(5.0 + 2.0 * (away as f64 / 9.0).sin()));
        let found = finding(&slow, None, 39);
        let Finding::MoreDays(more) = found.finding else {
            panic!("{found:?}");
        };
        assert!(more > 10, "{more}");
    }

    #[test]
    fn says_what_time_does_not_bring_back() {
        let late = &fallen(3.0)[60..];
        assert_eq!(finding(late, None, 90).finding, Finding::NoBefore);
        let short = finding(&fallen(3.0)[..84 + 20], Some(19), 60);
        assert_eq!(short.finding, Finding::TooShort);
    }

    #[test]
    fn days_after_the_end_count_as_days_without_it() {
        // Kept from the first day on: all there is to compare with is what came after.
        let back = pain(0..140, |away| {
            Some(6.0 + noise(away) - if away <= 60 { 3.0 } else { 0.0 })
        });
        assert_eq!(finding(&back[..60], None, 59).finding, Finding::NoBefore);
        let early = finding(&back[..71], Some(60), 70);
        assert!(matches!(early.finding, Finding::MoreDays(_)), "{early:?}");
        let judged = judged(finding(&back, Some(60), 139));
        assert_eq!(judged.verdict, Verdict::LikelyHelped, "{judged:?}");
    }

    #[test]
    fn many_missing_days_forbid_a_verdict() {
        let sparse = pain(-84..91, |away| {
            (away < 0 || away % 2 == 0).then(|| 6.0 + noise(away))
        });
        let found = finding(&sparse, None, 90);
        assert_eq!(found.finding, Finding::TooPatchy);
        assert_eq!((found.with.entries, found.with.days), (42, 84));
    }

    #[test]
    fn a_fall_from_a_peak_is_told_as_drift() {
        // Usually four; two bad weeks; begun; four again.
        let peak = pain(-300..91, |away| {
            Some(noise(away) + if (-14..0).contains(&away) { 9.0 } else { 4.0 })
        });
        let near = &peak[300 - 28..];
        let judged = judged(finding(near, None, 90));
        assert!(judged.contrast.low > 0.0, "{judged:?}");
        assert!(
            judged.drift.is_some() && judged.is_mostly_drift,
            "{judged:?}"
        );
        assert_eq!(judged.verdict, Verdict::SmallOrUnclear);
    }

    #[test]
    fn the_days_of_settling_count_for_neither_side() {
        let wild = pain(-84..91, |away| {
            Some(if (0..7).contains(&away) {
                10.0
            } else {
                6.0 + noise(away)
            })
        });
        let found = judged(finding(&wild, None, 90));
        let calm = judged(finding(&fallen(0.0), None, 90));
        assert_eq!(found.contrast, calm.contrast);
    }

    #[test]
    fn a_diary_that_never_changes_says_nothing_wrong() {
        let flat = pain(-84..91, |_| Some(5.0));
        let judged = judged(finding(&flat, None, 90));
        assert_eq!(judged.verdict, Verdict::NoSign, "{judged:?}");
        assert!(judged.contrast.low.is_finite() && judged.contrast.high.is_finite());
        let nothing = compare(&[], course(None), START, &mut Draws::seeded(1));
        assert_eq!(nothing.finding, Finding::NoBefore);
    }
}
