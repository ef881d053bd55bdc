//! More words that are made only once somebody asks for them.

use crate::view::icon::{Glyph, Icon};
use leptos::prelude::*;
use leptos::{ev::Event, html};

/// A line that opens to show its children; until then they cost nothing.
///
/// For long lists of such lines. Where there is only one, `Disclosure` does.
#[component]
pub fn Unfold(
    /// The line that opens it.
    #[prop(into)]
    summary: Signal<String>,
    /// Opens it from outside, for paper.
    #[prop(optional, into)]
    forced: Signal<bool>,
    /// What it holds.
    children: ChildrenFn,
) -> impl IntoView {
    let details = NodeRef::<html::Details>::new();
    let (opened, set_opened) = signal(false);
    let toggled = move |_: Event| {
        if details
            .get_untracked()
            .is_some_and(|details| details.open())
        {
            set_opened.set(true);
        }
    };
    let shown = Memo::new(move |_| opened.get() || forced.get());
    view! {
        <details
            class="disclosure"
            node_ref=details
            prop:open=move || forced.get()
            on:toggle=toggled
        >
            <summary class="disclosure__summary">
                <span class="disclosure__chevron">
                    <Icon name=Glyph::Chevron/>
                </span>
                <span>{summary}</span>
            </summary>
            <div class="disclosure__body">{move || shown.get().then(|| children())}</div>
        </details>
    }
}
