//! A list of medicines of our own: generic names, what people also call them, and the classes they belong to.
//!
//! The list is data (`medicine/list.tsv`): one medicine a line, its class facts by name, and the parts whose
//! daily amount is asked for. Names are those of the United States, the United Kingdom and Spain; brands stand
//! there so that people find what is on their pack.
//! Invariant: the list says what a medicine is, never whether or how to take it.

pub mod taken;

use std::sync::LazyLock;

use super::fact::YesNo;
use super::insight::ingredient::folded;

/// One medicine, or a few that are alike in everything asked here.
#[derive(Debug, PartialEq)]
pub struct Medicine {
    /// Lasting name, of the letters a to z, digits and `_`.
    pub code: &'static str,
    /// Facts that hold for everybody who takes it.
    pub classes: Vec<YesNo>,
    /// Ingredients whose amount a day is added up: paracetamol, and opioids that are converted or kept apart.
    pub parts: Vec<&'static str>,
    /// Its name in English.
    pub english: &'static str,
    /// Its name in Spanish.
    pub spanish: &'static str,
    others: &'static str,
}

/// A medicine that fits what was typed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// The medicine.
    pub medicine: &'static Medicine,
    /// The name by which it was found, when that is neither of its generic names.
    pub by: Option<&'static str>,
}

static LIST: LazyLock<Vec<Medicine>> = LazyLock::new(|| {
    include_str!("medicine/list.tsv")
        .lines()
        .filter_map(medicine)
        .collect()
});

/// A line of the list; none for the heading.
fn medicine(line: &'static str) -> Option<Medicine> {
    let mut columns = line.split('\t');
    let mut next = || columns.next().unwrap_or_default();
    let (code, classes, parts) = (next(), next(), next());
    if code.starts_with('#') {
        return None;
    }
    Some(Medicine {
        code,
        classes: classes.split(',').filter_map(YesNo::named).collect(),
        parts: parts.split('+').filter(|part| !part.is_empty()).collect(),
        english: next(),
        spanish: next(),
        others: next(),
    })
}

/// Every medicine, pain medicines first.
pub fn all() -> &'static [Medicine] {
    &LIST
}

/// The medicine of that code.
pub fn coded(code: &str) -> Option<&'static Medicine> {
    all().iter().find(|medicine| medicine.code == code)
}

impl Medicine {
    /// Every name it is found by: generic ones first.
    pub fn names(&self) -> impl Iterator<Item = &'static str> + use<> {
        let others = self.others.split(';').filter(|name| !name.is_empty());
        [self.english, self.spanish].into_iter().chain(others)
    }
}

/// Letters that have to be typed before anything is looked for.
const LEAST_TYPED: usize = 2;

/// Medicines whose names fit what was typed, at most `most`, best first; none while too little is typed.
///
/// A strength after the name does no harm: when nothing fits all the words, the first one is looked for.
pub fn found(typed: &str, most: usize) -> Vec<Hit> {
    let typed = folded(typed.trim());
    let hits = fitting(&typed, most);
    let first = typed.split_whitespace().next().unwrap_or_default();
    if hits.is_empty() && first != typed {
        return fitting(first, most);
    }
    hits
}

fn fitting(typed: &str, most: usize) -> Vec<Hit> {
    let mut hits = Vec::new();
    if typed.chars().take(LEAST_TYPED).count() < LEAST_TYPED {
        return hits;
    }
    let begins = |name: &str| name.starts_with(typed);
    let has_word = |name: &str| {
        let mut words = name.split(|letter: char| !letter.is_alphanumeric());
        words.any(|word| word.starts_with(typed))
    };
    let has = |name: &str| name.contains(typed);
    let ranks: [&dyn Fn(&str) -> bool; 3] = [&begins, &has_word, &has];
    for fits in ranks {
        for medicine in all() {
            let is_new = hits.iter().all(|hit: &Hit| hit.medicine != medicine);
            let by = medicine.names().find(|name| fits(&folded(name)));
            if let (true, Some(by)) = (is_new && hits.len() < most, by) {
                let is_generic = by == medicine.english || by == medicine.spanish;
                hits.push(Hit {
                    medicine,
                    by: (!is_generic).then_some(by),
                });
            }
        }
    }
    hits
}

/// The one medicine that has exactly this name; none when there is no such or more than one.
pub fn named(name: &str) -> Option<&'static Medicine> {
    let name = folded(name.trim());
    let mut same = all()
        .iter()
        .filter(|medicine| medicine.names().any(|known| folded(known) == name));
    let first = same.next()?;
    same.next().is_none().then_some(first)
}
