//! Everything about one line: why, how sure, who says what, harms, effort, questions, when to judge and stop.

use leptos::prelude::*;

use crate::domain::plan::rule::Vote;
use crate::domain::plan::{Item, Reason};
use crate::domain::treatment::Treatment;
use crate::text::plan as spelled;
use crate::text::verdict::{first_reason, how_sure};
use crate::text::{Words, day};
use crate::view::say::{maybe, say, spell, use_session};

/// The unfolded part of a line.
#[component]
pub(super) fn LineDetails(
    /// Which treatment.
    treatment: Treatment,
    /// What the plan says of it.
    item: Memo<Option<Item>>,
) -> impl IntoView {
    let code = treatment.code();
    let reasons = Memo::new(move |_| {
        item.with(|item| {
            item.as_ref()
                .map(|item| item.reasons.clone())
                .unwrap_or_default()
        })
    });
    let votes = Memo::new(move |_| {
        item.with(|item| {
            item.as_ref()
                .map(|item| item.votes.clone())
                .unwrap_or_default()
        })
    });
    let instead = Memo::new(move |_| {
        item.with(|item| {
            item.as_ref()
                .map(|item| item.alternatives.clone())
                .unwrap_or_default()
        })
    });
    let sure = spell(move |words| {
        item.with(|item| {
            item.as_ref()
                .and_then(first_reason)
                .map(|reason| how_sure(reason.ground, words))
                .unwrap_or_default()
        })
    });
    let sources = spell(move |words| reasons.with(|reasons| sources_of(reasons, words)));
    view! {
        <dl class="plan__facts">
            <dt class="plan__fact-name">{say("plan_page.detail.why")}</dt>
            <dd>
                <ul class="plan__bullets">
                    {move || reasons.get().into_iter().map(|reason| view! { <Why reason/> }).collect_view()}
                </ul>
            </dd>
            <dt class="plan__fact-name">{say("plan_page.detail.sure")}</dt>
            <dd>{sure}</dd>
            <dt class="plan__fact-name">{say("plan_page.detail.votes")}</dt>
            <dd>
                {move || if votes.with(Vec::is_empty) {
                    view! { <p>{say("plan_page.detail.no_votes")}</p> }.into_any()
                } else {
                    view! {
                        <ul class="plan__bullets">
                            {votes.get().into_iter().map(|(source, vote)| view! {
                                <li>{source.title()} ": " <strong>{say(format!("vote.{}", vote_name(vote)))}</strong></li>
                            }).collect_view()}
                        </ul>
                    }.into_any()
                }}
            </dd>
            {told("plan_page.detail.expect", maybe(format!("treatment.{code}.expect")))}
            {told("plan_page.detail.harms", maybe(format!("treatment.{code}.harms")))}

            {told("plan_page.detail.effort", maybe(format!("treatment.{code}.effort")))}
            {told("plan_page.detail.ask", maybe(format!("treatment.{code}.ask")))}
            <Who item/>
            <Judging treatment item/>
            {told("plan_page.detail.stop", maybe(format!("treatment.{code}.stop")))}
            {move || (!instead.with(Vec::is_empty)).then(|| {
                let names = spell(move |words| {
                    let names: Vec<String> = instead.with(|all| all.iter().map(|one| spelled::name(*one, words)).collect());
                    words.list(&names)
                });
                view! {
                    <dt class="plan__fact-name">{say("plan_page.detail.instead")}</dt>
                    <dd>{names}</dd>
                }
            })}
        </dl>
        <p class="plan__source">{sources}</p>
    }
}

/// One line of the list, where there are words for it.
fn told(title: &'static str, words: MaybeProp<String>) -> impl IntoView {
    move || {
        words.get().map(|words| {
            view! {
                <dt class="plan__fact-name">{say(title)}</dt>
                <dd>{words}</dd>
            }
        })
    }
}

/// One reason with the answers that decided it.
#[component]
fn Why(
    /// The reason.
    reason: Reason,
) -> impl IntoView {
    let has_facts = !reason.facts.is_empty() && reason.truth.is_true();
    let facts = reason.facts.clone();
    let text = spell(move |words| spelled::reason(&reason, words));
    let facts = spell(move |words| {
        let names = spelled::facts(&facts, words);
        words.fill("plan_page.detail.decided_by", &[("facts", &names)])
    });
    view! {
        <li>
            {text}
            {has_facts.then(|| view! { <span class="plan__decided">{facts}</span> })}
        </li>
    }
}

const fn vote_name(vote: Vote) -> &'static str {
    match vote {
        Vote::StrongFor => "strong_for",
        Vote::For => "for",
        Vote::Package => "package",
        Vote::Open => "open",
        Vote::Against => "against",
        Vote::StrongAgainst => "strong_against",
        Vote::Expired => "expired",
        Vote::Silent => "silent",
    }
}

/// Whom to ask.
#[component]
fn Who(
    /// The line.
    item: Memo<Option<Item>>,
) -> impl IntoView {
    let roles = Memo::new(move |_| {
        item.with(|item| {
            item.as_ref()
                .map(|item| item.roles.clone())
                .unwrap_or_default()
        })
    });
    let names = spell(move |words| {
        let names: Vec<String> = roles.with(|roles| {
            roles
                .iter()
                .map(|role| words.text(&format!("role.{}.name", role.code())))
                .collect()
        });
        words.list(&names)
    });
    move || {
        (!roles.with(Vec::is_empty)).then(|| {
            view! {
                <dt class="plan__fact-name">{say("plan_page.detail.who")}</dt>
                <dd>{names}</dd>
            }
        })
    }
}

/// When it can be judged: in weeks, and as a date once it has begun.
#[component]
fn Judging(
    /// Which treatment.
    treatment: Treatment,
    /// What the plan says of it.
    item: Memo<Option<Item>>,
) -> impl IntoView {
    let session = use_session();
    let weeks =
        Memo::new(move |_| item.with(|item| item.as_ref().and_then(|item| item.judge_at_weeks)));
    let told = spell(move |words| {
        let Some(weeks) = weeks.get() else {
            return String::new();
        };
        let rule = words.count("plan_page.detail.judge_after", usize::from(weeks));
        let due = session
            .choice(treatment)
            .and_then(|choice| choice.started)
            .and_then(|started| started.plus_days(i32::from(weeks) * 7));
        match due {
            Some(due) => {
                let due = day::long(due, words);
                format!(
                    "{rule} {}",
                    words.fill("plan_page.detail.judge_on", &[("day", &due)])
                )
            }
            None => rule,
        }
    });
    move || {
        weeks.get().map(|_| {
            view! {
                <dt class="plan__fact-name">{say("plan_page.detail.judge")}</dt>
                <dd>{told}</dd>
            }
        })
    }
}

/// Rule ids and the keys of their sources, for whoever looks them up.
fn sources_of(reasons: &[Reason], words: &Words) -> String {
    let mut rules: Vec<&str> = reasons.iter().map(|reason| reason.rule).collect();
    rules.dedup();
    let mut sources: Vec<&str> = reasons
        .iter()
        .flat_map(|reason| reason.ground.sources)
        .map(|source| source.key())
        .collect();
    sources.sort_unstable();
    sources.dedup();
    words.fill(
        "plan_page.detail.sources",
        &[
            ("rules", &rules.join(", ")),
            ("sources", &sources.join(", ")),
        ],
    )
}
