//! Medicines that add up, as logged: what to ask about, and how soon (clinical sheet, 6.4).
//!
//! A day is the person's civil day, since entries of the past carry no time that could be trusted.
//! Invariant: nothing here is advice to take, to stop or to change a medicine, and a day on which
//! nothing was logged is not a day without medicines.

#[cfg(test)]
mod tests;

use std::ops::RangeInclusive;

use super::ingredient::{Kind, folded, ingredients};
use crate::domain::day::Day;
use crate::domain::diary::Diary;
use crate::domain::diary::entry::{Dose, Entry};
use crate::domain::diary::summary::last_days;
use crate::domain::measure::DoseCount;
use crate::domain::record::Record;
use crate::domain::treatment::Treatment;

/// Days that are looked at: a month, and the time before in which a medicine was not yet taken.
const DAYS: usize = 30;
/// Days of the rules that count within four weeks.
const FOUR_WEEKS: usize = 28;
/// Days back to which something that calls for a talk soon still counts.
const LATELY: usize = 3;
/// Days of a week.
const WEEK: usize = 7;
/// Days with an entry that either week of a rise needs.
const RISE_NEEDS: u32 = 4;
/// Days back in which the same medicine must not have been logged for it to be new.
const NEW_AFTER: u8 = 90;
/// Room for the rounding of floating numbers.
const ROUNDING: f64 = 1e-6;

/// How soon to ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Emergency help now.
    Now,
    /// Today: poisons line, pharmacist or doctor.
    Today,
    /// Within a few days.
    Days,
    /// At the next visit.
    Visit,
    /// A question to oneself.
    Look,
}

/// What adds up.
#[derive(Debug, Clone, PartialEq)]
pub enum Counter {
    /// More paracetamol in a day than the pack allows: milligrams, and whether far more.
    ParacetamolDay {
        /// Milligrams on that day.
        mg: f64,
        /// More than 10 g.
        is_far_above: bool,
    },
    /// Much paracetamol on many days of 28: how many.
    ParacetamolDays(usize),
    /// Anti-inflammatory tablets on so many days in a row.
    AntiInflammatoryRun(usize),
    /// Anti-inflammatory tablets on so many days of 28.
    AntiInflammatoryDays(usize),
    /// More of one in a day than packs without a prescription allow.
    AntiInflammatoryDay {
        /// Which one.
        name: &'static str,
        /// Milligrams on that day.
        mg: f64,
        /// What the pack allows.
        most: f64,
    },
    /// Two different ones on one day.
    TwoAntiInflammatories,
    /// Opioids worth 90 mg of morphine a day or more: how many.
    OpioidsVeryHigh(f64),
    /// Opioids worth 50 mg of morphine a day or more: how many.
    OpioidsHigh(f64),
    /// Opioids of the last week 30 % or more above the week before.
    OpioidsRising,
    /// An opioid and something that makes drowsy, alcohol included, on one day.
    OpioidAndSedative,
    /// More of an opioid than the person wrote down as agreed.
    OpioidAboveAgreed,
    /// Pain medicines on many days of a month with headache on many days.
    HeadacheDays(usize),
    /// A medicine begun 3 to 7, or 14 to 20 days ago: time to look for side effects.
    NewMedicine {
        /// The person's own word for it.
        name: String,
        /// Days since it was first logged.
        days: usize,
    },
}

