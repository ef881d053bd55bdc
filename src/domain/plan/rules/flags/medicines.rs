//! Signs of harm from medicines and alcohol: RF-RX-1 to RF-RX-6, and the U1 half of R-LIF-07.

use super::{FROM_KNOWLEDGE, expert, sign};
use crate::domain::fact::{Amount, YesNo};
use crate::domain::plan::predicate::Predicate::{Above, All, Any, Below, Is};
use crate::domain::plan::rule::FlagRow;
use crate::domain::plan::source::{Confidence, Source};
use crate::domain::plan::team::Role;
use crate::domain::plan::urgency::Urgency;

const NOW: &[Role] = &[Role::Cri];

pub(super) const RX_1: FlagRow = FlagRow {
    computed: Some(All(&[Is(YesNo::Opioid), Is(YesNo::RfRx1)])),
    note: "Not open for somebody who takes no opioid; a yes counts for everybody.",
    ..sign(
        "RF-RX-1",
        YesNo::RfRx1,
        Urgency::U0,
        NOW,
        expert(Confidence::Secondary, &[Source::Cdc22]),
    )
};

pub(super) const RX_2: FlagRow = sign("RF-RX-2", YesNo::RfRx2, Urgency::U0, NOW, FROM_KNOWLEDGE);

pub(super) const RX_3: FlagRow = FlagRow {
    computed: Some(Any(&[
        Above(Amount::ParacetamolMgDay, 4000.0),
        All(&[
            Below(Amount::WeightKg, 50.0),
            Above(Amount::ParacetamolMgDay, 3000.0),
        ]),
    ])),
    escalates: &[(
        Any(&[
            Above(Amount::ParacetamolMgDay, 10_000.0),
            Is(YesNo::RfRx3UnwellOrIntentional),
        ]),
        Urgency::U0,
    )],
    note: "The limit below 50 kg is still to be verified (OP-19).",
    ..sign(
        "RF-RX-3",
        YesNo::RfRx3,
        Urgency::U1,
        &[Role::Pcp, Role::Cri],
        expert(Confidence::ToVerify, &[Source::Label]),
    )
};

pub(super) const RX_4: FlagRow = sign("RF-RX-4", YesNo::RfRx4, Urgency::U0, NOW, FROM_KNOWLEDGE);

pub(super) const RX_5: FlagRow = FlagRow {
    computed: Some(Any(&[
        All(&[Is(YesNo::SpineProcedure3mo), Is(YesNo::FeverNow)]),
        Is(YesNo::RfRx5),
    ])),
    note: "Fever within three months of a spine procedure counts (R-POST-01).",
    ..sign("RF-RX-5", YesNo::RfRx5, Urgency::U0, NOW, FROM_KNOWLEDGE)
};

pub(super) const RX_6: FlagRow = FlagRow {
    escalates: &[(Is(YesNo::RfRx6FitsConfusedSuicidal), Urgency::U0)],
    ..sign(
        "RF-RX-6",
        YesNo::RfRx6,
        Urgency::U1,
        &[Role::Pcp, Role::Cri],
        expert(Confidence::Read, &[Source::Cdc22]),
    )
};

pub(super) const ALCOHOL: FlagRow = FlagRow {
    note: "The U1 half of R-LIF-07; not a physical family, so it adds up with no other sign.",
    ..sign(
        "R-LIF-07",
        YesNo::AlcoholWithdrawalNow,
        Urgency::U1,
        &[Role::Pcp, Role::Cri, Role::Add],
        FROM_KNOWLEDGE,
    )
};
