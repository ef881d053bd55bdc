//! The changes of each family of rows.

use super::mutant::{Mutant, Operator, Swap};
use super::parts::{NEVER, changed};
use crate::domain::fact::YesNo;
use crate::domain::plan::bucket::Bucket;
use crate::domain::plan::exercise::{Change, ExerciseRow, StarterSet};
use crate::domain::plan::predicate::Predicate;
use crate::domain::plan::rule::{
    Cell, Contraindication, Effect, FlagRow, Limit, PatternRow, Rule, TABLE_ORDER, TableRow, Vote,
    VoteRow,
};
use crate::domain::plan::rules::exercises::{LIBRARY, STARTER_SETS};
use crate::domain::plan::rules::flags::FLAGS;
use crate::domain::plan::rules::guideline_votes::VOTES;
use crate::domain::plan::rules::pattern_table::TABLE_ROWS;
use crate::domain::plan::rules::patterns::PATTERNS;
use crate::domain::plan::rules::{all_rules, contraindications};
use crate::domain::plan::urgency::Urgency;
use crate::domain::treatment::Treatment;

use Operator::{Detail, Drop, Flip};

/// Gathers the changes of one row.
struct Changes<'a, R: Copy> {
    family: &'static str,
    id: String,
    row: R,
    swap: fn(R, R) -> Swap,
    into: &'a mut Vec<Mutant>,
}

impl<R: Copy> Changes<'_, R> {
    fn add(&mut self, operator: Operator, change: impl Into<String>, instead: R) {
        self.into.push(Mutant {
            family: self.family,
            row: self.id.clone(),
            operator,
            change: change.into(),
            swap: (self.swap)(self.row, instead),
        });
    }

    fn parts(&mut self, when: &Predicate, with: impl Fn(Predicate) -> R) {
        for (instead, what) in changed(when) {
            self.add(Detail, what, with(instead));
        }
    }
}

/// Every change of every row.
pub(super) fn all() -> Vec<Mutant> {
    let mut mutants = Vec::new();
    let into = &mut mutants;
    for row in FLAGS {
        flag(row, into);
    }
    for row in PATTERNS {
        pattern(row, into);
    }
    for row in contraindications::all() {
        limit(row, into);
    }
    for row in all_rules() {
        rule(row, into);
    }
    for row in TABLE_ROWS {
        table(row, into);
    }
    for row in VOTES {
        votes(row, into);
    }
    for row in LIBRARY {
        exercise(row, into);
    }
    for row in STARTER_SETS {
        starter(row, into);
    }
    mutants
}

/// The list without the entry at a place.
fn without<T: Copy>(list: &[T], place: usize) -> &'static [T] {
    let rest: Vec<T> = list
        .iter()
        .enumerate()
        .filter(|(other, _)| *other != place)
        .map(|(_, one)| *one)
        .collect();
    rest.leak()
}

/// The list with the entry at a place changed.
fn with<T: Copy>(list: &[T], place: usize, instead: T) -> &'static [T] {
    let altered: Vec<T> = list
        .iter()
        .enumerate()
        .map(|(other, one)| if other == place { instead } else { *one })
        .collect();
    altered.leak()
}

fn flag(row: &FlagRow, into: &mut Vec<Mutant>) {
    let row = *row;
    let mut changes = Changes {
        family: "danger",
        id: row.id.to_owned(),
        row,
        swap: Swap::Flag,
        into,
    };
    // No sign stands behind this answer, so the row has nothing to hold by.
    let deaf = FlagRow {
        flag: YesNo::RfAge,
        computed: None,
        ..row
    };
    changes.add(Drop, "never holds", deaf);
    let urgency = match row.urgency {
        Urgency::U4 => Urgency::U3,
        urgent => urgent.lowered(),
    };
    changes.add(
        Flip,
        format!("{} instead of {}", urgency.name(), row.urgency.name()),
        FlagRow { urgency, ..row },
    );
    let checkable = !row.checkable;
    changes.add(
        Flip,
        format!("checkable: {checkable}"),
        FlagRow { checkable, ..row },
    );
    if let Some(when) = row.computed {
        let answered_only = FlagRow {
            computed: None,
            ..row
        };
        changes.add(Drop, "not computed", answered_only);
        changes.parts(&when, |instead| FlagRow {
            computed: Some(instead),
            ..row
        });
    }
    for (place, (when, urgency)) in row.escalates.iter().enumerate() {
        let calm = FlagRow {
            escalates: without(row.escalates, place),
            ..row
        };
        changes.add(Flip, format!("not {} if {when:?}", urgency.name()), calm);
        changes.parts(when, |instead| FlagRow {
            escalates: with(row.escalates, place, (instead, *urgency)),
            ..row
        });
    }
}

