//! What the app and `public/boot.js`, the script that starts it, tell each other.

/// Tells the page that the first controls are on screen and live.
///
/// `public/boot.js` waits for it: it withdraws the message about a failed start, sets the
/// performance mark that `make bench` reads, and only now fetches the offline copy.
#[expect(
    clippy::disallowed_methods,
    reason = "platform is the door to the browser"
)]
pub fn announce_ready() {
    let Some(window) = web_sys::window() else {
        return;
    };
    let Ok(event) = web_sys::Event::new("backplan:ready") else {
        return;
    };
    // The answer says whether a listener cancelled the event; this one cannot be cancelled.
    let _not_cancelled = window.dispatch_event(&event);
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::rc::Rc;

    use wasm_bindgen::JsCast;
    use wasm_bindgen::closure::Closure;
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    #[expect(
        clippy::disallowed_methods,
        reason = "the test listens where boot.js does"
    )]
    fn the_page_hears_that_the_app_is_ready() {
        let times_heard = Rc::new(Cell::new(0));
        let count = Rc::clone(&times_heard);
        let listener = Closure::<dyn FnMut()>::new(move || count.set(count.get() + 1));
        web_sys::window()
            .unwrap()
            .add_event_listener_with_callback("backplan:ready", listener.as_ref().unchecked_ref())
            .unwrap();
        announce_ready();
        assert_eq!(times_heard.get(), 1);
    }
}
