//! Ids and numbers into the words of a chosen language.
//!
//! Words live in two files a language, nested by theme: `locales/first/<language>.json` is what the frame
//! and the welcome say, so that neither waits for the others; `locales/<language>.json` is all the rest.
//! Invariant: nothing here decides anything; a missing word shows its key, and a test finds it first.

use std::collections::BTreeMap;

use serde_json::Value;

pub mod agenda;
pub mod answers;
pub mod conflict;
pub mod day;
pub mod diary;
#[cfg(feature = "guidance")]
pub mod dose;
pub mod insight;
pub mod part;
#[cfg(feature = "guidance")]
pub mod plan;
pub mod search;
#[cfg(feature = "guidance")]
pub mod verdict;

/// A language of the app.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Spanish.
    Es,
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 2] = [Self::En, Self::Es];

    /// The tag for `lang` attributes and file names.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
        }
    }

    /// The language's name in itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Es => "Español",
        }
    }

    /// The language of a tag such as `es-MX`.
    pub fn tagged(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or(tag);
        Self::ALL
            .into_iter()
            .find(|language| language.tag().eq_ignore_ascii_case(primary))
    }
}

/// The words of one language, by key; levels of the file are joined with dots.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Words {
    language: Language,
    texts: BTreeMap<String, String>,
    whole: bool,
}

/// Why a file of words was not taken.
#[derive(Debug, thiserror::Error)]
#[error("the words could not be read: {0}")]
pub struct WordsError(#[from] serde_json::Error);

impl Words {
    /// Reads the first words of a language from their file.
    ///
    /// # Errors
    /// When the text is not JSON.
    pub fn first(language: Language, text: &str) -> Result<Self, WordsError> {
        let mut words = Self {
            language,
            ..Self::default()
        };
        words.read(text)?;
        Ok(words)
    }

    /// These words and all the others of the language.
    ///
    /// # Errors
    /// When the text is not JSON.
    pub fn with_rest(mut self, text: &str) -> Result<Self, WordsError> {
        self.read(text)?;
        self.whole = true;
        Ok(self)
    }

    fn read(&mut self, text: &str) -> Result<(), WordsError> {
        let value: Value = serde_json::from_str(text)?;
        flatten(&mut String::new(), value, &mut self.texts);
        Ok(())
    }

    /// Whether these are all the words of the language, and not only the first.
    pub const fn is_whole(&self) -> bool {
        self.whole
    }

    /// The language of these words.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The words of a key; the key itself when there are none.
    pub fn text(&self, key: &str) -> String {
        self.find(key).unwrap_or(key).to_owned()
    }

    /// The words of a key, when there are any.
    pub fn find(&self, key: &str) -> Option<&str> {
        self.texts.get(key).map(String::as_str)
    }

    /// The words of a key with its `{places}` filled.
    pub fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        let mut text = self.text(key);
        for (place, value) in values {
            text = text.replace(&format!("{{{place}}}"), value);
        }
        text
    }

    /// The words for a count: the key with `.one` or `.other`, and its `{n}` filled.
    ///
    /// Both languages of the app tell one from many and nothing else.
    pub fn count(&self, key: &str, n: usize) -> String {
        let form = if n == 1 { "one" } else { "other" };
        self.fill(&format!("{key}.{form}"), &[("n", &n.to_string())])
    }

    /// Joins a list as people say it: "a, b and c".
    pub fn list(&self, parts: &[String]) -> String {
        let and = self.find("list.and").unwrap_or("and");
        match parts {
            [] => String::new(),
            [one] => one.clone(),
            [rest @ .., last] => format!("{} {and} {last}", rest.join(", ")),
        }
    }

    /// Every key, for tests.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.texts.keys().map(String::as_str)
    }
}

fn flatten(path: &mut String, value: Value, texts: &mut BTreeMap<String, String>) {
    match value {
        Value::Object(entries) => {
            for (key, value) in entries {
                let length = path.len();
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(&key);
                flatten(path, value, texts);
                path.truncate(length);
            }
        }
        Value::String(text) => {
            texts.insert(path.clone(), text);
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Words {
        Words::first(Language::En, text).unwrap()
    }

    #[test]
    fn joins_levels_with_dots() {
        let words = words(r#"{"a": {"b.c": {"text": "hello {who}"}}}"#);
        assert_eq!(words.fill("a.b.c.text", &[("who", "you")]), "hello you");
        assert_eq!(words.text("a.missing"), "a.missing");
    }

    #[test]
    fn counts_and_lists_as_people_say_them() {
        let words =
            words(r#"{"n": {"one": "{n} day", "other": "{n} days"}, "list": {"and": "and"}}"#);
        assert_eq!(words.count("n", 1), "1 day");
        assert_eq!(words.count("n", 0), "0 days");
        let parts = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(words.list(&parts), "a, b and c");
        assert_eq!(words.list(&[]), "");
    }

    #[test]
    fn finds_the_language_of_a_region() {
        assert_eq!(Language::tagged("es-MX"), Some(Language::Es));
        assert_eq!(Language::tagged("EN"), Some(Language::En));
        assert_eq!(Language::tagged("fr"), None);
    }
}
