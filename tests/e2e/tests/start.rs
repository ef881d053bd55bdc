//! The first visit: the app starts, in the right language, alone in the world.

use backplan::text::Language;
use backplan_e2e::browser::{Browser, Setting, USUAL};
use backplan_e2e::person::words;
use backplan_e2e::site::{Copy, ROUTES, serve, serve_folder};

#[test]
fn starts_without_errors_and_asks_nobody_but_its_own_host() {
    let server = serve();
    let page = Browser::open(&server);
    page.visit("/");
    page.await_offline_copy();
    assert!(!page.heading().is_empty());
    assert_eq!(page.console_errors(), [""; 0]);
    assert_eq!(page.foreign_requests(), [""; 0]);
    let failed: Vec<_> = server
        .served()
        .into_iter()
        .filter(|one| one.status != 200)
        .collect();
    assert_eq!(failed, []);
}

#[test]
fn the_watch_on_foreign_requests_sees_one() {
    let server = serve();
    let page = Browser::open(&server);
    page.visit("/");
    // The page's own policy refuses this one, and says so.
    page.run(
        "return fetch('http://elsewhere.example/').catch(() => null)",
        vec![],
    );
    assert!(
        page.console_errors()
            .iter()
            .any(|error| error.contains("Content Security Policy"))
    );
    assert_eq!(page.foreign_requests(), [""; 0]);
    // The address bar has no policy.
    page.run("location.href = 'http://elsewhere.example/'", vec![]);
    page.wait_until("the request is seen", || {
        page.foreign_requests()
            .iter()
            .any(|line| line.contains("elsewhere.example"))
    });
}

#[test]
fn every_address_can_be_the_first_one_opened() {
    let server = serve();
    let page = Browser::open(&server);
    for route in ROUTES {
        page.visit(route);
        assert!(!page.heading().is_empty(), "{route}");
    }
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn speaks_the_browsers_language_and_loads_no_other() {
    for (wish, language, other) in [
        ("es-MX", "es", "en"),
        ("en-GB", "en", "es"),
        ("fi-FI", "en", "es"),
    ] {
        let server = serve();
        let page = Browser::open_as(
            &server,
            Setting {
                language: wish,
                ..USUAL
            },
        );
        // Before the offline copy is fetched, which holds both languages.
        page.visit("/");
        let script = "return performance.getEntriesByType('resource').map((one) => one.name)";
        let loaded = page.run(script, vec![]).to_string();
        assert!(
            loaded.contains(&format!("/locales/first/{language}-")),
            "{wish}: {loaded}"
        );
        // Neither the other language nor the words that the welcome does not need.
        for file in [format!("/{other}-"), format!("/locales/{language}-")] {
            assert!(!loaded.contains(&file), "{wish}: {file} in {loaded}");
        }
        let lang = page.run("return document.documentElement.lang", vec![]);
        assert_eq!(lang, language, "{wish}");
    }
}

#[test]
fn a_chosen_language_wins_over_the_browsers() {
    let server = serve();
    let page = Browser::open(&server);
    page.visit("/");
    page.run("localStorage.setItem('backplan/language', 'es')", vec![]);
    page.reload();
    assert_eq!(
        page.run("return document.documentElement.lang", vec![]),
        "es"
    );
    page.run(
        "localStorage.setItem('backplan/language', 'toString')",
        vec![],
    );
    page.reload();
    assert_eq!(
        page.run("return document.documentElement.lang", vec![]),
        "en"
    );
}

#[test]
fn says_so_when_the_program_arrives_broken() {
    let copy = Copy::new();
    copy.break_off(copy.find("backplan-app_bg-", ".wasm"));
    let server = serve_folder(copy.folder());
    let page = Browser::open(&server);
    page.open_address("/");
    assert!(!page.alert().is_empty());
}

#[test]
fn says_so_when_a_page_does_not_arrive_and_keeps_help_in_reach() {
    let copy = Copy::new();
    copy.break_off(copy.find("split_guidance-", ".wasm"));
    let server = serve_folder(copy.folder());
    let page = Browser::open(&server);
    let words = words(Language::En);
    let say = |key: &str| words.text(key);
    page.open_address("/plan");
    page.arrive_at(&say("app.part.failed.title"));
    page.one(&["button"], &say("app.part.failed.button"), None);
    let call = format!("{} 911", say("contact.call_emergency"));
    let link = page.one(&["link"], &call, None);
    assert_eq!(page.on(&link, "return arguments[0].href"), "tel:911");
    page.must_be_accessible();
    // The other pages are not drawn into it.
    page.follow_in(&say("nav.label"), &say("nav.diary"));
    page.arrive_at(&say("page.diary.title"));
}

#[test]
fn says_so_when_the_program_stops_later() {
    let server = serve();
    let page = Browser::open(&server);
    page.visit("/");
    assert_eq!(page.alerts(), [""; 0]);
    // What a panic looks like from outside: the trap of an unreachable instruction.
    let trap = "const error = new WebAssembly.RuntimeError('unreachable');
        dispatchEvent(new ErrorEvent('error', { error }));";
    page.run(trap, vec![]);
    assert!(!page.alert().is_empty());
}

#[test]
fn works_below_a_path() {
    let copy = Copy::under("deep/place");
    let below = copy.folder().join("deep/place");
    let page_text = std::fs::read_to_string(below.join("index.html")).unwrap();
    // What `make dist BASE=/deep/place/` writes into the page; nothing else names the base.
    let moved = page_text
        .replace("href=\"/", "href=\"/deep/place/")
        .replace("href=/", "href=/deep/place/")
        .replace("src=/", "src=/deep/place/")
        .replace("src=\"/", "src=\"/deep/place/");
    std::fs::write(below.join("index.html"), &moved).unwrap();
    for twin in ["index.html.br", "index.html.gz"] {
        std::fs::remove_file(below.join(twin)).unwrap();
    }
    let server = serve_folder(copy.folder());
    let page = Browser::open(&server);
    page.visit("/deep/place/");
    let base = page.run("return document.documentElement.dataset.base", vec![]);
    assert_eq!(base, "/deep/place/");
    assert!(
        server.served().iter().all(|one| one.status == 200),
        "{:?}",
        server.served()
    );
}
