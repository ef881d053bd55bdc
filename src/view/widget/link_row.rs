//! A list of places to go.

use crate::view::icon::{Glyph, Icon};
use leptos::prelude::*;

/// The frame around rows.
#[component]
pub fn LinkRows(
    /// What it holds.
    children: Children,
) -> impl IntoView {
    view! { <ul class="link-rows">{children()}</ul> }
}

/// One row: the whole row is the link.
#[component]
pub fn LinkRow(
    /// A drawing before the words.
    icon: Glyph,
    /// Where it leads.
    #[prop(into)]
    href: Signal<String>,
    /// The words on top.
    #[prop(into)]
    title: Signal<String>,
    /// Small words that help to answer.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
) -> impl IntoView {
    view! {
        <li>
            <a class="link-row" href=href>
                <span class="link-row__icon">
                    <Icon name=icon />
                </span>
                <span>
                    <span class="link-row__title">{title}</span>
                    {move || {
                        hint.get().map(|hint| view! { <span class="link-row__hint">{hint}</span> })
                    }}
                </span>
                <span class="link-row__next">
                    <Icon name=Glyph::Next />
                </span>
            </a>
        </li>
    }
}
