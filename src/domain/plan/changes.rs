//! What a plan says differently from the one the person took: line by line, and why.
//!
//! Invariants: a line that became stricter is always named, also when the person kept it as it was;
//! a plan that was taken as a whole differs from itself in nothing.

use std::collections::{BTreeMap, BTreeSet};

use super::bucket::Bucket;
use super::outcome::{Item, Plan, Reason};
use super::rule::{BY_VOTES, TABLE};
use super::rules::{all_rules, contraindications};
use crate::domain::fact::FactId;
use crate::domain::record::choice::{AcceptedPlan, GONE};
use crate::domain::record::id::{Code, TreatmentCode};
use crate::domain::record::ledger::{Author, Register};
use crate::domain::record::revision::{TakenLine, standing};
use crate::domain::stamp::Moment;
use crate::domain::treatment::Treatment;

/// In which way a line is different.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The verdict is stricter, or a line came up that is not suitable.
    Stricter,
    /// The verdict is the same, and a health reason to be careful came up.
    Caution,
    /// The verdict is less strict.
    Looser,
    /// The line came up.
    Came,
    /// The line is not on the plan any more.
    Gone,
}

impl Kind {
    /// Every kind, what matters most first.
    pub const ALL: [Self; 5] = [
        Self::Stricter,
        Self::Caution,
        Self::Looser,
        Self::Came,
        Self::Gone,
    ];

    /// The name by which words know it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Stricter => "stricter",
            Self::Caution => "caution",
            Self::Looser => "looser",
            Self::Came => "came",
            Self::Gone => "gone",
        }
    }

    /// Whether it has to stay in sight whatever the person decides.
    pub const fn is_safety(self) -> bool {
        matches!(self, Self::Stricter | Self::Caution)
    }
}

/// What is different around a line since it was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Around {
    /// Another pattern leads.
    Pattern,
    /// Another guideline profile is chosen.
    Profile,
    /// The rules are of another version.
    Rules,
    /// The person does not want it any more.
    Wish,
}

impl Around {
    /// Everything that can be different.
    pub const ALL: [Self; 4] = [Self::Pattern, Self::Profile, Self::Rules, Self::Wish];

    /// The name by which words know it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pattern => "pattern",
            Self::Profile => "profile",
            Self::Rules => "rules",
            Self::Wish => "wish",
        }
    }
}

/// One line that differs.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Which line.
    pub treatment: Treatment,
    /// In which way.
    pub kind: Kind,
    /// The verdict that was taken; none when the line was not on the plan.
    pub before: Option<Bucket>,
    /// The verdict now; none when the line is not on the plan.
    pub now: Option<Bucket>,
    /// Rules that speak now and did not before, by id.
    pub came: Vec<&'static str>,
    /// Rules that spoke before and do not any more, by id.
    pub went: Vec<&'static str>,
    /// The answers behind these rules.
    pub facts: Vec<FactId>,
    /// What else is different since.
    pub around: Vec<Around>,
    /// Whether the person saw this very change and kept the line as it was.
    pub kept: bool,
}

/// Every line in which the plan differs from what stands after these revisions (oldest first),
/// safety first; empty before the first revision.
pub fn changes(revisions: &[&Register<AcceptedPlan>], plan: &Plan) -> Vec<Change> {
    let taken = standing(revisions);
    if taken.is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    for &treatment in Treatment::ALL {
        let held = taken
            .iter()
            .find(|held| held.line.as_str() == treatment.code());
        let item = plan.item(treatment);
        let Some(change) = change(treatment, held, item) else {
            continue;
        };
        let then = held
            .and_then(|held| revisions.get(held.revision))
            .or_else(|| revisions.last())
            .and_then(|revision| revision.value());
        found.push(in_context(change, then, plan));
    }
    let mut sorted = Vec::with_capacity(found.len());
    for kind in Kind::ALL {
        sorted.extend(found.iter().filter(|one| one.kind == kind).cloned());
    }
    sorted
}

