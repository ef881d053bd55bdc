//! A text that a passphrase locks: JSON Web Encryption (RFC 7516) in its flattened JSON form, which
//! other tools open as well.
//!
//! The key comes from the passphrase by PBES2-HS512+A256KW (RFC 7518, 4.8), the content is locked by
//! A256GCM. Here is only the form; keys are made and used in `platform/vault.rs`.
//! A checksum over all members stands in the unprotected header, which other tools pass over: so a
//! damaged file is not mistaken for a wrong passphrase.

use base64ct::{Base64UrlUnpadded, Encoding};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::checksum::sha256_hex;

/// How a key comes from a passphrase, as JWE names it.
pub const KEY_BY: &str = "PBES2-HS512+A256KW";
/// How the content is locked, as JWE names it.
pub const LOCKED_BY: &str = "A256GCM";
/// What is inside.
const CONTENT: &str = "application/vnd.backplan+json";

/// Rounds of PBKDF2 with SHA-512, as OWASP advises (2023): about half a second on a slow phone.
pub const ROUNDS: u32 = 210_000;
/// Fewer rounds are no protection.
const LEAST_ROUNDS: u32 = 1_000;
/// More rounds would keep a phone busy for a minute: such a file is not one of ours.
const MOST_ROUNDS: u32 = 5_000_000;
/// Sizes that the algorithms prescribe, in bytes: key with its check, starting value, and seal.
const KEY_BYTES: usize = 40;
const IV_BYTES: usize = 12;
const TAG_BYTES: usize = 16;
/// The most bytes a salt may have.
const MOST_SALT: usize = 1_024;

/// The protected header.
#[derive(Debug, Serialize, Deserialize)]
struct Header {
    alg: String,
    enc: String,
    #[serde(default)]
    cty: String,
    p2s: String,
    p2c: u32,
}

/// The file as it is written.
#[derive(Debug, Serialize, Deserialize)]
struct File {
    protected: String,
    #[serde(default)]
    unprotected: Unprotected,
    encrypted_key: String,
    iv: String,
    ciphertext: String,
    tag: String,
}

/// What stands beside, for everybody to read.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Unprotected {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    backplan_checksum: Option<String>,
}

/// A locked text, taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Locked {
    /// The protected header in base64url; the seal covers its characters.
    pub protected: String,
    /// What the passphrase is salted with, the name of the algorithm included.
    pub salt: Vec<u8>,
    /// Rounds of PBKDF2.
    pub rounds: u32,
    /// The key of the content, wrapped by the key that comes from the passphrase.
    pub key: Vec<u8>,
    /// The starting value.
    pub iv: Vec<u8>,
    /// The content.
    pub content: Vec<u8>,
    /// The seal.
    pub tag: Vec<u8>,
}

/// Why a locked file cannot be tried with a passphrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum LockedError {
    /// A part is missing or changed.
    #[error("the file is damaged")]
    Damaged,
    /// It is locked in another way than ours.
    #[error("the file is locked in a way that is not known here")]
    OtherLock,
}

/// The protected header for such a salt and so many rounds, in base64url.
pub fn protect(salt: &[u8], rounds: u32) -> String {
    let header = Header {
        alg: KEY_BY.to_owned(),
        enc: LOCKED_BY.to_owned(),
        cty: CONTENT.to_owned(),
        p2s: Base64UrlUnpadded::encode_string(salt),
        p2c: rounds,
    };
    let header = serde_json::to_string(&header).unwrap_or_default();
    Base64UrlUnpadded::encode_string(header.as_bytes())
}

/// What PBKDF2 takes as salt: the name of the algorithm, a zero byte, and the salt of the header.
pub fn salted(salt: &[u8]) -> Vec<u8> {
    let mut whole = KEY_BY.as_bytes().to_vec();
    whole.push(0);
    whole.extend_from_slice(salt);
    whole
}

/// The file for a locked text.
pub fn write_locked(locked: &Locked) -> String {
    let encode = |bytes: &[u8]| Base64UrlUnpadded::encode_string(bytes);
    let mut file = File {
        protected: locked.protected.clone(),
        unprotected: Unprotected::default(),
        encrypted_key: encode(&locked.key),
        iv: encode(&locked.iv),
        ciphertext: encode(&locked.content),
        tag: encode(&locked.tag),
    };
    file.unprotected.backplan_checksum = Some(checksum(&file));
    serde_json::to_string(&file).unwrap_or_default()
}

fn checksum(file: &File) -> String {
    let members = [
        &file.protected,
        &file.encrypted_key,
        &file.iv,
        &file.ciphertext,
        &file.tag,
    ];
    sha256_hex(members.map(String::as_str).join(".").as_bytes())
}

