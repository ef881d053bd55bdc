//! When and how much: the week of what is begun, and changes to it.

use leptos::prelude::*;

use super::{Session, Setting};
use crate::domain::agenda::{Agenda, Dose, Habit, Task};
use crate::domain::day::TimeOfDay;
use crate::domain::fact::Amount;
use crate::domain::measure::IsoWeekday;
use crate::domain::record::choice::{Choice, Status};
use crate::domain::record::id::{RoleCode, TreatmentCode};
use crate::domain::region::{Region, week_start_in};
use crate::domain::weekdays::Weekdays;
use crate::platform::page;

impl Session {
    /// The week of what is begun.
    pub fn agenda(self) -> Agenda {
        let habits = self.habits();
        let limit = self.understanding().with(|known| {
            let minutes = known.facts.amount(Amount::MinutesPerDay)?;
            // The table of facts holds it to whole minutes of a day.
            (0..=1440_u16).find(|whole| f64::from(*whole) >= minutes)
        });
        self.record()
            .with(|record| Agenda::of(&habits, record.choices(), limit))
    }

    #[cfg(feature = "guidance")]
    fn habits(self) -> Vec<Habit> {
        let begun = self.begun();
        self.plan().with(|plan| {
            crate::domain::plan::habits::habits(plan, &begun, |exercise| self.managed(exercise))
        })
    }

    /// Without the guidance nothing has days of its own.
    #[cfg(not(feature = "guidance"))]
    fn habits(self) -> Vec<Habit> {
        let habit = |treatment: crate::domain::treatment::Treatment| Habit {
            code: treatment.code(),
            line: treatment.code(),
            days: Weekdays::NONE,
            dose: None,
            minutes: 0,
        };
        self.begun().into_iter().map(habit).collect()
    }

    /// Who could look after a line, by role: who delivers it first, then the others of the team.
    #[cfg(feature = "guidance")]
    pub fn owners(self, line: &str) -> Vec<String> {
        self.plan().with(|plan| {
            let item = plan.items.iter().find(|item| item.treatment.code() == line);
            let mut roles = item.map(|item| item.roles.clone()).unwrap_or_default();
            for role in &plan.team {
                if !roles.contains(role) {
                    roles.push(*role);
                }
            }
            roles.iter().map(|role| role.code().to_owned()).collect()
        })
    }

    /// Without the guidance nobody knows who delivers what.
    #[cfg(not(feature = "guidance"))]
    pub fn owners(self, _line: &str) -> Vec<String> {
        Vec::new()
    }

    /// The week of what is begun, kept up to date.
    pub fn week(self) -> Memo<Agenda> {
        Memo::new(move |_| self.agenda())
    }

    /// The day on which the person's week begins.
    pub fn week_start(self) -> IsoWeekday {
        let chosen = self.setting(Setting::Region);
        match chosen.and_then(|code| Region::coded(&code)) {
            Some(region) if region != Region::Other => region.week_start(),
            _ => page::region().map_or(IsoWeekday::LEAST, |country| week_start_in(&country)),
        }
    }

    /// What was decided about a line or an exercise, by its code.
    pub fn choice_coded(self, code: &str) -> Option<Choice> {
        let line: TreatmentCode = code.parse().ok()?;
        self.record()
            .with(|record| record.choices().get(&line).cloned())
    }

    /// Sets days, time and amount of something; what is as `task` has it stays with the plan.
    pub fn schedule(
        self,
        task: &Task,
        days: Weekdays,
        time: Option<TimeOfDay>,
        dose: Option<Dose>,
        owner: Option<&str>,
    ) -> bool {
        self.amend_choice(task.code, "toast.scheduled", |choice| {
            let schedule = task.adjusted(choice.schedule.as_ref(), days, time, dose);
            choice.schedule = Some(schedule);
            choice.owner = owner.and_then(|owner| owner.parse::<RoleCode>().ok());
        })
    }

    /// Leaves something out for now; it comes back when the person says so.
    pub fn leave_out(self, code: &str) -> bool {
        self.amend_choice(code, "toast.left_out", |choice| {
            choice.status = Status::Later;
        })
    }

    /// Takes up again what was left out.
    pub fn take_up(self, code: &str) -> bool {
        self.amend_choice(code, "toast.scheduled", |choice| {
            choice.status = Status::Doing;
        })
    }

    fn amend_choice(
        self,
        code: &str,
        words: &'static str,
        amend: impl FnOnce(&mut Choice),
    ) -> bool {
        let Ok(line) = code.parse::<TreatmentCode>() else {
            return false;
        };
        let before = self
            .record()
            .with_untracked(|record| record.choices().get(&line).cloned());
        // An exercise has no decision of its own until something of it is changed.
        let mut choice = before.clone().unwrap_or_else(|| Choice::new(Status::Doing));
        amend(&mut choice);
        self.keep_choice(line, choice, before, words)
    }
}
