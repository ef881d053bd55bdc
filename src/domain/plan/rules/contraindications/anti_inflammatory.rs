//! Anti-inflammatory tablets (CI-NSO) and gels (CI-NST), capsicum cream (CI-CAP).
//!
//! CI-NSO-03 and -04 carry R-CKD-01; CI-NSO-15 and CI-NST-02 carry R-PRG-01.

use super::{KIDNEYS_VERY_WEAK, LABEL, bar, bar_part, bar_start, caution, ground, noted};
use crate::domain::fact::{Amount, YesNo};
use crate::domain::plan::predicate::Predicate::{
    self, All, Any, AtLeast, Below, Count, Is, Known, Not, Possibly, Surely,
};
use crate::domain::plan::rule::{Contraindication, Ground};
use crate::domain::plan::source::{Confidence, Source, Strength};
use crate::domain::treatment::Treatment;

const NSO: &[Treatment] = &[Treatment::Nso];
const NST: &[Treatment] = &[Treatment::Nst];
const CAP: &[Treatment] = &[Treatment::Cap];

const KIDNEY: Ground = ground(Strength::S, Confidence::Knowledge, &[Source::Kdigo24]);
const OLDER: Ground = ground(
    Strength::E,
    Confidence::Secondary,
    &[Source::Beers23, Source::Nogg24],
);
const PREGNANCY: Ground = ground(Strength::S, Confidence::Read, &[Source::Fda20]);

/// The baby's kidneys are at risk from here on.
const PREGNANT_FROM_20: Predicate = All(&[Is(YesNo::Pregnant), AtLeast(Amount::GestWeeks, 20.0)]);

const BOTH_BLOOD_PRESSURE: Predicate = All(&[Is(YesNo::AceiArb), Is(YesNo::Diuretic)]);

const SENSITIVE: Predicate = Any(&[
    Is(YesNo::NsaidAllergy),
    Is(YesNo::AsthmaAspirinSensitive),
    Is(YesNo::NasalPolyps),
]);

const LIVER_SCARRED: Predicate = Any(&[
    Is(YesNo::Cirrhosis),
    All(&[Is(YesNo::LiverDisease), Possibly(&Is(YesNo::Cirrhosis))]),
]);

// The milder half of a row speaks as long as the stricter half beside it is not known to hold (OP-41).

const KIDNEY_TEST_MISSING: Predicate = All(&[
    Not(&Known(Amount::Egfr)),
    Any(&[
        Is(YesNo::Diabetes),
        Is(YesNo::Htn),
        AtLeast(Amount::Age, 65.0),
    ]),
]);

const HIGH_BLOOD_PRESSURE: Predicate =
    All(&[Is(YesNo::Htn), Not(&Surely(&Is(YesNo::HtnUncontrolled)))]);

const ONE_BLOOD_PRESSURE: Predicate = All(&[
    Any(&[Is(YesNo::AceiArb), Is(YesNo::Diuretic)]),
    Not(&Surely(&BOTH_BLOOD_PRESSURE)),
]);

const AGE_65_TO_74: Predicate = All(&[AtLeast(Amount::Age, 65.0), Below(Amount::Age, 75.0)]);

const PREGNANT_EARLY: Predicate = Any(&[
    All(&[
        Is(YesNo::Pregnant),
        Not(&Surely(&AtLeast(Amount::GestWeeks, 20.0))),
    ]),
    Is(YesNo::PregnancyPlanning),
]);

const ASTHMA_OTHERWISE: Predicate = All(&[Is(YesNo::Asthma), Not(&Surely(&SENSITIVE))]);

const LIVER_OTHERWISE: Predicate = All(&[Is(YesNo::LiverDisease), Not(&LIVER_SCARRED)]);

