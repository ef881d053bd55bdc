//! Injections and surgery: R-INJ-01 to R-INJ-07, R-SUR-02 to R-SUR-08.
//!
//! What must be operated at once (R-SUR-01) is an emergency and never a line of a plan: the danger
//! check stops before any rule here speaks. What health forbids (R-INJ-06) is the business of
//! contra-indications.

use super::row::{ground, rule};
use crate::domain::fact::{Amount, FactId, Listing, YesNo};
use crate::domain::plan::bucket::Bucket::{ConsiderNext, DiscussFirst, NotRecommended};
use crate::domain::plan::pattern::Pattern;
use crate::domain::plan::picture::Profile;
use crate::domain::plan::predicate::Predicate::{
    self, Above, All, Any, AtLeast, Below, FailedTrials, Has, Is, Leads, Level, Not, Possibly,
    Shows, Surely, Under, Wants,
};
use crate::domain::plan::rule::Effect::{Ask, Disagree, Note, Team, Tell, Verdict};
use crate::domain::plan::rule::{Rule, TABLE};
use crate::domain::plan::source::Confidence::{Knowledge, Read, Secondary};
use crate::domain::plan::source::Source;
use crate::domain::plan::source::Strength::{E, M, S, W};
use crate::domain::plan::team::Role;
use crate::domain::plan::urgency::Urgency;
use crate::domain::treatment::Treatment::{
    self, Act, Cbt, Ex, InjEsi, InjFac, InjLa, InjRfa, InjSij, Mbsr, Mdr, Opt, Pt, SurAdr, SurDec,
    SurDef, SurFus, SurScs, SurVp,
};

/// Care that counts as tried before a procedure: what the person did, not what was done to them.
const ACTIVE: &[Treatment] = &[Ex, Pt, Cbt, Act, Opt, Mbsr, Mdr];

/// Active care had its chance and did not help enough.
const ACTIVE_TRIED: Predicate = FailedTrials(1, ACTIVE);

/// Every operation.
const OPERATIONS: &[Treatment] = &[SurDec, SurFus, SurAdr, SurDef, SurVp, SurScs];

/// Injections that hold a steroid.
const STEROID_INJECTIONS: &[Treatment] = &[InjEsi, InjFac, InjSij];

/// A new spell of bad leg pain; one that is not known may be one.
const NEW_SPELL: Predicate = Is(YesNo::NewSeverePhase);

/// A scan that does not fit the leg pain closes the step; one not known is asked for.
const SCAN_MAY_FIT: Predicate = Possibly(&Is(YesNo::ScanMatchesSideLevel));

/// Leg pain that has stayed for three months.
const STABLE_LEG_PAIN: Predicate = All(&[
    Shows(Pattern::Rad),
    Not(&Surely(&NEW_SPELL)),
    Possibly(&AtLeast(Amount::DurationMonths, 3.0)),
]);

/// A curve or slip that grows, is large, or takes nerve function.
const SERIOUS_CURVE: Predicate = Any(&[
    Is(YesNo::DeformityProgressing),
    Is(YesNo::DeformityNerveLoss),
    Above(Amount::CurveDegrees, 50.0),
]);

