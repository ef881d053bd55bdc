//! Signs of mind and mood below the path of a crisis: MH-4 to MH-6.

use super::{expert, sign};
use crate::domain::fact::{Amount, YesNo};
use crate::domain::plan::predicate::Predicate::{
    self, Above, All, Any, AtLeast, Is, Known, Not, Possibly,
};
use crate::domain::plan::rule::{FlagRow, Ground};
use crate::domain::plan::source::{Confidence, Source};
use crate::domain::plan::team::Role;
use crate::domain::plan::urgency::Urgency;

const OURS: Ground = expert(Confidence::Own, &[Source::Sheet]);

/// Pain that hits daily life hard; not known counts as yes (OP-12).
const MARKED_IMPAIRMENT: Predicate = Possibly(&Any(&[
    AtLeast(Amount::Peg, 7.0),
    AtLeast(Amount::Rmdq, 12.0),
    Above(Amount::OffWorkWeeks, 0.0),
]));

pub(super) const MH_4: FlagRow = FlagRow {
    computed: Some(Any(&[
        AtLeast(Amount::Phq9, 20.0),
        All(&[AtLeast(Amount::Phq9, 15.0), MARKED_IMPAIRMENT]),
    ])),
    note: "Only by a real PHQ-9 score (OP-13).",
    ..sign(
        "MH-4",
        YesNo::Mh4,
        Urgency::U2,
        &[Role::Pcp, Role::Psy],
        OURS,
    )
};

pub(super) const MH_5: FlagRow = FlagRow {
    computed: Some(Any(&[
        All(&[AtLeast(Amount::Phq9, 10.0), Not(&Is(YesNo::Mh4))]),
        AtLeast(Amount::Gad7, 10.0),
        All(&[Not(&Known(Amount::Phq9)), AtLeast(Amount::Phq2, 3.0)]),
        All(&[Not(&Known(Amount::Gad7)), AtLeast(Amount::Gad2, 3.0)]),
    ])),
    note: "A short screen counts where the long score of its kind is missing (OP-11, OP-13).",
    ..sign(
        "MH-5",
        YesNo::Mh5,
        Urgency::U3,
        &[Role::Pcp, Role::Psy],
        OURS,
    )
};

pub(super) const MH_6: FlagRow = sign(
    "MH-6",
    YesNo::Mh6,
    Urgency::U1,
    &[Role::Cri, Role::Pcp],
    expert(Confidence::Knowledge, &[Source::Sheet]),
);
