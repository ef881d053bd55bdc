//! The stop that answers alone call for.
//!
//! Invariant: what the record remembers of an earlier stop neither makes this one nor hides it.

use super::urgency::Urgency;
use super::{completed, picture_of};
use crate::domain::fact::{Choice, Facts, YesNo};
use crate::domain::truth::Truth;

/// How urgent, and the ids of the danger signs behind it; none when nothing in the answers stops.
pub fn alarm(facts: &Facts) -> Option<(Urgency, Vec<&'static str>)> {
    let mut facts = facts.clone();
    // The open stop is what is being settled here: it may not call for itself.
    facts.set(YesNo::AssessedSinceStop, Truth::True);
    facts.set(YesNo::RescreenedSinceStop, Truth::True);
    facts.infer_choice(Choice::OpenStopLevel, "none");
    let facts = completed(&facts);
    let situation = picture_of(&facts);
    let level = situation.level().filter(|level| level.stops())?;
    let signs = situation.danger().signs().iter();
    let flags = signs.filter(|sign| sign.level == level).map(|sign| sign.id);
    Some((level, flags.collect()))
}
