//! A button, in four weights.

use crate::view::icon::{Glyph, Icon};
use leptos::prelude::*;

/// How much a button asks for attention; one primary a screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one next thing.
    Primary,
    /// Another good choice.
    #[default]
    Secondary,
    /// Reads as a link.
    Quiet,
    /// Cannot be undone.
    Danger,
}

impl ButtonKind {
    /// The CSS modifier.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Secondary => "secondary",
            Self::Quiet => "quiet",
            Self::Danger => "danger",
        }
    }

    /// Block and modifier.
    pub(super) fn class(self) -> String {
        format!("button button--{}", self.as_str())
    }
}

/// What pressing does to the form around it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonAction {
    /// Nothing: only `on_press` runs.
    #[default]
    Press,
    /// Submits the form.
    Submit,
}

impl ButtonAction {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Press => "button",
            Self::Submit => "submit",
        }
    }
}

/// A button with a word and, if wanted, an icon before it.
///
/// While `unavailable` it stays reachable and says so, but does nothing: a button that vanishes
/// from the keyboard's way leaves people lost.
#[component]
pub fn Button(
    /// The words of the label.
    #[prop(into)]
    label: Signal<String>,
    /// How much it asks for attention.
    #[prop(optional)]
    kind: ButtonKind,
    /// What pressing does to the form around it.
    #[prop(optional)]
    action: ButtonAction,
    /// A drawing before the words.
    #[prop(optional, into)]
    icon: Option<Glyph>,
    /// Reachable, but does nothing for now.
    #[prop(optional, into)]
    unavailable: Signal<bool>,
    /// Runs when pressed.
    #[prop(optional, into)]
    on_press: Option<Callback<()>>,
) -> impl IntoView {
    view! {
        <button
            class=kind.class()
            type=action.as_str()
            aria-disabled=move || unavailable.get().then_some("true")
            on:click=move |event| {
                if unavailable.get_untracked() {
                    event.prevent_default();
                } else if let Some(on_press) = on_press {
                    on_press.run(());
                }
            }
        >
            {icon.map(|name| view! { <Icon name /> })}
            <span>{label}</span>
        </button>
    }
}
