//! The table of patterns and treatments (clinical sheet, 4.12).
//!
//! How its signs are read: 1 is [`Cell::First`]; 1-2 and 2 are a next step after 6 weeks, 3 after 12;
//! of `a/b` the stricter one stands here, and the rule for the other one replaces it when it fires;
//! "gentle" is `SMT-MOB` or `MAS-LT`, and the ordinary technique beside it is to be discussed at most.
//! An X of the pregnancy column reads N here: CI-INJ-08 bars while pregnant, and after birth it is N (4.12).

use crate::domain::fact::{Amount, YesNo};
use crate::domain::plan::pattern::Pattern;
use crate::domain::plan::predicate::Predicate::{
    self, Above, All, Always, Any, AtLeast, Is, Leads, Not, Shows, Surely, Wants,
};
use crate::domain::plan::rule::Cell::{
    self, Against, AgainstDisputed, Barred, Discuss, DiscussDisputed, First, Next, NextDisputed,
    Silent, Specialist,
};
use crate::domain::plan::rule::{Ground, TableRow};
use crate::domain::plan::source::{Confidence, Source, Strength};
use crate::domain::treatment::Treatment;

/// An anti-inflammatory gets a card only where there is a need for one, or heavy use (the dagger of 4.12).
const NSAID_NEEDED: Predicate = Any(&[
    Is(YesNo::FlareNow),
    AtLeast(Amount::Peg, 4.0),
    Wants(Treatment::Nso),
    Above(Amount::NsaidDaysRun, 10.0),
    AtLeast(Amount::NsaidDays28, 15.0),
    Leads(Pattern::Inf),
]);

/// A curve or slip that moves or costs nerve function: what R-SUR-05 fires on.
const DEFORMITY_MOVES: Predicate = All(&[
    Shows(Pattern::Def),
    Any(&[
        Is(YesNo::DeformityProgressing),
        Is(YesNo::DeformityNerveLoss),
    ]),
]);

const NO_AID_NEEDED: Predicate = Not(&Surely(&Is(YesNo::WalkingAidNeed)));

const EVERYWHERE_SILENT: [Cell; 10] = [Silent; 10];

