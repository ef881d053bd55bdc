//! Reading a file the person chose.

use js_sys::Uint8Array;
use thiserror::Error;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, File, HtmlInputElement};

/// Why a chosen file could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum PickError {
    /// It is too large to be one of ours; it was not read.
    #[error("the file has {bytes} bytes, at most {most} are read")]
    TooLarge {
        /// How large it is.
        bytes: u64,
        /// How large it may be.
        most: u64,
    },
    /// The browser could not read it, as when it was moved or is still in a cloud.
    #[error("the browser could not read the file")]
    Unreadable,
}

/// The file just chosen in an `<input type="file">`, if any, by the event that says so.
///
/// The input forgets it, so that the same file can be chosen again after it was changed.
pub fn chosen_by(event: &Event) -> Option<File> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = input.files()?.get(0);
    input.set_value("");
    file
}

/// The bytes of the file. The size is looked at before anything is read.
///
/// # Errors
/// A [`PickError`].
pub async fn read(file: &File, most: u64) -> Result<Vec<u8>, PickError> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a file has a whole number of bytes, never below zero"
    )]
    let bytes = file.size() as u64;
    if bytes > most {
        return Err(PickError::TooLarge { bytes, most });
    }
    let content = JsFuture::from(file.array_buffer())
        .await
        .ok()
        .ok_or(PickError::Unreadable)?;
    let buffer = content
        .dyn_ref::<js_sys::ArrayBuffer>()
        .ok_or(PickError::Unreadable)?;
    Ok(Uint8Array::new(buffer).to_vec())
}
