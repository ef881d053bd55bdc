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

use crate::interchange::locked::{Locked, protect, salted, write_locked};

/// Rounds of PBKDF2 with SHA-512, as OWASP advises (2023): about half a second on a slow phone.
const ROUNDS: u32 = 210_000;
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

/// Locks a text; the answer is the whole file.
///
/// # Errors
/// [`VaultError::Unavailable`].
pub async fn lock(passphrase: &str, text: &str) -> Result<String, VaultError> {
    let lost = |_| VaultError::Unavailable;
    let (crypto, subtle) = crypto().ok_or(VaultError::Unavailable)?;
    let salt = random(&crypto, SALT_BYTES)?;
    let iv = random(&crypto, IV_BYTES)?;
    let protected = protect(&salt, ROUNDS);
    let wrapping = wrapping_key(&subtle, passphrase, &salted(&salt), ROUNDS).await?;
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
        .encrypt_with_object_and_u8_array(&sealing(&iv, &protected), &content_key, text.as_bytes())
        .map_err(lost)?;
    let sealed: ArrayBuffer = awaited(sealed).await?;
    let mut content = Uint8Array::new(&sealed).to_vec();
    let tag = content.split_off(content.len().saturating_sub(TAG_BYTES));
    Ok(write_locked(&Locked {
        protected,
        salt: salted(&salt),
        rounds: ROUNDS,
        key: Uint8Array::new(&wrapped).to_vec(),
        iv,
        content,
        tag,
    }))
}

/// Opens a locked text.
///
/// # Errors
/// A [`VaultError`].
pub async fn open(passphrase: &str, locked: &Locked) -> Result<Vec<u8>, VaultError> {
    let lost = |_| VaultError::Unavailable;
    let (_, subtle) = crypto().ok_or(VaultError::Unavailable)?;
    let wrapping = wrapping_key(&subtle, passphrase, &locked.salt, locked.rounds).await?;
    let kind = with(&[("name", "AES-GCM".into())]);
    let key = Uint8Array::from(locked.key.as_slice());
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
    let mut sealed = locked.content.clone();
    sealed.extend_from_slice(&locked.tag);
    let opened = subtle
        .decrypt_with_object_and_u8_array(
            &sealing(&locked.iv, &locked.protected),
            &content_key,
            &sealed,
        )
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
    salt: &[u8],
    rounds: u32,
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
        ("salt", Uint8Array::from(salt).into()),
        ("iterations", rounds.into()),
    ]);
    let kind = with(&[("name", "AES-KW".into()), ("length", 256.into())]);
    let usages = list(&["wrapKey", "unwrapKey"]);
    let derived = subtle
        .derive_key_with_object_and_object(&how, &base, &kind, false, &usages)
        .map_err(lost)?;
    awaited(derived).await
}

/// How the content is locked; the seal covers the protected header too.
fn sealing(iv: &[u8], protected: &str) -> Object {
    with(&[
        ("name", "AES-GCM".into()),
        ("iv", Uint8Array::from(iv).into()),
        (
            "additionalData",
            Uint8Array::from(protected.as_bytes()).into(),
        ),
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
    use crate::interchange::locked::read_locked;

    #[wasm_bindgen_test]
    async fn the_right_passphrase_opens_and_no_other() {
        let text = "private words, ñ and 🌿";
        let file = lock("río vela nutria", text).await.unwrap();
        assert!(!file.contains("private"));
        let locked = read_locked(file.as_bytes()).unwrap();
        // The same letter, written as two characters, as some keyboards do.
        for phrase in ["río vela nutria", "ri\u{301}o vela nutria"] {
            assert_eq!(open(phrase, &locked).await.unwrap(), text.as_bytes());
        }
        for phrase in ["", "rio vela nutria", "río vela nutria "] {
            assert_eq!(
                open(phrase, &locked).await,
                Err(VaultError::WrongPassphrase)
            );
        }
    }

    #[wasm_bindgen_test]
    async fn changed_content_is_damage() {
        let file = lock("phrase", "words").await.unwrap();
        let locked = read_locked(file.as_bytes()).unwrap();
        let mut changed = locked.clone();
        changed.content[0] ^= 1;
        assert_eq!(open("phrase", &changed).await, Err(VaultError::Damaged));
        let mut changed = locked.clone();
        changed.tag[0] ^= 1;
        assert_eq!(open("phrase", &changed).await, Err(VaultError::Damaged));
        let mut changed = locked;
        changed.protected.push('A');
        assert_eq!(open("phrase", &changed).await, Err(VaultError::Damaged));
    }
}
