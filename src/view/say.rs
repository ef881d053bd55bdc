//! The words of the chosen language, as signals for the view.

use std::borrow::Cow;

use leptos::prelude::*;

use crate::route::Route;
use crate::session::Session;
use crate::text::Words;

/// The session of the app.
pub fn use_session() -> Session {
    expect_context::<Session>()
}

/// The words of a key.
pub fn say(key: impl Into<Cow<'static, str>>) -> Signal<String> {
    let session = use_session();
    let key = key.into();
    Signal::derive(move || session.words().with(|words| words.text(&key)))
}

/// The words of a key with its places filled; the values are read again when they change.
pub fn fill<const N: usize>(
    key: impl Into<Cow<'static, str>>,
    values: impl Fn() -> [(&'static str, String); N] + Send + Sync + 'static,
) -> Signal<String> {
    let session = use_session();
    let key = key.into();
    Signal::derive(move || {
        let values = values();
        let pairs: Vec<_> = values
            .iter()
            .map(|(place, value)| (*place, value.as_str()))
            .collect();
        session.words().with(|words| words.fill(&key, &pairs))
    })
}

/// The words for a count.
pub fn count(
    key: impl Into<Cow<'static, str>>,
    n: impl Fn() -> usize + Send + Sync + 'static,
) -> Signal<String> {
    let session = use_session();
    let key = key.into();
    Signal::derive(move || session.words().with(|words| words.count(&key, n())))
}

/// The words of a key where there are any: for help texts that not every item has.
pub fn maybe(key: impl Into<Cow<'static, str>>) -> MaybeProp<String> {
    let session = use_session();
    let key = key.into();
    MaybeProp::derive(move || {
        session
            .words()
            .with(|words| words.find(&key).map(str::to_owned))
    })
}

/// Words put together by a function of `text`, spoken anew when the language changes.
pub fn spell(speak: impl Fn(&Words) -> String + Send + Sync + 'static) -> Signal<String> {
    let session = use_session();
    Signal::derive(move || session.words().with(|words| speak(words)))
}

/// The address of a page, wherever the app is hosted.
pub fn href(route: Route) -> String {
    format!("{}{}", crate::platform::page::base(), route.path())
}
