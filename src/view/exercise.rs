//! The parts of an exercise that several pages show: its drawing, its amount, the traffic light.

use leptos::prelude::*;

use crate::platform::page;
use crate::route::Route;
use crate::view::icon::{Glyph, Icon};
use crate::view::say::{fill, href, say, use_session};

#[cfg(feature = "guidance")]
pub mod amount;
#[cfg(feature = "guidance")]
pub mod remark;

/// The address under which the library shows an exercise or a lesson.
pub fn address_of(id: &str) -> String {
    format!("{}?show={id}", href(Route::Library))
}

/// The drawing of an exercise, out of the one file that holds them all.
#[component]
pub fn Drawing(
    /// The id of the exercise.
    id: &'static str,
    /// Without a name of its own, where the name of the exercise stands beside it.
    #[prop(optional)]
    silent: bool,
) -> impl IntoView {
    let session = use_session();
    let name = fill("exercise_card.drawing", move || {
        [(
            "name",
            session
                .words()
                .with(|words| words.text(&format!("exercise.{id}.name"))),
        )]
    });
    let shape = format!("<use href=\"{}#{id}\"/>", page::drawings());
    view! {
        <svg
            class="figure"
            viewBox="0 0 320 200"
            focusable="false"
            role=(!silent).then_some("img")
            aria-label=move || (!silent).then(|| name.get())
            aria-hidden=silent.then_some("true")
            inner_html=shape
        ></svg>
    }
}

/// Green, amber, red: what to do after it went like this.
#[component]
pub fn TrafficLight() -> impl IntoView {
    let lamps = [
        ("green", Glyph::Check),
        ("amber", Glyph::Warning),
        ("red", Glyph::Stop),
    ];
    view! {
        <p>{say("exercise_card.light.text")}</p>
        <ul class="traffic-light">
            {lamps.map(|(name, icon)| view! {
                <li class=format!("traffic-light__lamp traffic-light__lamp--{name}")>
                    <Icon name=icon/>
                    <span>
                        <strong>{say(format!("exercise_card.light.{name}.name"))}</strong>
                        <br/>
                        {say(format!("exercise_card.light.{name}.text"))}
                    </span>
                </li>
            }).into_view()}
        </ul>
        <p><a href=href(Route::Help)>{say("exercise_card.check")}</a></p>
    }
}
