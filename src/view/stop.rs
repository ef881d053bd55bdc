//! The screen of a danger stop: help, and nothing else.

use leptos::prelude::*;

use crate::view::say::{say, use_session};

/// Shows its children only while nothing stands between the person and the plan.
#[component]
pub fn Guarded(children: ChildrenFn) -> impl IntoView {
    let session = use_session();
    let closed = Memo::new(move |_| session.guard().is_closed());
    move || {
        if closed.get() {
            view! { <StopScreen/> }.into_any()
        } else {
            children().into_any()
        }
    }
}

/// What to do now.
#[component]
pub fn StopScreen() -> impl IntoView {
    view! {
        <div class="page">
            <div class="page__head"><h1 tabindex="-1">{say("stop.title")}</h1></div>
        </div>
    }
}
