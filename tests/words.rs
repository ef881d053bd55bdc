//! Every word the app can ask for is there, in every language.

#![cfg(all(not(target_arch = "wasm32"), feature = "guidance"))]
#![expect(clippy::unwrap_used, reason = "the whole file is a test")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use backplan::domain::fact::FactId;
use backplan::domain::insight::counters::Counter;
use backplan::domain::insight::helped::Verdict;
use backplan::domain::insight::overview::Factor;
use backplan::domain::insight::variable::Variable;
use backplan::domain::intake;
use backplan::domain::plan::Absence;
use backplan::domain::plan::bucket::Bucket;
use backplan::domain::plan::changes;
use backplan::domain::plan::exercise::Exercise;
use backplan::domain::plan::pattern::Pattern;
use backplan::domain::plan::proposal::Proposal;
use backplan::domain::plan::rule::Effect;
use backplan::domain::plan::rules::exercises::LIBRARY;
use backplan::domain::plan::rules::flags::FLAGS;
use backplan::domain::plan::rules::patterns::PATTERNS;
use backplan::domain::plan::rules::{all_rules, contraindications};
use backplan::domain::plan::source::Strength;
use backplan::domain::plan::team::Role;
use backplan::domain::questionnaire::AnswerKind;
use backplan::domain::record::Part;
use backplan::domain::region::Region;
use backplan::domain::treatment::{Component, Treatment};
use backplan::route::Route;
use backplan::text::{Language, Words};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn words(language: Language) -> Words {
    let read = |folder: &str| {
        let file = format!("{folder}/{}.json", language.tag());
        fs::read_to_string(root().join(file)).unwrap()
    };
    let first = Words::first(language, &read("locales/first")).unwrap();
    first.with_rest(&read("locales")).unwrap()
}

fn sources(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let name = path.strip_prefix(root()).unwrap().display().to_string();
            found.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
}

/// Keys that a text spells out: a quoted, dotted, lower-case name handed to a function that looks words up.
fn spelled(text: &str) -> BTreeSet<String> {
    let callers = [
        "say(",
        "fill(",
        "count(",
        "maybe(",
        ".text(",
        ".find(",
        "tell(",
        "offer_undo(",
        "words.count(",
    ];
    let mut keys = BTreeSet::new();
    for caller in callers {
        for (at, _) in text.match_indices(caller) {
            let rest = text
                .get(at + caller.len()..)
                .unwrap_or_default()
                .trim_start();
            let Some(quoted) = rest.strip_prefix('"') else {
                continue;
            };
            let key: String = quoted.chars().take_while(|&c| c != '"').collect();
            let plain = !key.is_empty()
                && key.contains('.')
                && !key.contains('{')
                && key
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || "._-".contains(c));
            if plain {
                keys.insert(if caller.ends_with("count(") {
                    format!("{key}.other")
                } else {
                    key
                });
            }
        }
    }
    keys
}

#[test]
fn finds_the_keys_that_a_text_spells() {
    let text =
        r#"say("app.skip") fill("a.b", x) count("days.left", n) say(format!("x.{y}")) "not.this""#;
    let keys: Vec<String> = spelled(text).into_iter().collect();
    assert_eq!(keys, ["a.b", "app.skip", "days.left.other"]);
}

#[test]
fn every_key_in_the_code_has_words_in_every_language() {
    let mut files = Vec::new();
    sources(&root().join("src/view"), &mut files);
    sources(&root().join("src/session"), &mut files);
    sources(&root().join("src/text"), &mut files);
    let mut spelled_keys = 0;
    let mut missing = Vec::new();
    for language in Language::ALL {
        let words = words(language);
        for (name, text) in &files {
            for key in spelled(text) {
                spelled_keys += 1;
                if words.find(&key).is_none() {
                    missing.push(format!("{}: {key} ({name})", language.tag()));
                }
            }
        }
    }
    assert!(
        spelled_keys > 300,
        "only {spelled_keys} keys were found: has the way to ask changed?"
    );
    assert_eq!(missing, [""; 0]);
}

