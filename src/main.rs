//! Entry point of the browser build: report panics to the page, then mount the app.

#[cfg(target_arch = "wasm32")]
fn main() {
    backplan::view::app::mount();
}

/// The app needs a browser; on the host the binary only says so, and `examples/plan.rs` is the way in.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
