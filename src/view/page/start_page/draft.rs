//! What is being answered on the screen in front of the person, before it is handed in.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::domain::questionnaire::{AnswerKind, AnswerValue, Answers, Item, LinkId};
use crate::view::form::error_summary::FieldError;

/// The draft of one screen: chosen answers, and numbers as they are being typed.
#[derive(Clone, Copy)]
pub struct Draft {
    values: RwSignal<BTreeMap<LinkId, AnswerValue>>,
    typed: RwSignal<BTreeMap<LinkId, String>>,
    faults: RwSignal<Vec<FieldError>>,
    tried: RwSignal<bool>,
}

impl Draft {
    /// A draft that begins with what was answered before.
    pub fn of(item: &Item, answers: &Answers) -> Self {
        let mut values = BTreeMap::new();
        let mut typed = BTreeMap::new();
        gather(item, &mut |item| {
            let Some(value) = answers.get(item.link_id.as_str()) else {
                return;
            };
            if let (AnswerValue::Number(number), AnswerKind::Whole | AnswerKind::Decimal) =
                (value, &item.kind)
            {
                typed.insert(item.link_id.clone(), number.to_string());
            } else if *value != AnswerValue::Declined {
                values.insert(item.link_id.clone(), value.clone());
            }
        });
        Self {
            values: RwSignal::new(values),
            typed: RwSignal::new(typed),
            faults: RwSignal::new(Vec::new()),
            tried: RwSignal::new(false),
        }
    }

    /// Notes that somebody has tried to hand the screen in while a fault was there.
    pub fn try_in_vain(self) {
        self.tried.set(true);
    }

    /// Whether that has happened: from then on faults are told.
    pub fn was_tried(self) -> bool {
        self.tried.get()
    }

    /// What is wrong in fields beside the questions, such as the dose of a medicine: the screen waits for it.
    pub fn faults(self) -> Vec<FieldError> {
        self.faults.get()
    }

    /// Says what is wrong in such a field; none when nothing is.
    pub fn set_fault(self, field: &str, message: Option<Signal<String>>) {
        let had = self
            .faults
            .with_untracked(|faults| faults.iter().any(|fault| fault.field == field));
        if !had && message.is_none() {
            return;
        }
        self.faults.update(|faults| {
            faults.retain(|fault| fault.field != field);
            faults.extend(message.map(|message| FieldError {
                field: field.to_owned(),
                message,
            }));
        });
    }

    /// The chosen answer of a question.
    pub fn value(self, question: &LinkId) -> Option<AnswerValue> {
        self.values.with(|values| values.get(question).cloned())
    }

    /// Chooses an answer; none takes it back.
    pub fn choose(self, question: &LinkId, value: Option<AnswerValue>) {
        self.typed.update(|typed| {
            // "Not sure" stands in the place of a number.
            if value.is_some() {
                typed.remove(question);
            }
        });
        self.values.update(|values| match value {
            Some(value) => {
                values.insert(question.clone(), value);
            }
            None => {
                values.remove(question);
            }
        });
    }

    /// A number as typed.
    pub fn typed(self, question: &LinkId) -> String {
        self.typed
            .with(|typed| typed.get(question).cloned().unwrap_or_default())
    }

    /// Takes what is typed.
    pub fn type_in(self, question: &LinkId, text: String) {
        self.values.update(|values| {
            values.remove(question);
        });
        self.typed.update(|typed| {
            typed.insert(question.clone(), text);
        });
    }

    /// Everything as it would be handed in. What is typed and no number is handed in as text, to be refused there.
    pub fn given(self) -> BTreeMap<LinkId, AnswerValue> {
        let mut given = self.values.get();
        self.typed.with(|typed| {
            for (question, text) in typed {
                let text = text.trim();
                if text.is_empty() {
                    continue;
                }
                let number = text.replace(',', ".").parse::<f64>().ok();
                let value = number
                    .filter(|number| number.is_finite())
                    .map_or_else(|| AnswerValue::Text(text.to_owned()), AnswerValue::Number);
                given.insert(question.clone(), value);
            }
        });
        given
            .retain(|_, value| !matches!(value, AnswerValue::Text(text) if text.trim().is_empty()));
        given
    }
}

/// Visits an item and everything below it.
pub fn gather<'i>(item: &'i Item, visit: &mut impl FnMut(&'i Item)) {
    visit(item);
    for child in &item.items {
        gather(child, visit);
    }
}