/// The rules of this family.
pub const RULES: &[Rule] = &[
    rule(
        "R-INJ-01",
        Not(&Surely(&Shows(Pattern::Rad))),
        &[Verdict(&[InjEsi, InjFac, InjLa], NotRecommended, None)],
        ground(S, Secondary, &[Source::Ng59, Source::Bmj25]),
    )
    .noting(
        "Leg pain with nerve features that is not known counts as absent: no injection on a \
         missing answer (OP-24).",
    ),
    rule(
        "R-INJ-02",
        All(&[
            Leads(Pattern::Rad),
            Not(&Surely(&Shows(Pattern::Sten))),
            NEW_SPELL,
            AtLeast(Amount::NrsLeg, 7.0),
            SCAN_MAY_FIT,
        ]),
        &[
            Verdict(&[InjEsi], DiscussFirst, None),
            Disagree(&[InjEsi]),
            Ask(FactId::YesNo(YesNo::ScanMatchesSideLevel)),
        ],
        ground(
            W,
            Secondary,
            &[Source::Ng59, Source::NassLdh12, Source::Bmj25],
        ),
    )
    .instead_of(&[TABLE])
    .noting(
        "Speaks only where this pattern leads, so that it never replaces the stricter cell \
         of another one.",
    ),
    rule(
        "R-INJ-03",
        All(&[STABLE_LEG_PAIN, Not(&Under(Profile::Us))]),
        &[
            Verdict(&[InjEsi], NotRecommended, None),
            Disagree(&[InjEsi]),
            Ask(FactId::YesNo(YesNo::NewSeverePhase)),
        ],
        ground(M, Read, &[Source::Bmj25]),
    )
    .noting("A new spell that is not known counts as none, and is asked for (OP-27)."),
    rule(
        "R-INJ-03-B",
        All(&[STABLE_LEG_PAIN, Leads(Pattern::Rad), Under(Profile::Us)]),
        &[
            Verdict(&[InjEsi], DiscussFirst, None),
            Disagree(&[InjEsi]),
            Ask(FactId::YesNo(YesNo::NewSeverePhase)),
        ],
        ground(M, Read, &[Source::Vad22, Source::Bmj25]),
    )
    .instead_of(&[TABLE])
    .noting("US: a talk, although no US guideline is for it (OP-26, OP-83)."),
    rule(
        "R-INJ-04",
        Shows(Pattern::Sten),
        &[Verdict(&[InjEsi], NotRecommended, None)],
        ground(M, Secondary, &[Source::Ng59]),
    ),
    rule(
        "R-INJ-05",
        All(&[
            Shows(Pattern::Fac),
            ACTIVE_TRIED,
            Any(&[AtLeast(Amount::Nrs, 5.0), AtLeast(Amount::NrsBack, 5.0)]),
            Possibly(&Is(YesNo::TestBlockPositive)),
        ]),
        &[
            Verdict(&[InjRfa], ConsiderNext, Some(12)),
            Disagree(&[InjRfa]),
            Ask(FactId::YesNo(YesNo::TestBlockPositive)),
            Team(&[Role::Pain]),
        ],
        ground(
            W,
            Secondary,
            &[Source::Ng59, Source::Vad22, Source::Nass20, Source::Bmj25],
        ),
    ),
    rule(
        "R-INJ-05-B",
        All(&[Shows(Pattern::Fac), Not(&Is(YesNo::TestBlockPositive))]),
        &[
            Verdict(&[InjRfa], NotRecommended, None),
            Disagree(&[InjRfa]),
        ],
        ground(W, Secondary, &[Source::Ng59]),
    )
    .noting("A test block that did not help closes the step of the table."),
    rule(
        "R-INJ-07",
        All(&[
            Is(YesNo::Diabetes),
            Any(&[
                Is(YesNo::ProcedureConsidered),
                Wants(InjEsi),
                Wants(InjFac),
                Wants(InjSij),
                Has(Listing::SpecialistRaised, "INJ-ESI"),
                Has(Listing::SpecialistRaised, "INJ-FAC"),
                Has(Listing::SpecialistRaised, "INJ-SIJ"),
            ]),
        ]),
        &[Tell, Note(STEROID_INJECTIONS), Team(&[Role::Dia])],
        ground(E, Knowledge, &[Source::Label]),
    ),
    rule(
        "R-SUR-02",
        All(&[
            Shows(Pattern::Rad),
            ACTIVE_TRIED,
            Is(YesNo::LegPainDisabling),
            SCAN_MAY_FIT,
        ]),
        &[
            Verdict(&[SurDec], ConsiderNext, Some(2)),
            Ask(FactId::YesNo(YesNo::ScanMatchesSideLevel)),
            Team(&[Role::Spn]),
        ],
        ground(M, Knowledge, &[Source::Ng59, Source::NassLdh12]),
    )
    .noting("Active care is behind the person by then: due at the next review, week 2."),
    rule(
        "R-SUR-03",
        All(&[
            Shows(Pattern::Sten),
            ACTIVE_TRIED,
            Possibly(&AtLeast(Amount::ExEduWeeks, 12.0)),
            Any(&[
                Below(Amount::WalkingDistanceM, 200.0),
                AtLeast(Amount::Rmdq, 12.0),
            ]),
            SCAN_MAY_FIT,
        ]),
        &[
            Verdict(&[SurDec], ConsiderNext, Some(2)),
            Ask(FactId::YesNo(YesNo::ScanMatchesSideLevel)),
            Team(&[Role::Spn]),
        ],
        ground(M, Secondary, &[Source::NassLss11]),
    )
    .noting("Active care is behind the person by then: due at the next review, week 2."),
    rule(
        "R-SUR-04",
        Shows(Pattern::Mech),
        &[Verdict(&[SurFus, SurAdr], NotRecommended, None)],
        ground(S, Knowledge, &[Source::Ng59]),
    ),
    rule(
        "R-SUR-05",
        All(&[Shows(Pattern::Def), SERIOUS_CURVE]),
        &[Verdict(&[SurDef], DiscussFirst, None), Team(&[Role::Spn])],
        ground(E, Knowledge, &[Source::Sosort16]),
    )
    .noting("A curve over 50 degrees counts as one that grows (3.10)."),
    rule(
        "R-SUR-05-B",
        All(&[Leads(Pattern::Def), SERIOUS_CURVE]),
        &[Verdict(&[SurDec, SurFus], DiscussFirst, None)],
        ground(E, Knowledge, &[Source::Sosort16]),
    )
    .instead_of(&[TABLE])
    .noting("The `spec` cells of 4.12; disc replacement stays not recommended (NG59 1.3.10)."),
    rule(
        "R-SUR-06",
        All(&[
            Shows(Pattern::Post),
            Is(YesNo::NerveQuality),
            Not(&Under(Profile::Us)),
        ]),
        &[
            Verdict(&[SurScs], ConsiderNext, Some(12)),
            Disagree(&[SurScs]),
            Team(&[Role::Pain]),
        ],
        ground(
            W,
            Knowledge,
            &[Source::Ta159, Source::Vad22, Source::CoScs23],
        ),
    ),
    rule(
        "R-SUR-06-B",
        All(&[
            Shows(Pattern::Post),
            Is(YesNo::NerveQuality),
            Under(Profile::Us),
        ]),
        &[
            Verdict(&[SurScs], NotRecommended, None),
            Disagree(&[SurScs]),
        ],
        ground(W, Read, &[Source::Vad22, Source::CoScs23]),
    ),
    rule(
        "R-SUR-07",
        All(&[Wants(SurDec), Not(&ACTIVE_TRIED), Not(&Level(Urgency::U2))]),
        &[Verdict(&[SurDec], ConsiderNext, Some(12)), Note(&[SurDec])],
        ground(S, Knowledge, &[Source::Ng59]),
    ),
    rule(
        "R-SUR-07-B",
        All(&[
            Any(&[
                Wants(SurFus),
                Wants(SurAdr),
                Wants(SurDef),
                Wants(SurVp),
                Wants(SurScs),
            ]),
            Not(&ACTIVE_TRIED),
        ]),
        &[Note(&[SurFus, SurAdr, SurDef, SurVp, SurScs])],
        ground(S, Knowledge, &[Source::Ng59]),
    )
    .noting(
        "Only a note: a next step here would be looser than the talk that a wish alone \
         brings.",
    ),
    rule(
        "R-SUR-08",
        Any(&[
            Is(YesNo::Smoker),
            Is(YesNo::Opioid),
            Is(YesNo::DiabetesPoorControl),
            AtLeast(Amount::Hba1cPercent, 8.0),
            Is(YesNo::Osteoporosis),
            AtLeast(Amount::Bmi, 40.0),
            Is(YesNo::DepressionUntreated),
            Is(YesNo::InfectionActive),
            Is(YesNo::Frailty),
            Is(YesNo::Anticoag),
        ]),
        &[Note(OPERATIONS)],
        ground(M, Knowledge, &[Source::Ng59]),
    )
    .noting(
        "A list to improve before an operation, never a reason to refuse one. HbA1c from 8 \
         % is our own line, to verify.",
    ),
];

#[cfg(test)]
mod tests;
