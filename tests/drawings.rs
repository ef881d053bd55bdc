//! The drawings of the exercises: made here, kept in `public/drawings.svg`.
//!
//! `UPDATE_EXPECT=1 cargo test --test drawings` writes the file; a stale one fails. The people in
//! it are poses of one body, so their joints can be checked like any other numbers.

#![cfg(all(not(target_arch = "wasm32"), feature = "guidance"))]
#![expect(clippy::unwrap_used, reason = "the whole file is a test")]

#[path = "drawings/anatomy.rs"]
mod anatomy;
#[path = "drawings/body.rs"]
mod body;
#[path = "drawings/floor.rs"]
mod floor;
#[path = "drawings/geometry.rs"]
mod geometry;
#[path = "drawings/poses.rs"]
mod poses;
#[path = "drawings/scene.rs"]
mod scene;
#[path = "drawings/seated.rs"]
mod seated;
#[path = "drawings/upright.rs"]
mod upright;

use std::fs;
use std::path::Path;

use backplan::domain::plan::exercise::Exercise;
use body::{Points, standing};
use poses::drawings;

fn sprite() -> String {
    let symbols: String = drawings()
        .iter()
        .map(|(id, scene)| scene.symbol(id))
        .collect();
    format!("<svg xmlns=\"http://www.w3.org/2000/svg\">\n{symbols}</svg>\n")
}

#[test]
fn the_file_holds_what_is_drawn_here() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/drawings.svg");
    let drawn = sprite();
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(&path, &drawn).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == drawn,
        "public/drawings.svg is stale: UPDATE_EXPECT=1 cargo test --test drawings"
    );
}

#[test]
fn every_exercise_has_one_drawing() {
    let drawn: Vec<&str> = drawings().iter().map(|(id, _)| *id).collect();
    let wanted: Vec<&str> = Exercise::ALL.iter().map(|one| one.id()).collect();
    assert_eq!(drawn, wanted);
}

/// The policy of the page refuses styles and scripts, and a theme can change only what it names.
#[test]
fn a_theme_can_colour_everything() {
    let sprite = sprite();
    for foreign in ["style=", "<style", "<script", "href", "#", "rgb("] {
        assert!(!sprite.contains(foreign), "{foreign}");
    }
    let paints = sprite
        .split(" fill=\"")
        .chain(sprite.split(" stroke=\""))
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .filter(|paint| !paint.starts_with('<'));
    let mut count = 0;
    for paint in paints {
        count += 1;
        assert!(
            ["none", "currentColor"].contains(&paint) || paint.starts_with("var(--figure-"),
            "{paint}"
        );
    }
    assert!(count > 300, "{count}");
}

#[test]
fn joints_bend_as_joints_do() {
    let mut wrong = Vec::new();
    let mut people = 0;
    for (id, scene) in drawings() {
        for pose in &scene.people {
            people += 1;
            wrong.extend(
                anatomy::faults(pose)
                    .iter()
                    .map(|fault| format!("{id}: {fault}")),
            );
        }
    }
    assert!(people >= 30, "{people}");
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn a_knee_that_bends_the_wrong_way_is_found() {
    let mut pose = standing(100.0);
    assert_eq!(anatomy::faults(&pose), [""; 0]);
    pose.near_leg = Points(-100.0, -60.0, 0.0);
    assert_eq!(anatomy::faults(&pose), ["knee at -40°"]);
    pose = standing(100.0);
    pose.near_arm = Points(-90.0, -130.0, -130.0);
    assert_eq!(anatomy::faults(&pose), ["elbow at -40°"]);
}

#[test]
fn nobody_floats_or_sinks() {
    let mut wrong = Vec::new();
    for (id, scene) in drawings() {
        for pose in &scene.people {
            let lowest = anatomy::lowest(&pose.joints());
            // On the bike the feet are on pedals; everybody else rests on the floor or a mat.
            let most = if id == "EX-03" { 24.0 } else { 8.0 };
            if !(-0.5..=most).contains(&lowest) {
                wrong.push(format!("{id}: lowest at {lowest:.1}"));
            }
        }
    }
    assert_eq!(wrong, [""; 0]);
    let mut high = standing(100.0);
    high.hip = high.hip.by(0.0, 30.0);
    assert!(anatomy::lowest(&high.joints()) > 8.0);
}
