//! Today: what is at hand today, and nothing that was missed. Somebody new is welcomed instead.

pub mod at_hand;
pub mod backup_line;
pub mod danger_prompt;
pub mod go_on;
pub mod welcome;

use leptos::prelude::*;

use self::at_hand::AtHand;
use self::backup_line::BackupLine;
use self::danger_prompt::DangerPrompt;
use self::go_on::GoOn;
use crate::domain::due::{first_start, next_review};
use crate::route::Route;
use crate::session::Session;
use crate::text::{day, week};
use crate::view::flare_link::FlareLink;
use crate::view::page::diary_page::entry_form::{EntryForm, FormSize};
#[cfg(feature = "guidance")]
use crate::view::review_prompt::{ReviewPrompt, WeeklyPrompt};
use crate::view::say::{href, say, use_session};
use crate::view::stop::Guarded;
use crate::view::widget::button::ButtonKind;
use crate::view::widget::card::{Card, CardKind};
use crate::view::widget::unfold::Unfold;

/// Today, for somebody who has begun.
#[component]
pub fn TodayPage() -> impl IntoView {
    view! {
        <div class="page">
            <Guarded><Today/></Guarded>
        </div>
    }
}

/// What is at hand today.
#[component]
fn Today() -> impl IntoView {
    let session = use_session();
    let date = move || {
        let today = session.day().get();
        session
            .words()
            .with(|words| day::capitalised(&day::with_weekday(today, words)))
    };
    let intake_done = Memo::new(move |_| {
        let forms = session.forms();
        session
            .understanding()
            .with(|known| forms.progress(&known.answers).is_complete())
    });
    // Before the questions there is no plan to begin anything of.
    let has_begun = Memo::new(move |_| !session.begun().is_empty());
    // One primary button a screen: the questions come first while they are not done.
    let weight = move || {
        if intake_done.get() {
            ButtonKind::Primary
        } else {
            ButtonKind::Secondary
        }
    };
    // On a day that the person left free nothing is asked, and writing all the same is one tap away.
    let is_asked = Memo::new(move |_| session.rhythm().asks_on(session.day().get()));
    let form = move || view! { <EntryForm id="today" size=FormSize::PainOnly weight=weight()/> };
    let log = move || {
        if is_asked.get() {
            form().into_any()
        } else {
            view! {
                <p>{say("today.free.text")}</p>
                <Unfold summary=say("today.free.write")>{form}</Unfold>
            }
            .into_any()
        }
    };
    view! {
        <div class="page__head">
            <h1 tabindex="-1">{say("page.today.title")}</h1>
            <p class="page__lead">{date}</p>
        </div>
        {flare_on()}
        {move || (!intake_done.get()).then(|| view! { <GoOn/> })}
        {looks(is_asked)}
        <section class="page__section" aria-labelledby="today-pain">
            <h2 id="today-pain">{say("today.log.title")}</h2>
            <Card>
                {log}
                <p><a href=href(Route::Diary)>{say("today.log.more")}</a></p>
            </Card>
        </section>
        {flare_link()}
        {move || (intake_done.get() || has_begun.get()).then(|| view! { <AtHand/> })}
        <Week/>
        <BackupLine/>
    }
}

/// The flare-up that is on, above everything else.
#[cfg(feature = "guidance")]
fn flare_on() -> impl IntoView {
    use crate::domain::flare;
    use crate::view::say::fill;
    use crate::view::widget::link_button::LinkButton;
    use crate::view::widget::notice::Notice;
    use crate::view::widget::tone::Tone;

    let session = use_session();
    let number = Memo::new(move |_| {
        let today = session.day().get();
        session
            .open_flare()
            .map(|flare| flare::day_of(flare.due, today))
    });
    move || {
        number.get().map(|number| {
            view! {
                <Notice
                    tone=Tone::Info
                    title=fill("flare.today.title", move || [("n", number.to_string())])
                >
                    // Nothing is called harmless before somebody looked for danger.
                    <p>{move || say(if session.is_danger_check_done() {
                        "flare.today.text"
                    } else {
                        "flare.today.check"
                    })}</p>
                    <LinkButton label=say("flare.today.button") href=href(Route::Flare)/>
                </Notice>
            }
        })
    }
}

/// The way to the help for one, unless it stands on top already.
#[cfg(feature = "guidance")]
fn flare_link() -> impl IntoView {
    let session = use_session();
    let is_on = Memo::new(move |_| session.open_flare().is_some());
    move || (!is_on.get()).then(|| view! { <FlareLink/> })
}

/// Without the danger check no flare-up begins.
#[cfg(not(feature = "guidance"))]
const fn flare_on() {}

#[cfg(not(feature = "guidance"))]
fn flare_link() -> impl IntoView {
    view! { <FlareLink/> }
}

/// What is due.
#[cfg(feature = "guidance")]
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    /// A review, or a look that was begun.
    Review,
    /// The check-in of the week.
    Week,
    /// The danger check alone, if even that.
    Danger,
}

/// The looks that are due: each has the danger check in it, so that one prompt is enough.
///
/// Pain that has jumped goes first. On a day that is not asked for there is no other.
#[cfg(feature = "guidance")]
fn looks(is_asked: Memo<bool>) -> impl IntoView {
    use crate::domain::due::{Cause, cause_to_check};

    let session = use_session();
    let look = Memo::new(move |_| {
        let today = session.day().get();
        let cause = session
            .record()
            .with(|record| cause_to_check(record, today));
        let is_open = session.open_review().is_some();
        if is_open {
            Look::Review
        } else if cause == Some(Cause::Rise) || !is_asked.get() {
            Look::Danger
        } else if session.due_review().is_some() {
            Look::Review
        } else if session.is_weekly_due() {
            Look::Week
        } else {
            Look::Danger
        }
    });
    move || match look.get() {
        Look::Review => view! { <ReviewPrompt/> }.into_any(),
        Look::Week => view! { <WeeklyPrompt/> }.into_any(),
        Look::Danger => view! { <DangerPrompt/> }.into_any(),
    }
}

/// Without guidance there is no review to do.
#[cfg(not(feature = "guidance"))]
fn looks(_is_asked: Memo<bool>) -> impl IntoView {
    view! { <DangerPrompt/> }
}

/// The last seven days and the next review, in a sentence each.
#[component]
fn Week() -> impl IntoView {
    let session = use_session();
    let is_empty = Memo::new(move |_| session.record().with(|record| record.diary().is_empty()));
    let sentence = move || week_in_words(session);
    let review = move || {
        let today = session.day().get();
        let start = session.record().with(first_start)?;
        let due = next_review(start, today)?;
        Some(session.words().with(|words| {
            let day = day::spoken(due, today, words);
            words.fill("today.review", &[("day", &day)])
        }))
    };
    let review = Memo::new(move |_| review());
    view! {
        {move || (!is_empty.get() || review.get().is_some()).then(|| view! {
            <section class="page__section" aria-labelledby="today-week">
                <h2 id="today-week">{say("today.week.title")}</h2>
                <Card kind=CardKind::Sunken>
                    {(!is_empty.get()).then(|| view! {
                        <p>{sentence}</p>
                        <p><a href=href(Route::Insights)>{say("today.week.more")}</a></p>
                    })}
                    {review.get().map(|review| view! { <p>{review}</p> })}
                </Card>
            </section>
        })}
    }
}

/// How the week goes in one honest sentence.
fn week_in_words(session: Session) -> String {
    let today = session.day().get();
    let rhythm = session.rhythm();
    session.record().with(|record| {
        session
            .words()
            .with(|words| week::how_it_goes(record.diary(), &rhythm, today, words))
    })
}
