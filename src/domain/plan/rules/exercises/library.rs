//! The library: 24 exercises (clinical sheet, 5.2).

use super::limits::{
    ACUTE_LEG, ARCH_EASED, ARCH_FACET, BELLY, BONE, BONE_EASED, BONE_IN_DOUBT, FALLS, FEET,
    FRACTURE, FRACTURE_WALK, FUSION, HEART, HEART_ACTIVE, HEAT_IN_PREGNANCY, HIP_EASED,
    HIP_OR_SHOULDER, LOOSE, Limit, NECK, NERVE, NERVE_GLIDE, NEW_HIP, NOT_ARCHING, NOT_BENDING,
    PREGNANT_LOAD, PRONE, PRONE_EASED, SIDE, SITTING, SLIP, STEN_ARCH, STEN_BRIDGE, STEN_SWIM,
    STEN_WALK, STRAINING, SUPINE, TENSE_FLOOR, UPRIGHT, WATER, WHOLE, WRIST,
};
use crate::domain::plan::exercise::{Exercise, ExerciseRow};
use crate::domain::plan::pattern::Pattern::{
    self, Def, Fac, Inf, Mech, Noc, Ovf, Post, Preg, Rad, Sten,
};

/// An exercise on a chair, a wall or the feet, without equipment.
const fn row(
    exercise: Exercise,
    minutes: u8,
    prefer: &'static [Pattern],
    limits: &'static [Limit],
) -> ExerciseRow {
    ExerciseRow {
        exercise,
        prefer,
        limits,
        needs: "",
        floor: false,
        minutes,
    }
}

/// The same exercise, done on the floor.
const fn on_floor(row: ExerciseRow) -> ExerciseRow {
    ExerciseRow { floor: true, ..row }
}

/// The same exercise with equipment.
const fn with(needs: &'static str, row: ExerciseRow) -> ExerciseRow {
    ExerciseRow { needs, ..row }
}

/// Every exercise.
pub const LIBRARY: &[ExerciseRow] = &[
    row(
        Exercise::Ex01,
        10,
        &[Mech, Rad, Fac, Def, Inf, Noc, Post, Preg],
        &[FRACTURE_WALK, STEN_WALK, FEET],
    ),
    row(Exercise::Ex02, 12, &[Sten, Noc], &[FEET]),
    with(
        "bike",
        row(Exercise::Ex03, 5, &[Sten, Inf, Def], &[SITTING]),
    ),
    with(
        "pool",
        row(Exercise::Ex04, 10, &[Inf, Noc, Preg], &[WATER, STEN_SWIM]),
    ),
    row(Exercise::Ex05, 3, &[Mech, Preg, Noc], &[UPRIGHT]),
    on_floor(row(
        Exercise::Ex06,
        3,
        &[Rad],
        &[
            NERVE,
            STEN_ARCH,
            SLIP,
            FRACTURE,
            PRONE,
            PRONE_EASED,
            HIP_OR_SHOULDER,
            NOT_ARCHING,
            ARCH_EASED,
            LOOSE,
        ],
    )),
    row(
        Exercise::Ex07,
        3,
        &[Sten, Fac],
        &[NERVE, BONE, NOT_BENDING, NEW_HIP, HIP_EASED, LOOSE],
    ),
    on_floor(row(
        Exercise::Ex08,
        3,
        &[Mech, Inf],
        &[ARCH_FACET, ARCH_EASED, BONE_EASED, WRIST],
    )),
    on_floor(row(
        Exercise::Ex09,
        3,
        &[Mech, Noc, Def],
        &[FUSION, BONE_EASED, HIP_EASED, SUPINE],
    )),
    on_floor(row(Exercise::Ex10, 4, &[Mech, Rad, Post], &[SUPINE])),
    on_floor(row(Exercise::Ex11, 4, &[Mech, Post, Ovf, Inf], &[WRIST])),
    on_floor(row(
        Exercise::Ex12,
        3,
        &[Mech],
        &[BONE, BONE_IN_DOUBT, BELLY],
    )),
    on_floor(row(
        Exercise::Ex13,
        3,
        &[Mech, Ovf, Rad, Preg],
        &[STEN_BRIDGE, ARCH_EASED, SUPINE],
    )),
    row(Exercise::Ex14, 3, &[Mech, Def, Post], &[SIDE]),
    row(Exercise::Ex15, 3, &[Sten, Noc, Ovf, Post], &[FALLS]),
    with(
        "stairs",
        row(Exercise::Ex16, 4, &[Mech], &[WHOLE, HEART, FALLS, FEET]),
    ),
    row(Exercise::Ex17, 4, &[Mech, Ovf], &[ACUTE_LEG, BONE_EASED]),
    row(
        Exercise::Ex18,
        6,
        &[Mech],
        &[
            WHOLE,
            HEART,
            HEART_ACTIVE,
            BONE,
            BONE_IN_DOUBT,
            STRAINING,
            PREGNANT_LOAD,
            ACUTE_LEG,
        ],
    ),
    with("band", row(Exercise::Ex19, 4, &[Ovf, Inf, Def], &[])),
    row(
        Exercise::Ex20,
        2,
        &[Inf, Def],
        &[NECK, FRACTURE, BONE_EASED, LOOSE],
    ),
    row(Exercise::Ex21, 3, &[Ovf, Sten], &[FALLS, FEET]),
    row(Exercise::Ex22, 2, &[Rad], &[NERVE_GLIDE, ACUTE_LEG]),
    row(
        Exercise::Ex23,
        8,
        &[Noc, Mech],
        &[BONE_EASED, HEAT_IN_PREGNANCY, LOOSE],
    ),
    row(Exercise::Ex24, 3, &[Preg], &[TENSE_FLOOR]),
];
