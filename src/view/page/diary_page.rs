//! The diary: write an entry in seconds, read and correct the earlier ones.
//!
//! Invariant: no day is called missed, and nothing counts days in a row.

pub mod entry_form;
pub mod entry_list;
pub mod entry_row;
pub mod medicine_rows;
pub mod month_view;
pub mod more_fields;

use leptos::prelude::*;
use leptos::task::{spawn_local, tick};

use self::entry_form::{EntryForm, FormSize};
use self::entry_list::EntryList;
pub(super) use self::more_fields::begun_codes;
use crate::platform::page;
use crate::view::say::{say, use_session};
use crate::view::stop::Guarded;
use crate::view::widget::button::Button;
use crate::view::widget::card::Card;
use crate::view::widget::empty_state::EmptyState;
use crate::view::widget::illustration::Scene;

/// The diary.
#[component]
pub fn DiaryPage() -> impl IntoView {
    view! {
        <div class="page">
            <Guarded>
                <Diary/>
            </Guarded>
        </div>
    }
}

/// The form on top, the entries below.
#[component]
fn Diary() -> impl IntoView {
    let session = use_session();
    let is_empty = Memo::new(move |_| session.record().with(|record| record.diary().is_empty()));
    view! {
        <div class="page__head">
            <h1 tabindex="-1">{say("page.diary.title")}</h1>
            <p class="page__lead">{say("diary.lead")}</p>
        </div>
        <section class="page__section" aria-labelledby="diary-new">
            <h2 class="visually-hidden" id="diary-new">{say("diary.new")}</h2>
            <Card>
                <EntryForm id="new" size=FormSize::Whole/>
            </Card>
        </section>
        <section class="page__section" aria-labelledby="diary-entries">
            <h2 id="diary-entries" tabindex="-1">{say("diary.entries")}</h2>
            {move || if is_empty.get() {
                view! {
                    <EmptyState
                        scene=Scene::EmptyDiary
                        title=say("diary.none.title")
                        text=say("diary.none.text")
                    >
                        <Button
                            label=say("diary.none.button")
                            on_press=Callback::new(|()| page::focus("#new-pain input"))
                        />
                    </EmptyState>
                }
                .into_any()
            } else {
                view! { <EntryList/> }.into_any()
            }}
        </section>
    }
}

/// Moves the focus to the element of that id, once the page shows what just changed.
fn focus_next(id: String) {
    spawn_local(async move {
        tick().await;
        page::focus(&format!("[id=\"{id}\"]"));
    });
}
