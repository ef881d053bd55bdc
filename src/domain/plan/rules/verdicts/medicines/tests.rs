//! Tests of the medicine rules, one line for each row that fires and each that rests.

use super::super::case::{Case, Line, VerdictLine, check, check_verdicts};
use super::*;
use crate::domain::plan::pattern::Pattern::{Inf, Mech, Noc, Ovf, Preg, Rad, Sten};
use crate::domain::plan::rule::Effect;

const LINES: &[Line<'_>] = &[
    (&["flare_now", "age=59"], &[Mech], "R-MED-02", true),
    (&["peg=4", "age=40"], &[Mech], "R-MED-02", true),
    (&["peg=3.9", "age=40"], &[Mech], "R-MED-02", false),
    (&["flare_now", "age=60"], &[Mech], "R-MED-02", false),
    (&["flare_now", "age=40"], &[Rad], "R-MED-02", false),
    (&["flare_now", "age=60"], &[Mech], "R-MED-02-B", true),
    (&["impact=4"], &[Mech], "R-MED-02-B", true),
    (&["peg=3.9", "age=60"], &[Mech], "R-MED-02-B", false),
    (&["nsaid_days_run=11"], &[Mech], "R-MED-05", true),
    (&["nsaid_days_28=15"], &[Mech], "R-MED-05", true),
    (
        &["nsaid_days_run=10", "nsaid_days_28=14"],
        &[Mech],
        "R-MED-05",
        false,
    ),
    (
        &["nsaid_oral", "nsaid_days_28=8"],
        &[Mech],
        "R-MED-05-B",
        true,
    ),
    (&["nsaid_oral"], &[Mech], "R-MED-05-B", true),
    (
        &["nsaid_oral", "nsaid_days_28=15"],
        &[Mech],
        "R-MED-05-B",
        false,
    ),
    (&[], &[Mech], "R-MED-05-B", false),
    (&["wants=NSO"], &[Rad], "R-MED-06", true),
    (&["nsaid_oral"], &[Rad], "R-MED-06", true),
    (&["peg=4"], &[Rad], "R-MED-06", true),
    (&["flare_now"], &[Rad], "R-MED-06", true),
    (&["peg=3"], &[Rad], "R-MED-06", false),
    (&[], &[Noc], "R-MED-07", true),
    (&[], &[Rad, Noc], "R-MED-07", false),
    (&["profile=uk"], &[Rad, Noc], "R-MED-07", true),
    (&[], &[Inf], "R-MED-08", true),
    (&[], &[Mech], "R-MED-08", false),
    (&[], &[Mech], "R-MED-09", true),
    (&[], &[Preg], "R-MED-09-B", true),
    (&["vert_fracture_weeks=12"], &[Ovf], "R-MED-09-B", true),
    (&[], &[Ovf], "R-MED-09-B", true),
    (
        &["vert_fracture_weeks=13", "not RF-FX-2"],
        &[Ovf],
        "R-MED-09-B",
        false,
    ),
    (&["ckd_stage=3"], &[Mech], "R-MED-09-B", true),
    (&["egfr=52"], &[Mech], "R-MED-09-B", true),
    (&["ckd_stage=2"], &[Mech], "R-MED-09-B", false),
    (&["anticoag"], &[Mech], "R-MED-09-B", true),
    (&["age=75"], &[Mech], "R-MED-09-B", true),
    (&["age=74"], &[Mech], "R-MED-09-B", false),
    (&["acei_arb", "diuretic"], &[Mech], "R-MED-09-B", true),
    (&["acei_arb"], &[Mech], "R-MED-09-B", false),
    (&["heart_bypass_days=14"], &[Mech], "R-MED-09-B", true),
    (&["heart_bypass_days=15"], &[Mech], "R-MED-09-B", false),
    (&["liver_disease"], &[Mech], "R-MED-09-B", true),
    (
        &["liver_disease", "not cirrhosis"],
        &[Mech],
        "R-MED-09-B",
        false,
    ),
    (&["drug_allergies=nsaid"], &[Mech], "R-MED-09-B", true),
    (&["tried=EX:none", "phq9=10"], &[Mech], "R-MED-10", true),
    (
        &["ex_edu_weeks=6", "ex_edu_gain_percent=29", "gad7=10"],
        &[Mech],
        "R-MED-10",
        true,
    ),
    (
        &["ex_edu_weeks=5", "ex_edu_gain_percent=29", "gad7=10"],
        &[Mech],
        "R-MED-10",
        false,
    ),
    (
        &["tried=EX:none", "phq9=9", "peg=8"],
        &[Mech],
        "R-MED-10",
        false,
    ),
    (
        &["tried=EX:none", "peg=5", "profile=us"],
        &[Mech],
        "R-MED-10",
        true,
    ),
    (
        &["tried=EX:none", "peg=4.9", "profile=us"],
        &[Mech],
        "R-MED-10",
        false,
    ),
    (
        &["tried=EX:none", "phq9=20", "profile=uk"],
        &[Mech],
        "R-MED-10",
        false,
    ),
    (&["tried=EX:good", "phq9=10"], &[Mech], "R-MED-10", false),
    (&["tried=EX:none", "phq9=10"], &[Noc], "R-MED-10", false),
    (&[], &[Mech], "R-MED-10-B", true),
    (&["tried=EX:none", "phq9=10"], &[Mech], "R-MED-10-B", false),
    (&["sleep_quality=4"], &[Noc], "R-MED-12", true),
    (&["bad_nights=4"], &[Noc], "R-MED-12", true),
    (
        &["sleep_quality=5", "bad_nights=3"],
        &[Noc],
        "R-MED-12",
        false,
    ),
    (&["sleep_quality=4"], &[Mech], "R-MED-12", false),
    (&[], &[Mech], "R-MED-13", true),
    (&["gabapentinoid"], &[Mech], "R-MED-13", false),
    (
        &[
            "not gabapentinoid",
            "not opioid",
            "not benzo_z",
            "sex_birth=male",
        ],
        &[Noc],
        "R-MED-13-B",
        true,
    ),
    (
        &["not gabapentinoid", "not opioid", "sex_birth=male"],
        &[Noc],
        "R-MED-13-B",
        false,
    ),
    (&[], &[Mech], "R-MED-15", true),
    (&["opioid"], &[Mech], "R-MED-15", false),
    (&["vert_fracture_weeks=12"], &[Ovf], "R-MED-15-B", true),
    (&["vert_fracture_weeks=13"], &[Ovf], "R-MED-15-B", false),
    (&[], &[Ovf], "R-MED-15-B", false),
    (&["profile=us"], &[Mech], "R-MED-15-C", true),
    (&["profile=intl"], &[Mech], "R-MED-15-C", false),
    (&[], &[Mech], "R-MED-19", true),
    (
        &["profile=us", "flare_now", "age=64"],
        &[Mech],
        "R-MED-19-B",
        true,
    ),
    (
        &["profile=us", "flare_now", "age=65"],
        &[Mech],
        "R-MED-19-B",
        false,
    ),
    (
        &["profile=uk", "flare_now", "age=64"],
        &[Mech],
        "R-MED-19-B",
        false,
    ),
    (&["profile=us", "age=64"], &[Mech], "R-MED-19-B", false),
    (&[], &[Mech], "R-MED-20", true),
    (&["benzo_z"], &[Mech], "R-MED-20", false),
    (&[], &[Mech], "R-MED-21", true),
    (&["steroid_oral"], &[Mech], "R-MED-21", false),
    (&[], &[Mech], "R-MED-22", true),
    (&[], &[Mech], "R-MED-23", true),
    (&[], &[Rad], "R-MED-23", false),
    (&["wants=CAN"], &[Mech], "R-MED-24", true),
    (&["cannabis_use"], &[Mech], "R-MED-24", true),
    (&[], &[Mech], "R-MED-24", false),
    (&["wants=HRB"], &[Mech], "R-MED-24-B", true),
    (&["herbal_willow"], &[Mech], "R-MED-24-B", true),
    (&[], &[Mech], "R-MED-24-B", false),
    (&["wants=SUZ"], &[Mech], "R-MED-24-C", true),
    (&[], &[Mech], "R-MED-24-C", false),
    (&["wants=LID"], &[Noc], "R-MED-24-D", true),
    (&["wants=LID"], &[Mech], "R-MED-24-D", false),
];

