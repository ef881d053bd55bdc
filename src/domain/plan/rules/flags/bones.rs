//! Signs of broken bones: RF-FX-1 to RF-FX-3.

use super::{checkable, expert, sign};
use crate::domain::fact::{Amount, YesNo};
use crate::domain::plan::predicate::Predicate::{self, All, Any, AtLeast, Is};
use crate::domain::plan::rule::FlagRow;
use crate::domain::plan::source::{Confidence, Source};
use crate::domain::plan::team::Role;
use crate::domain::plan::urgency::Urgency;

/// What makes a bone break easily.
pub const BONE_RISK: Predicate = Any(&[
    Is(YesNo::Osteoporosis),
    Is(YesNo::LowTraumaFractureHx),
    Is(YesNo::SteroidOral3mo),
    AtLeast(Amount::Age, 70.0),
]);

pub(super) const FX_1: FlagRow = checkable(sign(
    "RF-FX-1",
    YesNo::RfFx1,
    Urgency::U0,
    &[Role::Cri],
    expert(Confidence::Read, &[Source::Ifo20]),
));

pub(super) const FX_2: FlagRow = FlagRow {
    computed: Some(All(&[Is(YesNo::SuddenMidlinePainMinorStrain), BONE_RISK])),
    ..checkable(sign(
        "RF-FX-2",
        YesNo::RfFx2,
        Urgency::U1,
        &[Role::Pcp, Role::Bon],
        expert(Confidence::Read, &[Source::Ifo20, Source::Nogg24]),
    ))
};

pub(super) const FX_3: FlagRow = FlagRow {
    computed: Some(All(&[
        Any(&[AtLeast(Amount::HeightLossCm, 4.0), Is(YesNo::NewStoop)]),
        BONE_RISK,
    ])),
    ..checkable(sign(
        "RF-FX-3",
        YesNo::RfFx3,
        Urgency::U3,
        &[Role::Pcp, Role::Bon],
        expert(Confidence::Knowledge, &[Source::Nogg24]),
    ))
};
