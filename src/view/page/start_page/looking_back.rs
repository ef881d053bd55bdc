//! The questions of a review, once its danger check is done.

use leptos::prelude::*;

use super::asking::{Asking, Desk};
use crate::domain::questionnaire::{Answers, LinkId};
use crate::platform::page;
use crate::route::Route;
use crate::view::say::{href, say, use_session};

/// One screen of the review after the other.
#[component]
pub fn LookingBack(
    /// Runs once the last screen is handed in.
    on_done: Callback<()>,
) -> impl IntoView {
    let session = use_session();
    let forms = untrack(|| session.review_forms());
    let answers = Signal::derive(move || session.review_answers());
    let desk = Desk {
        forms,
        answers,
        save: Callback::new(move |(next, changed): (Answers, Vec<LinkId>)| {
            session.note_review(&next, &changed);
        }),
    };
    let first = answers.with_untracked(|answers| forms.next_screen(answers).map(place_of));
    let at = RwSignal::new(first);
    let beside = move |from: &LinkId, answers: &Answers, step: isize| {
        let walk = forms.walk(answers);
        let here = walk.iter().position(|screen| screen.link_id() == from)?;
        let beside = walk.get(here.checked_add_signed(step)?)?;
        Some(place_of(beside))
    };
    let screen = move || {
        let found = at.with(|at| {
            let screens = forms.screens();
            let of_place = screens
                .iter()
                .find(|one| Some(one.link_id()) == at.as_ref());
            of_place.or(screens.first())
        })?;
        let from = found.link_id().clone();
        let before = answers.with_untracked(|answers| beside(&from, answers, -1));
        let on_back = before.map(|before| {
            Callback::new(move |()| {
                at.set(Some(before.clone()));
                page::focus_heading();
            })
        });
        let on_handed_in = Callback::new(move |answers: Answers| {
            let next = beside(&from, &answers, 1);
            if next.is_some() {
                at.set(next);
            } else {
                session.finish_review();
                on_done.run(());
            }
            page::focus_heading();
        });
        Some(view! { <Asking desk screen=found on_back on_done=on_handed_in/> })
    };
    let back = if untrack(|| session.is_weekly_open()) {
        Route::Today
    } else {
        Route::Plan
    };
    view! {
        {screen}
        <p class="no-print">
            <a
                href=href(back)
                on:click=move |_| {
                    session.leave_review();
                }
            >
                {say("review.leave")}
            </a>
        </p>
    }
}

fn place_of(screen: &crate::domain::questionnaire::Screen<'_>) -> LinkId {
    screen.link_id().clone()
}
