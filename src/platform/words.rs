//! The words of a language, on their way from our own files.
//!
//! `public/boot.js` fetches them, the first ones while the program is still loading, and leaves the way to ask on the window.

#![expect(
    clippy::disallowed_methods,
    reason = "platform is the door to the browser"
)]

use js_sys::{Function, Promise, Reflect};
use thiserror::Error;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::text::{Language, Words, WordsError};

/// The words did not come.
#[derive(Debug, Error)]
pub enum NoWords {
    /// The start script did not run, or has other files.
    #[error("the start script names no words")]
    NotNamed,
    /// The file did not arrive.
    #[error("the words did not arrive")]
    NotArrived,
    /// The file is not what it should be.
    #[error(transparent)]
    Unreadable(#[from] WordsError),
}

fn named(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &JsValue::from_str(name))
        .ok()
        .filter(|value| !value.is_undefined())
}

fn start_script() -> Result<JsValue, NoWords> {
    let window = web_sys::window().ok_or(NoWords::NotNamed)?;
    named(&window, "backplanWords").ok_or(NoWords::NotNamed)
}

/// The language in which the start script already fetches the first words.
pub fn language_at_start() -> Language {
    start_script()
        .ok()
        .and_then(|script| named(&script, "language"))
        .and_then(|tag| tag.as_string())
        .and_then(|tag| Language::tagged(&tag))
        .unwrap_or_default()
}

/// The first words of a language.
///
/// # Errors
/// When they do not arrive or cannot be read.
pub async fn first_of(language: Language) -> Result<Words, NoWords> {
    Ok(Words::first(language, &text("first", language).await?)?)
}

/// First words, and all the others of their language.
///
/// # Errors
/// When they do not arrive or cannot be read.
pub async fn all_after(first: Words) -> Result<Words, NoWords> {
    let rest = text("rest", first.language()).await?;
    Ok(first.with_rest(&rest)?)
}

/// The text of one of a language's files, which the start script fetches once.
async fn text(file: &str, language: Language) -> Result<String, NoWords> {
    let script = start_script()?;
    let fetch: Function = named(&script, file)
        .and_then(|fetch| fetch.dyn_into().ok())
        .ok_or(NoWords::NotNamed)?;
    let not_arrived = |_refused: JsValue| NoWords::NotArrived;
    let promise: Promise = fetch
        .call1(&script, &JsValue::from_str(language.tag()))
        .and_then(JsCast::dyn_into)
        .map_err(not_arrived)?;
    let text = JsFuture::from(promise).await.map_err(not_arrived)?;
    text.as_string().ok_or(NoWords::NotArrived)
}
