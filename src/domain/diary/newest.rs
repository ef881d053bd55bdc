//! The entries as the diary page lists them: newest first, a part at a time, by words or month.
//!
//! Without words to look for, only the months that are shown are walked through, so that a list
//! costs the same after a week and after ten years.

use super::Diary;
use super::entry::Entry;
use crate::domain::day::{Day, Month};
use crate::domain::record::id::EntryId;
use crate::domain::stamp::Moment;

/// Which entries are wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Words that have to be in the entry's own texts, whatever their case; empty for any.
    pub words: String,
    /// Only this month.
    pub month: Option<Month>,
    /// Only this day, which lies in the month if there is one too.
    pub day: Option<Day>,
}

impl Wanted {
    /// Whether every entry is wanted.
    pub fn is_everything(&self) -> bool {
        self.words.trim().is_empty() && self.month.is_none() && self.day.is_none()
    }
}

/// The entries of one day, newest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayGroup {
    /// The day.
    pub day: Day,
    /// Its entries.
    pub entries: Vec<EntryId>,
}

/// What is shown of the diary.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shown {
    /// The days, newest first.
    pub groups: Vec<DayGroup>,
    /// How many entries are in them.
    pub count: usize,
    /// How many entries are wanted in all.
    pub of: usize,
}

/// The newest wanted entries, at most `most` of them.
pub fn newest(diary: &Diary, wanted: &Wanted, most: usize) -> Shown {
    let words = wanted.words.trim().to_lowercase();
    let mut shown = Shown::default();
    for (month, log) in diary.months().rev() {
        if wanted.month.is_some_and(|only| only != month) {
            continue;
        }
        if wanted.day.is_some_and(|only| !month.has(only)) {
            continue;
        }
        if words.is_empty() && wanted.day.is_none() && shown.count >= most {
            shown.of += log.len();
            continue;
        }
        let mut found: Vec<(Day, Moment, &EntryId)> = log
            .iter()
            .filter(|(_, entry)| wanted.day.is_none_or(|only| only == entry.day))
            .filter(|(_, entry)| words.is_empty() || mentions(entry, &words))
            .map(|(id, entry)| (entry.day, entry.at, id))
            .collect();
        shown.of += found.len();
        found.sort_unstable_by(|one, other| other.cmp(one));
        for (day, _, id) in found.into_iter().take(most - shown.count.min(most)) {
            shown.count += 1;
            match shown.groups.last_mut() {
                Some(group) if group.day == day => group.entries.push(id.clone()),
                _ => shown.groups.push(DayGroup {
                    day,
                    entries: vec![id.clone()],
                }),
            }
        }
    }
    shown
}

/// The months that have entries, newest first.
pub fn months_with_entries(diary: &Diary) -> Vec<Month> {
    diary
        .months()
        .rev()
        .filter(|(_, log)| !log.is_empty())
        .map(|(month, _)| month)
        .collect()
}

/// Whether the person's own words in the entry have these in them.
fn mentions(entry: &Entry, words: &str) -> bool {
    let doses = entry.medicines.iter().map(|dose| &dose.name);
    std::iter::once(&entry.note)
        .chain(&entry.tags)
        .chain(doses)
        .any(|text| text.to_lowercase().contains(words))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::diary::sample::{Sample, day};

    fn three_months() -> Diary {
        let mut sample = Sample::default();
        sample.pain(day("2026-09-30"), 4); // e0
        sample.with(day("2026-11-22"), |entry| {
            entry.note = "Long WALK".to_owned();
        }); // e1
        sample.pain(day("2026-11-22"), 6); // e2, later that day
        sample.with(day("2026-10-05"), |entry| {
            entry.tags.push("Paseo año".to_owned());
        }); // e3
        sample.pain(day("2026-11-20"), 2); // e4
        sample.diary()
    }

    fn ids(shown: &Shown) -> Vec<String> {
        let ids = shown.groups.iter().flat_map(|group| &group.entries);
        ids.map(ToString::to_string).collect()
    }

    #[test]
    fn lists_the_newest_day_first_and_within_it_the_newest_entry() {
        let shown = newest(&three_months(), &Wanted::default(), 50);
        assert_eq!(ids(&shown), ["e2", "e1", "e4", "e3", "e0"]);
        assert_eq!((shown.count, shown.of), (5, 5));
        assert_eq!(shown.groups.len(), 4);
        assert_eq!(shown.groups[0].day, day("2026-11-22"));
    }

    #[test]
    fn shows_a_part_and_counts_the_whole() {
        for most in 0..=5 {
            let shown = newest(&three_months(), &Wanted::default(), most);
            assert_eq!((shown.count, shown.of), (most, 5));
            assert_eq!(ids(&shown), ["e2", "e1", "e4", "e3", "e0"][..most]);
        }
    }

    #[test]
    fn finds_words_in_any_case_and_any_month() {
        let find = |words: &str| {
            let wanted = Wanted {
                words: words.to_owned(),
                ..Wanted::default()
            };
            ids(&newest(&three_months(), &wanted, 50))
        };
        assert_eq!(find(" walk "), ["e1"]);
        assert_eq!(find("AÑO"), ["e3"]);
        assert_eq!(find("swim"), [""; 0]);
    }

    #[test]
    fn keeps_to_one_day() {
        let on = |date: &str, most: usize| {
            let wanted = Wanted {
                day: Some(day(date)),
                ..Wanted::default()
            };
            let shown = newest(&three_months(), &wanted, most);
            (ids(&shown), shown.of)
        };
        assert_eq!(
            on("2026-11-22", 50),
            (vec!["e2".to_owned(), "e1".to_owned()], 2)
        );
        assert_eq!(on("2026-11-22", 1), (vec!["e2".to_owned()], 2));
        assert_eq!(on("2026-11-21", 50), (Vec::new(), 0));
    }

    #[test]
    fn four_hundred_entries_in_a_day_are_listed_a_part_at_a_time() {
        let mut sample = Sample::default();
        (0..400).for_each(|_| sample.pain(day("2026-11-22"), 5));
        let shown = newest(&sample.diary(), &Wanted::default(), 20);
        assert_eq!((shown.count, shown.of, shown.groups.len()), (20, 400, 1));
        assert_eq!(shown.groups[0].entries[0].as_str(), "e399");
    }

    #[test]
    fn keeps_to_one_month() {
        let wanted = Wanted {
            month: Some("2026-10".parse().unwrap()),
            ..Wanted::default()
        };
        let shown = newest(&three_months(), &wanted, 50);
        assert_eq!(ids(&shown), ["e3"]);
        assert_eq!(shown.of, 1);
        let months: Vec<String> = months_with_entries(&three_months())
            .iter()
            .map(ToString::to_string)
            .collect();
        assert_eq!(months, ["2026-11", "2026-10", "2026-09"]);
    }
}
