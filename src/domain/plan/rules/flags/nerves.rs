//! Signs of pressed nerves: RF-CES-1 to RF-CES-5, RF-NEU-1 to RF-NEU-3.

use super::{FROM_KNOWLEDGE, checkable, expert, sign};
use crate::domain::fact::YesNo;
use crate::domain::plan::predicate::Predicate::{Any, Is};
use crate::domain::plan::rule::{FlagRow, Ground};
use crate::domain::plan::source::{Confidence, Source};
use crate::domain::plan::team::Role;
use crate::domain::plan::urgency::Urgency;

const CAUDA: Ground = expert(
    Confidence::Read,
    &[Source::CesBp, Source::Ifo20, Source::Ng59],
);
const CAUDA_ALONE: Ground = expert(Confidence::Read, &[Source::CesBp]);
const DEFICIT: Ground = expert(
    Confidence::Knowledge,
    &[Source::Ng59, Source::NassLdh12, Source::Lan18],
);

const NOW: &[Role] = &[Role::Cri, Role::Spn];
const TODAY: &[Role] = &[Role::Pcp, Role::Spn];

pub(super) const CES_1: FlagRow =
    checkable(sign("RF-CES-1", YesNo::RfCes1, Urgency::U0, NOW, CAUDA));

pub(super) const CES_2: FlagRow = checkable(sign(
    "RF-CES-2",
    YesNo::RfCes2,
    Urgency::U0,
    NOW,
    CAUDA_ALONE,
));

pub(super) const CES_3: FlagRow = checkable(sign(
    "RF-CES-3",
    YesNo::RfCes3,
    Urgency::U0,
    NOW,
    CAUDA_ALONE,
));

pub(super) const CES_4: FlagRow = FlagRow {
    note: "A skipped question with any leg symptom is stored as not sure by the questionnaire (OP-64).",
    ..checkable(sign(
        "RF-CES-4",
        YesNo::RfCes4,
        Urgency::U0,
        NOW,
        CAUDA_ALONE,
    ))
};

pub(super) const CES_5: FlagRow = FlagRow {
    note: "The question leaves out long-standing pain of both legs on walking that sitting eases; a yes counts.",
    ..checkable(sign(
        "RF-CES-5",
        YesNo::RfCes5,
        Urgency::U0,
        NOW,
        CAUDA_ALONE,
    ))
};

pub(super) const NEU_1: FlagRow =
    checkable(sign("RF-NEU-1", YesNo::RfNeu1, Urgency::U0, NOW, DEFICIT));

pub(super) const NEU_2: FlagRow =
    checkable(sign("RF-NEU-2", YesNo::RfNeu2, Urgency::U1, TODAY, DEFICIT));

pub(super) const NEU_3: FlagRow = FlagRow {
    escalates: &[(
        Any(&[Is(YesNo::RfNeu3FastOrBladder), Is(YesNo::RfCes1)]),
        Urgency::U0,
    )],
    note: "A yes to the bladder question of RF-CES-1 is the bladder change meant here.",
    ..checkable(sign(
        "RF-NEU-3",
        YesNo::RfNeu3,
        Urgency::U1,
        &[Role::Pcp, Role::Cri, Role::Spn],
        FROM_KNOWLEDGE,
    ))
};
