//! Bounded numbers as types, and the only place with their limits.
//!
//! A value of these types is always in range: files and forms go through the same checked
//! constructors. None of them has a default, since an unanswered question is not a zero.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use thiserror::Error;

/// A number outside what its measure allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("number outside {least} to {most}")]
pub struct OutOfRange {
    /// The smallest number allowed.
    pub least: u32,
    /// The largest number allowed.
    pub most: u32,
}

macro_rules! bounded {
    ($(#[$meta:meta])* $name:ident: $int:ty, $least:literal..=$most:literal) => {
        $(#[$meta])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
        )]
        #[serde(try_from = "u32", into = "u32")]
        pub struct $name($int);

        impl $name {
            /// The smallest value.
            pub const LEAST: Self = Self($least);
            /// The largest value.
            pub const MOST: Self = Self($most);

            /// Takes the number, or says which range was missed.
            ///
            /// # Errors
            /// [`OutOfRange`] with the limits of this measure.
            pub fn new(number: $int) -> Result<Self, OutOfRange> {
                if ($least..=$most).contains(&number) {
                    Ok(Self(number))
                } else {
                    Err(OutOfRange { least: $least, most: $most })
                }
            }

            /// The plain number.
            pub fn number(self) -> $int {
                self.0
            }
        }

        impl TryFrom<u32> for $name {
            type Error = OutOfRange;

            fn try_from(number: u32) -> Result<Self, OutOfRange> {
                let number = <$int>::try_from(number).unwrap_or(<$int>::MAX);
                Self::new(number)
            }
        }

        impl From<$name> for u32 {
            fn from(value: $name) -> Self {
                value.0.into()
            }
        }
    };
}

bounded! {
    /// Pain on the 0 to 10 number scale: none to the worst imaginable.
    PainScore: u8, 0..=10
}
bounded! {
    /// Any other 0 to 10 rating: interference, sleep quality, mood, stress, progress on a goal.
    Rating: u8, 0..=10
}
bounded! {
    /// Minutes within one day.
    Minutes: u16, 0..=1440
}
bounded! {
    /// Steps within one day.
    Steps: u32, 0..=200_000
}
bounded! {
    /// How many doses of one medicine were taken, as one entry tells it.
    DoseCount: u8, 1..=99
}
bounded! {
    /// How often an exercise is repeated in one go.
    Repetitions: u8, 1..=99
}
bounded! {
    /// A day of the week as ISO counts it: Monday is 1.
    IsoWeekday: u8, 1..=7
}

/// Hours within one day, in halves; in files a plain number such as `7.5`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hours {
    halves: u8,
}

impl Hours {
    const MOST_HALVES: u8 = 48;

    /// Takes a count of half hours, 0 to 48.
    ///
    /// # Errors
    /// [`OutOfRange`], in half hours.
    pub fn from_halves(halves: u8) -> Result<Self, OutOfRange> {
        if halves <= Self::MOST_HALVES {
            Ok(Self { halves })
        } else {
            Err(OutOfRange {
                least: 0,
                most: Self::MOST_HALVES.into(),
            })
        }
    }

    /// How many half hours.
    pub fn halves(self) -> u8 {
        self.halves
    }

    /// The same in hours.
    pub fn hours(self) -> f64 {
        f64::from(self.halves) / 2.0
    }
}

impl Serialize for Hours {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.halves.is_multiple_of(2) {
            serializer.serialize_u8(self.halves / 2)
        } else {
            serializer.serialize_f64(self.hours())
        }
    }
}

impl<'de> Deserialize<'de> for Hours {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let halves = f64::deserialize(deserializer)? * 2.0;
        // Exact on purpose: a third of an hour is not something this type may round away.
        (0..=Self::MOST_HALVES)
            .find(|&candidate| f64::from(candidate).total_cmp(&halves).is_eq())
            .map(|halves| Self { halves })
            .ok_or_else(|| de::Error::custom("hours are 0 to 24 in halves"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accepts_both_ends_and_nothing_beyond() {
        assert_eq!(PainScore::new(0).unwrap().number(), 0);
        assert_eq!(PainScore::new(10).unwrap(), PainScore::MOST);
        assert_eq!(PainScore::new(11), Err(OutOfRange { least: 0, most: 10 }));
        assert_eq!(Minutes::new(1440).unwrap(), Minutes::MOST);
        assert!(Minutes::new(1441).is_err());
        assert!(DoseCount::new(0).is_err());
        assert!(Repetitions::new(0).is_err());
        assert!(Repetitions::new(100).is_err());
        assert!(IsoWeekday::new(0).is_err());
        assert!(IsoWeekday::new(8).is_err());
        assert!(Hours::from_halves(49).is_err());
    }

    #[test]
    fn refuses_numbers_in_files_that_a_form_would_refuse() {
        assert!(serde_json::from_str::<PainScore>("10").is_ok());
        for bad in ["11", "-1", "6.5", "266", "4294967296", "\"6\"", "null"] {
            assert!(serde_json::from_str::<PainScore>(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn writes_half_hours_as_people_say_them_and_reads_them_back() {
        for halves in 0..=48 {
            let hours = Hours::from_halves(halves).unwrap();
            let text = serde_json::to_string(&hours).unwrap();
            assert_eq!(
                serde_json::from_str::<Hours>(&text).unwrap(),
                hours,
                "{text}"
            );
        }
        assert_eq!(
            serde_json::to_string(&Hours::from_halves(15).unwrap()).unwrap(),
            "7.5"
        );
        assert_eq!(
            serde_json::to_string(&Hours::from_halves(14).unwrap()).unwrap(),
            "7"
        );
        for bad in ["7.3", "24.5", "-0.5", "1e9"] {
            assert!(serde_json::from_str::<Hours>(bad).is_err(), "{bad}");
        }
    }
}
