//! Values that remember who wrote them and when, so that two copies can always be merged.
//!
//! A [`Register`] holds one value or the trace of its removal; a [`Ledger`] holds one register per
//! key. Merging keeps, for every key, the later edit. It does not matter in which order, how often
//! or in what grouping copies are merged.
//!
//! Invariant: a removal is never forgotten, or a merge with an old copy would bring the value back.

use std::collections::{BTreeMap, btree_map};
use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::Extra;
use super::id::RoleCode;
use crate::domain::stamp::Stamp;

/// Who made an edit.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Author {
    /// The person whose record it is.
    #[default]
    Person,
    /// Someone of the care team, by role.
    Team(RoleCode),
}

impl Author {
    fn is_person(&self) -> bool {
        *self == Self::Person
    }
}

/// Who makes an edit, and its place in the order of edits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// The place in the order.
    pub stamp: Stamp,
    /// Who edits.
    pub author: Author,
}

/// One value, or the trace of its removal, with the edit that made it so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Register<T> {
    #[serde(default = "removed", skip_serializing_if = "Option::is_none")]
    value: Option<T>,
    stamp: Stamp,
    #[serde(default, rename = "by", skip_serializing_if = "Author::is_person")]
    author: Author,
}

fn removed<T>() -> Option<T> {
    None
}

impl<T> Register<T> {
    /// What that edit left behind; none is a removal.
    pub fn new(value: Option<T>, signature: &Signature) -> Self {
        Self {
            value,
            stamp: signature.stamp.clone(),
            author: signature.author.clone(),
        }
    }

    /// The value, unless it was removed.
    pub fn value(&self) -> Option<&T> {
        self.value.as_ref()
    }

    /// When the last edit was made, and where.
    pub fn stamp(&self) -> &Stamp {
        &self.stamp
    }

    /// Who made the last edit.
    pub fn author(&self) -> &Author {
        &self.author
    }

    pub(in crate::domain) fn value_mut(&mut self) -> Option<&mut T> {
        self.value.as_mut()
    }

    /// The same edit without its value: what remains when the value lives elsewhere now.
    pub(in crate::domain) fn clear(&mut self) {
        self.value = None;
    }
}

impl<T: Serialize> Register<T> {
    /// Whether this edit stands against the other.
    ///
    /// The later stamp stands. Equal stamps are the same edit, unless a file was tampered with or a
    /// device id was copied; then a value stands against a removal, and two values are ordered
    /// by their text, so that every device decides alike.
    pub fn outranks(&self, other: &Self) -> bool {
        self.stamp
            .cmp(&other.stamp)
            .then_with(|| self.value.is_some().cmp(&other.value.is_some()))
            .then_with(|| text_of(&self.value).cmp(&text_of(&other.value)))
            .then_with(|| self.author.cmp(&other.author))
            .is_gt()
    }
}

/// The order of values nobody could order otherwise.
fn text_of<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// Whether the other has fields we do not understand and do not have.
pub(super) fn lacks_extra(mine: &Extra, theirs: &Extra) -> bool {
    theirs
        .iter()
        .any(|(name, value)| outranked(mine.get(name), value))
}

/// Takes over fields we do not understand. They carry no stamp we can read: their text decides.
pub(super) fn merge_extra(mine: &mut Extra, theirs: &Extra) {
    for (name, value) in theirs {
        if outranked(mine.get(name), value) {
            mine.insert(name.clone(), value.clone());
        }
    }
}

fn outranked(mine: Option<&Value>, theirs: &Value) -> bool {
    mine.is_none_or(|mine| text_of(theirs) > text_of(mine))
}

/// Something of which two copies can become one.
pub trait Merge {
    /// Whether merging the other in would change anything.
    fn lacks(&self, other: &Self) -> bool;

    /// Takes over every edit of the other that outranks ours.
    fn merge(&mut self, other: &Self);
}

impl<T: Serialize + Clone> Merge for Register<T> {
    fn lacks(&self, other: &Self) -> bool {
        other.outranks(self)
    }

