//! Exercise and physical therapy: R-EX-01 to R-EX-14, R-PT-01, R-PT-02, R-MDR-01.
//!
//! What takes single exercises away because of a health fact stands with the library; only the blocks that
//! a rule of the sheet names stand here.

use super::row::{OURS, ground, rule};
use crate::domain::fact::{Amount, Choice, FactId, Listing, YesNo};
use crate::domain::plan::bucket::Bucket;
use crate::domain::plan::exercise::Exercise;
use crate::domain::plan::pattern::Pattern;
use crate::domain::plan::picture::Support;
use crate::domain::plan::predicate::Predicate::{
    self, Above, All, Always, Any, AtLeast, Below, FailedTrials, Has, Is, Needs, Not, One,
    PassiveOnly, Possibly, Shows, Surely,
};
use crate::domain::plan::rule::{Effect, Ground, Rule};
use crate::domain::plan::rules::patterns::RECENT_FRACTURE;
use crate::domain::plan::source::{Confidence, Source, Strength};
use crate::domain::plan::team::Role;
use crate::domain::treatment::Treatment;

/// What has to be treated before anybody moves more (clinical sheet, 3.3 and 12).
const WHOLE_BODY: Predicate = Any(&[
    Is(YesNo::AnginaUnstable),
    Is(YesNo::ArrhythmiaUncontrolled),
    Is(YesNo::HfDecompensated),
    Is(YesNo::MyocarditisAcute),
    Is(YesNo::DvtPeActive),
    Is(YesNo::AorticStenosisSevere),
    AtLeast(Amount::BpSystolic, 180.0),
    AtLeast(Amount::BpDiastolic, 110.0),
    Is(YesNo::FeverNow),
    Is(YesNo::Surgery6wk),
    Is(YesNo::ObstetricExerciseRestriction),
    All(&[
        Is(YesNo::RfNeu1),
        Not(&Surely(&Has(Listing::KnownChecked, "RF-NEU-1"))),
    ]),
    All(&[
        Is(YesNo::RfNeu2),
        Not(&Surely(&Has(Listing::KnownChecked, "RF-NEU-2"))),
    ]),
    All(&[
        Is(YesNo::RfNeu3),
        Not(&Surely(&Has(Listing::KnownChecked, "RF-NEU-3"))),
    ]),
]);

/// Nerve signs under which nobody should try out directions alone.
const NERVE_SIGN: Predicate = Any(&[
    Is(YesNo::RfCes1),
    Is(YesNo::RfCes2),
    Is(YesNo::RfCes3),
    Is(YesNo::RfCes4),
    Is(YesNo::RfCes5),
    Is(YesNo::RfNeu1),
    Is(YesNo::RfNeu2),
    Is(YesNo::RfNeu3),
]);

/// Bone that is weak, or was broken.
const WEAK_BONE: Predicate = Any(&[
    Shows(Pattern::Ovf),
    Is(YesNo::VertFracture),
    Is(YesNo::Osteoporosis),
]);

/// What counts as an active treatment when it did not help enough.
const ACTIVE: &[Treatment] = &[
    Treatment::Ex,
    Treatment::Pt,
    Treatment::Cbt,
    Treatment::Act,
    Treatment::Opt,
    Treatment::Mbsr,
    Treatment::Mdr,
];

const BONE: Ground = ground(
    Strength::M,
    Confidence::Secondary,
    &[Source::Nogg24, Source::Ros22],
);
const DIRECTION: Ground = ground(Strength::W, Confidence::Read, &[Source::Apta21]);
const NOTE_EX: Effect = Effect::Note(&[Treatment::Ex]);
const TALK_PT: Effect = Effect::Verdict(&[Treatment::Pt], Bucket::DiscussFirst, None);

