//! What the pain does to life, mood and work, and what daily life does to the pain.

use super::{chosen, ids};
use crate::domain::fact::{Amount, Choice, YesNo};
use crate::domain::intake::ask::{
    amount, at_least, below, chose, chose_other_than, count, group, how_often, is, is_not, many,
    one_that_says, optional_signs, part_of, row, scale, section, unless_no, yes_no,
};
use crate::domain::questionnaire::{Decline, Derivation, Enablement, FactBinding, FactValue, Item};

/// Twelve tasks, so that each one counts 2 of 24.
const TASKS: &[&str] = &[
    "dressing",
    "housework",
    "cooking",
    "shopping",
    "lifting",
    "floor",
    "sitting",
    "standing",
    "walking",
    "travel",
    "people",
    "hobbies",
];

pub(super) fn impact() -> Item {
    section(
        "impact",
        vec![
            group(
                "impact.week",
                vec![
                    scale("impact.enjoyment", FactBinding::Nothing),
                    scale("impact.activity", FactBinding::Nothing),
                ],
            ),
            many("impact.tasks", TASKS),
        ],
    )
}

pub(super) fn mood() -> Item {
    section(
        "mood",
        vec![
            group(
                "mood.weeks",
                ["mood.low", "mood.flat", "mood.tense", "mood.circling"]
                    .map(|id| how_often(id).or_decline(Decline::NotAsked))
                    .into(),
            ),
            group(
                "mood.beliefs",
                vec![
                    scale("belief.confidence", Amount::Confidence),
                    scale("belief.fear", Amount::Fear),
                    scale("belief.recovery", Amount::Expectation),
                    scale("belief.damage", Amount::WorryDamage),
                ],
            ),
            optional_signs(
                "mood.background",
                vec![
                    row("mood.stress", YesNo::StressHigh),
                    row("mood.overdoing", YesNo::BoomBust),
                    row("mood.bed", YesNo::BedRest),
                    row("mood.treated", YesNo::DepressionTreated),
                    row("mood.bipolar", YesNo::Bipolar),
                    row("mood.psychosis", YesNo::Psychosis),
                    row("mood.trauma", YesNo::TraumaHx),
                    row("mood.substances", YesNo::SudHx),
                    part_of(
                        "mood.substances",
                        "mood.dependent",
                        YesNo::SubstanceDependenceSevere,
                    ),
                    row("mood.untreated", YesNo::DepressionUntreated),
                    row("mood.overdose", YesNo::OverdoseHx).when(unless_no("takes.opioid")),
                    row("mood.eating", YesNo::EatingDisorder),
                ],
            ),
        ],
    )
}

pub(super) fn work() -> Item {
    const fn status(code: &'static str) -> FactValue {
        FactValue::Choice(Choice::WorkStatus, code)
    }
    const NOT_OFF: FactValue = FactValue::Amount(Amount::OffWorkWeeks, Some(0.0));
    section(
        "work",
        vec![
            group(
                "work.status",
                vec![
                    one_that_says(
                        "work.now",
                        &[
                            ("working", &[status("working"), NOT_OFF]),
                            ("modified", &[status("modified"), NOT_OFF]),
                            ("off_sick", &[status("off_sick")]),
                            ("unable", &[status("unable")]),
                            ("not_in_work", &[status("not_in_work"), NOT_OFF]),
                        ],
                    ),
                    amount("work.weeks_off", Amount::OffWorkWeeks).when(Enablement::any([
                        chose("work.now", "off_sick"),
                        chose("work.now", "unable"),
                    ])),
                ],
            ),
            optional_signs(
                "work.points",
                vec![
                    row("work.hindered", YesNo::WorkInterference),
                    row("work.at_risk", YesNo::JobRisk),
                    row("work.heavy", YesNo::JobHeavy),
                    row("work.cause", YesNo::WorkPerceivedCause),
                    row("work.little_say", YesNo::JobLowControl),
                    row("work.no_lighter", YesNo::NoModifiedDuties),
                    row("work.dispute", YesNo::CompensationDispute),
                    row("work.driving", YesNo::SafetyCriticalDriving),
                ],
            )
            .when(chose_other_than("work.now", "not_in_work")),
        ],
    )
}

