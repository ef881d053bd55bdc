//! Weight, stress, sleep and smoking (the cautions of 3.8 and 5.4).
//!
//! Alcohol dependence is R-LIF-07: the danger is in stopping suddenly, not in the wish to drink less.

use super::{MAYBE_WARFARIN, SHEET, bar, bar_part, caution, noted};
use crate::domain::fact::{Amount, YesNo};
use crate::domain::plan::predicate::Predicate::{Any, Below, Is};
use crate::domain::plan::rule::Contraindication;
use crate::domain::treatment::Treatment;

const WEIGHT: &[Treatment] = &[Treatment::LifWt];
const SLEEP: &[Treatment] = &[Treatment::LifSlp, Treatment::PsyCbti];

/// The rows of these classes.
pub const ROWS: &[Contraindication] = &[
    bar("CI-LIF-WT-01", WEIGHT, Is(YesNo::EatingDisorder), SHEET),
    bar("CI-LIF-WT-02", WEIGHT, Is(YesNo::Pregnant), SHEET),
    bar("CI-LIF-WT-03", WEIGHT, Below(Amount::Bmi, 18.5), SHEET),
    bar(
        "CI-LIF-WT-04",
        WEIGHT,
        Is(YesNo::WeightLossUnplanned),
        SHEET,
    ),
    caution("CI-LIF-WT-05", WEIGHT, Is(YesNo::InsulinOrSu), SHEET),
    caution("CI-LIF-WT-06", WEIGHT, MAYBE_WARFARIN, SHEET),
    caution(
        "CI-LIF-STR-01",
        &[Treatment::LifStr],
        Any(&[Is(YesNo::TraumaHx), Is(YesNo::Psychosis)]),
        SHEET,
    ),
    noted(
        bar_part(
            "CI-LIF-SLP-01",
            SLEEP,
            Any(&[Is(YesNo::Bipolar), Is(YesNo::SeizureHx)]),
            SHEET,
        ),
        "Spending less time in bed; the rest of the module stays.",
    ),
    noted(
        bar_part(
            "CI-LIF-SLP-02",
            SLEEP,
            Any(&[
                Is(YesNo::SleepWalking),
                Is(YesNo::SleepApnoea),
                Is(YesNo::SafetyCriticalDriving),
            ]),
            SHEET,
        ),
        "Spending less time in bed (5.4). Whether sleep apnoea is treated is not asked: counts as not.",
    ),
    caution(
        "CI-LIF-SMK-01",
        &[Treatment::LifSmk],
        Is(YesNo::ClozapineTheophylline),
        SHEET,
    ),
];
