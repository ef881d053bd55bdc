//! Groups that need their own care: R-CKD-01, R-DM-01, R-PRG-01, R-BON-01, R-OVF-01, R-DEF-01,
//! R-POST-01, R-SPA-01.
//!
//! What these conditions forbid stands with the contra-indications; here are the checks, people and
//! words they bring.

use super::row::{ground, rule};
use crate::domain::fact::{Amount, Choice, FactId, YesNo};
use crate::domain::plan::pattern::Pattern;
use crate::domain::plan::predicate::Predicate::{
    self, All, Any, AtLeast, Is, Not, One, Shows, Surely,
};
use crate::domain::plan::rule::Effect::{Ask, Note, Refer, Team, Tell};
use crate::domain::plan::rule::Rule;
use crate::domain::plan::source::Confidence::{Knowledge, Own, Read};
use crate::domain::plan::source::Source;
use crate::domain::plan::source::Strength::{E, M, S, W};
use crate::domain::plan::team::Role;
use crate::domain::plan::urgency::Urgency;
use crate::domain::treatment::Treatment::{Ex, InjEsi, InjFac, InjSij, Pt, Snr, SurDef};

/// The bones were not checked, as far as is known.
const BONES_UNCHECKED: Predicate = Not(&Surely(&Is(YesNo::BoneCheckDone)));

/// Reasons to check the bones within weeks.
const STRONG_BONE_RISK: Predicate =
    Any(&[Is(YesNo::LowTraumaFractureHx), Is(YesNo::SteroidOral3mo)]);

/// Reasons to ask about the bones at the next visit.
const BONE_RISK: Predicate = Any(&[
    Is(YesNo::Osteoporosis),
    AtLeast(Amount::Age, 75.0),
    All(&[
        AtLeast(Amount::Age, 65.0),
        Not(&Surely(&One(Choice::SexBirth, "male"))),
    ]),
]);

/// The rules of this family.
pub const RULES: &[Rule] = &[
    rule(
        "R-CKD-01",
        AtLeast(Amount::CkdStage, 3.0),
        &[Tell, Team(&[Role::Pha, Role::Nep])],
        ground(S, Knowledge, &[Source::Kdigo24]),
    ),
    rule(
        "R-DM-01",
        Is(YesNo::Diabetes),
        &[Note(&[Ex, Snr, InjEsi, InjFac, InjSij]), Team(&[Role::Dia])],
        ground(E, Own, &[Source::Sheet]),
    ),
    rule(
        "R-PRG-01",
        Shows(Pattern::Preg),
        &[Tell, Team(&[Role::Obs])],
        ground(S, Read, &[Source::Fda20]),
    )
    .noting("What is barred in pregnancy stands with the contra-indications."),
    rule(
        "R-BON-01",
        All(&[BONES_UNCHECKED, STRONG_BONE_RISK]),
        &[
            Refer(Urgency::U3),
            Team(&[Role::Bon]),
            Ask(FactId::YesNo(YesNo::BoneCheckDone)),
        ],
        ground(M, Read, &[Source::Nogg24]),
    ),
    rule(
        "R-BON-01-B",
        All(&[BONES_UNCHECKED, Not(&Surely(&STRONG_BONE_RISK)), BONE_RISK]),
        &[
            Refer(Urgency::U4),
            Team(&[Role::Bon]),
            Ask(FactId::YesNo(YesNo::BoneCheckDone)),
        ],
        ground(M, Read, &[Source::Nogg24]),
    )
    .noting("Sex at birth that is not known counts from 65 on."),
    rule(
        "R-OVF-01",
        Shows(Pattern::Ovf),
        &[Refer(Urgency::U3), Team(&[Role::Bon]), Tell],
        ground(S, Read, &[Source::Nogg24]),
    )
    .noting("A referral by OP-71; the sheet names no level, U3 is ours."),
    rule(
        "R-DEF-01",
        Shows(Pattern::Def),
        &[Note(&[Ex, Pt, SurDef])],
        ground(W, Knowledge, &[Source::Sosort16]),
    ),
    rule(
        "R-DEF-01-B",
        All(&[Shows(Pattern::Def), AtLeast(Amount::CurveDegrees, 30.0)]),
        &[Refer(Urgency::U4), Team(&[Role::Pcp])],
        ground(W, Knowledge, &[Source::Sosort16]),
    )
    .noting("Watching the curve is a question for the next visit."),
    rule(
        "R-POST-01",
        Shows(Pattern::Post),
        &[Tell, Ask(FactId::YesNo(YesNo::RfRx5)), Team(&[Role::Pain])],
        ground(E, Own, &[Source::Sheet]),
    )
    .noting(
        "The signs themselves are danger signs (RF-RX-5, RF-INF-1); here is the standing \
         warning.",
    ),
    rule(
        "R-SPA-01",
        Any(&[Is(YesNo::RfSpa), Is(YesNo::AxspaKnown)]),
        &[
            Tell,
            Team(&[Role::Rhe]),
            Ask(FactId::YesNo(YesNo::RfSpaE)),
            Ask(FactId::YesNo(YesNo::Smoker)),
        ],
        ground(S, Read, &[Source::Ng65]),
    )
    .noting("The referral comes from the danger sign; a known disease keeps the eye warning."),
];

