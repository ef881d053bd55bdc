//! The offline copy: whole or not at all, and never replaced behind the person's back.

use backplan_e2e::browser::Browser;
use backplan_e2e::site::{Copy, serve, serve_folder};

/// The builds kept in the browser, by their digests.
fn kept_builds(page: &Browser) -> Vec<String> {
    let names = page.run("return caches.keys()", vec![]);
    let names = names
        .as_array()
        .unwrap()
        .iter()
        .map(|name| name.as_str().unwrap().to_owned());
    names
        .map(|name| name.rsplit(' ').next().unwrap().to_owned())
        .collect()
}

/// A copy of the site that passes for a newer build.
fn newer_build() -> Copy {
    let copy = Copy::new();
    copy.change("sw.js", |worker| {
        let (before, rest) = worker.split_once("const BUILD = \"").unwrap();
        let (_, after) = rest.split_once('"').unwrap();
        format!("{before}const BUILD = \"newer\"{after}")
    });
    copy
}

/// Asks the host for a newer build, and waits until it is kept or refused.
fn look_for_update(page: &Browser) -> bool {
    let script = "return navigator.serviceWorker.ready
        .then((registration) => registration.update())
        .then((registration) => new Promise((resolve) => {
          const worker = registration.installing ?? registration.waiting;
          const settled = () => worker.state === 'installed' || worker.state === 'redundant';
          if (settled()) resolve(worker.state === 'installed');
          worker.onstatechange = () => settled() && resolve(worker.state === 'installed');
        }));";
    page.run(script, vec![]).as_bool().unwrap()
}

#[test]
fn every_address_works_without_a_network_after_one_visit() {
    let mut server = serve();
    let page = Browser::open(&server);
    page.visit("/");
    page.await_offline_copy();
    server.stop();
    page.reload();
    assert!(!page.heading().is_empty());
    for route in ["/plan", "/help", "/library/EX-02", "/?from=icon"] {
        page.visit(route);
        assert!(!page.heading().is_empty(), "{route}");
    }
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn the_language_not_loaded_yet_is_kept_too() {
    let mut server = serve();
    let page = Browser::open(&server);
    page.visit("/");
    page.await_offline_copy();
    server.stop();
    let other = "return window.backplanWords.rest('es').then((words) => words.length > 1000)";
    assert_eq!(page.run(other, vec![]), true);
}

#[test]
fn a_newer_build_waits_until_it_is_asked_for() {
    let newer = newer_build();
    let mut server = serve();
    let page = Browser::open(&server);
    page.visit("/");
    page.await_offline_copy();
    let first = kept_builds(&page);
    server.resume(newer.folder()).unwrap();
    assert!(look_for_update(&page));
    // Both are whole now, and the old one still answers.
    assert_eq!(kept_builds(&page).len(), 2);
    page.reload();
    let waiting = "return navigator.serviceWorker.ready.then((one) => !!one.waiting)";
    assert_eq!(page.run(waiting, vec![]), true);

    let ask =
        "return navigator.serviceWorker.ready.then((registration) => new Promise((resolve) => {
          navigator.serviceWorker.addEventListener('controllerchange', () => resolve(true));
          registration.waiting.postMessage({ type: 'activate' });
        }));";
    assert_eq!(page.run(ask, vec![]), true);
    page.wait_until("the old build is dropped", || {
        kept_builds(&page) == ["newer"]
    });
    assert_ne!(first, ["newer"]);
    server.stop();
    page.reload();
    assert!(!page.heading().is_empty());
}

#[test]
fn a_newer_build_that_lacks_a_file_is_not_kept() {
    let newer = newer_build();
    let missing = newer.find("backplan-app-", ".js");
    let renamed = "backplan-app-ffffffffffffffff.js";
    // The browser would answer the old name from its own cache: only a new one must be fetched.
    newer.change("sw.js", |worker| {
        worker.replace(missing.to_str().unwrap(), renamed)
    });
    refuses(&newer);
}

#[test]
fn a_newer_build_that_changes_while_it_is_fetched_is_not_kept() {
    let newer = newer_build();
    newer.change("index.html", |page| {
        page.replace("</body>", "<p>A later build</p></body>")
    });
    refuses(&newer);
}

fn refuses(newer: &Copy) {
    let mut server = serve();
    let page = Browser::open(&server);
    page.visit("/");
    page.await_offline_copy();
    let first = kept_builds(&page);
    server.resume(newer.folder()).unwrap();
    assert!(!look_for_update(&page));
    assert_eq!(kept_builds(&page), first);
    server.stop();
    page.reload();
    assert!(!page.heading().is_empty());
}

#[test]
fn a_host_that_cannot_give_everything_leaves_a_working_app() {
    let copy = Copy::new();
    std::fs::remove_file(copy.folder().join("manifest.webmanifest")).unwrap();
    let server = serve_folder(copy.folder());
    let page = Browser::open(&server);
    page.visit("/");
    page.wait_until("the copy was tried and given up", || {
        let script = "return navigator.serviceWorker.getRegistration().then((one) => !one)";
        let tried = server
            .served()
            .iter()
            .any(|one| one.target.ends_with("sw.js"));
        tried && page.run(script, vec![]) == true
    });
    assert_eq!(kept_builds(&page), [""; 0]);
    assert!(!page.heading().is_empty());
}
