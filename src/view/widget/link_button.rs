//! A link that looks like a button, because it goes somewhere.

use super::button::ButtonKind;
use crate::view::icon::{Glyph, Icon};
use leptos::prelude::*;

/// A link with the weight of a button.
#[component]
pub fn LinkButton(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] href: Signal<String>,
    #[prop(optional)] kind: ButtonKind,
    #[prop(optional, into)] icon: Option<Glyph>,
) -> impl IntoView {
    view! {
        <a class=kind.class() href=href>
            {icon.map(|name| view! { <Icon name /> })}
            <span>{label}</span>
        </a>
    }
}
