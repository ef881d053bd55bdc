//! Copies of a record: merging, replacing, erasing, sharing, and what one has that another lacks.
//!
//! Invariant: merging forgets nothing; only a new era does.

use std::sync::Arc;

use super::choice::PlanPart;
use super::id::PersonId;
use super::ledger::{Merge, Register, lacks_extra, merge_extra};
use super::safety::Safety;
use super::settings::Settings;
use super::{Extra, Part, Record};
use crate::domain::diary::merge_shared;
use crate::domain::stamp::Stamp;

/// Copies: merging, replacing, erasing, sharing.
impl Record {
    /// This record with every later edit of the other; era and person stay, but a blank record
    /// becomes that of the other's person.
    ///
    /// If the other has nothing new, the result is this record, revision included.
    #[must_use]
    pub fn merged_with(&self, other: &Self) -> Self {
        let mut both = self.clone();
        let adopts = self.person != other.person && self.is_blank() && !other.is_blank();
        if !adopts && !both.lacks(other) {
            return both;
        }
        if adopts {
            both.person = other.person.clone();
        }
        both.merge_parts(other);
        // An old copy may have an entry in a month it was moved away from since: that is no news.
        if !adopts && both == *self {
            return self.clone();
        }
        both.revision = self.revision.max(other.revision) + 1;
        both
    }

    /// What to keep when another copy of this record was stored meanwhile, as by a second tab.
    ///
    /// Copies of one era are merged, so that no edit is lost. If the other copy began a new era,
    /// what this one holds was replaced or erased on purpose, and the other stands as it is.
    #[must_use]
    pub fn reconciled_with(&self, stored: &Self) -> Self {
        match self.era.cmp(&stored.era) {
            std::cmp::Ordering::Less => stored.clone(),
            // The stored copy is merged into, so that its parts stay shared and need no saving.
            std::cmp::Ordering::Equal => stored.merged_with(self),
            std::cmp::Ordering::Greater => self.clone(),
        }
    }

    /// The other record in the place of this one; a new era begins.
    #[must_use]
    pub fn replaced_by(&self, other: &Self) -> Self {
        Self {
            revision: self.revision + 1,
            era: self.era.saturating_add(1),
            ..other.clone()
        }
    }

    /// Nothing in the place of this record; a new era begins.
    #[must_use]
    pub fn erased(&self, person: PersonId) -> Self {
        self.replaced_by(&Self::new(person))
    }

    /// What a clinician needs: no settings, no crisis or safety plan, no notes or tags of the diary.
    ///
    /// Such a copy must not be merged back as a whole, since it lacks words the person wrote;
    /// [`Record::with_plan_of`] takes what may come back.
    #[must_use]
    pub fn for_clinician(&self) -> Self {
        let diary = self.diary.map_entries(|entry| {
            entry.note.clear();
            entry.tags.clear();
        });
        let safety = Safety {
            stop: self.safety.stop.clone(),
            ..Safety::default()
        };
        Self {
            diary,
            safety: Arc::new(safety),
            settings: Arc::default(),
            extra: Arc::default(),
            ..self.clone()
        }
    }

    /// This record with the later edits of the other's plan, team and reviews, and nothing else.
    #[must_use]
    pub fn with_plan_of(&self, other: &Self) -> Self {
        let only = Self {
            plan: Arc::clone(&other.plan),
            team: Arc::clone(&other.team),
            reviews: Arc::clone(&other.reviews),
            revision: other.revision,
            ..Self::new(self.person.clone())
        };
        self.merged_with(&only)
    }

    fn lacks(&self, other: &Self) -> bool {
        fn part<M: Merge>(mine: &Arc<M>, theirs: &Arc<M>) -> bool {
            !Arc::ptr_eq(mine, theirs) && mine.lacks(theirs)
        }
        part(&self.answers, &other.answers)
            || part(&self.plan, &other.plan)
            || self.diary.lacks(&other.diary)
            || part(&self.team, &other.team)
            || part(&self.reviews, &other.reviews)
            || part(&self.safety, &other.safety)
            || part(&self.settings, &other.settings)
            || lacks_extra(&self.extra, &other.extra)
    }

    fn merge_parts(&mut self, other: &Self) {
        merge_shared(&mut self.answers, &other.answers);
        merge_shared(&mut self.plan, &other.plan);
        self.diary.merge(&other.diary);
        merge_shared(&mut self.team, &other.team);
        merge_shared(&mut self.reviews, &other.reviews);
        merge_shared(&mut self.safety, &other.safety);
        merge_shared(&mut self.settings, &other.settings);
        if lacks_extra(&self.extra, &other.extra) {
            merge_extra(Arc::make_mut(&mut self.extra), &other.extra);
        }
    }

