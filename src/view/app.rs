//! The frame around every page.

use leptos::prelude::*;

use crate::platform::boot::announce_ready;

/// Puts the app on the page in place of the static shell.
pub fn mount() {
    mount_to_body(App);
    announce_ready();
}

/// The whole app.
#[component]
fn App() -> impl IntoView {
    view! { <main><h1>"Backplan"</h1></main> }
}
