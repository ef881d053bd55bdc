//! The page itself: its title, language, look, focus and base address.

#![expect(
    clippy::disallowed_methods,
    reason = "platform is the door to the browser"
)]

use std::cell::Cell;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Document, Element, HtmlElement};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

fn root() -> Option<Element> {
    document()?.document_element()
}

/// The path under which the app is hosted, without a slash at the end; empty at the root of a site.
///
/// `public/boot.js` writes it on the root element, since it knows where it was loaded from.
pub fn base() -> String {
    root()
        .and_then(|root| root.get_attribute("data-base"))
        .map(|base| base.trim_end_matches('/').to_owned())
        .unwrap_or_default()
}

/// The address of the file with the drawings of the exercises; empty when it is not known.
///
/// `public/boot.js` writes it on the root element, since the name of the file holds its content.
pub fn drawings() -> String {
    root()
        .and_then(|root| root.get_attribute("data-drawings"))
        .unwrap_or_default()
}

/// Takes the static shell away; the app stands in its place from now on.
pub fn remove_shell() {
    if let Some(shell) = document().and_then(|document| document.get_element_by_id("shell")) {
        shell.remove();
    }
}

/// Names the page in the browser's tab and history.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Sets an attribute of the root element; an empty value takes it away.
pub fn mark(attribute: &str, value: &str) {
    let Some(root) = root() else { return };
    // Attribute names here are our own constants, which no browser refuses.
    let _always_accepted = if value.is_empty() {
        root.remove_attribute(attribute)
    } else {
        root.set_attribute(attribute, value)
    };
}

thread_local! {
    /// Whether the focus is to go to a heading that is not on the page yet.
    static HEADING_AWAITED: Cell<bool> = const { Cell::new(false) };
}

/// Moves the focus to the heading of the page, and the view to its top.
///
/// A page that is still on its way gets the focus from [`settle_focus`] when it is there.
pub fn focus_heading() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
    HEADING_AWAITED.set(!find_and_focus("main h1"));
}

/// Moves the focus to the heading of a page that came late, unless nobody waits for it.
pub fn settle_focus() {
    if HEADING_AWAITED.get() {
        focus_heading();
    }
}

/// Moves the focus to the first element that a selector finds.
pub fn focus(selector: &str) {
    find_and_focus(selector);
}

/// The same; false when there is none.
fn find_and_focus(selector: &str) -> bool {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    // An element that takes no focus simply does not get it.
    let _takes_focus = element.focus();
    true
}

/// Calls back when the page comes to the front again, as on the morning after.
pub fn on_return(returned: impl Fn() + 'static) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let heard = Closure::<dyn FnMut()>::new(returned);
    let listener = heard.as_ref().unchecked_ref();
    // A window without events would not run the app either.
    let _listening = window.add_event_listener_with_callback("focus", listener);
    if let Some(document) = window.document() {
        let _listening = document.add_event_listener_with_callback("visibilitychange", listener);
    }
    heard.forget();
}

/// Moves the focus to the first element that a selector finds, and the view so that it begins there.
pub fn bring(selector: &str) {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(element) = found {
        element.scroll_into_view();
    }
    focus(selector);
}

/// The languages the person asks the browser for, best first.
pub fn region() -> Option<String> {
    let language = web_sys::window()?.navigator().language()?;
    language.split(['-', '_']).nth(1).map(str::to_uppercase)
}

/// Whether the app runs from the home screen or a window of its own.
pub fn is_installed() -> bool {
    web_sys::window()
        .and_then(|window| {
            window
                .match_media("(display-mode: standalone)")
                .ok()
                .flatten()
        })
        .is_some_and(|query| query.matches())
}

/// Whether this browser clears what a page stored after seven days without a visit: those
/// made of `WebKit` do, unless the app was put on the home screen.
pub fn is_cleared_soon() -> bool {
    let agent = web_sys::window().and_then(|window| window.navigator().user_agent().ok());
    // Every browser names some of the others; these tell the ones that are not WebKit.
    let others = ["Chrome/", "Chromium/", "Firefox/", "Android"];
    let is_webkit = agent.is_some_and(|agent| {
        agent.contains("AppleWebKit/") && !others.iter().any(|other| agent.contains(other))
    });
    is_webkit && !is_installed()
}

/// Opens the browser's print dialog.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // A browser without printing has nothing to say about it.
        let _printed = window.print();
    }
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        // If the browser refuses, the old version goes on working.
        let _reloaded = window.location().reload();
    }
}

/// Leaves for a neutral page at once, replacing this one in the history: for somebody who is being watched.
pub fn leave_quickly() {
    if let Some(window) = web_sys::window() {
        // The address is a blank page of the browser's own: no request, nothing to read.
        let _left = window.location().replace("about:blank");
    }
}
