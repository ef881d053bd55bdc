//! That nothing is lost: two tabs at once, a tab that dies, a device that is full, data cleared from
//! outside, and an import that is taken back.

use std::path::Path;

use backplan::domain::day::Day;
use backplan::text::{Language, Words};
use backplan_e2e::browser::Browser;
use backplan_e2e::diary::years_of_diary;
use backplan_e2e::person::words;
use backplan_e2e::site::serve;

/// How many entries each of two tabs writes.
const EACH: u64 = 500;

/// Begins to write entries as fast as the page takes them, and comes back at once.
///
/// Tabs in the background get no timers in time, so the page waits by messages to itself.
fn begin_writing(page: &Browser, words: &Words, entries: u64) {
    let radio = page.one(&["radio"], "4", Some(&words.text("diary.pain.text")));
    page.on(&radio, "window.testPain = arguments[0]");
    let save = page.one(&["button"], &words.text("diary.save"), None);
    page.on(&save, "window.testSave = arguments[0]");
    let script = "
        window.written = 0;
        const moment = () => new Promise((done) => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => done();
          channel.port2.postMessage(null);
        });
        (async () => {
          while (window.written < arguments[0]) {
            window.testPain.click();
            await moment();
            window.testSave.click();
            // A kept entry empties the form.
            for (let look = 0; window.testPain.checked; look += 1) {
              if (look > 10000) return;
              await moment();
            }
            window.written += 1;
          }
        })();";
    page.run(script, vec![entries.into()]);
}

fn written(page: &Browser) -> u64 {
    let count = page.run("return window.written ?? 0", vec![]);
    count.as_u64().unwrap_or_default()
}

/// Waits as long as it goes on.
fn await_all_written(page: &Browser, entries: u64) {
    let mut last = u64::MAX;
    while last != entries {
        let mut now = written(page);
        if now == last {
            page.wait_until("another entry is written", || {
                now = written(page);
                now != last
            });
        }
        last = now;
    }
}

/// How many entries a page that is opened now finds, none of them in a backup.
fn entries_found(page: &Browser, words: &Words) -> u64 {
    page.visit("/share");
    let text = page.text();
    let said = |form: &str| {
        let said = words.text(&format!("share.backup.new_entries.{form}"));
        let (before, _) = text.split_once(said.strip_prefix("{n}")?)?;
        before.rsplit(' ').next()?.parse().ok()
    };
    said("one").or_else(|| said("other")).unwrap_or_default()
}

fn keys_with(page: &Browser, part: &str) -> u64 {
    let script =
        "return Object.keys(localStorage).filter((key) => key.includes(arguments[0])).length";
    page.run(script, vec![part.into()])
        .as_u64()
        .unwrap_or_default()
}

fn says_nothing_of_trouble(page: &Browser, words: &Words) {
    let text = page.text();
    for name in ["full", "unreliable", "recovered", "unreadable", "cleared"] {
        let title = words.text(&format!("banner.{name}.title"));
        assert!(!text.contains(&title), "{title}");
    }
}

#[test]
fn two_tabs_that_write_at_once_keep_every_entry_of_both() {
    let words = words(Language::En);
    let server = serve();
    let page = Browser::open(&server);
    page.visit("/diary");
    let first = page.visit_in_new_tab("/diary");
    let second = page.switch_to(first);
    begin_writing(&page, &words, EACH);
    let first = page.switch_to(second);
    begin_writing(&page, &words, EACH);
    await_all_written(&page, EACH);
    let second = page.switch_to(first);
    await_all_written(&page, EACH);
    // What the one handed over the other takes in, and nothing is left lying about.
    page.wait_until("one tab has taken over what the other wrote", || {
        keys_with(&page, "/tab/") == 0
    });
    says_nothing_of_trouble(&page, &words);
    let first = page.switch_to(second);
    says_nothing_of_trouble(&page, &words);
    assert_eq!(entries_found(&page, &words), 2 * EACH);
    page.switch_to(first);
    assert_eq!(entries_found(&page, &words), 2 * EACH);
    assert_eq!(page.foreign_requests(), [""; 0]);
}

