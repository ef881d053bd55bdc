//! What was just done, with a way back.
//!
//! It has no clock: it stays until dismissed, undone or replaced, so no one has to be quick.

use super::button::{Button, ButtonKind};
use crate::view::icon::Glyph;
use leptos::prelude::*;

/// A short message above the navigation; always on the page, so that it is spoken when it fills.
#[component]
pub fn Toast(
    /// What was done; nothing hides the message.
    #[prop(into)]
    message: Signal<Option<String>>,
    /// The word for undo.
    #[prop(into)]
    undo: Signal<String>,
    /// The word for close.
    #[prop(into)]
    dismiss: Signal<String>,
    /// Takes back what was done.
    #[prop(optional, into)]
    on_undo: Option<Callback<()>>,
    /// Takes the message away.
    #[prop(into)]
    on_dismiss: Callback<()>,
) -> impl IntoView {
    let body = move || {
        message.get().map(|words| {
            view! {
                <div class="toast">
                    <span class="toast__text">{words}</span>
                    <span class="toast__actions">
                        {on_undo
                            .map(|on_undo| {
                                view! {
                                    <Button
                                        label=undo
                                        kind=ButtonKind::Quiet
                                        icon=Glyph::Undo
                                        on_press=on_undo
                                    />
                                }
                            })}
                        <Button
                            label=dismiss
                            kind=ButtonKind::Quiet
                            on_press=on_dismiss
                        />
                    </span>
                </div>
            }
        })
    };
    view! {
        <div class="toast-area" role="status">
            {body}
        </div>
    }
}