/// Whether a text means to be locked, damaged or not.
pub fn is_locked(bytes: &[u8]) -> bool {
    // Its members are few and their order is not prescribed.
    std::str::from_utf8(bytes).is_ok_and(|text| {
        text.trim_start().starts_with('{')
            && text.contains("\"encrypted_key\"")
            && text.contains("\"ciphertext\"")
    })
}

/// Takes a locked file apart, without opening it.
///
/// # Errors
/// A [`LockedError`].
pub fn read_locked(bytes: &[u8]) -> Result<Locked, LockedError> {
    let file: File = serde_json::from_slice(bytes)
        .ok()
        .ok_or(LockedError::Damaged)?;
    let decode = |text: &str| {
        Base64UrlUnpadded::decode_vec(text)
            .ok()
            .ok_or(LockedError::Damaged)
    };
    let header: Header = serde_json::from_slice(&decode(&file.protected)?)
        .ok()
        .ok_or(LockedError::OtherLock)?;
    // Ours have a checksum; another tool that writes this form need not.
    let sum = file.unprotected.backplan_checksum.as_ref();
    let is_ours = header.cty == CONTENT;
    if sum.map_or(is_ours, |sum| *sum != checksum(&file)) {
        return Err(LockedError::Damaged);
    }
    if header.alg != KEY_BY
        || header.enc != LOCKED_BY
        || !(LEAST_ROUNDS..=MOST_ROUNDS).contains(&header.p2c)
    {
        return Err(LockedError::OtherLock);
    }
    let salt = decode(&header.p2s)?;
    let locked = Locked {
        salt: salted(&salt),
        rounds: header.p2c,
        key: decode(&file.encrypted_key)?,
        iv: decode(&file.iv)?,
        content: decode(&file.ciphertext)?,
        tag: decode(&file.tag)?,
        protected: file.protected,
    };
    let fits = locked.key.len() == KEY_BYTES
        && locked.iv.len() == IV_BYTES
        && locked.tag.len() == TAG_BYTES
        && salt.len() <= MOST_SALT;
    fits.then_some(locked).ok_or(LockedError::Damaged)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Locked {
        let salt = [7_u8; 16];
        Locked {
            protected: protect(&salt, 210_000),
            salt: salted(&salt),
            rounds: 210_000,
            key: vec![1; KEY_BYTES],
            iv: vec![2; IV_BYTES],
            content: b"not really locked".to_vec(),
            tag: vec![3; TAG_BYTES],
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        let text = write_locked(&sample());
        assert!(is_locked(text.as_bytes()));
        assert_eq!(read_locked(text.as_bytes()), Ok(sample()));
        assert!(salted(b"x").starts_with(b"PBES2-HS512+A256KW\0x"));
    }

    #[test]
    fn every_changed_byte_is_damage_and_no_wrong_passphrase() {
        let text = write_locked(&sample()).into_bytes();
        for place in 0..text.len() {
            for flip in [1_u8, 2, 0x20] {
                let mut bytes = text.clone();
                bytes[place] ^= flip;
                assert!(read_locked(&bytes).is_err(), "{place} {flip}");
            }
        }
        for length in 0..text.len() {
            assert!(read_locked(&text[..length]).is_err(), "{length}");
        }
    }

    #[test]
    fn other_locks_are_told_from_damage() {
        let with = |change: &dyn Fn(&mut Header)| {
            let mut header = Header {
                alg: KEY_BY.to_owned(),
                enc: LOCKED_BY.to_owned(),
                cty: String::new(),
                p2s: "AAAA".to_owned(),
                p2c: 210_000,
            };
            change(&mut header);
            let mut locked = sample();
            let header = serde_json::to_string(&header).unwrap();
            locked.protected = Base64UrlUnpadded::encode_string(header.as_bytes());
            read_locked(write_locked(&locked).as_bytes())
        };
        assert!(with(&|_| {}).is_ok());
        assert_eq!(
            with(&|header| header.alg = "dir".to_owned()),
            Err(LockedError::OtherLock)
        );
        assert_eq!(
            with(&|header| header.enc = "A128CBC-HS256".to_owned()),
            Err(LockedError::OtherLock)
        );
        for rounds in [0, 999, u32::MAX] {
            assert_eq!(
                with(&|header| header.p2c = rounds),
                Err(LockedError::OtherLock)
            );
        }
        let mut short = sample();
        short.tag.pop();
        assert_eq!(
            read_locked(write_locked(&short).as_bytes()),
            Err(LockedError::Damaged)
        );
        assert!(!is_locked(b"{\"format\":\"backplan\"}"));
        assert!(!is_locked(b"\xff\xfe"));
    }
}
