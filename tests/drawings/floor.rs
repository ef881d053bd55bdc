//! Exercises on a mat: lying, on hands and knees, on the side.

use super::body::{Front, Part, Points, Seen, Side, Touches};
use super::geometry::at;
use super::scene::Scene;

/// Somebody on a mat is drawn from close by.
const LEFT: f64 = 40.0;
const CLOSE: f64 = 246.0;

/// On the back, head to the left, knees bent, feet flat, arms beside the body.
fn on_back(x: f64) -> Side {
    Side {
        hip: at(x, 19.0),
        spine: [178.0, 186.0, 182.0],
        head: 180.0,
        far_arm: Points(-8.0, -6.0, -2.0),
        near_arm: Points(-10.0, -6.0, -2.0),
        far_leg: Touches(at(x + 47.0, 12.0), 0.0),
        near_leg: Touches(at(x + 43.0, 12.0), 0.0),
    }
}

/// On hands and knees, head to the right; the knees stand under the hips.
fn on_all_fours(x: f64) -> Side {
    Side {
        hip: at(x, 51.0),
        spine: [9.0, 8.0, 6.0],
        head: 2.0,
        far_arm: Touches(at(x + 46.0, 9.0), 0.0),
        near_arm: Touches(at(x + 42.0, 9.0), 0.0),
        far_leg: Points(-88.0, 181.0, 182.0),
        near_leg: Points(-91.0, 181.0, 182.0),
    }
}

/// The pelvis rocks: the low back lifts a little, then lies flat.
pub(crate) fn pelvic_tilt() -> Scene {
    let x = 165.0;
    let flat = Side {
        hip: at(x, 20.5),
        spine: [192.0, 180.0, 181.0],
        ..on_back(x)
    };
    Scene::on_floor(LEFT, CLOSE)
        .mat(50.0, 270.0)
        .side(&flat, &[Part::Pelvis])
        .both_ways(at(x - 30.0, 46.0), at(x - 4.0, 66.0), at(x + 12.0, 48.0))
}

/// From lying on the front up onto the forearms.
pub(crate) fn prone_prop() -> Scene {
    let x = 148.0;
    let leg = Points(180.5, 182.0, 184.0);
    let lying = Side {
        hip: at(x, 15.0),
        spine: [0.0, 2.0, 0.0],
        head: 4.0,
        far_arm: Points(-8.0, -6.0, 0.0),
        near_arm: Points(-10.0, -6.0, 0.0),
        far_leg: leg,
        near_leg: leg,
    };
    let up = Side {
        spine: [14.0, 34.0, 50.0],
        head: 66.0,
        far_arm: Points(-82.0, 0.0, 0.0),
        near_arm: Points(-88.0, 0.0, 0.0),
        ..lying
    };
    Scene::on_floor(LEFT, CLOSE)
        .mat(50.0, 276.0)
        .pale(|scene| scene.side(&lying, &[]))
        .side(&up, &[Part::Trunk])
        .arrow(at(x + 92.0, 34.0), at(x + 100.0, 62.0), at(x + 84.0, 88.0))
}

/// One knee is drawn to the chest with both hands.
pub(crate) fn knee_to_chest() -> Scene {
    let x = 165.0;
    let rest = on_back(x);
    let knee = at(x - 24.0, 60.0);
    let drawn = Side {
        far_arm: Touches(knee.by(6.0, 0.0), -24.0),
        near_arm: Touches(knee.by(9.0, -2.0), -24.0),
        near_leg: Points(126.0, -12.0, 70.0),
        ..rest
    };
    Scene::on_floor(LEFT, CLOSE)
        .mat(50.0, 270.0)
        .pale(|scene| scene.side(&rest, &[]))
        .side_leg_above(&drawn, &[Part::NearLeg])
        .arrow(at(x + 30.0, 84.0), at(x + 10.0, 98.0), at(x - 16.0, 84.0))
}

/// On hands and knees: the back rounds, then sinks.
pub(crate) fn cat_and_camel() -> Scene {
    let left = 72.0;
    let right = 218.0;
    let cat = Side {
        hip: at(left + 2.0, 50.0),
        spine: [46.0, 12.0, -28.0],
        head: -58.0,
        far_arm: Touches(at(left + 45.0, 9.0), 0.0),
        near_arm: Touches(at(left + 41.0, 9.0), 0.0),
        ..on_all_fours(left)
    };
    let camel = Side {
        spine: [-14.0, 6.0, 32.0],
        head: 42.0,
        ..on_all_fours(right)
    };
    Scene::on_floor(4.0, 312.0)
        .mat(16.0, 304.0)
        .side(&cat, &[Part::Trunk])
        .side(&camel, &[Part::Trunk])
        .arrow(
            at(left + 24.0, 88.0),
            at(left + 24.0, 100.0),
            at(left + 24.0, 114.0),
        )
        .arrow(
            at(right + 24.0, 96.0),
            at(right + 24.0, 84.0),
            at(right + 24.0, 70.0),
        )
}

