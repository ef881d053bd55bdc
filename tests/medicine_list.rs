//! The list of medicines: what is in it, how it is found, and what follows from a person's own list.

#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "the whole file is a test"
)]

#[path = "people/crowd.rs"]
mod people;

use std::collections::BTreeSet;

use backplan::domain::fact::{Amount, FactId, Facts, Listing, YesNo};
use backplan::domain::insight::ingredient::opioid_factor;
use backplan::domain::intake;
use backplan::domain::medicine::taken::{
    Edit, MOST_NAME, Which, adding, adding_own, checking_own, count_of, dropping, kinds,
    strength_of, strengths, taken, tell, totals,
};
use backplan::domain::medicine::{all, coded, found, named};
use backplan::domain::plan::{completed, recommend};
use backplan::domain::record::Record;
use backplan::domain::record::answer::Answer;
use backplan::domain::record::ledger::Author;
use backplan::domain::stamp::Moment;
use backplan::domain::truth::Truth;
use backplan::domain::understanding::understand;

fn record() -> Record {
    Record::new("person0000".parse().unwrap())
}

fn make(record: &mut Record, edits: Vec<Edit>) {
    make_at(record, edits, "2026-11-22T09:00:00.000+00:00", "device0000");
}

fn make_at(record: &mut Record, edits: Vec<Edit>, at: &str, device: &str) {
    let at: Moment = at.parse().unwrap();
    assert!(!edits.is_empty());
    for (item, answer) in edits {
        let by = record.sign(at, &device.parse().unwrap(), Author::Person);
        match answer {
            Some(answer) => record.answer(item, answer, &by).unwrap(),
            None => record.unanswer(item, &by).unwrap(),
        }
    }
}

fn add(record: &mut Record, code: &str) {
    make(record, adding(coded(code).unwrap()));
}

fn dose(record: &mut Record, code: &str, part: &str, strength: f64, count: Option<f64>) {
    let medicine = coded(code).unwrap();
    make(record, strength_of(medicine, part, Some(strength)));
    if count.is_some() {
        make(record, count_of(medicine, count));
    }
}

fn told(record: &Record, mut facts: Facts) -> Facts {
    tell(record, &mut facts);
    facts
}

#[test]
fn every_line_of_the_list_is_whole() {
    let text = include_str!("../src/domain/medicine/list.tsv");
    let lines = text.lines().skip(1);
    assert_eq!(lines.clone().count(), all().len());
    assert!(all().len() > 200, "{}", all().len());
    let mut codes = BTreeSet::new();
    for (line, medicine) in lines.zip(all()) {
        let columns: Vec<&str> = line.split('\t').collect();
        let [code, classes, parts, english, spanish, _] = columns[..] else {
            panic!("{line}");
        };
        assert!(codes.insert(code), "{code} twice");
        assert!(
            code.bytes().all(|letter| letter.is_ascii_lowercase()
                || letter.is_ascii_digit()
                || letter == b'_'),
            "{code}"
        );
        assert_ne!(code, "own", "the name of those in own words");
        let facts = classes.split(',').filter(|name| !name.is_empty());
        let facts: Vec<YesNo> = facts
            .map(|name| YesNo::named(name).unwrap_or_else(|| panic!("{code}: {name}")))
            .collect();
        assert_eq!(medicine.classes, facts, "{code}");
        let named: Vec<&str> = parts.split('+').filter(|part| !part.is_empty()).collect();
        assert_eq!(medicine.parts, named, "{code}");
        assert!(!english.is_empty() && !spanish.is_empty(), "{code}");
        for part in &medicine.parts {
            let is_known = *part == "paracetamol"
                || *part == "dihydrocodeine"
                || opioid_factor(part).is_some();
            assert!(is_known, "{code}: {part}");
        }
    }
}

