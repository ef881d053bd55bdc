//! Erasing everything: asked twice, a backup offered, and what is left shown.

use leptos::prelude::*;

use crate::session::Erased;
use crate::view::icon::Glyph;
use crate::view::say::{say, use_session};
use crate::view::widget::button::{Button, ButtonKind};
use crate::view::widget::dialog::Dialog;
use crate::view::widget::notice::{Notice, Voice};
use crate::view::widget::tone::Tone;

/// The section.
#[component]
pub(super) fn Erase() -> impl IntoView {
    let session = use_session();
    let asking = RwSignal::new(false);
    let saved = RwSignal::new(None::<bool>);
    let outcome = RwSignal::new(None::<Erased>);
    let erase = Callback::new(move |()| {
        outcome.set(Some(session.erase_everything()));
        asking.set(false);
    });
    view! {
        <section class="page__section settings__danger" aria-labelledby="settings-erase">
            <h2 id="settings-erase">{say("settings.erase.title")}</h2>
            <p>{say("settings.erase.text")}</p>
            <div class="button-row">
                <Button
                    label=say("settings.erase.button")
                    kind=ButtonKind::Danger
                    icon=Glyph::Delete
                    on_press=Callback::new(move |()| {
                        saved.set(None);
                        asking.set(true);
                    })
                />
            </div>
            {move || outcome.get().map(|outcome| view! { <Outcome outcome/> })}
            <Dialog
                id="erase"
                title=say("settings.erase.sure")
                open=asking
                on_close=move |()| asking.set(false)
            >
                <p>{say("settings.erase.sure_text")}</p>
                <div class="stack">
                    <Button
                        label=say("settings.erase.backup")
                        icon=Glyph::Download
                        on_press=Callback::new(move |()| saved.set(Some(session.save_backup())))
                    />
                    // The line at the bottom of the page lies behind the dialog.
                    <p role="status">
                        {move || saved.get().map(|saved| say(if saved {
                            "settings.erase.saved"
                        } else {
                            "toast.no_download"
                        }))}
                    </p>
                    <Button
                        label=say("settings.erase.yes")
                        kind=ButtonKind::Danger
                        icon=Glyph::Delete
                        on_press=erase
                    />
                    <Button
                        label=say("settings.erase.no")
                        kind=ButtonKind::Quiet
                        on_press=Callback::new(move |()| asking.set(false))
                    />
                </div>
            </Dialog>
        </section>
    }
}

/// How it went, and what is left.
#[component]
fn Outcome(outcome: Erased) -> impl IntoView {
    match outcome {
        Erased::Left(left) if left.is_empty() => view! {
            <Notice tone=Tone::Success voice=Voice::Status title=say("settings.erase.done")>
                <p>{say("settings.erase.nothing_left")}</p>
            </Notice>
        }
        .into_any(),
        Erased::Left(left) => view! {
            <Notice tone=Tone::Caution voice=Voice::Alert title=say("settings.erase.partly")>
                <p>{say("settings.erase.left")}</p>
                <ul>{left.into_iter().map(|key| view! { <li><code>{key}</code></li> }).collect_view()}</ul>
                <p>{say("settings.erase.by_hand")}</p>
            </Notice>
        }
        .into_any(),
        Erased::Refused => view! {
            <Notice tone=Tone::Caution voice=Voice::Alert title=say("settings.erase.refused")>
                <p>{say("settings.erase.by_hand")}</p>
            </Notice>
        }
        .into_any(),
    }
}
