//! The outlines of the places on the body map, on a sheet of 240 by 480.
//!
//! Each is drawn for the left half of the sheet; the other half is its mirror image.

/// Which way the body looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Seen from behind.
    Back,
    /// Seen from the front.
    Front,
}

/// The outline of a place, or of a pair of places.
#[derive(Debug)]
pub struct Shape {
    /// The place on the person's left, or the one in the middle.
    pub left: &'static str,
    /// The place on the person's right, for a pair.
    pub right: Option<&'static str>,
    /// The side it is seen from; none for both.
    pub side: Option<Side>,
    /// The outline in the left half of the sheet.
    pub path: &'static str,
    /// Where a mark stands.
    pub middle: (i32, i32),
}

/// The head, which is no place of the map.
pub const HEAD: &str =
    "M120 8C101 8 91 22 92 39C93 55 104 68 120 68C136 68 147 55 148 39C149 22 139 8 120 8Z";

const fn pair(
    left: &'static str,
    right: &'static str,
    side: Option<Side>,
    path: &'static str,
    middle: (i32, i32),
) -> Shape {
    Shape {
        left,
        right: Some(right),
        side,
        path,
        middle,
    }
}

const BACK: Option<Side> = Some(Side::Back);
const FRONT: Option<Side> = Some(Side::Front);

/// Every outline.
pub const SHAPES: &[Shape] = &[
    pair(
        "neck_left",
        "neck_right",
        None,
        "M120 70C114 70 109 68 106 64L105 76C103 83 95 87 86 90L120 98Z",
        (108, 90),
    ),
    pair(
        "jaw_left",
        "jaw_right",
        FRONT,
        "M120 44L94 46C97 60 107 68 120 68Z",
        (108, 62),
    ),
    pair(
        "mid_left",
        "mid_right",
        BACK,
        "M120 100L86 92L84 128L87 170L120 174Z",
        (103, 140),
    ),
    pair(
        "low_left",
        "low_right",
        BACK,
        "M120 176L87 172L88 192L80 222L120 228Z",
        (102, 208),
    ),
    pair(
        "buttock_left",
        "buttock_right",
        BACK,
        "M120 230L80 224C74 240 74 254 76 268C90 282 108 282 120 274Z",
        (98, 258),
    ),
    Shape {
        left: "chest",
        right: None,
        side: FRONT,
        path: "M120 100L86 92L84 128L86 152L154 152L156 128L154 92Z",
        middle: (120, 134),
    },
    Shape {
        left: "belly",
        right: None,
        side: FRONT,
        path: "M86 154L154 154L152 192L158 216L82 216L88 192Z",
        middle: (120, 192),
    },
    pair(
        "groin_left",
        "groin_right",
        FRONT,
        "M120 218L82 218C75 234 74 248 75 262L120 278Z",
        (98, 248),
    ),
    pair(
        "shoulder_left",
        "shoulder_right",
        None,
        "M84 91C68 92 58 102 56 118L55 130L82 132L84 110Z",
        (70, 119),
    ),
    pair(
        "upper_arm_left",
        "upper_arm_right",
        None,
        "M55 132L82 134L77 184L46 180C48 162 52 148 55 132Z",
        (64, 164),
    ),
    pair(
        "forearm_left",
        "forearm_right",
        None,
        "M46 182L77 186C74 206 68 224 64 240C62 258 54 270 43 268C32 265 31 252 35 238C40 220 44 202 46 182Z",
        (54, 226),
    ),
    pair(
        "thigh_left",
        "thigh_right",
        None,
        "M120 278C106 284 90 284 76 270C74 296 78 324 82 348L113 348C116 324 119 300 120 278Z",
        (98, 318),
    ),
    pair(
        "lower_left",
        "lower_right",
        None,
        "M82 350L113 350C115 374 111 406 108 434L88 434C82 406 79 378 82 350Z",
        (98, 396),
    ),
    pair(
        "foot_left",
        "foot_right",
        None,
        "M88 436L108 436L110 462C104 472 78 472 72 464C72 456 82 446 88 436Z",
        (95, 462),
    ),
];
