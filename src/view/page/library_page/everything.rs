//! All exercises and lessons, found by a word or by what they are for.

use leptos::prelude::*;

use super::{EXERCISES, LESSONS, PURPOSES};
use crate::text::Words;
use crate::text::search::{fold, has_all};
use crate::view::exercise::{Drawing, address_of};
use crate::view::form::text_field::TextField;
use crate::view::icon::Glyph;
use crate::view::say::{count, say, use_session};
use crate::view::widget::link_row::{LinkRow, LinkRows};
use crate::view::widget::notice::Notice;

#[cfg(feature = "guidance")]
use super::place::{Bar, Mark, Place, place_of};

/// What the person looks for.
#[derive(Clone, Copy)]
pub struct Wish {
    typed: RwSignal<String>,
    purpose: RwSignal<&'static str>,
}

impl Wish {
    /// Looks for nothing yet.
    pub(super) fn new() -> Self {
        Self {
            typed: RwSignal::new(String::new()),
            purpose: RwSignal::new("all"),
        }
    }

    /// The exercises that fit.
    fn exercises(self, words: &Words) -> Vec<&'static str> {
        let purpose = self.purpose.get();
        self.typed.with(|typed| {
            EXERCISES
                .iter()
                .filter(|(_, one)| purpose == "all" || *one == purpose)
                .filter(|(id, one)| {
                    let text = [
                        words.text(&format!("exercise.{id}.name")),
                        words.text(&format!("exercise.{id}.for")),
                        words.text(&format!("exercise.{id}.how")),
                        words.text(&format!("library.purpose.{one}")),
                    ];
                    has_all(&fold(&text.join(" ")), typed)
                })
                .map(|(id, _)| *id)
                .collect()
        })
    }

    /// The lessons that fit; a purpose belongs to exercises, and leaves lessons out.
    fn lessons(self, words: &Words) -> Vec<&'static str> {
        if self.purpose.get() != "all" {
            return Vec::new();
        }
        self.typed.with(|typed| {
            LESSONS
                .iter()
                .filter(|(name, paragraphs)| {
                    let mut text = words.text(&format!("lesson.{name}.title"));
                    text.push_str(&words.text(&format!("lesson.{name}.short")));
                    for place in 1..=*paragraphs {
                        text.push_str(&words.text(&format!("lesson.{name}.{place}")));
                    }
                    has_all(&fold(&text), typed)
                })
                .map(|(name, _)| *name)
                .collect()
        })
    }
}

/// The list.
#[component]
pub(super) fn Everything(
    /// What the person looks for.
    wish: Wish,
) -> impl IntoView {
    let session = use_session();
    let exercises = Memo::new(move |_| session.words().with(|words| wish.exercises(words)));
    let lessons = Memo::new(move |_| session.words().with(|words| wish.lessons(words)));
    let found = Memo::new(move |_| exercises.with(Vec::len) + lessons.with(Vec::len));
    let on_input = Callback::new(move |text| wish.typed.set(text));
    view! {
        <div class="page__head">
            <h1 tabindex="-1">{say("page.library.title")}</h1>
            <p class="page__lead">{say("library.lead")}</p>
        </div>
        <Notice title=say("library.stop.title")>
            <p>{say("library.stop.text")}</p>
        </Notice>
        {bar()}
        <search class="library__find">
            <TextField
                id="library-search"
                label=say("library.find.label")
                hint=say("library.find.hint")
                value=wish.typed
                on_input
            />
            <Purposes chosen=wish.purpose/>
        </search>
        <p role="status">{count("library.find.found", move || found.get())}</p>
        {move || (found.get() == 0).then(|| view! { <p>{say("library.find.none")}</p> })}
        {groups(exercises)}
        {move || {
            let names = lessons.get();
            (!names.is_empty()).then(|| view! {
            <section class="page__section" aria-labelledby="lessons">
                <h2 id="lessons">{say("lesson.title")}</h2>
                <p>{say("lesson.lead")}</p>
                <LinkRows>
                    {names.into_iter().map(|name| view! {
                        <LinkRow
                            icon=Glyph::Book
                            href=address_of(name)
                            title=say(format!("lesson.{name}.title"))
                            hint=say(format!("lesson.{name}.short"))
                        />
                    }).collect_view()}
                </LinkRows>
            </section>
            })
        }}
    }
}

/// What exercises are for, as buttons of which one is pressed.
#[component]
fn Purposes(chosen: RwSignal<&'static str>) -> impl IntoView {
    view! {
        <div class="library__purposes" role="group" aria-label=say("library.find.purpose")>
            {PURPOSES.map(|purpose| view! {
                <button
                    class="button button--secondary"
                    type="button"
                    aria-pressed=move || if chosen.get() == purpose { "true" } else { "false" }
                    on:click=move |_| chosen.set(purpose)
                >
                    {say(format!("library.purpose.{purpose}"))}
                </button>
            }).into_view()}
        </div>
    }
}

/// What keeps exercise as a whole waiting.
#[cfg(feature = "guidance")]
fn bar() -> impl IntoView {
    view! { <Bar/> }
}

#[cfg(not(feature = "guidance"))]
fn bar() -> impl IntoView {}

/// The exercises that were found, those of the plan first.
#[cfg(feature = "guidance")]
fn groups(found: Memo<Vec<&'static str>>) -> impl IntoView {
    let session = use_session();
    Place::ALL
        .map(|place| {
            let ids = Memo::new(move |_| {
                session.plan().with(|plan| {
                    found.with(|found| {
                        let here = found.iter().filter(|id| place_of(id, plan) == place);
                        here.copied().collect::<Vec<_>>()
                    })
                })
            });
            group(place.name(), ids)
        })
        .into_view()
}

/// The exercises that were found, without a plan to set them apart.
#[cfg(not(feature = "guidance"))]
fn groups(found: Memo<Vec<&'static str>>) -> impl IntoView {
    group("all", found)
}

/// A part of the list, while there is anything in it.
fn group(name: &'static str, ids: Memo<Vec<&'static str>>) -> impl IntoView {
    let any = Memo::new(move |_| !ids.with(Vec::is_empty));
    move || {
        any.get().then(|| view! {
            <section class="page__section" aria-labelledby=format!("exercises-{name}")>
                <h2 id=format!("exercises-{name}")>{say(format!("library.{name}.title"))}</h2>
                <p>{say(format!("library.{name}.text"))}</p>
                <ul class="library__cards">
                    <For each=move || ids.get() key=|id| *id children=move |id| view! { <Card id place=name/> }/>
                </ul>
            </section>
        })
    }
}

/// One exercise: its drawing, its name and what it is for; the whole card is the link.
#[component]
fn Card(
    /// Its id.
    id: &'static str,
    /// The part of the list it stands in.
    place: &'static str,
) -> impl IntoView {
    view! {
        <li>
            <a class="library-card" href=address_of(id)>
                <Drawing id silent=true/>
                <span class="library-card__words">
                    <span class="library-card__name">{say(format!("exercise.{id}.name"))}</span>
                    <span class="library-card__for">{say(format!("exercise.{id}.for"))}</span>
                    {mark(place)}
                </span>
            </a>
        </li>
    }
}

/// That it is in the plan, or left out.
#[cfg(feature = "guidance")]
fn mark(place: &'static str) -> impl IntoView {
    view! { <Mark place/> }
}

#[cfg(not(feature = "guidance"))]
fn mark(_place: &'static str) -> impl IntoView {}
