//! A civil date, through the browser's own picker.

use super::field::{Field, described_by, invalid};
use leptos::prelude::*;

/// A labelled date box; values are ISO dates, empty while none is chosen.
#[component]
pub fn DateField(
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
    /// Runs with the new answer.
    #[prop(into)]
    on_change: Callback<String>,
    /// Earliest date offered, ISO.
    #[prop(optional, into)]
    min: MaybeProp<String>,
    /// Latest date offered, ISO.
    #[prop(optional, into)]
    max: MaybeProp<String>,
) -> impl IntoView {
    let described = described_by(&id, hint, error);
    let is_invalid = invalid(error);
    view! {
        <Field id=id.clone() label hint error optional>
            <input
                class="field__input field__input--date"
                id=id
                type="date"
                min=move || min.get()
                max=move || max.get()
                prop:value=value
                aria-describedby=described
                aria-invalid=is_invalid
                on:change=move |event| on_change.run(event_target_value(&event))
            />
        </Field>
    }
}
