//! Handing a file to another app, where the device can: the share sheet of a phone.

#![expect(
    clippy::disallowed_methods,
    reason = "platform is the door to the browser"
)]

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, FilePropertyBag, Navigator};

/// Browsers list what may be handed over, and some of them do not know our kind of file: then the
/// same text goes as a plain one, which opening a backup takes as well.
const KINDS: [(&str, &str); 2] = [("json", "application/json"), ("txt", "text/plain")];

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Handed {
    /// Another app took it.
    Over,
    /// The person closed the sheet.
    NotWanted,
    /// It was refused.
    Refused,
}

/// Whether this device hands over files at all.
pub fn is_there() -> bool {
    offer("backplan", "{}").is_some()
}

/// Opens the share sheet with a text as a file; must come from a press of the person.
///
/// The name comes without its ending.
pub async fn hand_over(name: &str, text: &str) -> Handed {
    let Some((navigator, data)) = offer(name, text) else {
        return Handed::Refused;
    };
    let Some(asked) = call(&navigator, "share", &data) else {
        return Handed::Refused;
    };
    match JsFuture::from(Promise::resolve(&asked)).await {
        Ok(_) => Handed::Over,
        Err(error) => {
            let name = Reflect::get(&error, &JsValue::from_str("name")).ok();
            let is_abort = name.is_some_and(|name| name == "AbortError");
            if is_abort {
                Handed::NotWanted
            } else {
                Handed::Refused
            }
        }
    }
}

/// What can be handed over, in the first kind that this browser takes.
fn offer(name: &str, text: &str) -> Option<(Navigator, JsValue)> {
    let navigator = web_sys::window()?.navigator();
    KINDS.into_iter().find_map(|(ending, kind)| {
        let data = data_of(&format!("{name}.{ending}"), kind, text)?;
        let can = call(&navigator, "canShare", &data)?;
        can.is_truthy().then(|| (navigator.clone(), data))
    })
}

fn data_of(name: &str, kind: &str, text: &str) -> Option<JsValue> {
    let options = FilePropertyBag::new();
    options.set_type(kind);
    let pieces = Array::of1(&JsValue::from_str(text));
    let file = File::new_with_str_sequence_and_options(&pieces, name, &options).ok()?;
    let data = Object::new();
    let files = Array::of1(&file);
    Reflect::set(&data, &JsValue::from_str("files"), &files)
        .is_ok()
        .then(|| data.into())
}

/// Calls what not every browser has.
fn call(navigator: &Navigator, name: &str, data: &JsValue) -> Option<JsValue> {
    let method = Reflect::get(navigator, &JsValue::from_str(name)).ok()?;
    let method: Function = method.dyn_into().ok()?;
    method.call1(navigator, data).ok()
}
