//! A variable over time as a drawing, and the same numbers as a table.
//!
//! Where things lie is worked out in the domain; here it is only drawn. However many days are shown, the
//! drawing has the same few elements.

use leptos::prelude::*;

use super::looking::{Looking, Phase};
use crate::domain::day::Day;
use crate::domain::insight::overview::Stretch;
use crate::domain::insight::trend::{Band, Plane, Step, TrendDay, periods};
use crate::domain::insight::variable::{Rhythm, Variable};
use crate::text::{Words, day, diary};
use crate::view::say::{fill, say, spell, use_session};
use crate::view::widget::disclosure::Disclosure;

const WIDTH: f64 = 400.0;
const HEIGHT: f64 = 230.0;
const LEFT: f64 = 30.0;
const TOP: f64 = 12.0;
const RIGHT: f64 = 12.0;
const BOTTOM: f64 = 30.0;
/// What the bar of something begun takes, with the gap below it.
const BAR: f64 = 18.0;

/// Where the days and values lie.
fn plane(days: &[TrendDay], axis: &[f64]) -> Option<Plane> {
    Some(Plane {
        days: days.first()?.day..=days.last()?.day,
        left: LEFT,
        top: TOP,
        width: WIDTH - LEFT - RIGHT,
        height: HEIGHT - TOP - BOTTOM,
        highest: *axis.last()?,
    })
}

/// The drawing, how to read a day of it, and its key.
#[component]
pub fn TrendChart(
    /// What is looked at.
    looking: Memo<Looking>,
) -> impl IntoView {
    // The place of the day that is read, counted from the first; none before somebody reads.
    let reading = RwSignal::new(None::<usize>);
    let length = Memo::new(move |_| looking.with(|looking| looking.days.len()));
    let read = Memo::new(move |_| {
        let place = reading.get()?;
        looking.with(|looking| looking.days.get(place).copied())
    });
    let told = spell(move |words| {
        looking.with(|looking| match read.get() {
            Some(read) => reading_of(looking.variable, read, words),
            None => words.text("insights.chart.read"),
        })
    });
    let name = spell(move |words| looking.with(|looking| name_of(looking, words)));
    let height = move || {
        let bars = looking.with(|looking| looking.phases.len());
        HEIGHT + BAR * bars as f64
    };
    view! {
        <figure class="chart">
            <div class="chart__plot">
                <svg
                    class="chart__drawing"
                    viewBox=move || format!("0 0 {WIDTH} {}", height())
                    role="img"
                    aria-label=name
                >
                    {move || looking.with(drawing)}
                    {move || looking.with(|looking| read.get().and_then(|read| cursor(looking, read)))}
                </svg>
                // Lies over the plot and is only see-through: touch, keys and screen readers read a day with it.
                <input
                    class="chart__reader"
                    type="range"
                    min="0"
                    max=move || length.get().saturating_sub(1).to_string()
                    prop:value=move || {
                        reading.get().unwrap_or(length.get().saturating_sub(1)).to_string()
                    }
                    aria-label=say("insights.chart.reader")
                    aria-valuetext=told
                    on:input=move |event| reading.set(event_target_value(&event).parse().ok())
                />
            </div>
            <p class="chart__told" aria-hidden="true">{told}</p>
            <figcaption class="chart__key">{move || looking.with(key)}</figcaption>
        </figure>
    }
}

/// What the picture shows, for who does not see it.
fn name_of(looking: &Looking, words: &Words) -> String {
    let Some((from, to)) = looking.days.first().zip(looking.days.last()) else {
        return String::new();
    };
    words.fill(
        "insights.chart.name",
        &[
            ("what", &variable_name(looking.variable, words)),
            ("from", &day::long(from.day, words)),
            ("to", &day::long(to.day, words)),
        ],
    )
}

/// What a variable is called.
pub fn variable_name(variable: Variable, words: &Words) -> String {
    words.text(&format!("insights.variable.{}", variable.name()))
}

