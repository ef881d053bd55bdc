//! The remaining signs: RF-SKN-1, RF-NCK, RF-SAFE.

use super::{FROM_KNOWLEDGE, sign};
use crate::domain::fact::YesNo;
use crate::domain::plan::predicate::Predicate::Any;
use crate::domain::plan::rule::FlagRow;
use crate::domain::plan::team::Role;
use crate::domain::plan::urgency::Urgency;

pub(super) const SKN_1: FlagRow = sign(
    "RF-SKN-1",
    YesNo::RfSkn1,
    Urgency::U1,
    &[Role::Pcp],
    FROM_KNOWLEDGE,
);

pub(super) const NCK: FlagRow = sign(
    "RF-NCK",
    YesNo::RfNck,
    Urgency::U0,
    &[Role::Cri],
    FROM_KNOWLEDGE,
);

pub(super) const SAFE: FlagRow = FlagRow {
    // Never true by itself, and never open: the answer is not stored unless the person asks for it.
    computed: Some(Any(&[])),
    note: "An absent answer does not make the danger check incomplete, because it is not kept by default.",
    ..sign(
        "RF-SAFE",
        YesNo::RfSafe,
        Urgency::U4,
        &[Role::Soc, Role::Pcp],
        FROM_KNOWLEDGE,
    )
};
