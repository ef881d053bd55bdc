//! The drawing of each exercise of the library.

use super::{floor, seated, upright};

use super::scene::Scene;

/// The drawings by the ids of the exercises, in their order.
pub(crate) fn drawings() -> Vec<(&'static str, Scene)> {
    vec![
        ("EX-01", upright::walk()),
        ("EX-02", seated::walk_and_sit()),
        ("EX-03", seated::cycling()),
        ("EX-04", upright::water_walk()),
        ("EX-05", floor::pelvic_tilt()),
        ("EX-06", floor::prone_prop()),
        ("EX-07", floor::knee_to_chest()),
        ("EX-08", floor::cat_and_camel()),
        ("EX-09", floor::knees_side_to_side()),
        ("EX-10", floor::heel_slide()),
        ("EX-11", floor::bird_dog()),
        ("EX-12", floor::curl_up()),
        ("EX-13", floor::bridge()),
        ("EX-14", floor::side_plank()),
        ("EX-15", seated::sit_to_stand()),
        ("EX-16", upright::step_up()),
        ("EX-17", upright::hip_hinge()),
        ("EX-18", upright::lift()),
        ("EX-19", upright::band_row()),
        ("EX-20", seated::chest_opener()),
        ("EX-21", upright::balance()),
        ("EX-22", seated::leg_slider()),
        ("EX-23", upright::slow_flow()),
        ("EX-24", seated::breathing()),
    ]
}