/// One day in words: "Tuesday, 3 November: 4. Average of 7 days: 4.3."
fn reading_of(variable: Variable, read: TrendDay, words: &Words) -> String {
    let value = read.value.or(match variable.rhythm() {
        Rhythm::Weekly => read.week,
        Rhythm::Daily | Rhythm::Reviews => None,
    });
    let value = value.map_or_else(
        || words.text("insights.chart.nothing"),
        |value| diary::number(value, words),
    );
    let date = day::with_weekday(read.day, words);
    let own = words.fill(
        "insights.chart.reading",
        &[("day", &date), ("value", &value)],
    );
    match read.week.filter(|_| variable.rhythm() == Rhythm::Daily) {
        None => own,
        Some(week) => {
            let week = diary::number(week, words);
            let week = words.fill("insights.chart.reading_week", &[("value", &week)]);
            format!("{own} {week}")
        }
    }
}

/// The line of the day that is read, with its value.
fn cursor(looking: &Looking, read: TrendDay) -> Option<impl IntoView + use<>> {
    let plane = plane(&looking.days, &looking.axis)?;
    let x = plane.x(read.day);
    let point = read.value.or(read.week).map(|value| {
        view! { <circle class="chart__read" cx=x cy=plane.y(value) r="6"/> }
    });
    Some(view! {
        <line class="chart__cursor" x1=x x2=x y1=TOP y2=HEIGHT - BOTTOM/>
        {point}
    })
}

fn drawing(looking: &Looking) -> Option<impl IntoView + use<>> {
    let session = use_session();
    let plane = plane(&looking.days, &looking.axis)?;
    let days = &looking.days;
    let grid = looking
        .axis
        .iter()
        .map(|&value| {
            let y = plane.y(value);
            view! {
                <line class="chart__grid" x1=LEFT x2=WIDTH - RIGHT y1=y y2=y/>
                <text class="chart__text" x=LEFT - 8.0 y=y text-anchor="end" dominant-baseline="middle">
                    {value}
                </text>
            }
        })
        .collect_view();
    let marks = plane.marks(3);
    let last = marks.len().saturating_sub(1);
    // Beyond a year a date without one would stand for several days.
    let is_long = days.len() > 366;
    let marks = marks
        .into_iter()
        .enumerate()
        .map(|(place, mark)| {
            let anchor = match place {
                0 => "start",
                _ if place == last => "end",
                _ => "middle",
            };
            let words = move || {
                session.words().with(|words| {
                    if is_long {
                        day::short_with_year(mark, words)
                    } else {
                        day::short(mark, words)
                    }
                })
            };
            view! {
                <text class="chart__text" x=plane.x(mark) y=HEIGHT - 8.0 text-anchor=anchor>
                    {words}
                </text>
            }
        })
        .collect_view();
    let band = looking.band.map(|Band { low, high }| {
        let (top, bottom) = (plane.y(high), plane.y(low));
        // A band of equal days is still seen.
        let height = (bottom - top).max(2.0);
        view! { <rect class="chart__band" x=LEFT y=top width=plane.width height=height/> }
    });
    let is_sparse = looking.variable.rhythm() == Rhythm::Reviews;
    let line = if is_sparse {
        plane.joined(days)
    } else {
        plane.line(days)
    };
    let dots = plane.dots(days);
    // Many dots are small, so that a year is more than a smear.
    let dense = days.len() > 120;
    let bars = looking
        .phases
        .iter()
        .enumerate()
        .map(|(row, phase)| bar(&plane, row, phase))
        .collect_view();
    Some(view! {
        <path class="chart__flare" d=plane.columns(&looking.flares)/>
        {band}
        {grid}
        {marks}
        <path class="chart__dot" class:chart__dot--small=dense d=dots.clone()/>
        <path class="chart__dot-heart" class:chart__dot-heart--small=dense d=dots/>
        <path class="chart__line" d=line/>
        {bars}
    })
}

