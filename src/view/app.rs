//! The frame around every page: navigation, help, what just happened, what stands in the way.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::domain::due::has_something_to_lose;
use crate::platform::{address, boot, page, service_worker, words};
use crate::route::Route;
use crate::session::{Session, Setting};
use crate::view::banner::Banners;
use crate::view::icon::{Glyph, Icon};
use crate::view::page::today_page::welcome::Welcome;
use crate::view::part::{self, Arriving};
use crate::view::place::{Place, use_place};
use crate::view::say::{href, say, use_session};
use crate::view::widget::brand_mark::BrandMark;
use crate::view::widget::toast::Toast;

/// Puts the app on the page in place of the static shell, once the words are there.
pub fn mount() {
    spawn_local(async {
        // Without words there is nothing to show: the shell, with its emergency advice, stays,
        // and the start script says that the app could not start.
        let language = words::language_at_start();
        let Ok(words) = words::first_of(language).await else {
            return;
        };
        page::remove_shell();
        mount_to_body(move || {
            // A browser without random numbers cannot name anything we would keep.
            Session::open(words).map(|session| {
                provide_context(session);
                view! { <App/> }
            })
        });
        boot::announce_ready();
    });
}

/// The whole app.
#[component]
fn App() -> impl IntoView {
    let session = use_session();
    session.share_with_other_tabs();
    service_worker::on_update(move || session.note_update());
    page::on_return(move || session.look_again());
    follow_settings(session);
    provide_context(follow_address());
    view! {
        <div class="app">
            <Frame/>
        </div>
    }
}

/// The open page, kept in step with the address of the browser.
fn follow_address() -> Place {
    let here = RwSignal::new(address::here());
    address::on_change(move |now| here.set(now));
    Place {
        route: Memo::new(move |_| here.with(|here| Route::at(&here.path))),
        query: Memo::new(move |_| here.with(|here| here.query.clone())),
        go: Callback::new(move |route: Route| {
            address::go(route.path());
            here.set(address::here());
        }),
    }
}

/// Language, look and text size are marks on the root element, for styles and for assistive technology.
fn follow_settings(session: Session) {
    Effect::new(move |_| page::mark("lang", session.language().tag()));
    Effect::new(move |_| {
        let theme = session
            .setting(Setting::Theme)
            .filter(|theme| theme != "auto");
        page::mark("data-theme", theme.as_deref().unwrap_or_default());
    });
    Effect::new(move |_| {
        let text = session
            .setting(Setting::Text)
            .filter(|text| text != "normal");
        page::mark("data-text", text.as_deref().unwrap_or_default());
    });
}

/// Header, navigation and the page of the current address.
#[component]
fn Frame() -> impl IntoView {
    let session = use_session();
    let route = use_place().route;
    let title = Signal::derive(move || {
        let name = route.get().map_or("not_found", Route::name);
        session
            .words()
            .with(|words| words.text(&format!("page.{name}.title")))
    });
    // Leptos moves neither title nor focus: after each navigation both follow, and a screen reader hears it.
    Effect::new(move |before: Option<Option<Route>>| {
        let now = route.get();
        page::set_title(
            &session
                .words()
                .with(|words| words.fill("app.title", &[("page", &title.get())])),
        );
        if before.is_some_and(|before| before != now) {
            // The new page is put in place only after this effect.
            request_animation_frame(page::focus_heading);
        }
        now
    });
    let announced = Memo::new(move |before: Option<&String>| {
        let title = title.get();
        // Nothing is announced at the start: the reader begins with the page itself.
        if before.is_none() {
            String::new()
        } else {
            title
        }
    });
    view! {
        <header class="app-header">
            <a class="skip-link" href="#main">{say("app.skip")}</a>
            <a class="brand" href=href(Route::Today)>
                <BrandMark/>
                <span class="brand__name">"Backplan"</span>
            </a>
            <a class="help-now" href=href(Route::Help)>
                <Icon name=Glyph::Help/>
                <span>{say("app.help_now")}</span>
            </a>
        </header>
        <Navigation route/>
        <main class="app-main" id="main">
            <div class="visually-hidden" aria-live="polite">{announced}</div>
            <Banners/>
            {move || shown(route.get())}
        </main>
        <Happened/>
    }
}

