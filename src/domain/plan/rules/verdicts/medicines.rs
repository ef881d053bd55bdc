//! Pain medicines that somebody might start: R-MED-02 to R-MED-24.
//!
//! What health forbids is not said here: contra-indications lower these verdicts (R-MED-03,
//! R-MED-04, R-MED-11), and allergies are part of the ceiling (R-MED-01). Nothing here is ever
//! better than a next step.

use super::row::{ground, rule};
use crate::domain::fact::{Amount, Listing, YesNo};
use crate::domain::plan::bucket::Bucket::{ConsiderNext, DiscussFirst, NotRecommended};
use crate::domain::plan::pattern::Pattern;
use crate::domain::plan::picture::Profile;
use crate::domain::plan::predicate::Predicate::{
    self, Above, All, Always, Any, AtLeast, Below, FailedTrials, Has, InUse, Is, Leads, Not,
    Possibly, Shows, Surely, Under, Wants,
};
use crate::domain::plan::rule::Effect::{Disagree, Note, Review, Team, Tell, Verdict};
use crate::domain::plan::rule::{Rule, TABLE};
use crate::domain::plan::rules::exercises::FRESH_FRACTURE;
use crate::domain::plan::source::Confidence::{Knowledge, Own, Read, Secondary};
use crate::domain::plan::source::Source;
use crate::domain::plan::source::Strength::{E, M, S, W};
use crate::domain::plan::team::Role;
use crate::domain::treatment::Treatment;
use crate::domain::treatment::Treatment::{
    Bzd, Can, Cap, Gab, Glu, Hrb, Lid, Nso, Nst, Ops, Opw, Par, Smr, Snr, Suz, Tca,
};

/// An opioid of any kind is in use.
pub(super) const ON_OPIOID: Predicate = Any(&[InUse(Opw), InUse(Ops)]);

/// A flare now, or pain that takes a good part of life.
const BAD_ENOUGH: Predicate = Any(&[Is(YesNo::FlareNow), AtLeast(Amount::Peg, 4.0)]);

/// Sleep is poor (clinical sheet, 12).
pub(super) const POOR_SLEEP: Predicate = Any(&[
    Below(Amount::SleepQuality, 5.0),
    Above(Amount::BadNights, 3.0),
]);

/// Anti-inflammatory tablets on more days than a label allows without advice.
const TOO_MANY_DAYS: Predicate = Any(&[
    Above(Amount::NsaidDaysRun, 10.0),
    AtLeast(Amount::NsaidDays28, 15.0),
]);

/// A health fact is known that bars anti-inflammatory tablets.
///
/// The bars that stand for a second tablet (CI-NSO-24), for one day (-26) and for a sum of doubts
/// (-28) are left out, so that paracetamol is opened by fewer facts, never by more.
const TABLETS_BARRED: Predicate = Any(&[
    Is(YesNo::GiBleedHx),
    Is(YesNo::UlcerActive),
    Is(YesNo::PepticUlcerHx),
    Is(YesNo::Dialysis),
    Below(Amount::Egfr, 30.0),
    AtLeast(Amount::CkdStage, 3.0),
    Is(YesNo::Anticoag),
    Is(YesNo::Antiplatelet),
    Is(YesNo::Hf),
    Is(YesNo::IhdStrokePad),
    Below(Amount::HeartBypassDays, 15.0),
    Is(YesNo::HtnUncontrolled),
    All(&[Is(YesNo::AceiArb), Is(YesNo::Diuretic)]),
    AtLeast(Amount::Age, 75.0),
    Is(YesNo::NsaidAllergy),
    Is(YesNo::AsthmaAspirinSensitive),
    Is(YesNo::NasalPolyps),
    All(&[Is(YesNo::LiverDisease), Possibly(&Is(YesNo::Cirrhosis))]),
    Is(YesNo::SteroidOral),
    Is(YesNo::Lithium),
    Is(YesNo::Methotrexate),
    Is(YesNo::Calcineurin),
    Is(YesNo::Digoxin),
    Is(YesNo::BleedingDisorder),
    Is(YesNo::BariatricBypass),
    Has(Listing::DrugAllergies, "nsaid"),
    Has(Listing::DrugAllergies, "aspirin"),
]);

/// Exercise had its chance and did not help by a third.
const EXERCISE_TRIED: Predicate = FailedTrials(1, &[Treatment::Ex]);

/// Depression or anxiety by a published score.
const LOW_OR_ANXIOUS: Predicate = Any(&[AtLeast(Amount::Phq9, 10.0), AtLeast(Amount::Gad7, 10.0)]);

/// When duloxetine may be talked about in plain back pain (R-MED-10).
const ANTIDEPRESSANT_TALK: Predicate = All(&[
    EXERCISE_TRIED,
    Any(&[
        All(&[Under(Profile::Intl), LOW_OR_ANXIOUS]),
        All(&[
            Under(Profile::Us),
            Any(&[LOW_OR_ANXIOUS, AtLeast(Amount::Peg, 5.0)]),
        ]),
    ]),
]);

