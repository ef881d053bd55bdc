//! A locked file on its way in: the passphrase that opens it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::platform::page;
use crate::session::Unlocking;
use crate::view::form::passphrase_field::{Fills, PassphraseField, ShowPassphrase};
use crate::view::say::{say, use_session};
use crate::view::widget::button::{Button, ButtonAction, ButtonKind};
use crate::view::widget::card::Card;

const FIELD: &str = "share-unlock";
const HEADING: &str = "share-locked";

/// Asks for the passphrase and tries it.
#[component]
pub(super) fn Locked() -> impl IntoView {
    let session = use_session();
    let passphrase = RwSignal::new(String::new());
    let shown = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<&'static str>);
    // It appeared below what was pressed: the eye and the screen reader go on there.
    Effect::new(|_| page::bring(&format!("#{HEADING}")));
    let unlock = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        fault.set(None);
        spawn_local(async move {
            let typed = passphrase.get_untracked();
            let key = match session.unlock_backup(&typed).await {
                Unlocking::Done => None,
                Unlocking::WrongPassphrase => Some("share.unlock.wrong"),
                Unlocking::Unavailable => Some("share.lock.unavailable"),
            };
            // An opened file takes the place of this form, and its signals are gone.
            if let Some(key) = key {
                fault.set(Some(key));
                busy.set(false);
                page::focus(&format!("#{FIELD}"));
            }
        });
    };
    let error = MaybeProp::derive(move || fault.get().map(|key| say(key).get()));
    view! {
        <Card>
            <h3 id=HEADING tabindex="-1">{say("share.unlock.title")}</h3>
            <p>{say("share.unlock.text")}</p>
            <form class="share__lock" on:submit=unlock>
                <PassphraseField
                    id=FIELD
                    label=say("share.lock.passphrase")
                    error
                    fills=Fills::Present
                    shown
                    value=passphrase
                />
                <ShowPassphrase shown/>
                <div class="button-row">
                    <Button
                        label=Signal::derive(move || say(if busy.get() {
                            "share.unlock.working"
                        } else {
                            "share.unlock.button"
                        }).get())
                        kind=ButtonKind::Primary
                        action=ButtonAction::Submit
                        unavailable=busy
                    />
                    <Button
                        label=say("share.unlock.cancel")
                        kind=ButtonKind::Quiet
                        on_press=Callback::new(move |()| session.close_backup())
                    />
                </div>
            </form>
        </Card>
    }
}
