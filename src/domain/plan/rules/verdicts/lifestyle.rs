//! Daily life: R-LIF-01 to R-LIF-07. Sleep and smoking are part of the self-care core.
//!
//! Alcohol withdrawal (R-LIF-07) is a danger sign; only its verdict part is here.

use super::row::{OURS, ground, rule};
use crate::domain::fact::{Amount, FactId, YesNo};
use crate::domain::plan::bucket::Bucket::{ConsiderNext, DiscussFirst, DoNow, NotSuitable};
use crate::domain::plan::predicate::Predicate::{
    self, All, Always, Any, AtLeast, Below, Is, Not, Possibly, Surely, Wants,
};
use crate::domain::plan::rule::Effect::{Ask, Note, Refer, Team, Tell, Verdict};
use crate::domain::plan::rule::Rule;
use crate::domain::plan::rules::exercises::WHOLE_BODY_BAR;
use crate::domain::plan::source::Confidence::{Knowledge, Own, Read};
use crate::domain::plan::source::Source;
use crate::domain::plan::source::Strength::{E, S, W};
use crate::domain::plan::team::Role;
use crate::domain::plan::urgency::Urgency;
use crate::domain::treatment::Treatment::{
    Bzd, Gab, LifAlc, LifErg, LifPa, LifStr, LifWt, Ops, Opw, Smr, Tca,
};

/// Past trauma or psychosis, in which unguided inner work may hurt.
pub(super) const NEEDS_A_GUIDE: Predicate = Any(&[Is(YesNo::TraumaHx), Is(YesNo::Psychosis)]);

/// The rules of this family.
pub const RULES: &[Rule] = &[
    rule(
        "R-LIF-01",
        All(&[
            Wants(LifWt),
            Any(&[
                AtLeast(Amount::Bmi, 30.0),
                All(&[AtLeast(Amount::Bmi, 27.5), Is(YesNo::AsianAncestry)]),
            ]),
        ]),
        &[Verdict(&[LifWt], ConsiderNext, Some(6))],
        ground(W, Read, &[Source::Who23]),
    )
    .noting("The sheet names no week: 6, the first full review (R-REV-02)."),
    rule(
        "R-LIF-02",
        Any(&[Below(Amount::Bmi, 18.5), Is(YesNo::WeightLossUnplanned)]),
        &[
            Verdict(&[LifWt], NotSuitable, None),
            Ask(FactId::YesNo(YesNo::RfCa2)),
        ],
        ground(E, Own, &[Source::Sheet]),
    ),
    rule(
        "R-LIF-03",
        All(&[Below(Amount::Evs, 150.0), Not(&Surely(&WHOLE_BODY_BAR))]),
        &[Verdict(&[LifPa], DoNow, None)],
        ground(S, Knowledge, &[Source::Who20]),
    )
    .noting("What bars exercise as a whole takes this away as well (4.1 step 7)."),
    rule(
        "R-LIF-04",
        All(&[
            Is(YesNo::Snoring),
            Is(YesNo::BreathingPauses),
            Is(YesNo::DaytimeSleepiness),
        ]),
        &[
            Refer(Urgency::U3),
            Team(&[Role::Pcp]),
            Tell,
            Note(&[Opw, Ops, Bzd, Gab, Smr, Tca]),
        ],
        ground(E, Own, &[Source::Sheet]),
    ),
    rule(
        "R-LIF-05",
        Always,
        &[Verdict(&[LifErg], DoNow, None)],
        ground(W, Own, &[Source::Sheet]),
    ),
    rule(
        "R-LIF-06",
        All(&[Is(YesNo::StressHigh), Not(&Surely(&NEEDS_A_GUIDE))]),
        &[Verdict(&[LifStr], DoNow, None)],
        ground(W, Own, &[Source::Sheet]),
    ),
    rule(
        "R-LIF-07",
        All(&[Is(YesNo::AlcoholHeavy), Not(&Is(YesNo::AlcoholDependence))]),
        &[Verdict(&[LifAlc], DoNow, None)],
        OURS,
    ),
    rule(
        "R-LIF-07-B",
        All(&[
            Is(YesNo::AlcoholHeavy),
            Possibly(&Is(YesNo::AlcoholDependence)),
        ]),
        &[
            Verdict(&[LifAlc], DiscussFirst, None),
            Ask(FactId::YesNo(YesNo::AlcoholDependence)),
            Tell,
            Team(&[Role::Pcp, Role::Add]),
        ],
        ground(E, Own, &[Source::Sheet]),
    )
    .noting(
        "Dependence that is not ruled out counts: the danger is in stopping suddenly \
         (OP-66).",
    ),
];

