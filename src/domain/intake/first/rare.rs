//! What few people have, but what changes the plan of those who do.
//!
//! Invariant: a screen about details comes up only where an earlier answer leaves room for them.

use crate::domain::fact::{Amount, Choice, Listing, YesNo};
use crate::domain::intake::ask::{
    amount, at_least, choice, chose, chose_other_than, group, many, one_that_says, optional_signs,
    part_of, row, signs, unless_no, yes_no,
};
use crate::domain::questionnaire::{Decline, Enablement, FactValue, Item};

/// Joints and other places that limit single exercises.
pub(super) fn joints() -> Item {
    signs(
        "health.joints",
        vec![
            row("joint.shoulder", YesNo::ShoulderDisease),
            row("joint.hip", YesNo::HipLimits),
            row("joint.new_hip", YesNo::JointReplacementHip),
            row("joint.wrist", YesNo::WristPain),
            row("joint.neck", YesNo::NeckUnstable),
            row("joint.belly", YesNo::AbdominalHerniaOrSurgery),
            row("joint.pelvic_floor", YesNo::PelvicFloorOveractive),
            row("joint.walking_aid", YesNo::WalkingAidNeed),
        ],
    )
}

/// What a clinician may have told; most of it concerns one treatment each.
pub(super) fn told() -> Item {
    signs(
        "health.told",
        vec![
            row("body.seizures", YesNo::SeizureHx),
            part_of(
                "body.seizures",
                "told.seizures",
                YesNo::EpilepsyUncontrolled,
            ),
            row("body.eye_pressure", YesNo::GlaucomaNarrow),
            row("told.glaucoma", YesNo::Glaucoma),
            row("body.bladder", YesNo::UrinaryRetention),
            row("told.leaking", YesNo::Incontinence),
            row("told.thyroid", YesNo::ThyroidOveractive),
            row("body.falls", YesNo::Falls12mo),
            row("told.memory", YesNo::Dementia),
            row("told.frail", YesNo::Frailty),
            row("told.stimulator", YesNo::StimulatorSpine),
            row("told.vaccine", YesNo::LiveVaccine2wk),
        ],
    )
}

/// Numbers that some people know by heart.
pub(super) fn numbers() -> Item {
    group(
        "health.numbers",
        vec![
            amount("numbers.upper", Amount::BpSystolic).when(unless_no("heart.pressure")),
            amount("numbers.lower", Amount::BpDiastolic).when(unless_no("heart.pressure")),
            amount("numbers.sugar", Amount::Hba1cPercent).when(unless_no("sugar.diabetes")),
        ],
    )
}

/// More about what was told of the spine.
pub(super) fn spine_details() -> Item {
    const LEVELS: &[&str] = &["L1-L2", "L2-L3", "L3-L4", "L4-L5", "L5-S1", "other"];
    group(
        "health.spine_details",
        vec![
            amount("spine.broken_weeks", Amount::VertFractureWeeks).when(unless_no("spine.broken")),
            amount("spine.degrees", Amount::CurveDegrees).when(unless_no("spine.curve")),
            many("spine.levels", LEVELS)
                .sets(Listing::FusionLevels)
                .or_not_sure()
                .when(unless_no("spine.operated")),
            yes_no("spine.scan", YesNo::ScanMatchesSideLevel).when(Enablement::any(
                ["about.leg", "walk.brings_on"].map(unless_no),
            )),
        ],
    )
}

/// Whether the leg may hurt more than the back, below the knee: what only matters then is asked only then.
pub(super) fn may_be_nerve_pain() -> Enablement {
    // Asked only of who has pain below the knee, by an answer or on the map.
    Enablement::all(["back", "same"].map(|code| chose_other_than("leg.worse", code)))
}

/// The direction that draws leg pain back; many people have never looked for one.
pub(super) fn direction() -> Item {
    choice("leg.direction", Choice::DirectionalPreference)
        .or_not_sure()
        .when(may_be_nerve_pain())
}

/// How long active care has lasted so far, and what it has changed.
pub(super) fn programme() -> Item {
    const fn gain(percent: f64) -> FactValue {
        FactValue::Amount(Amount::ExEduGainPercent, Some(percent))
    }
    group(
        "tried.programme",
        vec![
            amount("programme.weeks", Amount::ExEduWeeks),
            // The steps of the sheet: less than 30 percent is "some", from there on it is a good result.
            one_that_says(
                "programme.gain",
                &[
                    ("worse", &[gain(-20.0)]),
                    ("none", &[gain(0.0)]),
                    ("some", &[gain(15.0)]),
                    ("good", &[gain(30.0)]),
                ],
            )
            .or_not_sure()
            .when(at_least("programme.weeks", 6.0)),
        ],
    )
    .when(Enablement::any(
        ["EX", "PT"].map(|code| chose("tried.which", code)),
    ))
}

/// What is going on or being planned beside the answers so far.
pub(super) fn plans() -> Item {
    optional_signs(
        "wishes.plans",
        vec![
            row("plans.tens", YesNo::TensInUse),
            row("plans.procedure", YesNo::ProcedureConsidered),
            row("plans.change", YesNo::PrescriptionChangeWish),
            row("possible.far", YesNo::FarFromServices),
            row("possible.carer", YesNo::CarerDuties),
        ],
    )
}

/// What a specialist has brought up.
pub(super) fn raised() -> Item {
    const PROCEDURES: &[&str] = &[
        "INJ-ESI", "INJ-FAC", "INJ-SIJ", "INJ-RFA", "SUR-DEC", "SUR-FUS", "SUR-SCS",
    ];
    many("wishes.raised", PROCEDURES)
        .sets(Listing::SpecialistRaised)
        .when(unless_no("plans.procedure"))
}

/// The limits of weight that count for some families; asked only with a wish about weight.
pub(super) fn ancestry() -> Item {
    yes_no("wishes.ancestry", YesNo::AsianAncestry)
        .or_decline(Decline::NotAsked)
        .when(chose("wishes.wants", "LIF-WT"))
}
