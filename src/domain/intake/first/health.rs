//! Health conditions that change what is suitable.

use super::rare;
use crate::domain::fact::{Amount, YesNo};
use crate::domain::intake::ask::{
    amount, below, chose_other_than, group, one_that_says, part_of, row, section, signs, unless_no,
};
use crate::domain::questionnaire::{AnswerValue, Condition, Enablement, FactValue, Item};

pub(super) fn health() -> Item {
    section(
        "health",
        vec![
            stomach(),
            kidney(),
            heart(),
            amount("heart.bypass_days", Amount::HeartBypassDays)
                .required()
                .when(unless_no("heart.bypass")),
            heart_now(),
            breath(),
            body(),
            spine(),
            rare::spine_details(),
            rare::joints(),
            rare::told(),
            rare::numbers(),
            pregnancy(),
            pregnancy_weeks(),
        ],
    )
}

fn stomach() -> Item {
    signs(
        "health.stomach",
        vec![
            row("stomach.ulcer", YesNo::PepticUlcerHx),
            part_of("stomach.ulcer", "stomach.ulcer_now", YesNo::UlcerActive),
            row("stomach.bleed", YesNo::GiBleedHx),
            row("stomach.bowel", YesNo::Ibd),
            row("stomach.bypass", YesNo::BariatricBypass),
            row("stomach.liver", YesNo::LiverDisease),
            part_of("stomach.liver", "stomach.scarred_liver", YesNo::Cirrhosis),
            row("stomach.blocked", YesNo::BowelObstruction),
            row("stomach.dry", YesNo::DehydrationNow),
        ],
    )
}

fn kidney() -> Item {
    const fn stage(stage: Option<f64>) -> FactValue {
        FactValue::Amount(Amount::CkdStage, stage)
    }
    group(
        "health.kidney",
        vec![
            one_that_says(
                "kidney.told",
                &[
                    ("tested_fine", &[stage(Some(0.0))]),
                    ("mild", &[stage(Some(2.0))]),
                    ("stage_3", &[stage(Some(3.0))]),
                    ("stage_4", &[stage(Some(4.0))]),
                    ("stage_5", &[stage(Some(5.0))]),
                    ("not_tested", &[stage(None)]),
                ],
            )
            .or_not_sure()
            .required(),
            amount("kidney.number", Amount::Egfr)
                .when(chose_other_than("kidney.told", "not_tested")),
        ],
    )
}

fn heart() -> Item {
    signs(
        "health.heart",
        vec![
            row("heart.pressure", YesNo::Htn),
            part_of(
                "heart.pressure",
                "heart.pressure_high",
                YesNo::HtnUncontrolled,
            ),
            row("heart.weak", YesNo::Hf),
            row("heart.vessels", YesNo::IhdStrokePad),
            part_of("heart.vessels", "heart.attack", YesNo::RecentMi),
            row("heart.bypass", YesNo::HeartBypassEver),
            row("heart.rhythm", YesNo::ArrhythmiaQt),
            row("heart.effort", YesNo::ChestPainOnEffort),
            row("heart.valve", YesNo::AorticStenosisSevere),
            row("heart.new_valve", YesNo::HeartValveProsthetic),
            row("heart.valve_infection", YesNo::EndocarditisHx),
            row("heart.device", YesNo::PacemakerIcd),
            row("heart.clot", YesNo::DvtPeActive),
            row("heart.neck_artery", YesNo::NeckArteryDisease),
            row("heart.muscle", YesNo::MyocarditisAcute),
        ],
    )
}

fn heart_now() -> Item {
    let any_heart =
        Enablement::any(["heart.vessels", "heart.effort", "heart.bypass"].map(unless_no));
    signs(
        "heart.now",
        vec![
            row("heart.at_rest", YesNo::AnginaUnstable).only_when(any_heart),
            part_of(
                "heart.rhythm",
                "heart.rhythm_loose",
                YesNo::ArrhythmiaUncontrolled,
            ),
            part_of("heart.weak", "heart.swelling", YesNo::HfDecompensated),
        ],
    )
}

fn breath() -> Item {
    signs(
        "health.breath",
        vec![
            row("breath.asthma", YesNo::Asthma),
            part_of(
                "breath.asthma",
                "breath.asthma_tablets",
                YesNo::AsthmaAspirinSensitive,
            ),
            row("breath.polyps", YesNo::NasalPolyps),
            row("breath.lungs", YesNo::CopdSevere),
            row("breath.sleep", YesNo::SleepApnoea),
            row("sugar.diabetes", YesNo::Diabetes),
            part_of("sugar.diabetes", "sugar.insulin", YesNo::InsulinOrSu),
            part_of("sugar.diabetes", "sugar.high", YesNo::DiabetesPoorControl),
            part_of("sugar.diabetes", "sugar.eyes", YesNo::Retinopathy),
            row("sugar.feet", YesNo::NeuropathyFeet),
        ],
    )
}