/// The bar of something that was done for a while, under the days, with its number.
fn bar(plane: &Plane, row: usize, phase: &Phase) -> impl IntoView + use<> {
    let y = HEIGHT + BAR * row as f64;
    let (from, to) = (plane.x(*phase.seen.start()), plane.x(*phase.seen.end()));
    view! {
        <rect class="chart__bar" x=from y=y width=(to - from).max(3.0) height=BAR - 6.0 rx="3"/>
        <text
            class="chart__text"
            x=LEFT - 8.0
            y=y + (BAR - 6.0) / 2.0
            text-anchor="end"
            dominant-baseline="middle"
        >
            {row + 1}
        </text>
    }
}

/// What the signs of the drawing mean; only those that are there.
fn key(looking: &Looking) -> impl IntoView + use<> {
    let rhythm = looking.variable.rhythm();
    let dot = (rhythm != Rhythm::Weekly).then(|| {
        let word = match rhythm {
            Rhythm::Reviews => "insights.chart.review",
            Rhythm::Daily | Rhythm::Weekly => "insights.chart.dot",
        };
        let sign = view! {
            <path class="chart__dot" d="M12 6h0"/>
            <path class="chart__dot-heart" d="M12 6h0"/>
        };
        entry(sign.into_any(), say(word))
    });
    let line = (rhythm != Rhythm::Reviews).then(|| {
        let word = match rhythm {
            Rhythm::Weekly => "insights.chart.count",
            Rhythm::Daily | Rhythm::Reviews => "insights.chart.line",
        };
        entry(
            view! { <path class="chart__line" d="M1 6h22"/> }.into_any(),
            say(word),
        )
    });
    let band = looking.band.map(|_| {
        let sign = view! { <rect class="chart__band" x="0" y="1" width="24" height="10"/> };
        entry(sign.into_any(), say("insights.chart.band"))
    });
    let flare = (!looking.flares.is_empty()).then(|| {
        let sign = view! { <path class="chart__flare" d="M8 0h8v12h-8z"/> };
        entry(sign.into_any(), say("insights.chart.flare"))
    });
    let phases = looking
        .phases
        .iter()
        .map(|phase| {
            let stretch = phase.stretch.clone();
            let words = spell(move |words| in_words(&stretch, words));
            view! { <li>{words}</li> }
        })
        .collect_view();
    let phases =
        (!looking.phases.is_empty()).then(|| view! { <ol class="chart__phases">{phases}</ol> });
    view! {
        {dot} {line} {band} {flare} {phases}
    }
}

/// "Your own exercise, since 3 Nov 2026"
fn in_words(stretch: &Stretch, words: &Words) -> String {
    let what = diary::activity(&stretch.code, words);
    let from = day::short_with_year(stretch.started, words);
    let Some(ended) = stretch.ended else {
        return words.fill("insights.chart.since", &[("what", &what), ("from", &from)]);
    };
    let to = day::short_with_year(ended, words);
    words.fill(
        "insights.chart.from_to",
        &[("what", &what), ("from", &from), ("to", &to)],
    )
}

fn entry(sign: AnyView, word: Signal<String>) -> impl IntoView {
    view! {
        <span class="chart__entry">
            <svg class="chart__sample" viewBox="0 0 24 12" aria-hidden="true">{sign}</svg>
            {word}
        </span>
    }
}

