//! One drawing: people, things, and the arrow of the movement, painted from back to front.

use std::fmt::Write as _;

use super::body::{Front, Part, Shapes, Side};
use super::geometry::{HEIGHT, Point, WIDTH, at, curve, disc, line, short};

/// Thickness of every line.
const LINE: f64 = 2.3;

/// A drawing in the making.
pub(crate) struct Scene {
    svg: String,
    /// The left edge and the width of what is shown; the height follows.
    left: f64,
    width: f64,
    /// Everybody seen from the side, for the checks.
    pub(crate) people: Vec<Side>,
}

const INK: &str = "currentColor";
const SKIN: &str = "var(--figure-skin)";
const CLOTH: &str = "var(--figure-cloth)";
const LEGS: &str = "var(--figure-legs)";
const MOVES: &str = "var(--figure-moves)";
const WAY: &str = "var(--figure-way)";
const THING: &str = "var(--figure-thing)";
const WATER: &str = "var(--figure-water)";
const SUN: &str = "var(--figure-sun)";

impl Scene {
    /// A drawing with the floor in it, which shows so much from so far left.
    pub(crate) fn on_floor(left: f64, width: f64) -> Self {
        let mut scene = Self::open(left, width);
        let edge = 12.0;
        scene.stroke(
            &line(&[at(left + edge, 0.0), at(left + width - edge, 0.0)], false),
            INK,
            LINE,
        );
        scene
    }

    /// A drawing without a floor.
    pub(crate) const fn open(left: f64, width: f64) -> Self {
        Self {
            svg: String::new(),
            left,
            width,
            people: Vec::new(),
        }
    }

    /// A thickness that looks the same however close the drawing is.
    fn thick(&self, thickness: f64) -> String {
        short(thickness * self.width / WIDTH)
    }

    fn stroke(&mut self, path: &str, colour: &str, width: f64) {
        write!(
            self.svg,
            "<path d=\"{path}\" stroke=\"{colour}\" stroke-width=\"{}\"/>",
            self.thick(width)
        )
        .unwrap();
    }

    /// Shapes as one: a contour around all of them, and a colour each.
    ///
    /// The contour is painted before the fill, so that no line is left where shapes meet.
    fn union(&mut self, painted: &[(&[String], &str)]) {
        let Some(((first, colour), others)) = painted.split_first() else {
            return;
        };
        let all: String = painted
            .iter()
            .flat_map(|(paths, _)| paths.iter())
            .cloned()
            .collect();
        write!(
            self.svg,
            "<path d=\"{all}\" fill=\"{colour}\" stroke=\"{INK}\" stroke-width=\"{}\" paint-order=\"stroke\"/>",
            self.thick(2.0 * LINE)
        )
        .unwrap();
        debug_assert!(!first.is_empty(), "nothing to paint");
        for (paths, other) in others.iter().filter(|(_, other)| other != colour) {
            write!(
                self.svg,
                "<path d=\"{}\" fill=\"{other}\"/>",
                paths.concat()
            )
            .unwrap();
        }
    }

    fn person(&mut self, shapes: &Shapes, moving: &[Part], leg_above: bool) {
        let or = |part, colour| {
            if moving.contains(&part) {
                MOVES
            } else {
                colour
            }
        };
        let trunk = or(Part::Trunk, CLOTH);
        let [pelvis, waist, chest] = &shapes.trunk;
        let body = [
            (std::slice::from_ref(waist), trunk),
            (std::slice::from_ref(pelvis), or(Part::Pelvis, trunk)),
            (std::slice::from_ref(chest), or(Part::Chest, trunk)),
            (&shapes.head, SKIN),
        ];
        let leg = (shapes.near_leg.as_slice(), or(Part::NearLeg, LEGS));
        self.union(&[(&shapes.far_arm, or(Part::FarArm, SKIN))]);
        self.union(&[(&shapes.far_leg, or(Part::FarLeg, LEGS))]);
        if leg_above {
            self.union(&body);
            self.union(&[leg]);
        } else {
            let [waist, pelvis, chest, head] = body;
            self.union(&[waist, leg, pelvis, chest, head]);
        }
        write!(
            self.svg,
            "<path d=\"{}{}\" fill=\"{INK}\"/>",
            shapes.hair,
            shapes.eyes.concat()
        )
        .unwrap();
        self.union(&[(&shapes.near_arm, or(Part::NearArm, SKIN))]);
    }

    /// The head once more, before the arm, for hands that lie behind it.
    fn head_above(&mut self, shapes: &Shapes) {
        self.union(&[(shapes.head.get(1..).unwrap_or_default(), SKIN)]);
        write!(
            self.svg,
            "<path d=\"{}{}\" fill=\"{INK}\"/>",
            shapes.hair,
            shapes.eyes.concat()
        )
        .unwrap();
    }

    /// A person from the side; the parts that move are marked.
    pub(crate) fn side(mut self, pose: &Side, moving: &[Part]) -> Self {
        self.people.push(*pose);
        self.person(&pose.joints().shapes(), moving, false);
        self
    }

    /// A person from the side with the near leg in front of the trunk.
    pub(crate) fn side_leg_above(mut self, pose: &Side, moving: &[Part]) -> Self {
        self.people.push(*pose);
        self.person(&pose.joints().shapes(), moving, true);
        self
    }

    /// A person from the side whose hands lie behind the head.
    pub(crate) fn side_hands_behind_head(mut self, pose: &Side, moving: &[Part]) -> Self {
        self.people.push(*pose);
        let shapes = pose.joints().shapes();
        self.person(&shapes, moving, false);
        self.head_above(&shapes);
        self
    }