#[test]
fn a_tab_that_dies_while_it_saves_loses_nothing_that_it_called_saved() {
    let words = words(Language::En);
    let server = serve();
    let page = Browser::open(&server);
    for round in 1..=3_u64 {
        // Once the writing tab dies, once the one that hands over to it.
        page.visit("/diary");
        let before = entries_found(&page, &words);
        page.visit("/diary");
        let other = page.visit_in_new_tab("/diary");
        if round % 2 == 1 {
            let new = page.switch_to(other);
            begin_writing(&page, &words, 10_000);
            wait_for(&page, 60);
            let known = written(&page);
            page.crash_tab();
            page.switch_to(new);
            survived(&page, &words, before + known);
        } else {
            begin_writing(&page, &words, 10_000);
            wait_for(&page, 60);
            let known = written(&page);
            page.crash_tab();
            page.switch_to(other);
            survived(&page, &words, before + known);
        }
    }
}

fn wait_for(page: &Browser, entries: u64) {
    page.wait_until("some entries are written", || written(page) >= entries);
}

fn survived(page: &Browser, words: &Words, at_least: u64) {
    assert!(entries_found(page, words) >= at_least);
    says_nothing_of_trouble(page, words);
}

#[test]
fn a_device_filled_by_somebody_else_says_so_and_loses_nothing() {
    let words = words(Language::En);
    let say = |key: &str| words.text(key);
    let server = serve();
    let page = Browser::open(&server);
    page.visit("/diary");
    let log = |score: &str| {
        page.choose(&say("diary.pain.text"), score);
        page.press(&say("diary.save"));
    };
    log("3");
    page.see(&say("toast.logged"));

    // Another page of this address takes all the room there is. The first entry after that is kept
    // in the room held back, and the shortage is told.
    fill_up(&page);
    log("4");
    page.see(&say("toast.logged"));
    page.visit("/");
    page.see(&say("settings.room.little_title"));

    // Without even that, the entry stays on the screen, and a file can still be saved.
    page.visit("/diary");
    fill_up(&page);
    log("5");
    assert!(page.alert().contains(&say("diary.unsaved.title")));
    page.see(&say("banner.full.title"));
    assert!(page.is_ticked("5"));
    page.follow(&say("banner.to_backup"));
    page.arrive_at(&say("page.share.title"));
    page.press(&say("share.backup.button"));
    let file = std::fs::read_to_string(page.downloaded("backplan-backup-")).unwrap();
    assert!(
        file.contains("\"pain\":5"),
        "the entry on the screen is not in the file"
    );

    // Room again: everything in memory is kept by the next change.
    page.run("localStorage.removeItem('somebody-else')", vec![]);
    page.press(&say("share.backup.button"));
    page.not_see(&say("banner.full.title"));
    assert_eq!(entries_found(&page, &words), 0, "the backup holds them all");
    page.visit("/diary");
    let entries = page.run(
        "return document.querySelectorAll('.diary__entry').length",
        vec![],
    );
    assert_eq!(entries, 3);
}

fn fill_up(page: &Browser) {
    let script = "let text = localStorage.getItem('somebody-else') ?? '';
        for (let size = 1 << 22; size > 0; size = Math.floor(size / 2)) {
          try {
            for (;;) { localStorage.setItem('somebody-else', text + 'x'.repeat(size)); text += 'x'.repeat(size); }
          } catch { /* the next smaller piece */ }
        }";
    page.run(script, vec![]);
}

#[test]
fn data_cleared_in_another_tab_are_offered_to_be_kept() {
    let words = words(Language::En);
    let say = |key: &str| words.text(key);
    let server = serve();
    let page = Browser::open(&server);
    page.visit("/diary");
    for score in ["3", "6"] {
        page.choose(&say("diary.pain.text"), score);
        page.press(&say("diary.save"));
        page.see(&say("toast.logged"));
    }
    let writing = page.visit_in_new_tab("/about");
    page.run("localStorage.clear()", vec![]);
    page.switch_to(writing);
    page.see(&say("banner.cleared.title"));
    assert_eq!(
        keys_with(&page, "backplan/"),
        0,
        "it was written again unasked"
    );
    page.press(&say("banner.cleared.button"));
    page.not_see(&say("banner.cleared.title"));
    assert_eq!(entries_found(&page, &words), 2);
}