pub(super) fn habits() -> Item {
    section(
        "habits",
        vec![
            sleep(),
            sleep_signs(),
            activity(),
            substances(),
            measures(),
            checks(),
        ],
    )
}

fn sleep() -> Item {
    group(
        "habits.sleep",
        vec![
            scale("sleep.quality", Amount::SleepQuality),
            amount("sleep.bad_nights", Amount::BadNights),
        ],
    )
}

fn sleep_signs() -> Item {
    optional_signs(
        "sleep.signs",
        vec![
            row("sleep.snoring", YesNo::Snoring),
            row("sleep.pauses", YesNo::BreathingPauses),
            row("sleep.sleepy", YesNo::DaytimeSleepiness),
            row("sleep.unrefreshed", YesNo::UnrefreshingSleep),
            row("sleep.tired", YesNo::Fatigue),
            row("sleep.walking", YesNo::SleepWalking),
        ],
    )
}

fn activity() -> Item {
    group(
        "habits.activity",
        vec![
            count("activity.days", 0.0, 7.0, "days"),
            count("activity.minutes", 1.0, 720.0, "minutes").when(at_least("activity.days", 1.0)),
        ],
    )
}

fn smoking() -> Item {
    one_that_says(
        "habits.smoking",
        &[
            ("never", &[is_not(YesNo::Smoker), is_not(YesNo::EverSmoked)]),
            ("before", &[is_not(YesNo::Smoker), is(YesNo::EverSmoked)]),
            ("now", &[is(YesNo::Smoker), is(YesNo::EverSmoked)]),
        ],
    )
    .or_decline(Decline::NotAsked)
}

fn substances() -> Item {
    let drinks = || unless_no("alcohol.much");
    group(
        "habits.substances",
        vec![
            smoking(),
            yes_no("alcohol.much", YesNo::AlcoholHeavy).or_decline(Decline::NotSure),
            yes_no("alcohol.unwell_without", YesNo::AlcoholDependence).only_when(drinks()),
            yes_no("alcohol.stopped", YesNo::AlcoholWithdrawalNow).only_when(drinks()),
        ],
    )
}

fn measures() -> Item {
    group(
        "habits.measures",
        vec![
            amount("body.height", Amount::HeightCm).or_decline(Decline::NotAsked),
            amount("body.weight", Amount::WeightKg).or_decline(Decline::NotAsked),
        ],
    )
}

/// Checks that are due at a certain age or after certain medicines.
fn checks() -> Item {
    // Who would rather not say may be one of them.
    let man_of_that_age = Enablement::all([
        chose_other_than("about.sex", "female"),
        chose_other_than("about.sex", "intersex"),
        at_least("about.age", 65.0),
        below("about.age", 76.0),
    ]);
    let bones_matter = Enablement::any([
        at_least("about.age", 65.0),
        unless_no("history.brittle"),
        unless_no("history.minor_break"),
        unless_no("history.steroids"),
    ]);
    optional_signs(
        "habits.checks",
        vec![
            row("checks.bones", YesNo::BoneCheckDone).when(bones_matter),
            row("checks.aorta", YesNo::AortaUltrasoundDone).when(man_of_that_age),
        ],
    )
}

pub(super) fn derived() -> Vec<Derivation> {
    vec![
        Derivation::Count {
            sets: Amount::FunctionLimits,
            question: "impact.tasks".into(),
            each: 2.0,
        },
        chosen(YesNo::CannotDoSelfCare, "impact.tasks", ["dressing"]),
        chosen(
            YesNo::CannotDoHomeTasks,
            "impact.tasks",
            ["housework", "cooking"],
        ),
        Derivation::Sum(Amount::LowMood, ids(["mood.low", "mood.flat"])),
        Derivation::Sum(Amount::Anxious, ids(["mood.tense", "mood.circling"])),
        Derivation::Product(Amount::Evs, ids(["activity.days", "activity.minutes"])),
    ]
}
