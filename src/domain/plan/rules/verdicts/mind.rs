//! Psychological support: R-PSY-01 to R-PSY-05.

use super::lifestyle::NEEDS_A_GUIDE;
use super::row::{ground, rule};
use crate::domain::fact::{Amount, YesNo};
use crate::domain::plan::bucket::Bucket::{ConsiderNext, DiscussFirst, DoNow};
use crate::domain::plan::picture::Support;
use crate::domain::plan::predicate::Predicate::{
    self, All, Always, Any, AtLeast, Is, Likes, Needs, Wants,
};
use crate::domain::plan::rule::Effect::{Note, Team, Verdict};
use crate::domain::plan::rule::Rule;
use crate::domain::plan::source::Confidence::{Own, Read};
use crate::domain::plan::source::Source;
use crate::domain::plan::source::Strength::{E, M, W};
use crate::domain::plan::team::Role;
use crate::domain::treatment::Treatment::{Act, Cbt, LifStr, Mbsr, PsySkl, Snr, Tca};

/// The person asks for a mindfulness course, or likes the thought of one.
const LIKES_MEDITATION: Predicate = Any(&[Wants(Mbsr), Likes(Mbsr, 1)]);

/// The rules of this family.
pub const RULES: &[Rule] = &[
    rule(
        "R-PSY-01",
        Always,
        &[Verdict(&[PsySkl], DoNow, None)],
        ground(M, Own, &[Source::Sheet]),
    ),
    rule(
        "R-PSY-02",
        Any(&[
            Needs(Support::More),
            AtLeast(Amount::Phq9, 10.0),
            AtLeast(Amount::Gad7, 10.0),
            Is(YesNo::Mh5),
        ]),
        &[Verdict(&[Cbt, Act], DiscussFirst, None), Team(&[Role::Psy])],
        ground(M, Read, &[Source::Who23, Source::Vad22]),
    ),
    rule(
        "R-PSY-03",
        LIKES_MEDITATION,
        &[Verdict(&[Mbsr], ConsiderNext, Some(6))],
        ground(W, Read, &[Source::Acp17]),
    )
    .noting(
        "Rests on an expired guideline alone (OP-72). The sheet names no week: 6, the first \
         full review.",
    ),
    rule(
        "R-PSY-04",
        All(&[
            NEEDS_A_GUIDE,
            Any(&[Is(YesNo::StressHigh), Wants(LifStr), Likes(LifStr, 1)]),
        ]),
        &[Verdict(&[LifStr], DiscussFirst, None), Team(&[Role::Psy])],
        ground(E, Own, &[Source::Sheet]),
    ),
    rule(
        "R-PSY-04-B",
        All(&[NEEDS_A_GUIDE, LIKES_MEDITATION]),
        &[Verdict(&[Mbsr], DiscussFirst, None), Team(&[Role::Psy])],
        ground(E, Own, &[Source::Sheet]),
    ),
    rule(
        "R-PSY-05",
        Any(&[Is(YesNo::DepressionTreated), Is(YesNo::SsriSnri)]),
        &[Note(&[Snr, Tca, Cbt, Act])],
        ground(E, Own, &[Source::Sheet]),
    ),
];

#[cfg(test)]
mod tests {
    use super::super::case::{Case, check};
    use super::super::lifestyle;
    use super::*;
    use crate::domain::plan::bucket::Bucket;
    use crate::domain::plan::pattern::Pattern::Mech;
    use crate::domain::treatment::Treatment;

    #[test]
    fn fires_at_its_limits() {
        check(
            RULES,
            &[
                (&[], &[Mech], "R-PSY-01", true),
                (&["off_work_weeks=5"], &[Mech], "R-PSY-02", true),
                (&["phq9=10"], &[Mech], "R-PSY-02", true),
                (&["gad7=10"], &[Mech], "R-PSY-02", true),
                (&["MH-5"], &[Mech], "R-PSY-02", true),
                (
                    &["phq9=9", "gad7=9", "not MH-5", "off_work_weeks=4"],
                    &[Mech],
                    "R-PSY-02",
                    false,
                ),
                (&["wants=MBSR"], &[Mech], "R-PSY-03", true),
                (&["likes=MBSR"], &[Mech], "R-PSY-03", true),
                (&[], &[Mech], "R-PSY-03", false),
                (&["stress_high", "trauma_hx"], &[Mech], "R-PSY-04", true),
                (&["wants=LIF-STR", "psychosis"], &[Mech], "R-PSY-04", true),
                (&["stress_high"], &[Mech], "R-PSY-04", false),
                (&["trauma_hx"], &[Mech], "R-PSY-04", false),
                (&["likes=MBSR", "psychosis"], &[Mech], "R-PSY-04-B", true),
                (&["likes=MBSR"], &[Mech], "R-PSY-04-B", false),
                (&["depression_treated"], &[Mech], "R-PSY-05", true),
                (&["ssri_snri"], &[Mech], "R-PSY-05", true),
                (&["depression_untreated"], &[Mech], "R-PSY-05", false),
            ],
        );
    }

    #[test]
    fn gives_the_verdict_of_the_sheet() {
        let both = [lifestyle::RULES, RULES].concat();
        let lines: &[(&[&str], Treatment, Option<Bucket>)] = &[
            (&[], PsySkl, Some(DoNow)),
            (&["phq9=10"], Cbt, Some(DiscussFirst)),
            (&["gad7=10"], Act, Some(DiscussFirst)),
            (&[], Cbt, None),
            (&["wants=MBSR"], Mbsr, Some(ConsiderNext)),
            (&["wants=MBSR", "trauma_hx"], Mbsr, Some(DiscussFirst)),
            (&["stress_high", "trauma_hx"], LifStr, Some(DiscussFirst)),
            (&["stress_high"], LifStr, Some(DoNow)),
        ];
        for (words, treatment, expected) in lines {
            let verdict = Case::new(&both, words, &[Mech]).verdict(*treatment);
            assert_eq!(verdict, *expected, "{treatment:?} with {words:?}");
        }
    }
}
