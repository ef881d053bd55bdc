//! Drawings in one hand, coloured by the theme.
//!
//! They only keep company: hidden from screen readers, and no meaning is in them alone.

use leptos::prelude::*;

/// What is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scene {
    /// Stepping stones lead over hills to the sun.
    Welcome,
    /// An open notebook beside a warm cup.
    EmptyDiary,
    /// A map with the way marked.
    PlanReady,
    /// The sun over calm water, with a tick.
    Checked,
}

impl Scene {
    /// The drawing inside its frame of 320 by 220.
    const fn drawing(self) -> &'static str {
        match self {
            Self::Welcome => include_str!("illustration/welcome.svg"),
            Self::EmptyDiary => include_str!("illustration/empty_diary.svg"),
            Self::PlanReady => include_str!("illustration/plan_ready.svg"),
            Self::Checked => include_str!("illustration/checked.svg"),
        }
    }
}

/// One drawing.
#[component]
pub fn Illustration(
    /// What is drawn.
    scene: Scene,
) -> impl IntoView {
    view! {
        <svg
            class="illustration"
            viewBox="0 0 320 220"
            aria-hidden="true"
            focusable="false"
            inner_html=scene.drawing()
        ></svg>
    }
}
