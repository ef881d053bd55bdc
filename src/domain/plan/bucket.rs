//! What the plan says of one treatment.

/// Verdict on one treatment, strictest first: the smaller of two is the one that holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bucket {
    /// Not suitable, because of the person's health.
    NotSuitable,
    /// Guidelines advise against it for this pattern.
    NotRecommended,
    /// Talk to a clinician or pharmacist before starting.
    DiscussFirst,
    /// A next step if the first ones have not helped enough.
    ConsiderNext,
    /// The person can start it alone.
    DoNow,
    /// Already helping: keep it, with a review date.
    Continue,
}

impl Bucket {
    /// Every verdict, strictest first.
    pub const ALL: [Self; 6] = [
        Self::NotSuitable,
        Self::NotRecommended,
        Self::DiscussFirst,
        Self::ConsiderNext,
        Self::DoNow,
        Self::Continue,
    ];

    /// The name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NotSuitable => "NOT_SUITABLE",
            Self::NotRecommended => "NOT_RECOMMENDED",
            Self::DiscussFirst => "DISCUSS_FIRST",
            Self::ConsiderNext => "CONSIDER_NEXT",
            Self::DoNow => "DO_NOW",
            Self::Continue => "CONTINUE",
        }
    }

    /// The verdict of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|bucket| bucket.name() == name)
    }

    /// Whether the treatment is not offered at all.
    pub const fn is_not_offered(self) -> bool {
        matches!(self, Self::NotSuitable | Self::NotRecommended)
    }
}
