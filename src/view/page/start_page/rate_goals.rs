//! Every goal rated again, at the end of a check-in or a review.

use leptos::prelude::*;

use crate::domain::measure::Rating;
use crate::domain::record::id::GoalId;
use crate::view::form::scale_field::ScaleField;
use crate::view::icon::Glyph;
use crate::view::say::{say, use_session};
use crate::view::widget::button::Button;

/// The goals with a scale each; nothing when there is no goal.
#[component]
pub(super) fn RateGoals() -> impl IntoView {
    let session = use_session();
    // Read once: rating one must not take the others away.
    let goals = untrack(|| session.goals());
    let is_none = goals.is_empty();
    let picked = RwSignal::new(Vec::<(GoalId, u8)>::new());
    let fields: Vec<_> = (0..)
        .zip(goals)
        .map(|(place, (id, goal))| {
            let read = id.clone();
            let value = Signal::derive(move || {
                picked.with(|picked| {
                    let found = picked.iter().find(|(known, _)| *known == read);
                    found.map(|(_, score)| *score)
                })
            });
            view! {
                <ScaleField
                    id=format!("rate-goal-{place}")
                    legend=Signal::stored(goal.words)
                    hint=say("plan_page.goals.how_near")
                    low=say("plan_page.goals.low")
                    high=say("plan_page.goals.high")
                    value
                    on_change=Callback::new(move |score| {
                        let id = id.clone();
                        picked.update(|picked| {
                            picked.retain(|(known, _)| *known != id);
                            picked.push((id, score));
                        });
                    })
                />
            }
        })
        .collect();
    let keep = Callback::new(move |()| {
        for (id, score) in picked.get_untracked() {
            if let Ok(rating) = Rating::new(score) {
                session.rate_goal(&id, rating);
            }
        }
        picked.set(Vec::new());
    });
    (!is_none).then(|| {
        view! {
            <section class="page__section" aria-labelledby="rate-goals">
                <h2 id="rate-goals">{say("checkin.goals")}</h2>
                {fields}
                <div class="button-row">
                    <Button
                        label=say("plan_page.goals.keep_rating")
                        icon=Glyph::Check
                        unavailable=Signal::derive(move || picked.with(Vec::is_empty))
                        on_press=keep
                    />
                </div>
            </section>
        }
    })
}
