//! Legend, hint and error around several controls that answer one question.

use super::field::{HintAndError, OptionalMark, described_by, invalid};
use leptos::prelude::*;

/// A `fieldset` whose legend is the question.
#[component]
pub fn FieldGroup(
    /// The id of the control; hint and error derive theirs from it.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    legend: Signal<String>,
    /// Small words that help to answer.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is wrong with the answer, if anything.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// The word for "optional", where the question may be left out.
    #[prop(optional, into)]
    optional: MaybeProp<String>,
    /// `radiogroup` where one answer is taken: only then may the group itself be called invalid.
    #[prop(optional_no_strip)]
    role: Option<&'static str>,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    let described = described_by(&id, hint, error);
    let is_invalid = invalid(error);
    let aria_invalid = move || role.and_then(|_| is_invalid.get());
    view! {
        <fieldset
            class="field"
            class:field--error=move || error.get().is_some()
            id=id
            role=role
            aria-describedby=described
            aria-invalid=aria_invalid
        >
            <legend class="field__label">
                {legend}
                <OptionalMark word=optional />
            </legend>
            <HintAndError id=id.clone() hint error />
            {children()}
        </fieldset>
    }
}
