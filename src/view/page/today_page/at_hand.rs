//! What is for today, to be ticked, left out with a reason, or changed.
//!
//! A mark goes into today's diary entry; taking it away takes it out again. Nothing is asked of a day that
//! is over.

use leptos::prelude::*;

use crate::domain::agenda::{Agenda, Task};
use crate::domain::diary::done::Mark;
use crate::domain::record::id::ActivityCode;
use crate::platform::page;
use crate::route::Route;
use crate::text::day::capitalised;
use crate::text::{agenda, diary};
use crate::view::form::checkbox_group::CheckboxGroup;
use crate::view::form::choice::{Choice, ChoiceCard, Pick};
use crate::view::icon::Glyph;
use crate::view::page::diary_page::begun_codes;
use crate::view::say::{fill, href, say, spell, use_session};
use crate::view::schedule_form::ScheduleForm;
use crate::view::widget::button::{Button, ButtonKind};
use crate::view::widget::card::Card;
use crate::view::widget::unfold::Unfold;

/// Reasons to leave something out today, by stored code.
const REASONS: [&str; 5] = ["pain", "tired", "time", "ill", "other"];

/// The list, or a line that leads to the plan when nothing is begun.
#[component]
pub fn AtHand() -> impl IntoView {
    let session = use_session();
    let week = session.week();
    let is_begun = Memo::new(move |_| !session.begun().is_empty());
    // The rows stay while one of them is being changed.
    let due = Memo::new(move |_| {
        let today = session.day().get();
        let due = week.with(|week| week.on(today));
        due.iter()
            .map(|task| task.code)
            .collect::<Vec<&'static str>>()
    });
    let has_exercise =
        Memo::new(move |_| due.with(|due| due.iter().any(|code| code.starts_with("EX-"))));
    let is_free = Memo::new(move |_| due.with(Vec::is_empty));
    let list = move || {
        if !is_begun.get() {
            return view! {
                <Card>
                    <p>{say("today.begun.none")}</p>
                    <p><a href=href(Route::Plan)>{say("today.begun.to_plan")}</a></p>
                </Card>
            }
            .into_any();
        }
        view! {
            {move || is_free.get().then(|| view! { <p>{say("today.due.free")}</p> })}
            <ul class="due">
                <For each=move || due.get() key=|code| *code children=move |code| view! { <Due week code/> }/>
            </ul>
            <AllMarked due/>
            <Others due/>
            {move || has_exercise.get().then(|| view! {
                <p><a href=href(Route::Library)>{say("today.due.how")}</a></p>
            })}
            <p><a href=href(Route::Plan)>{say("today.due.week")}</a></p>
        }
        .into_any()
    };
    view! {
        <section class="page__section" aria-labelledby="today-begun">
            <h2 id="today-begun">{say("today.due.title")}</h2>
            {list}
        </section>
    }
}

/// A kind word once everything of today has its mark.
#[component]
fn AllMarked(due: Memo<Vec<&'static str>>) -> impl IntoView {
    let session = use_session();
    let all = Memo::new(move |_| {
        let today = session.day().get();
        let is_open = |code: &&'static str| {
            code.parse()
                .is_ok_and(|code| session.mark(&code, today) == Mark::Nothing)
        };
        due.with(|due| !due.is_empty() && !due.iter().any(is_open))
    });
    view! {
        <p role="status">{move || all.get().then(|| say("today.due.all"))}</p>
    }
}

/// What stands under a thing of today.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Panel {
    Standing,
    Choosing,
    Adjusting,
}

