//! Every row of the table has a diary that fires it and one, as near as can be, that does not.

use super::*;
use crate::domain::diary::sample::{Sample, day};
use crate::domain::measure::DoseCount;

const TODAY: &str = "2026-11-22";

/// A diary of medicines: days back from today, name, strength, how many.
#[derive(Default)]
struct Shelf(Sample);

impl Shelf {
    fn took(mut self, back: i32, name: &str, strength: &str, count: u8) -> Self {
        let dose = Dose {
            name: name.to_owned(),
            strength: strength.to_owned(),
            count: DoseCount::new(count).unwrap(),
        };
        let when = day(TODAY).plus_days(-back).unwrap();
        self.0.with(when, |entry| entry.medicines.push(dose));
        self
    }

    fn each(
        mut self,
        back: impl Iterator<Item = i32>,
        name: &str,
        strength: &str,
        count: u8,
    ) -> Self {
        for back in back {
            self = self.took(back, name, strength, count);
        }
        self
    }

    fn tagged(mut self, back: impl Iterator<Item = i32>, tag: &str) -> Self {
        for back in back {
            let when = day(TODAY).plus_days(-back).unwrap();
            self.0.with(when, |entry| entry.tags.push(tag.to_owned()));
        }
        self
    }

    fn found(self) -> Vec<Counter> {
        self.knowing(Known::default())
    }

    fn knowing(self, known: Known) -> Vec<Counter> {
        counters(&self.0.diary(), day(TODAY), known)
    }
}

fn names(found: &[Counter]) -> Vec<&'static str> {
    found.iter().map(Counter::name).collect()
}

#[test]
fn paracetamol_above_four_grams_in_a_day() {
    let day_of = |count: u8| {
        Shelf::default()
            .took(0, "Paracetamol", "500 mg", 4)
            .took(0, "Tylenol", "500 mg", count)
            .found()
    };
    assert_eq!(
        day_of(5),
        [Counter::ParacetamolDay {
            mg: 4500.0,
            is_far_above: false
        }]
    );
    assert_eq!(day_of(5)[0].urgency(), Urgency::Today);
    assert_eq!(day_of(4), []);
    // What is in a product with two ingredients counts, and so does the day before yesterday.
    let mixed =
        Shelf::default()
            .took(2, "Paracetamol", "1 g", 3)
            .took(2, "Co-codamol", "30/500 mg", 3);
    assert_eq!(names(&mixed.found()), ["paracetamol_day"]);
    let long_ago = Shelf::default().took(3, "Paracetamol", "1 g", 5);
    assert_eq!(long_ago.found(), []);
}

#[test]
fn paracetamol_above_three_grams_below_fifty_kilograms() {
    let taken = |weight| {
        Shelf::default()
            .took(1, "Paracetamol", "500 mg", 7)
            .knowing(Known {
                weight_kg: Some(weight),
                ..Known::default()
            })
    };
    assert_eq!(names(&taken(49.0)), ["paracetamol_day"]);
    assert_eq!(taken(50.0), []);
}

#[test]
fn paracetamol_above_ten_grams_is_for_now() {
    let taken = |count| {
        Shelf::default()
            .took(0, "Paracetamol", "1 g", count)
            .found()
    };
    assert_eq!(taken(11)[0].urgency(), Urgency::Now);
    assert_eq!(taken(10)[0].urgency(), Urgency::Today);
}

#[test]
fn much_paracetamol_on_ten_days_of_four_weeks() {
    let taken = |days| {
        Shelf::default()
            .each(10..10 + days, "Paracetamol", "1 g", 3)
            .found()
    };
    assert_eq!(taken(10), [Counter::ParacetamolDays(10)]);
    assert_eq!(taken(9), []);
    let less = Shelf::default().each(5..25, "Paracetamol", "500 mg", 5);
    assert_eq!(less.found(), []);
}

