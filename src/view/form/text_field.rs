//! One line of the person's own words.

use super::field::{Field, described_by, invalid};
use leptos::prelude::*;

/// A labelled single-line box.
#[component]
pub fn TextField(
    /// The id of the control; hint and error derive theirs from it.
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
    /// The present answer.
    #[prop(into)]
    value: Signal<String>,
    /// Runs with the text at each change.
    #[prop(into)]
    on_input: Callback<String>,
    /// The longest text taken, in UTF-16 units.
    #[prop(default = 200)]
    max_length: u32,
) -> impl IntoView {
    let described = described_by(&id, hint, error);
    let is_invalid = invalid(error);
    view! {
        <Field id=id.clone() label hint error optional>
            <input
                class="field__input"
                id=id
                type="text"
                autocomplete="off"
                maxlength=max_length
                prop:value=value
                aria-describedby=described
                aria-invalid=is_invalid
                on:input=move |event| on_input.run(event_target_value(&event))
            />
        </Field>
    }
}
