//! All ten components of care, with what a person learns and does alone, and scans.

use leptos::prelude::*;

use super::line::Line;
use super::whole_plan::Unfolded;
use crate::domain::plan::bucket::Bucket;
use crate::domain::treatment::{Component, Treatment};
use crate::platform::page;
use crate::text::plan as spelled;
use crate::view::icon::{Glyph, Icon};
use crate::view::say::{count, fill, say, use_session};
use crate::view::widget::unfold::Unfold;

/// Every drawer, in the order of the page.
fn drawers() -> impl Iterator<Item = Component> {
    std::iter::once(Component::SelfCare)
        .chain(Component::TEN)
        .chain(std::iter::once(Component::Investigation))
}

/// The drawing of a component.
pub(super) const fn glyph_of(component: Component) -> Glyph {
    match component {
        Component::SelfCare => Glyph::Home,
        Component::Medication => Glyph::Pill,
        Component::PhysicalTherapy => Glyph::Walk,
        Component::OccupationalTherapy => Glyph::Work,
        Component::Chiropractic => Glyph::Spine,
        Component::Acupuncture => Glyph::Needle,
        Component::Massage => Glyph::Hands,
        Component::Lifestyle => Glyph::Leaf,
        Component::Injections => Glyph::Injection,
        Component::Surgery => Glyph::Hospital,
        Component::Psychological => Glyph::Brain,
        Component::Investigation => Glyph::Info,
    }
}

/// Everything the plan says, drawer by drawer.
#[component]
pub(super) fn Components() -> impl IntoView {
    view! {
        <section class="page__section" aria-labelledby="components">
            <h2 id="components">{say("plan_page.components.title")}</h2>
            <p>{say("plan_page.components.text")}</p>
            <nav class="jump no-print" aria-label=say("plan_page.components.jump")>
                <ul class="jump__list">
                    {drawers().map(|component| view! { <Jump component/> }).collect_view()}
                </ul>
            </nav>
            <div class="plan">
                {drawers().map(|component| view! { <Drawer component/> }).collect_view()}
            </div>
        </section>
    }
}

/// The way to one component.
#[component]
fn Jump(
    /// Where it leads.
    component: Component,
) -> impl IntoView {
    let anchor = format!("#component-{}", component.name());
    let selector = anchor.clone();
    view! {
        <li>
            <a class="jump__link" href=anchor rel="external" on:click=move |_| page::focus(&selector)>
                <Icon name=glyph_of(component)/>
                <span>{say(format!("component.{}", component.name()))}</span>
            </a>
        </li>
    }
}

/// One component with its lines; one without any says so.
#[component]
fn Drawer(
    /// Which one.
    component: Component,
) -> impl IntoView {
    let session = use_session();
    let name = component.name();
    let lines = move |against: bool| {
        Memo::new(move |_| {
            session.plan().with(|plan| {
                plan.items
                    .iter()
                    .filter(|item| item.treatment.component() == component)
                    .filter(|item| stands_back(item.bucket, item.in_use || item.wanted) == against)
                    .map(|item| item.treatment)
                    .collect::<Vec<_>>()
            })
        })
    };
    let open = lines(false);
    let against = lines(true);
    let any_open = Memo::new(move |_| !open.with(Vec::is_empty));
    let any_against = Memo::new(move |_| !against.with(Vec::is_empty));
    let anchor = format!("component-{name}");
    let heading = anchor.clone();
    view! {
        <section class="plan__group" aria-labelledby=anchor>
            <h3 class="plan__group-title" id=heading tabindex="-1">
                <span class="plan__item-icon"><Icon name=glyph_of(component)/></span>
                <span>{say(format!("component.{name}"))}</span>
            </h3>
            {move || (!any_open.get() && !any_against.get()).then(|| view! {
                <p class="muted">{say(format!("component_empty.{name}"))}</p>
            })}
            {move || any_open.get().then(|| view! {
                <ul class="plan__items">
                    <For
                        each=move || open.get()
                        key=|treatment| *treatment
                        children=|treatment| view! { <Line treatment/> }
                    />
                </ul>
            })}
            {move || any_against.get().then(|| view! { <Against lines=against/> })}
        </section>
    }
}

/// What guidelines advise against stands behind one line that names it, unless the person uses or asked for it.
const fn stands_back(bucket: Bucket, matters: bool) -> bool {
    matches!(bucket, Bucket::NotRecommended) && !matters
}

/// The lines that guidelines advise against, by name, and in full when unfolded.
#[component]
fn Against(
    /// The lines.
    lines: Memo<Vec<Treatment>>,
) -> impl IntoView {
    let session = use_session();
    let forced = expect_context::<Unfolded>().0;
    let names = fill("plan_page.components.against_names", move || {
        let names = session.words().with(|words| {
            let names: Vec<String> =
                lines.with(|lines| lines.iter().map(|one| spelled::name(*one, words)).collect());
            words.list(&names)
        });
        [("names", names)]
    });
    view! {
        <div class="plan__against">
            <p><strong>{count("plan_page.components.against", move || lines.with(Vec::len))}</strong> " " {names}</p>
            <Unfold summary=say("plan_page.components.against_more") forced>
                <ul class="plan__items">
                    <For
                        each=move || lines.get()
                        key=|treatment| *treatment
                        children=|treatment| view! { <Line treatment/> }
                    />
                </ul>
            </Unfold>
        </div>
    }
}
