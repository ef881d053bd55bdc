//! Locking a text with a passphrase and opening it again, by the browser's own cryptography.
//!
//! Nothing of a passphrase or key is kept: each lives as long as the call.

#![expect(
    clippy::disallowed_methods,
    reason = "platform is the door to the browser"
)]

use js_sys::{Array, ArrayBuffer, JsString, Object, Reflect, Uint8Array};
use thiserror::Error;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Crypto, CryptoKey, SubtleCrypto};

const SALT_BYTES: usize = 16;
const IV_BYTES: usize = 12;
const TAG_BYTES: usize = 16;

/// Why a text was not locked or opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum VaultError {
    /// The browser offers no cryptography here, as on a page that is not served securely.
    #[error("this browser cannot lock files here")]
    Unavailable,
    /// The passphrase does not open the key.
    #[error("the passphrase does not fit")]
    WrongPassphrase,
    /// The key is open, and the content is not what was locked.
    #[error("the content was changed")]
    Damaged,
}

/// Whether this browser can lock files here.
pub fn is_there() -> bool {
    crypto().is_some()
}

/// How a passphrase becomes a key.
#[derive(Debug, Clone, Copy)]
pub struct Stretch<'a> {
    /// What it is salted with.
    pub salt: &'a [u8],
    /// Rounds of PBKDF2 with SHA-512.
    pub rounds: u32,
}

/// A locked text: the content under a key of its own, and that key under the passphrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// The key of the content, wrapped by AES Key Wrap.
    pub key: Vec<u8>,
    /// The starting value of AES-GCM.
    pub iv: Vec<u8>,
    /// The content.
    pub content: Vec<u8>,
    /// The seal over the content and the head.
    pub tag: Vec<u8>,
}

/// A fresh salt.
///
/// # Errors
/// [`VaultError::Unavailable`].
pub fn new_salt() -> Result<Vec<u8>, VaultError> {
    let (crypto, _) = crypto().ok_or(VaultError::Unavailable)?;
    random(&crypto, SALT_BYTES)
}

/// Locks a text. The head stays readable, and the seal covers it.
///
/// # Errors
/// [`VaultError::Unavailable`].
pub async fn lock(
    passphrase: &str,
    stretch: Stretch<'_>,
    head: &str,
    text: &str,
) -> Result<Sealed, VaultError> {
    let lost = |_| VaultError::Unavailable;
    let (crypto, subtle) = crypto().ok_or(VaultError::Unavailable)?;
    let iv = random(&crypto, IV_BYTES)?;
    let wrapping = wrapping_key(&subtle, passphrase, stretch).await?;
    let kind = with(&[("name", "AES-GCM".into()), ("length", 256.into())]);
    let usages = list(&["encrypt", "decrypt"]);
    let made = subtle
        .generate_key_with_object(&kind, true, &usages)
        .map_err(lost)?;
    let content_key: CryptoKey = awaited(made).await?;
    let wrapped = subtle
        .wrap_key_with_str("raw", &content_key, &wrapping, "AES-KW")
        .map_err(lost)?;
    let wrapped: ArrayBuffer = awaited(wrapped).await?;
    let sealed = subtle
        .encrypt_with_object_and_u8_array(&sealing(&iv, head), &content_key, text.as_bytes())
        .map_err(lost)?;
    let sealed: ArrayBuffer = awaited(sealed).await?;
    let mut content = Uint8Array::new(&sealed).to_vec();
    let tag = content.split_off(content.len().saturating_sub(TAG_BYTES));
    Ok(Sealed {
        key: Uint8Array::new(&wrapped).to_vec(),
        iv,
        content,
        tag,
    })
}

/// Opens a locked text.
///
/// # Errors
/// A [`VaultError`].
pub async fn open(
    passphrase: &str,
    stretch: Stretch<'_>,
    head: &str,
    sealed: &Sealed,
) -> Result<Vec<u8>, VaultError> {
    let lost = |_| VaultError::Unavailable;
    let (_, subtle) = crypto().ok_or(VaultError::Unavailable)?;
    let wrapping = wrapping_key(&subtle, passphrase, stretch).await?;
    let kind = with(&[("name", "AES-GCM".into())]);
    let key = Uint8Array::from(sealed.key.as_slice());
    let unwrapped = subtle
        .unwrap_key_with_buffer_source_and_str_and_object(
            "raw",
            &key,
            &wrapping,
            "AES-KW",
            &kind,
            false,
            &list(&["decrypt"]),
        )
        .map_err(lost)?;
    let content_key: CryptoKey = awaited(unwrapped)
        .await
        .ok()
        .ok_or(VaultError::WrongPassphrase)?;
    let mut whole = sealed.content.clone();
    whole.extend_from_slice(&sealed.tag);
    let opened = subtle
        .decrypt_with_object_and_u8_array(&sealing(&sealed.iv, head), &content_key, &whole)
        .map_err(lost)?;
    let opened: ArrayBuffer = awaited(opened).await.ok().ok_or(VaultError::Damaged)?;
    Ok(Uint8Array::new(&opened).to_vec())
}

