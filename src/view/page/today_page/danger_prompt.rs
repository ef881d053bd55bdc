//! A quiet question once a week, and when pain has jumped: is there a danger sign now?

use leptos::prelude::*;

use crate::domain::due::{Cause, cause_to_check};
use crate::route::Route;
use crate::view::say::{href, say, use_session};
use crate::view::widget::notice::Notice;
use crate::view::widget::tone::Tone;

/// Shown when the last look is more than a week ago, or older than a jump of the weekly mean.
#[component]
pub fn DangerPrompt() -> impl IntoView {
    let session = use_session();
    let due = Memo::new(move |_| {
        let today = session.day().get();
        session
            .record()
            .with(|record| cause_to_check(record, today))
    });
    move || {
        due.get().map(|cause| {
            let (tone, text) = match cause {
                Cause::Rise => (Tone::Caution, "today.danger.rise"),
                Cause::Week => (Tone::Info, "today.danger.text"),
            };
            view! {
                <Notice tone title=say("today.danger.title")>
                    <p>{say(text)}</p>
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
