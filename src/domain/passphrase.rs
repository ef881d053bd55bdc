//! How hard a passphrase is to guess.
//!
//! An estimate on the safe side: what is repeated, counted up or copied from the list of the worst
//! counts for little. It says nothing about a phrase that somebody knows from elsewhere.

/// The fewest characters that are taken at all.
pub const LEAST_CHARS: usize = 8;
/// The most characters that are taken: more are no safer.
pub const MOST_CHARS: usize = 200;

/// Below so many bits a patient guesser finds it.
const FAIR_BITS: f64 = 40.0;
/// From so many bits on nobody finds it by guessing.
const STRONG_BITS: f64 = 60.0;
/// What a word of everyday language is worth: one of about two thousand.
const WORD_BITS: f64 = 11.0;

/// What everybody tries first, and what comes of it with a number behind.
const WORST: [&str; 14] = [
    "password",
    "passwort",
    "contrasena",
    "contraseña",
    "backplan",
    "backpain",
    "qwerty",
    "qwertz",
    "asdf",
    "letmein",
    "iloveyou",
    "welcome",
    "abc",
    "dolor",
];

/// How hard it is to guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Too short to be taken.
    TooShort,
    /// Easy to guess for a program.
    Weak,
    /// Takes a program a while.
    Fair,
    /// Out of reach for guessing.
    Strong,
}

impl Strength {
    /// The name by which words know it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::TooShort => "too_short",
            Self::Weak => "weak",
            Self::Fair => "fair",
            Self::Strong => "strong",
        }
    }

    /// Estimates a passphrase.
    pub fn of(passphrase: &str) -> Self {
        if passphrase.chars().count() < LEAST_CHARS {
            return Self::TooShort;
        }
        match bits(passphrase) {
            bits if bits >= STRONG_BITS => Self::Strong,
            bits if bits >= FAIR_BITS => Self::Fair,
            _ => Self::Weak,
        }
    }
}

/// The lower of two estimates: by characters, and by words.
fn bits(passphrase: &str) -> f64 {
    let mut plain = passphrase.to_lowercase();
    for worst in WORST {
        plain = plain.replace(worst, "a");
    }
    let by_characters = surprising(&plain) as f64 * alphabet(passphrase).log2();
    let by_words: f64 = {
        let mut seen: Vec<&str> = Vec::new();
        plain
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .filter(|word| {
                let is_new = !seen.contains(word);
                seen.push(word);
                is_new
            })
            .map(|word| word_bits(word, passphrase))
            .sum()
    };
    by_characters.min(by_words)
}

/// Letters alone are a word or several run together; with digits among them it is none.
fn word_bits(word: &str, passphrase: &str) -> f64 {
    let by_characters = surprising(word) as f64 * alphabet(passphrase).log2();
    if word.chars().all(char::is_alphabetic) {
        // Five letters a word, as people string them together.
        let words = (word.chars().count() as f64 / 5.0).max(1.0);
        by_characters.min(words * WORD_BITS)
    } else {
        by_characters
    }
}

/// Characters that do not follow from the one before: no repeat, no next or previous in order.
fn surprising(text: &str) -> usize {
    let mut before = None;
    text.chars()
        .filter(|&character| {
            let code = u32::from(character);
            let follows = before.is_some_and(|before: u32| before.abs_diff(code) <= 1);
            before = Some(code);
            !follows
        })
        .count()
}

/// How many characters somebody who guesses has to try at each place.
fn alphabet(text: &str) -> f64 {
    let has = |kind: fn(&char) -> bool| text.chars().any(|c| kind(&c));
    let mut size = 0.0;
    for (kind, count) in [
        (char::is_ascii_lowercase as fn(&char) -> bool, 26.0),
        (char::is_ascii_uppercase, 26.0),
        (char::is_ascii_digit, 10.0),
        (|c| c.is_ascii() && !c.is_ascii_alphanumeric(), 20.0),
        (|c| !c.is_ascii(), 40.0),
    ] {
        if has(kind) {
            size += count;
        }
    }
    f64::max(size, 2.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_what_is_easily_guessed() {
        for (passphrase, strength) in [
            ("", Strength::TooShort),
            ("short", Strength::TooShort),
            ("ñandúes", Strength::TooShort),
            ("aaaaaaaaaaaaaaaaaaaaaaaa", Strength::Weak),
            ("abcdefghijklmnopqrstuvwxyz", Strength::Weak),
            ("1234567890123456", Strength::Weak),
            ("password2026", Strength::Weak),
            ("Password Password Password Password", Strength::Weak),
            ("backpain", Strength::Weak),
            ("sunflower", Strength::Weak),
            ("river candle otter pillow", Strength::Fair),
            ("river candle otter pillow tango seven", Strength::Strong),
            ("k7mq-2xtd-9hfn-wz4c-p8vr", Strength::Strong),
            ("río vela nutria almohada tango siete", Strength::Strong),
        ] {
            assert_eq!(
                Strength::of(passphrase),
                strength,
                "{passphrase}: {:.0}",
                bits(passphrase)
            );
        }
    }

    #[test]
    fn a_longer_one_of_the_same_kind_is_never_weaker() {
        let words = [
            "river", "candle", "otter", "pillow", "tango", "seven", "mud",
        ];
        let mut before = 0.0;
        for count in 1..=words.len() {
            let now = bits(&words[..count].join(" "));
            assert!(now > before, "{count}");
            before = now;
        }
    }
}
