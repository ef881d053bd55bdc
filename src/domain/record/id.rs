//! Names of things in the record: small opaque texts, cheap to copy.
//!
//! The record stays coded: it never knows what a treatment or a question is, only its id.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A text that cannot name anything: empty, too long, or with control characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("an id has 1 to {most} characters and no control characters", most = MOST_CHARS)]
pub struct BadId;

const MOST_CHARS: usize = 100;

macro_rules! id {
    ($($(#[$meta:meta])* $name:ident;)*) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String")]
        pub struct $name(Arc<str>);

        impl $name {
            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = BadId;

            fn from_str(text: &str) -> Result<Self, BadId> {
                let count = text.chars().take(MOST_CHARS + 1).count();
                if count == 0 || count > MOST_CHARS || text.chars().any(char::is_control) {
                    return Err(BadId);
                }
                Ok(Self(text.into()))
            }
        }

        impl TryFrom<String> for $name {
            type Error = BadId;

            fn try_from(text: String) -> Result<Self, BadId> {
                text.parse()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

id! {
    /// Whose record it is: random, made once, travels with every backup.
    PersonId;
    /// One browser on one device: random, made once, never travels to another.
    DeviceId;
    /// A question, or the fact it asks for.
    ItemId;
    /// A line a plan can have.
    TreatmentCode;
    /// An exercise or a treatment that was done on a day.
    ActivityCode;
    /// A goal in the person's own words.
    GoalId;
    /// One diary entry.
    EntryId;
    /// A member of the care team.
    MemberId;
    /// A role in the care team.
    RoleCode;
    /// A planned look at how things go.
    ReviewId;
    /// A plan that the person accepted.
    PlanId;
    /// A danger sign.
    FlagCode;
    /// A setting of the app.
    SettingId;
    /// Any other code of a fixed list: a reason, a bucket, an urgency level, a body site.
    Code;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_texts_that_name_nothing() {
        assert!("EX-02".parse::<TreatmentCode>().is_ok());
        assert!("ñ".repeat(100).parse::<ItemId>().is_ok());
        for bad in [
            String::new(),
            "x".repeat(101),
            "a\nb".to_owned(),
            "\0".to_owned(),
        ] {
            assert_eq!(bad.parse::<ItemId>(), Err(BadId), "{bad:?}");
            let json = serde_json::to_string(&bad).unwrap();
            assert!(serde_json::from_str::<ItemId>(&json).is_err());
        }
    }
}
