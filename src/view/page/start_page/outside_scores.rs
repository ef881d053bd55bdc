//! Results of questionnaires from a clinic or from elsewhere, typed in with their day and where they come from.

use leptos::prelude::*;

use crate::domain::outside_score::{
    INSTRUMENTS, ORIGINS, OutsideScore, ScoreError, check, coded, day_of, result_of, scores,
};
use crate::session::Session;
use crate::text::scores::{error as spelled, told};
use crate::view::form::choice::Choice;
use crate::view::form::date_field::DateField;
use crate::view::form::error_summary::{ErrorSummary, FieldError};
use crate::view::form::number_field::{Digits, NumberField};
use crate::view::form::radio_group::RadioGroup;
use crate::view::form::select_field::SelectField;
use crate::view::say::{fill, say, spell, use_session};
use crate::view::widget::button::{Button, ButtonAction, ButtonKind};

const VALUE: &str = "score-value";
const DAY: &str = "score-day";

/// The results that are there, and a form for one more.
#[component]
pub fn OutsideScores() -> impl IntoView {
    let session = use_session();
    let list = Memo::new(move |_| session.record().with(scores));
    let rows = move || {
        list.get()
            .into_iter()
            .map(|score| row(session, score))
            .collect_view()
    };
    view! {
        <p>{say("score.lead")}</p>
        <Show when=move || list.with(|list| !list.is_empty())>
            <ul class="score-list" aria-label=say("score.yours")>{rows}</ul>
        </Show>
        <OneMore/>
    }
}

fn row(session: Session, score: OutsideScore) -> impl IntoView {
    let instrument = score.instrument;
    let name = say(format!("score.name.{}", instrument.code));
    let words = spell(move |words| told(&score, words));
    view! {
        <li class="card card--plain">
            <p>{words}</p>
            <Button
                label=fill("score.remove", move || [("name", name.get())])
                kind=ButtonKind::Quiet
                on_press=Callback::new(move |()| {
                    session.drop_score(instrument);
                })
            />
        </li>
    }
}

/// A form for one result.
#[component]
fn OneMore() -> impl IntoView {
    let session = use_session();
    let code = RwSignal::new("peg".to_owned());
    let typed = RwSignal::new(String::new());
    let day = RwSignal::new(String::new());
    let from = RwSignal::new(None::<String>);
    let errors = RwSignal::new(Vec::<(&'static str, ScoreError)>::new());
    let attempt = RwSignal::new(0_u32);
    let instrument = move || code.with(|code| coded(code));
    let hint = spell(move |words| {
        let (least, most) = instrument().map_or((0.0, 0.0), |row| row.range);
        words.fill(
            "score.range",
            &[("least", &least.to_string()), ("most", &most.to_string())],
        )
    });
    let save = move || {
        let Some(instrument) = code.with_untracked(|code| coded(code)) else {
            return;
        };
        let value = typed.with_untracked(|typed| result_of(instrument, typed));
        let value = value.and_then(|value| {
            session
                .record()
                .with_untracked(|record| check(record, instrument, value))
                .map(|()| value)
        });
        let on = day.with_untracked(|day| day_of(day, session.today()));
        let found = match (value, on) {
            (Ok(value), Ok(day)) => {
                let from = from.get_untracked();
                let from = ORIGINS
                    .into_iter()
                    .find(|known| Some(*known) == from.as_deref());
                session.note_score(&OutsideScore {
                    instrument,
                    value,
                    day,
                    from,
                });
                typed.set(String::new());
                Vec::new()
            }
            (value, on) => {
                let value = value.err().map(|error| (VALUE, error));
                let on = on.err().map(|error| (DAY, error));
                value.into_iter().chain(on).collect()
            }
        };
        let failed = !found.is_empty();
        errors.set(found);
        if failed {
            attempt.update(|attempt| *attempt += 1);
        }
    };
    let error_at = move |field: &'static str| {
        MaybeProp::derive(move || {
            errors.with(|errors| {
                let (_, error) = errors.iter().find(|(at, _)| *at == field)?;
                Some(session.words().with(|words| spelled(error, words)))
            })
        })
    };
    let summary = Signal::derive(move || {
        let lines = errors.get().into_iter().map(|(field, error)| FieldError {
            field: field.to_owned(),
            message: spell(move |words| spelled(&error, words)),
        });
        lines.collect::<Vec<_>>()
    });
    let names = INSTRUMENTS
        .iter()
        .map(|row| Choice::new(row.code, say(format!("score.name.{}", row.code))))
        .collect();
    let origins = ORIGINS
        .map(|from| Choice::new(from, say(format!("score.from.{from}"))))
        .into();
    view! {
        <form
            class="score-form"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                save();
            }
        >
            <ErrorSummary title=say("start.look_again") errors=summary attempt/>
            <SelectField
                id="score-name"
                label=say("score.which")
                choices=names
                value=code
                on_change=Callback::new(move |picked| code.set(picked))
            />
            <NumberField
                id=VALUE
                label=say("score.value")
                hint=MaybeProp::derive(move || Some(hint.get()))
                error=error_at(VALUE)
                value=typed
                on_input=Callback::new(move |text| typed.set(text))
                digits=Digits::Decimal
            />
            <DateField
                id=DAY
                label=say("score.day")
                error=error_at(DAY)
                value=day
                on_change=Callback::new(move |picked| day.set(picked))
            />
            <RadioGroup
                id="score-from"
                legend=say("score.who")
                choices=origins
                value=from
                on_change=Callback::new(move |picked| from.set(Some(picked)))
            />
            <Button label=say("score.save") kind=ButtonKind::Secondary action=ButtonAction::Submit/>
        </form>
    }
}