/// The change of one line, without what changed around it.
fn change(treatment: Treatment, held: Option<&TakenLine>, item: Option<&Item>) -> Option<Change> {
    let bucket_of = |code: Option<&Code>| Bucket::named(code?.as_str());
    let before = bucket_of(held.and_then(|held| held.bucket.as_ref()));
    let now = item.map(|item| item.bucket);
    let said: Vec<&str> = held.map_or_else(Vec::new, |held| {
        held.rules.iter().map(Code::as_str).collect()
    });
    let reasons = item.map_or(&[][..], |item| item.reasons.as_slice());
    let seen = |rule: &str| {
        let turned_down = held.iter().flat_map(|held| &held.turned_down);
        said.contains(&rule) || turned_down.into_iter().any(|code| code.as_str() == rule)
    };
    // A known health reason that was not known when the line was taken or kept. One more of them
    // on a line that is not offered anyway tells nobody anything.
    let is_new_caution =
        |reason: &Reason| reason.limit.is_some() && reason.truth.is_true() && !seen(reason.rule);
    let has_caution =
        now.is_some_and(|now| !now.is_not_offered()) && reasons.iter().any(is_new_caution);
    let kind = match (before, now) {
        (Some(before), Some(now)) if now < before => Kind::Stricter,
        (None, Some(Bucket::NotSuitable)) => Kind::Stricter,
        (Some(before), Some(now)) if now > before => Kind::Looser,
        (Some(_), Some(_)) if has_caution => Kind::Caution,
        (None, Some(_)) => Kind::Came,
        (Some(_), None) => Kind::Gone,
        (None, None) | (Some(_), Some(_)) => return None,
    };
    let kept = held
        .and_then(|held| held.kept.as_ref())
        .is_some_and(|kept| kept.as_str() == now.map_or(GONE, Bucket::name) && !has_caution);
    let came = once(
        reasons
            .iter()
            .filter(|reason| !said.contains(&token(reason).as_str()))
            .map(|reason| reason.rule),
    );
    let speaks_now = |rule: &str| {
        reasons
            .iter()
            .any(|reason| reason.rule == rule.trim_end_matches('?'))
    };
    let went = once(
        said.iter()
            .filter(|rule| !speaks_now(rule))
            .filter_map(|rule| id_of(rule.trim_end_matches('?'))),
    );
    let mut facts: Vec<FactId> = Vec::new();
    for reason in reasons.iter().filter(|reason| came.contains(&reason.rule)) {
        facts.extend(reason.facts.iter().copied());
    }
    if came.is_empty() {
        facts.extend(went.iter().copied().flat_map(reads));
    }
    Some(Change {
        treatment,
        kind,
        before,
        now,
        came,
        went,
        facts: once(facts.into_iter()),
        around: Vec::new(),
        kept,
    })
}

/// The same change with what is different around it since the revision that said what was taken.
fn in_context(change: Change, then: Option<&AcceptedPlan>, plan: &Plan) -> Change {
    let Some(then) = then else { return change };
    let was = |code: &Option<Code>| code.as_ref().map(|code| code.as_str().to_owned());
    let is_different = |around: &Around| match around {
        Around::Pattern => {
            was(&then.pattern).as_deref() != plan.primary.map(super::pattern::Pattern::code)
        }
        Around::Profile => was(&then.profile).as_deref() != Some(plan.profile.name()),
        Around::Rules => then.rules_version != plan.rules_version,
        Around::Wish => plan.not_chosen.contains(&change.treatment),
    };
    let around = Around::ALL.into_iter().filter(is_different).collect();
    Change { around, ..change }
}

/// The whole plan as its first revision.
pub fn whole(plan: &Plan, at: Moment) -> AcceptedPlan {
    let mut revision = blank(plan, at);
    for item in &plan.items {
        take(&mut revision, item.treatment, Some(item));
    }
    revision
}

/// A revision in which these lines are as the plan has them now.
pub fn taking(plan: &Plan, lines: &[Treatment], at: Moment) -> AcceptedPlan {
    let mut revision = blank(plan, at);
    for &treatment in lines {
        take(&mut revision, treatment, plan.item(treatment));
    }
    revision
}

/// A revision in which a line is kept as it was, whatever the plan says of it now.
pub fn keeping(plan: &Plan, treatment: Treatment, at: Moment) -> AcceptedPlan {
    let mut revision = blank(plan, at);
    let item = plan.item(treatment);
    if let (Ok(line), Ok(instead)) = (
        treatment.code().parse::<TreatmentCode>(),
        item.map_or(GONE, |item| item.bucket.name()).parse::<Code>(),
    ) {
        note_rules(&mut revision, &line, item);
        revision.kept.insert(line, instead);
    }
    revision
}

fn blank(plan: &Plan, at: Moment) -> AcceptedPlan {
    AcceptedPlan {
        at,
        rules_version: plan.rules_version.to_owned(),
        profile: plan.profile.name().parse().ok(),
        pattern: plan.primary.and_then(|pattern| pattern.code().parse().ok()),
        buckets: BTreeMap::new(),
        kept: BTreeMap::new(),
        reasons: BTreeMap::new(),
        extra: BTreeMap::new(),
    }
}

