//! The rules of this house that no compiler knows: who may name whom, where colours, addresses of
//! storage and words may stand, and that documents name files that exist.
//!
//! Each rule is a function from texts to faults. It runs over the project, and once over a text
//! that breaks it, so that a rule that has gone blind fails as well.

#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "the whole file is a test")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// A file of the project: its path from the root, with `/`, and its text.
struct File {
    path: String,
    text: String,
}

impl File {
    fn new(path: &str, text: &str) -> Self {
        Self {
            path: path.to_owned(),
            text: text.to_owned(),
        }
    }
}

// ── who may name whom ──

/// Modules of ours that the code under a path must not name. The longest fitting path counts.
/// ARCHITECTURE.md draws the same as a picture.
const LAYERS: [(&str, &[&str]); 10] = [
    (
        "src/domain",
        &[
            "interchange",
            "storage",
            "text",
            "route",
            "platform",
            "session",
            "view",
        ],
    ),
    (
        "src/interchange",
        &["storage", "route", "platform", "session", "view"],
    ),
    (
        "src/storage",
        &["text", "route", "platform", "session", "view"],
    ),
    (
        "src/storage/browser.rs",
        &["text", "route", "session", "view"],
    ),
    (
        "src/text",
        &[
            "interchange",
            "storage",
            "route",
            "platform",
            "session",
            "view",
        ],
    ),
    (
        "src/route",
        &[
            "interchange",
            "storage",
            "text",
            "platform",
            "session",
            "view",
        ],
    ),
    (
        "src/platform",
        &["interchange", "storage", "session", "view"],
    ),
    ("src/session", &["view"]),
    ("src/view", &["storage", "interchange", "platform"]),
    ("src/view/app.rs", &["interchange"]),
];

/// Doors of `platform` that are part of showing a page.
const DOORS_OF_VIEWS: [&str; 1] = ["page"];

/// Crates of the browser, and where they may be named at all.
const BROWSER_CRATES: [&str; 7] = [
    "gloo_storage",
    "js_sys",
    "leptos",
    "reactive_graph",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "web_sys",
];

/// Code that also runs without a browser.
const WITHOUT_BROWSER: [&str; 5] = [
    "src/domain",
    "src/interchange",
    "src/storage",
    "src/text",
    "src/route",
];

fn layer_faults(files: &[File]) -> Vec<String> {
    let mut faults = Vec::new();
    for file in files.iter().filter(|file| has_ending(&file.path, "rs")) {
        let rules = LAYERS.iter().filter(|(path, _)| is_under(&file.path, path));
        let Some((_, forbidden)) = rules.max_by_key(|(path, _)| path.len()) else {
            continue;
        };
        let code = code_only(&file.text);
        for used in own_modules_named(&code) {
            let (module, rest) = used.split_once("::").unwrap_or((used.as_str(), ""));
            let door = rest.split("::").next().unwrap_or_default();
            let allowed = !forbidden.contains(&module)
                || (module == "platform"
                    && file.path.starts_with("src/view/")
                    && DOORS_OF_VIEWS.contains(&door));
            if !allowed {
                faults.push(format!("{} names `crate::{used}`", file.path));
            }
        }
    }
    faults
}

fn browser_faults(files: &[File]) -> Vec<String> {
    let mut faults = Vec::new();
    for file in files {
        let pure = WITHOUT_BROWSER
            .iter()
            .any(|path| is_under(&file.path, path))
            && file.path != "src/storage/browser.rs";
        let session = is_under(&file.path, "src/session");
        let code = code_only(&file.text);
        for name in BROWSER_CRATES {
            if (pure || (session && name == "web_sys")) && names_crate(&code, name) {
                faults.push(format!("{} names `{name}`", file.path));
            }
        }
    }
    faults
}

#[test]
fn layers_name_only_what_lies_below_them() {
    assert_clean(&layer_faults(&sources()));
}

