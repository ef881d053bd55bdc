//! What the rules say differently since the plan was taken: old beside new, line by line, to take or to keep.

use leptos::prelude::*;

use super::line::Verdict;
use crate::domain::fact::FactId;
use crate::domain::plan::bucket::Bucket;
use crate::domain::plan::changes::{Around, Change, Kind};
use crate::domain::treatment::Treatment;
use crate::platform::page;
use crate::session::Session;
use crate::text::plan as spelled;
use crate::text::{Words, verdict};
use crate::view::icon::Glyph;
use crate::view::say::{count, say, spell, use_session};
use crate::view::widget::badge::{Badge, BadgeTone};
use crate::view::widget::button::{Button, ButtonKind};
use crate::view::widget::notice::Notice;
use crate::view::widget::unfold::Unfold;

/// How many changes stand open at once: what to do next must not be pushed out of sight.
const CARDS_AT_ONCE: usize = 3;

/// How many rules a change names; the line itself names them all.
const RULES_AT_ONCE: usize = 2;

/// How many answers it names.
const FACTS_AT_ONCE: usize = 5;

/// The lines that differ, or nothing.
#[component]
pub(super) fn Changed() -> impl IntoView {
    let session = use_session();
    let all = Memo::new(move |_| session.plan_changes());
    let open = Memo::new(move |_| part(&all.get(), false));
    let kept = Memo::new(move |_| part(&all.get(), true));
    let newer_rules = Memo::new(move |_| session.has_newer_rules());
    move || {
        let (open, kept) = (open.get(), kept.get());
        if open.is_empty() && kept.is_empty() && !newer_rules.get() {
            return None;
        }
        Some(view! {
            <section class="page__section" id="changes" tabindex="-1" aria-labelledby="changes-title">
                <h2 id="changes-title">{say("plan_change.title")}</h2>
                {if open.is_empty() { settled(newer_rules.get()).into_any() } else { waiting(open).into_any() }}
                {(!kept.is_empty()).then(|| view! {
                    <h3>{say("plan_change.kept.title")}</h3>
                    <p>{say("plan_change.kept.text")}</p>
                    <ul class="plan__items">{cards(&kept)}</ul>
                })}
            </section>
        })
    }
}

fn part(all: &[Change], kept: bool) -> Vec<Change> {
    all.iter().filter(|one| one.kept == kept).cloned().collect()
}

/// Nothing waits: newer rules that change no line are worth a word, once.
fn settled(newer_rules: bool) -> impl IntoView {
    let session = use_session();
    newer_rules.then(|| {
        let on_press = Callback::new(move |()| {
            session.take_changes(&[]);
            after(session);
        });
        view! {
            <Notice title=say("plan_change.rules.title")>
                <p>{say("plan_change.rules.text")}</p>
                <Button label=say("plan_change.rules.button") on_press/>
            </Notice>
        }
    })
}

/// What waits for a decision.
fn waiting(open: Vec<Change>) -> impl IntoView {
    let session = use_session();
    let number = open.len();
    let lines: Vec<Treatment> = open.iter().map(|one| one.treatment).collect();
    let on_press = Callback::new(move |()| {
        session.take_changes(&lines);
        after(session);
    });
    let context = around(&open);
    // What the person is doing and should be careful with comes before everything else.
    let (mut first, rest): (Vec<Change>, Vec<Change>) = open
        .into_iter()
        .partition(|one| one.kind.is_safety() && session.choice(one.treatment).is_some());
    let mut rest = rest.into_iter();
    let room = CARDS_AT_ONCE.saturating_sub(first.len());
    first.extend(rest.by_ref().take(room));
    let rest: Vec<Change> = rest.collect();
    view! {
        <p>{count("plan_change.number", move || number)} " " {say("plan_change.text")}</p>
        {context}
        <ul class="plan__items">{cards(&first)}</ul>
        {(!rest.is_empty()).then(|| {
            let number = rest.len();
            view! {
                <Unfold summary=count("plan_change.more", move || number)>
                    <ul class="plan__items">{cards(&rest)}</ul>
                </Unfold>
            }
        })}
        {(number > 1).then(|| view! {
            <div class="button-row no-print">
                <Button label=count("plan_change.take_all", move || number) icon=Glyph::Check on_press/>
            </div>
        })}
    }
}

/// What changed around the lines: the picture, the guidelines, the rules themselves.
fn around(open: &[Change]) -> impl IntoView + use<> {
    let holds = |around: &Around| open.iter().any(|one| one.around.contains(around));
    [Around::Pattern, Around::Profile, Around::Rules]
        .into_iter()
        .filter(holds)
        .map(|around| view! { <p>{say(format!("plan_change.around.{}", around.name()))}</p> })
        .collect_view()
}

