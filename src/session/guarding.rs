//! Danger and crisis: what stops everything else, and how it is lifted.

use leptos::prelude::*;

use crate::domain::record::safety::SafetyPlan;
use crate::domain::stamp::Moment;
use crate::domain::understanding::is_in_crisis;
use crate::platform::clock;

use super::Session;

/// What stands between the person and the plan.
#[derive(Clone, Debug, PartialEq)]
pub enum Guard {
    /// Nothing.
    Open,
    /// An emergency: call now.
    Emergency(Vec<String>),
    /// Be seen today.
    SameDay(Vec<String>),
}

impl Guard {
    /// Whether anything stands in the way.
    pub const fn is_closed(&self) -> bool {
        !matches!(self, Self::Open)
    }
}

impl Session {
    /// What stands between the person and the plan, by the stop that is kept in the record.
    pub fn guard(self) -> Guard {
        self.record().with(|record| {
            let Some(stop) = record.stop().filter(|stop| stop.is_open()) else {
                return Guard::Open;
            };
            let flags = stop
                .flags
                .iter()
                .map(|flag| flag.as_str().to_owned())
                .collect();
            if stop.level.as_str() == "U0" {
                Guard::Emergency(flags)
            } else {
                Guard::SameDay(flags)
            }
        })
    }

    /// Whether the person said that a clinician has seen them since the stop, and the check is being repeated.
    pub fn is_rescreening(self) -> bool {
        self.record()
            .with(|record| record.stop().is_some_and(|stop| stop.assessed.is_some()))
    }

    /// Notes that a clinician has seen the person since the stop, and opens the danger check again.
    pub fn note_assessment(self) -> bool {
        let now = clock::now();
        let support = |moment: Moment| {
            self.change(|record, by| {
                if let Some(mut stop) = record.stop().cloned() {
                    stop.assessed = Some(moment);
                    stop.rescreened = None;
                    record.set_stop(stop, by)?;
                }
                if let Some(mut crisis) = record.crisis().cloned()
                    && crisis.thoughts
                {
                    crisis.support_reached = Some(moment);
                    record.set_crisis(crisis, by)?;
                }
                Ok(())
            })
        };
        support(now) && self.repeat_danger_check()
    }

    /// Whether help for a crisis has to stay on every page.
    pub fn is_in_crisis(self) -> bool {
        self.record().with(is_in_crisis)
    }

    /// The person's own plan for hard hours.
    pub fn safety_plan(self) -> SafetyPlan {
        self.record()
            .with(|record| record.safety_plan().cloned().unwrap_or_default())
    }

    /// Writes the plan for hard hours.
    pub fn write_safety_plan(self, plan: SafetyPlan) -> bool {
        let written = self.change(|record, by| record.write_safety_plan(plan, by));
        if written {
            self.tell("toast.saved");
        }
        written
    }
}
