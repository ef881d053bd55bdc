//! Hands-on care, needles and daily life: R-CHI-*, R-MAS-01, R-ACU-01 to R-ACU-03, R-OT-*.
//!
//! R-CHI-02, R-CHI-05, R-MAS-02 and R-ACU-04 are limits of health and stand with the contra-indications.

use super::row::{OURS, ground, rule};
use super::self_care::POOR_SLEEP;
use crate::domain::fact::{Amount, FactId, Listing, YesNo};
use crate::domain::plan::bucket::Bucket;
use crate::domain::plan::pattern::Pattern;
use crate::domain::plan::picture::Profile;
use crate::domain::plan::predicate::Predicate::{
    self, Above, All, Any, AtLeast, Below, Has, InUse, Is, Leads, Not, Shows, Surely, Under, Wants,
};
use crate::domain::plan::rule::{Effect, Ground, Rule};
use crate::domain::plan::source::{Confidence, Source, Strength};
use crate::domain::plan::team::Role;
use crate::domain::treatment::Treatment;

const MANIPULATION: &[Treatment] = &[Treatment::Smt, Treatment::SmtMob];
const MASSAGE: &[Treatment] = &[Treatment::Mas, Treatment::MasLt];

/// The patterns in which NICE speaks on acupuncture.
const BACK_OR_LEG: Predicate = Any(&[
    Shows(Pattern::Mech),
    Shows(Pattern::Rad),
    Shows(Pattern::Fac),
]);

/// Acupuncture with current has a card of its own only when it is asked for or would be a danger.
const CURRENT_MATTERS: Predicate = Any(&[
    Wants(Treatment::AcuE),
    InUse(Treatment::AcuE),
    Is(YesNo::PacemakerIcd),
    Is(YesNo::StimulatorSpine),
    Is(YesNo::SeizureHx),
]);

/// Health under which tablets against inflammation are barred or not for self-start.
const TABLETS_BARRED: Predicate = Any(&[
    Is(YesNo::GiBleedHx),
    Is(YesNo::UlcerActive),
    Is(YesNo::PepticUlcerHx),
    AtLeast(Amount::CkdStage, 3.0),
    Is(YesNo::Dialysis),
    Is(YesNo::Anticoag),
    Is(YesNo::Antiplatelet),
    Is(YesNo::Hf),
    Is(YesNo::IhdStrokePad),
    Below(Amount::HeartBypassDays, 15.0),
    Is(YesNo::HtnUncontrolled),
    All(&[Is(YesNo::AceiArb), Is(YesNo::Diuretic)]),
    AtLeast(Amount::Age, 75.0),
    Is(YesNo::NsaidAllergy),
    Is(YesNo::AsthmaAspirinSensitive),
    Is(YesNo::NasalPolyps),
    Is(YesNo::Cirrhosis),
    Is(YesNo::SteroidOral),
    Is(YesNo::Lithium),
    Is(YesNo::Methotrexate),
    Is(YesNo::Calcineurin),
    Is(YesNo::Digoxin),
    Is(YesNo::BleedingDisorder),
    Is(YesNo::BariatricBypass),
    Has(Listing::DrugAllergies, "nsaid"),
    Has(Listing::DrugAllergies, "aspirin"),
]);

const NEEDLES: Ground = ground(
    Strength::M,
    Confidence::Read,
    &[Source::Who23, Source::Vad22, Source::Ng59],
);
const NEEDLES_UK: Ground = ground(
    Strength::M,
    Confidence::Read,
    &[Source::Ng59, Source::Ng193],
);
const TOUCH: Ground = ground(
    Strength::W,
    Confidence::Secondary,
    &[Source::Who23, Source::Ng59],
);
const WORK: Ground = ground(Strength::M, Confidence::Knowledge, &[Source::Ng59]);