fn body() -> Item {
    signs(
        "health.body",
        vec![
            row("body.bleeding", YesNo::BleedingDisorder),
            row("body.swollen_limb", YesNo::Lymphoedema),
            row("body.skin", YesNo::SkinLesionSite),
            row("body.skin_numb", YesNo::NeuropathySite),
            row("body.wound", YesNo::OpenWound),
            row("body.skin_spreads", YesNo::SkinContagious),
            row("body.injury", YesNo::AcuteTraumaSite),
            row("body.infection", YesNo::InfectionActive),
            row("body.fever", YesNo::FeverNow),
            row("body.operation", YesNo::Surgery6wk),
            row("body.operation_3mo", YesNo::Surgery3mo),
            row("body.metal", YesNo::MetalAllergy),
            row("body.needles", YesNo::NeedlePhobia),
        ],
    )
}

fn spine() -> Item {
    let bent = || Enablement::any(["spine.curve", "spine.rounded", "spine.slip"].map(unless_no));
    signs(
        "health.spine",
        vec![
            row("spine.broken", YesNo::VertFracture),
            row("spine.curve", YesNo::Scoliosis),
            row("spine.rounded", YesNo::Kyphosis),
            row("spine.slip", YesNo::Spondylolisthesis),
            part_of(
                "spine.slip",
                "spine.slip_loose",
                YesNo::SpondylolisthesisUnstable,
            ),
            row("spine.growing", YesNo::DeformityProgressing).only_when(bent()),
            row("spine.nerves", YesNo::DeformityNerveLoss).only_when(bent()),
            row("spine.operated", YesNo::SpineSurgeryHx),
            part_of(
                "spine.operated",
                "spine.operated_pain",
                YesNo::SurgeryPainPersists,
            ),
            part_of("spine.operated", "spine.metal", YesNo::ImplantSpine),
            row("spine.inflamed", YesNo::AxspaKnown),
            part_of(
                "spine.inflamed",
                "spine.cleared",
                YesNo::RheumatologyClearedManual,
            ),
            row("spine.joints", YesNo::FacetSijConfirmed),
            part_of("spine.joints", "spine.test_block", YesNo::TestBlockPositive),
            row("spine.rheumatoid_neck", YesNo::RaNeck),
            row("spine.loose_joints", YesNo::Hypermobility),
            row("spine.widespread", YesNo::FibromyalgiaKnown),
            row("spine.infected", YesNo::SpinalInfection),
            row("spine.down", YesNo::DownSyndrome),
            part_of("history.cancer_now", "spine.cancer", YesNo::CancerInBone),
        ],
    )
}

fn pregnant() -> Condition {
    chose_other_than("about.pregnancy", "no")
}

/// Pregnancy, birth, and what they do to the pelvis; a plain "no" for everybody who cannot be pregnant.
fn pregnancy() -> Item {
    let not_pregnant = || chose_other_than("about.pregnancy", "yes");
    let may_have_given_birth = Enablement::all([not_pregnant(), below("about.age", 60.0)]);
    let pregnant_or_after = || Enablement::any([pregnant(), unless_no("pregnancy.feeding")]);
    signs(
        "health.pregnancy",
        vec![
            row("pregnancy.no_exercise", YesNo::ObstetricExerciseRestriction).only_when(pregnant()),
            row("pregnancy.planning", YesNo::PregnancyPlanning).only_when(not_pregnant()),
            row("pregnancy.feeding", YesNo::Breastfeeding).only_when(may_have_given_birth),
            row("pregnancy.pelvis", YesNo::PelvicGirdlePain).only_when(pregnant_or_after()),
            row("pregnancy.front", YesNo::SymphysisPain).only_when(pregnant_or_after()),
            row("pregnancy.on_back", YesNo::SupineDizzy).only_when(pregnant_or_after()),
        ],
    )
}

fn pregnancy_weeks() -> Item {
    group(
        "health.pregnancy_weeks",
        vec![
            amount("pregnancy.weeks", Amount::GestWeeks).when(pregnant()),
            amount("pregnancy.birth_weeks", Amount::PostpartumWeeks).when(Condition::equals(
                "pregnancy.feeding",
                AnswerValue::Bool(true),
            )),
        ],
    )
}
