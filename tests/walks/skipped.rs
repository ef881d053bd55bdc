//! The proof that leaving a question out hides nothing: whatever a person would have answered, the plan says the same.

use std::collections::BTreeSet;

use backplan::domain::fact::{Amount, FactId, Facts};
use backplan::domain::intake::{self, facts_of};
use backplan::domain::plan::{Plan, recommend};
use backplan::domain::questionnaire::{Answers, Item, Otherwise, Standing};
use backplan::domain::truth::Truth;

use super::people::Person;
use super::{End, walk};

/// Questions about something that an earlier answer says does not exist: there is nothing to tell.
const NOTHING_TO_TELL: &[&str] = &[
    // No such medicine, bypass, break, curve, pregnancy, birth, job, absence, activity or trial.
    "anti_inflammatory.",
    "heart.bypass_days",
    "spine.broken_weeks",
    "spine.degrees",
    "spine.levels",
    "pregnancy.",
    "work.",
    "activity.minutes",
    "tried.",
    "programme.",
    "goal.",
    // The sign it belongs to was answered with "no", so there is nothing to check or to make it more urgent.
    "checked.",
    "nerves.fast",
    "sudden.",
    "unwell.",
    "harm.",
    "paracetamol.",
    "mind.",
    "history.",
    "safe.",
    // No procedure was brought up, nobody measured it, the age says it already, or there is no such pain.
    "wishes.raised",
    "stiff.before_35",
    "kidney.number",
    "pain.leg",
];

/// What a person may say to a question that was left out, in the light of what they said before.
fn may_be_said(item: &Item, base: &Facts) -> Vec<Facts> {
    let mut variants = Vec::new();
    for fact in item.sets.facts() {
        let mut with = |set: &dyn Fn(&mut Facts)| {
            let mut facts = base.clone();
            set(&mut facts);
            variants.push(facts);
        };
        match fact {
            FactId::YesNo(fact) => {
                for truth in [Truth::True, Truth::False, Truth::Unknown] {
                    with(&|facts| facts.set(fact, truth));
                }
            }
            FactId::Amount(fact) => {
                let bounds = fact.bounds();
                // No high blood pressure and no diabetes: the numbers are those of such a person.
                let most = match fact {
                    Amount::BpSystolic => 139.0,
                    Amount::BpDiastolic => 89.0,
                    Amount::Hba1cPercent => 6.4,
                    _ => bounds.most,
                };
                for tenth in 0..=10_u32 {
                    let value = bounds.least + (most - bounds.least) * f64::from(tenth) / 10.0;
                    let value = if bounds.whole { value.round() } else { value };
                    // Without leg pain the back alone hurts: its number is the average (asked).
                    let value = match fact {
                        Amount::NrsBack => base.amount(Amount::Nrs).unwrap_or(value),
                        _ => value,
                    };
                    with(&|facts| facts.set_amount(fact, Some(value)).expect("within bounds"));
                }
            }
            FactId::Choice(fact) => {
                for option in fact.options() {
                    with(&|facts| facts.set_choice(fact, Some(option)).expect("an option"));
                }
            }
            FactId::Listing(_) => {}
        }
    }
    variants
}

/// Everything a plan tells a person, except what it says is not known.
fn told(plan: &Plan) -> String {
    let lines: Vec<_> = plan
        .items
        .iter()
        .map(|item| {
            let known = item.reasons.iter().filter(|reason| reason.truth.is_true());
            let reasons: Vec<&str> = known.map(|reason| reason.rule).collect();
            let when = (
                item.after_weeks,
                item.judge_at_weeks,
                item.review_within_days,
            );
            let how = (item.disagree, item.in_use, item.wanted, item.rank);
            (item.treatment, item.bucket, when, how, reasons)
        })
        .collect();
    let picture = (&plan.stop, &plan.referrals, &plan.patterns, plan.support);
    let movement = (
        plan.movement,
        plan.start_share,
        &plan.exercises,
        &plan.blocked_exercises,
    );
    let order = (&plan.start_now, &plan.staged, &plan.not_chosen);
    let rest = (&plan.team, &plan.notices, plan.first_full_review);
    format!("{picture:?} {lines:?} {movement:?} {order:?} {rest:?}")
}

/// The questions left out for a person, although there could have been something to tell.
fn left_out(answers: &Answers) -> Vec<&'static Item> {
    let forms = intake::all();
    let standings = forms.standings(answers);
    forms
        .items()
        .filter(|item| item.kind.is_question() && item.otherwise == Otherwise::NotKnown)
        .filter(|item| forms.standing(&standings, item.link_id.as_str()) == Standing::Disabled)
        .filter(|item| {
            let id = item.link_id.as_str();
            !NOTHING_TO_TELL.iter().any(|start| id.starts_with(start))
        })
        .collect()
}

/// Whether any answer to a question would change what the plan tells.
fn changed_by(item: &Item, base: &Facts, before: &str) -> bool {
    let variants = may_be_said(item, base);
    variants.iter().any(|facts| {
        // Two answers that cannot both be true are no answers.
        facts.check().is_ok() && told(&recommend(facts)) != *before
    })
}

#[test]
fn no_question_that_is_left_out_could_have_changed_the_plan() {
    let mut proven: BTreeSet<&str> = BTreeSet::new();
    let mut wrong: BTreeSet<String> = BTreeSet::new();
    let (mut people, mut plans) = (0, 0);
    for number in 100_000..101_300 {
        let mut person = Person::new(number);
        let End::Finished(answers) = walk(&mut person, |_, _| {}) else {
            continue;
        };
        people += 1;
        let base = facts_of(intake::all(), &answers).expect("facts");
        let plan = recommend(&base);
        let before = told(&plan);
        for item in left_out(&answers) {
            proven.insert(item.link_id.as_str());
            plans += 1;
            if changed_by(item, &base, &before) {
                wrong.insert(format!("{} for person {number}", item.link_id));
            }
            // Nor does the plan ask for what the questions then leave out.
            for fact in item.sets.facts() {
                if plan.questions.contains(&fact) {
                    wrong.insert(format!("{} is wanted by the plan", item.link_id));
                }
            }
        }
    }
    println!("{people} people, {plans} questions left out, of {proven:?}");
    assert_eq!(wrong, BTreeSet::new());
    assert!(people > 500 && proven.len() > 15, "{people} {proven:?}");
}

#[test]
fn the_proof_notices_a_question_that_matters() {
    // Had these been left out, some plan would have been another one.
    let forms = intake::all();
    for id in [
        "takes.thinner",
        "takes.opioid",
        "stomach.bleed",
        "belief.fear",
        "walk.brings_on",
    ] {
        let item = forms.item(id).expect("a question");
        let noticed = (200_000..200_200).any(|number| {
            let mut person = Person::new(number);
            let End::Finished(answers) = walk(&mut person, |_, _| {}) else {
                return false;
            };
            let base = facts_of(forms, &answers).expect("facts");
            let before = told(&recommend(&base));
            changed_by(item, &base, &before)
        });
        assert!(noticed, "{id}");
    }
}

#[test]
fn what_is_named_here_exists() {
    let forms = intake::all();
    for start in NOTHING_TO_TELL {
        let known = forms
            .items()
            .any(|item| item.link_id.as_str().starts_with(start));
        assert!(known, "{start}");
    }
}
