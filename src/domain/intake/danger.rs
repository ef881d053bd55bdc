//! The danger check: every danger sign we know, asked before anything else.
//!
//! Each list is a tick list about the last two weeks. Signs that the rules compute from parts are asked by their parts.
//! Invariant: a row that cannot apply to a person is ruled out by an answer of that person, never by a guess.

use super::ask::{
    amount, at_least, below, choice, chose, chose_other_than, group, is, is_not, one_that_says,
    row, section, signs, unless_no, yes_no,
};
use crate::domain::fact::{Amount, Choice, Listing, YesNo};
use crate::domain::questionnaire::{
    AnswerKind, AnswerValue, Condition, Decline, Derivation, Enablement, FactBinding, FactValue,
    Item, Keep, LinkId, Questionnaire,
};
use crate::domain::truth::Truth;

/// The danger check.
pub(super) fn danger() -> Questionnaire {
    Questionnaire {
        id: "danger".to_owned(),
        version: "1".to_owned(),
        items: vec![section(
            "danger",
            vec![
                about(),
                nerves(),
                nerves_more(),
                nerves_checked(),
                sudden(),
                sudden_more(),
                pain_signs(),
                injury_checked(),
                unwell(),
                unwell_more(),
                history(),
                history_pain(),
                history_checked(),
                history_fused(),
                medicines(),
                medicines_more(),
                paracetamol(),
                self_harm(),
                crisis(),
                after_medicine(),
                safe(),
            ],
        )],
        derived: derived(),
    }
}

/// What is needed to leave out what cannot apply.
fn about() -> Item {
    let can_be_pregnant = Enablement::all([
        chose_other_than("about.sex", "male"),
        below("about.age", 60.0),
    ]);
    group(
        "danger.about",
        vec![
            {
                let mut age = amount("about.age", Amount::Age).required();
                age.not_sure = false;
                age
            },
            choice("about.sex", Choice::SexBirth).or_decline(Decline::NotAsked),
            one_that_says(
                "about.pregnancy",
                &[
                    ("no", &[is_not(YesNo::Pregnant)]),
                    (
                        "maybe",
                        &[FactValue::YesNo(YesNo::Pregnant, Truth::Unknown)],
                    ),
                    ("yes", &[is(YesNo::Pregnant)]),
                ],
            )
            .or_not_sure()
            .required()
            .only_when(can_be_pregnant),
            yes_no("about.leg", YesNo::LegSymptomAny).required(),
        ],
    )
}

/// Signs of pressed nerves.
fn nerves() -> Item {
    signs(
        "danger.nerves",
        vec![
            row("nerves.bladder", YesNo::RfCes1),
            row("nerves.bowel", YesNo::RfCes2),
            row("nerves.saddle", YesNo::RfCes3),
            row("nerves.intimate", YesNo::RfCes4)
                .or_decline(Decline::NotSureUnlessNo("about.leg".into())),
            row("nerves.both_legs", YesNo::RfCes5),
            row("nerves.getting_weaker", YesNo::RfNeu1),
            row("nerves.weak", YesNo::RfNeu2),
            row("nerves.hands", YesNo::RfNeu3),
        ],
    )
}

fn nerves_more() -> Item {
    signs(
        "danger.nerves_more",
        vec![follow_up(
            "nerves.fast",
            YesNo::RfNeu3FastOrBladder,
            "nerves.hands",
        )],
    )
}

fn nerves_checked() -> Item {
    signs(
        "danger.nerves_checked",
        vec![
            checked("checked.bladder", "RF-CES-1", "nerves.bladder"),
            checked("checked.bowel", "RF-CES-2", "nerves.bowel"),
            checked("checked.saddle", "RF-CES-3", "nerves.saddle"),
            known_checked("checked.intimate", "RF-CES-4")
                .when(ticked_or_not_sure("nerves.intimate")),
            checked("checked.both_legs", "RF-CES-5", "nerves.both_legs"),
            checked(
                "checked.getting_weaker",
                "RF-NEU-1",
                "nerves.getting_weaker",
            ),
            checked("checked.weak", "RF-NEU-2", "nerves.weak"),
            checked("checked.hands", "RF-NEU-3", "nerves.hands"),
        ],
    )
}

/// Signs that something else than the back is the matter, and sudden.
fn sudden() -> Item {
    let may_be_pregnant = || {
        Enablement::any([
            chose("about.pregnancy", "yes"),
            chose("about.pregnancy", "maybe"),
            Condition::equals("about.pregnancy", AnswerValue::NotSure),
        ])
    };
    signs(
        "danger.sudden",
        vec![
            row("sudden.tearing", YesNo::RfVas1),
            row("sudden.chest", YesNo::RfTho1),
            row("sudden.belly_through", YesNo::RfAbd2),
            row("sudden.flank", YesNo::RfAbd1),
            row("sudden.calf", YesNo::RfVas4),
            row("sudden.neck_treatment", YesNo::RfNck),
            row("sudden.early_pregnancy", YesNo::RfAbd3).only_when(may_be_pregnant()),
            row("sudden.pregnancy", YesNo::RfPrg1).only_when(may_be_pregnant()),
        ],
    )
}

