//! What a review comes to: the one next step that its answers speak for.
//!
//! Invariants: getting worse comes before everything; hurdles come before any further step.

use super::bucket::Bucket;
use super::outcome::Plan;
use crate::domain::treatment::Treatment;

/// The next step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proposal {
    /// Worse, or something new: see a clinician (R-REV-04).
    Worse,
    /// Pain rose for a week: halve the exercise (R-REV-01).
    Ease,
    /// Little of the plan was done: clear the hurdles first (R-REV-02).
    Hurdles,
    /// A fair try with too little gain: add one next step (R-REV-02).
    Next,
    /// Three months with too little gain: review with a clinician (R-REV-03).
    Clinician,
    /// Better at six weeks: keep going, a small step on (R-REV-02).
    Keep,
    /// Better at three months: keep what helps, look monthly (R-REV-03).
    Maintain,
    /// Early days, and nothing speaks against going on.
    GoOn,
    /// Too little is known to say.
    Unclear,
}

impl Proposal {
    /// Every step, what goes before the others first.
    pub const ALL: [Self; 9] = [
        Self::Worse,
        Self::Ease,
        Self::Hurdles,
        Self::Clinician,
        Self::Next,
        Self::Maintain,
        Self::Keep,
        Self::GoOn,
        Self::Unclear,
    ];

    /// The name in records and words.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Worse => "worse",
            Self::Ease => "ease",
            Self::Hurdles => "hurdles",
            Self::Next => "next",
            Self::Clinician => "clinician",
            Self::Keep => "keep",
            Self::Maintain => "maintain",
            Self::GoOn => "go_on",
            Self::Unclear => "unclear",
        }
    }

    /// The step of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.name() == name)
    }

    /// The rule behind it, where it is one of the rule base.
    pub const fn rule(self) -> Option<&'static str> {
        match self {
            Self::Worse => Some("R-REV-04"),
            Self::Ease => Some("R-REV-01"),
            Self::Hurdles => Some("R-REV-02-HURDLES"),
            Self::Next => Some("R-REV-02-NEXT"),
            Self::Clinician => Some("R-REV-03"),
            Self::Keep => Some("R-REV-02-KEEP"),
            Self::Maintain => Some("R-REV-03-KEEP"),
            Self::GoOn | Self::Unclear => None,
        }
    }

    /// The step that a plan with the review's facts speaks for.
    ///
    /// `early` is a review before week 6, when going on is the answer unless a rule says otherwise.
    pub fn of(plan: &Plan, early: bool) -> Self {
        let fired = |step: &Self| step.rule().is_some_and(|rule| plan.trace.contains(&rule));
        let otherwise = if early { Self::GoOn } else { Self::Unclear };
        Self::ALL.into_iter().find(fired).unwrap_or(otherwise)
    }
}

/// How many next steps are put forward.
const CANDIDATES: usize = 3;

/// Next steps to choose one from: what the plan considers next, best fit first, less what was decided already.
pub fn candidates(plan: &Plan, decided: &[Treatment]) -> Vec<Treatment> {
    let next = plan
        .items
        .iter()
        .filter(|item| item.bucket == Bucket::ConsiderNext)
        .map(|item| item.treatment);
    plan.staged
        .iter()
        .copied()
        .filter(|_| next.clone().count() == 0)
        .chain(next.clone())
        .filter(|treatment| !decided.contains(treatment))
        .take(CANDIDATES)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::recommend;
    use crate::domain::plan::rules::flags::person::person;

    fn step(line: &str, early: bool) -> Proposal {
        Proposal::of(&recommend(&person(line)), early)
    }

    #[test]
    fn each_result_of_a_review_has_its_step() {
        for (line, early, expected) in [
            ("days_in_plan=14", true, Proposal::GoOn),
            ("days_in_plan=42", false, Proposal::Unclear),
            ("days_in_plan=14 pain_rising_2wk", true, Proposal::Ease),
            (
                "days_in_plan=42 peg_change=-2 adherence_percent=70",
                false,
                Proposal::Keep,
            ),
            (
                "days_in_plan=42 peg_change=0 adherence_percent=25",
                false,
                Proposal::Hurdles,
            ),
            (
                "days_in_plan=42 peg_change=0 adherence_percent=70",
                false,
                Proposal::Next,
            ),
            (
                "days_in_plan=84 peg_change=0 adherence_percent=70",
                false,
                Proposal::Clinician,
            ),
            (
                "days_in_plan=84 peg_change=0 adherence_percent=25",
                false,
                Proposal::Hurdles,
            ),
            ("days_in_plan=84 pgic=2", false, Proposal::Maintain),
            // Worse goes before everything else that also holds.
            (
                "days_in_plan=42 peg_change=3 adherence_percent=25 pain_rising_2wk",
                false,
                Proposal::Worse,
            ),
            ("days_in_plan=14 new_symptom", true, Proposal::Worse),
            (
                "days_in_plan=42 peg_change=0 adherence_percent=25 pain_rising_2wk",
                false,
                Proposal::Ease,
            ),
        ] {
            assert_eq!(step(line, early), expected, "{line}");
        }
    }

    #[test]
    fn every_step_is_found_by_its_name() {
        for step in Proposal::ALL {
            assert_eq!(Proposal::named(step.name()), Some(step));
        }
        assert_eq!(Proposal::named("START"), None);
    }

    #[test]
    fn puts_forward_a_few_steps_that_wait_and_none_twice() {
        let plan = recommend(&person("age=50 duration_months=12"));
        let all = candidates(&plan, &[]);
        assert!(!all.is_empty() && all.len() <= CANDIDATES);
        let first = all[0];
        assert_eq!(plan.item(first).unwrap().bucket, Bucket::ConsiderNext);
        assert!(!candidates(&plan, &[first]).contains(&first));
    }
}
