//! After the last question: the way to the plan, and every answer with the way to change it.

use leptos::prelude::*;

use super::draft::gather;
use super::outside_scores::OutsideScores;
use crate::domain::questionnaire::{Item, LinkId};
use crate::route::Route;
use crate::session::Session;
use crate::text::answers as words_of;
use crate::view::say::{href, say, use_session};
use crate::view::widget::button::{Button, ButtonKind};
use crate::view::widget::disclosure::Disclosure;
use crate::view::widget::illustration::{Illustration, Scene};
use crate::view::widget::link_button::LinkButton;
use crate::view::widget::unfold::Unfold;

/// The end of the questions.
#[component]
pub fn Finished(
    /// Goes to a screen to change an answer.
    on_change: Callback<LinkId>,
) -> impl IntoView {
    let session = use_session();
    let young = Memo::new(move |_| {
        session
            .answers()
            .with(|answers| answers.number("about.age").is_some_and(|age| age < 18.0))
    });
    view! {
        {move || if young.get() {
            view! {
                <div class="page__head">
                    <h1 tabindex="-1">{say("start.young.title")}</h1>
                    <p class="page__lead">{say("danger.under_18")}</p>
                </div>
            }.into_any()
        } else {
            view! {
                <div class="page__head">
                    <Illustration scene=Scene::PlanReady/>
                    <h1 tabindex="-1">{say("start.finished.title")}</h1>
                    <p class="page__lead">{say("start.finished.text")}</p>
                </div>
                // Who goes to see the plan has it from here on: later changes are shown beside it.
                <p on:click=move |_| take_plan(session)>
                    <LinkButton label=say("start.finished.to_plan") href=href(Route::Plan) kind=ButtonKind::Primary/>
                </p>
            }.into_any()
        }}
        <section class="page__section" aria-labelledby="answers-title">
            <h2 id="answers-title">{say("start.finished.answers")}</h2>
            <p class="muted">{say("start.finished.answers_text")}</p>
            {move || sections(on_change)}
        </section>
        <section class="page__section" aria-labelledby="scores-title">
            <h2 id="scores-title">{say("score.title")}</h2>
            <Unfold summary=say("score.open")><OutsideScores/></Unfold>
        </section>
    }
}

#[cfg(feature = "guidance")]
fn take_plan(session: Session) {
    session.take_first_plan();
}

#[cfg(not(feature = "guidance"))]
fn take_plan(_session: Session) {}

/// The answers, section by section.
fn sections(on_change: Callback<LinkId>) -> impl IntoView {
    let session = use_session();
    let forms = session.forms();
    let answers = session.answers().get();
    let walk = forms.walk(&answers);
    let mut order: Vec<Option<&LinkId>> = Vec::new();
    for screen in &walk {
        if !order.contains(&screen.section) {
            order.push(screen.section);
        }
    }
    order
        .into_iter()
        .map(|section| {
            let screens = walk.iter().filter(|screen| screen.section == section);
            let rows = screens
                .map(|screen| {
                    let link = screen.link_id().clone();
                    let lines = lines(screen.item, &answers);
                    let title = {
                        let item = screen.item;
                        Signal::derive(move || {
                            session
                                .words()
                                .with(|words| words_of::question(item, words))
                        })
                    };
                    let change = Signal::derive(move || {
                        session
                            .words()
                            .with(|words| words.fill("start.change", &[("what", &title.get())]))
                    });
                    view! {
                        <div class="answers__screen">
                            <h3 class="answers__title">{title}</h3>
                            <dl class="answers__list">{lines}</dl>
                            <Button
                                label=change
                                kind=ButtonKind::Quiet
                                on_press=Callback::new(move |()| on_change.run(link.clone()))
                            />
                        </div>
                    }
                })
                .collect_view();
            let summary = section.map_or_else(
                || say("start.finished.answers"),
                |section| say(format!("section.{section}.title")),
            );
            view! { <Disclosure summary>{rows}</Disclosure> }
        })
        .collect_view()
}

/// What was said on a screen; of a tick list only what is not a plain "no".
fn lines(
    item: &'static Item,
    answers: &crate::domain::questionnaire::Answers,
) -> Vec<impl IntoView + use<>> {
    use crate::domain::questionnaire::{AnswerKind, AnswerValue};

    let session = use_session();
    let list = item.kind == AnswerKind::Signs;
    let mut lines = Vec::new();
    gather(item, &mut |item: &'static Item| {
        let Some(value) = answers.get(item.link_id.as_str()).cloned() else {
            return;
        };
        if list && value == AnswerValue::Bool(false) {
            return;
        }
        lines.push(view! {
            <div class="answers__line">
                <dt>{move || session.words().with(|words| words_of::question(item, words))}</dt>
                <dd>{move || session.words().with(|words| words_of::answer(item, &value, words))}</dd>
            </div>
        });
    });
    lines
}
