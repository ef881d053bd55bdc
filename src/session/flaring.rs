//! Flare-ups: the plan beforehand, beginning one, what is done in it, and looking back.

use leptos::prelude::*;

use super::Session;
use crate::domain::diary::entry::Flare;
use crate::domain::flare::{self, FlarePlan, Logged, Stage, Thing};
use crate::domain::plan::alarm::alarm;
use crate::domain::record::care::Review;
use crate::domain::record::id::ReviewId;
use crate::platform::identity::new_id;

impl Session {
    /// The plan for a flare-up.
    pub fn flare_plan(self) -> FlarePlan {
        self.record().with(FlarePlan::of)
    }

    /// Writes the plan for a flare-up.
    pub fn write_flare_plan(self, plan: &FlarePlan) -> bool {
        let answers = plan.answers();
        let written = self.change(|record, by| {
            for (item, answer) in answers {
                match answer {
                    Some(answer) => record.answer(item, answer, by)?,
                    None if record.answers().get(&item).is_some() => record.unanswer(item, by)?,
                    None => {}
                }
            }
            Ok(())
        });
        if written {
            self.tell("toast.saved");
        }
        written
    }

    /// Where the person stands with a flare-up; danger wins over everything.
    pub fn flare_stage(self) -> Stage {
        let is_done = self.is_danger_check_done();
        // Answers that are still being given stop when their screen is handed in.
        let calls = is_done
            && self
                .understanding()
                .with(|known| alarm(&known.facts).is_some());
        self.record()
            .with(|record| flare::stage(record, is_done, calls))
    }

    /// Begins a flare-up: its danger check is open from here on. One that is on goes on.
    pub fn begin_flare(self) -> bool {
        let today = self.today();
        let is_on = self
            .record()
            .with_untracked(|record| flare::open(record).is_some());
        if is_on {
            return true;
        }
        let (Ok(id), Some(begun)) = (new_id::<ReviewId>(), flare::begun(today)) else {
            return false;
        };
        self.repeat_danger_check() && self.change(|record, by| record.set_review(id, begun, by))
    }

    /// Leaves the flare-up that is on, as if it never was; its danger check stays open.
    pub fn leave_flare(self) -> bool {
        self.change(|record, by| {
            let open = open_ids(record);
            open.into_iter()
                .try_for_each(|id| record.remove_review(id, by))
        })
    }

    /// What to do in the flare-up that is on.
    pub fn flare_things(self) -> Vec<Thing> {
        let stage = self.flare_stage();
        self.plan().with(|plan| {
            self.record()
                .with(|record| flare::things(record, stage, |code| plan.leaves_open(code)))
        })
    }

    /// The flare-up that is on.
    pub fn open_flare(self) -> Option<Review> {
        self.record()
            .with(|record| flare::open(record).map(|(_, flare)| flare.clone()))
    }

    /// Marks something as done in the flare-up that is on, or takes the mark away.
    pub fn use_thing(self, code: &str, is_used: bool) -> bool {
        self.change(|record, by| {
            let Some((id, flare)) = flare::open(record) else {
                return Ok(());
            };
            let (id, flare) = (id.clone(), flare::using(flare.clone(), code, is_used));
            record.set_review(id, flare, by)
        })
    }

    /// Writes the first day of the flare-up into the diary, unless the diary has it.
    pub fn log_first_flare_day(self) {
        let Some(flare) = untrack(|| self.open_flare()) else {
            return;
        };
        let today = self.today();
        let logged = self
            .record()
            .with_untracked(|record| flare::logged(record, flare.due, today));
        if logged == Logged::Nothing {
            self.log_flare(Flare::Started);
        }
    }

    /// Writes into the diary of today how the flare-up stands.
    pub fn log_flare(self, flare: Flare) {
        let mut entry = self.blank_entry(self.today());
        entry.flare = Some(flare);
        // An entry that says something about today is never refused.
        self.log_entry(entry).ok();
    }

    /// Ends the flare-up that is on with a look back.
    pub fn end_flare(self, helped: &[String], how_long: &str, note: &str) -> bool {
        let today = self.today();
        let ended = self.change(|record, by| {
            for id in open_ids(record) {
                if let Some(flare) = record.reviews().get(&id).cloned() {
                    let over = flare::over(flare, today, helped, how_long, note);
                    record.set_review(id, over, by)?;
                }
            }
            Ok(())
        });
        if ended {
            self.tell("toast.saved");
        }
        ended
    }
}

/// Every flare-up that is on: two devices may have noted the same one.
fn open_ids(record: &crate::domain::record::Record) -> Vec<ReviewId> {
    flare::all(record)
        .filter(|(_, flare)| flare.done.is_none())
        .map(|(id, _)| id.clone())
        .collect()
}
