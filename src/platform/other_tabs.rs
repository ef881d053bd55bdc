//! Hearing that another tab saved, and being the one tab that writes for all.

#![expect(
    clippy::disallowed_methods,
    reason = "platform is the door to the browser"
)]

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
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

/// The lock that the writing tab holds as long as it lives.
const LOCK: &str = "backplan";

/// How long a tab that follows another waits until what that one wrote last is surely to be seen: a
/// browser that keeps each tab in a program of its own shows it a little later.
const SETTLE_MS: i32 = 300;

/// Calls back once this tab may write for all, which it then may as long as it lives; false, and
/// never, in a browser without locks, where every tab writes for itself.
pub fn lead(granted: impl Fn() + 'static) -> bool {
    request(granted).is_some()
}

fn request(granted: impl Fn() + 'static) -> Option<()> {
    // web-sys still counts locks as unstable; every browser of the last years has them.
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &JsValue::from_str("locks")).ok()?;
    let request = Reflect::get(&locks, &JsValue::from_str("request")).ok()?;
    let request: Function = request.dyn_into().ok()?;
    let settled = Closure::<dyn FnMut()>::new(granted).into_js_value();
    let later = settled.clone();
    let held = Closure::once_into_js(move |_lock: JsValue| {
        let window = web_sys::window();
        let settled = settled.unchecked_ref();
        let _timer = window.map(|window| {
            window.set_timeout_with_callback_and_timeout_and_arguments_0(settled, SETTLE_MS)
        });
        // Never fulfilled: the browser gives the lock on when this tab is gone.
        Promise::new(&mut |_, _| {})
    });
    let answer = request
        .call2(&locks, &JsValue::from_str(LOCK), &held)
        .ok()?;
    // A page that may use no locks is told so only now, and then writes for itself.
    let refused = Closure::once(move |_reason: JsValue| {
        let _done = later.unchecked_ref::<Function>().call0(&JsValue::NULL);
    });
    let _answer = answer.dyn_into::<Promise>().ok()?.catch(&refused);
    refused.forget();
    Some(())
}