impl Counter {
    /// The name by which words know it.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::ParacetamolDay {
                is_far_above: true, ..
            } => "paracetamol_far_above",
            Self::ParacetamolDay { .. } => "paracetamol_day",
            Self::ParacetamolDays(_) => "paracetamol_days",
            Self::AntiInflammatoryRun(_) => "anti_inflammatory_run",
            Self::AntiInflammatoryDays(_) => "anti_inflammatory_days",
            Self::AntiInflammatoryDay { .. } => "anti_inflammatory_day",
            Self::TwoAntiInflammatories => "two_anti_inflammatories",
            Self::OpioidsVeryHigh(_) => "opioids_very_high",
            Self::OpioidsHigh(_) => "opioids_high",
            Self::OpioidsRising => "opioids_rising",
            Self::OpioidAndSedative => "opioid_and_sedative",
            Self::OpioidAboveAgreed => "opioid_above_agreed",
            Self::HeadacheDays(_) => "headache_days",
            Self::NewMedicine { .. } => "new_medicine",
        }
    }

    /// Every name.
    pub const NAMES: [&str; 14] = [
        "paracetamol_far_above",
        "paracetamol_day",
        "paracetamol_days",
        "anti_inflammatory_run",
        "anti_inflammatory_days",
        "anti_inflammatory_day",
        "two_anti_inflammatories",
        "opioids_very_high",
        "opioids_high",
        "opioids_rising",
        "opioid_and_sedative",
        "opioid_above_agreed",
        "headache_days",
        "new_medicine",
    ];

    /// How soon to ask.
    pub const fn urgency(&self) -> Urgency {
        match self {
            Self::ParacetamolDay {
                is_far_above: true, ..
            } => Urgency::Now,
            Self::ParacetamolDay { .. }
            | Self::AntiInflammatoryDay { .. }
            | Self::TwoAntiInflammatories => Urgency::Today,
            Self::OpioidsVeryHigh(_)
            | Self::OpioidsHigh(_)
            | Self::OpioidsRising
            | Self::OpioidAndSedative
            | Self::OpioidAboveAgreed => Urgency::Days,
            Self::ParacetamolDays(_)
            | Self::AntiInflammatoryRun(_)
            | Self::AntiInflammatoryDays(_)
            | Self::HeadacheDays(_) => Urgency::Visit,
            Self::NewMedicine { .. } => Urgency::Look,
        }
    }
}

/// What is known of the person beside the diary.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Known {
    /// Body weight in kilograms.
    pub weight_kg: Option<f64>,
    /// Opioids as agreed with the prescriber, in milligrams of morphine a day.
    pub agreed_opioids: Option<f64>,
}

/// Everything that adds up in a record; body weight in kilograms, where it is known.
pub fn counted(record: &Record, weight_kg: Option<f64>, today: Day) -> Vec<Counter> {
    let known = Known {
        weight_kg,
        agreed_opioids: agreed_opioids(record),
    };
    counters(record.diary(), today, known)
}

/// Opioids as the person wrote down with the plan, if the words name one opioid and its amount.
fn agreed_opioids(record: &Record) -> Option<f64> {
    let amounts = record.choices().iter().filter_map(|(code, choice)| {
        let treatment = Treatment::coded(code.as_str());
        let is_opioid = matches!(treatment, Some(Treatment::Opw | Treatment::Ops));
        let words = choice.schedule.as_ref()?.amount.clone()?;
        let dose = Dose {
            name: words,
            strength: String::new(),
            count: DoseCount::LEAST,
        };
        is_opioid.then(|| ingredients(&dose))
    });
    let mut agreed: Option<f64> = None;
    for one in amounts.flatten() {
        if let (Kind::Opioid(Some(factor)), Some(amount)) = (one.kind, one.amount) {
            *agreed.get_or_insert(0.0) += factor * amount;
        }
    }
    agreed
}

