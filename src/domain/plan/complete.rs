//! Facts that follow from other facts.
//!
//! Invariant: a computed value never loosens an answer; where two speak, the worse one counts.

use crate::domain::fact::{Amount, Choice, Facts, YesNo};
use crate::domain::truth::Truth;

/// Morphine-equivalent factors of CDC 2022; for an estimate only, never for switching.
///
/// Fentanyl is a patch in micrograms an hour. Buprenorphine is deliberately absent: it is not converted.
const MORPHINE_FACTORS: [(&str, f64); 10] = [
    ("codeine", 0.15),
    ("fentanyl", 2.4),
    ("hydrocodone", 1.0),
    ("hydromorphone", 5.0),
    ("methadone", 4.7),
    ("morphine", 1.0),
    ("oxycodone", 1.5),
    ("oxymorphone", 3.0),
    ("tapentadol", 0.4),
    ("tramadol", 0.2),
];

/// The facts with everything added that follows from them.
pub fn completed(facts: &Facts) -> Facts {
    let mut full = facts.clone();
    body(&mut full);
    kidney(&mut full);
    opioids(&mut full);
    implied(&mut full);
    full
}

/// Stores a number that the table of facts accepts; one that it does not accept stays unknown.
fn offer(facts: &mut Facts, amount: Amount, value: f64) {
    let value = if amount.bounds().whole {
        value.round()
    } else {
        value
    };
    if facts.amount(amount).is_none() {
        facts.infer(amount, value);
    }
}

fn body(facts: &mut Facts) {
    if let (Some(height), Some(weight)) = (
        facts.amount(Amount::HeightCm),
        facts.amount(Amount::WeightKg),
    ) {
        let metres = height / 100.0;
        offer(facts, Amount::Bmi, weight / (metres * metres));
    }
}

/// Filtration and stage fill each other in; the worse one counts.
fn kidney(facts: &mut Facts) {
    let by_rate = facts.amount(Amount::Egfr).map(|rate| match rate {
        rate if rate < 15.0 => 5.0,
        rate if rate < 30.0 => 4.0,
        rate if rate < 60.0 => 3.0,
        _ => 0.0,
    });
    let stage = facts.amount(Amount::CkdStage);
    if let Some(by_rate) = by_rate
        && stage.is_none_or(|stage| by_rate > stage)
        // A normal rate alone does not say that there is no early kidney disease.
        && (by_rate > 0.0 || stage.is_none())
    {
        facts.infer(Amount::CkdStage, by_rate);
    }
    let ceiling = match facts.amount(Amount::CkdStage) {
        Some(stage) if stage >= 5.0 => 14.0,
        Some(stage) if stage >= 4.0 => 29.0,
        Some(stage) if stage >= 3.0 => 59.0,
        _ => return,
    };
    if facts.amount(Amount::Egfr).is_none_or(|rate| rate > ceiling) {
        facts.infer(Amount::Egfr, ceiling);
    }
}

fn opioids(facts: &mut Facts) {
    let listed = facts.opioids().to_vec();
    if !listed.is_empty() {
        facts.set(YesNo::Opioid, true);
        let factor = |name: &str| {
            let name = name.to_lowercase();
            MORPHINE_FACTORS
                .iter()
                .find(|(known, _)| name.contains(known))
                .map(|(_, by)| *by)
        };
        // One that cannot be converted leaves the sum a lower bound; it still counts.
        let sum: f64 = listed
            .iter()
            .filter_map(|opioid| factor(&opioid.name).map(|by| by * opioid.per_day))
            .sum();
        if sum > 0.0 {
            let known = facts.amount(Amount::MmeDay).unwrap_or(0.0);
            let worse = sum.max(known).min(Amount::MmeDay.bounds().most);
            facts.infer(Amount::MmeDay, worse);
        }
        let named = |part: &str| {
            listed
                .iter()
                .any(|opioid| opioid.name.to_lowercase().contains(part))
        };
        if named("tramadol") || named("tapentadol") {
            facts.set(YesNo::TramadolTapentadol, true);
        }
        if named("tramadol") || named("codeine") {
            facts.set(YesNo::CodeineTramadol, true);
        }
    }
    if facts.amount(Amount::MmeDay).is_some_and(|mme| mme > 0.0)
        || facts.truth(YesNo::TramadolTapentadol).is_true()
    {
        facts.set(YesNo::Opioid, true);
    }
}

