//! What the person decides about one line, and what came of it.

use leptos::prelude::*;

use crate::domain::agenda::Task;
use crate::domain::record::choice::{Choice, Outcome, Status};
use crate::domain::treatment::Treatment;
use crate::platform::page;
use crate::text::plan as spelled;
use crate::text::{Words, agenda, day};
use crate::view::form::text_field::TextField;
use crate::view::icon::{Glyph, Icon};
use crate::view::say::{fill, say, spell, use_session};
use crate::view::schedule_form::ScheduleForm;
use crate::view::widget::badge::{Badge, BadgeTone};
use crate::view::widget::button::{Button, ButtonKind};

/// What is offered besides saying how it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offer {
    /// The person can begin it alone.
    Begin,
    /// It waits for a talk or for the first steps.
    Wait,
    /// It is not offered; the person can only say what was or is.
    Tell,
}

/// What stands under a line at the moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Panel {
    /// What was decided, or the first choices.
    Standing,
    /// The choices.
    Choosing,
    /// Why not.
    Refusing,
    /// Why not, in own words.
    Explaining,
    /// When and how much.
    Scheduling,
    /// Three things are begun already.
    Full,
    /// How it went.
    Judging,
}

/// Reasons to leave a line aside, by stored code; the first says that it does not fit the person.
const REASONS: [&str; 7] = ["no_fit", "not_wanted", "cost", "time", "far", "fear", OTHER];

/// The reason that may be told in own words.
const OTHER: &str = "other";

/// The choices on one line.
#[component]
pub(super) fn Deciding(
    /// The line.
    treatment: Treatment,
    /// Where on the page it stands, since a line may stand in two places.
    place: &'static str,
    /// What is offered.
    offer: Offer,
    /// Whether this is the one thing to do first on the page.
    #[prop(optional)]
    first: bool,
    /// Whether the choices wait behind one button.
    #[prop(optional)]
    folded: bool,
) -> impl IntoView {
    let session = use_session();
    let choice = Memo::new(move |_| session.choice(treatment));
    let panel = RwSignal::new(Panel::Standing);
    let id = format!("{place}-{}-choice", treatment.code());
    let selector = format!("[id=\"{id}\"]");
    // The pressed button is gone after its panel changed: the focus goes to what came instead.
    let turn = Callback::new(move |to: Panel| {
        panel.set(to);
        let selector = selector.clone();
        request_animation_frame(move || page::focus(&selector));
    });
    let decide = Callback::new(move |(status, reason): (Status, Option<&'static str>)| {
        session.choose(treatment, status, reason);
        // What is over is asked about at once: later nobody remembers how it was.
        turn.run(if status == Status::Tried {
            Panel::Judging
        } else {
            Panel::Standing
        });
    });
    let label = fill("plan_page.decide.label", move || {
        [(
            "name",
            session
                .words()
                .with(|words| spelled::name(treatment, words)),
        )]
    });
    let parts = Parts {
        treatment,
        offer,
        first,
        choice,
        turn,
        decide,
    };
    let body = move || match (panel.get(), choice.with(Option::is_some)) {
        (Panel::Standing, true) => decided(parts).into_any(),
        (Panel::Standing, false) if folded => view! {
            <div class="button-row">
                <Button
                    label=say("plan_page.decide.open")
                    kind=ButtonKind::Quiet
                    icon=Glyph::Edit
                    on_press=Callback::new(move |()| turn.run(Panel::Choosing))
                />
            </div>
        }
        .into_any(),
        (Panel::Standing, false) => choices(parts, false).into_any(),
        (Panel::Choosing, _) => choices(parts, true).into_any(),
        (Panel::Refusing, _) => refusing(parts).into_any(),
        (Panel::Explaining, _) => explaining(parts).into_any(),
        (Panel::Scheduling, _) => scheduling(parts, place).into_any(),
        (Panel::Full, _) => full(parts).into_any(),
        (Panel::Judging, _) => judging(parts).into_any(),
    };
    view! {
        <div class="decide" role="group" id=id tabindex="-1" aria-label=label>
            {body}
        </div>
    }
}

/// What every panel needs.
#[derive(Clone, Copy)]
struct Parts {
    treatment: Treatment,
    offer: Offer,
    first: bool,
    choice: Memo<Option<Choice>>,
    turn: Callback<Panel>,
    decide: Callback<(Status, Option<&'static str>)>,
}

impl Parts {
    /// A button that decides at once.
    fn option(self, status: Status, kind: ButtonKind, glyph: Option<Glyph>) -> AnyView {
        self.option_called(status_name(status), status, kind, glyph)
    }

