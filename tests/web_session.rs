//! What a session does to the real store of a real browser: keeps, sets aside, takes in, gives back
//! and erases.
//!
//! Every test begins with an empty store and opens its own session, as a page load does.

#![cfg(target_arch = "wasm32")]
#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::panic,
    clippy::type_complexity,
    reason = "the whole file is a test"
)]
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test says no by panicking, and looks at the store behind the app's back"
)]

use std::collections::BTreeMap;

use backplan::domain::day::Day;
use backplan::domain::diary::done::Mark;
use backplan::domain::diary::entry::Entry;
use backplan::domain::measure::{PainScore, Rating};
use backplan::domain::record::Record;
use backplan::domain::record::choice::Status;
use backplan::domain::record::safety::SafetyPlan;
use backplan::domain::treatment::Treatment;
use backplan::domain::weekdays::Weekdays;
use backplan::interchange::backup::{write_backup, write_plan};
use backplan::platform::clock;
use backplan::session::{
    Aside, BackupError, Erased, Incoming, Integrity, Keeping, LoadOutcome, Refusal, Rehearsal,
    RoomLeft, Session, Setting, Trouble, Whose,
};
use backplan::text::{Language, Words};
use leptos::prelude::{GetUntracked as _, Owner};
use leptos::reactive::diagnostics::{SpecialNonReactiveZone, SpecialNonReactiveZoneGuard};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

// ── keeping ──

#[wasm_bindgen_test]
fn a_choice_survives_closing_and_opening() {
    let page = Page::empty();
    assert!(page.session.choose(Treatment::Ex, Status::Start, None));
    assert!(page.session.set(Setting::Theme, "dark"));
    let person = page.record().person().clone();

    let page = page.close_and_open();
    assert_eq!(page.session.opened().get_untracked(), LoadOutcome::Loaded);
    assert_eq!(page.session.keeping().get_untracked(), Keeping::Kept);
    let choice = page.session.choice(Treatment::Ex).unwrap();
    assert_eq!(choice.status, Status::Start);
    assert_eq!(choice.started, Some(page.session.today()));
    assert_eq!(
        page.session.setting(Setting::Theme).as_deref(),
        Some("dark")
    );
    assert_eq!(*page.record().person(), person);
}

#[wasm_bindgen_test]
fn undoing_a_choice_survives_as_well() {
    let page = Page::empty();
    page.session.choose(Treatment::Ex, Status::Start, None);
    page.session.undo();
    assert_eq!(page.session.choice(Treatment::Ex), None);
    assert_eq!(page.close_and_open().session.choice(Treatment::Ex), None);
}

#[wasm_bindgen_test]
fn a_thing_of_the_week_keeps_its_days_and_its_mark() {
    let page = Page::empty();
    let session = page.session;
    assert!(session.choose(Treatment::PsySkl, Status::Start, None));
    let code = "PSY-SKL";
    let task = *session.agenda().find(code).unwrap();
    assert_eq!((task.days, task.minutes), (Weekdays::ALL, 5));

    // Days of its own, among them today, at a time.
    let today = session.today();
    let days = Weekdays::NONE.with(today.weekday(), true);
    let dose = task.dose.unwrap().typed("8");
    assert!(session.schedule(&task, days, "07:30".parse().ok(), dose, Some("CT-PSY")));
    assert!(session.mark_today(&code.parse().unwrap(), &Mark::Skipped("tired".parse().ok())));

    let page = page.close_and_open();
    let agenda = page.session.agenda();
    let due = agenda.on(today);
    assert_eq!(due.len(), 1);
    assert_eq!((due[0].minutes, due[0].time), (8, "07:30".parse().ok()));
    assert_eq!(agenda.on(today.plus_days(1).unwrap()), []);
    let choice = page.session.choice(Treatment::PsySkl).unwrap();
    assert_eq!(choice.owner, "CT-PSY".parse().ok());
    assert_eq!(choice.status, Status::Start);
    let mark = |page: &Page| page.session.mark(&code.parse().unwrap(), today);
    assert_eq!(mark(&page), Mark::Skipped("tired".parse().ok()));

    // Done after all, in the same entry; taken back, nothing of it is left.
    page.session.mark_today(&code.parse().unwrap(), &Mark::Done);
    assert_eq!(mark(&page), Mark::Done);
    assert_eq!(page.record().diary().len(), 1);
    page.session
        .mark_today(&code.parse().unwrap(), &Mark::Nothing);
    assert!(page.record().diary().is_empty());
}

