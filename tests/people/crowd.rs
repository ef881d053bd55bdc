//! Generated people: a seeded source of facts, so that every run walks the same crowd.

#[path = "aim.rs"]
mod aim;

use std::sync::LazyLock;

use aim::aim;
use backplan::domain::fact::{
    Amount, Choice, Effect, FactError, Facts, Listing, SideEffect, Trial, YesNo,
};
use backplan::domain::plan::predicate::Predicate;
use backplan::domain::plan::rules::exercises::LIBRARY;
use backplan::domain::plan::rules::flags::FLAGS;
use backplan::domain::plan::rules::pattern_table::TABLE_ROWS;
use backplan::domain::plan::rules::patterns::PATTERNS;
use backplan::domain::plan::rules::{all_rules, contraindications};
use backplan::domain::treatment::Treatment;
use backplan::domain::truth::Truth;

/// A small generator of even numbers (SplitMix64): fast, seeded, good enough for a crowd.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `limit`.
    pub(crate) fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit
    }

    /// True in `percent` of all throws.
    pub(crate) fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// A number from 0 to 1.
    pub(crate) fn part(&mut self) -> f64 {
        self.below(1001) as f64 / 1000.0
    }

    pub(crate) fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.place(from.len())]
    }

    /// A place in a list of that length.
    pub(crate) fn place(&mut self, length: usize) -> usize {
        usize::try_from(self.below(length as u64)).unwrap()
    }
}

/// The conditions of every row there is: what people are aimed at.
static AIMS: LazyLock<Vec<Predicate>> = LazyLock::new(|| {
    let mut aims = Vec::new();
    for row in FLAGS {
        aims.push(Predicate::Is(row.flag));
        aims.extend(row.computed);
        aims.extend(row.escalates.iter().map(|(when, _)| *when));
    }
    aims.extend(PATTERNS.iter().map(|row| row.when));
    aims.extend(contraindications::all().map(|row| row.when));
    aims.extend(all_rules().map(|row| row.when));
    aims.extend(
        LIBRARY
            .iter()
            .flat_map(|row| row.limits)
            .map(|limit| limit.1),
    );
    aims.extend(TABLE_ROWS.iter().map(|row| row.gate));
    aims
});

/// The person at a place of the crowd.
///
/// A quarter is spread over everything that can be said. The others are mostly well, and meet the condition of one
/// row in turn and of up to three more, often right at its edge.
pub(crate) fn person(place: usize, dice: &mut Dice) -> Facts {
    let mut facts = if place.is_multiple_of(4) {
        spread(dice)
    } else {
        let mut facts = mostly_well(dice);
        let aims = &*AIMS;
        for _ in 0..dice.below(4) {
            aim(&dice.pick(aims), dice.chance(80), &mut facts, dice);
        }
        // Each fourth person is no aim: the row in turn is counted without them.
        let turn = place - place / 4;
        aim(&aims[turn % aims.len()], dice.chance(85), &mut facts, dice);
        facts
    };
    reconcile(&mut facts);
    facts
}

fn is_danger(fact: YesNo) -> bool {
    let name = fact.name();
    ["RF-", "MH-", "rf_"]
        .iter()
        .any(|start| name.starts_with(start))
        || matches!(
            fact,
            YesNo::SelfHarmThoughts | YesNo::SuicidalNow | YesNo::AlcoholWithdrawalNow
        )
}

/// Somebody who was asked most things and has little wrong.
fn mostly_well(dice: &mut Dice) -> Facts {
    let mut facts = Facts::default();
    let asked = 50 + dice.below(51);
    let ill = dice.below(6);
    for &fact in YesNo::ALL {
        let danger = is_danger(fact);
        if dice.chance(if danger { 99 } else { asked }) {
            facts.set(fact, !danger && dice.chance(ill));
        }
    }
    for &fact in Amount::ALL {
        if dice.chance(asked / 2) {
            facts.set_amount(fact, Some(amount(dice, fact))).unwrap();
        }
    }
    facts.set_amount(Amount::ParacetamolMgDay, None).unwrap();
    facts.set_amount(Amount::Phq9Item9, Some(0.0)).unwrap();
    if dice.chance(asked) {
        for listing in [Listing::DrugAllergies, Listing::KnownChecked] {
            facts.set_entries(listing, []);
        }
    }
    if dice.chance(20) {
        wishes(&mut facts, dice);
    }
    facts
}

