//! How old the last backup is, always in sight once there is something to lose, and the wish for a
//! new one when it is time.

use leptos::prelude::*;

use crate::domain::due::backup_age;
use crate::platform::page;
use crate::route::Route;
use crate::session::RoomLeft;
use crate::view::icon::{Glyph, Icon};
use crate::view::say::{href, say, use_session};
use crate::view::widget::button::{Button, ButtonKind};
use crate::view::widget::notice::Notice;
use crate::view::widget::tone::Tone;

/// The line with the way to a new backup; more of it when a backup is due.
#[component]
pub fn BackupLine() -> impl IntoView {
    let session = use_session();
    let age = Memo::new(move |_| {
        let today = session.day().get();
        session.record().with(|record| backup_age(record, today))
    });
    let is_due = Memo::new(move |_| session.is_backup_due());
    let line = move || {
        let age = age.get();
        session.words().with(|words| {
            let new = |key: &str| match age.new_entries {
                0 => String::new(),
                entries => words.count(key, entries),
            };
            match age.days {
                None => {
                    let new = new("today.backup.in_none");
                    words.fill("today.backup.never", &[("new", &new)])
                }
                Some(days) => {
                    let when = if days == 0 {
                        words.text("day.today")
                    } else {
                        words.count("today.backup.days", days)
                    };
                    let new = new("today.backup.since");
                    words.fill("today.backup.line", &[("when", &when), ("new", &new)])
                }
            }
        })
    };
    view! {
        <RoomLine/>
        {move || if is_due.get() {
            view! {
                <Notice tone=Tone::Info title=say("today.backup.due")>
                    <p>{line}</p>
                    {page::is_cleared_soon().then(|| view! { <p>{say("today.backup.cleared_soon")}</p> })}
                    <div class="button-row">
                        <Button
                            label=say("share.backup.button")
                            icon=Glyph::Download
                            on_press=Callback::new(move |()| { session.save_backup(); })
                        />
                        <Button
                            label=say("today.backup.later")
                            kind=ButtonKind::Quiet
                            on_press=Callback::new(move |()| session.put_backup_off())
                        />
                    </div>
                </Notice>
            }
            .into_any()
        } else {
            view! {
                <p class="backup-line">
                    <Icon name=Glyph::Lock/>
                    <span>{line} " " <a href=href(Route::Share)>{say("today.backup.link")}</a></span>
                </p>
            }
            .into_any()
        }}
    }
}

/// That the room on this device gets short, long before anything fails.
#[component]
fn RoomLine() -> impl IntoView {
    let session = use_session();
    // Looked at when the page opens and when keeping changes, not at every entry: reading everything
    // takes its time.
    let keeping = Memo::new(move |_| session.keeping().get());
    let left = Memo::new(move |_| {
        keeping.track();
        session
            .room_now()
            .map_or(RoomLeft::Plenty, |room| room.left)
    });
    let told = |tone, name: &'static str| {
        view! {
            <Notice tone title=say(format!("settings.room.{name}_title"))>
                <p>{say(format!("settings.room.{name}"))}</p>
                <p><a href=href(Route::Settings)>{say("settings.room.link")}</a></p>
            </Notice>
        }
        .into_any()
    };
    move || match left.get() {
        RoomLeft::Plenty => ().into_any(),
        RoomLeft::Some => told(Tone::Info, "short"),
        RoomLeft::Little => told(Tone::Caution, "little"),
    }
}
