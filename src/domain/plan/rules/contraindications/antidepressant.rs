//! Duloxetine and its like (CI-SNR), tricyclics at night (CI-TCA).

use super::{KIDNEYS_VERY_WEAK, LABEL, bar, caution, ground, noted};
use crate::domain::fact::{Amount, YesNo};
use crate::domain::plan::predicate::Predicate::{All, Any, AtLeast, Below, Is, Not, Surely};
use crate::domain::plan::rule::{Contraindication, Ground};
use crate::domain::plan::source::{Confidence, Source, Strength};
use crate::domain::treatment::Treatment;

const SNR: &[Treatment] = &[Treatment::Snr];
const TCA: &[Treatment] = &[Treatment::Tca];

/// The label of duloxetine was read.
const DULOXETINE: Ground = ground(Strength::E, Confidence::Read, &[Source::Label]);

/// The rows of these classes.
pub const ROWS: &[Contraindication] = &[
    bar("CI-SNR-01", SNR, Is(YesNo::Maoi), DULOXETINE),
    bar(
        "CI-SNR-02",
        SNR,
        Any(&[Is(YesNo::LiverDisease), Is(YesNo::AlcoholHeavy)]),
        DULOXETINE,
    ),
    bar("CI-SNR-03", SNR, KIDNEYS_VERY_WEAK, DULOXETINE),
    bar("CI-SNR-04", SNR, Is(YesNo::GlaucomaNarrow), DULOXETINE),
    noted(
        bar("CI-SNR-05", SNR, Is(YesNo::HtnUncontrolled), LABEL),
        "The European label bars, the United States one cautions: barred everywhere (OP-35).",
    ),
    bar("CI-SNR-06", SNR, Is(YesNo::Cyp1a2Inhib), DULOXETINE),
    noted(
        caution(
            "CI-SNR-07",
            SNR,
            Any(&[
                All(&[Is(YesNo::SsriSnri), Not(&Surely(&Is(YesNo::SnriCurrent)))]),
                Is(YesNo::Tca),
                Is(YesNo::Triptan),
                Is(YesNo::TramadolTapentadol),
                Is(YesNo::Lithium),
                Is(YesNo::StJohnsWort),
            ]),
            DULOXETINE,
        ),
        "A medicine in use is no risk to its own card: an SNRI known to be the one in use is left out.",
    ),
    caution(
        "CI-SNR-08",
        SNR,
        Any(&[
            Is(YesNo::Anticoag),
            Is(YesNo::Antiplatelet),
            Is(YesNo::NsaidOral),
        ]),
        DULOXETINE,
    ),
    caution("CI-SNR-09", SNR, Is(YesNo::Bipolar), DULOXETINE),
    caution("CI-SNR-10", SNR, Is(YesNo::SeizureHx), DULOXETINE),
    caution("CI-SNR-11", SNR, AtLeast(Amount::Age, 65.0), DULOXETINE),
    caution("CI-SNR-12", SNR, Is(YesNo::UrinaryRetention), DULOXETINE),
    caution("CI-SNR-13", SNR, Is(YesNo::Diabetes), DULOXETINE),
    caution(
        "CI-SNR-14",
        SNR,
        Any(&[Is(YesNo::Pregnant), Is(YesNo::Breastfeeding)]),
        DULOXETINE,
    ),
    caution("CI-SNR-15", SNR, Below(Amount::Age, 25.0), DULOXETINE),
    noted(
        caution("CI-SNR-16", SNR, Is(YesNo::SuicidalNow), DULOXETINE),
        "The crisis path of section 1.5 comes first.",
    ),
    bar("CI-TCA-01", TCA, Is(YesNo::RecentMi), LABEL),
    bar("CI-TCA-02", TCA, Is(YesNo::ArrhythmiaQt), LABEL),
    bar("CI-TCA-03", TCA, Is(YesNo::Maoi), LABEL),
    bar("CI-TCA-04", TCA, Is(YesNo::GlaucomaNarrow), LABEL),
    bar("CI-TCA-05", TCA, Is(YesNo::UrinaryRetention), LABEL),
    bar("CI-TCA-06", TCA, Is(YesNo::SuicidalNow), LABEL),
    caution(
        "CI-TCA-07",
        TCA,
        AtLeast(Amount::Age, 65.0),
        ground(Strength::E, Confidence::Secondary, &[Source::Beers23]),
    ),
    caution(
        "CI-TCA-08",
        TCA,
        Any(&[Is(YesNo::Dementia), Is(YesNo::Falls12mo)]),
        LABEL,
    ),
    caution("CI-TCA-09", TCA, Is(YesNo::SsriSnri), LABEL),
    caution(
        "CI-TCA-10",
        TCA,
        Any(&[
            Is(YesNo::Opioid),
            Is(YesNo::BenzoZ),
            Is(YesNo::Gabapentinoid),
        ]),
        LABEL,
    ),
    caution("CI-TCA-11", TCA, Is(YesNo::SeizureHx), LABEL),
    caution("CI-TCA-12", TCA, Is(YesNo::Pregnant), LABEL),
    caution("CI-TCA-13", TCA, Is(YesNo::SafetyCriticalDriving), LABEL),
];