/// What one day comes to.
#[derive(Debug, Clone, Default)]
struct DayDoses {
    has_entry: bool,
    paracetamol: f64,
    opioids: f64,
    has_paracetamol: bool,
    has_opioid: bool,
    has_sedative: bool,
    has_triptan: bool,
    has_combined: bool,
    has_headache: bool,
    /// Anti-inflammatories with their milligrams and limits.
    anti_inflammatory: Vec<(&'static str, f64, Option<f64>)>,
}

/// Everything that adds up on that day, the most pressing first.
pub fn counters(diary: &Diary, today: Day, known: Known) -> Vec<Counter> {
    // A day ahead is possible, when a traveller's phone lags behind; it counts as today.
    let ahead = today.plus_days(1).unwrap_or(today);
    let from = last_days(today, 30);
    let days = doses_by_day(diary, &(*from.start()..=ahead), today);
    let mut found = Vec::new();
    paracetamol(&days, known.weight_kg, &mut found);
    anti_inflammatory(&days, &mut found);
    opioids(&days, known.agreed_opioids, &mut found);
    headache(&days, &mut found);
    found.extend(new_medicines(diary, today));
    found.sort_by_key(Counter::urgency);
    found
}

/// The days back from today, today first.
fn doses_by_day(diary: &Diary, range: &RangeInclusive<Day>, today: Day) -> Vec<DayDoses> {
    let mut days = vec![DayDoses::default(); DAYS];
    for (_, entry) in diary.between(range) {
        let back = usize::try_from(today.days_since(entry.day)).unwrap_or_default();
        if let Some(day) = days.get_mut(back) {
            add(entry, day);
        }
    }
    days
}

fn add(entry: &Entry, day: &mut DayDoses) {
    day.has_entry = true;
    for one in entry.medicines.iter().flat_map(ingredients) {
        day.has_combined |= one.is_combined;
        match one.kind {
            Kind::Paracetamol => {
                day.has_paracetamol = true;
                day.paracetamol += one.amount.unwrap_or_default();
            }
            Kind::AntiInflammatory(most) => {
                let mg = one.amount.unwrap_or_default();
                match day
                    .anti_inflammatory
                    .iter_mut()
                    .find(|held| held.0 == one.name)
                {
                    Some(held) => held.1 += mg,
                    None => day.anti_inflammatory.push((one.name, mg, most)),
                }
            }
            Kind::Opioid(factor) => {
                day.has_opioid = true;
                day.opioids += one.amount.unwrap_or_default() * factor.unwrap_or_default();
            }
            Kind::Sedative | Kind::Alcohol => day.has_sedative = true,
            Kind::Triptan => day.has_triptan = true,
        }
    }
    for tag in &entry.tags {
        let tag = format!(" {} ", folded(tag));
        let says = |stems: &[&str]| stems.iter().any(|stem| tag.contains(stem));
        day.has_sedative |= says(&[" alcohol", " wine", " beer", " vino", " cerveza"]);
        day.has_headache |= says(&[
            "headache",
            "migraine",
            "migrana",
            "cefalea",
            "dolor de cabeza",
            "jaqueca",
        ]);
    }
}

fn lately(days: &[DayDoses]) -> impl Iterator<Item = &DayDoses> {
    days.iter().take(LATELY)
}

fn paracetamol(days: &[DayDoses], weight_kg: Option<f64>, found: &mut Vec<Counter>) {
    let is_light = weight_kg.is_some_and(|weight| weight < 50.0);
    let most = if is_light { 3000.0 } else { 4000.0 };
    let mg = lately(days).map(|day| day.paracetamol).fold(0.0, f64::max);
    if mg > most + ROUNDING {
        found.push(Counter::ParacetamolDay {
            mg,
            is_far_above: mg > 10_000.0 + ROUNDING,
        });
    }
    let month = days.iter().take(FOUR_WEEKS);
    let much = month
        .filter(|day| day.paracetamol >= 3000.0 - ROUNDING)
        .count();
    if much >= 10 {
        found.push(Counter::ParacetamolDays(much));
    }
}

fn anti_inflammatory(days: &[DayDoses], found: &mut Vec<Counter>) {
    let taken = |day: &&DayDoses| !day.anti_inflammatory.is_empty();
    // Today may not be over yet: a run that reaches yesterday still goes on.
    let begin = usize::from(days.first().is_some_and(|day| !taken(&day)));
    let run = days.iter().skip(begin).take_while(taken).count();
    let month = days.iter().take(FOUR_WEEKS).filter(taken).count();
    if run > 10 {
        found.push(Counter::AntiInflammatoryRun(run));
    } else if month >= 15 {
        found.push(Counter::AntiInflammatoryDays(month));
    }
    let above = lately(days)
        .flat_map(|day| &day.anti_inflammatory)
        .find_map(|&(name, mg, most)| {
            most.filter(|most| mg > most + ROUNDING)
                .map(|most| (name, mg, most))
        });
    if let Some((name, mg, most)) = above {
        found.push(Counter::AntiInflammatoryDay { name, mg, most });
    }
    if lately(days).any(|day| day.anti_inflammatory.len() > 1) {
        found.push(Counter::TwoAntiInflammatories);
    }
}

fn opioids(days: &[DayDoses], agreed: Option<f64>, found: &mut Vec<Counter>) {
    let week = || days.iter().take(WEEK);
    let earlier = || days.iter().skip(WEEK).take(WEEK);
    let most = week().map(|day| day.opioids).fold(0.0, f64::max);
    if most >= 90.0 - ROUNDING {
        found.push(Counter::OpioidsVeryHigh(most));
    } else if most >= 50.0 - ROUNDING {
        found.push(Counter::OpioidsHigh(most));
    }
    // Means over the days with an entry: a gap in the diary is no fall, and a day or two no rise.
    let level = |days: &mut dyn Iterator<Item = &DayDoses>| {
        let written = days.filter(|day| day.has_entry);
        let (count, sum) = written.fold((0_u32, 0.0), |(count, sum), day| {
            (count + 1, sum + day.opioids)
        });
        (count >= RISE_NEEDS && sum > 0.0).then(|| sum / f64::from(count))
    };
    if let (Some(now), Some(before)) = (level(&mut week()), level(&mut earlier()))
        && now >= 1.3 * before - ROUNDING
    {
        found.push(Counter::OpioidsRising);
    }
    if week().any(|day| day.has_opioid && day.has_sedative) {
        found.push(Counter::OpioidAndSedative);
    }
    if agreed.is_some_and(|agreed| most > agreed * 1.001 + ROUNDING) {
        found.push(Counter::OpioidAboveAgreed);
    }
}

fn headache(days: &[DayDoses], found: &mut Vec<Counter>) {
    let count = |is: &dyn Fn(&DayDoses) -> bool| days.iter().filter(|day| is(day)).count();
    if count(&|day| day.has_headache) < 15 {
        return;
    }
    let simple = count(&|day| day.has_paracetamol || !day.anti_inflammatory.is_empty());
    let strong = count(&|day| day.has_opioid || day.has_triptan || day.has_combined);
    if simple >= 15 || strong >= 10 {
        found.push(Counter::HeadacheDays(simple.max(strong)));
    }
}

/// Medicines that were first logged 3 to 7 or 14 to 20 days ago.
fn new_medicines(diary: &Diary, today: Day) -> Vec<Counter> {
    let range = last_days(today, NEW_AFTER);
    // A diary that has just begun knows nothing of what was taken before.
    let begun = diary.first_day().map_or(0, |first| today.days_since(first));
    let same = |one: &Dose, other: &str| folded(one.name.trim()) == other;
    let mut seen: Vec<(String, &Dose, i64)> = Vec::new();
    for (_, entry) in diary.between(&range) {
        for dose in &entry.medicines {
            if !seen.iter().any(|(name, _, _)| same(dose, name)) {
                let back = today.days_since(entry.day);
                seen.push((folded(dose.name.trim()), dose, back));
            }
        }
    }
    let due = |back: i64| (3..=7).contains(&back) || (14..=20).contains(&back);
    seen.into_iter()
        .filter(|(_, _, back)| due(*back) && begun >= back + 14)
        .map(|(_, dose, back)| Counter::NewMedicine {
            name: dose.name.trim().to_owned(),
            days: usize::try_from(back).unwrap_or_default(),
        })
        .collect()
}
