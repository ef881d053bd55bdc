//! The way to the help for a flare-up, wherever one may want it: one tap.

use leptos::prelude::*;

use crate::route::Route;
use crate::view::icon::Glyph;
use crate::view::say::{href, say};
use crate::view::widget::link_row::{LinkRow, LinkRows};

/// A row that leads there.
#[component]
pub fn FlareLink() -> impl IntoView {
    view! {
        <LinkRows>
            <LinkRow
                icon=Glyph::Spine
                href=href(Route::Flare)
                title=say("flare.link.title")
                hint=say("flare.link.hint")
            />
        </LinkRows>
    }
}