    /// The same with words of its own, where those of the decision do not fit what came before.
    fn option_called(
        self,
        words: &'static str,
        status: Status,
        kind: ButtonKind,
        glyph: Option<Glyph>,
    ) -> AnyView {
        let session = use_session();
        let Self {
            treatment,
            turn,
            decide,
            ..
        } = self;
        let on_press = Callback::new(move |()| {
            if status == Status::Start && !session.has_room_for(treatment) {
                turn.run(Panel::Full);
            } else {
                decide.run((status, None));
            }
        });
        let label = say(format!("plan_page.choice.{words}"));
        match glyph {
            Some(icon) => view! { <Button label kind icon on_press/> }.into_any(),
            None => view! { <Button label kind on_press/> }.into_any(),
        }
    }

    /// A button that opens another panel.
    fn way(self, words: &'static str, to: Panel) -> AnyView {
        let turn = self.turn;
        let on_press = Callback::new(move |()| turn.run(to));
        view! { <Button label=say(words) kind=ButtonKind::Quiet on_press/> }.into_any()
    }
}

/// The name of a decision, in words' keys.
const fn status_name(status: Status) -> &'static str {
    match status {
        Status::Start => "start",
        Status::Later => "later",
        Status::Declined => "declined",
        Status::Doing => "doing",
        Status::Tried => "tried",
        Status::NotForMe => "not_for_me",
    }
}

const fn outcome_name(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Helped => "helped",
        Outcome::NoChange => "no_change",
        Outcome::Worse => "worse",
        Outcome::SideEffect => "side_effect",
    }
}

/// The first choices.
fn choices(parts: Parts, with_back: bool) -> impl IntoView {
    let start = if parts.first {
        ButtonKind::Primary
    } else {
        ButtonKind::Secondary
    };
    let quiet = ButtonKind::Quiet;
    let offered: Vec<AnyView> = match parts.offer {
        Offer::Begin => vec![
            parts.option(Status::Start, start, Some(Glyph::Check)),
            parts.option(Status::Later, quiet, None),
            parts.way("plan_page.choice.not_for_me", Panel::Refusing),
            parts.option(Status::Doing, quiet, None),
        ],
        Offer::Wait => vec![
            parts.option(Status::Later, quiet, None),
            parts.way("plan_page.choice.not_for_me", Panel::Refusing),
            parts.option(Status::Doing, quiet, None),
            parts.option_called("tried_before", Status::Tried, quiet, None),
        ],
        Offer::Tell => vec![
            parts.option(Status::Doing, quiet, None),
            parts.option_called("tried_before", Status::Tried, quiet, None),
        ],
    };
    view! {
        <div class="button-row">
            {offered}
            {with_back.then(|| parts.way("plan_page.choice.back", Panel::Standing))}
        </div>
    }
}

/// What was decided, and the ways on from there.
fn decided(parts: Parts) -> impl IntoView {
    let Parts { choice, .. } = parts;
    let status = Memo::new(move |_| choice.with(|choice| choice.as_ref().map(|one| one.status)));
    let outcome =
        Memo::new(move |_| choice.with(|choice| choice.as_ref().and_then(|one| one.outcome)));
    let badge = move || {
        status.get().map(|status| {
            let (icon, tone) = match status {
                Status::Start | Status::Doing => (Glyph::Check, BadgeTone::Success),
                Status::Later => (Glyph::Clock, BadgeTone::Info),
                Status::Declined | Status::NotForMe => (Glyph::Cross, BadgeTone::Neutral),
                Status::Tried => (Glyph::Undo, BadgeTone::Neutral),
            };
            let label = say(format!("plan_page.status.{}", status_name(status)));
            view! { <Badge icon tone label/> }
        })
    };
    let came = move || {
        outcome.get().map(|outcome| {
            let (icon, tone) = match outcome {
                Outcome::Helped => (Glyph::Leaf, BadgeTone::Success),
                Outcome::NoChange => (Glyph::Question, BadgeTone::Neutral),
                Outcome::Worse | Outcome::SideEffect => (Glyph::Warning, BadgeTone::Caution),
            };
            let label = say(format!("plan_page.outcome.{}", outcome_name(outcome)));
            view! { <Badge icon tone label/> }
        })
    };
    let told = spell(move |words| {
        choice.with(|choice| {
            choice
                .as_ref()
                .map(|one| tell(one, words))
                .unwrap_or_default()
        })
    });
    let judged = move || {
        matches!(
            status.get(),
            Some(Status::Start | Status::Doing | Status::Tried)
        )
    };
    let is_begun = Memo::new(move |_| matches!(status.get(), Some(Status::Start | Status::Doing)));
    let when = spell(move |words| {
        let task = is_begun.get().then(|| task_of(parts.treatment)).flatten();
        task.map(|task| agenda::whole(&task, use_session().week_start(), words))
            .unwrap_or_default()
    });
    view! {
        <div class="decide__state">
            {badge}
            {came}
            <span class="decide__told">{told}</span>
        </div>
        {move || (!when.with(String::is_empty)).then(|| view! {
            <p class="with-icon"><Icon name=Glyph::Clock/> <span>{when}</span></p>
        })}
        <div class="button-row">
            {move || is_begun.get().then(|| parts.way("plan_page.decide.when", Panel::Scheduling))}
            {parts.way("plan_page.decide.change", Panel::Choosing)}
            {move || judged().then(|| parts.way("plan_page.decide.judge", Panel::Judging))}
            {move || is_begun.get().then(|| parts.option(Status::Tried, ButtonKind::Quiet, None))}
        </div>
    }
}