/// One thing of today.
#[component]
fn Due(
    week: Memo<Agenda>,
    /// Which one.
    code: &'static str,
) -> impl IntoView {
    let session = use_session();
    let task = Memo::new(move |_| week.with(|week| week.find(code).copied()));
    let mark = Memo::new(move |_| {
        let today = session.day().get();
        code.parse()
            .map_or(Mark::Nothing, |code| session.mark(&code, today))
    });
    let panel = RwSignal::new(Panel::Standing);
    let set = Callback::new(move |mark: Mark| {
        if let Ok(code) = code.parse::<ActivityCode>() {
            session.mark_today(&code, &mark);
        }
    });
    let id = format!("due-{code}");
    let row = id.clone();
    let turn = Callback::new(move |to: Panel| {
        panel.set(to);
        let selector = format!("[id=\"{row}\"]");
        request_animation_frame(move || {
            if to == Panel::Choosing {
                // Far down on a phone, what opens would lie under the navigation.
                page::bring(&selector);
            } else {
                page::focus(&selector);
            }
        });
    });
    let name = spell(move |words| diary::activity(code, words));
    let hint = MaybeProp::derive(move || {
        let task: Task = task.get()?;
        let hint = session
            .words()
            .with(|words| agenda::on_the_day(&task, words));
        Some(hint).filter(|hint| !hint.is_empty())
    });
    let is_done = Signal::derive(move || mark.with(|mark| *mark == Mark::Done));
    let is_left_out = Memo::new(move |_| mark.with(|mark| matches!(mark, Mark::Skipped(_))));
    let left_out = fill("today.due.left_out", move || {
        let why = mark.with(|mark| match mark {
            Mark::Skipped(Some(reason)) => session.words().with(|words| {
                let why = words.find(&format!("skip.{reason}"));
                why.map(|why| format!(": {why}"))
            }),
            _ => None,
        });
        [("why", why.unwrap_or_default())]
    });
    let group = id.clone();
    let form = format!("{id}-form");
    let under = move || match panel.get() {
        Panel::Standing if is_left_out.get() => view! {
            <p class="muted">{left_out}</p>
            <Button
                label=say("today.due.undo")
                kind=ButtonKind::Quiet
                icon=Glyph::Undo
                on_press=Callback::new(move |()| {
                    set.run(Mark::Nothing);
                    turn.run(Panel::Standing);
                })
            />
        }
        .into_any(),
        Panel::Standing if is_done.get() => ().into_any(),
        Panel::Standing => view! {
            <Button
                label=say("today.due.else")
                kind=ButtonKind::Quiet
                on_press=Callback::new(move |()| turn.run(Panel::Choosing))
            />
        }
        .into_any(),
        Panel::Choosing => choosing(set, turn).into_any(),
        Panel::Adjusting => {
            let on_done = Callback::new(move |()| turn.run(Panel::Standing));
            let task = task.get_untracked();
            let id = form.clone();
            task.map(|task| view! { <ScheduleForm id task on_done/> })
                .into_any()
        }
    };
    view! {
        <li><article class="due__thing" id=id tabindex="-1" aria-label=name>
            <ChoiceCard
                group
                choice=Choice::new("done", name).with_hint(hint)
                pick=Pick::Several
                checked=is_done
                on_change=Callback::new(move |done| {
                    panel.set(Panel::Standing);
                    set.run(if done { Mark::Done } else { Mark::Nothing });
                })
            />
            {under}
        </article></li>
    }
}

/// Less, later, or not today and why.
fn choosing(set: Callback<Mark>, turn: Callback<Panel>) -> impl IntoView {
    let reasons = REASONS.map(|reason| {
        let on_press = Callback::new(move |()| {
            set.run(Mark::Skipped(reason.parse().ok()));
            turn.run(Panel::Standing);
        });
        let label = spell(move |words| capitalised(&words.text(&format!("skip.{reason}"))));
        view! { <Button label on_press/> }
    });
    view! {
        <div class="due__choosing">
            <p>{say("today.due.half")}</p>
            <div class="button-row">
                <Button
                    label=say("today.due.adjust")
                    icon=Glyph::Edit
                    on_press=Callback::new(move |()| turn.run(Panel::Adjusting))
                />
            </div>
            <p>{say("today.due.why")}</p>
            <div class="due__reasons">{reasons.into_view()}</div>
            <Button
                label=say("schedule.back")
                kind=ButtonKind::Quiet
                on_press=Callback::new(move |()| turn.run(Panel::Standing))
            />
        </div>
    }
}

/// What is begun and not for today: done all the same, or without days of its own.
#[component]
fn Others(due: Memo<Vec<&'static str>>) -> impl IntoView {
    let session = use_session();
    let codes = Memo::new(move |_| {
        let due = due.get();
        let mut codes = begun_codes(session);
        // Own exercise is there by its exercises.
        let has_exercises = codes.iter().any(|code| code.starts_with("EX-"));
        let is_elsewhere =
            |code: &String| due.contains(&code.as_str()) || (has_exercises && code == "EX");
        codes.retain(|code| !is_elsewhere(code));
        codes
    });
    let done = Signal::derive(move || {
        let today = session.day().get();
        let is_done = |code: &String| {
            code.parse::<ActivityCode>()
                .is_ok_and(|code| session.mark(&code, today) == Mark::Done)
        };
        codes.get().into_iter().filter(is_done).collect::<Vec<_>>()
    });
    let change = Callback::new(move |now: Vec<String>| {
        let before = done.get_untracked();
        for code in codes.get_untracked() {
            let is_done = now.contains(&code);
            if is_done != before.contains(&code)
                && let Ok(code) = code.parse::<ActivityCode>()
            {
                session.mark_today(&code, if is_done { &Mark::Done } else { &Mark::Nothing });
            }
        }
    });
    let group = move || {
        let choices = codes.get().into_iter().map(|code| {
            let name = code.clone();
            Choice::new(code, spell(move |words| diary::activity(&name, words)))
        });
        let choices: Vec<Choice> = choices.collect();
        view! {
            <CheckboxGroup
                id="today-done"
                legend=say("today.begun.legend")
                choices
                value=done
                on_change=change
            />
        }
    };
    move || {
        (!codes.with(Vec::is_empty))
            .then(|| view! { <Unfold summary=say("today.due.others")>{group}</Unfold> })
    }
}
