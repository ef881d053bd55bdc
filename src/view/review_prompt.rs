//! That a look back is due, or was begun: on Today and on the plan, with the way into it.

use leptos::prelude::*;

use crate::route::Route;
use crate::view::say::{fill, href, say, use_session};
use crate::view::widget::notice::Notice;
use crate::view::widget::tone::Tone;

/// Shown while a review is due or begun.
#[component]
pub fn ReviewPrompt() -> impl IntoView {
    let session = use_session();
    let open = Memo::new(move |_| session.open_review().is_some());
    let due = Memo::new(move |_| session.due_review().map(|due| due.weeks));
    move || {
        let name = match (open.get(), due.get()) {
            (true, _) => "open",
            (false, Some(_)) => "due",
            (false, None) => return None,
        };
        let title = fill(format!("review.{name}.title"), move || {
            [("n", due.get().unwrap_or_default().to_string())]
        });
        Some(view! {
            <Notice tone=Tone::Info title>
                <p>{say(format!("review.{name}.text"))}</p>
                <p>{review_link(format!("review.{name}.button"), "button button--secondary")}</p>
            </Notice>
        })
    }
}

/// Shown while the check-in of the week is due and no review is.
#[component]
pub fn WeeklyPrompt() -> impl IntoView {
    let session = use_session();
    view! {
        <Notice tone=Tone::Info title=say("checkin.due.title")>
            <p>{say("checkin.due.text")}</p>
            <p>
                <a
                    class="button button--secondary"
                    href=href(Route::Start)
                    on:click=move |_| {
                        session.begin_weekly();
                    }
                >
                    {say("checkin.due.button")}
                </a>
            </p>
        </Notice>
    }
}

/// The way into a review: it is begun first, then the link leads to its danger check.
pub fn review_link(words: String, class: &'static str) -> impl IntoView {
    let session = use_session();
    view! {
        <a
            class=class
            href=href(Route::Start)
            on:click=move |_| {
                session.begin_review();
            }
        >
            {say(words)}
        </a>
    }
}
