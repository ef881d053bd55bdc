//! What rules say on an exercise that stays in the plan: how to ease it, and what holds in case it fits.

use crate::domain::plan::Suggested;

/// The key of the lead-in and the id of the rule, for every remark.
pub fn remarks(one: &Suggested) -> Vec<(&'static str, &'static str)> {
    let under = |lead: &'static str, rules: &[&'static str]| {
        rules.iter().map(|rule| (lead, *rule)).collect::<Vec<_>>()
    };
    let mut remarks = under("plan_page.exercises.eased", &one.eased_by);
    remarks.extend(under("plan_page.exercises.in_case", &one.in_case));
    remarks
}
