//! Support level and pacing of care: R-ST-01 to R-ST-04, R-ST-06.
//!
//! R-ST-05 is a limit, not a rule: no row here may take EDU or EX away or refuse a referral, and a test says so.
//! When the first full review falls is the engine's.

use super::row::{OURS, ground, rule};
use crate::domain::fact::Amount;
use crate::domain::plan::bucket::Bucket;
use crate::domain::plan::picture::{Profile, Support};
use crate::domain::plan::predicate::Predicate::{All, Any, AtLeast, Needs, Not, Under};
use crate::domain::plan::rule::{Effect, Ground, Rule};
use crate::domain::plan::source::{Confidence, Source, Strength};
use crate::domain::treatment::Treatment;

const MATCHED: Ground = ground(
    Strength::M,
    Confidence::Secondary,
    &[Source::Ng59, Source::Vad22, Source::Apta21, Source::Hill11],
);

/// Care that costs money or sessions and can wait while a light plan runs.
const PAID_EXTRAS: &[Treatment] = &[
    Treatment::Yog,
    Treatment::Smt,
    Treatment::SmtMob,
    Treatment::Mas,
    Treatment::MasLt,
    Treatment::Acu,
    Treatment::AcuE,
];

/// The rules of this family.
pub const RULES: &[Rule] = &[
    rule(
        "R-ST-01",
        All(&[Needs(Support::Light), Not(&Needs(Support::Some))]),
        &[
            Effect::Rank(PAID_EXTRAS, -3),
            Effect::Note(&[Treatment::Ex]),
            Effect::Tell,
        ],
        MATCHED,
    ),
    Rule {
        note: "Due in four to six weeks, or now if preferred (OP-42).",
        ..rule(
            "R-ST-02",
            All(&[Needs(Support::Some), Not(&Needs(Support::More))]),
            &[Effect::Verdict(
                &[Treatment::Pt],
                Bucket::DiscussFirst,
                Some(4),
            )],
            MATCHED,
        )
    },
    Rule {
        note: "Coping skills keep the verdict R-PSY-01 gives them; this row only repeats it.",
        ..rule(
            "R-ST-03",
            Needs(Support::More),
            &[
                Effect::Verdict(&[Treatment::Pt, Treatment::Mdr], Bucket::DiscussFirst, None),
                Effect::Verdict(&[Treatment::PsySkl], Bucket::DoNow, None),
                Effect::Tell,
            ],
            ground(
                Strength::M,
                Confidence::Secondary,
                &[Source::Who23, Source::Vad22, Source::Ng59],
            ),
        )
    },
    Rule {
        note: "NICE points to supervised exercise only since July 2026; it is silent on team programmes (OP-75).",
        ..rule(
            "R-ST-03-UK",
            All(&[Needs(Support::More), Under(Profile::Uk)]),
            &[
                Effect::Rank(&[Treatment::Pt], 3),
                Effect::Note(&[Treatment::Mdr]),
            ],
            ground(Strength::M, Confidence::Secondary, &[Source::Ng59]),
        )
    },
    rule(
        "R-ST-04",
        Under(Profile::Us),
        &[Effect::Note(&[Treatment::Pt])],
        ground(
            Strength::M,
            Confidence::Read,
            &[Source::Match18, Source::Rhon23],
        ),
    ),
    rule(
        "R-ST-06",
        Any(&[AtLeast(Amount::Rmdq, 12.0), AtLeast(Amount::Peg, 7.0)]),
        &[Effect::Tell],
        OURS,
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::rules::flags::person::{expect_rules, verdict};

    const LIGHT: &str =
        "peg=3.3 rmdq=6 phq2=1 gad2=1 confidence=7 fear=3 expectation=7 worry_damage=2";

    #[test]
    fn support_rules_follow_the_level() {
        expect_rules(
            RULES,
            &[
                (LIGHT, "R-ST-01"),
                ("", "!R-ST-01"),
                ("", "R-ST-02"),
                (LIGHT, "!R-ST-02"),
                ("off_work_weeks=5", "!R-ST-02"),
                ("off_work_weeks=5", "R-ST-03"),
                ("start_back=high", "R-ST-03"),
                ("", "!R-ST-03"),
                ("off_work_weeks=5 profile=uk", "R-ST-03-UK"),
                ("off_work_weeks=5 profile=us", "!R-ST-03-UK"),
                ("profile=uk", "!R-ST-03-UK"),
                ("profile=us", "R-ST-04"),
                ("profile=uk", "!R-ST-04"),
                ("rmdq=12", "R-ST-06"),
                ("function_limits=12", "R-ST-06"),
                ("peg=7", "R-ST-06"),
                ("peg=6.9 rmdq=11", "!R-ST-06"),
            ],
        );
        let talk = |line: &str, one| verdict(RULES, line, one);
        let discuss = |weeks| Some((Bucket::DiscussFirst, weeks));
        assert_eq!(talk("", Treatment::Pt), discuss(Some(4)));
        assert_eq!(talk("off_work_weeks=5", Treatment::Pt), discuss(None));
        assert_eq!(talk("off_work_weeks=5", Treatment::Mdr), discuss(None));
        assert_eq!(talk("", Treatment::Mdr), None);
        assert_eq!(talk(LIGHT, Treatment::Pt), None);
        assert_eq!(
            talk("off_work_weeks=5", Treatment::PsySkl),
            Some((Bucket::DoNow, None))
        );
    }

    #[test]
    fn no_level_takes_learning_or_movement_away() {
        let may_not = [Treatment::Edu, Treatment::Ex];
        for effect in RULES.iter().flat_map(|rule| rule.effects) {
            match effect {
                Effect::Verdict(treatments, bucket, _) => assert!(
                    *bucket >= Bucket::DoNow || !may_not.iter().any(|one| treatments.contains(one))
                ),
                Effect::Rank(treatments, _) => {
                    assert!(!may_not.iter().any(|one| treatments.contains(one)));
                }
                _ => {}
            }
        }
    }
}
