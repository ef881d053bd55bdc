//! One lesson: a few short paragraphs and one thing to try.

use leptos::prelude::*;

use super::one_exercise::BackToAll;
use crate::view::flare_link::FlareLink;
use crate::view::say::say;
use crate::view::widget::notice::Notice;

/// The lesson.
#[component]
pub(super) fn OneLesson(
    /// The name by which words know it.
    name: &'static str,
    /// How many paragraphs it has.
    paragraphs: u8,
) -> impl IntoView {
    view! {
        <BackToAll/>
        <article class="one-lesson">
            <div class="page__head">
                <h1 tabindex="-1">{say(format!("lesson.{name}.title"))}</h1>
                <p class="page__lead">{say(format!("lesson.{name}.short"))}</p>
            </div>
            <ol class="one-lesson__text">
                {(1..=paragraphs)
                    .map(|place| view! { <li>{say(format!("lesson.{name}.{place}"))}</li> })
                    .collect_view()}
            </ol>
            <Notice title=say("lesson.try")>
                <p>{say(format!("lesson.{name}.try"))}</p>
            </Notice>
            {(name == "flare").then(|| view! { <FlareLink/> })}
        </article>
    }
}
