//! Where an exercise stands in the plan of this person, and why.

use leptos::prelude::*;

use crate::domain::plan::Plan;
use crate::domain::plan::rules::exercises::LIBRARY;
use crate::view::icon::Glyph;
use crate::view::say::{count, say, use_session};
use crate::view::widget::badge::Badge;

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
    if plan
        .blocked_exercises
        .iter()
        .any(|one| one.exercise.id() == id)
    {
        Place::Blocked
    } else if plan.exercises.iter().any(|one| one.exercise.id() == id) {
        Place::InPlan
    } else {
        Place::Other
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
                .flat_map(|one| {
                    one.eased_by
                        .iter()
                        .map(|rule| ("plan_page.exercises.eased", *rule))
                });
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
