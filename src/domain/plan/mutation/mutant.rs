//! Every single change of a row that a test has to notice, and the one that was chosen for this run.

use std::sync::LazyLock;

use super::change;
use crate::domain::plan::exercise::{ExerciseRow, StarterSet};
use crate::domain::plan::rule::{Contraindication, FlagRow, PatternRow, Rule, TableRow, VoteRow};

/// The variable of the environment that chooses a mutant, by its place in [`mutants`].
pub const VARIABLE: &str = "BACKPLAN_MUTANT";

/// What kind of change it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Operator {
    /// The row never holds.
    Drop,
    /// What follows from the row is turned around, or one of several things that follow is left out.
    Flip,
    /// A finer change: a condition, a treatment, a number or a shade of the effect.
    Detail,
}

impl Operator {
    /// Every operator.
    pub const ALL: [Self; 3] = [Self::Drop, Self::Flip, Self::Detail];
}

/// One row, changed in one way.
#[derive(Clone, Debug)]
pub struct Mutant {
    /// The family of rows, such as `limit`.
    pub family: &'static str,
    /// The id of the row.
    pub row: String,
    /// What kind of change.
    pub operator: Operator,
    /// The change in words.
    pub change: String,
    pub(super) swap: Swap,
}

/// The row as it stands, and as it is read instead.
#[derive(Clone, Debug)]
pub(super) enum Swap {
    Flag(FlagRow, FlagRow),
    Pattern(PatternRow, PatternRow),
    Limit(Contraindication, Contraindication),
    Rule(Rule, Rule),
    Table(TableRow, TableRow),
    Votes(VoteRow, VoteRow),
    Exercise(ExerciseRow, ExerciseRow),
    Starter(StarterSet, StarterSet),
}

/// Every mutant, always in the same order.
pub fn mutants() -> Vec<Mutant> {
    change::all()
}

static CHOSEN: LazyLock<Option<Mutant>> = LazyLock::new(|| {
    let place = std::env::var(VARIABLE).ok()?.parse().ok()?;
    mutants().into_iter().nth(place)
});

/// A kind of row that can be read altered.
pub trait Row: PartialEq + 'static {
    /// The row as it stands and as it is read instead, where the mutant is of this kind.
    fn swapped(mutant: &'static Mutant) -> Option<(&'static Self, &'static Self)>;
}

macro_rules! rows {
    ( $( $kind:ident of $row:ident; )+ ) => {
        $( impl Row for $row {
            fn swapped(mutant: &'static Mutant) -> Option<(&'static Self, &'static Self)> {
                match &mutant.swap {
                    Swap::$kind(row, instead) => Some((row, instead)),
                    _ => None,
                }
            }
        } )+
    };
}

rows! {
    Flag of FlagRow;
    Pattern of PatternRow;
    Limit of Contraindication;
    Rule of Rule;
    Table of TableRow;
    Votes of VoteRow;
    Exercise of ExerciseRow;
    Starter of StarterSet;
}

/// The row as the engine reads it: itself, or what the chosen mutant puts in its place.
pub fn as_read<R: Row>(row: &R) -> &R {
    match CHOSEN.as_ref().and_then(R::swapped) {
        Some((altered, instead)) if altered == row => instead,
        _ => row,
    }
}
