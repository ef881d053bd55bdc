//! The person's own list of medicines: looked for by name, with the doses that add up.
//!
//! Each thing is saved as it is said. What we do not know is kept in the person's words, and says so.

#![expect(
    clippy::too_many_lines,
    reason = "one control, read from top to bottom"
)]

use leptos::prelude::*;

use super::draft::Draft;
use crate::domain::medicine::taken::{
    COUNTS, MOST_NAME, Taken, Totals, Which, is_patch, own_item, strengths, taken, totals,
};
use crate::domain::medicine::{Medicine, coded, found, named};
use crate::domain::questionnaire::{AnswerValue, Item};
use crate::platform::page;
use crate::text::diary::number;
use crate::text::medicines::name;
use crate::view::form::checkbox_group::CheckboxGroup;
use crate::view::form::choice::{Choice, ChoiceCard, Pick};
use crate::view::form::combobox::{Combobox, Suggestion};
use crate::view::form::number_field::{Digits, NumberField};
use crate::view::say::{count, fill, say, spell, use_session};
use crate::view::widget::button::{Button, ButtonKind};
use crate::view::widget::notice::{Notice, Voice};
use crate::view::widget::tone::Tone;

/// Lines that fit, at most.
const MOST_LINES: usize = 7;
/// The code of the line that keeps the person's own words.
const OWN: &str = "own";
/// Milligrams of paracetamol a day that are on no pack (clinical sheet, 6.4).
const PARACETAMOL_DAY: f64 = 4000.0;

/// The list, as the answer to its question.
#[component]
pub fn MedicineList(
    /// The id of the box to type in.
    id: String,
    /// The question.
    legend: Signal<String>,
    /// Small words that help to answer.
    hint: MaybeProp<String>,
    /// What is wrong with the answer, if anything.
    error: MaybeProp<String>,
    /// The question.
    item: &'static Item,
    /// Where the answer is kept until the screen is handed in.
    draft: Draft,
) -> impl IntoView {
    let session = use_session();
    let record = session.record();
    let list = Memo::new(move |_| record.with(taken));
    let is_empty = Memo::new(move |_| list.with(Vec::is_empty));
    let settle = move || {
        let listed = !list.with_untracked(Vec::is_empty);
        let answer = listed.then(|| AnswerValue::Code("listed".to_owned()));
        draft.choose(&item.link_id, answer);
    };
    if !is_empty.get_untracked() {
        settle();
    }

    let typed = RwSignal::new(String::new());
    let is_long = Memo::new(move |_| typed.with(|typed| is_too_long(typed)));
    let suggestions = Memo::new(move |_| typed.with(|typed| lines(session, typed)));
    let take = {
        let box_id = id.clone();
        Callback::new(move |code: String| {
            let words = typed.get_untracked();
            let known = coded(&code)
                .filter(|_| code != OWN)
                .or_else(|| named(&words));
            let is_kept = match known {
                Some(medicine) => session.list_medicine(medicine),
                None => session.list_own_medicine(&words),
            };
            if is_kept {
                typed.set(String::new());
                settle();
            }
            page::focus(&format!("#{box_id}"));
        })
    };
    let too_long = fill("medicine_list.too_long", || {
        [("most", MOST_NAME.to_string())]
    });
    // What still stands in the box would be lost by going on.
    let pending = fill("medicine_list.pending", move || [("name", typed.get())]);
    let is_pending = Memo::new(move |_| typed.with(|typed| !typed.trim().is_empty()));
    let fault = move || match (is_long.get(), is_pending.get()) {
        (true, _) => Some(too_long),
        (false, true) => Some(pending),
        (false, false) => None,
    };
    let fault_of = id.clone();
    Effect::new(move |_| draft.set_fault(&fault_of, fault()));
    let box_error = MaybeProp::derive(move || {
        let told = fault().filter(|_| is_long.get() || draft.was_tried());
        told.map(|told| told.get()).or_else(|| error.get())
    });

    // A card per medicine, made anew only when one comes or goes.
    let which = Memo::new(move |_| {
        list.with(|list| {
            list.iter()
                .map(|one| key_of(&one.which))
                .collect::<Vec<_>>()
        })
    });
    let cards = move || {
        // Reading it is what makes it look at the list again.
        which.with(|_| ());
        list.get_untracked()
            .into_iter()
            .map(|one| card(one, list, draft, Callback::new(move |()| settle())))
            .collect_view()
    };
    let none = {
        let question = item.link_id.clone();
        let read = question.clone();
        let checked = Signal::derive(move || {
            draft.value(&read) == Some(AnswerValue::Code("none".to_owned()))
        });
        let group = id.clone();
        move || {
            let question = question.clone();
            let group = group.clone();
            is_empty.get().then(|| {
                let choice = Choice::new("none", say("question.medicines.list.option.none"));
                let on_change = Callback::new(move |on: bool| {
                    let answer = on.then(|| AnswerValue::Code("none".to_owned()));
                    draft.choose(&question, answer);
                });
                view! { <ChoiceCard group choice pick=Pick::Several checked on_change/> }
            })
        }
    };
    view! {
        <div class="medicines">
            <p>{legend}</p>
            <Combobox
                id
                label=say("medicine_list.name")
                hint
                error=box_error
                typed
                suggestions
                status=count("medicine_list.found", move || suggestions.with(Vec::len))
                on_take=take
            />
            <ul class="medicines__list" aria-label=say("medicine_list.yours")>{cards}</ul>
            {none}
            <Sums list/>
        </div>
    }
}

