//! The rules as a list that can be searched, and the sources under it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::plan::rulebook::{Entry, Kind, entries};
use crate::domain::plan::rules::RULES_VERSION;
use crate::domain::plan::source::Source;
use crate::text::Words;
use crate::text::plan as spelled;
use crate::text::search::{fold, has_all};
use crate::text::verdict::how_sure;
use crate::view::form::text_field::TextField;
use crate::view::icon::Glyph;
use crate::view::say::{count, fill, say, spell, use_session};
use crate::view::widget::badge::{Badge, BadgeTone};
use crate::view::widget::button::Button;
use crate::view::widget::notice::Notice;
use crate::view::widget::unfold::Unfold;

/// How many rules are shown at once.
const AT_ONCE: usize = 60;

/// A rule with everything it can be found by.
struct Findable {
    entry: Arc<Entry>,
    text: String,
}

/// The rules in the words of one language.
fn findable(words: &Words) -> Arc<[Findable]> {
    let text = |entry: &Entry| {
        let mut text = vec![
            entry.id.to_owned(),
            words.text(&format!("rule.{}", entry.id)),
            words.text(&format!("evidence.kind.{}", entry.kind.name())),
        ];
        text.extend(
            entry
                .facts
                .iter()
                .flat_map(|fact| [spelled::fact(*fact, words), fact.name().to_owned()]),
        );
        text.extend(
            entry
                .treatments
                .iter()
                .flat_map(|one| [spelled::name(*one, words), one.code().to_owned()]),
        );
        text.extend(
            entry
                .treatments
                .iter()
                .map(|one| words.text(&format!("component.{}", one.component().name()))),
        );
        text.extend(entry.exercises.iter().flat_map(|one| {
            [
                words.text(&format!("exercise.{}.name", one.id())),
                one.id().to_owned(),
            ]
        }));
        let sources = entry.ground.iter().flat_map(|ground| ground.sources);
        text.extend(
            sources.flat_map(|source| [source.key().to_owned(), source.title().to_owned()]),
        );
        fold(&text.join(" "))
    };
    entries()
        .into_iter()
        .map(|entry| Findable {
            text: text(&entry),
            entry: Arc::new(entry),
        })
        .collect()
}

/// Search, rules, sources.
#[component]
pub(super) fn Rulebook() -> impl IntoView {
    let session = use_session();
    let typed = RwSignal::new(String::new());
    let most = RwSignal::new(AT_ONCE);
    // The rules never change, so their texts are put together once a language and not once a letter typed.
    let all = Signal::derive(move || session.words().get());
    let all = Memo::new_with_compare(
        move |_| all.with(|words| findable(words)),
        |before, after| match (before, after) {
            (Some(before), Some(after)) => !Arc::ptr_eq(before, after),
            _ => true,
        },
    );
    let found = Memo::new(move |_| {
        let typed = typed.get();
        all.with(|all| {
            all.iter()
                .filter(|one| has_all(&one.text, &typed))
                .map(|one| Arc::clone(&one.entry))
                .collect::<Vec<_>>()
        })
    });
    let number = Memo::new(move |_| found.with(Vec::len));
    let shown =
        move || found.with(|found| found.iter().take(most.get()).cloned().collect::<Vec<_>>());
    let has_more = Memo::new(move |_| number.get() > most.get());
    let on_input = Callback::new(move |text: String| {
        typed.set(text);
        most.set(AT_ONCE);
    });
    let version = fill("evidence.version", || {
        [("version", RULES_VERSION.to_owned())]
    });
    view! {
        <Notice title=say("evidence.review.title")>
            <p>{say("evidence.review.text")}</p>
            <p>{version}</p>
        </Notice>
        <section class="page__section" aria-labelledby="rules">
            <h2 id="rules">{say("evidence.rules.title")}</h2>
            <p>{say("evidence.rules.text")}</p>
            <search>
                <TextField
                    id="evidence-search"
                    label=say("evidence.search.label")
                    hint=say("evidence.search.hint")
                    value=typed
                    on_input
                />
            </search>
            <p role="status">{count("evidence.search.found", move || number.get())}</p>
            {move || (number.get() == 0).then(|| view! { <p>{say("evidence.search.none")}</p> })}
            <ul class="plan__items">
                <For
                    each=shown
                    key=|entry| (entry.kind, entry.id)
                    children=|entry| view! { <RuleCard entry/> }
                />
            </ul>
            {move || has_more.get().then(|| {
                let on_press = Callback::new(move |()| most.update(|most| *most += AT_ONCE));
                view! { <p><Button label=say("evidence.search.more") icon=Glyph::Add on_press/></p> }
            })}
        </section>
        <Sources/>
    }
}

