//! A passphrase: hidden at first, shown on request.

use super::field::{Field, described_by, invalid};
use crate::view::say::say;
use leptos::prelude::*;

/// What the browser may offer to fill in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fills {
    /// One that was saved before.
    Present,
    /// A new one.
    New,
}

/// A labelled box for a passphrase, with a box to tick that shows it.
#[component]
pub fn PassphraseField(
    /// The id of the control; hint and error derive theirs from it.
    #[prop(into)]
    id: String,
    /// The words of the label.
    #[prop(into)]
    label: Signal<String>,
    /// Small words that help to answer.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is wrong with it, if anything.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// What a password manager may do.
    fills: Fills,
    /// Whether it is shown; fields that belong together share it.
    shown: RwSignal<bool>,
    /// The passphrase.
    value: RwSignal<String>,
) -> impl IntoView {
    let described = described_by(&id, hint, error);
    let is_invalid = invalid(error);
    let fills = match fills {
        Fills::Present => "current-password",
        Fills::New => "new-password",
    };
    view! {
        <Field id=id.clone() label hint error>
            <input
                class="field__input"
                id=id
                type=move || if shown.get() { "text" } else { "password" }
                autocomplete=fills
                autocapitalize="none"
                spellcheck="false"
                maxlength="200"
                prop:value=value
                aria-describedby=described
                aria-invalid=is_invalid
                on:input=move |event| value.set(event_target_value(&event))
            />
        </Field>
    }
}

/// The box to tick that shows what is typed.
#[component]
pub fn ShowPassphrase(
    /// Whether it is shown.
    shown: RwSignal<bool>,
) -> impl IntoView {
    view! {
        <label class="choice choice--small">
            <input
                class="choice__input"
                type="checkbox"
                prop:checked=shown
                on:change=move |event| shown.set(event_target_checked(&event))
            />
            <span class="choice__words"><span class="choice__label">{say("passphrase.show")}</span></span>
        </label>
    }
}