    /// A person from the front.
    pub(crate) fn front(mut self, pose: &Front, moving: &[Part]) -> Self {
        self.person(&pose.shapes(), moving, false);
        self
    }

    /// Where the movement begins or may lead: pale, behind what follows.
    pub(crate) fn pale(mut self, draw: impl FnOnce(Self) -> Self) -> Self {
        let inner = draw(Self::open(self.left, self.width));
        write!(self.svg, "<g opacity=\".35\">{}</g>", inner.svg).unwrap();
        self.people.extend(inner.people);
        self
    }

    /// A thing: filled, with a contour.
    pub(crate) fn thing(mut self, points: &[Point]) -> Self {
        write!(
            self.svg,
            "<path d=\"{}\" fill=\"{THING}\" stroke=\"{INK}\" stroke-width=\"{}\"/>",
            line(points, true),
            self.thick(LINE)
        )
        .unwrap();
        self
    }

    /// A round thing.
    pub(crate) fn wheel(mut self, centre: Point, radius: f64) -> Self {
        write!(
            self.svg,
            "<path d=\"{}\" fill=\"{THING}\" stroke=\"{INK}\" stroke-width=\"{}\"/>",
            disc(centre, radius),
            self.thick(LINE)
        )
        .unwrap();
        self
    }

    /// A line of a thing: a rail, a band, a wall.
    pub(crate) fn rail(mut self, points: &[Point]) -> Self {
        self.stroke(&line(points, false), INK, LINE);
        self
    }

    /// A thick bar of a thing.
    pub(crate) fn bar(mut self, from: Point, to: Point) -> Self {
        self.stroke(&line(&[from, to], false), INK, 5.0);
        self
    }

    /// A band that stretches.
    pub(crate) fn band(mut self, from: Point, to: Point) -> Self {
        self.stroke(&line(&[from, to], false), WAY, 4.0);
        self
    }

    /// Water up to a height: in front of whoever stands in it.
    pub(crate) fn water(mut self, height: f64) -> Self {
        let left = self.left + 12.0;
        let right = self.left + self.width - 12.0;
        let pool = [
            at(left, 0.0),
            at(left, height),
            at(right, height),
            at(right, 0.0),
        ];
        write!(
            self.svg,
            "<path d=\"{}\" fill=\"{WATER}\" opacity=\".22\"/>",
            line(&pool, true)
        )
        .unwrap();
        let length = right - left;
        self.wave(at(left, height), length, 6)
            .wave(at(left, height - 14.0), length, 6)
    }

    /// The sun.
    pub(crate) fn sun(mut self, centre: Point) -> Self {
        write!(
            self.svg,
            "<path d=\"{}\" fill=\"{SUN}\" stroke=\"{INK}\" stroke-width=\"{}\"/>",
            disc(centre, 15.0),
            self.thick(LINE)
        )
        .unwrap();
        self
    }

    fn wave(mut self, from: Point, length: f64, times: u8) -> Self {
        let step = length / f64::from(times);
        let mut path = String::new();
        for place in 0..times {
            let start = from.by(step * f64::from(place), 0.0);
            let middle = start.by(step / 2.0, 0.0);
            let end = start.by(step, 0.0);
            path.push_str(&curve(start, start.by(step / 4.0, 5.0), middle));
            path.push_str(&curve(middle, middle.by(step / 4.0, -5.0), end));
        }
        self.stroke(&path, WATER, LINE);
        self
    }

    /// The way of the movement, with an arrowhead.
    pub(crate) fn arrow(mut self, from: Point, pull: Point, to: Point) -> Self {
        self.stroke(&curve(from, pull, to), WAY, 3.4);
        let back = to.towards(pull);
        let head = [to.going(back + 32.0, 9.0), to, to.going(back - 32.0, 9.0)];
        self.stroke(&line(&head, false), WAY, 3.4);
        self
    }

    /// A movement there and back.
    pub(crate) fn both_ways(self, from: Point, pull: Point, to: Point) -> Self {
        let back = from.towards(pull);
        let head = [
            from.going(back + 32.0, 9.0),
            from,
            from.going(back - 32.0, 9.0),
        ];
        let mut scene = self.arrow(from, pull, to);
        scene.stroke(&line(&head, false), WAY, 3.4);
        scene
    }

    /// A chair seen from the side, facing right: the middle of its seat.
    pub(crate) fn chair(self, seat: Point) -> Self {
        self.rail(&[seat.by(-15.0, -3.0), at(seat.x - 17.0, 0.0)])
            .rail(&[seat.by(15.0, -3.0), at(seat.x + 17.0, 0.0)])
            .rail(&[seat.by(-16.0, 0.0), seat.by(-20.0, 46.0)])
            .thing(&[
                seat.by(-18.0, 0.0),
                seat.by(18.0, 0.0),
                seat.by(18.0, -5.0),
                seat.by(-18.0, -5.0),
            ])
    }

    /// A mat under somebody who lies.
    pub(crate) fn mat(self, from: f64, to: f64) -> Self {
        self.thing(&[at(from, 0.0), at(from, 5.0), at(to, 5.0), at(to, 0.0)])
    }

    /// The drawing as a symbol of the file.
    pub(crate) fn symbol(&self, id: &str) -> String {
        let height = self.width * HEIGHT / WIDTH;
        format!(
            "<symbol id=\"{id}\" viewBox=\"{} {} {} {}\" fill=\"none\" stroke-linecap=\"round\" stroke-linejoin=\"round\">{}</symbol>\n",
            short(self.left),
            short(HEIGHT - height),
            short(self.width),
            short(height),
            self.svg
        )
    }
}