#[wasm_bindgen_test]
fn goals_are_said_rated_dropped_and_brought_back() {
    let page = Page::empty();
    let place = page.session.goal_place().unwrap();
    let by = page.session.today().plus_days(60);
    assert!(page.session.say_goal(&place, " Walk to the shop ", by));
    assert!(page.session.rate_goal(&place, Rating::new(3).unwrap()));

    let page = page.close_and_open();
    let goals = page.session.goals();
    assert_eq!(goals.len(), 1);
    let goal = &goals[0].1;
    assert_eq!((goal.words.as_str(), goal.target), ("Walk to the shop", by));
    assert_eq!(
        goal.ratings,
        [(page.session.today(), Rating::new(3).unwrap())]
    );
    assert!(page.session.drop_goal(&place));
    assert_eq!(page.session.goals(), []);
    page.session.undo();
    assert_eq!(page.session.goals(), goals);
    assert_eq!(page.close_and_open().session.goals(), goals);
}

#[wasm_bindgen_test]
fn taking_a_change_of_the_plan_can_be_taken_back() {
    let page = Page::empty();
    assert!(page.session.take_changes(&[]));
    assert_eq!(page.record().accepted_plans().len(), 1);
    page.session.undo();
    assert!(page.record().accepted_plans().is_empty());
    assert!(page.reopened_record().accepted_plans().is_empty());
}

#[wasm_bindgen_test]
fn a_diary_entry_touches_its_month_and_the_head_only() {
    let page = Page::empty();
    let today = page.session.today();
    page.session.choose(Treatment::Ex, Status::Start, None);
    page.log(today, 4);
    // A month that the next entry has nothing to do with.
    page.log(today.plus_days(-70).unwrap(), 7);
    let before = stored();

    page.log(today, 5);

    let after = stored();
    let touched: Vec<String> = before
        .keys()
        .chain(after.keys())
        .filter(|key| before.get(*key) != after.get(*key))
        .map(|key| without_slot(key))
        .collect();
    let month = format!("backplan/1/diary/{}", today.month());
    assert!(touched.contains(&month), "{touched:?}");
    assert!(
        touched.contains(&"backplan/1/head".to_owned()),
        "{touched:?}"
    );
    for key in &touched {
        assert!(
            *key == month || key == "backplan/1/head",
            "{key} was touched as well"
        );
    }
    assert_eq!(page.close_and_open().record().diary().len(), 3);
}

#[wasm_bindgen_test]
fn what_cannot_be_read_is_set_aside_and_offered_to_the_last_character() {
    let page = Page::empty();
    page.log(page.session.today(), 4);
    page.session.choose(Treatment::Ex, Status::Start, None);
    let diary = stored()
        .into_keys()
        .find(|key| key.contains("/diary/"))
        .unwrap();
    let broken = "1 7 {\"päin\": \u{1f642} \u{2028} cut o";
    storage().set_item(&diary, broken).unwrap();

    let page = page.close_and_open();
    assert!(matches!(
        page.session.opened().get_untracked(),
        LoadOutcome::Recovered { .. }
    ));
    let offered: Vec<Aside> = page.session.unread_texts();
    assert_eq!(offered.len(), 1);
    assert_eq!(offered[0].text, broken);
    assert_eq!(
        stored().get(&offered[0].key).map(String::as_str),
        Some(broken)
    );
    // The rest is there, and saving goes on without touching what lies aside.
    assert!(page.session.choice(Treatment::Ex).is_some());
    page.log(page.session.today(), 2);
    let page = page.close_and_open();
    assert_eq!(page.session.unread_texts(), offered);
    assert_eq!(page.record().diary().len(), 1);
}

