//! The first words a person reads: what this is, what it is not, where the data are.

use leptos::prelude::*;

use crate::route::Route;
use crate::text::Language;
use crate::view::icon::{Glyph, Icon};
use crate::view::say::{href, say, use_session};
use crate::view::widget::button::ButtonKind;
use crate::view::widget::illustration::{Illustration, Scene};
use crate::view::widget::link_button::LinkButton;

/// What a person should know before the first question, with the icon beside it.
const POINTS: [(Glyph, &str); 3] = [
    (Glyph::Plan, "what"),
    (Glyph::Info, "not"),
    (Glyph::Lock, "where"),
];

/// The welcome.
#[component]
pub fn Welcome() -> impl IntoView {
    let points = POINTS.map(|(glyph, name)| {
        view! {
            <li class="welcome__point">
                <span class="welcome__icon"><Icon name=glyph/></span>
                <div>
                    <h2 class="welcome__title">{say(format!("welcome.{name}.title"))}</h2>
                    <p>{say(format!("welcome.{name}.text"))}</p>
                </div>
            </li>
        }
    });
    view! {
        <div class="welcome">
            <div class="welcome__art"><Illustration scene=Scene::Welcome/></div>
            <div class="page__head">
                <Languages/>
                <h1 tabindex="-1">{say("welcome.title")}</h1>
                <p class="page__lead">{say("welcome.lead")}</p>
            </div>
            <div class="welcome__actions">
                <LinkButton
                    label=say("welcome.start")
                    href=href(Route::Start)
                    kind=ButtonKind::Primary
                />
                <p class="muted">{say("welcome.start_hint")}</p>
            </div>
            <ul class="welcome__points">{points.into_view()}</ul>
            <p class="welcome__links">
                <a class="button button--quiet" href=href(Route::About)>{say("welcome.about")}</a>
                <a class="button button--quiet" href=href(Route::Share)>{say("welcome.backup")}</a>
                <a class="button button--quiet" href=href(Route::Diary)>{say("welcome.diary")}</a>
            </p>
            <p class="welcome__fine">
                {say("welcome.purpose")} " " <strong>{say("welcome.unreviewed")}</strong>
            </p>
        </div>
    }
}

/// Every language by its own name.
#[component]
fn Languages() -> impl IntoView {
    let session = use_session();
    let buttons = Language::ALL.map(|language| {
        let pressed = move || (session.language() == language).to_string();
        view! {
            <button
                class="button button--quiet"
                type="button"
                lang=language.tag()
                aria-pressed=pressed
                on:click=move |_| session.speak_language(language)
            >
                <span>{language.own_name()}</span>
            </button>
        }
    });
    view! {
        <div class="welcome__languages" role="group" aria-label=say("welcome.language")>
            {buttons.into_view()}
        </div>
    }
}
