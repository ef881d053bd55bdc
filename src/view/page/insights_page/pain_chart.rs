//! Pain over time as a drawing, and the same numbers as a table.
//!
//! Where things lie is worked out in the domain; here it is only drawn.

use leptos::prelude::*;

use crate::domain::diary::trend::{Plane, TrendDay};
use crate::text::{Words, day, diary};
use crate::view::say::{say, use_session};
use crate::view::widget::disclosure::Disclosure;

const WIDTH: f64 = 400.0;
const HEIGHT: f64 = 230.0;
const LEFT: f64 = 30.0;
const TOP: f64 = 12.0;
const RIGHT: f64 = 12.0;
const BOTTOM: f64 = 30.0;

/// Scores with a line across.
const GRID: [u8; 6] = [0, 2, 4, 6, 8, 10];

/// The drawing with its key.
#[component]
pub fn PainChart(
    /// Every day of the span, oldest first.
    days: Memo<Vec<TrendDay>>,
) -> impl IntoView {
    view! {
        <figure class="pain-chart">
            <svg
                class="pain-chart__drawing"
                viewBox=format!("0 0 {WIDTH} {HEIGHT}")
                role="img"
                aria-labelledby="pain-chart-name"
            >
                {move || days.with(|days| drawing(days))}
            </svg>
            <figcaption class="pain-chart__key">
                <span class="visually-hidden" id="pain-chart-name">{say("insights.chart.name")}</span>
                <span class="pain-chart__entry">
                    <svg class="pain-chart__sample" viewBox="0 0 24 12" aria-hidden="true">
                        <circle class="pain-chart__dot" cx="12" cy="6" r="4"/>
                    </svg>
                    {say("insights.chart.dot")}
                </span>
                <span class="pain-chart__entry">
                    <svg class="pain-chart__sample" viewBox="0 0 24 12" aria-hidden="true">
                        <path class="pain-chart__line" d="M1 6h22"/>
                    </svg>
                    {say("insights.chart.line")}
                </span>
            </figcaption>
        </figure>
    }
}

fn drawing(days: &[TrendDay]) -> Option<impl IntoView + use<>> {
    let session = use_session();
    let plane = Plane {
        days: days.first()?.day..=days.last()?.day,
        left: LEFT,
        top: TOP,
        width: WIDTH - LEFT - RIGHT,
        height: HEIGHT - TOP - BOTTOM,
    };
    let grid = GRID
        .map(|score| {
            let y = plane.y(score.into());
            view! {
                <line class="pain-chart__grid" x1=LEFT x2=WIDTH - RIGHT y1=y y2=y/>
                <text class="pain-chart__text" x=LEFT - 8.0 y=y text-anchor="end" dominant-baseline="middle">
                    {score}
                </text>
            }
        })
        .collect_view();
    let marks = plane.marks(3);
    let last = marks.len().saturating_sub(1);
    let marks = marks
        .into_iter()
        .enumerate()
        .map(|(place, mark)| {
            let anchor = match place {
                0 => "start",
                _ if place == last => "end",
                _ => "middle",
            };
            let words = move || session.words().with(|words| day::short(mark, words));
            view! {
                <text class="pain-chart__text" x=plane.x(mark) y=HEIGHT - 8.0 text-anchor=anchor>
                    {words}
                </text>
            }
        })
        .collect_view();
    let dots = plane
        .dots(days)
        .into_iter()
        .map(|(_, point)| view! { <circle class="pain-chart__dot" cx=point.x cy=point.y r="3.5"/> })
        .collect_view();
    let line = plane.line(days);
    Some(view! {
        {grid}
        {marks}
        {dots}
        <path class="pain-chart__line" d=line/>
    })
}

/// The same numbers as a table, newest day first; days without a number are left out.
#[component]
pub fn NumbersTable(
    /// Every day of the span, oldest first.
    days: Memo<Vec<TrendDay>>,
) -> impl IntoView {
    let session = use_session();
    let cell = |value: Option<f64>, words: &Words| {
        value.map_or_else(
            || words.text("insights.table.none"),
            |value| diary::number(value, words),
        )
    };
    let rows = move || {
        session.words().with(|words| {
            days.with(|days| {
                days.iter()
                    .rev()
                    .filter(|day| day.pain.is_some() || day.week.is_some())
                    .map(|row| {
                        view! {
                            <tr>
                                <th class="nowrap" scope="row">{day::short_with_year(row.day, words)}</th>
                                <td>{cell(row.pain, words)}</td>
                                <td>{cell(row.week, words)}</td>
                            </tr>
                        }
                    })
                    .collect_view()
            })
        })
    };
    view! {
        <Disclosure summary=say("insights.table.title")>
            <div class="scores__table">
                <table>
                    <caption class="visually-hidden">{say("insights.chart.name")}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{say("insights.table.day")}</th>
                            <th scope="col">{say("insights.table.pain")}</th>
                            <th scope="col">{say("insights.table.week")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </Disclosure>
    }
}
