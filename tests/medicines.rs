//! Medicines, procedures and daily life in the plans of the vignettes (clinical sheet, 8).

#[cfg(test)]
#[path = "support/person.rs"]
mod person;

use backplan::domain::plan::Plan;
use backplan::domain::plan::bucket::Bucket::{self, ConsiderNext, DiscussFirst, DoNow};
use backplan::domain::plan::bucket::Bucket::{NotRecommended, NotSuitable};
use backplan::domain::treatment::Treatment::{
    self, Bzd, Cbt, Gab, Glu, InjEsi, LifErg, LifPa, MedRev, Nso, Nst, Ops, Opw, Par, PsySkl, Smr,
    Snr, SurAdr, SurDec, SurFus,
};
use person::{adam, chen, dora, plan_for};

fn check(plan: &Plan, lines: &[(Treatment, Bucket)]) {
    for (treatment, bucket) in lines {
        let found = plan.item(*treatment).map(|item| item.bucket);
        assert_eq!(found, Some(*bucket), "{treatment:?}");
    }
}

/// Classes that nobody without them is ever told to start.
const NEVER_STARTED: [(Treatment, Bucket); 5] = [
    (Opw, NotRecommended),
    (Ops, NotRecommended),
    (Gab, NotRecommended),
    (Bzd, NotRecommended),
    (Glu, NotRecommended),
];

#[test]
fn adam_is_offered_no_tablet_and_no_needle() {
    let plan = plan_for(&adam());
    check(&plan, &NEVER_STARTED);
    check(
        &plan,
        &[
            (InjEsi, NotRecommended),
            (SurFus, NotRecommended),
            (SurAdr, NotRecommended),
            (Snr, NotRecommended),
            (Par, NotRecommended),
            (LifErg, DoNow),
            (LifPa, DoNow),
            (PsySkl, DoNow),
        ],
    );
}

#[test]
fn occasional_tablets_bring_the_limits_of_the_label_and_no_card() {
    let plan = plan_for(&adam());
    assert!(plan.notices.contains(&"R-MED-05-B"), "{:?}", plan.notices);
    assert!(plan.item(Nso).is_none(), "{:?}", plan.item(Nso));
}

#[test]
fn chen_hears_why_the_injection_can_wait() {
    let plan = plan_for(&chen());
    check(&plan, &NEVER_STARTED);
    check(
        &plan,
        &[
            (InjEsi, NotRecommended),
            (Nso, DiscussFirst),
            (SurDec, ConsiderNext),
            (SurFus, NotRecommended),
            (Cbt, DiscussFirst),
        ],
    );
    let injection = plan.item(InjEsi).unwrap();
    assert!(injection.disagree);
    assert!(
        injection
            .reasons
            .iter()
            .any(|reason| reason.rule == "R-INJ-03")
    );
    let asked: Vec<_> = plan.questions.iter().map(|fact| fact.name()).collect();
    assert!(asked.contains(&"new_severe_phase"), "{asked:?}");
    let tablets = plan.item(Nso).unwrap();
    assert!(
        tablets
            .reasons
            .iter()
            .any(|reason| reason.rule == "R-MED-06")
    );
}

#[test]
fn chen_with_a_new_severe_spell_may_talk_about_it() {
    let facts = [chen(), vec!["new_severe_phase"]].concat();
    let plan = plan_for(&facts);
    assert_eq!(plan.item(InjEsi).unwrap().bucket, DiscussFirst);
    assert!(plan.item(InjEsi).unwrap().disagree);
}

#[test]
fn dora_gets_a_talk_instead_of_tablets() {
    let plan = plan_for(&dora());
    check(&plan, &NEVER_STARTED);
    check(
        &plan,
        &[
            (Nso, NotSuitable),
            (Nst, DiscussFirst),
            (Par, DiscussFirst),
            (Snr, NotRecommended),
            (SurDec, ConsiderNext),
        ],
    );
    let injection = plan.item(InjEsi).unwrap().bucket;
    assert!(injection.is_not_offered(), "{injection:?}");
    let relaxant = plan.item(Smr).unwrap().bucket;
    assert!(relaxant.is_not_offered(), "{relaxant:?}");
    let bones = plan
        .referrals
        .iter()
        .any(|one| one.flags.contains(&"R-BON-01-B"));
    assert!(bones, "{:?}", plan.referrals);
}

#[test]
fn a_medicine_in_use_is_a_review_and_never_a_refusal() {
    let facts = [chen(), vec!["benzo_z"]].concat();
    let plan = plan_for(&facts);
    assert_eq!(plan.item(Bzd).unwrap().bucket, DiscussFirst);
    assert_eq!(plan.item(Bzd).unwrap().review_within_days, Some(28));
    // A sedative in use bars the start of the next one.
    assert_eq!(plan.item(Gab).unwrap().bucket, NotSuitable);
}

#[test]
fn opioids_with_a_sedative_are_reviewed_within_a_week() {
    let facts: Vec<_> = dora()
        .into_iter()
        .chain(["opioid", "benzo_z", "medicine_count=6"])
        .collect();
    let plan = plan_for(&facts);
    assert_eq!(plan.item(Ops).unwrap().bucket, DiscussFirst);
    assert_eq!(plan.item(Ops).unwrap().review_within_days, Some(7));
    assert_eq!(plan.item(MedRev).unwrap().bucket, DiscussFirst);
    for rule in ["R-MED-16", "R-MED-17", "R-MED-25"] {
        assert!(plan.notices.contains(&rule), "{rule}");
    }
}
