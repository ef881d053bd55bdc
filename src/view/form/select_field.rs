//! One answer out of many, folded into one line.

use super::choice::Choice;
use super::field::{Field, described_by, invalid};
use leptos::prelude::*;

/// A labelled list that opens: for choices everybody knows, such as countries.
///
/// Where the answers have to be read to be understood, cards do better.
#[component]
pub fn SelectField(
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
    /// The answers, in order; their hints are not shown.
    choices: Vec<Choice>,
    /// The code taken.
    #[prop(into)]
    value: Signal<String>,
    /// Runs with the new answer.
    #[prop(into)]
    on_change: Callback<String>,
) -> impl IntoView {
    let described = described_by(&id, hint, error);
    let is_invalid = invalid(error);
    let options = choices
        .into_iter()
        .map(|choice| {
            let code = choice.code.clone();
            let taken = move || value.with(|value| *value == code);
            view! { <option value=choice.code prop:selected=taken>{choice.label}</option> }
        })
        .collect_view();
    view! {
        <Field id=id.clone() label hint error optional>
            <select
                class="field__input field__input--select"
                id=id
                aria-describedby=described
                aria-invalid=is_invalid
                on:change=move |event| on_change.run(event_target_value(&event))
            >
                {options}
            </select>
        </Field>
    }
}
