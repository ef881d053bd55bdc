//! Nothing here yet, and what to do about it.

use super::illustration::{Illustration, Scene};
use leptos::prelude::*;

/// A drawing, a line and a way on.
#[component]
pub fn EmptyState(
    /// What is drawn.
    scene: Scene,
    /// The words on top.
    #[prop(into)]
    title: Signal<String>,
    /// The line below.
    #[prop(into)]
    text: Signal<String>,
    /// The way on: usually one button.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="empty-state">
            <Illustration scene />
            <h2 class="empty-state__title">{title}</h2>
            <p class="empty-state__text">{text}</p>
            <div class="empty-state__action">{children()}</div>
        </section>
    }
}
