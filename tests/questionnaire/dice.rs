//! People made by chance.

use std::collections::{BTreeMap, BTreeSet};

use backplan::domain::questionnaire::{AnswerKind, AnswerValue, Item, LinkId};

/// A small generator of answers; a person is its seed.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % sides
    }

    fn number(&mut self, item: &Item) -> f64 {
        let least = item.limits.least.unwrap_or(0.0);
        let most = item.limits.most.unwrap_or(100.0);
        let step = self.roll(1001) as f64 / 1000.0;
        let value = least + (most - least) * step;
        if item.kind == AnswerKind::Whole {
            value.round()
        } else {
            value
        }
    }

    fn answer(&mut self, item: &Item) -> Option<AnswerValue> {
        let is_empty_allowed = !item.required;
        if is_empty_allowed && self.roll(8) == 0 {
            return None;
        }
        if item.not_sure && self.roll(10) == 0 {
            return Some(AnswerValue::NotSure);
        }
        let answer = match &item.kind {
            AnswerKind::YesNo => AnswerValue::Bool(self.roll(5) == 0),
            AnswerKind::Whole | AnswerKind::Decimal => AnswerValue::Number(self.number(item)),
            AnswerKind::Scale { least, most } => {
                let span = u64::try_from(most - least).unwrap();
                AnswerValue::Number(f64::from(*least) + self.roll(span + 1) as f64)
            }
            AnswerKind::One { .. } => {
                let pick = self.roll(item.options.len() as u64);
                AnswerValue::Code(item.options[usize::try_from(pick).unwrap()].code.clone())
            }
            AnswerKind::Many => {
                let chosen = item
                    .options
                    .iter()
                    .filter(|option| !option.exclusive && self.roll(4) == 0)
                    .map(|option| option.code.clone())
                    .collect::<BTreeSet<_>>();
                AnswerValue::Codes(chosen)
            }
            AnswerKind::Text { .. } => AnswerValue::Text("walk to the shop".to_owned()),
            kind => panic!("{kind:?} is not asked by our forms"),
        };
        Some(answer)
    }
}

/// Answers to everything a screen may ask, also to what does not apply.
pub(crate) fn any_answers(dice: &mut Dice, item: &Item, given: &mut BTreeMap<LinkId, AnswerValue>) {
    if item.kind.is_question()
        && let Some(answer) = dice.answer(item)
    {
        given.insert(item.link_id.clone(), answer);
    }
    for child in &item.items {
        any_answers(dice, child, given);
    }
}
