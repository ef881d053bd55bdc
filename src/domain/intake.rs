//! Our own questions, as forms, and the way from answers to facts.
//!
//! Every question is the project's own, in its own words, and none is a validated questionnaire.
//! Invariant: an answer that was not given sets no fact.

mod ask;
mod body_measure;
mod danger;
mod first;
mod mapping;
mod review;

use std::sync::LazyLock;

pub use body_measure::{centimetres_of, feet_and_inches_of, kilograms_of, pounds_of};
pub use mapping::{MappingError, facts_of};
pub use review::MIND;

use super::questionnaire::{Answers, Forms, LinkId, Questionnaire, Screen};

static OWN: LazyLock<[Questionnaire; 2]> = LazyLock::new(|| [danger::danger(), first::first()]);
static ALL: LazyLock<Forms<'static>> = LazyLock::new(|| Forms::new(OWN.iter()));
static REVIEWS: LazyLock<[Questionnaire; 2]> =
    LazyLock::new(|| [review::review(false), review::review(true)]);
static SHORT_REVIEW: LazyLock<Forms<'static>> =
    LazyLock::new(|| Forms::new(REVIEWS.iter().take(1)));
static FULL_REVIEW: LazyLock<Forms<'static>> = LazyLock::new(|| Forms::new(REVIEWS.iter().skip(1)));
static WEEK: LazyLock<[Questionnaire; 1]> = LazyLock::new(|| [review::weekly()]);
static WEEKLY: LazyLock<Forms<'static>> = LazyLock::new(|| Forms::new(WEEK.iter()));
static DANGER: LazyLock<Forms<'static>> = LazyLock::new(|| Forms::new(OWN.iter().take(1)));

/// The danger check followed by the first questions: the whole way from the door to a plan.
pub fn all() -> &'static Forms<'static> {
    &ALL
}

/// The danger check alone, as it is repeated later.
pub fn danger_check() -> &'static Forms<'static> {
    &DANGER
}

/// The questions of a review, in its full or its short form.
pub fn review(is_full: bool) -> &'static Forms<'static> {
    if is_full { &FULL_REVIEW } else { &SHORT_REVIEW }
}

/// The questions of the check-in of a week; all of them are in the full review too.
pub fn weekly() -> &'static Forms<'static> {
    &WEEKLY
}

/// How much of the plan an answer to `review.done` stands for, in percent.
pub fn percent_done(code: &str) -> Option<f64> {
    review::DONE
        .iter()
        .find(|(known, _)| *known == code)
        .map(|(_, percent)| *percent)
}

/// The place of an answer to `review.change` on the scale from 1, very much better, to 7, very much worse.
pub fn overall_change(code: &str) -> Option<u8> {
    (1..)
        .zip(review::CHANGE)
        .find(|(_, known)| *known == code)
        .map(|(place, _)| place)
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
