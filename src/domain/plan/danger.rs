//! The danger check: which signs hold, how urgent they are, and what was not asked.
//!
//! Invariant: "not sure" is never read as "no", and a sign that was examined never becomes "clear".

use std::collections::{BTreeMap, BTreeSet};

use super::rule::FlagRow;
use super::rules::flags::{FLAGS, MH_1, MH_2, MH_3};
use super::situation::Situation;
use super::urgency::Urgency;
use crate::domain::fact::{Choice, FactId, Listing, YesNo};
use crate::domain::truth::Truth;

/// A danger sign that holds, or may hold.
#[derive(Clone, Debug, PartialEq)]
pub struct Sign {
    /// Rule id.
    pub id: &'static str,
    /// The answer behind it.
    pub flag: YesNo,
    /// True, or unknown when the person was asked and is not sure.
    pub truth: Truth,
    /// How urgent it is for this person.
    pub level: Urgency,
    /// Whether it was lowered because a clinician has examined it since it began.
    pub checked: bool,
    /// The facts that decided it.
    pub facts: BTreeSet<FactId>,
}

/// What the danger check found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Danger {
    signs: Vec<Sign>,
    truths: BTreeMap<YesNo, (Truth, BTreeSet<FactId>)>,
    unasked: Vec<YesNo>,
    level: Option<Urgency>,
    physical_level: Option<Urgency>,
    comfort_only: bool,
    crisis: bool,
}

impl Danger {
    /// Every sign that holds or may hold, most urgent first.
    pub fn signs(&self) -> &[Sign] {
        &self.signs
    }

    /// The most urgent level, after signs have added up.
    pub const fn level(&self) -> Option<Urgency> {
        self.level
    }

    /// The most urgent level among physical signs: the one that blocks hands-on care.
    pub const fn physical_level(&self) -> Option<Urgency> {
        self.physical_level
    }

    /// Whether the only stop is MH-3, under which gentle walking and coping skills stay open.
    pub const fn is_comfort_only(&self) -> bool {
        self.comfort_only
    }

    /// Whether help for a crisis has to stay on every page.
    pub const fn is_crisis(&self) -> bool {
        self.crisis
    }

    /// Danger signs that were not asked about.
    pub fn unasked(&self) -> &[YesNo] {
        &self.unasked
    }

    /// Whether a danger sign holds; none when the fact is not a danger sign.
    pub fn truth(&self, fact: YesNo) -> Option<Truth> {
        self.truths.get(&fact).map(|(truth, _)| *truth)
    }

    /// The facts that decided a danger sign.
    pub fn behind(&self, fact: YesNo) -> Option<BTreeSet<FactId>> {
        self.truths.get(&fact).map(|(_, facts)| facts.clone())
    }

    /// The sign of a rule, when it holds or may hold.
    pub fn sign(&self, id: &str) -> Option<&Sign> {
        self.signs.iter().find(|sign| sign.id == id)
    }
}

/// Runs the danger check.
///
/// Signs are judged in the order of the table, so that one may be computed from another above it.
pub fn check(situation: &Situation<'_>) -> Danger {
    let mut so_far = situation.clone();
    for row in FLAGS {
        let mut danger = so_far.danger().clone();
        judge(row, &so_far, &mut danger);
        so_far.note_danger(danger);
    }
    let mut danger = so_far.danger().clone();
    crisis(&so_far, &mut danger);
    keep_open_stop(&so_far, &mut danger);
    add_up(&mut danger);
    danger
}

fn judge(row: &FlagRow, situation: &Situation<'_>, danger: &mut Danger) {
    let facts = situation.facts();
    let asked = facts.is_asked(row.flag);
    let answer = facts.truth(row.flag);
    let computed = row.computed.map(|predicate| predicate.judge(situation));
    let by_parts = computed.unwrap_or(Truth::Unknown);
    let truth = if answer.is_true() || by_parts.is_true() {
        Truth::True
    } else if asked {
        answer
    } else {
        by_parts
    };

    let mut deciding = BTreeSet::from([FactId::from(row.flag)]);
    if !asked || (by_parts.is_true() && !answer.is_true()) {
        deciding.extend(
            row.computed
                .iter()
                .flat_map(|predicate| predicate.deciding(situation)),
        );
    }
    if by_parts.is_true() && !answer.is_true() {
        deciding.remove(&FactId::from(row.flag));
    }
    danger.truths.insert(row.flag, (truth, deciding.clone()));

    let unsure = asked && truth.is_unknown();
    if !asked && truth.is_unknown() && row.family().is_some() {
        danger.unasked.push(row.flag);
    }
    if !truth.is_true() && !unsure {
        return;
    }

    let mut level = row.urgency;
    for (predicate, urgency) in row.escalates {
        // A part that was asked and is "not sure" counts as present; one that was not asked does not.
        let present = match predicate.judge(situation) {
            Truth::True => true,
            Truth::Unknown => predicate
                .reads()
                .iter()
                .any(|&fact| facts.is_asked(fact) && is_open(situation, fact)),
            Truth::False => false,
        };
        if present && *urgency < level {
            level = *urgency;
            deciding.extend(predicate.deciding(situation));
        }
    }
    let checked = row.checkable && facts.has(Listing::KnownChecked, row.id).is_true();
    if checked {
        level = match level {
            Urgency::U0 => Urgency::U3,
            _ => Urgency::U4,
        };
    } else if unsure {
        level = level.lowered();
    }
    danger.signs.push(Sign {
        id: row.id,
        flag: row.flag,
        truth,
        level,
        checked,
        facts: deciding,
    });
}

