//! What the answers look like: the pattern, how much support fits, and what is not known yet.

use leptos::prelude::*;

use crate::domain::fact::FactId;
use crate::domain::intake;
use crate::domain::plan::bearing::{Bearing, loads_on, protects};
use crate::domain::plan::pattern::Pattern;
use crate::domain::plan::{completed, picture_of};
use crate::domain::questionnaire::LinkId;
use crate::route::Route;
use crate::text::plan as spelled;
use crate::view::icon::Glyph;
use crate::view::say::{count, fill, href, say, spell, use_session};
use crate::view::widget::badge::Badge;
use crate::view::widget::link_button::LinkButton;
use crate::view::widget::unfold::Unfold;

/// Open questions that are named at once; the others unfold.
const QUESTIONS_AT_ONCE: usize = 5;

/// The picture.
#[component]
pub(super) fn Picture() -> impl IntoView {
    let session = use_session();
    let primary = Memo::new(move |_| session.plan().with(|plan| plan.primary));
    let others = Memo::new(move |_| {
        session.plan().with(|plan| {
            let leading = plan.primary;
            let others = plan.patterns.iter().copied();
            others
                .filter(|pattern| Some(*pattern) != leading)
                .collect::<Vec<_>>()
        })
    });
    let support = Memo::new(move |_| session.plan().with(|plan| plan.support));
    view! {
        <section class="page__section" aria-labelledby="picture">
            <h2 id="picture">{say("plan_page.picture.title")}</h2>
            {move || primary.get().map(|pattern| view! {
                <p>{fit("plan_page.picture.fit", pattern)}</p>
                <p>{say(format!("pattern.{}.what", pattern.code()))}</p>
            })}
            {move || others.get().into_iter().map(|pattern| view! {
                <p>{fit("plan_page.picture.also", pattern)} " " {say(format!("pattern.{}.what", pattern.code()))}</p>
            }).collect_view()}
            <p class="muted">{say("plan_page.picture.confirm")}</p>
            {move || support.get().map(|support| view! {
                <div class="picture__support">
                    <Badge icon=Glyph::Team label=say(format!("support.{}.name", support.code()))/>
                    <p>{say(format!("support.{}.what", support.code()))}</p>
                    <p class="muted">{say("plan_page.picture.own_scale")}</p>
                </div>
            })}
            <Bearings/>
            <Unknown/>
        </section>
    }
}

fn fit(key: &'static str, pattern: Pattern) -> Signal<String> {
    let session = use_session();
    fill(key, move || {
        let name = session
            .words()
            .with(|words| words.text(&format!("pattern.{}.name", pattern.code())));
        [("pattern", name)]
    })
}

/// What loads and what protects, each with the way to correct the answer behind it.
#[component]
fn Bearings() -> impl IntoView {
    let session = use_session();
    let found = Memo::new(move |_| {
        session.understanding().with(|known| {
            let facts = completed(&known.facts);
            let situation = picture_of(&facts);
            (loads_on(&situation), protects(&situation))
        })
    });
    move || {
        let (loads, protects) = found.get();
        let any = !loads.is_empty() || !protects.is_empty();
        any.then(|| {
            view! {
                <div class="stack">
                    {bearings("loads", loads)}
                    {bearings("protects", protects)}
                    <p class="muted">{say("plan_page.bearing.correct")}</p>
                </div>
            }
        })
    }
}

fn bearings(side: &'static str, list: Vec<Bearing>) -> Option<impl IntoView> {
    let rows: Vec<_> = list
        .into_iter()
        .map(|one| {
            let words = say(format!("plan_page.bearing.{side}.{}", one.name));
            let question = one.facts.into_iter().find_map(intake::question_about);
            view! { <li>{to_question(question, words)}</li> }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <h3>{say(format!("plan_page.bearing.{side}_title"))}</h3>
            <ul class="plan__bullets">{rows}</ul>
        }
    })
}

/// Words that lead to the question behind them, where there is one.
fn to_question(question: Option<&'static LinkId>, words: Signal<String>) -> AnyView {
    match question {
        Some(question) => {
            let address = format!("{}?ask={question}", href(Route::Start));
            view! { <a href=address>{words}</a> }.into_any()
        }
        None => view! { <span>{words}</span> }.into_any(),
    }
}

/// What could still change the plan.
#[component]
fn Unknown() -> impl IntoView {
    let session = use_session();
    let questions = Memo::new(move |_| session.plan().with(|plan| plan.questions.clone()));
    let any = Memo::new(move |_| !questions.with(Vec::is_empty));
    let rest =
        Memo::new(move |_| questions.with(|all| all.len().saturating_sub(QUESTIONS_AT_ONCE)));
    let first = move || {
        questions
            .get()
            .into_iter()
            .take(QUESTIONS_AT_ONCE)
            .collect::<Vec<_>>()
    };
    let later = move || {
        questions
            .get()
            .into_iter()
            .skip(QUESTIONS_AT_ONCE)
            .collect::<Vec<_>>()
    };
    move || {
        any.get().then(|| view! {
            <div class="stack">
                <h3>{say("plan_page.unknown.title")}</h3>
                <p>{say("plan_page.unknown.text")}</p>
                <ul class="plan__bullets">
                    <For each=first key=|fact| *fact children=|fact| view! { <li>{to_question(intake::question_about(fact), fact_words(fact))}</li> }/>
                </ul>
                {move || (rest.get() > 0).then(|| view! {
                    <Unfold summary=count("plan_page.unknown.more", move || rest.get())>
                        <ul class="plan__bullets">
                            <For each=later key=|fact| *fact children=|fact| view! { <li>{to_question(intake::question_about(fact), fact_words(fact))}</li> }/>
                        </ul>
                    </Unfold>
                })}
                <p><LinkButton label=say("plan_page.unknown.button") href=href(Route::Start)/></p>
            </div>
        })
    }
}

fn fact_words(fact: FactId) -> Signal<String> {
    spell(move |words| spelled::fact(fact, words))
}
