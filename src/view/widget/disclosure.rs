//! More words for those who want them.

use crate::view::icon::{Glyph, Icon};
use leptos::prelude::*;

/// A line that opens to show its children.
#[component]
pub fn Disclosure(
    /// The line that opens it.
    #[prop(into)]
    summary: Signal<String>,
    /// Open from the start.
    #[prop(optional)]
    open: bool,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    view! {
        <details class="disclosure" open=open>
            <summary class="disclosure__summary">
                <span class="disclosure__chevron">
                    <Icon name=Glyph::Chevron />
                </span>
                <span>{summary}</span>
            </summary>
            <div class="disclosure__body">{children()}</div>
        </details>
    }
}
