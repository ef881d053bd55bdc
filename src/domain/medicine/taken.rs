//! The medicines a person has listed, what follows from them, and the edits that change the list.
//!
//! The list lives among the answers, one signed value for each thing said:
//! `medicine.CODE` is yes for a medicine of our list, with `medicine.CODE.count` pieces a day and
//! `medicine.CODE.strength.PART` in one piece; `medicine.own.KEY` is a name in the person's own words, with
//! `medicine.own.KEY.checked` when a pharmacist has said that it is none of the kinds we ask about.
//! Invariants: a medicine we do not know never counts as safe, and a sum that may be too low is never taken
//! for the whole.

use super::{Medicine, coded};
use crate::domain::fact::{Amount, Facts, Listing, Opioid, YesNo};
use crate::domain::insight::ingredient::{folded, opioid_factor};
use crate::domain::intake;
use crate::domain::questionnaire::{FactBinding, Item};
use crate::domain::record::Record;
use crate::domain::record::answer::{Answer, Finite};
use crate::domain::record::id::ItemId;
use crate::domain::truth::Truth;

/// One change of the record: an answer, or that it is taken back.
pub type Edit = (ItemId, Option<Answer>);

/// Longest name in own words, in characters.
pub const MOST_NAME: usize = 100;
/// Pieces a day that are believed, least and most.
pub const COUNTS: (f64, f64) = (0.25, 60.0);

const PARACETAMOL: &str = "paracetamol";
const FENTANYL: &str = "fentanyl";
/// Grams of paracetamol below which a sum that may be too low says nothing (clinical sheet, OP-19).
const PARACETAMOL_TELLS: f64 = 3000.0;
/// Milligrams of morphine below which a sum that may be too low says nothing (R-MED-17).
const MORPHINE_TELLS: f64 = 50.0;
/// Medicines from which on their number matters (R-MED-27).
const MANY: f64 = 5.0;

/// Kinds whose "no" stays beside a medicine we do not know: a doubt whether somebody is on opioids or steroid
/// tablets already turns "not recommended" into "talk about it", which would be the laxer verdict.
const STAYS_NO: [YesNo; 3] = [YesNo::Opioid, YesNo::LostTolerance, YesNo::SteroidOral];

/// Which medicine it is.
#[derive(Clone, Debug, PartialEq)]
pub enum Which {
    /// One of our list.
    Listed(&'static Medicine),
    /// One in the person's own words.
    Own {
        /// The name, as typed.
        name: String,
        /// Whether a pharmacist has said that it is none of the kinds we ask about.
        is_checked: bool,
    },
}

/// One medicine as the person takes it.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken {
    /// Which one.
    pub which: Which,
    /// How much of each part is in one piece, in the order of [`Medicine::parts`]: milligrams, for a fentanyl
    /// patch micrograms an hour.
    pub strengths: Vec<Option<f64>>,
    /// Pieces a day, when said.
    pub count: Option<f64>,
}

/// What adds up in a day.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Totals {
    /// Milligrams of paracetamol, when any amount is known.
    pub paracetamol: Option<f64>,
    /// Whether the amount of a medicine with paracetamol is missing.
    pub paracetamol_is_open: bool,
    /// Opioids as milligrams of morphine, when any amount is known. An estimate, never for switching.
    pub morphine: Option<f64>,
    /// Whether the amount of an opioid is missing, or one is not converted.
    pub morphine_is_open: bool,
}

/// Amounts in one piece that are believed, least and most, in the unit of the part.
pub fn strengths(part: &str) -> (f64, f64) {
    if is_patch(part) {
        (1.0, 400.0)
    } else {
        (0.5, 2000.0)
    }
}

/// Whether a part is a patch: told in micrograms an hour, and not by pieces a day.
pub fn is_patch(part: &str) -> bool {
    part == FENTANYL
}

/// The medicines of the list, in the order of their stored names.
pub fn taken(record: &Record) -> Vec<Taken> {
    let mut list = Vec::new();
    for (item, answer) in record.answers().iter() {
        let mut path = item.as_str().split('.');
        if path.next() != Some("medicine") {
            continue;
        }
        let which = match (path.next(), path.next(), path.next(), answer) {
            (Some("own"), Some(key), None, Answer::Text(name)) => Which::Own {
                name: name.clone(),
                is_checked: says(record, &format!("medicine.own.{key}.checked")),
            },
            (Some(code), None, None, Answer::Bool(true)) => match coded(code) {
                Some(medicine) => Which::Listed(medicine),
                None => continue,
            },
            _ => continue,
        };
        let (strengths, count) = match &which {
            Which::Listed(medicine) => {
                let number =
                    |end: &str| number(record, &format!("medicine.{}.{end}", medicine.code));
                let of_part = |part: &&str| number(&format!("strength.{part}"));
                let strengths = medicine.parts.iter().map(of_part).collect();
                (strengths, number("count"))
            }
            Which::Own { .. } => (Vec::new(), None),
        };
        list.push(Taken {
            which,
            strengths,
            count,
        });
    }
    list
}