fn is_open(situation: &Situation<'_>, fact: FactId) -> bool {
    match fact {
        FactId::YesNo(fact) => situation.truth(fact).is_unknown(),
        FactId::Amount(fact) => situation.facts().amount(fact).is_none(),
        FactId::Choice(fact) => situation.facts().choice(fact).is_none(),
        FactId::Listing(_) => false,
    }
}

/// The path of a crisis: MH-1 to MH-3.
fn crisis(situation: &Situation<'_>, danger: &mut Danger) {
    let facts = situation.facts();
    let thoughts = MH_1.judge(situation);
    let asked_and_unsure = [YesNo::Mh1, YesNo::SelfHarmThoughts, YesNo::SuicidalNow]
        .into_iter()
        .any(|fact| facts.is_asked(fact) && facts.truth(fact).is_unknown());
    let positive = thoughts.is_true() || (thoughts.is_unknown() && asked_and_unsure);
    let acting = facts.truth(YesNo::Mh2);
    let acting_asked = facts.is_asked(YesNo::Mh2);
    danger
        .truths
        .insert(YesNo::Mh1, (thoughts, MH_1.deciding(situation)));

    let mut sign = |id, flag, truth, level, deciding: BTreeSet<FactId>| {
        danger.signs.push(Sign {
            id,
            flag,
            truth,
            level,
            checked: false,
            facts: deciding,
        });
    };
    if acting.is_true() || (acting_asked && acting.is_unknown()) {
        sign(
            "MH-2",
            YesNo::Mh2,
            acting,
            Urgency::U0,
            MH_2.deciding(situation),
        );
        danger.crisis = true;
    } else if positive && !acting_asked {
        sign(
            "MH-1",
            YesNo::Mh1,
            thoughts,
            Urgency::U1,
            MH_1.deciding(situation),
        );
        danger.crisis = true;
    } else if MH_3.judge(situation).is_true() || (positive && !thoughts.is_true()) {
        let supported = facts.truth(YesNo::CrisisSupportReached).is_true();
        danger.crisis = true;
        danger
            .truths
            .insert(YesNo::Mh3, (Truth::True, MH_3.deciding(situation)));
        if !supported {
            let deciding = MH_1.deciding(situation);
            danger.signs.push(Sign {
                id: "MH-3",
                flag: YesNo::Mh3,
                truth: Truth::True,
                level: Urgency::U1,
                checked: false,
                facts: deciding,
            });
        }
    }
}

/// A stop from an earlier session stays until a clinician has assessed it and the check was repeated (R-RF-06).
fn keep_open_stop(situation: &Situation<'_>, danger: &mut Danger) {
    let facts = situation.facts();
    let level = match facts.choice(Choice::OpenStopLevel) {
        Some("U0") => Urgency::U0,
        Some("U1") => Urgency::U1,
        _ => return,
    };
    let settled = facts
        .truth(YesNo::AssessedSinceStop)
        .and(facts.truth(YesNo::RescreenedSinceStop));
    if settled.is_true() {
        return;
    }
    danger.signs.push(Sign {
        id: "R-RF-06",
        flag: YesNo::AssessedSinceStop,
        truth: Truth::True,
        level,
        checked: false,
        facts: BTreeSet::from([Choice::OpenStopLevel.into()]),
    });
}

/// The whole is as urgent as its most urgent sign; two families at U3 make U2.
fn add_up(danger: &mut Danger) {
    danger.signs.sort_by_key(|sign| sign.level);
    let family = |sign: &Sign| {
        FLAGS
            .iter()
            .find(|row| row.id == sign.id)
            .and_then(FlagRow::family)
    };
    let physical = danger.signs.iter().filter(|sign| family(sign).is_some());
    let most_urgent = physical.clone().map(|sign| sign.level).min();
    let families: BTreeSet<_> = physical
        .filter(|sign| sign.level == Urgency::U3)
        .filter_map(family)
        .collect();
    let together = (families.len() >= 2).then_some(Urgency::U2);
    danger.physical_level = most_urgent.into_iter().chain(together).min();
    danger.level = danger
        .signs
        .iter()
        .map(|sign| sign.level)
        .chain(together)
        .min();
    danger.comfort_only = danger.level == Some(Urgency::U1)
        && danger
            .signs
            .iter()
            .filter(|sign| sign.level.stops())
            .all(|sign| sign.id == "MH-3");
}
