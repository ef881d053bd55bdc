//! The danger check: which signs hold, how urgent they are, and what was not asked.
//!
//! Invariant: "not sure" is never read as "no", and a sign that was examined never becomes "clear".

use std::collections::BTreeSet;

use super::mutation::as_read;
use super::rule::FlagRow;
use super::rules::flags::{FLAGS, MH_1, MH_2, MH_3};
use super::situation::Situation;
use super::urgency::Urgency;
use crate::domain::fact::{Choice, Column, FactId, Facts, Listing, YesNo};
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
    truths: Column<Truth, { YesNo::ALL.len() }>,
    behind: Vec<(YesNo, BTreeSet<FactId>)>,
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
        self.truths.get(fact as usize)
    }

    /// The facts that decided a danger sign.
    pub fn behind(&self, fact: YesNo) -> Option<&BTreeSet<FactId>> {
        self.truths.get(fact as usize)?;
        self.behind
            .iter()
            .rev()
            .find(|(sign, _)| *sign == fact)
            .map(|(_, facts)| facts)
    }

    /// The sign of a rule, when it holds or may hold.
    pub fn sign(&self, id: &str) -> Option<&Sign> {
        self.signs.iter().find(|sign| sign.id == id)
    }
}

/// Runs the danger check and notes it in the situation.
///
/// Signs are judged in the order of the table, so that one may be computed from another above it.
pub(super) fn check(situation: &mut Situation<'_>) {
    for row in FLAGS.iter().map(as_read) {
        let judged = judge(row, situation);
        situation.danger_mut().take(row, judged);
    }
    let crisis = crisis(situation);
    situation.danger_mut().take_crisis(crisis);
    let stop = open_stop(situation);
    let danger = situation.danger_mut();
    danger.signs.extend(stop);
    danger.add_up();
}

/// What was found of one row.
struct Judged {
    truth: Truth,
    facts: BTreeSet<FactId>,
    is_unasked: bool,
    sign: Option<Sign>,
}

fn judge(row: &FlagRow, situation: &Situation<'_>) -> Judged {
    let facts = situation.facts();
    let asked = facts.is_asked(row.flag);
    let answer = facts.truth(row.flag);
    let by_parts = row
        .computed
        .map_or(Truth::Unknown, |predicate| predicate.judge(situation));
    let truth = if answer.is_true() || by_parts.is_true() {
        Truth::True
    } else if asked {
        answer
    } else {
        by_parts
    };

    let by_parts_alone = by_parts.is_true() && !answer.is_true();
    let mut deciding = BTreeSet::new();
    if !by_parts_alone {
        deciding.insert(FactId::from(row.flag));
    }
    if !asked || by_parts_alone {
        deciding.extend(
            row.computed
                .iter()
                .flat_map(|predicate| predicate.deciding(situation)),
        );
    }
    let unsure = asked && truth.is_unknown();
    let is_unasked = !asked
        && truth.is_unknown()
        && row.family().is_some()
        && !may_be_skipped(row, facts)
        && !is_asked_by_parts(row, facts);
    let mut judged = Judged {
        truth,
        facts: deciding,
        is_unasked,
        sign: None,
    };
    if !truth.is_true() && !unsure {
        return judged;
    }

    let mut level = row.urgency;
    let mut facts_of_sign = judged.facts.clone();
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
            facts_of_sign.extend(predicate.deciding(situation));
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
    judged.sign = Some(Sign {
        id: row.id,
        flag: row.flag,
        truth,
        level,
        checked,
        facts: facts_of_sign,
    });
    judged
}

/// Whether the parts of a sign were asked about; who is not sure of them has still been asked.
fn is_asked_by_parts(row: &FlagRow, facts: &Facts) -> bool {
    row.computed.is_some_and(|predicate| {
        let is_part = |fact: &FactId| matches!(fact, FactId::YesNo(_)) && facts.is_asked(*fact);
        let reads = predicate.reads();
        // A row that reads its own answer only says whom it cannot concern.
        !reads.contains(&row.flag.into()) && reads.iter().any(is_part)
    })
}

/// Two signs may be left out without making the check incomplete: the one about safety at home, which is
/// never stored unasked, and the intimate one, which may be declined where no leg is affected (OP-64).
fn may_be_skipped(row: &FlagRow, facts: &Facts) -> bool {
    row.flag == YesNo::RfSafe
        || (row.flag == YesNo::RfCes4 && facts.truth(YesNo::LegSymptomAny).is_false())
}

fn is_open(situation: &Situation<'_>, fact: FactId) -> bool {
    match fact {
        FactId::YesNo(fact) => situation.truth(fact).is_unknown(),
        FactId::Amount(fact) => situation.facts().amount(fact).is_none(),
        FactId::Choice(fact) => situation.facts().choice(fact).is_none(),
        FactId::Listing(_) => false,
    }
}

