//! One line of the plan: where it stands at first sight, and everything else when unfolded.

use leptos::prelude::*;

use super::deciding::Deciding;
use super::line_details::LineDetails;
use super::next_steps::offer_of;
use super::whole_plan::Unfolded;
use crate::domain::plan::bucket::Bucket;
use crate::domain::treatment::Treatment;
use crate::text::plan as spelled;
use crate::text::verdict;
use crate::view::icon::Glyph;
use crate::view::say::{count, fill, say, spell, use_session};
use crate::view::widget::badge::{Badge, BadgeTone};
use crate::view::widget::bucket_chip::{BucketChip, BucketMark};
use crate::view::widget::unfold::Unfold;

const fn mark_of(bucket: Bucket) -> BucketMark {
    match bucket {
        Bucket::NotSuitable => BucketMark::NotSuitable,
        Bucket::NotRecommended => BucketMark::AdvisedAgainst,
        Bucket::DiscussFirst => BucketMark::TalkFirst,
        Bucket::ConsiderNext => BucketMark::NextStep,
        Bucket::DoNow => BucketMark::StartNow,
        Bucket::Continue => BucketMark::Keep,
    }
}

/// The mark of a verdict with its words.
#[component]
pub fn Verdict(
    /// The verdict.
    bucket: Bucket,
) -> impl IntoView {
    view! { <BucketChip mark=mark_of(bucket) label=say(format!("bucket.{}.name", bucket.name()))/> }
}

/// The line.
#[component]
pub(super) fn Line(
    /// Which treatment.
    treatment: Treatment,
) -> impl IntoView {
    let session = use_session();
    let forced = expect_context::<Unfolded>().0;
    let code = treatment.code();
    let item = Memo::new(move |_| session.plan().with(|plan| plan.item(treatment).cloned()));
    let why = spell(move |words| {
        item.with(|item| {
            item.as_ref()
                .map(|item| verdict::why(item, words))
                .unwrap_or_default()
        })
    });
    let bucket = Memo::new(move |_| item.with(|item| item.as_ref().map(|item| item.bucket)));
    let is = move |asks: fn(&crate::domain::plan::Item) -> bool| {
        Memo::new(move |_| item.with(|item| item.as_ref().is_some_and(asks)))
    };
    let disagree = is(|item| item.disagree);
    let in_use = is(|item| item.in_use);
    let after =
        Memo::new(move |_| item.with(|item| item.as_ref().and_then(|item| item.after_weeks)));
    let review = Memo::new(move |_| {
        item.with(|item| item.as_ref().and_then(|item| item.review_within_days))
    });
    let offer = Memo::new(move |_| item.with(|item| item.as_ref().map(offer_of)));
    let summary = fill("plan_page.line.more", move || {
        [(
            "name",
            session
                .words()
                .with(|words| spelled::name(treatment, words)),
        )]
    });
    view! {
        <li>
            <article class="plan__item" id=format!("line-{code}") aria-labelledby=format!("line-{code}-name")>
                <h4 class="plan__item-title" id=format!("line-{code}-name")>
                    {spell(move |words| spelled::name(treatment, words))}
                </h4>
                <div class="plan__marks">
                    {move || bucket.get().map(|bucket| view! { <Verdict bucket/> })}
                    {move || disagree.get().then(|| view! {
                        <BucketChip mark=BucketMark::Disagree label=say("plan_page.line.disagree")/>
                    })}
                    {move || in_use.get().then(|| view! {
                        <Badge icon=Glyph::Check tone=BadgeTone::Info label=say("plan_page.line.in_use")/>
                    })}
                </div>
                <p>{say(format!("treatment.{code}.what"))} " " {why}</p>
                {move || after.get().map(|weeks| view! {
                    <p class="muted">{count("plan_page.line.after", move || usize::from(weeks))}</p>
                })}
                {move || review.get().map(|days| view! {
                    <p><strong>{count("plan_page.line.review", move || usize::from(days))}</strong></p>
                })}
                {move || offer.get().map(|offer| view! {
                    <Deciding treatment place="line" offer folded=true/>
                })}
                <Unfold summary forced>
                    <LineDetails treatment item/>
                </Unfold>
            </article>
        </li>
    }
}
