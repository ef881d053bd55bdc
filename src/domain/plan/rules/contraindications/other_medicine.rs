//! Sleeping tablets (CI-BZD), cannabis medicines (CI-CAN), herbal remedies (CI-HRB).

use super::{OWN, SHEET, bar, bar_part, caution, noted};
use crate::domain::fact::YesNo;
use crate::domain::plan::predicate::Predicate::{Any, Is};
use crate::domain::plan::rule::Contraindication;
use crate::domain::treatment::Treatment;

const BZD: &[Treatment] = &[Treatment::Bzd];
const CAN: &[Treatment] = &[Treatment::Can];
const HRB: &[Treatment] = &[Treatment::Hrb];

/// The rows of these classes.
pub const ROWS: &[Contraindication] = &[
    noted(
        caution("CI-BZD-01", BZD, Is(YesNo::Opioid), SHEET),
        "The sheet calls the pair urgent; R-MED-17 carries the review.",
    ),
    caution("CI-CAN-01", CAN, Is(YesNo::SafetyCriticalDriving), SHEET),
    caution(
        "CI-CAN-02",
        CAN,
        Any(&[Is(YesNo::Bipolar), Is(YesNo::Psychosis)]),
        SHEET,
    ),
    noted(
        bar(
            "CI-CAN-03",
            CAN,
            Any(&[
                Is(YesNo::IhdStrokePad),
                Is(YesNo::Hf),
                Is(YesNo::RecentMi),
                Is(YesNo::ArrhythmiaQt),
                Is(YesNo::ArrhythmiaUncontrolled),
                Is(YesNo::AnginaUnstable),
            ]),
            SHEET,
        ),
        "The sheet writes one X after heart and pregnancy; the stricter reading gives it to both.",
    ),
    bar("CI-CAN-04", CAN, Is(YesNo::Pregnant), SHEET),
    noted(
        bar_part(
            "CI-HRB-01",
            HRB,
            Any(&[
                Is(YesNo::Anticoag),
                Is(YesNo::Antiplatelet),
                Is(YesNo::NsaidOral),
                Is(YesNo::SteroidOral),
                Is(YesNo::SsriSnri),
                Is(YesNo::Lithium),
                Is(YesNo::Methotrexate),
                Is(YesNo::Calcineurin),
                Is(YesNo::Digoxin),
            ]),
            OWN,
        ),
        "The sheet says: willow bark, treat like aspirin for interactions. The kind of herb is not asked.",
    ),
    noted(
        bar_part(
            "CI-HRB-02",
            HRB,
            Any(&[
                Is(YesNo::GiBleedHx),
                Is(YesNo::UlcerActive),
                Is(YesNo::PepticUlcerHx),
                Is(YesNo::BleedingDisorder),
            ]),
            OWN,
        ),
        "Willow bark, as CI-HRB-01.",
    ),
    noted(
        bar_part(
            "CI-HRB-03",
            HRB,
            Any(&[
                Is(YesNo::NsaidAllergy),
                Is(YesNo::AsthmaAspirinSensitive),
                Is(YesNo::NasalPolyps),
            ]),
            OWN,
        ),
        "Willow bark, as CI-HRB-01.",
    ),
    noted(
        bar_part("CI-HRB-04", HRB, Is(YesNo::Pregnant), OWN),
        "Willow bark, as CI-HRB-01.",
    ),
];
