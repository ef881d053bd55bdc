//! Numbers to call: emergency and crisis lines of the person's region.

use leptos::prelude::*;

use crate::domain::region::{Contact, Region};
use crate::session::Setting;
use crate::view::form::choice::Choice;
use crate::view::form::select_field::SelectField;
use crate::view::say::{fill, maybe, say, use_session};
use crate::view::widget::tap_to_call::{CallKind, TapToCall};

/// The emergency number of the region, as a link to tap.
#[component]
pub fn EmergencyCalls() -> impl IntoView {
    let session = use_session();
    let region = Memo::new(move |_| session.region());
    move || {
        let numbers = region.get().emergency();
        if numbers.is_empty() {
            return view! { <p><strong>{say("contact.emergency_unknown")}</strong></p> }.into_any();
        }
        numbers
            .iter()
            .map(|&number| {
                view! {
                    <TapToCall
                        number=Signal::stored(number.to_owned())
                        label=say("contact.call_emergency")
                        kind=CallKind::Emergency
                    />
                }
            })
            .collect_view()
            .into_any()
    }
}

/// Crisis lines of the region; the first one only, or all of them.
#[component]
pub fn CrisisLines(
    /// Only the line to be named first.
    #[prop(optional)]
    first_only: bool,
) -> impl IntoView {
    let session = use_session();
    let region = Memo::new(move |_| session.region());
    move || {
        let lines = region.get().crisis();
        if lines.is_empty() {
            return view! { <p>{say("contact.crisis_unknown")}</p> }.into_any();
        }
        let shown = if first_only { 1 } else { lines.len() };
        lines
            .iter()
            .take(shown)
            .map(|line| one_line(*line))
            .collect_view()
            .into_any()
    }
}

fn one_line(contact: Contact) -> AnyView {
    match contact {
        Contact::Call(number) => view! {
            <TapToCall
                number=Signal::stored(number.to_owned())
                label=say("contact.call_crisis")
            />
        }
        .into_any(),
        Contact::Text { number, word: "" } => {
            view! { <p>{fill("contact.text_any", move || [("number", number.to_owned())])}</p> }
                .into_any()
        }
        Contact::Text { number, word } => view! {
            <p>{fill("contact.text_word", move || [("number", number.to_owned()), ("word", word.to_owned())])}</p>
        }
        .into_any(),
    }
}

/// Where the person is: it decides which numbers are shown, here and everywhere.
#[component]
pub fn RegionField(
    /// The id of the control.
    #[prop(into)]
    id: String,
) -> impl IntoView {
    let session = use_session();
    let choices = Region::ALL
        .iter()
        .map(|region| Choice::new(region.code(), say(format!("region.{}", region.code()))))
        .collect();
    view! {
        <SelectField
            id
            label=say("contact.region")
            hint=maybe("contact.region_hint")
            choices
            value=Signal::derive(move || session.region().code().to_owned())
            on_change=move |code: String| {
                session.set(Setting::Region, &code);
            }
        />
    }
}