#[test]
fn fires_at_its_limits() {
    check(RULES, LINES);
}

const VERDICTS: &[VerdictLine<'_>] = &[
    (&["flare_now"], &[Mech], Nso, Some(DiscussFirst)),
    (&[], &[Mech], Nso, None),
    (&["flare_now"], &[Noc], Nso, Some(NotRecommended)),
    (&[], &[Inf], Nso, Some(DiscussFirst)),
    (&[], &[Mech], Par, Some(NotRecommended)),
    (&["anticoag"], &[Mech], Par, Some(DiscussFirst)),
    (&["anticoag"], &[Noc], Par, Some(NotRecommended)),
    (&[], &[Preg], Par, Some(DiscussFirst)),
    (&[], &[Mech], Snr, Some(NotRecommended)),
    (
        &["tried=EX:none", "phq9=10"],
        &[Mech],
        Snr,
        Some(DiscussFirst),
    ),
    (&["bad_nights=7"], &[Noc], Tca, Some(DiscussFirst)),
    (&[], &[Mech], Gab, Some(NotRecommended)),
    (&["unsure gabapentinoid"], &[Rad], Gab, Some(NotRecommended)),
    (&[], &[Sten], Opw, Some(NotRecommended)),
    (&["unsure opioid"], &[Sten], Ops, Some(NotRecommended)),
    (&["vert_fracture_weeks=4"], &[Ovf], Opw, Some(DiscussFirst)),
    (&["vert_fracture_weeks=4"], &[Ovf], Ops, Some(DiscussFirst)),
    (&[], &[Ovf], Opw, Some(NotRecommended)),
    (&["flare_now", "age=40"], &[Mech], Smr, Some(NotRecommended)),
    (
        &["flare_now", "age=40", "profile=us"],
        &[Mech],
        Smr,
        Some(DiscussFirst),
    ),
    (&["unsure benzo_z"], &[Mech], Bzd, Some(NotRecommended)),
    (&["unsure steroid_oral"], &[Mech], Glu, Some(NotRecommended)),
    (&[], &[Rad], Nst, Some(ConsiderNext)),
    (&[], &[Mech], Cap, Some(ConsiderNext)),
    (&[], &[Rad], Cap, None),
    (&["wants=CAN"], &[Mech], Can, Some(NotRecommended)),
    (&["herbal_willow"], &[Mech], Hrb, Some(NotRecommended)),
    (&["wants=SUZ"], &[Rad], Suz, Some(NotRecommended)),
    (&["wants=LID"], &[Noc], Lid, Some(NotRecommended)),
];