#[test]
fn anti_inflammatories_on_more_than_ten_days_in_a_row() {
    let taken = |days| {
        Shelf::default()
            .each(1..=days, "Ibuprofen", "400 mg", 1)
            .found()
    };
    assert_eq!(taken(11), [Counter::AntiInflammatoryRun(11)]);
    assert_eq!(taken(10), []);
    let broken = Shelf::default()
        .each((1..=6).chain(8..=12), "Ibuprofen", "400 mg", 1)
        .found();
    assert_eq!(broken, []);
    let gel = Shelf::default().each(0..20, "Ibuprofen gel", "5 %", 1);
    assert_eq!(gel.found(), []);
}

#[test]
fn anti_inflammatories_on_fifteen_of_twenty_eight_days() {
    let every_other = |days: i32| {
        let back = (0..days).map(|step| step * 27 / 14);
        Shelf::default()
            .each(back, "Naproxeno", "220 mg", 1)
            .found()
    };
    assert_eq!(every_other(15), [Counter::AntiInflammatoryDays(15)]);
    assert_eq!(every_other(14), []);
}

#[test]
fn more_of_one_anti_inflammatory_than_the_pack_allows() {
    let taken = |count| {
        Shelf::default()
            .took(0, "Ibuprofeno", "400 mg", count)
            .found()
    };
    let above = Counter::AntiInflammatoryDay {
        name: "ibuprofen",
        mg: 1600.0,
        most: 1200.0,
    };
    assert_eq!(taken(4), [above]);
    assert_eq!(taken(3), []);
}

#[test]
fn two_anti_inflammatories_on_one_day() {
    let with = |name: &str, strength: &str| {
        Shelf::default()
            .took(1, "Ibuprofen", "200 mg", 1)
            .took(1, name, strength, 1)
            .found()
    };
    assert_eq!(with("Aleve", "220 mg"), [Counter::TwoAntiInflammatories]);
    assert_eq!(with("Nurofen", "200 mg"), []);
    // A small aspirin thins the blood; it is not taken against pain.
    assert_eq!(with("Aspirin", "81 mg"), []);
    let apart = Shelf::default()
        .took(1, "Ibuprofen", "200 mg", 1)
        .took(2, "Aleve", "220 mg", 1);
    assert_eq!(apart.found(), []);
}

#[test]
fn opioids_worth_fifty_and_ninety_milligrams() {
    let oxycodone = |count| {
        Shelf::default()
            .took(3, "Oxycodone", "10 mg", count)
            .found()
    };
    assert_eq!(oxycodone(6), [Counter::OpioidsVeryHigh(90.0)]);
    assert_eq!(oxycodone(4), [Counter::OpioidsHigh(60.0)]);
    assert_eq!(oxycodone(3), []);
    assert_eq!(
        Shelf::default().took(0, "Tramadol", "100 mg", 2).found(),
        []
    );
    assert_eq!(
        names(&Shelf::default().took(0, "Tramadol", "50 mg", 5).found()),
        ["opioids_high"]
    );
}

#[test]
fn opioids_rising_by_a_third_within_two_weeks() {
    let taken = |now| {
        Shelf::default()
            .each(0..7, "Morphine", "10 mg", now)
            .each(7..14, "Morphine", "5 mg", 4)
            .found()
    };
    assert_eq!(taken(3), [Counter::OpioidsRising]);
    assert_eq!(taken(2), []);
    // Days without an entry are not days without tablets.
    let gap = Shelf::default()
        .each(0..7, "Morphine", "5 mg", 4)
        .each(9..13, "Morphine", "5 mg", 4);
    assert_eq!(gap.found(), []);
}

#[test]
fn an_opioid_and_something_that_makes_drowsy_on_one_day() {
    let with = |back, name: &str| {
        Shelf::default()
            .took(2, "Tramadol", "50 mg", 1)
            .took(back, name, "", 1)
            .found()
    };
    for name in [
        "Diazepam",
        "Zopiclone",
        "Pregabalina",
        "Tizanidine",
        "Red wine",
    ] {
        assert_eq!(with(2, name), [Counter::OpioidAndSedative], "{name}");
    }
    assert_eq!(with(3, "Diazepam"), []);
    assert_eq!(with(2, "Vitamin D"), []);
    let tagged = Shelf::default()
        .took(2, "Tramadol", "50 mg", 1)
        .tagged(2..=2, "cerveza");
    assert_eq!(tagged.found(), [Counter::OpioidAndSedative]);
}

