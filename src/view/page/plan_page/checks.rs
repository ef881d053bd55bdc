//! Checks to arrange, and what to ask at the next visit.

use leptos::prelude::*;

use crate::domain::plan::Referral;
use crate::domain::plan::urgency::Urgency;
use crate::view::icon::Glyph;
use crate::view::say::{maybe, say, spell, use_session};
use crate::view::widget::badge::{Badge, BadgeTone};

/// What should be looked at within days or weeks.
#[component]
pub(super) fn Checks() -> impl IntoView {
    let session = use_session();
    let checks = referrals(move |level| matches!(level, Urgency::U2 | Urgency::U3));
    move || {
        let checks = checks.get();
        (!checks.is_empty()).then(|| view! {
            <section class="page__section" aria-labelledby="checks">
                <h2 id="checks">{say("plan_page.checks.title")}</h2>
                <p>{say("plan_page.checks.text")}</p>
                <ul class="plan__items">
                    {checks.into_iter().map(|check| {
                        let (tone, level) = match check.level {
                            Urgency::U2 => (BadgeTone::Danger, "U2"),
                            _ => (BadgeTone::Caution, "U3"),
                        };
                        let who = check.clone();
                        let who = spell(move |words| roles(&who, words));
                        view! {
                            <li class="plan__item">
                                <div class="plan__marks">
                                    <Badge icon=Glyph::Clock tone label=say(format!("urgency.{level}.name"))/>
                                    <Badge icon=Glyph::Team label=who/>
                                </div>
                                {flags(&check)}
                            </li>
                        }
                    }).collect_view()}
                </ul>
                {move || session.plan().with(|plan| plan.notices.contains(&"crisis-help")).then(|| view! {
                    <p class="muted">{say("plan_page.checks.crisis")}</p>
                })}
            </section>
        })
    }
}

/// What can wait until a visit that is due anyway.
#[component]
pub(super) fn VisitQuestions() -> impl IntoView {
    let visits = referrals(|level| level == Urgency::U4);
    move || {
        let visits = visits.get();
        (!visits.is_empty()).then(|| {
            view! {
                <section class="page__section" aria-labelledby="visit">
                    <h2 id="visit">{say("plan_page.visit.title")}</h2>
                    <p>{say("plan_page.visit.text")}</p>
                    <ul class="plan__bullets">
                        {visits.into_iter().map(|visit| {
                            let who = visit.clone();
                            let who = spell(move |words| roles(&who, words));
                            view! { <li><strong>{who}</strong> {flags(&visit)}</li> }
                        }).collect_view()}
                    </ul>
                </section>
            }
        })
    }
}

fn referrals(fits: impl Fn(Urgency) -> bool + Send + Sync + 'static) -> Memo<Vec<Referral>> {
    let session = use_session();
    Memo::new(move |_| {
        session.plan().with(|plan| {
            plan.referrals
                .iter()
                .filter(|referral| fits(referral.level))
                .cloned()
                .collect()
        })
    })
}

/// Who should see the person, as people say it.
fn roles(referral: &Referral, words: &crate::text::Words) -> String {
    let names: Vec<String> = referral
        .roles
        .iter()
        .map(|role| words.text(&format!("role.{}.name", role.code())))
        .collect();
    words.list(&names)
}

/// The signs or rules behind a check: a short name where there is one, and why it matters.
fn flags(referral: &Referral) -> impl IntoView + use<> {
    referral
        .flags
        .iter()
        .map(|flag| {
            let name = maybe(format!("flag.{flag}"));
            view! {
                <p>
                    {move || name.get().map(|name| view! { <strong>{name}": "</strong> })}
                    {say(format!("rule.{flag}"))}
                </p>
            }
        })
        .collect_view()
}
