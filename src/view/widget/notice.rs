//! A message in its place on the page.

use super::tone::Tone;
use crate::view::icon::Icon;
use leptos::prelude::*;

/// Whether a screen reader speaks up when the message appears.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Voice {
    /// Part of the page: read in its turn.
    #[default]
    Quiet,
    /// Appeared after an action: read when there is a pause.
    Status,
    /// Cannot wait.
    Alert,
}

impl Voice {
    const fn role(self) -> Option<&'static str> {
        match self {
            Self::Quiet => None,
            Self::Status => Some("status"),
            Self::Alert => Some("alert"),
        }
    }
}

/// A message with a title that says its tone in words, and more below.
#[component]
pub fn Notice(
    /// What the message is about.
    #[prop(optional)]
    tone: Tone,
    /// Whether a screen reader speaks up.
    #[prop(optional)]
    voice: Voice,
    /// The words on top.
    #[prop(into)]
    title: Signal<String>,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    view! {
        <div class=format!("notice notice--{}", tone.as_str()) role=voice.role()>
            <span class="notice__icon">
                <Icon name=tone.glyph() />
            </span>
            <p class="notice__title">{title}</p>
            <div class="notice__body">{children()}</div>
        </div>
    }
}