#[cfg(test)]
mod tests {
    use super::super::case::{Case, check};
    use super::*;
    use crate::domain::plan::pattern::Pattern::{Def, Inf, Mech, Ovf, Post, Preg};

    #[test]
    fn fires_at_its_limits() {
        check(
            RULES,
            &[
                (&["ckd_stage=3"], &[Mech], "R-CKD-01", true),
                (&["egfr=59"], &[Mech], "R-CKD-01", true),
                (&["egfr=60"], &[Mech], "R-CKD-01", false),
                (&["diabetes"], &[Mech], "R-DM-01", true),
                (&["not diabetes"], &[Mech], "R-DM-01", false),
                (&[], &[Preg], "R-PRG-01", true),
                (&[], &[Mech], "R-PRG-01", false),
                (&["low_trauma_fracture_hx"], &[Mech], "R-BON-01", true),
                (
                    &["steroid_oral_3mo", "unsure bone_check_done"],
                    &[Mech],
                    "R-BON-01",
                    true,
                ),
                (
                    &["low_trauma_fracture_hx", "bone_check_done"],
                    &[Mech],
                    "R-BON-01",
                    false,
                ),
                (&["osteoporosis"], &[Mech], "R-BON-01", false),
                (&["osteoporosis"], &[Mech], "R-BON-01-B", true),
                (&["age=65"], &[Mech], "R-BON-01-B", true),
                (&["age=65", "sex_birth=female"], &[Mech], "R-BON-01-B", true),
                (&["age=64"], &[Mech], "R-BON-01-B", false),
                (&["age=74", "sex_birth=male"], &[Mech], "R-BON-01-B", false),
                (&["age=75", "sex_birth=male"], &[Mech], "R-BON-01-B", true),
                (&["age=80", "bone_check_done"], &[Mech], "R-BON-01-B", false),
                // One question about the bones, the sooner one.
                (
                    &["age=80", "steroid_oral_3mo"],
                    &[Mech],
                    "R-BON-01-B",
                    false,
                ),
                (&[], &[Ovf], "R-OVF-01", true),
                (&[], &[Mech], "R-OVF-01", false),
                (&[], &[Def], "R-DEF-01", true),
                (&[], &[Mech], "R-DEF-01", false),
                (&["curve_degrees=30"], &[Def], "R-DEF-01-B", true),
                (&["curve_degrees=29"], &[Def], "R-DEF-01-B", false),
                (&[], &[Post], "R-POST-01", true),
                (&[], &[Mech], "R-POST-01", false),
                (&["RF-SPA"], &[Inf], "R-SPA-01", true),
                (&["axspa_known"], &[Inf], "R-SPA-01", true),
                (
                    &["not RF-SPA", "not axspa_known"],
                    &[Mech],
                    "R-SPA-01",
                    false,
                ),
            ],
        );
    }

    #[test]
    fn arranges_the_bone_check_in_time() {
        let check = |words: &[&str]| {
            let case = Case::new(RULES, words, &[Mech]);
            let levels = case.effects().filter_map(|(_, effect)| match effect {
                Refer(level) => Some(level),
                _ => None,
            });
            levels.collect::<Vec<_>>()
        };
        assert_eq!(check(&["low_trauma_fracture_hx"]), [Urgency::U3]);
        assert_eq!(check(&["age=74", "steroid_oral_3mo"]), [Urgency::U3]);
        assert_eq!(check(&["age=74"]), [Urgency::U4]);
        assert_eq!(check(&["age=74", "bone_check_done"]), []);
    }
}
