//! The end of a weekly check-in: what changed since the start, what may ease the way, the goals.

use leptos::prelude::*;

use super::looked_back::{hurdles, measure_in_words};
use super::rate_goals::RateGoals;
use crate::domain::review::{self, measures};
use crate::route::Route;
use crate::view::review_prompt::review_link;
use crate::view::say::{href, say, spell, use_session};
use crate::view::widget::button::ButtonKind;
use crate::view::widget::link_button::LinkButton;
use crate::view::widget::notice::Notice;
use crate::view::widget::tone::Tone;

/// The end of a check-in.
#[component]
pub(super) fn CheckedIn() -> impl IntoView {
    let session = use_session();
    let done = untrack(|| session.latest_look());
    let (found, is_worse) = session.record().with_untracked(|record| {
        let now = done.as_ref();
        let found = review::start_of(record)
            .zip(now)
            .map(|(start, now)| measures(start, now));
        let is_worse = now.is_some_and(|now| review::is_worse(record, now));
        (found.unwrap_or_default(), is_worse)
    });
    let is_compared = !found.is_empty();
    let rows: Vec<_> = found
        .into_iter()
        .map(|one| view! { <li>{spell(move |words| measure_in_words(one, words))}</li> })
        .collect();
    view! {
        <div class="page__head">
            <h1 tabindex="-1">{say("checkin.done.title")}</h1>
            <p class="page__lead">{say("checkin.done.text")}</p>
        </div>
        {is_worse.then(|| view! {
            <Notice tone=Tone::Caution title=say("checkin.worse.title")>
                <p>{say("checkin.worse.text")}</p>
                <p>{review_link("review.now".to_owned(), "button button--secondary")}</p>
            </Notice>
        })}
        {hurdles(done.as_ref())}
        <RateGoals/>
        <section class="page__section" aria-labelledby="since-start">
            <h2 id="since-start">{say("review.since.title")}</h2>
            {is_compared.then(|| view! {
                <ul class="plan__bullets">{rows}</ul>
                <p class="muted">{say("review.since.caution")}</p>
            })}
            {(!is_compared).then(|| view! { <p>{say("review.since.none")}</p> })}
        </section>
        <p><LinkButton label=say("checkin.to_today") href=href(Route::Today) kind=ButtonKind::Primary/></p>
    }
}
