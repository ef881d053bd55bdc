//! Thoughts of self-harm: one question, and at once what to do.
//!
//! The answers are buttons and not a list to pick from: on the way through such a list an arrow
//! key would give answers that nobody meant.

use leptos::prelude::*;

use crate::domain::record::safety::Reply;
use crate::platform::page;
use crate::view::contacts::{CrisisLines, EmergencyCalls};
use crate::view::icon::{Glyph, Icon};
use crate::view::say::{say, use_session};
use crate::view::widget::button::{Button, ButtonKind};

/// Where the talk stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Talk {
    /// Nothing was said.
    Quiet,
    /// Whether the person might act now is being asked.
    Asking,
    /// They might, or are not sure.
    Now,
    /// Not now.
    Today,
}

/// What the eye and the screen reader go to at each step.
const STEP: &str = "help-talk";

/// The talk, from the first word to what to do.
#[component]
pub(super) fn Harm() -> impl IntoView {
    let session = use_session();
    let talk = RwSignal::new(Talk::Quiet);
    let answer = move |reply: Reply| {
        session.tell_of_acting(reply);
        talk.set(if reply == Reply::No {
            Talk::Today
        } else {
            Talk::Now
        });
    };
    view! {
        <div class="help__talk no-print">
            {move || match talk.get() {
                Talk::Quiet => view! {
                    <div class="button-row">
                        <Button
                            label=say("help.harm.button")
                            on_press=Callback::new(move |()| talk.set(Talk::Asking))
                        />
                    </div>
                }
                .into_any(),
                Talk::Asking => view! { <Question on_answer=Callback::new(answer)/> }.into_any(),
                Talk::Now => view! { <WhatToDo urgent=true talk/> }.into_any(),
                Talk::Today => view! { <WhatToDo urgent=false talk/> }.into_any(),
            }}
        </div>
    }
}

/// Whether the person might act now.
#[component]
fn Question(on_answer: Callback<Reply>) -> impl IntoView {
    focus_when_shown();
    let replies = [
        ("yes", Reply::Yes),
        ("not_sure", Reply::NotSure),
        ("no", Reply::No),
    ]
    .map(|(name, reply)| {
        view! {
            <Button
                label=say(format!("help.harm.{name}"))
                on_press=Callback::new(move |()| on_answer.run(reply))
            />
        }
    });
    view! {
        <div
            class="help__question"
            id=STEP
            role="group"
            tabindex="-1"
            aria-labelledby="help-talk-question"
        >
            <p>{say("help.harm.thanks")}</p>
            <h3 id="help-talk-question">{say("help.harm.question")}</h3>
            <div class="help__replies">{replies}</div>
            <p class="muted">{say("help.harm.kept")}</p>
        </div>
    }
}

/// What to do now, or today.
#[component]
fn WhatToDo(urgent: bool, talk: RwSignal<Talk>) -> impl IntoView {
    focus_when_shown();
    let name = if urgent { "crisis_now" } else { "crisis_today" };
    let steps: &[&str] = if urgent {
        &["call", "not_alone", "distance"]
    } else {
        &["contact", "not_alone", "plan"]
    };
    let steps = steps
        .iter()
        .map(|step| view! { <li>{say(format!("stop.{name}.step.{step}"))}</li> })
        .collect_view();
    view! {
        <div class=if urgent { "danger__stop" } else { "danger__stop danger__stop--soon" }>
            <h3 class="danger__title" id=STEP tabindex="-1">
                <Icon name=Glyph::Help/>
                <span>{say(format!("stop.{name}.title"))}</span>
            </h3>
            {urgent.then(|| view! {
                <div class="danger__calls">
                    <EmergencyCalls/>
                    <CrisisLines first_only=true/>
                </div>
            })}
            <p>{say(format!("stop.{name}.thanks"))}</p>
            <ol class="danger__steps">{steps}</ol>
            <div class="button-row">
                <Button
                    label=say("help.harm.again")
                    kind=ButtonKind::Quiet
                    on_press=Callback::new(move |()| talk.set(Talk::Asking))
                />
            </div>
        </div>
    }
}

/// What was pressed is gone: the eye and the screen reader go on at what took its place.
fn focus_when_shown() {
    Effect::new(|_| page::bring(&format!("#{STEP}")));
}
