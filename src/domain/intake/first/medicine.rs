//! Medicines in use and allergies, by what they do rather than by brand.

use super::chosen;
use crate::domain::fact::{Amount, Listing, YesNo};
use crate::domain::intake::ask::{
    amount, at_least, group, many, one, part_of, row, section, signs, unless_no, yes_no,
};
use crate::domain::questionnaire::{Derivation, Item};

pub(super) fn medicines() -> Item {
    section(
        "medicines",
        vec![
            // What the list itself says is read from the record (`domain/medicine/taken.rs`).
            one("medicines.list", &["listed", "none"]).sets(Listing::CurrentMedicines),
            signs(
                "medicines.pain",
                vec![
                    row("takes.anti_inflammatory", YesNo::NsaidOral),
                    row("takes.opioid", YesNo::Opioid),
                    part_of("takes.opioid", "takes.tramadol", YesNo::TramadolTapentadol),
                    part_of("takes.opioid", "takes.codeine", YesNo::CodeineTramadol),
                    part_of("takes.opioid", "takes.opioid_again", YesNo::LostTolerance),
                    row("takes.gabapentin", YesNo::Gabapentinoid),
                    row("takes.relaxant", YesNo::MuscleRelaxant),
                    row("takes.sleeping_tablet", YesNo::BenzoZ),
                    row("takes.tricyclic", YesNo::Tca),
                    row("takes.antidepressant", YesNo::SsriSnri),
                    part_of(
                        "takes.antidepressant",
                        "takes.duloxetine",
                        YesNo::SnriCurrent,
                    ),
                    row("takes.steroid", YesNo::SteroidOral),
                    row("takes.cannabis", YesNo::CannabisUse),
                    row("takes.willow", YesNo::HerbalWillow),
                ],
            ),
            group(
                "medicines.anti_inflammatory",
                vec![
                    amount("anti_inflammatory.days", Amount::NsaidDays28),
                    amount("anti_inflammatory.run", Amount::NsaidDaysRun),
                    yes_no("anti_inflammatory.second", YesNo::NsaidOther)
                        .required()
                        .only_when(unless_no("takes.anti_inflammatory")),
                ],
            )
            .when(unless_no("takes.anti_inflammatory")),
            signs(
                "medicines.other",
                vec![
                    row("takes.thinner", YesNo::Anticoag),
                    part_of("takes.thinner", "takes.warfarin", YesNo::Warfarin),
                    row("takes.aspirin", YesNo::Antiplatelet),
                    row("takes.pressure", YesNo::AceiArb),
                    row("takes.water", YesNo::Diuretic),
                    row("takes.pressure_other", YesNo::BpLoweringMedicine),
                    row("takes.lithium", YesNo::Lithium),
                    row("takes.methotrexate", YesNo::Methotrexate),
                    row("takes.transplant", YesNo::Calcineurin),
                    row("takes.digoxin", YesNo::Digoxin),
                    row("takes.maoi", YesNo::Maoi),
                    row("takes.triptan", YesNo::Triptan),
                    row("takes.st_johns_wort", YesNo::StJohnsWort),
                    row("takes.fluvoxamine", YesNo::Cyp1a2Inhib),
                    row("takes.booster", YesNo::HivBooster),
                    row("takes.clozapine", YesNo::ClozapineTheophylline),
                ],
            ),
            group(
                "medicines.care",
                vec![
                    many("allergy.medicines", ALLERGIES)
                        .sets(Listing::DrugAllergies)
                        .or_not_sure()
                        .required(),
                    // Many medicines are a reason for a review from 65 on, and not before.
                    amount("medicines.count", Amount::MedicineCount)
                        .when(at_least("about.age", 65.0)),
                ],
            ),
        ],
    )
}

const ALLERGIES: &[&str] = &[
    "nsaid",
    "aspirin",
    "paracetamol",
    "opioid",
    "snri",
    "tca",
    "gabapentinoid",
    "muscle_relaxant",
    "steroid",
    "contrast",
    "local_anaesthetic",
    "capsaicin",
    "other",
];

pub(super) fn derived() -> Vec<Derivation> {
    vec![chosen(
        YesNo::NsaidAllergy,
        "allergy.medicines",
        ["nsaid", "aspirin"],
    )]
}
