//! One exercise in full: drawing, steps, amount, traffic light, and when to stop.

use leptos::prelude::*;

use crate::route::Route;
use crate::view::exercise::{Drawing, TrafficLight};
use crate::view::icon::{Glyph, Icon};
use crate::view::say::{href, say};

#[cfg(feature = "guidance")]
use super::place::{Bar, Instead, MarkOf, Needs, Why, is_open};
#[cfg(feature = "guidance")]
use crate::view::exercise::amount::Amounts;

/// The way back to the list.
#[component]
pub(super) fn BackToAll() -> impl IntoView {
    view! {
        <p>
            <a class="library__back" href=href(Route::Library)>
                <Icon name=Glyph::Back/>
                <span>{say("library.back_to_all")}</span>
            </a>
        </p>
    }
}

/// The exercise.
#[component]
pub(super) fn OneExercise(
    /// Its id.
    id: &'static str,
    /// What it is for.
    purpose: &'static str,
) -> impl IntoView {
    view! {
        <BackToAll/>
        <article class="one-exercise">
            <div class="page__head">
                <h1 tabindex="-1">{say(format!("exercise.{id}.name"))}</h1>
                <p class="page__lead">{say(format!("exercise.{id}.for"))}</p>
            </div>
            {standing(id, purpose)}
            <div class="one-exercise__drawing"><Drawing id/></div>
            <section class="page__section" aria-labelledby="how">
                <h2 id="how">{say("exercise_card.how")}</h2>
                <p class="one-exercise__how">{say(format!("exercise.{id}.how"))}</p>
            </section>
            <section class="page__section" aria-labelledby="stop-cue">
                <h2 id="stop-cue">{say("exercise_card.stop")}</h2>
                <p>{say(format!("exercise.{id}.stop"))}</p>
                <p>{say("library.stop.text")}</p>
            </section>
            {amounts(id)}
            <section class="page__section" aria-labelledby="light">
                <h2 id="light">{say("exercise_card.light.title")}</h2>
                <TrafficLight/>
            </section>
        </article>
    }
}

/// Where it stands for this person: marks, reasons, and what else there is.
#[cfg(feature = "guidance")]
fn standing(id: &'static str, purpose: &'static str) -> impl IntoView {
    view! {
        <div class="plan__marks"><MarkOf id/><Needs id/></div>
        <Bar/>
        <Why id/>
        <Instead id purpose/>
    }
}

#[cfg(not(feature = "guidance"))]
fn standing(_id: &'static str, _purpose: &'static str) -> impl IntoView {}

#[cfg(feature = "guidance")]
fn amounts(id: &'static str) -> impl IntoView {
    let open = is_open(id);
    // What is left out has no amount to begin with.
    move || {
        open.get().then(|| {
            view! {
                <section class="page__section" aria-labelledby="amount">
                    <h2 id="amount">{say("exercise_card.much")}</h2>
                    <Amounts id/>
                </section>
            }
        })
    }
}

#[cfg(not(feature = "guidance"))]
fn amounts(id: &'static str) -> impl IntoView {
    view! {
        <section class="page__section" aria-labelledby="amount">
            <h2 id="amount">{say("exercise_card.much")}</h2>
            <p>{say(format!("exercise.{id}.start"))}</p>
            <p>{say(format!("exercise.{id}.progress"))}</p>
        </section>
    }
}
