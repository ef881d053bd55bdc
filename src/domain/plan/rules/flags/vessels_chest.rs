//! Signs of vessels, heart and chest: RF-VAS-1 to RF-VAS-5, RF-THO-1, RF-THO-2.

use super::{FROM_KNOWLEDGE, expert, sign};
use crate::domain::fact::{Amount, Choice, YesNo};
use crate::domain::plan::predicate::Predicate::{All, Any, AtLeast, Below, Is, Not, One, Possibly};
use crate::domain::plan::rule::FlagRow;
use crate::domain::plan::source::{Confidence, Source};
use crate::domain::plan::team::Role;
use crate::domain::plan::urgency::Urgency;

const NOW: &[Role] = &[Role::Cri];
const GP: &[Role] = &[Role::Pcp];

pub(super) const VAS_1: FlagRow = sign("RF-VAS-1", YesNo::RfVas1, Urgency::U0, NOW, FROM_KNOWLEDGE);

pub(super) const VAS_2: FlagRow = FlagRow {
    computed: Some(All(&[Is(YesNo::AaaKnown), Is(YesNo::PainNewOrChanged)])),
    ..sign("RF-VAS-2", YesNo::RfVas2, Urgency::U0, NOW, FROM_KNOWLEDGE)
};

pub(super) const VAS_3: FlagRow = FlagRow {
    computed: Some(All(&[
        One(Choice::SexBirth, "male"),
        AtLeast(Amount::Age, 65.0),
        Below(Amount::Age, 76.0),
        Any(&[Is(YesNo::EverSmoked), Is(YesNo::Smoker)]),
        Not(&Is(YesNo::AortaUltrasoundDone)),
    ])),
    ..sign("RF-VAS-3", YesNo::RfVas3, Urgency::U4, GP, FROM_KNOWLEDGE)
};

pub(super) const VAS_4: FlagRow = FlagRow {
    escalates: &[(Is(YesNo::RfVas4BreathlessOrChestPain), Urgency::U0)],
    ..sign(
        "RF-VAS-4",
        YesNo::RfVas4,
        Urgency::U1,
        &[Role::Pcp, Role::Cri],
        FROM_KNOWLEDGE,
    )
};

pub(super) const VAS_5: FlagRow = FlagRow {
    // Symptoms that ease by standing still are symptoms on walking, unless that was denied.
    computed: Some(All(&[
        Possibly(&Is(YesNo::WalkSymptoms)),
        Any(&[
            All(&[
                Is(YesNo::EasedByStandingStill),
                Any(&[Is(YesNo::Smoker), Is(YesNo::Diabetes), Is(YesNo::ColdFeet)]),
            ]),
            All(&[
                Is(YesNo::WalkSymptoms),
                Is(YesNo::ColdFeet),
                Any(&[Is(YesNo::Smoker), Is(YesNo::Diabetes)]),
            ]),
        ]),
    ])),
    note: "Covers R-PH-03: eased by standing still with a vessel risk, or a vessel risk with cold feet.",
    ..sign(
        "RF-VAS-5",
        YesNo::RfVas5,
        Urgency::U3,
        GP,
        expert(Confidence::Knowledge, &[Source::NassLss11]),
    )
};

pub(super) const THO_1: FlagRow = FlagRow {
    computed: Some(Any(&[Is(YesNo::ChestPainOnEffort), Is(YesNo::RfTho1)])),
    note: "Chest pain or fainting on effort counts as this sign (clinical sheet, 3.3, CI-EX).",
    ..sign("RF-THO-1", YesNo::RfTho1, Urgency::U0, NOW, FROM_KNOWLEDGE)
};

pub(super) const THO_2: FlagRow = FlagRow {
    escalates: &[(
        Any(&[
            Is(YesNo::RfFx1),
            Is(YesNo::RfFx2),
            Is(YesNo::RfFx3),
            Is(YesNo::RfCa1),
            Is(YesNo::RfCa2),
            Is(YesNo::RfCa3),
            Is(YesNo::RfCa4),
            Is(YesNo::RfCa5),
            Is(YesNo::RfInf1),
            Is(YesNo::RfInf2),
            Is(YesNo::RfInf3),
        ]),
        Urgency::U2,
    )],
    note: "Answered, not computed: pain in the mid back with a clear mechanical cause is no danger sign.",
    ..sign(
        "RF-THO-2",
        YesNo::RfTho2,
        Urgency::U3,
        GP,
        expert(Confidence::Secondary, &[Source::Ifo20, Source::Sheet]),
    )
};
