//! Injections and needle procedures (CI-INJ). CI-INJ-08 carries the injection part of R-PRG-01.

use super::{SHEET, bar, caution, ground, noted};
use crate::domain::fact::{Listing, YesNo};
use crate::domain::plan::predicate::Predicate::{Any, Has, Is};
use crate::domain::plan::rule::{Contraindication, Ground};
use crate::domain::plan::source::{Confidence, Source, Strength};
use crate::domain::treatment::Treatment;

const INJ: &[Treatment] = &[
    Treatment::InjLa,
    Treatment::InjEsi,
    Treatment::InjFac,
    Treatment::InjRfa,
    Treatment::InjSij,
    Treatment::InjBvn,
];
const STEROID: &[Treatment] = &[Treatment::InjEsi, Treatment::InjFac, Treatment::InjSij];
const HEATED: &[Treatment] = &[Treatment::InjRfa, Treatment::InjBvn];

const BLEEDING: Ground = ground(Strength::S, Confidence::Knowledge, &[Source::Asra18]);

/// The rows of this class.
pub const ROWS: &[Contraindication] = &[
    bar(
        "CI-INJ-01",
        INJ,
        Any(&[
            Is(YesNo::FeverNow),
            Is(YesNo::InfectionActive),
            Is(YesNo::SpinalInfection),
        ]),
        SHEET,
    ),
    noted(
        bar("CI-INJ-02", INJ, Is(YesNo::Anticoag), BLEEDING),
        "Until the team plans it; a pause of a blood thinner is a prescriber's decision.",
    ),
    caution("CI-INJ-03", INJ, Is(YesNo::Antiplatelet), BLEEDING),
    bar("CI-INJ-04", INJ, Is(YesNo::BleedingDisorder), BLEEDING),
    noted(
        bar(
            "CI-INJ-05",
            INJ,
            Any(&[
                Has(Listing::DrugAllergies, "steroid"),
                Has(Listing::DrugAllergies, "contrast"),
                Has(Listing::DrugAllergies, "local_anaesthetic"),
            ]),
            SHEET,
        ),
        "A team may choose another agent.",
    ),
    caution("CI-INJ-06", INJ, Is(YesNo::Diabetes), SHEET),
    noted(
        bar("CI-INJ-07", STEROID, Is(YesNo::DiabetesPoorControl), SHEET),
        "Those that hold a steroid.",
    ),
    bar("CI-INJ-08", INJ, Is(YesNo::Pregnant), SHEET),
    bar("CI-INJ-09", INJ, Is(YesNo::HivBooster), SHEET),
    caution("CI-INJ-10", INJ, Is(YesNo::Immunosuppressed), SHEET),
    caution("CI-INJ-11", INJ, Is(YesNo::Osteoporosis), SHEET),
    caution(
        "CI-INJ-12",
        INJ,
        Any(&[
            Is(YesNo::Glaucoma),
            Is(YesNo::GlaucomaNarrow),
            Is(YesNo::Psychosis),
            Is(YesNo::HtnUncontrolled),
            Is(YesNo::Hf),
        ]),
        SHEET,
    ),
    caution("CI-INJ-13", INJ, Is(YesNo::LiveVaccine2wk), SHEET),
    noted(
        bar(
            "CI-INJ-14",
            INJ,
            Any(&[
                Is(YesNo::RfCes1),
                Is(YesNo::RfCes2),
                Is(YesNo::RfCes3),
                Is(YesNo::RfCes4),
                Is(YesNo::RfCes5),
                Is(YesNo::RfNeu1),
                Is(YesNo::RfNeu2),
                Is(YesNo::RfNeu3),
                Is(YesNo::RfInf1),
                Is(YesNo::RfInf2),
                Is(YesNo::RfInf3),
                Is(YesNo::RfCa1),
                Is(YesNo::RfCa2),
                Is(YesNo::RfCa3),
                Is(YesNo::RfCa4),
                Is(YesNo::RfCa5),
                Is(YesNo::RfFx1),
                Is(YesNo::RfFx2),
                Is(YesNo::RfFx3),
            ]),
            SHEET,
        ),
        "The path of the danger check comes first, checked or not (R-RF-04).",
    ),
    noted(
        caution(
            "CI-INJ-15",
            HEATED,
            Any(&[Is(YesNo::PacemakerIcd), Is(YesNo::StimulatorSpine)]),
            SHEET,
        ),
        "The sheet names radiofrequency; the nerve ablation in the bone uses the same current.",
    ),
    caution("CI-INJ-16", INJ, Is(YesNo::Surgery3mo), SHEET),
];