#[wasm_bindgen_test]
fn a_store_of_a_newer_version_is_left_alone_until_the_person_begins_anew() {
    let page = Page::empty();
    page.log(page.session.today(), 4);
    for (key, text) in stored() {
        if key.starts_with("backplan/1/") {
            // The format is the first word of every text.
            let newer = text.replacen('1', "9", 1);
            storage().set_item(&key, &newer).unwrap();
        }
    }
    let newer = stored();

    let page = page.close_and_open();
    assert!(matches!(
        page.session.opened().get_untracked(),
        LoadOutcome::TooNew { .. }
    ));
    page.session.choose(Treatment::Ex, Status::Start, None);
    assert_eq!(
        stored(),
        newer,
        "something was written over a newer version"
    );
    assert_eq!(
        page.session.keeping().get_untracked(),
        Keeping::Trouble(Trouble::TooNew)
    );
    let offered = page.session.unread_texts();
    let texts: Vec<&String> = newer
        .iter()
        .filter(|(key, _)| key.starts_with("backplan/1/"))
        .map(|(_, text)| text)
        .collect();
    assert_eq!(
        offered.iter().map(|one| &one.text).collect::<Vec<_>>(),
        texts
    );

    assert!(page.session.begin_anew());
    assert_eq!(page.session.keeping().get_untracked(), Keeping::Kept);
    let page = page.close_and_open();
    assert!(page.session.choice(Treatment::Ex).is_some());
    let mut aside: Vec<String> = page
        .session
        .unread_texts()
        .into_iter()
        .map(|one| one.text)
        .collect();
    let mut texts: Vec<String> = texts.into_iter().cloned().collect();
    aside.sort();
    texts.sort();
    assert_eq!(aside, texts);
}

#[wasm_bindgen_test]
fn a_store_that_throws_or_is_missing_leaves_a_working_app_that_says_so() {
    for broken in [StoreFault::Throws, StoreFault::Missing] {
        storage().clear().unwrap();
        let page = with_fault(broken, Page::open);
        assert_eq!(page.session.keeping().get_untracked(), Keeping::MemoryOnly);
        assert!(page.session.choose(Treatment::Ex, Status::Start, None));
        page.log(page.session.today(), 4);
        assert_eq!(page.session.keeping().get_untracked(), Keeping::MemoryOnly);
        assert_eq!(page.record().diary().len(), 1);
        assert!(page.session.choice(Treatment::Ex).is_some());
        assert_eq!(page.session.room(), None);
        assert!(stored().is_empty());
    }
}

#[wasm_bindgen_test]
fn a_full_store_says_so_and_keeps_the_change_in_memory_until_there_is_room() {
    let page = Page::empty();
    page.log(page.session.today(), 4);
    let before = stored();
    with_fault(StoreFault::Full, || {
        page.session.choose(Treatment::Ex, Status::Start, None);
    });
    assert_eq!(
        page.session.keeping().get_untracked(),
        Keeping::Trouble(Trouble::Full)
    );
    assert!(page.session.choice(Treatment::Ex).is_some());
    // All that is gone is the room that was held back for such a day.
    let mut without_reserve = before.clone();
    assert!(without_reserve.remove("backplan/reserve").is_some());
    assert_eq!(stored(), without_reserve);

    page.log(page.session.today(), 5);
    assert_eq!(page.session.keeping().get_untracked(), Keeping::Kept);
    let page = page.close_and_open();
    assert!(page.session.choice(Treatment::Ex).is_some());
    assert_eq!(page.record().diary().len(), 2);
}

// ── files ──