/// Seen from above: both knees sink to one side, then to the other.
pub(crate) fn knees_side_to_side() -> Scene {
    let hip = at(166.0, 72.0);
    let lying = |thigh: f64, shank: f64, foot: f64| Front {
        hip,
        spine: 180.0,
        head: 180.0,
        left_arm: [(-90.0, 0.84), (-90.0, 0.84), (-90.0, 0.9)],
        right_arm: [(90.0, 0.84), (90.0, 0.84), (90.0, 0.9)],
        left_leg: [(thigh, 0.86), (shank, 0.92), (foot, 0.7)],
        right_leg: [(thigh, 0.86), (shank, 0.92), (foot, 0.7)],
    };
    let one = lying(-44.0, 36.0, 20.0);
    let other = lying(44.0, -36.0, -20.0);
    Scene::open(32.0, 274.0)
        .thing(&[
            at(52.0, 0.0),
            at(52.0, 144.0),
            at(286.0, 144.0),
            at(286.0, 0.0),
        ])
        .pale(|scene| scene.front(&other, &[]))
        .front(&one, &[Part::FarLeg, Part::NearLeg])
        .both_ways(at(246.0, 26.0), at(284.0, 72.0), at(246.0, 118.0))
}

/// One heel slides away and back.
pub(crate) fn heel_slide() -> Scene {
    let x = 148.0;
    let rest = on_back(x);
    let slid = Side {
        near_arm: Touches(at(x - 14.0, 33.0), -20.0),
        near_leg: Touches(at(x + 70.0, 11.0), 62.0),
        ..rest
    };
    Scene::on_floor(LEFT, CLOSE)
        .mat(50.0, 276.0)
        .pale(|scene| scene.side(&rest, &[]))
        .side(&slid, &[Part::NearLeg])
        .both_ways(at(x + 62.0, 46.0), at(x + 84.0, 42.0), at(x + 104.0, 34.0))
}

/// On hands and knees: one leg reaches back, later the other arm forward.
pub(crate) fn bird_dog() -> Scene {
    let x = 148.0;
    let rest = on_all_fours(x);
    let reach = Side {
        near_leg: Points(179.0, 177.0, 190.0),
        ..rest
    };
    let both = Side {
        far_arm: Points(8.0, 6.0, 4.0),
        ..rest
    };
    Scene::on_floor(LEFT, CLOSE)
        .mat(50.0, 276.0)
        .pale(|scene| scene.side(&both, &[]))
        .side(&reach, &[Part::NearLeg])
        .arrow(at(x - 62.0, 18.0), at(x - 92.0, 18.0), at(x - 88.0, 44.0))
}

/// Head and shoulders lift a little; the hands lie under the low back.
pub(crate) fn curl_up() -> Scene {
    let x = 165.0;
    let rest = Side {
        far_arm: Seen(-14.0, 0.7, -4.0, 0.7, 0.0),
        near_arm: Seen(-18.0, 0.7, -2.0, 0.7, 0.0),
        far_leg: Touches(at(x + 71.0, 10.0), 66.0),
        ..on_back(x)
    };
    let up = Side {
        spine: [178.0, 176.0, 158.0],
        head: 152.0,
        far_arm: Seen(-24.0, 0.8, -8.0, 0.7, 0.0),
        near_arm: Seen(-28.0, 0.8, -6.0, 0.7, 0.0),
        ..rest
    };
    Scene::on_floor(LEFT, CLOSE)
        .mat(50.0, 276.0)
        .pale(|scene| scene.side(&rest, &[]))
        .side(&up, &[Part::Chest])
        .arrow(at(x - 86.0, 36.0), at(x - 84.0, 56.0), at(x - 66.0, 66.0))
}

/// The hips lift until trunk and thighs are one line.
pub(crate) fn bridge() -> Scene {
    let x = 165.0;
    let rest = on_back(x);
    let up = Side {
        hip: at(x - 3.0, 36.5),
        spine: [199.0, 202.0, 204.0],
        head: 183.0,
        ..rest
    };
    Scene::on_floor(LEFT, CLOSE)
        .mat(50.0, 270.0)
        .pale(|scene| scene.side(&rest, &[]))
        .side(&up, &[Part::Trunk])
        .arrow(at(x - 4.0, 64.0), at(x - 4.0, 78.0), at(x - 4.0, 94.0))
}

/// On the forearm and the bent knees, the hips lifted; seen from the front.
pub(crate) fn side_plank() -> Scene {
    let low = Front {
        hip: at(162.0, 24.0),
        spine: 168.0,
        head: 160.0,
        left_arm: [(200.0, 0.2), (-40.0, 0.4), (-40.0, 0.6)],
        right_arm: [(24.0, 1.0), (-76.0, 0.8), (-30.0, 0.5)],
        left_leg: [(-4.0, 1.0), (14.0, 0.34), (8.0, 0.7)],
        right_leg: [(-8.0, 1.0), (10.0, 0.34), (8.0, 0.7)],
    };
    let up = Front {
        hip: at(162.0, 38.0),
        spine: 157.0,
        head: 157.0,
        left_arm: [(-90.0, 0.95), (-58.0, 0.3), (-40.0, 0.5)],
        right_arm: [(28.0, 1.0), (-74.0, 0.8), (-30.0, 0.5)],
        left_leg: [(-22.0, 1.0), (10.0, 0.36), (8.0, 0.7)],
        right_leg: [(-26.0, 1.0), (10.0, 0.36), (8.0, 0.7)],
    };
    Scene::on_floor(LEFT, CLOSE)
        .mat(50.0, 270.0)
        .pale(|scene| scene.front(&low, &[]))
        .front(&up, &[Part::Trunk])
        .arrow(at(178.0, 66.0), at(178.0, 80.0), at(178.0, 96.0))
}
