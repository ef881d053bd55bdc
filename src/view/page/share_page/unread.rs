//! Texts that could not be read: shown as long as there are any, to be saved by the person.

use leptos::prelude::*;

use crate::session::{Keeping, LoadOutcome, Problem, Trouble};
use crate::text::part as part_words;
use crate::view::icon::Glyph;
use crate::view::say::{fill, say, use_session};
use crate::view::widget::button::{Button, ButtonKind};
use crate::view::widget::notice::Notice;
use crate::view::widget::tone::Tone;

/// The texts, or nothing.
#[component]
pub(super) fn Unread() -> impl IntoView {
    let session = use_session();
    let texts = Memo::new(move |_| session.unread_texts());
    let too_new = Memo::new(move |_| session.keeping().get() == Keeping::Trouble(Trouble::TooNew));
    let any = Memo::new(move |_| texts.with(|texts| !texts.is_empty()));
    let told = move |part: &str| {
        let name = if too_new.get() { "too_new" } else { "aside" };
        let key = format!("share.unread.{name}.{part}");
        session.words().with(|words| words.text(&key))
    };
    let title = Signal::derive(move || told("title"));
    let text = move || told("text");
    view! {
        <Lost/>
        {move || (any.get() || too_new.get()).then(|| view! {
            <Notice tone=Tone::Caution title>
                <p>{text}</p>
                <ul class="share__texts">
                    <For each=move || texts.get() key=|text| text.key.clone() let:text>
                        {
                            let size = text.text.len();
                            let name = text.key.clone();
                            // Removing it is offered only once there is a copy.
                            let saved = RwSignal::new(false);
                            let kept = text.clone();
                            view! {
                                <li class="share__text">
                                    <span>
                                        <code>{name}</code>
                                        <br/>
                                        <span class="muted">
                                            {fill("share.unread.size", move || {
                                                [("n", size.to_string())]
                                            })}
                                        </span>
                                    </span>
                                    <div class="cluster">
                                        <Button
                                            label=say("share.unread.save")
                                            icon=Glyph::Download
                                            on_press=Callback::new(move |()| {
                                                saved.set(session.save_unread_text(&text));
                                            })
                                        />
                                        {move || (saved.get() && !too_new.get()).then(|| {
                                            let text = kept.clone();
                                            view! {
                                                <Button
                                                    label=say("share.unread.remove")
                                                    kind=ButtonKind::Quiet
                                                    icon=Glyph::Delete
                                                    on_press=Callback::new(move |()| {
                                                        session.discard_unread_text(&text);
                                                    })
                                                />
                                            }
                                        })}
                                    </div>
                                </li>
                            }
                        }
                    </For>
                </ul>
                {move || too_new.get().then(|| view! {
                    <p>{say("share.unread.begin_text")}</p>
                    <div class="button-row">
                        <Button
                            label=say("share.unread.begin")
                            kind=ButtonKind::Secondary
                            on_press=Callback::new(move |()| { session.begin_anew(); })
                        />
                    </div>
                })}
            </Notice>
        })}
    }
}

/// What is not as it was saved, by name: the person is to know exactly what to look at.
#[component]
fn Lost() -> impl IntoView {
    let session = use_session();
    let problems = Memo::new(move |_| match session.opened().get() {
        LoadOutcome::Recovered { problems } => problems,
        _ => Vec::new(),
    });
    let named = move |problem: &Problem| {
        session.words().with(|words| match problem {
            Problem::Head => words.text("share.lost.head"),
            Problem::Journal => words.text("share.lost.journal"),
            Problem::Older(part) => {
                let part = part_words::named(*part, words);
                words.fill("share.lost.older", &[("part", &part)])
            }
            Problem::Lost(part) => {
                let part = part_words::named(*part, words);
                words.fill("share.lost.gone", &[("part", &part)])
            }
        })
    };
    move || {
        let problems = problems.get();
        (!problems.is_empty()).then(|| view! {
            <Notice tone=Tone::Caution title=say("share.lost.title")>
                <ul class="about__list">
                    {problems.iter().map(|problem| view! { <li>{named(problem)}</li> }).collect_view()}
                </ul>
                <p>{say("share.lost.text")}</p>
            </Notice>
        })
    }
}
