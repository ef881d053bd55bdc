//! The table form that every kind of fact shares: a name, a group, a meaning and its limits.

/// The part of a person's life that a fact belongs to; orders lists and documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Danger signs.
    RedFlag,
    /// How the pain behaves.
    Pattern,
    /// Scores, own or from elsewhere.
    Score,
    /// Health conditions.
    Condition,
    /// Medicines in use and allergies.
    Medicine,
    /// Pregnancy and the time after birth.
    Pregnancy,
    /// What happened before.
    History,
    /// Mood, fear and confidence.
    Mood,
    /// Sleep, tobacco, alcohol, daily tasks.
    Lifestyle,
    /// Work.
    Work,
    /// What the person wants to reach.
    Goal,
    /// Likes and dislikes.
    Preference,
    /// Money, time, distance, equipment.
    Access,
    /// The person and the state of the plan.
    Person,
}

/// What an amount may be: inclusive limits, whether it is counted in whole numbers, and its unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// Smallest accepted value.
    pub least: f64,
    /// Largest accepted value.
    pub most: f64,
    /// Whether only whole numbers are accepted.
    pub whole: bool,
    /// Unit, for documents and error messages.
    pub unit: &'static str,
}

impl Bounds {
    /// Whole numbers between two limits.
    pub(crate) const fn whole(least: f64, most: f64, unit: &'static str) -> Self {
        Self {
            least,
            most,
            whole: true,
            unit,
        }
    }

    /// Any number between two limits.
    pub(crate) const fn any(least: f64, most: f64, unit: &'static str) -> Self {
        Self {
            least,
            most,
            whole: false,
            unit,
        }
    }

    /// Whether a value is finite, within the limits, and whole where it has to be.
    pub fn accept(&self, value: f64) -> bool {
        value.is_finite()
            && value >= self.least
            && value <= self.most
            && (!self.whole || value.fract() == 0.0)
    }
}

/// Declares an enum of facts with its names, groups, meanings and, where given, limits.
macro_rules! facts {
    (
        $(#[$about:meta])*
        pub enum $kind:ident {
            $( $variant:ident = $name:literal, $group:ident, $meaning:literal $(, $limits:expr)? ; )+
        }
    ) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $kind {
            $( #[doc = $meaning] $variant, )+
        }

        impl $kind {
            /// Every fact of this kind, in the order of the table.
            pub const ALL: &'static [Self] = &[ $( Self::$variant, )+ ];

            /// The name by which files and documents know the fact.
            pub const fn name(self) -> &'static str {
                match self { $( Self::$variant => $name, )+ }
            }

            /// The fact of that name.
            pub fn named(name: &str) -> Option<Self> {
                match name { $( $name => Some(Self::$variant), )+ _ => None }
            }

            /// The part of life it belongs to.
            pub const fn group(self) -> super::table::Group {
                match self { $( Self::$variant => super::table::Group::$group, )+ }
            }

            /// What it means, in a few words for documents. Not for the screen: words live in the locale files.
            #[cfg(not(target_arch = "wasm32"))]
            pub const fn meaning(self) -> &'static str {
                match self { $( Self::$variant => $meaning, )+ }
            }
        }

        super::table::limits!($kind; $( $variant $(, $limits)? ; )+);
    };
}

/// The limits of a kind of fact, where its rows give any.
macro_rules! limits {
    (Amount; $( $variant:ident, $limits:expr ; )+) => {
        impl Amount {
            /// What the fact accepts.
            pub const fn bounds(self) -> super::table::Bounds {
                match self { $( Self::$variant => $limits, )+ }
            }
        }
    };
    (Choice; $( $variant:ident, $limits:expr ; )+) => {
        impl Choice {
            /// The answers the fact accepts.
            pub const fn options(self) -> &'static [&'static str] {
                match self { $( Self::$variant => $limits, )+ }
            }
        }
    };
    (Listing; $( $variant:ident, $limits:expr ; )+) => {
        impl Listing {
            /// What an entry of the list looks like, for documents.
            #[cfg(not(target_arch = "wasm32"))]
            pub const fn entries(self) -> &'static str {
                match self { $( Self::$variant => $limits, )+ }
            }
        }
    };
    ($kind:ident; $( $variant:ident ; )+) => {};
}

pub(crate) use facts;
pub(crate) use limits;
