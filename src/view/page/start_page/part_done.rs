//! The end of a part: what was said in it, the way to change it in place, and where to go on or rest.

use leptos::prelude::*;

use super::finished::rows_of;
use crate::domain::intake;
use crate::domain::questionnaire::{LinkId, Part};
use crate::route::Route;
use crate::view::say::{count, fill, href, say, use_session};
use crate::view::widget::button::{Button, ButtonKind};
use crate::view::widget::card::Card;
use crate::view::widget::disclosure::Disclosure;
use crate::view::widget::link_button::LinkButton;

/// The end of a part while others wait.
#[component]
pub fn PartDone(
    /// The part.
    section: &'static LinkId,
    /// Goes to a screen to change an answer, and comes back here.
    on_change: Callback<LinkId>,
    /// Goes to the first screen of a part that waits.
    on_go: Callback<LinkId>,
) -> impl IntoView {
    let session = use_session();
    let answers = session.answers().get();
    let waiting = session.waiting_parts();
    let next = waiting.first().copied();
    let questions: usize = waiting.iter().map(|part| part.questions).sum();
    let seconds: usize = waiting.iter().map(|part| part.seconds).sum();
    let title = {
        let name = say(format!("section.{section}.title"));
        fill("start.part_done.title", move || [("section", name.get())])
    };
    let rows = rows_of(section, &answers, on_change);
    let can_plan = intake::is_short_path_done(&answers);
    view! {
        <div class="page__head">
            <h1 tabindex="-1">{title}</h1>
            <p class="page__lead">{say("start.part_done.saved")}</p>
        </div>
        {can_plan.then(|| first_plan(questions, seconds))}
        {next.map(|part| view! { <p>{say("start.part_done.now")} " " {how_long(part)}</p> })}
        <div class="button-row">
            {next.and_then(|part| {
                let link = part.next?.clone();
                Some(view! {
                    <Button
                        label=say("start.part_done.go_on")
                        kind=ButtonKind::Primary
                        on_press=Callback::new(move |()| on_go.run(link.clone()))
                    />
                })
            })}
            <LinkButton label=say("start.part_done.rest") href=href(Route::Today) kind=ButtonKind::Quiet/>
        </div>
        {can_plan.then(|| others(on_go))}
        <section class="page__section" aria-labelledby="said-title">
            <h2 id="said-title">{say("start.part_done.said")}</h2>
            <p class="muted">{say("start.finished.answers_text")}</p>
            <Disclosure summary=say("start.part_done.show")>{rows}</Disclosure>
        </section>
    }
}

/// "Mood and thoughts, about 2 minutes".
fn how_long(part: Part<'static>) -> Signal<String> {
    let name = say(format!("section.{}.title", part.section));
    let minutes = count("start.part_done.minutes", move || part.minutes());
    fill("start.part_done.next", move || {
        [("section", name.get()), ("minutes", minutes.get())]
    })
}

/// From here on there is a plan; the rest makes it sharper.
fn first_plan(questions: usize, seconds: usize) -> impl IntoView {
    let minutes = count("start.part_done.minutes", move || seconds.div_ceil(60));
    let left = fill("start.part_done.left", move || {
        [("n", questions.to_string()), ("minutes", minutes.get())]
    });
    view! {
        <Card>
            <h2>{say("start.part_done.plan_title")}</h2>
            <p>{say("start.part_done.plan_text")} " " {left}</p>
            <LinkButton label=say("start.part_done.to_plan") href=href(Route::Plan)/>
        </Card>
    }
}

/// The parts that wait, to be taken in any order.
fn others(on_go: Callback<LinkId>) -> impl IntoView {
    let session = use_session();
    let rows: Vec<_> = session
        .waiting_parts()
        .into_iter()
        .skip(1)
        .filter_map(|part| {
            let link = part.next?.clone();
            Some(view! {
                <li>
                    <Button
                        label=how_long(part)
                        kind=ButtonKind::Secondary
                        on_press=Callback::new(move |()| on_go.run(link.clone()))
                    />
                </li>
            })
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="page__section" aria-labelledby="others-title">
                <h2 id="others-title">{say("start.part_done.others")}</h2>
                <p class="muted">{say("start.part_done.others_text")}</p>
                <ul class="stack">{rows}</ul>
            </section>
        }
    })
}
