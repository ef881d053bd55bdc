//! Texts that could not be read: shown as long as there are any, to be saved by the person.

use leptos::prelude::*;

use crate::session::{Keeping, Trouble};
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
        {move || (any.get() || too_new.get()).then(|| view! {
            <Notice tone=Tone::Caution title>
                <p>{text}</p>
                <ul class="share__texts">
                    <For each=move || texts.get() key=|text| text.key.clone() let:text>
                        {
                            let size = text.text.len();
                            let name = text.key.clone();
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
                                    <Button
                                        label=say("share.unread.save")
                                        icon=Glyph::Download
                                        on_press=Callback::new(move |()| {
                                            session.save_unread_text(&text);
                                        })
                                    />
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
