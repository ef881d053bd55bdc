//! Danger in the answers: writing a stop down, and lifting it.

use leptos::prelude::*;

use super::Session;
use crate::domain::plan::alarm::alarm;
use crate::domain::plan::urgency::Urgency;
use crate::domain::record::safety::{Crisis, Reply, Stop};
use crate::platform::clock;

impl Session {
    /// Writes a stop down when the answers so far call for one; true when they do.
    ///
    /// A stop for today waits until the danger check is done, an emergency does not.
    pub fn settle_danger(self, check_is_done: bool) -> bool {
        let found = self
            .understanding()
            .with_untracked(|known| alarm(&known.facts));
        let crisis = self.crisis_answers();
        if let Some(crisis) = crisis {
            self.change(|record, by| record.set_crisis(crisis, by));
        }
        match found {
            Some((Urgency::U0, flags)) => self.stop("U0", &flags),
            Some((_, flags)) if check_is_done => self.stop("U1", &flags),
            Some(_) => false,
            None => {
                if check_is_done {
                    self.lift_stop();
                }
                false
            }
        }
    }

    /// What the answers say about self-harm, when they say something new.
    fn crisis_answers(self) -> Option<Crisis> {
        use crate::domain::fact::YesNo;

        let now = clock::now();
        let known = self.understanding().get_untracked();
        let facts = &known.facts;
        if !facts.is_asked(YesNo::SelfHarmThoughts) {
            return None;
        }
        // "Not sure" is never read as "no".
        let thoughts = !facts.truth(YesNo::SelfHarmThoughts).is_false();
        let acting_now = facts.is_asked(YesNo::Mh2).then(|| {
            let acting = facts.truth(YesNo::Mh2);
            if acting.is_true() {
                Reply::Yes
            } else if acting.is_false() {
                Reply::No
            } else {
                Reply::NotSure
            }
        });
        let before = self
            .record()
            .with_untracked(|record| record.crisis().cloned());
        let same = before
            .as_ref()
            .is_some_and(|before| before.thoughts == thoughts && before.acting_now == acting_now);
        if same || (before.is_none() && !thoughts) {
            return None;
        }
        let support = before.as_ref().and_then(|before| before.support_reached);
        Some(Crisis {
            thoughts,
            answered: now,
            acting_now,
            // New thoughts need new support; the same spell keeps what was reached.
            support_reached: if thoughts { support } else { None },
            rechecked: support.map(|_| now),
            extra: before.map(|before| before.extra).unwrap_or_default(),
        })
    }

    fn stop(self, level: &str, flags: &[&str]) -> bool {
        let Ok(level) = level.parse() else {
            return false;
        };
        let flags = flags.iter().filter_map(|flag| flag.parse().ok()).collect();
        let stop = Stop {
            level,
            flags,
            since: clock::now(),
            assessed: None,
            rescreened: None,
            extra: std::collections::BTreeMap::new(),
        };
        self.change(|record, by| record.set_stop(stop, by))
    }

    fn lift_stop(self) {
        let open = self
            .record()
            .with_untracked(|record| record.stop().cloned());
        let Some(mut stop) = open else { return };
        if stop.assessed.is_none() {
            return;
        }
        stop.rescreened = Some(clock::now());
        self.change(|record, by| record.set_stop(stop, by));
    }

    /// Takes what the person says on the help page: whether they might act on thoughts of self-harm.
    ///
    /// "Yes" and "not sure" are an emergency and kept like the answers of the danger check, so that
    /// everything else waits. "No" is kept nowhere: asking for help closes no door (OP-67).
    pub fn tell_of_acting(self, acting: Reply) {
        use crate::domain::questionnaire::{AnswerValue, LinkId};

        let mut told = vec![("mind.self_harm", AnswerValue::Bool(true))];
        match acting {
            Reply::Yes => told.push(("mind.acting", AnswerValue::Bool(true))),
            // The one question here stands for the whole list, and so does doubt about it.
            Reply::NotSure => told.extend(
                [
                    "mind.acting",
                    "mind.plan",
                    "mind.means",
                    "mind.began",
                    "mind.unsafe",
                ]
                .map(|row| (row, AnswerValue::NotSure)),
            ),
            Reply::No => return,
        }
        let mut answers = self.answers().get_untracked();
        let mut changed = Vec::new();
        for (question, value) in told {
            if let Some(item) = self.forms().item(question)
                && answers.answer(item, value).is_ok()
            {
                changed.push(LinkId::from(question));
            }
        }
        self.answer(&answers, &changed);
        self.settle_danger(self.is_danger_check_done());
    }
}