/// Every row of the table. Of several rows on one treatment the first that is open counts.
pub const TABLE_ROWS: &[TableRow] = &[
    // Columns: MECH, RAD, STEN, FAC, DEF, INF, NOC, OVF, POST, PREG.
    TableRow {
        treatments: &[Treatment::Edu, Treatment::Ex, Treatment::PsySkl],
        gate: Always,
        cells: [First; 10],
        ground: ground(
            Strength::M,
            Confidence::Secondary,
            &[Source::Who23, Source::Ng59],
        ),
    },
    TableRow {
        treatments: &[Treatment::Pt],
        gate: Always,
        cells: [
            Next(6),
            Next(6),
            First,
            Next(6),
            Next(6),
            Next(6),
            Next(6),
            First,
            First,
            First,
        ],
        ground: ground(
            Strength::M,
            Confidence::Secondary,
            &[Source::Who23, Source::Ng59],
        ),
    },
    TableRow {
        treatments: &[Treatment::Ot],
        gate: Always,
        cells: [Next(6); 10],
        ground: ground(Strength::M, Confidence::Knowledge, &[Source::Ng59]),
    },
    TableRow {
        treatments: &[Treatment::Mob],
        gate: NO_AID_NEEDED,
        cells: EVERYWHERE_SILENT,
        ground: ground(Strength::P, Confidence::Own, &[Source::Sheet]),
    },
    TableRow {
        treatments: &[Treatment::Smt],
        gate: Not(&Surely(&Is(YesNo::RheumatologyClearedManual))),
        cells: [
            Next(6),
            Discuss,
            Discuss,
            Next(6),
            Discuss,
            Barred,
            Against,
            Barred,
            Discuss,
            Discuss,
        ],
        ground: MANUAL,
    },
    TableRow {
        treatments: &[Treatment::Smt],
        gate: Always,
        cells: [
            Next(6),
            Discuss,
            Discuss,
            Next(6),
            Discuss,
            Discuss,
            Against,
            Barred,
            Discuss,
            Discuss,
        ],
        ground: MANUAL,
    },
    TableRow {
        treatments: &[Treatment::SmtMob],
        gate: Always,
        cells: [
            Next(6),
            Discuss,
            Next(6),
            Next(6),
            Discuss,
            // The X is for thrust (R-CHI-05, OP-38).
            Discuss,
            Against,
            Barred,
            Discuss,
            Discuss,
        ],
        ground: MANUAL,
    },
    TableRow {
        treatments: &[Treatment::Acu, Treatment::AcuE],
        gate: Always,
        cells: [
            NextDisputed(6),
            NextDisputed(6),
            NextDisputed(6),
            NextDisputed(6),
            NextDisputed(6),
            Silent,
            NextDisputed(6),
            Discuss,
            NextDisputed(6),
            Discuss,
        ],
        ground: ground(
            Strength::M,
            Confidence::Read,
            &[Source::Who23, Source::Vad22, Source::Ng59],
        ),
    },
    TableRow {
        treatments: &[Treatment::Mas],
        gate: Always,
        cells: [
            Next(6),
            Next(6),
            Next(6),
            Next(6),
            Next(6),
            Discuss,
            Against,
            Barred,
            Next(6),
            Discuss,
        ],
        ground: MASSAGE,
    },
    TableRow {
        treatments: &[Treatment::MasLt],
        gate: Always,
        cells: [
            Next(6),
            Next(6),
            Next(6),
            Next(6),
            Next(6),
            Next(6),
            Next(6),
            // "X deep": the rest of the treatment is to be discussed.
            Discuss,
            Next(6),
            Discuss,
        ],
        ground: MASSAGE,
    },
    TableRow {
        treatments: &[Treatment::Nso],
        gate: NSAID_NEEDED,
        cells: [
            Discuss, Discuss, Discuss, Discuss, Discuss, Discuss, Against, Discuss, Discuss,
            Discuss,
        ],
        ground: ground(
            Strength::M,
            Confidence::Read,
            &[Source::Ng59, Source::Ng193, Source::Vad22],
        ),
    },
    TableRow {
        treatments: &[Treatment::Nso],
        gate: Always,
        cells: EVERYWHERE_SILENT,
        ground: ground(Strength::P, Confidence::Own, &[Source::Sheet]),
    },
    TableRow {
        treatments: &[Treatment::Snr],
        gate: Always,
        cells: [
            // "N/D": R-MED-10 replaces it when it fires.
            AgainstDisputed,
            Against,
            Against,
            Against,
            Against,
            Silent,
            DiscussDisputed,
            Against,
            DiscussDisputed,
            Against,
        ],
        ground: ground(
            Strength::W,
            Confidence::Read,
            &[
                Source::Who23,
                Source::Ng59,
                Source::Ng193,
                Source::Vad22,
                Source::Nass20,
            ],
        ),
    },
    TableRow {
        treatments: &[
            Treatment::Gab,
            Treatment::Opw,
            Treatment::Ops,
            Treatment::Bzd,
            Treatment::Glu,
        ],
        gate: Always,
        cells: [Against; 10],
        ground: ground(
            Strength::S,
            Confidence::Read,
            &[Source::Who23, Source::Ng59, Source::Vad22],
        ),
    },
    TableRow {
        treatments: &[Treatment::InjEsi],
        gate: Always,
        cells: [
            Against,
            // "D/N": R-INJ-02 and R-INJ-03 replace it when they fire.
            AgainstDisputed,
            Against,
            Against,
            Against,
            Against,
            Against,
            Against,
            DiscussDisputed,
            Against,
        ],
        ground: ground(
            Strength::M,
            Confidence::Secondary,
            &[Source::Ng59, Source::Bmj25],
        ),
    },
    TableRow {
        treatments: &[Treatment::InjRfa],
        gate: Always,
        cells: [
            Silent,
            Silent,
            Silent,
            NextDisputed(12),
            Silent,
            Silent,
            Against,
            Silent,
            Silent,
            Against,
        ],
        ground: ground(
            Strength::W,
            Confidence::Secondary,
            &[Source::Ng59, Source::Vad22, Source::Bmj25],
        ),
    },
    TableRow {
        treatments: &[Treatment::SurDec],
        gate: DEFORMITY_MOVES,
        cells: [
            Against,
            Next(12),
            Next(12),
            Silent,
            Discuss,
            Silent,
            Against,
            Silent,
            Discuss,
            Against,
        ],
        ground: DECOMPRESSION,
    },
    TableRow {
        treatments: &[Treatment::SurDec],
        gate: Always,
        cells: [
            Against,
            Next(12),
            Next(12),
            Silent,
            Specialist,
            Silent,
            Against,
            Silent,
            Specialist,
            // "Emergency only" is the path of the danger check.
            Against,
        ],
        ground: DECOMPRESSION,
    },
    TableRow {
        treatments: &[Treatment::SurFus, Treatment::SurAdr],
        gate: DEFORMITY_MOVES,
        cells: [
            Against, Against, Against, Against, Discuss, Silent, Against, Discuss, Discuss, Silent,
        ],
        ground: FUSION,
    },
    TableRow {
        treatments: &[Treatment::SurFus, Treatment::SurAdr],
        gate: Always,
        cells: [
            Against, Against, Against, Against, Specialist, Silent, Against, Specialist,
            Specialist, Silent,
        ],
        ground: FUSION,
    },
    TableRow {
        treatments: &[Treatment::Mdr],
        gate: Always,
        cells: [
            Next(12),
            Next(12),
            Next(12),
            Next(12),
            Next(12),
            Next(12),
            Next(6),
            Silent,
            Next(6),
            Silent,
        ],
        ground: ground(
            Strength::M,
            Confidence::Read,
            &[Source::Who23, Source::Vad22],
        ),
    },
];

const MANUAL: Ground = ground(
    Strength::M,
    Confidence::Knowledge,
    &[Source::Who23, Source::Vad22, Source::Ng59, Source::Eul17],
);

const MASSAGE: Ground = ground(
    Strength::W,
    Confidence::Secondary,
    &[Source::Who23, Source::Ng59],
);

const DECOMPRESSION: Ground = ground(
    Strength::M,
    Confidence::Knowledge,
    &[Source::Ng59, Source::NassLdh12, Source::NassLss11],
);

const FUSION: Ground = ground(
    Strength::S,
    Confidence::Knowledge,
    &[Source::Ng59, Source::Lan18],
);

const fn ground(strength: Strength, confidence: Confidence, sources: &'static [Source]) -> Ground {
    Ground {
        strength,
        confidence,
        sources,
    }
}

#[cfg(test)]
mod tests;
