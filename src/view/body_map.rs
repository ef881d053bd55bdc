//! A body from behind and from the front, on which places can be marked; beside it the same as a list.
//!
//! Both are the same answer: a place that is pressed in the drawing is ticked in the list. Places that show on
//! both sides of the drawing are one place. Left and right are the person's own.

pub mod shapes;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use self::shapes::{SHAPES, Shape, Side};
use crate::domain::body_map::{BACK, ELSEWHERE, LEGS};
use crate::view::form::checkbox_group::CheckboxGroup;
use crate::view::form::choice::Choice;
use crate::view::say::{fill, say, use_session};

/// What stands for no place at all.
const NONE: &str = "none";

/// The words of a place.
fn place_name(place: &str) -> Signal<String> {
    say(format!("question.pain.map.option.{place}"))
}

/// The drawing and the list.
#[component]
pub fn BodyMap(
    /// The id of the group; the lists derive theirs from it.
    #[prop(into)]
    id: String,
    /// The codes of the places that are marked, or `none` alone.
    #[prop(into)]
    value: Signal<Vec<String>>,
    /// Whether "none of these" is one of the answers.
    #[prop(optional)]
    offers_none: bool,
    /// Runs with the new answer.
    #[prop(into)]
    on_change: Callback<Vec<String>>,
) -> impl IntoView {
    let side = RwSignal::new(Side::Back);
    let toggle = Callback::new(move |place: &'static str| {
        let mut places = value.get_untracked();
        let before = places.len();
        places.retain(|marked| marked != place && marked != NONE);
        let was_marked = before != places.len() && value.get_untracked().iter().any(|p| p == place);
        if !was_marked {
            places.push(place.to_owned());
        }
        on_change.run(places);
    });
    let sides = [(Side::Back, "back"), (Side::Front, "front")].map(|(this, name)| {
        view! {
            <button
                type="button"
                class="body-map__side"
                aria-pressed=move || (side.get() == this).to_string()
                on:click=move |_| side.set(this)
            >
                {say(format!("body_map.{name}"))}
            </button>
        }
    });
    let parts: [(&str, &'static [&'static str]); 3] =
        [("back", &BACK), ("legs", &LEGS), ("elsewhere", &ELSEWHERE)];
    let lists = parts.map(|(part, places)| {
        let group = format!("{id}-{part}");
        let none =
            (offers_none && part == "elsewhere").then(|| Choice::new(NONE, place_name(NONE)));
        places_list(group, part, places, none, value, on_change)
    });
    view! {
        <div class="body-map" id=id>
            <div class="body-map__picture">
                <div class="body-map__sides" role="group" aria-label=say("body_map.sides")>{sides}</div>
                {move || drawing(side.get(), value, toggle)}
            </div>
            <div class="body-map__lists">{lists}</div>
        </div>
    }
}

/// One part of the list.
fn places_list(
    id: String,
    part: &str,
    places: &'static [&'static str],
    none: Option<Choice>,
    value: Signal<Vec<String>>,
    on_change: Callback<Vec<String>>,
) -> AnyView {
    let choices = places
        .iter()
        .map(|place| Choice::new(*place, place_name(place)))
        .collect();
    let change = Callback::new(move |taken: Vec<String>| {
        if taken.iter().any(|place| place == NONE) {
            on_change.run(taken);
            return;
        }
        let mut all = value.get_untracked();
        all.retain(|place| place != NONE && !places.contains(&place.as_str()));
        all.extend(taken);
        on_change.run(all);
    });
    let legend = say(format!("body_map.{part}_list"));
    match none {
        Some(none) => {
            view! { <CheckboxGroup id legend choices none value on_change=change/> }.into_any()
        }
        None => view! { <CheckboxGroup id legend choices value on_change=change/> }.into_any(),
    }
}

/// The drawing of one side. The name of each place is that of the list.
fn drawing(
    side: Side,
    value: Signal<Vec<String>>,
    toggle: Callback<&'static str>,
) -> impl IntoView {
    // Seen from behind, the person's left is on the left of the drawing.
    let left_is_left = side == Side::Back;
    let places = SHAPES
        .iter()
        .filter(|shape| shape.side.is_none_or(|only| only == side))
        .flat_map(|shape| {
            let mirrored = shape.right.map(|right| (right, left_is_left));
            [Some((shape.left, !left_is_left)), mirrored]
                .into_iter()
                .flatten()
                .map(move |(place, is_mirrored)| region(shape, place, is_mirrored, value, toggle))
        })
        .collect_view();
    let (near, far) = if left_is_left {
        ("left", "right")
    } else {
        ("right", "left")
    };
    view! {
        <svg class="body-map__drawing" viewBox="0 0 240 480" role="group" aria-label=say("body_map.drawing")>
            <path class="body-map__head" d=shapes::HEAD/>
            {places}
            <text class="body-map__word" x="2" y="20" aria-hidden="true">{say(format!("body_map.{near}"))}</text>
            <text class="body-map__word body-map__word--far" x="238" y="20" aria-hidden="true">{say(format!("body_map.{far}"))}</text>
        </svg>
    }
}

/// One place of the drawing.
fn region(
    shape: &'static Shape,
    place: &'static str,
    is_mirrored: bool,
    value: Signal<Vec<String>>,
    toggle: Callback<&'static str>,
) -> impl IntoView {
    let session = use_session();
    let is_marked =
        Memo::new(move |_| value.with(|places| places.iter().any(|marked| marked == place)));
    let rating = Memo::new(move |_| {
        session
            .record()
            .with(|record| crate::domain::body_map::rating(record, place))
    });
    let across = is_mirrored.then_some("matrix(-1 0 0 1 240 0)");
    let (x, y) = shape.middle;
    let x = if is_mirrored { 240 - x } else { x };
    let name = place_name(place);
    let label = fill("body_map.rated", move || {
        let rating = rating.get().filter(|_| is_marked.get());
        [
            ("place", name.get()),
            ("n", rating.map(|n| n.to_string()).unwrap_or_default()),
        ]
    });
    let label = move || {
        if is_marked.get() && rating.get().is_some() {
            label.get()
        } else {
            name.get()
        }
    };
    view! {
        <g
            class="body-map__place"
            role="button"
            tabindex="0"
            aria-label=label
            aria-pressed=move || is_marked.get().to_string()
            on:click=move |_| toggle.run(place)
            on:keydown=move |event: KeyboardEvent| {
                if matches!(event.key().as_str(), "Enter" | " ") {
                    event.prevent_default();
                    toggle.run(place);
                }
            }
        >
            <path class="body-map__shape" d=shape.path transform=across/>
            {move || is_marked.get().then(|| {
                let mark = rating.get().map_or_else(|| "✓".to_owned(), |n| n.to_string());
                view! { <text class="body-map__mark" x=x y=y>{mark}</text> }
            })}
        </g>
    }
}
