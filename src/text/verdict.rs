//! One line of the plan at first sight: which reason is said first, and how sure it is.

use super::{Words, plan};
use crate::domain::plan::bucket::Bucket;
use crate::domain::plan::rule::{BY_VOTES, Ground, TABLE};
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
    let is_own_rule = |reason: &&Reason| !matches!(reason.rule, TABLE | BY_VOTES);
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

/// The first reason in words; empty where there is none.
///
/// Shorter than among all reasons: votes are counted, and of what is not known only that is said, not what
/// it could mean.
pub fn why(item: &Item, words: &Words) -> String {
    match first_reason(item) {
        None => String::new(),
        Some(reason) if reason.rule == BY_VOTES => votes(item, words),
        Some(reason) => plan::unknown(reason, words).unwrap_or_else(|| plan::reason(reason, words)),
    }
}

/// How many guidelines speak for it and against it.
fn votes(item: &Item, words: &Words) -> String {
    let stances = || item.votes.iter().filter_map(|(_, vote)| vote.speaks_for());
    let for_it = stances().filter(|&stance| stance).count();
    let against = stances().count() - for_it;
    match (for_it, against) {
        (0, 0) => words.text("plan.votes.none"),
        (for_it, 0) => words.count("plan.votes.for", for_it),
        (0, against) => words.count("plan.votes.against", against),
        (for_it, against) => {
            let (for_it, against) = (for_it.to_string(), against.to_string());
            let values = [("for", for_it.as_str()), ("against", against.as_str())];
            words.fill("plan.votes.divided", &values)
        }
    }
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
    use crate::text::Language;

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

    fn english() -> Words {
        let first = Words::first(Language::En, include_str!("../../locales/first/en.json"));
        let all = first
            .unwrap()
            .with_rest(include_str!("../../locales/en.json"));
        all.unwrap()
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
    fn counts_the_votes_where_they_decide() {
        use crate::domain::plan::rule::Vote;
        let mut item = line(Bucket::ConsiderNext);
        item.reasons = vec![reason(BY_VOTES, None, Truth::True)];
        let words = english();
        let mut why_of = |votes: &[Vote]| {
            item.votes = votes.iter().map(|&vote| (Source::Ng59, vote)).collect();
            why(&item, &words)
        };
        let silent = why_of(&[Vote::Open, Vote::Expired]);
        let one = why_of(&[Vote::For, Vote::Silent]);
        let two = why_of(&[Vote::Package, Vote::StrongFor]);
        let against = why_of(&[Vote::StrongAgainst, Vote::Open]);
        let divided = why_of(&[Vote::For, Vote::For, Vote::Against]);
        assert!(silent.contains("yes or no"), "{silent}");
        assert!(one.starts_with("1 guideline speaks for"), "{one}");
        assert!(two.starts_with("2 guidelines speak for"), "{two}");
        assert!(
            against.starts_with("1 guideline advises against"),
            "{against}"
        );
        assert!(divided.contains("2 for it, 1 against"), "{divided}");
    }

    #[test]
    fn leaves_out_what_an_unknown_could_mean() {
        let mut unsure = reason("CI-NSO-01", Some(Limit::Bar), Truth::Unknown);
        unsure.facts = vec![crate::domain::fact::YesNo::PepticUlcerHx.into()];
        let mut item = line(Bucket::NotSuitable);
        item.reasons = vec![unsure];
        let words = english();
        let meaning = words.text("rule.CI-NSO-01");
        let told = why(&item, &words);
        assert!(!told.contains(&meaning), "{told}");
        assert!(plan::reason(&item.reasons[0], &words).contains(&meaning));
        item.reasons[0].truth = Truth::True;
        assert_eq!(why(&item, &words), meaning);
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
