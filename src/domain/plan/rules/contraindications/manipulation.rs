//! Spinal manipulation (CI-SMT): with thrust, without, and of the neck; and R-CHI-05.
//!
//! Any physical sign that needs a check within days bars all hands-on care in the engine (R-RF-03).

use super::{SHEET, bar, bar_part, caution, ground, noted};
use crate::domain::fact::{Amount, Listing, YesNo};
use crate::domain::plan::pattern::Pattern;
use crate::domain::plan::predicate::Predicate::{
    self, Above, All, Any, Below, Count, HasAny, Is, Not, Possibly, Shows, Surely,
};
use crate::domain::plan::rule::{Contraindication, Ground};
use crate::domain::plan::source::{Confidence, Source, Strength};
use crate::domain::treatment::Treatment;

const THRUST: &[Treatment] = &[Treatment::Smt, Treatment::SmtNeck];
const GENTLE: &[Treatment] = &[Treatment::SmtMob];
const NECK: &[Treatment] = &[Treatment::SmtNeck];
const BACK: &[Treatment] = &[Treatment::Smt, Treatment::SmtMob];
const ANY: &[Treatment] = &[Treatment::Smt, Treatment::SmtMob, Treatment::SmtNeck];

/// The safety guidelines for chiropractic, read in part.
const SAFETY: Ground = ground(Strength::E, Confidence::Read, &[Source::WhoChiro]);

const RHEUMATOLOGY: Ground = ground(Strength::S, Confidence::Knowledge, &[Source::Acr19]);

const CANCER_MAYBE_IN_BONE: Predicate =
    All(&[Is(YesNo::CancerActive), Possibly(&Is(YesNo::CancerInBone))]);

const NECK_JOINTS: Predicate = Any(&[Is(YesNo::RaNeck), Is(YesNo::DownSyndrome)]);

const NECK_ARTERIES: Predicate = Any(&[Is(YesNo::RfNck), Is(YesNo::NeckArteryDisease)]);

const NOT_CLEARED: Predicate = Not(&Surely(&Is(YesNo::RheumatologyClearedManual)));

/// Who the referral score for inflammatory back pain is meant for (NG65).
const SCORE_APPLIES: Predicate = All(&[
    Below(Amount::OnsetAge, 45.0),
    Above(Amount::DurationMonths, 3.0),
]);

/// The items of that score; what is not known could still count (OP-20).
const SCORE_COULD_REACH_FOUR: Predicate = Possibly(&Count(
    4,
    &[
        Is(YesNo::SpaOnsetBefore35),
        Is(YesNo::SpaNightWaking),
        Is(YesNo::SpaButtockPain),
        Is(YesNo::SpaBetterMoving),
        Is(YesNo::SpaNsaid48h),
        Is(YesNo::SpaFamilyFirstDegree),
        Is(YesNo::SpaArthritis),
        Is(YesNo::SpaEnthesitis),
        Is(YesNo::SpaPsoriasis),
    ],
));

