//! Reviews: R-REV-01 to R-REV-07.
//!
//! The changes the diary hands over are points, so "at least 30 %" is the diary's to say; the rules here go by
//! the smallest change that matters (clinical sheet, 6.3).

use super::row::{OURS, ground, rule};
use crate::domain::fact::{Amount, YesNo};
use crate::domain::plan::predicate::Predicate::{
    self, Above, All, Always, Any, AtLeast, Below, InUse, Is, Known, Not, Possibly, Surely,
};
use crate::domain::plan::rule::{Effect, Ground, Rule};
use crate::domain::plan::source::{Confidence, Source, Strength};
use crate::domain::plan::team::Role;
use crate::domain::plan::urgency::Urgency;
use crate::domain::treatment::Treatment;

/// A change that matters: one point of PEG, five of RMDQ, or "much better".
const IMPROVED: Predicate = Any(&[
    Not(&Above(Amount::PegChange, -1.0)),
    Not(&Above(Amount::RmdqChange, -5.0)),
    Not(&Above(Amount::Pgic, 2.0)),
]);

/// The change is known, and it is not enough.
const NOT_IMPROVED: Predicate = All(&[
    Not(&Surely(&IMPROVED)),
    Any(&[Known(Amount::PegChange), Known(Amount::RmdqChange)]),
]);

const MEASURED: Ground = ground(
    Strength::M,
    Confidence::Secondary,
    &[Source::Ost08, Source::Sheet],
);

const fn judged(when: Predicate, effects: &'static [Effect]) -> Rule {
    rule(
        "R-REV-06",
        when,
        effects,
        ground(Strength::E, Confidence::Knowledge, &[Source::Sheet]),
    )
}

