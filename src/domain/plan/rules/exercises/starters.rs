//! The exercises each pattern starts with, best first.
//!
//! The first four that fit are taken; the fifth and sixth stand in for what is blocked or not at
//! hand.

use crate::domain::plan::exercise::Exercise::{
    Ex01, Ex02, Ex03, Ex04, Ex05, Ex06, Ex07, Ex08, Ex09, Ex10, Ex11, Ex13, Ex14, Ex15, Ex17, Ex19,
    Ex20, Ex21, Ex22, Ex23, Ex24,
};
use crate::domain::plan::exercise::{Exercise, StarterSet};
use crate::domain::plan::pattern::Pattern;

const fn set(pattern: Pattern, exercises: &'static [Exercise]) -> StarterSet {
    StarterSet { pattern, exercises }
}

/// What each pattern starts with.
pub const STARTER_SETS: &[StarterSet] = &[
    set(Pattern::Mech, &[Ex01, Ex08, Ex13, Ex17, Ex05, Ex20]),
    // One of 06 and 07 stays once the direction that helps is known.
    set(Pattern::Rad, &[Ex01, Ex06, Ex07, Ex10, Ex22, Ex13]),
    set(Pattern::Sten, &[Ex02, Ex07, Ex15, Ex21, Ex03, Ex05]),
    // As for the plain pattern; bending stands in for cat and camel where arching hurts.
    set(Pattern::Fac, &[Ex01, Ex08, Ex13, Ex17, Ex07, Ex15]),
    set(Pattern::Def, &[Ex01, Ex14, Ex19, Ex09, Ex11, Ex20]),
    set(Pattern::Inf, &[Ex04, Ex08, Ex20, Ex19, Ex03, Ex01]),
    set(Pattern::Noc, &[Ex04, Ex05, Ex23, Ex01, Ex24, Ex15]),
    set(Pattern::Ovf, &[Ex11, Ex17, Ex19, Ex21, Ex15, Ex24]),
    set(Pattern::Post, &[Ex01, Ex10, Ex15, Ex11, Ex14, Ex13]),
    set(Pattern::Preg, &[Ex01, Ex24, Ex05, Ex19, Ex04, Ex15]),
];
