//! What it is all for: at most three goals in the person's own words, dated, and rated again.

use leptos::prelude::*;

use crate::domain::day::Day;
use crate::domain::measure::Rating;
use crate::domain::record::choice::Goal;
use crate::domain::record::id::GoalId;
use crate::platform::page;
use crate::text::{Words, day};
use crate::view::form::date_field::DateField;
use crate::view::form::scale_field::ScaleField;
use crate::view::form::text_field::TextField;
use crate::view::icon::Glyph;
use crate::view::say::{say, spell, use_session};
use crate::view::widget::button::{Button, ButtonKind};
use crate::view::widget::card::{Card, CardKind};

/// The goals, and room for one more.
#[component]
pub(super) fn Goals() -> impl IntoView {
    let session = use_session();
    let ids = Memo::new(move |_| {
        let ids = session.goals().into_iter().map(|(id, _)| id);
        ids.collect::<Vec<GoalId>>()
    });
    let place = Memo::new(move |_| session.goal_place());
    let adding = RwSignal::new(None::<GoalId>);
    let done = Callback::new(move |()| {
        adding.set(None);
        focus_goals();
    });
    let add = Callback::new(move |()| {
        adding.set(place.get_untracked());
        focus_on("#goal-new-words");
    });
    let more = move || match (adding.get(), place.get()) {
        (Some(id), _) => view! {
            <Card><GoalForm form="goal-new" id goal=None on_done=done/></Card>
        }
        .into_any(),
        (None, Some(_)) => {
            let words = if ids.with(Vec::is_empty) {
                "first"
            } else {
                "more"
            };
            view! {
                <div class="button-row">
                    <Button label=say(format!("plan_page.goals.add_{words}")) icon=Glyph::Add on_press=add/>
                </div>
            }
            .into_any()
        }
        (None, None) => view! { <p class="muted">{say("plan_page.goals.enough")}</p> }.into_any(),
    };
    let invitation = move || {
        ids.with(Vec::is_empty).then(|| {
            view! {
                <Card kind=CardKind::Sunken>
                    <p>{say("plan_page.goals.none")}</p>
                    <p class="muted">{say("plan_page.goals.examples")}</p>
                </Card>
            }
        })
    };
    view! {
        <section class="page__section goals" aria-labelledby="goals">
            <h2 id="goals" tabindex="-1">{say("plan_page.goals.title")}</h2>
            {invitation}
            <ul class="goals__list">
                <For each=move || ids.get() key=|id| id.clone() children=|id| view! { <GoalRow id/> }/>
            </ul>
            {more}
        </section>
    }
}

fn focus_goals() {
    focus_on("#goals");
}

/// Moves the focus once the page shows what just changed.
fn focus_on(selector: &'static str) {
    request_animation_frame(move || page::focus(selector));
}

/// What stands in the place of a goal.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Panel {
    Standing,
    Rating,
    Changing,
}

/// One goal: its words, its date, how near it is.
#[component]
fn GoalRow(
    /// Which one.
    id: GoalId,
) -> impl IntoView {
    let session = use_session();
    let goal = Memo::new({
        let id = id.clone();
        move |_| {
            let found = session.goals().into_iter().find(|(known, _)| *known == id);
            found.map(|(_, goal)| goal)
        }
    });
    let panel = RwSignal::new(Panel::Standing);
    let form = format!("goal-{}", id.as_str().replace('.', "-"));
    let group = form.clone();
    let turn = Callback::new(move |to: Panel| {
        panel.set(to);
        let selector = format!("[id=\"{form}\"]");
        request_animation_frame(move || page::focus(&selector));
    });
    let title = spell(move |_| {
        goal.with(|goal| {
            goal.as_ref()
                .map(|goal| goal.words.clone())
                .unwrap_or_default()
        })
    });
    let told = spell(move |words| {
        let today = session.day().get();
        goal.with(|goal| {
            goal.as_ref()
                .map(|goal| tell(goal, today, words))
                .unwrap_or_default()
        })
    });
    let part = group.clone();
    let body = move || {
        let id = id.clone();
        match panel.get() {
            Panel::Standing => view! {
                <p>{told}</p>
                <div class="button-row">
                    <Button
                        label=say("plan_page.goals.rate")
                        on_press=Callback::new(move |()| turn.run(Panel::Rating))
                    />
                    <Button
                        label=say("plan_page.goals.change")
                        kind=ButtonKind::Quiet
                        on_press=Callback::new(move |()| turn.run(Panel::Changing))
                    />
                </div>
            }
            .into_any(),
            Panel::Rating => {
                let picked = RwSignal::new(None::<u8>);
                // Kept by its own button: arrow keys pass over steps that nobody means.
                let keep = Callback::new(move |()| {
                    let rating = picked
                        .get_untracked()
                        .and_then(|score| Rating::new(score).ok());
                    if let Some(rating) = rating {
                        session.rate_goal(&id, rating);
                    }
                    turn.run(Panel::Standing);
                });
                view! {
                    <ScaleField
                        id=format!("{part}-rating")
                        legend=say("plan_page.goals.how_near")
                        low=say("plan_page.goals.low")
                        high=say("plan_page.goals.high")
                        value=picked
                        on_change=Callback::new(move |score| picked.set(Some(score)))
                    />
                    <div class="button-row">
                        <Button
                            label=say("plan_page.goals.keep_rating")
                            icon=Glyph::Check
                            unavailable=Signal::derive(move || picked.get().is_none())
                            on_press=keep
                        />
                        <Button
                            label=say("schedule.back")
                            kind=ButtonKind::Quiet
                            on_press=Callback::new(move |()| turn.run(Panel::Standing))
                        />
                    </div>
                }
                .into_any()
            }
            Panel::Changing => {
                let before = goal.get_untracked();
                let done = Callback::new(move |()| turn.run(Panel::Standing));
                view! { <GoalForm form=part.clone() id goal=before on_done=done/> }.into_any()
            }
        }
    };
    view! {
        <li><article class="card" id=group.clone() tabindex="-1" aria-labelledby=format!("{group}-title")>
            <h3 class="goals__words" id=format!("{group}-title")>{title}</h3>
            {body}
        </article></li>
    }
}

