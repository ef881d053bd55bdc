//! A box to type in with a list of what fits, by the combobox pattern of WAI-ARIA.
//!
//! The list opens while something fits. Arrow keys move through it, Enter takes the one that is marked, Escape
//! closes it; a finger or a mouse takes a line directly. The focus never leaves the box.

#![expect(
    clippy::too_many_lines,
    reason = "one control, read from top to bottom"
)]

use super::field::{Field, described_by, invalid};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// A line of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// What is handed back when the line is taken.
    pub code: String,
    /// The words of the line.
    pub label: String,
    /// More words, in small.
    pub more: Option<String>,
}

/// A labelled box with suggestions.
#[component]
pub fn Combobox(
    /// The id of the control; hint, error and list derive theirs from it.
    #[prop(into)]
    id: String,
    /// The words of the label.
    #[prop(into)]
    label: Signal<String>,
    /// Small words that help to answer.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is wrong with what was typed, if anything.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// What is typed.
    typed: RwSignal<String>,
    /// What fits, best first.
    suggestions: Memo<Vec<Suggestion>>,
    /// Says how many lines fit, for screen readers.
    #[prop(into)]
    status: Signal<String>,
    /// Takes the code of a line.
    on_take: Callback<String>,
) -> impl IntoView {
    let described = described_by(&id, hint, error);
    let is_invalid = invalid(error);
    let list_id = format!("{id}-list");
    let controlled = list_id.clone();
    let open = RwSignal::new(false);
    let marked = RwSignal::new(None::<usize>);
    let is_open = Memo::new(move |_| open.get() && suggestions.with(|lines| !lines.is_empty()));
    let take = move |place: usize| {
        let code =
            suggestions.with_untracked(|lines| lines.get(place).map(|line| line.code.clone()));
        if let Some(code) = code {
            open.set(false);
            marked.set(None);
            on_take.run(code);
        }
    };
    let step = move |forward: bool| {
        let count = suggestions.with_untracked(Vec::len);
        let last = count.checked_sub(1);
        let next = match (open.get_untracked(), marked.get_untracked(), forward) {
            (true, Some(place), true) if Some(place) != last => Some(place + 1),
            (true, Some(place), false) if place > 0 => Some(place - 1),
            (_, _, true) => last.map(|_| 0),
            (_, _, false) => last,
        };
        open.set(true);
        marked.set(next);
    };
    let on_key = move |event: KeyboardEvent| match event.key().as_str() {
        "ArrowDown" => {
            event.prevent_default();
            step(true);
        }
        "ArrowUp" => {
            event.prevent_default();
            step(false);
        }
        "Enter" => {
            // Enter in a form hands it in: never while somebody is looking for a word.
            let is_typed = typed.with_untracked(|typed| !typed.trim().is_empty());
            if is_typed {
                event.prevent_default();
                match marked.get_untracked() {
                    Some(place) if is_open.get_untracked() => take(place),
                    _ => step(true),
                }
            }
        }
        "Escape" if is_open.get_untracked() => {
            event.prevent_default();
            open.set(false);
            marked.set(None);
        }
        _ => {}
    };
    let line_id = {
        let list_id = list_id.clone();
        move |place: usize| format!("{list_id}-{place}")
    };
    let active = {
        let line_id = line_id.clone();
        move || {
            let place = marked.get().filter(|_| is_open.get())?;
            Some(line_id(place))
        }
    };
    let lines = move || {
        suggestions
            .get()
            .into_iter()
            .enumerate()
            .map(|(place, line)| {
                let more = line
                    .more
                    .map(|more| view! { <span class="combobox__more">{more}</span> });
                view! {
                    <li
                        class="combobox__line"
                        id=line_id(place)
                        role="option"
                        aria-selected=move || (marked.get() == Some(place)).to_string()
                        // The box keeps the focus, or the list would be gone before it is taken.
                        on:mousedown=|event| event.prevent_default()
                        on:click=move |_| take(place)
                    >
                        <bdi>{line.label}</bdi>
                        {more}
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <div class="combobox">
            <Field id=id.clone() label hint error>
                <input
                    class="field__input"
                    id=id
                    type="text"
                    role="combobox"
                    dir="auto"
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    aria-autocomplete="list"
                    aria-controls=controlled
                    aria-expanded=move || is_open.get().to_string()
                    aria-activedescendant=active
                    aria-describedby=described
                    aria-invalid=is_invalid
                    prop:value=typed
                    on:input=move |event| {
                        typed.set(event_target_value(&event));
                        marked.set(None);
                        open.set(true);
                    }
                    on:keydown=on_key
                    on:blur=move |_| {
                        open.set(false);
                        marked.set(None);
                    }
                />
            </Field>
            <ul
                class="combobox__list"
                id=list_id
                role="listbox"
                aria-label=label
                hidden=move || !is_open.get()
            >
                {lines}
            </ul>
            <p class="visually-hidden" role="status">
                {move || is_open.get().then(|| status.get())}
            </p>
        </div>
    }
}
