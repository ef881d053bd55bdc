//! Scores of published questionnaires that were worked out elsewhere and are typed in.
//!
//! Only the result is kept, with its day and where it comes from; no question of any of them stands here.
//! A score lives among the answers as `score.CODE`, `score.CODE.day` and `score.CODE.from`.
//! Invariant: a number outside the range of its questionnaire is refused, and what is refused changes nothing.

use super::day::Day;
use super::fact::{Amount, Facts};
use super::medicine::taken::Edit;
use super::record::Record;
use super::record::answer::{Answer, Finite};

/// A published questionnaire whose result can be typed in.
#[derive(Debug, PartialEq)]
pub struct Instrument {
    /// Lasting name.
    pub code: &'static str,
    /// Smallest and largest result.
    pub range: (f64, f64),
    /// Whether results are whole numbers.
    pub is_whole: bool,
    /// The fact it sets; none for one that only the team reads.
    pub sets: Option<Amount>,
}

const fn row(code: &'static str, most: f64, sets: Option<Amount>) -> Instrument {
    Instrument {
        code,
        range: (0.0, most),
        is_whole: true,
        sets,
    }
}

const fn mean(code: &'static str, most: f64, sets: Amount) -> Instrument {
    Instrument {
        is_whole: false,
        ..row(code, most, Some(sets))
    }
}

/// Every questionnaire, in the order of a list.
pub static INSTRUMENTS: [Instrument; 14] = [
    mean("peg", 10.0, Amount::Peg),
    row("rmdq", 24.0, Some(Amount::Rmdq)),
    mean("odi", 100.0, Amount::Odi),
    row("start_back", 9.0, Some(Amount::StartBackTotal)),
    row("start_back_sub", 5.0, Some(Amount::StartBackSub)),
    row("phq2", 6.0, Some(Amount::Phq2)),
    row("phq9", 27.0, Some(Amount::Phq9)),
    row("phq9_item9", 3.0, Some(Amount::Phq9Item9)),
    row("gad2", 6.0, Some(Amount::Gad2)),
    row("gad7", 21.0, Some(Amount::Gad7)),
    row("pcs", 52.0, None),
    row("isi", 28.0, None),
    row("pseq2", 12.0, Some(Amount::Pseq2)),
    row("pseq", 60.0, None),
];

/// A part of a questionnaire that cannot be larger than the whole.
const PARTS: [(&str, &str); 3] = [
    ("start_back_sub", "start_back"),
    ("phq2", "phq9"),
    ("phq9_item9", "phq9"),
];

/// Who worked it out.
pub const ORIGINS: [&str; 2] = ["clinic", "self"];

/// A result as it was typed in.
#[derive(Clone, Debug, PartialEq)]
pub struct OutsideScore {
    /// The questionnaire.
    pub instrument: &'static Instrument,
    /// Its result.
    pub value: f64,
    /// The day it was filled in, when known.
    pub day: Option<Day>,
    /// One of [`ORIGINS`], when known.
    pub from: Option<&'static str>,
}

/// Why a result was not taken.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum ScoreError {
    /// No number was typed.
    #[error("a number is needed")]
    NotANumber,
    /// Whole numbers only.
    #[error("whole numbers only")]
    NotWhole,
    /// Outside the range of the questionnaire.
    #[error("{least} to {most}")]
    OutOfRange {
        /// Smallest result.
        least: f64,
        /// Largest result.
        most: f64,
    },
    /// No day of the calendar.
    #[error("a date is needed")]
    NotADay,
    /// After today.
    #[error("the date lies in the future")]
    InTheFuture,
    /// Larger than the whole it is a part of, or smaller than its part.
    #[error("does not fit the score `{0}`")]
    DoesNotFit(&'static str),
}

/// The questionnaire of that code.
pub fn coded(code: &str) -> Option<&'static Instrument> {
    INSTRUMENTS.iter().find(|row| row.code == code)
}