/// The line as a thing of the week; own exercise is all its exercises as one.
fn task_of(treatment: Treatment) -> Option<Task> {
    let week = use_session().agenda();
    let code = treatment.code();
    week.find(code).copied().or_else(|| week.programme(code))
}

/// When and how much.
fn scheduling(parts: Parts, place: &'static str) -> impl IntoView {
    let Parts {
        treatment, turn, ..
    } = parts;
    let on_done = Callback::new(move |()| turn.run(Panel::Standing));
    let id = format!("{place}-{}", treatment.code());
    let task = untrack(|| task_of(treatment));
    task.map(|task| view! { <ScheduleForm id task on_done/> })
}

/// Since when, or why not, and who looks after it.
fn tell(choice: &Choice, words: &Words) -> String {
    let since = choice.started.map(|started| day::long(started, words));
    let told = match (choice.status, since, &choice.reason) {
        (Status::Start | Status::Doing, Some(since), _) => {
            words.fill("plan_page.decide.since", &[("day", &since)])
        }
        (Status::Declined | Status::NotForMe, _, Some(reason)) => {
            choice.reason_words.clone().unwrap_or_else(|| {
                let reason = words.find(&format!("plan_page.reason.{}", reason.as_str()));
                reason.unwrap_or_default().to_owned()
            })
        }
        _ => String::new(),
    };
    let Some(owner) = &choice.owner else {
        return told;
    };
    let who = words.text(&format!("role.{owner}.name"));
    let with = words.fill("plan_page.decide.owner", &[("who", &who)]);
    format!("{told} {with}").trim().to_owned()
}

/// Why not, from a short list.
fn refusing(parts: Parts) -> impl IntoView {
    let Parts { decide, turn, .. } = parts;
    let reasons = REASONS.map(|reason| {
        let status = if reason == "no_fit" {
            Status::NotForMe
        } else {
            Status::Declined
        };
        let on_press = Callback::new(move |()| {
            if reason == OTHER {
                turn.run(Panel::Explaining);
            } else {
                decide.run((status, Some(reason)));
            }
        });
        view! {
            <Button
                label=say(format!("plan_page.reason.{reason}"))
                kind=ButtonKind::Secondary
                on_press
            />
        }
    });
    view! {
        <p>{say("plan_page.decide.why_not")}</p>
        <div class="decide__reasons">{reasons.into_view()}</div>
        <div class="button-row">{parts.way("plan_page.choice.back", Panel::Standing)}</div>
    }
}

/// Why not, in own words; they may be left out.
fn explaining(parts: Parts) -> impl IntoView {
    let session = use_session();
    let Parts {
        treatment, turn, ..
    } = parts;
    let words = RwSignal::new(String::new());
    let keep = Callback::new(move |()| {
        let words = words.get_untracked();
        session.choose_because(treatment, Status::Declined, Some(OTHER), Some(&words));
        turn.run(Panel::Standing);
    });
    view! {
        <TextField
            id=format!("why-not-{}", treatment.code())
            label=say("plan_page.decide.explain")
            value=words
            on_input=Callback::new(move |text| words.set(text))
        />
        <div class="button-row">
            <Button label=say("plan_page.decide.keep") on_press=keep/>
            {parts.way("plan_page.choice.back", Panel::Refusing)}
        </div>
    }
}

/// Three things are begun already: why that is enough, and a kind way on.
fn full(parts: Parts) -> impl IntoView {
    view! {
        <p>{say("plan_page.decide.full")}</p>
        <div class="button-row">
            {parts.option(Status::Later, ButtonKind::Secondary, Some(Glyph::Clock))}
            {parts.way("plan_page.choice.back", Panel::Standing)}
        </div>
    }
}

/// How it went.
fn judging(parts: Parts) -> impl IntoView {
    let session = use_session();
    let Parts {
        treatment, turn, ..
    } = parts;
    let outcomes = [
        Outcome::Helped,
        Outcome::NoChange,
        Outcome::Worse,
        Outcome::SideEffect,
    ];
    let buttons = outcomes.map(|outcome| {
        let on_press = Callback::new(move |()| {
            session.judge(treatment, outcome);
            turn.run(Panel::Standing);
        });
        view! {
            <Button
                label=say(format!("plan_page.outcome.{}", outcome_name(outcome)))
                kind=ButtonKind::Secondary
                on_press
            />
        }
    });
    view! {
        <p>{say("plan_page.decide.how")}</p>
        <div class="decide__reasons">{buttons.into_view()}</div>
        <div class="button-row">{parts.way("plan_page.choice.back", Panel::Standing)}</div>
    }
}
