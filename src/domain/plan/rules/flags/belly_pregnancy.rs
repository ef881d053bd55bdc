//! Signs of belly and pregnancy: RF-ABD-1 to RF-ABD-3, RF-PRG-1.

use super::{FROM_KNOWLEDGE, sign};
use crate::domain::fact::{Choice, YesNo};
use crate::domain::plan::predicate::Predicate::{All, Is, Not, One};
use crate::domain::plan::rule::FlagRow;
use crate::domain::plan::team::Role;
use crate::domain::plan::urgency::Urgency;

pub(super) const ABD_1: FlagRow = sign(
    "RF-ABD-1",
    YesNo::RfAbd1,
    Urgency::U1,
    &[Role::Pcp],
    FROM_KNOWLEDGE,
);

pub(super) const ABD_2: FlagRow = FlagRow {
    escalates: &[(Is(YesNo::RfAbd2Severe), Urgency::U0)],
    ..sign(
        "RF-ABD-2",
        YesNo::RfAbd2,
        Urgency::U1,
        &[Role::Pcp, Role::Cri],
        FROM_KNOWLEDGE,
    )
};

pub(super) const ABD_3: FlagRow = FlagRow {
    computed: Some(All(&[
        Not(&One(Choice::SexBirth, "male")),
        Is(YesNo::RfAbd3),
    ])),
    note: "Not open for somebody recorded as male at birth; a yes counts for everybody.",
    ..sign(
        "RF-ABD-3",
        YesNo::RfAbd3,
        Urgency::U0,
        &[Role::Cri, Role::Obs],
        FROM_KNOWLEDGE,
    )
};

pub(super) const PRG_1: FlagRow = FlagRow {
    computed: Some(All(&[Is(YesNo::Pregnant), Is(YesNo::RfPrg1)])),
    note: "Not open for somebody who is not pregnant; a yes counts for everybody.",
    ..sign(
        "RF-PRG-1",
        YesNo::RfPrg1,
        Urgency::U0,
        &[Role::Obs, Role::Cri],
        FROM_KNOWLEDGE,
    )
};
