//! Short ways to write a rule, so that a row reads on a few lines.
//!
//! Owns no knowledge: what a rule says stands in the file of its family.

use crate::domain::plan::predicate::Predicate;
use crate::domain::plan::rule::{Effect, Ground, Rule};
use crate::domain::plan::source::{Confidence, Source, Strength};

/// What a row rests on.
pub(super) const fn ground(
    strength: Strength,
    confidence: Confidence,
    sources: &'static [Source],
) -> Ground {
    Ground {
        strength,
        confidence,
        sources,
    }
}

/// A choice of our own, which has no outside source.
pub(super) const OWN: Ground = ground(Strength::P, Confidence::Own, &[Source::Sheet]);

/// A rule that replaces nothing and needs no note.
pub(super) const fn rule(
    id: &'static str,
    when: Predicate,
    effects: &'static [Effect],
    ground: Ground,
) -> Rule {
    Rule {
        id,
        when,
        effects,
        replaces: &[],
        ground,
        note: "",
    }
}

impl Rule {
    /// The same rule, in place of the verdicts of others on its treatments.
    pub(super) const fn instead_of(self, replaces: &'static [&'static str]) -> Self {
        Self { replaces, ..self }
    }

    /// The same rule with a decision worth knowing.
    pub(super) const fn noting(self, note: &'static str) -> Self {
        Self { note, ..self }
    }
}
