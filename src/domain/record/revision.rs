//! The plans a person took, one on top of the other: what stands now, line by line.
//!
//! Revisions are ordered by their stamps, so that two devices that merged read the same plan.
//! Nothing here knows what a treatment or a bucket is.

use super::choice::{AcceptedPlan, GONE};
use super::id::{Code, PlanId, TreatmentCode};
use super::ledger::{Ledger, Register};

/// One line as it was taken last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenLine {
    /// Which line.
    pub line: TreatmentCode,
    /// Its bucket; none when it was not on the plan.
    pub bucket: Option<Code>,
    /// What the rules said when the person kept the line as it was; [`GONE`] when they left it out.
    pub kept: Option<Code>,
    /// The rules behind what was taken.
    pub rules: Vec<Code>,
    /// The rules behind what was turned down when the line was kept.
    pub turned_down: Vec<Code>,
    /// Which of the revisions, oldest first, said this.
    pub revision: usize,
}

/// Every revision that was not removed, oldest first.
pub fn revisions(accepted: &Ledger<PlanId, AcceptedPlan>) -> Vec<&Register<AcceptedPlan>> {
    let mut sorted: Vec<&Register<AcceptedPlan>> = Vec::new();
    let kept = accepted.registers().map(|(_, register)| register);
    for register in kept.filter(|register| register.value().is_some()) {
        // They come nearly in order, by ids that rise: the place is near the end.
        let earlier = sorted
            .iter()
            .rposition(|one| one.stamp() < register.stamp());
        sorted.insert(earlier.map_or(0, |place| place + 1), register);
    }
    sorted
}

/// What stands after the last of these revisions, what was said last at the end.
pub fn standing(revisions: &[&Register<AcceptedPlan>]) -> Vec<TakenLine> {
    let mut lines = Vec::new();
    for (number, revision) in revisions.iter().enumerate() {
        if let Some(plan) = revision.value() {
            lay(plan, number, &mut lines);
        }
    }
    lines
}

/// Lays one revision on top of the lines so far.
fn lay(plan: &AcceptedPlan, revision: usize, lines: &mut Vec<TakenLine>) {
    for (line, bucket) in &plan.buckets {
        let on_plan = (bucket.as_str() != GONE).then(|| bucket.clone());
        set(plan, line, revision, lines, |held, rules| {
            held.bucket = on_plan;
            held.rules = rules;
            held.kept = None;
            held.turned_down = Vec::new();
        });
    }
    for (line, instead) in &plan.kept {
        set(plan, line, revision, lines, |held, rules| {
            held.kept = Some(instead.clone());
            held.turned_down = rules;
        });
    }
}

fn set(
    plan: &AcceptedPlan,
    line: &TreatmentCode,
    revision: usize,
    lines: &mut Vec<TakenLine>,
    say: impl FnOnce(&mut TakenLine, Vec<Code>),
) {
    let mut held = match lines.iter().position(|held| held.line == *line) {
        Some(place) => lines.remove(place),
        None => TakenLine {
            line: line.clone(),
            bucket: None,
            kept: None,
            rules: Vec::new(),
            turned_down: Vec::new(),
            revision,
        },
    };
    let rules = plan.reasons.get(line).cloned().unwrap_or_default();
    say(&mut held, rules);
    held.revision = revision;
    lines.push(held);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::record::Record;
    use crate::domain::record::ledger::Author;
    use crate::domain::stamp::Moment;

    fn noon(date: &str) -> Moment {
        format!("{date}T12:00:00.000+00:00").parse().unwrap()
    }

    fn plan(date: &str, buckets: &[(&str, &str)], kept: &[(&str, &str)]) -> AcceptedPlan {
        let codes = |pairs: &[(&str, &str)]| {
            pairs
                .iter()
                .map(|(line, code)| (line.parse().unwrap(), code.parse().unwrap()))
                .collect()
        };
        AcceptedPlan {
            at: noon(date),
            rules_version: "1".to_owned(),
            profile: None,
            pattern: None,
            buckets: codes(buckets),
            kept: codes(kept),
            reasons: [("EX".parse().unwrap(), vec!["R-1".parse().unwrap()])].into(),
            extra: std::collections::BTreeMap::new(),
        }
    }

    fn take(record: &mut Record, id: &str, plan: AcceptedPlan) {
        let by = record.sign(plan.at, &"phone".parse().unwrap(), Author::Person);
        record.accept_plan(id.parse().unwrap(), plan, &by).unwrap();
    }

    fn told(record: &Record) -> Vec<String> {
        let revisions = revisions(record.accepted_plans());
        standing(&revisions)
            .iter()
            .map(|line| {
                let code =
                    |code: &Option<Code>| code.as_ref().map_or("-".to_owned(), ToString::to_string);
                let rules = line.rules.iter().chain(&line.turned_down);
                let rules: Vec<&str> = rules.map(Code::as_str).collect();
                format!(
                    "{} {} {} {} {}",
                    line.line,
                    code(&line.bucket),
                    code(&line.kept),
                    rules.join("+"),
                    line.revision
                )
            })
            .collect()
    }

    #[test]
    fn a_revision_that_was_taken_back_says_nothing_any_more() {
        let mut record = Record::new("me".parse().unwrap());
        take(
            &mut record,
            "a",
            plan("2026-11-01", &[("EX", "DO_NOW")], &[]),
        );
        let before = told(&record);
        take(&mut record, "b", plan("2026-11-02", &[("EX", "GONE")], &[]));
        assert_ne!(told(&record), before);
        let by = record.sign(
            noon("2026-11-02"),
            &"phone".parse().unwrap(),
            Author::Person,
        );
        record.withdraw_plan("b".parse().unwrap(), &by).unwrap();
        assert_eq!(told(&record), before);
    }

    #[test]
    fn later_revisions_lie_on_top_whatever_their_names() {
        let mut record = Record::new("me".parse().unwrap());
        assert_eq!(told(&record), [""; 0]);
        let first = plan(
            "2026-11-01",
            &[("EX", "DO_NOW"), ("MAS", "CONSIDER_NEXT")],
            &[],
        );
        take(&mut record, "zz", first);
        assert_eq!(
            told(&record),
            ["EX DO_NOW - R-1 0", "MAS CONSIDER_NEXT -  0"]
        );
        take(
            &mut record,
            "mm",
            plan("2026-11-02", &[], &[("EX", "DISCUSS_FIRST")]),
        );
        take(
            &mut record,
            "aa",
            plan("2026-11-03", &[("MAS", GONE), ("ACU", "DO_NOW")], &[]),
        );
        assert_eq!(
            told(&record),
            [
                "EX DO_NOW DISCUSS_FIRST R-1+R-1 1",
                "ACU DO_NOW -  2",
                "MAS - -  2"
            ]
        );
        // What is taken after all is not kept any more.
        take(
            &mut record,
            "bb",
            plan("2026-11-04", &[("EX", "DISCUSS_FIRST")], &[]),
        );
        assert_eq!(told(&record)[2], "EX DISCUSS_FIRST - R-1 3");
    }
}
