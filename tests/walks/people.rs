//! People made by chance who walk through the questions: some well, some with a lot the matter, some hasty.

use std::collections::{BTreeMap, BTreeSet};

use backplan::domain::questionnaire::{AnswerKind, AnswerValue, Item, LinkId};

/// What the questions about signs of danger begin with.
const DANGER: [&str; 6] = ["nerves.", "sudden.", "unwell.", "harm.", "mind.", "signs."];

/// One person: how often they say yes, are not sure, and pass a question by, in percent.
#[derive(Clone, Debug)]
pub(crate) struct Person {
    state: u64,
    yes: u64,
    unsure: u64,
    passes: u64,
    age: f64,
    /// Whether the legs trouble them: what they say of it and what they mark on the map agree.
    legs: bool,
}

/// What the places of the legs on the body map begin with.
const LEG_PLACES: [&str; 3] = ["thigh_", "lower_", "foot_"];

impl Person {
    /// The person of a number; the same number is always the same person.
    pub(crate) fn new(number: u64) -> Self {
        let mut person = Self {
            state: (number + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1,
            yes: 0,
            unsure: 0,
            passes: 0,
            age: 0.0,
            legs: false,
        };
        for _ in 0..4 {
            person.below(2);
        }
        person.yes = *person.pick(&[1, 2, 3, 5, 8, 15, 30]);
        person.unsure = *person.pick(&[0, 1, 4]);
        person.passes = *person.pick(&[0, 5, 30]);
        person.age = 18.0 + person.below(75) as f64;
        // Leg pain is common among people with back pain.
        person.legs = person.chance(40);
        person
    }

    /// A number below the limit.
    pub(crate) fn below(&mut self, limit: u64) -> u64 {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        (self.state >> 11) % limit
    }

    fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    fn pick<'l, T>(&mut self, list: &'l [T]) -> &'l T {
        &list[usize::try_from(self.below(list.len() as u64)).unwrap()]
    }

    fn number(&mut self, item: &Item) -> f64 {
        let least = item.limits.least.unwrap_or(0.0);
        let most = match item.link_id.as_str() {
            "about.age" => return self.age,
            // Pain cannot have begun later than now.
            "pain.began" => self.age,
            _ => item.limits.most.unwrap_or(100.0),
        };
        let share = self.below(1001) as f64 / 1000.0;
        // Small numbers are more common than large ones, as for weeks and days.
        let value = least + (most - least) * share * share;
        if item.kind == AnswerKind::Whole {
            value.round()
        } else {
            value
        }
    }

    /// An answer to a question, whatever it is.
    pub(crate) fn answer(&mut self, item: &Item) -> AnswerValue {
        match &item.kind {
            AnswerKind::YesNo => {
                // Limits are common among people with back pain.
                let yes = match item.link_id.as_str() {
                    "about.leg" => return AnswerValue::Bool(self.legs),
                    "walk.brings_on" | "move.bending" | "move.sitting" => 30,
                    // Signs of danger are rare also among people with a lot the matter.
                    id if DANGER.iter().any(|start| id.starts_with(start)) => self.yes.min(2),
                    _ => self.yes,
                };
                AnswerValue::Bool(self.chance(yes))
            }
            AnswerKind::Whole | AnswerKind::Decimal => AnswerValue::Number(self.number(item)),
            AnswerKind::Scale { least, most } => {
                let span = u64::try_from(most - least).unwrap();
                AnswerValue::Number(f64::from(*least) + self.below(span + 1) as f64)
            }
            AnswerKind::One { .. } => AnswerValue::Code(self.pick(&item.options).code.clone()),
            AnswerKind::Many => {
                let legs = self.legs;
                let codes = item
                    .options
                    .iter()
                    .filter(|option| !option.exclusive && self.chance(15))
                    .filter(|option| legs || !in_leg(&option.code))
                    .map(|option| option.code.clone())
                    .collect::<BTreeSet<_>>();
                AnswerValue::Codes(codes)
            }
            AnswerKind::Text { .. } => AnswerValue::Text("walk to the shop".to_owned()),
            kind => panic!("{kind:?} is not asked by our forms"),
        }
    }

    /// What the person puts on a screen, also where it does not apply: it is handed in all the same.
    pub(crate) fn fill(&mut self, item: &Item, given: &mut BTreeMap<LinkId, AnswerValue>) {
        if item.kind.is_question() {
            let unsure = self.unsure;
            // Few people write down more than one goal.
            let passes = match item.kind {
                AnswerKind::Text { .. } => 60,
                _ => self.passes,
            };
            if !item.required && self.chance(passes) {
            } else if item.not_sure && self.chance(unsure) {
                given.insert(item.link_id.clone(), AnswerValue::NotSure);
            } else {
                let answer = self.answer(item);
                given.insert(item.link_id.clone(), answer);
            }
        }
        for child in &item.items {
            self.fill(child, given);
        }
    }
}

fn in_leg(place: &str) -> bool {
    LEG_PLACES.iter().any(|start| place.starts_with(start))
}
