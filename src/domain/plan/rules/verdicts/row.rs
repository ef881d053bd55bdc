//! Short forms in which families write their rows.

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

/// A decision of our own.
pub(super) const OURS: Ground = ground(Strength::P, Confidence::Own, &[Source::Sheet]);

/// A rule that replaces none.
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
