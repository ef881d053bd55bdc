//! Which page is open, for every part of the view that has to know.

use leptos::prelude::*;

use crate::route::Route;

/// The open page, and the way to another.
#[derive(Clone, Copy)]
pub struct Place {
    /// The open page; none for an address that leads nowhere.
    pub route: Memo<Option<Route>>,
    /// What the address asks of the page, after the question mark; empty when nothing.
    pub query: Memo<String>,
    /// Opens a page.
    pub go: Callback<Route>,
}

/// The place of the app.
pub fn use_place() -> Place {
    expect_context::<Place>()
}