/// The rules of this family.
pub const RULES: &[Rule] = &[
    rule(
        "R-REV-01",
        Is(YesNo::PainRising2wk),
        &[Effect::Note(&[Treatment::Ex]), Effect::Tell],
        OURS,
    ),
    rule(
        "R-REV-02-KEEP",
        All(&[
            AtLeast(Amount::DaysInPlan, 42.0),
            Below(Amount::DaysInPlan, 84.0),
            IMPROVED,
        ]),
        &[Effect::Tell],
        MEASURED,
    ),
    Rule {
        note: "Also after week 12: hurdles come before any further step.",
        ..rule(
            "R-REV-02-HURDLES",
            All(&[
                AtLeast(Amount::DaysInPlan, 42.0),
                Below(Amount::AdherencePercent, 50.0),
                Not(&Surely(&IMPROVED)),
            ]),
            &[Effect::Tell],
            MEASURED,
        )
    },
    rule(
        "R-REV-02-NEXT",
        All(&[
            AtLeast(Amount::DaysInPlan, 42.0),
            Below(Amount::DaysInPlan, 84.0),
            AtLeast(Amount::AdherencePercent, 50.0),
            NOT_IMPROVED,
        ]),
        &[Effect::Tell],
        MEASURED,
    ),
    rule(
        "R-REV-03-KEEP",
        All(&[AtLeast(Amount::DaysInPlan, 84.0), IMPROVED]),
        &[Effect::Tell],
        MEASURED,
    ),
    Rule {
        note: "The sheet names no level for the review: weeks (U3).",
        ..rule(
            "R-REV-03",
            All(&[
                AtLeast(Amount::DaysInPlan, 84.0),
                AtLeast(Amount::AdherencePercent, 50.0),
                NOT_IMPROVED,
            ]),
            &[
                Effect::Refer(Urgency::U3),
                Effect::Team(&[Role::Pcp]),
                Effect::Note(&[Treatment::Mdr]),
                Effect::Tell,
            ],
            MEASURED,
        )
    },
    Rule {
        note: "How long it has been worse counts as two weeks while it is not known. Weeks (U3).",
        ..rule(
            "R-REV-04",
            Any(&[
                All(&[
                    Any(&[
                        AtLeast(Amount::PegChange, 2.0),
                        AtLeast(Amount::RmdqChange, 5.0),
                    ]),
                    Possibly(&AtLeast(Amount::WorseWeeks, 2.0)),
                ]),
                Is(YesNo::NewSymptom),
            ]),
            &[
                Effect::Refer(Urgency::U3),
                Effect::Team(&[Role::Pcp]),
                Effect::Tell,
            ],
            OURS,
        )
    },
    rule(
        "R-REV-05",
        Always,
        &[Effect::Note(&[
            Treatment::Smt,
            Treatment::SmtMob,
            Treatment::Mas,
            Treatment::MasLt,
            Treatment::Acu,
            Treatment::AcuE,
        ])],
        ground(Strength::E, Confidence::Knowledge, &[Source::Sheet]),
    ),
    judged(InUse(Treatment::Nso), &[Effect::Note(&[Treatment::Nso])]),
    judged(InUse(Treatment::Nst), &[Effect::Note(&[Treatment::Nst])]),
    judged(InUse(Treatment::Cap), &[Effect::Note(&[Treatment::Cap])]),
    judged(InUse(Treatment::Par), &[Effect::Note(&[Treatment::Par])]),
    judged(InUse(Treatment::Snr), &[Effect::Note(&[Treatment::Snr])]),
    judged(InUse(Treatment::Tca), &[Effect::Note(&[Treatment::Tca])]),
    judged(InUse(Treatment::Gab), &[Effect::Note(&[Treatment::Gab])]),
    judged(InUse(Treatment::Smr), &[Effect::Note(&[Treatment::Smr])]),
    judged(InUse(Treatment::Bzd), &[Effect::Note(&[Treatment::Bzd])]),
    judged(InUse(Treatment::Opw), &[Effect::Note(&[Treatment::Opw])]),
    judged(InUse(Treatment::Ops), &[Effect::Note(&[Treatment::Ops])]),
    judged(InUse(Treatment::Glu), &[Effect::Note(&[Treatment::Glu])]),
    rule(
        "R-REV-07",
        Is(YesNo::RulesVersionChanged),
        &[Effect::Tell],
        OURS,
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::mutation::as_read;
    use crate::domain::plan::recommend;
    use crate::domain::plan::rules::flags::person::{expect_rules, look, person};

    #[test]
    fn reviews_fall_due_as_the_sheet_says() {
        expect_rules(
            RULES,
            &[
                ("pain_rising_2wk", "R-REV-01"),
                ("!pain_rising_2wk", "!R-REV-01"),
                ("days_in_plan=42 peg_change=-1", "R-REV-02-KEEP"),
                ("days_in_plan=42 rmdq_change=-5", "R-REV-02-KEEP"),
                ("days_in_plan=42 pgic=2", "R-REV-02-KEEP"),
                (
                    "days_in_plan=42 peg_change=-0.9 rmdq_change=-4 pgic=3",
                    "!R-REV-02-KEEP",
                ),
                ("days_in_plan=41 peg_change=-3", "!R-REV-02-KEEP"),
                ("days_in_plan=84 peg_change=-3", "!R-REV-02-KEEP"),
                ("days_in_plan=42 adherence_percent=49", "R-REV-02-HURDLES"),
                ("days_in_plan=90 adherence_percent=49", "R-REV-02-HURDLES"),
                ("days_in_plan=42 adherence_percent=50", "!R-REV-02-HURDLES"),
                ("days_in_plan=41 adherence_percent=10", "!R-REV-02-HURDLES"),
                (
                    "days_in_plan=42 adherence_percent=49 peg_change=-3",
                    "!R-REV-02-HURDLES",
                ),
                (
                    "days_in_plan=42 adherence_percent=50 peg_change=0",
                    "R-REV-02-NEXT",
                ),
                (
                    "days_in_plan=42 adherence_percent=50 rmdq_change=0",
                    "R-REV-02-NEXT",
                ),
                ("days_in_plan=42 adherence_percent=50", "!R-REV-02-NEXT"),
                (
                    "days_in_plan=42 adherence_percent=49 peg_change=0",
                    "!R-REV-02-NEXT",
                ),
                (
                    "days_in_plan=42 adherence_percent=80 peg_change=-2",
                    "!R-REV-02-NEXT",
                ),
                (
                    "days_in_plan=84 adherence_percent=80 peg_change=0",
                    "!R-REV-02-NEXT",
                ),
                ("days_in_plan=84 peg_change=-2", "R-REV-03-KEEP"),
                (
                    "days_in_plan=84 peg_change=0 rmdq_change=0 pgic=4",
                    "!R-REV-03-KEEP",
                ),
                ("days_in_plan=83 peg_change=-2", "!R-REV-03-KEEP"),
                (
                    "days_in_plan=84 adherence_percent=50 peg_change=0",
                    "R-REV-03",
                ),
                (
                    "days_in_plan=84 adherence_percent=49 peg_change=0",
                    "!R-REV-03",
                ),
                (
                    "days_in_plan=84 adherence_percent=50 peg_change=-1",
                    "!R-REV-03",
                ),
                (
                    "days_in_plan=83 adherence_percent=50 peg_change=0",
                    "!R-REV-03",
                ),
                ("peg_change=2 worse_weeks=2", "R-REV-04"),
                ("rmdq_change=5 worse_weeks=2", "R-REV-04"),
                ("peg_change=2", "R-REV-04"),
                ("peg_change=2 worse_weeks=1 !new_symptom", "!R-REV-04"),
                ("peg_change=1.9 rmdq_change=4 worse_weeks=8", "!R-REV-04"),
                ("new_symptom", "R-REV-04"),
                ("", "R-REV-05"),
                ("nsaid_oral", "R-REV-06"),
                ("", "!R-REV-06"),
                ("rules_version_changed", "R-REV-07"),
                ("!rules_version_changed", "!R-REV-07"),
            ],
        );
    }

    #[test]
    fn each_medicine_in_use_is_judged_on_its_own_card() {
        for (line, treatment) in [
            ("nsaid_oral", Treatment::Nso),
            ("tried=NST:used", Treatment::Nst),
            ("tried=CAP:used", Treatment::Cap),
            ("paracetamol_mg_day=1000", Treatment::Par),
            ("snri_current", Treatment::Snr),
            ("tca", Treatment::Tca),
            ("gabapentinoid", Treatment::Gab),
            ("muscle_relaxant", Treatment::Smr),
            ("benzo_z", Treatment::Bzd),
            ("opioid", Treatment::Opw),
            ("opioid", Treatment::Ops),
            ("steroid_oral", Treatment::Glu),
        ] {
            let noted = |line: &str| {
                look(line, |situation| {
                    RULES
                        .iter()
                        .map(as_read)
                        .filter(|rule| rule.id == "R-REV-06")
                        .filter(|rule| rule.when.judge(situation).is_true())
                        .flat_map(|rule| rule.effects)
                        .any(|effect| {
                            matches!(effect, Effect::Note(list) if list.contains(&treatment))
                        })
                })
            };
            assert!(noted(line), "{line}");
            assert!(!noted(""), "{line}");
        }
    }

    #[test]
    fn a_worsening_and_a_plan_without_gain_lead_to_a_clinician() {
        for line in [
            "new_symptom",
            "days_in_plan=90 adherence_percent=70 rmdq_change=-1",
        ] {
            let plan = recommend(&person(line));
            let due = plan
                .referrals
                .iter()
                .any(|referral| referral.level == Urgency::U3 && referral.roles == [Role::Pcp]);
            assert!(due, "{line}");
        }
    }
}
