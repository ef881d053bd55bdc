//! Opioids, weak and strong (CI-OPI). What is in use is reviewed, never ended by the app.

use super::{KIDNEYS_VERY_WEAK, LABEL, bar, bar_part, bar_start, caution, ground, noted};
use crate::domain::fact::{Amount, YesNo};
use crate::domain::plan::predicate::Predicate::{All, Any, AtLeast, Is};
use crate::domain::plan::rule::{Contraindication, Ground};
use crate::domain::plan::source::{Confidence, Source, Strength};
use crate::domain::treatment::Treatment;

const OPI: &[Treatment] = &[Treatment::Opw, Treatment::Ops];
const WEAK: &[Treatment] = &[Treatment::Opw];

const BREATHING: Ground = ground(Strength::S, Confidence::Secondary, &[Source::Cdc22]);

/// The rows of this class.
pub const ROWS: &[Contraindication] = &[
    bar_start(
        "CI-OPI-01",
        OPI,
        Any(&[
            Is(YesNo::BenzoZ),
            Is(YesNo::Gabapentinoid),
            Is(YesNo::AlcoholHeavy),
        ]),
        BREATHING,
    ),
    bar_start(
        "CI-OPI-02",
        OPI,
        Any(&[Is(YesNo::SleepApnoea), Is(YesNo::CopdSevere)]),
        BREATHING,
    ),
    bar_start("CI-OPI-03", OPI, Is(YesNo::SudHx), BREATHING),
    caution("CI-OPI-04", OPI, Is(YesNo::Pregnant), LABEL),
    noted(
        bar(
            "CI-OPI-05",
            WEAK,
            All(&[Is(YesNo::Breastfeeding), Is(YesNo::CodeineTramadol)]),
            LABEL,
        ),
        "Codeine and tramadol are weak opioids; strong ones are not meant.",
    ),
    caution("CI-OPI-06", OPI, KIDNEYS_VERY_WEAK, LABEL),
    caution("CI-OPI-07", OPI, Is(YesNo::LiverDisease), LABEL),
    caution(
        "CI-OPI-08",
        OPI,
        Any(&[AtLeast(Amount::Age, 65.0), Is(YesNo::Falls12mo)]),
        LABEL,
    ),
    bar("CI-OPI-09", OPI, Is(YesNo::Maoi), LABEL),
    noted(
        bar_part("CI-OPI-10", WEAK, Is(YesNo::SeizureHx), LABEL),
        "Tramadol.",
    ),
    noted(
        caution(
            "CI-OPI-11",
            WEAK,
            Any(&[Is(YesNo::SsriSnri), Is(YesNo::Tca), Is(YesNo::Triptan)]),
            LABEL,
        ),
        "Tramadol.",
    ),
    bar("CI-OPI-12", OPI, Is(YesNo::BowelObstruction), LABEL),
    noted(
        caution("CI-OPI-13", OPI, Is(YesNo::SuicidalNow), LABEL),
        "Safe keeping of medicines belongs to the crisis path of section 1.5.",
    ),
    caution("CI-OPI-14", OPI, Is(YesNo::SafetyCriticalDriving), LABEL),
];