/// Somebody of whom anything may be known. Danger signs are rare, so that most people get past the danger check;
/// everything else is spread over yes, no, not sure and not asked.
fn spread(dice: &mut Dice) -> Facts {
    let mut facts = Facts::default();
    // How much was asked, and how ill the person is: from empty to full, from healthy to frail.
    let asked = 20 + dice.below(81);
    let ill = dice.below(40);
    let danger = if dice.chance(30) { dice.below(6) } else { 0 };
    for &fact in YesNo::ALL {
        if !dice.chance(asked) {
            continue;
        }
        let (yes, unsure) = if is_danger(fact) {
            (danger, danger)
        } else {
            (ill, 8)
        };
        let value = if dice.chance(yes) {
            Truth::True
        } else if dice.chance(unsure) {
            Truth::Unknown
        } else {
            Truth::False
        };
        facts.set(fact, value);
    }
    for &fact in Amount::ALL {
        if !dice.chance(asked) {
            continue;
        }
        let value = if dice.chance(5) {
            None
        } else {
            Some(amount(dice, fact))
        };
        facts.set_amount(fact, value).unwrap();
    }
    for &fact in Choice::ALL {
        if fact == Choice::OpenStopLevel || !dice.chance(asked) {
            continue;
        }
        let option = dice.pick(fact.options());
        facts.set_choice(fact, Some(option)).unwrap();
    }
    wishes(&mut facts, dice);
    if dice.chance(40) {
        let trials = (0..dice.below(4)).map(|_| trial(dice)).collect();
        facts.set_trials(trials);
    }
    if dice.chance(30) {
        let allergies = [
            "nsaid",
            "paracetamol",
            "opioid",
            "snri",
            "steroid",
            "capsaicin",
        ];
        let known = (0..dice.below(3)).map(|_| dice.pick(&allergies).to_owned());
        facts.set_entries(Listing::DrugAllergies, known.collect::<Vec<_>>());
    }
    if dice.chance(15) {
        let flags = ["RF-CES-1", "RF-NEU-2", "RF-FX-2", "RF-CA-1"];
        facts.set_entries(Listing::KnownChecked, [dice.pick(&flags).to_owned()]);
    }
    facts
}

fn wishes(facts: &mut Facts, dice: &mut Dice) {
    if dice.chance(40) {
        let wants = (0..dice.below(5)).map(|_| dice.pick(Treatment::ALL).code().to_owned());
        facts.set_entries(Listing::Wants, wants.collect::<Vec<_>>());
    }
    for _ in 0..dice.below(5) {
        let liking = i8::try_from(dice.below(5)).unwrap() - 2;
        facts
            .set_preference(dice.pick(Treatment::ALL), liking)
            .unwrap();
    }
}

/// Takes out what contradicts itself, as a person would who is asked again: the part that was said stands.
fn reconcile(facts: &mut Facts) {
    while let Err(FactError::Contradiction { first, second }) = facts.check() {
        match (YesNo::named(first), YesNo::named(second)) {
            (Some(_), Some(whole)) => facts.set(whole, true),
            (Some(YesNo::Opioid), None) => facts.set(YesNo::Opioid, true),
            (Some(_), None) => facts.set_choice(Choice::SexBirth, Some("female")).unwrap(),
            (None, _) => facts.set_amount(Amount::OnsetAge, None).unwrap(),
        }
    }
}

/// The numbers that people are likely to bring.
fn usual(fact: Amount) -> (f64, f64) {
    let bounds = fact.bounds();
    match fact {
        Amount::Age => (18.0, 95.0),
        Amount::DurationMonths => (2.0, 240.0),
        Amount::Bmi => (15.0, 50.0),
        Amount::WeightKg => (38.0, 160.0),
        Amount::HeightCm => (140.0, 205.0),
        Amount::Egfr => (8.0, 120.0),
        Amount::BpSystolic => (95.0, 200.0),
        Amount::BpDiastolic => (50.0, 120.0),
        Amount::ParacetamolMgDay => (0.0, 5000.0),
        Amount::MmeDay => (0.0, 150.0),
        Amount::Evs => (0.0, 400.0),
        Amount::OffWorkWeeks | Amount::NsaidDaysRun => (0.0, 30.0),
        Amount::OnsetAge => (12.0, 18.0),
        _ => (bounds.least, bounds.most),
    }
}

fn round(fact: Amount, value: f64) -> f64 {
    if fact.bounds().whole {
        value.round()
    } else {
        (value * 10.0).round() / 10.0
    }
}

fn amount(dice: &mut Dice, fact: Amount) -> f64 {
    let (least, most) = usual(fact);
    round(fact, least + (most - least) * dice.part())
}

fn trial(dice: &mut Dice) -> Trial {
    let truth = |dice: &mut Dice| dice.pick(&[Truth::True, Truth::False, Truth::Unknown]);
    Trial {
        treatment: dice.pick(Treatment::ALL),
        adequate: truth(dice),
        weeks: dice.chance(50).then(|| dice.below(20) as f64),
        sessions: dice.chance(50).then(|| dice.below(20) as f64),
        effect: dice.pick(&[
            None,
            Some(Effect::Worse),
            Some(Effect::None),
            Some(Effect::Some),
            Some(Effect::Good),
        ]),
        side_effect: dice.pick(&[
            None,
            Some(SideEffect::None),
            Some(SideEffect::Mild),
            Some(SideEffect::Serious),
        ]),
        in_use: truth(dice),
        passive_only: truth(dice),
        would_repeat: truth(dice),
    }
}
