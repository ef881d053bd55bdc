//! Where the pain is, how long, how strong, and how it behaves.

use super::{ids, places, rare};
use crate::domain::fact::{Amount, Choice, YesNo};
use crate::domain::intake::ask::{
    amount, at_least, below, choice, chose_other_than, group, is, is_not, one_that_says,
    optional_signs, part_of, row, scale, section, unless_no, yes_no,
};
use crate::domain::questionnaire::{
    AnswerValue, Condition, Derivation, Enablement, Item, Operator,
};

pub(super) fn pain() -> Item {
    section(
        "pain",
        vec![
            group("pain.where", vec![places::map()]),
            group(
                "pain.time",
                vec![
                    amount("pain.months", Amount::DurationMonths),
                    amount("pain.began", Amount::OnsetAge),
                    // It asks about the last six months.
                    choice("pain.days", Choice::PainDaysHalf)
                        .or_not_sure()
                        .when(at_least("pain.months", 6.0)),
                ],
            ),
            group(
                "pain.course",
                vec![
                    yes_no("pain.flare", YesNo::FlareNow),
                    yes_no("pain.first", YesNo::FirstEverEpisode).when(new_and_constant()),
                    choice("pain.trend", Choice::Trend4wk)
                        .or_not_sure()
                        .when(new_and_constant()),
                ],
            ),
            group(
                "pain.level",
                vec![
                    scale("pain.average", Amount::Nrs),
                    // Without leg pain the pain is the back's: the plan reads the average for it.
                    scale("pain.back", Amount::NrsBack).when(places::has_leg()),
                    scale("pain.leg", Amount::NrsLeg).when(places::has_leg()),
                ],
            ),
        ],
    )
}

/// A first spell of constant pain that gets worse is a danger sign from 50 on (RF-CA-3), and only then.
fn new_and_constant() -> Enablement {
    Enablement::all([at_least("about.age", 50.0), unless_no("signs.constant")])
}

pub(super) fn pattern() -> Item {
    section(
        "pattern",
        vec![
            leg_place(),
            leg_feel(),
            movement(),
            limits(),
            stiffness(),
            morning(),
        ],
    )
}

fn leg_place() -> Item {
    let below_knee = YesNo::LegSiteBelowKnee;
    let dominant = YesNo::LegBelowKneeDominant;
    // What the map says of the lower leg is not asked again.
    let reach = places::not_below_knee()
        .into_iter()
        .chain([unless_no("about.leg")]);
    let reaches_far = places::below_knee()
        .into_iter()
        .chain([chose_other_than("leg.reach", "above_knee")]);
    group(
        "leg.place",
        vec![
            one_that_says(
                "leg.reach",
                &[
                    ("above_knee", &[is_not(below_knee)]),
                    ("below_knee", &[is(below_knee)]),
                ],
            )
            .or_not_sure()
            .only_when(Enablement::all(reach)),
            one_that_says(
                "leg.worse",
                &[
                    ("back", &[is_not(dominant)]),
                    ("same", &[is_not(dominant)]),
                    ("leg", &[is(dominant)]),
                ],
            )
            .or_not_sure()
            .only_when(Enablement::any(reaches_far)),
            rare::direction(),
        ],
    )
}

fn leg_feel() -> Item {
    optional_signs(
        "leg.feel",
        vec![
            row("leg.electric", YesNo::NerveQuality).only_when(places::has_leg()),
            row("leg.cough", YesNo::CoughWorse).only_when(places::has_leg()),
            row("leg.band", YesNo::LegBand).only_when(places::has_leg()),
            row("leg.stops_life", YesNo::LegPainDisabling).when(rare::may_be_nerve_pain()),
            row("leg.new_spell", YesNo::NewSeverePhase).when(rare::may_be_nerve_pain()),
            row("leg.sitting", YesNo::SittingIntolerant).when(rare::may_be_nerve_pain()),
        ],
    )
}

fn limits() -> Item {
    group(
        "walk.limits",
        vec![
            amount("walk.minutes", Amount::WalkingToleranceMinutes),
            amount("stand.minutes", Amount::StandingToleranceMinutes)
                .when(unless_no("walk.brings_on")),
            amount("sit.minutes", Amount::SittingToleranceMinutes).when(unless_no("move.sitting")),
            amount("walk.distance", Amount::WalkingDistanceM).when(Enablement::all([
                unless_no("walk.brings_on"),
                at_least("about.age", 50.0),
            ])),
        ],
    )
}

/// What brings the pain on, at rest, in movement and on walking.
fn movement() -> Item {
    let over_fifty = Enablement::all([unless_no("walk.brings_on"), at_least("about.age", 50.0)]);
    optional_signs(
        "move.signs",
        vec![
            row("move.bending", YesNo::BendingWorse),
            row("move.arching", YesNo::ArchingWorse),
            row("move.sitting", YesNo::SittingWorse),
            row("walk.brings_on", YesNo::WalkSymptoms),
            part_of(
                "walk.brings_on",
                "walk.sitting_eases",
                YesNo::EasedBySitting,
            ),
            part_of(
                "walk.brings_on",
                "walk.standing_eases",
                YesNo::EasedByStandingStill,
            ),
            row("walk.trolley", YesNo::EasierUphillOrTrolley).only_when(over_fifty),
            row("walk.cold_feet", YesNo::ColdFeet),
        ],
    )
}

/// Asked only when the pain began before 45, or nobody knows when.
fn stiffness() -> Item {
    let not_known = || {
        [
            Condition::equals("pain.began", AnswerValue::NotSure),
            Condition::new("pain.began", Operator::Exists, AnswerValue::Bool(false)),
        ]
    };
    let may_be_early = not_known().into_iter().chain([below("pain.began", 45.0)]);
    optional_signs(
        "stiff.signs",
        vec![
            row("stiff.before_35", YesNo::SpaOnsetBefore35).when(Enablement::any(not_known())),
            row("stiff.night", YesNo::SpaNightWaking),
            row("stiff.buttock", YesNo::SpaButtockPain),
            row("stiff.moving", YesNo::SpaBetterMoving),
            row("stiff.tablets", YesNo::SpaNsaid48h),
            row("stiff.family", YesNo::SpaFamilyFirstDegree),
            row("stiff.joints", YesNo::SpaArthritis),
            row("stiff.heel", YesNo::SpaEnthesitis),
            row("stiff.skin", YesNo::SpaPsoriasis),
            row("stiff.blood_test", YesNo::HlaB27),
        ],
    )
    .when(Enablement::any(may_be_early))
}

/// How long the stiffness lasts; a rheumatologist will ask.
fn morning() -> Item {
    let inflammatory = ["stiff.night", "stiff.buttock", "stiff.joints", "stiff.skin"];
    amount("pain.stiff", Amount::MorningStiffnessMinutes)
        .when(Enablement::any(inflammatory.map(unless_no)))
}

pub(super) fn derived() -> Vec<Derivation> {
    let parts = ids(["pain.average", "impact.enjoyment", "impact.activity"]);
    let mut derived = places::derived();
    derived.push(Derivation::Mean(Amount::Impact, parts));
    derived
}
