//! Saving a text as a file on the person's device.

use thiserror::Error;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// The browser did not take the file. Whether the person keeps it, no browser tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the browser did not take the file")]
pub struct DownloadFailed;

/// Browsers fetch the file some time after the click; a minute is plenty even on a slow phone.
const KEEP_MS: i32 = 60_000;

/// Offers the text as a file of that name and media type.
///
/// # Errors
/// [`DownloadFailed`] if the browser cannot make the file.
pub fn save_text(name: &str, media_type: &str, text: &str) -> Result<(), DownloadFailed> {
    offer(name, media_type, text).ok().ok_or(DownloadFailed)
}

fn offer(name: &str, media_type: &str, text: &str) -> Result<(), JsValue> {
    #[expect(
        clippy::disallowed_methods,
        reason = "this file is the door to downloads"
    )]
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let document = window.document().ok_or(JsValue::NULL)?;
    let body = document.body().ok_or(JsValue::NULL)?;

    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let pieces = js_sys::Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&pieces, &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;

    let anchor: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    anchor.set_href(&address);
    anchor.set_download(name);
    anchor.set_hidden(true);
    // Firefox follows only links that are on the page.
    body.append_child(&anchor)?;
    anchor.click();
    anchor.remove();

    let release = Closure::once_into_js(move || Url::revoke_object_url(&address));
    window
        .set_timeout_with_callback_and_timeout_and_arguments_0(release.unchecked_ref(), KEEP_MS)
        .map(|_handle| ())
}
