//! A backup that a passphrase locks: saved here, opened by another tool, and opened on another device.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use backplan::text::Language;
use backplan_e2e::browser::Browser;
use backplan_e2e::person::Person;
use backplan_e2e::site::serve;

/// What an independent JOSE library makes of the file.
fn opened_elsewhere(file: &Path, passphrase: &str) -> Output {
    Command::new("node")
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../.."))
        .arg("scripts/open-locked.mjs")
        .arg(file)
        .arg(passphrase)
        .output()
        .expect("node")
}

#[test]
fn a_locked_backup_opens_with_its_passphrase_and_nothing_else() {
    let server = serve();
    let page = Browser::open(&server);
    let person = Person::of("V-01", Language::En);
    let say = |key: &str| person.words().text(key);
    page.come_with(&person.backup(), person.words());

    // Too short, then not the same, then one that is made.
    page.visit("/share");
    page.press(&say("share.lock.title"));
    page.fill(&say("share.lock.passphrase"), "short");
    page.press(&say("share.lock.button"));
    page.see(&person.words().fill("share.lock.too_short", &[("n", "8")]));
    page.fill(&say("share.lock.passphrase"), "long enough");
    page.fill(&say("share.lock.again"), "long enouhg");
    page.press(&say("share.lock.button"));
    page.see(&say("share.lock.not_the_same"));
    page.press(&say("share.lock.make"));
    page.see(&say("passphrase.strength.strong"));
    let passphrase = page.value(&say("share.lock.passphrase"));
    assert_eq!(passphrase.len(), 23, "{passphrase}");
    page.must_be_accessible();
    page.press(&say("share.lock.button"));
    page.see(&say("share.lock.saved.title"));
    let file = page.downloaded("backplan");
    let text = fs::read_to_string(&file).expect("a locked file");
    assert!(
        !text.contains("Run 5 km") && !text.contains("answers"),
        "{text}"
    );

    // Another tool opens it, with the passphrase only.
    let other = opened_elsewhere(&file, &passphrase);
    let inside = String::from_utf8(other.stdout).expect("text");
    assert!(
        other.status.success(),
        "{}",
        String::from_utf8_lossy(&other.stderr)
    );
    assert!(inside.contains("Run 5 km"), "{inside}");
    assert!(!opened_elsewhere(&file, "long enough").status.success());

    // Another device: damage is told from a wrong passphrase, and the right one brings everything.
    let device = Browser::open(&server);
    device.visit("/share");
    let damaged = file.with_file_name("damaged.json");
    fs::write(
        &damaged,
        text.replacen("\"ciphertext\":\"", "\"ciphertext\":\"A", 1),
    )
    .expect("a file");
    device.hand_in(&say("share.restore.label"), &damaged);
    device.see(&say("share.refused.damaged.title"));
    device.press(&say("app.dismiss"));
    device.hand_in(&say("share.restore.label"), &file);
    device.see(&say("share.unlock.title"));
    device.fill(&say("share.lock.passphrase"), "long enough");
    device.press(&say("share.unlock.button"));
    device.see(&say("share.unlock.wrong"));
    device.must_be_accessible();
    device.fill(&say("share.lock.passphrase"), &passphrase);
    device.press(&say("share.unlock.button"));
    device.see(&say("share.opened.title"));
    device.press(&say("share.opened.restore"));
    device.see(&say("toast.merged"));
    device.visit("/plan");
    device.see("Run 5 km");
    assert!(device.foreign_requests().is_empty());
}
