//! Goals: in the person's own words, dated, and rated again as time goes by.

use leptos::prelude::*;

use super::{Session, Undo};
use crate::domain::day::Day;
use crate::domain::goal;
use crate::domain::measure::Rating;
use crate::domain::record::choice::Goal;
use crate::domain::record::id::GoalId;

impl Session {
    /// Every goal, in order.
    pub fn goals(self) -> Vec<(GoalId, Goal)> {
        self.record().with(goal::goals)
    }

    /// The place for one more goal; none when there are enough.
    pub fn goal_place(self) -> Option<GoalId> {
        self.record().with(goal::free_place)
    }

    /// Says a goal in these words, by that day; earlier ratings stay.
    pub fn say_goal(self, id: &GoalId, words: &str, target: Option<Day>) -> bool {
        let before = self.goal(id);
        let mut goal = before.clone().unwrap_or_else(|| Goal::new(String::new()));
        words.trim().clone_into(&mut goal.words);
        goal.target = target;
        self.keep_goal(id, goal, before)
    }

    /// Rates a goal today, in the place of an earlier rating of today.
    pub fn rate_goal(self, id: &GoalId, rating: Rating) -> bool {
        let before = self.goal(id);
        let Some(mut goal) = before.clone() else {
            return false;
        };
        goal.rate(self.today(), rating);
        self.keep_goal(id, goal, before)
    }

    /// Drops a goal; it can be brought back.
    pub fn drop_goal(self, id: &GoalId) -> bool {
        let before = self.goal(id);
        let changed = self.change(|record, by| record.drop_goal(id.clone(), by));
        if changed {
            self.offer_undo("toast.goal_dropped", Undo::Goal(id.clone(), before));
        }
        changed
    }

    fn goal(self, id: &GoalId) -> Option<Goal> {
        let goals = self.record().with_untracked(goal::goals);
        let found = goals.into_iter().find(|(known, _)| known == id);
        found.map(|(_, goal)| goal)
    }

    fn keep_goal(self, id: &GoalId, goal: Goal, before: Option<Goal>) -> bool {
        let changed = self.change(|record, by| record.set_goal(id.clone(), goal, by));
        if changed {
            self.offer_undo("toast.goal_kept", Undo::Goal(id.clone(), before));
        }
        changed
    }
}
