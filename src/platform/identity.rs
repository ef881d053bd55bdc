//! Random names for things: people, devices, entries.

use thiserror::Error;

/// The browser gives no random numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("this browser gives no random numbers")]
pub struct NoRandomness;

/// Ten characters of 32 kinds, 50 random bits: short enough for ten thousand diary entries, and
/// two of one person's are the same less than once in ten million diaries of that size.
const LENGTH: usize = 10;
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// A new random id.
///
/// `crypto.randomUUID` would be longer and is missing where a page is not served securely, so
/// this always uses `crypto.getRandomValues`.
///
/// # Errors
/// [`NoRandomness`] in a browser without `crypto`.
pub fn new_id<Id: std::str::FromStr>() -> Result<Id, NoRandomness> {
    #[expect(
        clippy::disallowed_methods,
        reason = "this file is the door to randomness"
    )]
    let window = web_sys::window().ok_or(NoRandomness)?;
    let mut bytes = [0_u8; LENGTH];
    let filled = window
        .crypto()
        .and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes));
    if filled.is_err() {
        return Err(NoRandomness);
    }
    let characters = bytes
        .iter()
        .filter_map(|byte| ALPHABET.get(usize::from(byte % 32)));
    let text: String = characters.map(|character| char::from(*character)).collect();
    text.parse().ok().ok_or(NoRandomness)
}
