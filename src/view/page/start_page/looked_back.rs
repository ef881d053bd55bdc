//! What a review comes to: the next step in words, and the change it rests on.

use leptos::prelude::*;

use super::rate_goals::RateGoals;
use crate::domain::diary::summary::Change;
use crate::domain::due::{first_start, next_review};
use crate::domain::plan::proposal::{Proposal, candidates};
use crate::domain::record::care::Review;
use crate::domain::review::{self, Measure, measures};
use crate::domain::treatment::Treatment;
use crate::route::Route;
use crate::session::Session;
use crate::text::{Words, day, diary, plan as spelled};
use crate::view::say::{href, say, spell, use_session};
use crate::view::widget::button::ButtonKind;
use crate::view::widget::card::Card;
use crate::view::widget::link_button::LinkButton;

/// The end of a review.
#[component]
pub fn LookedBack() -> impl IntoView {
    let session = use_session();
    let done = untrack(|| session.latest_review());
    let step = done
        .as_ref()
        .and_then(|review| Proposal::named(review.outcome.as_ref()?.as_str()))
        .unwrap_or(Proposal::Unclear);
    let name = step.name();
    let found = session.record().with_untracked(|record| {
        let start = review::start_of(record)?;
        Some(measures(start, done.as_ref()?))
    });
    let found = found.unwrap_or_default();
    let is_compared = !found.is_empty();
    let rows: Vec<_> = found
        .into_iter()
        .map(|one| view! { <li>{spell(move |words| measure_in_words(one, words))}</li> })
        .collect();
    let next = next_look(session);
    view! {
        <div class="page__head">
            <h1 tabindex="-1">{say(format!("review.outcome.{name}.title"))}</h1>
            <p class="page__lead">{say(format!("review.outcome.{name}.text"))}</p>
        </div>
        {what_now(session, step)}
        {(!matches!(step, Proposal::Worse | Proposal::Ease)).then(|| hurdles(done.as_ref()))}
        <RateGoals/>
        <p><LinkButton label=say("review.to_plan") href=href(Route::Plan) kind=ButtonKind::Primary/></p>
        <section class="page__section" aria-labelledby="since-start">
            <h2 id="since-start">{say("review.since.title")}</h2>
            {is_compared.then(|| view! {
                <ul class="plan__bullets">{rows}</ul>
                <p class="muted">{say("review.since.caution")}</p>
            })}
            {(!is_compared).then(|| view! { <p>{say("review.since.none")}</p> })}
            <p class="muted">{next}</p>
        </section>
    }
}

/// What to do about it.
fn what_now(session: Session, step: Proposal) -> Option<AnyView> {
    match step {
        Proposal::Next => {
            let decided = decided(session);
            let next = session
                .plan()
                .with_untracked(|plan| candidates(plan, &decided));
            let rows: Vec<_> = next
                .into_iter()
                .map(|treatment| {
                    view! {
                        <li>
                            <strong>{spell(move |words| spelled::name(treatment, words))}</strong>
                            ": "
                            {say(format!("treatment.{}.what", treatment.code()))}
                        </li>
                    }
                })
                .collect();
            let is_none = rows.is_empty();
            let told = if is_none {
                "review.next.none"
            } else {
                "review.next.choose"
            };
            Some(
                view! {
                    <Card>
                        <p>{say(told)}</p>
                        <ul class="plan__bullets">{rows}</ul>
                    </Card>
                }
                .into_any(),
            )
        }
        Proposal::Worse | Proposal::Clinician => {
            Some(view! { <Card><p>{say("review.clinician")}</p></Card> }.into_any())
        }
        _ => None,
    }
}

/// A way around each hurdle that was named, at any week: what is easier gets done.
pub(super) fn hurdles(done: Option<&Review>) -> Option<AnyView> {
    let ticked = done.map(|review| review::ticked(review, "review.hurdles"));
    let rows: Vec<_> = ticked
        .into_iter()
        .flatten()
        .filter(|code| *code != "none")
        .map(|code| view! { <li>{say(format!("review.hurdle.{code}"))}</li> })
        .collect();
    let is_named = !rows.is_empty();
    is_named.then(|| {
        view! {
            <Card>
                <p>{say("review.hurdles")}</p>
                <ul class="plan__bullets">{rows}</ul>
            </Card>
        }
        .into_any()
    })
}

/// Treatments the person said something about already.
fn decided(session: Session) -> Vec<Treatment> {
    session.record().with_untracked(|record| {
        let codes = record.choices().iter();
        codes
            .filter_map(|(line, _)| Treatment::coded(line.as_str()))
            .collect()
    })
}

/// A score then and now, and what the difference means.
pub(super) fn measure_in_words(measure: Measure, words: &Words) -> String {
    let figures = words.fill(
        &format!("review.measure.{}", measure.name),
        &[
            ("start", &diary::number(measure.start, words)),
            ("now", &diary::number(measure.now, words)),
        ],
    );
    let meaning = match measure.change {
        Change::MuchBetter | Change::Better => "better",
        Change::SlightlyBetter => "slightly_better",
        Change::Same => "same",
        Change::SlightlyWorse => "slightly_worse",
        Change::Worse => "worse",
    };
    let meaning = words.text(&format!("review.change.{meaning}"));
    format!("{figures} {meaning}")
}

/// When the next look is due.
fn next_look(session: Session) -> Signal<String> {
    spell(move |words| {
        let today = session.day().get();
        let next = session.record().with(|record| {
            let start = first_start(record)?;
            next_review(start, today.plus_days(1)?)
        });
        match next {
            Some(next) => words.fill("review.next_look", &[("day", &day::long(next, words))]),
            None => words.text("review.next_month"),
        }
    })
}
