//! Exercises on a chair, a bench or a saddle.

use super::body::{ANKLE, Part, Points, Seen, Side, Touches, standing};
use super::geometry::{Point, at};
use super::scene::Scene;

/// How high a seat is.
const SEAT: f64 = 42.0;

/// Upright on a chair whose seat has its middle at `x`, feet flat, hands on the thighs.
fn sitting(x: f64) -> Side {
    Side {
        hip: at(x - 4.0, SEAT + 11.0),
        spine: [94.0, 88.0, 90.0],
        head: 90.0,
        far_arm: Touches(at(x + 20.0, SEAT + 21.0), -10.0),
        near_arm: Touches(at(x + 16.0, SEAT + 21.0), -10.0),
        far_leg: Touches(at(x + 37.0, ANKLE), 0.0),
        near_leg: Touches(at(x + 33.0, ANKLE), 0.0),
    }
}

fn seat(x: f64) -> Point {
    at(x, SEAT)
}

/// Walking with poles, leaning a little forward; then a rest on a bench.
pub(crate) fn walk_and_sit() -> Scene {
    let x = 84.0;
    let walker = Side {
        hip: at(x, 78.0),
        spine: [80.0, 74.0, 74.0],
        head: 82.0,
        far_arm: Touches(at(x + 50.0, 92.0), 10.0),
        near_arm: Touches(at(x + 46.0, 90.0), 10.0),
        far_leg: Points(-112.0, -136.0, -36.0),
        near_leg: Touches(at(x + 22.0, ANKLE), 8.0),
    };
    let rest = 232.0;
    let bent = Side {
        spine: [70.0, 62.0, 58.0],
        head: 66.0,
        far_arm: Touches(at(rest + 30.0, SEAT + 26.0), -20.0),
        near_arm: Touches(at(rest + 26.0, SEAT + 25.0), -20.0),
        ..sitting(rest)
    };
    Scene::on_floor(0.0, 320.0)
        .rail(&[at(x + 48.0, 94.0), at(x + 56.0, 88.0), at(x + 62.0, 30.0)])
        .thing(&[
            at(x + 44.0, 30.0),
            at(x + 78.0, 30.0),
            at(x + 82.0, 58.0),
            at(x + 50.0, 58.0),
        ])
        .wheel(at(x + 48.0, 8.0), 7.0)
        .wheel(at(x + 76.0, 8.0), 7.0)
        .rail(&[at(x + 48.0, 16.0), at(x + 50.0, 30.0)])
        .rail(&[at(x + 76.0, 16.0), at(x + 74.0, 30.0)])
        .side(&walker, &[])
        .arrow(at(160.0, 140.0), at(186.0, 152.0), at(208.0, 140.0))
        .chair(seat(rest))
        .side(&bent, &[])
}

/// On a standing bike.
pub(crate) fn cycling() -> Scene {
    let x = 130.0;
    let crank = at(x + 30.0, 32.0);
    let pose = Side {
        hip: at(x, 90.0),
        spine: [72.0, 64.0, 64.0],
        head: 74.0,
        far_arm: Touches(at(x + 66.0, 108.0), 20.0),
        near_arm: Touches(at(x + 64.0, 106.0), 20.0),
        far_leg: Touches(crank.by(-8.0, 22.0), 4.0),
        near_leg: Touches(crank.by(0.0, -8.0), -4.0),
    };
    Scene::on_floor(0.0, 320.0)
        .bar(at(x - 30.0, 3.0), at(x + 110.0, 3.0))
        .bar(at(x - 2.0, 74.0), at(x + 10.0, 3.0))
        .bar(at(x + 84.0, 40.0), at(x + 66.0, 102.0))
        .bar(at(x + 66.0, 102.0), at(x + 74.0, 108.0))
        .bar(crank, at(x + 84.0, 40.0))
        .bar(crank, at(x + 8.0, 36.0))
        .thing(&[
            at(x - 18.0, 79.0),
            at(x + 16.0, 79.0),
            at(x + 12.0, 73.0),
            at(x - 16.0, 72.0),
        ])
        .wheel(at(x + 84.0, 34.0), 26.0)
        .rail(&[crank.by(-6.0, 14.0), crank.by(6.0, -14.0)])
        .bar(crank.by(-8.0, 14.0), crank.by(0.0, 14.0))
        .bar(crank.by(0.0, -15.0), crank.by(12.0, -15.0))
        .wheel(crank, 5.0)
        .side(&pose, &[Part::NearLeg])
        .arrow(at(x + 50.0, 62.0), at(x + 72.0, 44.0), at(x + 62.0, 14.0))
}