#[wasm_bindgen_test]
fn no_bad_file_changes_a_single_character_of_the_store() {
    let page = Page::empty();
    page.log(page.session.today(), 4);
    page.session.choose(Treatment::Ex, Status::Start, None);
    let good = page.file();
    let before = stored();
    let record = page.record();
    let cases: Vec<(Vec<u8>, fn(&BackupError) -> bool)> = vec![
        (Vec::new(), |error| *error == BackupError::Empty),
        (b"\x89PNG\r\n\x1a\n\0\0".to_vec(), |error| {
            *error == BackupError::NotText
        }),
        (b"dear diary".to_vec(), |error| {
            matches!(error, BackupError::NotJson { .. })
        }),
        (good[..good.len() / 2].into(), |error| {
            *error == BackupError::CutOff
        }),
        (br#"{"format":"other.app","version":1}"#.to_vec(), |error| {
            *error == BackupError::OtherFormat
        }),
        (br#"{"resourceType":"Bundle"}"#.to_vec(), |error| {
            *error == BackupError::Fhir
        }),
        (
            good.replacen("\"version\":1", "\"version\":2", 1).into(),
            |error| *error == BackupError::Newer { found: 2 },
        ),
        (
            good.replacen("\"diary\":{", "\"diary\":7,\"x\":{", 1)
                .into(),
            |error| *error == BackupError::WrongShape { field: "diary" },
        ),
        (vec![b' '; 10_000_001], |error| {
            matches!(error, BackupError::TooLarge { .. })
        }),
        ("[".repeat(100).into(), |error| {
            *error == BackupError::TooDeep
        }),
    ];
    for (bytes, is_expected) in cases {
        page.session.open_backup(&bytes);
        let Incoming::Refused(Refusal::Unfit(error)) = page.session.incoming().get_untracked()
        else {
            panic!("a bad file was opened");
        };
        assert!(is_expected(&error), "{error}");
        // Nothing is open, so nothing can be done with it.
        assert!(!page.session.merge_backup());
        assert!(!page.session.replace_by_backup());
        assert_eq!(stored(), before, "{error}");
        assert_eq!(page.record(), record, "{error}");
        page.session.close_backup();
    }
}

#[wasm_bindgen_test]
fn looking_at_a_good_file_and_closing_it_changes_nothing() {
    let other = Page::empty();
    other.log(other.session.today(), 9);
    let file = other.file();
    let page = Page::empty();
    page.log(page.session.today(), 4);
    let before = stored();

    page.session.open_backup(file.as_bytes());
    let preview = page.session.incoming_preview().unwrap();
    assert_eq!((preview.entries, preview.whose), (1, Whose::Other));
    assert_eq!(preview.integrity, Integrity::Intact);
    page.session.close_backup();

    assert_eq!(page.session.incoming().get_untracked(), Incoming::Nothing);
    assert_eq!(stored(), before);
}

#[wasm_bindgen_test]
fn a_changed_file_is_known_as_such_before_anything_is_done() {
    let page = Page::empty();
    page.log(page.session.today(), 4);
    let changed = page.file().replacen("\"pain\":4", "\"pain\":9", 1);
    page.session.open_backup(changed.as_bytes());
    let preview = page.session.incoming_preview().unwrap();
    assert_eq!(preview.integrity, Integrity::Changed);
}

#[wasm_bindgen_test]
fn a_backup_comes_back_on_an_empty_device_as_the_same_person() {
    let page = Page::empty();
    page.log(page.session.today(), 4);
    page.session.choose(Treatment::Ex, Status::Start, None);
    let (file, person) = (page.file(), page.record().person().clone());

    let page = Page::empty();
    page.session.open_backup(file.as_bytes());
    assert_eq!(
        page.session.incoming_preview().unwrap().whose,
        Whose::Nobody
    );
    assert!(page.session.merge_backup());

    let page = page.close_and_open();
    assert_eq!(*page.record().person(), person);
    assert_eq!(page.record().diary().len(), 1);
    assert!(page.session.choice(Treatment::Ex).is_some());
}

#[wasm_bindgen_test]
fn merging_adds_what_is_new_and_can_be_taken_back() {
    let page = Page::empty();
    page.log(page.session.today(), 4);
    let file = page.file();
    page.session.choose(Treatment::Ex, Status::Start, None);
    let entry = page.only_entry();
    page.session.remove_entry(&entry);
    page.log(page.session.today(), 6);

    // The file is older: the entry stays removed, and nothing is new in it.
    page.session.open_backup(file.as_bytes());
    let before = stored();
    assert!(page.session.merge_backup());
    assert_eq!(stored(), before);

    let newer = {
        let mut record = page.record();
        let by = record.sign(
            clock::now(),
            &"tablet".parse().unwrap(),
            backplan::domain::record::ledger::Author::Person,
        );
        let entry = entry_of(page.session.today(), 8);
        record
            .log_entry(
                "fromtablet".parse().unwrap(),
                entry,
                page.session.today(),
                &by,
            )
            .unwrap();
        write_backup(&record, clock::now(), "0")
    };
    page.session.open_backup(newer.as_bytes());
    assert_eq!(page.session.incoming_preview().unwrap().comparison.new, 1);
    assert!(page.session.merge_backup());
    let page = page.close_and_open();
    assert_eq!(page.record().diary().len(), 2);

    page.session.open_backup(newer.as_bytes());
    page.session.close_backup();
    assert_eq!(page.record().diary().len(), 2);
}

