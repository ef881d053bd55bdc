//! Generated people: a seeded source of facts, so that every run walks the same crowd.

use backplan::domain::fact::{Amount, Choice, Effect, Facts, Listing, SideEffect, Trial, YesNo};
use backplan::domain::treatment::Treatment;
use backplan::domain::truth::Truth;

/// A small generator of even numbers (SplitMix64): fast, seeded, good enough for a crowd.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `limit`.
    pub fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit
    }

    /// True in `percent` of all throws.
    pub fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[usize::try_from(self.below(from.len() as u64)).unwrap()]
    }
}

/// One generated person. Danger signs are rare, so that most people get past the danger check;
/// everything else is spread over yes, no, not sure and not asked.
pub fn person(dice: &mut Dice) -> Facts {
    let mut facts = Facts::default();
    // How much was asked, and how ill the person is: from empty to full, from healthy to frail.
    let asked = 20 + dice.below(81);
    let ill = dice.below(40);
    let danger = if dice.chance(30) { dice.below(6) } else { 0 };
    for &fact in YesNo::ALL {
        if !dice.chance(asked) {
            continue;
        }
        let sign = fact.name().starts_with("RF-")
            || fact.name().starts_with("MH-")
            || fact.name().starts_with("rf_")
            || matches!(
                fact,
                YesNo::SelfHarmThoughts | YesNo::SuicidalNow | YesNo::AlcoholWithdrawalNow
            );
        let (yes, unsure) = if sign { (danger, danger) } else { (ill, 8) };
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
    // A contradiction would be refused at the door: such people do not reach the rules.
    if facts.check().is_err() {
        return person(dice);
    }
    facts
}

fn amount(dice: &mut Dice, fact: Amount) -> f64 {
    let bounds = fact.bounds();
    let (least, most) = match fact {
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
        Amount::OffWorkWeeks => (0.0, 30.0),
        Amount::Evs => (0.0, 400.0),
        Amount::NsaidDaysRun => (0.0, 30.0),
        Amount::OnsetAge => (12.0, 18.0),
        _ => (bounds.least, bounds.most),
    };
    let steps = dice.below(1001) as f64 / 1000.0;
    let value = least + (most - least) * steps;
    if bounds.whole {
        value.round()
    } else {
        (value * 10.0).round() / 10.0
    }
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
