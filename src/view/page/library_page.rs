//! The 24 exercises, which of them are in the plan and which are left out, and the lessons to come.

use leptos::prelude::*;

use crate::route::Route;
use crate::view::icon::Glyph;
use crate::view::say::{href, maybe, say, use_session};
use crate::view::stop::Guarded;
use crate::view::widget::badge::{Badge, BadgeTone};
use crate::view::widget::notice::Notice;
use crate::view::widget::unfold::Unfold;

#[cfg(feature = "guidance")]
pub mod place;
#[cfg(feature = "guidance")]
use self::place::{Place, place_of};

/// Exercises by number; their words go by these ids.
const EXERCISES: [&str; 24] = [
    "EX-01", "EX-02", "EX-03", "EX-04", "EX-05", "EX-06", "EX-07", "EX-08", "EX-09", "EX-10",
    "EX-11", "EX-12", "EX-13", "EX-14", "EX-15", "EX-16", "EX-17", "EX-18", "EX-19", "EX-20",
    "EX-21", "EX-22", "EX-23", "EX-24",
];

/// The page.
#[component]
pub fn LibraryPage() -> impl IntoView {
    view! {
        <Guarded>
            <div class="page library">
                <div class="page__head">
                    <h1 tabindex="-1">{say("page.library.title")}</h1>
                    <p class="page__lead">{say("library.lead")}</p>
                </div>
                <Notice title=say("library.stop.title")>
                    <p>{say("library.stop.text")}</p>
                </Notice>
                <Exercises/>
                <Lessons/>
            </div>
        </Guarded>
    }
}

/// All exercises, those of the plan first.
#[cfg(feature = "guidance")]
#[component]
fn Exercises() -> impl IntoView {
    let session = use_session();
    let group = move |place: Place| {
        Memo::new(move |_| {
            session.plan().with(|plan| {
                EXERCISES
                    .into_iter()
                    .filter(|id| place_of(id, plan) == place)
                    .collect::<Vec<_>>()
            })
        })
    };
    Place::ALL
        .map(|place| {
            let ids = group(place);
            let name = place.name();
            view! {
                {move || (!ids.with(Vec::is_empty)).then(|| view! {
                    <section class="page__section" aria-labelledby=format!("exercises-{name}")>
                        <h2 id=format!("exercises-{name}")>{say(format!("library.{name}.title"))}</h2>
                        <p>{say(format!("library.{name}.text"))}</p>
                        <ul class="plan__items">
                            <For
                                each=move || ids.get()
                                key=|id| *id
                                children=move |id| view! { <ExerciseCard id place=name/> }
                            />
                        </ul>
                    </section>
                })}
            }
        })
        .into_view()
}

/// All exercises, without a plan to set them apart.
#[cfg(not(feature = "guidance"))]
#[component]
fn Exercises() -> impl IntoView {
    view! {
        <section class="page__section" aria-labelledby="exercises-all">
            <h2 id="exercises-all">{say("library.other.title")}</h2>
            <ul class="plan__items">
                {EXERCISES.map(|id| view! { <ExerciseCard id place="other"/> }).into_view()}
            </ul>
        </section>
    }
}

/// One exercise: what and how at first sight, how much and when to stop when unfolded.
#[component]
fn ExerciseCard(
    /// Its id.
    id: &'static str,
    /// Whether it is in the plan, left out, or neither.
    place: &'static str,
) -> impl IntoView {
    let progress = maybe(format!("exercise.{id}.progress"));
    let (icon, tone) = match place {
        "in_plan" => (Glyph::Check, BadgeTone::Success),
        "blocked" => (Glyph::Stop, BadgeTone::Caution),
        _ => (Glyph::Walk, BadgeTone::Neutral),
    };
    let session = use_session();
    let summary = Signal::derive(move || {
        session.words().with(|words| {
            let name = words.text(&format!("exercise.{id}.name"));
            words.fill("library.more", &[("name", &name)])
        })
    });
    view! {
        <li>
            <article class="plan__item" id=format!("exercise-{id}") aria-labelledby=format!("exercise-{id}-name")>
                <h3 class="plan__item-title" id=format!("exercise-{id}-name")>{say(format!("exercise.{id}.name"))}</h3>
                <div class="plan__marks">
                    {(place != "other").then(|| view! {
                        <Badge icon tone label=say(format!("library.{place}.mark"))/>
                    })}
                    {needs(id)}
                </div>
                <p>{say(format!("exercise.{id}.how"))}</p>
                {why(id)}
                <Unfold summary>
                    <p><strong>{say("plan_page.exercises.start")}</strong> " " {say(format!("exercise.{id}.start"))}</p>
                    {move || progress.get().map(|progress| view! {
                        <p><strong>{say("plan_page.exercises.progress")}</strong> " " {progress}</p>
                    })}
                    <p><strong>{say("plan_page.exercises.stop")} ":"</strong> " " {say(format!("exercise.{id}.stop"))}</p>
                </Unfold>
            </article>
        </li>
    }
}

/// Time, floor and equipment.
#[cfg(feature = "guidance")]
fn needs(id: &'static str) -> impl IntoView {
    place::Needs(place::NeedsProps { id })
}

#[cfg(not(feature = "guidance"))]
fn needs(_id: &'static str) -> impl IntoView {}

/// Why it is left out or eased.
#[cfg(feature = "guidance")]
fn why(id: &'static str) -> impl IntoView {
    place::Why(place::WhyProps { id })
}

#[cfg(not(feature = "guidance"))]
fn why(_id: &'static str) -> impl IntoView {}

/// Lessons are not written yet; the page says so and leads back.
#[component]
fn Lessons() -> impl IntoView {
    view! {
        <section class="page__section" aria-labelledby="lessons">
            <h2 id="lessons">{say("library.lessons.title")}</h2>
            <p>{say("library.lessons.text")}</p>
            <ul class="plan__bullets">
                {["hurt", "scans", "stress", "steps", "talking"]
                    .map(|lesson| view! { <li>{say(format!("library.lessons.{lesson}"))}</li> })
                    .into_view()}
            </ul>
            <p><a href=href(Route::Plan)>{say("library.back")}</a></p>
        </section>
    }
}
