//! Paracetamol (CI-PAR). More than the label allows in a day is the danger sign RF-RX-3, not a row here.

use super::{LABEL, MAYBE_WARFARIN, caution, ground, noted};
use crate::domain::fact::{Amount, YesNo};
use crate::domain::plan::predicate::Predicate::{All, Any, AtLeast, Below, Is};
use crate::domain::plan::rule::Contraindication;
use crate::domain::plan::source::{Confidence, Source, Strength};
use crate::domain::treatment::Treatment;

const PAR: &[Treatment] = &[Treatment::Par];

/// The rows of this class.
pub const ROWS: &[Contraindication] = &[
    caution("CI-PAR-01", PAR, Is(YesNo::LiverDisease), LABEL),
    caution(
        "CI-PAR-02",
        PAR,
        All(&[
            AtLeast(Amount::Age, 65.0),
            Any(&[AtLeast(Amount::CkdStage, 3.0), Is(YesNo::LiverDisease)]),
        ]),
        ground(Strength::M, Confidence::Read, &[Source::Who23]),
    ),
    caution("CI-PAR-03", PAR, Is(YesNo::AlcoholHeavy), LABEL),
    caution("CI-PAR-04", PAR, Below(Amount::WeightKg, 50.0), LABEL),
    noted(
        caution("CI-PAR-05", PAR, MAYBE_WARFARIN, LABEL),
        "A blood thinner of a kind not known counts as warfarin (OP-34).",
    ),
];
