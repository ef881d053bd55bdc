//! What the person has begun, to be ticked when it is done today.
//!
//! A tick goes into today's diary entry; taking it away takes it out again.

use leptos::prelude::*;

use crate::domain::record::id::ActivityCode;
use crate::route::Route;
use crate::text::diary;
use crate::view::form::checkbox_group::CheckboxGroup;
use crate::view::form::choice::Choice;
use crate::view::page::diary_page::begun_codes;
use crate::view::say::{href, say, use_session};
use crate::view::widget::card::Card;

/// The list, or a line that leads to the plan when nothing is begun.
#[component]
pub fn AtHand() -> impl IntoView {
    let session = use_session();
    let codes = Memo::new(move |_| begun_codes(session));
    let done = Signal::derive(move || {
        let today = session.day().get();
        let is_done = |code: &String| {
            code.parse::<ActivityCode>()
                .is_ok_and(|code| session.is_done(&code, today))
        };
        codes.get().into_iter().filter(is_done).collect::<Vec<_>>()
    });
    let change = move |now: Vec<String>| {
        let before = done.get_untracked();
        for code in codes.get_untracked() {
            let is_done = now.contains(&code);
            if is_done != before.contains(&code)
                && let Ok(code) = code.parse::<ActivityCode>()
            {
                session.set_done_today(&code, is_done);
            }
        }
    };
    let list = move || {
        let codes = codes.get();
        if codes.is_empty() {
            return view! {
                <Card>
                    <p>{say("today.begun.none")}</p>
                    <p><a href=href(Route::Plan)>{say("today.begun.to_plan")}</a></p>
                </Card>
            }
            .into_any();
        }
        let choices = codes
            .into_iter()
            .map(|code| {
                let name = code.clone();
                let label = Signal::derive(move || {
                    session.words().with(|words| diary::activity(&name, words))
                });
                Choice::new(code, label)
            })
            .collect();
        view! {
            <CheckboxGroup
                id="today-done"
                legend=say("today.begun.legend")
                choices
                value=done
                on_change=Callback::new(change)
            />
        }
        .into_any()
    };
    view! {
        <section class="page__section" aria-labelledby="today-begun">
            <h2 id="today-begun">{say("today.begun.title")}</h2>
            {list}
        </section>
    }
}