#[wasm_bindgen_test]
fn a_replacement_takes_over_whole_and_can_be_taken_back_whole() {
    let other = Page::empty();
    other.log(other.session.today(), 9);
    let (file, other_person) = (other.file(), other.record().person().clone());

    let page = Page::empty();
    page.log(page.session.today(), 4);
    page.log(page.session.today(), 5);
    page.session.choose(Treatment::Ex, Status::Start, None);
    let person = page.record().person().clone();
    let before = payload(&page.record());

    page.session.open_backup(file.as_bytes());
    assert!(page.session.replace_by_backup());
    assert_eq!(*page.record().person(), other_person);
    assert_eq!(page.session.choice(Treatment::Ex), None);
    let held_by_store = page.reopened_record();
    assert_eq!(held_by_store.diary().len(), 1);

    page.session.undo();
    assert_eq!(*page.record().person(), person);
    assert_eq!(payload(&page.record()), before);
    let page = page.close_and_open();
    assert_eq!(payload(&page.record()), before);
}

#[wasm_bindgen_test]
fn a_merge_can_be_taken_back_whole() {
    let other = Page::empty();
    other.log(other.session.today(), 9);
    let file = other.file();
    let page = Page::empty();
    page.log(page.session.today(), 4);
    let before = payload(&page.record());

    page.session.open_backup(file.as_bytes());
    assert!(page.session.merge_backup());
    assert_eq!(page.record().diary().len(), 2);
    page.session.undo();
    assert_eq!(payload(&page.close_and_open().record()), before);
}

#[wasm_bindgen_test]
fn an_import_is_taken_back_after_the_page_was_closed_and_later_entries_stay() {
    let other = Page::empty();
    other.log(other.session.today(), 9);
    let file = other.file();
    for replaces in [false, true] {
        let page = Page::empty();
        page.log(page.session.today(), 4);
        let person = page.record().person().clone();
        assert_eq!(page.session.last_import(), None);
        page.session.open_backup(file.as_bytes());
        assert_eq!(page.session.incoming_rehearsal(), Some(Rehearsal::Whole));
        assert!(if replaces {
            page.session.replace_by_backup()
        } else {
            page.session.merge_backup()
        });

        let page = page.close_and_open();
        let last = page.session.last_import().unwrap();
        assert_eq!(last.on, page.session.today());
        assert_eq!(last.until, last.on.plus_days(30).unwrap());
        page.log(page.session.today(), 6);
        assert!(page.session.take_back_import());
        let page = page.close_and_open();
        assert_eq!(*page.record().person(), person);
        let pains = |page: &Page| {
            let record = page.record();
            let entries = record.diary().months().flat_map(|(_, log)| log.iter());
            let mut pains: Vec<u8> = entries
                .filter_map(|(_, entry)| Some(entry.pain?.number()))
                .collect();
            pains.sort_unstable();
            pains
        };
        assert_eq!(pains(&page), [4, 6]);
        assert_eq!(page.session.last_import(), None);
        assert!(!page.session.take_back_import());
    }
}

#[wasm_bindgen_test]
fn a_file_opened_on_a_full_device_leaves_a_file_as_the_way_back() {
    let other = Page::empty();
    other.log(other.session.today(), 9);
    let file = other.file();
    let page = Page::empty();
    page.log(page.session.today(), 4);
    page.session.open_backup(file.as_bytes());
    with_fault(StoreFault::Full, || assert!(page.session.merge_backup()));
    let said = page.session.happened().get_untracked().unwrap();
    assert_eq!(said.words, "share.import.merged_full");
    assert_eq!(page.session.last_import(), None);
    assert_eq!(page.record().diary().len(), 2);
}

#[wasm_bindgen_test]
fn what_somebody_cleared_is_kept_in_memory_and_written_again_only_when_asked() {
    let page = Page::empty();
    page.log(page.session.today(), 4);
    storage().clear().unwrap();
    page.session.follow_other_tab(None);
    page.session.look_again();
    assert_eq!(
        page.session.keeping().get_untracked(),
        Keeping::Trouble(Trouble::Cleared)
    );
    assert!(stored().is_empty());
    assert_eq!(page.record().diary().len(), 1);
    page.session.save_again();
    assert_eq!(page.session.keeping().get_untracked(), Keeping::Kept);
    assert_eq!(page.close_and_open().record().diary().len(), 1);
}