#[test]
fn a_part_of_a_class_brings_the_whole() {
    let wholes = [
        (YesNo::Warfarin, YesNo::Anticoag),
        (YesNo::SnriCurrent, YesNo::SsriSnri),
        (YesNo::TramadolTapentadol, YesNo::Opioid),
        (YesNo::CodeineTramadol, YesNo::Opioid),
        (YesNo::AceiArb, YesNo::BpLoweringMedicine),
        (YesNo::Diuretic, YesNo::BpLoweringMedicine),
    ];
    for medicine in all() {
        for (part, whole) in wholes {
            let classes = &medicine.classes;
            assert!(
                !classes.contains(&part) || classes.contains(&whole),
                "{}",
                medicine.code
            );
        }
    }
}

#[test]
fn every_kind_we_ask_about_has_a_medicine_in_the_list() {
    // This one is about how an opioid is taken.
    let not_a_medicine = [YesNo::LostTolerance];
    for (kind, row) in kinds() {
        let has_one = all()
            .iter()
            .any(|medicine| medicine.classes.contains(&kind));
        assert!(
            has_one || not_a_medicine.contains(&kind),
            "{} ({})",
            kind.name(),
            row.link_id
        );
    }
}

#[test]
fn is_found_by_any_name_in_any_spelling_with_the_beginning_first() {
    let first = |typed: &str| found(typed, 8).first().map(|hit| hit.medicine.code);
    for (typed, code) in [
        ("parace", "paracetamol"),
        ("acetamin", "paracetamol"),
        ("TYLENOL", "paracetamol"),
        ("  Gelocatil 1 g ", "paracetamol"),
        ("acenocumarol", "acenocoumarol"),
        ("sintrom", "acenocoumarol"),
        ("Ácido fólico", "folic_acid"),
        ("acido folico", "folic_acid"),
        ("codeína", "codeine"),
        ("tramadol 50 mg", "tramadol"),
        ("duloxet", "duloxetine"),
        ("hierba de san", "st_johns_wort"),
    ] {
        assert_eq!(first(typed), Some(code), "{typed}");
    }
    let brand = found("tylenol", 8);
    assert_eq!(brand.first().unwrap().by, Some("Tylenol"));
    assert_eq!(found("ibuprofen", 8).first().unwrap().by, None);
    for nothing in ["", "i", " ", "zzzz", "💊", "ﷺ", &"ibuprofen".repeat(2000)] {
        assert!(found(nothing, 8).is_empty(), "{nothing}");
    }
    assert_eq!(found("a ", 8).len(), 0);
    assert!(found("in", 3).len() <= 3);
    assert_eq!(named(" Ibuprofen tablets ").unwrap().code, "ibuprofen");
    assert_eq!(named("acetylsalicylic acid").unwrap().code, "aspirin_pain");
    // Both kinds of aspirin have this name: nobody guesses which.
    assert_eq!(named("ácido acetilsalicílico"), None);
    assert_eq!(named("ibupro"), None);
}

#[test]
fn a_known_medicine_sets_exactly_its_class_facts() {
    for medicine in all() {
        let mut record = record();
        make(&mut record, adding(medicine));
        let facts = told(&record, Facts::default());
        for &fact in YesNo::ALL {
            let wanted = medicine.classes.contains(&fact);
            assert_eq!(
                facts.truth(fact).is_true(),
                wanted,
                "{}: {}",
                medicine.code,
                fact.name()
            );
            assert_eq!(
                facts.is_asked(fact),
                wanted,
                "{}: {}",
                medicine.code,
                fact.name()
            );
        }
        // Through the whole reading of the record too: the ticked rows say the same and nothing else.
        let facts = understand(&record).facts;
        for &fact in YesNo::ALL {
            let wanted = medicine.classes.contains(&fact);
            assert_eq!(
                facts.truth(fact).is_true(),
                wanted,
                "{}: {}",
                medicine.code,
                fact.name()
            );
        }
        for &fact in Amount::ALL {
            assert!(
                !facts.is_asked(FactId::Amount(fact)),
                "{}: {}",
                medicine.code,
                fact.name()
            );
        }
        assert!(
            facts
                .entries(Listing::CurrentMedicines)
                .unwrap()
                .contains(medicine.code)
        );
        facts.check().unwrap();
    }
}

