//! A backup that a passphrase locks, and the sheet to print that helps to open it again.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::passphrase::{LEAST_CHARS, Strength};
use crate::platform::page;
use crate::text::day;
use crate::view::form::passphrase_field::{Fills, PassphraseField, ShowPassphrase};
use crate::view::icon::Glyph;
use crate::view::say::{fill, say, spell, use_session};
use crate::view::widget::button::{Button, ButtonAction};
use crate::view::widget::disclosure::Disclosure;
use crate::view::widget::notice::{Notice, Voice};
use crate::view::widget::tone::Tone;

/// What is wrong with the two fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    TooShort,
    NotTheSame,
}

/// The form, folded away, with the sheet once a file was saved.
#[component]
pub(super) fn LockedBackup() -> impl IntoView {
    let session = use_session();
    session.can_lock().then(|| {
        view! {
            <Disclosure summary=say("share.lock.title")>
                <Form/>
            </Disclosure>
        }
    })
}

#[component]
fn Form() -> impl IntoView {
    let session = use_session();
    let passphrase = RwSignal::new(String::new());
    let again = RwSignal::new(String::new());
    let shown = RwSignal::new(false);
    let fault = RwSignal::new(None::<Fault>);
    let busy = RwSignal::new(false);
    // The name of the file that was saved, and the passphrase as long as the sheet may need it.
    let saved = RwSignal::new(None::<String>);
    let strength = Memo::new(move |_| passphrase.with(|typed| Strength::of(typed)));
    let wrong = move |which: Fault, key: &'static str| {
        MaybeProp::derive(move || {
            (fault.get() == Some(which)).then(|| {
                session
                    .words()
                    .with(|words| words.fill(key, &[("n", &LEAST_CHARS.to_string())]))
            })
        })
    };
    let make = Callback::new(move |()| {
        if let Some(made) = session.new_passphrase() {
            passphrase.set(made.clone());
            again.set(made);
            shown.set(true);
            fault.set(None);
        }
    });
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        let typed = passphrase.get_untracked();
        let found = if Strength::of(&typed) == Strength::TooShort {
            Some((Fault::TooShort, "#share-passphrase"))
        } else if typed != again.get_untracked() {
            Some((Fault::NotTheSame, "#share-passphrase-again"))
        } else {
            None
        };
        fault.set(found.map(|(fault, _)| fault));
        if let Some((_, field)) = found {
            page::focus(field);
            return;
        }
        busy.set(true);
        spawn_local(async move {
            saved.set(session.save_locked_backup(&typed).await);
            busy.set(false);
        });
    };
    view! {
        <p>{say("share.lock.text")}</p>
        <Notice tone=Tone::Caution title=say("share.lock.forgotten.title")>
            <p>{say("share.lock.forgotten.text")}</p>
        </Notice>
        <form class="share__lock" on:submit=save>
            <PassphraseField
                id="share-passphrase"
                label=say("share.lock.passphrase")
                hint=say("share.lock.hint")
                error=wrong(Fault::TooShort, "share.lock.too_short")
                fills=Fills::New
                shown
                value=passphrase
            />
            <p class="muted" aria-live="polite">
                {move || (!passphrase.with(String::is_empty)).then(|| {
                    say(format!("passphrase.strength.{}", strength.get().name()))
                })}
            </p>
            <PassphraseField
                id="share-passphrase-again"
                label=say("share.lock.again")
                error=wrong(Fault::NotTheSame, "share.lock.not_the_same")
                fills=Fills::New
                shown
                value=again
            />
            <ShowPassphrase shown/>
            <div class="button-row">
                <Button
                    label=Signal::derive(move || say(if busy.get() {
                        "share.lock.working"
                    } else {
                        "share.lock.button"
                    }).get())
                    action=ButtonAction::Submit
                    icon=Glyph::Download
                    unavailable=busy
                />
                <Button label=say("share.lock.make") on_press=make/>
            </div>
        </form>
        {move || saved.get().map(|name| view! { <Saved name passphrase/> })}
    }
}

/// What to do after a locked file was saved: keep the passphrase elsewhere, on paper.
#[component]
fn Saved(
    /// The name of the file.
    name: String,
    /// What locks it, as long as it is still in the form.
    passphrase: RwSignal<String>,
) -> impl IntoView {
    let session = use_session();
    let with_phrase = RwSignal::new(false);
    let today = session.today();
    let date = spell(move |words| day::long(today, words));
    let file = name.clone();
    view! {
        <Notice tone=Tone::Success voice=Voice::Status title=say("share.lock.saved.title")>
            <p>{fill("share.lock.saved.text", move || [("name", name.clone())])}</p>
            <label class="choice choice--small">
                <input
                    class="choice__input"
                    type="checkbox"
                    prop:checked=with_phrase
                    on:change=move |event| with_phrase.set(event_target_checked(&event))
                />
                <span class="choice__words">
                    <span class="choice__label">{say("share.lock.sheet.with")}</span>
                </span>
            </label>
            <div class="button-row">
                <Button
                    label=say("share.lock.sheet.button")
                    icon=Glyph::Print
                    on_press=Callback::new(|()| page::print())
                />
            </div>
        </Notice>
        <section class="recovery-sheet print-only" aria-hidden="true">
            <h2>{say("share.lock.sheet.title")}</h2>
            <p>{say("share.lock.sheet.what")}</p>
            <p>{fill("share.lock.sheet.file", move || [("name", file.clone()), ("date", date.get())])}</p>
            <h3>{say("share.lock.passphrase")}</h3>
            <p class="recovery-sheet__phrase">
                {move || with_phrase.get().then(|| passphrase.get())}
            </p>
            <h3>{say("share.lock.sheet.how")}</h3>
            <ol>
                <li>{say("share.lock.sheet.open")}</li>
                <li>{say("share.lock.sheet.choose")}</li>
                <li>{say("share.lock.sheet.type")}</li>
            </ol>
            <p>{say("share.lock.sheet.others")}</p>
        </section>
    }
}
