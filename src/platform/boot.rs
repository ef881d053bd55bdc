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
