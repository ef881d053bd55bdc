//! Our own questions, as forms, and the way from answers to facts.
//!
//! Every question is the project's own, in its own words, and none is a validated questionnaire.
//! Invariant: an answer that was not given sets no fact.

mod ask;
mod body_measure;
mod danger;
mod first;
mod mapping;

use std::sync::LazyLock;

pub use body_measure::{centimetres_of, feet_and_inches_of, kilograms_of, pounds_of};
pub use mapping::{MappingError, facts_of};

use super::questionnaire::{Answers, Forms, LinkId, Questionnaire, Screen};

static OWN: LazyLock<[Questionnaire; 2]> = LazyLock::new(|| [danger::danger(), first::first()]);
static ALL: LazyLock<Forms<'static>> = LazyLock::new(|| Forms::new(OWN.iter()));
static DANGER: LazyLock<Forms<'static>> = LazyLock::new(|| Forms::new(OWN.iter().take(1)));

/// The danger check followed by the first questions: the whole way from the door to a plan.
pub fn all() -> &'static Forms<'static> {
    &ALL
}

/// The danger check alone, as it is repeated later.
pub fn danger_check() -> &'static Forms<'static> {
    &DANGER
}

/// The answers with which the danger check is repeated: all of its lists are open again, what is known of the person stays.
pub fn answers_for_new_check(answers: &Answers) -> Answers {
    let mut next = answers.clone();
    for question in asked_at_every_check() {
        next.forget(question.as_str());
    }
    next
}

/// The questions that every danger check asks anew: all but those about who the person is.
pub fn asked_at_every_check() -> impl Iterator<Item = &'static LinkId> {
    let about = DANGER.screen_of("about.age").map(Screen::link_id);
    DANGER
        .items()
        .map(|item| &item.link_id)
        .filter(move |question| DANGER.screen_of(question.as_str()).map(Screen::link_id) != about)
}
