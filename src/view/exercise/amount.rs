//! How much of an exercise to begin with, worked out from what the person manages.

use leptos::prelude::*;

use crate::domain::plan::dose::{self, Dose, Next, Share};
use crate::domain::plan::exercise::{DoseRow, Exercise};
use crate::session::Session;
use crate::text::Words;
use crate::text::dose as spelled;
use crate::view::form::number_field::NumberField;
use crate::view::say::{maybe, say, spell, use_session};

fn row_of(id: &str) -> Option<&'static DoseRow> {
    let exercise = Exercise::ALL.iter().find(|one| one.id() == id)?;
    dose::row(*exercise)
}

/// The share that holds for the person, and what to begin with.
fn start(session: Session, row: &DoseRow) -> (Share, Option<Dose>) {
    let share = session.plan().with(|plan| plan.start_share);
    (
        share,
        dose::start(row, share, session.managed(row.exercise)),
    )
}

/// One line: what to begin with.
#[component]
pub fn StartLine(
    /// The id of the exercise.
    id: &'static str,
) -> impl IntoView {
    let session = use_session();
    let line = spell(move |words| {
        row_of(id)
            .map(|row| spelled::start(start(session, row).1, words))
            .unwrap_or_default()
    });
    view! { <p><strong>{say("plan_page.exercises.start")}</strong> " " {line}</p> }
}

/// The start, where it comes from, what follows, and the question that makes it fit better.
#[component]
pub fn Amounts(
    /// The id of the exercise.
    id: &'static str,
) -> impl IntoView {
    let session = use_session();
    row_of(id).map(|row| {
        let typed = RwSignal::new(
            untrack(|| session.manages(id))
                .map(|amount| amount.to_string())
                .unwrap_or_default(),
        );
        let wrong = RwSignal::new(false);
        let on_input = Callback::new(move |text: String| {
            let empty = text.trim().is_empty();
            let amount = read(&text);
            wrong.set(!empty && amount.is_none());
            if empty || amount.is_some() {
                session.note_managed(id, amount);
            }
            typed.set(text);
        });
        let error = MaybeProp::derive(move || {
            wrong.get().then(|| {
                session
                    .words()
                    .with(|words| words.text("exercise_card.manage.error"))
            })
        });
        let progress = maybe(format!("exercise.{id}.progress"));
        // Nothing can be counted up or back from nothing.
        let can = Memo::new(move |_| start(session, row).1.is_some());
        let line = move |key: &'static str| spell(move |words| tell(session, row, key, words));
        view! {
            <p class="amounts__start" role="status">{line("start")}</p>
            <p class="muted">{line("ground")}</p>
            <NumberField
                id=format!("manages-{id}")
                label=say(format!("exercise_card.manage.{}", row.unit.name()))
                hint=say("exercise_card.manage.hint")
                error
                value=typed
                on_input
            />
            {move || can.get().then(|| view! { <dl class="plan__facts">
                <dt class="plan__fact-name">{say("exercise_card.next")}</dt>
                <dd>{line("next")}</dd>
                <dt class="plan__fact-name">{say("exercise_card.goal")}</dt>
                <dd>{move || progress.get()}</dd>
                <dt class="plan__fact-name">{say("exercise_card.bad_day")}</dt>
                <dd>{line("bad_day")}</dd>
                <dt class="plan__fact-name">{say("exercise_card.back")}</dt>
                <dd>{line("back")}</dd>
            </dl> })}
        }
    })
}

/// A typed amount, if it is one.
fn read(text: &str) -> Option<u16> {
    text.trim()
        .parse()
        .ok()
        .filter(|amount| *amount <= dose::MOST_MANAGED)
}

/// One line about the amount.
fn tell(session: Session, row: &DoseRow, line: &str, words: &Words) -> String {
    let (share, dose) = start(session, row);
    let Some(dose) = dose else {
        return if line == "start" {
            words.text("dose.not_yet")
        } else {
            String::new()
        };
    };
    let with =
        |key: &str, dose: Dose| words.fill(key, &[("amount", &spelled::amount(dose, words))]);
    match line {
        "start" => spelled::whole(dose, words),
        "ground" => {
            let ground = if session.managed(row.exercise).is_some() {
                let percent = share.percent().to_string();
                words.fill("exercise_card.from_you", &[("percent", &percent)])
            } else {
                words.text("exercise_card.from_library")
            };
            match share {
                Share::Usual => ground,
                Share::Half => format!("{ground} {}", words.text("exercise_card.half")),
            }
        }
        "next" => match dose::next(row, dose) {
            Next::More(next) => with("exercise_card.next_more", next),
            Next::Set(next) => with("exercise_card.next_set", next),
            Next::Harder => words.text("exercise_card.next_harder"),
        },
        "bad_day" => with("exercise_card.bad_day_text", dose::on_a_bad_day(dose)),
        _ => with("exercise_card.back_text", dose::back(dose)),
    }
}
