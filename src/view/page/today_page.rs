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
use crate::domain::diary::summary::{WEEK_DAYS, days_missing, entry_rate, last_days, last_week};
use crate::domain::due::{first_start, next_review};
use crate::route::Route;
use crate::session::Session;
use crate::text::{day, diary};
use crate::view::page::diary_page::entry_form::{EntryForm, FormSize};
#[cfg(feature = "guidance")]
use crate::view::review_prompt::ReviewPrompt;
use crate::view::say::{href, say, use_session};
use crate::view::stop::Guarded;
use crate::view::widget::button::ButtonKind;
use crate::view::widget::card::{Card, CardKind};

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
    view! {
        <div class="page__head">
            <h1 tabindex="-1">{say("page.today.title")}</h1>
            <p class="page__lead">{date}</p>
        </div>
        {move || (!intake_done.get()).then(|| view! { <GoOn/> })}
        {looks()}
        <section class="page__section" aria-labelledby="today-pain">
            <h2 id="today-pain">{say("today.log.title")}</h2>
            <Card>
                {move || view! { <EntryForm id="today" size=FormSize::PainOnly weight=weight()/> }}
                <p><a href=href(Route::Diary)>{say("today.log.more")}</a></p>
            </Card>
        </section>
        {move || (intake_done.get() || has_begun.get()).then(|| view! { <AtHand/> })}
        <Week/>
        <BackupLine/>
    }
}

/// The looks that are due: a review has the danger check in it, so that one prompt is enough.
#[cfg(feature = "guidance")]
fn looks() -> impl IntoView {
    let session = use_session();
    let reviews =
        Memo::new(move |_| session.due_review().is_some() || session.open_review().is_some());
    move || {
        if reviews.get() {
            view! { <ReviewPrompt/> }.into_any()
        } else {
            view! { <DangerPrompt/> }.into_any()
        }
    }
}

/// Without guidance there is no review to do.
#[cfg(not(feature = "guidance"))]
fn looks() -> impl IntoView {
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

/// The last seven days in one honest sentence.
fn week_in_words(session: Session) -> String {
    let today = session.day().get();
    session.record().with(|record| {
        let diary = record.diary();
        session.words().with(|words| {
            if let Some(mean) = last_week(diary, today) {
                let days = mean.days.to_string();
                let pain = diary::number(mean.pain, words);
                words.fill("today.week.mean", &[("pain", &pain), ("days", &days)])
            } else {
                let rate = entry_rate(diary, &last_days(today, WEEK_DAYS));
                let written = words.count("today.week.written", rate.days);
                let missing = words.count("today.week.missing", days_missing(diary, today));
                format!("{written} {missing}")
            }
        })
    })
}