#[test]
fn the_layer_rule_bites() {
    for (path, text) in [
        ("src/domain/day.rs", "use crate::text::Words;"),
        ("src/domain.rs", "fn f() { crate::session::now() }"),
        (
            "src/interchange/csv.rs",
            "use crate::{domain::day::Day, storage::KEYS};",
        ),
        (
            "src/text/plan.rs",
            "use crate::{\n    domain::plan::Plan,\n    view::widget::card,\n};",
        ),
        (
            "src/view/page/plan_page.rs",
            "use crate::platform::clock::today;",
        ),
        (
            "src/view/page/plan_page.rs",
            "use crate::storage::{self, KEYS};",
        ),
        ("src/session.rs", "use crate::view::app::App;"),
        ("src/storage/memory.rs", "use crate::platform::clock;"),
        ("src/route.rs", "use crate::{self as app, text};"),
    ] {
        let faults = layer_faults(&[File::new(path, text)]);
        assert_eq!(faults.len(), 1, "{path}: {text}: {faults:?}");
    }
    for (path, text) in [
        (
            "src/view/page/plan_page.rs",
            "use crate::platform::page::focus_heading;",
        ),
        (
            "src/view/page/plan_page.rs",
            "use crate::{domain::plan::Plan, text::Words};",
        ),
        (
            "src/view/app.rs",
            "use crate::storage::browser::BrowserStore;",
        ),
        (
            "src/domain/day.rs",
            "// crate::text turns it into words\nuse crate::domain::week::Week;",
        ),
        ("src/storage/memory.rs", "use crate::interchange::backup;"),
    ] {
        let faults = layer_faults(&[File::new(path, text)]);
        assert!(faults.is_empty(), "{path}: {faults:?}");
    }
}

#[test]
fn code_that_runs_without_a_browser_names_no_browser_crate() {
    assert_clean(&browser_faults(&sources()));
}

#[test]
fn the_browser_rule_bites() {
    for (path, text) in [
        ("src/domain/day.rs", "use js_sys::Date;"),
        ("src/text.rs", "fn f(s: leptos::prelude::Signal<u8>) {}"),
        ("src/storage/memory.rs", "use gloo_storage::LocalStorage;"),
        ("src/session/notice.rs", "fn f() { web_sys::window(); }"),
    ] {
        assert_eq!(browser_faults(&[File::new(path, text)]).len(), 1, "{path}");
    }
    assert_clean(&browser_faults(&[
        File::new("src/storage/browser.rs", "use gloo_storage::LocalStorage;"),
        File::new("src/session.rs", "use leptos::prelude::*;"),
        File::new(
            "src/domain/day.rs",
            "//! Not a `js_sys::Date`.\nlet my_js_sys = 1;",
        ),
    ]));
}

// ── storage, colours, styles ──

fn storage_faults(files: &[File]) -> Vec<String> {
    let owners = ["src/storage/browser.rs", "public/boot.js"];
    // Leptos has a type of that name for values of one thread, which is no store.
    let names = ["localStorage", "local_storage", "gloo_storage"];
    let mut faults = Vec::new();
    for file in files.iter().filter(|file| {
        let of_the_app = file.path.starts_with("src/") || file.path.starts_with("public/");
        of_the_app && !owners.contains(&file.path.as_str())
    }) {
        let code = code_only(&file.text);
        for name in names.iter().filter(|name| code.contains(*name)) {
            faults.push(format!("{} names `{name}`", file.path));
        }
    }
    faults
}

#[test]
fn one_file_names_the_persons_storage() {
    assert_clean(&storage_faults(&project()));
}

#[test]
fn the_storage_rule_bites() {
    let reads = File::new("src/view/app.rs", "let x = window.local_storage();");
    assert_eq!(storage_faults(&[reads]).len(), 1);
    let worker = File::new("public/sw.js", "localStorage.getItem('x')");
    assert_eq!(storage_faults(&[worker]).len(), 1);
    let door = File::new("src/storage/browser.rs", "use gloo_storage::LocalStorage;");
    let told = File::new(
        "src/storage.rs",
        "//! The browser's localStorage, behind a trait.",
    );
    assert_clean(&storage_faults(&[door, told]));
}

