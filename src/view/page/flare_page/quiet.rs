//! No flare-up is on: the way into one, the plan for the next, and what earlier ones were like.

use leptos::prelude::*;

use super::plan_form::PlanForm;
use crate::domain::day::Day;
use crate::domain::flare;
use crate::domain::record::Record;
use crate::text::{Words, day, diary};
use crate::view::review_prompt::review_link;
use crate::view::say::{count, say, spell, use_session};
use crate::view::widget::button::{Button, ButtonKind};
use crate::view::widget::notice::Notice;
use crate::view::widget::tone::Tone;

/// How many earlier ones are listed.
const MOST: usize = 6;

/// The page while none is on.
#[component]
pub(super) fn Quiet() -> impl IntoView {
    let session = use_session();
    let load = Memo::new(move |_| {
        let today = session.day().get();
        session.record().with(|record| flare::load(record, today))
    });
    let earlier = move || {
        let lines = session.record().with(|record| {
            session
                .words()
                .with(|words| lines(record, session.day().get(), words))
        });
        (!lines.is_empty()).then(|| {
            let rows: Vec<_> = lines
                .into_iter()
                .map(|line| view! { <li>{line}</li> })
                .collect();
            view! {
                <section class="page__section" aria-labelledby="flare-earlier">
                    <h2 id="flare-earlier">{say("flare.earlier.title")}</h2>
                    <p>{count("flare.earlier.count", move || load.get().count)}</p>
                    <ul class="plan__bullets">{rows}</ul>
                </section>
            }
        })
    };
    view! {
        <div class="page__head">
            <h1 tabindex="-1">{say("page.flare.title")}</h1>
            <p class="page__lead">{say("flare.quiet.lead")}</p>
        </div>
        <div class="flare__great">
            <Button
                label=say("flare.quiet.button")
                kind=ButtonKind::Primary
                on_press=Callback::new(move |()| {
                    session.begin_flare();
                })
            />
        </div>
        <p class="muted">{say("flare.quiet.check")}</p>
        {move || load.get().is_much().then(many)}
        <PlanForm/>
        {earlier}
    }
}

/// That flare-ups come often, and the way to a look at the plan.
pub(super) fn many() -> impl IntoView {
    view! {
        <Notice tone=Tone::Info title=say("flare.many.title")>
            <p>{say("flare.many.text")}</p>
            <p>{review_link("review.now".to_owned(), "button button--secondary")}</p>
        </Notice>
    }
}

/// The latest flare-ups that are over: when, how long, and what helped.
fn lines(record: &Record, today: Day, words: &Words) -> Vec<String> {
    let over = flare::all(record).filter(|(_, flare)| flare.done.is_some());
    let mut over: Vec<_> = over.map(|(_, flare)| flare).collect();
    over.sort_by_key(|flare| std::cmp::Reverse(flare.due));
    let line = |flare: &&crate::domain::record::care::Review| {
        let when = day::capitalised(&day::spoken(flare.due, today, words));
        let long = flare::lasted(flare).map(|code| words.text(&format!("flare.lasted.{code}")));
        let helped: Vec<String> = flare::helped(flare)
            .into_iter()
            .map(|code| diary::activity(code, words))
            .collect();
        let mut told = match long {
            Some(long) => format!("{when}: {long}."),
            None => format!("{when}."),
        };
        if !helped.is_empty() {
            let what = words.list(&helped);
            told = format!(
                "{told} {}",
                words.fill("flare.earlier.helped", &[("what", &what)])
            );
        }
        match &flare.note {
            Some(note) => format!("{told} {note}"),
            None => told,
        }
    };
    over.iter().take(MOST).map(line).collect()
}

/// The name of something of the plan.
pub(super) fn name_of(code: String) -> Signal<String> {
    spell(move |words| diary::activity(&code, words))
}
