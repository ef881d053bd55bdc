//! An entry while it is being written: raw texts, and the way to an entry that may be kept.
//!
//! Invariant: a draft of a new entry is empty. Nothing of yesterday is assumed.

use thiserror::Error;

use super::entry::{Dose, Entry, EntryError, Flare};
use crate::domain::day::Day;
use crate::domain::measure::{DoseCount, Hours, Minutes, PainScore, Rating};
use crate::domain::record::id::ActivityCode;

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Pain.
    Pain,
    /// The day.
    Day,
    /// Hours slept.
    SleepHours,
    /// Minutes of activity.
    Activity,
    /// A medicine, by its place in the list.
    MedicineName(usize),
    /// How many of it.
    MedicineCount(usize),
    /// The note.
    Note,
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Fault {
    /// Nothing is said at all.
    #[error("the entry is empty")]
    Empty,
    /// Not a day of the calendar.
    #[error("not a day")]
    NotADay,
    /// The day is to come.
    #[error("the day is in the future")]
    Future,
    /// Not a number in range.
    #[error("not a number in range")]
    NotANumber,
    /// A count without a name.
    #[error("a medicine has no name")]
    Nameless,
    /// Longer than what is kept.
    #[error("a text is too long")]
    TooLong,
}

/// A field with what is wrong with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mistake {
    /// Where.
    pub field: Field,
    /// What.
    pub fault: Fault,
}

/// One medicine as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DoseDraft {
    /// What was taken.
    pub name: String,
    /// How strong one is.
    pub strength: String,
    /// How many.
    pub count: String,
}

/// An entry as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draft {
    /// The day, as an ISO date; empty for the day of the entry itself, which for a new one is today.
    pub day: String,
    /// Pain, 0 to 10.
    pub pain: Option<u8>,
    /// Pain in the leg.
    pub leg_pain: Option<u8>,
    /// How much pain was in the way.
    pub interference: Option<u8>,
    /// How well the night was.
    pub sleep_quality: Option<u8>,
    /// Hours slept, as typed.
    pub sleep_hours: String,
    /// Mood.
    pub mood: Option<u8>,
    /// Stress.
    pub stress: Option<u8>,
    /// Minutes active.
    pub activity: String,
    /// Whether a flare-up was on.
    pub flare: Option<Flare>,
    /// What was done, by code.
    pub done: Vec<String>,
    /// Medicines taken.
    pub medicines: Vec<DoseDraft>,
    /// Own labels, with commas between them.
    pub tags: String,
    /// Own words.
    pub note: String,
}

impl Draft {
    /// A kept entry, opened again.
    pub fn of(entry: &Entry) -> Self {
        let rating = |rating: Option<Rating>| rating.map(Rating::number);
        Self {
            day: entry.day.to_string(),
            pain: entry.pain.map(PainScore::number),
            leg_pain: entry.leg_pain.map(PainScore::number),
            interference: rating(entry.interference),
            sleep_quality: rating(entry.sleep_quality),
            sleep_hours: entry
                .sleep_hours
                .map(|hours| hours.hours().to_string())
                .unwrap_or_default(),
            mood: rating(entry.mood),
            stress: rating(entry.stress),
            activity: entry
                .activity_minutes
                .map(|minutes| minutes.number().to_string())
                .unwrap_or_default(),
            flare: entry.flare,
            done: entry.done.iter().map(ToString::to_string).collect(),
            medicines: entry
                .medicines
                .iter()
                .map(|dose| DoseDraft {
                    name: dose.name.clone(),
                    strength: dose.strength.clone(),
                    count: dose.count.number().to_string(),
                })
                .collect(),
            tags: entry.tags.join(TAG_BREAK),
            note: entry.note.clone(),
        }
    }

    /// Whether more than pain and the day is said, so that the rest of the form has to be open.
    pub fn has_more(&self) -> bool {
        let bare = Self {
            day: self.day.clone(),
            pain: self.pain,
            ..Self::default()
        };
        *self != bare
    }

