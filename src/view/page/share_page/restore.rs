//! In: choose a file, see what it would do, and only then do it.

pub mod preview;
pub mod unlocking;

use leptos::prelude::*;

use self::preview::Opened;
use self::unlocking::Locked;
use crate::platform::page;
use crate::session::{BackupError, Incoming, Refusal};
use crate::text::day as day_words;
use crate::view::form::field::{Field, described_by};
use crate::view::say::{maybe, say, use_session};
use crate::view::widget::button::{Button, ButtonKind};
use crate::view::widget::dialog::Dialog;
use crate::view::widget::notice::{Notice, Voice};
use crate::view::widget::skeleton::Skeleton;
use crate::view::widget::tone::Tone;

const FILE: &str = "share-file";
/// The heading that the focus comes back to when a file is done with.
const HEADING: &str = "share-restore";

/// The section.
#[component]
pub(super) fn Restore() -> impl IntoView {
    let session = use_session();
    let hint = maybe("share.restore.hint");
    // What was pressed vanishes with the file: the focus goes back to where a file is chosen. Not
    // before the next frame, since a dialog that closes gives the focus to its own opener first.
    Effect::new(move |was_open: Option<bool>| {
        let is_open = session
            .incoming()
            .with(|incoming| *incoming != Incoming::Nothing);
        if was_open == Some(true) && !is_open {
            request_animation_frame(|| page::focus(&format!("#{HEADING}")));
        }
        is_open
    });
    let described = described_by(FILE, hint, MaybeProp::default());
    view! {
        <section class="page__section" aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">{say("share.restore.title")}</h2>
            <WayBack/>
            <p>{say("share.restore.text")}</p>
            <Field id=FILE label=say("share.restore.label") hint>
                <input
                    class="field__input share__file"
                    id=FILE
                    type="file"
                    accept=".json,.txt,.backplan,application/json,text/plain"
                    aria-describedby=described
                    on:change=move |event| session.open_chosen_file(&event)
                />
            </Field>
            {move || match session.incoming().get() {
                Incoming::Nothing => ().into_any(),
                Incoming::Reading => view! { <Skeleton label=say("app.loading")/> }.into_any(),
                Incoming::Locked(_) => view! { <Locked/> }.into_any(),
                Incoming::Opened(_) => view! { <Opened/> }.into_any(),
                Incoming::Refused(refusal) => view! { <Refused refusal/> }.into_any(),
            }}
        </section>
    }
}

/// The last import, as long as it can be taken back.
#[component]
fn WayBack() -> impl IntoView {
    let session = use_session();
    let last = Memo::new(move |_| session.last_import());
    let asking = RwSignal::new(false);
    let when = move |key: &'static str| {
        last.get().map(|last| {
            session.words().with(|words| {
                let on = day_words::long(last.on, words);
                let until = day_words::long(last.until, words);
                words.fill(key, &[("on", &on), ("until", &until)])
            })
        })
    };
    let take_back = Callback::new(move |()| {
        asking.set(false);
        session.take_back_import();
        request_animation_frame(|| page::focus(&format!("#{HEADING}")));
    });
    let keep = Callback::new(move |()| {
        session.let_import_stand();
        request_animation_frame(|| page::focus(&format!("#{HEADING}")));
    });
    move || {
        last.get().is_some().then(|| view! {
        <Notice tone=Tone::Info title=Signal::derive(move || when("share.import.title").unwrap_or_default())>
            <p>{move || when("share.import.text")}</p>
            <div class="button-row">
                <Button
                    label=say("share.import.button")
                    on_press=Callback::new(move |()| asking.set(true))
                />
                <Button label=say("share.import.keep") kind=ButtonKind::Quiet on_press=keep/>
            </div>
            <Dialog
                id="take-back"
                title=say("share.import.sure")
                open=asking
                on_close=move |()| asking.set(false)
            >
                <p>{say("share.import.sure_text")}</p>
                <div class="button-row">
                    <Button label=say("share.import.yes") kind=ButtonKind::Primary on_press=take_back/>
                    <Button
                        label=say("share.import.no")
                        kind=ButtonKind::Quiet
                        on_press=Callback::new(move |()| asking.set(false))
                    />
                </div>
            </Dialog>
        </Notice>
    })
    }
}

/// Why a file was not taken, and what to try.
#[component]
fn Refused(refusal: Refusal) -> impl IntoView {
    let session = use_session();
    let name = name_of(&refusal);
    view! {
        <Notice
            tone=Tone::Caution
            voice=Voice::Alert
            title=say(format!("share.refused.{name}.title"))
        >
            <p>{say(format!("share.refused.{name}.text"))}</p>
            <p>{say("share.refused.unchanged")}</p>
            <div class="button-row">
                <Button
                    label=say("app.dismiss")
                    kind=ButtonKind::Quiet
                    on_press=Callback::new(move |()| {
                        session.close_backup();
                    })
                />
            </div>
        </Notice>
    }
}

/// The name of the words for a refusal.
const fn name_of(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::Unreadable => "unreadable",
        Refusal::Damaged => "damaged",
        Refusal::OtherLock => "other_lock",
        Refusal::Unfit(error) => match error {
            BackupError::TooLarge { .. } => "too_large",
            BackupError::Empty => "empty",
            BackupError::NotText => "not_text",
            BackupError::CutOff => "cut_off",
            BackupError::NotJson { .. } => "not_json",
            BackupError::TooDeep
            | BackupError::StringTooLong
            | BackupError::TooManyItems { .. } => "not_a_persons",
            BackupError::Fhir => "fhir",
            BackupError::OtherFormat => "other_app",
            BackupError::Newer { .. } => "newer",
            BackupError::WrongShape { .. } => "wrong_shape",
        },
    }
}