/// One rule.
#[component]
fn RuleCard(
    /// The rule.
    entry: Arc<Entry>,
) -> impl IntoView {
    let id = entry.id;
    let own = entry.is_own_decision();
    let anchor = format!("rule-{}-{id}", entry.kind.name());
    let heading = anchor.clone();
    let about = spell({
        let entry = Arc::clone(&entry);
        move |words| speaks_about(&entry, words)
    });
    let looks_at = spell({
        let entry = Arc::clone(&entry);
        move |words| looks_at(&entry, words)
    });
    let tone = match entry.kind {
        Kind::Danger => BadgeTone::Danger,
        Kind::Limit => BadgeTone::Caution,
        Kind::Pattern | Kind::Verdict | Kind::Exercise => BadgeTone::Info,
    };
    let ground = entry.ground;
    view! {
        <li>
            <article class="plan__item" aria-labelledby=anchor>
                <div class="plan__marks">
                    <Badge icon=kind_glyph(entry.kind) tone label=say(format!("evidence.kind.{}", entry.kind.name()))/>
                    {own.then(|| view! { <Badge icon=Glyph::Edit label=say("evidence.own")/> })}
                </div>
                <h3 class="evidence__id" id=heading>{id}</h3>
                <p>{say(format!("rule.{id}"))}</p>
                <p class="muted">{about}</p>
                <Unfold summary=fill("evidence.more", move || [("id", id.to_owned())])>
                    <p>{looks_at}</p>
                    {ground.map(|ground| view! {
                        <p>{spell(move |words| how_sure(ground, words))}</p>
                        <ul class="plan__bullets">
                            {ground.sources.iter().map(|source| view! { <li>{source.title()}</li> }).collect_view()}
                        </ul>
                    })}
                </Unfold>
            </article>
        </li>
    }
}

const fn kind_glyph(kind: Kind) -> Glyph {
    match kind {
        Kind::Danger => Glyph::Warning,
        Kind::Pattern => Glyph::Spine,
        Kind::Limit => Glyph::Stop,
        Kind::Verdict => Glyph::Plan,
        Kind::Exercise => Glyph::Walk,
    }
}

/// Treatments and exercises that a rule speaks about.
fn speaks_about(entry: &Entry, words: &Words) -> String {
    let treatments = entry
        .treatments
        .iter()
        .map(|one| spelled::name(*one, words));
    let exercises = entry
        .exercises
        .iter()
        .map(|one| words.text(&format!("exercise.{}.name", one.id())));
    let names: Vec<String> = treatments.chain(exercises).collect();
    if names.is_empty() {
        String::new()
    } else {
        words.fill("evidence.about", &[("names", &words.list(&names))])
    }
}

/// The facts a rule looks at.
fn looks_at(entry: &Entry, words: &Words) -> String {
    let facts: Vec<_> = entry.facts.iter().copied().collect();
    if facts.is_empty() {
        words.text("evidence.for_everybody")
    } else {
        words.fill(
            "evidence.looks_at",
            &[("facts", &spelled::facts(&facts, words))],
        )
    }
}

/// Every source.
#[component]
fn Sources() -> impl IntoView {
    view! {
        <section class="page__section" aria-labelledby="sources">
            <h2 id="sources">{say("evidence.sources.title")}</h2>
            <p>{say("evidence.sources.text")}</p>
            <dl class="evidence__sources">
                {Source::ALL.iter().map(|source| view! {
                    <dt>{source.key()}</dt>
                    <dd>{source.title()}</dd>
                }).collect_view()}
            </dl>
        </section>
    }
}
