//! The base verdict: what rules, the pattern table and the guidelines say of a treatment, health aside.

use super::bucket::Bucket;
use super::mutation::as_read;
use super::outcome::Reason;
use super::picture::Profile;
use super::rule::{
    BY_VOTES, Cell, Effect, Ground, Rule, TABLE, TABLE_ORDER, TableRow, Vote, VoteRow,
};
use super::rules::guideline_votes::VOTES;
use super::rules::pattern_table::TABLE_ROWS;
use super::rules::{self};
use super::situation::Situation;
use super::source::{Confidence, Source, Strength};
use crate::domain::fact::{Choice, Listing};
use crate::domain::treatment::{Treatment, TreatmentSet};
use crate::domain::truth::Truth;

/// What speaks for or against a treatment, health aside.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Base {
    /// The strictest verdict; none when nobody speaks.
    pub bucket: Option<Bucket>,
    /// After how many weeks a next step comes up.
    pub after_weeks: Option<u8>,
    /// Why.
    pub reasons: Vec<Reason>,
    /// Whether main guidelines disagree.
    pub disagree: bool,
    /// Within how many days a medicine in use should be reviewed.
    pub review_within_days: Option<u8>,
    /// Place in order.
    pub rank: i16,
}

/// The rules that fire in a situation.
pub(super) fn fired(situation: &Situation<'_>) -> Vec<&'static Rule> {
    rules::all_rules()
        .map(as_read)
        .filter(|rule| rule.when.judge(situation).is_true())
        .collect()
}

/// The treatments that each of the rules speaks about.
pub(super) fn spoken_of(rules: &[&'static Rule]) -> Vec<TreatmentSet> {
    let of_rule = |rule: &&Rule| {
        let effects = rule.effects.iter();
        effects.fold(TreatmentSet::default(), |so_far, effect| match effect {
            Effect::Verdict(treatments, ..)
            | Effect::Disagree(treatments)
            | Effect::Review(treatments, _)
            | Effect::Note(treatments)
            | Effect::Rank(treatments, _) => so_far.with(treatments),
            _ => so_far,
        })
    };
    rules.iter().map(of_rule).collect()
}

struct Claim {
    bucket: Bucket,
    weeks: Option<u8>,
    reason: Reason,
}

/// Finds the base verdict of a treatment.
pub(super) fn of(
    treatment: Treatment,
    situation: &Situation<'_>,
    fired: &[&'static Rule],
    spoken_of: &[TreatmentSet],
) -> Base {
    let mut base = Base::default();
    let mut claims = Vec::new();
    let mut replaced: Vec<&'static str> = Vec::new();
    let speaking = fired.iter().zip(spoken_of);
    for (rule, _) in speaking.filter(|(_, about)| about.contains(treatment)) {
        let mut speaks = false;
        for effect in rule.effects {
            match effect {
                Effect::Verdict(treatments, bucket, weeks) if treatments.contains(&treatment) => {
                    speaks = true;
                    claims.push(Claim {
                        bucket: *bucket,
                        weeks: *weeks,
                        reason: reason_of(rule, situation),
                    });
                }
                Effect::Disagree(treatments) if treatments.contains(&treatment) => {
                    base.disagree = true;
                }
                Effect::Review(treatments, days) if treatments.contains(&treatment) => {
                    let sooner = base
                        .review_within_days
                        .map_or(*days, |so_far| so_far.min(*days));
                    base.review_within_days = Some(sooner);
                }
                Effect::Rank(treatments, by) if treatments.contains(&treatment) => {
                    base.rank = base.rank.saturating_add(i16::from(*by));
                }
                Effect::Note(treatments) if treatments.contains(&treatment) => {
                    base.reasons.push(reason_of(rule, situation));
                }
                _ => {}
            }
        }
        if speaks {
            replaced.extend(rule.replaces);
        }
    }
    let cell = cell(treatment, situation);
    // A cell that is silent on purpose, and a row that is closed for this person, are an answer too.
    let is_settled = cell.is_some();
    if let Some(cell) = cell {
        base.disagree |= cell.disputed;
        if let Some(claim) = cell.claim {
            claims.push(claim);
        }
    }
    claims.retain(|claim| !replaced.contains(&claim.reason.rule));
    if claims.is_empty()
        && !is_settled
        && let Some(claim) = by_votes(treatment, situation)
    {
        claims.push(claim);
    }
    base.disagree |= are_divided(treatment, situation);
    base.bucket = claims.iter().map(|claim| claim.bucket).min();
    // The soonest of the claims that agree with the verdict; a wish may bring it forward later.
    base.after_weeks = claims
        .iter()
        .filter(|claim| Some(claim.bucket) == base.bucket)
        .filter_map(|claim| claim.weeks)
        .min();
    claims.sort_by_key(|claim| claim.bucket);
    let notes = std::mem::take(&mut base.reasons);
    base.reasons = claims
        .into_iter()
        .map(|claim| claim.reason)
        .chain(notes)
        .collect();
    base
}

pub(super) fn reason_of(rule: &Rule, situation: &Situation<'_>) -> Reason {
    Reason {
        rule: rule.id,
        facts: rule.when.deciding(situation).into_iter().collect(),
        truth: Truth::True,
        limit: None,
        ground: rule.ground,
    }
}

struct Verdict {
    claim: Option<Claim>,
    disputed: bool,
}

/// The cell of the leading pattern.
fn cell(treatment: Treatment, situation: &Situation<'_>) -> Option<Verdict> {
    let primary = situation.primary()?;
    let mut rows = TABLE_ROWS
        .iter()
        .map(as_read)
        .filter(|row| row.treatments.contains(&treatment))
        .peekable();
    rows.peek()?;
    let Some(row) = rows.find(|row: &&TableRow| row.gate.judge(situation).is_true()) else {
        return Some(Verdict {
            claim: None,
            disputed: false,
        });
    };
    let place = TABLE_ORDER.iter().position(|&pattern| pattern == primary)?;
    let cell = *row.cells.get(place)?;
    let (bucket, weeks) = match cell {
        Cell::First if super::assemble::is_own_hands(treatment) => (Bucket::DoNow, None),
        Cell::First | Cell::Discuss | Cell::DiscussDisputed => (Bucket::DiscussFirst, None),
        Cell::Next(weeks) | Cell::NextDisputed(weeks) => (Bucket::ConsiderNext, Some(weeks)),
        Cell::Against | Cell::AgainstDisputed => (Bucket::NotRecommended, None),
        Cell::Barred => (Bucket::NotSuitable, None),
        Cell::Specialist => {
            let raised = situation
                .facts()
                .has(Listing::SpecialistRaised, treatment.code());
            (
                if raised.is_true() {
                    Bucket::DiscussFirst
                } else {
                    Bucket::NotRecommended
                },
                None,
            )
        }
        Cell::Silent => {
            let wanted = situation.facts().wants(treatment).is_true();
            let bucket = if treatment.is_prescribed_or_procedure() {
                Bucket::NotRecommended
            } else {
                Bucket::DiscussFirst
            };
            if !wanted {
                return Some(Verdict {
                    claim: None,
                    disputed: false,
                });
            }
            (bucket, None)
        }
    };
    // A medicine or a procedure is never a step the app proposes by itself.
    let bucket = capped(treatment, bucket);
    let disputed = matches!(
        cell,
        Cell::NextDisputed(_) | Cell::DiscussDisputed | Cell::AgainstDisputed
    );
    let facts = situation.found(primary).facts.iter().copied().collect();
    let reason = Reason {
        rule: TABLE,
        facts,
        truth: Truth::True,
        limit: None,
        ground: row.ground,
    };
    Some(Verdict {
        claim: Some(Claim {
            bucket,
            weeks,
            reason,
        }),
        disputed,
    })
}

/// Nothing prescribed, injected or operated is ever better than a next step to ask about.
pub(super) fn capped(treatment: Treatment, bucket: Bucket) -> Bucket {
    if treatment.is_prescribed_or_procedure() || treatment.is_medicine() {
        bucket.min(Bucket::ConsiderNext)
    } else {
        bucket
    }
}

/// What each guideline says of a treatment, for the patterns of this person.
pub(super) fn votes_on(
    treatment: Treatment,
    situation: &Situation<'_>,
) -> impl Iterator<Item = (Source, Vote)> {
    VOTES
        .iter()
        .map(as_read)
        .filter(move |row| row.treatment == treatment)
        .filter(|row| covers(row, situation))
        .flat_map(|row| row.votes.iter().copied())
}

fn covers(row: &VoteRow, situation: &Situation<'_>) -> bool {
    row.patterns.is_empty()
        || row
            .patterns
            .iter()
            .any(|&pattern| situation.shows(pattern).is_true())
}

fn are_divided(treatment: Treatment, situation: &Situation<'_>) -> bool {
    let mut stances = votes_on(treatment, situation).filter_map(|(_, vote)| vote.speaks_for());
    let first = stances.next();
    stances.any(|stance| Some(stance) != first)
}

/// The votes, where neither a rule nor the table speaks.
fn by_votes(treatment: Treatment, situation: &Situation<'_>) -> Option<Claim> {
    let lead = match situation.profile() {
        Profile::Intl => Source::Who23,
        Profile::Uk => Source::Ng59,
        Profile::Us => Source::Vad22,
    };
    let votes: Vec<_> = votes_on(treatment, situation).collect();
    let stance = |source: Source| {
        votes
            .iter()
            .filter(|(by, _)| *by == source)
            .find_map(|(_, vote)| vote.speaks_for())
    };
    let mut verdict = stance(lead).or_else(|| stance(Source::Ng59));
    if verdict.is_none() {
        let stances: Vec<bool> = votes.iter().filter_map(|(by, _)| stance(*by)).collect();
        let for_it = stances.iter().any(|&stance| stance);
        let against = stances.iter().any(|&stance| !stance);
        let wanted = situation.facts().wants(treatment).is_true();
        verdict = match (for_it, against) {
            (true, false) => Some(true),
            (false, true) => Some(false),
            (true, true) => None,
            // Nobody speaks: a card only for who asks.
            (false, false) if wanted => None,
            (false, false) => return None,
        };
    }
    let bucket = match verdict {
        Some(true) if treatment.is_prescribed_or_procedure() => Bucket::DiscussFirst,
        Some(true) => Bucket::ConsiderNext,
        Some(false) => Bucket::NotRecommended,
        None => Bucket::DiscussFirst,
    };
    let ground = Ground {
        strength: Strength::M,
        confidence: Confidence::Secondary,
        sources: match lead {
            Source::Ng59 => &[Source::Ng59],
            Source::Vad22 => &[Source::Vad22],
            _ => &[Source::Who23],
        },
    };
    let reason = Reason {
        rule: BY_VOTES,
        facts: vec![Choice::Profile.into()],
        truth: Truth::True,
        limit: None,
        ground,
    };
    Some(Claim {
        bucket,
        weeks: None,
        reason,
    })
}