    /// The entry with what the draft says; what the form does not ask stays as `base` has it.
    ///
    /// Of a new entry, `base` is [`Entry::new`]. A day ahead is refused, unless it was kept before.
    ///
    /// # Errors
    /// Everything that has to be put right, in the order of the form.
    pub fn entry(&self, base: &Entry, today: Day) -> Result<Entry, Vec<Mistake>> {
        let mut mistakes = Vec::new();
        let mut wrong = |field, fault| mistakes.push(Mistake { field, fault });
        let mut entry = base.clone();

        entry.pain = self.pain.and_then(|score| PainScore::new(score).ok());
        entry.leg_pain = self.leg_pain.and_then(|score| PainScore::new(score).ok());
        let rating = |score: Option<u8>| score.and_then(|score| Rating::new(score).ok());
        entry.interference = rating(self.interference);
        entry.sleep_quality = rating(self.sleep_quality);
        entry.mood = rating(self.mood);
        entry.stress = rating(self.stress);
        entry.flare = self.flare;
        entry.done = self.codes(base);
        // A label that has a comma in it stays whole, as long as nobody touches the line.
        if self.tags != base.tags.join(TAG_BREAK) {
            entry.tags = labels(&self.tags);
        }
        self.note.trim().clone_into(&mut entry.note);

        match self.sleep_hours.trim() {
            "" => entry.sleep_hours = None,
            text => match half_hours(text) {
                Some(hours) => entry.sleep_hours = Some(hours),
                None => wrong(Field::SleepHours, Fault::NotANumber),
            },
        }
        match self.activity.trim() {
            "" => entry.activity_minutes = None,
            text => match text.parse().ok().map(Minutes::new) {
                Some(Ok(minutes)) => entry.activity_minutes = Some(minutes),
                _ => wrong(Field::Activity, Fault::NotANumber),
            },
        }
        entry.medicines.clear();
        for (place, dose) in self.medicines.iter().enumerate() {
            match dose.read() {
                Ok(dose) => entry.medicines.extend(dose),
                Err(fault @ Fault::Nameless) => wrong(Field::MedicineName(place), fault),
                Err(fault) => wrong(Field::MedicineCount(place), fault),
            }
        }
        match self.day.trim() {
            "" => {}
            text => match text.parse::<Day>() {
                Ok(day) if day > today && day != base.day => wrong(Field::Day, Fault::Future),
                Ok(day) => entry.day = day,
                Err(_) => wrong(Field::Day, Fault::NotADay),
            },
        }
        if mistakes.is_empty() {
            match entry.check(today) {
                Ok(()) => return Ok(entry),
                Err(EntryError::Empty) => mistakes.push(Mistake {
                    field: Field::Pain,
                    fault: Fault::Empty,
                }),
                Err(EntryError::FutureDay) => mistakes.push(Mistake {
                    field: Field::Day,
                    fault: Fault::Future,
                }),
                Err(EntryError::TooLong { .. }) => mistakes.push(Mistake {
                    field: Field::Note,
                    fault: Fault::TooLong,
                }),
            }
        }
        Err(mistakes)
    }

    /// The codes ticked; those that were there before keep their order.
    fn codes(&self, base: &Entry) -> Vec<ActivityCode> {
        let mut codes: Vec<ActivityCode> = base
            .done
            .iter()
            .filter(|code| self.done.iter().any(|ticked| ticked == code.as_str()))
            .cloned()
            .collect();
        for ticked in &self.done {
            let Ok(code) = ticked.parse::<ActivityCode>() else {
                continue;
            };
            if !codes.contains(&code) {
                codes.push(code);
            }
        }
        codes
    }
}

/// What stands between labels where they are shown.
const TAG_BREAK: &str = ", ";

/// Each label once, in order.
fn labels(text: &str) -> Vec<String> {
    let mut labels: Vec<String> = Vec::new();
    for label in text.split(',').map(str::trim) {
        if !label.is_empty() && !labels.iter().any(|held| held == label) {
            labels.push(label.to_owned());
        }
    }
    labels
}

/// Hours to the next half hour, with either decimal mark; none above 24.
fn half_hours(text: &str) -> Option<Hours> {
    let hours: f64 = text.replace(',', ".").parse().ok()?;
    let halves = (hours * 2.0).round();
    (0..=48_u8)
        .find(|whole| f64::from(*whole).total_cmp(&halves).is_eq())
        .and_then(|whole| Hours::from_halves(whole).ok())
}

