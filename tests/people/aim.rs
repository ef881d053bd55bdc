//! Facts under which a given predicate holds, so that generated people reach every rule and its edges.

use backplan::domain::fact::{Amount, Choice, Effect, Facts, Listing, Trial, YesNo};
use backplan::domain::plan::pattern::Pattern;
use backplan::domain::plan::picture::{Profile, Support};
use backplan::domain::plan::predicate::Predicate;
use backplan::domain::plan::rules::patterns::PATTERNS;
use backplan::domain::treatment::Treatment;
use backplan::domain::truth::Truth;

use super::Dice;

/// Sets facts so that the predicate holds, or does not; of several ways one is drawn.
///
/// Later parts may undo earlier ones: an aim that misses is an ordinary person.
pub(crate) fn aim(predicate: &Predicate, holds: bool, facts: &mut Facts, dice: &mut Dice) {
    match *predicate {
        Predicate::Is(fact) => facts.set(fact, holds),
        Predicate::AtLeast(amount, least) if holds => between(amount, least, None, facts, dice),
        Predicate::AtLeast(amount, limit) => under(amount, limit, facts, dice),
        Predicate::Below(amount, limit) if holds => under(amount, limit, facts, dice),
        Predicate::Below(amount, least) => between(amount, least, None, facts, dice),
        Predicate::Above(amount, limit) if holds => over(amount, limit, facts, dice),
        Predicate::Above(amount, limit) => {
            between(amount, amount.bounds().least, Some(limit), facts, dice);
        }
        Predicate::Known(amount) if holds && facts.amount(amount).is_some() => {}
        Predicate::Known(amount) if holds => {
            between(amount, amount.bounds().least, None, facts, dice);
        }
        Predicate::Known(amount) => facts.set_amount(amount, None).unwrap(),
        Predicate::One(choice, option) if holds => {
            facts.set_choice(choice, Some(option)).unwrap();
        }
        Predicate::One(choice, option) => {
            let others: Vec<&str> = choice
                .options()
                .iter()
                .copied()
                .filter(|one| *one != option)
                .collect();
            let other = (!others.is_empty()).then(|| dice.pick(&others));
            facts.set_choice(choice, other).unwrap();
        }
        Predicate::Has(listing, entry) => enter(listing, entry, holds, facts),
        Predicate::HasAny(listing) => {
            let entry = if listing == Listing::FusionLevels {
                "L4-L5"
            } else {
                "other"
            };
            let entries = holds.then(|| entry.to_owned());
            facts.set_entries(listing, entries);
        }
        Predicate::Shows(pattern) | Predicate::Leads(pattern) => {
            show(pattern, holds, facts, dice);
        }
        Predicate::Needs(Support::More) if holds => {
            facts.set_amount(Amount::OffWorkWeeks, Some(6.0)).unwrap();
        }
        Predicate::Under(profile) => {
            let other = if holds {
                profile
            } else {
                dice.pick(&Profile::ALL)
            };
            facts
                .set_choice(Choice::Profile, Some(other.name()))
                .unwrap();
        }
        Predicate::Level(_) if holds => {
            facts.set(
                dice.pick(&[YesNo::RfNeu2, YesNo::RfCa2, YesNo::RfTho2]),
                true,
            );
        }
        Predicate::Wants(treatment) => enter(Listing::Wants, treatment.code(), holds, facts),
        Predicate::Likes(treatment, least) => {
            let liking = if holds { least.max(1) } else { -1 };
            facts.set_preference(treatment, liking).unwrap();
        }
        Predicate::InUse(treatment) => note_trial(treatment, None, holds, facts),
        Predicate::FailedTrials(least, treatments) if holds => {
            for place in 0..usize::from(least) {
                if let Some(&treatment) = treatments.get(place) {
                    note_trial(treatment, Some(Effect::None), false, facts);
                }
            }
        }
        Predicate::PassiveOnly(Treatment::Pt) => facts.set(YesNo::PhysioPassiveOnly, holds),
        Predicate::Not(part) => aim(part, !holds, facts, dice),
        Predicate::Surely(part) | Predicate::Possibly(part) => aim(part, holds, facts, dice),
        Predicate::All([]) | Predicate::Any([]) => {}
        Predicate::All(parts) if holds => each(parts, true, facts, dice),
        Predicate::Any(parts) if !holds => each(parts, false, facts, dice),
        Predicate::All(parts) | Predicate::Any(parts) => {
            aim(&dice.pick(parts), holds, facts, dice);
        }
        Predicate::Count(least, parts) => {
            let first = dice.place(parts.len());
            let enough = if holds {
                usize::from(least)
            } else {
                usize::from(least) - 1
            };
            for place in 0..parts.len() {
                let part = &parts[(first + place) % parts.len()];
                aim(part, place < enough, facts, dice);
            }
        }
        _ => {}
    }
}

fn each(parts: &[Predicate], holds: bool, facts: &mut Facts, dice: &mut Dice) {
    for part in parts {
        aim(part, holds, facts, dice);
    }
}

fn show(pattern: Pattern, holds: bool, facts: &mut Facts, dice: &mut Dice) {
    if pattern == Pattern::Mech {
        return;
    }
    for row in PATTERNS.iter().filter(|row| row.pattern == pattern) {
        aim(&row.when, holds, facts, dice);
    }
}

fn step(amount: Amount) -> f64 {
    if amount.bounds().whole { 1.0 } else { 0.1 }
}

fn under(amount: Amount, limit: f64, facts: &mut Facts, dice: &mut Dice) {
    let most = limit - step(amount);
    between(amount, amount.bounds().least, Some(most), facts, dice);
}

fn over(amount: Amount, limit: f64, facts: &mut Facts, dice: &mut Dice) {
    between(amount, limit + step(amount), None, facts, dice);
}

/// A number within limits that people reach, often right at an edge.
fn between(amount: Amount, least: f64, most: Option<f64>, facts: &mut Facts, dice: &mut Dice) {
    let (usual_least, usual_most) = super::usual(amount);
    let least = if most.is_some() {
        least.max(usual_least)
    } else {
        least
    };
    let most = most.unwrap_or(usual_most).max(least);
    let value = match dice.below(3) {
        0 if least >= usual_least => least,
        1 if most < usual_most => most,
        _ => super::round(amount, least + (most - least) * dice.part()),
    };
    let bounds = amount.bounds();
    let value = super::round(amount, value).clamp(bounds.least, bounds.most);
    facts.set_amount(amount, Some(value)).unwrap();
}

fn enter(listing: Listing, entry: &str, holds: bool, facts: &mut Facts) {
    let mut entries: Vec<String> = facts
        .entries(listing)
        .into_iter()
        .flatten()
        .filter(|known| *known != entry)
        .cloned()
        .collect();
    if holds {
        entries.push(entry.to_owned());
    }
    facts.set_entries(listing, entries);
}

fn note_trial(treatment: Treatment, effect: Option<Effect>, in_use: bool, facts: &mut Facts) {
    let mut trials = facts.trials().to_vec();
    trials.push(Trial {
        treatment,
        adequate: effect.is_some().into(),
        weeks: effect.map(|_| 12.0),
        sessions: effect.map(|_| 20.0),
        effect,
        side_effect: None,
        in_use: in_use.into(),
        passive_only: Truth::False,
        would_repeat: Truth::Unknown,
    });
    facts.set_trials(trials);
}