#[wasm_bindgen_test]
fn a_plan_file_replaces_nothing_and_holds_no_safety_plan() {
    let page = Page::empty();
    page.log(page.session.today(), 4);
    page.session.choose(Treatment::Ex, Status::Start, None);
    let secret = SafetyPlan {
        coping: "only mine".to_owned(),
        ..SafetyPlan::default()
    };
    assert!(page.session.write_safety_plan(secret));
    let file = write_plan(&page.record(), clock::now(), "0");
    assert!(!file.contains("only mine"));
    assert!(page.file().contains("only mine"));
    let before = stored();

    page.session.open_backup(file.as_bytes());
    assert!(!page.session.replace_by_backup());
    assert_eq!(stored(), before);
    assert!(page.session.merge_backup());
    assert_eq!(page.session.safety_plan().coping, "only mine");
}

#[wasm_bindgen_test]
fn saving_a_backup_notes_how_much_it_holds() {
    let page = Page::empty();
    page.log(page.session.today(), 4);
    assert_eq!(page.session.backup_age().days, None);
    assert_eq!(page.session.backup_age().new_entries, 1);
    assert!(page.session.save_backup());
    page.log(page.session.today(), 5);
    let page = page.close_and_open();
    assert_eq!(page.session.backup_age().days, Some(0));
    assert_eq!(page.session.backup_age().new_entries, 1);
}

// ── erasing ──

#[wasm_bindgen_test]
fn erasing_leaves_no_key_of_ours_and_every_key_of_others() {
    let page = Page::empty();
    storage().set_item("somebody-else", "stays").unwrap();
    storage().set_item("backplanner", "stays too").unwrap();
    storage()
        .set_item("backplan/aside/1/1/diary/x", "old")
        .unwrap();
    page.log(page.session.today(), 4);
    page.session.set(Setting::Language, "es");
    let person = page.record().person().clone();
    let room = page.session.room().unwrap();
    assert!(room.percent >= 1 && room.left == RoomLeft::Plenty);

    assert_eq!(page.session.erase_everything(), Erased::Left(Vec::new()));

    let left: Vec<String> = stored().into_keys().collect();
    assert_eq!(left, ["backplanner", "somebody-else"]);
    assert!(page.record().is_blank());
    assert_ne!(*page.record().person(), person);
    assert_eq!(page.session.happened().get_untracked(), None);
    // Nothing in memory brings it back.
    page.session.undo();
    page.session.choose(Treatment::Ex, Status::Start, None);
    let page = page.close_and_open();
    assert_eq!(page.record().diary().len(), 0);
    assert_eq!(page.session.setting(Setting::Language), None);
}

#[wasm_bindgen_test]
fn another_tab_that_hears_of_the_erasing_forgets_as_well() {
    let page = Page::empty();
    page.log(page.session.today(), 4);
    let other_tab = Page::open();
    assert_eq!(other_tab.record().diary().len(), 1);

    page.session.erase_everything();
    other_tab
        .session
        .follow_other_tab(Some("backplan/1/head/a"));

    assert!(other_tab.record().is_blank());
    other_tab.session.choose(Treatment::Ex, Status::Start, None);
    assert_eq!(Page::open().record().diary().len(), 0);
}

#[wasm_bindgen_test]
fn a_tab_whose_changes_are_not_saved_is_not_emptied_by_another() {
    let page = Page::empty();
    with_fault(StoreFault::Full, || page.log(page.session.today(), 4));
    assert!(stored().is_empty());
    page.session.follow_other_tab(Some("backplan/1/answers/a"));
    assert_eq!(page.record().diary().len(), 1);
}

// ── help ──

#[wasm_bindgen_test]
fn asking_for_help_closes_no_door_but_danger_does() {
    use backplan::domain::record::safety::Reply;

    let page = Page::empty();
    page.session.tell_of_acting(Reply::No);
    assert!(!page.session.guard().is_closed());
    assert!(stored().is_empty(), "a \"no\" was kept");

    for reply in [Reply::Yes, Reply::NotSure] {
        let page = Page::empty();
        page.session.tell_of_acting(reply);
        let page = page.close_and_open();
        assert!(
            matches!(page.session.guard(), backplan::session::Guard::Emergency(_)),
            "{reply:?}"
        );
        assert!(page.session.is_in_crisis(), "{reply:?}");
    }
}

