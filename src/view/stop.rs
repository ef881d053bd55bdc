//! The screen of a danger stop: what to do, whom to call, what to tell them, and nothing else.
//!
//! Invariant: no plan, no exercise, no score and no word of comfort that could delay help.

use leptos::prelude::*;

use crate::platform::page;
use crate::route::Route;
use crate::session::Guard;
use crate::text::day;
use crate::view::contacts::{CrisisLines, EmergencyCalls};
use crate::view::icon::{Glyph, Icon};
use crate::view::place::use_place;
use crate::view::say::{href, maybe, say, use_session};
use crate::view::widget::button::{Button, ButtonKind};
use crate::view::widget::dialog::Dialog;

/// Shows its children only while nothing stands between the person and the plan.
#[component]
pub fn Guarded(children: ChildrenFn) -> impl IntoView {
    let session = use_session();
    let closed = Memo::new(move |_| session.guard().is_closed());
    move || {
        if closed.get() {
            view! { <StopScreen/> }.into_any()
        } else {
            children().into_any()
        }
    }
}

/// What to do now.
#[component]
pub fn StopScreen() -> impl IntoView {
    let session = use_session();
    let guard = Memo::new(move |_| session.guard());
    // The page changed under the person: a screen reader has to hear of it, and the eye begins on top.
    Effect::new(move |_| {
        guard.track();
        page::focus_heading();
    });
    move || match guard.get() {
        Guard::Open => ().into_any(),
        Guard::Emergency(flags) if is_crisis(&flags) => view! { <Crisis urgent=true/> }.into_any(),
        Guard::SameDay(flags) if is_crisis(&flags) => view! { <Crisis urgent=false/> }.into_any(),
        Guard::Emergency(flags) => view! { <Physical urgent=true flags/> }.into_any(),
        Guard::SameDay(flags) => view! { <Physical urgent=false flags/> }.into_any(),
    }
}

/// Whether every sign is one of crisis; a bodily sign beside it takes the emergency path of the body.
fn is_crisis(flags: &[String]) -> bool {
    !flags.is_empty() && flags.iter().all(|flag| flag.starts_with("MH-"))
}

/// A sign of the body.
#[component]
fn Physical(urgent: bool, flags: Vec<String>) -> impl IntoView {
    let name = if urgent { "emergency" } else { "same_day" };
    let steps: &[&str] = if urgent {
        &["call", "no_driving", "tell", "stay"]
    } else {
        &["contact", "tell", "rest", "worse"]
    };
    let steps = steps
        .iter()
        .map(|step| view! { <li>{say(format!("stop.{name}.step.{step}"))}</li> })
        .collect_view();
    let special = flags
        .iter()
        .map(|flag| {
            let what = maybe(format!("stop.flag.{flag}.do"));
            move || {
                what.get()
                    .map(|what| view! { <p><strong>{what}</strong></p> })
            }
        })
        .collect_view();
    view! {
        <section class="danger">
            <div class=if urgent { "danger__stop" } else { "danger__stop danger__stop--soon" }>
                <h1 class="danger__title" tabindex="-1">
                    <Icon name=if urgent { Glyph::Stop } else { Glyph::Warning }/>
                    <span>{say(format!("stop.{name}.title"))}</span>
                </h1>
                <div class="danger__calls">
                    {urgent.then(|| view! { <EmergencyCalls/> })}
                </div>
                {special}
                <ol class="danger__steps">{steps}</ol>
                <HandOver flags/>
                {(!urgent).then(|| view! {
                    <div>
                        <h2>{say("stop.same_day.go_now")}</h2>
                        <p>{say("stop.same_day.go_now_text")}</p>
                        <div class="danger__calls"><EmergencyCalls/></div>
                    </div>
                })}
                <p class="danger__why">{say(format!("stop.{name}.why"))}</p>
            </div>
            <Unlock/>
        </section>
    }
}

/// What to show or read out to whoever helps.
#[component]
fn HandOver(flags: Vec<String>) -> impl IntoView {
    let session = use_session();
    // The day and time as people say them, since whoever helps reads this card.
    let since = move || {
        session
            .record()
            .with(|record| record.stop().map(|stop| stop.since))
            .map(|since| {
                let minute = since.minute_of_day();
                session.words().with(|words| {
                    let day = day::with_weekday(since.day(), words);
                    let when = format!("{day}, {:02}:{:02}", minute / 60, minute % 60);
                    words.fill("stop.card.since", &[("when", &when)])
                })
            })
    };
    let labels = flags
        .into_iter()
        .map(|flag| view! { <li>{say(format!("flag.{flag}"))}</li> })
        .collect_view();
    let facts = move || {
        session.understanding().with(|known| {
            let age = known.answers.number("about.age");
            age.map(|age| {
                session
                    .words()
                    .with(|words| words.fill("stop.card.age", &[("age", &age.to_string())]))
            })
        })
    };
    view! {
        <section class="hand-over" aria-labelledby="hand-over-title">
            <h2 id="hand-over-title">{say("stop.card.title")}</h2>
            <p>{say("stop.card.say")}</p>
            <ul>{labels}</ul>
            <p>{facts}</p>
            <p class="muted">
                {since}
                " " {say("stop.card.self_reported")}
            </p>
            <Button
                label=say("stop.card.print")
                kind=ButtonKind::Secondary
                icon=Glyph::Print
                on_press=Callback::new(|()| page::print())
            />
        </section>
    }
}

/// Thoughts of self-harm: with danger of acting now, or without.
#[component]
fn Crisis(urgent: bool) -> impl IntoView {
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
        <section class="danger">
            <div class=if urgent { "danger__stop" } else { "danger__stop danger__stop--soon" }>
                <h1 class="danger__title" tabindex="-1">
                    <Icon name=Glyph::Help/>
                    <span>{say(format!("stop.{name}.title"))}</span>
                </h1>
                <p>{say(format!("stop.{name}.thanks"))}</p>
                <div class="danger__calls">
                    {urgent.then(|| view! { <EmergencyCalls/> })}
                    <CrisisLines first_only=urgent/>
                </div>
                <ol class="danger__steps">{steps}</ol>
                <p><a class="button button--secondary" href=href(Route::Help)>{say("stop.to_safety_plan")}</a></p>
            </div>
            <Unlock/>
        </section>
    }
}

/// The way back: only after somebody has seen the person, and only through the danger check.
#[component]
fn Unlock() -> impl IntoView {
    let session = use_session();
    let asking = RwSignal::new(false);
    let go = use_place().go;
    let confirm = Callback::new(move |()| {
        asking.set(false);
        if session.note_assessment() {
            go.run(Route::Start);
        }
    });
    view! {
        <section class="page__section" aria-labelledby="unlock-title">
            <h2 id="unlock-title">{say("stop.unlock.title")}</h2>
            <p>{say("stop.unlock.text")}</p>
            <Button
                label=say("stop.unlock.button")
                kind=ButtonKind::Secondary
                on_press=Callback::new(move |()| asking.set(true))
            />
            <Dialog
                id="unlock"
                title=say("stop.unlock.sure")
                open=asking
                on_close=Callback::new(move |()| asking.set(false))
            >
                <p>{say("stop.unlock.sure_text")}</p>
                <div class="button-row">
                    <Button label=say("stop.unlock.yes") kind=ButtonKind::Primary on_press=confirm/>
                    <Button
                        label=say("stop.unlock.no")
                        kind=ButtonKind::Quiet
                        on_press=Callback::new(move |()| asking.set(false))
                    />
                </div>
            </Dialog>
        </section>
    }
}
