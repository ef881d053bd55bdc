//! A person made of joints: seen from the side, or from the front.
//!
//! Lengths and widths are those of one grown person and hold in every drawing. A pose says where
//! the hip is and which way each part points; hands and feet may be given as places instead, and
//! the joint between is then found.

use super::geometry::{Point, at, disc, joint, limb, pair, short};

/// Pelvis to waist, waist to chest, chest to the base of the neck.
const SPINE: [f64; 3] = [15.0, 16.0, 18.0];
const NECK: f64 = 18.5;
pub(crate) const HEAD: f64 = 11.0;
const SHOULDER_BELOW_NECK: f64 = 6.5;
const UPPER_ARM: f64 = 27.0;
const FOREARM: f64 = 24.0;
const HAND: f64 = 8.0;
const THIGH: f64 = 39.0;
const SHANK: f64 = 37.0;
const FOOT: f64 = 15.0;
/// Thickness of the toes.
pub(crate) const TOE: f64 = 2.8;
/// How high the ankle stands above a flat sole.
pub(crate) const ANKLE: f64 = 7.0;

/// How an arm or a leg is posed.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Limb {
    /// Directions of the upper part, the lower part, and the hand or foot.
    Points(f64, f64, f64),
    /// The wrist or ankle is there, and the hand or foot points so.
    Touches(Point, f64),
    /// Directions as in `Points`, with the share of the length that is seen: out of the plane.
    Seen(f64, f64, f64, f64, f64),
}
pub(crate) use Limb::{Points, Seen, Touches};

/// A pose seen from the side, facing right when upright.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Side {
    pub(crate) hip: Point,
    /// Directions of the three parts of the spine, from the hip upwards.
    pub(crate) spine: [f64; 3],
    /// Direction from the neck to the top of the head.
    pub(crate) head: f64,
    pub(crate) far_arm: Limb,
    pub(crate) near_arm: Limb,
    pub(crate) far_leg: Limb,
    pub(crate) near_leg: Limb,
}

/// An arm or leg with its joints found.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bones {
    /// Shoulder or hip, elbow or knee, wrist or ankle.
    pub(crate) root: Point,
    pub(crate) middle: Point,
    pub(crate) end: Point,
    /// Where the hand or foot points.
    pub(crate) tip: f64,
}

impl Bones {
    /// The ball of the foot; the sole lies to the right of the way the toes point.
    pub(crate) fn toe(&self) -> Point {
        self.end
            .going(self.tip, FOOT - 3.0)
            .going(self.tip - 90.0, 4.2)
    }
}

/// A pose with every joint found.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Joints {
    pub(crate) hip: Point,
    pub(crate) waist: Point,
    pub(crate) chest: Point,
    pub(crate) neck: Point,
    pub(crate) head: Point,
    pub(crate) look: f64,
    pub(crate) far_arm: Bones,
    pub(crate) near_arm: Bones,
    pub(crate) far_leg: Bones,
    pub(crate) near_leg: Bones,
}

fn bones(root: Point, pose: Limb, upper: f64, lower: f64, side: f64) -> Bones {
    match pose {
        Points(first, second, tip) => {
            let middle = root.going(first, upper);
            Bones {
                root,
                middle,
                end: middle.going(second, lower),
                tip,
            }
        }
        Seen(first, upper_share, second, lower_share, tip) => {
            let middle = root.going(first, upper * upper_share);
            Bones {
                root,
                middle,
                end: middle.going(second, lower * lower_share),
                tip,
            }
        }
        Touches(goal, tip) => {
            let (middle, end) = joint(root, goal, upper, lower, side);
            Bones {
                root,
                middle,
                end,
                tip,
            }
        }
    }
}

