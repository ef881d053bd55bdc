//! Danger signs (clinical sheet, 1.3 to 1.5), one family a file.
//!
//! RF-AGE has no row: being under 18 is a matter of scope (R-SC-01), not an urgency.
//! MH-1 to MH-3 have no row either: [`danger`](crate::domain::plan::danger) walks the path of a crisis by
//! the predicates below.

mod belly_pregnancy;
mod bones;
mod cancer_infection;
mod crisis;
mod inflammatory;
mod medicines;
mod nerves;
mod other;
mod vessels_chest;

#[cfg(test)]
pub(in crate::domain::plan) mod person;
#[cfg(test)]
mod tests;

pub use bones::BONE_RISK;
pub use inflammatory::{SPA_GATE, SPA_ITEMS};

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
pub const FLAGS: &[FlagRow] = &[
    nerves::CES_1,
    nerves::CES_2,
    nerves::CES_3,
    nerves::CES_4,
    nerves::CES_5,
    nerves::NEU_1,
    nerves::NEU_2,
    nerves::NEU_3,
    bones::FX_1,
    bones::FX_2,
    bones::FX_3,
    cancer_infection::CA_1,
    cancer_infection::CA_2,
    cancer_infection::CA_3,
    cancer_infection::CA_4,
    cancer_infection::CA_5,
    cancer_infection::INF_1,
    cancer_infection::INF_2,
    cancer_infection::INF_3,
    vessels_chest::VAS_1,
    vessels_chest::VAS_2,
    vessels_chest::VAS_3,
    vessels_chest::VAS_4,
    vessels_chest::VAS_5,
    vessels_chest::THO_1,
    vessels_chest::THO_2,
    belly_pregnancy::ABD_1,
    belly_pregnancy::ABD_2,
    belly_pregnancy::ABD_3,
    belly_pregnancy::PRG_1,
    other::SKN_1,
    inflammatory::SPA,
    inflammatory::SPA_E,
    inflammatory::SPA_F,
    inflammatory::PMR,
    medicines::RX_1,
    medicines::RX_2,
    medicines::RX_3,
    medicines::RX_4,
    medicines::RX_5,
    medicines::RX_6,
    other::NCK,
    other::SAFE,
    crisis::MH_4,
    crisis::MH_5,
    crisis::MH_6,
    medicines::ALCOHOL,
];

/// What experts and common sense support, checked as far as said.
const fn expert(confidence: Confidence, sources: &'static [Source]) -> Ground {
    Ground {
        strength: Strength::E,
        confidence,
        sources,
    }
}

/// Known to the author of the sheet, not looked up again.
const FROM_KNOWLEDGE: Ground = expert(Confidence::Knowledge, &[Source::Sheet]);

/// A sign that is only answered, always as urgent, and never lowered by a check.
const fn sign(
    id: &'static str,
    flag: YesNo,
    urgency: Urgency,
    roles: &'static [Role],
    ground: Ground,
) -> FlagRow {
    FlagRow {
        id,
        flag,
        urgency,
        computed: None,
        escalates: &[],
        checkable: false,
        roles,
        ground,
        note: "",
    }
}

/// A sign that a clinician may have examined since it began (R-RF-04).
const fn checkable(row: FlagRow) -> FlagRow {
    FlagRow {
        checkable: true,
        ..row
    }
}
