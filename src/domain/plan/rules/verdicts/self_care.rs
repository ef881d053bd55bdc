//! Self-care core: R-SELF-01 to R-SELF-08, R-BELT-01 to R-BELT-03.

use crate::domain::fact::Amount;
use crate::domain::plan::bucket::Bucket;
use crate::domain::plan::predicate::Predicate::{Above, Always, Any, AtLeast, Below};
use crate::domain::plan::rule::{Effect, Ground, Rule};
use crate::domain::plan::source::Confidence;
use crate::domain::plan::source::{Source, Strength};
use crate::domain::treatment::Treatment;

/// The rules of this family.
pub const RULES: &[Rule] = &[
    Rule {
        id: "R-SELF-01",
        when: Always,
        effects: &[Effect::Verdict(&[Treatment::Edu], Bucket::DoNow, None)],
        replaces: &[],
        ground: Ground {
            strength: Strength::M,
            confidence: Confidence::Read,
            sources: &[Source::Who23, Source::Ng59],
        },
        note: "",
    },
    Rule {
        id: "R-SELF-03",
        when: Any(&[
            Below(Amount::SleepQuality, 5.0),
            Above(Amount::BadNights, 3.0),
        ]),
        effects: &[Effect::Verdict(&[Treatment::LifSlp], Bucket::DoNow, None)],
        replaces: &[],
        ground: Ground {
            strength: Strength::M,
            confidence: Confidence::Knowledge,
            sources: &[Source::Sheet],
        },
        note: "",
    },
    Rule {
        id: "R-EX-12",
        when: AtLeast(Amount::Fear, 7.0),
        effects: &[Effect::Tell],
        replaces: &[],
        ground: Ground {
            strength: Strength::M,
            confidence: Confidence::Read,
            sources: &[Source::Nass20],
        },
        note: "",
    },
];
