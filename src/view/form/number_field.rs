//! A number, kept as it was typed.
//!
//! Never an `input type=number`: that drops what it cannot read, changes under a scrolling
//! finger and hides the mistake from the page. The page parses the text and says what is wrong.

use super::field::{Field, described_by, invalid};
use leptos::prelude::*;

/// Which keys the phone offers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Digits {
    /// Whole numbers.
    #[default]
    Whole,
    /// Numbers with a decimal mark.
    Decimal,
}

impl Digits {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Whole => "numeric",
            Self::Decimal => "decimal",
        }
    }
}

/// A labelled box for a number, with its unit beside it.
#[component]
pub fn NumberField(
    /// The id of the control; hint and error derive theirs from it.
    #[prop(into)]
    id: String,
    /// The words of the label.
    #[prop(into)]
    label: Signal<String>,
    /// Says the accepted range in words.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is wrong with the answer, if anything.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// The word for "optional", where the question may be left out.
    #[prop(optional, into)]
    optional: MaybeProp<String>,
    /// Such as kilograms.
    #[prop(optional, into)]
    unit: MaybeProp<String>,
    /// The raw text, unparsed.
    #[prop(into)]
    value: Signal<String>,
    /// Runs with the text at each change.
    #[prop(into)]
    on_input: Callback<String>,
    /// Which keys the phone offers.
    #[prop(optional)]
    digits: Digits,
) -> impl IntoView {
    let described = described_by(&id, hint, error);
    let is_invalid = invalid(error);
    let unit_id = format!("{id}-unit");
    let unit_of = unit_id.clone();
    let described = Signal::derive(move || match (described.get(), unit.get().is_some()) {
        (Some(ids), true) => Some(format!("{ids} {unit_of}")),
        (None, true) => Some(unit_of.clone()),
        (ids, false) => ids,
    });
    view! {
        <Field id=id.clone() label hint error optional>
            <div class="field__row">
                <input
                    class="field__input field__input--short"
                    id=id
                    type="text"
                    inputmode=digits.as_str()
                    autocomplete="off"
                    maxlength="12"
                    prop:value=value
                    aria-describedby=described
                    aria-invalid=is_invalid
                    on:input=move |event| on_input.run(event_target_value(&event))
                />
                {move || {
                    unit.get()
                        .map(|unit| view! { <span class="field__unit" id=unit_id.clone()>{unit}</span> })
                }}
            </div>
        </Field>
    }
}