    /// What an earlier copy of this record lacks, of the same person, era and revision as this.
    ///
    /// Merged into the earlier copy it makes this one. Small parts come whole.
    #[must_use]
    pub fn since(&self, earlier: &Self) -> Self {
        let mut news = self.in_the_same_place();
        for part in self.parts_changed_since(earlier) {
            match part {
                Part::Answers => news.answers = Arc::new(self.answers.since(&earlier.answers)),
                Part::Plan => {
                    news.plan = Arc::new(PlanPart {
                        choices: self.plan.choices.since(&earlier.plan.choices),
                        goals: self.plan.goals.since(&earlier.plan.goals),
                        accepted: self.plan.accepted.since(&earlier.plan.accepted),
                        extra: self.plan.extra.clone(),
                    });
                }
                Part::Team => news.team = Arc::clone(&self.team),
                Part::Reviews => news.reviews = Arc::clone(&self.reviews),
                Part::Safety => news.safety = Arc::clone(&self.safety),
                Part::Settings => {
                    news.settings = Arc::clone(&self.settings);
                    news.extra = Arc::clone(&self.extra);
                }
                Part::Diary(month) => {
                    let log = self.diary.month(month).map(|log| {
                        let held = earlier.diary.month(month);
                        held.map_or_else(|| Arc::clone(log), |held| Arc::new(log.since(held)))
                    });
                    news.diary.set_month(month, log);
                }
            }
        }
        news
    }

    /// This record with these parts of another in the place of its own; person, revision and era stay.
    #[must_use]
    pub fn with_parts_of(&self, other: &Self, parts: &[Part]) -> Self {
        let mut both = self.clone();
        for part in parts {
            match part {
                Part::Answers => both.answers = Arc::clone(&other.answers),
                Part::Plan => both.plan = Arc::clone(&other.plan),
                Part::Team => both.team = Arc::clone(&other.team),
                Part::Reviews => both.reviews = Arc::clone(&other.reviews),
                Part::Safety => both.safety = Arc::clone(&other.safety),
                Part::Settings => {
                    both.settings = Arc::clone(&other.settings);
                    both.extra = Arc::clone(&other.extra);
                }
                Part::Diary(month) => {
                    let log = other.diary.month(*month).map(Arc::clone);
                    both.diary.set_month(*month, log);
                }
            }
        }
        both
    }

    /// The record as it was before an import, with every edit that was made after it: the import
    /// is taken back, what the person wrote since is not. A new era begins.
    ///
    /// `import` is the latest stamp there was when the import was done.
    #[must_use]
    pub fn without_import(&self, before: &Self, import: &Stamp) -> Self {
        self.replaced_by(&before.merged_with(&self.after(import)))
    }

    /// The edits made after that stamp, and nothing else.
    fn after(&self, stamp: &Stamp) -> Self {
        fn later<T: Clone>(held: Option<&Register<T>>, stamp: &Stamp) -> Option<Register<T>> {
            held.filter(|held| held.stamp() > stamp).cloned()
        }
        let mut news = self.in_the_same_place();
        news.answers = Arc::new(self.answers.after(stamp));
        news.plan = Arc::new(PlanPart {
            choices: self.plan.choices.after(stamp),
            goals: self.plan.goals.after(stamp),
            accepted: self.plan.accepted.after(stamp),
            extra: Extra::new(),
        });
        for (month, log) in self.diary.months() {
            let log = log.after(stamp);
            if !log.is_blank() {
                news.diary.set_month(month, Some(Arc::new(log)));
            }
        }
        news.team = Arc::new(self.team.after(stamp));
        news.reviews = Arc::new(self.reviews.after(stamp));
        news.safety = Arc::new(Safety {
            stop: later(self.safety.stop.as_ref(), stamp),
            crisis: later(self.safety.crisis.as_ref(), stamp),
            safety_plan: later(self.safety.safety_plan.as_ref(), stamp),
            extra: Extra::new(),
        });
        news.settings = Arc::new(Settings {
            values: self.settings.values.after(stamp),
            backup: later(self.settings.backup.as_ref(), stamp),
            extra: Extra::new(),
        });
        news
    }

    /// A blank record of this person, at this revision and era.
    fn in_the_same_place(&self) -> Self {
        Self {
            revision: self.revision,
            era: self.era,
            ..Self::new(self.person.clone())
        }
    }
}
