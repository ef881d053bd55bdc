//! The form of an entry, new or opened again.
//!
//! Invariant: what could not be saved stays in the form, and a second press saves the same entry.

use leptos::ev::{Event, SubmitEvent};
use leptos::prelude::*;
use leptos::web_sys;

use super::more_fields::MoreFields;
use crate::domain::day::Day;
use crate::domain::diary::draft::{Draft, Fault, Field, Mistake};
use crate::domain::diary::entry::Entry;
use crate::domain::record::RecordError;
use crate::domain::record::id::EntryId;
use crate::session::{Logged, Session};
use crate::view::form::error_summary::{ErrorSummary, FieldError};
use crate::view::form::scale_field::ScaleField;
use crate::view::icon::{Glyph, Icon};
use crate::view::say::{say, use_session};
use crate::view::widget::button::{Button, ButtonAction, ButtonKind};
use crate::view::widget::notice::{Notice, Voice};
use crate::view::widget::tone::Tone;

/// How much of the form is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormSize {
    /// Pain, and everything else folded away.
    Whole,
    /// Pain alone, for today.
    PainOnly,
}

/// What is being written, for every part of the form.
#[derive(Clone, Copy)]
pub struct Writing {
    /// The id that all ids of the form begin with.
    pub form: StoredValue<String>,
    /// The day of the entry that is being changed; a new one is about today.
    pub day: Option<Day>,
    /// What is typed so far.
    pub draft: RwSignal<Draft>,
    mistakes: RwSignal<Vec<Mistake>>,
}

impl Writing {
    /// The id of a field of this form.
    pub fn id(self, field: Field) -> String {
        self.form.with_value(|form| match field {
            Field::Pain => format!("{form}-pain"),
            Field::Day => format!("{form}-day"),
            Field::SleepHours => format!("{form}-sleep-hours"),
            Field::Activity => format!("{form}-activity"),
            Field::MedicineName(row) => format!("{form}-medicine-{row}-name"),
            Field::MedicineCount(row) => format!("{form}-medicine-{row}-count"),
            Field::Note => format!("{form}-note"),
        })
    }

    /// What is wrong with a field.
    pub fn error(self, field: Field) -> MaybeProp<String> {
        let session = use_session();
        MaybeProp::derive(move || {
            let mistakes = self.mistakes.read();
            let mistake = mistakes.iter().find(|mistake| mistake.field == field)?;
            let key = error_key(*mistake);
            Some(session.words().with(|words| words.text(key)))
        })
    }

    /// A score of the draft.
    pub fn score(self, of: fn(&Draft) -> Option<u8>) -> Signal<Option<u8>> {
        Signal::derive(move || self.draft.with(of))
    }

    /// Changes the draft.
    pub fn write<T: 'static>(self, write: fn(&mut Draft, T)) -> Callback<T> {
        Callback::new(move |value| self.draft.update(|draft| write(draft, value)))
    }
}

fn error_key(mistake: Mistake) -> &'static str {
    match (mistake.field, mistake.fault) {
        (_, Fault::Empty) => "diary.error.empty",
        (_, Fault::NotADay) => "diary.error.not_a_day",
        (_, Fault::Future) => "diary.error.future",
        (_, Fault::Nameless) => "diary.error.nameless",
        (_, Fault::TooLong) => "diary.error.too_long",
        (Field::SleepHours, Fault::NotANumber) => "diary.error.hours",
        (Field::Activity, Fault::NotANumber) => "diary.error.minutes",
        (_, Fault::NotANumber) => "diary.error.count",
    }
}

