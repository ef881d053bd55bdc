//! Gabapentin and pregabalin (CI-GAB).

use super::{KIDNEYS_WEAK, LABEL, bar_start, caution};
use crate::domain::fact::{Amount, YesNo};
use crate::domain::plan::predicate::Predicate::{Any, AtLeast, Is};
use crate::domain::plan::rule::Contraindication;
use crate::domain::treatment::Treatment;

const GAB: &[Treatment] = &[Treatment::Gab];

/// The rows of this class.
pub const ROWS: &[Contraindication] = &[
    bar_start(
        "CI-GAB-01",
        GAB,
        Any(&[Is(YesNo::Opioid), Is(YesNo::BenzoZ)]),
        LABEL,
    ),
    caution(
        "CI-GAB-02",
        GAB,
        Any(&[
            Is(YesNo::CopdSevere),
            Is(YesNo::SleepApnoea),
            AtLeast(Amount::Age, 65.0),
        ]),
        LABEL,
    ),
    caution("CI-GAB-03", GAB, KIDNEYS_WEAK, LABEL),
    caution("CI-GAB-04", GAB, Is(YesNo::SudHx), LABEL),
    caution("CI-GAB-05", GAB, Is(YesNo::Hf), LABEL),
    bar_start(
        "CI-GAB-06",
        GAB,
        Any(&[Is(YesNo::Pregnant), Is(YesNo::PregnancyPlanning)]),
        LABEL,
    ),
    caution("CI-GAB-07", GAB, Is(YesNo::SuicidalNow), LABEL),
];