fn sudden_more() -> Item {
    signs(
        "danger.sudden_more",
        vec![
            follow_up(
                "sudden.calf_breath",
                YesNo::RfVas4BreathlessOrChestPain,
                "sudden.calf",
            ),
            follow_up(
                "sudden.belly_severe",
                YesNo::RfAbd2Severe,
                "sudden.belly_through",
            ),
        ],
    )
}

/// How the pain came and behaves.
fn pain_signs() -> Item {
    signs(
        "danger.pain",
        vec![
            row("signs.injury", YesNo::RfFx1),
            row("signs.minor_strain", YesNo::SuddenMidlinePainMinorStrain),
            row("signs.stoop", YesNo::NewStoop),
            row("signs.new_pain", YesNo::PainNewOrChanged),
            row("signs.constant", YesNo::PainConstant),
            row("signs.night", YesNo::PainAtNight),
            row("signs.straining", YesNo::PainOnStraining),
            row("signs.between_blades", YesNo::RfTho2),
        ],
    )
}

fn injury_checked() -> Item {
    signs(
        "danger.injury_checked",
        vec![
            checked("checked.injury", "RF-FX-1", "signs.injury"),
            checked("checked.minor_strain", "RF-FX-2", "signs.minor_strain"),
        ],
    )
}

/// Signs of illness in the whole body.
fn unwell() -> Item {
    signs(
        "danger.unwell",
        vec![
            row("unwell.fever", YesNo::RfInf1),
            row("unwell.weight", YesNo::WeightLossUnplanned),
            row("unwell.sweats", YesNo::NightSweats),
            row("unwell.rash", YesNo::RfSkn1),
            row("unwell.eye", YesNo::RfSpaE),
            row("unwell.shoulders", YesNo::RfPmr).only_when(at_least("about.age", 50.0)),
        ],
    )
}

fn unwell_more() -> Item {
    signs(
        "danger.unwell_more",
        vec![
            follow_up("unwell.fever_severe", YesNo::RfInf1Severe, "unwell.fever"),
            follow_up("unwell.sight", YesNo::RfPmrVisualChange, "unwell.shoulders"),
            follow_up(
                "unwell.headache",
                YesNo::RfPmrHeadacheOrJaw,
                "unwell.shoulders",
            ),
        ],
    )
}

/// What makes the same sign weigh more.
fn history() -> Item {
    signs(
        "danger.history",
        vec![
            row("history.cancer_now", YesNo::CancerActive),
            row("history.cancer_past", YesNo::CancerHx),
            row("history.brittle", YesNo::Osteoporosis),
            row("history.minor_break", YesNo::LowTraumaFractureHx),
            row("history.steroids", YesNo::SteroidOral3mo),
            row("history.immune", YesNo::Immunosuppressed),
            row("history.infection", YesNo::SeriousInfectionRecent),
            row("history.procedure", YesNo::SpineProcedure3mo),
            row("history.dialysis", YesNo::Dialysis),
            row("history.injecting", YesNo::Ivdu),
            row("history.tuberculosis", YesNo::TbContact),
            row("history.aorta", YesNo::AaaKnown),
            row("history.fused", YesNo::SpinalFusionAnkylosis),
            row("history.unchecked", YesNo::RfCa4).only_when(at_least("about.age", 60.0)),
        ],
    )
}

/// The pain answers that weigh more with a history of cancer or infection.
fn telling_pain() -> Enablement {
    Enablement::any(
        [
            "signs.new_pain",
            "signs.constant",
            "signs.night",
            "signs.straining",
            "signs.between_blades",
        ]
        .map(unless_no),
    )
}

fn had_cancer() -> Enablement {
    Enablement::any(["history.cancer_now", "history.cancer_past"].map(unless_no))
}

fn history_pain() -> Item {
    signs(
        "danger.history_more",
        vec![row("history.cancer_nerves", YesNo::RfCa1NerveSigns).when(had_cancer())],
    )
    .when(telling_pain())
}

fn history_checked() -> Item {
    let infection_risk = Enablement::any(
        [
            "history.immune",
            "history.infection",
            "history.procedure",
            "history.dialysis",
            "history.injecting",
        ]
        .map(unless_no),
    );
    signs(
        "danger.history_checked",
        vec![
            known_checked("checked.cancer_pain", "RF-CA-1").when(had_cancer()),
            known_checked("checked.infection_pain", "RF-INF-2").when(infection_risk),
        ],
    )
    .when(telling_pain())
}

fn history_fused() -> Item {
    row("history.fused_injury", YesNo::RfSpaF).only_when(unless_no("history.fused"))
}

