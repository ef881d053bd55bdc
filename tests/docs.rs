//! The documents that list what the app knows are made from the rows themselves.
//!
//! `UPDATE_EXPECT=1 cargo test --test docs` writes them anew; without it a stale document fails.

#![cfg(all(not(target_arch = "wasm32"), feature = "guidance"))]
#![expect(clippy::unwrap_used, reason = "the whole file is a test")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use backplan::domain::fact::FactId;
use backplan::domain::plan::exercise::Exercise;
use backplan::domain::plan::rulebook::entries;
use backplan::domain::plan::team::Role;
use backplan::text::Words;

#[path = "docs/facts.rs"]
mod facts;
#[path = "docs/left_out.rs"]
mod left_out;
#[path = "docs/markdown.rs"]
mod markdown;
#[path = "docs/predicate.rs"]
mod predicate;
#[path = "docs/rulebook.rs"]
mod rulebook;

use left_out::LEFT_OUT;
use rulebook::CRISIS;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn english() -> Words {
    let text = fs::read_to_string(root().join("locales/en.json")).unwrap();
    Words::default().with_rest(&text).unwrap()
}

/// Compares a document with what it should be, or writes it when asked to.
fn check(path: &str, expected: &str) {
    let place = root().join(path);
    if std::env::var_os("UPDATE_EXPECT").is_some_and(|value| value == "1") {
        fs::write(&place, expected).unwrap();
        return;
    }
    let found = fs::read_to_string(&place).unwrap_or_default();
    // A checkout may turn line ends.
    let found = found.replace("\r\n", "\n");
    let first_other = found
        .lines()
        .zip(expected.lines())
        .position(|(one, other)| one != other)
        .unwrap_or_else(|| found.lines().count().min(expected.lines().count()));
    assert!(
        found == expected,
        "{path} is stale from line {}: type UPDATE_EXPECT=1 cargo test --test docs",
        first_other + 1
    );
}

#[test]
fn the_list_of_facts_is_fresh() {
    let text = facts::document();
    assert!(text.len() < 400_000, "{} bytes", text.len());
    for fact in FactId::all() {
        assert!(text.contains(&format!("| `{}` |", fact.name())), "{fact:?}");
    }
    check("docs/facts.md", &text);
}

#[test]
fn the_rule_book_is_fresh() {
    let text = rulebook::document(&english());
    assert!(text.len() < 400_000, "{} bytes", text.len());
    for entry in entries() {
        let named = format!("| {} |", entry.id);
        assert!(text.contains(&named), "{} has no row", entry.id);
    }
    check("docs/rulebook.md", &text);
}

#[test]
fn tables_are_whole() {
    for text in [facts::document(), rulebook::document(&english())] {
        let mut columns = 0;
        for line in text.lines() {
            // An escaped bar belongs to the words of a cell.
            let bars = line.replace("\\|", "").matches('|').count();
            if !line.starts_with('|') {
                columns = 0;
            } else if columns == 0 {
                columns = bars;
            }
            assert_eq!(bars, columns, "{line}");
            assert!(!line.contains("rule."), "words are missing: {line}");
        }
    }
}

/// Every id that is a row, an exercise, a role or a step of the path of a crisis.
fn rows() -> BTreeSet<&'static str> {
    let mut ids: BTreeSet<&str> = entries().iter().map(|entry| entry.id).collect();
    ids.extend(Exercise::ALL.iter().map(|exercise| exercise.id()));
    ids.extend(Role::ALL.iter().map(|role| role.code()));
    ids.extend(CRISIS.iter().map(|(id, ..)| *id));
    ids
}

fn clinical_ids() -> Vec<String> {
    let path = root().join("tests/cases/clinical_ids.txt");
    let text = fs::read_to_string(path).unwrap();
    let ids = text
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    ids.map(str::to_owned).collect()
}

/// The ids of the clinical sheet that are neither a row nor the stem of one nor left out for a reason.
fn forgotten(ids: &[String], rows: &BTreeSet<&str>) -> Vec<String> {
    let is_row = |id: &str| {
        let stem = format!("{id}-");
        rows.contains(id) || rows.iter().any(|row| row.starts_with(&stem))
    };
    let is_left_out = |id: &str| LEFT_OUT.iter().any(|one| one.id == id);
    ids.iter()
        .filter(|id| !is_row(id) && !is_left_out(id))
        .cloned()
        .collect()
}

#[test]
fn every_id_of_the_clinical_sheet_is_a_row_or_left_out() {
    let ids = clinical_ids();
    assert!(ids.len() > 270, "only {} ids", ids.len());
    assert_eq!(forgotten(&ids, &rows()), [""; 0]);
    let unknown = ["R-XX-99", "RF-CES-1", "R-REV-02"].map(str::to_owned);
    assert_eq!(forgotten(&unknown, &rows()), ["R-XX-99"]);
}

#[test]
fn what_is_left_out_is_no_row_and_lives_where_it_says() {
    let (rows, ids) = (rows(), clinical_ids());
    for one in LEFT_OUT {
        assert!(!rows.contains(one.id), "{} is a row", one.id);
        assert!(
            ids.iter().any(|id| id == one.id),
            "{} is not in the sheet",
            one.id
        );
        let text = fs::read_to_string(root().join(one.file)).unwrap();
        assert!(
            text.contains(one.shows),
            "{} no longer says “{}”, by which {} lived there",
            one.file,
            one.shows,
            one.id
        );
    }
    let once: BTreeSet<&str> = LEFT_OUT.iter().map(|one| one.id).collect();
    assert_eq!(once.len(), LEFT_OUT.len());
}
