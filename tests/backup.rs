//! Files in and out: every released version loads, nothing is lost on the way round, and no file,
//! however broken, does any harm.

#![cfg(test)]

#[path = "generated/record.rs"]
mod generated;
#[path = "generated/ten_years.rs"]
mod ten_years;

use backplan::domain::record::Record;
use backplan::domain::record::comparison::Contested;
use backplan::interchange::backup::{
    BackupError, Integrity, Kind, Whose, file_name, inspect, write_backup, write_plan,
};
use backplan::interchange::checksum::sha256_hex;
use generated::{DEVICES, Dice, blank, device, edit, grown, moment};
use serde_json::Value;
use ten_years::ten_years;

const APP: &str = "0.1.0";

fn some_record(seed: u64) -> Record {
    grown(&blank(), &mut Dice::new(seed), 0, 40, DEVICES[0])
}

fn file_of(record: &Record) -> String {
    write_backup(record, moment(999, 60), APP)
}

fn payload_of(file: &str) -> &str {
    file.split_once(r#""payload":"#)
        .unwrap()
        .1
        .strip_suffix('}')
        .unwrap()
}

/// The same record in a file with one field put in another's place.
fn with_field(field: &str, value: Value) -> Vec<u8> {
    let mut file: Value = serde_json::from_str(&file_of(&some_record(1))).unwrap();
    file[field] = value;
    serde_json::to_vec(&file).unwrap()
}

#[test]
fn what_goes_out_comes_back_the_same() {
    for seed in 0..1_000 {
        let record = some_record(seed);
        let file = file_of(&record);
        let backup = inspect(file.as_bytes()).unwrap();
        let preview = backup.preview(&blank());
        assert_eq!(
            (preview.integrity, preview.kind),
            (Integrity::Intact, Kind::Backup)
        );
        assert_eq!(preview.entries, record.diary().len());

        let restored = backup.in_place_of(&blank()).unwrap();
        assert_eq!(
            payload_of(&file_of(&restored)),
            payload_of(&file),
            "seed {seed}"
        );
        let merged = backup.merged_into(&blank());
        assert_eq!(
            payload_of(&file_of(&merged)),
            payload_of(&file),
            "seed {seed}"
        );
        // And nothing new is found the second time.
        let again = backup.merged_into(&restored);
        assert_eq!(again.revision(), restored.revision());
    }
}

#[test]
fn the_schema_describes_what_is_written() {
    let schema: Value =
        serde_json::from_str(include_str!("../public/schema/record.v1.json")).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    for seed in 0..300 {
        let record = some_record(seed);
        for file in [
            file_of(&record),
            write_plan(&record, moment(999, -300), APP),
        ] {
            let file: Value = serde_json::from_str(&file).unwrap();
            let errors: Vec<_> = validator
                .iter_errors(&file)
                .map(|error| format!("{} at {}", error, error.instance_path()))
                .collect();
            assert!(errors.is_empty(), "seed {seed}: {errors:?}");
        }
    }
}

#[test]
fn the_schema_refuses_what_the_reader_refuses() {
    let schema: Value =
        serde_json::from_str(include_str!("../public/schema/record.v1.json")).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let good: Value = serde_json::from_str(include_str!("fixtures/backup/v1.json")).unwrap();
    let mut refused = 0;
    for (pointer, bad) in [
        ("/version", Value::from(2)),
        ("/format", Value::from("other")),
        ("/kind", Value::from("both")),
        ("/created", Value::from("yesterday")),
        ("/payload/person", Value::Null),
        (
            "/payload/diary/2026-11/e000000001/value/pain",
            Value::from(11),
        ),
        (
            "/payload/diary/2026-11/e000000001/value/sleep_hours",
            Value::from(7.3),
        ),
        (
            "/payload/diary/2026-11/e000000001/value/day",
            Value::from("22.11.2026"),
        ),
        (
            "/payload/diary/2026-11/e000000001/stamp",
            Value::from("now"),
        ),
        ("/payload/plan/choices/EX/by", Value::from("dog")),
        ("/payload/answers/age/value", Value::from(74)),
        (
            "/payload/plan/choices/EX/value/status",
            Value::from("maybe"),
        ),
        (
            "/payload/plan/choices/EX/value/schedule/days/0",
            Value::from(8),
        ),
        (
            "/payload/plan/choices/EX/value/schedule/time",
            Value::from("24:00"),
        ),
        ("/payload/safety/crisis/value/thoughts", Value::from("no")),
    ] {
        let mut file = good.clone();
        *file.pointer_mut(pointer).expect(pointer) = bad;
        assert!(!validator.is_valid(&file), "{pointer}");
        assert!(inspect(file.to_string().as_bytes()).is_err(), "{pointer}");
        refused += 1;
    }
    assert_eq!(refused, 15);
}

#[test]
fn the_released_fixture_loads_whole() {
    let file = include_bytes!("fixtures/backup/v1.json");
    let backup = inspect(file).unwrap();
    let preview = backup.preview(&blank());
    assert_eq!(preview.integrity, Integrity::Reformatted);
    assert_eq!((preview.kind, preview.whose), (Kind::Backup, Whose::Nobody));
    assert_eq!(
        (preview.entries, preview.answers, preview.choices),
        (2, 8, 2)
    );
    assert_eq!((preview.goals, preview.team, preview.reviews), (1, 1, 1));
    let days = preview.days.unwrap();
    assert_eq!(
        (days.start().to_string(), days.end().to_string()),
        ("2026-10-31".to_owned(), "2026-11-22".to_owned())
    );

    // Every value and every unknown field is still there when it is written again.
    let record = backup.in_place_of(&blank()).unwrap();
    let before: Value = serde_json::from_slice(file).unwrap();
    let after: Value = serde_json::from_str(&file_of(&record)).unwrap();
    assert_eq!(after["payload"], before["payload"]);
    assert_eq!(record.crisis().map(|crisis| crisis.thoughts), Some(false));
    assert_eq!(
        record.extra()["from_the_future"],
        serde_json::json!([1, { "two": 2 }])
    );
    let validator = jsonschema::validator_for(
        &serde_json::from_str(include_str!("../public/schema/record.v1.json")).unwrap(),
    )
    .unwrap();
    assert!(validator.is_valid(&before));
}

#[test]
fn a_mail_program_may_change_spaces_and_line_ends() {
    let record = some_record(3);
    let file: Value = serde_json::from_str(&file_of(&record)).unwrap();
    let pretty = serde_json::to_string_pretty(&file)
        .unwrap()
        .replace('\n', "\r\n");
    let backup = inspect(format!("\u{feff}{pretty}\r\n").as_bytes()).unwrap();
    assert_eq!(backup.preview(&blank()).integrity, Integrity::Reformatted);
    assert_eq!(
        *backup.record(),
        *inspect(file_of(&record).as_bytes()).unwrap().record()
    );
}

#[test]
fn a_changed_file_opens_with_a_warning_and_not_in_silence() {
    let mut file: Value = serde_json::from_str(&file_of(&some_record(3))).unwrap();
    file["payload"]["person"] = Value::from("somebodyelse");
    let backup = inspect(file.to_string().as_bytes()).unwrap();
    assert_eq!(backup.preview(&blank()).integrity, Integrity::Changed);
    file.as_object_mut().unwrap().remove("sha256");
    let backup = inspect(file.to_string().as_bytes()).unwrap();
    assert_eq!(backup.preview(&blank()).integrity, Integrity::Changed);
}

#[test]
fn says_what_is_wrong_with_a_file() {
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0";
    let deep = "[".repeat(10_000);
    let deep_objects = r#"{"a":"#.repeat(10_000);
    let long = format!(r#"{{"format":"{}"}}"#, "x".repeat(100_001));
    let escaped = format!(r#"{{"a":"{}","b":[]}}"#, r#"\"[["#.repeat(70));
    let cases: Vec<(Vec<u8>, BackupError)> = vec![
        (vec![], BackupError::Empty),
        (b" \r\n\t".to_vec(), BackupError::Empty),
        ("\u{feff}".into(), BackupError::Empty),
        (png.to_vec(), BackupError::NotText),
        (b"PK\x03\x04\0\0".to_vec(), BackupError::NotText),
        (vec![0xff, 0xfe, b'{', 0], BackupError::NotText),
        (deep.into(), BackupError::TooDeep),
        (deep_objects.into(), BackupError::TooDeep),
        (long.into(), BackupError::StringTooLong),
        (escaped.into(), BackupError::OtherFormat),
        (
            b"dear diary".to_vec(),
            BackupError::NotJson { line: 1, column: 1 },
        ),
        (
            b"{} {}".to_vec(),
            BackupError::NotJson { line: 1, column: 4 },
        ),
        (b"[]".to_vec(), BackupError::OtherFormat),
        (b"null".to_vec(), BackupError::OtherFormat),
        (b"{}".to_vec(), BackupError::OtherFormat),
        (
            br#"{"format":"other.app","version":1}"#.to_vec(),
            BackupError::OtherFormat,
        ),
        (br#"{"format":7}"#.to_vec(), BackupError::OtherFormat),
        (br#"{"resourceType":"Bundle"}"#.to_vec(), BackupError::Fhir),
        (
            with_field("version", 2.into()),
            BackupError::Newer { found: 2 },
        ),
        (
            with_field("version", 0.into()),
            BackupError::WrongShape { field: "version" },
        ),
        (
            with_field("version", "1".into()),
            BackupError::WrongShape { field: "version" },
        ),
        (
            with_field("payload", Value::Null),
            BackupError::WrongShape { field: "payload" },
        ),
        (
            with_field("kind", "all".into()),
            BackupError::WrongShape { field: "kind" },
        ),
        (
            with_field("created", "".into()),
            BackupError::WrongShape { field: "created" },
        ),
    ];
    for (file, error) in cases {
        let shown = String::from_utf8_lossy(&file[..file.len().min(60)]).into_owned();
        assert_eq!(inspect(&file).unwrap_err(), error, "{shown}");
    }
    let large = vec![b' '; 50_000_000];
    assert_eq!(
        inspect(&large).unwrap_err(),
        BackupError::TooLarge { bytes: 50_000_000 }
    );
}

#[test]
fn names_the_part_that_has_a_wrong_shape_and_repeats_nothing_of_it() {
    for field in [
        "answers", "plan", "diary", "team", "reviews", "safety", "settings", "person",
    ] {
        let mut file: Value = serde_json::from_str(&file_of(&some_record(1))).unwrap();
        file["payload"][field] = Value::from(vec!["my secret"]);
        let error = inspect(file.to_string().as_bytes()).unwrap_err();
        assert_eq!(error, BackupError::WrongShape { field });
        assert!(!error.to_string().contains("secret"));
    }
    let mut file: Value = serde_json::from_str(include_str!("fixtures/backup/v1.json")).unwrap();
    let october = file["payload"]["diary"]["2026-10"].take();
    file["payload"]["diary"]["2026-09"] = october;
    file["payload"]["diary"]
        .as_object_mut()
        .unwrap()
        .remove("2026-10");
    let error = inspect(file.to_string().as_bytes()).unwrap_err();
    assert_eq!(error, BackupError::WrongShape { field: "diary" });
}

#[test]
fn refuses_more_values_than_a_person_can_have() {
    let answer = r#"{"value":"declined","stamp":"2026-11-22T09:15:00.000+01:00#0@d"}"#;
    let answers: Vec<_> = (0..50_001).map(|n| format!(r#""i{n}":{answer}"#)).collect();
    let payload = format!(r#"{{"person":"p","answers":{{{}}}}}"#, answers.join(","));
    let sha = sha256_hex(payload.as_bytes());
    let file = format!(
        r#"{{"format":"backplan.record","version":1,"app":"0","created":"2026-11-22T09:15:00Z","kind":"backup","sha256":"{sha}","payload":{payload}}}"#
    );
    assert_eq!(
        inspect(file.as_bytes()).unwrap_err(),
        BackupError::TooManyItems { found: 50_001 }
    );
}

/// Cut at every point and with bits flipped at every byte, a file is refused, or opens with a
/// warning, or opens as what it was; the current record is never touched.
#[test]
fn no_damage_does_harm_or_goes_unnoticed() {
    let record = grown(&blank(), &mut Dice::new(5), 0, 12, DEVICES[0]);
    let file = file_of(&record);
    let current = some_record(6);
    let before = file_of(&current);
    let (mut refused, mut warned, mut harmless) = (0, 0, 0);

    for end in 0..file.len() {
        let error = inspect(&file.as_bytes()[..end]).unwrap_err();
        assert!(
            matches!(
                error,
                BackupError::Empty | BackupError::CutOff | BackupError::NotText
            ),
            "cut at {end}: {error}"
        );
    }
    for at in 0..file.len() {
        for mask in [0x01, 0x02, 0x10, 0x20, 0x80, 0xff] {
            let mut bytes = file.clone().into_bytes();
            bytes[at] ^= mask;
            match inspect(&bytes) {
                Err(_) => refused += 1,
                Ok(backup) => {
                    let preview = backup.preview(&current);
                    if preview.integrity == Integrity::Changed {
                        warned += 1;
                    } else {
                        // Only what the checksum does not cover, or spelling that means the same.
                        assert_eq!(backup.record(), inspect(file.as_bytes()).unwrap().record());
                        harmless += 1;
                    }
                }
            }
        }
    }
    assert_eq!(file_of(&current), before);
    assert_eq!(refused + warned + harmless, file.len() * 6);
    assert!(
        refused > 1_000 && warned > 1_000,
        "{refused} {warned} {harmless}"
    );
}

#[test]
fn the_preview_counts_what_a_merge_would_do() {
    let base = some_record(7);
    let mut theirs = base.clone();
    let mut ours = base.clone();
    let phone = device(DEVICES[0]);
    let tablet = device(DEVICES[1]);
    let person = backplan::domain::record::ledger::Author::Person;
    let at = moment(500, 60);
    let said = |text: &str| backplan::domain::record::answer::Answer::Text(text.to_owned());

    for (item, text, on) in [
        ("a", "new", &phone),
        ("both", "theirs", &tablet),
        ("gone_here", "x", &phone),
    ] {
        let by = theirs.sign(at, on, person.clone());
        theirs
            .answer(item.parse().unwrap(), said(text), &by)
            .unwrap();
    }
    let by = ours.sign(moment(501, 60), &phone, person.clone());
    ours.answer("both".parse().unwrap(), said("ours"), &by)
        .unwrap();
    let by = ours.sign(moment(502, 60), &phone, person.clone());
    ours.unanswer("gone_here".parse().unwrap(), &by).unwrap();
    let (id, _) = base
        .diary()
        .months()
        .find_map(|(_, log)| log.iter().next())
        .unwrap();
    let by = theirs.sign(moment(503, 60), &tablet, person);
    theirs.remove_entry(id, &by).unwrap();

    let backup = inspect(file_of(&theirs).as_bytes()).unwrap();
    let preview = backup.preview(&ours);
    assert_eq!(preview.whose, Whose::Same);
    let counts = &preview.comparison;
    assert_eq!((counts.new, counts.taken()), (1, 2));
    let conflict = &counts.conflicts[0];
    assert_eq!(counts.conflicts.len(), 1);
    assert_eq!(conflict.what, Contested::Answer("both".parse().unwrap()));
    assert_eq!(conflict.ours, moment(501, 60).day());
    assert_eq!(conflict.theirs, moment(500, 60).day());
    assert!(!conflict.theirs_stands);
    assert_eq!((counts.removed_here, counts.removed_there), (1, 1));
    assert_eq!((counts.changed, counts.older), (0, 0));
    assert!(counts.same > 5);

    let merged = backup.merged_into(&ours);
    let text = |item: &str| merged.answers().get(&item.parse().unwrap()).cloned();
    assert_eq!(text("a"), Some(said("new")));
    assert_eq!(text("both"), Some(said("ours")));
    assert_eq!(text("gone_here"), None);
    assert_eq!(merged.diary().entry(id), None);

    let other = Record::new("another001".parse().unwrap());
    let other = grown(&other, &mut Dice::new(1), 0, 30, DEVICES[2]);
    assert_eq!(backup.preview(&other).whose, Whose::Other);
    assert_eq!(backup.merged_into(&other).person(), other.person());
}

#[test]
fn a_plan_file_keeps_private_words_at_home_and_brings_only_the_plan_back() {
    for seed in 0..200 {
        let record = some_record(seed);
        let file = write_plan(&record, moment(999, 60), APP);
        let value: Value = serde_json::from_str(&file).unwrap();
        for private in ["settings", "from_the_future"] {
            assert!(value["payload"].get(private).is_none());
        }
        assert!(value["payload"]["safety"].get("crisis").is_none());
        assert!(value["payload"]["safety"].get("safety_plan").is_none());
        let notes = backplan::domain::diary::Diary::months(
            inspect(file.as_bytes()).unwrap().record().diary(),
        )
        .flat_map(|(_, log)| log.iter())
        .filter(|(_, entry)| !entry.note.is_empty() || !entry.tags.is_empty())
        .count();
        assert_eq!(notes, 0);

        // The clinician edits; the person has written more meanwhile.
        let mut edited = inspect(file.as_bytes()).unwrap().record().clone();
        for step in 100..130 {
            edit(&mut edited, &mut Dice::new(seed + 9), step, DEVICES[1]);
        }
        let returned = write_plan(&edited, moment(999, 60), APP);
        let backup = inspect(returned.as_bytes()).unwrap();
        assert_eq!(backup.kind(), Kind::Plan);
        let merged = backup.merged_into(&record);
        assert_eq!(merged.diary(), record.diary());
        assert_eq!(merged.answers(), record.answers());
        assert_eq!(merged.safety(), record.safety());
        assert_eq!(merged.settings(), record.settings());
        assert!(backup.in_place_of(&record).is_none());
    }
}

/// Ten years must come back through the limits that guard against foreign files.
#[test]
fn a_backup_of_ten_years_can_be_restored() {
    let record = ten_years();
    let file = file_of(&record);
    println!(
        "backup of ten years: {} bytes, {} values",
        file.len(),
        record.register_count()
    );
    assert!(file.len() < 8_000_000, "{}", file.len());
    let backup = inspect(file.as_bytes()).unwrap();
    assert_eq!(backup.preview(&blank()).entries, 3653 * 3);
    assert_eq!(backup.record().diary(), record.diary());
}

#[test]
fn file_names_say_what_they_are_and_when_they_were_made() {
    assert_eq!(
        file_name(Kind::Backup, moment(0, 60)),
        "backplan-backup-2024-01-01.json"
    );
    assert_eq!(
        file_name(Kind::Plan, moment(2, 720)),
        "backplan-plan-2024-01-02.json"
    );
}
