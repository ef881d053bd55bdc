//! Points, directions and rounded shapes, written as SVG paths.
//!
//! The plane of a drawing has its origin on the floor at the left, x to the right and y upwards;
//! directions are degrees, 0 to the right and 90 upwards. Only the writers here turn y round.

use std::fmt::Write as _;

/// Width of a drawing.
pub(crate) const WIDTH: f64 = 320.0;
/// Height of a drawing.
pub(crate) const HEIGHT: f64 = 200.0;
/// How far the floor lies above the lower edge.
pub(crate) const FLOOR: f64 = 14.0;

/// A place in a drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Point {
    pub(crate) x: f64,
    pub(crate) y: f64,
}

/// A place, spelled shortly.
pub(crate) const fn at(x: f64, y: f64) -> Point {
    Point { x, y }
}

impl Point {
    /// The place so far away in a direction.
    pub(crate) fn going(self, degrees: f64, distance: f64) -> Self {
        let angle = degrees.to_radians();
        at(
            self.x + distance * angle.cos(),
            self.y + distance * angle.sin(),
        )
    }

    /// The direction of another place.
    pub(crate) fn towards(self, other: Self) -> f64 {
        (other.y - self.y).atan2(other.x - self.x).to_degrees()
    }

    /// How far away another place is.
    pub(crate) fn distance(self, other: Self) -> f64 {
        (other.x - self.x).hypot(other.y - self.y)
    }

    /// The place moved along both axes.
    pub(crate) fn by(self, x: f64, y: f64) -> Self {
        at(self.x + x, self.y + y)
    }
}

/// The joint between two bones whose ends are given; `side` +1 puts it left of the way, −1 right.
///
/// A goal out of reach is approached with a straight limb.
pub(crate) fn joint(from: Point, goal: Point, upper: f64, lower: f64, side: f64) -> (Point, Point) {
    let reach = from
        .distance(goal)
        .clamp((upper - lower).abs() + 0.1, upper + lower - 0.01);
    let way = from.towards(goal);
    let cos = (upper * upper + reach * reach - lower * lower) / (2.0 * upper * reach);
    let bend = cos.clamp(-1.0, 1.0).acos().to_degrees();
    (from.going(way + side * bend, upper), from.going(way, reach))
}

/// A number as short as it can be, to a tenth.
pub(crate) fn short(number: f64) -> String {
    let tenths = (number * 10.0).round() / 10.0;
    let text = format!("{tenths:.1}");
    let text = text.strip_suffix(".0").unwrap_or(&text);
    if text == "-0" { "0" } else { text }.to_owned()
}

/// A place as the file has it.
pub(crate) fn pair(point: Point) -> String {
    format!("{} {}", short(point.x), short(HEIGHT - FLOOR - point.y))
}

/// A limb: two circles and all between them.
pub(crate) fn limb(from: Point, from_radius: f64, to: Point, to_radius: f64) -> String {
    let distance = from.distance(to);
    if distance <= (from_radius - to_radius).abs() + 0.1 {
        let (centre, radius) = if from_radius > to_radius {
            (from, from_radius)
        } else {
            (to, to_radius)
        };
        return disc(centre, radius);
    }
    let way = from.towards(to);
    let open = ((from_radius - to_radius) / distance).acos().to_degrees();
    let mut path = String::new();
    let large = |span: f64| u8::from(span > 180.0);
    write!(
        path,
        "M{}L{}A{r2} {r2} 0 {} 1 {}L{}A{r1} {r1} 0 {} 1 {}z",
        pair(from.going(way + open, from_radius)),
        pair(to.going(way + open, to_radius)),
        large(2.0 * open),
        pair(to.going(way - open, to_radius)),
        pair(from.going(way - open, from_radius)),
        large(360.0 - 2.0 * open),
        pair(from.going(way + open, from_radius)),
        r1 = short(from_radius),
        r2 = short(to_radius),
    )
    .unwrap();
    path
}

/// A full circle.
pub(crate) fn disc(centre: Point, radius: f64) -> String {
    let r = short(radius);
    format!(
        "M{}A{r} {r} 0 1 1 {}A{r} {r} 0 1 1 {}z",
        pair(centre.by(-radius, 0.0)),
        pair(centre.by(radius, 0.0)),
        pair(centre.by(-radius, 0.0)),
    )
}

/// A line through places; `close` joins its ends.
pub(crate) fn line(points: &[Point], close: bool) -> String {
    let mut path = String::new();
    for (place, &point) in points.iter().enumerate() {
        write!(
            path,
            "{}{}",
            if place == 0 { "M" } else { "L" },
            pair(point)
        )
        .unwrap();
    }
    if close {
        path.push('z');
    }
    path
}

/// A smooth curve from one place to another, pulled towards a third.
pub(crate) fn curve(from: Point, pull: Point, to: Point) -> String {
    format!("M{}Q{} {}", pair(from), pair(pull), pair(to))
}
