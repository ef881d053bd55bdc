//! Every pair of colours that meets on screen is told apart, in both themes.
//!
//! Reads `style/tokens.css` as it is served and computes contrast by WCAG 2.2: text needs 4.5,
//! edges and drawings that carry meaning need 3. The second half keeps hex colours out of every
//! other stylesheet and every stylesheet linked.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test says no by panicking"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Name of a custom property to its raw value.
type Block = BTreeMap<String, String>;

/// Text on ground.
const TEXT: &[(&str, &str)] = &[
    ("--text", "--page"),
    ("--text", "--surface"),
    ("--text", "--sunken"),
    ("--text", "--action-soft"),
    ("--text", "--success-soft"),
    ("--text", "--caution-soft"),
    ("--text", "--danger-soft"),
    ("--text-muted", "--page"),
    ("--text-muted", "--surface"),
    ("--text-muted", "--sunken"),
    ("--text-muted", "--action-soft"),
    ("--action", "--page"),
    ("--action", "--surface"),
    ("--action", "--action-soft"),
    ("--action", "--success-soft"),
    ("--action", "--caution-soft"),
    ("--action", "--danger-soft"),
    ("--action-strong", "--page"),
    ("--action-strong", "--surface"),
    ("--on-action", "--action"),
    ("--on-action", "--action-strong"),
    ("--on-action-soft", "--action-soft"),
    ("--on-action-soft", "--surface"),
    ("--success", "--surface"),
    ("--success", "--success-soft"),
    ("--caution", "--surface"),
    ("--caution", "--caution-soft"),
    ("--danger", "--page"),
    ("--danger", "--surface"),
    ("--danger", "--danger-soft"),
    ("--on-danger-fill", "--danger-fill"),
    ("--on-danger-fill", "--danger-fill-strong"),
    // The toast turns text and page round.
    ("--page", "--text"),
];

/// Edges of controls, focus rings, chart lines and the lines of drawings.
const DRAWN: &[(&str, &str)] = &[
    ("--control-line", "--page"),
    ("--control-line", "--surface"),
    ("--control-line", "--sunken"),
    ("--action", "--sunken"),
    ("--danger", "--sunken"),
    ("--danger-fill", "--page"),
    ("--danger-fill", "--danger-soft"),
    ("--focus", "--page"),
    ("--focus", "--surface"),
    ("--focus", "--sunken"),
    ("--focus", "--action-soft"),
    ("--focus", "--success-soft"),
    ("--focus", "--caution-soft"),
    ("--focus", "--danger-soft"),
    ("--chart-1", "--surface"),
    ("--chart-2", "--surface"),
    ("--chart-3", "--surface"),
    ("--chart-4", "--surface"),
    ("--art-line", "--surface"),
    ("--art-line", "--art-near"),
    ("--art-line", "--art-far"),
    ("--art-line", "--art-stone"),
    // Drawings of exercises: contours on what they enclose, and the arrow.
    ("--art-line", "--page"),
    ("--art-line", "--art-moves"),
    ("--chart-2", "--page"),
    ("--art-ink", "--art-sun"),
    ("--mark-stone", "--mark-tile"),
    ("--mark-sun", "--mark-tile"),
];

#[test]
fn text_reaches_four_and_a_half_in_both_themes() {
    check(TEXT, 4.5);
}

#[test]
fn drawn_edges_reach_three_in_both_themes() {
    check(DRAWN, 3.0);
}