fn is_too_long(typed: &str) -> bool {
    typed.trim().chars().count() > MOST_NAME
}

/// What fits what is typed, and last the offer to keep it as it is.
fn lines(session: crate::session::Session, typed: &str) -> Vec<Suggestion> {
    let own = typed.trim();
    if own.is_empty() || is_too_long(typed) {
        return Vec::new();
    }
    session.words().with(|words| {
        let hits = found(typed, MOST_LINES).into_iter();
        let known = hits.map(|hit| Suggestion {
            code: hit.medicine.code.to_owned(),
            label: name(hit.medicine, words).to_owned(),
            more: hit.by.map(str::to_owned),
        });
        let keep = (named(own).is_none() && own.chars().count() > 1).then(|| Suggestion {
            code: OWN.to_owned(),
            label: words.fill("medicine_list.keep", &[("name", own)]),
            more: Some(words.text("medicine_list.keep_more")),
        });
        known.chain(keep).collect()
    })
}

/// What tells one medicine of the list from another.
fn key_of(which: &Which) -> String {
    match which {
        Which::Listed(medicine) => medicine.code.to_owned(),
        Which::Own { name, .. } => format!(" {name}"),
    }
}

/// One medicine: its name, what adds up, and the way to take it off again.
fn card(
    one: Taken,
    list: Memo<Vec<Taken>>,
    draft: Draft,
    on_change: Callback<()>,
) -> impl IntoView {
    let session = use_session();
    let title = match &one.which {
        Which::Listed(medicine) => {
            let medicine = *medicine;
            spell(move |words| name(medicine, words).to_owned())
        }
        Which::Own { name, .. } => Signal::stored(name.clone()),
    };
    let body = match one.which.clone() {
        Which::Listed(medicine) if medicine.parts.is_empty() => ().into_any(),
        Which::Listed(medicine) => doses(medicine, &one, draft).into_any(),
        Which::Own { name, .. } => own_words(&name, list).into_any(),
    };
    let which = one.which;
    let remove = Callback::new(move |()| {
        session.unlist_medicine(&which);
        if let Which::Listed(medicine) = which {
            for part in medicine.parts.iter().chain(&["count"]) {
                draft.set_fault(&dose_id(medicine, part), None);
            }
        }
        on_change.run(());
        page::focus_heading();
    });
    view! {
        <li class="card card--plain">
            <div class="medicines__one" role="group" aria-label=title>
                <p class="medicines__name"><bdi>{title}</bdi></p>
                {body}
                <Button
                    label=fill("medicine_list.remove", move || [("name", title.get())])
                    kind=ButtonKind::Quiet
                    on_press=remove
                />
            </div>
        </li>
    }
}

fn dose_id(medicine: &Medicine, part: &str) -> String {
    format!("dose-{}-{part}", medicine.code)
}

/// How strong one piece is, and how many there are in a day.
fn doses(medicine: &'static Medicine, one: &Taken, draft: Draft) -> impl IntoView {
    let session = use_session();
    let strengths_of = medicine.parts.iter().zip(&one.strengths);
    let fields = strengths_of
        .map(|(&part, &strength)| {
            let kind = if is_patch(part) { "patch" } else { "mg" };
            let label = fill(format!("medicine_list.{kind}.label"), move || {
                [(
                    "part",
                    session
                        .words()
                        .with(|words| words.text(&format!("medicine_list.part.{part}"))),
                )]
            });
            let save = Callback::new(move |value| {
                session.set_strength(medicine, part, value);
            });
            let field = DoseField {
                id: dose_id(medicine, part),
                label,
                unit: say(format!("medicine_list.{kind}.unit")),
                bounds: strengths(part),
                start: strength,
            };
            dose(field, draft, save)
        })
        .collect_view();
    let pieces = medicine.parts.iter().any(|part| !is_patch(part)).then(|| {
        let save = Callback::new(move |value| {
            session.set_daily_count(medicine, value);
        });
        let field = DoseField {
            id: dose_id(medicine, "count"),
            label: say("medicine_list.count.label"),
            unit: say("medicine_list.count.unit"),
            bounds: COUNTS,
            start: one.count,
        };
        dose(field, draft, save)
    });
    view! {
        <div class="medicines__doses">{fields} {pieces}</div>
        <p class="field__hint">{say("medicine_list.dose_hint")}</p>
    }
}