/// The same numbers as a table, newest first: by day, by week or by month, as the span is long.
#[component]
pub fn NumbersTable(
    /// What is looked at.
    looking: Memo<Looking>,
) -> impl IntoView {
    let step = Memo::new(move |_| looking.with(|looking| Step::fit(looking.days.len())));
    let name = spell(move |words| looking.with(|looking| name_of(looking, words)));
    let rhythm = Memo::new(move |_| looking.with(|looking| looking.variable.rhythm()));
    let value_title = spell(move |words| {
        looking.with(|looking| {
            let what = variable_name(looking.variable, words);
            match step.get() {
                Step::Day => what,
                Step::Week | Step::Month => words.fill("insights.table.mean", &[("what", &what)]),
            }
        })
    });
    let last_title = move || match (step.get(), rhythm.get()) {
        (Step::Week | Step::Month, Rhythm::Daily) => Some("insights.table.days"),
        (_, Rhythm::Weekly) => Some("insights.table.count"),
        (Step::Day, Rhythm::Daily) => Some("insights.table.week"),
        (_, Rhythm::Reviews) => None,
    };
    let session = use_session();
    let rows = move || {
        let (step, rhythm) = (step.get(), rhythm.get());
        session.words().with(|words| {
            let cell = |value: Option<f64>| {
                value.map_or_else(
                    || words.text("insights.table.none"),
                    |value| diary::number(value, words),
                )
            };
            let rows = looking.with(|looking| periods(&looking.days, step));
            rows.into_iter()
                .map(|row| {
                    let last = match (step, rhythm) {
                        (Step::Week | Step::Month, Rhythm::Daily) => Some(row.days.to_string()),
                        (_, Rhythm::Reviews) => None,
                        _ => Some(cell(row.week)),
                    };
                    let value = (rhythm != Rhythm::Weekly).then(|| cell(row.value));
                    view! {
                        <tr>
                            <th class="nowrap" scope="row">{period_name(row.first, row.last, step, words)}</th>
                            {value.map(|value| view! { <td>{value}</td> })}
                            {last.map(|last| view! { <td>{last}</td> })}
                        </tr>
                    }
                })
                .collect_view()
        })
    };
    view! {
        <Disclosure summary=say("insights.table.title")>
            {move || (step.get() != Step::Day).then(|| view! {
                <p class="muted">{say("insights.table.coarse")}</p>
            })}
            <div class="scores__table">
                <table>
                    <caption class="visually-hidden">{name}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{move || say(match step.get() {
                                Step::Day => "insights.table.day",
                                Step::Week => "insights.table.week_of",
                                Step::Month => "insights.table.month",
                            })}</th>
                            {move || (rhythm.get() != Rhythm::Weekly).then(|| view! {
                                <th scope="col">{value_title}</th>
                            })}
                            {move || last_title().map(|title| view! { <th scope="col">{say(title)}</th> })}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </Disclosure>
    }
}

/// A day, the days of a week, or a month.
fn period_name(first: Day, last: Day, step: Step, words: &Words) -> String {
    match step {
        Step::Day => day::short_with_year(last, words),
        Step::Week => {
            let (from, to) = (day::short(first, words), day::short_with_year(last, words));
            fill_span(&from, &to, words)
        }
        Step::Month => day::capitalised(&day::month(last.month(), words)),
    }
}

fn fill_span(from: &str, to: &str, words: &Words) -> String {
    words.fill("insights.table.span", &[("from", from), ("to", to)])
}

/// The flare-ups of the last twelve weeks in a sentence.
#[component]
pub fn FlareUps() -> impl IntoView {
    use crate::domain::insight::variable::{MANY_FLARES, flare_load};
    use crate::view::say::count;
    let session = use_session();
    let load = Memo::new(move |_| {
        let today = session.day().get();
        session
            .record()
            .with(|record| flare_load(record.diary(), today))
    });
    move || {
        load.get().map(|load| {
            let lasted = match load.count {
                1 => "insights.flares.one_lasted",
                _ => "insights.flares.lasted",
            };
            let lasted = count(lasted, move || load.median_days);
            let many = (load.count >= MANY_FLARES).then(|| {
                view! { <p>{fill("insights.flares.many", || [("n", MANY_FLARES.to_string())])}</p> }
            });
            view! {
                <section class="page__section" aria-labelledby="insights-flares">
                    <h2 id="insights-flares">{say("insights.flares.title")}</h2>
                    <p>{count("insights.flares.count", move || load.count)} " " {lasted}</p>
                    {many}
                </section>
            }
        })
    }
}