fn colour_faults(files: &[File]) -> Vec<String> {
    let mut faults = Vec::new();
    for file in files.iter().filter(|file| {
        let styles = file.path.starts_with("style/") && file.path != "style/tokens.css";
        styles || file.path.starts_with("src/view")
    }) {
        let code = code_only(&file.text);
        for (place, _) in code.match_indices('#') {
            let digits: String = code
                .get(place + 1..)
                .unwrap_or_default()
                .chars()
                .take_while(char::is_ascii_alphanumeric)
                .collect();
            let is_colour = [3, 4, 6, 8].contains(&digits.len())
                && digits.chars().all(|digit| digit.is_ascii_hexdigit())
                && digits
                    .chars()
                    .any(|digit| digit.is_ascii_digit() || digits.len() != 4);
            if is_colour {
                faults.push(format!("{} holds the colour #{digits}", file.path));
            }
        }
    }
    faults
}

#[test]
fn colours_stand_in_the_tokens_only() {
    assert_clean(&colour_faults(&project()));
}

#[test]
fn the_colour_rule_bites() {
    for text in [
        "a { color: #fff }",
        "a { color: #0b5c6b; }",
        "a{background:#12345678}",
    ] {
        assert_eq!(
            colour_faults(&[File::new("style/base.css", text)]).len(),
            1,
            "{text}"
        );
    }
    assert_clean(&colour_faults(&[
        File::new("style/tokens.css", ":root { --petrol: #0b5c6b }"),
        File::new(
            "style/base.css",
            "/* was #fff */ a { color: var(--text) } #main {}",
        ),
    ]));
}

fn stylesheet_faults(files: &[File]) -> Vec<String> {
    let page = text_of(files, "index.html");
    let links: Vec<&str> = between_all(page, "href=\"", "\"").collect();
    let sheets = files.iter().map(|file| file.path.as_str());
    let sheets: Vec<&str> = sheets
        .filter(|path| path.starts_with("style/") && has_ending(path, "css"))
        .collect();
    let linked = links.iter().filter(|link| link.starts_with("style/"));
    let mut faults: Vec<String> = linked
        .filter(|link| !sheets.contains(link))
        .map(|link| format!("index.html links {link}, which does not exist"))
        .collect();
    for sheet in sheets {
        match links.iter().filter(|link| **link == sheet).count() {
            1 => {}
            count => faults.push(format!("index.html links {sheet} {count} times")),
        }
    }
    if page.contains(" style=\"") || page.contains("<style") {
        faults.push("index.html holds an inline style, which its policy refuses".to_owned());
    }
    faults
}

#[test]
fn the_page_links_every_stylesheet_once() {
    assert_clean(&stylesheet_faults(&project()));
}

#[test]
fn the_stylesheet_rule_bites() {
    let page = "<link data-trunk rel=\"css\" href=\"style/gone.css\"><p style=\"color: red\">";
    let files = [
        File::new("index.html", page),
        File::new("style/base.css", ""),
    ];
    assert_eq!(stylesheet_faults(&files).len(), 3);
}

/// The policy of `index.html` refuses inline styles, except through the style object, as a
/// `style:--name=…` of the view macro does it.
fn inline_style_faults(files: &[File]) -> Vec<String> {
    let views = files
        .iter()
        .filter(|file| file.path.starts_with("src/view"));
    let broken = views.filter(|file| code_only(&file.text).contains(" style="));
    broken
        .map(|file| format!("{} writes a style attribute", file.path))
        .collect()
}

#[test]
fn views_write_no_style_attribute() {
    assert_clean(&inline_style_faults(&sources()));
}

#[test]
fn the_inline_style_rule_bites() {
    let inline = File::new("src/view/app.rs", "view! { <p style=\"color: red\"></p> }");
    assert_eq!(inline_style_faults(&[inline]).len(), 1);
    let property = File::new("src/view/app.rs", "view! { <p style:--part=part></p> }");
    assert_clean(&inline_style_faults(&[property]));
}

// ── names of files ──

fn file_name_faults(files: &[File]) -> Vec<String> {
    let vague = [
        "utils", "util", "helpers", "helper", "common", "misc", "manager", "mod",
    ];
    let mut faults = Vec::new();
    for file in files.iter().filter(|file| has_ending(&file.path, "rs")) {
        let parts = file
            .path
            .split('/')
            .map(|part| part.trim_end_matches(".rs"));
        for part in parts.filter(|part| vague.contains(part)) {
            faults.push(format!("{}: `{part}` says nothing", file.path));
        }
    }
    faults
}

