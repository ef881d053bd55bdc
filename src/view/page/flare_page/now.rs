//! A flare-up that is on: what to do now, what the next days are for, and the way out.

use leptos::prelude::*;

use super::look_back::LookBack;
use super::quiet::{many, name_of};
use crate::domain::day::Day;
use crate::domain::diary::entry::Flare;
use crate::domain::flare::{self, Logged, Phase, Thing};
use crate::session::Session;
use crate::view::exercise::address_of;
use crate::view::form::choice::{Choice, ChoiceCard, Pick};
use crate::view::icon::Glyph;
use crate::view::review_prompt::review_link;
use crate::view::say::{fill, maybe, say, spell, use_session};
use crate::view::widget::button::{Button, ButtonKind};
use crate::view::widget::card::{Card, CardKind};

/// The page while one is on.
#[component]
pub(super) fn Now(
    /// Since when.
    begun: Day,
) -> impl IntoView {
    let looking_back = RwSignal::new(false);
    move || {
        if looking_back.get() {
            let on_back = Callback::new(move |()| {
                looking_back.set(false);
                request_animation_frame(crate::platform::page::focus_heading);
            });
            view! { <LookBack on_back/> }.into_any()
        } else {
            let on_over = Callback::new(move |()| {
                looking_back.set(true);
                request_animation_frame(crate::platform::page::focus_heading);
            });
            view! { <ToDo begun on_over/> }.into_any()
        }
    }
}

/// What to do.
#[component]
fn ToDo(
    begun: Day,
    /// The person says that it is over.
    on_over: Callback<()>,
) -> impl IntoView {
    let session = use_session();
    // Read once: what is being ticked must not move under the finger.
    let things = untrack(|| session.flare_things());
    let plan = untrack(|| session.flare_plan());
    let is_planned = !plan.is_blank();
    let rows: Vec<_> = things
        .into_iter()
        .map(|thing| row(session, thing))
        .collect();
    let own: Vec<_> = [
        ("own", plan.own),
        ("medicine", plan.medicine),
        ("people", plan.people),
    ]
    .into_iter()
    .filter(|(_, words)| !words.is_empty())
    .map(|(name, words)| {
        view! {
            <Card>
                <h3>{say(format!("flare.plan.{name}.label"))}</h3>
                <p class="flare__own">{words}</p>
                {(name == "medicine").then(|| view! {
                    <p class="muted">{say("flare.on.medicine")}</p>
                })}
            </Card>
        }
    })
    .collect();
    let phase = Memo::new(move |_| Phase::of(begun, session.day().get()));
    let number = move || [("n", flare::day_of(begun, session.day().get()).to_string())];
    let logged = Memo::new(move |_| {
        let today = session.day().get();
        session
            .record()
            .with(|record| flare::logged(record, begun, today))
    });
    let is_much = Memo::new(move |_| {
        let today = session.day().get();
        session
            .record()
            .with(|record| flare::load(record, today).is_much())
    });
    view! {
        <div class="page__head">
            <h1 tabindex="-1">{say("flare.on.title")}</h1>
            <p class="page__lead">{say("flare.on.lead")} " " {fill("flare.on.day", number)}</p>
        </div>
        <section class="page__section" aria-labelledby="flare-now">
            <h2 id="flare-now">{say("flare.on.now")}</h2>
            <p class="muted">
                {say(if is_planned { "flare.on.your_plan" } else { "flare.on.no_plan" })}
            </p>
            <ul class="flare__things">{rows}</ul>
            {own}
        </section>
        <section class="page__section" aria-labelledby="flare-days">
            <h2 id="flare-days">{say("flare.on.days")}</h2>
            <Card kind=CardKind::Sunken>
                <p>{move || say(format!("flare.phase.{}", phase.get().name()))}</p>
                {move || (phase.get() == Phase::Long).then(|| view! {
                    <p>{review_link("review.now".to_owned(), "button button--secondary")}</p>
                })}
            </Card>
            {move || is_much.get().then(many)}
        </section>
        <section class="page__section flare__end" aria-labelledby="flare-end">
            <h2 id="flare-end">{say("flare.on.how")}</h2>
            <p role="status">
                {move || (logged.get() == Logged::Today).then(|| say("flare.on.logged"))}
            </p>
            <div class="flare__great">
                {move || (logged.get() != Logged::Today).then(|| view! {
                    <Button
                        label=say("flare.on.still")
                        on_press=Callback::new(move |()| session.log_flare(Flare::Still))
                    />
                })}
                <Button label=say("flare.on.over") kind=ButtonKind::Primary on_press=on_over/>
            </div>
            <div>
                <Button
                    label=say("flare.on.new_sign")
                    kind=ButtonKind::Quiet
                    icon=Glyph::Warning
                    on_press=Callback::new(move |()| {
                        session.repeat_danger_check();
                    })
                />
            </div>
        </section>
    }
}

/// One thing to do: a large card to tick, with what earlier flare-ups taught.
fn row(session: Session, thing: Thing) -> impl IntoView {
    let Thing {
        code,
        helped,
        tried,
    } = thing;
    let how = maybe(format!("flare.thing.{code}.how"));
    let hint = MaybeProp::derive(move || {
        let taught = (helped > 0).then(|| {
            session.words().with(|words| {
                let (n, of) = (helped.to_string(), tried.to_string());
                words.fill("flare.on.helped", &[("n", &n), ("of", &of)])
            })
        });
        let told: Vec<String> = taught.into_iter().chain(how.get()).collect();
        (!told.is_empty()).then(|| told.join(" "))
    });
    let link = code.starts_with("EX-").then(|| {
        let name = code.clone();
        view! {
            <a class="flare__how" href=address_of(&code)>
                {spell(move |words| {
                    let name = crate::text::diary::activity(&name, words);
                    words.fill("flare.on.show", &[("name", &name)])
                })}
            </a>
        }
    });
    let (held, marked) = (code.clone(), code.clone());
    let checked = Signal::derive(move || {
        session
            .open_flare()
            .is_some_and(|flare| flare::used(&flare).contains(&held.as_str()))
    });
    view! {
        <li class="flare__thing">
            <ChoiceCard
                group="flare-now".to_owned()
                choice=Choice::new(code.clone(), name_of(code)).with_hint(hint)
                pick=Pick::Several
                checked
                on_change=Callback::new(move |is_used| {
                    session.use_thing(&marked, is_used);
                })
            />
            {link}
        </li>
    }
}
