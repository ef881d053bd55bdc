//! The exercise library: ids, what they need, and which patterns they fit.

use super::pattern::Pattern;
use super::predicate::Predicate;

macro_rules! exercises {
    ( $( $variant:ident = $id:literal; )+ ) => {
        /// An exercise of the library; its words and drawing go by the id.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Exercise {
            $( #[doc = $id] $variant, )+
        }

        impl Exercise {
            /// Every exercise, in the order of the library.
            pub const ALL: &'static [Self] = &[ $( Self::$variant, )+ ];

            /// The id in files.
            pub const fn id(self) -> &'static str {
                match self { $( Self::$variant => $id, )+ }
            }
        }
    };
}

exercises! {
    Ex01 = "EX-01";
    Ex02 = "EX-02";
    Ex03 = "EX-03";
    Ex04 = "EX-04";
    Ex05 = "EX-05";
    Ex06 = "EX-06";
    Ex07 = "EX-07";
    Ex08 = "EX-08";
    Ex09 = "EX-09";
    Ex10 = "EX-10";
    Ex11 = "EX-11";
    Ex12 = "EX-12";
    Ex13 = "EX-13";
    Ex14 = "EX-14";
    Ex15 = "EX-15";
    Ex16 = "EX-16";
    Ex17 = "EX-17";
    Ex18 = "EX-18";
    Ex19 = "EX-19";
    Ex20 = "EX-20";
    Ex21 = "EX-21";
    Ex22 = "EX-22";
    Ex23 = "EX-23";
    Ex24 = "EX-24";
}

/// What a health fact does to an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Taken away when it holds; done in an eased, unloaded, mid-range form when not known.
    Block,
    /// Taken away when it holds or is not known.
    BlockUnlessRuledOut,
    /// Done differently when it holds.
    Ease,
}

/// A row of the library.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ExerciseRow {
    /// The exercise.
    pub exercise: Exercise,
    /// The patterns it is put forward for.
    pub prefer: &'static [Pattern],
    /// What takes it away or changes it: the rule's id, when, and how.
    pub limits: &'static [(&'static str, Predicate, Change)],
    /// Equipment it needs, as entries of `equipment`; empty when none.
    pub needs: &'static str,
    /// Whether it is done on the floor.
    pub floor: bool,
    /// Minutes it takes at the start dose.
    pub minutes: u8,
}

/// What the amount of an exercise counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Repetitions.
    Times,
    /// Seconds.
    Seconds,
    /// Minutes.
    Minutes,
}

impl Unit {
    /// The name by which words know it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Times => "times",
            Self::Seconds => "seconds",
            Self::Minutes => "minutes",
        }
    }
}

/// How much of an exercise: where it begins and where it leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DoseRow {
    /// The exercise.
    pub exercise: Exercise,
    /// What is counted.
    pub unit: Unit,
    /// The start when it is not known what the person manages; at least 1.
    pub start: u16,
    /// The amount after which sets or load grow instead.
    pub goal: u16,
    /// Sets at the start, at least 1.
    pub sets: u8,
    /// Sets in the end.
    pub goal_sets: u8,
    /// Seconds each repetition is held; 0 when it is not.
    pub hold_seconds: u8,
    /// Whether the amount is for each side.
    pub each_side: bool,
    /// How often a day, at least 1.
    pub a_day: u8,
    /// On how many days a week, 1 to 7.
    pub days: u8,
}

/// The exercises a pattern starts with, best first.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StarterSet {
    /// The pattern.
    pub pattern: Pattern,
    /// Up to six, of which the first four that fit are taken.
    pub exercises: &'static [Exercise],
}