#[test]
fn the_two_dark_themes_are_the_same() {
    let blocks = root_blocks();
    let by_device = named(&blocks, r#":root:not([data-theme="light"])"#);
    let by_choice = named(&blocks, r#":root[data-theme="dark"]"#);
    assert_eq!(by_device, by_choice);
}

#[test]
fn the_two_dimmed_dark_themes_are_the_same_and_answer_the_dimmed_light_one() {
    let blocks = root_blocks();
    let by_device = named(
        &blocks,
        r#":root[data-look="calm"]:not([data-theme="light"])"#,
    );
    let by_choice = named(&blocks, r#":root[data-look="calm"][data-theme="dark"]"#);
    assert_eq!(by_device, by_choice);
    // Else a colour of the dimmed light theme would shine through in the dark.
    for name in named(&blocks, r#":root[data-look="calm"]"#).keys() {
        assert!(by_choice.contains_key(name), "{name}");
    }
}

#[test]
fn dark_answers_every_colour_of_light() {
    let light = light_meanings();
    let dark = named(&root_blocks(), r#":root[data-theme="dark"]"#);
    assert_eq!(
        light.keys().collect::<Vec<_>>(),
        dark.keys().collect::<Vec<_>>(),
        "a meaning is missing in one theme"
    );
}

#[test]
fn hex_colours_live_in_tokens_only() {
    for path in stylesheets() {
        if path.ends_with("tokens.css") {
            continue;
        }
        let text = without_comments(&fs::read_to_string(&path).unwrap());
        for (number, line) in text.lines().enumerate() {
            let after_hash = line.split('#').skip(1);
            for tail in after_hash {
                let digits = tail.chars().take_while(char::is_ascii_hexdigit).count();
                assert!(
                    digits < 3,
                    "hex colour in {}:{}: {line}",
                    path.display(),
                    number + 1
                );
            }
        }
    }
}

#[test]
fn every_property_asked_for_is_declared() {
    let declared: Vec<String> = stylesheets()
        .iter()
        .flat_map(|path| declarations(&without_comments(&fs::read_to_string(path).unwrap())))
        .map(|(name, _)| name)
        .collect();
    for path in stylesheets() {
        let text = without_comments(&fs::read_to_string(&path).unwrap());
        for asked in text.split("var(").skip(1) {
            let name: String = asked
                .chars()
                .take_while(|c| c.is_ascii_alphanumeric() || *c == '-')
                .collect();
            assert!(
                declared.contains(&name),
                "{} asks for {name}",
                path.display()
            );
        }
    }
}

#[test]
fn every_stylesheet_is_linked_once() {
    let shell = fs::read_to_string(root().join("index.html")).unwrap();
    for path in stylesheets() {
        let href = path.strip_prefix(root()).unwrap().display().to_string();
        let link = format!(r#"<link data-trunk rel="css" href="{href}">"#);
        assert_eq!(shell.matches(&link).count(), 1, "{href}");
    }
    let linked = shell.matches(r#"rel="css""#).count();
    assert_eq!(linked, stylesheets().len(), "a linked stylesheet is gone");
}

/// Fails with every pair below the bar, in both themes and dimmed.
fn check(pairs: &[(&str, &str)], bar: f64) {
    let blocks = root_blocks();
    let dark = named(&blocks, r#":root[data-theme="dark"]"#);
    let dimmed = |base: Block, name: &str| base.into_iter().chain(named(&blocks, name)).collect();
    let mut failures = Vec::new();
    for (theme, meanings) in [
        ("light", light_meanings()),
        ("dark", dark.clone()),
        (
            "dimmed light",
            dimmed(light_meanings(), r#":root[data-look="calm"]"#),
        ),
        (
            "dimmed dark",
            dimmed(dark, r#":root[data-look="calm"][data-theme="dark"]"#),
        ),
    ] {
        let mut palette = palette();
        palette.extend(meanings);
        for (front, ground) in pairs {
            let ratio = contrast(colour(&palette, front), colour(&palette, ground));
            if ratio < bar {
                failures.push(format!("{theme}: {front} on {ground} is {ratio:.2}"));
            }
        }
    }
    assert!(failures.is_empty(), "below {bar}:\n{}", failures.join("\n"));
}

/// Relative contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio").
fn contrast(a: [u8; 3], b: [u8; 3]) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Relative luminance (WCAG 2.2).
fn luminance(rgb: [u8; 3]) -> f64 {
    let [r, g, b] = rgb.map(|channel| {
        let c = f64::from(channel) / 255.0;
        if c <= 0.04045 {
            c / 12.92
        } else {
            ((c + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

#[test]
fn the_measure_itself_is_right() {
    let (black, white, grey) = ([0, 0, 0], [255, 255, 255], [0x76, 0x76, 0x76]);
    assert!((contrast(black, white) - 21.0).abs() < 1e-9);
    // The lightest grey that passes on white, a well-known value.
    assert!((contrast(grey, white) - 4.54).abs() < 0.005);
}

/// Follows a property to its hex colour.
fn colour(properties: &Block, name: &str) -> [u8; 3] {
    let value = properties
        .get(name)
        .unwrap_or_else(|| panic!("{name} is not declared"));
    if let Some(next) = value.strip_prefix("var(").and_then(|v| v.strip_suffix(')')) {
        return colour(properties, next);
    }
    let hex = value
        .strip_prefix('#')
        .unwrap_or_else(|| panic!("{name} is not a colour: {value}"));
    assert_eq!(hex.len(), 6, "{name}: write all six digits");
    let number = u32::from_str_radix(hex, 16).unwrap();
    let [_, r, g, b] = number.to_be_bytes();
    [r, g, b]
}

/// The raw colours and measures: the first `:root` block.
fn palette() -> Block {
    root_blocks()
        .into_iter()
        .find(|(name, _)| name == ":root")
        .unwrap()
        .1
}

/// The light meanings: the second `:root` block.
fn light_meanings() -> Block {
    root_blocks()
        .into_iter()
        .filter(|(name, _)| name == ":root")
        .nth(1)
        .unwrap()
        .1
}

fn named(blocks: &[(String, Block)], name: &str) -> Block {
    let found: Vec<_> = blocks.iter().filter(|(n, _)| n == name).collect();
    assert_eq!(found.len(), 1, "one block {name}");
    found[0].1.clone()
}

/// Every innermost rule of the tokens: selector and custom properties, in order.
fn root_blocks() -> Vec<(String, Block)> {
    let text = fs::read_to_string(root().join("style/tokens.css")).unwrap();
    let text = without_comments(&text);
    text.split('}')
        .filter_map(|rule| {
            let (before, body) = rule.rsplit_once('{')?;
            let selector = before.rsplit(['{', ';']).next()?.trim();
            Some((
                selector.to_owned(),
                declarations(body).into_iter().collect(),
            ))
        })
        .collect()
}

/// The custom properties declared in a piece of CSS.
fn declarations(css: &str) -> Vec<(String, String)> {
    css.split([';', '{', '}'])
        .filter_map(|line| {
            let (name, value) = line.trim().split_once(':')?;
            name.starts_with("--")
                .then(|| (name.to_owned(), value.trim().to_owned()))
        })
        .collect()
}

fn without_comments(css: &str) -> String {
    let mut pieces = css.split("/*");
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |text, piece| {
        text + piece.split_once("*/").map_or("", |(_, rest)| rest)
    })
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file under `style`, in order.
fn stylesheets() -> Vec<PathBuf> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|e| e == "css") {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(&root().join("style"), &mut found);
    found.sort();
    assert!(!found.is_empty());
    found
}
