//! Every revision of the plan that was taken: when, by whom, by which rules, and what it did.

use leptos::prelude::*;

use crate::domain::plan::bucket::Bucket;
use crate::domain::plan::changes::{Move, Past, history};
use crate::domain::record::ledger::Author;
use crate::domain::record::revision::revisions;
use crate::session::Session;
use crate::text::{Words, day, plan as spelled};
use crate::view::say::{say, spell, use_session};
use crate::view::widget::unfold::Unfold;

/// The revisions, the latest first; nothing before the first.
#[component]
pub(super) fn History() -> impl IntoView {
    let session = use_session();
    let any = Memo::new(move |_| {
        !session
            .record()
            .with(|record| record.accepted_plans().is_empty())
    });
    move || {
        any.get().then(|| {
            view! {
                <section class="page__section" aria-labelledby="history">
                    <h2 id="history">{say("plan_history.title")}</h2>
                    <p>{say("plan_history.text")}</p>
                    <Unfold summary=say("plan_history.show")>{list(session)}</Unfold>
                </section>
            }
        })
    }
}

fn list(session: Session) -> impl IntoView {
    let past = Memo::new(move |_| {
        session
            .record()
            .with(|record| history(&revisions(record.accepted_plans())))
    });
    move || {
        let rows: Vec<_> = past
            .get()
            .into_iter()
            .map(|one| {
                let moves: Vec<_> = one
                    .moves
                    .iter()
                    .map(|&one| view! { <li>{spell(move |words| move_in_words(one, words))}</li> })
                    .collect();
                view! {
                    <li>
                        <p>{spell(move |words| head(&one, words))}</p>
                        <ul class="plan__bullets">{moves}</ul>
                    </li>
                }
            })
            .collect();
        view! { <ol class="plan__history">{rows}</ol> }
    }
}

/// When, who, and by which rules.
fn head(past: &Past, words: &Words) -> String {
    let who = match &past.author {
        Author::Person => words.text("plan_history.you"),
        Author::Team(role) => words.text(&format!("role.{role}.name")),
    };
    let values = [
        ("day", day::long(past.at.day(), words)),
        ("who", who),
        ("version", past.rules_version.clone()),
        ("n", past.lines.to_string()),
    ];
    let values = values
        .each_ref()
        .map(|(place, value)| (*place, value.as_str()));
    let kind = if past.moves.is_empty() {
        "whole"
    } else {
        "part"
    };
    words.fill(&format!("plan_history.{kind}"), &values)
}

/// What happened to one line.
fn move_in_words(one: Move, words: &Words) -> String {
    let verdict = |bucket: Option<Bucket>| match bucket {
        Some(bucket) => words.text(&format!("bucket.{}.name", bucket.name())),
        None => words.text("plan_change.no_line"),
    };
    let kind = if one.kept { "kept" } else { "taken" };
    words.fill(
        &format!("plan_history.{kind}"),
        &[
            ("name", &spelled::name(one.treatment, words)),
            ("before", &verdict(one.before)),
            ("now", &verdict(one.now)),
        ],
    )
}
