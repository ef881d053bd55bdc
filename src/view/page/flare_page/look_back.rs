//! A short look back at a flare-up: what helped, how long it was, what to remember.

use leptos::prelude::*;

use super::quiet::name_of;
use crate::domain::flare::{LASTED, used};
use crate::route::Route;
use crate::view::form::checkbox_group::CheckboxGroup;
use crate::view::form::choice::Choice;
use crate::view::form::radio_group::RadioGroup;
use crate::view::form::text_area::TextArea;
use crate::view::place::use_place;
use crate::view::say::{say, use_session};
use crate::view::widget::button::{Button, ButtonAction, ButtonKind};

/// The code that says that nothing stood out.
const NONE: &str = "none";

/// The form; nothing in it has to be answered.
#[component]
pub(super) fn LookBack(
    /// Goes back: it is not over yet.
    on_back: Callback<()>,
) -> impl IntoView {
    let session = use_session();
    let go = use_place().go;
    // What was done comes first, then what else there was to do.
    let mut codes: Vec<String> = untrack(|| session.open_flare())
        .iter()
        .flat_map(used)
        .map(str::to_owned)
        .collect();
    for thing in untrack(|| session.flare_things()) {
        if !codes.contains(&thing.code) {
            codes.push(thing.code);
        }
    }
    let choices = codes
        .into_iter()
        .map(|code| Choice::new(code.clone(), name_of(code)))
        .collect();
    let helped = RwSignal::new(Vec::<String>::new());
    let lasted = RwSignal::new(None::<String>);
    let note = RwSignal::new(String::new());
    let lengths = LASTED
        .map(|code| Choice::new(code, say(format!("flare.lasted.{code}"))))
        .to_vec();
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let mut helped = helped.get_untracked();
        helped.retain(|code| code != NONE);
        let lasted = lasted.get_untracked().unwrap_or_default();
        if session.end_flare(&helped, &lasted, &note.get_untracked()) {
            go.run(Route::Today);
        }
    };
    view! {
        <form class="stack" on:submit=save>
            <div class="page__head">
                <h1 tabindex="-1">{say("flare.back.title")}</h1>
                <p class="page__lead">{say("flare.back.lead")}</p>
            </div>
            <CheckboxGroup
                id="flare-helped"
                legend=say("flare.back.helped")
                choices
                none=Choice::new(NONE, say("flare.back.nothing"))
                value=helped
                on_change=Callback::new(move |codes| helped.set(codes))
            />
            <RadioGroup
                id="flare-lasted"
                legend=say("flare.back.lasted")
                choices=lengths
                value=lasted
                on_change=Callback::new(move |code| lasted.set(Some(code)))
            />
            <TextArea
                id="flare-note"
                label=say("flare.back.note")
                hint=say("flare.back.note_hint")
                value=note
                on_input=move |text: String| note.set(text)
            />
            <div class="button-row flare__great">
                <Button label=say("flare.back.save") kind=ButtonKind::Primary action=ButtonAction::Submit/>
                <Button label=say("flare.back.not_yet") kind=ButtonKind::Quiet on_press=on_back/>
            </div>
        </form>
    }
}
