//! The person's week: what to do tomorrow, the seven days at a glance, and the way to change them.
//!
//! Invariant: a day without a mark is told as planned, never as missed.

use leptos::prelude::*;

use crate::domain::agenda::{Agenda, Overload, Task};
use crate::domain::day::Day;
use crate::domain::diary::done::Mark;
use crate::platform::page;
use crate::route::Route;
use crate::session::Session;
use crate::text::{Words, agenda, day, diary};
use crate::view::icon::Glyph;
use crate::view::say::{fill, href, say, spell, use_session};
use crate::view::schedule_form::ScheduleForm;
use crate::view::widget::button::{Button, ButtonKind};
use crate::view::widget::notice::Notice;
use crate::view::widget::tone::Tone;
use crate::view::widget::unfold::Unfold;

/// The week; nothing before anything is begun.
#[component]
pub(super) fn Week() -> impl IntoView {
    let session = use_session();
    let week = session.week();
    let is_begun = Memo::new(move |_| {
        week.with(|week| {
            !(week.tasks.is_empty() && week.waiting.is_empty() && week.resting.is_empty())
        })
    });
    move || {
        is_begun.get().then(|| {
            view! {
                <section class="page__section week" aria-labelledby="week">
                    <h2 id="week" tabindex="-1">{say("week.title")}</h2>
                    <Tomorrow week/>
                    <TooMuch week/>
                    <SevenDays week/>
                    <p class="muted week__key">{say("week.key")}</p>
                    <Unfold summary=say("week.change")>
                        <Editors week/>
                    </Unfold>
                </section>
            }
        })
    }
}

/// What is for tomorrow, in the order of the day.
#[component]
fn Tomorrow(week: Memo<Agenda>) -> impl IntoView {
    let session = use_session();
    let tomorrow = Memo::new(move |_| session.day().get().plus_days(1));
    let date = fill("week.tomorrow", move || {
        let name = tomorrow.get().map(|tomorrow| {
            session
                .words()
                .with(|words| day::with_weekday(tomorrow, words))
        });
        [("day", name.unwrap_or_default())]
    });
    let rows = move || {
        let due = tomorrow
            .get()
            .map(|tomorrow| week.with(|week| week.on(tomorrow)));
        let due = due.unwrap_or_default();
        if due.is_empty() {
            return view! { <p>{say("week.free")}</p> }.into_any();
        }
        session
            .words()
            .with(|words| {
                let rows = due.iter().map(|task| {
                    let name = diary::activity(task.code, words);
                    let more = agenda::on_the_day(task, words);
                    view! { <li><strong>{name}</strong> " " <span class="nowrap">{more}</span></li> }
                });
                let load = load(week, &due, words);
                view! {
                    <ul class="week__day">{rows.collect_view()}</ul>
                    <p>{load}</p>
                }
            })
            .into_any()
    };
    view! {
        <div class="week__tomorrow">
            <h3>{date}</h3>
            {rows}
            <p><a href=href(Route::Today)>{say("week.to_today")}</a></p>
        </div>
    }
}

/// How long the day is, and how long the person said it may be.
fn load(week: Memo<Agenda>, due: &[Task], words: &Words) -> String {
    let minutes = minutes_of(due).to_string();
    match week.with(|week| week.limit) {
        Some(limit) => words.fill(
            "week.load_of",
            &[("n", &minutes), ("limit", &limit.to_string())],
        ),
        None => words.fill("week.load", &[("n", &minutes)]),
    }
}

fn minutes_of(due: &[Task]) -> u16 {
    due.iter()
        .fold(0, |sum: u16, task| sum.saturating_add(task.minutes))
}

