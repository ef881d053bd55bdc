//! Finding texts by what a person types: whole words or parts of them, in any order.
//!
//! Capitals and accents do not matter, since many type without them.

/// A text in the form in which it is searched.
pub fn fold(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .map(plain)
        .collect()
}

/// Whether a folded text has every word that was typed; nothing typed fits everything.
pub fn has_all(folded: &str, typed: &str) -> bool {
    fold(typed)
        .split_whitespace()
        .all(|word| folded.contains(word))
}

/// The letter without its accent, for the languages of the app.
const fn plain(letter: char) -> char {
    match letter {
        'á' | 'à' => 'a',
        'é' | 'è' => 'e',
        'í' => 'i',
        'ó' => 'o',
        'ú' | 'ü' => 'u',
        'ñ' => 'n',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_words_in_any_order_whatever_their_accents() {
        let text = fold("Medición: opioide débil, CI-OPW-03");
        for typed in [
            "debil",
            "OPIOIDE débil",
            "ci-opw",
            "medicion opioide",
            "",
            "  ",
        ] {
            assert!(has_all(&text, typed), "{typed}");
        }
        for typed in ["fuerte", "opioide fuerte", "ci-ops"] {
            assert!(!has_all(&text, typed), "{typed}");
        }
    }
}
