//! One question as a control, by the kind of answer it asks for.

#![expect(clippy::too_many_lines, reason = "one screen, read from top to bottom")]

use leptos::prelude::*;

use super::body_map::PlacesField;
use super::draft::Draft;
use super::medicine_list::MedicineList;
use crate::domain::body_map;
use crate::domain::questionnaire::{AnswerKind, AnswerValue, Decline, Item, LinkId};
use crate::text::answers as words_of;
use crate::view::form::checkbox_group::CheckboxGroup;
use crate::view::form::choice::Choice;
use crate::view::form::date_field::DateField;
use crate::view::form::number_field::{Digits, NumberField};
use crate::view::form::radio_group::RadioGroup;
use crate::view::form::scale_field::ScaleField;
use crate::view::form::text_area::TextArea;
use crate::view::form::text_field::TextField;
use crate::view::say::{maybe, say, use_session};

/// The id of a question's control on the page.
pub fn field_id(question: &LinkId) -> String {
    format!("q-{}", question.as_str().replace('.', "-"))
}

const NOT_SURE: &str = "not-sure";
const DECLINED: &str = "declined";
/// The question that a list of medicines answers.
const MEDICINES: &str = "medicines.list";

/// One question.
#[component]
pub fn QuestionField(
    /// The question.
    item: &'static Item,
    /// Where the answer is kept until the screen is handed in.
    draft: Draft,
    /// What is wrong with the answer, if anything.
    #[prop(into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let session = use_session();
    let question = item.link_id.clone();
    let id = field_id(&question);
    let key = |part: &str| format!("question.{}.{part}", item.link_id);
    let legend = Signal::derive(move || {
        session
            .words()
            .with(|words| words_of::question(item, words))
    });
    let hint = maybe(key("help"));
    let error = MaybeProp::derive(move || error.get());
    let value = {
        let question = question.clone();
        Signal::derive(move || draft.value(&question))
    };
    let field = match &item.kind {
        AnswerKind::One { .. } if item.link_id.as_str() == MEDICINES => {
            view! { <MedicineList id legend hint error item draft/> }.into_any()
        }
        AnswerKind::Many if item.link_id.as_str() == body_map::QUESTION => {
            view! { <PlacesField id legend hint error item draft/> }.into_any()
        }
        AnswerKind::YesNo | AnswerKind::One { .. } => {
            let code = Signal::derive(move || value.get().as_ref().map(code_of));
            let choices = choices(item);
            let question = question.clone();
            let pick = Callback::new(move |code: String| {
                draft.choose(&question, Some(value_of(item, &code)));
            });
            view! { <RadioGroup id legend hint error choices value=code on_change=pick/> }
                .into_any()
        }
        AnswerKind::Many => {
            let taken = Signal::derive(move || match value.get() {
                Some(AnswerValue::Codes(codes)) => codes.into_iter().collect(),
                _ => Vec::new(),
            });
            let exclusive = item.options.iter().find(|option| option.exclusive);
            let none = exclusive
                .map(|option| Choice::new(option.code.clone(), option_words(item, &option.code)));
            let rest = item.options.iter().filter(|option| !option.exclusive);
            let choices: Vec<Choice> = rest
                .map(|option| Choice::new(option.code.clone(), option_words(item, &option.code)))
                .collect();
            let question = question.clone();
            let pick = Callback::new(move |codes: Vec<String>| {
                let codes: std::collections::BTreeSet<String> = codes.into_iter().collect();
                let value = (!codes.is_empty()).then_some(AnswerValue::Codes(codes));
                draft.choose(&question, value);
            });
            match none {
                Some(none) => view! {
                    <CheckboxGroup id legend hint error choices none value=taken on_change=pick/>
                }
                .into_any(),
                None => view! {
                    <CheckboxGroup id legend hint error choices value=taken on_change=pick/>
                }
                .into_any(),
            }
        }
        AnswerKind::Scale { least, most } if (*least, *most) != (0, 10) => {
            let code = Signal::derive(move || match value.get() {
                Some(AnswerValue::Number(number)) => Some(number.to_string()),
                Some(AnswerValue::Declined) => Some(DECLINED.to_owned()),
                _ => None,
            });
            let mut choices: Vec<Choice> = (*least..=*most)
                .map(|step| {
                    let words = Signal::derive(move || {
                        session
                            .words()
                            .with(|words| words_of::step(item, step, words))
                    });
                    Choice::new(step.to_string(), words)
                })
                .collect();
            if item.decline != Decline::Never {
                choices.push(Choice::new(DECLINED, say("danger.rather_not_say")));
            }
            let question = question.clone();
            let pick = Callback::new(move |code: String| {
                let value = code
                    .parse()
                    .map_or(AnswerValue::Declined, AnswerValue::Number);
                draft.choose(&question, Some(value));
            });
            view! { <RadioGroup id legend hint error choices value=code on_change=pick/> }
                .into_any()
        }
        AnswerKind::Scale { .. } => {
            let number = Signal::derive(move || match value.get() {
                Some(AnswerValue::Number(number)) => {
                    (0..=10_u8).find(|step| (f64::from(*step) - number).abs() < 0.5)
                }
                _ => None,
            });
            let question = question.clone();
            let pick = Callback::new(move |step: u8| {
                draft.choose(&question, Some(AnswerValue::Number(f64::from(step))));
            });
            view! {
                <ScaleField
                    id
                    legend
                    hint
                    error
                    low=say(key("least"))
                    high=say(key("most"))
                    value=number
                    on_change=pick
                />
            }
            .into_any()
        }
        AnswerKind::Whole | AnswerKind::Decimal => {
            let read = question.clone();
            let typed = Signal::derive(move || draft.typed(&read));
            let write = question.clone();
            let on_input = Callback::new(move |text: String| draft.type_in(&write, text));
            let digits = if matches!(item.kind, AnswerKind::Whole) {
                Digits::Whole
            } else {
                Digits::Decimal
            };
            let unit = maybe(key("unit"));
            view! { <NumberField id label=legend hint error unit value=typed on_input digits/> }
                .into_any()
        }
        AnswerKind::Text { long } => {
            let text = Signal::derive(move || match value.get() {
                Some(AnswerValue::Text(text)) => text,
                _ => String::new(),
            });
            let question = question.clone();
            let on_input = Callback::new(move |text: String| {
                draft.choose(&question, Some(AnswerValue::Text(text)));
            });
            if *long {
                view! { <TextArea id label=legend hint error value=text on_input/> }.into_any()
            } else {
                view! { <TextField id label=legend hint error value=text on_input/> }.into_any()
            }
        }
        AnswerKind::Date => {
            let day = Signal::derive(move || match value.get() {
                Some(AnswerValue::Day(day)) => day,
                _ => String::new(),
            });
            let question = question.clone();
            let on_change = Callback::new(move |day: String| {
                let value = (!day.is_empty()).then_some(AnswerValue::Day(day));
                draft.choose(&question, value);
            });
            view! { <DateField id label=legend hint error value=day on_change/> }.into_any()
        }
        AnswerKind::Display => view! { <p>{legend}</p> }.into_any(),
        AnswerKind::Section | AnswerKind::Group | AnswerKind::Signs => ().into_any(),
        AnswerKind::Unsupported(_) => {
            view! { <p class="muted">{say("start.unsupported")}</p> }.into_any()
        }
    };
    let extras = matches!(
        item.kind,
        AnswerKind::Scale { .. } | AnswerKind::Whole | AnswerKind::Decimal | AnswerKind::Many
    ) && item.not_sure;
    view! {
        {field}
        {extras.then(|| view! { <NotSure item draft/> })}
    }
}

