//! The way back into questions that are not done.

use leptos::prelude::*;

use crate::route::Route;
use crate::view::say::{href, say, use_session};
use crate::view::widget::button::ButtonKind;
use crate::view::widget::card::{Card, CardKind};
use crate::view::widget::link_button::LinkButton;

/// Where the person stopped, and how much is left at most.
#[component]
pub fn GoOn() -> impl IntoView {
    let session = use_session();
    let forms = session.forms();
    let progress = Memo::new(move |_| {
        session.understanding().with(|known| {
            let progress = forms.progress(&known.answers);
            (progress.done > 0, progress.open, progress.undecided)
        })
    });
    // What is not decided yet may still come up: the figure is never too small.
    let left = move || {
        let (_, open, undecided) = progress.get();
        session.words().with(|words| {
            if undecided == 0 {
                return words.count("today.go_on.left", open);
            }
            let most = (open + undecided).to_string();
            let range = [("least", open.to_string()), ("most", most)];
            let range = range.each_ref().map(|(place, n)| (*place, n.as_str()));
            words.fill("today.go_on.left_range", &range)
        })
    };
    let name = move || if progress.get().0 { "stopped" } else { "begin" };
    view! {
        <section aria-labelledby="today-go-on">
            <Card kind=CardKind::Accent>
                <h2 id="today-go-on">{move || say(format!("today.go_on.{}.title", name()))}</h2>
                <p>{move || say(format!("today.go_on.{}.text", name()))} " " {left}</p>
                <div class="button-row">
                    {move || view! {
                        <LinkButton
                            label=say(format!("today.go_on.{}.button", name()))
                            href=href(Route::Start)
                            kind=ButtonKind::Primary
                        />
                    }}
                </div>
            </Card>
        </section>
    }
}