/// The rules of this family.
pub const RULES: &[Rule] = &[
    Rule {
        note: "Six weeks, the later end of four to six; a strong wish brings it forward (OP-43).",
        ..rule(
            "R-CHI-01",
            Any(&[Shows(Pattern::Mech), Shows(Pattern::Fac)]),
            &[Effect::Verdict(MANIPULATION, Bucket::ConsiderNext, Some(6))],
            ground(
                Strength::M,
                Confidence::Secondary,
                &[Source::Who23, Source::Vad22, Source::Ng59],
            ),
        )
    },
    rule(
        "R-CHI-03",
        Shows(Pattern::Rad),
        &[Effect::Verdict(MANIPULATION, Bucket::DiscussFirst, None)],
        ground(Strength::W, Confidence::Knowledge, &[Source::Sheet]),
    ),
    rule(
        "R-CHI-04",
        Shows(Pattern::Noc),
        &[Effect::Verdict(MANIPULATION, Bucket::NotRecommended, None)],
        ground(Strength::M, Confidence::Knowledge, &[Source::Eul17]),
    ),
    rule(
        "R-CHI-06",
        Any(&[Is(YesNo::WantsNeckThrust), Wants(Treatment::SmtNeck)]),
        &[
            Effect::Verdict(&[Treatment::SmtNeck], Bucket::DiscussFirst, None),
            Effect::Ask(FactId::YesNo(YesNo::RfNck)),
            Effect::Tell,
        ],
        ground(Strength::E, Confidence::Knowledge, &[Source::Sheet]),
    ),
    rule(
        "R-CHI-07",
        Shows(Pattern::Sten),
        &[
            Effect::Verdict(&[Treatment::SmtMob], Bucket::ConsiderNext, Some(6)),
            Effect::Verdict(&[Treatment::Smt], Bucket::DiscussFirst, None),
        ],
        ground(Strength::M, Confidence::Read, &[Source::Lss21]),
    ),
    rule(
        "R-CHI-08",
        Any(&[
            Shows(Pattern::Def),
            Shows(Pattern::Post),
            Shows(Pattern::Preg),
            Shows(Pattern::Ovf),
        ]),
        &[Effect::Verdict(MANIPULATION, Bucket::DiscussFirst, None)],
        ground(Strength::E, Confidence::Knowledge, &[Source::Sheet]),
    ),
    Rule {
        note: "The sheet names no weeks; six, as for the other hands-on care.",
        ..rule(
            "R-MAS-01",
            Any(&[Shows(Pattern::Mech), Is(YesNo::StressHigh), POOR_SLEEP]),
            &[Effect::Verdict(MASSAGE, Bucket::ConsiderNext, Some(6))],
            TOUCH,
        )
    },
    Rule {
        note: "The asterisk of R-MAS-01: widespread pain, gentle touch only.",
        ..rule(
            "R-MAS-01-NOC",
            Shows(Pattern::Noc),
            &[
                Effect::Verdict(&[Treatment::Mas], Bucket::NotRecommended, None),
                Effect::Verdict(&[Treatment::MasLt], Bucket::ConsiderNext, Some(6)),
            ],
            ground(
                Strength::W,
                Confidence::Knowledge,
                &[Source::Eul17, Source::Who23],
            ),
        )
    },
    Rule {
        note: "Not where the inflammatory pattern leads: its cell of the table has no card.",
        ..rule(
            "R-ACU-01",
            All(&[Not(&Under(Profile::Uk)), Not(&Leads(Pattern::Inf))]),
            &[
                Effect::Verdict(&[Treatment::Acu], Bucket::ConsiderNext, Some(6)),
                Effect::Disagree(&[Treatment::Acu, Treatment::AcuE]),
            ],
            NEEDLES,
        )
    },
    Rule {
        note: "The card of the electric kind, only where it is asked for or would be a danger.",
        ..rule(
            "R-ACU-01-E",
            All(&[
                Not(&Under(Profile::Uk)),
                Not(&Leads(Pattern::Inf)),
                CURRENT_MATTERS,
            ]),
            &[Effect::Verdict(
                &[Treatment::AcuE],
                Bucket::ConsiderNext,
                Some(6),
            )],
            NEEDLES,
        )
    },
    rule(
        "R-ACU-02",
        All(&[Under(Profile::Uk), BACK_OR_LEG]),
        &[
            Effect::Verdict(&[Treatment::Acu], Bucket::NotRecommended, None),
            Effect::Disagree(&[Treatment::Acu, Treatment::AcuE]),
        ],
        NEEDLES_UK,
    ),
    rule(
        "R-ACU-02",
        All(&[Under(Profile::Uk), BACK_OR_LEG, CURRENT_MATTERS]),
        &[Effect::Verdict(
            &[Treatment::AcuE],
            Bucket::NotRecommended,
            None,
        )],
        NEEDLES_UK,
    ),
    Rule {
        note: "UK, every other pattern: discuss first, under the words for one short course in long-term pain.",
        ..rule(
            "R-ACU-02-OTHER",
            All(&[Under(Profile::Uk), Not(&Surely(&BACK_OR_LEG))]),
            &[
                Effect::Verdict(&[Treatment::Acu], Bucket::DiscussFirst, None),
                Effect::Disagree(&[Treatment::Acu, Treatment::AcuE]),
            ],
            NEEDLES_UK,
        )
    },
    rule(
        "R-ACU-02-OTHER",
        All(&[
            Under(Profile::Uk),
            Not(&Surely(&BACK_OR_LEG)),
            CURRENT_MATTERS,
        ]),
        &[Effect::Verdict(
            &[Treatment::AcuE],
            Bucket::DiscussFirst,
            None,
        )],
        NEEDLES_UK,
    ),
    Rule {
        note: "Reads the X rows of CI-NSO by name, so a new one has to be added here; order only.",
        ..rule(
            "R-ACU-03",
            All(&[AtLeast(Amount::Age, 65.0), TABLETS_BARRED]),
            &[
                Effect::Rank(&[Treatment::Acu], 3),
                Effect::Note(&[Treatment::Acu]),
            ],
            ground(Strength::M, Confidence::Read, &[Source::Deb25]),
        )
    },
    rule(
        "R-OT-01",
        Any(&[
            AtLeast(Amount::Peg, 5.0),
            Is(YesNo::WorkInterference),
            Is(YesNo::CannotDoSelfCare),
            Is(YesNo::CannotDoHomeTasks),
            Above(Amount::OffWorkWeeks, 4.0),
            Is(YesNo::JobRisk),
        ]),
        &[
            Effect::Verdict(&[Treatment::Ot], Bucket::DiscussFirst, None),
            Effect::Team(&[Role::Ot]),
        ],
        WORK,
    ),
    Rule {
        note: "Work hurdles bring people to the team; they give no verdict and never blame.",
        ..rule(
            "R-OT-01-WORK",
            Any(&[
                Is(YesNo::NoModifiedDuties),
                Is(YesNo::JobLowControl),
                Is(YesNo::CompensationDispute),
            ]),
            &[
                Effect::Team(&[Role::Emp, Role::Soc]),
                Effect::Note(&[Treatment::Ot]),
            ],
            OURS,
        )
    },
    rule(
        "R-OT-02",
        Any(&[Shows(Pattern::Noc), Is(YesNo::Fatigue)]),
        &[Effect::Note(&[Treatment::Ot, Treatment::PsySkl])],
        ground(Strength::W, Confidence::Knowledge, &[Source::Sheet]),
    ),
    rule(
        "R-OT-03",
        Is(YesNo::WalkingAidNeed),
        &[
            Effect::Verdict(&[Treatment::Mob], Bucket::DiscussFirst, None),
            Effect::Team(&[Role::Ot]),
        ],
        ground(Strength::M, Confidence::Read, &[Source::Who23]),
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::mutation::as_read;
    use crate::domain::plan::rules::flags::person::{expect_rules, look, verdict};

    const RAD: &str = "leg_below_knee_dominant nerve_quality";
    const STEN: &str = "age=70 walk_symptoms eased_by_sitting";

    #[test]
    fn hands_on_rules_fire_as_the_sheet_says() {
        expect_rules(
            RULES,
            &[
                ("", "R-CHI-01"),
                ("facet_sij_confirmed", "R-CHI-01"),
                ("scoliosis", "!R-CHI-01"),
                (RAD, "R-CHI-03"),
                ("", "!R-CHI-03"),
                ("fibromyalgia_known", "R-CHI-04"),
                ("", "!R-CHI-04"),
                ("wants_neck_thrust", "R-CHI-06"),
                ("wants=SMT-NECK", "R-CHI-06"),
                ("wants=SMT", "!R-CHI-06"),
                (STEN, "R-CHI-07"),
                ("", "!R-CHI-07"),
                ("scoliosis", "R-CHI-08"),
                ("surgery_pain_persists", "R-CHI-08"),
                ("pregnant", "R-CHI-08"),
                ("vert_fracture", "R-CHI-08"),
                ("", "!R-CHI-08"),
                ("", "R-MAS-01"),
                ("scoliosis stress_high", "R-MAS-01"),
                ("scoliosis bad_nights=4", "R-MAS-01"),
                (
                    "scoliosis !stress_high sleep_quality=6 bad_nights=1",
                    "!R-MAS-01",
                ),
                ("fibromyalgia_known", "R-MAS-01-NOC"),
                ("", "!R-MAS-01-NOC"),
                ("", "R-ACU-01"),
                ("profile=us", "R-ACU-01"),
                ("profile=uk", "!R-ACU-01"),
                ("axspa_known", "!R-ACU-01"),
                ("", "!R-ACU-01-E"),
                ("wants=ACU-E", "R-ACU-01-E"),
                ("tried=ACU-E:used", "R-ACU-01-E"),
                ("pacemaker_icd", "R-ACU-01-E"),
                ("stimulator_spine", "R-ACU-01-E"),
                ("seizure_hx", "R-ACU-01-E"),
                ("profile=uk wants=ACU-E", "!R-ACU-01-E"),
                ("profile=uk", "R-ACU-02"),
                ("profile=uk facet_sij_confirmed", "R-ACU-02"),
                (&format!("profile=uk {RAD}"), "R-ACU-02"),
                ("profile=uk fibromyalgia_known", "!R-ACU-02"),
                ("profile=intl", "!R-ACU-02"),
                ("profile=uk fibromyalgia_known", "R-ACU-02-OTHER"),
                ("profile=uk", "!R-ACU-02-OTHER"),
                ("fibromyalgia_known", "!R-ACU-02-OTHER"),
                ("age=65 anticoag", "R-ACU-03"),
                ("age=64 anticoag", "!R-ACU-03"),
                ("age=65 !anticoag", "!R-ACU-03"),
                ("peg=5", "R-OT-01"),
                ("impact=5", "R-OT-01"),
                ("peg=4.9 off_work_weeks=4", "!R-OT-01"),
                ("work_interference", "R-OT-01"),
                ("cannot_do_self_care", "R-OT-01"),
                ("cannot_do_home_tasks", "R-OT-01"),
                ("off_work_weeks=5", "R-OT-01"),
                ("job_risk", "R-OT-01"),
                ("no_modified_duties", "R-OT-01-WORK"),
                ("job_low_control", "R-OT-01-WORK"),
                ("compensation_dispute", "R-OT-01-WORK"),
                ("job_risk", "!R-OT-01-WORK"),
                ("fibromyalgia_known", "R-OT-02"),
                ("fatigue", "R-OT-02"),
                ("", "!R-OT-02"),
                ("walking_aid_need", "R-OT-03"),
                ("!walking_aid_need", "!R-OT-03"),
            ],
        );
    }

    #[test]
    fn verdicts_on_hands_and_needles() {
        type Verdict = Option<(Bucket, Option<u8>)>;
        use Bucket::{ConsiderNext, DiscussFirst, NotRecommended};
        let next = Some((ConsiderNext, Some(6)));
        let talk = Some((DiscussFirst, None));
        let against = Some((NotRecommended, None));
        let table: &[(&str, Treatment, Verdict)] = &[
            ("", Treatment::Smt, next),
            ("", Treatment::SmtMob, next),
            (RAD, Treatment::Smt, talk),
            (RAD, Treatment::SmtMob, talk),
            ("fibromyalgia_known", Treatment::Smt, against),
            ("fibromyalgia_known", Treatment::SmtMob, against),
            ("wants=SMT-NECK", Treatment::SmtNeck, talk),
            ("", Treatment::SmtNeck, None),
            (STEN, Treatment::Smt, talk),
            (STEN, Treatment::SmtMob, next),
            ("scoliosis", Treatment::Smt, talk),
            ("facet_sij_confirmed scoliosis", Treatment::Smt, talk),
            ("axspa_known", Treatment::Smt, None),
            ("", Treatment::Mas, next),
            ("", Treatment::MasLt, next),
            ("fibromyalgia_known stress_high", Treatment::Mas, against),
            ("fibromyalgia_known", Treatment::MasLt, next),
            ("", Treatment::Acu, next),
            ("", Treatment::AcuE, None),
            ("pacemaker_icd", Treatment::AcuE, next),
            ("axspa_known", Treatment::Acu, None),
            ("profile=uk", Treatment::Acu, against),
            ("profile=uk", Treatment::AcuE, None),
            ("profile=uk pacemaker_icd", Treatment::AcuE, against),
            (
                "profile=uk fibromyalgia_known wants=ACU-E",
                Treatment::AcuE,
                talk,
            ),
            ("profile=uk fibromyalgia_known", Treatment::AcuE, None),
            ("profile=uk fibromyalgia_known", Treatment::Acu, talk),
            ("peg=5", Treatment::Ot, talk),
            ("", Treatment::Ot, None),
            ("walking_aid_need", Treatment::Mob, talk),
        ];
        for (line, treatment, expected) in table {
            let code = treatment.code();
            assert_eq!(
                verdict(RULES, line, *treatment),
                *expected,
                "{code}: {line}"
            );
        }
    }

    #[test]
    fn main_guidelines_always_disagree_on_acupuncture() {
        for profile in ["intl", "us", "uk"] {
            let line = format!("profile={profile}");
            let divided = look(&line, |situation| {
                RULES
                    .iter()
                    .map(as_read)
                    .filter(|rule| rule.when.judge(situation).is_true())
                    .flat_map(|rule| rule.effects)
                    .any(|effect| {
                        matches!(effect, Effect::Disagree(list) if list.contains(&Treatment::Acu))
                    })
            });
            assert!(divided, "{profile}");
        }
    }

    #[test]
    fn each_barred_tablet_ranks_acupuncture_up_for_older_people() {
        for risk in [
            "gi_bleed_hx",
            "ulcer_active",
            "peptic_ulcer_hx",
            "egfr=52",
            "dialysis",
            "anticoag",
            "antiplatelet",
            "hf",
            "ihd_stroke_pad",
            "heart_bypass_days=14",
            "htn_uncontrolled",
            "acei_arb diuretic",
            "nsaid_allergy",
            "asthma_aspirin_sensitive",
            "nasal_polyps",
            "cirrhosis",
            "steroid_oral",
            "lithium",
            "methotrexate",
            "calcineurin",
            "digoxin",
            "bleeding_disorder",
            "bariatric_bypass",
            "drug_allergies=nsaid",
            "drug_allergies=aspirin",
        ] {
            expect_one(&format!("age=66 {risk}"), true);
        }
        expect_one("age=75", true);
        expect_one("age=74", false);
        expect_one("age=66 heart_bypass_days=15", false);
        expect_one("age=66 acei_arb !diuretic", false);
    }

    fn expect_one(line: &str, fires: bool) {
        let found = crate::domain::plan::rules::flags::person::fired(RULES, line);
        assert_eq!(found.contains(&"R-ACU-03"), fires, "{line}");
    }
}
