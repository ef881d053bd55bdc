//! Answering questions.

use leptos::prelude::*;

use super::Session;
use crate::domain::intake;
use crate::domain::questionnaire::{Answers, Forms, LinkId, Part};
use crate::domain::understanding::{item_of, stored};

impl Session {
    /// Our questions: the danger check and the first questions.
    pub fn forms(self) -> &'static Forms<'static> {
        intake::all()
    }

    /// The answers so far.
    pub fn answers(self) -> Signal<Answers> {
        let understanding = self.understanding();
        Signal::derive(move || understanding.with(|known| known.answers.clone()))
    }

    /// The parts of our questions that wait, in the order in which they are best taken.
    pub fn waiting_parts(self) -> Vec<Part<'static>> {
        #[cfg(feature = "guidance")]
        let open = self.plan().with(|plan| plan.questions.clone());
        // A build without guidance has no plan to sharpen.
        #[cfg(not(feature = "guidance"))]
        let open = Vec::new();
        self.understanding()
            .with(|known| intake::waiting(&known.answers, &open))
    }

    /// Takes the answers of a screen. What is kept only by agreement is stored as "not said".
    pub fn answer(self, next: &Answers, changed: &[LinkId]) -> bool {
        let keep = next.to_keep(self.forms());
        self.change(|record, by| {
            for question in changed {
                let Some(item) = item_of(question) else {
                    continue;
                };
                match keep.get(question.as_str()).and_then(stored) {
                    Some(answer) => record.answer(item, answer, by)?,
                    None if record.answers().get(&item).is_some() => record.unanswer(item, by)?,
                    None => {}
                }
            }
            Ok(())
        })
    }

    /// Opens the danger check again: its lists are empty, what is known of the person stays.
    pub fn repeat_danger_check(self) -> bool {
        let before = self.answers().get_untracked();
        let after = intake::answers_for_new_check(&before);
        let forgotten: Vec<LinkId> = before
            .iter()
            .map(|(question, _)| question.clone())
            .filter(|question| after.get(question.as_str()).is_none())
            .collect();
        self.answer(&after, &forgotten)
    }

    /// Whether every screen of the danger check that applies is answered.
    pub fn is_danger_check_done(self) -> bool {
        let forms = intake::danger_check();
        self.understanding()
            .with(|known| forms.progress(&known.answers).is_complete())
    }
}
