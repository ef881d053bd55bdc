//! Facts: what is known of one person, each a typed id with a value or "unknown".
//!
//! Invariant: nothing that was not said is ever read as "no" or as a number.

mod amount;
mod choice;
mod column;
mod facts;
mod listing;
pub mod table;
mod yes_no;

pub use amount::Amount;
pub use choice::Choice;
#[cfg(feature = "guidance")]
pub(crate) use column::Column;
pub use facts::{Effect, FactError, Facts, Opioid, SideEffect, Trial};
pub use listing::Listing;
pub use yes_no::YesNo;

/// Any fact, whatever its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FactId {
    /// Yes, no or unknown.
    YesNo(YesNo),
    /// A number.
    Amount(Amount),
    /// One of a few answers.
    Choice(Choice),
    /// A list.
    Listing(Listing),
}

impl FactId {
    /// Every fact there is.
    pub fn all() -> impl Iterator<Item = Self> {
        let yes_no = YesNo::ALL.iter().copied().map(Self::YesNo);
        let amounts = Amount::ALL.iter().copied().map(Self::Amount);
        let choices = Choice::ALL.iter().copied().map(Self::Choice);
        let listings = Listing::ALL.iter().copied().map(Self::Listing);
        yes_no.chain(amounts).chain(choices).chain(listings)
    }

    /// The name by which files and documents know the fact.
    pub const fn name(self) -> &'static str {
        match self {
            Self::YesNo(fact) => fact.name(),
            Self::Amount(fact) => fact.name(),
            Self::Choice(fact) => fact.name(),
            Self::Listing(fact) => fact.name(),
        }
    }

    /// The fact of that name.
    pub fn named(name: &str) -> Option<Self> {
        YesNo::named(name)
            .map(Self::YesNo)
            .or_else(|| Amount::named(name).map(Self::Amount))
            .or_else(|| Choice::named(name).map(Self::Choice))
            .or_else(|| Listing::named(name).map(Self::Listing))
    }
}

impl From<YesNo> for FactId {
    fn from(fact: YesNo) -> Self {
        Self::YesNo(fact)
    }
}

impl From<Amount> for FactId {
    fn from(fact: Amount) -> Self {
        Self::Amount(fact)
    }
}

impl From<Choice> for FactId {
    fn from(fact: Choice) -> Self {
        Self::Choice(fact)
    }
}

impl From<Listing> for FactId {
    fn from(fact: Listing) -> Self {
        Self::Listing(fact)
    }
}
