//! The outline of what is about to appear.

use leptos::prelude::*;

/// Grey lines in the shape of a page; `label` tells a screen reader that it is loading.
#[component]
pub fn Skeleton(
    /// The words of the label.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    view! {
        <div class="skeleton" role="status">
            <span class="visually-hidden">{label}</span>
            <span class="skeleton__line skeleton__line--title"></span>
            <span class="skeleton__line"></span>
            <span class="skeleton__line skeleton__line--short"></span>
            <span class="skeleton__line skeleton__line--block"></span>
        </div>
    }
}