/// A number of a dose.
struct DoseField {
    id: String,
    label: Signal<String>,
    unit: Signal<String>,
    bounds: (f64, f64),
    start: Option<f64>,
}

/// A box for it: saved while it can be believed, told at the field and on top when it cannot.
fn dose(field: DoseField, draft: Draft, save: Callback<Option<f64>>) -> impl IntoView {
    let (least, most) = field.bounds;
    let typed = RwSignal::new(
        field
            .start
            .map(|start| start.to_string())
            .unwrap_or_default(),
    );
    let range = least..=most;
    let fault = {
        let range = range.clone();
        Memo::new(move |_| match typed.with(|typed| read(typed)) {
            Ok(number) => number.is_some_and(|number| !range.contains(&number)),
            Err(_) => true,
        })
    };
    let message = fill("answer_error.out_of_range", move || {
        [("least", least.to_string()), ("most", most.to_string())]
    });
    let fault_id = field.id.clone();
    let label = field.label;
    let on_top = Signal::derive(move || format!("{}: {}", label.get(), message.get()));
    let on_input = Callback::new(move |text: String| {
        typed.set(text);
        let number = typed
            .with_untracked(|typed| read(typed))
            .unwrap_or_default();
        let number = number.filter(|number| range.contains(number));
        save.run(number);
        let is_fault = fault.get_untracked();
        draft.set_fault(&fault_id, is_fault.then_some(on_top));
    });
    view! {
        <NumberField
            id=field.id
            label=field.label
            unit=field.unit
            error=MaybeProp::derive(move || fault.get().then(|| message.get()))
            value=typed
            on_input
            digits=Digits::Decimal
        />
    }
}

/// The number that was typed; none for nothing.
fn read(typed: &str) -> Result<Option<f64>, std::num::ParseFloatError> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    typed.replace(',', ".").parse().map(Some)
}

/// What we cannot tell, and who can.
fn own_words(own: &str, list: Memo<Vec<Taken>>) -> impl IntoView {
    let session = use_session();
    let read = own.to_owned();
    let is_checked = Memo::new(move |_| {
        list.with(|list| {
            list.iter().any(
                |one| matches!(&one.which, Which::Own { name, is_checked: true } if *name == read),
            )
        })
    });
    let own = own.to_owned();
    let id = own_item(&own).replace('.', "-");
    let value = Signal::derive(move || {
        if is_checked.get() {
            vec!["checked".to_owned()]
        } else {
            Vec::new()
        }
    });
    let on_change = Callback::new(move |codes: Vec<String>| {
        session.check_own_medicine(&own, !codes.is_empty());
    });
    view! {
        <Notice tone=Tone::Info title=say("medicine_list.unknown.title")>
            <p>{say("medicine_list.unknown.text")}</p>
        </Notice>
        <CheckboxGroup
            id
            legend=say("medicine_list.unknown.legend")
            choices=vec![Choice::new("checked", say("medicine_list.unknown.checked"))]
            value
            on_change
        />
    }
}

/// What adds up in a day, as an estimate.
#[component]
fn Sums(list: Memo<Vec<Taken>>) -> impl IntoView {
    let session = use_session();
    let sums = Memo::new(move |_| list.with(|list| totals(list)));
    let line = move |key: &'static str, value: f64, is_open: bool| {
        session.words().with(|words| {
            let mg = number(value, words);
            let mut line = words.fill(key, &[("mg", &mg)]);
            if is_open {
                line.push(' ');
                line.push_str(&words.text("medicine_list.open"));
            }
            line
        })
    };
    move || {
        let Totals {
            paracetamol,
            paracetamol_is_open,
            morphine,
            morphine_is_open,
        } = sums.get();
        if paracetamol.is_none() && morphine.is_none() {
            return ().into_any();
        }
        let far = paracetamol.is_some_and(|sum| sum > PARACETAMOL_DAY);
        let paracetamol = paracetamol
            .map(|sum| line("medicine_list.paracetamol", sum, paracetamol_is_open))
            .map(|line| view! { <p>{line}</p> });
        let morphine = morphine
            .map(|sum| line("medicine_list.morphine", sum, morphine_is_open))
            .map(|line| view! { <p>{line}</p> });
        let tone = if far { Tone::Caution } else { Tone::Info };
        view! {
            <Notice tone voice=Voice::Status title=say("medicine_list.sums")>
                {paracetamol}
                {far.then(|| view! { <p>{say("medicine_list.too_much")}</p> })}
                {morphine}
                <p>{say("medicine_list.no_change")}</p>
            </Notice>
        }
        .into_any()
    }
}
