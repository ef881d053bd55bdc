//! The entries, newest first, twenty at a time, grouped by day.

use leptos::prelude::*;

use super::entry_row::EntryRow;
use super::focus_next;
use super::month_view::{MonthView, show};
use crate::domain::day::Day;
use crate::domain::diary::newest::{Wanted, months_with_entries, newest};
use crate::text::day;
use crate::view::form::field::Field;
use crate::view::form::text_field::TextField;
use crate::view::say::{fill, say, use_session};
use crate::view::widget::button::{Button, ButtonKind};
use crate::view::widget::disclosure::Disclosure;

/// How many entries are added to the list at a time.
const STEP: usize = 20;

/// The list with its filter.
#[component]
pub fn EntryList() -> impl IntoView {
    let session = use_session();
    let wanted = RwSignal::new(Wanted::default());
    let most = RwSignal::new(STEP);
    let shown = Memo::new(move |_| {
        session
            .record()
            .with(|record| wanted.with(|wanted| newest(record.diary(), wanted, most.get())))
    });
    let days = move || {
        shown.with(|shown| {
            shown
                .groups
                .iter()
                .map(|group| group.day)
                .collect::<Vec<_>>()
        })
    };
    let none_found = Memo::new(move |_| shown.with(|shown| shown.of == 0));
    let has_more = Memo::new(move |_| shown.with(|shown| shown.count < shown.of));
    let counts =
        move || shown.with(|shown| [("n", shown.count.to_string()), ("of", shown.of.to_string())]);
    let narrowed = Memo::new(move |_| !wanted.with(Wanted::is_everything));
    let narrow = Callback::new(move |next: Wanted| {
        most.set(STEP);
        wanted.set(next);
    });
    let as_calendar = RwSignal::new(false);
    let ways = [
        (false, "diary.calendar.list"),
        (true, "diary.calendar.month"),
    ]
    .map(|(is_calendar, words)| {
        view! {
            <button
                class="button button--secondary"
                type="button"
                aria-pressed=move || (as_calendar.get() == is_calendar).to_string()
                on:click=move |_| {
                    as_calendar.set(is_calendar);
                    let month = is_calendar.then(|| session.today().month());
                    show(narrow, wanted, month, None);
                }
            >
                {say(words)}
            </button>
        }
    });
    view! {
        <div class="diary__ways" role="group" aria-label=say("diary.calendar.ways")>
            {ways.into_view()}
        </div>
        {move || as_calendar.get().then(|| view! { <MonthView wanted narrow/> })}
        <Filter wanted narrow/>
        <div class="diary">
            <p class="muted" role="status">
                {move || {
                    let key = if none_found.get() {
                        "diary.find.none"
                    } else {
                        "diary.find.shown"
                    };
                    (narrowed.get() || has_more.get()).then(|| fill(key, counts))
                }}
            </p>
            <For each=days key=|day| *day let:day>
                <DayOfEntries
                    day
                    ids=Memo::new(move |_| {
                        shown.with(|shown| {
                            let group = shown.groups.iter().find(|group| group.day == day);
                            group.map(|group| group.entries.clone()).unwrap_or_default()
                        })
                    })
                />
            </For>
            {move || has_more.get().then(|| view! {
                <div class="button-row">
                    <Button
                        label=say("diary.earlier")
                        on_press=Callback::new(move |()| {
                            let before = days().last().copied();
                            most.update(|most| *most += STEP);
                            // The first new words are below the last day that was shown.
                            if let Some(before) = before {
                                focus_next(heading_id(before));
                            }
                        })
                    />
                </div>
            })}
        </div>
    }
}

fn heading_id(day: Day) -> String {
    format!("day-{day}")
}

/// One day with its entries.
#[component]
fn DayOfEntries(
    day: Day,
    /// Its entries, newest first.
    ids: Memo<Vec<crate::domain::record::id::EntryId>>,
) -> impl IntoView {
    let session = use_session();
    let heading = move || {
        let today = session.day().get();
        session
            .words()
            .with(|words| day::capitalised(&day::spoken(day, today, words)))
    };
    view! {
        <section class="diary__group" aria-labelledby=heading_id(day)>
            <h3 class="diary__group-day" id=heading_id(day) tabindex="-1">{heading}</h3>
            <ul class="diary__entries">
                <For each=move || ids.get() key=Clone::clone let:id>
                    <EntryRow id day/>
                </For>
            </ul>
        </section>
    }
}

/// Find entries by words or by month.
#[component]
fn Filter(
    wanted: RwSignal<Wanted>,
    /// Runs with what is wanted now.
    narrow: Callback<Wanted>,
) -> impl IntoView {
    let session = use_session();
    let months = Memo::new(move |_| {
        session
            .record()
            .with(|record| months_with_entries(record.diary()))
    });
    let options = move || {
        session.words().with(|words| {
            months
                .get()
                .into_iter()
                .map(|month| {
                    let chosen = wanted.with_untracked(|wanted| wanted.month == Some(month));
                    let name = day::capitalised(&day::month(month, words));
                    view! { <option value=month.to_string() selected=chosen>{name}</option> }
                })
                .collect_view()
        })
    };
    let change = move |edit: &dyn Fn(&mut Wanted)| {
        let mut next = wanted.get_untracked();
        edit(&mut next);
        narrow.run(next);
    };
    view! {
        <Disclosure summary=say("diary.find.title")>
            <TextField
                id="find-words"
                label=say("diary.find.words")
                hint=say("diary.find.words_hint")
                value=Signal::derive(move || wanted.with(|wanted| wanted.words.clone()))
                on_input=Callback::new(move |words: String| {
                    change(&|wanted: &mut Wanted| wanted.words.clone_from(&words));
                })
            />
            <Field id="find-month" label=say("diary.find.month")>
                <select
                    class="field__input"
                    id="find-month"
                    prop:value=move || {
                        let month = wanted.with(|wanted| wanted.month);
                        month.map(|month| month.to_string()).unwrap_or_default()
                    }
                    on:change=move |event| {
                        let month = event_target_value(&event).parse().ok();
                        change(&|wanted: &mut Wanted| {
                            wanted.month = month;
                            wanted.day = None;
                        });
                    }
                >
                    <option value="">{say("diary.find.any_month")}</option>
                    {options}
                </select>
            </Field>
            {move || (!wanted.with(Wanted::is_everything)).then(|| view! {
                <div>
                    <Button
                        label=say("diary.find.all")
                        kind=ButtonKind::Quiet
                        on_press=Callback::new(move |()| narrow.run(Wanted::default()))
                    />
                </div>
            })}
        </Disclosure>
    }
}