#[test]
fn gives_the_verdict_of_the_sheet() {
    check_verdicts(RULES, VERDICTS);
}

#[test]
fn nobody_is_offered_a_prescription_to_start() {
    for rule in RULES {
        for effect in rule.effects {
            if let Verdict(treatments, bucket, _) = effect {
                let prescribed = treatments
                    .iter()
                    .any(|one| one.is_prescribed_or_procedure());
                assert!(!prescribed || *bucket <= DiscussFirst, "{}", rule.id);
            }
        }
    }
}

#[test]
fn older_people_are_not_promised_what_was_tested_in_younger_ones() {
    for words in [&["flare_now", "age=60"][..], &["flare_now"]] {
        let case = Case::new(RULES, words, &[Mech]);
        let cited = RULES.iter().filter(|rule| case.fires(rule.id));
        let speaking = cited.filter(|rule| rule.id.starts_with("R-MED-02"));
        assert!(
            speaking
                .flat_map(|rule| rule.ground.sources)
                .all(|one| *one != Source::Who23)
        );
    }
}

#[test]
fn the_disagreement_on_duloxetine_is_shown() {
    let case = Case::new(RULES, &["tried=EX:none", "phq9=10"], &[Mech]);
    let divided = |effect: &Effect| matches!(effect, Disagree(list) if list.contains(&Snr));
    assert!(case.effects().any(|(_, effect)| divided(&effect)));
}

/// What bars tablets here reads nothing that the contra-indications do not read, and misses none.
#[test]
fn tablets_are_barred_by_what_the_contraindications_say() {
    use crate::domain::fact::FactId;
    use crate::domain::plan::rule::Limit;
    use crate::domain::plan::rules::contraindications;
    use std::collections::BTreeSet;

    // A second tablet, one day, a sum of doubts; and pregnancy, which opens paracetamol by itself.
    let left_out = ["CI-NSO-15", "CI-NSO-24", "CI-NSO-26", "CI-NSO-28"];
    let bars = |row: &&crate::domain::plan::rule::Contraindication| {
        row.treatments.contains(&Nso)
            && row.id.starts_with("CI-NSO")
            && matches!(row.limit, Limit::Bar | Limit::BarStart)
            && !left_out.contains(&row.id)
    };
    let theirs: BTreeSet<FactId> = contraindications::all()
        .filter(bars)
        .flat_map(|row| row.when.reads())
        .filter(|fact| *fact != FactId::YesNo(YesNo::HeartBypassEver))
        .collect();
    let mut ours = TABLETS_BARRED.reads();
    ours.remove(&FactId::Listing(Listing::DrugAllergies));
    assert_eq!(ours, theirs);
}
