//! The plan: what to do tomorrow morning, and the reason for every line.

use leptos::prelude::*;

use crate::view::say::say;
use crate::view::stop::Guarded;

#[cfg(feature = "guidance")]
pub mod changed;
#[cfg(feature = "guidance")]
pub mod checks;
#[cfg(feature = "guidance")]
pub mod closing;
#[cfg(feature = "guidance")]
pub mod components;
#[cfg(feature = "guidance")]
pub mod deciding;
#[cfg(feature = "guidance")]
pub mod exercises;
#[cfg(feature = "guidance")]
pub mod goals;
#[cfg(feature = "guidance")]
pub mod history;
#[cfg(feature = "guidance")]
pub mod line;
#[cfg(feature = "guidance")]
pub mod line_details;
#[cfg(feature = "guidance")]
pub mod next_steps;
#[cfg(feature = "guidance")]
pub mod outside_scores;
#[cfg(feature = "guidance")]
pub mod picture;
#[cfg(feature = "guidance")]
pub mod reviews;
#[cfg(feature = "guidance")]
pub mod stages;
#[cfg(feature = "guidance")]
pub mod week;
#[cfg(feature = "guidance")]
pub mod whole_plan;

/// The page.
#[component]
pub fn PlanPage() -> impl IntoView {
    view! {
        <Guarded>
            <div class="page plan-page">
                <div class="page__head">
                    <h1 tabindex="-1">{say("page.plan.title")}</h1>
                </div>
                {body()}
            </div>
        </Guarded>
    }
}

#[cfg(feature = "guidance")]
fn body() -> impl IntoView {
    whole_plan::WholePlan()
}

/// What a build without guidance says in place of a plan.
#[cfg(not(feature = "guidance"))]
fn body() -> impl IntoView {
    view! { <p>{say("plan_page.no_guidance")}</p> }
}
