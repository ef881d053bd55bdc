//! One answer out of several.

use super::choice::{Choice, ChoiceCard, Pick};
use super::field_group::FieldGroup;
use leptos::prelude::*;

/// A question with cards, of which one can be taken.
#[component]
pub fn RadioGroup(
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
    /// The answers, in order.
    choices: Vec<Choice>,
    /// The code taken, if any.
    #[prop(into)]
    value: Signal<Option<String>>,
    /// Runs with the new answer.
    #[prop(into)]
    on_change: Callback<String>,
) -> impl IntoView {
    let group = id.clone();
    let cards = choices
        .into_iter()
        .map(|choice| {
            let code = choice.code.clone();
            let picked = choice.code.clone();
            view! {
                <ChoiceCard
                    group=group.clone()
                    choice
                    pick=Pick::One
                    checked=Signal::derive(move || value.with(|v| v.as_ref() == Some(&code)))
                    on_change=Callback::new(move |_| on_change.run(picked.clone()))
                />
            }
        })
        .collect_view();
    view! {
        <FieldGroup id legend hint error optional role=Some("radiogroup")>
            <div class="choice-list">{cards}</div>
        </FieldGroup>
    }
}