/// What does not fit into the day, told kindly, with the way to make it fit.
#[component]
fn TooMuch(week: Memo<Agenda>) -> impl IntoView {
    let session = use_session();
    let overload = Memo::new(move |_| week.with(Agenda::overload));
    let waiting = fill("week.waiting", move || {
        week.with(|week| {
            let codes: Vec<&str> = week.waiting.iter().map(|task| task.code).collect();
            let names = session.words().with(|words| agenda::names(&codes, words));
            let limit = week.limit.unwrap_or_default().to_string();
            [("names", names), ("limit", limit)]
        })
    });
    view! {
        {move || overload.get().map(|Overload { minutes, limit, drop }| view! {
            <Notice tone=Tone::Info title=say("week.too_much.title")>
                <p>{fill("week.too_much.text", move || [
                    ("minutes", minutes.to_string()),
                    ("limit", limit.to_string()),
                ])}</p>
                <div class="button-row">
                    {drop.into_iter().map(|code| {
                        let label = fill("week.too_much.drop", move || [(
                            "name",
                            session.words().with(|words| diary::activity(code, words)),
                        )]);
                        let on_press = Callback::new(move |()| {
                            session.leave_out(code);
                            page::focus("#week");
                        });
                        view! { <Button label on_press/> }
                    }).collect_view()}
                </div>
            </Notice>
        })}
        {move || week.with(|week| !week.waiting.is_empty()).then(|| view! { <p>{waiting}</p> })}
    }
}

/// Seven days at a glance: those of this week, or of the next.
#[component]
fn SevenDays(week: Memo<Agenda>) -> impl IntoView {
    let session = use_session();
    let is_next = RwSignal::new(false);
    let which = move |part: &'static str| {
        spell(move |words| {
            let which = if is_next.get() { "next" } else { "this" };
            words.text(&format!("week.{which}.{part}"))
        })
    };
    view! {
        <div class="week__head">
            <h3>{which("title")}</h3>
            <Button
                label=which("other")
                kind=ButtonKind::Quiet
                on_press=Callback::new(move |()| is_next.update(|is_next| *is_next = !*is_next))
            />
        </div>
        {move || {
            let ahead = if is_next.get() { 7 } else { 0 };
            week.with(|week| table(session, week, ahead))
        }}
    }
}

/// The seven days of the week that begins so many days after this one, one row a thing.
///
/// Built in one piece: a cell has nothing of its own that could change.
fn table(session: Session, week: &Agenda, ahead: i32) -> AnyView {
    let today = session.day().get();
    let first = session.week_start();
    let start = today.week_start(first);
    let Some(start) = start.and_then(|start| start.plus_days(ahead)) else {
        return ().into_any();
    };
    let days: Vec<Day> = (0..7).filter_map(|ahead| start.plus_days(ahead)).collect();
    let current = |day: Day| (day == today).then_some("date");
    session
        .words()
        .with(|words| {
            let heads = days.iter().map(|day| {
                let number = day.weekday().number();
                view! {
                    <th scope="col" aria-current=current(*day)>
                        <span aria-hidden="true">{words.text(&format!("day.narrow_weekday.{number}"))}</span>
                        <span class="visually-hidden">{words.text(&format!("day.weekday.{number}"))}</span>
                    </th>
                }
            });
            let rows = week.tasks.iter().map(|task| {
                let name = diary::activity(task.code, words);
                let amount = task.dose.map(|dose| agenda::amount(dose, words));
                let cells = days.iter().map(|day| {
                    let mark = task.code.parse().map(|code| session.mark(&code, *day));
                    let told = cell(task, *day, &mark.unwrap_or(Mark::Nothing));
                    let told = told.map(|(sign, key)| {
                        view! {
                            <span aria-hidden="true">{sign}</span>
                            <span class="visually-hidden">{words.text(key)}</span>
                        }
                    });
                    view! { <td aria-current=current(*day)>{told}</td> }
                });
                view! {
                    <tr>
                        <th scope="row">
                            <span>{name}</span>
                            <span class="week__amount">{amount}</span>
                        </th>
                        {cells.collect_view()}
                    </tr>
                }
            });
            let sums = days.iter().map(|day| {
                let minutes = minutes_of(&week.on(*day));
                view! { <td>{(minutes > 0).then_some(minutes)}</td> }
            });
            view! {
                <table class="week__table">
                    <caption class="visually-hidden">{words.text("week.table")}</caption>
                    <thead>
                        <tr>
                            <td></td>
                            {heads.collect_view()}
                        </tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                    <tfoot>
                        <tr>
                            <th scope="row">{words.text("week.minutes")}</th>
                            {sums.collect_view()}
                        </tr>
                    </tfoot>
                </table>
            }
        })
        .into_any()
}

