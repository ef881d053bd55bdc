//! Looking back: beginning a review, answering it, and what it comes to.

use leptos::prelude::*;

use super::Session;
use super::revising::start_review;
use crate::domain::day::Day;
use crate::domain::due::last_danger_check;
use crate::domain::intake;
use crate::domain::plan::proposal::Proposal;
use crate::domain::plan::recommend;
use crate::domain::questionnaire::{Answers, Forms, LinkId};
use crate::domain::record::Record;
use crate::domain::record::care::Review;
use crate::domain::record::id::ReviewId;
use crate::domain::review::{self, Due};
use crate::domain::understanding::{item_of, stored, understand, value_of};
use crate::platform::identity::new_id;

/// Reviews before this week look at how it is going, later ones at what it has come to.
const FIRST_WEEK_THAT_JUDGES: u8 = 6;

impl Session {
    /// The review that waits to be done.
    pub fn due_review(self) -> Option<Due> {
        let today = self.day().get();
        self.record().with(|record| review::due(record, today))
    }

    /// The review that was begun and is not done.
    pub fn open_review(self) -> Option<Review> {
        self.record()
            .with(|record| review::open(record).map(|(_, review)| review.clone()))
    }

    /// Begins a review: the danger check comes first, unless it was done today.
    ///
    /// One that was begun and left is taken up again.
    pub fn begin_review(self) -> bool {
        let due = untrack(|| self.due_review());
        let kind = due.as_ref().map_or(review::EXTRA, |due| due.kind.as_str());
        let day = due.as_ref().map_or_else(|| self.today(), |due| due.day);
        self.begin(kind, day)
    }

    /// Whether the check-in of this week waits to be done.
    pub fn is_weekly_due(self) -> bool {
        let today = self.day().get();
        self.record()
            .with(|record| review::is_weekly_due(record, today))
    }

    /// Begins the check-in of this week, danger check first, as a review does.
    pub fn begin_weekly(self) -> bool {
        self.begin(review::WEEKLY, self.today())
    }

    /// Whether what was begun is the check-in of a week.
    pub fn is_weekly_open(self) -> bool {
        self.record().with(|record| {
            review::open(record).is_some_and(|(_, open)| open.kind.as_str() == review::WEEKLY)
        })
    }

    fn begin(self, kind: &str, due: Day) -> bool {
        let today = self.today();
        let record = self.record().get_untracked();
        if review::open(&record).is_none() {
            let (Ok(id), Ok(kind)) = (new_id::<ReviewId>(), kind.parse()) else {
                return false;
            };
            let blank = Review {
                kind,
                due,
                done: None,
                outcome: None,
                answers: std::collections::BTreeMap::new(),
                note: None,
                extra: std::collections::BTreeMap::new(),
            };
            self.change(|record, by| {
                if let Some((id, start)) = start_review(record, today) {
                    record.set_review(id, start, by)?;
                }
                record.set_review(id, blank, by)
            });
        }
        last_danger_check(&record) == Some(today) || self.repeat_danger_check()
    }

    /// Leaves the review that was begun, as if it never was.
    pub fn leave_review(self) -> bool {
        self.change(|record, by| {
            let open = review::open(record).map(|(id, _)| id.clone());
            open.map_or(Ok(()), |id| record.remove_review(id, by))
        })
    }

    /// The questions of the review that was begun; the list of daily tasks waits for the first full look.
    pub fn review_forms(self) -> &'static Forms<'static> {
        if self.is_weekly_open() {
            return intake::weekly();
        }
        let full = self.plan().with_untracked(|plan| plan.first_full_review);
        let kind = self
            .open_review()
            .and_then(|review| review::weeks_of(review.kind.as_str()));
        intake::review(kind.is_none_or(|weeks| weeks >= full))
    }

    /// What was answered in the review so far.
    pub fn review_answers(self) -> Answers {
        let given = self.open_review().map(|review| review.answers);
        let stored = given.iter().flatten().map(|(item, answer)| {
            let question = LinkId::from(item.as_str().to_owned());
            (question, value_of(answer))
        });
        Answers::restored(intake::review(true), stored).0
    }

    /// Takes the answers of a screen of the review.
    pub fn note_review(self, next: &Answers, changed: &[LinkId]) -> bool {
        self.change(|record, by| {
            let Some((id, review)) = review::open(record) else {
                return Ok(());
            };
            let (id, mut review) = (id.clone(), review.clone());
            for question in changed {
                let Some(item) = item_of(question) else {
                    continue;
                };
                match next.get(question.as_str()).and_then(stored) {
                    Some(answer) => {
                        review.answers.insert(item, answer);
                    }
                    None => {
                        review.answers.remove(&item);
                    }
                }
            }
            record.set_review(id, review, by)
        })
    }

    /// Ends the review: its scores become the newest answers, and the rules say what comes next.
    pub fn finish_review(self) -> bool {
        let today = self.today();
        self.change(|record, by| {
            let Some((id, review)) = review::open(record) else {
                return Ok(());
            };
            let (id, review) = (id.clone(), review.clone());
            let mut review = review::with_diary(record, review, today);
            review.done = Some(today);
            for (item, answer) in review::scores_of(&review) {
                record.answer(item.clone(), answer.clone(), by)?;
            }
            record.set_review(id.clone(), review.clone(), by)?;
            if review.kind.as_str() == review::WEEKLY {
                return Ok(());
            }
            review.outcome = outcome(record, &review).name().parse().ok();
            // The same edit, now complete: only a later one may stand against it.
            let again = record.sign(by.stamp.at(), by.stamp.device(), by.author.clone());
            record.set_review(id, review, &again)
        })
    }

    /// The review or check-in that was done last.
    pub fn latest_look(self) -> Option<Review> {
        self.record()
            .with(|record| review::latest_look(record).map(|(_, review)| review.clone()))
    }

    /// The review that was done last.
    pub fn latest_review(self) -> Option<Review> {
        self.record()
            .with(|record| review::latest(record).map(|(_, review)| review.clone()))
    }
}

/// What the rules say with the review in the record.
fn outcome(record: &Record, review: &Review) -> Proposal {
    let plan = recommend(&understand(record).facts);
    let days = review::days_in_plan(record, review).unwrap_or_default();
    Proposal::of(&plan, days < i64::from(FIRST_WEEK_THAT_JUDGES) * 7)
}
