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
mod tests;
