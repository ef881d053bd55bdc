//! Massage, deep and light (CI-MAS).

use super::{SHEET, bar, bar_part, caution, noted};
use crate::domain::fact::YesNo;
use crate::domain::plan::predicate::Predicate::{self, Any, Is, Surely};
use crate::domain::plan::rule::Contraindication;
use crate::domain::treatment::Treatment;

const ANY: &[Treatment] = &[Treatment::Mas, Treatment::MasLt];
const DEEP: &[Treatment] = &[Treatment::Mas];
const LIGHT: &[Treatment] = &[Treatment::MasLt];

const LESS_FEELING: Predicate = Any(&[Is(YesNo::NeuropathySite), Is(YesNo::NeuropathyFeet)]);

/// The rows of this class.
pub const ROWS: &[Contraindication] = &[
    bar(
        "CI-MAS-01",
        ANY,
        Any(&[Is(YesNo::DvtPeActive), Is(YesNo::RfVas4)]),
        SHEET,
    ),
    bar(
        "CI-MAS-02",
        ANY,
        Any(&[
            Is(YesNo::FeverNow),
            Is(YesNo::SkinContagious),
            Is(YesNo::OpenWound),
        ]),
        SHEET,
    ),
    bar(
        "CI-MAS-03",
        DEEP,
        Any(&[Is(YesNo::Osteoporosis), Is(YesNo::VertFracture)]),
        SHEET,
    ),
    bar(
        "CI-MAS-04-A",
        DEEP,
        Any(&[Is(YesNo::Anticoag), Is(YesNo::BleedingDisorder)]),
        SHEET,
    ),
    caution(
        "CI-MAS-04-B",
        LIGHT,
        Any(&[Is(YesNo::Anticoag), Is(YesNo::BleedingDisorder)]),
        SHEET,
    ),
    caution("CI-MAS-05", ANY, Is(YesNo::CancerActive), SHEET),
    caution("CI-MAS-06", ANY, Is(YesNo::Lymphoedema), SHEET),
    caution("CI-MAS-07", ANY, Is(YesNo::Pregnant), SHEET),
    bar_part("CI-MAS-08", ANY, Is(YesNo::Surgery6wk), SHEET),
    bar_part("CI-MAS-09", ANY, Is(YesNo::AcuteTraumaSite), SHEET),
    caution("CI-MAS-10", ANY, LESS_FEELING, SHEET),
    noted(
        bar_part("CI-MAS-11", ANY, Surely(&LESS_FEELING), SHEET),
        "Heated stones. A doubt about feeling is already asked by CI-MAS-10.",
    ),
];