fn implied(facts: &mut Facts) {
    if facts.choice(Choice::SexBirth) == Some("male") {
        for fact in [
            YesNo::Pregnant,
            YesNo::Breastfeeding,
            YesNo::PregnancyPlanning,
        ] {
            if facts.truth(fact).is_unknown() {
                facts.set(fact, false);
            }
        }
    }
    if let Some(onset) = facts.amount(Amount::OnsetAge)
        && facts.truth(YesNo::SpaOnsetBefore35).is_unknown()
    {
        facts.set(YesNo::SpaOnsetBefore35, onset < 35.0);
    }
    // The part not known counts as present elsewhere; a known whole that is absent settles its parts.
    let wholes = [
        (YesNo::LiverDisease, YesNo::Cirrhosis),
        (YesNo::Asthma, YesNo::AsthmaAspirinSensitive),
        (YesNo::Hf, YesNo::HfDecompensated),
        (YesNo::Anticoag, YesNo::Warfarin),
        (YesNo::SsriSnri, YesNo::SnriCurrent),
        (YesNo::Opioid, YesNo::TramadolTapentadol),
        (YesNo::Opioid, YesNo::CodeineTramadol),
        (YesNo::Htn, YesNo::HtnUncontrolled),
        (YesNo::Diabetes, YesNo::DiabetesPoorControl),
        (YesNo::Diabetes, YesNo::InsulinOrSu),
        (YesNo::Diabetes, YesNo::Retinopathy),
        (YesNo::PepticUlcerHx, YesNo::UlcerActive),
        (YesNo::CancerActive, YesNo::CancerInBone),
        (YesNo::Spondylolisthesis, YesNo::SpondylolisthesisUnstable),
        (YesNo::SpineSurgeryHx, YesNo::SurgeryPainPersists),
        (YesNo::SpineSurgeryHx, YesNo::ImplantSpine),
        (YesNo::NsaidOral, YesNo::NsaidOther),
        (YesNo::SteroidOral, YesNo::SteroidOral3mo),
        (YesNo::Pregnant, YesNo::ObstetricExerciseRestriction),
        (YesNo::LegSymptomAny, YesNo::LegSiteBelowKnee),
        (YesNo::LegSymptomAny, YesNo::LegBelowKneeDominant),
        (YesNo::AlcoholHeavy, YesNo::AlcoholDependence),
    ];
    for (whole, part) in wholes {
        if facts.truth(part).is_true() && facts.truth(whole).is_unknown() {
            facts.set(whole, true);
        }
        if facts.truth(whole).is_false() && !facts.is_asked(part) {
            facts.set(part, false);
        }
    }
    // Who has no leg pain is asked for one number only.
    if facts.truth(YesNo::LegSymptomAny).is_false()
        && let Some(average) = facts.amount(Amount::Nrs)
    {
        offer(facts, Amount::NrsBack, average);
    }
    if facts.truth(YesNo::HeartBypassEver).is_unknown()
        && facts.amount(Amount::HeartBypassDays).is_some()
    {
        facts.set(YesNo::HeartBypassEver, true);
    }
    let lowers = facts.truth(YesNo::AceiArb).or(facts.truth(YesNo::Diuretic));
    if lowers.is_true() {
        facts.set(YesNo::BpLoweringMedicine, true);
    }
    if facts.truth(YesNo::LegBelowKneeDominant).is_unknown() {
        let leads = match (facts.amount(Amount::NrsLeg), facts.amount(Amount::NrsBack)) {
            (Some(leg), Some(back)) => (leg > back).into(),
            _ => Truth::Unknown,
        };
        let dominant = facts.truth(YesNo::LegSiteBelowKnee).and(leads);
        if !dominant.is_unknown() {
            facts.set(YesNo::LegBelowKneeDominant, dominant);
        }
    }
    start_back(facts);
}

/// The published class from its published sums (clinical sheet, 2.3); the typed class wins.
fn start_back(facts: &mut Facts) {
    if facts.choice(Choice::StartBack).is_some() {
        return;
    }
    let total = facts.amount(Amount::StartBackTotal);
    let sub = facts.amount(Amount::StartBackSub);
    let class = match (total, sub) {
        (Some(total), _) if total <= 3.0 => "low",
        (Some(_), Some(sub)) if sub <= 3.0 => "medium",
        (Some(_), Some(_)) => "high",
        _ => return,
    };
    facts.infer_choice(Choice::StartBack, class);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fact::Opioid;

    fn with(set: impl FnOnce(&mut Facts)) -> Facts {
        let mut facts = Facts::default();
        set(&mut facts);
        completed(&facts)
    }

    #[test]
    fn the_worse_of_stage_and_rate_counts() {
        let facts = with(|facts| {
            facts.set_amount(Amount::Egfr, Some(52.0)).unwrap();
        });
        assert_eq!(facts.amount(Amount::CkdStage), Some(3.0));
        let facts = with(|facts| {
            facts.set_amount(Amount::Egfr, Some(80.0)).unwrap();
            facts.set_amount(Amount::CkdStage, Some(4.0)).unwrap();
        });
        assert_eq!(facts.amount(Amount::Egfr), Some(29.0));
    }

    #[test]
    fn adds_up_opioids_by_the_published_factors() {
        let facts = with(|facts| {
            facts.set_opioids(vec![
                Opioid {
                    name: "Tramadol".to_owned(),
                    per_day: 200.0,
                },
                Opioid {
                    name: "oxycodone".to_owned(),
                    per_day: 20.0,
                },
            ]);
        });
        assert_eq!(facts.amount(Amount::MmeDay), Some(70.0));
        assert!(facts.truth(YesNo::Opioid).is_true());
        assert!(facts.truth(YesNo::TramadolTapentadol).is_true());
    }

    #[test]
    fn classes_the_published_sums() {
        let class = |total, sub| {
            with(|facts| {
                facts
                    .set_amount(Amount::StartBackTotal, Some(total))
                    .unwrap();
                facts.set_amount(Amount::StartBackSub, Some(sub)).unwrap();
            })
            .choice(Choice::StartBack)
        };
        assert_eq!(class(3.0, 3.0), Some("low"));
        assert_eq!(class(4.0, 3.0), Some("medium"));
        assert_eq!(class(4.0, 4.0), Some("high"));
    }

    #[test]
    fn a_male_person_is_not_asked_about_pregnancy() {
        let facts = with(|facts| facts.set_choice(Choice::SexBirth, Some("male")).unwrap());
        assert!(facts.truth(YesNo::Pregnant).is_false());
    }
}
