//! Exercises on the feet.

use super::body::{ANKLE, Front, Part, Points, Side, Touches, standing};
use super::geometry::{WIDTH, at};
use super::scene::Scene;

/// A stride to the right, arms swinging.
fn stride(x: f64) -> Side {
    Side {
        hip: at(x, 79.0),
        spine: [88.0, 86.0, 88.0],
        head: 88.0,
        far_arm: Points(-62.0, -36.0, -30.0),
        near_arm: Points(-118.0, -92.0, -88.0),
        far_leg: Points(-114.0, -138.0, -38.0),
        near_leg: Touches(at(x + 25.0, ANKLE + 1.0), 12.0),
    }
}

/// A walk on flat ground.
pub(crate) fn walk() -> Scene {
    Scene::on_floor(0.0, WIDTH)
        .sun(at(262.0, 144.0))
        .side(&stride(140.0), &[])
        .arrow(at(190.0, 60.0), at(215.0, 60.0), at(240.0, 60.0))
}

/// Walking in water up to the chest.
pub(crate) fn water_walk() -> Scene {
    let pose = Side {
        far_arm: Points(-30.0, 0.0, 0.0),
        near_arm: Points(-128.0, -100.0, -100.0),
        ..stride(130.0)
    };
    Scene::on_floor(0.0, WIDTH)
        .side(&pose, &[])
        .water(112.0)
        .arrow(at(196.0, 60.0), at(220.0, 60.0), at(246.0, 60.0))
}

/// Up a step with one foot, a hand on the rail.
pub(crate) fn step_up() -> Scene {
    let pose = Side {
        hip: at(140.0, 88.0),
        spine: [80.0, 76.0, 80.0],
        head: 84.0,
        far_arm: Touches(at(178.0, 107.0), 10.0),
        near_arm: Points(-100.0, -76.0, -74.0),
        far_leg: Touches(at(126.0, ANKLE + 6.0), -28.0),
        near_leg: Touches(at(166.0, ANKLE + 26.0), 0.0),
    };
    Scene::on_floor(0.0, WIDTH)
        .thing(&[
            at(148.0, 0.0),
            at(148.0, 26.0),
            at(214.0, 26.0),
            at(214.0, 52.0),
            at(286.0, 52.0),
            at(286.0, 0.0),
        ])
        .rail(&[at(112.0, 86.0), at(180.0, 103.0), at(262.0, 122.0)])
        .rail(&[at(180.0, 103.0), at(180.0, 26.0)])
        .rail(&[at(262.0, 122.0), at(262.0, 52.0)])
        .side(&pose, &[Part::NearLeg])
        .arrow(at(206.0, 140.0), at(206.0, 152.0), at(206.0, 172.0))
}

/// The hips go back to tap the wall, the back stays long.
pub(crate) fn hip_hinge() -> Scene {
    let x = 130.0;
    let upright = standing(x);
    let hinged = Side {
        hip: at(x - 26.0, 76.0),
        spine: [36.0, 32.0, 34.0],
        head: 34.0,
        far_arm: Touches(at(x + 14.0, 62.0), -60.0),
        near_arm: Touches(at(x + 10.0, 60.0), -60.0),
        ..upright
    };
    Scene::on_floor(0.0, WIDTH)
        .rail(&[at(88.0, 0.0), at(88.0, 176.0)])
        .pale(|scene| scene.side(&upright, &[]))
        .side(&hinged, &[Part::Trunk])
        .arrow(at(188.0, 152.0), at(206.0, 130.0), at(206.0, 104.0))
}

/// From the hips down to a light thing and up again, close to the body.
pub(crate) fn lift() -> Scene {
    let left = 84.0;
    let right = 236.0;
    let low = Side {
        hip: at(left - 24.0, 52.0),
        spine: [54.0, 50.0, 52.0],
        head: 56.0,
        far_arm: Touches(at(left + 24.0, 32.0), -60.0),
        near_arm: Touches(at(left + 20.0, 32.0), -60.0),
        ..standing(left)
    };
    let high = Side {
        far_arm: Touches(at(right + 22.0, 80.0), -10.0),
        near_arm: Touches(at(right + 20.0, 80.0), -10.0),
        ..standing(right)
    };
    let box_at = |x: f64, y: f64| {
        [
            at(x, y),
            at(x + 30.0, y),
            at(x + 30.0, y + 26.0),
            at(x, y + 26.0),
        ]
    };
    Scene::on_floor(0.0, WIDTH)
        .thing(&box_at(left + 16.0, 0.0))
        .side(&low, &[Part::NearLeg])
        .thing(&box_at(right + 12.0, 72.0))
        .side(&high, &[])
        .arrow(at(146.0, 60.0), at(162.0, 90.0), at(184.0, 96.0))
}

