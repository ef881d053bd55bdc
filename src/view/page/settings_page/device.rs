//! What is kept on this device, and how to make it last.

use leptos::prelude::*;

use crate::platform::page;
use crate::route::Route;
use crate::session::{Promise, RoomLeft};
use crate::view::icon::Glyph;
use crate::view::say::{fill, href, say, use_session};
use crate::view::widget::button::Button;
use crate::view::widget::disclosure::Disclosure;
use crate::view::widget::notice::Notice;
use crate::view::widget::tone::Tone;

/// How each kind of device puts the app on its home screen.
const PLATFORMS: [&str; 4] = ["iphone", "android", "computer", "other"];

/// The section.
#[component]
pub(super) fn Device() -> impl IntoView {
    let session = use_session();
    session.look_at_promise();
    let room = Memo::new(move |_| session.room());
    let answered = move || {
        let name = match session.promise().get() {
            Promise::Unknown => return None,
            Promise::Given => "given",
            Promise::Refused => "refused",
            Promise::Unheard => "unheard",
        };
        Some(view! { <p>{say(format!("settings.promise.{name}"))}</p> })
    };
    view! {
        <section class="page__section" aria-labelledby="settings-device">
            <h2 id="settings-device">{say("settings.device")}</h2>
            {move || match room.get().filter(|room| room.percent > 0) {
                None => view! { <p>{say("settings.room.none")}</p> }.into_any(),
                Some(room) => view! {
                    <div class="settings__room">
                        <p>
                            {fill("settings.room.used", move || {
                                [("percent", room.percent.to_string())]
                            })}
                        </p>
                        // The same in words stands above.
                        <div
                            class="settings__bar"
                            aria-hidden="true"
                            style:--part=format!("{}%", room.percent.min(100))
                        ></div>
                        {match room.left {
                            RoomLeft::Plenty => {
                                view! { <p class="muted">{say("settings.room.fine")}</p> }.into_any()
                            }
                            RoomLeft::Some => view! { <MakeRoom tone=Tone::Info name="short"/> }.into_any(),
                            RoomLeft::Little => {
                                view! { <MakeRoom tone=Tone::Caution name="little"/> }.into_any()
                            }
                        }}
                    </div>
                }
                .into_any(),
            }}
            <div class="stack">
                <h3>{say("settings.promise.title")}</h3>
                <p>{say("settings.promise.text")}</p>
                <div role="status">{answered}</div>
                {move || (session.promise().get() != Promise::Given).then(|| view! {
                    <div class="button-row">
                        <Button
                            label=say("settings.promise.button")
                            icon=Glyph::Lock
                            on_press=Callback::new(move |()| session.ask_for_promise())
                        />
                    </div>
                })}
            </div>
            <Install/>
        </section>
    }
}

/// What to do when the room gets short, and what can be freed here.
#[component]
fn MakeRoom(tone: Tone, name: &'static str) -> impl IntoView {
    let session = use_session();
    let has_import = Memo::new(move |_| session.last_import().is_some());
    let has_texts = Memo::new(move |_| !session.unread_texts().is_empty());
    view! {
        <Notice tone title=say(format!("settings.room.{name}_title"))>
            <p>{say(format!("settings.room.{name}"))}</p>
            <ul class="about__list">
                <li><a href=href(Route::Share)>{say("settings.room.save_backup")}</a></li>
                {move || has_texts.get().then(|| view! {
                    <li><a href=href(Route::Share)>{say("settings.room.texts")}</a></li>
                })}
                <li><a href=href(Route::Diary)>{say("settings.room.entries")}</a></li>
            </ul>
            {move || has_import.get().then(|| view! {
                <div class="button-row">
                    <Button
                        label=say("settings.room.import")
                        on_press=Callback::new(move |()| session.let_import_stand())
                    />
                </div>
            })}
        </Notice>
    }
}

/// How to put the app on the home screen.
#[component]
fn Install() -> impl IntoView {
    if page::is_installed() {
        return view! { <p>{say("settings.install.done")}</p> }.into_any();
    }
    let ways = PLATFORMS.map(|platform| {
        view! {
            <div>
                <dt>{say(format!("settings.install.{platform}.name"))}</dt>
                <dd>{say(format!("settings.install.{platform}.way"))}</dd>
            </div>
        }
    });
    view! {
        <Disclosure summary=say("settings.install.title")>
            <p>{say("settings.install.why")}</p>
            <dl class="settings__ways">{ways}</dl>
        </Disclosure>
    }
    .into_any()
}