/// The number that was typed, if the questionnaire can have it as its result.
///
/// # Errors
/// When it is no number, not a whole one where that is needed, or out of range.
pub fn result_of(instrument: &Instrument, typed: &str) -> Result<f64, ScoreError> {
    let number = typed.trim().replace(',', ".").parse::<f64>().ok();
    let number = number.filter(|number| number.is_finite());
    let number = number.ok_or(ScoreError::NotANumber)?;
    let (least, most) = instrument.range;
    if !(least..=most).contains(&number) {
        return Err(ScoreError::OutOfRange { least, most });
    }
    if instrument.is_whole && number.fract() != 0.0 {
        return Err(ScoreError::NotWhole);
    }
    Ok(number)
}

/// The day that was typed, as in 2026-11-22; none for nothing.
///
/// # Errors
/// When there is no such day, as the 31 February, or it is still to come.
pub fn day_of(typed: &str, today: Day) -> Result<Option<Day>, ScoreError> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let day: Day = typed.parse().map_err(|_not_a_day| ScoreError::NotADay)?;
    if day > today {
        return Err(ScoreError::InTheFuture);
    }
    Ok(Some(day))
}

/// Whether a result goes with those that are there: a part is never larger than its whole.
///
/// # Errors
/// Names the score it does not go with.
pub fn check(record: &Record, instrument: &Instrument, value: f64) -> Result<(), ScoreError> {
    for (part, whole) in PARTS {
        let (other, fits): (&'static str, fn(f64, f64) -> bool) = match instrument.code {
            code if code == part => (whole, |mine, other| mine <= other),
            code if code == whole => (part, |mine, other| mine >= other),
            _ => continue,
        };
        if number(record, &format!("score.{other}")).is_some_and(|other| !fits(value, other)) {
            return Err(ScoreError::DoesNotFit(other));
        }
    }
    Ok(())
}

fn answer<'r>(record: &'r Record, item: &str) -> Option<&'r Answer> {
    record.answers().get(&item.parse().ok()?)
}

fn number(record: &Record, item: &str) -> Option<f64> {
    match answer(record, item)? {
        Answer::Number(number) => Some(number.number()),
        _ => None,
    }
}

/// The results that were typed in, in the order of the list.
pub fn scores(record: &Record) -> Vec<OutsideScore> {
    let known = |instrument: &'static Instrument| {
        let code = instrument.code;
        let value = number(record, &format!("score.{code}"))?;
        // A file from elsewhere may hold anything.
        result_of(instrument, &value.to_string()).ok()?;
        let day = match answer(record, &format!("score.{code}.day")) {
            Some(Answer::Day(day)) => Some(*day),
            _ => None,
        };
        let from = match answer(record, &format!("score.{code}.from")) {
            Some(Answer::Code(from)) => ORIGINS.iter().find(|known| **known == from.as_str()),
            _ => None,
        };
        Some(OutsideScore {
            instrument,
            value,
            day,
            from: from.copied(),
        })
    };
    INSTRUMENTS.iter().filter_map(known).collect()
}

/// Adds the results to the facts. They stand before our own questions, which the plan reads only without them.
pub fn tell(record: &Record, facts: &mut Facts) {
    for score in scores(record) {
        if let Some(fact) = score.instrument.sets {
            // The range of a questionnaire is that of its fact; a test holds them together.
            facts
                .set_amount(fact, Some(score.value))
                .unwrap_or_default();
        }
    }
}

/// The edits that note a result.
pub fn noting(score: &OutsideScore) -> Vec<Edit> {
    let code = score.instrument.code;
    let value = Finite::new(score.value).map(Answer::Number);
    let from = score.from.and_then(|from| from.parse().ok());
    edits(
        code,
        [value, score.day.map(Answer::Day), from.map(Answer::Code)],
    )
}

/// The edits that take a result back.
pub fn dropping(instrument: &Instrument) -> Vec<Edit> {
    edits(instrument.code, [None, None, None])
}

fn edits(code: &str, [value, day, from]: [Option<Answer>; 3]) -> Vec<Edit> {
    [("", value), (".day", day), (".from", from)]
        .into_iter()
        .filter_map(|(end, answer)| Some((format!("score.{code}{end}").parse().ok()?, answer)))
        .collect()
}