fn answer<'r>(record: &'r Record, item: &str) -> Option<&'r Answer> {
    record.answers().get(&item.parse().ok()?)
}

fn says(record: &Record, item: &str) -> bool {
    answer(record, item) == Some(&Answer::Bool(true))
}

fn number(record: &Record, item: &str) -> Option<f64> {
    match answer(record, item)? {
        Answer::Number(number) => Some(number.number()),
        _ => None,
    }
}

impl Taken {
    /// The amounts of one day by part, in the unit of the part; none where something is missing.
    pub fn amounts(&self) -> Vec<(&'static str, Option<f64>)> {
        let Which::Listed(medicine) = self.which else {
            return Vec::new();
        };
        let amounts = medicine.parts.iter().zip(&self.strengths);
        let amounts = amounts.map(|(&part, strength)| {
            let count = if is_patch(part) {
                Some(1.0)
            } else {
                self.count
            };
            (part, strength.zip(count).map(|(each, count)| each * count))
        });
        amounts.collect()
    }

    fn is_opioid(&self) -> bool {
        matches!(self.which, Which::Listed(medicine) if medicine.classes.contains(&YesNo::Opioid))
    }
}

/// What adds up in a day.
pub fn totals(list: &[Taken]) -> Totals {
    let mut totals = Totals::default();
    for one in list {
        let mut is_converted = false;
        for (part, amount) in one.amounts() {
            if part == PARACETAMOL {
                match amount {
                    Some(amount) => *totals.paracetamol.get_or_insert(0.0) += amount,
                    None => totals.paracetamol_is_open = true,
                }
            } else if let (Some(amount), Some(factor)) = (amount, opioid_factor(part)) {
                *totals.morphine.get_or_insert(0.0) += amount * factor;
                is_converted = true;
            }
        }
        totals.morphine_is_open |= one.is_opioid() && !is_converted;
    }
    totals
}

/// Adds what follows from the list to the facts.
///
/// What is on the list holds, whatever was ticked elsewhere. While a medicine stands there that nobody has
/// told apart, a "no" to a kind of medicine is only "not sure".
pub fn tell(record: &Record, facts: &mut Facts) {
    let list = taken(record);
    if list.is_empty() {
        return;
    }
    let is_unclear = list.iter().any(|one| {
        matches!(
            one.which,
            Which::Own {
                is_checked: false,
                ..
            }
        )
    });
    if is_unclear {
        for (kind, _) in kinds() {
            if facts.truth(kind).is_false() && !STAYS_NO.contains(&kind) {
                facts.set(kind, Truth::Unknown);
            }
        }
    }
    let mut anti_inflammatories = 0;
    for one in &list {
        if let Which::Listed(medicine) = one.which {
            for &class in &medicine.classes {
                facts.set(class, true);
            }
            anti_inflammatories += usize::from(medicine.classes.contains(&YesNo::NsaidOral));
        }
    }
    if anti_inflammatories > 1 {
        facts.set(YesNo::NsaidOther, true);
    }
    tell_amounts(&list, facts);
    let names = list.iter().map(|one| match &one.which {
        Which::Listed(medicine) => medicine.code.to_owned(),
        Which::Own { name, .. } => name.clone(),
    });
    facts.set_entries(Listing::CurrentMedicines, names);
}

fn tell_amounts(list: &[Taken], facts: &mut Facts) {
    let totals = totals(list);
    let count = list.len() as f64;
    let known = facts.amount(Amount::MedicineCount);
    let mut note = |amount: Amount, value: f64| {
        // What does not fit the fact is beyond belief and stays unknown.
        facts.set_amount(amount, Some(value)).unwrap_or_default();
    };
    if let Some(sum) = totals.paracetamol
        && (!totals.paracetamol_is_open || sum > PARACETAMOL_TELLS)
    {
        note(Amount::ParacetamolMgDay, sum);
    }
    if known.map_or(count >= MANY, |known| known < count) {
        note(Amount::MedicineCount, count);
    }
    if let Some(sum) = totals.morphine
        && (!totals.morphine_is_open || sum >= MORPHINE_TELLS)
    {
        let opioids = list.iter().flat_map(Taken::amounts);
        let opioids = opioids.filter_map(|(part, amount)| {
            opioid_factor(part)?;
            Some(Opioid {
                name: part.to_owned(),
                per_day: amount?,
            })
        });
        facts.set_opioids(opioids.collect());
    }
}

