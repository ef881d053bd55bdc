//! Out, for other programs: the diary as a table, what was begun as a calendar.

use leptos::prelude::*;

use crate::view::icon::Glyph;
use crate::view::say::{say, use_session};
use crate::view::widget::button::Button;

/// The section.
#[component]
pub(super) fn Export() -> impl IntoView {
    let session = use_session();
    view! {
        <section class="share__part" aria-labelledby="share-export">
            <h2 id="share-export">{say("export.title")}</h2>
            <p>{say("export.csv.text")}</p>
            <div class="button-row">
                <Button
                    label=say("export.csv.button")
                    icon=Glyph::Download
                    on_press=Callback::new(move |()| { session.save_diary_table(); })
                />
            </div>
            <p>{say("export.calendar.text")}</p>
            <div class="button-row">
                <Button
                    label=say("export.calendar.button")
                    icon=Glyph::Download
                    on_press=Callback::new(move |()| { session.save_calendar(); })
                />
            </div>
            <p class="muted">{say("export.calendar.times")}</p>
        </section>
    }
}
