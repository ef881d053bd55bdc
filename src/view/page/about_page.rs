//! Placeholder.

use leptos::prelude::*;

use crate::view::say::say;

/// The page.
#[component]
pub fn AboutPage() -> impl IntoView {
    view! {
        <div class="page">
            <div class="page__head"><h1 tabindex="-1">{say("page.about.title")}</h1></div>
        </div>
    }
}
