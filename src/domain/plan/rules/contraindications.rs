//! Contra-indications (clinical sheet, 3.2 to 3.11), one class a file.
//!
//! Ids number the predicates of a class in the order of the sheet; a scope that makes two rows of one
//! predicate adds a letter, and the milder half of a numbered row keeps its number.
//! Conditions that a surgeon only wants improved first (CI-SUR) are no limits: R-SUR-08 lists them.
//! Invariant: `when` reads risks in one direction, so that a further risk or doubt never lifts a limit.

pub mod anti_inflammatory;
pub mod antidepressant;
pub mod gabapentinoid;
pub mod injection;
pub mod lifestyle;
pub mod manipulation;
pub mod massage;
pub mod mind;
pub mod movement;
pub mod muscle_relaxant;
pub mod needling;
pub mod opioid;
pub mod other_medicine;
pub mod paracetamol;

use crate::domain::fact::{Amount, YesNo};
use crate::domain::plan::predicate::Predicate::{self, All, Any, Below, Is, Not, Possibly, Surely};
use crate::domain::plan::rule::{Contraindication, Ground, Limit};
use crate::domain::plan::source::{Confidence, Source, Strength};
use crate::domain::treatment::Treatment;

/// Every family.
pub const FAMILIES: &[&[Contraindication]] = &[
    anti_inflammatory::ROWS,
    paracetamol::ROWS,
    antidepressant::ROWS,
    gabapentinoid::ROWS,
    muscle_relaxant::ROWS,
    opioid::ROWS,
    other_medicine::ROWS,
    movement::ROWS,
    manipulation::ROWS,
    needling::ROWS,
    massage::ROWS,
    lifestyle::ROWS,
    injection::ROWS,
    mind::ROWS,
];

/// Every contra-indication.
pub fn all() -> impl Iterator<Item = &'static Contraindication> {
    FAMILIES.iter().flat_map(|family| family.iter())
}

/// Kidneys that hardly filter. Dialysis says so even where no filtration was typed in, and a stage below 3
/// says the opposite.
const KIDNEYS_VERY_WEAK: Predicate = Any(&[
    All(&[Below(Amount::Egfr, 30.0), NOT_SETTLED_BY_STAGE]),
    Is(YesNo::Dialysis),
]);

/// Kidneys that filter too little for an ordinary dose.
const KIDNEYS_WEAK: Predicate = Any(&[
    All(&[Below(Amount::Egfr, 60.0), NOT_SETTLED_BY_STAGE]),
    Is(YesNo::Dialysis),
]);

const NOT_SETTLED_BY_STAGE: Predicate = Not(&Surely(&Below(Amount::CkdStage, 3.0)));

/// A blood thinner that may be warfarin: which one is not known counts as warfarin (OP-34).
const MAYBE_WARFARIN: Predicate = All(&[Is(YesNo::Anticoag), Possibly(&Is(YesNo::Warfarin))]);

/// What product labels say, recalled and not re-opened.
const LABEL: Ground = ground(Strength::E, Confidence::Knowledge, &[Source::Label]);

/// What the clinical sheet lists without a source of its own.
const SHEET: Ground = ground(Strength::E, Confidence::Knowledge, &[Source::Sheet]);

/// Our own reading of a gap, on the safe side.
const OWN: Ground = ground(Strength::P, Confidence::Own, &[Source::Sheet]);

const fn ground(strength: Strength, confidence: Confidence, sources: &'static [Source]) -> Ground {
    Ground {
        strength,
        confidence,
        sources,
    }
}

/// X.
const fn bar(
    id: &'static str,
    treatments: &'static [Treatment],
    when: Predicate,
    ground: Ground,
) -> Contraindication {
    row(id, treatments, when, Limit::Bar, ground)
}

/// X start, X self-start.
const fn bar_start(
    id: &'static str,
    treatments: &'static [Treatment],
    when: Predicate,
    ground: Ground,
) -> Contraindication {
    row(id, treatments, when, Limit::BarStart, ground)
}

/// X of one site, limb, level, kind or variant.
const fn bar_part(
    id: &'static str,
    treatments: &'static [Treatment],
    when: Predicate,
    ground: Ground,
) -> Contraindication {
    row(id, treatments, when, Limit::BarPart, ground)
}

/// C.
const fn caution(
    id: &'static str,
    treatments: &'static [Treatment],
    when: Predicate,
    ground: Ground,
) -> Contraindication {
    row(id, treatments, when, Limit::Caution, ground)
}

const fn row(
    id: &'static str,
    treatments: &'static [Treatment],
    when: Predicate,
    limit: Limit,
    ground: Ground,
) -> Contraindication {
    Contraindication {
        id,
        treatments,
        when,
        limit,
        ground,
        note: "",
    }
}

/// The row with a decision worth knowing.
const fn noted(row: Contraindication, note: &'static str) -> Contraindication {
    Contraindication { note, ..row }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
