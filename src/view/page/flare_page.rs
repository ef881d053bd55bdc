//! A flare-up: danger signs first, then the person's own plan, then a short look back.
//!
//! Large targets and dimmed colours: whoever opens this is in more pain than usual.
//! Invariant: a danger stop wins over everything here, and nothing to do is shown before the danger check is done.

#[cfg(feature = "guidance")]
pub mod look_back;
#[cfg(feature = "guidance")]
pub mod now;
#[cfg(feature = "guidance")]
pub mod plan_form;
#[cfg(feature = "guidance")]
pub mod quiet;

use leptos::prelude::*;

use crate::platform::page;
use crate::view::say::say;

/// The page.
#[component]
pub fn FlarePage() -> impl IntoView {
    // The whole screen is dimmed, frame and all, as long as the page is open.
    page::mark("data-look", "calm");
    on_cleanup(|| page::mark("data-look", ""));
    view! { <div class="page flare">{body()}</div> }
}

#[cfg(feature = "guidance")]
fn body() -> impl IntoView {
    use crate::view::stop::Guarded;

    view! { <Guarded><Stages/></Guarded> }
}

/// Without the danger check there is no flare-up help, only the way to the lesson.
#[cfg(not(feature = "guidance"))]
fn body() -> impl IntoView {
    view! {
        <div class="page__head">
            <h1 tabindex="-1">{say("page.flare.title")}</h1>
        </div>
        <p><a href=crate::view::exercise::address_of("flare")>{say("lesson.flare.short")}</a></p>
    }
}

/// What is in front of the person.
#[cfg(feature = "guidance")]
#[component]
fn Stages() -> impl IntoView {
    use crate::domain::flare::Stage;
    use crate::view::say::use_session;

    let session = use_session();
    let stage = Memo::new(move |_| session.flare_stage());
    Effect::new(move |before: Option<Stage>| {
        let now = stage.get();
        match now {
            // Answers that call for a stop and have none yet: it is written down, and its screen takes over.
            Stage::Closed => {
                session.settle_danger(true);
            }
            // What the danger check let through logs itself.
            Stage::On(_) => session.log_first_flare_day(),
            Stage::Quiet | Stage::Check => {}
        }
        if before.is_some_and(|before| before != now) {
            request_animation_frame(page::focus_heading);
        }
        now
    });
    move || match stage.get() {
        Stage::Closed => view! { <Unread/> }.into_any(),
        Stage::Quiet => view! { <quiet::Quiet/> }.into_any(),
        Stage::Check => view! { <Checking/> }.into_any(),
        Stage::On(begun) => view! { <now::Now begun/> }.into_any(),
    }
}

/// Answers that contradict each other cannot be looked at for danger: they are put right first.
#[cfg(feature = "guidance")]
#[component]
fn Unread() -> impl IntoView {
    use crate::route::Route;
    use crate::view::say::href;
    use crate::view::widget::button::ButtonKind;
    use crate::view::widget::link_button::LinkButton;

    view! {
        <div class="page__head">
            <h1 tabindex="-1">{say("plan_page.contradiction.title")}</h1>
            <p class="page__lead">{say("plan_page.contradiction.next")}</p>
        </div>
        <LinkButton
            label=say("plan_page.contradiction.button")
            href=href(Route::Start)
            kind=ButtonKind::Primary
        />
    }
}

/// The danger check of a flare-up.
#[cfg(feature = "guidance")]
#[component]
fn Checking() -> impl IntoView {
    use super::start_page::Questions;
    use crate::view::say::use_session;
    use crate::view::widget::button::{Button, ButtonKind};

    let session = use_session();
    view! {
        <p class="flare__first">{say("flare.check.why")}</p>
        <Questions/>
        <div>
            <Button
                label=say("flare.check.leave")
                kind=ButtonKind::Quiet
                on_press=Callback::new(move |()| {
                    session.leave_flare();
                })
            />
        </div>
    }
}