/// The rows of this class.
pub const ROWS: &[Contraindication] = &[
    noted(
        bar("CI-SMT-02-A", THRUST, Is(YesNo::Osteoporosis), SAFETY),
        "Not known asks for a talk first at any age (OP-37).",
    ),
    caution("CI-SMT-02-B", GENTLE, Is(YesNo::Osteoporosis), SAFETY),
    bar("CI-SMT-03", ANY, Is(YesNo::VertFracture), SAFETY),
    bar(
        "CI-SMT-04-A",
        THRUST,
        Is(YesNo::LowTraumaFractureHx),
        SAFETY,
    ),
    caution(
        "CI-SMT-04-B",
        GENTLE,
        Is(YesNo::LowTraumaFractureHx),
        SAFETY,
    ),
    noted(
        bar("CI-SMT-05", ANY, CANCER_MAYBE_IN_BONE, SAFETY),
        "Spread to bone that is not ruled out counts as present (OP-34).",
    ),
    caution(
        "CI-SMT-06",
        ANY,
        All(&[
            Any(&[Is(YesNo::CancerActive), Is(YesNo::CancerHx)]),
            Not(&Surely(&CANCER_MAYBE_IN_BONE)),
        ]),
        SAFETY,
    ),
    noted(
        bar(
            "CI-SMT-07",
            ANY,
            Any(&[
                Is(YesNo::RfNeu1),
                Is(YesNo::RfNeu2),
                Is(YesNo::RfNeu3),
                Is(YesNo::RfCes1),
                Is(YesNo::RfCes2),
                Is(YesNo::RfCes3),
                Is(YesNo::RfCes4),
                Is(YesNo::RfCes5),
            ]),
            SAFETY,
        ),
        "A sign that was examined still counts here (R-RF-04).",
    ),
    bar(
        "CI-SMT-08",
        ANY,
        Any(&[Is(YesNo::SpinalInfection), Is(YesNo::FeverNow)]),
        SAFETY,
    ),
    bar(
        "CI-SMT-09-A",
        THRUST,
        Any(&[Is(YesNo::Anticoag), Is(YesNo::BleedingDisorder)]),
        SAFETY,
    ),
    caution(
        "CI-SMT-09-B",
        GENTLE,
        Any(&[Is(YesNo::Anticoag), Is(YesNo::BleedingDisorder)]),
        SAFETY,
    ),
    bar("CI-SMT-10", ANY, Is(YesNo::AaaKnown), SAFETY),
    noted(
        bar(
            "CI-SMT-11",
            ANY,
            Is(YesNo::SpinalFusionAnkylosis),
            RHEUMATOLOGY,
        ),
        "Always, cleared or not (R-CHI-05).",
    ),
    bar(
        "CI-SMT-12-A",
        THRUST,
        All(&[Is(YesNo::AxspaKnown), NOT_CLEARED]),
        RHEUMATOLOGY,
    ),
    caution("CI-SMT-12-B", ANY, Is(YesNo::AxspaKnown), RHEUMATOLOGY),
    noted(
        bar(
            "R-CHI-05",
            THRUST,
            All(&[
                Any(&[
                    Shows(Pattern::Inf),
                    All(&[SCORE_APPLIES, SCORE_COULD_REACH_FOUR]),
                ]),
                NOT_CLEARED,
            ]),
            RHEUMATOLOGY,
        ),
        "Until rheumatology has cleared it; a score that could still turn positive counts (OP-20).",
    ),
    bar("CI-SMT-13-A", NECK, NECK_JOINTS, SAFETY),
    noted(
        bar_part("CI-SMT-13-B", BACK, Surely(&NECK_JOINTS), SAFETY),
        "The neck is barred, the back is to be discussed; a doubt about the neck stays with the neck.",
    ),
    bar("CI-SMT-14-A", NECK, NECK_ARTERIES, SAFETY),
    noted(
        bar_part("CI-SMT-14-B", BACK, Surely(&NECK_ARTERIES), SAFETY),
        "As CI-SMT-13-B.",
    ),
    bar("CI-SMT-15-A", THRUST, Is(YesNo::SteroidOral3mo), SAFETY),
    caution("CI-SMT-15-B", GENTLE, Is(YesNo::SteroidOral3mo), SAFETY),
    noted(
        bar_part(
            "CI-SMT-16",
            ANY,
            Any(&[
                Is(YesNo::ImplantSpine),
                Surely(&HasAny(Listing::FusionLevels)),
                All(&[Is(YesNo::SpineSurgeryHx), HasAny(Listing::FusionLevels)]),
            ]),
            SAFETY,
        ),
        "At those levels. Levels not given are a doubt only where the spine may have been operated on.",
    ),
    bar(
        "CI-SMT-17",
        ANY,
        Is(YesNo::SpondylolisthesisUnstable),
        SAFETY,
    ),
    bar("CI-SMT-18", ANY, Is(YesNo::Surgery6wk), SHEET),
    noted(
        caution("CI-SMT-19", ANY, Is(YesNo::Pregnant), SHEET),
        "Carries the hands-on part of R-PRG-01: no pressure on the belly, not lying on it late.",
    ),
    caution("CI-SMT-20", ANY, Is(YesNo::Hypermobility), SHEET),
];
