//! The line that says which scores from elsewhere this plan rests on.

use leptos::prelude::*;

use crate::domain::outside_score::{OutsideScore, scores};
use crate::text::scores::told;
use crate::view::say::{say, use_session};
use crate::view::widget::notice::Notice;
use crate::view::widget::tone::Tone;

/// Scores from elsewhere, as far as the plan reads them.
#[component]
pub fn ScoresUsed() -> impl IntoView {
    let session = use_session();
    let used = Memo::new(move |_| {
        let mut list = session.record().with(scores);
        list.retain(|score: &OutsideScore| score.instrument.sets.is_some());
        list
    });
    move || {
        let lines = used.with(|list| {
            session.words().with(|words| {
                let lines = list.iter().map(|score| told(score, words));
                lines.map(|line| view! { <li>{line}</li> }).collect_view()
            })
        });
        let is_any = used.with(|list| !list.is_empty());
        is_any.then(|| {
            view! {
                <Notice tone=Tone::Info title=say("score.in_plan")>
                    <ul>{lines}</ul>
                    <p>{say("score.in_plan_text")}</p>
                </Notice>
            }
        })
    }
}