/// The rules of this family.
pub const RULES: &[Rule] = &[
    rule(
        "R-EX-01",
        Always,
        &[Effect::Verdict(&[Treatment::Ex], Bucket::DoNow, None)],
        ground(
            Strength::S,
            Confidence::Secondary,
            &[Source::Who23, Source::Ng59, Source::Vad22, Source::Apta21],
        ),
    ),
    Rule {
        note: "Said again by the CI-EX rows; here so that activity targets go as well (4.1, step 7).",
        ..rule(
            "R-EX-02",
            WHOLE_BODY,
            &[Effect::Verdict(
                &[Treatment::Ex, Treatment::LifPa],
                Bucket::NotSuitable,
                None,
            )],
            ground(Strength::E, Confidence::Knowledge, &[Source::Acsm15]),
        )
    },
    rule(
        "R-EX-03",
        All(&[Shows(Pattern::Rad), Not(&Surely(&NERVE_SIGN))]),
        &[NOTE_EX, Effect::Prefer(&[Exercise::Ex10])],
        DIRECTION,
    ),
    Rule {
        note: "One direction is kept: the one that brings leg pain up toward the back.",
        ..rule(
            "R-EX-03-ARCH",
            All(&[
                Shows(Pattern::Rad),
                One(Choice::DirectionalPreference, "extension"),
            ]),
            &[
                Effect::Prefer(&[Exercise::Ex06]),
                Effect::Block(&[Exercise::Ex07]),
            ],
            DIRECTION,
        )
    },
    rule(
        "R-EX-03-BEND",
        All(&[
            Shows(Pattern::Rad),
            One(Choice::DirectionalPreference, "flexion"),
        ]),
        &[
            Effect::Prefer(&[Exercise::Ex07]),
            Effect::Block(&[Exercise::Ex06]),
        ],
        DIRECTION,
    ),
    rule(
        "R-EX-03-NEITHER",
        All(&[
            Shows(Pattern::Rad),
            One(Choice::DirectionalPreference, "neither"),
        ]),
        &[Effect::Block(&[Exercise::Ex06, Exercise::Ex07])],
        DIRECTION,
    ),
    rule(
        "R-EX-04",
        Shows(Pattern::Sten),
        &[
            NOTE_EX,
            Effect::Prefer(&[
                Exercise::Ex02,
                Exercise::Ex03,
                Exercise::Ex07,
                Exercise::Ex15,
            ]),
        ],
        ground(Strength::M, Confidence::Read, &[Source::Lss21]),
    ),
    rule(
        "R-EX-05",
        Shows(Pattern::Inf),
        &[
            NOTE_EX,
            Effect::Prefer(&[
                Exercise::Ex04,
                Exercise::Ex08,
                Exercise::Ex20,
                Exercise::Ex19,
            ]),
        ],
        ground(Strength::S, Confidence::Read, &[Source::Axs22]),
    ),
    rule(
        "R-EX-06",
        Shows(Pattern::Noc),
        &[
            NOTE_EX,
            Effect::Prefer(&[
                Exercise::Ex04,
                Exercise::Ex01,
                Exercise::Ex05,
                Exercise::Ex23,
            ]),
        ],
        ground(Strength::S, Confidence::Knowledge, &[Source::Eul17]),
    ),
    rule(
        "R-EX-07",
        WEAK_BONE,
        &[
            NOTE_EX,
            Effect::Block(&[Exercise::Ex12, Exercise::Ex18]),
            Effect::Prefer(&[Exercise::Ex11, Exercise::Ex17, Exercise::Ex21]),
        ],
        BONE,
    ),
    Rule {
        note: "Bone not known together with a risk: the same blocks until it is known (clinical sheet, 3.3).",
        ..rule(
            "R-EX-07-OPEN",
            All(&[
                Not(&Surely(&WEAK_BONE)),
                Any(&[
                    Possibly(&Is(YesNo::Osteoporosis)),
                    Possibly(&Is(YesNo::VertFracture)),
                ]),
                Any(&[
                    AtLeast(Amount::Age, 65.0),
                    Is(YesNo::SteroidOral3mo),
                    Is(YesNo::LowTraumaFractureHx),
                    Is(YesNo::RfFx1),
                    Is(YesNo::RfFx2),
                    Is(YesNo::RfFx3),
                ]),
            ]),
            &[
                Effect::Block(&[Exercise::Ex12, Exercise::Ex18]),
                Effect::Ask(FactId::YesNo(YesNo::Osteoporosis)),
                Effect::Ask(FactId::YesNo(YesNo::VertFracture)),
            ],
            BONE,
        )
    },
    Rule {
        note: "EX keeps its verdict (R-EX-01); the note says to see a physiotherapist before new exercises.",
        ..rule(
            "R-EX-08",
            All(&[Shows(Pattern::Ovf), RECENT_FRACTURE]),
            &[NOTE_EX, TALK_PT],
            ground(Strength::M, Confidence::Read, &[Source::Nogg24]),
        )
    },
    Rule {
        note: "In the first six weeks after an operation R-EX-02 holds instead: the surgeon's plan only.",
        ..rule(
            "R-EX-09",
            All(&[Shows(Pattern::Post), Not(&Surely(&Is(YesNo::Surgery6wk)))]),
            &[
                NOTE_EX,
                Effect::Prefer(&[
                    Exercise::Ex01,
                    Exercise::Ex10,
                    Exercise::Ex15,
                    Exercise::Ex11,
                ]),
            ],
            ground(Strength::W, Confidence::Read, &[Source::Apta21]),
        )
    },
    rule(
        "R-EX-10",
        Shows(Pattern::Preg),
        &[
            NOTE_EX,
            Effect::Prefer(&[
                Exercise::Ex01,
                Exercise::Ex24,
                Exercise::Ex04,
                Exercise::Ex19,
            ]),
        ],
        ground(
            Strength::S,
            Confidence::Secondary,
            &[Source::Can19, Source::Anc16],
        ),
    ),
    Rule {
        note: "Steps and loaded floor lifts are the single-leg and wide-leg loads of the library.",
        ..rule(
            "R-EX-11",
            All(&[Shows(Pattern::Preg), Is(YesNo::SymphysisPain)]),
            &[
                NOTE_EX,
                TALK_PT,
                Effect::Block(&[Exercise::Ex16, Exercise::Ex18]),
            ],
            ground(Strength::W, Confidence::Read, &[Source::Anc16]),
        )
    },
    rule(
        "R-EX-12",
        AtLeast(Amount::Fear, 7.0),
        &[
            Effect::Note(&[Treatment::Ex, Treatment::PsySkl]),
            Effect::Prefer(&[Exercise::Ex17, Exercise::Ex18]),
        ],
        ground(Strength::M, Confidence::Read, &[Source::Nass20]),
    ),
    rule(
        "R-EX-13",
        Any(&[Is(YesNo::Falls12mo), AtLeast(Amount::Age, 75.0)]),
        &[NOTE_EX, Effect::Prefer(&[Exercise::Ex21])],
        ground(Strength::M, Confidence::Knowledge, &[Source::Sheet]),
    ),
    rule(
        "R-EX-14",
        Is(YesNo::InsulinOrSu),
        &[NOTE_EX],
        ground(Strength::E, Confidence::Knowledge, &[Source::Sheet]),
    ),
    rule(
        "R-PT-01",
        Any(&[
            Needs(Support::Some),
            All(&[
                AtLeast(Amount::ExEduWeeks, 6.0),
                Below(Amount::ExEduGainPercent, 30.0),
            ]),
            Shows(Pattern::Rad),
            Shows(Pattern::Sten),
            Shows(Pattern::Def),
            Shows(Pattern::Post),
            Shows(Pattern::Ovf),
        ]),
        &[TALK_PT],
        ground(
            Strength::M,
            Confidence::Secondary,
            &[Source::Who23, Source::Ng59],
        ),
    ),
    rule(
        "R-PT-02",
        PassiveOnly(Treatment::Pt),
        &[Effect::Note(&[Treatment::Pt])],
        OURS,
    ),
    Rule {
        note: "Three months off work are read as more than 13 weeks.",
        ..rule(
            "R-MDR-01",
            Any(&[
                All(&[Needs(Support::More), FailedTrials(2, ACTIVE)]),
                Above(Amount::OffWorkWeeks, 13.0),
            ]),
            &[
                Effect::Verdict(&[Treatment::Mdr], Bucket::DiscussFirst, None),
                Effect::Team(&[Role::Pain]),
            ],
            ground(
                Strength::M,
                Confidence::Read,
                &[Source::Who23, Source::Vad22],
            ),
        )
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::rules::flags::person::{expect_rules, look, verdict};

    const RAD: &str = "leg_below_knee_dominant nerve_quality";
    const STEN: &str = "age=70 walk_symptoms eased_by_sitting";
    const LIGHT: &str =
        "peg=3 rmdq=6 phq2=1 gad2=1 confidence=7 fear=3 expectation=7 worry_damage=2";

    #[test]
    fn movement_rules_fire_as_the_sheet_says() {
        let rad = |more: &str| format!("{RAD} {more}");
        let light = |more: &str| format!("{LIGHT} {more}");
        expect_rules(
            RULES,
            &[
                ("", "R-EX-01"),
                ("", "!R-EX-02"),
                ("fever_now", "R-EX-02"),
                (RAD, "R-EX-03"),
                ("", "!R-EX-03"),
                (&rad("RF-NEU-2 known_checked=RF-NEU-2"), "!R-EX-03"),
                (&rad("RF-CES-1 known_checked=RF-CES-1"), "!R-EX-03"),
                (&rad("directional_preference=extension"), "R-EX-03-ARCH"),
                (&rad("directional_preference=flexion"), "!R-EX-03-ARCH"),
                (&rad("directional_preference=flexion"), "R-EX-03-BEND"),
                (&rad("directional_preference=neither"), "!R-EX-03-BEND"),
                (&rad("directional_preference=neither"), "R-EX-03-NEITHER"),
                (RAD, "!R-EX-03-NEITHER"),
                (
                    "directional_preference=neither !leg_below_knee_dominant",
                    "!R-EX-03-NEITHER",
                ),
                (STEN, "R-EX-04"),
                (RAD, "!R-EX-04"),
                ("axspa_known", "R-EX-05"),
                (RAD, "!R-EX-05"),
                ("fibromyalgia_known", "R-EX-06"),
                (RAD, "!R-EX-06"),
                ("osteoporosis", "R-EX-07"),
                ("vert_fracture", "R-EX-07"),
                ("RF-FX-3", "R-EX-07"),
                ("!osteoporosis !vert_fracture !RF-FX-2 !RF-FX-3", "!R-EX-07"),
                ("age=65", "R-EX-07-OPEN"),
                ("age=65 !osteoporosis", "R-EX-07-OPEN"),
                ("age=65 !vert_fracture", "R-EX-07-OPEN"),
                ("age=65 ?osteoporosis !vert_fracture", "R-EX-07-OPEN"),
                ("age=65 !osteoporosis !vert_fracture", "!R-EX-07-OPEN"),
                ("age=65 osteoporosis", "!R-EX-07-OPEN"),
                ("age=64", "!R-EX-07-OPEN"),
                ("steroid_oral_3mo", "R-EX-07-OPEN"),
                ("low_trauma_fracture_hx", "R-EX-07-OPEN"),
                ("RF-FX-1", "R-EX-07-OPEN"),
                ("vert_fracture vert_fracture_weeks=8", "R-EX-08"),
                ("vert_fracture", "R-EX-08"),
                ("vert_fracture vert_fracture_weeks=30", "!R-EX-08"),
                ("surgery_pain_persists", "R-EX-09"),
                ("surgery_pain_persists surgery_6wk", "!R-EX-09"),
                ("!surgery_pain_persists", "!R-EX-09"),
                ("pregnant", "R-EX-10"),
                ("sex_birth=male", "!R-EX-10"),
                ("pregnant symphysis_pain", "R-EX-11"),
                ("pregnant", "!R-EX-11"),
                (
                    "symphysis_pain !pregnant age=40 postpartum_weeks=60",
                    "!R-EX-11",
                ),
                ("fear=7", "R-EX-12"),
                ("fear=6", "!R-EX-12"),
                ("falls_12mo", "R-EX-13"),
                ("age=75", "R-EX-13"),
                ("age=74 !falls_12mo", "!R-EX-13"),
                ("insulin_or_su", "R-EX-14"),
                ("!insulin_or_su", "!R-EX-14"),
                ("", "R-PT-01"),
                (LIGHT, "!R-PT-01"),
                (&light(RAD), "R-PT-01"),
                (&light(STEN), "R-PT-01"),
                (&light("scoliosis"), "R-PT-01"),
                (&light("surgery_pain_persists"), "R-PT-01"),
                (&light("vert_fracture"), "R-PT-01"),
                (&light("ex_edu_weeks=6 ex_edu_gain_percent=29"), "R-PT-01"),
                (&light("ex_edu_weeks=5 ex_edu_gain_percent=0"), "!R-PT-01"),
                (&light("ex_edu_weeks=8 ex_edu_gain_percent=30"), "!R-PT-01"),
                (&light("axspa_known"), "!R-PT-01"),
                ("physio_passive_only", "R-PT-02"),
                ("tried=PT:passive", "R-PT-02"),
                ("tried=PT:failed", "!R-PT-02"),
                ("off_work_weeks=14", "R-MDR-01"),
                ("off_work_weeks=13", "!R-MDR-01"),
                ("start_back=high tried=EX:failed,CBT:failed", "R-MDR-01"),
                ("start_back=high tried=EX:failed,PT:passive", "!R-MDR-01"),
                ("start_back=high tried=EX:failed,MAS:failed", "!R-MDR-01"),
                ("start_back=medium tried=EX:failed,CBT:failed", "!R-MDR-01"),
            ],
        );
    }

    #[test]
    fn each_whole_body_risk_takes_movement_away() {
        for risk in [
            "angina_unstable",
            "arrhythmia_uncontrolled",
            "hf_decompensated",
            "myocarditis_acute",
            "dvt_pe_active",
            "aortic_stenosis_severe",
            "bp_systolic=180",
            "bp_diastolic=110",
            "fever_now",
            "surgery_6wk",
            "obstetric_exercise_restriction",
            "RF-NEU-1",
            "RF-NEU-2",
            "RF-NEU-3",
        ] {
            for treatment in [Treatment::Ex, Treatment::LifPa] {
                let found = verdict(RULES, risk, treatment).map(|(bucket, _)| bucket);
                assert_eq!(found, Some(Bucket::NotSuitable), "{risk}");
            }
        }
        for calm in [
            "",
            "bp_systolic=179 bp_diastolic=109",
            "?angina_unstable",
            "RF-NEU-1 known_checked=RF-NEU-1",
            "RF-NEU-2 known_checked=RF-NEU-2",
            "RF-NEU-3 known_checked=RF-NEU-3",
        ] {
            assert_eq!(
                verdict(RULES, calm, Treatment::Ex),
                Some((Bucket::DoNow, None)),
                "{calm}"
            );
        }
    }

    /// The exercises that rules of this family put forward, and those they take away.
    fn exercises(line: &str) -> (Vec<Exercise>, Vec<Exercise>) {
        let (mut forward, mut away) = (Vec::new(), Vec::new());
        look(line, |situation| {
            let fired = RULES
                .iter()
                .filter(|rule| rule.when.judge(situation).is_true());
            for effect in fired.flat_map(|rule| rule.effects) {
                match effect {
                    Effect::Prefer(exercises) => forward.extend(*exercises),
                    Effect::Block(exercises) => away.extend(*exercises),
                    _ => {}
                }
            }
        });
        (forward, away)
    }

    #[test]
    fn exercises_fit_the_pattern_and_the_bones() {
        use Exercise::{Ex06, Ex07, Ex10, Ex12, Ex15, Ex16, Ex17, Ex18, Ex20, Ex21, Ex23, Ex24};
        let forward = |line: &str, one| exercises(line).0.contains(&one);
        let away = |line: &str, one| exercises(line).1.contains(&one);
        assert!(forward(RAD, Ex10));
        assert!(away(
            &format!("{RAD} directional_preference=extension"),
            Ex07
        ));
        assert!(forward(
            &format!("{RAD} directional_preference=extension"),
            Ex06
        ));
        assert!(away(&format!("{RAD} directional_preference=flexion"), Ex06));
        assert!(forward(
            &format!("{RAD} directional_preference=flexion"),
            Ex07
        ));
        assert!(forward(STEN, Ex15));
        assert!(forward("axspa_known", Ex20));
        assert!(forward("fibromyalgia_known", Ex23));
        assert!(forward("pregnant", Ex24));
        assert!(away("pregnant symphysis_pain", Ex16));
        assert!(forward("fear=7", Ex17));
        assert!(forward("falls_12mo", Ex21));
        for bone in ["osteoporosis", "vert_fracture", "age=70", "RF-FX-3"] {
            assert!(away(bone, Ex12) && away(bone, Ex18), "{bone}");
        }
        assert!(
            exercises("!osteoporosis !vert_fracture age=80")
                .1
                .is_empty()
        );
    }

    #[test]
    fn physiotherapy_and_team_care_are_a_talk() {
        let talk = Some((Bucket::DiscussFirst, None));
        assert_eq!(verdict(RULES, "", Treatment::Pt), talk);
        assert_eq!(verdict(RULES, LIGHT, Treatment::Pt), None);
        assert_eq!(
            verdict(RULES, "pregnant symphysis_pain", Treatment::Pt),
            talk
        );
        assert_eq!(verdict(RULES, "off_work_weeks=26", Treatment::Mdr), talk);
        assert_eq!(verdict(RULES, "", Treatment::Mdr), None);
    }
}
