//! Whom to call, by region, and on which day the week begins. Numbers are data; what to say around them is in the locale files.
//!
//! Every contact is tagged "secondary" in the clinical sheet (1.5): each one has to be checked with the
//! service itself at every release. An emergency number is never listed as a crisis line.

use super::measure::IsoWeekday;

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

/// Countries whose week begins on Sunday, and those where it begins on Saturday (CLDR); elsewhere it is
/// Monday.
const SUNDAY: &str = "AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH \
    MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW";
const SATURDAY: &str = "AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY";

/// The day on which the week begins in a country, by its two-letter code.
pub fn week_start_in(country: &str) -> IsoWeekday {
    let named = |list: &str| list.split_whitespace().any(|one| one == country);
    let number = if named(SUNDAY) {
        7
    } else if named(SATURDAY) {
        6
    } else {
        1
    };
    IsoWeekday::new(number).unwrap_or(IsoWeekday::LEAST)
}

impl Region {
    /// The day on which the week begins there.
    pub fn week_start(self) -> IsoWeekday {
        let sunday = matches!(self, Self::Us | Self::Ca | Self::In);
        week_start_in(if sunday { "US" } else { "" })
    }
}

#[cfg(test)]
mod tests {
    use super::{Contact, Region, week_start_in};

    #[test]
    fn the_week_begins_where_the_calendar_of_the_country_begins() {
        for (country, first) in [
            ("US", 7),
            ("MX", 7),
            ("GB", 1),
            ("ES", 1),
            ("EG", 6),
            ("", 1),
            ("us", 1),
        ] {
            assert_eq!(week_start_in(country).number(), first, "{country}");
        }
        // A region with one country begins its week as that country does.
        for &region in Region::ALL {
            let own = region.code().to_uppercase();
            if Region::of_country(&own) == Some(region) {
                assert_eq!(region.week_start(), week_start_in(&own), "{region:?}");
            }
        }
    }

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
