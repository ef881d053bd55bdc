//! What loads a person and what protects them, as far as the answers tell.
//!
//! It explains and decides nothing: no verdict rests on it. What is not known is on neither side.

use super::predicate::Predicate::{self, AtLeast, Below, Is, Not, One};
use super::situation::Situation;
use crate::domain::fact::{Amount, Choice, FactId, YesNo};

/// Something that bears on the pain, with the answers that say so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bearing {
    /// The name by which words know it.
    pub name: &'static str,
    /// The answers behind it.
    pub facts: Vec<FactId>,
}

/// What loads, in the order in which it is told; the limits are those of the support level and the lifestyle rules.
const LOADS: [(&str, Predicate); 13] = [
    ("sitting", Is(YesNo::SittingWorse)),
    ("bending", Is(YesNo::BendingWorse)),
    ("arching", Is(YesNo::ArchingWorse)),
    ("work", Is(YesNo::JobHeavy)),
    ("overdoing", Is(YesNo::BoomBust)),
    ("resting", Is(YesNo::BedRest)),
    ("sleep", Below(Amount::SleepQuality, 5.0)),
    ("mood", AtLeast(Amount::Phq2, 3.0)),
    ("worry", AtLeast(Amount::Gad2, 3.0)),
    ("stress", Is(YesNo::StressHigh)),
    ("fear", AtLeast(Amount::Fear, 7.0)),
    ("damage", AtLeast(Amount::WorryDamage, 7.0)),
    ("smoking", Is(YesNo::Smoker)),
];

/// What protects.
const PROTECTS: [(&str, Predicate); 8] = [
    ("moving", AtLeast(Amount::Evs, 150.0)),
    ("sleep", AtLeast(Amount::SleepQuality, 7.0)),
    ("confidence", AtLeast(Amount::Confidence, 7.0)),
    ("hope", AtLeast(Amount::Expectation, 7.0)),
    ("courage", Below(Amount::Fear, 4.0)),
    ("mood", Below(Amount::Phq2, 2.0)),
    ("work", One(Choice::WorkStatus, "working")),
    ("not_smoking", Not(&Is(YesNo::Smoker))),
];

/// What is known to load the person.
pub fn loads_on(situation: &Situation<'_>) -> Vec<Bearing> {
    known(&LOADS, situation)
}

/// What is known to protect the person.
pub fn protects(situation: &Situation<'_>) -> Vec<Bearing> {
    known(&PROTECTS, situation)
}

/// The names of both lists, for words.
pub fn names() -> impl Iterator<Item = (&'static str, &'static str)> {
    let loads = LOADS.iter().map(|(name, _)| ("loads", *name));
    loads.chain(PROTECTS.iter().map(|(name, _)| ("protects", *name)))
}

fn known(rows: &[(&'static str, Predicate)], situation: &Situation<'_>) -> Vec<Bearing> {
    rows.iter()
        .filter(|(_, when)| when.judge(situation).is_true())
        .map(|(name, when)| Bearing {
            name,
            facts: when.deciding(situation).into_iter().collect(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::picture_of;
    use crate::domain::plan::rules::flags::person::person;

    fn told(line: &str) -> (Vec<&'static str>, Vec<&'static str>) {
        let facts = person(line);
        let situation = picture_of(&facts);
        let names = |list: Vec<Bearing>| list.into_iter().map(|one| one.name).collect();
        (names(loads_on(&situation)), names(protects(&situation)))
    }

    #[test]
    fn says_what_is_known_and_nothing_else() {
        assert_eq!(told("age=40"), (vec![], vec![]));
        let (loads, protects) = told("sleep_quality=2 fear=8 confidence=8 smoker sitting_worse");
        assert_eq!(loads, ["sitting", "sleep", "fear", "smoking"]);
        assert_eq!(protects, ["confidence"]);
        let (loads, protects) = told("sleep_quality=8 fear=1 low_mood=5 work_status=working");
        assert_eq!(loads, ["mood"]);
        assert_eq!(protects, ["sleep", "courage", "work"]);
    }

    #[test]
    fn nothing_is_on_both_sides() {
        for (_, load) in &LOADS {
            assert!(!PROTECTS.iter().any(|(_, protects)| protects == load));
        }
    }

    #[test]
    fn each_names_the_answer_it_rests_on() {
        let facts = person("sleep_quality=2 low_mood=4");
        let situation = picture_of(&facts);
        let loads = loads_on(&situation);
        assert_eq!(loads[0].facts, [Amount::SleepQuality.into()]);
        // Our own question stands in for the published score, and is the one to correct.
        assert_eq!(loads[1].facts, [Amount::LowMood.into()]);
    }
}