fn pattern(row: &PatternRow, into: &mut Vec<Mutant>) {
    let row = *row;
    let mut changes = Changes {
        family: "pattern",
        id: row.id.to_owned(),
        row,
        swap: Swap::Pattern,
        into,
    };
    changes.add(Drop, "never holds", PatternRow { when: NEVER, ..row });
    changes.parts(&row.when, |when| PatternRow { when, ..row });
}

fn codes(treatments: &[Treatment]) -> String {
    treatments
        .iter()
        .map(|one| one.code())
        .collect::<Vec<_>>()
        .join(" ")
}

fn limit(row: &Contraindication, into: &mut Vec<Mutant>) {
    let row = *row;
    let mut changes = Changes {
        family: "limit",
        id: format!("{} ({:?})", row.id, row.limit),
        row,
        swap: Swap::Limit,
        into,
    };
    changes.add(Drop, "never holds", Contraindication { when: NEVER, ..row });
    let opposite = match row.limit {
        Limit::Bar | Limit::BarStart => Limit::Caution,
        Limit::BarPart | Limit::Caution => Limit::Bar,
    };
    for limit in [Limit::Bar, Limit::BarStart, Limit::BarPart, Limit::Caution] {
        let operator = if limit == opposite { Flip } else { Detail };
        if limit != row.limit {
            let instead = Contraindication { limit, ..row };
            changes.add(operator, format!("{limit:?}"), instead);
        }
    }
    if row.treatments.len() > 1 {
        for (place, treatment) in row.treatments.iter().enumerate() {
            let treatments = without(row.treatments, place);
            let instead = Contraindication { treatments, ..row };
            changes.add(Drop, format!("not of {}", treatment.code()), instead);
        }
    }
    changes.parts(&row.when, |when| Contraindication { when, ..row });
}

fn rule(row: &Rule, into: &mut Vec<Mutant>) {
    let row = *row;
    let mut changes = Changes {
        family: "rule",
        id: row.id.to_owned(),
        row,
        swap: Swap::Rule,
        into,
    };
    changes.add(Drop, "never fires", Rule { when: NEVER, ..row });
    for (place, effect) in row.effects.iter().enumerate() {
        if row.effects.len() > 1 {
            let effects = without(row.effects, place);
            changes.add(Flip, format!("without {effect:?}"), Rule { effects, ..row });
        }
        for (operator, instead) in turned(effect) {
            let effects = with(row.effects, place, instead);
            let what = format!("{instead:?} instead of {effect:?}");
            changes.add(operator, what, Rule { effects, ..row });
        }
    }
    for (place, id) in row.replaces.iter().enumerate() {
        let replaces = without(row.replaces, place);
        changes.add(
            Flip,
            format!("does not replace {id}"),
            Rule { replaces, ..row },
        );
    }
    changes.parts(&row.when, |when| Rule { when, ..row });
}

/// The effect turned around, and in finer ways.
fn turned(effect: &Effect) -> Vec<(Operator, Effect)> {
    let mut found = Vec::new();
    match *effect {
        Effect::Verdict(treatments, bucket, weeks) => {
            let other = match bucket {
                Bucket::NotSuitable | Bucket::NotRecommended | Bucket::ConsiderNext => {
                    Bucket::DiscussFirst
                }
                Bucket::DiscussFirst => Bucket::ConsiderNext,
                Bucket::DoNow | Bucket::Continue => Bucket::NotRecommended,
            };
            found.push((Flip, Effect::Verdict(treatments, other, weeks)));
            if let Some(weeks) = weeks {
                let later = Some(weeks.saturating_add(1));
                found.push((Detail, Effect::Verdict(treatments, bucket, later)));
            }
            for place in 0..treatments.len() {
                let fewer = without(treatments, place);
                if !fewer.is_empty() {
                    found.push((Detail, Effect::Verdict(fewer, bucket, weeks)));
                }
            }
        }
        Effect::Review(treatments, days) => {
            let later = days.saturating_add(1);
            found.push((Flip, Effect::Review(treatments, later)));
        }
        Effect::Refer(urgency) => {
            let other = match urgency {
                Urgency::U4 => Urgency::U3,
                urgent => urgent.lowered(),
            };
            found.push((Flip, Effect::Refer(other)));
        }
        Effect::Rank(treatments, by) => {
            found.push((Flip, Effect::Rank(treatments, by.saturating_neg())));
        }
        Effect::Block(exercises) => {
            for place in 0..exercises.len() {
                found.push((Detail, Effect::Block(without(exercises, place))));
            }
        }
        Effect::Prefer(exercises) => {
            for place in 0..exercises.len() {
                found.push((Detail, Effect::Prefer(without(exercises, place))));
            }
        }
        Effect::Disagree(_) | Effect::Team(_) | Effect::Ask(_) | Effect::Tell | Effect::Note(_) => {
        }
    }
    found
}

