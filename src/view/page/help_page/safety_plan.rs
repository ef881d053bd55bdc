//! The person's own plan for hard hours, in their words: written, kept here, printed.

use leptos::prelude::*;

use crate::domain::record::safety::SafetyPlan;
use crate::platform::page;
use crate::view::form::text_area::TextArea;
use crate::view::icon::Glyph;
use crate::view::say::{maybe, say, use_session};
use crate::view::widget::button::{Button, ButtonAction, ButtonKind};
use crate::view::widget::disclosure::Disclosure;

/// A part of the plan: the name of its words, how to read it and where to write it.
type Section = (
    &'static str,
    fn(&SafetyPlan) -> &str,
    fn(&mut SafetyPlan) -> &mut String,
);

const SECTIONS: [Section; 5] = [
    (
        "warning_signs",
        |plan| &plan.warning_signs,
        |plan| &mut plan.warning_signs,
    ),
    ("coping", |plan| &plan.coping, |plan| &mut plan.coping),
    ("people", |plan| &plan.people, |plan| &mut plan.people),
    (
        "professionals",
        |plan| &plan.professionals,
        |plan| &mut plan.professionals,
    ),
    (
        "surroundings",
        |plan| &plan.surroundings,
        |plan| &mut plan.surroundings,
    ),
];

/// The plan, folded away from the eyes of others.
#[component]
pub(super) fn SafetyPlanForm() -> impl IntoView {
    let session = use_session();
    let draft = RwSignal::new(untrack(|| session.safety_plan()));
    let typed = RwSignal::new(false);
    let save = move || {
        if typed.get_untracked() && session.write_safety_plan(draft.get_untracked()) {
            typed.set(false);
        }
    };
    // Who goes to another page of the app in the middle of writing loses nothing.
    on_cleanup(save);
    let fields = SECTIONS.map(|(name, read, place)| {
        view! {
            <TextArea
                id=format!("safety-{}", name.replace('_', "-"))
                label=say(format!("help.plan.{name}.label"))
                hint=maybe(format!("help.plan.{name}.hint"))
                value=Signal::derive(move || draft.with(|plan| read(plan).to_owned()))
                on_input=move |text: String| {
                    typed.set(true);
                    draft.update(|plan| *place(plan) = text);
                }
            />
        }
    });
    let on_paper = SECTIONS.map(|(name, read, _)| {
        view! {
            <h3>{say(format!("help.plan.{name}.label"))}</h3>
            <p class="help__paper">{move || draft.with(|plan| read(plan).to_owned())}</p>
        }
    });
    let summary = Signal::derive(move || {
        let written = draft.with(|plan| SECTIONS.iter().any(|(_, read, _)| !read(plan).is_empty()));
        let key = if written {
            "help.plan.open"
        } else {
            "help.plan.begin"
        };
        session.words().with(|words| words.text(key))
    });
    view! {
        <section class="help__part" aria-labelledby="help-plan">
            <h2 id="help-plan">{say("help.plan.title")}</h2>
            <p class="no-print">{say("help.plan.text")}</p>
            <p class="no-print">{say("help.plan.private")}</p>
            <div class="no-print">
                <Disclosure summary>
                    <form
                        class="stack"
                        on:submit=move |event| {
                            event.prevent_default();
                            save();
                        }
                    >
                        {fields}
                        <div class="button-row">
                            <Button
                                label=say("help.plan.save")
                                kind=ButtonKind::Primary
                                action=ButtonAction::Submit
                                unavailable=Signal::derive(move || !typed.get())
                            />
                            <Button
                                label=say("help.plan.print")
                                icon=Glyph::Print
                                on_press=Callback::new(|()| page::print())
                            />
                        </div>
                    </form>
                </Disclosure>
            </div>
            <div class="print-only">{on_paper}</div>
        </section>
    }
}
