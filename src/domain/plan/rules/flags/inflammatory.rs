//! Signs of inflammation: RF-SPA with its score, RF-SPA-E, RF-SPA-F, RF-PMR.

use super::{FROM_KNOWLEDGE, expert, sign};
use crate::domain::fact::{Amount, YesNo};
use crate::domain::plan::predicate::Predicate::{
    self, Above, All, Any, AtLeast, Below, Count, Is, Not, Surely,
};
use crate::domain::plan::rule::{FlagRow, Ground};
use crate::domain::plan::source::{Confidence, Source, Strength};
use crate::domain::plan::team::Role;
use crate::domain::plan::urgency::Urgency;

/// Who the referral score is for: pain that began before 45 and has lasted more than three months.
pub const SPA_GATE: Predicate = All(&[
    Any(&[Below(Amount::OnsetAge, 45.0), Is(YesNo::SpaOnsetBefore35)]),
    Above(Amount::DurationMonths, 3.0),
]);

/// What the referral score counts.
pub const SPA_ITEMS: &[Predicate] = &[
    Is(YesNo::SpaOnsetBefore35),
    Is(YesNo::SpaNightWaking),
    Is(YesNo::SpaButtockPain),
    Is(YesNo::SpaBetterMoving),
    Is(YesNo::SpaNsaid48h),
    Is(YesNo::SpaFamilyFirstDegree),
    Is(YesNo::SpaArthritis),
    Is(YesNo::SpaEnthesitis),
    Is(YesNo::SpaPsoriasis),
];

pub(super) const SPA: FlagRow = FlagRow {
    computed: Some(All(&[
        SPA_GATE,
        Not(&Surely(&Is(YesNo::AxspaKnown))),
        Any(&[
            Count(4, SPA_ITEMS),
            All(&[Count(3, SPA_ITEMS), Is(YesNo::HlaB27)]),
        ]),
    ])),
    note: "Four known items, or three and HLA-B27; no new referral when already diagnosed (OP-20, OP-21).",
    ..sign(
        "RF-SPA",
        YesNo::RfSpa,
        Urgency::U3,
        &[Role::Rhe, Role::Pcp],
        Ground {
            strength: Strength::S,
            confidence: Confidence::Read,
            sources: &[Source::Ng65],
        },
    )
};

pub(super) const SPA_E: FlagRow = FlagRow {
    computed: Some(All(&[
        Any(&[Is(YesNo::AxspaKnown), Is(YesNo::RfSpa)]),
        Is(YesNo::RfSpaE),
    ])),
    note: "Not open for somebody without the inflammatory pattern; a yes counts for everybody.",
    ..sign(
        "RF-SPA-E",
        YesNo::RfSpaE,
        Urgency::U1,
        &[Role::Pcp, Role::Rhe],
        expert(Confidence::Knowledge, &[Source::Ng65]),
    )
};

pub(super) const SPA_F: FlagRow = FlagRow {
    computed: Some(All(&[
        Is(YesNo::SpinalFusionAnkylosis),
        Any(&[Is(YesNo::SuddenMidlinePainMinorStrain), Is(YesNo::RfSpaF)]),
    ])),
    note: "Sudden midline pain after a minor strain is the minor injury meant here; new pain alone is not.",
    ..sign(
        "RF-SPA-F",
        YesNo::RfSpaF,
        Urgency::U0,
        &[Role::Cri, Role::Spn],
        FROM_KNOWLEDGE,
    )
};

pub(super) const PMR: FlagRow = FlagRow {
    computed: Some(All(&[
        AtLeast(Amount::Age, 50.0),
        Is(YesNo::ShoulderHipStiffness),
        Above(Amount::MorningStiffnessMinutes, 45.0),
    ])),
    escalates: &[
        (Is(YesNo::RfPmrHeadacheOrJaw), Urgency::U1),
        (Is(YesNo::RfPmrVisualChange), Urgency::U0),
    ],
    ..sign(
        "RF-PMR",
        YesNo::RfPmr,
        Urgency::U3,
        &[Role::Pcp, Role::Rhe],
        FROM_KNOWLEDGE,
    )
};
