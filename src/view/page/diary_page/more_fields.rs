//! Everything of an entry beside pain, all of it optional.

use leptos::prelude::*;

use super::entry_form::Writing;
use super::medicine_rows::MedicineRows;
use crate::domain::day::Day;
use crate::domain::diary::done::done_on;
use crate::domain::diary::draft::{Draft, Field};
use crate::domain::diary::entry::{Flare, MOST_CHARS};
use crate::domain::fact::YesNo;
use crate::route::Route;
use crate::session::Session;
use crate::text::diary;
use crate::view::form::checkbox_group::CheckboxGroup;
use crate::view::form::choice::Choice;
use crate::view::form::date_field::DateField;
use crate::view::form::number_field::{Digits, NumberField};
use crate::view::form::radio_group::RadioGroup;
use crate::view::form::scale_field::ScaleField;
use crate::view::form::text_area::TextArea;
use crate::view::form::text_field::TextField;
use crate::view::icon::Glyph;
use crate::view::say::{fill, href, say, use_session};
use crate::view::widget::button::{Button, ButtonKind};

/// The flare-up answers with their codes.
const FLARES: [(&str, Flare); 3] = [
    ("none", Flare::None),
    ("started", Flare::Started),
    ("still", Flare::Still),
];

/// The folded part of the form.
#[component]
pub fn MoreFields(
    /// What is being written.
    writing: Writing,
) -> impl IntoView {
    let session = use_session();
    let draft = writing.draft;
    let today = session.day();
    // A new entry for which no day was chosen is about today, also when the page stays open over night.
    let day = Signal::derive(move || {
        draft.with(|draft| {
            if draft.day.is_empty() {
                writing.day.unwrap_or_else(|| today.get()).to_string()
            } else {
                draft.day.clone()
            }
        })
    });
    let has_leg = Memo::new(move |_| {
        let told = session
            .understanding()
            .with(|known| known.facts.truth(YesNo::LegSymptomAny).is_true());
        told || draft.with(|draft| draft.leg_pain.is_some())
    });
    // It stands in here because under the first question it would push the save button away.
    let has_pain = Memo::new(move |_| draft.with(|draft| draft.pain.is_some()));
    view! {
        {move || has_pain.get().then(|| view! {
            <div>
                <Button
                    label=say("diary.pain.clear")
                    kind=ButtonKind::Quiet
                    icon=Glyph::Undo
                    on_press=writing.write(|draft, ()| draft.pain = None)
                />
            </div>
        })}
        {move || has_leg.get().then(|| view! {
            <Score
                writing name="leg_pain"
                read=|draft| draft.leg_pain
                write=|draft, score| draft.leg_pain = score
            />
        })}
        <Score
            writing name="interference"
            read=|draft| draft.interference
            write=|draft, score| draft.interference = score
        />
        <SleepFields writing/>
        <Score
            writing name="mood"
            read=|draft| draft.mood
            write=|draft, score| draft.mood = score
        />
        <Score
            writing name="stress"
            read=|draft| draft.stress
            write=|draft, score| draft.stress = score
        />
        <NumberField
            id=writing.id(Field::Activity)
            label=say("diary.activity.text")
            hint=say("diary.activity.hint")
            unit=say("diary.activity.unit")
            error=writing.error(Field::Activity)
            value=Signal::derive(move || draft.with(|draft| draft.activity.clone()))
            on_input=writing.write(|draft, text| draft.activity = text)
        />
        <FlareField writing/>
        <DoneField writing day/>
        <MedicineRows writing/>
        <TextField
            id=writing.form.with_value(|form| format!("{form}-tags"))
            label=say("diary.tags.text")
            hint=say("diary.tags.hint")
            value=Signal::derive(move || draft.with(|draft| draft.tags.clone()))
            on_input=writing.write(|draft, text| draft.tags = text)
        />
        <TextArea
            id=writing.id(Field::Note)
            label=say("diary.note.text")
            hint=say("diary.note.hint")
            error=writing.error(Field::Note)
            value=Signal::derive(move || draft.with(|draft| draft.note.clone()))
            on_input=writing.write(|draft, text| draft.note = text)
            max_length=u32::try_from(MOST_CHARS).unwrap_or(u32::MAX)
        />
        <DateField
            id=writing.id(Field::Day)
            label=say("diary.day.text")
            hint=say("diary.day.hint")
            error=writing.error(Field::Day)
            value=day
            on_change=writing.write(|draft, day| draft.day = day)
            max=Signal::derive(move || Some(today.get().to_string()))
        />
    }
}

/// The last night: how good it was, and how long.
#[component]
fn SleepFields(writing: Writing) -> impl IntoView {
    let draft = writing.draft;
    view! {
        <Score
            writing name="sleep_quality"
            read=|draft| draft.sleep_quality
            write=|draft, score| draft.sleep_quality = score
        />
        <NumberField
            id=writing.id(Field::SleepHours)
            label=say("diary.sleep_hours.text")
            hint=say("diary.sleep_hours.hint")
            unit=say("diary.sleep_hours.unit")
            error=writing.error(Field::SleepHours)
            value=Signal::derive(move || draft.with(|draft| draft.sleep_hours.clone()))
            on_input=writing.write(|draft, text| draft.sleep_hours = text)
            digits=Digits::Decimal
        />
    }
}