/// The elbows pull back against a band.
pub(crate) fn band_row() -> Scene {
    let x = 140.0;
    let ahead = Side {
        far_arm: Touches(at(x + 47.0, 112.0), 0.0),
        near_arm: Touches(at(x + 45.0, 110.0), 0.0),
        ..standing(x)
    };
    let pulled = Side {
        far_arm: Touches(at(x + 16.0, 108.0), 0.0),
        near_arm: Touches(at(x + 14.0, 106.0), 0.0),
        ..standing(x)
    };
    Scene::on_floor(0.0, WIDTH)
        .rail(&[at(276.0, 0.0), at(276.0, 176.0)])
        .pale(|scene| scene.side(&ahead, &[]))
        .band(at(x + 22.0, 107.0), at(274.0, 110.0))
        .side(&pulled, &[Part::NearArm, Part::FarArm])
        .arrow(
            at(x - 26.0, 108.0),
            at(x - 42.0, 108.0),
            at(x - 58.0, 108.0),
        )
}

/// Beside a worktop: first on the toes, then on one leg.
pub(crate) fn balance() -> Scene {
    let left = 96.0;
    let right = 240.0;
    let toes = Side {
        hip: at(left, 92.0),
        far_arm: Touches(at(left + 40.0, 99.0), 0.0),
        near_arm: Touches(at(left + 36.0, 97.0), 0.0),
        far_leg: Touches(at(left + 3.0, 17.0), -48.0),
        near_leg: Touches(at(left - 3.0, 17.0), -48.0),
        ..standing(left)
    };
    let one_leg = Side {
        far_arm: Touches(at(right + 38.0, 99.0), 0.0),
        near_arm: Points(-92.0, -84.0, -84.0),
        near_leg: Points(-50.0, -118.0, -30.0),
        ..standing(right)
    };
    let worktop = |x: f64| {
        [
            at(x, 94.0),
            at(x + 36.0, 94.0),
            at(x + 36.0, 86.0),
            at(x, 86.0),
        ]
    };
    Scene::on_floor(0.0, WIDTH)
        .rail(&[at(left + 62.0, 86.0), at(left + 62.0, 0.0)])
        .thing(&worktop(left + 32.0))
        .side(&toes, &[])
        .arrow(
            at(left - 26.0, 16.0),
            at(left - 26.0, 28.0),
            at(left - 26.0, 44.0),
        )
        .rail(&[at(right + 58.0, 86.0), at(right + 58.0, 0.0)])
        .thing(&worktop(right + 30.0))
        .side(&one_leg, &[Part::NearLeg])
        .arrow(
            at(right - 26.0, 40.0),
            at(right - 26.0, 52.0),
            at(right - 26.0, 68.0),
        )
}

/// A wide easy stance, the arms drifting as in tai chi; seen from the front.
pub(crate) fn slow_flow() -> Scene {
    let pose = Front {
        hip: at(156.0, 76.0),
        spine: 90.0,
        head: 90.0,
        left_arm: [(172.0, 0.95), (112.0, 0.95), (80.0, 1.0)],
        right_arm: [(-36.0, 0.95), (-58.0, 0.95), (-20.0, 1.0)],
        left_leg: [(-118.0, 1.0), (-98.0, 0.95), (200.0, 0.7)],
        right_leg: [(-62.0, 1.0), (-82.0, 0.95), (-20.0, 0.7)],
    };
    Scene::on_floor(0.0, WIDTH)
        .front(&pose, &[Part::FarArm, Part::NearArm])
        .arrow(at(92.0, 84.0), at(68.0, 112.0), at(84.0, 146.0))
        .arrow(at(222.0, 150.0), at(244.0, 122.0), at(232.0, 88.0))
}