    fn merge(&mut self, other: &Self) {
        if self.lacks(other) {
            self.clone_from(other);
        }
    }
}

impl<M: Merge + Clone> Merge for Option<M> {
    fn lacks(&self, other: &Self) -> bool {
        match (self, other) {
            (_, None) => false,
            (None, Some(_)) => true,
            (Some(mine), Some(theirs)) => mine.lacks(theirs),
        }
    }

    fn merge(&mut self, other: &Self) {
        match (self, other) {
            (_, None) => {}
            (mine @ None, Some(_)) => mine.clone_from(other),
            (Some(mine), Some(theirs)) => mine.merge(theirs),
        }
    }
}

/// Many registers, each under its key.
#[derive(Clone, PartialEq, Eq)]
pub struct Ledger<K, T> {
    registers: BTreeMap<K, Register<T>>,
    /// The latest stamp of all registers: every edit asks for it, and ten years have many registers.
    latest: Option<Stamp>,
}

impl<K, T> Default for Ledger<K, T> {
    fn default() -> Self {
        Self {
            registers: BTreeMap::new(),
            latest: None,
        }
    }
}

impl<K: Serialize, T: Serialize> Serialize for Ledger<K, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.registers.serialize(serializer)
    }
}

impl<'de, K: Ord + Deserialize<'de>, T: Deserialize<'de>> Deserialize<'de> for Ledger<K, T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        BTreeMap::deserialize(deserializer).map(Self::over)
    }
}

impl<K: fmt::Debug, T: fmt::Debug> fmt::Debug for Ledger<K, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.registers.fmt(f)
    }
}

impl<K, T> Ledger<K, T> {
    fn over(registers: BTreeMap<K, Register<T>>) -> Self {
        let latest = registers.values().map(Register::stamp).max().cloned();
        Self { registers, latest }
    }

    fn saw(&mut self, stamp: &Stamp) {
        if self.latest.as_ref() < Some(stamp) {
            self.latest = Some(stamp.clone());
        }
    }
}

impl<K: Ord, T> Ledger<K, T> {
    /// The value under the key, unless removed.
    pub fn get(&self, key: &K) -> Option<&T> {
        self.registers.get(key)?.value()
    }

    /// The register under the key, also of a removed value.
    pub fn register(&self, key: &K) -> Option<&Register<T>> {
        self.registers.get(key)
    }

    /// Every value that was not removed, by key.
    pub fn iter(&self) -> impl Iterator<Item = (&K, &T)> {
        self.registers
            .iter()
            .filter_map(|(key, register)| Some((key, register.value()?)))
    }

    /// Every register, removed ones too.
    pub fn registers(&self) -> btree_map::Iter<'_, K, Register<T>> {
        self.registers.iter()
    }

    /// How many values there are.
    pub fn len(&self) -> usize {
        self.iter().count()
    }

    /// Whether no value is left; there may still be traces of removed ones.
    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }

    /// Whether nothing was ever written.
    pub fn is_blank(&self) -> bool {
        self.registers.is_empty()
    }

    /// The latest stamp of all registers.
    pub fn latest(&self) -> Option<&Stamp> {
        self.latest.as_ref()
    }

    /// A register, to change its value; its stamp stays.
    pub(in crate::domain) fn register_mut(&mut self, key: &K) -> Option<&mut Register<T>> {
        self.registers.get_mut(key)
    }
}

impl<K: Ord, T: Serialize> Ledger<K, T> {
    /// Puts the register in place, unless the one there outranks it; says whether it did.
    pub fn put(&mut self, key: K, register: Register<T>) -> bool {
        let stands = self
            .registers
            .get(&key)
            .is_none_or(|held| register.outranks(held));
        if stands {
            self.saw(register.stamp());
            self.registers.insert(key, register);
        }
        stands
    }
}

impl<K: Ord + Clone, T: Clone> Ledger<K, T> {
    /// The registers that an earlier copy of this ledger does not have, or has with another stamp.
    #[must_use]
    pub fn since(&self, earlier: &Self) -> Self {
        self.only(|key, register| {
            let held = earlier.register(key);
            held.is_none_or(|held| held.stamp() != register.stamp())
        })
    }

