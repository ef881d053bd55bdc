//! Three-valued logic: what is known to be so, known not to be so, and not known.

/// True, false or unknown, combined by Kleene's rules.
///
/// There is deliberately no conversion to `bool`: who needs one has to say which way an unknown counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Truth {
    /// Known not to be so.
    False,
    /// Not asked, or asked and not sure.
    Unknown,
    /// Known to be so.
    True,
}

impl Truth {
    /// True only when known to be true.
    pub const fn is_true(self) -> bool {
        matches!(self, Self::True)
    }

    /// True only when known to be false.
    pub const fn is_false(self) -> bool {
        matches!(self, Self::False)
    }

    /// True only when not known.
    pub const fn is_unknown(self) -> bool {
        matches!(self, Self::Unknown)
    }

    /// Both: false wins, then unknown.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        self.min(other)
    }

    /// Either: true wins, then unknown.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        self.max(other)
    }
}

impl std::ops::Not for Truth {
    type Output = Self;

    fn not(self) -> Self {
        match self {
            Self::False => Self::True,
            Self::Unknown => Self::Unknown,
            Self::True => Self::False,
        }
    }
}

impl From<bool> for Truth {
    fn from(value: bool) -> Self {
        if value { Self::True } else { Self::False }
    }
}

#[cfg(test)]
mod tests {
    use super::Truth::{False, True, Unknown};

    #[test]
    fn an_unknown_never_turns_into_a_no() {
        assert_eq!(!Unknown, Unknown);
        assert_eq!(Unknown.and(True), Unknown);
        assert_eq!(Unknown.or(False), Unknown);
    }

    #[test]
    fn a_known_part_settles_the_whole() {
        assert_eq!(Unknown.and(False), False);
        assert_eq!(Unknown.or(True), True);
    }
}
