//! What is not known and could change the picture: visit questions of R-RF-03, open patterns of R-PH-11.
//!
//! These rules ask and tell; none of them gives a verdict. A question that is answered already is dropped by
//! the engine.

use super::row::{ground, rule};
use crate::domain::fact::{Amount, FactId, YesNo};
use crate::domain::plan::pattern::Pattern;
use crate::domain::plan::predicate::Predicate::{
    All, Any, AtLeast, Count, Is, Not, Possibly, Shows, Surely,
};
use crate::domain::plan::rule::{Effect, Ground, Rule};
use crate::domain::plan::rules::flags::{SPA_GATE, SPA_ITEMS};
use crate::domain::plan::source::{Confidence, Source, Strength};

const SCORE: Ground = ground(Strength::S, Confidence::Read, &[Source::Ng65]);
const OPEN: Ground = ground(
    Strength::E,
    Confidence::Own,
    &[Source::Who23, Source::Sheet],
);

const fn ask(fact: YesNo) -> Effect {
    Effect::Ask(FactId::YesNo(fact))
}

/// The rules of this family.
pub const RULES: &[Rule] = &[
    Rule {
        note: "The alarm needs a yes; from 60 the blood-test question is for everybody (OP-14).",
        ..rule(
            "R-RF-03-CA4",
            All(&[
                AtLeast(Amount::Age, 60.0),
                Possibly(&Is(YesNo::RfCa4)),
                Not(&Surely(&Is(YesNo::RfCa4))),
            ]),
            &[ask(YesNo::RfCa4)],
            ground(Strength::E, Confidence::Knowledge, &[Source::Ng12]),
        )
    },
    rule(
        "R-RF-03-HLA",
        All(&[
            SPA_GATE,
            Count(3, SPA_ITEMS),
            Not(&Surely(&Is(YesNo::RfSpa))),
            Not(&Surely(&Is(YesNo::AxspaKnown))),
        ]),
        &[ask(YesNo::HlaB27)],
        SCORE,
    ),
    Rule {
        note: "Asked only while the open items could still make four (OP-20).",
        ..rule(
            "R-RF-03-SPA",
            All(&[
                Possibly(&SPA_GATE),
                Possibly(&Count(4, SPA_ITEMS)),
                Not(&Surely(&Is(YesNo::RfSpa))),
                Not(&Surely(&Is(YesNo::AxspaKnown))),
            ]),
            &[
                Effect::Ask(FactId::Amount(Amount::OnsetAge)),
                ask(YesNo::SpaOnsetBefore35),
                ask(YesNo::SpaNightWaking),
                ask(YesNo::SpaButtockPain),
                ask(YesNo::SpaBetterMoving),
                ask(YesNo::SpaNsaid48h),
                ask(YesNo::SpaFamilyFirstDegree),
                ask(YesNo::SpaArthritis),
                ask(YesNo::SpaEnthesitis),
                ask(YesNo::SpaPsoriasis),
            ],
            SCORE,
        )
    },
    Rule {
        note: "No score rules it out: come back with new eye, skin, bowel or joint signs (clinical sheet, 1.4).",
        ..rule(
            "R-RF-03-SPA-LOW",
            All(&[
                SPA_GATE,
                Not(&Count(3, SPA_ITEMS)),
                Any(&[Is(YesNo::SpaPsoriasis), Is(YesNo::Ibd)]),
                Not(&Surely(&Is(YesNo::RfSpa))),
                Not(&Surely(&Is(YesNo::AxspaKnown))),
            ]),
            &[Effect::Tell],
            SCORE,
        )
    },
    rule(
        "R-PH-11-RAD",
        All(&[
            Possibly(&Shows(Pattern::Rad)),
            Not(&Surely(&Shows(Pattern::Rad))),
        ]),
        &[ask(YesNo::LegBelowKneeDominant), ask(YesNo::NerveQuality)],
        OPEN,
    ),
    rule(
        "R-PH-11-STEN",
        All(&[
            Possibly(&Shows(Pattern::Sten)),
            Not(&Surely(&Shows(Pattern::Sten))),
        ]),
        &[ask(YesNo::WalkSymptoms), ask(YesNo::EasedBySitting)],
        OPEN,
    ),
    rule(
        "R-PH-11-OVF",
        All(&[
            Possibly(&Shows(Pattern::Ovf)),
            Not(&Surely(&Shows(Pattern::Ovf))),
        ]),
        &[ask(YesNo::VertFracture), ask(YesNo::Osteoporosis)],
        OPEN,
    ),
    rule(
        "R-PH-11-NOC",
        All(&[
            Possibly(&Shows(Pattern::Noc)),
            Not(&Surely(&Shows(Pattern::Noc))),
        ]),
        &[Effect::Ask(FactId::Amount(Amount::Regions5))],
        OPEN,
    ),
    rule(
        "R-PH-11-DEF",
        All(&[
            Possibly(&Shows(Pattern::Def)),
            Not(&Surely(&Shows(Pattern::Def))),
        ]),
        &[ask(YesNo::Scoliosis), ask(YesNo::Spondylolisthesis)],
        OPEN,
    ),
    rule(
        "R-PH-11-POST",
        All(&[
            Possibly(&Shows(Pattern::Post)),
            Not(&Surely(&Shows(Pattern::Post))),
        ]),
        &[ask(YesNo::SpineSurgeryHx), ask(YesNo::SurgeryPainPersists)],
        OPEN,
    ),
    rule(
        "R-PH-11-PREG",
        All(&[
            Possibly(&Shows(Pattern::Preg)),
            Not(&Surely(&Shows(Pattern::Preg))),
        ]),
        &[ask(YesNo::Pregnant)],
        OPEN,
    ),
    rule(
        "R-PH-11-FAC",
        All(&[
            Possibly(&Shows(Pattern::Fac)),
            Not(&Surely(&Shows(Pattern::Fac))),
        ]),
        &[ask(YesNo::FacetSijConfirmed)],
        OPEN,
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::recommend;
    use crate::domain::plan::rules::flags::person::{expect_rules, person};

    const NO_ITEMS: &str = "onset_age=40 duration_months=30 !spa_night_waking !spa_buttock_pain \
                            !spa_nsaid_48h !spa_family_first_degree !spa_arthritis !spa_enthesitis";

    #[test]
    fn open_questions_are_asked_while_they_matter() {
        let three =
            "onset_age=40 duration_months=30 spa_night_waking spa_buttock_pain spa_better_moving";
        expect_rules(
            RULES,
            &[
                ("age=60", "R-RF-03-CA4"),
                ("age=60 ?RF-CA-4", "R-RF-03-CA4"),
                ("age=59", "!R-RF-03-CA4"),
                ("age=60 !RF-CA-4 !unexplained_fracture", "!R-RF-03-CA4"),
                ("age=60 RF-CA-4", "!R-RF-03-CA4"),
                (three, "R-RF-03-HLA"),
                (&format!("{three} hla_b27"), "!R-RF-03-HLA"),
                (&format!("{three} axspa_known"), "!R-RF-03-HLA"),
                (&format!("{three} spa_arthritis"), "!R-RF-03-HLA"),
                (&three.replace("spa_night_waking", ""), "!R-RF-03-HLA"),
                (three, "R-RF-03-SPA"),
                (&format!("{three} spa_arthritis"), "!R-RF-03-SPA"),
                (&format!("{three} axspa_known"), "!R-RF-03-SPA"),
                ("onset_age=50 duration_months=30", "!R-RF-03-SPA"),
                (NO_ITEMS, "!R-RF-03-SPA"),
                (
                    &format!("{NO_ITEMS} spa_psoriasis !spa_better_moving"),
                    "R-RF-03-SPA-LOW",
                ),
                (
                    &format!("{NO_ITEMS} ibd !spa_psoriasis !spa_better_moving"),
                    "R-RF-03-SPA-LOW",
                ),
                (
                    &format!("{NO_ITEMS} !ibd !spa_psoriasis"),
                    "!R-RF-03-SPA-LOW",
                ),
                (&format!("{three} spa_psoriasis"), "!R-RF-03-SPA-LOW"),
                ("", "R-PH-11-RAD"),
                ("!leg_below_knee_dominant", "!R-PH-11-RAD"),
                ("leg_below_knee_dominant nerve_quality", "!R-PH-11-RAD"),
                ("age=70", "R-PH-11-STEN"),
                ("age=40", "!R-PH-11-STEN"),
                ("", "R-PH-11-OVF"),
                ("vert_fracture", "!R-PH-11-OVF"),
                ("", "R-PH-11-NOC"),
                ("regions5=2 !fibromyalgia_known", "!R-PH-11-NOC"),
                ("", "R-PH-11-DEF"),
                ("scoliosis", "!R-PH-11-DEF"),
                ("", "R-PH-11-POST"),
                ("!spine_surgery_hx", "!R-PH-11-POST"),
                ("age=30 sex_birth=female", "R-PH-11-PREG"),
                ("sex_birth=male", "!R-PH-11-PREG"),
                ("", "R-PH-11-FAC"),
                ("!facet_sij_confirmed", "!R-PH-11-FAC"),
                ("age=70 walk_symptoms eased_by_sitting", "!R-PH-11-STEN"),
                ("!vert_fracture !RF-FX-2 !RF-FX-3", "!R-PH-11-OVF"),
                ("fibromyalgia_known", "!R-PH-11-NOC"),
                ("!scoliosis !kyphosis !spondylolisthesis", "!R-PH-11-DEF"),
                ("surgery_pain_persists", "!R-PH-11-POST"),
                ("pregnant", "!R-PH-11-PREG"),
                ("facet_sij_confirmed", "!R-PH-11-FAC"),
            ],
        );
    }

    #[test]
    fn the_questions_reach_the_plan_and_answered_ones_do_not() {
        let asked = recommend(&person("age=61 duration_months=12 spa_psoriasis")).questions;
        assert!(asked.contains(&FactId::YesNo(YesNo::RfCa4)));
        assert!(!asked.contains(&FactId::YesNo(YesNo::SpaPsoriasis)));
        let asked = recommend(&person("age=61 !RF-CA-4 !unexplained_fracture")).questions;
        assert!(!asked.contains(&FactId::YesNo(YesNo::RfCa4)));
    }
}
