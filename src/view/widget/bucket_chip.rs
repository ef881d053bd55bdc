//! Where a line of the plan stands, always in the same shape.

use super::badge::{Badge, BadgeTone};
use crate::view::icon::Glyph;
use leptos::prelude::*;

/// What the plan says about one treatment, as a mark. Pages map the domain's buckets onto it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BucketMark {
    /// Emergency: get help now.
    EmergencyNow,
    /// Be seen today.
    SeenToday,
    /// Arrange a check soon.
    ArrangeCheck,
    /// Already helping: keep.
    Keep,
    /// Can be started alone.
    StartNow,
    /// Next step, if the first is not enough.
    NextStep,
    /// Talk to a clinician or pharmacist first.
    TalkFirst,
    /// Guidelines advise against it.
    AdvisedAgainst,
    /// Not suitable without a clinician.
    NotSuitable,
    /// Guidelines disagree.
    Disagree,
}

impl BucketMark {
    /// The icon that goes with it; no two marks share one.
    pub const fn glyph(self) -> Glyph {
        match self {
            Self::EmergencyNow => Glyph::Call,
            Self::SeenToday => Glyph::Clock,
            Self::ArrangeCheck => Glyph::Warning,
            Self::Keep => Glyph::Leaf,
            Self::StartNow => Glyph::Check,
            Self::NextStep => Glyph::Next,
            Self::TalkFirst => Glyph::Team,
            Self::AdvisedAgainst => Glyph::Cross,
            Self::NotSuitable => Glyph::Stop,
            Self::Disagree => Glyph::Question,
        }
    }

    /// The colour that goes with it.
    pub const fn tone(self) -> BadgeTone {
        match self {
            Self::EmergencyNow | Self::SeenToday | Self::NotSuitable => BadgeTone::Danger,
            Self::ArrangeCheck | Self::TalkFirst => BadgeTone::Caution,
            Self::Keep | Self::StartNow => BadgeTone::Success,
            Self::NextStep => BadgeTone::Info,
            Self::AdvisedAgainst | Self::Disagree => BadgeTone::Neutral,
        }
    }
}

/// The mark with its words.
#[component]
pub fn BucketChip(
    /// Where it stands.
    mark: BucketMark,
    /// The words of the label.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    view! { <Badge icon=mark.glyph() tone=mark.tone() label /> }
}
