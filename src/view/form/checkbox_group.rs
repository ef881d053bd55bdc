//! Any number of answers, with an optional "none of these" that rules out the rest.

use super::choice::{Choice, ChoiceCard, Pick};
use super::field_group::FieldGroup;
use leptos::prelude::*;

/// A question with cards, of which any number can be taken.
///
/// The callback gets the whole new set, in the order of the choices. An empty set is "not
/// answered"; only the code of `none` says that nothing applies.
#[component]
pub fn CheckboxGroup(
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
    /// The answer that stands alone, such as "none of these".
    #[prop(optional)]
    none: Option<Choice>,
    /// The codes taken.
    #[prop(into)]
    value: Signal<Vec<String>>,
    /// Runs with the new answer.
    #[prop(into)]
    on_change: Callback<Vec<String>>,
) -> impl IntoView {
    let order: Vec<String> = choices.iter().map(|choice| choice.code.clone()).collect();
    let group = id.clone();
    let cards = choices
        .into_iter()
        .map(|choice| {
            let code = choice.code.clone();
            let order = order.clone();
            let toggled = choice.code.clone();
            let toggle = move |on: bool| {
                let taken = value.get_untracked();
                let is_taken = |code: &String| {
                    if *code == toggled {
                        on
                    } else {
                        taken.contains(code)
                    }
                };
                on_change.run(
                    order
                        .iter()
                        .filter(|code| is_taken(code))
                        .cloned()
                        .collect(),
                );
            };
            view! {
                <ChoiceCard
                    group=group.clone()
                    choice
                    pick=Pick::Several
                    checked=Signal::derive(move || value.with(|v| v.contains(&code)))
                    on_change=Callback::new(toggle)
                />
            }
        })
        .collect_view();
    let none_card = none.map(|choice| {
        let code = choice.code.clone();
        let alone = choice.code.clone();
        let toggle = move |on: bool| {
            on_change.run(if on { vec![alone.clone()] } else { Vec::new() });
        };
        view! {
            <div class="choice-list__alone">
                <ChoiceCard
                    group=group
                    choice
                    pick=Pick::Several
                    checked=Signal::derive(move || value.with(|v| v.contains(&code)))
                    on_change=Callback::new(toggle)
                />
            </div>
        }
    });
    view! {
        <FieldGroup id legend hint error optional>
            <div class="choice-list">{cards} {none_card}</div>
        </FieldGroup>
    }
}