impl Side {
    /// Finds every joint.
    pub(crate) fn joints(&self) -> Joints {
        let [low, middle, high] = self.spine;
        let waist = self.hip.going(low, SPINE[0]);
        let chest = waist.going(middle, SPINE[1]);
        let neck = chest.going(high, SPINE[2]);
        let shoulder = neck.going(high + 180.0, SHOULDER_BELOW_NECK);
        let arm = |pose| bones(shoulder, pose, UPPER_ARM, FOREARM, -1.0);
        let leg = |pose| bones(self.hip, pose, THIGH, SHANK, 1.0);
        Joints {
            hip: self.hip,
            waist,
            chest,
            neck,
            head: neck.going(self.head, NECK),
            look: self.head - 90.0,
            far_arm: arm(self.far_arm),
            near_arm: arm(self.near_arm),
            far_leg: leg(self.far_leg),
            near_leg: leg(self.near_leg),
        }
    }
}

/// A person upright with the hips over a place on the floor, arms hanging; poses start from this.
pub(crate) fn standing(x: f64) -> Side {
    Side {
        hip: at(x, 82.0),
        spine: [92.0, 88.0, 90.0],
        head: 90.0,
        far_arm: Points(-88.0, -80.0, -80.0),
        near_arm: Points(-92.0, -84.0, -84.0),
        far_leg: Touches(at(x + 3.0, ANKLE), 0.0),
        near_leg: Touches(at(x - 3.0, ANKLE), 0.0),
    }
}

/// What is painted as one shape, in the order in which it lies upon the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    FarArm,
    FarLeg,
    Trunk,
    /// The lowest third of the trunk alone.
    Pelvis,
    /// The uppermost third of the trunk alone.
    Chest,
    NearLeg,
    NearArm,
}

/// The shapes of a person: outlines, and where cloth and hair lie on them.
pub(crate) struct Shapes {
    pub(crate) far_arm: Vec<String>,
    pub(crate) far_leg: Vec<String>,
    /// Pelvis, waist, chest.
    pub(crate) trunk: [String; 3],
    pub(crate) head: Vec<String>,
    pub(crate) hair: String,
    pub(crate) eyes: Vec<String>,
    pub(crate) near_leg: Vec<String>,
    pub(crate) near_arm: Vec<String>,
}

fn arm_shapes(arm: &Bones) -> Vec<String> {
    vec![
        limb(arm.root, 6.2, arm.middle, 5.0),
        limb(arm.middle, 5.0, arm.end, 3.8),
        limb(arm.end, 3.8, arm.end.going(arm.tip, HAND), 3.2),
    ]
}

fn leg_shapes(leg: &Bones) -> Vec<String> {
    let heel = leg
        .end
        .going(leg.tip + 180.0, 3.0)
        .going(leg.tip - 90.0, 3.0);
    let toe = leg.toe();
    vec![
        limb(leg.root, 10.5, leg.middle, 7.2),
        limb(leg.middle, 7.2, leg.end, 4.6),
        limb(leg.end, 4.6, toe, TOE),
        limb(heel, 4.0, toe, TOE),
    ]
}

impl Joints {
    /// The shapes to paint.
    pub(crate) fn shapes(&self) -> Shapes {
        let back = self.hip.towards(self.waist) + 90.0;
        let seat = self.hip.going(back, 3.0);
        let trunk = [
            limb(seat, 11.5, self.waist, 10.2),
            limb(self.waist, 10.2, self.chest, 11.4),
            limb(
                self.chest,
                11.4,
                self.neck.going(self.neck.towards(self.chest), 5.0),
                7.6,
            ),
        ];
        let nose = self.head.going(self.look, HEAD - 0.6);
        let head = vec![
            limb(self.neck, 4.6, self.head, 4.8),
            disc(self.head, HEAD),
            disc(nose, 2.2),
        ];
        // Hair covers the back and the top of the head.
        let crown = self.look + 90.0;
        let hair = format!(
            "M{}A{r} {r} 0 0 0 {}Q{} {}z",
            pair(self.head.going(crown - 50.0, HEAD)),
            pair(self.head.going(crown + 125.0, HEAD)),
            pair(self.head.going(crown + 30.0, 3.0)),
            pair(self.head.going(crown - 50.0, HEAD)),
            r = short(HEAD),
        );
        Shapes {
            far_arm: arm_shapes(&self.far_arm),
            far_leg: leg_shapes(&self.far_leg),
            trunk,
            head,
            hair,
            eyes: vec![disc(self.head.going(self.look + 24.0, 6.2), 1.2)],
            near_leg: leg_shapes(&self.near_leg),
            near_arm: arm_shapes(&self.near_arm),
        }
    }
}

