//! "Why not?": what the rules say of any treatment for this person, on the plan or not.
//!
//! Asking is like wanting: it puts the card on the table and changes no verdict.

use std::collections::BTreeSet;

use super::assemble::recommend;
use super::outcome::{Item, Plan};
use super::urgency::Urgency;
use crate::domain::fact::{Amount, Facts, Listing};
use crate::domain::treatment::Treatment;

/// Why there is no verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Absence {
    /// A danger sign comes before every treatment.
    Danger,
    /// The app is made for adults.
    Young,
    /// The pain is newer than three months: only the first self-care is offered.
    Early,
    /// No rule and no guideline speaks about it for this person.
    Silent,
}

impl Absence {
    /// The name by which words know it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Danger => "danger",
            Self::Young => "young",
            Self::Early => "early",
            Self::Silent => "silent",
        }
    }
}

/// What the rules answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Inquiry {
    /// The treatment.
    pub treatment: Treatment,
    /// The verdict with its reasons, or why there is none.
    pub verdict: Result<Item, Absence>,
    /// Whether it has a line on the person's plan.
    pub on_plan: bool,
    /// Whether the person said that they do not want it.
    pub unwanted: bool,
}

/// Asks about one treatment, given the facts and the plan that follows from them.
pub fn inquire(treatment: Treatment, facts: &Facts, plan: &Plan) -> Inquiry {
    let on_plan = plan.item(treatment);
    let verdict = on_plan
        .cloned()
        .or_else(|| if_wanted(treatment, facts))
        .ok_or_else(|| absence(facts, plan));
    Inquiry {
        treatment,
        verdict,
        on_plan: on_plan.is_some(),
        unwanted: plan.not_chosen.contains(&treatment),
    }
}

/// The line that the plan would have if the person asked for it.
fn if_wanted(treatment: Treatment, facts: &Facts) -> Option<Item> {
    let mut wished = facts.clone();
    let mut wants: BTreeSet<String> = facts.entries(Listing::Wants).cloned().unwrap_or_default();
    wants.insert(treatment.code().to_owned());
    wished.set_entries(Listing::Wants, wants);
    wished
        .set_preference(treatment, facts.preference(treatment).max(0))
        .ok()?;
    let plan = recommend(&wished);
    plan.items
        .into_iter()
        .find(|item| item.treatment == treatment)
        .map(|item| Item {
            wanted: facts.wants(treatment).is_true(),
            ..item
        })
}

fn absence(facts: &Facts, plan: &Plan) -> Absence {
    let below = |amount, limit| facts.amount(amount).is_some_and(|known| known < limit);
    let stops = |level: Urgency| level.stops();
    if plan.stop.as_ref().is_some_and(|stop| stops(stop.level)) {
        Absence::Danger
    } else if plan.notices.contains(&"R-SC-01") {
        Absence::Young
    } else if below(Amount::DurationMonths, 3.0) {
        Absence::Early
    } else {
        Absence::Silent
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::bucket::Bucket;
    use crate::domain::plan::rules::flags::person::person;

    fn ask(treatment: Treatment, line: &str) -> Inquiry {
        let facts = person(line);
        inquire(treatment, &facts, &recommend(&facts))
    }

    #[test]
    fn a_line_of_the_plan_is_the_answer() {
        let facts = person("age=50 duration_months=12");
        let plan = recommend(&facts);
        for item in &plan.items {
            let found = inquire(item.treatment, &facts, &plan);
            assert_eq!(found.verdict.as_ref(), Ok(item));
            assert!(found.on_plan && !found.unwanted);
        }
    }

    #[test]
    fn asking_finds_a_verdict_and_its_reasons_off_the_plan() {
        // Nobody voted on it, so it is not on the plan; a known risk speaks all the same.
        let found = ask(Treatment::Can, "age=50 duration_months=12 psychosis");
        let item = found.verdict.unwrap();
        assert!(item.bucket <= Bucket::DiscussFirst);
        assert!(!item.reasons.is_empty());
        assert!(!item.wanted);
    }

    #[test]
    fn what_the_person_does_not_want_still_has_its_own_verdict() {
        let mut facts = person("age=50 duration_months=12");
        facts.set_preference(Treatment::Mas, -2).unwrap();
        let plan = recommend(&facts);
        let found = inquire(Treatment::Mas, &facts, &plan);
        assert!(found.unwanted && !found.on_plan);
        facts.set_preference(Treatment::Mas, 0).unwrap();
        let without = recommend(&facts);
        assert_eq!(
            found.verdict.unwrap().bucket,
            without.item(Treatment::Mas).unwrap().bucket
        );
    }

    #[test]
    fn says_why_there_is_none() {
        for (line, absence) in [
            ("RF-CES-3", Absence::Danger),
            ("age=16", Absence::Young),
            ("age=40 duration_months=1", Absence::Early),
        ] {
            assert_eq!(ask(Treatment::Mas, line).verdict, Err(absence), "{line}");
        }
        let silent = Treatment::ALL
            .iter()
            .filter(|one| ask(**one, "age=50 duration_months=12").verdict == Err(Absence::Silent))
            .count();
        assert!(silent < Treatment::ALL.len() / 3, "{silent}");
    }
}