fn cards(all: &[Change]) -> impl IntoView + use<> {
    all.iter().map(card).collect_view()
}

/// One line: then, now, why, and the two ways on.
fn card(change: &Change) -> impl IntoView + use<> {
    let session = use_session();
    let Change {
        treatment,
        kind,
        before,
        now,
        kept,
        ..
    } = *change;
    let code = treatment.code();
    let title = format!("change-{code}");
    let heading = title.clone();
    let choice = session.choice(treatment).is_some();
    let on_take = Callback::new(move |()| {
        session.take_changes(&[treatment]);
        after(session);
    });
    let on_keep = Callback::new(move |()| {
        session.keep_line(treatment);
        after(session);
    });
    let take = if kept { "take_after_all" } else { "take" };
    let (tone, icon) = match kind {
        Kind::Stricter | Kind::Caution => (BadgeTone::Caution, Glyph::Warning),
        Kind::Looser | Kind::Came => (BadgeTone::Info, Glyph::Add),
        Kind::Gone => (BadgeTone::Neutral, Glyph::Cross),
    };
    view! {
        <li>
            <article class="plan__item" aria-labelledby=title>
                <h3 class="plan__item-title" id=heading>{spell(move |words| spelled::name(treatment, words))}</h3>
                <div class="plan__marks">
                    <Badge icon tone label=say(format!("plan_change.kind.{}", kind.name()))/>
                    {kept.then(|| view! { <Badge icon=Glyph::Edit label=say("plan_change.you_kept")/> })}
                </div>
                <dl class="then-now">
                    <div><dt>{say("plan_change.then")}</dt><dd>{verdict_of(before)}</dd></div>
                    <div><dt>{say("plan_change.now")}</dt><dd>{verdict_of(now)}</dd></div>
                </dl>
                {why(session, change)}
                {(choice && kind.is_safety()).then(|| view! { <p><strong>{say("plan_change.careful")}</strong></p> })}
                <div class="button-row no-print">
                    <Button label=named(take, treatment) on_press=on_take/>
                    {(!kept).then(|| view! {
                        <Button label=named("keep", treatment) kind=ButtonKind::Quiet on_press=on_keep/>
                    })}
                </div>
            </article>
        </li>
    }
}

/// A button that says on which line it acts.
fn named(what: &'static str, treatment: Treatment) -> Signal<String> {
    spell(move |words| {
        let name = spelled::name(treatment, words);
        words.fill(&format!("plan_change.{what}"), &[("name", &name)])
    })
}

/// The mark of a verdict, or that there was no line.
pub(super) fn verdict_of(bucket: Option<Bucket>) -> AnyView {
    match bucket {
        Some(bucket) => view! { <Verdict bucket/> }.into_any(),
        None => view! { <span>{say("plan_change.no_line")}</span> }.into_any(),
    }
}

/// Why: what speaks now, what does not any more, and the answers behind it.
fn why(session: Session, change: &Change) -> impl IntoView + use<> {
    let item = session
        .plan()
        .with_untracked(|plan| plan.item(change.treatment).cloned());
    let facts: Vec<FactId> = change.facts.iter().copied().take(FACTS_AT_ONCE).collect();
    let has_facts = !facts.is_empty();
    let change = change.clone();
    let told = move |words: &Words| {
        let mut told: Vec<String> = Vec::new();
        if change.around.contains(&Around::Wish) {
            told.push(words.text("plan_change.around.wish"));
        }
        let reasons = item.iter().flat_map(|item| &item.reasons);
        let came = reasons.filter(|reason| change.came.contains(&reason.rule));
        told.extend(
            came.take(RULES_AT_ONCE)
                .map(|reason| spelled::reason(reason, words)),
        );
        if told.is_empty() {
            let went = change.went.iter().take(RULES_AT_ONCE).map(|rule| {
                let rule = words.text(&format!("rule.{rule}"));
                words.fill("plan_change.went", &[("rule", &rule)])
            });
            told.extend(went);
        }
        if told.is_empty()
            && let Some(item) = &item
        {
            told.push(verdict::why(item, words));
        }
        told.join(" ")
    };
    let facts = spell(move |words| {
        let names = spelled::facts(&facts, words);
        words.fill("plan_page.detail.decided_by", &[("facts", &names)])
    });
    view! {
        <p><strong>{say("plan_page.why")}</strong> " " {spell(told)}</p>
        {has_facts.then(|| view! { <p class="muted">{facts}</p> })}
    }
}

/// The pressed button is gone: the focus goes to what is left, or to the top of the page.
fn after(session: Session) {
    request_animation_frame(move || {
        if untrack(|| session.plan_changes().is_empty()) {
            page::focus_heading();
        } else {
            page::focus("#changes");
        }
    });
}