/// "Not sure" beside a number or a list.
#[component]
fn NotSure(item: &'static Item, draft: Draft) -> impl IntoView {
    let question = item.link_id.clone();
    let read = question.clone();
    let checked = Signal::derive(move || draft.value(&read) == Some(AnswerValue::NotSure));
    let id = format!("{}-unsure", field_id(&question));
    let input_id = id.clone();
    let session = use_session();
    let name = Signal::derive(move || {
        session.words().with(|words| {
            format!(
                "{}: {}",
                words.text("danger.not_sure"),
                words_of::question(item, words)
            )
        })
    });
    view! {
        <label class="choice choice--small" for=id>
            <input
                class="choice__input"
                type="checkbox"
                id=input_id
                aria-label=name
                prop:checked=checked
                on:change=move |event| {
                    let value = event_target_checked(&event).then_some(AnswerValue::NotSure);
                    draft.choose(&question, value);
                }
            />
            <span class="choice__words">{say("danger.not_sure")}</span>
        </label>
    }
}

fn option_words(item: &'static Item, code: &str) -> Signal<String> {
    let session = use_session();
    let code = code.to_owned();
    Signal::derive(move || {
        session
            .words()
            .with(|words| words_of::option(item, &code, words))
    })
}

fn choices(item: &'static Item) -> Vec<Choice> {
    let mut choices: Vec<Choice> = if item.kind == AnswerKind::YesNo {
        vec![
            Choice::new("yes", say("danger.yes")),
            Choice::new("no", say("danger.no")),
        ]
    } else {
        item.options
            .iter()
            .map(|option| Choice::new(option.code.clone(), option_words(item, &option.code)))
            .collect()
    };
    if item.not_sure {
        choices.push(Choice::new(NOT_SURE, say("danger.not_sure")));
    }
    if item.decline != Decline::Never {
        choices.push(Choice::new(DECLINED, say("danger.rather_not_say")));
    }
    choices
}

fn code_of(value: &AnswerValue) -> String {
    match value {
        AnswerValue::Bool(true) => "yes".to_owned(),
        AnswerValue::Bool(false) => "no".to_owned(),
        AnswerValue::NotSure => NOT_SURE.to_owned(),
        AnswerValue::Declined => DECLINED.to_owned(),
        AnswerValue::Code(code) => code.clone(),
        _ => String::new(),
    }
}

fn value_of(item: &Item, code: &str) -> AnswerValue {
    match code {
        NOT_SURE => AnswerValue::NotSure,
        DECLINED => AnswerValue::Declined,
        "yes" if item.kind == AnswerKind::YesNo => AnswerValue::Bool(true),
        "no" if item.kind == AnswerKind::YesNo => AnswerValue::Bool(false),
        code => AnswerValue::Code(code.to_owned()),
    }
}
