//! How far a person has come, and what is next.
//!
//! Screens that may still come up count as open: the figure is never better than the truth, and going on never lowers it.

use super::{Answers, Forms, Screen, Standing, Standings};

/// Where a screen stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScreenState {
    /// Nothing on it applies.
    Absent,
    /// Whether it applies rests on questions that have no answer yet.
    Undecided,
    /// It applies and waits.
    Open,
    /// Everything on it that applies has an answer or was passed by.
    Done,
}

/// How far a person has come, counted in screens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Screens that are done.
    pub done: usize,
    /// Screens that wait.
    pub open: usize,
    /// Screens that may still come up.
    pub undecided: usize,
}

impl Progress {
    /// Whether nothing waits any more. What is still undecided then rests on a question that nobody can answer.
    pub const fn is_complete(self) -> bool {
        self.open == 0
    }

    /// The part that is done, 0 to 1.
    pub fn fraction(self) -> f64 {
        if self.is_complete() {
            return 1.0;
        }
        let all = self.done + self.open + self.undecided;
        self.done as f64 / all as f64
    }
}

impl<'f> Forms<'f> {
    /// Where a screen stands.
    pub fn screen_state(&self, screen: &Screen<'f>, standings: &Standings) -> ScreenState {
        let (mut applies, mut waits, mut may_come) = (false, false, false);
        for (_, standing, is_answered) in self.questions(screen, standings) {
            match standing {
                Standing::Disabled => {}
                Standing::Undecided => may_come = true,
                Standing::Enabled => {
                    applies = true;
                    waits |= !is_answered;
                }
            }
        }
        match (applies, waits, may_come) {
            (true, true, _) => ScreenState::Open,
            (true, false, _) => ScreenState::Done,
            (false, _, true) => ScreenState::Undecided,
            (false, _, false) => ScreenState::Absent,
        }
    }

    /// How far the person has come.
    pub fn progress(&self, answers: &Answers) -> Progress {
        let standings = self.standings(answers);
        let mut progress = Progress::default();
        for screen in self.screens() {
            match self.screen_state(screen, &standings) {
                ScreenState::Absent => {}
                ScreenState::Undecided => progress.undecided += 1,
                ScreenState::Open => progress.open += 1,
                ScreenState::Done => progress.done += 1,
            }
        }
        progress
    }

    /// The first screen that waits.
    pub fn next_screen(&self, answers: &Answers) -> Option<&Screen<'f>> {
        let standings = self.standings(answers);
        self.screens()
            .iter()
            .find(|screen| self.screen_state(screen, &standings) == ScreenState::Open)
    }

    /// The screens a person walks through, given the answers so far.
    pub fn walk(&self, answers: &Answers) -> Vec<&Screen<'f>> {
        let standings = self.standings(answers);
        let applies = |screen: &&Screen<'f>| {
            matches!(
                self.screen_state(screen, &standings),
                ScreenState::Open | ScreenState::Done
            )
        };
        self.screens().iter().filter(applies).collect()
    }
}
