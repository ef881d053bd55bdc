//! Label, hint and error around one box to type in.

use crate::view::icon::{Glyph, Icon};
use leptos::prelude::*;

/// A label with its hint and error; the control goes inside and points back with [`described_by`].
#[component]
pub fn Field(
    /// The control's id; hint and error derive theirs from it.
    #[prop(into)]
    id: String,
    /// The words of the label.
    #[prop(into)]
    label: Signal<String>,
    /// Small words that help to answer.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is wrong with the answer, if anything.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// The word for "optional", where the question may be left out.
    #[prop(optional, into)]
    optional: MaybeProp<String>,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="field" class:field--error=move || error.get().is_some()>
            <label class="field__label" for=id.clone()>
                {label}
                <OptionalMark word=optional />
            </label>
            <HintAndError id hint error />
            {children()}
        </div>
    }
}

/// The quiet word after a label whose question may be left out.
#[component]
pub(super) fn OptionalMark(word: MaybeProp<String>) -> impl IntoView {
    move || {
        word.get()
            .map(|word| view! { <span class="field__optional">" (" {word} ")"</span> })
    }
}

/// Hint and error lines, with the ids that [`described_by`] names.
#[component]
pub(super) fn HintAndError(
    id: String,
    hint: MaybeProp<String>,
    error: MaybeProp<String>,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let error_id = id + "-error";
    view! {
        {move || {
            hint.get().map(|hint| view! { <p class="field__hint" id=hint_id.clone()>{hint}</p> })
        }}
        {move || {
            error
                .get()
                .map(|error| {
                    view! {
                        <p class="field__error" id=error_id.clone()>
                            <Icon name=Glyph::Stop />
                            <span>{error}</span>
                        </p>
                    }
                })
        }}
    }
}

/// The value of `aria-describedby` for the control `id`; `None` when there is nothing to read.
pub fn described_by(
    id: &str,
    hint: MaybeProp<String>,
    error: MaybeProp<String>,
) -> Signal<Option<String>> {
    let hint_id = format!("{id}-hint");
    let error_id = format!("{id}-error");
    Signal::derive(
        move || match (hint.get().is_some(), error.get().is_some()) {
            (true, true) => Some(format!("{hint_id} {error_id}")),
            (true, false) => Some(hint_id.clone()),
            (false, true) => Some(error_id.clone()),
            (false, false) => None,
        },
    )
}

/// The value of `aria-invalid`: present only when there is an error.
pub fn invalid(error: MaybeProp<String>) -> Signal<Option<&'static str>> {
    Signal::derive(move || error.get().is_some().then_some("true"))
}
