//! One possible answer, drawn as a card that is a target as a whole.

use leptos::prelude::*;

/// An answer that can be picked: its code is stored, its words are only shown.
#[derive(Clone, Debug)]
pub struct Choice {
    /// Stable code, also the end of the control's id.
    pub code: String,
    /// The words of the answer.
    pub label: Signal<String>,
    /// More words, in small.
    pub hint: MaybeProp<String>,
}

impl Choice {
    /// An answer without a hint.
    pub fn new(code: impl Into<String>, label: impl Into<Signal<String>>) -> Self {
        Self {
            code: code.into(),
            label: label.into(),
            hint: MaybeProp::default(),
        }
    }

    /// The same answer with small words under it.
    #[must_use]
    pub fn with_hint(self, hint: impl Into<MaybeProp<String>>) -> Self {
        Self {
            hint: hint.into(),
            ..self
        }
    }
}

/// Whether one answer is taken or several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// Taking one lets go of the others.
    One,
    /// Each on its own.
    Several,
}

impl Pick {
    const fn input_type(self) -> &'static str {
        match self {
            Self::One => "radio",
            Self::Several => "checkbox",
        }
    }
}

/// The card of one answer; `group` is the id of the fieldset around it.
#[component]
pub fn ChoiceCard(
    /// The id of the fieldset, shared as the name of its controls.
    group: String,
    /// The answer on the card.
    choice: Choice,
    /// Whether one answer is taken or several.
    pick: Pick,
    /// Whether this answer is taken.
    #[prop(into)]
    checked: Signal<bool>,
    /// Runs with whether it is taken now.
    on_change: Callback<bool>,
) -> impl IntoView {
    let id = format!("{group}-{}", choice.code);
    let hint_id = format!("{id}-more");
    let hint = choice.hint;
    let described = {
        let hint_id = hint_id.clone();
        move || hint.get().map(|_| hint_id.clone())
    };
    view! {
        <label class="choice" for=id>
            <input
                class="choice__input"
                id=id.clone()
                type=pick.input_type()
                name=group
                value=choice.code
                prop:checked=checked
                aria-describedby=described
                on:change=move |event| on_change.run(event_target_checked(&event))
            />
            <span class="choice__words">
                <span class="choice__label">{choice.label}</span>
                {move || {
                    hint.get()
                        .map(|hint| {
                            view! {
                                <span class="choice__hint" id=hint_id.clone()>
                                    {hint}
                                </span>
                            }
                        })
                }}
            </span>
        </label>
    }
}
