//! Random names for things: people, devices, entries.

use thiserror::Error;

/// The browser gives no random numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("this browser gives no random numbers")]
pub struct NoRandomness;

/// Ten characters of 32 kinds, 50 random bits: short enough for ten thousand diary entries, and
/// two of one person's are the same less than once in ten million diaries of that size.
const LENGTH: usize = 10;
const PASSPHRASE_LENGTH: usize = 20;
const PASSPHRASE_GROUP: usize = 5;
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// A new random id.
///
/// `crypto.randomUUID` would be longer and is missing where a page is not served securely, so
/// this always uses `crypto.getRandomValues`.
///
/// # Errors
/// [`NoRandomness`] in a browser without `crypto`.
pub fn new_id<Id: std::str::FromStr>() -> Result<Id, NoRandomness> {
    let text: String = random_characters(LENGTH)?.collect();
    text.parse().ok().ok_or(NoRandomness)
}

/// A passphrase of 100 random bits, in groups that are easy to copy by hand: `k7mq2-xtd9h-fnwz4-cp8vr`.
///
/// # Errors
/// [`NoRandomness`] in a browser without `crypto`.
pub fn new_passphrase() -> Result<String, NoRandomness> {
    let mut text = String::new();
    for (place, character) in random_characters(PASSPHRASE_LENGTH)?.enumerate() {
        if place > 0 && place.is_multiple_of(PASSPHRASE_GROUP) {
            text.push('-');
        }
        text.push(character);
    }
    Ok(text)
}

fn random_characters(count: usize) -> Result<impl Iterator<Item = char>, NoRandomness> {
    #[expect(
        clippy::disallowed_methods,
        reason = "this file is the door to randomness"
    )]
    let window = web_sys::window().ok_or(NoRandomness)?;
    let mut bytes = vec![0_u8; count];
    let filled = window
        .crypto()
        .and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes));
    if filled.is_err() {
        return Err(NoRandomness);
    }
    let character = |byte: u8| ALPHABET.get(usize::from(byte % 32)).copied();
    Ok(bytes.into_iter().filter_map(character).map(char::from))
}