    /// The registers of edits made after that stamp.
    #[must_use]
    pub fn after(&self, stamp: &Stamp) -> Self {
        self.only(|_, register| register.stamp() > stamp)
    }

    fn only(&self, keeps: impl Fn(&K, &Register<T>) -> bool) -> Self {
        let kept = self.registers.iter().filter(|(key, held)| keeps(key, held));
        kept.map(|(key, held)| (key.clone(), held.clone()))
            .collect()
    }
}

impl<K: Ord + Clone, T: Serialize + Clone> Merge for Ledger<K, T> {
    fn lacks(&self, other: &Self) -> bool {
        other.registers.iter().any(|(key, theirs)| {
            self.registers
                .get(key)
                .is_none_or(|mine| theirs.outranks(mine))
        })
    }

    fn merge(&mut self, other: &Self) {
        for (key, theirs) in &other.registers {
            if self
                .registers
                .get(key)
                .is_none_or(|mine| theirs.outranks(mine))
            {
                self.saw(theirs.stamp());
                self.registers.insert(key.clone(), theirs.clone());
            }
        }
    }
}

impl<K: Ord, T> FromIterator<(K, Register<T>)> for Ledger<K, T> {
    fn from_iter<I: IntoIterator<Item = (K, Register<T>)>>(registers: I) -> Self {
        Self::over(registers.into_iter().collect())
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;
    use crate::domain::stamp::Moment;

    type Small = Ledger<u8, String>;

    /// Few keys, stamps, devices and values on purpose: ties and removals must be common.
    fn histories() -> impl Strategy<Value = Small> {
        let edit = (
            0..4_u8,
            0..4_i64,
            0..2_u32,
            0..2_u8,
            0..2_u8,
            proptest::option::of(0..3_u8),
        );
        vec(edit, 0..8).prop_map(|edits| {
            let mut ledger = Small::default();
            for (key, ms, tick, device, author, value) in edits {
                let at = Moment::new(ms, 0).unwrap();
                let stamp = Stamp::new(at, tick, format!("d{device}").parse().unwrap());
                let author = match author {
                    0 => Author::Person,
                    _ => Author::Team("CT-PT".parse().unwrap()),
                };
                let value = value.map(|value| format!("v{value}"));
                ledger.put(key, Register::new(value, &Signature { stamp, author }));
            }
            ledger
        })
    }

    fn merged(left: &Small, right: &Small) -> Small {
        let mut both = left.clone();
        both.merge(right);
        both
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(20_000))]

        #[test]
        fn merging_obeys_its_laws(a in histories(), b in histories(), c in histories()) {
            prop_assert_eq!(merged(&a, &b), merged(&b, &a));
            prop_assert_eq!(merged(&merged(&a, &b), &c), merged(&a, &merged(&b, &c)));
            prop_assert_eq!(&merged(&a, &a), &a);
            let both = merged(&a, &b);
            prop_assert_eq!(&merged(&both, &b), &both);
            prop_assert_eq!(a.lacks(&b), both != a);
            prop_assert!(!both.lacks(&a) && !both.lacks(&b));
            let stamps = both.registers().map(|(_, register)| register.stamp());
            prop_assert_eq!(both.latest(), stamps.max());
        }

        #[test]
        fn nothing_falls_behind_in_a_merge(a in histories(), b in histories()) {
            let both = merged(&a, &b);
            for (key, register) in a.registers().chain(b.registers()) {
                let held = both.register(key).unwrap();
                prop_assert!(held == register || held.outranks(register));
                prop_assert!(!register.outranks(held));
            }
        }
    }

    #[test]
    fn the_person_is_the_author_when_none_is_named() {
        let text = r#"{"stamp":"2026-11-22T09:15:00.000+01:00#0@phone"}"#;
        let register: Register<String> = serde_json::from_str(text).unwrap();
        assert_eq!(
            (register.value(), register.author()),
            (None, &Author::Person)
        );
        assert_eq!(serde_json::to_string(&register).unwrap(), text);
    }
}
