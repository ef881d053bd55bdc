//! Today's exercises: drawing, name, how, how much to begin with, and when to stop.

use leptos::prelude::*;

use crate::domain::plan::exercise::Exercise;
use crate::route::Route;
use crate::view::exercise::amount::StartLine;
use crate::view::exercise::remark::remarks;
use crate::view::exercise::{Drawing, address_of};
use crate::view::icon::{Glyph, Icon};
use crate::view::say::{count, href, say, use_session};
use crate::view::widget::unfold::Unfold;

/// The exercises of the plan, under the first steps.
#[component]
pub(super) fn TodaysExercises() -> impl IntoView {
    let session = use_session();
    let exercises = Memo::new(move |_| {
        session.plan().with(|plan| {
            plan.exercises
                .iter()
                .map(|one| one.exercise)
                .collect::<Vec<_>>()
        })
    });
    let any = Memo::new(move |_| !exercises.with(Vec::is_empty));
    let blocked = Memo::new(move |_| session.plan().with(|plan| plan.blocked_exercises.len()));
    move || {
        any.get().then(|| {
            view! {
                <div class="todays-exercises">
                    <h3>{say("plan_page.exercises.title")}</h3>
                    <ul class="todays-exercises__list">
                        <For
                            each=move || exercises.get()
                            key=|exercise| *exercise
                            children=|exercise| view! { <TodaysExercise exercise/> }
                        />
                    </ul>
                    <p class="muted">
                        {move || (blocked.get() > 0).then(|| view! {
                            {count("plan_page.exercises.blocked", move || blocked.get())} " "
                        })}
                        <a href=href(Route::Library)>{say("plan_page.exercises.all")}</a>
                    </p>
                </div>
            }
        })
    }
}

/// One exercise.
#[component]
fn TodaysExercise(
    /// Which one.
    exercise: Exercise,
) -> impl IntoView {
    let session = use_session();
    let id = exercise.id();
    let remarks_on = Memo::new(move |_| {
        session.plan().with(|plan| {
            plan.exercises
                .iter()
                .find(|one| one.exercise == exercise)
                .map(remarks)
                .unwrap_or_default()
        })
    });
    view! {
        <li class="todays-exercise">
            <Drawing id/>
            <div class="todays-exercise__words">
                <h4 class="todays-exercise__name">{say(format!("exercise.{id}.name"))}</h4>
                <p>{say(format!("exercise.{id}.how"))}</p>
                <StartLine id/>
                {move || remarks_on.get().into_iter().map(|(lead, rule)| view! {
                    <p class="todays-exercise__eased">
                        <Icon name=Glyph::Leaf/>
                        <span>
                            <strong>{say(lead)}</strong>
                            " "
                            {say(format!("rule.{rule}"))}
                        </span>
                    </p>
                }).collect_view()}
                // On paper the stop cue is never folded away.
                <p class="print-only">
                    <strong>{say("plan_page.exercises.stop")} ":"</strong>
                    " "
                    {say(format!("exercise.{id}.stop"))}
                </p>
                <Unfold summary=say("plan_page.exercises.stop")>
                    <p>{say(format!("exercise.{id}.stop"))}</p>
                </Unfold>
                <p class="no-print">
                    <a class="todays-exercise__more" href=address_of(id)>
                        {say("plan_page.exercises.more")}
                        <span class="visually-hidden">": " {say(format!("exercise.{id}.name"))}</span>
                    </a>
                </p>
            </div>
        </li>
    }
}
