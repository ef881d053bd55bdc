//! Access: R-AC-01.
//!
//! The rest of 4.11 is behaviour of the engine rather than rows: past response (R-PR-01, R-PR-02)
//! and staging (R-AC-02) in `assemble.rs`, adequate trials (R-PR-03) in `situation.rs`, harm
//! (R-PR-04) in `ceiling.rs`, and what the person does not want (R-PF-01) in `assemble.rs`. A
//! liking for something that is not recommended (R-PF-02) changes no verdict: its card has a reason
//! and an alternative already.

use super::row::{OURS, rule};
use crate::domain::fact::{Amount, Choice, YesNo};
use crate::domain::plan::predicate::Predicate::{Any, Below, Is, One};
use crate::domain::plan::rule::Effect::{Rank, Tell};
use crate::domain::plan::rule::Rule;
use crate::domain::treatment::Treatment::{
    Act, Acu, AcuE, Cbt, Mas, Mbsr, Mdr, Ot, Pt, Smt, SmtMob, Yog,
};

/// The rules of this family.
pub const RULES: &[Rule] = &[rule(
    "R-AC-01",
    Any(&[
        One(Choice::Budget, "none"),
        Is(YesNo::FarFromServices),
        Is(YesNo::CarerDuties),
        Below(Amount::MinutesPerDay, 15.0),
    ]),
    &[
        Tell,
        Rank(
            &[
                Pt, Yog, Ot, Smt, SmtMob, Acu, AcuE, Mas, Cbt, Act, Mbsr, Mdr,
            ],
            -1,
        ),
    ],
    OURS,
)
.noting(
    "Order only: what can be done at home comes before what has to be travelled to or \
         paid for.",
)];

#[cfg(test)]
mod tests {
    use super::super::case::{Case, check};
    use super::*;
    use crate::domain::plan::pattern::Pattern::Mech;

    #[test]
    fn fires_when_care_is_hard_to_reach() {
        check(
            RULES,
            &[
                (&["budget=none"], &[Mech], "R-AC-01", true),
                (&["far_from_services"], &[Mech], "R-AC-01", true),
                (&["carer_duties"], &[Mech], "R-AC-01", true),
                (&["minutes_per_day=14"], &[Mech], "R-AC-01", true),
                (
                    &["minutes_per_day=15", "budget=small"],
                    &[Mech],
                    "R-AC-01",
                    false,
                ),
            ],
        );
    }

    #[test]
    fn changes_the_order_and_no_verdict() {
        let case = Case::new(RULES, &["budget=none"], &[Mech]);
        assert_eq!(case.verdict(Pt), None);
        let lowered = case
            .effects()
            .any(|(_, effect)| matches!(effect, Rank(list, -1) if list.contains(&Pt)));
        assert!(lowered);
    }
}