impl Draft {
    /// Puts one more dose of a medicine down: into its row if there is one, else as a row of its own.
    ///
    /// Gives back the place of the row.
    pub fn one_more(&mut self, name: &str, strength: &str) -> usize {
        let is_it = |dose: &DoseDraft| dose.name == name && dose.strength == strength;
        if let Some(row) = self.medicines.iter().position(is_it) {
            if let Some(dose) = self.medicines.get_mut(row) {
                let count = dose.count.trim().parse::<u8>().unwrap_or_default();
                dose.count = count.saturating_add(1).to_string();
            }
            return row;
        }
        self.medicines.push(DoseDraft {
            name: name.to_owned(),
            strength: strength.to_owned(),
            count: "1".to_owned(),
        });
        self.medicines.len() - 1
    }
}

impl DoseDraft {
    /// The dose; none for a row that was left empty.
    fn read(&self) -> Result<Option<Dose>, Fault> {
        let (name, strength, count) = (self.name.trim(), self.strength.trim(), self.count.trim());
        if name.is_empty() {
            // An added row holds a count of one before anything is typed.
            let untouched = strength.is_empty() && (count.is_empty() || count == "1");
            return if untouched {
                Ok(None)
            } else {
                Err(Fault::Nameless)
            };
        }
        let count = count.parse().ok().map(DoseCount::new);
        match count {
            Some(Ok(count)) => Ok(Some(Dose {
                name: name.to_owned(),
                strength: strength.to_owned(),
                count,
            })),
            _ => Err(Fault::NotANumber),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::diary::sample::day;
    use crate::domain::stamp::Moment;

    fn blank() -> Entry {
        Entry::new(day("2026-11-22"), Moment::new(0, 0).unwrap())
    }

    fn today() -> Day {
        day("2026-11-22")
    }

    fn faults(draft: &Draft) -> Vec<(Field, Fault)> {
        let mistakes = draft.entry(&blank(), today()).unwrap_err();
        mistakes.iter().map(|one| (one.field, one.fault)).collect()
    }

    fn dose(name: &str, strength: &str, count: &str) -> DoseDraft {
        DoseDraft {
            name: name.to_owned(),
            strength: strength.to_owned(),
            count: count.to_owned(),
        }
    }

    #[test]
    fn a_new_draft_says_nothing_and_is_refused() {
        let draft = Draft::default();
        assert_eq!(faults(&draft), [(Field::Pain, Fault::Empty)]);
        assert!(!draft.has_more());
    }

    #[test]
    fn pain_alone_is_enough_and_zero_is_pain() {
        let draft = Draft {
            pain: Some(0),
            ..Draft::default()
        };
        let entry = draft.entry(&blank(), today()).unwrap();
        assert_eq!(entry.pain.map(PainScore::number), Some(0));
        assert_eq!(entry.mood, None);
        assert!(!draft.has_more());
    }

    #[test]
    fn any_earlier_day_is_taken_and_a_later_one_is_refused() {
        let on = |date: &str| Draft {
            pain: Some(4),
            day: date.to_owned(),
            ..Draft::default()
        };
        let earlier = on("2019-02-28").entry(&blank(), today()).unwrap();
        assert_eq!(earlier.day, day("2019-02-28"));
        assert_eq!(faults(&on("2026-11-23")), [(Field::Day, Fault::Future)]);
        assert_eq!(faults(&on("22/11/2026")), [(Field::Day, Fault::NotADay)]);
        let unchosen = on("").entry(&blank(), today()).unwrap();
        assert_eq!(unchosen.day, today());
        // What a traveller's phone kept a day ahead can still be edited.
        let ahead = Entry {
            day: day("2026-11-23"),
            ..blank()
        };
        assert!(on("2026-11-23").entry(&ahead, today()).is_ok());
    }

    #[test]
    fn tells_every_mistake_at_once_in_the_order_of_the_form() {
        let draft = Draft {
            activity: "2 hours".to_owned(),
            medicines: vec![
                dose("Ibuprofen", "200 mg", "0"),
                dose("", "", "1"),
                dose(" ", "500 mg", "1"),
            ],
            day: "2027-01-01".to_owned(),
            ..Draft::default()
        };
        assert_eq!(
            faults(&draft),
            [
                (Field::Activity, Fault::NotANumber),
                (Field::MedicineCount(0), Fault::NotANumber),
                (Field::MedicineName(2), Fault::Nameless),
                (Field::Day, Fault::Future),
            ]
        );
    }

    #[test]
    fn an_untouched_medicine_row_is_no_medicine() {
        let draft = Draft {
            pain: Some(3),
            medicines: vec![dose("", "", "1"), dose(" Paracetamol ", "", "2")],
            ..Draft::default()
        };
        let entry = draft.entry(&blank(), today()).unwrap();
        assert_eq!(entry.medicines.len(), 1);
        assert_eq!(entry.medicines[0].name, "Paracetamol");
        assert_eq!(entry.medicines[0].count.number(), 2);
    }

    #[test]
    fn twenty_five_hours_of_sleep_are_told_and_half_hours_are_taken() {
        let with = |text: &str| Draft {
            pain: Some(3),
            sleep_hours: text.to_owned(),
            ..Draft::default()
        };
        for bad in ["25", "24.5", "-1", "seven", "NaN", "inf"] {
            assert_eq!(
                faults(&with(bad)),
                [(Field::SleepHours, Fault::NotANumber)],
                "{bad}"
            );
        }
        for (text, hours) in [
            ("7", 7.0),
            ("7.5", 7.5),
            ("7,5", 7.5),
            ("24", 24.0),
            ("0", 0.0),
            ("6.8", 7.0),
        ] {
            let entry = with(text).entry(&blank(), today()).unwrap();
            assert!(
                (entry.sleep_hours.unwrap().hours() - hours).abs() < 1e-9,
                "{text}"
            );
        }
        let kept = with("7.5").entry(&blank(), today()).unwrap();
        assert_eq!(with("").entry(&kept, today()).unwrap().sleep_hours, None);
    }

    #[test]
    fn labels_are_split_at_commas_and_kept_once() {
        let with = |text: &str| Draft {
            tags: text.to_owned(),
            ..Draft::default()
        };
        let entry = with(" rain, long drive ,, rain")
            .entry(&blank(), today())
            .unwrap();
        assert_eq!(entry.tags, ["rain", "long drive"]);
        assert_eq!(faults(&with(" , ")), [(Field::Pain, Fault::Empty)]);
        // One that came from elsewhere with a comma in it is not torn apart.
        let from_elsewhere = Entry {
            tags: vec!["rain, wind".to_owned()],
            ..blank()
        };
        let opened = Draft::of(&from_elsewhere);
        assert_eq!(
            opened.entry(&from_elsewhere, today()).unwrap(),
            from_elsewhere
        );
    }

    #[test]
    fn one_more_of_a_medicine_counts_up_its_row() {
        let mut draft = Draft::default();
        assert_eq!(draft.one_more("Ibuprofen", "200 mg"), 0);
        assert_eq!(draft.one_more("Ibuprofen", "400 mg"), 1);
        assert_eq!(draft.one_more("Ibuprofen", "200 mg"), 0);
        let counts: Vec<_> = draft
            .medicines
            .iter()
            .map(|dose| dose.count.as_str())
            .collect();
        assert_eq!(counts, ["2", "1"]);
        let entry = draft.entry(&blank(), today()).unwrap();
        assert_eq!(entry.medicines.len(), 2);
    }

    #[test]
    fn a_leap_day_is_a_day_and_only_in_a_leap_year() {
        let on = |date: &str| Draft {
            pain: Some(4),
            day: date.to_owned(),
            ..Draft::default()
        };
        let leap = on("2024-02-29").entry(&blank(), today()).unwrap();
        assert_eq!(leap.day, day("2024-02-29"));
        assert_eq!(faults(&on("2026-02-29")), [(Field::Day, Fault::NotADay)]);
    }

    #[test]
    fn opening_and_keeping_an_entry_changes_nothing() {
        let text = r#"{"day":"2026-11-20","at":"2026-11-20T09:15:00.000+01:00","pain":4,
            "leg_pain":2,"interference":5,"sleep_quality":7,"sleep_hours":7.5,
            "activity_minutes":30,"steps":4000,"mood":6,"stress":3,"flare":"still",
            "done":["EX-02","EX"],"medicines":[{"name":"Ibuprofen","strength":"200 mg","count":2}],
            "sites":["low_back"],"tags":["rain"],"note":"A walk","weather":{"mm":3}}"#;
        let entry: Entry = serde_json::from_str(text).unwrap();
        let draft = Draft::of(&entry);
        assert!(draft.has_more());
        assert_eq!(draft.entry(&entry, today()).unwrap(), entry);
    }
}
