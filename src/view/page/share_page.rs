//! Backup to a file, back from one, and what can be given to a clinician.

pub mod backup;
pub mod export;
pub mod locking;
pub mod restore;
pub mod unread;

use leptos::prelude::*;

use self::backup::BackupPart;
use self::export::Export;
use self::restore::Restore;
use self::unread::Unread;
use crate::route::Route;
use crate::view::icon::Glyph;
use crate::view::say::{href, say, use_session};
use crate::view::widget::button::Button;

/// The page.
#[component]
pub fn SharePage() -> impl IntoView {
    view! {
        <div class="page share">
            <div class="page__head">
                <h1 tabindex="-1">{say("page.share.title")}</h1>
                <p class="page__lead">{say("share.lead")}</p>
            </div>
            <Unread/>
            <BackupPart/>
            <Restore/>
            <ForClinician/>
            <Export/>
        </div>
    }
}

/// What a clinician can be given.
#[component]
fn ForClinician() -> impl IntoView {
    let session = use_session();
    view! {
        <section class="page__section" aria-labelledby="share-clinician">
            <h2 id="share-clinician">{say("share.clinician.title")}</h2>
            <p>{say("share.clinician.text")}</p>
            <div class="button-row">
                <Button
                    label=say("share.clinician.button")
                    icon=Glyph::Download
                    on_press=Callback::new(move |()| { session.save_plan_file(); })
                />
            </div>
            <p class="muted">{say("share.clinician.holds")}</p>
            <p>{say("share.clinician.coming")} " " <a href=href(Route::Plan)>{say("share.clinician.to_plan")}</a></p>
        </section>
    }
}
