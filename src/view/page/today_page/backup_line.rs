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
            let when = match age.days {
                None => words.text("today.backup.never"),
                Some(0) => words.text("today.backup.today"),
                Some(days) => words.count("today.backup.days", days),
            };
            if age.new_entries == 0 {
                words.fill("today.backup.line", &[("when", &when)])
            } else {
                let new = words.count("today.backup.new", age.new_entries);
                words.fill("today.backup.line_new", &[("when", &when), ("new", &new)])
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
