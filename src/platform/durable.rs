//! Whether the browser promises not to clear what is stored when room gets short.

#![expect(
    clippy::disallowed_methods,
    reason = "platform is the door to the browser"
)]

use js_sys::{Promise, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageManager;

/// The store's manager; none in old browsers and where a page is not served securely.
fn manager() -> Option<StorageManager> {
    let navigator = web_sys::window()?.navigator();
    let there = Reflect::get(&navigator, &JsValue::from_str("storage")).ok()?;
    let knows = !there.is_undefined()
        && Reflect::has(&there, &JsValue::from_str("persist")).unwrap_or(false);
    knows.then(|| navigator.storage())
}

async fn answer(asked: Result<Promise, JsValue>) -> Option<bool> {
    JsFuture::from(asked.ok()?).await.ok()?.as_bool()
}

/// Whether it is promised already; none when this browser cannot say.
pub async fn is_promised() -> Option<bool> {
    answer(manager()?.persisted()).await
}

/// Asks for the promise, which may ask the person; none when this browser knows no such thing.
pub async fn ask() -> Option<bool> {
    answer(manager()?.persist()).await
}