/// Keys of what is around a plan: pages, places, changes, reviews, questions about a treatment.
fn built_around_the_plan() -> Vec<String> {
    let mut keys: Vec<String> = Vec::new();
    let mut add = |key: String| keys.push(key);
    for route in Route::ALL {
        add(format!("page.{}.title", route.name()));
    }
    for region in Region::ALL {
        add(format!("region.{}", region.code()));
    }
    for kind in changes::Kind::ALL {
        add(format!("plan_change.kind.{}", kind.name()));
    }
    for around in changes::Around::ALL {
        add(format!("plan_change.around.{}", around.name()));
    }
    for step in Proposal::ALL {
        for part in ["title", "text"] {
            add(format!("review.outcome.{}.{part}", step.name()));
        }
    }
    for absence in [
        Absence::Danger,
        Absence::Young,
        Absence::Early,
        Absence::Silent,
    ] {
        add(format!("why_not.absent.{}", absence.name()));
    }
    let hurdles = intake::review(true).item("review.hurdles");
    for option in hurdles.iter().flat_map(|item| &item.options) {
        if option.code != "none" {
            add(format!("review.hurdle.{}", option.code));
        }
    }
    for screen in intake::review(true).screens() {
        if let Some(section) = screen.section {
            add(format!("section.{section}.title"));
        }
    }
    keys
}

/// Keys of the week that are put together from a number or a code.
fn built_of_the_week() -> Vec<String> {
    let days = (1..=7).flat_map(|day| {
        ["weekday", "short_weekday", "narrow_weekday"].map(|form| format!("day.{form}.{day}"))
    });
    let reasons = ["pain", "tired", "time", "ill", "other"].map(|reason| format!("skip.{reason}"));
    days.chain(reasons).collect()
}

/// Anti-inflammatories with a limit on packs that are sold without a prescription.
const LIMITED: [&str; 5] = [
    "ibuprofen",
    "naproxen",
    "diclofenac",
    "dexketoprofen",
    "aspirin",
];

/// Keys of what the diary allows to say.
fn built_of_insights() -> Vec<String> {
    let mut keys: Vec<String> = Vec::new();
    let mut add = |key: String| keys.push(key);
    for verdict in Verdict::ALL {
        for part in ["verdict", "meaning"] {
            add(format!("tried.{part}.{}", verdict.name()));
        }
    }
    for factor in Factor::ALL {
        for part in [
            "factor",
            "lower",
            "higher",
            "back_less",
            "back_more",
            "caution",
        ] {
            add(format!("tie.{part}.{}", factor.name()));
        }
    }
    for name in Counter::NAMES {
        add(format!("counter.{name}"));
    }
    for when in ["now", "today", "days", "visit", "look"] {
        add(format!("counter.when.{when}"));
    }
    for name in LIMITED {
        add(format!("counter.ingredient.{name}"));
    }
    for variable in Variable::ALL {
        add(format!("insights.variable.{}", variable.name()));
    }
    for span in ["week", "month", "quarter", "year", "all"] {
        add(format!("insights.chart.span.{span}"));
    }
    for theme in ["tried", "tie"] {
        for part in ["title", "lead", "none"] {
            add(format!("{theme}.{part}"));
        }
    }
    keys
}

/// What is said of keeping: parts by their name, trials and shortages by theirs.
fn built_of_keeping() -> Vec<String> {
    let parts = Part::SINGLE.map(|part| format!("share.part.{part}"));
    let trials = ["whole", "crowded", "broken"].map(|trial| format!("share.trial.{trial}"));
    let room = ["short", "little"].map(|name| format!("settings.room.{name}"));
    let titles = room.clone().map(|key| format!("{key}_title"));
    [&parts[..], &trials, &room, &titles].concat()
}

