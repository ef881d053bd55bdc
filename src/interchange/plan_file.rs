//! A plan as JSON, in the shape that checks outside the project rely on.

use serde_json::{Value, json};

use crate::domain::due::REVIEW_WEEKS;
use crate::domain::plan::pattern::Pattern;
use crate::domain::plan::picture::Support;
use crate::domain::plan::{Item, Plan, Reason, Suggested};
use crate::text::Words;
use crate::text::dose as spell;
use crate::text::plan as say;

/// Writes a plan with the words of one language.
pub fn write_plan(plan: &Plan, words: &Words) -> Value {
    json!({
        "rules_version": plan.rules_version,
        "profile": plan.profile.name(),
        "stop": plan.stop.as_ref().map(|stop| json!({
            "level": stop.level.name(),
            "flags": stop.flags,
        })),
        "referrals": plan.referrals.iter().map(|referral| json!({
            "level": referral.level.name(),
            "flags": referral.flags,
            "roles": referral.roles.iter().map(|role| role.code()).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
        "patterns": plan.patterns.iter().map(|pattern| pattern.code()).collect::<Vec<_>>(),
        "primary": plan.primary.map(Pattern::code),
        "support": plan.support.map(Support::code),
        "items": plan.items.iter().map(|item| write_item(item, words)).collect::<Vec<_>>(),
        "exercises": plan.exercises.iter().map(|one| write_exercise(one, words)).collect::<Vec<_>>(),
        "blocked_exercises": plan.blocked_exercises.iter().map(|blocked| json!({
            "id": blocked.exercise.id(),
            "rule": blocked.rule,
        })).collect::<Vec<_>>(),
        "start_now": plan.start_now.iter().map(|one| one.code()).collect::<Vec<_>>(),
        "staged": plan.staged.iter().map(|one| one.code()).collect::<Vec<_>>(),
        "not_chosen": plan.not_chosen.iter().map(|one| one.code()).collect::<Vec<_>>(),
        "review_weeks": REVIEW_WEEKS,
        "first_full_review": plan.first_full_review,
        "team": plan.team.iter().map(|role| role.code()).collect::<Vec<_>>(),
        "questions": plan.questions.iter().map(|fact| fact.name()).collect::<Vec<_>>(),
        "notices": plan.notices,
    })
}

fn write_item(item: &Item, words: &Words) -> Value {
    json!({
        "treatment": item.treatment.code(),
        "component": item.treatment.component().name(),
        "bucket": item.bucket.name(),
        "after_weeks": item.after_weeks,
        "disagree": item.disagree,
        "reasons": item.reasons.iter().map(|reason| write_reason(reason, words)).collect::<Vec<_>>(),
        "alternatives": item.alternatives.iter().map(|one| one.code()).collect::<Vec<_>>(),
        "ask": say::ask(item.treatment, words),
        "judge_at_weeks": item.judge_at_weeks,
        "review_within_days": item.review_within_days,
        "roles": item.roles.iter().map(|role| role.code()).collect::<Vec<_>>(),
    })
}

fn write_reason(reason: &Reason, words: &Words) -> Value {
    json!({
        "rule": reason.rule,
        "facts": reason.facts.iter().map(|fact| fact.name()).collect::<Vec<_>>(),
        "known": reason.truth.is_true(),
        "sources": reason.ground.sources.iter().map(|source| source.key()).collect::<Vec<_>>(),
        "strength": reason.ground.strength.letter(),
        "confidence": reason.ground.confidence.tag(),
        "text": say::reason(reason, words),
    })
}

fn write_exercise(one: &Suggested, words: &Words) -> Value {
    json!({
        "id": one.exercise.id(),
        "start": spell::start(one.start, words),
        "eased_by": one.eased_by,
        "in_case": one.in_case,
    })
}