/// One more score from 0 to 10, which can be taken back.
#[component]
fn Score(
    writing: Writing,
    /// The name of its words.
    name: &'static str,
    read: fn(&Draft) -> Option<u8>,
    write: fn(&mut Draft, Option<u8>),
) -> impl IntoView {
    let set = move |score| writing.draft.update(|draft| write(draft, score));
    view! {
        <ScaleField
            id=writing.form.with_value(|form| format!("{form}-{name}"))
            legend=say(format!("diary.{name}.text"))
            low=say(format!("diary.{name}.low"))
            high=say(format!("diary.{name}.high"))
            value=writing.score(read)
            on_change=Callback::new(move |score| set(Some(score)))
            clear=say("diary.clear")
            on_clear=Callback::new(move |()| set(None))
        />
    }
}

/// Whether a flare-up is on.
#[component]
fn FlareField(writing: Writing) -> impl IntoView {
    let draft = writing.draft;
    let choices = FLARES
        .map(|(code, _)| Choice::new(code, say(format!("diary.flare.{code}"))))
        .to_vec();
    let value = Signal::derive(move || {
        let flare = draft.with(|draft| draft.flare)?;
        let named = FLARES.iter().find(|(_, named)| *named == flare);
        named.map(|(code, _)| (*code).to_owned())
    });
    let take = move |code: String| {
        let named = FLARES.iter().find(|(named, _)| *named == code);
        draft.update(|draft| draft.flare = named.map(|(_, flare)| *flare));
    };
    let clear = move || {
        value.get().map(|_| {
            view! {
                <div>
                    <Button
                        label=say("diary.clear")
                        kind=ButtonKind::Quiet
                        icon=Glyph::Undo
                        on_press=writing.write(|draft, ()| draft.flare = None)
                    />
                </div>
            }
        })
    };
    // Who says that one is on gets the way to the help for it.
    let help = move || {
        let is_on = draft.with(|draft| matches!(draft.flare, Some(Flare::Started | Flare::Still)));
        is_on.then(|| view! { <p><a href=href(Route::Flare)>{say("diary.flare.help")}</a></p> })
    };
    view! {
        <div class="stack">
            <RadioGroup
                id=writing.form.with_value(|form| format!("{form}-flare"))
                legend=say("diary.flare.text")
                hint=say("diary.flare.hint")
                choices
                value
                on_change=Callback::new(take)
            />
            {help}
            {clear}
        </div>
    }
}

/// What of the plan was done; nothing when there is no plan yet.
#[component]
fn DoneField(
    writing: Writing,
    /// The day of the entry, as it is chosen.
    day: Signal<String>,
) -> impl IntoView {
    let session = use_session();
    let draft = writing.draft;
    // Codes of an older plan stay, or opening an entry and saving it would lose them.
    let before = draft.with_untracked(|draft| draft.done.clone());
    let codes = Memo::new(move |_| {
        let mut codes = begun_codes(session);
        for code in &before {
            if !codes.contains(code) {
                codes.push(code.clone());
            }
        }
        codes
    });
    let group = move || {
        let codes = codes.get();
        (!codes.is_empty()).then(|| {
            let choices = codes
                .into_iter()
                .map(|code| {
                    let name = code.clone();
                    let label = Signal::derive(move || {
                        session.words().with(|words| diary::activity(&name, words))
                    });
                    Choice::new(code, label)
                })
                .collect();
            view! {
                <CheckboxGroup
                    id=writing.form.with_value(|form| format!("{form}-done"))
                    legend=say("diary.done.text")
                    choices
                    value=Signal::derive(move || draft.with(|draft| draft.done.clone()))
                    on_change=writing.write(|draft, codes| draft.done = codes)
                />
            }
        })
    };
    // What was done on the day before is offered, and never ticked by itself.
    let offered = Memo::new(move |_| {
        let before = day
            .get()
            .parse::<Day>()
            .ok()
            .and_then(|day| day.plus_days(-1));
        let before = before.map(|before| {
            session
                .record()
                .with(|record| done_on(record.diary(), before))
        });
        let mut offered = before.unwrap_or_default();
        draft.with(|draft| offered.retain(|code| !draft.done.contains(code)));
        offered
    });
    let again = move || {
        (!offered.with(Vec::is_empty)).then(|| {
            let what = fill("diary.done.again", move || {
                let names = session.words().with(|words| {
                    let names = offered.get();
                    let names: Vec<String> = names
                        .iter()
                        .map(|code| diary::activity(code, words))
                        .collect();
                    words.list(&names)
                });
                [("what", names)]
            });
            view! {
                <div>
                    <Button
                        label=what
                        icon=Glyph::Add
                        on_press=Callback::new(move |()| {
                            let codes = offered.get_untracked();
                            draft.update(|draft| draft.done.extend(codes));
                        })
                    />
                </div>
            }
        })
    };
    view! { <div class="stack">{group} {again}</div> }
}

/// The codes of what was begun; own exercise also stands for the exercises of the plan.
pub(in crate::view::page) fn begun_codes(session: Session) -> Vec<String> {
    let mut codes = Vec::new();
    for treatment in session.begun() {
        codes.push(treatment.code().to_owned());
        #[cfg(feature = "guidance")]
        if treatment == crate::domain::treatment::Treatment::Ex {
            session.plan().with(|plan| {
                let ids = plan
                    .exercises
                    .iter()
                    .map(|one| one.exercise.id().to_owned());
                codes.extend(ids);
            });
        }
    }
    codes
}
