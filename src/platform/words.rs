//! The words of a language, on their way from our own files.
//!
//! `public/boot.js` starts the first fetch while the program is still loading, and leaves its promise on the window.

#![expect(
    clippy::disallowed_methods,
    reason = "platform is the door to the browser"
)]

use js_sys::{Object, Promise, Reflect};
use thiserror::Error;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

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

fn start_script() -> Result<Object, NoWords> {
    let window = web_sys::window().ok_or(NoWords::NotNamed)?;
    named(&window, "backplanWords")
        .and_then(|value| value.dyn_into().ok())
        .ok_or(NoWords::NotNamed)
}

/// The words that the start script already fetches.
///
/// # Errors
/// When they do not arrive or cannot be read.
pub async fn first() -> Result<Words, NoWords> {
    let script = start_script()?;
    let tag = named(&script, "language")
        .and_then(|tag| tag.as_string())
        .unwrap_or_default();
    let language = Language::tagged(&tag).unwrap_or_default();
    let promise: Promise = named(&script, "text")
        .and_then(|text| text.dyn_into().ok())
        .ok_or(NoWords::NotNamed)?;
    read(language, promise).await
}

/// The words of another language.
///
/// # Errors
/// When they do not arrive or cannot be read.
pub async fn of(language: Language) -> Result<Words, NoWords> {
    let script = start_script()?;
    let address = named(&script, "urls")
        .and_then(|urls| named(&urls, language.tag()))
        .and_then(|address| address.as_string())
        .ok_or(NoWords::NotNamed)?;
    let window = web_sys::window().ok_or(NoWords::NotNamed)?;
    let not_arrived = |_refused: JsValue| NoWords::NotArrived;
    let answer = JsFuture::from(window.fetch_with_str(&address))
        .await
        .map_err(not_arrived)?;
    let answer: Response = answer.dyn_into().map_err(not_arrived)?;
    if !answer.ok() {
        return Err(NoWords::NotArrived);
    }
    read(language, answer.text().map_err(not_arrived)?).await
}

async fn read(language: Language, promise: Promise) -> Result<Words, NoWords> {
    let not_arrived = |_refused: JsValue| NoWords::NotArrived;
    let text = JsFuture::from(promise).await.map_err(not_arrived)?;
    let text = text.as_string().ok_or(NoWords::NotArrived)?;
    Ok(Words::parse(language, &text)?)
}
