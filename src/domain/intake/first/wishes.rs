//! What was tried, what matters, what is liked, and what is possible.

use super::{chosen, rare};
use crate::domain::fact::{Amount, Choice, Listing, YesNo};
use crate::domain::intake::ask::{amount, choice, chose, group, many, one, scale, section, yes_no};
use crate::domain::questionnaire::{
    AnswerKind, AnswerValue, Condition, Decline, Derivation, FactBinding, Item, Operator, TrialPart,
};
use crate::domain::treatment::Treatment;

/// A treatment people have often tried, with the names of its follow-up questions.
struct Tried {
    treatment: Treatment,
    screen: &'static str,
    effect: &'static str,
    enough: &'static str,
    now: &'static str,
    harm: &'static str,
}

macro_rules! tried {
    ( $( $treatment:ident = $name:literal; )+ ) => {
        const TRIED: &[Tried] = &[ $( Tried {
            treatment: Treatment::$treatment,
            screen: concat!("tried.", $name),
            effect: concat!("tried.", $name, ".effect"),
            enough: concat!("tried.", $name, ".enough"),
            now: concat!("tried.", $name, ".now"),
            harm: concat!("tried.", $name, ".harm"),
        }, )+ ];
    };
}

tried! {
    Ex = "exercise";
    Pt = "physiotherapy";
    Smt = "manipulation";
    Mas = "massage";
    Acu = "acupuncture";
    Nso = "anti_inflammatory";
    Cbt = "talking";
    InjEsi = "injection";
}

pub(super) fn past() -> Item {
    let codes: Vec<&str> = TRIED.iter().map(|tried| tried.treatment.code()).collect();
    let which = many("tried.which", &codes).sets(FactBinding::Tried);
    let screens = TRIED.iter().map(trial);
    let programme = std::iter::once(rare::programme());
    section(
        "past",
        std::iter::once(which)
            .chain(screens)
            .chain(programme)
            .collect(),
    )
}

fn trial(tried: &Tried) -> Item {
    let part = |part| FactBinding::Trial(tried.treatment, part);
    let mut questions = vec![
        one(tried.effect, &["worse", "none", "some", "good"])
            .sets(part(TrialPart::Effect))
            .or_not_sure(),
        yes_no(tried.enough, part(TrialPart::Adequate)),
        yes_no(tried.now, part(TrialPart::InUse)),
        one(tried.harm, &["none", "mild", "serious"])
            .sets(part(TrialPart::SideEffect))
            .or_not_sure(),
    ];
    if tried.treatment == Treatment::Pt {
        let passive = part(TrialPart::PassiveOnly);
        questions.push(yes_no("tried.physiotherapy.passive", passive));
    }
    group(tried.screen, questions).when(chose("tried.which", tried.treatment.code()))
}

const WANTS: &[&str] = &[
    "EX", "PT", "YOG", "SMT", "SMT-NECK", "MAS", "ACU", "CBT", "MBSR", "MDR", "OT", "LIF-WT",
    "NSO", "NST", "PAR", "OPS", "CAN", "BELT", "TENS", "INJ-ESI", "SUR-DEC", "IMG",
];

pub(super) fn wishes() -> Item {
    section(
        "wishes",
        vec![
            goals(),
            many("wishes.wants", WANTS).sets(Listing::Wants),
            rare::ancestry(),
            rare::plans(),
            rare::raised(),
            likings(),
            possible(),
        ],
    )
}

/// The first goal; up to two more are named on the plan (`domain/goal.rs`), by who wants them.
fn goals() -> Item {
    let goal = "goal.first";
    let given = Condition::new(goal, Operator::Exists, AnswerValue::Bool(true));
    let mut text = Item::new(goal, AnswerKind::Text { long: false }).sets(FactBinding::Goal);
    text.limits.length = Some(200);
    let rating = FactBinding::GoalRating(goal.into());
    group(
        "wishes.goals",
        vec![text, scale("goal.first_now", rating).when(given)],
    )
}

fn likings() -> Item {
    let liking = |id: &'static str, treatments: &[Treatment]| {
        Item::new(id, AnswerKind::Scale { least: -2, most: 2 })
            .sets(FactBinding::Liking(treatments.to_vec()))
            .or_decline(Decline::NotAsked)
    };
    group(
        "wishes.liking",
        vec![
            liking("liking.manipulation", &[Treatment::Smt, Treatment::SmtMob]),
            liking("liking.massage", &[Treatment::Mas, Treatment::MasLt]),
            liking("liking.acupuncture", &[Treatment::Acu, Treatment::AcuE]),
            many(
                "wishes.dislikes",
                &["needles", "touch", "groups", "medicines"],
            )
            .sets(Listing::Dislikes),
        ],
    )
}

fn possible() -> Item {
    group(
        "wishes.possible",
        vec![
            amount("possible.minutes", Amount::MinutesPerDay),
            choice("possible.budget", Choice::Budget).or_decline(Decline::NotAsked),
            yes_no("possible.floor", YesNo::FloorPossible),
            many(
                "wishes.equipment",
                &[
                    "mat", "chair", "band", "bike", "pool", "stairs", "steps", "weights",
                ],
            )
            .sets(Listing::Equipment),
        ],
    )
}

pub(super) fn derived() -> Vec<Derivation> {
    vec![chosen(YesNo::WantsNeckThrust, "wishes.wants", ["SMT-NECK"])]
}
