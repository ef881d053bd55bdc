//! What a body can do: how far each joint bends, and that nobody floats or sinks into the floor.

use super::body::{Bones, HEAD, Joints, Side, TOE};
use super::geometry::Point;

/// The difference of two directions, between −180 and 180.
fn turn(from: f64, to: f64) -> f64 {
    (from - to + 540.0).rem_euclid(360.0) - 180.0
}

/// How far a joint may bend: its name, the least and the most, in degrees of bending forward.
const RANGES: [(&str, f64, f64); 8] = [
    ("knee", -2.0, 150.0),
    ("hip", -25.0, 135.0),
    ("ankle", -2.0, 125.0),
    ("elbow", -2.0, 150.0),
    ("shoulder", -65.0, 182.0),
    ("low back", -30.0, 50.0),
    ("upper back", -30.0, 50.0),
    ("neck", -45.0, 50.0),
];

fn check(faults: &mut Vec<String>, joint: &str, degrees: f64) {
    let Some((_, least, most)) = RANGES.iter().find(|(name, ..)| *name == joint) else {
        faults.push(format!("{joint} has no range"));
        return;
    };
    if !(*least..=*most).contains(&degrees) {
        faults.push(format!("{joint} at {degrees:.0}°"));
    }
}

/// What no body does.
pub(crate) fn faults(pose: &Side) -> Vec<String> {
    let mut faults = Vec::new();
    let joints = pose.joints();
    let [low, middle, high] = pose.spine;
    check(&mut faults, "low back", turn(low, middle));
    check(&mut faults, "upper back", turn(middle, high));
    check(&mut faults, "neck", turn(high, pose.head));
    let leg = |leg: &Bones, faults: &mut Vec<String>| {
        let thigh = leg.root.towards(leg.middle);
        let shank = leg.middle.towards(leg.end);
        check(faults, "hip", turn(thigh, low + 180.0));
        check(faults, "knee", turn(thigh, shank));
        check(faults, "ankle", turn(leg.tip, shank));
    };
    leg(&joints.far_leg, &mut faults);
    leg(&joints.near_leg, &mut faults);
    let arm = |arm: &Bones, faults: &mut Vec<String>| {
        let upper = arm.root.towards(arm.middle);
        // An arm raised beyond the head comes out as a large bend backwards.
        let raised = turn(upper, high + 180.0);
        let raised = if raised < -90.0 {
            raised + 360.0
        } else {
            raised
        };
        check(faults, "shoulder", raised);
        check(faults, "elbow", turn(arm.middle.towards(arm.end), upper));
    };
    arm(&joints.far_arm, &mut faults);
    arm(&joints.near_arm, &mut faults);
    faults
}

/// The lowest point of a person, above the floor.
pub(crate) fn lowest(joints: &Joints) -> f64 {
    let below = |point: Point, radius: f64| point.y - radius;
    let arm = |arm: &Bones| below(arm.middle, 5.0).min(below(arm.end, 3.8));
    let leg = |leg: &Bones| {
        below(leg.middle, 7.2)
            .min(below(leg.end, 4.6))
            .min(below(leg.toe(), TOE))
    };
    [
        leg(&joints.far_leg),
        leg(&joints.near_leg),
        arm(&joints.far_arm),
        arm(&joints.near_arm),
        below(joints.waist, 10.2),
        below(joints.head, HEAD),
    ]
    .into_iter()
    .fold(f64::INFINITY, f64::min)
}
