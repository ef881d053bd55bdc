//! What the diary shows so far: pain over time, the change since the start, and what it rests on.
//!
//! Invariant: nothing here says why pain changed, and no figure stands without its days.

pub mod findings;
pub mod looking;
pub mod trend_chart;

use leptos::prelude::*;

#[cfg(feature = "guidance")]
use self::findings::Counters;
use self::findings::Findings;
use self::looking::{Looking, Span};
use self::trend_chart::{FlareUps, NumbersTable, TrendChart, variable_name};
use crate::domain::diary::summary::{
    Change, EntryRate, START_DAYS, START_NEEDS, SinceStart, WEEK_DAYS, WEEK_NEEDS, days_missing,
    entry_rate, last_days, last_week, since_start,
};
use crate::domain::insight::variable::{Variable, known};
use crate::domain::rhythm::Rhythm;
use crate::route::Route;
use crate::text::diary;
use crate::view::form::choice::Choice;
use crate::view::form::select_field::SelectField;
use crate::view::say::{count, fill, href, say, spell, use_session};
use crate::view::stop::Guarded;
use crate::view::widget::button::ButtonKind;
use crate::view::widget::empty_state::EmptyState;
use crate::view::widget::illustration::Scene;
use crate::view::widget::link_button::LinkButton;

/// The insights.
#[component]
pub fn InsightsPage() -> impl IntoView {
    view! {
        <div class="page">
            <Guarded>
                <Insights/>
            </Guarded>
        </div>
    }
}

/// Everything that the diary allows to say.
#[component]
fn Insights() -> impl IntoView {
    let session = use_session();
    let today = session.day();
    let span = RwSignal::new(Span::Month);
    let chosen = RwSignal::new(Variable::Pain);
    let is_empty = Memo::new(move |_| session.record().with(|record| record.diary().is_empty()));
    let variables = Memo::new(move |_| session.record().with(known));
    // What was chosen may have gone with its last entry.
    let variable = Memo::new(move |_| {
        let chosen = chosen.get();
        variables.with(|known| {
            if known.contains(&chosen) {
                chosen
            } else {
                known.first().copied().unwrap_or(chosen)
            }
        })
    });
    let looking = Memo::new(move |_| {
        let (variable, span, today) = (variable.get(), span.get(), today.get());
        session
            .record()
            .with(|record| Looking::at(record, variable, span, today))
    });
    let has_values = Memo::new(move |_| looking.with(Looking::has_values));
    view! {
        <div class="page__head">
            <h1 tabindex="-1">{say("page.insights.title")}</h1>
            <p class="page__lead">{say("insights.lead")}</p>
        </div>
        {move || if is_empty.get() {
            view! {
                <EmptyState
                    scene=Scene::EmptyDiary
                    title=say("insights.none.title")
                    text=say("insights.none.text")
                >
                    <LinkButton
                        label=say("insights.none.button")
                        href=href(Route::Diary)
                        kind=ButtonKind::Primary
                    />
                </EmptyState>
            }
            .into_any()
        } else {
            view! {
                <Figures/>
                {counters()}
                <section class="page__section" aria-labelledby="insights-pain">
                    <h2 id="insights-pain">{say("insights.chart.title")}</h2>
                    {move || variables.with(|known| which(known, variable, chosen))}
                    <SpanSwitch span/>
                    <p>{rate_line(move || session.record().with(|record| {
                        let days = span.get().days(record, today.get());
                        entry_rate(record.diary(), &days, &Rhythm::of(record))
                    }))}</p>
                    {move || if has_values.get() {
                        view! {
                            <TrendChart looking/>
                            <NumbersTable looking/>
                        }
                        .into_any()
                    } else {
                        view! { <p class="muted">{say("insights.chart.no_dots")}</p> }.into_any()
                    }}
                </section>
                <FlareUps/>
                <Findings/>
            }
            .into_any()
        }}
    }
}

/// Medicines that add up, where the app has rules to say so.
#[cfg(feature = "guidance")]
fn counters() -> AnyView {
    view! { <Counters/> }.into_any()
}

#[cfg(not(feature = "guidance"))]
const fn counters() {}

/// The words for how many days have an entry.
fn rate_line(rate: impl Fn() -> EntryRate + Send + Sync + 'static) -> Signal<String> {
    fill("insights.rate", move || {
        let rate = rate();
        [("days", rate.days.to_string()), ("of", rate.of.to_string())]
    })
}

