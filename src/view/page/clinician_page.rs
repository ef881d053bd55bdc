//! For a clinician: what works today, and what is still to come.

use leptos::prelude::*;

use crate::route::Route;
use crate::view::icon::Glyph;
use crate::view::say::{href, maybe, say};
use crate::view::widget::link_row::{LinkRow, LinkRows};
use crate::view::widget::notice::Notice;

/// The page.
#[component]
pub fn ClinicianPage() -> impl IntoView {
    let coming = ["open", "edit", "import"]
        .map(|part| view! { <li>{say(format!("clinician.{part}"))}</li> });
    view! {
        <div class="page about">
            <div class="page__head">
                <h1 tabindex="-1">{say("page.clinician.title")}</h1>
                <p class="page__lead">{say("clinician.lead")}</p>
            </div>
            <Notice title=say("clinician.coming")>
                <ul class="about__list">{coming}</ul>
            </Notice>
            <section class="about__part" aria-labelledby="clinician-now">
                <h2 id="clinician-now">{say("clinician.now")}</h2>
                <LinkRows>
                    <LinkRow
                        icon=Glyph::Upload
                        href=href(Route::Share)
                        title=say("clinician.to_share.title")
                        hint=maybe("clinician.to_share.hint")
                    />
                    <LinkRow
                        icon=Glyph::Print
                        href=href(Route::Plan)
                        title=say("clinician.to_plan.title")
                        hint=maybe("clinician.to_plan.hint")
                    />
                    <LinkRow
                        icon=Glyph::Book
                        href=href(Route::Evidence)
                        title=say("clinician.to_evidence.title")
                        hint=maybe("clinician.to_evidence.hint")
                    />
                </LinkRows>
            </section>
            <p><a href=href(Route::Settings)>{say("clinician.back")}</a></p>
        </div>
    }
}
