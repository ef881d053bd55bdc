//! Danger check and first questions: one screen at a time, saved after each, to be left and taken up at will.

pub mod asking;
pub mod body_map;
#[cfg(feature = "guidance")]
pub mod checked_in;
pub mod draft;
pub mod ease;
pub mod finished;
#[cfg(feature = "guidance")]
pub mod looked_back;
#[cfg(feature = "guidance")]
pub mod looking_back;
pub mod medicine_list;
pub mod outside_scores;
pub mod part_done;
pub mod question_field;
#[cfg(feature = "guidance")]
pub mod rate_goals;
pub mod tick_list;

use leptos::prelude::*;

use self::asking::{Asking, Desk};
use self::ease::{Ease, ForSomeoneElse};
use self::finished::Finished;
use self::part_done::PartDone;
use crate::domain::fact::YesNo;
use crate::domain::intake;
use crate::domain::questionnaire::{AnswerKind, Answers, LinkId, Screen};
use crate::platform::page;
use crate::route::Route;
use crate::view::place::use_place;
use crate::view::say::{href, say, use_session};
use crate::view::stop::Guarded;
use crate::view::widget::notice::Notice;
use crate::view::widget::tone::Tone;

/// Where the person is.
#[derive(Clone, Debug, PartialEq)]
enum Place {
    /// At the first screen that waits.
    Next,
    /// At a screen of their choice.
    At(LinkId),
    /// At the end of a part, with others waiting.
    PartDone(&'static LinkId),
    /// Past the last one.
    Finished,
}

/// The questions.
#[component]
pub fn StartPage() -> impl IntoView {
    let session = use_session();
    let rescreening = Memo::new(move |_| session.guard().is_closed() && session.is_rescreening());
    view! {
        <div class="page">
            {move || {
                if rescreening.get() {
                    // The check is repeated behind the stop: the stop stays until it is done.
                    view! { <Questions/> }.into_any()
                } else {
                    view! { <Guarded>{asked()}</Guarded> }.into_any()
                }
            }}
        </div>
    }
}

/// The questions in their turn: a review that was begun goes on once its danger check is done.
#[cfg(feature = "guidance")]
fn asked() -> impl IntoView {
    let session = use_session();
    let looked_back = RwSignal::new(None::<Look>);
    let reviews =
        Memo::new(move |_| session.open_review().is_some() && session.is_danger_check_done());
    move || match looked_back.get() {
        Some(Look::Review) => looked_back::LookedBack().into_any(),
        Some(Look::CheckIn) => view! { <checked_in::CheckedIn/> }.into_any(),
        None if reviews.get() => {
            let look = if untrack(|| session.is_weekly_open()) {
                Look::CheckIn
            } else {
                Look::Review
            };
            let on_done = Callback::new(move |()| looked_back.set(Some(look)));
            view! { <looking_back::LookingBack on_done/> }.into_any()
        }
        None => view! { <Questions/> }.into_any(),
    }
}

/// What was just handed in.
#[cfg(feature = "guidance")]
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    Review,
    CheckIn,
}

/// A build without guidance looks back at nothing.
#[cfg(not(feature = "guidance"))]
fn asked() -> impl IntoView {
    view! { <Questions/> }
}