#[test]
fn file_names_say_what_is_inside() {
    assert_clean(&file_name_faults(&project()));
}

#[test]
fn the_file_name_rule_bites() {
    for path in [
        "src/utils.rs",
        "src/view/helpers/button.rs",
        "src/domain/mod.rs",
    ] {
        assert_eq!(file_name_faults(&[File::new(path, "")]).len(), 1, "{path}");
    }
}

fn module_doc_faults(files: &[File]) -> Vec<String> {
    let sources = files.iter().filter(|file| has_ending(&file.path, "rs"));
    let silent = sources.filter(|file| !file.text.starts_with("//!"));
    silent
        .map(|file| format!("{} does not begin by saying what it owns", file.path))
        .collect()
}

#[test]
fn every_module_says_what_it_owns() {
    assert_clean(&module_doc_faults(&project()));
}

#[test]
fn the_module_doc_rule_bites() {
    assert_eq!(
        module_doc_faults(&[File::new("src/a.rs", "use std::fs;")]).len(),
        1
    );
}

// ── documents ──

/// Paths in backquotes or links of a document that should exist and do not.
fn document_faults(files: &[File], exists: impl Fn(&str) -> bool) -> Vec<String> {
    let mut faults = Vec::new();
    for file in files.iter().filter(|file| is_document(&file.path)) {
        let quoted = between_all(&file.text, "`", "`");
        let linked = between_all(&file.text, "](", ")");
        for word in quoted.chain(linked) {
            let path = word
                .split('#')
                .next()
                .unwrap_or_default()
                .trim_start_matches("./");
            let plain = path
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"._-/".contains(&byte));
            let roots = [
                "src/", "tests/", "style/", "public/", "scripts/", "docs/", "locales/",
            ];
            let names_file = roots.iter().any(|root| path.starts_with(root))
                || (!path.contains('/') && has_ending(path, "md"));
            if plain && names_file && !exists(path) {
                faults.push(format!("{} names {path}, which does not exist", file.path));
            }
        }
    }
    faults
}

/// Documents about the project as it is; CHANGELOG.md also tells what once was.
fn is_document(path: &str) -> bool {
    has_ending(path, "md") && path != "CHANGELOG.md"
}

#[test]
fn documents_name_only_files_that_exist() {
    assert_clean(&document_faults(&project(), |path| {
        root().join(path).exists()
    }));
}

#[test]
fn the_document_rule_bites() {
    let text = "See `tests/gone.rs`, [rules](docs/gone.md#top) and `GONE.md`, not `make run` or
        `tests/*.rs`.";
    let faults = document_faults(&[File::new("README.md", text)], |_| false);
    assert_eq!(faults.len(), 3, "{faults:?}");
    assert_clean(&document_faults(&[File::new("README.md", text)], |_| true));
}

/// Places that exist on one machine only, and hosts that a build must not depend on.
fn place_faults(files: &[File]) -> Vec<String> {
    // Written in two halves, so that this file does not break its own rule.
    let places = [
        ["/home", "/"],
        ["/Users", "/"],
        ["/root", "/"],
        ["/work", "/"],
        ["registry.", "npmjs"],
        ["static.", "crates.io"],
        ["index.", "crates.io"],
        ["npm.", "pkg"],
    ];
    let mut faults = Vec::new();
    for file in files
        .iter()
        .filter(|file| file.path != "Cargo.lock" && !file.path.ends_with("/Cargo.lock"))
    {
        for place in places.iter().map(|halves| halves.concat()) {
            for (at, _) in file.text.match_indices(&place) {
                // After a letter it is part of a longer relative path, which is no place of a machine.
                let before = file
                    .text
                    .get(..at)
                    .and_then(|text| text.chars().next_back());
                let relative = place.starts_with('/')
                    && before.is_some_and(|one| one.is_alphanumeric() || "._-$})".contains(one));
                if !relative {
                    faults.push(format!("{} names {place}", file.path));
                }
            }
        }
    }
    faults
}

#[test]
fn no_file_names_a_place_of_one_machine() {
    assert_clean(&place_faults(&project()));
}

