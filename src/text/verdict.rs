//! One line of the plan at first sight: which reason is said first, and how sure it is.

use super::Words;
use crate::domain::plan::bucket::Bucket;
use crate::domain::plan::rule::{Ground, TABLE};
use crate::domain::plan::{Item, Reason};

/// The reason that a person should read first.
///
/// Where health holds a line back that is what holds it back. Where it is offered, or advised against, what
/// decided it is a rule, so that a caution which merely could not be ruled out does not stand in front of it.
pub fn first_reason(item: &Item) -> Option<&Reason> {
    let by_rule = matches!(
        item.bucket,
        Bucket::DoNow | Bucket::Continue | Bucket::ConsiderNext | Bucket::NotRecommended
    );
    let speaks_for = |reason: &&Reason| reason.limit.is_none() && reason.truth.is_true();
    // "Guidelines place it here" says less than a rule that names the reason.
    let is_own_rule = |reason: &&Reason| !matches!(reason.rule, TABLE | "VOTES");
    let mut favourable = item.reasons.iter().filter(speaks_for);
    let favourable = favourable
        .clone()
        .find(is_own_rule)
        .or_else(|| favourable.next());
    by_rule
        .then_some(favourable)
        .flatten()
        .or_else(|| item.reasons.first())
}

/// How much a statement can bear and how far it was checked.
pub fn how_sure(ground: Ground, words: &Words) -> String {
    let strength = words.text(&format!("strength.{}", ground.strength.letter()));
    let confidence = words.text(&format!("confidence.{}", ground.confidence.tag()));
    words.fill(
        "plan_page.detail.sure_in",
        &[("strength", &strength), ("confidence", &confidence)],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::rule::Limit;
    use crate::domain::plan::source::{Confidence, Source, Strength};
    use crate::domain::treatment::Treatment;
    use crate::domain::truth::Truth;

    fn reason(rule: &'static str, limit: Option<Limit>, truth: Truth) -> Reason {
        let ground = Ground {
            strength: Strength::M,
            confidence: Confidence::Own,
            sources: &[Source::Sheet],
        };
        Reason {
            rule,
            facts: Vec::new(),
            truth,
            limit,
            ground,
        }
    }

    fn line(bucket: Bucket) -> Item {
        Item {
            treatment: Treatment::Ex,
            bucket,
            after_weeks: None,
            disagree: false,
            votes: Vec::new(),
            reasons: vec![
                reason("caution", Some(Limit::Caution), Truth::Unknown),
                reason("for it", None, Truth::True),
            ],
            alternatives: Vec::new(),
            judge_at_weeks: None,
            review_within_days: None,
            roles: Vec::new(),
            in_use: false,
            wanted: false,
            rank: 0,
        }
    }

    #[test]
    fn says_first_what_decided_it() {
        let table = [
            (Bucket::DoNow, "for it"),
            (Bucket::Continue, "for it"),
            (Bucket::ConsiderNext, "for it"),
            (Bucket::DiscussFirst, "caution"),
            (Bucket::NotRecommended, "for it"),
            (Bucket::NotSuitable, "caution"),
        ];
        for (bucket, rule) in table {
            assert_eq!(
                first_reason(&line(bucket)).unwrap().rule,
                rule,
                "{bucket:?}"
            );
        }
    }

    #[test]
    fn prefers_a_rule_that_names_its_reason() {
        let mut item = line(Bucket::ConsiderNext);
        item.reasons.insert(0, reason(TABLE, None, Truth::True));
        assert_eq!(first_reason(&item).unwrap().rule, "for it");
        item.reasons.retain(|reason| reason.rule == TABLE);
        assert_eq!(first_reason(&item).unwrap().rule, TABLE);
    }

    #[test]
    fn falls_back_to_the_only_reason_there_is() {
        let mut item = line(Bucket::DoNow);
        item.reasons.truncate(1);
        assert_eq!(first_reason(&item).unwrap().rule, "caution");
        item.reasons.clear();
        assert_eq!(first_reason(&item), None);
    }
}
