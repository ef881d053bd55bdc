//! Every rule and source behind the plan, in words and searchable.

use leptos::prelude::*;

use crate::view::say::say;

#[cfg(feature = "guidance")]
pub mod rulebook;
#[cfg(feature = "guidance")]
pub mod why_not;

/// The page.
#[component]
pub fn EvidencePage() -> impl IntoView {
    view! {
        <div class="page evidence">
            <div class="page__head">
                <h1 tabindex="-1">{say("page.evidence.title")}</h1>
            </div>
            {body()}
        </div>
    }
}

#[cfg(feature = "guidance")]
fn body() -> impl IntoView {
    view! {
        <why_not::WhyNot/>
        <rulebook::Rulebook/>
    }
}

/// What a build without guidance says in place of rules.
#[cfg(not(feature = "guidance"))]
fn body() -> impl IntoView {
    view! { <p>{say("plan_page.no_guidance")}</p> }
}
