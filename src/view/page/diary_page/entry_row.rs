//! One entry: to read, to change in its place, to remove.

use leptos::prelude::*;

use super::entry_form::{EntryForm, FormSize};
use super::focus_next;
use crate::domain::day::{Day, TimeOfDay};
use crate::domain::diary::entry::Entry;
use crate::domain::measure::PainScore;
use crate::domain::record::id::EntryId;
use crate::text::diary;
use crate::view::icon::{Glyph, Icon};
use crate::view::say::{fill, say, use_session};
use crate::view::widget::button::ButtonKind;

/// The entry of that id. An entry that is gone leaves nothing.
#[component]
pub fn EntryRow(
    /// The entry.
    id: EntryId,
    /// The day under which it is listed.
    day: Day,
) -> impl IntoView {
    let session = use_session();
    let entry = Memo::new({
        let id = id.clone();
        move |_| {
            session
                .record()
                .with(|record| record.diary().entry_near(day.month(), &id).cloned())
        }
    });
    let editing = RwSignal::new(false);
    let row = format!("entry-{id}");
    let edit_id = format!("{row}-edit");
    let stop_editing = {
        let edit_id = edit_id.clone();
        Callback::new(move |()| {
            editing.set(false);
            focus_next(edit_id.clone());
        })
    };
    let start_editing = {
        let first = format!("{row}-form");
        Callback::new(move |()| {
            editing.set(true);
            focus_next(first.clone());
        })
    };
    let remove = {
        let id = id.clone();
        Callback::new(move |()| {
            session.remove_entry(&id);
            focus_next("diary-entries".to_owned());
        })
    };
    let body = move || {
        if editing.get() {
            // Read once: a change in another tab must not take what is being typed.
            let before = entry.get_untracked()?;
            let form = format!("entry-{id}-form");
            Some(
                view! {
                    <div class="diary__editing" id=form.clone() tabindex="-1">
                        <EntryForm
                            id=form.clone()
                            size=FormSize::Whole
                            change=Some((id.clone(), before))
                            weight=ButtonKind::Primary
                            on_kept=stop_editing
                            on_cancel=stop_editing
                        />
                    </div>
                }
                .into_any(),
            )
        } else {
            let now = entry.get()?;
            Some(
                view! {
                    <Reading entry=now edit_id=edit_id.clone() on_edit=start_editing on_remove=remove/>
                }
                .into_any(),
            )
        }
    };
    view! { <li class="diary__entry" id=row>{body}</li> }
}

/// The entry to read.
#[component]
fn Reading(
    entry: Entry,
    edit_id: String,
    on_edit: Callback<()>,
    on_remove: Callback<()>,
) -> impl IntoView {
    let session = use_session();
    let pain = entry.pain.map(PainScore::number);
    // An entry written later than its day has no time on it.
    let time = (entry.at.day() == entry.day)
        .then(|| {
            let minute = entry.at.minute_of_day();
            TimeOfDay::new(minute / 60, minute % 60).ok()
        })
        .flatten()
        .map(|time| time.to_string());
    let which = {
        let time = time.clone().unwrap_or_else(|| entry.day.to_string());
        move || [("when", time.clone())]
    };
    let lines = {
        let entry = entry.clone();
        move || {
            session.words().with(|words| {
                let values = diary::scores(&entry, words)
                    .into_iter()
                    .chain(diary::medicines(&entry, words))
                    .map(|value| view! { <li>{value}</li> })
                    .collect_view();
                let done = diary::done(&entry, words);
                let done = (!done.is_empty()).then(|| {
                    view! {
                        <p class="diary__done">
                            <Icon name=Glyph::Check/>
                            <span>
                                <span class="visually-hidden">{words.text("diary.done.read")} " "</span>
                                {words.list(&done)}
                            </span>
                        </p>
                    }
                });
                view! {
                    <ul class="diary__values">{values}</ul>
                    {done}
                }
            })
        }
    };
    let note =
        (!entry.note.is_empty()).then(|| view! { <p class="diary__note">{entry.note.clone()}</p> });
    let tags =
        (!entry.tags.is_empty()).then(|| view! { <p class="muted">{entry.tags.join(", ")}</p> });
    view! {
        // The same figure again, large, for eyes that skim.
        <p class="diary__score" aria-hidden="true">
            {pain.map_or_else(
                || view! { <Icon name=Glyph::Check/> }.into_any(),
                |pain| view! { <span>{pain}</span> }.into_any(),
            )}
        </p>
        <div class="diary__words">
            <p class="diary__entry-day">
                {pain.map(|pain| fill("diary.value.pain", move || [("n", pain.to_string())]))}
                {time.map(|time| view! { <span class="diary__time">{time}</span> })}
            </p>
            {lines}
            {note}
            {tags}
        </div>
        <div class="diary__actions">
            <button
                class="button button--quiet"
                type="button"
                id=edit_id
                on:click=move |_| on_edit.run(())
            >
                <Icon name=Glyph::Edit/>
                <span>
                    {say("diary.change")}
                    <span class="visually-hidden">" " {fill("diary.which", which.clone())}</span>
                </span>
            </button>
            <button class="button button--quiet" type="button" on:click=move |_| on_remove.run(())>
                <Icon name=Glyph::Delete/>
                <span>
                    {say("diary.remove")}
                    <span class="visually-hidden">" " {fill("diary.which", which)}</span>
                </span>
            </button>
        </div>
    }
}
