//! Self-care core: R-SELF-01 to R-SELF-08, R-BELT-01 to R-BELT-03.

use super::row::{OURS, ground, rule};
use crate::domain::fact::{Amount, FactId, YesNo};
use crate::domain::plan::bucket::Bucket;
use crate::domain::plan::exercise::Exercise;
use crate::domain::plan::pattern::Pattern;
use crate::domain::plan::predicate::Predicate::{
    self, Above, All, Always, Any, AtLeast, Below, InUse, Is, Not, Shows, Surely, Wants,
};
use crate::domain::plan::rule::{Effect, Ground, Rule};
use crate::domain::plan::rules::patterns::RECENT_FRACTURE;
use crate::domain::plan::source::{Confidence, Source, Strength};
use crate::domain::treatment::Treatment;

/// Bad sleep in the last week.
pub const POOR_SLEEP: Predicate = Any(&[
    Below(Amount::SleepQuality, 5.0),
    Above(Amount::BadNights, 3.0),
]);

/// Warmth cannot burn unfelt skin, hurt broken skin or add to a fever: each known to be absent.
const WARMTH_FITS: Predicate = All(&[
    Not(&Is(YesNo::NeuropathySite)),
    Not(&Is(YesNo::SkinLesionSite)),
    Not(&Is(YesNo::FeverNow)),
]);

/// A start at half instead of at 70 % of what somebody manages.
pub const HALF_DOSE: Predicate = Any(&[Shows(Pattern::Noc), AtLeast(Amount::Peg, 7.0)]);

const LITTLE_USE: Ground = ground(
    Strength::M,
    Confidence::Secondary,
    &[Source::Who23, Source::Ng59],
);
const WALK: Ground = ground(
    Strength::M,
    Confidence::Read,
    &[Source::Who23, Source::Walk24],
);

/// R-SELF-08 for one aid: a card only for who asks or uses it.
const fn against(when: Predicate, effects: &'static [Effect]) -> Rule {
    rule("R-SELF-08", when, effects, LITTLE_USE)
}

const fn ask(fact: YesNo) -> Effect {
    Effect::Ask(FactId::YesNo(fact))
}