#[test]
fn more_of_an_opioid_than_agreed() {
    let agreed = |worth| {
        Shelf::default()
            .took(1, "Tramadol", "50 mg", 4)
            .knowing(Known {
                agreed_opioids: worth,
                ..Known::default()
            })
    };
    assert_eq!(agreed(Some(30.0)), [Counter::OpioidAboveAgreed]);
    assert_eq!(agreed(Some(40.0)), []);
    assert_eq!(agreed(None), []);
}

#[test]
fn pain_medicines_on_many_days_of_a_month_with_headache() {
    let month = |headache, medicine, name: &str| {
        let shelf = Shelf::default().each((0..medicine).map(|step| step * 2), name, "", 1);
        names(&shelf.tagged(0..headache, "Headache").found())
    };
    assert_eq!(month(15, 15, "Paracetamol"), ["headache_days"]);
    assert_eq!(month(14, 15, "Paracetamol"), [""; 0]);
    assert_eq!(month(15, 14, "Paracetamol"), [""; 0]);
    assert_eq!(month(15, 10, "Sumatriptan"), ["headache_days"]);
    assert_eq!(month(15, 9, "Sumatriptan"), [""; 0]);
    assert_eq!(month(15, 10, "Codeine"), ["headache_days"]);
    assert_eq!(month(15, 10, "Co-codamol"), ["headache_days"]);
}

#[test]
fn a_new_medicine_is_looked_at_after_three_days_and_after_two_weeks() {
    let begun = |back| {
        let shelf = Shelf::default().took(60, "Paracetamol", "500 mg", 1);
        shelf.each(0..=back, "Duloxetine", "30 mg", 1).found()
    };
    let new = |days| Counter::NewMedicine {
        name: "Duloxetine".to_owned(),
        days,
    };
    for (back, expected) in [
        (2, false),
        (3, true),
        (7, true),
        (8, false),
        (13, false),
        (14, true),
        (20, true),
        (21, false),
    ] {
        let found = begun(back);
        assert_eq!(
            found.contains(&new(usize::try_from(back).unwrap())),
            expected,
            "{back}: {found:?}"
        );
    }
    // What was taken before, or before the diary, is not new.
    let again =
        Shelf::default()
            .took(80, "duloxetine", "30 mg", 1)
            .took(3, "Duloxetine", "60 mg", 1);
    assert_eq!(again.found(), []);
    let first_days = Shelf::default().each(0..=3, "Duloxetine", "30 mg", 1);
    assert_eq!(first_days.found(), []);
}

#[test]
fn the_most_pressing_stands_first() {
    let shelf = Shelf::default()
        .each(1..=12, "Ibuprofen", "200 mg", 1)
        .took(0, "Tramadol", "50 mg", 1)
        .took(0, "Diazepam", "5 mg", 1)
        .took(0, "Paracetamol", "1 g", 5);
    let found = names(&shelf.found());
    assert_eq!(
        found,
        [
            "paracetamol_day",
            "opioid_and_sedative",
            "anti_inflammatory_run"
        ]
    );
    assert!(found.iter().all(|name| Counter::NAMES.contains(name)));
}

#[test]
fn what_was_agreed_is_read_from_the_persons_own_words() {
    use crate::domain::record::choice::{Choice, Schedule, Status};
    use crate::domain::record::ledger::Author;
    use crate::domain::stamp::Moment;

    let agreed = |code: &str, words: &str| {
        let mut record = Record::new("me".parse().unwrap());
        let by = record.sign(
            Moment::new(0, 0).unwrap(),
            &"phone".parse().unwrap(),
            Author::Person,
        );
        let mut choice = Choice::new(Status::Doing);
        choice.schedule = Some(Schedule {
            amount: Some(words.to_owned()),
            ..Schedule::default()
        });
        record.choose(code.parse().unwrap(), choice, &by).unwrap();
        agreed_opioids(&record)
    };
    assert_eq!(agreed("OPW", "Tramadol 200 mg a day"), Some(40.0));
    assert_eq!(agreed("OPW", "two tablets"), None);
    assert_eq!(agreed("EX", "Tramadol 200 mg"), None);
}