/// Every key that is put together from an id.
fn built() -> Vec<String> {
    let mut keys = built_of_the_week();
    keys.extend(built_of_keeping());
    keys.extend(built_around_the_plan());
    keys.extend(built_of_insights());
    let mut add = |key: String| keys.push(key);
    for treatment in Treatment::ALL {
        for part in ["name", "what", "expect", "harms", "effort", "ask", "stop"] {
            add(format!("treatment.{}.{part}", treatment.code()));
        }
    }
    for bucket in Bucket::ALL {
        add(format!("bucket.{}.name", bucket.name()));
    }
    for component in Component::TEN {
        add(format!("component.{}", component.name()));
        add(format!("component_empty.{}", component.name()));
    }
    for fact in FactId::all() {
        add(format!("fact.{}", fact.name()));
    }
    for exercise in Exercise::ALL {
        for part in ["name", "for", "how", "start", "progress", "stop"] {
            add(format!("exercise.{}.{part}", exercise.id()));
        }
    }
    for pattern in Pattern::ALL {
        add(format!("pattern.{}.name", pattern.code()));
        add(format!("pattern.{}.what", pattern.code()));
    }
    for role in Role::ALL {
        add(format!("role.{}.name", role.code()));
    }
    for strength in [
        Strength::S,
        Strength::M,
        Strength::W,
        Strength::E,
        Strength::P,
    ] {
        add(format!("strength.{}", strength.letter()));
    }
    for tag in ["V", "S", "K", "P", "to verify"] {
        add(format!("confidence.{tag}"));
    }
    for row in contraindications::all() {
        add(format!("rule.{}", row.id));
    }
    for rule in all_rules() {
        let speaks = rule.effects.iter().any(|effect| {
            matches!(
                effect,
                Effect::Verdict(..)
                    | Effect::Note(_)
                    | Effect::Tell
                    | Effect::Refer(_)
                    | Effect::Review(..)
            )
        });
        if speaks {
            add(format!("rule.{}", rule.id));
        }
    }
    for row in FLAGS {
        add(format!("flag.{}", row.id));
        add(format!("rule.{}", row.id));
    }
    for row in PATTERNS {
        add(format!("rule.{}", row.id));
    }
    for row in LIBRARY {
        for (id, _, _) in row.limits {
            add(format!("rule.{id}"));
        }
    }
    for id in [
        "TABLE", "VOTES", "R-MED-01", "R-PR-01", "R-PR-04", "R-RF-03",
    ] {
        add(format!("rule.{id}"));
    }
    for item in intake::all().items().chain(intake::review(true).items()) {
        if item.kind != AnswerKind::Section {
            add(format!("question.{}.text", item.link_id));
        }
        for option in &item.options {
            add(format!("question.{}.option.{}", item.link_id, option.code));
        }
        if matches!(item.kind, AnswerKind::Scale { .. }) {
            add(format!("question.{}.least", item.link_id));
            add(format!("question.{}.most", item.link_id));
        }
    }
    for screen in intake::all().screens() {
        if let Some(section) = screen.section {
            add(format!("section.{section}.title"));
        }
    }
    keys
}

#[test]
fn every_id_of_the_domain_has_words_in_every_language() {
    let keys = built();
    assert!(keys.len() > 1_500, "{}", keys.len());
    let mut missing = Vec::new();
    for language in Language::ALL {
        let words = words(language);
        for key in &keys {
            if words.find(key).is_none_or(|text| text.trim().is_empty()) {
                missing.push(format!("{}: {key}", language.tag()));
            }
        }
    }
    assert_eq!(missing, [""; 0]);
}

/// What would make a comparison or a link into a cause, or into advice (clinical sheet, 6.5).
const CAUSAL: [(Language, &[&str]); 2] = [
    (
        Language::En,
        &[
            "caused",
            "causes",
            "trigger",
            "because",
            "due to",
            "thanks to",
            "led to",
            "leads to",
            "worked",
            "works",
            "proof",
            "proves",
            "avoid",
            "do less",
            "rest more",
        ],
    ),
    (
        Language::Es,
        &[
            "causó",
            "causa",
            "provoc",
            "desencaden",
            "debido a",
            "gracias a",
            "por culpa",
            "funcion",
            "prueba",
            "demuestra",
            "evita",
            "haz menos",
            "descansa más",
        ],
    ),
];

/// The one way in which these words are allowed: to say that there is no cause.
const DENIED: [(Language, &str, &str); 2] = [
    (Language::En, "not proof that", "causes it"),
    (Language::Es, "no una prueba de que", "sea la causa"),
];

/// Causal words in a text, once the denial was taken out.
fn causal(language: Language, text: &str) -> Vec<&'static str> {
    let mut text = text.to_lowercase();
    for (_, from, to) in DENIED.iter().filter(|(of, _, _)| *of == language) {
        let denial = text.split_once(from).and_then(|(before, rest)| {
            let (_, after) = rest.split_once(to)?;
            Some(format!("{before}{after}"))
        });
        text = denial.unwrap_or(text);
    }
    let words = CAUSAL.iter().filter(|(of, _)| *of == language);
    words
        .flat_map(|(_, words)| words.iter().copied())
        .filter(|word| text.contains(word))
        .collect()
}

