//! Scope, danger and scans: R-SC-01, R-SC-02, R-RF-01 to R-RF-04, R-IMG-01, R-IMG-02.
//!
//! What stops, locks and blocks is the engine's (`danger`, `ceiling`, `assemble`); the R-RF rows here say it
//! and leave it in the trace. R-RF-05, R-RF-06 and R-MH-01 are the danger check itself.

use super::row::{OURS, ground, rule};
use crate::domain::fact::{Amount, FactId, Listing, YesNo};
use crate::domain::plan::bucket::Bucket;
use crate::domain::plan::predicate::Predicate::{
    self, All, Any, Below, HasAny, Is, Level, Not, Possibly, Surely, Wants,
};
use crate::domain::plan::rule::{Effect, Ground, Rule};
use crate::domain::plan::source::{Confidence, Source, Strength};
use crate::domain::plan::urgency::Urgency;
use crate::domain::treatment::Treatment;

/// A physical danger sign that is more than a visit question.
const PHYSICAL_SIGN: Predicate = Any(&[
    Is(YesNo::RfCes1),
    Is(YesNo::RfCes2),
    Is(YesNo::RfCes3),
    Is(YesNo::RfCes4),
    Is(YesNo::RfCes5),
    Is(YesNo::RfNeu1),
    Is(YesNo::RfNeu2),
    Is(YesNo::RfNeu3),
    Is(YesNo::RfFx1),
    Is(YesNo::RfFx2),
    Is(YesNo::RfFx3),
    Is(YesNo::RfCa1),
    Is(YesNo::RfCa2),
    Is(YesNo::RfCa3),
    Is(YesNo::RfCa4),
    Is(YesNo::RfCa5),
    Is(YesNo::RfInf1),
    Is(YesNo::RfInf2),
    Is(YesNo::RfInf3),
    Is(YesNo::RfVas1),
    Is(YesNo::RfVas2),
    Is(YesNo::RfVas4),
    Is(YesNo::RfVas5),
    Is(YesNo::RfTho1),
    Is(YesNo::RfTho2),
    Is(YesNo::RfAbd1),
    Is(YesNo::RfAbd2),
    Is(YesNo::RfAbd3),
    Is(YesNo::RfPrg1),
    Is(YesNo::RfSkn1),
    Is(YesNo::RfSpa),
    Is(YesNo::RfSpaE),
    Is(YesNo::RfSpaF),
    Is(YesNo::RfPmr),
    Is(YesNo::RfRx1),
    Is(YesNo::RfRx2),
    Is(YesNo::RfRx3),
    Is(YesNo::RfRx4),
    Is(YesNo::RfRx5),
    Is(YesNo::RfRx6),
    Is(YesNo::RfNck),
]);

/// A scan may have a reason: a sign to check, or a procedure that is being planned.
const SCAN_MAY_MATTER: Predicate = Any(&[
    All(&[Level(Urgency::U3), Possibly(&PHYSICAL_SIGN)]),
    Surely(&Is(YesNo::ProcedureConsidered)),
    Surely(&HasAny(Listing::SpecialistRaised)),
]);

const EXPERT: Ground = ground(Strength::E, Confidence::Knowledge, &[Source::Sheet]);

