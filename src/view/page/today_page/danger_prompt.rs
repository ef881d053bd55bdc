//! A quiet question once a week: is there a danger sign now?

use leptos::prelude::*;

use crate::domain::due::is_danger_check_due;
use crate::route::Route;
use crate::view::say::{href, say, use_session};
use crate::view::widget::notice::Notice;
use crate::view::widget::tone::Tone;

/// Shown when the last look is more than a week ago.
#[component]
pub fn DangerPrompt() -> impl IntoView {
    let session = use_session();
    let due = Memo::new(move |_| {
        let today = session.day().get();
        session
            .record()
            .with(|record| is_danger_check_due(record, today))
    });
    move || {
        due.get().then(|| {
            view! {
                <Notice tone=Tone::Info title=say("today.danger.title")>
                    <p>{say("today.danger.text")}</p>
                    // The lists are emptied first, then the link leads to the first of them.
                    <p>
                        <a
                            class="button button--secondary"
                            href=href(Route::Start)
                            on:click=move |_| {
                                session.repeat_danger_check();
                            }
                        >
                            {say("today.danger.button")}
                        </a>
                    </p>
                </Notice>
            }
        })
    }
}
