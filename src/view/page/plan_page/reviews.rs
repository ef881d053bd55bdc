//! When to look back, what earlier looks came to, and the way into one at any time.

use leptos::prelude::*;

use crate::domain::day::Day;
use crate::domain::due::REVIEW_WEEKS;
use crate::domain::record::Record;
use crate::domain::review;
use crate::session::Session;
use crate::text::day;
use crate::view::review_prompt::review_link;
use crate::view::say::{fill, say, spell, use_session};

/// The dates, what was found before, and a look on demand.
#[component]
pub(super) fn Reviews() -> impl IntoView {
    let session = use_session();
    let begun = Memo::new(move |_| session.begun_on());
    let first_full = Memo::new(move |_| session.plan().with(|plan| plan.first_full_review));
    let from = move || begun.get().unwrap_or_else(|| session.today());
    let rows = move || {
        let full = first_full.get();
        REVIEW_WEEKS.map(|weeks| {
            let due = move || from().plus_days(i32::from(weeks) * 7);
            let words = if weeks >= full { "full" } else { "short" };
            view! {
                <li>
                    <strong>{spell(move |words| due().map(|due: Day| day::long(due, words)).unwrap_or_default())}</strong>
                    ": "
                    {fill(format!("plan_page.review.{words}"), move || [("n", weeks.to_string())])}
                </li>
            }
        }).into_view()
    };
    let told = move || {
        let key = if begun.get().is_some() {
            "begun"
        } else {
            "today"
        };
        say(format!("plan_page.review.{key}"))
    };
    view! {
        <section class="page__section" aria-labelledby="reviews">
            <h2 id="reviews">{say("plan_page.review.title")}</h2>
            <p>{told}</p>
            <ul class="plan__bullets">{rows}</ul>
            {move || begun.get().map(|_| view! {
                <p class="no-print">{review_link("review.now".to_owned(), "button button--secondary")}</p>
            })}
            {earlier(session)}
        </section>
    }
}

/// What earlier reviews came to, the latest first.
fn earlier(session: Session) -> impl IntoView {
    let done = Memo::new(move |_| session.record().with(outcomes));
    move || {
        let rows: Vec<_> = done
            .get()
            .into_iter()
            .map(|(day, outcome)| {
                view! {
                    <li>
                        <strong>{spell(move |words| day::long(day, words))}</strong>
                        ": "
                        {say(format!("review.outcome.{outcome}.title"))}
                    </li>
                }
            })
            .collect();
        (!rows.is_empty()).then(|| {
            view! {
                <h3>{say("review.earlier")}</h3>
                <ul class="plan__bullets">{rows}</ul>
            }
        })
    }
}

/// When each review was done and what it came to.
fn outcomes(record: &Record) -> Vec<(Day, String)> {
    let mut found: Vec<(Day, String)> = Vec::new();
    for (_, review) in review::done(record) {
        if let (Some(day), Some(outcome)) = (review.done, &review.outcome) {
            let later = found.iter().take_while(|(other, _)| *other > day).count();
            found.insert(later, (day, outcome.as_str().to_owned()));
        }
    }
    found
}