fn take(revision: &mut AcceptedPlan, treatment: Treatment, item: Option<&Item>) {
    if let (Ok(line), Ok(bucket)) = (
        treatment.code().parse::<TreatmentCode>(),
        item.map_or(GONE, |item| item.bucket.name()).parse::<Code>(),
    ) {
        note_rules(revision, &line, item);
        revision.buckets.insert(line, bucket);
    }
}

fn note_rules(revision: &mut AcceptedPlan, line: &TreatmentCode, item: Option<&Item>) {
    let mut rules: Vec<Code> = Vec::new();
    for reason in item.iter().flat_map(|item| &item.reasons) {
        if let Ok(rule) = token(reason).parse()
            && !rules.contains(&rule)
        {
            rules.push(rule);
        }
    }
    if !rules.is_empty() {
        revision.reasons.insert(line.clone(), rules);
    }
}

/// A reason as a revision keeps it: the rule, and whether it could only not be ruled out.
fn token(reason: &Reason) -> String {
    let doubt = if reason.truth.is_true() { "" } else { "?" };
    format!("{}{doubt}", reason.rule)
}

/// Reasons that the steps of the engine give by themselves, without a row.
const OF_THE_ENGINE: [&str; 6] = [TABLE, BY_VOTES, "R-MED-01", "R-PR-01", "R-PR-04", "R-RF-03"];

/// The id of a rule that still exists.
fn id_of(rule: &str) -> Option<&'static str> {
    all_rules()
        .map(|row| row.id)
        .chain(contraindications::all().map(|row| row.id))
        .chain(OF_THE_ENGINE)
        .find(|id| *id == rule)
}

/// The facts a rule looks at.
fn reads(rule: &str) -> BTreeSet<FactId> {
    let verdicts = all_rules()
        .filter(|row| row.id == rule)
        .map(|row| row.when.reads());
    let limits = contraindications::all()
        .filter(|row| row.id == rule)
        .map(|row| row.when.reads());
    verdicts.chain(limits).flatten().collect()
}

/// Each of them once, in order.
fn once<T: PartialEq>(all: impl Iterator<Item = T>) -> Vec<T> {
    let mut seen = Vec::new();
    for one in all {
        if !seen.contains(&one) {
            seen.push(one);
        }
    }
    seen
}

/// A revision as it reads later.
#[derive(Clone, Debug, PartialEq)]
pub struct Past {
    /// When it was taken.
    pub at: Moment,
    /// Who took it.
    pub author: Author,
    /// By which rules it was made.
    pub rules_version: String,
    /// What it did to lines; of the first revision nothing, since it set them all.
    pub moves: Vec<Move>,
    /// How many lines stood after it.
    pub lines: usize,
}

/// What a revision did to one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    /// Which line.
    pub treatment: Treatment,
    /// The verdict that stood before; none when the line was not on the plan.
    pub before: Option<Bucket>,
    /// The verdict that was taken, or was not when the line was kept.
    pub now: Option<Bucket>,
    /// Whether the line was kept as it was.
    pub kept: bool,
}

/// Every revision, the latest first.
pub fn history(revisions: &[&Register<AcceptedPlan>]) -> Vec<Past> {
    let mut past = Vec::new();
    for (number, revision) in revisions.iter().enumerate() {
        let Some(plan) = revision.value() else {
            continue;
        };
        let before = standing(revisions.get(..number).unwrap_or_default());
        let after = standing(revisions.get(..=number).unwrap_or_default());
        let mut moves = Vec::new();
        if !before.is_empty() {
            let named = plan.buckets.iter().map(|line| (line, false));
            let kept = plan.kept.iter().map(|line| (line, true));
            for ((line, now), kept) in named.chain(kept) {
                let held = before.iter().find(|held| held.line == *line);
                let bucket = held.and_then(|held| held.bucket.as_ref());
                if let Some(treatment) = Treatment::coded(line.as_str()) {
                    moves.push(Move {
                        treatment,
                        before: bucket.and_then(|code| Bucket::named(code.as_str())),
                        now: Bucket::named(now.as_str()),
                        kept,
                    });
                }
            }
        }
        past.insert(
            0,
            Past {
                at: plan.at,
                author: revision.author().clone(),
                rules_version: plan.rules_version.clone(),
                moves,
                lines: after.iter().filter(|line| line.bucket.is_some()).count(),
            },
        );
    }
    past
}