#[test]
fn the_list_holds_against_a_no_that_was_ticked_before() {
    let mut record = record();
    let no = |item: &str| vec![(item.parse().unwrap(), Some(Answer::Bool(false)))];
    add(&mut record, "apixaban");
    make(&mut record, no("takes.thinner"));
    let facts = understand(&record).facts;
    assert!(facts.truth(YesNo::Anticoag).is_true());
}

#[test]
fn what_is_taken_off_the_list_is_asked_again() {
    let mut record = record();
    add(&mut record, "tramadol");
    add(&mut record, "codeine");
    dose(&mut record, "tramadol", "tramadol", 50.0, Some(4.0));
    let answer =
        |record: &Record, item: &str| record.answers().get(&item.parse().unwrap()).cloned();
    let yes = Some(Answer::Bool(true));
    assert_eq!(answer(&record, "takes.opioid"), yes);
    let tramadol = Which::Listed(coded("tramadol").unwrap());
    let edits = dropping(&record, &tramadol);
    make(&mut record, edits);
    assert_eq!(answer(&record, "takes.tramadol"), None, "open again");
    assert_eq!(answer(&record, "takes.opioid"), yes, "codeine is one too");
    let left: Vec<_> = taken(&record).into_iter().map(|one| one.which).collect();
    assert_eq!(left, [Which::Listed(coded("codeine").unwrap())]);
    add(&mut record, "tramadol");
    let back = taken(&record);
    let back = back.iter().find(|one| one.which == tramadol).unwrap();
    assert_eq!(
        (back.count, back.strengths.clone()),
        (None, vec![None]),
        "no old dose comes back"
    );
}

#[test]
fn doses_add_up_by_the_published_factors() {
    let mut record = record();
    add(&mut record, "co_codamol");
    dose(&mut record, "co_codamol", "codeine", 30.0, Some(8.0));
    dose(&mut record, "co_codamol", "paracetamol", 500.0, None);
    add(&mut record, "paracetamol");
    dose(&mut record, "paracetamol", "paracetamol", 1000.0, Some(1.0));
    add(&mut record, "fentanyl");
    dose(&mut record, "fentanyl", "fentanyl", 12.0, None);
    let sums = totals(&taken(&record));
    assert_eq!(sums.paracetamol, Some(5000.0));
    // 240 mg of codeine by 0.15, a patch of 12 micrograms an hour by 2.4.
    assert!((sums.morphine.unwrap() - 64.8).abs() < 1e-9, "{sums:?}");
    assert!(!sums.morphine_is_open && !sums.paracetamol_is_open);
    let facts = completed(&told(&record, Facts::default()));
    assert_eq!(facts.amount(Amount::ParacetamolMgDay), Some(5000.0));
    let of_plan = facts.amount(Amount::MmeDay).unwrap();
    assert!(
        (of_plan - 64.8).abs() < 1e-9,
        "what is shown is what the plan counts: {of_plan}"
    );
}

#[test]
fn both_tables_of_factors_say_the_same() {
    let parts: BTreeSet<&str> = all()
        .iter()
        .flat_map(|medicine| medicine.parts.clone())
        .collect();
    let mut checked = 0;
    for part in parts {
        let Some(factor) = opioid_factor(part) else {
            continue;
        };
        let mut record = record();
        let medicine = all()
            .iter()
            .find(|medicine| medicine.parts == [part])
            .unwrap();
        add(&mut record, medicine.code);
        let each = strengths(part).0.max(10.0);
        dose(&mut record, medicine.code, part, each, Some(1.0));
        let facts = completed(&told(&record, Facts::default()));
        let mme = facts.amount(Amount::MmeDay).unwrap();
        assert!((mme - factor * each).abs() < 1e-9, "{part}: {mme}");
        checked += 1;
    }
    assert_eq!(checked, 10);
}

