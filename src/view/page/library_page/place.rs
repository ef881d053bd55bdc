//! Where an exercise stands in the plan of this person, and why.

use leptos::prelude::*;

use super::EXERCISES;
use crate::domain::plan::rules::exercises::LIBRARY;
use crate::domain::plan::{Movement, Plan};
use crate::domain::treatment::Treatment;
use crate::text::verdict;
use crate::view::exercise::address_of;
use crate::view::exercise::remark::remarks;
use crate::view::icon::Glyph;
use crate::view::say::{count, say, spell, use_session};
use crate::view::widget::badge::{Badge, BadgeTone};
use crate::view::widget::notice::Notice;
use crate::view::widget::tone::Tone;

/// Where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// To begin with.
    InPlan,
    /// Neither in the plan nor against it.
    Other,
    /// Left out for a reason.
    Blocked,
}

impl Place {
    /// Every place, in the order of the page.
    pub(super) const ALL: [Self; 3] = [Self::InPlan, Self::Other, Self::Blocked];

    /// The name by which words know it.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::InPlan => "in_plan",
            Self::Other => "other",
            Self::Blocked => "blocked",
        }
    }
}

/// Where an exercise stands in a plan.
pub(super) fn place_of(id: &str, plan: &Plan) -> Place {
    if plan.exercises.iter().any(|one| one.exercise.id() == id) {
        Place::InPlan
    } else if plan.leaves_exercise_open(id) {
        Place::Other
    } else {
        Place::Blocked
    }
}

/// Whether nothing speaks against an exercise.
pub(super) fn is_open(id: &'static str) -> Memo<bool> {
    let session = use_session();
    Memo::new(move |_| {
        session
            .plan()
            .with(|plan| place_of(id, plan) != Place::Blocked)
    })
}

/// What keeps exercise as a whole waiting, on top of everything else.
#[component]
pub(super) fn Bar() -> impl IntoView {
    let session = use_session();
    let movement = Memo::new(move |_| session.plan().with(|plan| plan.movement));
    let why = spell(move |words| {
        session.plan().with(|plan| {
            plan.item(Treatment::Ex)
                .map(|item| verdict::why(item, words))
                .unwrap_or_default()
        })
    });
    move || match movement.get() {
        Movement::Free => ().into_any(),
        Movement::Gentle => view! {
            <Notice tone=Tone::Caution title=say("library.waits.title")>
                <p>{say("library.gentle")}</p>
            </Notice>
        }
        .into_any(),
        Movement::Waits => view! {
            <Notice tone=Tone::Caution title=say("library.waits.title")>
                <p>{why}</p>
                <p>{say("library.waits.text")}</p>
            </Notice>
        }
        .into_any(),
    }
}

/// That an exercise is in the plan, or left out.
#[component]
pub(super) fn Mark(
    /// The name of its place.
    place: &'static str,
) -> impl IntoView {
    let (icon, tone) = if place == "in_plan" {
        (Glyph::Check, BadgeTone::Success)
    } else {
        (Glyph::Stop, BadgeTone::Caution)
    };
    (place != "other").then(|| {
        view! { <Badge icon tone label=say(format!("library.{place}.mark"))/> }
    })
}

/// The same for an exercise on a page of its own.
#[component]
pub(super) fn MarkOf(
    /// Which exercise.
    id: &'static str,
) -> impl IntoView {
    let session = use_session();
    let place = Memo::new(move |_| session.plan().with(|plan| place_of(id, plan).name()));
    move || view! { <Mark place=place.get()/> }
}

/// What to do in the place of an exercise that is left out: the same purpose, the plan's own first.
#[component]
pub(super) fn Instead(
    /// Which exercise.
    id: &'static str,
    /// What it is for.
    purpose: &'static str,
) -> impl IntoView {
    let session = use_session();
    let others = Memo::new(move |_| {
        session.plan().with(|plan| {
            if place_of(id, plan) != Place::Blocked {
                return None;
            }
            let open = |wanted: Place, same: bool| {
                EXERCISES
                    .iter()
                    .filter(move |(one, of)| {
                        place_of(one, plan) == wanted && (!same || *of == purpose)
                    })
                    .map(|(one, _)| *one)
            };
            // One of the same purpose is nearest; a step of the plan is never wrong.
            let mut others: Vec<&'static str> = open(Place::InPlan, true).collect();
            others.extend(open(Place::Other, true));
            if others.is_empty() {
                others.extend(open(Place::InPlan, false));
            }
            others.truncate(3);
            Some(others)
        })
    });
    move || {
        others.get().map(|others| {
            if others.is_empty() {
                return view! { <p>{say("library.instead_none")}</p> }.into_any();
            }
            view! {
                <p><strong>{say("library.instead")}</strong></p>
                <ul class="plan__bullets">
                    {others.into_iter().map(|other| view! {
                        <li><a class="library__other" href=address_of(other)>{say(format!("exercise.{other}.name"))}</a></li>
                    }).collect_view()}
                </ul>
            }
            .into_any()
        })
    }
}

/// Time, floor and equipment.
#[component]
pub(super) fn Needs(
    /// Of which exercise.
    id: &'static str,
) -> impl IntoView {
    let row = LIBRARY.iter().find(|row| row.exercise.id() == id);
    row.map(|row| {
        let minutes = usize::from(row.minutes);
        view! {
            {(minutes > 0).then(|| view! {
                <Badge icon=Glyph::Clock label=count("library.minutes", move || minutes)/>
            })}
            {row.floor.then(|| view! { <Badge icon=Glyph::Home label=say("library.floor")/> })}
            {(!row.needs.is_empty()).then(|| view! {
                <Badge icon=Glyph::Work label=say(format!("equipment.{}", row.needs))/>
            })}
        }
    })
}

/// The reasons why it is left out, or done in an easier way.
#[component]
pub(super) fn Why(
    /// Which exercise.
    id: &'static str,
) -> impl IntoView {
    let session = use_session();
    let rules = Memo::new(move |_| {
        session.plan().with(|plan| {
            let blocked = plan
                .blocked_exercises
                .iter()
                .filter(|one| one.exercise.id() == id)
                .map(|one| ("library.why_blocked", one.rule));
            let eased = plan
                .exercises
                .iter()
                .filter(|one| one.exercise.id() == id)
                .flat_map(remarks);
            blocked.chain(eased).collect::<Vec<_>>()
        })
    });
    move || {
        rules
            .get()
            .into_iter()
            .map(|(lead, rule)| {
                view! { <p><strong>{say(lead)}</strong> " " {say(format!("rule.{rule}"))}</p> }
            })
            .collect_view()
    }
}
