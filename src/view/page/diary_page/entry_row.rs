//! One entry: to read, to change in its place, to remove.

use leptos::prelude::*;

use super::entry_form::{EntryForm, FormSize};
use super::focus_next;
use crate::domain::day::{Day, TimeOfDay};
use crate::domain::diary::entry::Entry;
use crate::domain::measure::PainScore;
use crate::domain::record::id::EntryId;
use crate::text::{Words, diary};
use crate::view::icon::{Glyph, Icon};
use crate::view::say::use_session;
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
            // One reader of the words for the whole row: many rows with ten readers each are felt.
            let read = session
                .words()
                .with(|words| reading(&now, words, &edit_id, start_editing, remove));
            Some(read.into_any())
        }
    };
    view! { <li class="diary__entry" id=row>{body}</li> }
}

/// The entry to read, with the buttons to change and remove it.
fn reading(
    entry: &Entry,
    words: &Words,
    edit_id: &str,
    on_edit: Callback<()>,
    on_remove: Callback<()>,
) -> impl IntoView + use<> {
    let pain = entry.pain.map(PainScore::number);
    let time = time_of(entry);
    let when = time.clone().unwrap_or_else(|| entry.day.to_string());
    let which = words.fill("diary.which", &[("when", &when)]);
    let score = pain.map_or_else(
        || view! { <Icon name=Glyph::Check/> }.into_any(),
        IntoAny::into_any,
    );
    let title = pain.map(|pain| words.fill("diary.value.pain", &[("n", &pain.to_string())]));
    let values = diary::scores(entry, words)
        .into_iter()
        .chain(diary::medicines(entry, words))
        .map(|value| view! { <li>{value}</li> })
        .collect_view();
    let done = diary::done(entry, words);
    let done = (!done.is_empty()).then(|| {
        view! {
            <p class="with-icon diary__done">
                <Icon name=Glyph::Check/>
                <span>
                    <span class="visually-hidden">{words.text("diary.done.read")} " "</span>
                    {words.list(&done)}
                </span>
            </p>
        }
    });
    let skipped = diary::skipped(entry, words);
    let skipped = (!skipped.is_empty()).then(|| {
        let what = words.list(&skipped);
        view! { <p class="muted">{words.fill("skip.read", &[("what", &what)])}</p> }
    });
    let note =
        (!entry.note.is_empty()).then(|| view! { <p class="diary__note">{entry.note.clone()}</p> });
    let tags =
        (!entry.tags.is_empty()).then(|| view! { <p class="muted">{entry.tags.join(", ")}</p> });
    view! {
        // The same figure again, large, for eyes that skim.
        <p class="diary__score" aria-hidden="true">{score}</p>
        <div class="diary__words">
            <p class="diary__entry-day">
                {title}
                {time.map(|time| view! { <span class="diary__time">{time}</span> })}
            </p>
            <ul class="diary__values">{values}</ul>
            {done}
            {skipped}
            {note}
            {tags}
        </div>
        <div class="diary__actions">
            <button
                class="button button--quiet"
                type="button"
                id=edit_id.to_owned()
                on:click=move |_| on_edit.run(())
            >
                <Icon name=Glyph::Edit/>
                <span>
                    {words.text("diary.change")}
                    <span class="visually-hidden">" " {which.clone()}</span>
                </span>
            </button>
            <button class="button button--quiet" type="button" on:click=move |_| on_remove.run(())>
                <Icon name=Glyph::Delete/>
                <span>
                    {words.text("diary.remove")}
                    <span class="visually-hidden">" " {which}</span>
                </span>
            </button>
        </div>
    }
}

/// When it was written; none for an entry that was written later than its day.
fn time_of(entry: &Entry) -> Option<String> {
    let minute = entry.at.minute_of_day();
    let time = TimeOfDay::new(minute / 60, minute % 60).ok()?;
    (entry.at.day() == entry.day).then(|| time.to_string())
}
