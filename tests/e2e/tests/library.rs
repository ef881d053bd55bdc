//! The library: found by a word, opened by keyboard, drawn from one file, fitted to the person, kept offline.

use backplan::text::Language;
use backplan_e2e::browser::Browser;
use backplan_e2e::person::words;
use backplan_e2e::site::serve;
use thirtyfour::Key;

/// How many drawings on the page came out of the file, and how many did not.
fn drawn(page: &Browser) -> (u64, u64) {
    let script = "const all = [...document.querySelectorAll('svg.figure')];
        const there = all.filter((one) => one.getBBox().width > 50);
        return [there.length, all.length - there.length];";
    let found = page.run(script, vec![]);
    (
        found[0].as_u64().expect("a number"),
        found[1].as_u64().expect("a number"),
    )
}

fn wait_for_drawings(page: &Browser, count: u64) {
    page.wait_until("drawings", || drawn(page) == (count, 0));
}

#[test]
fn an_exercise_is_found_opened_by_keyboard_and_fitted_to_the_person() {
    let mut server = serve();
    let page = Browser::open(&server);
    let words = words(Language::En);
    let say = |key: &str| words.text(key);
    page.visit("/library");
    page.arrive_at(&say("page.library.title"));
    wait_for_drawings(&page, 24);
    page.must_be_accessible();
    page.picture_of_all("library");

    // A word finds it, and a purpose narrows it down.
    page.fill(&say("library.find.label"), "heel slide");
    page.see(&words.count("library.find.found", 1));
    page.fill(&say("library.find.label"), "");
    page.press(&say("library.purpose.steady"));
    page.see(&words.count("library.find.found", 1));

    // The whole card is a link that the keyboard reaches.
    let name = say("exercise.EX-01.name");
    page.press(&say("library.purpose.move"));
    page.key(Key::Tab);
    for _ in 0..6 {
        if page.focused().contains(&name) {
            break;
        }
        page.key(Key::Tab);
    }
    assert!(page.focused().contains(&name), "{}", page.focused());
    page.key(Key::Enter);
    page.arrive_at(&name);
    assert_eq!(page.path(), "/library?show=EX-01");
    let drawing = words.fill("exercise_card.drawing", &[("name", &name)]);
    page.one(&["img"], &drawing, None);
    wait_for_drawings(&page, 1);
    for part in ["green", "amber", "red"] {
        page.see(&say(&format!("exercise_card.light.{part}.name")));
    }

    // What the person manages decides the start, and is still known after a reload.
    page.see("5 minutes. Once a day, on 5 days a week.");
    page.fill(&say("exercise_card.manage.minutes"), "20");
    page.see("14 minutes. Once a day, on 5 days a week.");
    page.see(&words.fill("exercise_card.from_you", &[("percent", "70")]));
    page.fill(&say("exercise_card.manage.minutes"), "20x");
    page.see(&say("exercise_card.manage.error"));
    page.see("14 minutes. Once a day, on 5 days a week.");
    page.must_be_accessible();
    page.picture_of_all("library-exercise");
    page.reload();
    page.see("14 minutes. Once a day, on 5 days a week.");

    // The way back is the browser's own, and a lesson opens in the same way.
    page.visit("/library");
    page.follow(&format!("{}…", say("lesson.hurt.title")));
    page.arrive_at(&say("lesson.hurt.title"));
    page.must_be_accessible();
    page.back();
    page.arrive_at(&say("page.library.title"));

    // All of it without a network.
    page.await_offline_copy();
    server.stop();
    page.reload();
    wait_for_drawings(&page, 24);
    page.visit("/library?show=EX-13");
    page.arrive_at(&say("exercise.EX-13.name"));
    wait_for_drawings(&page, 1);
    assert_eq!(page.console_errors(), [""; 0]);
    assert_eq!(page.foreign_requests(), [""; 0]);
}