fn crypto() -> Option<(Crypto, SubtleCrypto)> {
    let crypto = web_sys::window()?.crypto().ok()?;
    // The getter answers nothing on a page that is not served securely.
    let subtle = crypto.subtle();
    let is_there = subtle.is_object();
    is_there.then_some((crypto, subtle))
}

fn random(crypto: &Crypto, count: usize) -> Result<Vec<u8>, VaultError> {
    let mut bytes = vec![0_u8; count];
    crypto
        .get_random_values_with_u8_array(&mut bytes)
        .ok()
        .map(|_| bytes)
        .ok_or(VaultError::Unavailable)
}

/// The key that wraps keys, from a passphrase. Composed and decomposed letters are the same phrase.
async fn wrapping_key(
    subtle: &SubtleCrypto,
    passphrase: &str,
    stretch: Stretch<'_>,
) -> Result<CryptoKey, VaultError> {
    let lost = |_| VaultError::Unavailable;
    let phrase = String::from(JsString::from(passphrase).normalize("NFC"));
    let phrase = Uint8Array::from(phrase.as_bytes());
    let base = subtle
        .import_key_with_str("raw", &phrase, "PBKDF2", false, &list(&["deriveKey"]))
        .map_err(lost)?;
    let base: CryptoKey = awaited(base).await?;
    let how = with(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-512".into()),
        ("salt", Uint8Array::from(stretch.salt).into()),
        ("iterations", stretch.rounds.into()),
    ]);
    let kind = with(&[("name", "AES-KW".into()), ("length", 256.into())]);
    let usages = list(&["wrapKey", "unwrapKey"]);
    let derived = subtle
        .derive_key_with_object_and_object(&how, &base, &kind, false, &usages)
        .map_err(lost)?;
    awaited(derived).await
}

/// How the content is locked; the seal covers the head too.
fn sealing(iv: &[u8], head: &str) -> Object {
    with(&[
        ("name", "AES-GCM".into()),
        ("iv", Uint8Array::from(iv).into()),
        ("additionalData", Uint8Array::from(head.as_bytes()).into()),
        ("tagLength", 128.into()),
    ])
}

fn with(members: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in members {
        // A fresh object takes every member.
        let _set = Reflect::set(&object, &JsValue::from_str(name), value).is_ok();
    }
    object
}

fn list(names: &[&str]) -> JsValue {
    names
        .iter()
        .map(|name| JsValue::from_str(name))
        .collect::<Array>()
        .into()
}

async fn awaited<T: JsCast>(promise: js_sys::Promise) -> Result<T, VaultError> {
    JsFuture::from(promise)
        .await
        .ok()
        .and_then(|value| value.dyn_into().ok())
        .ok_or(VaultError::Unavailable)
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    const FEW: Stretch<'static> = Stretch {
        salt: b"salt",
        rounds: 1_000,
    };

    #[wasm_bindgen_test]
    async fn the_right_passphrase_opens_and_no_other() {
        let text = "private words, ñ and 🌿";
        let sealed = lock("río vela nutria", FEW, "head", text).await.unwrap();
        // The same letter, written as two characters, as some keyboards do.
        for phrase in ["río vela nutria", "ri\u{301}o vela nutria"] {
            let opened = open(phrase, FEW, "head", &sealed).await;
            assert_eq!(opened.unwrap(), text.as_bytes());
        }
        for phrase in ["", "rio vela nutria", "río vela nutria "] {
            let opened = open(phrase, FEW, "head", &sealed).await;
            assert_eq!(opened, Err(VaultError::WrongPassphrase));
        }
    }

    #[wasm_bindgen_test]
    async fn changed_content_is_damage() {
        let sealed = lock("phrase", FEW, "head", "words").await.unwrap();
        let mut changed = sealed.clone();
        changed.content[0] ^= 1;
        let opened = open("phrase", FEW, "head", &changed).await;
        assert_eq!(opened, Err(VaultError::Damaged));
        let mut changed = sealed.clone();
        changed.tag[0] ^= 1;
        let opened = open("phrase", FEW, "head", &changed).await;
        assert_eq!(opened, Err(VaultError::Damaged));
        let opened = open("phrase", FEW, "Head", &sealed).await;
        assert_eq!(opened, Err(VaultError::Damaged));
    }
}
