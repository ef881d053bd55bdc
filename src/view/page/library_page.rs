//! The library: exercises and lessons to browse and search, and each of them on a page of its own.
//!
//! The address says what is open (`?show=EX-05`), so that the way back is the browser's own.

use leptos::prelude::*;

use crate::platform::page;
use crate::view::place::use_place;
use crate::view::say::use_session;
use crate::view::stop::Guarded;

pub mod everything;
pub mod one_exercise;
pub mod one_lesson;
#[cfg(feature = "guidance")]
pub mod place;

use self::everything::{Everything, Wish};
use self::one_exercise::OneExercise;
use self::one_lesson::OneLesson;

/// What an exercise is for, by the names that words know.
pub(super) const PURPOSES: [&str; 6] = ["all", "move", "loosen", "strong", "steady", "calm"];

/// Exercises by number, and what each is for; words and drawings go by these ids.
pub(super) const EXERCISES: [(&str, &str); 24] = [
    ("EX-01", "move"),
    ("EX-02", "move"),
    ("EX-03", "move"),
    ("EX-04", "move"),
    ("EX-05", "loosen"),
    ("EX-06", "loosen"),
    ("EX-07", "loosen"),
    ("EX-08", "loosen"),
    ("EX-09", "loosen"),
    ("EX-10", "strong"),
    ("EX-11", "strong"),
    ("EX-12", "strong"),
    ("EX-13", "strong"),
    ("EX-14", "strong"),
    ("EX-15", "strong"),
    ("EX-16", "move"),
    ("EX-17", "strong"),
    ("EX-18", "strong"),
    ("EX-19", "strong"),
    ("EX-20", "loosen"),
    ("EX-21", "steady"),
    ("EX-22", "loosen"),
    ("EX-23", "calm"),
    ("EX-24", "calm"),
];

/// Lessons in the order in which they are best read, and how many paragraphs each has.
pub(super) const LESSONS: [(&str, u8); 10] = [
    ("hurt", 5),
    ("pacing", 6),
    ("flare", 7),
    ("steps", 5),
    ("stress", 4),
    ("sleep", 6),
    ("daily", 7),
    ("relax", 5),
    ("scans", 5),
    ("talking", 4),
];

/// What the address asks for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    /// The list.
    Everything,
    /// An exercise, by its id and purpose.
    Exercise(&'static str, &'static str),
    /// A lesson, by its name and number of paragraphs.
    Lesson(&'static str, u8),
}

fn shown(query: &str) -> Shown {
    let wanted = query
        .split('&')
        .find_map(|pair| pair.strip_prefix("show="))
        .unwrap_or_default();
    let exercise = EXERCISES.iter().find(|(id, _)| *id == wanted);
    let lesson = LESSONS.iter().find(|(name, _)| *name == wanted);
    match (exercise, lesson) {
        (Some((id, purpose)), _) => Shown::Exercise(id, purpose),
        (None, Some((name, paragraphs))) => Shown::Lesson(name, *paragraphs),
        (None, None) => Shown::Everything,
    }
}

/// The page.
#[component]
pub fn LibraryPage() -> impl IntoView {
    let session = use_session();
    let query = use_place().query;
    let shown = Memo::new(move |_| query.with(|query| shown(query)));
    // What was searched for is still there on the way back.
    let wish = Wish::new();
    Effect::new(move |before: Option<Shown>| {
        let now = shown.get();
        let heading = match now {
            Shown::Everything => "page.library.title".to_owned(),
            Shown::Exercise(id, _) => format!("exercise.{id}.name"),
            Shown::Lesson(name, _) => format!("lesson.{name}.title"),
        };
        session.words().with(|words| {
            page::set_title(&words.fill("app.title", &[("page", &words.text(&heading))]));
        });
        if before.is_some_and(|before| before != now) {
            request_animation_frame(page::focus_heading);
        }
        now
    });
    view! {
        <Guarded>
            <div class="page library">
                {move || match shown.get() {
                    Shown::Everything => view! { <Everything wish/> }.into_any(),
                    Shown::Exercise(id, purpose) => view! { <OneExercise id purpose/> }.into_any(),
                    Shown::Lesson(name, paragraphs) => view! { <OneLesson name paragraphs/> }.into_any(),
                }}
            </div>
        </Guarded>
    }
}
