//! Every key we use, in one table.

use crate::domain::record::Part;

/// The keys of this app and nobody else's.
#[derive(Debug)]
pub struct Keys {
    /// What all of them begin with.
    pub all: &'static str,
    /// What the pieces of the record begin with.
    pub record: &'static str,
    /// What texts moved aside begin with; the rest is a number and the key they had.
    pub aside: &'static str,
    /// The language, as a plain word for the script that runs before the app.
    pub language: &'static str,
}

/// The table.
pub const KEYS: Keys = Keys {
    all: "backplan/",
    record: "backplan/1/",
    aside: "backplan/aside/",
    language: "backplan/language",
};

/// Whether a change under this key, as the browser reports it, is another tab's finished save.
pub fn is_head_key(key: &str) -> bool {
    Slot::BOTH.into_iter().any(|slot| head_key(slot) == key)
}

/// One of the two places of a piece: a new text always goes to the place the old one is not in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Slot {
    A,
    B,
}

impl Slot {
    pub(super) const BOTH: [Self; 2] = [Self::A, Self::B];

    pub(super) fn other(self) -> Self {
        match self {
            Self::A => Self::B,
            Self::B => Self::A,
        }
    }

    fn as_str(self) -> &'static str {
        match self {
            Self::A => "a",
            Self::B => "b",
        }
    }
}

pub(super) fn head_key(slot: Slot) -> String {
    format!("{}head/{}", KEYS.record, slot.as_str())
}

pub(super) fn part_key(part: Part, slot: Slot) -> String {
    format!("{}{part}/{}", KEYS.record, slot.as_str())
}

/// Which piece a key of the record belongs to; none for the head and for keys we do not know.
pub(super) fn part_of_key(key: &str) -> Option<Part> {
    let (part, slot) = key.strip_prefix(KEYS.record)?.rsplit_once('/')?;
    Slot::BOTH
        .iter()
        .any(|known| known.as_str() == slot)
        .then(|| part.parse().ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_name_their_part_and_back() {
        let parts = Part::SINGLE
            .into_iter()
            .chain([Part::Diary("2026-11".parse().unwrap())]);
        for part in parts {
            for slot in Slot::BOTH {
                let key = part_key(part, slot);
                assert!(key.starts_with(KEYS.all), "{key}");
                assert_eq!(part_of_key(&key), Some(part), "{key}");
            }
        }
        assert_eq!(
            part_key("diary/2026-11".parse().unwrap(), Slot::B),
            "backplan/1/diary/2026-11/b"
        );
        for other in [
            "backplan/1/head/a",
            "backplan/1/plan/c",
            "backplan/1/plan",
            "other",
            "plan/a",
        ] {
            assert_eq!(part_of_key(other), None, "{other}");
        }
    }
}
