//! What takes an exercise away or changes how it is done, and the predicates behind it.
//!
//! Each limit has an id of its own, under which the words give the reason.

use crate::domain::fact::{Amount, Choice, Listing, YesNo};
use crate::domain::plan::exercise::Change;
use crate::domain::plan::pattern::Pattern;
use crate::domain::plan::predicate::Predicate::{
    self, Above, All, Any, AtLeast, Below, HasAny, Is, Not, One, Possibly, Shows, Surely,
};
use crate::domain::plan::rules::contraindications::movement;

/// A limit of an exercise: the id of its reason, when, and how.
pub(super) type Limit = (&'static str, Predicate, Change);

/// What bars movement as a whole until it is treated (CI-EX, whole-body).
pub const WHOLE_BODY_BAR: Predicate = movement::WHOLE_BODY;

/// Bones that break easily, or have broken.
pub const BONE_LOSS: Predicate = Any(&[
    Is(YesNo::Osteoporosis),
    Is(YesNo::VertFracture),
    Shows(Pattern::Ovf),
]);

/// Bones not known to be sound, in somebody with a reason to doubt them.
const BONE_DOUBT: Predicate = All(&[
    Possibly(&BONE_LOSS),
    Any(&[
        AtLeast(Amount::Age, 65.0),
        Is(YesNo::SteroidOral3mo),
        Is(YesNo::LowTraumaFractureHx),
        Is(YesNo::RfFx1),
        Is(YesNo::RfFx2),
        Is(YesNo::RfFx3),
    ]),
]);

/// A vertebra broken lately, or at a time that is not known (R-PH-07).
pub const FRESH_FRACTURE: Predicate = All(&[
    Shows(Pattern::Ovf),
    Any(&[
        Is(YesNo::RfFx2),
        Possibly(&Not(&Above(Amount::VertFractureWeeks, 12.0))),
    ]),
]);

/// A new severe spell of leg pain, or strong leg pain of which that is not known ("acute RAD").
pub const ACUTE_LEG_PAIN: Predicate = All(&[
    Shows(Pattern::Rad),
    Any(&[
        Is(YesNo::NewSeverePhase),
        All(&[
            Possibly(&Is(YesNo::NewSeverePhase)),
            AtLeast(Amount::NrsLeg, 7.0),
        ]),
    ]),
]);

/// A nerve sign in the legs or the saddle, examined or not.
const NERVE_SIGN: Predicate = Any(&[
    Is(YesNo::RfNeu1),
    Is(YesNo::RfNeu2),
    Is(YesNo::RfNeu3),
    Is(YesNo::RfCes1),
    Is(YesNo::RfCes2),
    Is(YesNo::RfCes3),
    Is(YesNo::RfCes4),
    Is(YesNo::RfCes5),
]);

/// Disease of heart, vessels, sugar or kidneys.
const HEART_OR_KIDNEY: Predicate = Any(&[
    Is(YesNo::IhdStrokePad),
    Is(YesNo::Hf),
    Is(YesNo::Diabetes),
    AtLeast(Amount::CkdStage, 3.0),
]);

/// What forbids heavy straining.
const STRAIN: Predicate = Any(&[
    Is(YesNo::AaaKnown),
    Is(YesNo::Retinopathy),
    Is(YesNo::HtnUncontrolled),
]);

/// Falls, or an age at which balance comes first.
const MAY_FALL: Predicate = Any(&[Is(YesNo::Falls12mo), AtLeast(Amount::Age, 75.0)]);

const fn block(id: &'static str, when: Predicate) -> Limit {
    (id, when, Change::Block)
}

const fn ease(id: &'static str, when: Predicate) -> Limit {
    (id, when, Change::Ease)
}

/// Load waits until nothing that bars movement is left open (the light level).
pub(super) const WHOLE: Limit = ("EX-LIM-WHOLE", WHOLE_BODY_BAR, Change::BlockUnlessRuledOut);
/// Known disease without regular movement: nothing moderate or harder alone.
pub(super) const HEART: Limit = block(
    "EX-LIM-HEART",
    All(&[HEART_OR_KIDNEY, Not(&Surely(&AtLeast(Amount::Evs, 90.0)))]),
);
/// Known disease, active already: nothing vigorous alone.
pub(super) const HEART_ACTIVE: Limit = ease(
    "EX-LIM-HEART",
    All(&[HEART_OR_KIDNEY, AtLeast(Amount::Evs, 90.0)]),
);
pub(super) const BONE: Limit = block("EX-LIM-BONE", BONE_LOSS);
pub(super) const BONE_IN_DOUBT: Limit = block("EX-LIM-BONE-DOUBT", BONE_DOUBT);
pub(super) const BONE_EASED: Limit = ease("EX-LIM-BONE-EASED", Possibly(&BONE_LOSS));
pub(super) const FRACTURE: Limit = block("EX-LIM-FRACTURE", FRESH_FRACTURE);
/// A walk stays, eased, while the age of the fracture is not known.
pub(super) const FRACTURE_WALK: Limit = block(
    "EX-LIM-FRACTURE",
    All(&[
        Shows(Pattern::Ovf),
        Any(&[
            Is(YesNo::RfFx2),
            Not(&Above(Amount::VertFractureWeeks, 12.0)),
        ]),
    ]),
);
pub(super) const STEN_WALK: Limit = block("EX-LIM-STEN-WALK", Shows(Pattern::Sten));
pub(super) const STEN_ARCH: Limit = block("EX-LIM-STEN-ARCH", Shows(Pattern::Sten));
pub(super) const STEN_SWIM: Limit = ease("EX-LIM-STEN-ARCH", Shows(Pattern::Sten));
pub(super) const STEN_BRIDGE: Limit = block(
    "EX-LIM-STEN-ARCH",
    All(&[Shows(Pattern::Sten), Is(YesNo::ArchingWorse)]),
);
pub(super) const ARCH_EASED: Limit = ease("EX-LIM-ARCH", Is(YesNo::ArchingWorse));
pub(super) const ARCH_FACET: Limit = block(
    "EX-LIM-ARCH",
    All(&[Shows(Pattern::Fac), Is(YesNo::ArchingWorse)]),
);
pub(super) const SITTING: Limit = block(
    "EX-LIM-SITTING",
    All(&[Shows(Pattern::Rad), Is(YesNo::SittingIntolerant)]),
);
pub(super) const WATER: Limit = block(
    "EX-LIM-WATER",
    Any(&[
        Is(YesNo::OpenWound),
        Is(YesNo::Incontinence),
        Is(YesNo::EpilepsyUncontrolled),
    ]),
);
/// On the back: dizzy, or past the first third of pregnancy.
pub(super) const SUPINE: Limit = ease(
    "EX-LIM-SUPINE",
    Any(&[
        Is(YesNo::SupineDizzy),
        All(&[
            Is(YesNo::Pregnant),
            Possibly(&Not(&Below(Amount::GestWeeks, 13.0))),
        ]),
    ]),
);
/// The pelvic tilt of pregnancy is done standing.
pub(super) const UPRIGHT: Limit = ease(
    "EX-LIM-SUPINE",
    Any(&[Is(YesNo::SupineDizzy), Shows(Pattern::Preg)]),
);
pub(super) const PRONE: Limit = block(
    "EX-LIM-PRONE",
    All(&[
        Is(YesNo::Pregnant),
        Possibly(&Not(&Below(Amount::GestWeeks, 20.0))),
    ]),
);
pub(super) const PRONE_EASED: Limit = ease("EX-LIM-PRONE", Is(YesNo::Pregnant));
pub(super) const SLIP: Limit = block("EX-LIM-SLIP", Is(YesNo::Spondylolisthesis));
pub(super) const HIP_OR_SHOULDER: Limit = block(
    "EX-LIM-JOINT",
    Any(&[Is(YesNo::HipLimits), Is(YesNo::ShoulderDisease)]),
);
/// The direction that helps is the other one, or none.
pub(super) const NOT_ARCHING: Limit = block(
    "EX-LIM-DIRECTION",
    All(&[
        Shows(Pattern::Rad),
        Any(&[
            One(Choice::DirectionalPreference, "flexion"),
            One(Choice::DirectionalPreference, "neither"),
        ]),
    ]),
);
/// The direction that helps is the other one, or none, or bending hurts the leg.
pub(super) const NOT_BENDING: Limit = block(
    "EX-LIM-DIRECTION",
    All(&[
        Shows(Pattern::Rad),
        Any(&[
            Is(YesNo::BendingWorse),
            One(Choice::DirectionalPreference, "extension"),
            One(Choice::DirectionalPreference, "neither"),
        ]),
    ]),
);
/// A direction is never tested with a nerve sign.
pub(super) const NERVE: Limit = block("EX-LIM-NERVE", All(&[Shows(Pattern::Rad), NERVE_SIGN]));
/// A nerve that loses function is not stretched.
pub(super) const NERVE_GLIDE: Limit = block("EX-LIM-NERVE", NERVE_SIGN);
pub(super) const NEW_HIP: Limit = block(
    "EX-LIM-HIP",
    All(&[
        Is(YesNo::JointReplacementHip),
        Possibly(&Is(YesNo::Surgery3mo)),
    ]),
);
pub(super) const HIP_EASED: Limit = ease("EX-LIM-HIP", Is(YesNo::JointReplacementHip));
pub(super) const WRIST: Limit = ease("EX-LIM-WRIST", Is(YesNo::WristPain));
pub(super) const FUSION: Limit = block(
    "EX-LIM-FUSION",
    All(&[
        HasAny(Listing::FusionLevels),
        Possibly(&Is(YesNo::Surgery3mo)),
    ]),
);
pub(super) const BELLY: Limit = block(
    "EX-LIM-BELLY",
    Any(&[Shows(Pattern::Preg), Is(YesNo::AbdominalHerniaOrSurgery)]),
);
pub(super) const SIDE: Limit = ease(
    "EX-LIM-SIDE",
    Any(&[
        Is(YesNo::ShoulderDisease),
        All(&[
            Is(YesNo::Pregnant),
            Possibly(&Not(&Below(Amount::GestWeeks, 28.0))),
        ]),
    ]),
);
pub(super) const FALLS: Limit = ease("EX-LIM-FALLS", MAY_FALL);
pub(super) const STRAINING: Limit = block("EX-LIM-STRAIN", STRAIN);
pub(super) const PREGNANT_LOAD: Limit = block("EX-LIM-PREGNANT-LOAD", Shows(Pattern::Preg));
pub(super) const ACUTE_LEG: Limit = block("EX-LIM-ACUTE-LEG", ACUTE_LEG_PAIN);
pub(super) const NECK: Limit = block(
    "EX-LIM-NECK",
    Any(&[
        Is(YesNo::NeckUnstable),
        Is(YesNo::RaNeck),
        Is(YesNo::DownSyndrome),
    ]),
);
pub(super) const FEET: Limit = ease("EX-LIM-FEET", Is(YesNo::NeuropathyFeet));
pub(super) const LOOSE: Limit = ease("EX-LIM-LOOSE", Is(YesNo::Hypermobility));
pub(super) const HEAT_IN_PREGNANCY: Limit = ease("EX-LIM-PREGNANT-FLOW", Shows(Pattern::Preg));
pub(super) const TENSE_FLOOR: Limit = ease("EX-LIM-FLOOR", Is(YesNo::PelvicFloorOveractive));
