//! Out: one tap for everything, and how old the last backup is.

use leptos::prelude::*;

use super::locking::LockedBackup;
use crate::text::day as day_words;
use crate::view::icon::Glyph;
use crate::view::say::{count, say, use_session};
use crate::view::widget::button::{Button, ButtonKind};

/// The section.
#[component]
pub(super) fn BackupPart() -> impl IntoView {
    let session = use_session();
    let age = Memo::new(move |_| session.backup_age());
    let last = move || {
        let day = session
            .record()
            .with(|record| record.last_backup().map(|note| note.at.day()))?;
        let today = session.today();
        Some(session.words().with(|words| {
            let when = day_words::spoken(day, today, words);
            words.fill("share.backup.last", &[("when", &when)])
        }))
    };
    let unsaved = count("share.backup.new_entries", move || age.get().new_entries);
    view! {
        <section class="share__part" aria-labelledby="share-backup">
            <h2 id="share-backup">{say("share.backup.title")}</h2>
            <p>{say("share.backup.text")}</p>
            <div class="button-row">
                <Button
                    label=say("share.backup.button")
                    kind=ButtonKind::Primary
                    icon=Glyph::Download
                    on_press=Callback::new(move |()| { session.save_backup(); })
                />
                {session.can_hand_over().then(|| view! {
                    <Button
                        label=say("share.backup.hand_over")
                        icon=Glyph::Share
                        on_press=Callback::new(move |()| session.hand_over_backup())
                    />
                })}
            </div>
            <p class="muted">
                {move || last().unwrap_or_else(|| say("share.backup.never").get())}
                " "
                {move || (age.get().new_entries > 0).then(|| unsaved.get())}
            </p>
            <p class="muted">{say("share.backup.private")}</p>
            <LockedBackup/>
        </section>
    }
}
