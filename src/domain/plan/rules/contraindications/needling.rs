//! Acupuncture and dry needling (CI-ACU), with and without electric current.

use super::{SHEET, bar, bar_part, caution, noted};
use crate::domain::fact::YesNo;
use crate::domain::plan::predicate::Predicate::{All, Any, Is};
use crate::domain::plan::rule::Contraindication;
use crate::domain::treatment::Treatment;

const ACU: &[Treatment] = &[Treatment::Acu, Treatment::AcuE];
const CURRENT: &[Treatment] = &[Treatment::AcuE];

/// The rows of this class.
pub const ROWS: &[Contraindication] = &[
    bar("CI-ACU-01", ACU, Is(YesNo::BleedingDisorder), SHEET),
    caution("CI-ACU-02", ACU, Is(YesNo::Anticoag), SHEET),
    caution("CI-ACU-03", ACU, Is(YesNo::Antiplatelet), SHEET),
    bar("CI-ACU-04", CURRENT, Is(YesNo::PacemakerIcd), SHEET),
    caution("CI-ACU-05", CURRENT, Is(YesNo::SeizureHx), SHEET),
    bar("CI-ACU-06", CURRENT, Is(YesNo::StimulatorSpine), SHEET),
    caution("CI-ACU-07", ACU, Is(YesNo::Pregnant), SHEET),
    bar_part("CI-ACU-08", ACU, Is(YesNo::SkinLesionSite), SHEET),
    bar_part("CI-ACU-09", ACU, Is(YesNo::Lymphoedema), SHEET),
    caution("CI-ACU-10", ACU, Is(YesNo::Immunosuppressed), SHEET),
    noted(
        bar_part(
            "CI-ACU-11",
            ACU,
            Any(&[Is(YesNo::HeartValveProsthetic), Is(YesNo::EndocarditisHx)]),
            SHEET,
        ),
        "Needles that stay in the skin.",
    ),
    caution("CI-ACU-12", ACU, Is(YesNo::MetalAllergy), SHEET),
    caution("CI-ACU-13", ACU, Is(YesNo::NeedlePhobia), SHEET),
    caution(
        "CI-ACU-14",
        ACU,
        All(&[Is(YesNo::Diabetes), Is(YesNo::NeuropathyFeet)]),
        SHEET,
    ),
    noted(
        caution("CI-ACU-15", ACU, Is(YesNo::SiteThoracic), SHEET),
        "Needles over the chest; the pain there is what brings them.",
    ),
    bar_part(
        "CI-ACU-16",
        ACU,
        All(&[Is(YesNo::SpineSurgeryHx), Is(YesNo::Surgery6wk)]),
        SHEET,
    ),
];
