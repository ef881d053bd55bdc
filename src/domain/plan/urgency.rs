//! How soon somebody has to be seen.

/// Urgency of a danger sign, most urgent first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Urgency {
    /// Emergency, now.
    U0,
    /// The same day.
    U1,
    /// Within seven days.
    U2,
    /// Within two to six weeks.
    U3,
    /// At the next visit.
    U4,
}

impl Urgency {
    /// The name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::U0 => "U0",
            Self::U1 => "U1",
            Self::U2 => "U2",
            Self::U3 => "U3",
            Self::U4 => "U4",
        }
    }

    /// The level of that name.
    pub fn named(name: &str) -> Option<Self> {
        [Self::U0, Self::U1, Self::U2, Self::U3, Self::U4]
            .into_iter()
            .find(|level| level.name() == name)
    }

    /// One step less urgent; the last one stays.
    #[must_use]
    pub const fn lowered(self) -> Self {
        match self {
            Self::U0 => Self::U1,
            Self::U1 => Self::U2,
            Self::U2 => Self::U3,
            Self::U3 | Self::U4 => Self::U4,
        }
    }

    /// Whether the plan stops at this level.
    pub const fn stops(self) -> bool {
        matches!(self, Self::U0 | Self::U1)
    }
}
