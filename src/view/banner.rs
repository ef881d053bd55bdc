//! What has to be said on top of every page: storage trouble, an open crisis, a new version.

use leptos::prelude::*;

use crate::route::Route;
use crate::session::{Keeping, LoadOutcome, Trouble};
use crate::view::place::use_place;
use crate::view::say::{href, say, use_session};
use crate::view::widget::button::{Button, ButtonKind};
use crate::view::widget::notice::Notice;
use crate::view::widget::tone::Tone;

/// Every standing message that applies now, most important first.
#[component]
pub fn Banners() -> impl IntoView {
    let session = use_session();
    let keeping = Memo::new(move |_| session.keeping().get());
    let route = use_place().route;
    // The page it leads to needs no banner, and nothing there may move while help is being read.
    let at_help = Memo::new(move |_| route.get() == Some(Route::Help));
    // The screen of a stop is itself the help: nothing may stand above its numbers.
    let crisis = Memo::new(move |_| {
        session.is_in_crisis() && !session.guard().is_closed() && !at_help.get()
    });
    let opened = Memo::new(move |_| session.opened().get());
    view! {
        {move || crisis.get().then(|| view! { <CrisisBanner/> })}
        {move || match keeping.get() {
            Keeping::Kept => None,
            Keeping::MemoryOnly => Some(trouble("memory")),
            Keeping::Trouble(Trouble::Full) => Some(trouble("full")),
            Keeping::Trouble(Trouble::Unreliable) => Some(trouble("unreliable")),
            Keeping::Trouble(Trouble::TooNew) => Some(trouble("too_new")),
            Keeping::Trouble(Trouble::Cleared) => Some(view! { <Cleared/> }.into_any()),
        }}
        {move || match opened.get() {
            LoadOutcome::Recovered { .. } => Some(loading("recovered")),
            LoadOutcome::Unreadable => Some(loading("unreadable")),
            _ => None,
        }}
        {move || session.update_ready().get().then(|| view! {
            <Notice tone=Tone::Info title=say("banner.update.title")>
                <p>{say("banner.update.text")}</p>
                <Button
                    label=say("banner.update.button")
                    kind=ButtonKind::Secondary
                    on_press=Callback::new(move |()| session.activate_update())
                />
            </Notice>
        })}
    }
}

fn trouble(name: &'static str) -> AnyView {
    view! {
        <Notice tone=Tone::Caution title=say(format!("banner.{name}.title"))>
            <p>{say(format!("banner.{name}.text"))}</p>
            <p><a href=href(Route::Share)>{say("banner.to_backup")}</a></p>
        </Notice>
    }
    .into_any()
}

/// What is in memory can be kept, if the person did not clear it on purpose.
#[component]
fn Cleared() -> impl IntoView {
    let session = use_session();
    view! {
        <Notice tone=Tone::Caution title=say("banner.cleared.title")>
            <p>{say("banner.cleared.text")}</p>
            <Button
                label=say("banner.cleared.button")
                kind=ButtonKind::Primary
                on_press=Callback::new(move |()| session.save_again())
            />
        </Notice>
    }
}

fn loading(name: &'static str) -> AnyView {
    view! {
        <Notice tone=Tone::Caution title=say(format!("banner.{name}.title"))>
            <p>{say(format!("banner.{name}.text"))}</p>
            <p><a href=href(Route::Share)>{say("banner.to_unread")}</a></p>
        </Notice>
    }
    .into_any()
}

/// Help stays in sight while the last answer about self-harm was positive.
#[component]
fn CrisisBanner() -> impl IntoView {
    view! {
        <Notice tone=Tone::Caution title=say("banner.crisis.title")>
            <p>{say("banner.crisis.text")}</p>
            <p><a class="button button--primary" href=href(Route::Help)>{say("banner.crisis.button")}</a></p>
        </Notice>
    }
}
