//! The body map as the answer to its question, and how much each marked place hurts.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::draft::Draft;
use crate::domain::body_map::{places, rating};
use crate::domain::questionnaire::{AnswerValue, Item};
use crate::view::body_map::BodyMap;
use crate::view::form::choice::Choice;
use crate::view::form::field_group::FieldGroup;
use crate::view::form::select_field::SelectField;
use crate::view::say::{fill, say, use_session};
use crate::view::widget::disclosure::Disclosure;

/// The map and its ratings.
#[component]
pub fn PlacesField(
    /// The id of the group.
    id: String,
    /// The question.
    legend: Signal<String>,
    /// Small words that help to answer.
    hint: MaybeProp<String>,
    /// What is wrong with the answer, if anything.
    error: MaybeProp<String>,
    /// The question.
    item: &'static Item,
    /// Where the answer is kept until the screen is handed in.
    draft: Draft,
) -> impl IntoView {
    let value = Signal::derive(move || match draft.value(&item.link_id) {
        Some(AnswerValue::Codes(codes)) => codes.into_iter().collect(),
        _ => Vec::new(),
    });
    let on_change = Callback::new(move |codes: Vec<String>| {
        let codes: BTreeSet<String> = codes.into_iter().collect();
        let value = (!codes.is_empty()).then_some(AnswerValue::Codes(codes));
        draft.choose(&item.link_id, value);
    });
    let marked = Memo::new(move |_| {
        let value = value.get();
        let is_marked = |place: &&str| value.iter().any(|marked| marked == place);
        places().filter(is_marked).collect::<Vec<&str>>()
    });
    let ratings = move || marked.get().into_iter().map(rate).collect_view();
    let map_id = format!("{id}-map");
    view! {
        <FieldGroup id legend hint error>
            <BodyMap id=map_id value offers_none=true on_change/>
            <Show when=move || marked.with(|marked| !marked.is_empty())>
                <Disclosure summary=say("body_map.rate")>
                    <div class="body-map__ratings">{ratings}</div>
                </Disclosure>
            </Show>
        </FieldGroup>
    }
}

/// How much one place hurts.
fn rate(place: &'static str) -> impl IntoView {
    let session = use_session();
    let name = say(format!("question.pain.map.option.{place}"));
    let unsaid = Choice::new("", say("body_map.not_rated"));
    let steps =
        (0..=10_u8).map(|step| Choice::new(step.to_string(), Signal::stored(step.to_string())));
    let value = Signal::derive(move || {
        let rating = session.record().with(|record| rating(record, place));
        rating.map(|rating| rating.to_string()).unwrap_or_default()
    });
    let on_change = Callback::new(move |code: String| {
        session.rate_place(place, code.parse().ok());
    });
    view! {
        <SelectField
            id=format!("rate-{}", place.replace('_', "-"))
            label=fill("body_map.how_much", move || [("place", name.get())])
            choices=std::iter::once(unsaid).chain(steps).collect()
            value
            on_change
        />
    }
}
