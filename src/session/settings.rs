//! Settings: language, region, look.

use std::sync::Arc;

use leptos::prelude::*;

use wasm_bindgen_futures::spawn_local;

use super::Session;
use crate::domain::record::id::SettingId;
use crate::domain::region::Region;
use crate::platform::page;
use crate::platform::words::{self, NoWords};
use crate::text::{Language, Words};

/// A setting the app knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// Language of the words.
    Language,
    /// Country, for emergency numbers and crisis lines.
    Region,
    /// Guideline profile.
    Profile,
    /// Light, dark, or as the device says.
    Theme,
    /// Size of the text.
    Text,
    /// The day on which a backup was put off.
    BackupPutOff,
}

impl Setting {
    /// The name under which it is kept.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Language => "language",
            Self::Region => "region",
            Self::Profile => crate::domain::understanding::PROFILE_SETTING,
            Self::Theme => "theme",
            Self::Text => "text",
            Self::BackupPutOff => "backup_put_off",
        }
    }
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the device says.
    #[default]
    Auto,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Theme {
    /// Every choice.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// The name under which it is kept.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl Session {
    /// What a setting says.
    pub fn setting(self, setting: Setting) -> Option<String> {
        let id: SettingId = setting.name().parse().ok()?;
        self.record()
            .with(|record| record.setting(&id).map(str::to_owned))
    }

    /// Changes a setting.
    pub fn set(self, setting: Setting, value: &str) -> bool {
        let Ok(id) = setting.name().parse::<SettingId>() else {
            return false;
        };
        self.change(|record, by| record.set(id, value.to_owned(), by))
    }

    /// Speaks another language from now on.
    pub fn speak(self, words: Words) {
        let language = words.language();
        self.words.set(Arc::new(words));
        self.set(Setting::Language, language.tag());
    }

    /// Speaks the language that the record asks for, as after an import.
    pub(super) fn follow_language(self) {
        let Ok(id) = Setting::Language.name().parse::<SettingId>() else {
            return;
        };
        let asked = self
            .record()
            .with_untracked(|record| record.setting(&id).and_then(Language::tagged));
        let Some(language) = asked.filter(|asked| {
            self.words
                .with_untracked(|words| words.language() != *asked)
        }) else {
            return;
        };
        spawn_local(async move {
            match self.words_of(language).await {
                Ok(words) => self.words.set(Arc::new(words)),
                // The line about the import, with its way back, is worth more than this one.
                Err(_not_arrived) => {}
            }
        });
    }

    /// Takes care that all words of the language are there, and not only the first; false when they do not come.
    pub async fn learn_all_words(self) -> bool {
        let known = self.words.get_untracked();
        if known.is_whole() {
            return true;
        }
        let language = known.language();
        let Ok(all) = words::all_after(Words::clone(&known)).await else {
            return false;
        };
        // Another language may have been chosen, or another page may have asked, in the meantime.
        let still_wanted = self
            .words
            .with_untracked(|words| words.language() == language && !words.is_whole());
        if still_wanted {
            self.words.set(Arc::new(all));
        }
        true
    }

    /// As many words of another language as there are of this one.
    async fn words_of(self, language: Language) -> Result<Words, NoWords> {
        let first = words::first_of(language).await?;
        if self.words.with_untracked(|words| words.is_whole()) {
            words::all_after(first).await
        } else {
            Ok(first)
        }
    }

    /// The language spoken now.
    pub fn language(self) -> Language {
        self.words.with(|words| words.language())
    }
}

impl Session {
    /// Where the person is: as chosen, else as the browser's language says.
    pub fn region(self) -> Region {
        let chosen = self.setting(Setting::Region);
        chosen
            .and_then(|code| Region::coded(&code))
            .or_else(|| page::region().and_then(|country| Region::of_country(&country)))
            .unwrap_or(Region::Other)
    }

    /// Speaks another language as soon as its words are there.
    pub fn speak_language(self, language: Language) {
        if self.words.with_untracked(|words| words.language()) == language {
            return;
        }
        spawn_local(async move {
            match self.words_of(language).await {
                Ok(words) => self.speak(words),
                Err(_not_arrived) => self.tell("toast.no_words"),
            }
        });
    }
}