// ── a page and its store ──

/// A session in an owner of its own, as a loaded page has.
struct Page {
    session: Session,
    owner: Owner,
    /// Reading without a view that would follow is what a test does.
    _unwatched: SpecialNonReactiveZoneGuard,
}

impl Page {
    /// A page of a browser that was never here.
    fn empty() -> Self {
        storage().clear().unwrap();
        Self::open()
    }

    /// A page over what the store holds.
    fn open() -> Self {
        // A page load knows nothing of the page before.
        let owner = Owner::new_root(None);
        let words = Words::first(Language::En, "{}").unwrap();
        let session = owner.with(|| Session::open(words)).unwrap();
        owner.set();
        Self {
            session,
            owner,
            _unwatched: SpecialNonReactiveZone::enter(),
        }
    }

    fn close_and_open(self) -> Self {
        self.owner.cleanup();
        Self::open()
    }

    /// What a page that is opened now would see.
    fn reopened_record(&self) -> Record {
        let record = Self::open().record();
        self.owner.set();
        record
    }

    fn record(&self) -> Record {
        self.session.record().get_untracked()
    }

    fn file(&self) -> String {
        write_backup(&self.record(), clock::now(), "0")
    }

    fn log(&self, day: Day, pain: u8) {
        self.session.log_entry(entry_of(day, pain)).unwrap();
    }

    fn only_entry(&self) -> backplan::domain::record::id::EntryId {
        let record = self.record();
        let mut entries = record.diary().months().flat_map(|(_, log)| log.iter());
        entries.next().unwrap().0.clone()
    }
}

fn entry_of(day: Day, pain: u8) -> Entry {
    let mut entry = Entry::new(day, clock::now());

    entry.pain = Some(PainScore::new(pain).unwrap());
    entry
}

/// A record as it is written, without what only this device counts.
fn payload(record: &Record) -> String {
    let moment = "2026-11-22T00:00:00Z".parse().unwrap();
    write_backup(record, moment, "0")
}

fn storage() -> web_sys::Storage {
    web_sys::window().unwrap().local_storage().unwrap().unwrap()
}

/// Every key and text of the store.
fn stored() -> BTreeMap<String, String> {
    let storage = storage();
    let keys = (0..storage.length().unwrap()).filter_map(|at| storage.key(at).unwrap());
    keys.map(|key| {
        let text = storage.get_item(&key).unwrap().unwrap();
        (key, text)
    })
    .collect()
}

/// A key without the place at its end.
fn without_slot(key: &str) -> String {
    key.rsplit_once('/').unwrap().0.to_owned()
}

/// How the browser's store misbehaves.
#[derive(Clone, Copy)]
enum StoreFault {
    Throws,
    Missing,
    Full,
}

#[wasm_bindgen(inline_js = r#"
export function break_store(fault) {
  const real = Object.getOwnPropertyDescriptor(window, "localStorage");
  const setItem = Storage.prototype.setItem;
  if (fault === "throws") {
    Object.defineProperty(window, "localStorage", {
      configurable: true,
      get() { throw new DOMException("no", "SecurityError"); },
    });
  } else if (fault === "missing") {
    Object.defineProperty(window, "localStorage", { configurable: true, get() { return null; } });
  } else {
    Storage.prototype.setItem = () => { throw new DOMException("no", "QuotaExceededError"); };
  }
  return () => {
    Object.defineProperty(window, "localStorage", real);
    Storage.prototype.setItem = setItem;
  };
}
"#)]
extern "C" {
    fn break_store(fault: &str) -> js_sys::Function;
}

/// Runs something while the store is broken.
fn with_fault<T>(fault: StoreFault, run: impl FnOnce() -> T) -> T {
    let mend = break_store(match fault {
        StoreFault::Throws => "throws",
        StoreFault::Missing => "missing",
        StoreFault::Full => "full",
    });
    let outcome = run();
    mend.call0(&JsValue::NULL).unwrap();
    outcome
}