#[test]
fn a_sum_that_may_be_too_low_says_nothing_until_it_is_high_by_itself() {
    let mut record = record();
    add(&mut record, "tramadol");
    dose(&mut record, "tramadol", "tramadol", 50.0, Some(4.0));
    add(&mut record, "buprenorphine");
    let facts = completed(&told(&record, Facts::default()));
    assert_eq!(
        facts.amount(Amount::MmeDay),
        None,
        "buprenorphine is not in the 40 mg"
    );
    dose(&mut record, "tramadol", "tramadol", 100.0, Some(4.0));
    let facts = completed(&told(&record, Facts::default()));
    assert_eq!(facts.amount(Amount::MmeDay), Some(80.0));
    add(&mut record, "paracetamol");
    dose(&mut record, "paracetamol", "paracetamol", 500.0, Some(4.0));
    add(&mut record, "co_codamol");
    let facts = told(&record, Facts::default());
    assert_eq!(facts.amount(Amount::ParacetamolMgDay), None);
    dose(&mut record, "paracetamol", "paracetamol", 1000.0, Some(5.0));
    let facts = told(&record, Facts::default());
    assert_eq!(facts.amount(Amount::ParacetamolMgDay), Some(5000.0));
}

#[test]
fn too_much_paracetamol_is_a_danger_sign_at_once() {
    let mut record = record();
    add(&mut record, "paracetamol");
    dose(&mut record, "paracetamol", "paracetamol", 1000.0, Some(6.0));
    let plan = recommend(&understand(&record).facts);
    let stop = plan.stop.unwrap();
    assert!(stop.flags.contains(&"RF-RX-3"), "{:?}", stop.flags);
}

#[test]
fn two_of_one_kind_and_many_medicines_are_seen() {
    let mut record = record();
    add(&mut record, "ibuprofen");
    assert!(
        told(&record, Facts::default())
            .truth(YesNo::NsaidOther)
            .is_unknown()
    );
    add(&mut record, "naproxen");
    let facts = told(&record, Facts::default());
    assert!(facts.truth(YesNo::NsaidOther).is_true());
    assert!(
        !facts.is_asked(Amount::MedicineCount),
        "a short list may not be the whole list"
    );
    for code in ["omeprazole", "metformin", "iron"] {
        add(&mut record, code);
    }
    assert_eq!(
        told(&record, Facts::default()).amount(Amount::MedicineCount),
        Some(5.0)
    );
    let mut said = Facts::default();
    said.set_amount(Amount::MedicineCount, Some(9.0)).unwrap();
    assert_eq!(told(&record, said).amount(Amount::MedicineCount), Some(9.0));
}

#[test]
fn any_text_is_kept_as_it_is_or_refused_and_never_a_fault() {
    let letter = "Dear colleague,\nplease find attached the results of our patient. ".repeat(20);
    for kept in [
        "Magnesium Plus",
        "💊💊",
        "دواء الظهر",
        "\u{202e}gnorw eht yaw dnuor",
        "a".repeat(MOST_NAME).as_str(),
        "<script>alert(1)</script>",
    ] {
        let mut record = record();
        make(&mut record, adding_own(kept));
        let list = taken(&record);
        let [one] = list.as_slice() else {
            panic!("{kept}")
        };
        assert_eq!(
            one.which,
            Which::Own {
                name: kept.to_owned(),
                is_checked: false
            }
        );
        make(&mut record, checking_own(kept, true));
        let list = taken(&record);
        let [one] = list.as_slice() else {
            panic!("{kept}")
        };
        assert_eq!(
            one.which,
            Which::Own {
                name: kept.to_owned(),
                is_checked: true
            }
        );
        let edits = dropping(&record, &one.which);
        make(&mut record, edits);
        assert!(taken(&record).is_empty());
    }
    for refused in [
        "",
        "   ",
        "\u{a0}",
        "x".repeat(MOST_NAME + 1).as_str(),
        "x".repeat(10_000).as_str(),
        &letter,
    ] {
        assert!(adding_own(refused).is_empty(), "{refused}");
    }
}

