//! Our own icons: one stroke, one grid of 24, drawn by hand.
//!
//! An icon never stands alone for a meaning: it is hidden from screen readers, and a word is
//! always beside it.

use leptos::prelude::*;

/// What an icon shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Glyph {
    /// A sun: today.
    Today,
    /// A list with ticks: the plan.
    Plan,
    /// A notebook: the diary.
    Diary,
    /// A line going over a corner: insights.
    Insights,
    /// Three dots: more places.
    More,
    /// A lifebuoy: help now.
    Help,
    /// A triangle: take care.
    Warning,
    /// An eight-sided sign: stop.
    Stop,
    /// A circled letter: good to know.
    Info,
    /// A handset: call.
    Call,
    /// A tick: done, yes.
    Check,
    /// A cross: no, close.
    Cross,
    /// A circled question mark: not sure, ask.
    Question,
    /// A capsule: medicines.
    Pill,
    /// Someone walking: movement.
    Walk,
    /// An open hand under a ball: hands-on care.
    Hands,
    /// A fine needle: acupuncture.
    Needle,
    /// Five bones in a curve: the back.
    Spine,
    /// Two halves of a brain: mind and feelings.
    Brain,
    /// A leaf: daily habits.
    Leaf,
    /// A syringe: injections.
    Injection,
    /// A building with a cross: surgery, hospital.
    Hospital,
    /// A bed: sleep and rest.
    Bed,
    /// A house: home.
    Home,
    /// A briefcase: work and daily tasks.
    Work,
    /// An open book: lessons and evidence.
    Book,
    /// An arrow leaving a box: share.
    Share,
    /// An arrow to the ground: save a file.
    Download,
    /// An arrow from the ground: open a file.
    Upload,
    /// A sheet leaving a printer: print.
    Print,
    /// Two sliders: settings.
    Settings,
    /// An arrow to the start: back.
    Back,
    /// An arrow to the end: next.
    Next,
    /// An arrowhead downwards: open this part.
    Chevron,
    /// A plus: add.
    Add,
    /// A pencil: change.
    Edit,
    /// A bin: delete.
    Delete,
    /// An arrow turning back: undo.
    Undo,
    /// A clock: time, later.
    Clock,
    /// Two people: the care team.
    Team,
    /// A padlock: stays on this device.
    Lock,
}

