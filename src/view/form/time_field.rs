//! A time of day, through the browser's own picker.

use super::field::{Field, described_by};
use leptos::prelude::*;

/// A labelled time box; values are `07:30`, empty while none is chosen.
#[component]
pub fn TimeField(
    /// The id of the control; the hint derives its own from it.
    #[prop(into)]
    id: String,
    /// The words of the label.
    #[prop(into)]
    label: Signal<String>,
    /// Small words that help to answer.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// The present answer.
    value: RwSignal<String>,
) -> impl IntoView {
    let described = described_by(&id, hint, MaybeProp::default());
    view! {
        <Field id=id.clone() label hint>
            <input
                class="field__input field__input--date"
                id=id
                type="time"
                prop:value=value
                aria-describedby=described
                on:change=move |event| value.set(event_target_value(&event))
            />
        </Field>
    }
}