#[test]
fn the_place_rule_bites() {
    let path = ["cd /ho", "me/ann/app"].concat();
    let host = ["\"resolved\": \"https://registry.", "npmjs.org/a\""].concat();
    let files = [
        File::new("Makefile", &path),
        File::new("package-lock.json", &host),
    ];
    assert_eq!(place_faults(&files).len(), 2);
    assert_clean(&place_faults(&[File::new(
        "a.md",
        &["docs/wo", "rk/a and $HOME/.cache"].concat(),
    )]));
}

// ── words ──

/// Keys of a locale file, joined by dots, each with the placeholders of its text.
fn words_of(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    fn walk(value: &serde_json::Value, key: &str, words: &mut BTreeMap<String, BTreeSet<String>>) {
        match value {
            serde_json::Value::Object(map) => {
                for (name, inner) in map {
                    let key = if key.is_empty() {
                        name.clone()
                    } else {
                        format!("{key}.{name}")
                    };
                    walk(inner, &key, words);
                }
            }
            serde_json::Value::Array(list) => {
                for (place, inner) in list.iter().enumerate() {
                    walk(inner, &format!("{key}.{place}"), words);
                }
            }
            other => {
                let text = other.as_str().unwrap_or_default();
                let names = between_all(text, "{", "}").map(str::to_owned).collect();
                words.insert(key.to_owned(), names);
            }
        }
    }
    let mut words = BTreeMap::new();
    walk(
        &serde_json::from_str(text).expect("a locale file is JSON"),
        "",
        &mut words,
    );
    words
}

fn locale_faults(files: &[File]) -> Vec<String> {
    let locales = files
        .iter()
        .filter(|file| file.path.starts_with("locales/"));
    let locales: Vec<(&str, BTreeMap<String, BTreeSet<String>>)> = locales
        .map(|file| (file.path.as_str(), words_of(&file.text)))
        .collect();
    let mut faults = Vec::new();
    for (path, words) in &locales {
        let folder = |path: &str| path.rsplit_once('/').map(|(folder, _)| folder.to_owned());
        let kin = |other: &&(&str, _)| folder(other.0) == folder(path);
        for (other_path, other) in locales.iter().filter(kin) {
            for (key, names) in words {
                match other.get(key) {
                    None => faults.push(format!("{other_path} lacks {key}, which {path} has")),
                    Some(other_names) if other_names != names && path < other_path => {
                        faults.push(format!(
                            "{key}: {path} fills in {names:?}, {other_path} {other_names:?}"
                        ));
                    }
                    Some(_) => {}
                }
            }
        }
    }
    faults
}

#[test]
fn all_languages_say_the_same_things() {
    let files = project();
    let locales = files
        .iter()
        .filter(|file| file.path.starts_with("locales/"))
        .count();
    assert!(locales >= 2, "{locales} locale files found");
    assert_clean(&locale_faults(&files));
}