/// The date, and how near it is now and was at first.
fn tell(goal: &Goal, today: Day, words: &Words) -> String {
    let mut told = Vec::new();
    if let Some(target) = goal.target {
        let day = day::long(target, words);
        told.push(words.fill("plan_page.goals.by", &[("day", &day)]));
    }
    match goal.first_and_latest() {
        None => told.push(words.text("plan_page.goals.not_rated")),
        Some(((first_day, first), (last_day, last))) => {
            let on = day::spoken(last_day, today, words);
            let last = last.number().to_string();
            told.push(words.fill("plan_page.goals.now", &[("n", &last), ("day", &on)]));
            if first_day != last_day {
                let on = day::spoken(first_day, today, words);
                let first = first.number().to_string();
                told.push(words.fill("plan_page.goals.before", &[("n", &first), ("day", &on)]));
            }
        }
    }
    told.join(" ")
}

/// Words and date of a goal, new or changed.
#[component]
fn GoalForm(
    /// The id that all ids of the form begin with.
    #[prop(into)]
    form: String,
    /// The goal.
    id: GoalId,
    /// As it was; none for a new one.
    #[prop(optional_no_strip)]
    goal: Option<Goal>,
    /// Runs when it was kept, dropped or left.
    on_done: Callback<()>,
) -> impl IntoView {
    let session = use_session();
    let is_new = goal.is_none();
    let target = goal.as_ref().and_then(|goal| goal.target);
    let target = RwSignal::new(target.map(|day| day.to_string()).unwrap_or_default());
    let words = RwSignal::new(goal.map(|goal| goal.words).unwrap_or_default());
    let is_empty = RwSignal::new(false);
    let error = MaybeProp::derive(move || {
        let missing = is_empty.get() && words.with(|words| words.trim().is_empty());
        missing.then(|| {
            session
                .words()
                .with(|words| words.text("plan_page.goals.no_words"))
        })
    });
    let keep = {
        let id = id.clone();
        Callback::new(move |()| {
            let said = words.get_untracked();
            if said.trim().is_empty() {
                is_empty.set(true);
                return;
            }
            let target = target.get_untracked().parse::<Day>().ok();
            session.say_goal(&id, &said, target);
            on_done.run(());
        })
    };
    let drop = (!is_new).then(|| {
        let on_press = Callback::new(move |()| {
            session.drop_goal(&id);
            focus_goals();
        });
        view! { <Button label=say("plan_page.goals.drop") kind=ButtonKind::Quiet icon=Glyph::Delete on_press/> }
    });
    view! {
        <div class="stack">
            <TextField
                id=format!("{form}-words")
                label=say("plan_page.goals.words")
                hint=say("plan_page.goals.examples")
                error
                value=words
                on_input=Callback::new(move |text| words.set(text))
            />
            <DateField
                id=format!("{form}-target")
                label=say("plan_page.goals.target")
                hint=say("plan_page.goals.target_hint")
                value=target
                on_change=Callback::new(move |day| target.set(day))
                min=Signal::derive(move || Some(session.day().get().to_string()))
            />
            <div class="button-row">
                <Button label=say("plan_page.goals.keep") icon=Glyph::Check on_press=keep/>
                <Button label=say("schedule.back") kind=ButtonKind::Quiet on_press=on_done/>
                {drop}
            </div>
        </div>
    }
}