/// Signs that a medicine or a procedure does harm.
fn medicines() -> Item {
    signs(
        "danger.medicines",
        vec![
            row("harm.drowsy", YesNo::RfRx1),
            row("harm.bleeding", YesNo::RfRx2),
            row("harm.paracetamol", YesNo::RfRx3),
            row("harm.shaking", YesNo::RfRx4),
            row("harm.procedure", YesNo::RfRx5),
            row("harm.stopped", YesNo::RfRx6),
        ],
    )
}

fn medicines_more() -> Item {
    signs(
        "danger.medicines_more",
        vec![follow_up(
            "harm.stopped_severe",
            YesNo::RfRx6FitsConfusedSuicidal,
            "harm.stopped",
        )],
    )
}

fn paracetamol() -> Item {
    group(
        "danger.paracetamol",
        vec![
            yes_no("paracetamol.unwell", FactBinding::Nothing).required(),
            yes_no("paracetamol.purpose", FactBinding::Nothing)
                .required()
                .or_decline(Decline::NotSure),
            amount("paracetamol.amount", Amount::ParacetamolMgDay),
        ],
    )
    .when(unless_no("harm.paracetamol"))
}

/// Our own direct question on self-harm; it exists only together with the screens that follow it.
fn self_harm() -> Item {
    yes_no(
        "mind.self_harm",
        FactBinding::YesNo(vec![YesNo::SelfHarmThoughts, YesNo::SuicidalNow]),
    )
    .required()
    .or_decline(Decline::NotSure)
}

fn crisis() -> Item {
    let rows = [
        "mind.acting",
        "mind.plan",
        "mind.means",
        "mind.began",
        "mind.unsafe",
    ];
    let rows = rows.map(|id| row(id, FactBinding::Nothing).or_decline(Decline::NotSure));
    signs("mind.crisis", rows.into()).when(Enablement::any([
        unless_no("mind.self_harm"),
        unless_no("paracetamol.purpose"),
    ]))
}

fn after_medicine() -> Item {
    row("mind.after_medicine", YesNo::Mh6).only_when(unless_no("mind.self_harm"))
}

/// Safety at home: the answer stays in memory unless the person asks to keep it.
fn safe() -> Item {
    let keep = || Keep::IfAgreed("safe.keep".into());
    let mut home = yes_no("safe.home", YesNo::RfSafe).or_decline(Decline::NotAsked);
    home.keep = keep();
    let mut agree = Item::new("safe.keep", AnswerKind::YesNo).when(Enablement::any([
        Condition::equals("safe.home", AnswerValue::Bool(true)),
        Condition::equals("safe.home", AnswerValue::NotSure),
    ]));
    agree.keep = keep();
    group("danger.safe", vec![home, agree])
}

/// Answered by yes or not sure; declining keeps the follow-up away.
fn ticked_or_not_sure(sign: &'static str) -> Enablement {
    Enablement::any([
        Condition::equals(sign, AnswerValue::Bool(true)),
        Condition::equals(sign, AnswerValue::NotSure),
    ])
}

/// A question that makes a sign more urgent; asked only with the sign.
fn follow_up(id: &'static str, sets: YesNo, sign: &'static str) -> Item {
    row(id, sets).when(unless_no(sign))
}

/// Whether a clinician has examined a sign since it began, with no change after.
///
/// Offered for slow signs of the two most urgent levels only: for the others it would change nothing.
fn checked(id: &'static str, flag: &'static str, sign: &'static str) -> Item {
    known_checked(id, flag).when(unless_no(sign))
}

fn known_checked(id: &'static str, flag: &'static str) -> Item {
    row(
        id,
        FactBinding::Entry(Listing::KnownChecked, flag.to_owned()),
    )
}

fn derived() -> Vec<Derivation> {
    fn ids<const N: usize>(ids: [&'static str; N]) -> Vec<LinkId> {
        ids.map(LinkId::from).into()
    }
    let ill = || ids(["unwell.weight", "unwell.sweats"]);
    vec![
        Derivation::Signs {
            sets: YesNo::RfCa2,
            all: vec![ill(), ids(["signs.constant"])],
        },
        Derivation::Signs {
            sets: YesNo::RfInf3,
            all: vec![ids(["history.tuberculosis"]), ill()],
        },
        Derivation::Signs {
            sets: YesNo::RfRx3UnwellOrIntentional,
            all: vec![ids(["paracetamol.unwell", "paracetamol.purpose"])],
        },
        Derivation::Signs {
            sets: YesNo::Mh1,
            all: vec![ids(["paracetamol.purpose"])],
        },
        Derivation::Signs {
            sets: YesNo::Mh2,
            all: vec![ids([
                "mind.acting",
                "mind.plan",
                "mind.means",
                "mind.began",
                "mind.unsafe",
            ])],
        },
    ]
}
