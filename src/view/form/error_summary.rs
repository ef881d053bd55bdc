//! What stopped a form from being sent, in one place, each line leading to its field.

use crate::view::icon::{Glyph, Icon};
use leptos::prelude::*;
use leptos::{ev::MouseEvent, html, web_sys};
use wasm_bindgen::JsCast as _;

/// One thing to put right.
#[derive(Clone, Debug)]
pub struct FieldError {
    /// The id given to the field or group.
    pub field: String,
    /// What to do about it.
    pub message: Signal<String>,
}

/// The list of things to put right; it takes focus each time `attempt` goes up and it is not empty.
#[component]
pub fn ErrorSummary(
    /// The words on top.
    #[prop(into)]
    title: Signal<String>,
    /// What to put right, in the order of the page.
    #[prop(into)]
    errors: Signal<Vec<FieldError>>,
    /// Counts the submits that failed.
    #[prop(into)]
    attempt: Signal<u32>,
) -> impl IntoView {
    let summary = NodeRef::<html::Div>::new();
    Effect::new(move |before: Option<u32>| {
        let now = attempt.get();
        if before.is_some_and(|before| before != now)
            && let Some(summary) = summary.get_untracked()
        {
            // Focus can only fail on an element without a window: nothing to tell anyone.
            summary.focus().ok();
        }
        now
    });
    let lines = move || {
        errors
            .get()
            .into_iter()
            .map(|error| {
                let href = format!("#{}", error.field);
                let go = move |event: MouseEvent| {
                    event.prevent_default();
                    focus_field(&error.field);
                };
                view! {
                    <li>
                        <a class="error-summary__link" href=href on:click=go>
                            {error.message}
                        </a>
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <div
            class="error-summary"
            node_ref=summary
            role="alert"
            tabindex="-1"
            hidden=move || errors.with(Vec::is_empty)
        >
            <h2 class="error-summary__title">
                <Icon name=Glyph::Stop />
                <span>{title}</span>
            </h2>
            <ul class="error-summary__list">{lines}</ul>
        </div>
    }
}

/// Puts the cursor into the field, or onto the first answer of a group.
fn focus_field(id: &str) {
    let Some(field) = document().get_element_by_id(id) else {
        return;
    };
    let first = field
        .query_selector("input, select, textarea")
        .ok()
        .flatten();
    if let Some(target) = first.unwrap_or(field).dyn_ref::<web_sys::HtmlElement>() {
        target.focus().ok();
    }
}
