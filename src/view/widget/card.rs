//! A sheet that holds things which belong together.

use leptos::prelude::*;

/// How a card lies on the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CardKind {
    /// A plain sheet with a fine edge.
    #[default]
    Plain,
    /// Tinted with the accent: the one thing for today.
    Accent,
    /// Set back: extra matter.
    Sunken,
}

impl CardKind {
    /// The CSS modifier.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Accent => "accent",
            Self::Sunken => "sunken",
        }
    }
}

/// A sheet around its children.
#[component]
pub fn Card(
    /// How much it asks for attention.
    #[prop(optional)]
    kind: CardKind,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    view! { <div class=format!("card card--{}", kind.as_str())>{children()}</div> }
}
