//! What waits: begun alone too, one at a time, each in its week.

use leptos::prelude::*;

use crate::domain::day::Day;
use crate::domain::plan::habits::stages;
use crate::domain::record::choice::{Choice, Status};
use crate::domain::treatment::Treatment;
use crate::text::Words;
use crate::text::day;
use crate::text::plan as spelled;
use crate::view::say::{say, spell, use_session};

/// The list by weeks; nothing when nothing waits.
///
/// What the person has begun or does not want is told at its own place and does not wait here.
#[component]
pub(super) fn Stages() -> impl IntoView {
    let session = use_session();
    let waiting = Memo::new(move |_| {
        // Weeks go by the whole list: beginning one thing does not hurry the next.
        let mut stages = session.plan().with(|plan| stages(&plan.staged));
        let waits = |choice: Choice| choice.status == Status::Later;
        stages.retain(|(treatment, _)| session.choice(*treatment).is_none_or(waits));
        stages
    });
    let rows = move || {
        let begun = session.begun_on();
        let rows = waiting.get().into_iter();
        rows.map(|(treatment, week)| view! { <Stage treatment week begun/> })
            .collect_view()
    };
    move || {
        (!waiting.with(Vec::is_empty)).then(|| {
            view! {
                <section class="page__section" aria-labelledby="later">
                    <h2 id="later">{say("plan_page.later.title")}</h2>
                    <p>{say("plan_page.later.text")}</p>
                    <ol class="stages">{rows}</ol>
                </section>
            }
        })
    }
}

/// One thing that waits, and from when.
#[component]
fn Stage(
    /// What it is.
    treatment: Treatment,
    /// Its week, counted from the first day; none is any time.
    week: Option<u8>,
    /// The first day of anything begun.
    begun: Option<Day>,
) -> impl IntoView {
    let session = use_session();
    view! {
        <li class="stages__stage">
            <span class="stages__when">
                {spell(move |words| when(week, begun, session.day().get(), words))}
            </span>
            <a class="plan__place" href=format!("#line-{}", treatment.code()) rel="external">
                {spell(move |words| spelled::name(treatment, words))}
            </a>
        </li>
    }
}

/// "From week 3 (13 December)"; the date only once something is begun.
fn when(week: Option<u8>, begun: Option<Day>, today: Day, words: &Words) -> String {
    let Some(week) = week else {
        return words.text("plan_page.later.any_time");
    };
    let number = week.to_string();
    let first = begun.and_then(|begun| begun.plus_days(i32::from(week.saturating_sub(1)) * 7));
    match first {
        Some(first) if first <= today => words.text("plan_page.later.now"),
        Some(first) => words.fill(
            "plan_page.later.week_of",
            &[("n", &number), ("day", &day::short(first, words))],
        ),
        None => words.fill("plan_page.later.week", &[("n", &number)]),
    }
}
