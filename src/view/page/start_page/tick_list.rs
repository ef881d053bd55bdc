//! A list of signs: tick what applies; what is left empty is a "no" once the list is handed in.
//!
//! "Not sure" and "rather not say" stay folded away until the person wants them, so that the list reads fast.

use leptos::prelude::*;

use super::draft::Draft;
use super::question_field::field_id;
use crate::domain::questionnaire::{AnswerValue, Decline, Item};
use crate::text::answers as words_of;
use crate::view::say::{maybe, say, use_session};

/// The rows of a tick list.
#[component]
pub fn TickList(
    /// The list.
    item: &'static Item,
    /// Where the answers are kept until the screen is handed in.
    draft: Draft,
    /// The rows that apply, by place in the list.
    shown: Memo<Vec<usize>>,
) -> impl IntoView {
    let any_unsure = item
        .items
        .iter()
        .any(|row| row.not_sure || row.decline != Decline::Never);
    let started_unsure = item.items.iter().any(|row| {
        matches!(
            draft.value(&row.link_id),
            Some(AnswerValue::NotSure | AnswerValue::Declined)
        )
    });
    let unsure = RwSignal::new(started_unsure);
    let rows = item
        .items
        .iter()
        .enumerate()
        .map(|(place, row)| {
            let is_shown = move || shown.with(|shown| shown.contains(&place));
            view! {
                <Show when=is_shown>
                    <Row row draft unsure/>
                </Show>
            }
        })
        .collect_view();
    view! {
        <div class="tick-list">
            {rows}
            {any_unsure
                .then(|| {
                    view! {
                        <label class="choice choice--small" for=format!("{}-unsure", field_id(&item.link_id))>
                            <input
                                class="choice__input"
                                type="checkbox"
                                id=format!("{}-unsure", field_id(&item.link_id))
                                prop:checked=unsure
                                on:change=move |event| unsure.set(event_target_checked(&event))
                            />
                            <span class="choice__words">{say("start.unsure_about_one")}</span>
                        </label>
                    }
                })}
        </div>
    }
}

/// One sign.
#[component]
fn Row(row: &'static Item, draft: Draft, unsure: RwSignal<bool>) -> impl IntoView {
    let session = use_session();
    let id = field_id(&row.link_id);
    let input_id = id.clone();
    let label =
        Signal::derive(move || session.words().with(|words| words_of::question(row, words)));
    let hint = maybe(format!("question.{}.help", row.link_id));
    let hint_id = format!("{id}-hint");
    let described = {
        let hint_id = hint_id.clone();
        move || hint.get().map(|_| hint_id.clone())
    };
    let is = move |value: AnswerValue| draft.value(&row.link_id) == Some(value);
    let toggle = move |value: AnswerValue| {
        move |event| {
            let value = event_target_checked(&event).then_some(value.clone());
            draft.choose(&row.link_id, value);
        }
    };
    let beside = move |value: AnswerValue, key: &'static str, part: &'static str| {
        let id = format!("{}-{part}", field_id(&row.link_id));
        let input_id = id.clone();
        let checked = value.clone();
        let name = Signal::derive(move || {
            session
                .words()
                .with(|words| format!("{}: {}", words.text(key), label.get()))
        });
        view! {
            <label class="choice choice--small" for=id>
                <input
                    class="choice__input"
                    type="checkbox"
                    id=input_id
                    aria-label=name
                    prop:checked=move || is(checked.clone())
                    on:change=toggle(value)
                />
                <span class="choice__words">{say(key)}</span>
            </label>
        }
    };
    let declinable = row.decline != Decline::Never;
    view! {
        <div class="tick-list__row">
            <label class="choice" for=id>
                <input
                    class="choice__input"
                    type="checkbox"
                    id=input_id
                    aria-describedby=described
                    prop:checked=move || is(AnswerValue::Bool(true))
                    on:change=toggle(AnswerValue::Bool(true))
                />
                <span class="choice__words">
                    <span class="choice__label">{label}</span>
                    {move || {
                        let hint_id = hint_id.clone();
                        hint.get().map(|hint| view! { <span class="choice__hint" id=hint_id>{hint}</span> })
                    }}
                </span>
            </label>
            <Show when=move || unsure.get()>
                <div class="tick-list__beside">
                    {row.not_sure.then(|| beside(AnswerValue::NotSure, "danger.not_sure", "unsure"))}
                    {declinable.then(|| beside(AnswerValue::Declined, "danger.rather_not_say", "declined"))}
                </div>
            </Show>
        </div>
    }
}
