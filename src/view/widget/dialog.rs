//! A question that must be answered before going on.

use leptos::prelude::*;
use leptos::{ev::Event, html};

/// A modal on the browser's own `dialog`, which keeps focus inside and gives it back.
#[component]
pub fn Dialog(
    /// The id of the control; hint and error derive theirs from it.
    #[prop(into)]
    id: String,
    /// The words on top.
    #[prop(into)]
    title: Signal<String>,
    /// Whether it is open.
    #[prop(into)]
    open: Signal<bool>,
    /// Runs when the person leaves by the Escape key or the back gesture.
    #[prop(into)]
    on_close: Callback<()>,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    let title_id = format!("{id}-title");
    Effect::new(move |_| {
        let open = open.get();
        let Some(dialog) = dialog.get() else { return };
        if open && !dialog.open() {
            // Refused only when it is already open or not on the page: then there is nothing to do.
            dialog.show_modal().ok();
        } else if !open && dialog.open() {
            dialog.close();
        }
    });
    // The browser may close it on its own; the page's state must learn of that.
    let closed = move |_: Event| {
        if open.get_untracked() {
            on_close.run(());
        }
    };
    view! {
        <dialog class="dialog" id=id node_ref=dialog aria-labelledby=title_id on:close=closed>
            <div class="dialog__body">
                <h2 class="dialog__title" id=title_id.clone() tabindex="-1" autofocus>
                    {title}
                </h2>
                {children()}
            </div>
        </dialog>
    }
}
