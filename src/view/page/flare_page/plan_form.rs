//! The plan for a flare-up, written on a better day: what to tick, and own words.

use leptos::prelude::*;

use super::quiet::name_of;
use crate::domain::flare::{FlarePlan, THINGS};
use crate::session::Session;
use crate::view::form::checkbox_group::CheckboxGroup;
use crate::view::form::choice::Choice;
use crate::view::form::text_area::TextArea;
use crate::view::say::{maybe, say, use_session};
use crate::view::widget::button::{Button, ButtonAction};

/// A text of the plan: the name of its words, and where it stands.
type Text = (
    &'static str,
    fn(&FlarePlan) -> &String,
    fn(&mut FlarePlan) -> &mut String,
);

const TEXTS: [Text; 3] = [
    ("own", |plan| &plan.own, |plan| &mut plan.own),
    ("medicine", |plan| &plan.medicine, |plan| &mut plan.medicine),
    ("people", |plan| &plan.people, |plan| &mut plan.people),
];

/// The exercise that is never taken away: breathing.
const BREATHING: &str = "EX-24";

/// The form.
#[component]
pub(super) fn PlanForm() -> impl IntoView {
    let session = use_session();
    let draft = RwSignal::new(untrack(|| session.flare_plan()));
    let typed = RwSignal::new(false);
    let save = move || {
        if typed.get_untracked() && session.write_flare_plan(&draft.get_untracked()) {
            typed.set(false);
        }
    };
    // Who goes to another page of the app in the middle of writing loses nothing.
    on_cleanup(save);
    let choices = codes(session)
        .into_iter()
        .map(|code| {
            let hint = maybe(format!("flare.thing.{code}.how"));
            Choice::new(code.clone(), name_of(code)).with_hint(hint)
        })
        .collect();
    let texts = TEXTS.map(|(name, read, place)| {
        view! {
            <TextArea
                id=format!("flare-{name}")
                label=say(format!("flare.plan.{name}.label"))
                hint=say(format!("flare.plan.{name}.hint"))
                value=Signal::derive(move || draft.with(|plan| read(plan).clone()))
                on_input=move |text: String| {
                    typed.set(true);
                    draft.update(|plan| *place(plan) = text);
                }
            />
        }
    });
    view! {
        <section class="page__section" aria-labelledby="flare-plan">
            <h2 id="flare-plan">{say("flare.plan.title")}</h2>
            <p>{say("flare.plan.text")}</p>
            <form
                class="stack"
                on:submit=move |event| {
                    event.prevent_default();
                    save();
                }
            >
                <CheckboxGroup
                    id="flare-things"
                    legend=say("flare.plan.things")
                    choices
                    value=Signal::derive(move || draft.with(|plan| plan.things.clone()))
                    on_change=Callback::new(move |things: Vec<String>| {
                        typed.set(true);
                        draft.update(|plan| plan.things = things);
                    })
                />
                {texts}
                <div class="button-row">
                    <Button
                        label=say("flare.plan.save")
                        action=ButtonAction::Submit
                        unavailable=Signal::derive(move || !typed.get())
                    />
                </div>
            </form>
        </section>
    }
}

/// What may be ticked: what needs nothing, the exercises of the plan, and what was ticked before.
fn codes(session: Session) -> Vec<String> {
    let mut codes = session.plan().with_untracked(|plan| {
        let exercises = plan.exercises.iter().map(|one| one.exercise.id());
        let all = THINGS.into_iter().chain(exercises).chain([BREATHING]);
        all.filter(|code| plan.leaves_open(code))
            .map(str::to_owned)
            .collect::<Vec<_>>()
    });
    codes.dedup();
    for held in untrack(|| session.flare_plan()).things {
        if !codes.contains(&held) {
            codes.push(held);
        }
    }
    codes
}
