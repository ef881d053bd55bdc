//! The pages that arrive when they are first needed, and the three files they arrive in.
//!
//! With the cargo feature `split` every page below is a place where the release is cut (`scripts/finish.sh`):
//! the first visit then fetches the frame with the welcome, and the offline copy brings the rest.
//! Pages that are used together share a file, since the build makes one more for every set of files that
//! have code in common. Without the feature everything is one program, and every page is there at once.
//! Invariant: nothing but this file knows that pages may be late.

use std::future::Future;
use std::pin::Pin;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::platform::page;
use crate::view::contacts::EmergencyCalls;
use crate::view::page::about_page::AboutPage;
use crate::view::page::clinician_page::ClinicianPage;
use crate::view::page::diary_page::DiaryPage;
use crate::view::page::evidence_page::EvidencePage;
use crate::view::page::flare_page::FlarePage;
use crate::view::page::help_page::HelpPage;
use crate::view::page::insights_page::InsightsPage;
use crate::view::page::library_page::LibraryPage;
use crate::view::page::plan_page::PlanPage;
use crate::view::page::settings_page::SettingsPage;
use crate::view::page::share_page::SharePage;
use crate::view::page::start_page::StartPage;
use crate::view::page::today_page::TodayPage;
use crate::view::say::{say, use_session};
use crate::view::widget::button::{Button, ButtonKind};
use crate::view::widget::notice::Notice;
use crate::view::widget::skeleton::Skeleton;
use crate::view::widget::tone::Tone;

/// Draws a page.
type Draw = fn() -> AnyView;

/// A page on its way; none when its file could not be fetched.
type Coming = Pin<Box<dyn Future<Output = Option<Draw>>>>;

/// One page that may be late: asks for its code.
pub type Part = fn() -> Coming;

macro_rules! parts {
    ($($name:ident: $view:ident in $file:ident,)*) => {$(
        #[doc = concat!("The code of `", stringify!($view), "`.")]
        pub fn $name() -> Coming {
            fn draw() -> AnyView {
                view! { <$view/> }.into_any()
            }
            #[cfg(feature = "split")]
            {
                use wasm_split_helpers::{SplitLoaderError, wasm_split};

                #[wasm_split($file, fallible)]
                fn $name() -> Result<Draw, SplitLoaderError> {
                    Ok(draw)
                }
                Box::pin(async { $name().await.ok() })
            }
            #[cfg(not(feature = "split"))]
            {
                Box::pin(std::future::ready(Some(draw as Draw)))
            }
        }
    )*};
}

parts! {
    start: StartPage in questions,
    flare: FlarePage in questions,
    plan: PlanPage in guidance,
    library: LibraryPage in guidance,
    evidence: EvidencePage in guidance,
    about: AboutPage in guidance,
    clinician: ClinicianPage in guidance,
    today: TodayPage in daily,
    diary: DiaryPage in daily,
    insights: InsightsPage in daily,
    share: SharePage in daily,
    settings: SettingsPage in daily,
    help: HelpPage in daily,
}

/// How the fetching of a part stands.
#[derive(Clone, Copy)]
enum Arrival {
    Awaited,
    Here(Draw),
    Failed,
}

/// Shows a part as soon as its code is there, an outline until then, and what to do when it fails.
#[component]
pub fn Arriving(
    /// What to show.
    part: Part,
) -> impl IntoView {
    let arrival = RwSignal::new(Arrival::Awaited);
    let session = use_session();
    spawn_local(async move {
        // The start script has asked for the words already when this page is the first one opened.
        let drawn = part().await;
        let came = match drawn {
            Some(draw) if session.learn_all_words().await => Arrival::Here(draw),
            _ => Arrival::Failed,
        };
        // The person may have gone on to another page in the meantime.
        if arrival.try_set(came).is_none() {
            request_animation_frame(page::settle_focus);
        }
    });
    move || match arrival.get() {
        Arrival::Here(draw) => draw(),
        Arrival::Awaited => view! {
            <div class="page"><Skeleton label=say("app.part.coming")/></div>
        }
        .into_any(),
        Arrival::Failed => view! {
            <div class="page">
                <h1 tabindex="-1">{say("app.part.failed.title")}</h1>
                <Notice tone=Tone::Caution title=say("app.part.failed.what")>
                    <p>{say("app.part.failed.text")}</p>
                    <Button
                        label=say("app.part.failed.button")
                        kind=ButtonKind::Primary
                        on_press=Callback::new(|()| page::reload())
                    />
                </Notice>
                // The page that did not come may have been the one with help.
                <section class="page__section" aria-labelledby="part-help">
                    <h2 id="part-help">{say("app.help_now")}</h2>
                    <EmergencyCalls/>
                </section>
            </div>
        }
        .into_any(),
    }
}
