//! A link that looks like a button, because it goes somewhere.

use super::button::ButtonKind;
use crate::view::icon::{Glyph, Icon};
use leptos::prelude::*;

/// A link with the weight of a button.
#[component]
pub fn LinkButton(
    /// The words of the label.
    #[prop(into)]
    label: Signal<String>,
    /// Where it leads.
    #[prop(into)]
    href: Signal<String>,
    /// How much it asks for attention.
    #[prop(optional)]
    kind: ButtonKind,
    /// A drawing before the words.
    #[prop(optional, into)]
    icon: Option<Glyph>,
) -> impl IntoView {
    view! {
        <a class=kind.class() href=href>
            {icon.map(|name| view! { <Icon name /> })}
            <span>{label}</span>
        </a>
    }
}