/// The page of an address: the first one at once, every other as soon as its part is there.
fn shown(route: Option<Route>) -> AnyView {
    let part = match route {
        None => return view! { <NotFound/> }.into_any(),
        Some(Route::Today) => return view! { <FirstPage/> }.into_any(),
        Some(Route::Start) => part::start,
        Some(Route::Plan) => part::plan,
        Some(Route::Diary) => part::diary,
        Some(Route::Insights) => part::insights,
        Some(Route::Share) => part::share,
        Some(Route::Clinician) => part::clinician,
        Some(Route::Library) => part::library,
        Some(Route::Evidence) => part::evidence,
        Some(Route::Settings) => part::settings,
        Some(Route::About) => part::about,
        Some(Route::Help) => part::help,
    };
    view! { <Arriving part/> }.into_any()
}

/// The page without a path: a welcome to somebody new, today to everyone else.
#[component]
fn FirstPage() -> impl IntoView {
    let session = use_session();
    let is_new = Memo::new(move |_| {
        // A stop may have been kept before anything else was.
        !session.guard().is_closed() && !session.record().with(has_something_to_lose)
    });
    move || {
        if is_new.get() {
            view! { <div class="page"><Welcome/></div> }.into_any()
        } else {
            view! { <Arriving part=part::today/> }.into_any()
        }
    }
}

/// The five places under the thumb.
#[component]
fn Navigation(route: Memo<Option<Route>>) -> impl IntoView {
    let places = [
        (Route::Today, Glyph::Today),
        (Route::Plan, Glyph::Plan),
        (Route::Diary, Glyph::Diary),
        (Route::Insights, Glyph::Insights),
        (Route::Settings, Glyph::More),
    ];
    let links = places.map(|(place, glyph)| {
        // Everything that has no place of its own is found under "more".
        let current = move || {
            let here = route.get();
            let own = [Route::Today, Route::Plan, Route::Diary, Route::Insights];
            let under_more = here.is_some_and(|here| {
                !own.contains(&here) && !matches!(here, Route::Start | Route::Help)
            });
            let is_here = here == Some(place) || (place == Route::Settings && under_more);
            is_here.then_some("page")
        };
        view! {
            <li>
                <a class="app-nav__link" href=href(place) aria-current=current>
                    <span class="app-nav__icon"><Icon name=glyph/></span>
                    <span>{say(format!("nav.{}", place.name()))}</span>
                </a>
            </li>
        }
    });
    view! {
        <nav class="app-nav" aria-label=say("nav.label")>
            <ul class="app-nav__list">{links.into_view()}</ul>
        </nav>
    }
}

/// What just happened, with the way back.
#[component]
fn Happened() -> impl IntoView {
    let session = use_session();
    let message = Signal::derive(move || {
        let happened = session.happened().get()?;
        Some(session.words().with(|words| words.text(happened.words)))
    });
    let offered = Memo::new(move |_| {
        session.happened().with(|happened| {
            happened
                .as_ref()
                .is_some_and(|happened| happened.undo.is_some())
        })
    });
    let on_undo = Callback::new(move |()| session.undo());
    let on_dismiss = Callback::new(move |()| session.dismiss());
    move || {
        if offered.get() {
            view! {
                <Toast message undo=say("app.undo") dismiss=say("app.dismiss") on_undo on_dismiss/>
            }
            .into_any()
        } else {
            view! { <Toast message undo=say("app.undo") dismiss=say("app.dismiss") on_dismiss/> }
                .into_any()
        }
    }
}

/// An address that leads nowhere.
#[component]
fn NotFound() -> impl IntoView {
    view! {
        <div class="page">
            <div class="page__head">
                <h1 tabindex="-1">{say("page.not_found.title")}</h1>
                <p class="page__lead">{say("page.not_found.text")}</p>
            </div>
            <p><a class="button button--primary" href=href(Route::Today)>{say("page.not_found.back")}</a></p>
        </div>
    }
}
