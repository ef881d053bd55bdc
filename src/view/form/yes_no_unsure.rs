//! Yes, no, or not sure: three answers of the same weight.

use super::field_group::FieldGroup;
use crate::view::icon::{Glyph, Icon};
use leptos::prelude::*;

/// What was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// It is so.
    Yes,
    /// It is not so.
    No,
    /// Asked, and not known. Never the same as "no".
    Unsure,
}

impl Reply {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Unsure => "unsure",
        }
    }

    const fn glyph(self) -> Glyph {
        match self {
            Self::Yes => Glyph::Check,
            Self::No => Glyph::Cross,
            Self::Unsure => Glyph::Question,
        }
    }
}

/// A question with three answers side by side.
#[component]
pub fn YesNoUnsure(
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
    /// The word for yes.
    #[prop(into)]
    yes: Signal<String>,
    /// The word for no.
    #[prop(into)]
    no: Signal<String>,
    /// The words for not sure.
    #[prop(into)]
    unsure: Signal<String>,
    /// The present answer.
    #[prop(into)]
    value: Signal<Option<Reply>>,
    /// Runs with the new answer.
    #[prop(into)]
    on_change: Callback<Reply>,
) -> impl IntoView {
    let group = id.clone();
    let answers = [(Reply::Yes, yes), (Reply::No, no), (Reply::Unsure, unsure)]
        .map(|(reply, words)| {
            let answer_id = format!("{group}-{}", reply.as_str());
            view! {
                <label class="yes-no-unsure__choice" for=answer_id>
                    <input
                        class="yes-no-unsure__input"
                        id=answer_id.clone()
                        type="radio"
                        name=group.clone()
                        value=reply.as_str()
                        prop:checked=move || value.get() == Some(reply)
                        on:change=move |_| on_change.run(reply)
                    />
                    <span class="yes-no-unsure__face">
                        <Icon name=reply.glyph() />
                        <span>{words}</span>
                    </span>
                </label>
            }
        })
        .collect_view();
    view! {
        <FieldGroup id legend hint error role=Some("radiogroup")>
            <div class="yes-no-unsure">{answers}</div>
        </FieldGroup>
    }
}