#[test]
fn what_one_tab_erases_is_gone_in_the_other() {
    let words = words(Language::En);
    let say = |key: &str| words.text(key);
    let server = serve();
    let page = Browser::open(&server);
    page.visit("/diary");
    page.choose(&say("diary.pain.text"), "3");
    page.press(&say("diary.save"));
    page.see(&say("toast.logged"));
    let first = page.visit_in_new_tab("/settings");
    page.press(&say("settings.erase.button"));
    page.press(&say("settings.erase.yes"));
    page.see(&say("settings.erase.done"));
    let second = page.switch_to(first);
    page.see(&say("diary.none.title"));
    let stores = "return Promise.all([
          Object.keys(localStorage), Object.keys(sessionStorage),
          indexedDB.databases().then((all) => all.map((one) => one.name)),
        ]).then((all) => all.flat())";
    assert_eq!(page.run(stores, vec![]), serde_json::json!([]));
    page.switch_to(second);
    page.reload();
    assert_eq!(page.run(stores, vec![]), serde_json::json!([]));
}

/// A file with a year of somebody else's diary is taken along by mistake, and weeks later taken back.
#[test]
fn an_import_is_tried_taken_and_taken_back_and_what_was_written_since_stays() {
    let words = words(Language::En);
    let say = |key: &str| words.text(key);
    let server = serve();
    let page = Browser::open(&server);
    page.visit("/diary");
    let log = |score: &str| {
        page.visit("/diary");
        page.choose(&say("diary.pain.text"), score);
        page.press(&say("diary.save"));
        page.see(&say("toast.logged"));
    };
    log("3");
    page.visit("/share");
    let today = page.run("return new Date().toISOString().slice(0, 10)", vec![]);
    let today: Day = today.as_str().unwrap_or_default().parse().expect("a day");
    let folder = std::env::temp_dir().join(format!("backplan-import-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = years_of_diary(1, today, Path::new(&folder));
    page.hand_in(&say("share.restore.label"), &file);
    page.see(&say("share.trial.whole"));
    page.see(&words.count("share.would.new", 365 * 3));
    page.press(&say("share.opened.merge"));
    page.see(&say("toast.merged"));
    log("8");
    assert_eq!(entries_found(&page, &words), 365 * 3 + 2);

    // The page was closed and opened since: the way back is on the device.
    page.press(&say("share.import.button"));
    page.press(&say("share.import.yes"));
    page.see(&say("share.import.taken_back"));
    assert_eq!(entries_found(&page, &words), 2);
    page.not_see(&say("share.import.button"));
    std::fs::remove_dir_all(&folder).unwrap();
}

/// Phones hand a file to any app; what such a sheet does is the browser's, that we ask for it is ours.
#[test]
fn a_backup_can_be_handed_to_another_app_where_the_device_can() {
    let words = words(Language::En);
    let say = |key: &str| words.text(key);
    let server = serve();
    let page = Browser::open(&server);
    page.visit("/diary");
    page.choose(&say("diary.pain.text"), "3");
    page.press(&say("diary.save"));
    page.see(&say("toast.logged"));
    // A browser that takes plain texts only, as most do.
    let script = "
        navigator.canShare = (data) => data.files[0].type === 'text/plain';
        navigator.share = async (data) => {
          window.handed = { name: data.files[0].name, text: await data.files[0].text() };
        };";
    page.run(script, vec![]);
    page.follow_in(&say("nav.label"), &say("nav.settings"));
    page.follow(&format!("{}…", say("page.share.title")));
    page.press(&say("share.backup.hand_over"));
    page.see(&say("share.backup.handed_over"));
    let handed = page.run("return window.handed", vec![]);
    let name = handed["name"].as_str().unwrap();
    assert!(
        name.starts_with("backplan-backup-") && name.ends_with(".txt"),
        "{name}"
    );
    let text = handed["text"].as_str().unwrap();
    let file = backplan::interchange::backup::inspect(text.as_bytes()).unwrap();
    assert_eq!(file.record().diary().len(), 1);
    assert_eq!(entries_found(&page, &words), 0, "it is noted as a backup");
}