/// The screen in front of the person.
#[component]
pub(super) fn Questions() -> impl IntoView {
    let session = use_session();
    let forms = session.forms();
    let place = RwSignal::new(asked_for().map_or(Place::Next, Place::At));
    // Where a change of an answer was begun, to come back to.
    let back_to = RwSignal::new(None::<Place>);
    let unsafe_at_home = RwSignal::new(false);
    let answers = session.answers();
    let desk = Desk {
        forms,
        answers,
        save: Callback::new(move |(next, changed): (Answers, Vec<LinkId>)| {
            session.answer(&next, &changed);
        }),
    };

    let at = Memo::new(move |_| match place.get() {
        Place::At(link) => Some(link),
        Place::Next => untrack(|| session.waiting_parts())
            .first()
            .and_then(|part| part.next.cloned()),
        Place::PartDone(_) | Place::Finished => None,
    });
    let move_to = move |next: Place| {
        place.set(next);
        page::focus_heading();
    };
    let change = Callback::new(move |link: LinkId| {
        back_to.set(Some(place.get_untracked()));
        move_to(Place::At(link));
    });
    let go_to = Callback::new(move |link: LinkId| move_to(Place::At(link)));
    let go_on = move |from: &LinkId, answers: &Answers| {
        let walk = forms.walk(answers);
        let here = walk.iter().position(|screen| screen.link_id() == from);
        let next = here.and_then(|here| walk.get(here + 1)).copied();
        settle(session, next.map(Screen::link_id));
        // A person under 18 goes no further: the app is made for adults (R-SC-01).
        let grown_up = answers.number("about.age").is_none_or(|age| age >= 18.0);
        let waits = forms.next_screen(answers);
        let section = here
            .and_then(|here| walk.get(here))
            .and_then(|screen| screen.section);
        let same_part = next.filter(|next| next.section == section);
        let go_back = back_to.get_untracked();
        move_to(match (same_part, waits, section, go_back) {
            _ if !grown_up => Place::Finished,
            // A changed answer may bring up another question, here or in a part that was done.
            (_, Some(waits), _, Some(_)) if waits.section == section => {
                Place::At(waits.link_id().clone())
            }
            (_, _, _, Some(before)) => {
                back_to.set(None);
                before
            }
            (Some(next), ..) => Place::At(next.link_id().clone()),
            (None, Some(_), Some(section), None) => Place::PartDone(section),
            (None, Some(waits), None, None) => Place::At(waits.link_id().clone()),
            (None, None, _, None) => Place::Finished,
        });
    };
    let screen = move || {
        let link = at.get();
        match link.and_then(|link| find(&link)) {
            None => match place.get() {
                Place::PartDone(section) => {
                    view! { <PartDone section on_change=change on_go=go_to/> }.into_any()
                }
                _ => view! { <Finished on_change=change/> }.into_any(),
            },
            Some(screen) => {
                let from = screen.link_id().clone();
                let on_done = Callback::new(move |answers: Answers| {
                    unsafe_at_home.set(answers_unsafe(&answers));
                    go_on(&from, &answers);
                });
                let before = answers.with_untracked(|answers| {
                    let walk = forms.walk(answers);
                    let here = walk
                        .iter()
                        .position(|other| other.link_id() == screen.link_id())?;
                    let before = walk.get(here.checked_sub(1)?)?;
                    Some(before.link_id().clone())
                });
                let on_back = before
                    .map(|before| Callback::new(move |()| move_to(Place::At(before.clone()))));
                // On the very first screen there is no way back, and room for how to take the questions.
                let ease = on_back.is_none().then(|| view! { <Ease/> });
                view! {
                    {ease}
                    <ForSomeoneElse/>
                    <Asking desk screen on_back on_done/>
                }
                .into_any()
            }
        }
    };
    view! {
        {move || unsafe_at_home.get().then(|| view! {
            <Notice tone=Tone::Info title=say("start.unsafe.title")>
                <p>{say("start.unsafe.text")}</p>
                <p><a href=href(Route::Help)>{say("start.unsafe.link")}</a></p>
            </Notice>
        })}
        {screen}
    }
}

/// The screen of the question that the address asks for, such as `?ask=sleep.quality`.
fn asked_for() -> Option<LinkId> {
    let query = use_place().query.get_untracked();
    let wanted = query
        .split('&')
        .find_map(|pair| pair.strip_prefix("ask="))?;
    let screen = intake::all().screen_of(wanted)?;
    let walk = use_session().answers().with_untracked(|answers| {
        intake::all()
            .walk(answers)
            .iter()
            .any(|one| one.link_id() == screen.link_id())
    });
    walk.then(|| screen.link_id().clone())
}

/// The screen of that name, out of all there are.
fn find(link: &LinkId) -> Option<&'static Screen<'static>> {
    intake::all()
        .screens()
        .iter()
        .find(|screen| screen.link_id() == link)
}

/// Whether the person has just said that they are not safe where they live.
fn answers_unsafe(answers: &Answers) -> bool {
    intake::facts_of(intake::all(), answers).is_ok_and(|facts| facts.truth(YesNo::RfSafe).is_true())
        || answers.yes_or_no("safe.home") == Some(true)
}

/// Looks for danger in the answers so far.
///
/// A follow-up of a sign is asked first: it may say that a clinician has examined the sign already.
/// Everything else that means an emergency stops the questions at once.
fn settle(session: crate::session::Session, next: Option<&LinkId>) {
    let forms = intake::all();
    let of_sign = |question: &LinkId| {
        forms
            .screen_of(question.as_str())
            .is_some_and(|holder| holder.item.kind == AnswerKind::Signs)
    };
    let mut is_follow_up = false;
    if let Some(screen) = next.and_then(|next| forms.screen_of(next.as_str())) {
        draft::gather(screen.item, &mut |item| {
            let mut conditions = item.enable.iter().flat_map(|when| &when.conditions);
            is_follow_up |= conditions.any(|condition| of_sign(&condition.question));
        });
    }
    if !is_follow_up {
        session.settle_danger(session.is_danger_check_done());
    }
}