/// A pose seen from the front or from above: left and right are those of the drawing.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Front {
    pub(crate) hip: Point,
    /// Direction from the hips to the neck.
    pub(crate) spine: f64,
    /// Direction from the neck to the top of the head.
    pub(crate) head: f64,
    /// Upper arm, forearm and hand: directions and the share of the length that is seen.
    pub(crate) left_arm: [(f64, f64); 3],
    pub(crate) right_arm: [(f64, f64); 3],
    /// Thigh, shank and foot, likewise.
    pub(crate) left_leg: [(f64, f64); 3],
    pub(crate) right_leg: [(f64, f64); 3],
}

fn chain(root: Point, lengths: [f64; 3], pose: [(f64, f64); 3]) -> [Point; 4] {
    let [first, second, third] = pose;
    let middle = root.going(first.0, lengths[0] * first.1);
    let end = middle.going(second.0, lengths[1] * second.1);
    [root, middle, end, end.going(third.0, lengths[2] * third.1)]
}

impl Front {
    /// The shapes to paint: left limbs lie below, right ones above.
    pub(crate) fn shapes(&self) -> Shapes {
        let left = self.spine + 90.0;
        let right = self.spine - 90.0;
        let neck = self.hip.going(self.spine, 49.0);
        let chest = self.hip.going(self.spine, 40.0);
        let waist = self.hip.going(self.spine, 16.0);
        let shoulders = (chest.going(left, 13.5), chest.going(right, 13.5));
        let hips = (self.hip.going(left, 8.5), self.hip.going(right, 8.5));
        let waists = (waist.going(left, 8.0), waist.going(right, 8.0));
        let trunk = [
            [
                limb(waists.0, 5.0, hips.0, 8.2),
                limb(waists.1, 5.0, hips.1, 8.2),
                limb(hips.0, 8.2, hips.1, 8.2),
            ]
            .concat(),
            [
                limb(shoulders.0, 6.4, waists.0, 5.0),
                limb(shoulders.1, 6.4, waists.1, 5.0),
            ]
            .concat(),
            [
                limb(shoulders.0, 6.4, shoulders.1, 6.4),
                limb(self.hip, 10.0, chest, 14.0),
            ]
            .concat(),
        ];
        let head = neck.going(self.head, NECK - 1.0);
        let arm = |root, pose| {
            let [root, middle, end, tip] = chain(root, [UPPER_ARM, FOREARM, HAND], pose);
            vec![
                limb(root, 6.0, middle, 4.9),
                limb(middle, 4.9, end, 3.8),
                limb(end, 3.8, tip, 3.2),
            ]
        };
        let leg = |root, pose| {
            let [root, middle, end, tip] = chain(root, [THIGH, SHANK, FOOT], pose);
            vec![
                limb(root, 9.4, middle, 7.0),
                limb(middle, 7.0, end, 4.6),
                limb(end, 4.8, tip, 3.4),
            ]
        };
        let crown = self.head;
        let hair = format!(
            "M{}A{r} {r} 0 0 1 {}Q{} {}z",
            pair(head.going(crown + 80.0, HEAD)),
            pair(head.going(crown - 80.0, HEAD)),
            pair(head.going(crown, 2.0)),
            pair(head.going(crown + 80.0, HEAD)),
            r = short(HEAD),
        );
        Shapes {
            far_arm: arm(shoulders.0, self.left_arm),
            far_leg: leg(hips.0, self.left_leg),
            trunk,
            head: vec![limb(neck, 4.8, head, 4.8), disc(head, HEAD)],
            hair,
            eyes: vec![
                disc(head.going(crown + 90.0, 4.0).going(crown, -1.0), 1.2),
                disc(head.going(crown - 90.0, 4.0).going(crown, -1.0), 1.2),
            ],
            near_leg: leg(hips.1, self.right_leg),
            near_arm: arm(shoulders.1, self.right_arm),
        }
    }
}
