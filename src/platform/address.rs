//! The address of the page: which one is open, links that lead to another, and the way back.
//!
//! A library for this was measured at a tenth of the first download; twelve fixed paths do not need one.

#![expect(
    clippy::disallowed_methods,
    reason = "platform is the door to the browser"
)]

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlAnchorElement, MouseEvent};

use crate::platform::page;

/// Where in the app the person is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// The path inside the app, beginning with a slash, wherever the app is hosted.
    pub path: String,
    /// What follows a question mark, without it.
    pub query: String,
}

/// The open address.
pub fn here() -> Address {
    let Some(location) = web_sys::window().map(|window| window.location()) else {
        return Address::default();
    };
    let whole = location.pathname().unwrap_or_default();
    let query = location.search().unwrap_or_default();
    Address {
        path: inside(&whole).unwrap_or(whole),
        query: query.trim_start_matches('?').to_owned(),
    }
}

/// Goes to a path inside the app: a new step in the history.
pub fn go(path: &str) {
    push(&format!("{}{path}", page::base()));
}

/// Calls back with the new address whenever a link inside the app is followed, and on the way back and forth.
///
/// Everything a browser does with links by itself stays as it is: other sites, downloads, new tabs,
/// places on the same page, and links that say `rel="external"`.
pub fn on_change(changed: impl Fn(Address) + Clone + 'static) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let returned = changed.clone();
    let back = Closure::<dyn FnMut()>::new(move || returned(here()));
    let follow = Closure::<dyn FnMut(MouseEvent)>::new(move |event: MouseEvent| {
        if let Some(address) = followed(&event) {
            event.prevent_default();
            push(&address);
            changed(here());
        }
    });
    // A window without events would not run the app either.
    let _listening =
        window.add_event_listener_with_callback("popstate", back.as_ref().unchecked_ref());
    let _listening =
        window.add_event_listener_with_callback("click", follow.as_ref().unchecked_ref());
    back.forget();
    follow.forget();
}

/// The address that a click leads to, when it is for the app to follow.
fn followed(event: &MouseEvent) -> Option<String> {
    let plain = event.button() == 0
        && !(event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key());
    if !plain || event.default_prevented() {
        return None;
    }
    let target: Element = event.target()?.dyn_into().ok()?;
    let anchor: HtmlAnchorElement = target.closest("a[href]").ok()??.dyn_into().ok()?;
    let location = web_sys::window()?.location();
    let leaves = anchor.origin() != location.origin().ok()?
        || anchor.has_attribute("download")
        || anchor
            .rel()
            .split_whitespace()
            .any(|word| word == "external")
        || !matches!(anchor.target().as_str(), "" | "_self");
    let path = anchor.pathname();
    let here = path == location.pathname().ok()? && !anchor.hash().is_empty();
    if leaves || here || inside(&path).is_none() {
        return None;
    }
    Some(format!("{path}{}{}", anchor.search(), anchor.hash()))
}

/// A path of the site as a path of the app; none when it lies outside.
fn inside(path: &str) -> Option<String> {
    let rest = path.strip_prefix(page::base().as_str())?;
    (rest.is_empty() || rest.starts_with('/')).then(|| rest.to_owned())
}

fn push(address: &str) {
    let history = web_sys::window().and_then(|window| window.history().ok());
    if let Some(history) = history {
        // A browser that refuses (a hundred steps in thirty seconds) keeps the old address; the page changes.
        let _pushed = history.push_state_with_url(&JsValue::NULL, "", Some(address));
    }
}
