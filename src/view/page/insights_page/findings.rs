//! What the days allow to say: whether something helped, what goes with what, and medicines that
//! add up.
//!
//! Everything is worked out once for a record and a day, and only put into words here.

use leptos::prelude::*;

#[cfg(feature = "guidance")]
use crate::domain::fact::Amount;
#[cfg(feature = "guidance")]
use crate::domain::insight::counters::counted;
use crate::domain::insight::overview::{Overview, overview};
#[cfg(feature = "guidance")]
use crate::route::Route;
use crate::text::Words;
use crate::text::insight::{self, Told, Weight};
use crate::view::icon::Glyph;
#[cfg(feature = "guidance")]
use crate::view::say::href;
use crate::view::say::{say, use_session};
use crate::view::widget::badge::{Badge, BadgeTone};

/// "Did it help?" and "Links".
#[component]
pub(super) fn Findings() -> impl IntoView {
    let session = use_session();
    let found = Memo::new(move |_| {
        let today = session.day().get();
        session.record().with(|record| overview(record, today))
    });
    let begun = told(found, |found, words| {
        let begun = found.begun.iter();
        begun.map(|one| insight::begun(one, words)).collect()
    });
    let ties = told(found, |found, words| {
        found
            .ties
            .iter()
            .map(|tie| insight::tie(tie, words))
            .collect()
    });
    view! {
        <Section id="insights-tried" theme="tried" told=begun/>
        <Section id="insights-ties" theme="tie" told=ties/>
    }
}

fn told(found: Memo<Overview>, tell: fn(&Overview, &Words) -> Vec<Told>) -> Signal<Vec<Told>> {
    let session = use_session();
    Signal::derive(move || {
        session
            .words()
            .with(|words| found.with(|found| tell(found, words)))
    })
}

/// A heading, findings or the words for none yet, and the one caution that holds for all of them.
#[component]
fn Section(id: &'static str, theme: &'static str, told: Signal<Vec<Told>>) -> impl IntoView {
    let body = move || {
        let told = told.get();
        if told.is_empty() {
            view! { <p>{say(format!("{theme}.none"))}</p> }.into_any()
        } else {
            list(told)
        }
    };
    let caution = (theme == "tried").then(|| view! { <p class="muted">{say("tried.caution")}</p> });
    view! {
        <section class="page__section" aria-labelledby=id>
            <h2 id=id>{say(format!("{theme}.title"))}</h2>
            <p>{say(format!("{theme}.lead"))}</p>
            {body}
            {caution}
        </section>
    }
}

/// The findings, a sheet each.
fn list(told: Vec<Told>) -> AnyView {
    let sheets = told.into_iter().map(sheet).collect_view();
    view! { <ul class="findings">{sheets}</ul> }.into_any()
}

fn sheet(told: Told) -> AnyView {
    let (weight, mark) = told.mark;
    let (icon, tone) = match weight {
        Weight::Good => (Glyph::Check, BadgeTone::Success),
        Weight::Plain => (Glyph::Info, BadgeTone::Neutral),
        Weight::Care => (Glyph::Warning, BadgeTone::Caution),
        Weight::Act => (Glyph::Warning, BadgeTone::Danger),
    };
    let title =
        (!told.title.is_empty()).then(|| view! { <h3 class="findings__title">{told.title}</h3> });
    let lines = told
        .lines
        .into_iter()
        .map(|line| view! { <p>{line}</p> })
        .collect_view();
    let fine =
        (!told.fine.is_empty()).then(|| view! { <p class="muted">{told.fine.join(" ")}</p> });
    view! {
        <li class="card">
            <div class="findings__head">
                {title}
                <Badge icon tone label=mark/>
            </div>
            {lines}
            {fine}
        </li>
    }
    .into_any()
}

/// Medicines that add up; nothing where nothing does.
#[cfg(feature = "guidance")]
#[component]
pub(super) fn Counters() -> impl IntoView {
    let session = use_session();
    let found = Memo::new(move |_| {
        let today = session.day().get();
        let weight = session
            .understanding()
            .with(|known| known.facts.amount(Amount::WeightKg));
        session
            .record()
            .with(|record| counted(record, weight, today))
    });
    move || {
        let told: Vec<Told> = session.words().with(|words| {
            found.with(|found| {
                found
                    .iter()
                    .map(|one| insight::counter(one, words))
                    .collect()
            })
        });
        (!told.is_empty()).then(|| {
            let is_pressing = told.iter().any(|one| one.mark.0 == Weight::Act);
            let help = is_pressing
                .then(|| view! { <p><a href=href(Route::Help)>{say("counter.help")}</a></p> });
            view! {
                <section class="page__section" aria-labelledby="insights-counters">
                    <h2 id="insights-counters">{say("counter.title")}</h2>
                    {list(told)}
                    {help}
                    <p class="muted">{say("counter.lead")}</p>
                </section>
            }
        })
    }
}
