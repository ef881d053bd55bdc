//! A month as a calendar: every day a button that shows its entries.

use leptos::prelude::*;
use leptos::web_sys;

use crate::domain::day::{Day, Month};
use crate::domain::diary::month_view::{DayCell, beside, weeks};
use crate::domain::diary::newest::Wanted;
use crate::domain::weekdays::Weekdays;
use crate::text::agenda::short_day;
use crate::text::{Words, day, diary};
use crate::view::icon::{Glyph, Icon};
use crate::view::say::{say, spell, use_session};

/// The calendar of one month, with the way to the months beside it.
#[component]
pub(super) fn MonthView(
    /// What the list shows.
    wanted: RwSignal<Wanted>,
    /// Runs with what is wanted now.
    narrow: Callback<Wanted>,
) -> impl IntoView {
    let session = use_session();
    let month = Memo::new(move |_| {
        let chosen = wanted.with(|wanted| wanted.month);
        chosen.unwrap_or_else(|| session.day().get().month())
    });
    let turn = move |is_after: bool| {
        let Some(next) = beside(month.get_untracked(), is_after) else {
            return;
        };
        show(narrow, wanted, Some(next), None);
    };
    // What lies ahead has no entries.
    let is_last = Memo::new(move |_| month.get() >= session.day().get().month());
    let first = untrack(|| session.week_start());
    let names = Weekdays::week_from(first).map(|weekday| {
        view! {
            <th scope="col" abbr=say(format!("day.weekday.{}", weekday.number()))>
                {spell(move |words| short_day(weekday, words))}
            </th>
        }
    });
    let title = spell(move |words| day::capitalised(&day::month(month.get(), words)));
    let rows = move || {
        let today = session.day().get();
        let weeks = session
            .record()
            .with(|record| weeks(record.diary(), month.get(), first));
        session.words().with(|words| {
            let row = |week: &[Option<DayCell>; 7]| {
                let cells = week.map(|cell| day_cell(cell, today, wanted, words));
                view! { <tr>{cells.into_view()}</tr> }
            };
            weeks.iter().map(row).collect_view()
        })
    };
    // One listener for the whole month: a cell says by its value which day it is.
    let choose = move |event: leptos::ev::MouseEvent| {
        let pressed = event_target::<web_sys::Element>(&event).closest("button");
        let value = pressed
            .ok()
            .flatten()
            .and_then(|button| button.get_attribute("value"));
        let Some(day) = value.and_then(|value| value.parse::<Day>().ok()) else {
            return;
        };
        let is_chosen = wanted.with_untracked(|wanted| wanted.day == Some(day));
        let day = (!is_chosen).then_some(day);
        show(narrow, wanted, Some(month.get_untracked()), day);
    };
    view! {
        <div class="calendar">
            <div class="calendar__head">
                <button
                    class="button button--quiet calendar__turn calendar__turn--back"
                    type="button"
                    on:click=move |_| turn(false)
                >
                    <Icon name=Glyph::Next/>
                    <span class="visually-hidden">{say("diary.calendar.before")}</span>
                </button>
                <h3 class="calendar__title" id="calendar-title" aria-live="polite">{title}</h3>
                <button
                    class="button button--quiet calendar__turn"
                    type="button"
                    aria-disabled=move || is_last.get().then_some("true")
                    on:click=move |_| {
                        if !is_last.get_untracked() {
                            turn(true);
                        }
                    }
                >
                    <Icon name=Glyph::Next/>
                    <span class="visually-hidden">{say("diary.calendar.after")}</span>
                </button>
            </div>
            <table class="calendar__table" aria-labelledby="calendar-title" on:click=choose>
                <thead><tr>{names.into_view()}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
            <p class="muted">{say("diary.calendar.key")}</p>
        </div>
    }
}

/// Narrows the list to a month or a day of it; the words that are looked for stay.
pub(super) fn show(
    narrow: Callback<Wanted>,
    wanted: RwSignal<Wanted>,
    month: Option<Month>,
    day: Option<Day>,
) {
    let mut next = wanted.get_untracked();
    next.month = month;
    next.day = day;
    narrow.run(next);
}

/// One day: its number, its pain, and a mark for a flare-up.
fn day_cell(
    cell: Option<DayCell>,
    today: Day,
    wanted: RwSignal<Wanted>,
    words: &Words,
) -> impl IntoView + use<> {
    let cell = cell.map(|cell| {
        let number = cell.day.day_of_month();
        if cell.entries == 0 {
            return view! { <span class="calendar__empty">{number}</span> }.into_any();
        }
        let pain = cell.pain.map(|pain| diary::number(pain, words));
        let flare = cell.flare.then(|| {
            view! { <span class="calendar__flare">"!"</span> }
        });
        view! {
            <button
                class="calendar__day"
                type="button"
                value=cell.day.to_string()
                aria-pressed=move || (wanted.with(|wanted| wanted.day) == Some(cell.day)).to_string()
            >
                <span class="visually-hidden">{spoken(&cell, today, words)}</span>
                <span class="calendar__number" aria-hidden="true">{number}{flare}</span>
                <span class="calendar__pain" aria-hidden="true">
                    {pain.unwrap_or_else(|| "·".to_owned())}
                </span>
            </button>
        }
        .into_any()
    });
    view! { <td>{cell}</td> }
}

/// The day as it is read aloud: "Monday, 3 November: pain 4 of 10, 2 entries, a flare-up".
fn spoken(cell: &DayCell, today: Day, words: &Words) -> String {
    let day = day::capitalised(&day::spoken(cell.day, today, words));
    let pain = cell.pain.map(|pain| {
        let pain = diary::number(pain, words);
        words.fill("diary.value.pain", &[("n", &pain)])
    });
    let entries = words.count("diary.calendar.entries", cell.entries);
    let flare = cell.flare.then(|| words.text("diary.calendar.flare"));
    let told: Vec<String> = pain.into_iter().chain([entries]).chain(flare).collect();
    format!("{day}: {}", told.join(", "))
}