#[test]
fn no_comparison_and_no_link_is_told_as_a_cause() {
    for (language, bad, fine) in [
        (
            Language::En,
            "Poor sleep caused your pain.",
            "A link, not proof that sleep causes it.",
        ),
        (
            Language::Es,
            "Dormir mal provocó tu dolor.",
            "Una relación, no una prueba de que el sueño sea la causa.",
        ),
    ] {
        assert_eq!(causal(language, bad).len(), 1, "{bad}");
        assert!(causal(language, fine).is_empty(), "{fine}");
    }
    let mut seen = 0;
    let mut found = Vec::new();
    for language in Language::ALL {
        let words = words(language);
        for key in words.keys() {
            if key.starts_with("tried.") || key.starts_with("tie.") {
                seen += 1;
                let causal = causal(language, &words.text(key));
                if !causal.is_empty() {
                    found.push(format!("{}: {key}: {causal:?}", language.tag()));
                }
            }
        }
    }
    assert!(seen > 100, "{seen}");
    assert_eq!(found, [""; 0]);
}

#[test]
fn every_link_says_that_it_is_no_cause() {
    for (language, from, to) in DENIED {
        let words = words(language);
        for factor in Factor::ALL {
            let text = words.text(&format!("tie.caution.{}", factor.name()));
            assert!(text.contains(from) && text.contains(to), "{text}");
        }
    }
}

/// What the app must not say (clinical sheet, 9.1), as it would be said in English.
const FORBIDDEN: [&str; 13] = [
    "unstable",
    "worn out",
    "crumbling",
    "degenerate",
    "in your head",
    "non-compliant",
    "safe for you",
    "works for you",
    "probably nothing serious",
    "you should take",
    "stop taking",
    "low risk",
    "proved",
];

/// The same in Spanish, as far as a phrase has no other meaning. A gait may be unsteady, a back is not.
const FORBIDDEN_IN_SPANISH: [&str; 14] = [
    "desgast",
    "degenera",
    "espalda inestable",
    "columna inestable",
    "en tu cabeza",
    "incumpl",
    "seguro para ti",
    "segura para ti",
    "funciona para ti",
    "nada grave",
    "debes tomar",
    "deja de tomar",
    "bajo riesgo",
    "demostrado",
];

/// Which of the phrases are said somewhere, and where.
fn said(language: Language, phrases: &[&str]) -> Vec<String> {
    let words = words(language);
    let mut found = Vec::new();
    for key in words.keys() {
        let text = words.text(key).to_lowercase();
        for phrase in phrases.iter().filter(|phrase| text.contains(**phrase)) {
            found.push(format!("{}: {key}: “{phrase}”", language.tag()));
        }
    }
    found
}

#[test]
fn says_nothing_that_harms_or_promises() {
    assert!(!said(Language::En, &["back"]).is_empty());
    assert!(!said(Language::Es, &["espalda"]).is_empty());
    assert_eq!(said(Language::En, &FORBIDDEN), [""; 0]);
    assert_eq!(said(Language::Es, &FORBIDDEN_IN_SPANISH), [""; 0]);
}

/// Words a sentence and syllables a word, on the average.
fn rhythm(text: &str, syllables: fn(&str) -> usize) -> (f64, f64) {
    let sentences = text
        .split(['.', '!', '?', ':'])
        .filter(|part| part.trim().len() > 1)
        .count()
        .max(1);
    let words: Vec<&str> = text
        .split_whitespace()
        .filter(|word| word.chars().any(char::is_alphabetic))
        .collect();
    let spoken: usize = words.iter().map(|word| syllables(word)).sum();
    let count = words.len().max(1) as f64;
    (count / sentences as f64, spoken as f64 / count)
}

/// The years of school that an English text asks for, by the formula of Flesch and Kincaid.
fn grade(text: &str) -> f64 {
    let (words, syllables) = rhythm(text, syllables);
    0.39 * words + 11.8 * syllables - 15.59
}

/// How easily a Spanish text reads, by the formula of Fernández Huerta: from 70 on it suits the sixth grade.
fn ease(text: &str) -> f64 {
    let (words, syllables) = rhythm(text, spanish_syllables);
    206.84 - 60.0 * syllables - 1.02 * words
}

