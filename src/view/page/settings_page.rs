//! "More": places without a place in the bar, how the app speaks and looks, and what it keeps.

pub mod device;
pub mod diary_days;
pub mod erase;

use leptos::prelude::*;

use self::device::Device;
use self::diary_days::DiaryDays;
use self::erase::Erase;
use crate::route::Route;
use crate::session::{Setting, Theme};
use crate::text::Language;
use crate::view::contacts::RegionField;
use crate::view::form::choice::Choice;
use crate::view::form::radio_group::RadioGroup;
use crate::view::icon::Glyph;
use crate::view::say::{href, maybe, say, use_session};
use crate::view::widget::link_row::{LinkRow, LinkRows};

/// The places, in the order in which people look for them.
const PLACES: [(Route, Glyph); 8] = [
    (Route::Share, Glyph::Share),
    (Route::Start, Glyph::Edit),
    (Route::Library, Glyph::Walk),
    (Route::Evidence, Glyph::Book),
    (Route::Clinician, Glyph::Team),
    (Route::About, Glyph::Info),
    (Route::Flare, Glyph::Spine),
    (Route::Help, Glyph::Help),
];

/// The page.
#[component]
pub fn SettingsPage() -> impl IntoView {
    let rows = PLACES.map(|(place, icon)| {
        let name = place.name();
        view! {
            <LinkRow
                icon
                href=href(place)
                title=say(format!("page.{name}.title"))
                hint=maybe(format!("settings.place.{name}"))
            />
        }
    });
    view! {
        <div class="page settings">
            <div class="page__head"><h1 tabindex="-1">{say("page.settings.title")}</h1></div>
            <LinkRows>{rows}</LinkRows>
            <section class="page__section" aria-labelledby="settings-words">
                <h2 id="settings-words">{say("settings.words")}</h2>
                <LanguageChoice/>
                <RegionField id="settings-region"/>
                <ProfileChoice/>
            </section>
            <section class="page__section" aria-labelledby="settings-look">
                <h2 id="settings-look">{say("settings.look")}</h2>
                <ThemeChoice/>
                <TextChoice/>
            </section>
            <DiaryDays/>
            <Device/>
            <Erase/>
        </div>
    }
}

/// The language, each named in itself.
#[component]
fn LanguageChoice() -> impl IntoView {
    let session = use_session();
    let choices = Language::ALL
        .map(|language| {
            Choice::new(
                language.tag(),
                Signal::stored(language.own_name().to_owned()),
            )
        })
        .into();
    view! {
        <RadioGroup
            id="settings-language"
            legend=say("settings.language")
            choices
            value=Signal::derive(move || Some(session.language().tag().to_owned()))
            on_change=move |tag: String| {
                if let Some(language) = Language::tagged(&tag) {
                    session.speak_language(language);
                }
            }
        />
    }
}

/// Whose guidelines weigh most.
#[cfg(feature = "guidance")]
#[component]
fn ProfileChoice() -> impl IntoView {
    use crate::domain::plan::picture::Profile;

    view! {
        <SettingChoice
            setting=Setting::Profile
            codes=Profile::ALL.map(Profile::name).into()
            hinted=true
        />
    }
}

/// Without the guidance module there are no guidelines to choose from.
#[cfg(not(feature = "guidance"))]
#[component]
fn ProfileChoice() -> impl IntoView {}

/// Light or dark.
#[component]
fn ThemeChoice() -> impl IntoView {
    view! { <SettingChoice setting=Setting::Theme codes=Theme::ALL.map(Theme::name).into()/> }
}

/// How large the text is.
#[component]
fn TextChoice() -> impl IntoView {
    view! { <SettingChoice setting=Setting::Text codes=vec!["normal", "large"]/> }
}

/// One setting as cards; the first code is what holds while nothing was chosen.
#[component]
fn SettingChoice(
    setting: Setting,
    codes: Vec<&'static str>,
    /// Whether each choice has a line that explains it.
    #[prop(optional)]
    hinted: bool,
) -> impl IntoView {
    let session = use_session();
    let name = setting.name();
    let usual = codes.first().copied().unwrap_or_default();
    let choices = codes
        .into_iter()
        .map(|code| {
            let choice = Choice::new(code, say(format!("settings.{name}.{code}")));
            if hinted {
                choice.with_hint(maybe(format!("settings.{name}.{code}_hint")))
            } else {
                choice
            }
        })
        .collect();
    view! {
        <RadioGroup
            id=format!("settings-{name}")
            legend=say(format!("settings.{name}.title"))
            hint=maybe(format!("settings.{name}.hint"))
            choices
            value=Signal::derive(move || {
                Some(session.setting(setting).unwrap_or_else(|| usual.to_owned()))
            })
            on_change=move |code: String| {
                session.set(setting, &code);
            }
        />
    }
}