impl Glyph {
    /// The strokes, as SVG path data on a 24 by 24 grid.
    #[expect(clippy::too_many_lines, reason = "a table: one drawing an arm")]
    const fn strokes(self) -> &'static str {
        match self {
            Self::Today => {
                "M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0ZM12 2.5V5M12 19v2.5M2.5 12H5M19 12h2.5\
                 M5.3 5.3 7 7M17 17l1.7 1.7M5.3 18.7 7 17M17 7l1.7-1.7"
            }
            Self::Plan => {
                "M3.5 6.5 5 8l3-3M3.5 12.5 5 14l3-3M3.5 18.5 5 20l3-3M12 6.5h8.5M12 12.5h8.5M12 18.5h8.5"
            }
            Self::Diary => {
                "M8 3.5h9.5a2 2 0 0 1 2 2v13a2 2 0 0 1-2 2H8a2 2 0 0 1-2-2v-13a2 2 0 0 1 2-2Z\
                 M4 8h3.5M4 12h3.5M4 16h3.5M11 8.5h5M11 12.5h3"
            }
            Self::Insights => "M4 3.5v14.5a2 2 0 0 0 2 2h14.5M8 15l3.5-4.5 3.5 3L20.5 7",
            Self::More => {
                "M6.5 12a1.5 1.5 0 1 1-3 0 1.5 1.5 0 0 1 3 0ZM13.5 12a1.5 1.5 0 1 1-3 0 1.5 1.5 0 0 1 3 0Z\
                 M20.5 12a1.5 1.5 0 1 1-3 0 1.5 1.5 0 0 1 3 0Z"
            }
            Self::Help => {
                "M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0ZM15.8 12a3.8 3.8 0 1 1-7.6 0 3.8 3.8 0 0 1 7.6 0Z\
                 M5.7 5.7l3.6 3.6M14.7 14.7l3.6 3.6M18.3 5.7l-3.6 3.6M9.3 14.7l-3.6 3.6"
            }
            Self::Warning => {
                "M12 9.5v4M12 17h.01M10.3 4.4 2.8 17.4a2 2 0 0 0 1.7 3h15a2 2 0 0 0 1.7-3l-7.5-13\
                 a2 2 0 0 0-3.4 0Z"
            }
            Self::Stop => "M8.5 3h7L21 8.5v7L15.5 21h-7L3 15.5v-7ZM12 7.5v5.5M12 16.5h.01",
            Self::Info => "M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0ZM12 11v5.5M12 7.5h.01",
            Self::Call => {
                "M8.6 4 5.8 4.3A2.2 2.2 0 0 0 3.9 6.9 17 17 0 0 0 17.1 20.1a2.2 2.2 0 0 0 2.6-1.9\
                 L20 15.4 15.8 13.6 13.9 15.6A12.3 12.3 0 0 1 8.4 10.1L10.4 8.2Z"
            }
            Self::Check => "M4.5 12.8 9.8 18 19.5 6.5",
            Self::Cross => "M6 6l12 12M18 6 6 18",
            Self::Question => {
                "M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0ZM9.4 9.6a2.7 2.7 0 1 1 3.8 2.4\
                 c-.8.4-1.2 1-1.2 1.8M12 16.9h.01"
            }
            Self::Pill => {
                "M4.8 12.9l8.1-8.1a4.45 4.45 0 0 1 6.3 6.3l-8.1 8.1a4.45 4.45 0 0 1-6.3-6.3ZM8.9 8.9l6.2 6.2"
            }
            Self::Walk => {
                "M14.8 4.2a1.7 1.7 0 1 1-3.4 0 1.7 1.7 0 0 1 3.4 0ZM12.3 8.8 10.8 14l3.4 3 1 4.5\
                 M10.8 14 9.6 17.6 6.8 21.3M12.3 8.8 9 10.3 7.8 13.4M12.3 8.8l2.6 3 3 1"
            }
            Self::Hands => {
                "M3 14.3l3.4-1.9c1-.5 2-.5 3 0l3 1.4c1.4.7 1 2.7-.5 2.7H9.2M13.2 15.6l5-2.4\
                 c1.6-.7 2.7 1.2 1.5 2.3l-4.6 4c-1 .9-2.2 1.2-3.5.9l-4-.9L3 21M15.4 6.6a3.1 3.1 0 1 1-6.2 0 \
                  3.1 3.1 0 0 1 6.2 0Z"
            }
            Self::Needle => "M3.5 20.5l9-9M10.8 9.8l3.4 3.4 6.3-6.3-3.4-3.4ZM13.8 6.8l3.4 3.4",
            Self::Spine => {
                "M12.5 2.5c-3.5 3-3.5 6.2-.5 9.5s3 6.5-.5 9.5M7 5.3h6.5M6.8 9.5h7.2M10 14.3h7.2M10 18.5h6.5"
            }
            Self::Brain => {
                "M12 5.8A3.1 3.1 0 0 0 6.2 7 3.6 3.6 0 0 0 4 12.3a3.5 3.5 0 0 0 2.4 5\
                 A3.1 3.1 0 0 0 12 18.4ZM12 5.8A3.1 3.1 0 0 1 17.8 7 3.6 3.6 0 0 1 20 12.3\
                 a3.5 3.5 0 0 1-2.4 5A3.1 3.1 0 0 1 12 18.4M7.7 11.2c1.2-.3 2 .2 2.3 1.2M16.3 11.2c-1.2-.3-2 .2-2.3 1.2"
            }
            Self::Leaf => {
                "M4 20.5c1.5-4.5 4.5-7.5 9-9.5M6 17C3.5 9.5 9.5 4.2 20 4c.6 9.8-3.8 16-11 15-1.2-.2-2.2-.8-3-2Z"
            }
            Self::Injection => {
                "M14.3 5.2l4.5 4.5-8.6 8.6H5.7v-4.5ZM5.7 18.3 2.8 21.2M16.6 7.4 19.7 4.3M18 2.6l3.4 3.4\
                 M11.6 8l2.2 2.2M8.8 10.8l2.2 2.2"
            }
            Self::Hospital => {
                "M4.5 20.5V7a2 2 0 0 1 2-2h11a2 2 0 0 1 2 2v13.5M2.8 20.5h18.4M12 8v5M9.5 10.5h5M9.8 20.5v-4h4.4v4"
            }
            Self::Bed => {
                "M3 19V5.5M3 16h18M21 19v-5.5a3 3 0 0 0-3-3h-7.5V16M8.2 11.7a1.7 1.7 0 1 1-3.4 0 1.7 1.7 0 0 1 3.4 0Z"
            }
            Self::Home => "M3.5 11.2 12 4l8.5 7.2M6 9.5v10.5h12V9.5M10 20v-5.5h4V20",
            Self::Work => {
                "M5 8h14a1.8 1.8 0 0 1 1.8 1.8v8.4A1.8 1.8 0 0 1 19 20H5a1.8 1.8 0 0 1-1.8-1.8V9.8A1.8 1.8 0 0 1 5 8Z\
                 M9 8V5.5A1.5 1.5 0 0 1 10.5 4h3A1.5 1.5 0 0 1 15 5.5V8M3.2 13h17.6M12 12v2"
            }
            Self::Book => {
                "M12 6.5C9.5 5 6.5 4.5 3.5 4.8v13.4c3-.3 6 .2 8.5 1.8 2.5-1.6 5.5-2.1 8.5-1.8V4.8\
                 c-3-.3-6 .2-8.5 1.7ZM12 6.5V20"
            }
            Self::Share => "M12 14.5V4M8 7.5 12 3.5l4 4M7 11H5v9.5h14V11h-2",
            Self::Download => "M12 3.5V15M7 10.5 12 15.5l5-5M4.5 20.3h15",
            Self::Upload => "M12 15.5V4M7 8.5 12 3.5l5 5M4.5 20.3h15",
            Self::Print => {
                "M7 8.5V3.5h10v5M7 17H4.8A1.3 1.3 0 0 1 3.5 15.7V10a1.5 1.5 0 0 1 1.5-1.5h14\
                 A1.5 1.5 0 0 1 20.5 10v5.7a1.3 1.3 0 0 1-1.3 1.3H17M7 14h10v6.5H7Z"
            }
            Self::Settings => {
                "M3.5 7.5H12M17 7.5h3.5M3.5 16.5H7M12 16.5h8.5M17 7.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0Z\
                 M12 16.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0Z"
            }
            Self::Back => "M20 12H4.5M10.5 6l-6 6 6 6",
            Self::Next => "M4 12h15.5M13.5 6l6 6-6 6",
            Self::Chevron => "M6 9.5l6 6 6-6",
            Self::Add => "M12 5v14M5 12h14",
            Self::Edit => {
                "M4 20l.9-4.4L16 4.5a2.1 2.1 0 0 1 3 0l.5.5a2.1 2.1 0 0 1 0 3L8.4 19.1ZM13.8 6.7l3.5 3.5"
            }
            Self::Delete => "M4 7h16M9 7V4h6v3M6 7l.9 13h10.2L18 7M10 11v5M14 11v5",
            Self::Undo => "M8.5 4.5 4 9l4.5 4.5M4 9h10.5a5.3 5.3 0 0 1 0 10.6H8.5",
            Self::Clock => "M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0ZM12 7v5.3l3.5 2",
            Self::Team => {
                "M12 8a3.3 3.3 0 1 1-6.6 0A3.3 3.3 0 0 1 12 8ZM2.5 20a6.2 6.2 0 0 1 12.4 0\
                 M15 4.9a3.3 3.3 0 0 1 0 6.2M17.5 14.3A6.2 6.2 0 0 1 21.5 20"
            }
            Self::Lock => {
                "M6.5 10.5h11A1.5 1.5 0 0 1 19 12v7a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 19v-7\
                 a1.5 1.5 0 0 1 1.5-1.5ZM8 10.5V7.5a4 4 0 0 1 8 0v3M12 14.5v2"
            }
        }
    }
}

/// A small drawing beside a word.
#[component]
pub fn Icon(
    /// What it shows.
    name: Glyph,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=name.strokes() />
        </svg>
    }
}
