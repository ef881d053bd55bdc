//! Pattern rules (clinical sheet, 4.3).
//!
//! R-PH-03 is the danger sign RF-VAS-5. R-PH-11 (none of these), R-PH-12 (which one leads) and
//! R-PH-13 (how it is said) belong to the engine and the words.

use crate::domain::fact::{Amount, Choice, YesNo};
use crate::domain::plan::pattern::Pattern;
use crate::domain::plan::predicate::Predicate::{
    self, Above, All, Any, AtLeast, Below, Count, Is, Not, One, Possibly, Surely,
};
use crate::domain::plan::rule::{Ground, PatternRow};
use crate::domain::plan::rules::flags::{SPA_GATE, SPA_ITEMS};
use crate::domain::plan::source::{Confidence, Source, Strength};

/// A fracture of a vertebra that is recent, or may be.
///
/// For somebody with the pattern PH-OVF: at most twelve weeks old, of unknown age, or only suspected now.
pub const RECENT_FRACTURE: Predicate = Any(&[
    Surely(&Is(YesNo::RfFx2)),
    Possibly(&Not(&Above(Amount::VertFractureWeeks, 12.0))),
]);

const fn row(
    id: &'static str,
    pattern: Pattern,
    when: Predicate,
    strength: Strength,
    confidence: Confidence,
    sources: &'static [Source],
) -> PatternRow {
    PatternRow {
        id,
        pattern,
        when,
        ground: Ground {
            strength,
            confidence,
            sources,
        },
        note: "",
    }
}

