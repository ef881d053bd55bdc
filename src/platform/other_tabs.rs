//! Hearing that another tab saved.

#![expect(
    clippy::disallowed_methods,
    reason = "platform is the door to the browser"
)]

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::StorageEvent;

/// Calls back with the key that another tab changed; none when it cleared everything.
pub fn on_change(changed: impl Fn(Option<String>) + 'static) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let heard = Closure::<dyn FnMut(StorageEvent)>::new(move |event: StorageEvent| {
        changed(event.key());
    });
    // A window without events would not run the app either.
    let _listening =
        window.add_event_listener_with_callback("storage", heard.as_ref().unchecked_ref());
    heard.forget();
}
