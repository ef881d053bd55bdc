//! At most three things to begin with, large enough to be read first.

use leptos::prelude::*;

use super::deciding::{Deciding, Offer};
use super::exercises::TodaysExercises;
use crate::domain::plan::Item;
use crate::domain::treatment::Treatment;
use crate::text::plan as spelled;
use crate::text::verdict;
use crate::view::say::{fill, say, spell, use_session};

/// The three cards, or what to do while there is none.
#[component]
pub(super) fn NextSteps() -> impl IntoView {
    let session = use_session();
    let steps = Memo::new(move |_| session.plan().with(|plan| plan.start_now.clone()));
    let any = Memo::new(move |_| !steps.with(Vec::is_empty));
    let exercise = Memo::new(move |_| steps.with(|steps| steps.contains(&Treatment::Ex)));
    let cards = move || steps.get().into_iter().enumerate().collect::<Vec<_>>();
    view! {
        <section class="page__section next-steps" aria-labelledby="next-steps">
            <h2 id="next-steps">{say("plan_page.next.title")}</h2>
            {move || if any.get() {
                view! {
                    <p class="muted">{say("plan_page.next.text")}</p>
                    <ol class="next-steps__list">
                        <For
                            each=cards
                            key=|(place, treatment)| (*place, *treatment)
                            children=move |(place, treatment)| {
                                view! { <StepCard place treatment/> }
                            }
                        />
                    </ol>
                    {move || exercise.get().then(|| view! { <TodaysExercises/> })}
                }.into_any()
            } else {
                view! { <p>{say("plan_page.next.none")}</p> }.into_any()
            }}
        </section>
    }
}

/// One thing to begin with.
#[component]
fn StepCard(
    /// Its place in the list, from 0.
    place: usize,
    /// What it is.
    treatment: Treatment,
) -> impl IntoView {
    let session = use_session();
    let code = treatment.code();
    let item = Memo::new(move |_| session.plan().with(|plan| plan.item(treatment).cloned()));
    let why = spell(move |words| {
        item.with(|item| {
            item.as_ref()
                .map(|item| verdict::why(item, words))
                .unwrap_or_default()
        })
    });
    // What is begun needs no persuading: the card keeps its name and what was decided.
    let is_begun = Memo::new(move |_| session.choice(treatment).is_some());
    let title = format!("step-{code}");
    let heading = title.clone();
    view! {
        <li>
            <article class="next-step" aria-labelledby=title>
                <div class="next-step__head">
                    <span class="next-step__number" aria-hidden="true">{place + 1}</span>
                    <h3 id=heading>{spell(move |words| spelled::name(treatment, words))}</h3>
                </div>
                {move || (!is_begun.get()).then(|| view! {
                    <p>{say(format!("treatment.{code}.what"))}</p>
                    <p class="next-step__why">
                        <strong>{say("plan_page.why")}</strong>
                        " "
                        {why}
                    </p>
                })}
                <Deciding treatment place="step" offer=Offer::Begin first=place == 0/>
                <p>
                    <a class="next-step__more no-print" href=format!("#line-{code}") rel="external">
                        {fill("plan_page.next.more", move || [(
                            "name",
                            session.words().with(|words| spelled::name(treatment, words)),
                        )])}
                    </a>
                </p>
            </article>
        </li>
    }
}

/// What a person can decide about a line.
pub(super) fn offer_of(item: &Item) -> Offer {
    use crate::domain::plan::bucket::Bucket;

    match item.bucket {
        Bucket::DoNow | Bucket::Continue => Offer::Begin,
        Bucket::ConsiderNext | Bucket::DiscussFirst => Offer::Wait,
        Bucket::NotRecommended | Bucket::NotSuitable => Offer::Tell,
    }
}
