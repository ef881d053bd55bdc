//! Exercise (CI-EX) and aids (CI-OT).
//!
//! Only what concerns the whole body bars exercise. What names a movement, a load or a body part takes
//! away or eases single exercises and stands with the exercise library; its cautions are notes here.

use super::{OWN, SHEET, bar, caution, ground, noted};
use crate::domain::fact::{Amount, Listing, YesNo};
use crate::domain::plan::predicate::Predicate::{
    self, All, Any, AtLeast, Below, Has, Is, Not, Possibly, Surely,
};
use crate::domain::plan::rule::{Contraindication, Ground};
use crate::domain::plan::source::{Confidence, Source, Strength};
use crate::domain::treatment::Treatment;

/// One's own programme, and a class that somebody else leads.
const MOVE: &[Treatment] = &[Treatment::Ex, Treatment::Yog];
const EX: &[Treatment] = &[Treatment::Ex];

/// Screening before exercise; seen through a summary.
const SCREENING: Ground = ground(Strength::E, Confidence::Secondary, &[Source::Acsm15]);

const PRESSURE_TOO_HIGH: Predicate = Any(&[
    AtLeast(Amount::BpSystolic, 180.0),
    AtLeast(Amount::BpDiastolic, 110.0),
]);

const VERY_HIGH_BLOOD_PRESSURE: Predicate = Any(&[
    Surely(&PRESSURE_TOO_HIGH),
    All(&[PRESSURE_TOO_HIGH, Possibly(&Is(YesNo::Htn))]),
]);

/// A nerve sign that no clinician has examined.
pub(in crate::domain::plan::rules) const NERVE_SIGN_UNCHECKED: Predicate = Any(&[
    All(&[
        Is(YesNo::RfNeu1),
        Not(&Surely(&Has(Listing::KnownChecked, "RF-NEU-1"))),
    ]),
    All(&[
        Is(YesNo::RfNeu2),
        Not(&Surely(&Has(Listing::KnownChecked, "RF-NEU-2"))),
    ]),
    All(&[
        Is(YesNo::RfNeu3),
        Not(&Surely(&Has(Listing::KnownChecked, "RF-NEU-3"))),
    ]),
]);

/// What keeps the whole body from exercise until it is treated or cleared.
pub(in crate::domain::plan::rules) const WHOLE_BODY: Predicate = Any(&[
    Is(YesNo::AnginaUnstable),
    Is(YesNo::ArrhythmiaUncontrolled),
    Is(YesNo::HfDecompensated),
    Is(YesNo::MyocarditisAcute),
    Is(YesNo::DvtPeActive),
    Is(YesNo::AorticStenosisSevere),
    VERY_HIGH_BLOOD_PRESSURE,
    Is(YesNo::FeverNow),
    Is(YesNo::Surgery6wk),
    Is(YesNo::ObstetricExerciseRestriction),
    NERVE_SIGN_UNCHECKED,
    Is(YesNo::ChestPainOnEffort),
]);

const HEART_OR_METABOLIC: Predicate = Any(&[
    Is(YesNo::IhdStrokePad),
    Is(YesNo::Hf),
    Is(YesNo::Diabetes),
    AtLeast(Amount::CkdStage, 3.0),
]);

/// The rows of these classes.
pub const ROWS: &[Contraindication] = &[
    bar("CI-EX-01", MOVE, Is(YesNo::AnginaUnstable), SCREENING),
    bar(
        "CI-EX-02",
        MOVE,
        Is(YesNo::ArrhythmiaUncontrolled),
        SCREENING,
    ),
    bar("CI-EX-03", MOVE, Is(YesNo::HfDecompensated), SCREENING),
    bar("CI-EX-04", MOVE, Is(YesNo::MyocarditisAcute), SCREENING),
    bar("CI-EX-05", MOVE, Is(YesNo::DvtPeActive), SCREENING),
    bar("CI-EX-06", MOVE, Is(YesNo::AorticStenosisSevere), SCREENING),
    noted(
        bar("CI-EX-07", MOVE, VERY_HIGH_BLOOD_PRESSURE, SCREENING),
        "Somebody without high blood pressure need not measure: the figures are asked where it is not ruled out.",
    ),
    bar("CI-EX-08", MOVE, Is(YesNo::FeverNow), SCREENING),
    bar("CI-EX-09", MOVE, Is(YesNo::Surgery6wk), SHEET),
    bar(
        "CI-EX-10",
        MOVE,
        Is(YesNo::ObstetricExerciseRestriction),
        ground(Strength::S, Confidence::Secondary, &[Source::Can19]),
    ),
    noted(
        bar("CI-EX-11", MOVE, NERVE_SIGN_UNCHECKED, SHEET),
        "A sign counts until it is known to have been checked.",
    ),
    noted(
        bar("CI-EX-12", MOVE, Is(YesNo::ChestPainOnEffort), SCREENING),
        "Also the danger sign RF-THO-1.",
    ),
    noted(
        bar(
            "CI-EX-13",
            &[Treatment::LifPa],
            Surely(&WHOLE_BODY),
            SCREENING,
        ),
        "What bars exercise takes more daily activity away too (4.1 step 7); a doubt only keeps it light.",
    ),
    noted(
        caution(
            "CI-EX-14",
            EX,
            All(&[HEART_OR_METABOLIC, Possibly(&Below(Amount::Evs, 90.0))]),
            SCREENING,
        ),
        "Light walking and mobility stay open; activity not known counts as little (OP-30).",
    ),
    noted(
        caution(
            "CI-EX-15",
            EX,
            All(&[HEART_OR_METABOLIC, AtLeast(Amount::Evs, 90.0)]),
            SCREENING,
        ),
        "Moderate effort stays open for who is active already; hard effort is to be discussed.",
    ),
    caution(
        "CI-EX-16",
        EX,
        All(&[Is(YesNo::Diabetes), Is(YesNo::InsulinOrSu)]),
        SHEET,
    ),
    caution("CI-EX-17", EX, Is(YesNo::NeuropathyFeet), SHEET),
    caution("CI-EX-18", EX, Is(YesNo::AaaKnown), SHEET),
    caution("CI-EX-19", EX, Is(YesNo::Falls12mo), SHEET),
    caution("CI-EX-20", EX, Is(YesNo::JointReplacementHip), SHEET),
    caution("CI-EX-21", EX, Is(YesNo::Hypermobility), SHEET),
    noted(
        caution(
            "CI-OT-01",
            &[Treatment::Mob],
            Is(YesNo::WalkingAidNeed),
            OWN,
        ),
        "An aid without an assessment: R-OT-03 arranges one.",
    ),
];
