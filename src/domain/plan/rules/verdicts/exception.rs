//! What a rule may add to its row: the verdicts it replaces, and a decision worth knowing.

use crate::domain::plan::rule::Rule;

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
