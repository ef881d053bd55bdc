//! Whom to call, by region. Numbers are data; what to say around them is in the locale files.
//!
//! Every contact is tagged "secondary" in the clinical sheet (1.5): each one has to be checked with the
//! service itself at every release. An emergency number is never listed as a crisis line.

/// A way to reach somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contact {
    /// Call this number.
    Call(&'static str),
    /// Send this word to this number.
    Text {
        /// The number.
        number: &'static str,
        /// The word to send; empty when any text will do.
        word: &'static str,
    },
}

macro_rules! regions {
    ( $( $variant:ident = $code:literal, [$($country:literal),*], $emergency:expr, $crisis:expr, $meaning:literal; )+ ) => {
        /// Where the person is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Region {
            $( #[doc = $meaning] $variant, )+
        }

        impl Region {
            /// Every region.
            pub const ALL: &'static [Self] = &[ $( Self::$variant, )+ ];

            /// The name in settings.
            pub const fn code(self) -> &'static str {
                match self { $( Self::$variant => $code, )+ }
            }

            /// The region of that name.
            pub fn coded(code: &str) -> Option<Self> {
                match code { $( $code => Some(Self::$variant), )+ _ => None }
            }

            /// The region of a country, by its two-letter code.
            pub fn of_country(country: &str) -> Option<Self> {
                match country { $( $( $country => Some(Self::$variant), )* )+ _ => None }
            }

            /// The emergency numbers; empty where we know none.
            pub const fn emergency(self) -> &'static [&'static str] {
                match self { $( Self::$variant => $emergency, )+ }
            }

            /// Crisis lines, the first to be named first; empty where we know none.
            pub const fn crisis(self) -> &'static [Contact] {
                match self { $( Self::$variant => $crisis, )+ }
            }
        }
    };
}

regions! {
    Us = "us", ["US"], &["911"],
        &[Contact::Call("988"), Contact::Text { number: "988", word: "" }], "United States";
    Ca = "ca", ["CA"], &["911"],
        &[Contact::Call("988"), Contact::Text { number: "988", word: "" }], "Canada";
    Uk = "uk", ["GB", "UK"], &["999"],
        &[Contact::Call("116 123"), Contact::Text { number: "85258", word: "SHOUT" }], "United Kingdom";
    Ie = "ie", ["IE"], &["112", "999"],
        &[Contact::Call("116 123"), Contact::Text { number: "50808", word: "HELLO" }], "Ireland";
    De = "de", ["DE"], &["112"],
        &[Contact::Call("0800 111 0 111"), Contact::Call("0800 111 0 222")], "Germany";
    Eu = "eu", ["AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "ES", "FI", "FR", "GR", "HU", "IT", "LV",
        "LT", "LU", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"], &["112"], &[], "Another country of the European Union";
    Au = "au", ["AU"], &["000"],
        &[Contact::Call("13 11 14"), Contact::Text { number: "0477 13 11 14", word: "" }], "Australia";
    Nz = "nz", ["NZ"], &["111"],
        &[Contact::Call("0508 828 865"), Contact::Call("1737"), Contact::Text { number: "1737", word: "" }], "New Zealand";
    In = "in", ["IN"], &["112"], &[Contact::Call("14416")], "India";
    Other = "other", [], &[], &[], "Anywhere else";
}

#[cfg(test)]
mod tests {
    use super::{Contact, Region};

    #[test]
    fn an_emergency_number_is_never_a_crisis_line() {
        for &region in Region::ALL {
            for contact in region.crisis() {
                let (Contact::Call(number) | Contact::Text { number, .. }) = contact;
                assert!(
                    !["112", "999", "911", "000", "111"].contains(number),
                    "{region:?}"
                );
            }
            assert_eq!(Region::coded(region.code()), Some(region));
        }
        assert_eq!(Region::of_country("ES"), Some(Region::Eu));
        assert_eq!(Region::of_country("MX"), None);
    }
}
