//! Help now: whom to call, what cannot wait, and the person's own plan for hard hours.
//!
//! Works always, also behind a danger stop. Invariants: opening this page and reading it change
//! nothing and are kept nowhere; whom to call stands above everything else.

pub mod harm;
pub mod safety_plan;

use leptos::prelude::*;

use self::harm::Harm;
use self::safety_plan::SafetyPlanForm;
use crate::view::contacts::{CrisisLines, EmergencyCalls, RegionField};
use crate::view::flare_link::FlareLink;
use crate::view::icon::Glyph;
use crate::view::say::{say, use_session};
use crate::view::widget::button::{Button, ButtonKind};
use crate::view::widget::card::{Card, CardKind};

/// Signs that cannot wait; the danger check asks about them and more.
const SIGNS: [&str; 7] = [
    "saddle", "bladder", "legs", "chest", "tearing", "fever", "harm",
];

/// What to do when somebody is not safe where they live.
const UNSAFE_STEPS: [&str; 3] = ["now", "talk", "phone"];

/// The page.
#[component]
pub fn HelpPage() -> impl IntoView {
    let signs = SIGNS.map(|sign| view! { <li>{say(format!("help.sign.{sign}"))}</li> });
    let unsafe_steps =
        UNSAFE_STEPS.map(|step| view! { <li>{say(format!("help.unsafe.{step}"))}</li> });
    view! {
        <div class="page help">
            <div class="help__head">
                <h1 tabindex="-1">{say("page.help.title")}</h1>
                <LeaveQuickly/>
            </div>

            <section class="help__part" aria-labelledby="help-emergency">
                <h2 id="help-emergency">{say("help.emergency.title")}</h2>
                <div class="help__calls"><EmergencyCalls/></div>
            </section>

            <section class="help__part" aria-labelledby="help-crisis">
                <h2 id="help-crisis">{say("help.crisis.title")}</h2>
                <div class="help__calls"><CrisisLines/></div>
                <p class="no-print">{say("help.crisis.text")}</p>
                <Harm/>
            </section>

            <div class="no-print"><RegionField id="help-region"/></div>

            <section class="help__part no-print" aria-labelledby="help-signs">
                <h2 id="help-signs">{say("help.sign.title")}</h2>
                <p>{say("help.sign.text")}</p>
                <ul class="help__list">{signs}</ul>
            </section>

            <div class="no-print"><FlareLink/></div>

            <section class="help__part no-print" aria-labelledby="help-unsafe">
                <Card kind=CardKind::Sunken>
                    <h2 id="help-unsafe">{say("help.unsafe.title")}</h2>
                    <p>{say("help.unsafe.text")}</p>
                    <ul class="help__list">{unsafe_steps}</ul>
                    <p class="muted">{say("help.unsafe.kept")}</p>
                    <div class="button-row"><LeaveQuickly/></div>
                </Card>
            </section>

            <SafetyPlanForm/>

            <p class="page__foot no-print">{say("help.leave.text")}</p>
        </div>
    }
}

/// Away from here at once.
#[component]
fn LeaveQuickly() -> impl IntoView {
    let session = use_session();
    view! {
        <Button
            label=say("help.leave.button")
            kind=ButtonKind::Quiet
            icon=Glyph::Cross
            on_press=Callback::new(move |()| session.leave_quickly())
        />
    }
}
