//! Muscle relaxants (CI-SMR). The kind is not asked, so what bars one kind makes the class a talk first.

use super::{KIDNEYS_VERY_WEAK, KIDNEYS_WEAK, LABEL, bar, bar_part, caution, ground, noted};
use crate::domain::fact::{Amount, YesNo};
use crate::domain::plan::predicate::Predicate::{Any, AtLeast, Is};
use crate::domain::plan::rule::Contraindication;
use crate::domain::plan::source::{Confidence, Source, Strength};
use crate::domain::treatment::Treatment;

const SMR: &[Treatment] = &[Treatment::Smr];

/// The rows of this class.
pub const ROWS: &[Contraindication] = &[
    noted(
        bar(
            "CI-SMR-01",
            SMR,
            AtLeast(Amount::Age, 65.0),
            ground(
                Strength::E,
                Confidence::Own,
                &[Source::Beers23, Source::Sheet],
            ),
        ),
        "Beers names some of the class; tizanidine and baclofen follow by our own decision (OP-82).",
    ),
    bar(
        "CI-SMR-02",
        SMR,
        Any(&[
            Is(YesNo::Opioid),
            Is(YesNo::BenzoZ),
            Is(YesNo::AlcoholHeavy),
        ]),
        LABEL,
    ),
    caution(
        "CI-SMR-03",
        SMR,
        Any(&[Is(YesNo::SleepApnoea), Is(YesNo::Falls12mo)]),
        LABEL,
    ),
    noted(
        bar_part(
            "CI-SMR-04",
            SMR,
            Any(&[
                Is(YesNo::Maoi),
                Is(YesNo::ArrhythmiaQt),
                Is(YesNo::Hf),
                Is(YesNo::RecentMi),
                Is(YesNo::ThyroidOveractive),
            ]),
            LABEL,
        ),
        "Cyclobenzaprine.",
    ),
    noted(
        caution("CI-SMR-05", SMR, Is(YesNo::SsriSnri), LABEL),
        "Cyclobenzaprine.",
    ),
    noted(
        bar_part("CI-SMR-06", SMR, Is(YesNo::Cyp1a2Inhib), LABEL),
        "Tizanidine.",
    ),
    noted(
        bar_part("CI-SMR-07", SMR, Is(YesNo::LiverDisease), LABEL),
        "Tizanidine.",
    ),
    noted(
        caution("CI-SMR-08", SMR, Is(YesNo::BpLoweringMedicine), LABEL),
        "Tizanidine.",
    ),
    noted(caution("CI-SMR-09", SMR, KIDNEYS_WEAK, LABEL), "Baclofen."),
    noted(
        bar_part("CI-SMR-10", SMR, KIDNEYS_VERY_WEAK, LABEL),
        "Baclofen.",
    ),
    noted(
        bar_part("CI-SMR-11", SMR, Is(YesNo::SudHx), LABEL),
        "Carisoprodol.",
    ),
    caution("CI-SMR-12", SMR, Is(YesNo::SafetyCriticalDriving), LABEL),
];
