//! What a message is about, before its words.

use crate::view::icon::Glyph;

/// The four tones of a message. Colour, icon and words always agree.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Good to know.
    #[default]
    Info,
    /// Done, or going well.
    Success,
    /// Take care.
    Caution,
    /// Act now.
    Danger,
}

impl Tone {
    /// The CSS modifier.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Success => "success",
            Self::Caution => "caution",
            Self::Danger => "danger",
        }
    }

    /// The icon that goes with it.
    pub const fn glyph(self) -> Glyph {
        match self {
            Self::Info => Glyph::Info,
            Self::Success => Glyph::Check,
            Self::Caution => Glyph::Warning,
            Self::Danger => Glyph::Stop,
        }
    }
}