/// What was found of a crisis.
struct Found {
    thoughts: Truth,
    thoughts_facts: BTreeSet<FactId>,
    /// Thoughts without danger of acting: MH-3.
    quiet: bool,
    sign: Option<Sign>,
    banner: bool,
}

/// The path of a crisis: MH-1 to MH-3.
fn crisis(situation: &Situation<'_>) -> Found {
    let facts = situation.facts();
    let thoughts = MH_1.judge(situation);
    let thoughts_facts = MH_1.deciding(situation);
    let asked_and_unsure = [YesNo::Mh1, YesNo::SelfHarmThoughts, YesNo::SuicidalNow]
        .into_iter()
        .any(|fact| facts.is_asked(fact) && facts.truth(fact).is_unknown());
    let positive = thoughts.is_true() || (thoughts.is_unknown() && asked_and_unsure);
    let acting = facts.truth(YesNo::Mh2);
    let acting_asked = facts.is_asked(YesNo::Mh2);

    let sign = |id, flag, truth, level, facts| {
        Some(Sign {
            id,
            flag,
            truth,
            level,
            checked: false,
            facts,
        })
    };
    let mut found = Found {
        thoughts,
        thoughts_facts,
        quiet: false,
        sign: None,
        banner: true,
    };
    if acting.is_true() || (acting_asked && acting.is_unknown()) {
        found.sign = sign(
            "MH-2",
            YesNo::Mh2,
            acting,
            Urgency::U0,
            MH_2.deciding(situation),
        );
    } else if positive && !acting_asked {
        let facts = found.thoughts_facts.clone();
        found.sign = sign("MH-1", YesNo::Mh1, thoughts, Urgency::U1, facts);
    } else if MH_3.judge(situation).is_true() || (positive && !thoughts.is_true()) {
        found.quiet = true;
        if !facts.truth(YesNo::CrisisSupportReached).is_true() {
            let facts = found.thoughts_facts.clone();
            found.sign = sign("MH-3", YesNo::Mh3, Truth::True, Urgency::U1, facts);
        }
    } else {
        // New thoughts after a medicine change keep help in sight as well.
        found.banner = situation.truth(YesNo::Mh6).is_true();
    }
    found
}

/// A stop from an earlier session stays until a clinician has assessed it and the check was repeated (R-RF-06).
fn open_stop(situation: &Situation<'_>) -> Option<Sign> {
    let facts = situation.facts();
    let level = match facts.choice(Choice::OpenStopLevel) {
        Some("U0") => Urgency::U0,
        Some("U1") => Urgency::U1,
        _ => return None,
    };
    let settled = facts
        .truth(YesNo::AssessedSinceStop)
        .and(facts.truth(YesNo::RescreenedSinceStop));
    (!settled.is_true()).then(|| Sign {
        id: "R-RF-06",
        flag: YesNo::AssessedSinceStop,
        truth: Truth::True,
        level,
        checked: false,
        facts: BTreeSet::from([Choice::OpenStopLevel.into()]),
    })
}

impl Danger {
    /// Notes what was found of a sign; the last word on it counts.
    fn note(&mut self, sign: YesNo, truth: Truth, facts: BTreeSet<FactId>) {
        self.truths.note(sign as usize, truth);
        self.behind.push((sign, facts));
    }

    fn take(&mut self, row: &FlagRow, judged: Judged) {
        self.note(row.flag, judged.truth, judged.facts);
        if judged.is_unasked {
            self.unasked.push(row.flag);
        }
        self.signs.extend(judged.sign);
    }

    fn take_crisis(&mut self, found: Found) {
        if found.quiet {
            self.note(YesNo::Mh3, Truth::True, found.thoughts_facts.clone());
        }
        self.note(YesNo::Mh1, found.thoughts, found.thoughts_facts);
        self.signs.extend(found.sign);
        self.crisis = found.banner;
    }

    /// The whole is as urgent as its most urgent sign; two families at U3 make U2.
    fn add_up(&mut self) {
        self.signs.sort_by_key(|sign| sign.level);
        let family = |sign: &Sign| {
            FLAGS
                .iter()
                .find(|row| row.id == sign.id)
                .and_then(FlagRow::family)
        };
        let physical = self.signs.iter().filter(|sign| family(sign).is_some());
        let most_urgent = physical.clone().map(|sign| sign.level).min();
        let families: BTreeSet<_> = physical
            .filter(|sign| sign.level == Urgency::U3)
            .filter_map(family)
            .collect();
        let together = (families.len() >= 2).then_some(Urgency::U2);
        self.physical_level = most_urgent.into_iter().chain(together).min();
        self.level = self
            .signs
            .iter()
            .map(|sign| sign.level)
            .chain(together)
            .min();
        self.comfort_only = self.level == Some(Urgency::U1)
            && self
                .signs
                .iter()
                .filter(|sign| sign.level.stops())
                .all(|sign| sign.id == "MH-3");
    }
}