/// A syllable for every vowel, less the diphthongs; the *u* of *que* and *gui* is silent.
fn spanish_syllables(word: &str) -> usize {
    let word = word.to_lowercase();
    let mut word = word.trim_matches(|c: char| !c.is_alphabetic()).to_owned();
    for (written, spoken) in [
        ("qu", "q"),
        ("gue", "ge"),
        ("gui", "gi"),
        ("gué", "gé"),
        ("guí", "gí"),
    ] {
        word = word.replace(written, spoken);
    }
    if word.ends_with('y') {
        word = word.replace('y', "i");
    }
    let (mut count, mut before) = (0, None);
    for letter in word.chars() {
        let strength = match letter {
            'a' | 'e' | 'o' | 'á' | 'é' | 'ó' => Some(2),
            'í' | 'ú' => Some(3),
            'i' | 'u' | 'ü' => Some(1),
            _ => None,
        };
        count += match (before, strength) {
            (_, None) => 0,
            (None, Some(_)) => 1,
            // Two that carry weight stand apart, as do those of which the weak one has the accent.
            (Some(first), Some(second)) => {
                usize::from(first == 3 || second == 3 || (first == 2 && second == 2))
            }
        };
        before = strength;
    }
    count.max(1)
}

#[test]
fn counts_syllables_as_they_are_spoken() {
    for (word, count) in [
        ("pain", 1),
        ("walking", 2),
        ("exercise", 3),
        ("medicine", 3),
    ] {
        assert_eq!(syllables(word), count, "{word}");
    }
    for (word, count) in [
        ("dolor", 2),
        ("espalda", 3),
        ("quieto", 2),
        ("guía", 2),
        ("cuidado", 3),
        ("muy", 1),
        ("fisioterapia", 5),
        ("caer", 2),
        ("días", 2),
    ] {
        assert_eq!(spanish_syllables(word), count, "{word}");
    }
}

fn syllables(word: &str) -> usize {
    let letters: Vec<char> = word
        .to_lowercase()
        .chars()
        .filter(|c| c.is_alphabetic())
        .collect();
    let vowel = |c: &char| "aeiouy".contains(*c);
    let groups = letters
        .split(|c| !vowel(c))
        .filter(|group| !group.is_empty())
        .count();
    let silent = letters.len() > 3 && letters.ends_with(&['e']) && !letters.ends_with(&['l', 'e']);
    groups.saturating_sub(usize::from(silent)).max(1)
}

/// What a person reads at length: rules, treatments, exercises, lessons, questions.
fn long_reading(words: &Words) -> Vec<String> {
    let starts = [
        "rule.",
        "treatment.",
        "exercise.",
        "exercise_card.",
        "lesson.",
        "pattern.",
        "stop.",
        "danger.",
        "question.",
    ];
    words
        .keys()
        .filter(|key| starts.iter().any(|start| key.starts_with(start)))
        .map(|key| words.text(key))
        .filter(|text| text.split_whitespace().count() >= 5)
        .collect()
}

#[test]
fn reads_like_the_sixth_grade() {
    assert!(grade("The cat sat. It was warm.") < 2.0);
    assert!(
        grade(
            "Multidisciplinary rehabilitation necessitates considerable organisational coordination."
        ) > 15.0
    );
    let mean_of = |language: Language, measure: fn(&str) -> f64| {
        let texts = long_reading(&words(language));
        assert!(texts.len() > 1_000, "{}", texts.len());
        texts.iter().map(|text| measure(text)).sum::<f64>() / texts.len() as f64
    };
    let english = mean_of(Language::En, grade);
    assert!(english <= 6.0, "grade {english:.1}");
    assert!(ease("El gato duerme. Hace sol.") > 90.0);
    assert!(ease("La rehabilitación multidisciplinaria requiere organización.") < 20.0);
    let spanish = mean_of(Language::Es, ease);
    assert!(spanish >= 70.0, "ease {spanish:.1}");
    for language in Language::ALL {
        let words = words(language);
        let mut long = Vec::new();
        for key in words.keys() {
            for sentence in words.text(key).split(['.', '!', '?', ':', ';']) {
                if sentence.split_whitespace().count() > 25 {
                    long.push(format!("{}: {key}: {sentence}", language.tag()));
                }
            }
        }
        assert_eq!(long, [""; 0]);
    }
}
