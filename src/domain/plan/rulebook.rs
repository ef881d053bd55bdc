//! Every row of knowledge in one shape, for reading: the evidence page and anything else that lists rules.

use std::collections::BTreeSet;

use super::exercise::Exercise;
use super::predicate::Predicate;
use super::rule::{Effect, Ground};
use super::rules::{all_rules, contraindications, exercises, flags, patterns};
use super::source::{Confidence, Strength};
use crate::domain::fact::FactId;
use crate::domain::treatment::Treatment;

/// What kind of row it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A danger sign.
    Danger,
    /// A pattern.
    Pattern,
    /// A health fact that limits treatments.
    Limit,
    /// A rule that says something about treatments, checks or the team.
    Verdict,
    /// A health fact that takes exercises away or changes how they are done.
    Exercise,
}

impl Kind {
    /// Every kind, in the order in which they are looked at.
    pub const ALL: [Self; 5] = [
        Self::Danger,
        Self::Pattern,
        Self::Limit,
        Self::Verdict,
        Self::Exercise,
    ];

    /// The name by which words know the kind.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Danger => "danger",
            Self::Pattern => "pattern",
            Self::Limit => "limit",
            Self::Verdict => "verdict",
            Self::Exercise => "exercise",
        }
    }
}

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Rule id; the words of the reason go by it.
    pub id: &'static str,
    /// What kind of row it is.
    pub kind: Kind,
    /// The treatments it speaks about.
    pub treatments: BTreeSet<Treatment>,
    /// The exercises it speaks about.
    pub exercises: BTreeSet<Exercise>,
    /// The facts it looks at.
    pub facts: BTreeSet<FactId>,
    /// What it rests on; limits of exercises carry no ground of their own.
    pub ground: Option<Ground>,
}

impl Entry {
    /// Whether it is a decision of our own rather than a statement of a source.
    pub fn is_own_decision(&self) -> bool {
        self.ground.is_none_or(|ground| {
            ground.strength == Strength::P || ground.confidence == Confidence::Own
        })
    }
}

/// Every row, kind by kind; rows that share an id are one entry.
pub fn entries() -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut add = |new: Entry| {
        let known = entries
            .iter_mut()
            .find(|known| known.id == new.id && known.kind == new.kind);
        match known {
            Some(known) => {
                known.treatments.extend(new.treatments);
                known.exercises.extend(new.exercises);
                known.facts.extend(new.facts);
            }
            None => entries.push(new),
        }
    };
    for row in flags::FLAGS {
        let mut facts = BTreeSet::from([row.flag.into()]);
        facts.extend(row.computed.iter().flat_map(Predicate::reads));
        facts.extend(row.escalates.iter().flat_map(|(when, _)| when.reads()));
        add(entry(row.id, Kind::Danger, facts, Some(row.ground)));
    }
    for row in patterns::PATTERNS {
        add(entry(
            row.id,
            Kind::Pattern,
            row.when.reads(),
            Some(row.ground),
        ));
    }
    for row in contraindications::all() {
        add(Entry {
            treatments: row.treatments.iter().copied().collect(),
            ..entry(row.id, Kind::Limit, row.when.reads(), Some(row.ground))
        });
    }
    for row in all_rules() {
        add(Entry {
            treatments: row.effects.iter().flat_map(treatments_of).collect(),
            exercises: row.effects.iter().flat_map(exercises_of).collect(),
            ..entry(row.id, Kind::Verdict, row.when.reads(), Some(row.ground))
        });
    }
    for row in exercises::LIBRARY {
        for (id, when, _) in row.limits {
            add(Entry {
                exercises: BTreeSet::from([row.exercise]),
                ..entry(id, Kind::Exercise, when.reads(), None)
            });
        }
    }
    entries
}

fn entry(id: &'static str, kind: Kind, facts: BTreeSet<FactId>, ground: Option<Ground>) -> Entry {
    Entry {
        id,
        kind,
        treatments: BTreeSet::new(),
        exercises: BTreeSet::new(),
        facts,
        ground,
    }
}

fn treatments_of(effect: &Effect) -> Vec<Treatment> {
    match effect {
        Effect::Verdict(treatments, ..)
        | Effect::Disagree(treatments)
        | Effect::Review(treatments, _)
        | Effect::Note(treatments)
        | Effect::Rank(treatments, _) => treatments.to_vec(),
        Effect::Refer(_)
        | Effect::Team(_)
        | Effect::Ask(_)
        | Effect::Tell
        | Effect::Block(_)
        | Effect::Prefer(_) => Vec::new(),
    }
}

fn exercises_of(effect: &Effect) -> Vec<Exercise> {
    match effect {
        Effect::Block(exercises) | Effect::Prefer(exercises) => exercises.to_vec(),
        Effect::Verdict(..)
        | Effect::Disagree(_)
        | Effect::Review(..)
        | Effect::Refer(_)
        | Effect::Team(_)
        | Effect::Ask(_)
        | Effect::Tell
        | Effect::Note(_)
        | Effect::Rank(..) => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_every_row_once() {
        let entries = entries();
        let ids: BTreeSet<(Kind, &str)> = entries.iter().map(|one| (one.kind, one.id)).collect();
        assert_eq!(ids.len(), entries.len());
        let listed = |kind: Kind, id: &'static str| ids.contains(&(kind, id));
        assert!(flags::FLAGS.iter().all(|row| listed(Kind::Danger, row.id)));
        assert!(
            patterns::PATTERNS
                .iter()
                .all(|row| listed(Kind::Pattern, row.id))
        );
        assert!(contraindications::all().all(|row| listed(Kind::Limit, row.id)));
        assert!(all_rules().all(|row| listed(Kind::Verdict, row.id)));
    }

    #[test]
    fn names_what_a_rule_looks_at_and_speaks_about() {
        let entries = entries();
        let sleep = entries.iter().find(|one| one.id == "R-SELF-03").unwrap();
        assert!(sleep.treatments.contains(&Treatment::LifSlp));
        assert!(
            sleep
                .facts
                .contains(&crate::domain::fact::Amount::BadNights.into())
        );
    }
}