/// The weekly mean and the change since the start.
#[component]
fn Figures() -> impl IntoView {
    let session = use_session();
    let today = session.day();
    let week = Memo::new(move |_| {
        let today = today.get();
        session
            .record()
            .with(|record| last_week(record.diary(), today))
    });
    let missing = Memo::new(move |_| {
        let today = today.get();
        session
            .record()
            .with(|record| days_missing(record.diary(), today))
    });
    let since = Memo::new(move |_| {
        let today = today.get();
        session
            .record()
            .with(|record| since_start(record.diary(), today))
    });
    let week_rate = rate_line(move || {
        let range = last_days(today.get(), WEEK_DAYS);
        session
            .record()
            .with(|record| entry_rate(record.diary(), &range, &Rhythm::of(record)))
    });
    view! {
        <div class="scores__grid">
            <div class="scores__card">
                <h2 class="scores__label">{say("insights.week.title")}</h2>
                {move || match week.get() {
                    Some(mean) => {
                        let pain = session.words().with(|words| diary::number(mean.pain, words));
                        view! {
                            <p class="scores__figure">
                                {pain} " " <span class="scores__of">{say("insights.of_ten")}</span>
                            </p>
                        }
                        .into_any()
                    }
                    None => view! {
                        <p class="scores__meaning">
                            {fill("insights.week.not_enough", || [("needs", WEEK_NEEDS.to_string())])}
                            " "
                            {count("insights.week.more", move || missing.get())}
                        </p>
                    }
                    .into_any(),
                }}
                <p class="muted">{week_rate}</p>
            </div>
            <div class="scores__card">
                <h2 class="scores__label">{say("insights.change.title")}</h2>
                {move || match since.get() {
                    Some(since) => view! { <SinceTheStart since/> }.into_any(),
                    None => view! {
                        <p class="scores__meaning">
                            {fill("insights.change.not_enough", || [
                                ("needs", START_NEEDS.to_string()),
                                ("of", START_DAYS.to_string()),
                                ("week", WEEK_NEEDS.to_string()),
                            ])}
                        </p>
                    }
                    .into_any(),
                }}
            </div>
        </div>
    }
}

/// The change in words; a clear worsening leads back to the danger signs.
#[component]
fn SinceTheStart(since: SinceStart) -> impl IntoView {
    let session = use_session();
    let numbers = move || {
        session.words().with(|words| {
            [
                ("start", diary::number(since.start.pain, words)),
                ("now", diary::number(since.now.pain, words)),
                ("start_days", since.start.days.to_string()),
                ("now_days", since.now.days.to_string()),
            ]
        })
    };
    let worse = (since.change == Change::Worse).then(|| {
        view! {
            <p>
                <a
                    href=href(Route::Start)
                    on:click=move |_| {
                        session.repeat_danger_check();
                    }
                >
                    {say("insights.change.check")}
                </a>
            </p>
        }
    });
    view! {
        <p class="scores__meaning">
            <strong>{say(format!("insights.change.{}", since.change.name()))}</strong>
        </p>
        <p class="scores__meaning">{fill("insights.change.numbers", numbers)}</p>
        {worse}
        <p class="muted">{say("insights.change.caution")}</p>
    }
}

/// What to look at, where there is a choice.
fn which(
    known: &[Variable],
    variable: Memo<Variable>,
    chosen: RwSignal<Variable>,
) -> Option<impl IntoView + use<>> {
    let choices: Vec<Choice> = known
        .iter()
        .map(|&one| Choice::new(one.name(), spell(move |words| variable_name(one, words))))
        .collect();
    let known = known.to_vec();
    (known.len() > 1).then(|| {
        view! {
            <SelectField
                id="insights-variable"
                label=say("insights.chart.what")
                choices
                value=Signal::derive(move || variable.get().name().to_owned())
                on_change=move |name: String| {
                    if let Some(&one) = known.iter().find(|one| one.name() == name) {
                        chosen.set(one);
                    }
                }
            />
        }
    })
}

/// How far back to look.
#[component]
fn SpanSwitch(span: RwSignal<Span>) -> impl IntoView {
    let buttons = Span::ALL.map(|one| {
        view! {
            <button
                class="button button--secondary"
                type="button"
                aria-pressed=move || (span.get() == one).to_string()
                on:click=move |_| span.set(one)
            >
                {say(format!("insights.chart.span.{}", one.name()))}
            </button>
        }
    });
    view! {
        <div class="insights__spans" role="group" aria-label=say("insights.chart.spans")>
            {buttons.into_view()}
        </div>
    }
}
