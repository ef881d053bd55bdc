//! The sign of the app: a spine as a rising path, and the sun at its end.

use leptos::prelude::*;

/// The sign, in the size of the header; the name always stands beside it.
#[component]
pub fn BrandMark() -> impl IntoView {
    view! {
        <svg class="brand__mark" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
            <rect class="brand__tile" width="64" height="64" rx="17" />
            <path class="brand__stone" d="M13.5 50.5h13M21 41.2h10.5M26.5 32.2h8M32.5 24h6" />
            <circle class="brand__sun" cx="47.5" cy="15.5" r="6.5" />
        </svg>
    }
}