/// The rows of these classes.
pub const ROWS: &[Contraindication] = &[
    bar(
        "CI-NSO-01",
        NSO,
        Any(&[Is(YesNo::GiBleedHx), Is(YesNo::UlcerActive)]),
        LABEL,
    ),
    bar_start("CI-NSO-02", NSO, Is(YesNo::PepticUlcerHx), LABEL),
    bar("CI-NSO-03", NSO, KIDNEYS_VERY_WEAK, KIDNEY),
    bar_start("CI-NSO-04", NSO, AtLeast(Amount::CkdStage, 3.0), KIDNEY),
    caution("CI-NSO-05", NSO, KIDNEY_TEST_MISSING, KIDNEY),
    bar("CI-NSO-06", NSO, Is(YesNo::Anticoag), LABEL),
    bar_start("CI-NSO-07", NSO, Is(YesNo::Antiplatelet), LABEL),
    bar("CI-NSO-08", NSO, Is(YesNo::Hf), LABEL),
    bar_start("CI-NSO-09", NSO, Is(YesNo::IhdStrokePad), LABEL),
    noted(
        bar(
            "CI-NSO-10",
            NSO,
            All(&[
                Is(YesNo::HeartBypassEver),
                Below(Amount::HeartBypassDays, 15.0),
            ]),
            LABEL,
        ),
        "Days are read only where a bypass is not ruled out.",
    ),
    bar_start("CI-NSO-11", NSO, Is(YesNo::HtnUncontrolled), LABEL),
    caution("CI-NSO-11", NSO, HIGH_BLOOD_PRESSURE, LABEL),
    bar_start("CI-NSO-12", NSO, BOTH_BLOOD_PRESSURE, LABEL),
    caution("CI-NSO-13", NSO, ONE_BLOOD_PRESSURE, LABEL),
    bar_start("CI-NSO-14", NSO, AtLeast(Amount::Age, 75.0), OLDER),
    caution("CI-NSO-14", NSO, AGE_65_TO_74, OLDER),
    noted(
        bar("CI-NSO-15", NSO, PREGNANT_FROM_20, PREGNANCY),
        "Low-dose aspirin that was prescribed counts as antiplatelet only (OP-81).",
    ),
    caution("CI-NSO-16", NSO, PREGNANT_EARLY, PREGNANCY),
    bar("CI-NSO-17", NSO, SENSITIVE, LABEL),
    caution("CI-NSO-17", NSO, ASTHMA_OTHERWISE, LABEL),
    noted(
        bar("CI-NSO-18", NSO, LIVER_SCARRED, LABEL),
        "Liver disease of a kind not known counts as scarring (OP-34).",
    ),
    caution("CI-NSO-18", NSO, LIVER_OTHERWISE, LABEL),
    caution("CI-NSO-19", NSO, Is(YesNo::Ibd), LABEL),
    caution("CI-NSO-20", NSO, Is(YesNo::SsriSnri), LABEL),
    bar_start("CI-NSO-21", NSO, Is(YesNo::SteroidOral), LABEL),
    bar_start(
        "CI-NSO-22",
        NSO,
        Any(&[
            Is(YesNo::Lithium),
            Is(YesNo::Methotrexate),
            Is(YesNo::Calcineurin),
            Is(YesNo::Digoxin),
        ]),
        LABEL,
    ),
    bar("CI-NSO-23", NSO, Is(YesNo::BleedingDisorder), LABEL),
    noted(
        bar(
            "CI-NSO-24",
            NSO,
            Any(&[Is(YesNo::NsaidOther), Is(YesNo::HerbalWillow)]),
            LABEL,
        ),
        "Willow bark is treated like aspirin (3.2, HRB), so it counts as a second one.",
    ),
    bar("CI-NSO-25", NSO, Is(YesNo::BariatricBypass), LABEL),
    bar("CI-NSO-26", NSO, Is(YesNo::DehydrationNow), LABEL),
    caution("CI-NSO-27", NSO, Is(YesNo::AlcoholHeavy), LABEL),
    noted(
        bar_start(
            "CI-NSO-28",
            NSO,
            Count(
                2,
                &[
                    KIDNEY_TEST_MISSING,
                    HIGH_BLOOD_PRESSURE,
                    ONE_BLOOD_PRESSURE,
                    AGE_65_TO_74,
                    PREGNANT_EARLY,
                    ASTHMA_OTHERWISE,
                    LIVER_OTHERWISE,
                    Is(YesNo::Ibd),
                    Is(YesNo::SsriSnri),
                    Is(YesNo::AlcoholHeavy),
                ],
            ),
            ground(Strength::P, Confidence::Own, &[Source::Sheet]),
        ),
        "One a row; a caution that is not known leaves the count open, so it asks for a talk first.",
    ),
    noted(
        bar(
            "CI-NST-01",
            NST,
            Any(&[
                Is(YesNo::NsaidAllergy),
                Surely(&Is(YesNo::AsthmaAspirinSensitive)),
            ]),
            LABEL,
        ),
        "The sheet leaves out asthma known to be set off by these medicines; it bars like an allergy.",
    ),
    noted(
        bar("CI-NST-02", NST, PREGNANT_FROM_20, PREGNANCY),
        "Skin preparations; eye preparations are not meant.",
    ),
    caution("CI-NST-03", NST, Is(YesNo::Pregnant), PREGNANCY),
    bar_part("CI-NST-04", NST, Is(YesNo::SkinLesionSite), LABEL),
    caution("CI-NST-05", NST, AtLeast(Amount::CkdStage, 4.0), KIDNEY),
    caution("CI-NST-06", NST, Is(YesNo::Anticoag), LABEL),
    caution("CI-NST-07", NST, Is(YesNo::NsaidOral), LABEL),
    caution(
        "CI-NST-08",
        NST,
        All(&[
            Is(YesNo::Asthma),
            Possibly(&Is(YesNo::AsthmaAspirinSensitive)),
        ]),
        LABEL,
    ),
    bar("CI-CAP-01", CAP, Is(YesNo::SkinLesionSite), LABEL),
    caution("CI-CAP-02", CAP, Is(YesNo::NeuropathySite), LABEL),
    caution("CI-CAP-03", CAP, Is(YesNo::Pregnant), LABEL),
];
