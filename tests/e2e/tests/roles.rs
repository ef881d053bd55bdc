//! The script that finds controls must see what the browser tells a screen reader.

use std::path::Path;

use backplan_e2e::browser::Browser;
use backplan_e2e::site::serve_folder;

/// What the fixture has, by role and name, in the browser's own words.
const PERCEIVED: [(&str, &[&str]); 15] = [
    ("link", &["Skip to the main part", "Plan"]),
    ("navigation", &["Main"]),
    ("heading", &["How are you?", "Part one", "No words"]),
    ("region", &["Part one"]),
    ("group", &["How strong is the pain?"]),
    ("radiogroup", &["Sleep"]),
    ("radio", &["1", "7 strong", "Well"]),
    (
        "textbox",
        &["Note (if you like)", "Your name", "Town", "Street"],
    ),
    ("spinbutton", &["Age"]),
    ("searchbox", &["Find"]),
    ("combobox", &["Mood"]),
    ("checkbox", &["I agree to nothing"]),
    ("switch", &["Dark"]),
    ("progressbar", &["Done"]),
    ("table", &["Days"]),
];

fn open_fixture(server: &backplan_serve::server::Server) -> Browser {
    let page = Browser::open(server);
    page.open_address("/roles.html");
    page
}

fn fixtures() -> backplan_serve::server::Server {
    serve_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures"))
}

#[test]
fn finds_what_is_there_and_nothing_that_is_hidden() {
    let server = fixtures();
    let page = open_fixture(&server);
    for (role, names) in PERCEIVED {
        let mut found = page.names_of(role);
        // A folded group has no name of its own.
        found.retain(|name| !name.is_empty());
        assert_eq!(found, names, "{role}");
    }
    let buttons = page.names_of("button");
    let expected = [
        "Send",
        "Delete entry",
        "Close",
        "Part one hint",
        "Not now",
        "Oneword",
        "Two words",
        "More",
    ];
    assert_eq!(buttons, expected);
    assert_eq!(page.alerts(), ["Careful"]);
}

#[test]
fn agrees_with_the_browsers_own_accessibility_tree() {
    let server = fixtures();
    let page = open_fixture(&server);
    let mut compared = 0;
    for (role, names) in PERCEIVED
        .iter()
        .chain(&[("button", ["Send", "Close", "Two words"].as_slice())])
    {
        for name in *names {
            let element = page.one(&[role], name, None);
            let (own_role, own_name) = page.browsers_own_view(&element);
            assert_eq!(&own_name, name, "name of {role} “{name}”");
            assert_eq!(&own_role, role, "role of {role} “{name}”");
            compared += 1;
        }
    }
    assert!(compared > 25, "only {compared} compared");
}

#[test]
fn verbs_act_on_what_they_name() {
    let server = fixtures();
    let page = open_fixture(&server);
    page.choose("How strong …", "7…");
    assert_eq!(
        page.chosen("How strong is the pain?").as_deref(),
        Some("7 strong")
    );
    page.tick("I agree to nothing");
    assert!(page.is_ticked("I agree to nothing"));
    page.untick("I agree to nothing");
    page.fill("Your name", "Bea");
    assert_eq!(page.value("Your name"), "Bea");
    page.fill("Note…", "two\nlines");
    assert_eq!(page.value("Note…"), "two\nlines");
    page.pick("Mood", "Bad");
    assert_eq!(page.value("Mood"), "Bad");
    page.press("More");
    page.press("Folded away");
    assert_eq!(page.focused(), "button Folded away");
    assert_eq!(page.heading(), "How are you?");
    page.see("The end");
    page.not_see("Invisible");
}

#[test]
fn a_missing_control_fails_the_test_and_names_those_there() {
    let server = fixtures();
    let page = open_fixture(&server);
    let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| page.press("Contine")));
    let message = *outcome
        .expect_err("there is no such button")
        .downcast::<String>()
        .unwrap();
    assert!(message.contains("“Contine”"), "{message}");
    assert!(message.contains("\"Close\""), "{message}");
}