/// Leaning forward on the chair, then standing.
pub(crate) fn sit_to_stand() -> Scene {
    let left = 74.0;
    let right = 224.0;
    let lean = Side {
        spine: [62.0, 58.0, 56.0],
        head: 62.0,
        far_arm: Points(-30.0, -10.0, 0.0),
        near_arm: Points(-34.0, -12.0, 0.0),
        near_leg: Touches(at(left + 26.0, ANKLE), 0.0),
        far_leg: Touches(at(left + 30.0, ANKLE), 0.0),
        ..sitting(left)
    };
    let up = standing(right + 28.0);
    Scene::on_floor(0.0, 320.0)
        .chair(seat(left))
        .side(&lean, &[Part::NearLeg])
        .arrow(at(142.0, 92.0), at(160.0, 122.0), at(186.0, 130.0))
        .chair(seat(right))
        .side(&up, &[])
}

/// The upper back leans over the chair, hands behind the head.
pub(crate) fn chest_opener() -> Scene {
    let x = 150.0;
    let straight = Side {
        far_arm: Seen(64.0, 0.6, 158.0, 0.8, 150.0),
        near_arm: Seen(60.0, 0.6, 156.0, 0.8, 150.0),
        ..sitting(x)
    };
    let open = Side {
        hip: at(x + 3.0, SEAT + 11.0),
        spine: [98.0, 112.0, 130.0],
        head: 122.0,
        far_arm: Seen(98.0, 0.6, 186.0, 0.84, 170.0),
        near_arm: Seen(94.0, 0.7, 184.0, 0.9, 170.0),
        ..sitting(x + 6.0)
    };
    Scene::on_floor(30.0, 270.0)
        .pale(|scene| scene.side_hands_behind_head(&straight, &[]))
        .chair(seat(x))
        .side_hands_behind_head(&open, &[Part::Trunk])
        .arrow(
            at(x + 14.0, 158.0),
            at(x - 16.0, 176.0),
            at(x - 50.0, 160.0),
        )
}

/// One knee straightens while the face looks up.
pub(crate) fn leg_slider() -> Scene {
    let x = 130.0;
    let rest = Side {
        spine: [92.0, 82.0, 76.0],
        head: 56.0,
        ..sitting(x)
    };
    let slid = Side {
        head: 108.0,
        near_leg: Points(0.0, -8.0, 74.0),
        ..sitting(x)
    };
    Scene::on_floor(30.0, 256.0)
        .pale(|scene| scene.side(&rest, &[]))
        .chair(seat(x))
        .side(&slid, &[Part::NearLeg])
        .both_ways(at(x + 70.0, 12.0), at(x + 104.0, 18.0), at(x + 106.0, 40.0))
}

/// Sitting tall with the hands on the belly, which rises with the breath.
pub(crate) fn breathing() -> Scene {
    let x = 150.0;
    let calm = Side {
        far_arm: Touches(at(x + 13.0, SEAT + 34.0), 150.0),
        near_arm: Touches(at(x + 11.0, SEAT + 30.0), 150.0),
        ..sitting(x)
    };
    Scene::on_floor(30.0, 256.0)
        .chair(seat(x))
        .side(&calm, &[Part::Pelvis])
        .both_ways(at(x + 34.0, 82.0), at(x + 46.0, 82.0), at(x + 60.0, 82.0))
}
