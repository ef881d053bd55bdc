//! "Why not?": any treatment by name, with its verdict and reasons for this person, offered or not.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::plan::{Absence, Inquiry, Reason, inquire};
use crate::domain::treatment::Treatment;
use crate::route::Route;
use crate::session::Session;
use crate::text::plan as spelled;
use crate::text::search::{fold, has_all};
use crate::text::verdict;
use crate::view::form::text_field::TextField;
use crate::view::page::plan_page::line::Verdict;
use crate::view::say::{count, fill, href, say, spell, use_session};
use crate::view::widget::unfold::Unfold;

/// How many treatments are answered at once.
const AT_ONCE: usize = 5;

/// The question and its answers.
#[component]
pub(super) fn WhyNot() -> impl IntoView {
    let session = use_session();
    let typed = RwSignal::new(String::new());
    let has_answers = Memo::new(move |_| {
        session
            .understanding()
            .with(|known| !known.answers.is_empty())
    });
    let texts = Memo::new(move |_| texts(session));
    let found = Memo::new(move |_| {
        let typed = typed.get();
        let mut found: Vec<Treatment> = Vec::new();
        if !typed.trim().is_empty() {
            texts.with(|texts| {
                let fits = texts.iter().filter(|(_, text)| has_all(text, &typed));
                found.extend(fits.map(|(treatment, _)| *treatment));
            });
        }
        found
    });
    let is_asked = Memo::new(move |_| !typed.with(|typed| typed.trim().is_empty()));
    let number = Memo::new(move |_| found.with(Vec::len));
    let shown = move || found.with(|found| found.iter().take(AT_ONCE).copied().collect::<Vec<_>>());
    let on_input = Callback::new(move |text: String| typed.set(text));
    view! {
        <section class="page__section" aria-labelledby="why-not">
            <h2 id="why-not">{say("why_not.title")}</h2>
            {move || if has_answers.get() {
                view! {
                    <p>{say("why_not.text")}</p>
                    <search>
                        <TextField
                            id="why-not-search"
                            label=say("why_not.label")
                            hint=say("why_not.hint")
                            value=typed
                            on_input
                        />
                    </search>
                    {move || is_asked.get().then(|| view! {
                        <p role="status">{count("why_not.found", move || number.get())}</p>
                    })}
                    <ul class="plan__items">
                        <For
                            each=shown
                            key=|treatment| *treatment
                            children=move |treatment| view! { <li>{move || answer(session, treatment)}</li> }
                        />
                    </ul>
                    {move || (number.get() > AT_ONCE).then(|| view! { <p>{say("why_not.more")}</p> })}
                }.into_any()
            } else {
                view! {
                    <p>{say("why_not.empty")}</p>
                    <p><a href=href(Route::Start)>{say("plan_page.empty.button")}</a></p>
                }.into_any()
            }}
        </section>
    }
}

/// Every treatment with the words it is found by.
fn texts(session: Session) -> Arc<[(Treatment, String)]> {
    session.words().with(|words| {
        let text = |treatment: Treatment| {
            let parts = [
                spelled::name(treatment, words),
                words.text(&format!("treatment.{}.what", treatment.code())),
                words.text(&format!("component.{}", treatment.component().name())),
                treatment.code().to_owned(),
            ];
            fold(&parts.join(" "))
        };
        Treatment::ALL.iter().map(|&one| (one, text(one))).collect()
    })
}

/// What the rules answer about one treatment.
fn answer(session: Session, treatment: Treatment) -> impl IntoView {
    let Inquiry {
        verdict,
        on_plan,
        unwanted,
        ..
    } = session.understanding().with(|known| {
        session
            .plan()
            .with(|plan| inquire(treatment, &known.facts, plan))
    });
    let title = format!("why-not-{}", treatment.code());
    let heading = title.clone();
    let standing = match (&verdict, on_plan, unwanted) {
        (Err(absence), ..) => format!("why_not.absent.{}", absence.name()),
        (Ok(_), true, _) => "why_not.on_plan".to_owned(),
        (Ok(_), false, true) => "why_not.unwanted".to_owned(),
        (Ok(_), false, false) => "why_not.off_plan".to_owned(),
    };
    view! {
        <article class="plan__item" aria-labelledby=title>
            <h3 class="plan__item-title" id=heading>{spell(move |words| spelled::name(treatment, words))}</h3>
            <p>{say(format!("treatment.{}.what", treatment.code()))}</p>
            {verdict.as_ref().ok().map(|item| {
                let line = item.clone();
                let reasons = item.reasons.clone();
                view! {
                    <div class="plan__marks"><Verdict bucket=item.bucket/></div>
                    <p><strong>{say("plan_page.why")}</strong> " " {spell(move |words| verdict::why(&line, words))}</p>
                    <Unfold summary=fill("why_not.reasons", move || [(
                        "name",
                        session.words().with(|words| spelled::name(treatment, words)),
                    )])>
                        <ul class="plan__bullets">{reasons.iter().map(reason_line).collect_view()}</ul>
                    </Unfold>
                }
            })}
            <p class="muted">{say(standing)}</p>
            {matches!(verdict, Err(Absence::Danger)).then(|| view! {
                <p><a href=href(Route::Start)>{say("plan_page.danger.open.button")}</a></p>
            })}
        </article>
    }
}

/// A reason, the answers that decided it, and the rule to look up below.
fn reason_line(reason: &Reason) -> impl IntoView + use<> {
    let rule = reason.rule;
    let has_facts = !reason.facts.is_empty() && reason.truth.is_true();
    let facts = reason.facts.clone();
    let reason = reason.clone();
    view! {
        <li>
            {spell(move |words| spelled::reason(&reason, words))}
            {has_facts.then(|| view! {
                <span class="plan__decided">
                    {spell(move |words| {
                        let names = spelled::facts(&facts, words);
                        words.fill("plan_page.detail.decided_by", &[("facts", &names)])
                    })}
                </span>
            })}
            <span class="plan__source">{rule}</span>
        </li>
    }
}
