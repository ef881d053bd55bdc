//! Medicines of an entry, a row each, in the person's own words.
//!
//! What was logged lately is offered as a button; nothing is filled in until it is pressed.

use leptos::prelude::*;

use super::entry_form::Writing;
use super::focus_next;
use crate::domain::diary::done::recent_medicines;
use crate::domain::diary::draft::{DoseDraft, Field};
use crate::domain::diary::entry::Dose;
use crate::text::diary;
use crate::view::form::field_group::FieldGroup;
use crate::view::form::number_field::NumberField;
use crate::view::form::text_field::TextField;
use crate::view::icon::Glyph;
use crate::view::say::{fill, say, use_session};
use crate::view::widget::button::{Button, ButtonKind};

/// The rows, what was taken lately, and a button for one more.
#[component]
pub fn MedicineRows(
    /// What is being written.
    writing: Writing,
) -> impl IntoView {
    let session = use_session();
    let draft = writing.draft;
    let count = Memo::new(move |_| draft.with(|draft| draft.medicines.len()));
    let recent = Memo::new(move |_| {
        let today = session.day().get();
        session
            .record()
            .with(|record| recent_medicines(record.diary(), today))
    });
    let add = move |dose: DoseDraft| {
        let row = count.get_untracked();
        draft.update(|draft| draft.medicines.push(dose));
        focus_next(writing.id(Field::MedicineName(row)));
    };
    let offered = move || {
        let offer = |dose: &Dose| {
            let words = diary::medicine(dose);
            let dose = dose.clone();
            view! {
                <Button
                    label=fill("diary.medicine.again", move || [("what", words.clone())])
                    icon=Glyph::Add
                    // Pressed again, it counts up: one press a dose.
                    on_press=Callback::new(move |()| {
                        draft.update(|draft| {
                            draft.one_more(&dose.name, &dose.strength);
                        });
                    })
                />
            }
        };
        recent.with(|recent| recent.iter().map(offer).collect_view())
    };
    view! {
        <FieldGroup
            id=writing.form.with_value(|form| format!("{form}-medicines"))
            legend=say("diary.medicine.text")
            hint=say("diary.medicine.hint")
            role=None
        >
            <div class="entry-form__medicines">
                // Rows go by their place: taking one away moves the others up, words and all.
                <For each=move || 0..count.get() key=|row| *row let:row>
                    <MedicineRow writing row/>
                </For>
                <div class="cluster">
                    {offered}
                    <Button
                        label=say("diary.medicine.add")
                        icon=Glyph::Add
                        on_press=Callback::new(move |()| add(DoseDraft {
                            count: "1".to_owned(),
                            ..DoseDraft::default()
                        }))
                    />
                </div>
            </div>
        </FieldGroup>
    }
}

/// One medicine.
#[component]
fn MedicineRow(writing: Writing, row: usize) -> impl IntoView {
    let draft = writing.draft;
    let read = move |of: fn(&DoseDraft) -> &String| {
        Signal::derive(move || {
            draft.with(|draft| {
                draft
                    .medicines
                    .get(row)
                    .map(of)
                    .cloned()
                    .unwrap_or_default()
            })
        })
    };
    let write = move |to: fn(&mut DoseDraft, String)| {
        Callback::new(move |text: String| {
            draft.update(|draft| {
                if let Some(dose) = draft.medicines.get_mut(row) {
                    to(dose, text);
                }
            });
        })
    };
    let remove = move |()| {
        draft.update(|draft| {
            if row < draft.medicines.len() {
                draft.medicines.remove(row);
            }
        });
        focus_next(writing.form.with_value(|form| format!("{form}-medicines")));
    };
    let name = read(|dose| &dose.name);
    let which = move || {
        let name = name.get();
        let name = if name.trim().is_empty() {
            (row + 1).to_string()
        } else {
            name
        };
        [("what", name)]
    };
    view! {
        <div class="entry-form__medicine" role="group" aria-label=fill("diary.medicine.one", which)>
            <TextField
                id=writing.id(Field::MedicineName(row))
                label=say("diary.medicine.name")
                error=writing.error(Field::MedicineName(row))
                value=name
                on_input=write(|dose, text| dose.name = text)
            />
            <TextField
                id=writing.form.with_value(|form| format!("{form}-medicine-{row}-strength"))
                label=say("diary.medicine.strength")
                value=read(|dose| &dose.strength)
                on_input=write(|dose, text| dose.strength = text)
                max_length=60
            />
            <NumberField
                id=writing.id(Field::MedicineCount(row))
                label=say("diary.medicine.count")
                error=writing.error(Field::MedicineCount(row))
                value=read(|dose| &dose.count)
                on_input=write(|dose, text| dose.count = text)
            />
            <Button
                label=fill("diary.medicine.remove", which)
                kind=ButtonKind::Quiet
                icon=Glyph::Delete
                on_press=Callback::new(remove)
            />
        </div>
    }
}
