//! A telephone number that calls when touched. It never calls on its own.

use crate::view::icon::{Glyph, Icon};
use leptos::prelude::*;

/// How urgent the number is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CallKind {
    /// The emergency number.
    Emergency,
    /// A help line.
    #[default]
    HelpLine,
}

impl CallKind {
    /// The CSS modifier.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Emergency => "emergency",
            Self::HelpLine => "help-line",
        }
    }
}

/// A large link with the number and whose it is.
#[component]
pub fn TapToCall(
    /// As people write it, spaces and all.
    #[prop(into)]
    number: Signal<String>,
    /// Such as "Call the emergency number".
    #[prop(into)]
    label: Signal<String>,
    /// How much it asks for attention.
    #[prop(optional)]
    kind: CallKind,
) -> impl IntoView {
    let href = move || {
        let dialled = number.with(|n| {
            n.chars()
                .filter(|c| c.is_ascii_digit() || *c == '+')
                .collect::<String>()
        });
        format!("tel:{dialled}")
    };
    view! {
        <a class=format!("tap-to-call tap-to-call--{}", kind.as_str()) href=href>
            <Icon name=Glyph::Call />
            <span class="tap-to-call__words">
                <span class="tap-to-call__label">{label}</span>
                <span class="tap-to-call__number">{number}</span>
            </span>
        </a>
    }
}