#[test]
fn lists_of_two_devices_merge() {
    let (mut phone, mut laptop) = (record(), record());
    let (early, late) = (
        "2026-11-22T09:00:00.000+00:00",
        "2026-11-22T10:00:00.000+00:00",
    );
    make_at(
        &mut phone,
        adding(coded("ibuprofen").unwrap()),
        early,
        "phone",
    );
    make_at(&mut phone, adding_own("Magnesium Plus"), early, "phone");
    make_at(
        &mut laptop,
        adding(coded("warfarin").unwrap()),
        early,
        "laptop",
    );
    make_at(&mut laptop, adding_own("magnesium plus "), late, "laptop");
    make_at(&mut laptop, adding_own("Turmeric"), late, "laptop");
    let both = phone.merged_with(&laptop);
    assert_eq!(taken(&both), taken(&laptop.merged_with(&phone)));
    let names: Vec<String> = taken(&both)
        .into_iter()
        .map(|one| match one.which {
            Which::Listed(medicine) => medicine.code.to_owned(),
            Which::Own { name, .. } => name,
        })
        .collect();
    assert_eq!(names.len(), 4, "the same name is one medicine: {names:?}");
    let facts = understand(&both).facts;
    assert!(facts.truth(YesNo::Anticoag).is_true() && facts.truth(YesNo::NsaidOral).is_true());
}

/// An unknown medicine turns a "no" into "not sure" and nothing else, until a pharmacist has looked.
#[test]
fn an_unknown_medicine_leaves_every_kind_open() {
    let mut record = record();
    make(&mut record, adding_own("Magnesium Plus"));
    let mut asked: BTreeSet<YesNo> = kinds().map(|(kind, _)| kind).collect();
    for answered_for_good in [YesNo::Opioid, YesNo::SteroidOral, YesNo::LostTolerance] {
        assert!(asked.remove(&answered_for_good));
    }
    for &fact in YesNo::ALL {
        for before in [Truth::True, Truth::False, Truth::Unknown] {
            let mut facts = Facts::default();
            facts.set(fact, before);
            let after = told(&record, facts).truth(fact);
            let is_open = before.is_false() && asked.contains(&fact);
            assert_eq!(
                after,
                if is_open { Truth::Unknown } else { before },
                "{}",
                fact.name()
            );
        }
        assert!(
            !told(&record, Facts::default()).is_asked(fact),
            "{}",
            fact.name()
        );
    }
    make(&mut record, checking_own("Magnesium Plus", true));
    let mut facts = Facts::default();
    facts.set(YesNo::Anticoag, false);
    assert!(told(&record, facts).truth(YesNo::Anticoag).is_false());
}

#[test]
fn an_unknown_medicine_never_makes_a_verdict_more_permissive() {
    let mut record = record();
    make(&mut record, adding_own("Magnesium Plus"));
    let mut stricter = 0;
    for seed in 0..20_000_usize {
        let facts = people::person(seed, &mut people::Dice::new(seed as u64));
        let before = recommend(&facts);
        let after = recommend(&told(&record, facts.clone()));
        for item in &after.items {
            if let Some(was) = before.item(item.treatment) {
                assert!(
                    item.bucket <= was.bucket,
                    "{seed}: {:?} was {:?}, is {:?}",
                    item.treatment,
                    was.bucket,
                    item.bucket
                );
                stricter += usize::from(item.bucket < was.bucket);
            }
        }
        let level = |plan: &backplan::domain::plan::Plan| plan.stop.as_ref().map(|stop| stop.level);
        if let Some(was) = level(&before) {
            assert!(
                level(&after).is_some_and(|is| is <= was),
                "{seed}: a stop was lifted"
            );
        }
    }
    assert!(stricter > 100, "the test sees something: {stricter}");
}

#[test]
fn no_question_of_the_forms_has_the_name_of_a_stored_medicine() {
    for item in intake::all().items() {
        assert!(
            !item.link_id.as_str().starts_with("medicine."),
            "{}",
            item.link_id
        );
    }
}
