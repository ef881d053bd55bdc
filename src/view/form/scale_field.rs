//! Nought to ten, as eleven native radios: arrows, touch and speech all work.
//!
//! Nothing is chosen beforehand: a preset value would be an answer nobody gave.

use super::field_group::FieldGroup;
use crate::view::icon::{Glyph, Icon};
use leptos::prelude::*;

/// A question answered by a number from 0 to 10.
#[component]
pub fn ScaleField(
    /// The id of the control; hint and error derive theirs from it.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    legend: Signal<String>,
    /// Small words that help to answer.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is wrong with the answer, if anything.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// The word for "optional", where the question may be left out.
    #[prop(optional, into)]
    optional: MaybeProp<String>,
    /// What 0 means.
    #[prop(into)]
    low: Signal<String>,
    /// What 10 means.
    #[prop(into)]
    high: Signal<String>,
    /// The present answer.
    #[prop(into)]
    value: Signal<Option<u8>>,
    /// Runs with the new answer.
    #[prop(into)]
    on_change: Callback<u8>,
    /// Words for taking the answer back; shown once there is one, if `on_clear` is given too.
    #[prop(optional, into)]
    clear: MaybeProp<String>,
    /// Takes the answer back.
    #[prop(optional, into)]
    on_clear: Option<Callback<()>>,
) -> impl IntoView {
    let group = id.clone();
    let steps = (0..=10_u8)
        .map(|step| {
            let step_id = format!("{group}-{step}");
            // The ends say their meaning to a screen reader too.
            let meaning = match step {
                0 => Some(low),
                10 => Some(high),
                _ => None,
            };
            let name = meaning.map(|meaning| move || format!("{step}, {}", meaning.get()));
            view! {
                <label class="step" for=step_id>
                    <input
                        class="step__input"
                        id=step_id.clone()
                        type="radio"
                        name=group.clone()
                        value=step
                        prop:checked=move || value.get() == Some(step)
                        aria-label=name
                        on:change=move |_| on_change.run(step)
                    />
                    <span class="step__face">{step}</span>
                </label>
            }
        })
        .collect_view();
    let take_back = on_clear.map(|on_clear| {
        move || {
            let shown = value.get().is_some();
            clear.get().filter(|_| shown).map(|words| {
                view! {
                    <div>
                        <button
                            class="button button--quiet"
                            type="button"
                            on:click=move |_| on_clear.run(())
                        >
                            <Icon name=Glyph::Undo />
                            <span>{words}</span>
                        </button>
                    </div>
                }
            })
        }
    });
    view! {
        <FieldGroup id legend hint error optional role=Some("radiogroup")>
            <div class="scale-field__box">
                <div class="scale-field__steps">{steps}</div>
                <div class="scale-field__ends" aria-hidden="true">
                    <span class="scale-field__end">"0 · " {low}</span>
                    <span class="scale-field__end">{high} " · 10"</span>
                </div>
            </div>
            {take_back}
        </FieldGroup>
    }
}
