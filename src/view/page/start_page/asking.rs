//! One screen of questions: title, why we ask, the controls, and the way on.

#![expect(clippy::too_many_lines, reason = "one screen, read from top to bottom")]

use leptos::prelude::*;

use super::draft::{Draft, gather};
use super::question_field::{QuestionField, field_id};
use super::tick_list::TickList;
use crate::domain::questionnaire::{
    AnswerError, AnswerKind, Answers, Forms, Item, LinkId, Screen, Standing,
};
use crate::text::answers as words_of;
use crate::view::form::error_summary::{ErrorSummary, FieldError};
use crate::view::say::{fill, maybe, say, use_session};
use crate::view::widget::button::{Button, ButtonAction, ButtonKind};
use crate::view::widget::disclosure::Disclosure;
use crate::view::widget::progress::Progress;

/// Where questions come from, and where their answers stand and go.
#[derive(Clone, Copy)]
pub struct Desk {
    /// All the questions that belong together.
    pub forms: &'static Forms<'static>,
    /// The answers so far.
    pub answers: Signal<Answers>,
    /// Takes the answers after a screen, and which questions the screen had.
    pub save: Callback<(Answers, Vec<LinkId>)>,
}

/// One screen of questions.
#[component]
pub fn Asking(
    /// The desk it lies on.
    desk: Desk,
    /// What is asked.
    screen: &'static Screen<'static>,
    /// Goes to the screen before; none on the first one.
    on_back: Option<Callback<()>>,
    /// Runs once the screen is handed in, with the answers as they are then.
    on_done: Callback<Answers>,
) -> impl IntoView {
    let session = use_session();
    let Desk {
        forms,
        answers,
        save,
    } = desk;
    let item: &'static Item = screen.item;
    let draft = Draft::of(item, &answers.get_untracked());
    let errors = RwSignal::new(Vec::<AnswerError>::new());
    let attempt = RwSignal::new(0_u32);

    // What is on the screen depends on what is being answered on it.
    let preview = Memo::new(move |_| {
        let mut preview = answers.get();
        for (question, value) in draft.given() {
            if let Some(item) = forms.item(question.as_str()) {
                // What does not fit its question is refused when the screen is handed in.
                preview.answer(item, value).unwrap_or_default();
            }
        }
        preview
    });
    let applies = move |item: &Item| {
        preview.with(|preview| {
            let standings = forms.standings(preview);
            forms.standing(&standings, item.link_id.as_str()) == Standing::Enabled && !item.hidden
        })
    };
    let shown = Memo::new(move |_| {
        item.items
            .iter()
            .enumerate()
            .filter(|(_, child)| applies(child))
            .map(|(place, _)| place)
            .collect::<Vec<usize>>()
    });

    let hand_in = move || {
        let before = answers.get_untracked();
        match before.submit(forms, screen, draft.given()) {
            Ok(_) if !draft.faults().is_empty() => {
                errors.set(Vec::new());
                draft.try_in_vain();
                attempt.update(|attempt| *attempt += 1);
            }
            Ok(next) => {
                let mut changed: Vec<LinkId> = Vec::new();
                gather(item, &mut |item| changed.push(item.link_id.clone()));
                errors.set(Vec::new());
                save.run((next.clone(), changed));
                on_done.run(next);
            }
            Err(found) => {
                errors.set(found);
                attempt.update(|attempt| *attempt += 1);
            }
        }
    };
    let error_of = move |question: &LinkId| {
        let question = question.clone();
        Signal::derive(move || {
            errors.with(|errors| {
                errors
                    .iter()
                    .find(|error| *error.question() == question)
                    .map(|error| session.words().with(|words| words_of::error(error, words)))
            })
        })
    };
    let summary = Signal::derive(move || {
        errors.with(|errors| {
            errors
                .iter()
                .map(|error| {
                    let question = error.question().clone();
                    let error = error.clone();
                    let message = Signal::derive(move || {
                        session.words().with(|words| {
                            let asked = forms
                                .item(error.question().as_str())
                                .map(|item| words_of::question(item, words))
                                .unwrap_or_default();
                            format!("{asked} {}", words_of::error(&error, words))
                        })
                    });
                    FieldError {
                        field: field_id(&question),
                        message,
                    }
                })
                .chain(in_the_way(draft))
                .collect::<Vec<_>>()
        })
    });

    let section: &'static LinkId = screen.section.unwrap_or(&item.link_id);
    let is_first_of_section = forms
        .screens()
        .iter()
        .find(|other| other.section == screen.section)
        .is_some_and(|first| first.link_id() == screen.link_id());
    let grouped = matches!(item.kind, AnswerKind::Group | AnswerKind::Signs);
    let title = if grouped {
        Signal::derive(move || {
            session
                .words()
                .with(|words| words_of::question(item, words))
        })
    } else {
        say(format!("section.{section}.title"))
    };
    let help = maybe(format!("question.{}.help", item.link_id));
    let why = maybe(format!("question.{}.why", item.link_id));
    let intro = maybe(format!("section.{section}.intro"));
    let nothing_ticked =
        Memo::new(move |_| item.kind == AnswerKind::Signs && draft.given().is_empty());
    let next = Signal::derive(move || {
        let key = if nothing_ticked.get() {
            "danger.none_of_these"
        } else {
            "start.continue"
        };
        session.words().with(|words| words.text(key))
    });
    let section_title = say(format!("section.{section}.title"));
    let skip = Callback::new(move |()| {
        let before = answers.get_untracked();
        if let Ok(after) = before.pass_by(forms, screen) {
            let mut changed: Vec<LinkId> = Vec::new();
            gather(item, &mut |item| changed.push(item.link_id.clone()));
            save.run((after.clone(), changed));
            on_done.run(after);
        }
    });
    let mut required = item.kind == AnswerKind::Signs;
    gather(item, &mut |item| required |= item.required);

    let fields = match item.kind {
        AnswerKind::Signs => view! { <TickList item draft shown/> }.into_any(),
        AnswerKind::Group => item
            .items
            .iter()
            .enumerate()
            .map(|(place, child)| {
                let is_shown = move || shown.with(|shown| shown.contains(&place));
                let error = error_of(&child.link_id);
                view! {
                    <Show when=is_shown>
                        <QuestionField item=child draft error/>
                    </Show>
                }
            })
            .collect_view()
            .into_any(),
        _ => {
            let error = error_of(&item.link_id);
            view! { <QuestionField item draft error/> }.into_any()
        }
    };

    view! {
        <form
            class="question"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                hand_in();
            }
        >
            <div class="question__progress">
                <Progress
                    text=fill("start.part", move || {
                        let (place, all) = part(forms, section);
                        [
                            ("n", (place + 1).to_string()),
                            ("all", all.to_string()),
                            ("section", section_title.get()),
                        ]
                    })
                    done=Signal::derive(move || part(forms, section).0)
                    total=Signal::derive(move || part(forms, section).1)
                />
            </div>
            <h1 class="question__title" tabindex="-1">{title}</h1>
            {move || is_first_of_section.then(|| intro.get()).flatten().map(|intro| view! { <p class="page__lead">{intro}</p> })}
            {move || grouped.then(|| help.get()).flatten().map(|help| view! { <p>{help}</p> })}
            <ErrorSummary title=say("start.look_again") errors=summary attempt/>
            {fields}
            {move || why.get().map(|why| view! {
                <Disclosure summary=say("danger.why")><p>{why}</p></Disclosure>
            })}
            <div class="question__nav">
                {on_back.map(|on_back| view! {
                    <Button label=say("start.back") kind=ButtonKind::Quiet on_press=on_back/>
                })}
                {(!required).then(|| view! {
                    <Button label=say("danger.skip") kind=ButtonKind::Quiet on_press=skip/>
                })}
                <Button label=next kind=ButtonKind::Primary action=ButtonAction::Submit/>
            </div>
        </form>
    }
}

/// Faults in fields beside the questions, once the screen was handed in.
fn in_the_way(draft: Draft) -> Vec<FieldError> {
    if draft.was_tried() {
        draft.faults()
    } else {
        Vec::new()
    }
}

/// Which part of all a section is, counted from 0, and how many there are: a count that no answer changes.
fn part(forms: &Forms<'_>, section: &LinkId) -> (usize, usize) {
    let mut parts: Vec<&LinkId> = Vec::new();
    for screen in forms.screens() {
        if let Some(section) = screen.section
            && !parts.contains(&section)
        {
            parts.push(section);
        }
    }
    let place = parts.iter().position(|part| *part == section);
    (place.unwrap_or_default(), parts.len())
}
