//! Exercise and physical therapy: R-EX-01 to R-EX-14, R-PT-01, R-PT-02, R-MDR-01.
//!
//! What takes single exercises away because of a health fact stands with the library; only the blocks that
//! a rule of the sheet names stand here.

use super::row::{OURS, ground, rule};
use crate::domain::fact::{Amount, Choice, FactId, YesNo};
use crate::domain::plan::bucket::Bucket;
use crate::domain::plan::exercise::Exercise;
use crate::domain::plan::pattern::Pattern;
use crate::domain::plan::picture::Support;
use crate::domain::plan::predicate::Predicate::{
    self, Above, All, Always, Any, AtLeast, Below, FailedTrials, Is, Needs, Not, One, PassiveOnly,
    Possibly, Shows, Surely,
};
use crate::domain::plan::rule::{Effect, Ground, Rule};
use crate::domain::plan::rules::contraindications::movement::NERVE_SIGN_UNCHECKED;
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
    NERVE_SIGN_UNCHECKED,
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
        note: "Bone not known together with a risk: the same blocks until it is known \
               (clinical sheet, 3.3). RF-FX-2 and RF-FX-3 are PH-OVF, so R-EX-07 itself.",
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
mod tests;
