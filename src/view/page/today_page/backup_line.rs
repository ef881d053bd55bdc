//! How old the last backup is, always in sight once there is something to lose.

use leptos::prelude::*;

use crate::domain::due::backup_age;
use crate::route::Route;
use crate::view::icon::{Glyph, Icon};
use crate::view::say::{href, say, use_session};

/// The line with the way to a new backup.
#[component]
pub fn BackupLine() -> impl IntoView {
    let session = use_session();
    let age = Memo::new(move |_| {
        let today = session.day().get();
        session.record().with(|record| backup_age(record, today))
    });
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
        <p class="backup-line">
            <Icon name=Glyph::Lock/>
            <span>{line} " " <a href=href(Route::Share)>{say("today.backup.link")}</a></span>
        </p>
    }
}