/// The rules of this family.
pub const RULES: &[Rule] = &[
    rule(
        "R-SC-01",
        Any(&[Below(Amount::Age, 18.0), Is(YesNo::RfAge)]),
        &[Effect::Tell],
        OURS,
    ),
    rule(
        "R-SC-02",
        Below(Amount::DurationMonths, 3.0),
        &[Effect::Tell],
        ground(
            Strength::E,
            Confidence::Knowledge,
            &[Source::Ng59, Source::Lan18],
        ),
    ),
    rule("R-RF-01", Level(Urgency::U0), &[Effect::Tell], EXPERT),
    rule(
        "R-RF-02",
        All(&[Level(Urgency::U1), Not(&Level(Urgency::U0))]),
        &[Effect::Tell],
        EXPERT,
    ),
    rule(
        "R-RF-03",
        All(&[
            Level(Urgency::U3),
            Not(&Level(Urgency::U1)),
            Possibly(&PHYSICAL_SIGN),
        ]),
        &[Effect::Tell],
        ground(Strength::E, Confidence::Read, &[Source::Ifo20]),
    ),
    rule(
        "R-RF-04",
        All(&[HasAny(Listing::KnownChecked), Possibly(&PHYSICAL_SIGN)]),
        &[Effect::Tell],
        OURS,
    ),
    Rule {
        note: "A plan being made with a clinician that is not known of counts as none: the stricter verdict.",
        ..rule(
            "R-IMG-01",
            All(&[Wants(Treatment::Img), Not(&SCAN_MAY_MATTER)]),
            &[
                Effect::Verdict(&[Treatment::Img], Bucket::NotRecommended, None),
                Effect::Ask(FactId::YesNo(YesNo::ProcedureConsidered)),
            ],
            ground(
                Strength::S,
                Confidence::Read,
                &[Source::Ng59, Source::Vad22],
            ),
        )
    },
    Rule {
        note: "Mood signs are no reason for a scan; with an incomplete danger check the doubt goes to the clinician.",
        ..rule(
            "R-IMG-02",
            SCAN_MAY_MATTER,
            &[Effect::Verdict(
                &[Treatment::Img],
                Bucket::DiscussFirst,
                None,
            )],
            ground(Strength::E, Confidence::Read, &[Source::Ng59]),
        )
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::rules::flags::FLAGS;
    use crate::domain::plan::rules::flags::person::{calm, expect_rules, verdict};

    #[test]
    fn scope_and_danger_are_said() {
        expect_rules(
            RULES,
            &[
                ("age=17", "R-SC-01"),
                ("RF-AGE", "R-SC-01"),
                ("age=18", "!R-SC-01"),
                ("duration_months=2.9", "R-SC-02"),
                ("duration_months=3", "!R-SC-02"),
                ("RF-CES-1", "R-RF-01"),
                ("?RF-CES-1", "!R-RF-01"),
                ("?RF-CES-1", "R-RF-02"),
                ("RF-CES-1", "!R-RF-02"),
                ("RF-CA-2", "R-RF-03"),
                ("RF-PMR", "R-RF-03"),
                ("RF-SAFE", "!R-RF-03"),
                ("RF-SKN-1", "!R-RF-03"),
                ("RF-NEU-2 known_checked=RF-NEU-2", "R-RF-04"),
                ("RF-NEU-2", "!R-RF-04"),
                ("wants=IMG", "R-IMG-01"),
                ("wants=TENS", "!R-IMG-01"),
                ("wants=IMG RF-CA-2", "!R-IMG-01"),
                ("wants=IMG RF-CA-2", "R-IMG-02"),
                ("wants=IMG RF-SAFE", "!R-IMG-02"),
            ],
        );
    }

    #[test]
    fn a_scan_is_discouraged_unless_there_may_be_a_reason() {
        let scan = |line: &str| verdict(RULES, line, Treatment::Img).map(|(bucket, _)| bucket);
        let calm = calm();
        assert_eq!(scan("wants=IMG"), Some(Bucket::NotRecommended));
        assert_eq!(scan(&calm), None);
        for reason in [
            "RF-PMR",
            "?RF-SKN-1",
            "procedure_considered",
            "specialist_raised=SUR-DEC",
        ] {
            let line = format!("{calm} wants=IMG {reason}");
            assert_eq!(scan(&line), Some(Bucket::DiscussFirst), "{reason}");
        }
        for none in ["phq9=12", "RF-SAFE", "!procedure_considered"] {
            let line = format!("{} wants=IMG {none}", calm.replace("!MH-4 !MH-5 ", ""));
            assert_eq!(scan(&line), Some(Bucket::NotRecommended), "{none}");
        }
    }

    #[test]
    fn every_physical_sign_counts() {
        for row in FLAGS.iter().filter(|row| row.family().is_some()) {
            let visit = row.urgency == Urgency::U4;
            let name = row.flag.name();
            let others = calm().replace(&format!("!{name} "), "");
            let line = format!("{others} {name} wants=IMG");
            let found = verdict(RULES, &line, Treatment::Img).map(|(bucket, _)| bucket);
            let expected = if visit {
                Bucket::NotRecommended
            } else {
                Bucket::DiscussFirst
            };
            assert_eq!(found, Some(expected), "{}", row.id);
        }
    }
}
