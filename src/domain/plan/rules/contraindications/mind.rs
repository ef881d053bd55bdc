//! Psychological care (CI-PSY). Coping skills (PSY-SKL) stay open: they are self-care.

use super::{SHEET, caution};
use crate::domain::fact::YesNo;
use crate::domain::plan::predicate::Predicate::{Any, Is};
use crate::domain::plan::rule::Contraindication;
use crate::domain::treatment::Treatment;

/// The rows of this class.
pub const ROWS: &[Contraindication] = &[
    caution(
        "CI-PSY-01",
        &[
            Treatment::Cbt,
            Treatment::Act,
            Treatment::Opt,
            Treatment::Mbsr,
            Treatment::Rel,
            Treatment::Mdr,
            Treatment::PsyGex,
            Treatment::PsyCbti,
        ],
        Any(&[
            Is(YesNo::SuicidalNow),
            Is(YesNo::Psychosis),
            Is(YesNo::SubstanceDependenceSevere),
        ]),
        SHEET,
    ),
    caution(
        "CI-PSY-02",
        &[Treatment::Mbsr, Treatment::Rel],
        Any(&[Is(YesNo::TraumaHx), Is(YesNo::Psychosis)]),
        SHEET,
    ),
];
