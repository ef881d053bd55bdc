//! The parts of a form, each of which can be answered in a sitting of its own, and how long it still takes.

use super::{AnswerKind, Answers, Forms, LinkId, Screen, ScreenState, Standing};

/// Seconds that a question takes on average: to read it and to answer.
const A_QUESTION: usize = 4;

/// Seconds that a row of a tick list takes: most rows are read and left empty.
const A_ROW: usize = 2;

/// A part of a form, with what waits in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part<'f> {
    /// The heading of the part.
    pub section: &'f LinkId,
    /// Whether a screen of it is done.
    pub is_begun: bool,
    /// Questions that wait; a tick list counts as one.
    pub questions: usize,
    /// How long they take, in seconds.
    pub seconds: usize,
    /// The first screen that waits; none when the part is done.
    pub next: Option<&'f LinkId>,
}

impl Part<'_> {
    /// Whether nothing waits in it.
    pub const fn is_done(&self) -> bool {
        self.next.is_none()
    }

    /// How long it takes in minutes, rounded up; 0 when it is done.
    pub const fn minutes(&self) -> usize {
        self.seconds.div_ceil(60)
    }
}

impl<'f> Forms<'f> {
    /// Every part in order. What rests on questions without an answer does not count yet.
    pub fn parts(&self, answers: &Answers) -> Vec<Part<'f>> {
        let standings = self.standings(answers);
        let mut parts: Vec<Part<'f>> = Vec::new();
        for screen in self.screens() {
            let Some(section) = screen.section else {
                continue;
            };
            let place = parts.iter().position(|part| part.section == section);
            let place = place.unwrap_or_else(|| {
                parts.push(Part {
                    section,
                    is_begun: false,
                    questions: 0,
                    seconds: 0,
                    next: None,
                });
                parts.len() - 1
            });
            let state = self.screen_state(screen, &standings);
            if let Some(part) = parts.get_mut(place) {
                part.is_begun |= state == ScreenState::Done;
            }
            if state != ScreenState::Open {
                continue;
            }
            let waits = self
                .questions(screen, &standings)
                .filter(|(_, standing, is_answered)| *standing == Standing::Enabled && !is_answered)
                .count();
            let (questions, seconds) = effort(screen, waits);
            if let Some(part) = parts.get_mut(place) {
                part.questions += questions;
                part.seconds += seconds;
                part.next = part.next.or(Some(&screen.item.link_id));
            }
        }
        parts
    }
}

/// How many questions a screen is, and how many seconds it takes, when so many of its items wait.
const fn effort(screen: &Screen<'_>, waits: usize) -> (usize, usize) {
    match screen.item.kind {
        AnswerKind::Signs => (1, A_QUESTION + waits * A_ROW),
        _ => (waits, waits * A_QUESTION),
    }
}