/// The kinds of medicines our tick lists ask about, each with its row.
pub fn kinds() -> impl Iterator<Item = (YesNo, &'static Item)> {
    intake::all().items().filter_map(|item| match &item.sets {
        FactBinding::YesNo(facts) if item.link_id.as_str().starts_with("takes.") => {
            facts.first().map(|&fact| (fact, item))
        }
        _ => None,
    })
}

/// The edits that put a medicine on the list: it, and the rows of the tick lists that follow from it.
pub fn adding(medicine: &Medicine) -> Vec<Edit> {
    let mut edits = edit(&format!("medicine.{}", medicine.code), Answer::Bool(true));
    for (kind, row) in kinds() {
        if medicine.classes.contains(&kind) {
            edits.extend(edit(row.link_id.as_str(), Answer::Bool(true)));
        }
    }
    edits
}

/// The edits that put a name in own words on the list; none when nothing is left of it or it is too long.
pub fn adding_own(name: &str) -> Vec<Edit> {
    let name = name.trim();
    if name.is_empty() || name.chars().count() > MOST_NAME {
        return Vec::new();
    }
    edit(&own_item(name), Answer::Text(name.to_owned()))
}

/// The edit that notes whether a pharmacist has said that it is none of the kinds we ask about.
pub fn checking_own(name: &str, is_checked: bool) -> Vec<Edit> {
    edit(
        &format!("{}.checked", own_item(name)),
        Answer::Bool(is_checked),
    )
}

/// The edit that notes how much of a part is in one piece; none of it takes it back.
pub fn strength_of(medicine: &Medicine, part: &str, strength: Option<f64>) -> Vec<Edit> {
    numbered(
        &format!("medicine.{}.strength.{part}", medicine.code),
        strength,
    )
}

/// The edit that notes how many pieces a day are taken; none of it takes it back.
pub fn count_of(medicine: &Medicine, count: Option<f64>) -> Vec<Edit> {
    numbered(&format!("medicine.{}.count", medicine.code), count)
}

/// The edits that take a medicine off the list, with what was said of it.
///
/// Rows of the tick lists that followed from it alone are open again: whether they hold is asked anew.
pub fn dropping(record: &Record, which: &Which) -> Vec<Edit> {
    let root = match which {
        Which::Listed(medicine) => format!("medicine.{}", medicine.code),
        Which::Own { name, .. } => own_item(name),
    };
    let inside = format!("{root}.");
    let said = record.answers().iter().map(|(item, _)| item);
    let said = said.filter(|item| item.as_str() == root || item.as_str().starts_with(&inside));
    let mut edits: Vec<Edit> = said.map(|item| (item.clone(), None)).collect();
    let Which::Listed(medicine) = which else {
        return edits;
    };
    let others = taken(record);
    let stays = |kind: YesNo| {
        others.iter().any(|other| {
            matches!(other.which, Which::Listed(other) if other != *medicine && other.classes.contains(&kind))
        })
    };
    for (kind, row) in kinds() {
        if medicine.classes.contains(&kind)
            && !stays(kind)
            && says(record, row.link_id.as_str())
            && let Ok(item) = row.link_id.as_str().parse()
        {
            edits.push((item, None));
        }
    }
    edits
}

fn edit(item: &str, answer: Answer) -> Vec<Edit> {
    let item = item.parse().ok();
    item.map(|item| (item, Some(answer))).into_iter().collect()
}

fn numbered(item: &str, number: Option<f64>) -> Vec<Edit> {
    let item: Option<ItemId> = item.parse().ok();
    let answer = number.and_then(Finite::new).map(Answer::Number);
    item.map(|item| (item, answer)).into_iter().collect()
}

/// The stored name of a medicine in own words: the same name has the same one on every device.
pub fn own_item(name: &str) -> String {
    // FNV-1a: short, the same everywhere, and nothing here has to withstand an attack.
    let mut sum: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in folded(name.trim()).bytes() {
        sum = (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    format!("medicine.own.{sum:016x}")
}
