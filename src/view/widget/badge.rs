//! A short mark: one icon and one or two words.

use crate::view::icon::{Glyph, Icon};
use leptos::prelude::*;

/// The colour of a mark; icon and words carry the meaning.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BadgeTone {
    /// No weight.
    #[default]
    Neutral,
    /// The accent.
    Info,
    /// Going well.
    Success,
    /// Take care.
    Caution,
    /// Do not, or act now.
    Danger,
}

impl BadgeTone {
    /// The CSS modifier.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Neutral => "neutral",
            Self::Info => "info",
            Self::Success => "success",
            Self::Caution => "caution",
            Self::Danger => "danger",
        }
    }
}

/// A small pill with an icon and words.
#[component]
pub fn Badge(
    /// A drawing before the words.
    icon: Glyph,
    /// What the message is about.
    #[prop(optional)]
    tone: BadgeTone,
    /// The words of the label.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    view! {
        <span class=format!("badge badge--{}", tone.as_str())>
            <Icon name=icon />
            <span>{label}</span>
        </span>
    }
}