#[cfg(test)]
mod tests {
    use super::super::case::{Case, check};
    use super::*;
    use crate::domain::plan::bucket::Bucket;
    use crate::domain::plan::pattern::Pattern::Mech;
    use crate::domain::treatment::Treatment;

    #[test]
    fn fires_at_its_limits() {
        check(
            RULES,
            &[
                (&["wants=LIF-WT", "bmi=30"], &[Mech], "R-LIF-01", true),
                (&["wants=LIF-WT", "bmi=29.9"], &[Mech], "R-LIF-01", false),
                (
                    &["wants=LIF-WT", "bmi=27.5", "asian_ancestry"],
                    &[Mech],
                    "R-LIF-01",
                    true,
                ),
                (
                    &["wants=LIF-WT", "bmi=27.4", "asian_ancestry"],
                    &[Mech],
                    "R-LIF-01",
                    false,
                ),
                (&["bmi=40"], &[Mech], "R-LIF-01", false),
                (&["bmi=18.4"], &[Mech], "R-LIF-02", true),
                (&["weight_loss_unplanned"], &[Mech], "R-LIF-02", true),
                (&["bmi=18.5"], &[Mech], "R-LIF-02", false),
                (&["evs=149"], &[Mech], "R-LIF-03", true),
                (&["evs=150"], &[Mech], "R-LIF-03", false),
                (&["evs=0", "angina_unstable"], &[Mech], "R-LIF-03", false),
                (&[], &[Mech], "R-LIF-03", false),
                (
                    &["snoring", "breathing_pauses", "daytime_sleepiness"],
                    &[Mech],
                    "R-LIF-04",
                    true,
                ),
                (&["snoring", "breathing_pauses"], &[Mech], "R-LIF-04", false),
                (&[], &[Mech], "R-LIF-05", true),
                (&["stress_high"], &[Mech], "R-LIF-06", true),
                (&["stress_high", "trauma_hx"], &[Mech], "R-LIF-06", false),
                (&["stress_high", "psychosis"], &[Mech], "R-LIF-06", false),
                (&[], &[Mech], "R-LIF-06", false),
                (
                    &["alcohol_heavy", "not alcohol_dependence"],
                    &[Mech],
                    "R-LIF-07",
                    true,
                ),
                (&["alcohol_heavy"], &[Mech], "R-LIF-07", false),
                (&["alcohol_heavy"], &[Mech], "R-LIF-07-B", true),
                (&["alcohol_dependence"], &[Mech], "R-LIF-07-B", true),
                (
                    &["alcohol_heavy", "not alcohol_dependence"],
                    &[Mech],
                    "R-LIF-07-B",
                    false,
                ),
                (&["not alcohol_heavy"], &[Mech], "R-LIF-07-B", false),
            ],
        );
    }

    #[test]
    fn gives_the_verdict_of_the_sheet() {
        let lines: &[(&[&str], Treatment, Option<Bucket>)] = &[
            (&["wants=LIF-WT", "bmi=31"], LifWt, Some(ConsiderNext)),
            (
                &["wants=LIF-WT", "bmi=31", "weight_loss_unplanned"],
                LifWt,
                Some(NotSuitable),
            ),
            (&["bmi=31"], LifWt, None),
            (&["evs=40"], LifPa, Some(DoNow)),
            (&[], LifErg, Some(DoNow)),
            (&["stress_high"], LifStr, Some(DoNow)),
            (
                &["alcohol_heavy", "not alcohol_dependence"],
                LifAlc,
                Some(DoNow),
            ),
            (
                &["alcohol_heavy", "unsure alcohol_dependence"],
                LifAlc,
                Some(DiscussFirst),
            ),
        ];
        for (words, treatment, expected) in lines {
            let verdict = Case::new(RULES, words, &[Mech]).verdict(*treatment);
            assert_eq!(verdict, *expected, "{treatment:?} with {words:?}");
        }
    }

    #[test]
    fn breathing_pauses_bring_a_check_within_weeks() {
        let case = Case::new(
            RULES,
            &["snoring", "breathing_pauses", "daytime_sleepiness"],
            &[Mech],
        );
        let checks = case.effects().filter_map(|(_, effect)| match effect {
            Refer(level) => Some(level),
            _ => None,
        });
        assert_eq!(checks.collect::<Vec<_>>(), [Urgency::U3]);
    }
}
