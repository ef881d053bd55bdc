//! One line of the person's own words.

use super::field::{Field, described_by, invalid};
use leptos::prelude::*;

/// A labelled single-line box.
#[component]
pub fn TextField(
    #[prop(into)] id: String,
    #[prop(into)] label: Signal<String>,
    #[prop(optional, into)] hint: MaybeProp<String>,
    #[prop(optional, into)] error: MaybeProp<String>,
    #[prop(optional, into)] optional: MaybeProp<String>,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_input: Callback<String>,
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