/// The rules of this family.
pub const RULES: &[Rule] = &[
    rule(
        "R-SELF-01",
        Always,
        &[Effect::Verdict(&[Treatment::Edu], Bucket::DoNow, None)],
        ground(
            Strength::M,
            Confidence::Secondary,
            &[Source::Who23, Source::Ng59],
        ),
    ),
    rule(
        "R-SELF-02",
        Not(&Surely(&HALF_DOSE)),
        &[Effect::Note(&[Treatment::Ex])],
        WALK,
    ),
    Rule {
        note: "The half start of R-SELF-02: widespread pain, or PEG (or our own items) of 7 and more.",
        ..rule(
            "R-SELF-02-HALF",
            HALF_DOSE,
            &[Effect::Note(&[Treatment::Ex])],
            WALK,
        )
    },
    rule(
        "R-SELF-02-WALK",
        Not(&Surely(&Shows(Pattern::Sten))),
        &[Effect::Prefer(&[Exercise::Ex01])],
        WALK,
    ),
    rule(
        "R-SELF-02-BOUTS",
        Shows(Pattern::Sten),
        &[Effect::Prefer(&[Exercise::Ex02])],
        WALK,
    ),
    rule(
        "R-SELF-03",
        POOR_SLEEP,
        &[Effect::Verdict(&[Treatment::LifSlp], Bucket::DoNow, None)],
        ground(Strength::M, Confidence::Knowledge, &[Source::Sheet]),
    ),
    rule(
        "R-SELF-04",
        Is(YesNo::BoomBust),
        &[Effect::Note(&[Treatment::PsySkl])],
        ground(Strength::W, Confidence::Knowledge, &[Source::Sheet]),
    ),
    Rule {
        note: "Offered only when all three limits are known to be absent.",
        ..rule(
            "R-SELF-05",
            WARMTH_FITS,
            &[Effect::Verdict(&[Treatment::Heat], Bucket::DoNow, None)],
            ground(Strength::W, Confidence::Read, &[Source::Acp17]),
        )
    },
    Rule {
        note: "Warmth that is wanted or in use while a limit holds or is not known: a talk first, no card otherwise.",
        ..rule(
            "R-SELF-05-CHECK",
            All(&[
                Any(&[Wants(Treatment::Heat), InUse(Treatment::Heat)]),
                Not(&Surely(&WARMTH_FITS)),
            ]),
            &[
                Effect::Verdict(&[Treatment::Heat], Bucket::DiscussFirst, None),
                ask(YesNo::NeuropathySite),
                ask(YesNo::SkinLesionSite),
                ask(YesNo::FeverNow),
            ],
            OURS,
        )
    },
    rule(
        "R-SELF-06",
        Any(&[Is(YesNo::BedRest), Wants(Treatment::Rest)]),
        &[Effect::Verdict(
            &[Treatment::Rest],
            Bucket::NotRecommended,
            None,
        )],
        ground(Strength::S, Confidence::Knowledge, &[Source::Lan18]),
    ),
    rule(
        "R-SELF-07",
        Is(YesNo::Smoker),
        &[Effect::Verdict(&[Treatment::LifSmk], Bucket::DoNow, None)],
        ground(Strength::M, Confidence::Knowledge, &[Source::Sheet]),
    ),
    against(
        Any(&[Wants(Treatment::Tens), InUse(Treatment::Tens)]),
        &[
            Effect::Verdict(&[Treatment::Tens], Bucket::NotRecommended, None),
            ask(YesNo::PacemakerIcd),
            ask(YesNo::Pregnant),
            ask(YesNo::SeizureHx),
        ],
    ),
    against(
        Any(&[Wants(Treatment::Us), InUse(Treatment::Us)]),
        &[Effect::Verdict(
            &[Treatment::Us],
            Bucket::NotRecommended,
            None,
        )],
    ),
    against(
        Any(&[Wants(Treatment::Trac), InUse(Treatment::Trac)]),
        &[Effect::Verdict(
            &[Treatment::Trac],
            Bucket::NotRecommended,
            None,
        )],
    ),
    against(
        Any(&[Wants(Treatment::Belt), InUse(Treatment::Belt)]),
        &[Effect::Verdict(
            &[Treatment::Belt],
            Bucket::NotRecommended,
            None,
        )],
    ),
    against(
        Any(&[Wants(Treatment::Orth), InUse(Treatment::Orth)]),
        &[Effect::Verdict(
            &[Treatment::Orth],
            Bucket::NotRecommended,
            None,
        )],
    ),
    Rule {
        ground: ground(Strength::M, Confidence::Read, &[Source::Ng193]),
        ..against(
            Any(&[Wants(Treatment::Lllt), InUse(Treatment::Lllt)]),
            &[Effect::Verdict(
                &[Treatment::Lllt],
                Bucket::NotRecommended,
                None,
            )],
        )
    },
    Rule {
        replaces: &["R-SELF-08"],
        ..rule(
            "R-BELT-01",
            All(&[Shows(Pattern::Preg), Is(YesNo::PelvicGirdlePain)]),
            &[Effect::Verdict(
                &[Treatment::Belt],
                Bucket::DiscussFirst,
                None,
            )],
            ground(Strength::W, Confidence::Read, &[Source::Anc16]),
        )
    },
    Rule {
        replaces: &["R-SELF-08"],
        ..rule(
            "R-BELT-02",
            All(&[Shows(Pattern::Ovf), RECENT_FRACTURE]),
            &[Effect::Verdict(
                &[Treatment::Belt],
                Bucket::DiscussFirst,
                None,
            )],
            ground(Strength::W, Confidence::Read, &[Source::NassOvf]),
        )
    },
    Rule {
        replaces: &["R-SELF-08"],
        note: "Only with all three limits known to be absent.",
        ..rule(
            "R-BELT-03",
            All(&[
                Is(YesNo::TensInUse),
                Not(&Is(YesNo::PacemakerIcd)),
                Not(&Is(YesNo::Pregnant)),
                Not(&Is(YesNo::SeizureHx)),
            ]),
            &[Effect::Verdict(&[Treatment::Tens], Bucket::Continue, None)],
            OURS,
        )
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::mutation::as_read;
    use crate::domain::plan::rules::flags::person::{expect_rules, look, verdict};

    fn bucket(line: &str, treatment: Treatment) -> Option<Bucket> {
        verdict(RULES, line, treatment).map(|(bucket, _)| bucket)
    }

    #[test]
    fn self_care_rules_fire_as_the_sheet_says() {
        expect_rules(
            RULES,
            &[
                ("", "R-SELF-01"),
                ("", "R-SELF-02"),
                ("peg=7", "!R-SELF-02"),
                ("peg=7", "R-SELF-02-HALF"),
                ("impact=7", "R-SELF-02-HALF"),
                ("fibromyalgia_known peg=2", "R-SELF-02-HALF"),
                ("peg=6.9", "!R-SELF-02-HALF"),
                ("", "R-SELF-02-WALK"),
                ("age=70 walk_symptoms eased_by_sitting", "!R-SELF-02-WALK"),
                ("age=70 walk_symptoms eased_by_sitting", "R-SELF-02-BOUTS"),
                ("", "!R-SELF-02-BOUTS"),
                ("sleep_quality=4", "R-SELF-03"),
                ("bad_nights=4", "R-SELF-03"),
                ("sleep_quality=5 bad_nights=3", "!R-SELF-03"),
                ("boom_bust", "R-SELF-04"),
                ("!boom_bust", "!R-SELF-04"),
                ("!neuropathy_site !skin_lesion_site !fever_now", "R-SELF-05"),
                ("!neuropathy_site !skin_lesion_site", "!R-SELF-05"),
                ("!neuropathy_site !fever_now", "!R-SELF-05"),
                ("!skin_lesion_site !fever_now", "!R-SELF-05"),
                ("wants=HEAT", "R-SELF-05-CHECK"),
                ("wants=HEAT fever_now", "R-SELF-05-CHECK"),
                ("fever_now", "!R-SELF-05-CHECK"),
                (
                    "wants=HEAT !neuropathy_site !skin_lesion_site !fever_now",
                    "!R-SELF-05-CHECK",
                ),
                ("bed_rest", "R-SELF-06"),
                ("wants=REST", "R-SELF-06"),
                ("!bed_rest", "!R-SELF-06"),
                ("smoker", "R-SELF-07"),
                ("!smoker ever_smoked", "!R-SELF-07"),
                ("wants=TENS", "R-SELF-08"),
                ("", "!R-SELF-08"),
                ("pregnant pelvic_girdle_pain", "R-BELT-01"),
                ("!pregnant sex_birth=male pelvic_girdle_pain", "!R-BELT-01"),
                ("pregnant !pelvic_girdle_pain", "!R-BELT-01"),
                ("vert_fracture vert_fracture_weeks=12", "R-BELT-02"),
                ("vert_fracture", "R-BELT-02"),
                ("vert_fracture vert_fracture_weeks=13", "!R-BELT-02"),
                ("!vert_fracture", "!R-BELT-02"),
                (
                    "tens_in_use !pacemaker_icd !pregnant !seizure_hx",
                    "R-BELT-03",
                ),
                ("tens_in_use !pacemaker_icd !pregnant", "!R-BELT-03"),
                ("tens_in_use !pacemaker_icd !seizure_hx", "!R-BELT-03"),
                ("tens_in_use !pregnant !seizure_hx", "!R-BELT-03"),
            ],
        );
    }

    #[test]
    fn verdicts_of_self_care() {
        let warm = "!neuropathy_site !skin_lesion_site !fever_now";
        let table: &[(&str, Treatment, Option<Bucket>)] = &[
            ("", Treatment::Edu, Some(Bucket::DoNow)),
            ("sleep_quality=3", Treatment::LifSlp, Some(Bucket::DoNow)),
            ("", Treatment::LifSlp, None),
            ("smoker", Treatment::LifSmk, Some(Bucket::DoNow)),
            (warm, Treatment::Heat, Some(Bucket::DoNow)),
            ("", Treatment::Heat, None),
            ("wants=HEAT", Treatment::Heat, Some(Bucket::DiscussFirst)),
            ("bed_rest", Treatment::Rest, Some(Bucket::NotRecommended)),
            ("", Treatment::Rest, None),
        ];
        for (line, treatment, expected) in table {
            assert_eq!(bucket(line, *treatment), *expected, "{line}");
        }
    }

    #[test]
    fn aids_have_a_card_only_for_who_asks_or_uses_them() {
        for aid in [
            Treatment::Tens,
            Treatment::Us,
            Treatment::Trac,
            Treatment::Belt,
            Treatment::Orth,
            Treatment::Lllt,
        ] {
            let code = aid.code();
            let against = Some(Bucket::NotRecommended);
            assert_eq!(bucket("", aid), None, "{code}");
            assert_eq!(bucket(&format!("wants={code}"), aid), against, "{code}");
            assert_eq!(
                bucket(&format!("tried={code}:used"), aid),
                against,
                "{code}"
            );
        }
        assert_eq!(bucket("wants=BELT", Treatment::Tens), None);
        assert_eq!(
            bucket("tens_in_use", Treatment::Tens),
            Some(Bucket::NotRecommended)
        );
    }

    #[test]
    fn named_exceptions_replace_the_verdict_on_aids() {
        let table: &[(&str, Treatment, Bucket)] = &[
            (
                "wants=BELT pregnant pelvic_girdle_pain",
                Treatment::Belt,
                Bucket::DiscussFirst,
            ),
            (
                "wants=BELT vert_fracture",
                Treatment::Belt,
                Bucket::DiscussFirst,
            ),
            ("vert_fracture", Treatment::Belt, Bucket::DiscussFirst),
            (
                "wants=BELT vert_fracture vert_fracture_weeks=50",
                Treatment::Belt,
                Bucket::NotRecommended,
            ),
            (
                "tens_in_use !pacemaker_icd !pregnant !seizure_hx",
                Treatment::Tens,
                Bucket::Continue,
            ),
            (
                "tens_in_use pacemaker_icd !pregnant !seizure_hx",
                Treatment::Tens,
                Bucket::NotRecommended,
            ),
        ];
        for (line, treatment, expected) in table {
            assert_eq!(bucket(line, *treatment), Some(*expected), "{line}");
        }
    }

    #[test]
    fn walking_fits_the_pattern() {
        let put_forward = |line: &str| {
            look(line, |situation| {
                RULES
                    .iter()
                    .map(as_read)
                    .filter(|rule| rule.when.judge(situation).is_true())
                    .flat_map(|rule| rule.effects)
                    .filter_map(|effect| match effect {
                        Effect::Prefer(exercises) => Some(exercises.to_vec()),
                        _ => None,
                    })
                    .flatten()
                    .collect::<Vec<_>>()
            })
        };
        assert_eq!(put_forward(""), [Exercise::Ex01]);
        let bouts = put_forward("age=70 walk_symptoms eased_by_sitting");
        assert_eq!(bouts, [Exercise::Ex02]);
    }
}