/// Every pattern rule but R-PH-11, which is "none of these".
pub const PATTERNS: &[PatternRow] = &[
    PatternRow {
        note: "A leg score above the back score stands in for an answer on which is worse.",
        ..row(
            "R-PH-01",
            Pattern::Rad,
            All(&[
                Is(YesNo::LegBelowKneeDominant),
                Any(&[
                    Is(YesNo::NerveQuality),
                    Is(YesNo::CoughWorse),
                    Is(YesNo::LegBand),
                ]),
            ]),
            Strength::E,
            Confidence::Knowledge,
            &[Source::NassLdh12, Source::Lan18],
        )
    },
    PatternRow {
        note: "The trolley sign supports, it is not required (OP-23).",
        ..row(
            "R-PH-02",
            Pattern::Sten,
            All(&[
                AtLeast(Amount::Age, 50.0),
                Is(YesNo::WalkSymptoms),
                Is(YesNo::EasedBySitting),
            ]),
            Strength::E,
            Confidence::Secondary,
            &[Source::NassLss11],
        )
    },
    PatternRow {
        note: "With exactly three items it is an overlay that does not lead (OP-21).",
        ..row(
            "R-PH-04",
            Pattern::Inf,
            Any(&[
                Is(YesNo::AxspaKnown),
                Is(YesNo::RfSpa),
                All(&[SPA_GATE, Count(3, SPA_ITEMS)]),
            ]),
            Strength::S,
            Confidence::Read,
            &[Source::Ng65],
        )
    },
    PatternRow {
        note: "The severity score holds tiredness, unrefreshing sleep and trouble thinking.",
        ..row(
            "R-PH-05",
            Pattern::Noc,
            Any(&[
                Is(YesNo::FibromyalgiaKnown),
                All(&[
                    AtLeast(Amount::Regions5, 4.0),
                    AtLeast(Amount::WidespreadMonths, 3.0),
                    Any(&[
                        All(&[AtLeast(Amount::Wpi, 7.0), AtLeast(Amount::Sss, 5.0)]),
                        All(&[AtLeast(Amount::Wpi, 4.0), AtLeast(Amount::Sss, 9.0)]),
                    ]),
                ]),
            ]),
            Strength::M,
            Confidence::Read,
            &[Source::Fm2016],
        )
    },
    row(
        "R-PH-06",
        Pattern::Def,
        Any(&[
            Is(YesNo::Scoliosis),
            Is(YesNo::Kyphosis),
            Is(YesNo::Spondylolisthesis),
        ]),
        Strength::E,
        Confidence::Knowledge,
        &[Source::Sheet],
    ),
    row(
        "R-PH-07",
        Pattern::Ovf,
        Any(&[Is(YesNo::VertFracture), Is(YesNo::RfFx2), Is(YesNo::RfFx3)]),
        Strength::E,
        Confidence::Read,
        &[Source::Nogg24],
    ),
    row(
        "R-PH-08",
        Pattern::Post,
        All(&[Is(YesNo::SpineSurgeryHx), Is(YesNo::SurgeryPainPersists)]),
        Strength::E,
        Confidence::Knowledge,
        &[Source::Sheet],
    ),
    PatternRow {
        note: "Weeks since birth stay open only for those who can have given birth in the last year.",
        ..row(
            "R-PH-09",
            Pattern::Preg,
            Any(&[
                Is(YesNo::Pregnant),
                All(&[
                    Not(&One(Choice::SexBirth, "male")),
                    Below(Amount::Age, 60.0),
                    Below(Amount::PostpartumWeeks, 53.0),
                ]),
            ]),
            Strength::E,
            Confidence::Read,
            &[Source::Anc16],
        )
    },
    row(
        "R-PH-10",
        Pattern::Fac,
        Is(YesNo::FacetSijConfirmed),
        Strength::E,
        Confidence::Secondary,
        &[Source::Ng59],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::rules::flags::person::look;
    use crate::domain::truth::Truth;

    fn shows(line: &str, pattern: Pattern) -> Truth {
        look(line, |situation| situation.shows(pattern))
    }

    fn leads(line: &str) -> Option<Pattern> {
        look(line, |situation| situation.primary())
    }

    const THREE_ITEMS: &str = "onset_age=40 duration_months=30 spa_night_waking spa_buttock_pain spa_better_moving \
         !spa_nsaid_48h !spa_family_first_degree !spa_arthritis !spa_enthesitis !spa_psoriasis !axspa_known";

    #[test]
    fn patterns_hold_as_the_sheet_says() {
        use Truth::{False, True, Unknown};
        let wide = "regions5=4 widespread_months=3";
        let table: &[(&str, Pattern, Truth)] = &[
            ("leg_below_knee_dominant nerve_quality", Pattern::Rad, True),
            ("leg_below_knee_dominant cough_worse", Pattern::Rad, True),
            ("leg_below_knee_dominant leg_band", Pattern::Rad, True),
            ("leg_below_knee_dominant", Pattern::Rad, Unknown),
            (
                "leg_below_knee_dominant !nerve_quality !cough_worse !leg_band",
                Pattern::Rad,
                False,
            ),
            (
                "leg_site_below_knee nrs_leg=7 nrs_back=4 nerve_quality",
                Pattern::Rad,
                True,
            ),
            (
                "leg_site_below_knee nrs_leg=4 nrs_back=7 nerve_quality",
                Pattern::Rad,
                False,
            ),
            ("age=50 walk_symptoms eased_by_sitting", Pattern::Sten, True),
            (
                "age=49 walk_symptoms eased_by_sitting",
                Pattern::Sten,
                False,
            ),
            (
                "age=70 walk_symptoms !eased_by_sitting",
                Pattern::Sten,
                False,
            ),
            (
                "age=70 !walk_symptoms eased_by_sitting",
                Pattern::Sten,
                False,
            ),
            ("walk_symptoms eased_by_sitting", Pattern::Sten, Unknown),
            ("axspa_known", Pattern::Inf, True),
            ("RF-SPA", Pattern::Inf, True),
            (THREE_ITEMS, Pattern::Inf, True),
            (
                &THREE_ITEMS.replace("spa_night_waking", "!spa_night_waking"),
                Pattern::Inf,
                False,
            ),
            (
                &THREE_ITEMS.replace("onset_age=40", "onset_age=46"),
                Pattern::Inf,
                False,
            ),
            (
                "onset_age=50 duration_months=30 !axspa_known",
                Pattern::Inf,
                False,
            ),
            ("fibromyalgia_known", Pattern::Noc, True),
            (&format!("{wide} wpi=7 sss=5"), Pattern::Noc, True),
            (&format!("{wide} wpi=4 sss=9"), Pattern::Noc, True),
            (
                &format!("{wide} wpi=6 sss=8 !fibromyalgia_known"),
                Pattern::Noc,
                False,
            ),
            (
                &format!("{wide} wpi=3 sss=12 !fibromyalgia_known"),
                Pattern::Noc,
                False,
            ),
            (
                "regions5=3 widespread_months=30 wpi=12 sss=9 !fibromyalgia_known",
                Pattern::Noc,
                False,
            ),
            (
                "regions5=5 widespread_months=2 wpi=12 sss=9 !fibromyalgia_known",
                Pattern::Noc,
                False,
            ),
            ("scoliosis", Pattern::Def, True),
            ("kyphosis", Pattern::Def, True),
            ("spondylolisthesis", Pattern::Def, True),
            (
                "!scoliosis !kyphosis !spondylolisthesis",
                Pattern::Def,
                False,
            ),
            ("vert_fracture", Pattern::Ovf, True),
            ("RF-FX-2", Pattern::Ovf, True),
            ("new_stoop osteoporosis", Pattern::Ovf, True),
            ("!vert_fracture !RF-FX-2 !RF-FX-3", Pattern::Ovf, False),
            (
                "spine_surgery_hx surgery_pain_persists",
                Pattern::Post,
                True,
            ),
            (
                "spine_surgery_hx !surgery_pain_persists",
                Pattern::Post,
                False,
            ),
            ("!spine_surgery_hx", Pattern::Post, False),
            ("pregnant", Pattern::Preg, True),
            (
                "age=30 sex_birth=female postpartum_weeks=52",
                Pattern::Preg,
                True,
            ),
            (
                "age=30 sex_birth=female !pregnant postpartum_weeks=53",
                Pattern::Preg,
                False,
            ),
            ("sex_birth=male", Pattern::Preg, False),
            ("age=74 !pregnant", Pattern::Preg, False),
            ("facet_sij_confirmed", Pattern::Fac, True),
            ("!facet_sij_confirmed", Pattern::Fac, False),
        ];
        for (line, pattern, expected) in table {
            assert_eq!(
                shows(line, *pattern),
                *expected,
                "{} in {line}",
                pattern.code()
            );
        }
    }

    #[test]
    fn the_inflammatory_pattern_leads_only_when_known_or_referred() {
        assert_eq!(
            leads(&format!("{THREE_ITEMS} scoliosis")),
            Some(Pattern::Def)
        );
        assert_eq!(
            leads(&format!("{THREE_ITEMS} hla_b27 scoliosis")),
            Some(Pattern::Inf)
        );
        assert_eq!(leads("axspa_known scoliosis pregnant"), Some(Pattern::Inf));
    }

    #[test]
    fn a_fracture_is_recent_until_it_is_known_to_be_old() {
        let recent = |line: &str| look(line, |situation| RECENT_FRACTURE.judge(situation));
        assert_eq!(recent("vert_fracture"), Truth::True);
        assert_eq!(recent("vert_fracture vert_fracture_weeks=12"), Truth::True);
        assert_eq!(recent("vert_fracture vert_fracture_weeks=13"), Truth::False);
        assert_eq!(recent("RF-FX-2 vert_fracture_weeks=300"), Truth::True);
    }

    #[test]
    fn every_pattern_but_the_plain_one_has_a_rule() {
        for &pattern in Pattern::ALL {
            let ruled = PATTERNS.iter().any(|row| row.pattern == pattern);
            assert_eq!(ruled, pattern != Pattern::Mech, "{}", pattern.code());
        }
    }
}