/// The rules of this family.
pub const RULES: &[Rule] = &[
    rule(
        "R-MED-02",
        All(&[
            Shows(Pattern::Mech),
            BAD_ENOUGH,
            Surely(&Below(Amount::Age, 60.0)),
        ]),
        &[Verdict(&[Nso], DiscussFirst, None)],
        ground(M, Read, &[Source::Who23, Source::Ng59, Source::Vad22]),
    ),
    rule(
        "R-MED-02-B",
        All(&[
            Shows(Pattern::Mech),
            BAD_ENOUGH,
            Not(&Surely(&Below(Amount::Age, 60.0))),
        ]),
        &[Verdict(&[Nso], DiscussFirst, None)],
        ground(M, Read, &[Source::Ng59, Source::Vad22]),
    )
    .noting(
        "The same verdict from 60 or at an unknown age, without WHO, whose vote ends there \
         (OP-79).",
    ),
    rule(
        "R-MED-05",
        TOO_MANY_DAYS,
        &[
            Verdict(&[Nso], DiscussFirst, None),
            Review(&[Nso], 28),
            Team(&[Role::Pha]),
        ],
        ground(E, Knowledge, &[Source::Label]),
    )
    .noting("The sheet names no day for this review: 28, as for every medicine in use."),
    rule(
        "R-MED-05-B",
        All(&[InUse(Nso), Not(&Surely(&TOO_MANY_DAYS))]),
        &[Tell, Team(&[Role::Pha])],
        ground(E, Knowledge, &[Source::Label]),
    )
    .noting("Light use brings a notice with the limits of the label, and no card (OP-50)."),
    rule(
        "R-MED-06",
        All(&[
            Shows(Pattern::Rad),
            Any(&[Wants(Nso), InUse(Nso), BAD_ENOUGH]),
        ]),
        &[Verdict(&[Nso], DiscussFirst, None)],
        ground(M, Read, &[Source::Ng59]),
    ),
    rule(
        "R-MED-07",
        Any(&[
            Leads(Pattern::Noc),
            All(&[Under(Profile::Uk), Shows(Pattern::Noc)]),
        ]),
        &[Verdict(
            &[Nso, Par, Opw, Ops, Gab, Bzd],
            NotRecommended,
            None,
        )],
        ground(M, Read, &[Source::Ng193]),
    ),
    rule(
        "R-MED-08",
        Shows(Pattern::Inf),
        &[Verdict(&[Nso], DiscussFirst, None), Team(&[Role::Rhe])],
        ground(S, Read, &[Source::Axs22]),
    )
    .instead_of(&[TABLE, "R-MED-02", "R-MED-02-B"]),
    rule(
        "R-MED-09",
        Always,
        &[Verdict(&[Par], NotRecommended, None)],
        ground(M, Read, &[Source::Ng59, Source::Vad22, Source::Who23]),
    ),
    rule(
        "R-MED-09-B",
        Any(&[Shows(Pattern::Preg), FRESH_FRACTURE, TABLETS_BARRED]),
        &[Verdict(&[Par], DiscussFirst, None)],
        ground(M, Own, &[Source::Sheet, Source::Who23]),
    )
    .instead_of(&[TABLE, "R-MED-09"])
    .noting(
        "A fracture of unknown age counts as fresh, as in R-PH-07. Where R-MED-07 speaks, \
         it stays stricter.",
    ),
    rule(
        "R-MED-10",
        All(&[Shows(Pattern::Mech), ANTIDEPRESSANT_TALK]),
        &[Verdict(&[Snr], DiscussFirst, None), Disagree(&[Snr])],
        ground(
            W,
            Read,
            &[Source::Vad22, Source::Who23, Source::Nass20, Source::CoAd25],
        ),
    )
    .instead_of(&[TABLE])
    .noting(
        "Plain back pain only: elsewhere the table decides (OP-47). UK opens it under the \
         widespread pattern alone.",
    ),
    rule(
        "R-MED-10-B",
        All(&[Shows(Pattern::Mech), Not(&Surely(&ANTIDEPRESSANT_TALK))]),
        &[Verdict(&[Snr], NotRecommended, None)],
        ground(M, Read, &[Source::Who23, Source::Ng59, Source::Nass20]),
    ),
    rule(
        "R-MED-12",
        All(&[Shows(Pattern::Noc), POOR_SLEEP]),
        &[Verdict(&[Tca], DiscussFirst, None)],
        ground(W, Knowledge, &[Source::Eul17, Source::Ng193]),
    ),
    rule(
        "R-MED-13",
        Not(&Surely(&InUse(Gab))),
        &[Verdict(&[Gab], NotRecommended, None)],
        ground(S, Read, &[Source::Ng59, Source::Who23]),
    ),
    rule(
        "R-MED-13-B",
        All(&[
            Shows(Pattern::Noc),
            Not(&Surely(&InUse(Gab))),
            Not(&Is(YesNo::Opioid)),
            Not(&Is(YesNo::BenzoZ)),
            Not(&Is(YesNo::Pregnant)),
            Not(&Is(YesNo::PregnancyPlanning)),
        ]),
        &[Note(&[Gab])],
        ground(W, Knowledge, &[Source::Eul17]),
    )
    .noting("The note is shown only while every bar of CI-GAB is known to be absent."),
    rule(
        "R-MED-15",
        Not(&Surely(&ON_OPIOID)),
        &[Verdict(&[Opw, Ops], NotRecommended, None)],
        ground(
            S,
            Read,
            &[Source::Who23, Source::Ng59, Source::Vad22, Source::Cdc22],
        ),
    ),
    rule(
        "R-MED-15-B",
        All(&[
            Shows(Pattern::Ovf),
            Not(&Above(Amount::VertFractureWeeks, 12.0)),
            Not(&Surely(&ON_OPIOID)),
        ]),
        &[Verdict(&[Opw, Ops], DiscussFirst, None)],
        ground(M, Read, &[Source::Nogg24]),
    )
    .instead_of(&[TABLE, "R-MED-15"])
    .noting(
        "Opens only when the weeks are known to be 12 or fewer: an unknown never opens a \
         step (OP-59).",
    ),
    rule(
        "R-MED-15-C",
        All(&[Under(Profile::Us), Not(&Surely(&ON_OPIOID))]),
        &[Note(&[Opw])],
        ground(W, Read, &[Source::Acp17]),
    ),
    rule(
        "R-MED-19",
        Always,
        &[Verdict(&[Smr], NotRecommended, None)],
        ground(W, Read, &[Source::Who23, Source::Vad22]),
    ),
    rule(
        "R-MED-19-B",
        All(&[
            Under(Profile::Us),
            Is(YesNo::FlareNow),
            Below(Amount::Age, 65.0),
        ]),
        &[Verdict(&[Smr], DiscussFirst, None)],
        ground(W, Read, &[Source::Acp17]),
    )
    .instead_of(&[TABLE, "R-MED-19"])
    .noting("Rests on an expired guideline alone (OP-72)."),
    rule(
        "R-MED-20",
        Not(&Surely(&InUse(Bzd))),
        &[Verdict(&[Bzd], NotRecommended, None)],
        ground(S, Read, &[Source::Vad22]),
    ),
    rule(
        "R-MED-21",
        Not(&Surely(&InUse(Glu))),
        &[Verdict(&[Glu], NotRecommended, None)],
        ground(S, Read, &[Source::Ng59, Source::Who23, Source::Vad22]),
    ),
    rule(
        "R-MED-22",
        Always,
        &[Verdict(&[Nst], ConsiderNext, Some(6)), Team(&[Role::Pha])],
        ground(W, Own, &[Source::Sheet, Source::Vad22]),
    )
    .noting("The sheet names no week: 6, the first full review (R-REV-02)."),
    rule(
        "R-MED-23",
        Shows(Pattern::Mech),
        &[Verdict(&[Cap], ConsiderNext, Some(6))],
        ground(W, Read, &[Source::Who23, Source::Nass20]),
    )
    .noting("The sheet names no week: 6, the first full review (R-REV-02)."),
    rule(
        "R-MED-24",
        Any(&[Wants(Can), InUse(Can)]),
        &[Verdict(&[Can], NotRecommended, None), Team(&[Role::Pha])],
        ground(M, Read, &[Source::Who23, Source::Vad22]),
    )
    .noting(
        "No recommendation either way; kept as not recommended until interactions are \
         checked.",
    ),
    rule(
        "R-MED-24-B",
        Any(&[Wants(Hrb), InUse(Hrb)]),
        &[Verdict(&[Hrb], NotRecommended, None), Team(&[Role::Pha])],
        ground(M, Read, &[Source::Who23, Source::Vad22]),
    )
    .noting("No fact names the herb, so the stricter reading holds (OP-77)."),
    rule(
        "R-MED-24-C",
        Any(&[Wants(Suz), InUse(Suz)]),
        &[Verdict(&[Suz], NotRecommended, None)],
        ground(M, Read, &[Source::Label]),
    ),
    rule(
        "R-MED-24-D",
        All(&[Shows(Pattern::Noc), Any(&[Wants(Lid), InUse(Lid)])]),
        &[Verdict(&[Lid], NotRecommended, None)],
        ground(M, Secondary, &[Source::Ng193]),
    )
    .noting(
        "NG193 speaks only where the widespread pattern holds; elsewhere a wish gives a \
         talk.",
    ),
];

#[cfg(test)]
mod tests;