#[test]
fn the_locale_rule_bites() {
    let english = File::new(
        "locales/en.json",
        r#"{"a":{"b":"{n} days","c":"x"},"d":["one"]}"#,
    );
    let check = |spanish: &str| {
        let spanish = File::new("locales/es.json", spanish);
        locale_faults(&[File::new(&english.path, &english.text), spanish]).len()
    };
    assert_eq!(check(r#"{"a":{"b":"{n} días","c":"x"},"d":["uno"]}"#), 0);
    assert_eq!(check(r#"{"a":{"b":"{m} días","c":"x"},"d":["uno"]}"#), 1);
    assert_eq!(check(r#"{"a":{"b":"{n} días"},"d":["uno"]}"#), 1);
    assert_eq!(
        check(r#"{"a":{"b":"{n} días","c":"x"},"d":["uno","dos"]}"#),
        1
    );
}

// ── reading ──

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn sources() -> Vec<File> {
    let sources: Vec<File> = project()
        .into_iter()
        .filter(|file| file.path.starts_with("src/"))
        .collect();
    assert!(
        sources.len() > 5,
        "only {} source files found",
        sources.len()
    );
    sources
}

/// Every text file that is kept, found by walking: builds and packages of others are passed over.
fn project() -> Vec<File> {
    let passed_over = ["target", "dist", "node_modules", "shots", ".git", ".tools"];
    let mut files = Vec::new();
    let mut folders = vec![PathBuf::new()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(root().join(&folder)).expect("a folder of the project") {
            let entry = entry.expect("an entry of the project");
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = folder.join(&name);
            if passed_over.contains(&name.as_str()) {
                continue;
            }
            if entry.path().is_dir() {
                folders.push(path);
            } else if let Ok(text) = fs::read_to_string(entry.path()) {
                let path = path.to_string_lossy().replace('\\', "/");
                files.push(File { path, text });
            }
        }
    }
    files.sort_by(|one, other| one.path.cmp(&other.path));
    files
}

fn text_of<'a>(files: &'a [File], path: &str) -> &'a str {
    files
        .iter()
        .find(|file| file.path == path)
        .map_or("", |file| file.text.as_str())
}

fn has_ending(path: &str, ending: &str) -> bool {
    Path::new(path)
        .extension()
        .is_some_and(|extension| extension == ending)
}

fn assert_clean(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

/// Whether a path is that file or folder, or the module file of that folder.
fn is_under(path: &str, place: &str) -> bool {
    path == place
        || path
            .strip_prefix(place)
            .is_some_and(|rest| rest.starts_with(['/', '.']))
}

/// A text without its comments. Good enough for code that is also seen by a formatter: a `//`
/// inside a text literal, as in an address, is told by the character before it.
fn code_only(text: &str) -> String {
    let mut code = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("/*") {
        code.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    code.push_str(rest);
    let lines = code.lines().map(|line| {
        let comment = line.match_indices("//").find(|(at, _)| {
            let before = line.get(..*at).and_then(|text| text.chars().next_back());
            before != Some(':')
        });
        comment.map_or(line, |(at, _)| line.get(..at).unwrap_or(line))
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Paths of our own that a piece of code names, without `crate::`; groups in braces are opened.
fn own_modules_named(code: &str) -> Vec<String> {
    let mut named = Vec::new();
    for (at, start) in code.match_indices("crate::") {
        let before = code.get(..at).and_then(|text| text.chars().next_back());
        if before.is_some_and(|one| one.is_alphanumeric() || one == '_') {
            continue;
        }
        let rest = code.get(at + start.len()..).unwrap_or_default();
        if let Some(group) = rest.strip_prefix('{') {
            named.extend(members_of(group));
        } else {
            named.push(path_at(rest));
        }
    }
    named
}

/// The top-level members of a group whose opening brace was just passed.
fn members_of(group: &str) -> Vec<String> {
    let mut members = vec![String::new()];
    let mut depth = 0;
    for one in group.chars() {
        match one {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => members.push(String::new()),
            _ if depth == 0 => members.last_mut().expect("never empty").push(one),
            _ => {}
        }
    }
    members
        .iter()
        .map(|member| path_at(member.trim()))
        .filter(|path| !path.is_empty())
        .collect()
}

fn path_at(text: &str) -> String {
    let path = text
        .chars()
        .take_while(|one| one.is_alphanumeric() || *one == '_' || *one == ':');
    path.collect::<String>().trim_end_matches(':').to_owned()
}

/// Whether code names a crate as the beginning of a path.
fn names_crate(code: &str, name: &str) -> bool {
    code.match_indices(name).any(|(at, _)| {
        let before = code.get(..at).and_then(|text| text.chars().next_back());
        let after = code.get(at + name.len()..).unwrap_or_default();
        let begins = !before.is_some_and(|one| one.is_alphanumeric() || one == '_');
        begins && (after.starts_with("::") || after.starts_with(';') || after.starts_with(" as "))
    })
}

/// Every shortest text between two marks, on one line.
fn between_all<'a>(text: &'a str, open: &'a str, close: &'a str) -> impl Iterator<Item = &'a str> {
    text.lines().flat_map(move |line| {
        let mut rest = line;
        std::iter::from_fn(move || {
            let (_, after) = rest.split_once(open)?;
            let (inside, after) = after.split_once(close)?;
            rest = after;
            Some(inside)
        })
    })
}
