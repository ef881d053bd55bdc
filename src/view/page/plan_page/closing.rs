//! What was left aside, notices, dates, the team, paper, and what this is not.

use leptos::prelude::*;

use super::whole_plan::Unfolded;
use crate::domain::day::Day;
use crate::platform::page;
use crate::route::Route;
use crate::text::day;
use crate::text::plan as spelled;
use crate::view::icon::Glyph;
use crate::view::say::{fill, href, say, spell, use_session};
use crate::view::widget::button::Button;

/// The last part of the page.
#[component]
pub(super) fn Closing() -> impl IntoView {
    view! {
        <NotChosen/>
        <Reviews/>
        <Team/>
        <Notices/>
        <Paper/>
        <Footer/>
    }
}

/// What the person does not want, named once.
#[component]
fn NotChosen() -> impl IntoView {
    let session = use_session();
    let names = Memo::new(move |_| session.plan().with(|plan| plan.not_chosen.clone()));
    let told = spell(move |words| {
        let names: Vec<String> =
            names.with(|names| names.iter().map(|one| spelled::name(*one, words)).collect());
        words.list(&names)
    });
    move || {
        (!names.with(Vec::is_empty)).then(|| {
            view! {
                <section class="page__section" aria-labelledby="not-chosen">
                    <h2 id="not-chosen">{say("plan_page.not_chosen.title")}</h2>
                    <p>{say("plan_page.not_chosen.text")} " " {told}</p>
                    <p><a href=href(Route::Start)>{say("plan_page.not_chosen.change")}</a></p>
                </section>
            }
        })
    }
}

/// When to look back, as dates.
#[component]
fn Reviews() -> impl IntoView {
    let session = use_session();
    let begun = Memo::new(move |_| session.begun_on());
    let weeks = Memo::new(move |_| {
        session
            .plan()
            .with(|plan| (plan.review_weeks, plan.first_full_review))
    });
    let from = move || begun.get().unwrap_or_else(|| session.today());
    let rows = move || {
        let (weeks, full) = weeks.get();
        weeks.map(|weeks| {
            let due = move || from().plus_days(i32::from(weeks) * 7);
            let words = if weeks >= full { "full" } else { "short" };
            view! {
                <li>
                    <strong>{spell(move |words| due().map(|due: Day| day::long(due, words)).unwrap_or_default())}</strong>
                    ": "
                    {fill(format!("plan_page.review.{words}"), move || [("n", weeks.to_string())])}
                </li>
            }
        }).into_view()
    };
    let told = move || {
        let key = if begun.get().is_some() {
            "begun"
        } else {
            "today"
        };
        say(format!("plan_page.review.{key}"))
    };
    view! {
        <section class="page__section" aria-labelledby="reviews">
            <h2 id="reviews">{say("plan_page.review.title")}</h2>
            <p>{told}</p>
            <ul class="plan__bullets">{rows}</ul>
        </section>
    }
}

/// Who belongs to the team.
#[component]
fn Team() -> impl IntoView {
    let session = use_session();
    let team = Memo::new(move |_| session.plan().with(|plan| plan.team.clone()));
    move || {
        let roles = team.get();
        (!roles.is_empty()).then(|| {
            view! {
                <section class="page__section" aria-labelledby="team">
                    <h2 id="team">{say("plan_page.team.title")}</h2>
                    <p>{say("plan_page.team.text")}</p>
                    <ul class="plan__bullets">
                        {roles.into_iter().map(|role| view! {
                            <li>
                            <strong>{say(format!("role.{}.name", role.code()))}</strong>
                            ": "
                            {say(format!("role.{}.why", role.code()))}
                        </li>
                        }).collect_view()}
                    </ul>
                    <p><a href=href(Route::Share)>{say("plan_page.team.share")}</a></p>
                </section>
            }
        })
    }
}

/// What is worth knowing besides; what has its own place on the page is not said twice.
#[component]
fn Notices() -> impl IntoView {
    let session = use_session();
    let notices = Memo::new(move |_| {
        session.plan().with(|plan| {
            let elsewhere = ["danger-check-incomplete", "crisis-help"];
            let notices = plan.notices.iter().copied();
            notices
                .filter(|notice| !elsewhere.contains(notice))
                .collect::<Vec<_>>()
        })
    });
    let words_of = |notice: &'static str| {
        spell(move |words| {
            words
                .find(&format!("notice.{notice}"))
                .map_or_else(|| words.text(&format!("rule.{notice}")), str::to_owned)
        })
    };
    move || {
        (!notices.with(Vec::is_empty)).then(|| {
            view! {
                <section class="page__section" aria-labelledby="notices">
                    <h2 id="notices">{say("plan_page.notices.title")}</h2>
                    <ul class="plan__bullets">
                        <For
                            each=move || notices.get()
                            key=|notice| *notice
                            children=move |notice| view! { <li>{words_of(notice)}</li> }
                        />
                    </ul>
                </section>
            }
        })
    }
}

/// The plan on paper: as it stands on the screen, or with everything unfolded.
#[component]
fn Paper() -> impl IntoView {
    let unfolded = expect_context::<Unfolded>().0;
    let on_print = Callback::new(move |()| page::print());
    let on_print_all = Callback::new(move |()| {
        unfolded.set(true);
        // The details have to stand on the page before it goes to paper.
        request_animation_frame(move || {
            page::print();
            unfolded.set(false);
        });
    });
    view! {
        <section class="page__section no-print" aria-labelledby="paper">
            <h2 id="paper">{say("plan_page.paper.title")}</h2>
            <div class="button-row">
                <Button label=say("plan_page.paper.print") icon=Glyph::Print on_press=on_print/>
                <Button label=say("plan_page.paper.print_all") icon=Glyph::Print on_press=on_print_all/>
            </div>
        </section>
    }
}

/// What this is, and what it is not.
#[component]
fn Footer() -> impl IntoView {
    let session = use_session();
    let version = fill("plan_page.foot.version", move || {
        [(
            "version",
            session.plan().with(|plan| plan.rules_version.to_owned()),
        )]
    });
    view! {
        <div class="page__foot stack">
            <p>{say("plan_page.foot.information")}</p>
            <p>{say("plan_page.foot.not_reviewed")}</p>
            <p>{version} " " <a href=href(Route::Evidence)>{say("plan_page.foot.evidence")}</a></p>
        </div>
    }
}
