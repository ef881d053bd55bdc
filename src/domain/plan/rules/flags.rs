//! Danger signs (clinical sheet, 1.3 to 1.5).

use crate::domain::fact::{Amount, YesNo};
use crate::domain::plan::predicate::Predicate::{self, All, Any, AtLeast, Is, Not};
use crate::domain::plan::rule::{FlagRow, Ground};
use crate::domain::plan::source::{Confidence, Source, Strength};
use crate::domain::plan::team::Role;
use crate::domain::plan::urgency::Urgency;

/// Thoughts of self-harm: MH-1, whatever the follow-up says.
pub const MH_1: Predicate = Any(&[
    AtLeast(Amount::Phq9Item9, 1.0),
    Is(YesNo::SelfHarmThoughts),
    Is(YesNo::SuicidalNow),
    Is(YesNo::Mh0),
    Is(YesNo::Mh1),
]);

/// Danger of acting now: MH-2.
pub const MH_2: Predicate = Is(YesNo::Mh2);

/// Thoughts without danger of acting: MH-3. Pressing "help now" alone does not count.
pub const MH_3: Predicate = All(&[
    Any(&[
        AtLeast(Amount::Phq9Item9, 1.0),
        Is(YesNo::SelfHarmThoughts),
        Is(YesNo::SuicidalNow),
        Is(YesNo::Mh1),
    ]),
    Not(&Is(YesNo::Mh2)),
]);

/// Every danger sign, those that others are computed from first.
pub const FLAGS: &[FlagRow] = &[FlagRow {
    id: "RF-CES-1",
    flag: YesNo::RfCes1,
    urgency: Urgency::U0,
    computed: None,
    escalates: &[],
    checkable: true,
    roles: &[Role::Cri],
    ground: Ground {
        strength: Strength::E,
        confidence: Confidence::Read,
        sources: &[Source::CesBp, Source::Ifo20, Source::Ng59],
    },
    note: "",
}];