/// The form. It empties itself after saving a new entry.
#[component]
pub fn EntryForm(
    /// The id that all ids of the form begin with.
    #[prop(into)]
    id: String,
    /// How much of the form is there.
    size: FormSize,
    /// The entry to change; none for a new one.
    #[prop(optional_no_strip)]
    change: Option<(EntryId, Entry)>,
    /// How much the save button asks for attention.
    #[prop(default = ButtonKind::Primary)]
    weight: ButtonKind,
    /// Runs when the entry is kept.
    #[prop(optional, into)]
    on_kept: Option<Callback<()>>,
    /// Leaves without saving; there is a button for it when given.
    #[prop(optional, into)]
    on_cancel: Option<Callback<()>>,
) -> impl IntoView {
    let session = use_session();
    let start = change
        .as_ref()
        .map_or_else(Draft::default, |(_, entry)| Draft::of(entry));
    let is_new = change.is_none();
    let unfolded = RwSignal::new(start.has_more());
    let writing = Writing {
        form: StoredValue::new(id),
        day: change.as_ref().map(|(_, entry)| entry.day),
        draft: RwSignal::new(start),
        mistakes: RwSignal::new(Vec::new()),
    };
    let attempt = RwSignal::new(0_u32);
    // The entry the form stands for once it is in the record: being changed, or not saved at first.
    let written = RwSignal::new(change);
    let unsaved = RwSignal::new(false);

    let save = move |event: SubmitEvent| {
        event.prevent_default();
        let outcome = keep(
            session,
            &writing.draft.get_untracked(),
            written.get_untracked().as_ref(),
        );
        match outcome {
            Err(mistakes) => {
                if mistakes.iter().any(|mistake| mistake.field != Field::Pain) {
                    unfolded.set(true);
                }
                writing.mistakes.set(mistakes);
                attempt.update(|attempt| *attempt += 1);
            }
            Ok(Some((Logged::Kept(_), _))) => {
                writing.mistakes.set(Vec::new());
                unsaved.set(false);
                if is_new {
                    written.set(None);
                    writing.draft.set(Draft::default());
                }
                if let Some(on_kept) = on_kept {
                    on_kept.run(());
                }
            }
            Ok(Some((Logged::Unsaved(id), entry))) => {
                writing.mistakes.set(Vec::new());
                written.set(Some((id, entry)));
                unsaved.set(true);
            }
            Ok(Some((Logged::NotMade, _)) | None) => {
                writing.mistakes.set(Vec::new());
                unsaved.set(true);
            }
        }
    };
    let errors = Signal::derive(move || {
        let line = |mistake: &Mistake| FieldError {
            field: writing.id(mistake.field),
            message: say(error_key(*mistake)),
        };
        writing
            .mistakes
            .with(|mistakes| mistakes.iter().map(line).collect())
    });
    let more = (size == FormSize::Whole).then(|| view! { <Folded writing unfolded/> });
    view! {
        <form class="entry-form" novalidate on:submit=save>
            <ErrorSummary title=say("diary.error.title") errors attempt/>
            <ScaleField
                id=writing.id(Field::Pain)
                legend=say("diary.pain.text")
                hint=say("diary.pain.hint")
                error=writing.error(Field::Pain)
                low=say("diary.pain.low")
                high=say("diary.pain.high")
                value=writing.score(|draft| draft.pain)
                on_change=writing.write(|draft, pain| draft.pain = Some(pain))
            />
            {more}
            {move || unsaved.get().then(|| view! {
                <Notice tone=Tone::Caution voice=Voice::Alert title=say("diary.unsaved.title")>
                    <p>{say("diary.unsaved.text")}</p>
                </Notice>
            })}
            <div class="button-row">
                <Button label=say("diary.save") kind=weight action=ButtonAction::Submit/>
                {on_cancel.map(|on_cancel| view! {
                    <Button label=say("diary.cancel") kind=ButtonKind::Quiet on_press=on_cancel/>
                })}
            </div>
        </form>
    }
}

/// Everything beside pain, built when it is first opened: most entries are one number.
#[component]
fn Folded(writing: Writing, unfolded: RwSignal<bool>) -> impl IntoView {
    let is_built = Memo::new(move |built: Option<&bool>| {
        let unfolded = unfolded.get();
        built.copied().unwrap_or_default() || unfolded
    });
    view! {
        <details
            class="disclosure"
            prop:open=move || unfolded.get()
            on:toggle=move |event: Event| {
                let details = event_target::<web_sys::Element>(&event);
                unfolded.set(details.has_attribute("open"));
            }
        >
            <summary class="disclosure__summary">
                <span class="disclosure__chevron">
                    <Icon name=Glyph::Chevron/>
                </span>
                <span>{say("diary.more")}</span>
            </summary>
            <div class="disclosure__body">
                {move || is_built.get().then(|| view! { <MoreFields writing/> })}
            </div>
        </details>
    }
}

/// Keeps what is written: as a new entry, or in the place of the one it stands for.
///
/// None when the record refuses it for a reason that nothing in the form can put right.
fn keep(
    session: Session,
    draft: &Draft,
    written: Option<&(EntryId, Entry)>,
) -> Result<Option<(Logged, Entry)>, Vec<Mistake>> {
    let today = session.today();
    let base = written.map_or_else(|| session.blank_entry(today), |(_, entry)| entry.clone());
    let entry = draft.entry(&base, today)?;
    let logged = match written {
        None => session.log_entry(entry.clone()),
        Some((id, _)) => match session.amend_entry(id, entry.clone()) {
            // It was removed meanwhile, here or in another tab: what is written is kept all the same.
            Err(RecordError::NoSuchEntry) => session.log_entry(entry.clone()),
            amended => amended,
        },
    };
    Ok(logged.ok().map(|logged| (logged, entry)))
}