/// The sign of a day and the key of its words; none where nothing is planned and nothing was done.
fn cell(task: &Task, day: Day, mark: &Mark) -> Option<(&'static str, &'static str)> {
    match mark {
        Mark::Done => Some(("\u{2713}", "week.done")),
        Mark::Skipped(_) => Some(("\u{2013}", "week.left_out")),
        Mark::Nothing => task.is_due(day).then_some(("\u{25cf}", "week.planned")),
    }
}

/// Everything of the week, each with the way to change it.
#[component]
fn Editors(week: Memo<Agenda>) -> impl IntoView {
    let session = use_session();
    // The rows stay while one of them is being changed: only what there is decides about them.
    let codes = Memo::new(move |_| {
        week.with(|week| {
            let all = [&week.tasks, &week.waiting, &week.loose];
            all.into_iter()
                .flatten()
                .map(|task| task.code)
                .collect::<Vec<&'static str>>()
        })
    });
    let resting = Memo::new(move |_| week.with(|week| week.resting.clone()));
    let name = |code: &'static str| spell(move |words| diary::activity(code, words));
    view! {
        <ul class="week__editors">
            <For each=move || codes.get() key=|code| *code children=move |code| view! { <Editor week code/> }/>
            <For
                each=move || resting.get()
                key=|code| *code
                children=move |code| view! {
                    <li><article class="week__editor" aria-label=name(code)>
                        <p><strong>{name(code)}</strong> " " <span class="muted">{say("week.resting")}</span></p>
                        <Button
                            label=say("week.take_up")
                            kind=ButtonKind::Quiet
                            on_press=Callback::new(move |()| {
                                session.take_up(code);
                            })
                        />
                    </article></li>
                }
            />
        </ul>
    }
}

/// One thing of the week as it stands, or the form to change it.
#[component]
fn Editor(
    week: Memo<Agenda>,
    /// Which one.
    code: &'static str,
) -> impl IntoView {
    let session = use_session();
    let is_open = RwSignal::new(false);
    let task = Memo::new(move |_| week.with(|week| week.find(code).copied()));
    let name = spell(move |words| diary::activity(code, words));
    let when = spell(move |words| {
        task.get()
            .map(|task| agenda::whole(&task, session.week_start(), words))
            .unwrap_or_default()
    });
    let id = format!("week-{code}");
    let row = id.clone();
    let turn = Callback::new(move |open: bool| {
        is_open.set(open);
        let selector = format!("[id=\"{row}\"]");
        request_animation_frame(move || page::focus(&selector));
    });
    let form = format!("{id}-form");
    let body = move || match task.get_untracked() {
        Some(task) if is_open.get() => {
            let on_done = Callback::new(move |()| turn.run(false));
            view! { <ScheduleForm id=form.clone() task on_done/> }.into_any()
        }
        _ => view! {
            <Button
                label=say("week.adjust")
                kind=ButtonKind::Quiet
                icon=Glyph::Edit
                on_press=Callback::new(move |()| turn.run(true))
            />
        }
        .into_any(),
    };
    view! {
        <li><article class="week__editor" id=id tabindex="-1" aria-label=name>
            <p><strong>{name}</strong> " " <span class="muted">{when}</span></p>
            {body}
        </article></li>
    }
}
