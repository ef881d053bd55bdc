//! The frame around every page: navigation, help, what just happened, what stands in the way.

use leptos::prelude::*;
use leptos_router::StaticSegment;
use leptos_router::components::{Route as RoutePath, Router, Routes};
use leptos_router::hooks::use_location;
use wasm_bindgen_futures::spawn_local;

use crate::platform::{boot, other_tabs, page, service_worker, words};
use crate::route::Route;
use crate::session::{Session, Setting};
use crate::view::banner::Banners;
use crate::view::icon::{Glyph, Icon};
use crate::view::page::about_page::AboutPage;
use crate::view::page::clinician_page::ClinicianPage;
use crate::view::page::diary_page::DiaryPage;
use crate::view::page::evidence_page::EvidencePage;
use crate::view::page::help_page::HelpPage;
use crate::view::page::insights_page::InsightsPage;
use crate::view::page::library_page::LibraryPage;
use crate::view::page::plan_page::PlanPage;
use crate::view::page::settings_page::SettingsPage;
use crate::view::page::share_page::SharePage;
use crate::view::page::start_page::StartPage;
use crate::view::page::today_page::TodayPage;
use crate::view::say::{href, say, use_session};
use crate::view::widget::brand_mark::BrandMark;
use crate::view::widget::toast::Toast;

/// Puts the app on the page in place of the static shell, once the words are there.
pub fn mount() {
    spawn_local(async {
        // Without words there is nothing to show: the shell, with its emergency advice, stays,
        // and the start script says that the app could not start.
        let Ok(words) = words::first().await else {
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
    other_tabs::on_change(move |key| session.follow_other_tab(key.as_deref()));
    service_worker::on_update(move || session.note_update());
    page::on_return(move || session.follow_calendar());
    follow_settings(session);
    view! {
        <Router base=page::base()>
            <div class="app">
                <Frame/>
            </div>
        </Router>
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
    let location = use_location();
    let route = Memo::new(move |_| {
        let path = location.pathname.get();
        let base = page::base();
        Route::at(path.strip_prefix(base.as_str()).unwrap_or(&path))
    });
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
            // The router puts the new page in place only after this effect and a task of its own.
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
            <Routes fallback=|| view! { <NotFound/> }>
                <RoutePath path=segment(Route::Today) view=TodayPage/>
                <RoutePath path=segment(Route::Start) view=StartPage/>
                <RoutePath path=segment(Route::Plan) view=PlanPage/>
                <RoutePath path=segment(Route::Diary) view=DiaryPage/>
                <RoutePath path=segment(Route::Insights) view=InsightsPage/>
                <RoutePath path=segment(Route::Share) view=SharePage/>
                <RoutePath path=segment(Route::Clinician) view=ClinicianPage/>
                <RoutePath path=segment(Route::Library) view=LibraryPage/>
                <RoutePath path=segment(Route::Evidence) view=EvidencePage/>
                <RoutePath path=segment(Route::Settings) view=SettingsPage/>
                <RoutePath path=segment(Route::About) view=AboutPage/>
                <RoutePath path=segment(Route::Help) view=HelpPage/>
            </Routes>
        </main>
        <Happened/>
    }
}

/// The router's form of a page's path.
fn segment(route: Route) -> StaticSegment<&'static str> {
    StaticSegment(route.path().trim_start_matches('/'))
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