fn table(row: &TableRow, into: &mut Vec<Mutant>) {
    let row = *row;
    let mut changes = Changes {
        family: "table",
        id: codes(row.treatments),
        row,
        swap: Swap::Table,
        into,
    };
    changes.add(Drop, "never speaks", TableRow { gate: NEVER, ..row });
    for ((place, cell), pattern) in row.cells.iter().enumerate().zip(TABLE_ORDER) {
        let other = match *cell {
            Cell::NextDisputed(weeks) => Cell::Next(weeks),
            Cell::AgainstDisputed => Cell::Against,
            Cell::Discuss => Cell::Next(6),
            Cell::First
            | Cell::Next(_)
            | Cell::Against
            | Cell::Barred
            | Cell::DiscussDisputed
            | Cell::Specialist
            | Cell::Silent => Cell::Discuss,
        };
        let mut cells = row.cells;
        if let Some(altered) = cells.get_mut(place) {
            *altered = other;
        }
        let what = format!("{}: {other:?} instead of {cell:?}", pattern.code());
        changes.add(Flip, what, TableRow { cells, ..row });
    }
    changes.parts(&row.gate, |gate| TableRow { gate, ..row });
}

fn votes(row: &VoteRow, into: &mut Vec<Mutant>) {
    let row = *row;
    let mut changes = Changes {
        family: "vote",
        id: row.treatment.code().to_owned(),
        row,
        swap: Swap::Votes,
        into,
    };
    for (place, (source, vote)) in row.votes.iter().enumerate() {
        let other = match vote {
            Vote::StrongFor | Vote::For | Vote::Package => Vote::Against,
            Vote::Open | Vote::Against | Vote::StrongAgainst | Vote::Expired | Vote::Silent => {
                Vote::For
            }
        };
        let votes = with(row.votes, place, (*source, other));
        let what = format!("{source:?}: {other:?} instead of {vote:?}");
        changes.add(Flip, what, VoteRow { votes, ..row });
    }
}

fn exercise(row: &ExerciseRow, into: &mut Vec<Mutant>) {
    let row = *row;
    let mut changes = Changes {
        family: "exercise",
        id: row.exercise.id().to_owned(),
        row,
        swap: Swap::Exercise,
        into,
    };
    for (place, (id, when, change)) in row.limits.iter().enumerate() {
        let limits = without(row.limits, place);
        changes.add(Drop, format!("without {id}"), ExerciseRow { limits, ..row });
        let other = match change {
            Change::Block | Change::BlockUnlessRuledOut => Change::Ease,
            Change::Ease => Change::Block,
        };
        let limits = with(row.limits, place, (*id, *when, other));
        let what = format!("{id}: {other:?} instead of {change:?}");
        changes.add(Flip, what, ExerciseRow { limits, ..row });
        changes.parts(when, |when| ExerciseRow {
            limits: with(row.limits, place, (*id, when, *change)),
            ..row
        });
    }
    if row.floor {
        changes.add(
            Detail,
            "not on the floor",
            ExerciseRow {
                floor: false,
                ..row
            },
        );
    }
    if !row.needs.is_empty() {
        changes.add(Detail, "needs nothing", ExerciseRow { needs: "", ..row });
    }
}

fn starter(row: &StarterSet, into: &mut Vec<Mutant>) {
    let row = *row;
    let mut changes = Changes {
        family: "starter",
        id: row.pattern.code().to_owned(),
        row,
        swap: Swap::Starter,
        into,
    };
    for (place, exercise) in row.exercises.iter().enumerate() {
        let exercises = without(row.exercises, place);
        let what = format!("without {}", exercise.id());
        changes.add(Flip, what, StarterSet { exercises, ..row });
    }
}
