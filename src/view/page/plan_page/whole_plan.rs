//! The plan from top to bottom, or what has to come before it.

use leptos::prelude::*;

use super::changed::Changed;
use super::checks::{Checks, VisitQuestions};
use super::closing::Closing;
use super::components::Components;
use super::goals::Goals;
use super::next_steps::NextSteps;
use super::outside_scores::ScoresUsed;
use super::picture::Picture;
use super::stages::Stages;
use super::week::Week;
use crate::domain::fact::{FactError, FactId};
use crate::domain::plan::{completed, picture_of};
use crate::route::Route;
use crate::session::Session;
use crate::text::Words;
use crate::text::plan as spelled;
use crate::view::flare_link::FlareLink;
use crate::view::review_prompt::ReviewPrompt;
use crate::view::say::{href, say, spell, use_session};
use crate::view::widget::button::ButtonKind;
use crate::view::widget::empty_state::EmptyState;
use crate::view::widget::illustration::Scene;
use crate::view::widget::link_button::LinkButton;
use crate::view::widget::notice::Notice;
use crate::view::widget::tone::Tone;

/// Whether the page is being laid out for paper, with everything unfolded.
#[derive(Clone, Copy)]
pub(super) struct Unfolded(pub(super) RwSignal<bool>);

/// What the page can show.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// Nothing answered yet.
    Empty,
    /// Two answers cannot both be true, so nothing follows from any.
    Contradiction,
    /// A plan, as good as the answers.
    Plan,
}

fn standing(session: Session) -> Standing {
    session.understanding().with(|known| {
        if known.contradiction.is_some() {
            Standing::Contradiction
        } else if known.answers.iter().next().is_none() {
            Standing::Empty
        } else {
            Standing::Plan
        }
    })
}

/// Everything under the heading.
#[component]
pub(super) fn WholePlan() -> impl IntoView {
    let session = use_session();
    provide_context(Unfolded(RwSignal::new(false)));
    let standing = Memo::new(move |_| standing(session));
    move || match standing.get() {
        Standing::Empty => view! { <NothingYet/> }.into_any(),
        Standing::Contradiction => view! { <Contradiction/> }.into_any(),
        Standing::Plan => view! { <Parts/> }.into_any(),
    }
}

/// Before the danger check.
#[component]
fn NothingYet() -> impl IntoView {
    view! {
        <EmptyState
            scene=Scene::PlanReady
            title=say("plan_page.empty.title")
            text=say("plan_page.empty.text")
        >
            <LinkButton
                label=say("plan_page.empty.button")
                href=href(Route::Start)
                kind=ButtonKind::Primary
            />
        </EmptyState>
    }
}

/// Two answers that cannot both be true, and the way back to them.
#[component]
fn Contradiction() -> impl IntoView {
    let session = use_session();
    let told = spell(move |words| {
        let error = session.understanding().with(|known| {
            known
                .contradiction
                .as_ref()
                .map(|contradiction| contradiction.error.clone())
        });
        error.map(|error| tell(&error, words)).unwrap_or_default()
    });
    view! {
        <Notice tone=Tone::Caution title=say("plan_page.contradiction.title")>
            <p>{told}</p>
            <p>{say("plan_page.contradiction.next")}</p>
            <LinkButton
                label=say("plan_page.contradiction.button")
                href=href(Route::Start)
                kind=ButtonKind::Primary
            />
        </Notice>
    }
}

fn tell(error: &FactError, words: &Words) -> String {
    let name = |fact: &str| {
        FactId::named(fact).map_or_else(|| fact.to_owned(), |fact| spelled::fact(fact, words))
    };
    match error {
        FactError::Contradiction { first, second } => words.fill(
            "plan_page.contradiction.both",
            &[("first", &name(first)), ("second", &name(second))],
        ),
        FactError::OutOfRange { name: fact, .. } | FactError::NotAnOption { name: fact, .. } => {
            words.fill("plan_page.contradiction.one", &[("fact", &name(fact))])
        }
    }
}

/// The parts of the plan, what to do first on top.
#[component]
fn Parts() -> impl IntoView {
    view! {
        <DangerFirst/>
        <ReviewPrompt/>
        <Changed/>
        <Week/>
        <NextSteps/>
        <div class="no-print"><FlareLink/></div>
        <Stages/>
        <Checks/>
        <Goals/>
        <Picture/>
        <ScoresUsed/>
        <VisitQuestions/>
        <Components/>
        <Closing/>
    }
}

/// Where the danger check stands, as far as it has to be said.
#[derive(Clone, PartialEq)]
enum DangerCheck {
    /// A sign in the answers that is not settled yet.
    Sign,
    /// Screens of the check still wait.
    Unfinished,
    /// Every screen is done, but these signs could not be looked at: a question was passed by.
    PassedBy(Vec<FactId>),
    /// Nothing to say.
    Done,
}

fn danger_check(session: Session) -> DangerCheck {
    if session.plan().with(|plan| plan.stop.is_some()) {
        return DangerCheck::Sign;
    }
    if !session.is_danger_check_done() {
        return DangerCheck::Unfinished;
    }
    let open = session
        .plan()
        .with(|plan| plan.notices.contains(&"danger-check-incomplete"));
    if !open {
        return DangerCheck::Done;
    }
    let signs = session.understanding().with(|known| {
        let facts = completed(&known.facts);
        let signs = picture_of(&facts).danger().unasked().to_vec();
        signs.into_iter().map(FactId::from).collect()
    });
    DangerCheck::PassedBy(signs)
}

/// What is open in the danger check, said before anything else.
#[component]
fn DangerFirst() -> impl IntoView {
    let session = use_session();
    let check = Memo::new(move |_| danger_check(session));
    move || {
        let (tone, name, signs) = match check.get() {
            DangerCheck::Sign => (Tone::Danger, "open", Vec::new()),
            DangerCheck::Unfinished => (Tone::Caution, "incomplete", Vec::new()),
            DangerCheck::PassedBy(signs) => (Tone::Caution, "passed_by", signs),
            DangerCheck::Done => return None,
        };
        let text = spell(move |words| {
            let signs = spelled::facts(&signs, words);
            words.fill(
                &format!("plan_page.danger.{name}.text"),
                &[("signs", &signs)],
            )
        });
        Some(view! {
            <Notice tone title=say(format!("plan_page.danger.{name}.title"))>
                <p>{text}</p>
                <LinkButton
                    label=say(format!("plan_page.danger.{name}.button"))
                    href=href(Route::Start)
                />
            </Notice>
        })
    }
}
