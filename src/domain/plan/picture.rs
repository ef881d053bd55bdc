//! The picture of a person: guideline profile, patterns, and how much support fits.

use std::collections::BTreeSet;

use super::mutation::as_read;
use super::pattern::Pattern;
use super::predicate::Predicate;
use super::rules::patterns::PATTERNS;
use super::situation::{Finding, Situation};
use crate::domain::fact::{Amount, Choice, Facts, YesNo};
use crate::domain::truth::Truth;

/// Whose guidelines decide where they differ.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Profile {
    /// World Health Organization first.
    #[default]
    Intl,
    /// United Kingdom: NICE first.
    Uk,
    /// United States: VA/DoD first.
    Us,
}

impl Profile {
    /// Every profile.
    pub const ALL: [Self; 3] = [Self::Intl, Self::Uk, Self::Us];

    /// The name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Intl => "intl",
            Self::Uk => "uk",
            Self::Us => "us",
        }
    }

    /// The profile of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|profile| profile.name() == name)
    }

    /// The profile the person chose, or the international one.
    pub fn of(facts: &Facts) -> Self {
        facts
            .choice(Choice::Profile)
            .and_then(Self::named)
            .unwrap_or_default()
    }
}

/// How much support fits; our own, unvalidated scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Support {
    /// Light.
    Light,
    /// Some coaching.
    Some,
    /// Combined care.
    More,
}

impl Support {
    /// The name in files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Light => "SUP-1",
            Self::Some => "SUP-2",
            Self::More => "SUP-3",
        }
    }
}

/// Finds the patterns and the one that leads.
pub(super) fn find_patterns(situation: &mut Situation<'_>) {
    for row in PATTERNS.iter().map(as_read) {
        let mut finding = Finding {
            truth: row.when.judge(situation),
            facts: row.when.deciding(situation),
            rule: row.id,
        };
        // Two rows may speak of one pattern: either is enough.
        let earlier = situation.found(row.pattern);
        if earlier.rule.is_empty() || finding.truth > earlier.truth {
            if finding.truth == earlier.truth {
                finding.facts.extend(earlier.facts.iter().copied());
            }
            situation.note_pattern(row.pattern, finding);
        }
    }
    let other = Pattern::ALL
        .iter()
        .any(|&pattern| pattern != Pattern::Mech && situation.shows(pattern).is_true());
    let mech = Finding {
        truth: (!other).into(),
        facts: BTreeSet::new(),
        rule: "R-PH-11",
    };
    situation.note_pattern(Pattern::Mech, mech);

    // With exactly three items the inflammatory pattern adds its limits, but does not lead (R-PH-12).
    let inflammatory_leads = situation
        .truth(YesNo::AxspaKnown)
        .or(situation.truth(YesNo::RfSpa))
        .is_true();
    let primary = Pattern::ALL.iter().copied().find(|&pattern| {
        situation.shows(pattern).is_true() && (pattern != Pattern::Inf || inflammatory_leads)
    });
    // Three items and nothing else: the overlay stands on the plain pattern.
    situation.note_primary(primary.or(Some(Pattern::Mech)));
}

/// What raises the need for support, one entry a domain.
const LOADS: [Predicate; 6] = [
    Predicate::AtLeast(Amount::Phq2, 3.0),
    Predicate::AtLeast(Amount::Gad2, 3.0),
    Predicate::Any(&[
        Predicate::All(&[
            Predicate::Known(Amount::Confidence),
            Predicate::Below(Amount::Confidence, 5.0),
        ]),
        Predicate::All(&[
            Predicate::Not(&Predicate::Known(Amount::Confidence)),
            Predicate::Below(Amount::Pseq2, 6.0),
        ]),
    ]),
    Predicate::AtLeast(Amount::Fear, 7.0),
    Predicate::Below(Amount::Expectation, 4.0),
    Predicate::AtLeast(Amount::WorryDamage, 7.0),
];

/// Finds how much support fits (clinical sheet, 2.4).
///
/// Combined care needs known answers; light support needs every unknown one to be harmless.
pub(super) fn support_of(situation: &Situation<'_>) -> Support {
    let (mut sure, mut open) = (0, 0);
    for load in LOADS {
        match load.judge(situation) {
            Truth::True => sure += 1,
            Truth::Unknown => open += 1,
            Truth::False => {}
        }
    }
    let more = Predicate::Any(&[
        Predicate::Above(Amount::OffWorkWeeks, 4.0),
        Predicate::AtLeast(Amount::Phq9, 15.0),
        Predicate::One(Choice::StartBack, "high"),
    ]);
    let light = Predicate::All(&[
        Predicate::Below(Amount::Peg, 4.0),
        Predicate::Below(Amount::Rmdq, 7.0),
    ]);
    // A published class counts when it asks for more than our own items do, never when it asks for less.
    let medium = situation.facts().choice(Choice::StartBack) == Some("medium");
    if sure >= 4 || more.judge(situation).is_true() {
        Support::More
    } else if sure + open <= 1 && !medium && light.judge(situation).is_true() {
        Support::Light
    } else {
        Support::Some
    }
}
