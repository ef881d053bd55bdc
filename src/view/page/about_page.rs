//! What this is, what it is not, and what stands behind it.

use leptos::prelude::*;

use crate::platform::page;
use crate::route::Route;
use crate::session::APP;
use crate::view::icon::Glyph;
use crate::view::say::{fill, href, maybe, say, use_session};
use crate::view::widget::link_row::{LinkRow, LinkRows};
use crate::view::widget::notice::Notice;
use crate::view::widget::tone::Tone;

/// Where the description of our files lies, from the root of the app.
const SCHEMA: &str = "/schema/record.v1.json";

/// The page.
#[component]
pub fn AboutPage() -> impl IntoView {
    view! {
        <div class="page about">
            <div class="page__head">
                <h1 tabindex="-1">{say("page.about.title")}</h1>
                <p class="page__lead">{say("about.purpose")}</p>
            </div>
            <Notice tone=Tone::Caution title=say("about.unreviewed.title")>
                <p>{say("about.unreviewed.text")}</p>
            </Notice>
            <Points name="is_not" points=&["device", "care", "emergency", "children"]/>
            <Points name="data" points=&["device", "network", "loss", "erase"]/>
            <Points name="evidence" points=&["apps", "parts", "diary"]/>
            <Points name="limits" points=&["rules", "words", "numbers", "found"]/>
            <Versions/>
            <LinkRows>
                <LinkRow
                    icon=Glyph::Book
                    href=href(Route::Evidence)
                    title=say("page.evidence.title")
                    hint=maybe("about.to_evidence")
                />
                <LinkRow
                    icon=Glyph::Share
                    href=href(Route::Share)
                    title=say("page.share.title")
                    hint=maybe("about.to_share")
                />
            </LinkRows>
        </div>
    }
}

/// A heading and what there is to say under it.
#[component]
fn Points(name: &'static str, points: &'static [&'static str]) -> impl IntoView {
    let id = format!("about-{}", name.replace('_', "-"));
    let heading = id.clone();
    let lines = points
        .iter()
        .map(|point| view! { <li>{say(format!("about.{name}.{point}"))}</li> })
        .collect_view();
    view! {
        <section class="about__part" aria-labelledby=id>
            <h2 id=heading>{say(format!("about.{name}.title"))}</h2>
            <ul class="about__list">{lines}</ul>
        </section>
    }
}

/// Versions, licence, and the description of our files.
#[component]
fn Versions() -> impl IntoView {
    view! {
        <section class="about__part" aria-labelledby="about-versions">
            <h2 id="about-versions">{say("about.versions.title")}</h2>
            <p>{fill("about.versions.app", || [("version", APP.to_owned())])}</p>
            <Rules/>
            <p>{say("about.versions.licence")}</p>
            // Not an address of the app: the router must leave it to the browser.
            <p>
                <a href=format!("{}{SCHEMA}", page::base()) rel="external" download="">
                    {say("about.versions.schema")}
                </a>
            </p>
        </section>
    }
}

#[cfg(feature = "guidance")]
#[component]
fn Rules() -> impl IntoView {
    let plan = use_session().plan();
    view! {
        <p>{fill("about.versions.rules", move || {
            [("version", plan.with(|plan| plan.rules_version.to_owned()))]
        })}</p>
    }
}

/// Without the guidance module there are no rules.
#[cfg(not(feature = "guidance"))]
#[component]
fn Rules() -> impl IntoView {
    let _session = use_session();
    view! { <p>{say("about.versions.no_rules")}</p> }
}
