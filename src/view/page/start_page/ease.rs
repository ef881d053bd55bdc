//! What makes the questions easier to take: larger letters, and somebody else who fills them in.

use leptos::prelude::*;

use crate::session::Setting;
use crate::view::form::choice::Choice;
use crate::view::form::radio_group::RadioGroup;
use crate::view::say::{say, use_session};
use crate::view::widget::disclosure::Disclosure;

/// The value of the setting when somebody else fills the answers in.
const OTHER: &str = "other";

/// Whether somebody else fills the answers in.
fn is_filled_in_by_other() -> Signal<bool> {
    let session = use_session();
    Signal::derive(move || session.setting(Setting::FilledBy).as_deref() == Some(OTHER))
}

/// The two choices, folded away.
#[component]
pub fn Ease() -> impl IntoView {
    view! {
        <Disclosure summary=say("ease.title")>
            <div class="stack">
                {choice(Setting::Text, ["normal", "large"])}
                {choice(Setting::FilledBy, ["self", OTHER])}
            </div>
        </Disclosure>
    }
}

fn choice(setting: Setting, codes: [&'static str; 2]) -> impl IntoView {
    let session = use_session();
    let name = setting.name();
    let [usual, _] = codes;
    let choices = codes
        .map(|code| Choice::new(code, say(format!("settings.{name}.{code}"))))
        .into();
    view! {
        <RadioGroup
            id=format!("ease-{name}")
            legend=say(format!("settings.{name}.title"))
            choices
            value=Signal::derive(move || {
                Some(session.setting(setting).unwrap_or_else(|| usual.to_owned()))
            })
            on_change=move |code: String| {
                session.set(setting, &code);
            }
        />
    }
}

/// Says whom "you" means while somebody else fills the answers in.
#[component]
pub fn ForSomeoneElse() -> impl IntoView {
    let is_other = is_filled_in_by_other();
    move || {
        is_other
            .get()
            .then(|| view! { <p class="muted">{say("ease.for_someone")}</p> })
    }
}
