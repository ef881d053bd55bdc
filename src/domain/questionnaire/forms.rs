//! Forms that are asked together, laid out flat once so that every question about them is quick.

use std::collections::BTreeMap;
use std::ops::Range;

use super::{
    AnswerKind, AnswerValue, Answers, Derivation, Item, LinkId, Questionnaire, Standing, Standings,
};

/// One or more forms in the order they are asked; conditions may look across them.
#[derive(Clone, Debug)]
pub struct Forms<'f> {
    nodes: Vec<Node<'f>>,
    positions: BTreeMap<&'f str, usize>,
    screens: Vec<Screen<'f>>,
    derived: Vec<&'f Derivation>,
    looks_ahead: bool,
}

/// An item with its place.
#[derive(Clone, Debug)]
pub(super) struct Node<'f> {
    pub(super) item: &'f Item,
    pub(super) parent: Option<usize>,
    pub(super) depends_on: Vec<Option<usize>>,
}

/// What is asked at one time: a question, a tick list, or a group that belongs together.
#[derive(Clone, Debug)]
pub struct Screen<'f> {
    /// The item at its top.
    pub item: &'f Item,
    /// The form it belongs to.
    pub form: &'f Questionnaire,
    /// The heading it stands under.
    pub section: Option<&'f LinkId>,
    pub(super) positions: Range<usize>,
}

impl Screen<'_> {
    /// The name of the screen.
    pub const fn link_id(&self) -> &LinkId {
        &self.item.link_id
    }
}

/// A stop on the way through the tree.
struct Visit<'f> {
    item: &'f Item,
    parent: Option<usize>,
    section: Option<&'f LinkId>,
    inside_screen: bool,
}

impl<'f> Forms<'f> {
    /// The forms, in the order they are asked. Where two items share a name, the first one has it.
    pub fn new(questionnaires: impl IntoIterator<Item = &'f Questionnaire>) -> Self {
        let mut forms = Self {
            nodes: Vec::new(),
            positions: BTreeMap::new(),
            screens: Vec::new(),
            derived: Vec::new(),
            looks_ahead: false,
        };
        for questionnaire in questionnaires {
            forms.derived.extend(&questionnaire.derived);
            forms.lay_out(questionnaire);
        }
        forms.resolve_conditions();
        forms
    }

    fn lay_out(&mut self, form: &'f Questionnaire) {
        let mut waiting: Vec<Visit<'f>> = form
            .items
            .iter()
            .rev()
            .map(|item| Visit {
                item,
                parent: None,
                section: None,
                inside_screen: false,
            })
            .collect();
        while let Some(visit) = waiting.pop() {
            let item = visit.item;
            let position = self.nodes.len();
            self.nodes.push(Node {
                item,
                parent: visit.parent,
                depends_on: Vec::new(),
            });
            self.positions
                .entry(item.link_id.as_str())
                .or_insert(position);
            let is_section = matches!(item.kind, AnswerKind::Section) && !visit.inside_screen;
            if !is_section && !visit.inside_screen {
                self.screens.push(Screen {
                    item,
                    form,
                    section: visit.section,
                    positions: position..position + 1,
                });
            } else if visit.inside_screen
                && let Some(screen) = self.screens.last_mut()
            {
                screen.positions.end = position + 1;
            }
            waiting.extend(item.items.iter().rev().map(|child| Visit {
                item: child,
                parent: Some(position),
                section: if is_section {
                    Some(&item.link_id)
                } else {
                    visit.section
                },
                inside_screen: !is_section,
            }));
        }
    }

    fn resolve_conditions(&mut self) {
        let positions = &self.positions;
        let mut looks_ahead = false;
        for (position, node) in self.nodes.iter_mut().enumerate() {
            let conditions = node.item.enable.iter().flat_map(|when| &when.conditions);
            node.depends_on = conditions
                .map(|condition| positions.get(condition.question.as_str()).copied())
                .collect();
            looks_ahead |= node
                .depends_on
                .iter()
                .flatten()
                .any(|&target| target >= position);
        }
        self.looks_ahead = looks_ahead;
    }

    pub(super) fn nodes(&self) -> &[Node<'f>] {
        &self.nodes
    }

    /// The answer at every position: both sides are in the order of their names, so one walk along them is enough.
    pub(super) fn given_by_position<'a>(
        &self,
        answers: &'a Answers,
    ) -> Vec<Option<&'a AnswerValue>> {
        let mut by_position = vec![None; self.nodes.len()];
        let mut answers = answers.iter().peekable();
        for (name, &position) in &self.positions {
            while answers.next_if(|(id, _)| id.as_str() < *name).is_some() {}
            if let Some((_, value)) = answers.next_if(|(id, _)| id.as_str() == *name)
                && let Some(place) = by_position.get_mut(position)
            {
                *place = Some(value);
            }
        }
        by_position
    }

    pub(super) const fn looks_ahead(&self) -> bool {
        self.looks_ahead
    }

    /// Every item, in order.
    pub fn items(&self) -> impl Iterator<Item = &'f Item> + '_ {
        self.nodes.iter().map(|node| node.item)
    }

    /// The item of that name.
    pub fn item(&self, link_id: &str) -> Option<&'f Item> {
        let position = *self.positions.get(link_id)?;
        self.nodes.get(position).map(|node| node.item)
    }

    /// The facts that come from several answers.
    pub fn derived(&self) -> impl Iterator<Item = &'f Derivation> + '_ {
        self.derived.iter().copied()
    }

    /// Every screen, whether it applies or not.
    pub fn screens(&self) -> &[Screen<'f>] {
        &self.screens
    }

    /// The screen that holds the item of that name.
    pub fn screen_of(&self, link_id: &str) -> Option<&Screen<'f>> {
        let position = *self.positions.get(link_id)?;
        self.screens
            .iter()
            .find(|screen| screen.positions.contains(&position))
    }

    /// Which items apply, given the answers so far.
    pub fn standings(&self, answers: &Answers) -> Standings {
        Standings::of(self, answers)
    }

    /// Whether the item of that name applies; one that is in none of the forms does not.
    pub fn standing(&self, standings: &Standings, link_id: &str) -> Standing {
        self.positions
            .get(link_id)
            .map_or(Standing::Disabled, |&position| standings.at(position))
    }

    /// The items of a screen that can hold an answer, with their state and whether they have one. Hidden ones are left out.
    pub(super) fn questions<'s>(
        &'s self,
        screen: &Screen<'f>,
        standings: &'s Standings,
    ) -> impl Iterator<Item = (&'f Item, Standing, bool)> + 's {
        screen.positions.clone().filter_map(|position| {
            let item = self.nodes.get(position)?.item;
            let asks = item.kind.is_question() && !item.hidden;
            asks.then(|| {
                (
                    item,
                    standings.at(position),
                    standings.is_answered(position),
                )
            })
        })
    }

    /// Whether an item is a row of a tick list.
    pub fn is_row(&self, item: &Item) -> bool {
        self.positions
            .get(item.link_id.as_str())
            .and_then(|&position| self.nodes.get(position)?.parent)
            .and_then(|parent| self.nodes.get(parent))
            .is_some_and(|parent| parent.item.kind == AnswerKind::Signs)
    }

    /// The answer to a question that applies.
    pub fn given<'a>(
        &self,
        standings: &Standings,
        answers: &'a Answers,
        link_id: &str,
    ) -> Option<&'a AnswerValue> {
        (self.standing(standings, link_id) == Standing::Enabled)
            .then(|| answers.get(link_id))
            .flatten()
    }
}
