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
    /// What the last import replaced.
    pub import: &'static str,
    /// Where room is held back, to be given up when there is none left.
    pub reserve: &'static str,
    /// The language, as a plain word for the script that runs before the app.
    pub language: &'static str,
}

/// The table.
pub const KEYS: Keys = Keys {
    all: "backplan/",
    record: "backplan/1/",
    aside: "backplan/aside/",
    import: "backplan/import",
    reserve: "backplan/reserve",
    language: "backplan/language",
};

/// Whether a change under this key, as the browser reports it, is another tab's finished save.
pub fn tells_of_a_save(key: &str) -> bool {
    is_head_key(key) || is_journal_key(key)
}

pub(super) fn is_head_key(key: &str) -> bool {
    Slot::BOTH.into_iter().any(|slot| head_key(slot) == key)
}

/// Where a tab that may not write the record puts its changes, one key for each save.
pub(super) fn journal_key(tab: &str, number: u32) -> String {
    // Padded, so that the keys of one tab come in the order they were written.
    format!("{}tab/{tab}/{number:06}", KEYS.record)
}

pub(super) fn is_journal_key(key: &str) -> bool {
    let rest = key.strip_prefix(KEYS.record);
    rest.is_some_and(|rest| rest.starts_with("tab/"))
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
        let journal = journal_key("k7f2q9xwab", 7);
        assert_eq!(journal, "backplan/1/tab/k7f2q9xwab/000007");
        assert!(tells_of_a_save(&journal) && tells_of_a_save("backplan/1/head/b"));
        assert!(!tells_of_a_save("backplan/1/plan/a"));
        for other in [
            journal.as_str(),
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
