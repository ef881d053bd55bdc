//! What the rules need is asked, what is asked is needed, and nothing is asked twice.

#![cfg(all(not(target_arch = "wasm32"), feature = "guidance"))]
#![expect(clippy::panic, reason = "the whole file is a test")]

use std::collections::BTreeSet;

use backplan::domain::fact::FactId;
use backplan::domain::intake;
use backplan::domain::plan::rulebook;
use backplan::domain::questionnaire::{Derivation, FactBinding, Item};

/// Why a fact that rules use has no question: the reason, and the facts.
const NOT_ASKED: &[(&str, &[&str])] = &[
    (
        "found by the rules from its parts, which are asked",
        &[
            "RF-FX-2", "RF-FX-3", "RF-CA-1", "RF-CA-3", "RF-CA-5", "RF-INF-2", "RF-VAS-2",
            "RF-VAS-3", "RF-VAS-5", "RF-SPA", "RF-AGE", "MH-5", "bmi",
        ],
    ),
    (
        "asked as a whole: one row of the danger check names it together with its sign",
        &[
            "unexplained_fracture",
            "shoulder_hip_stiffness",
            "height_loss_cm",
        ],
    ),
    (
        "kept by the app: reviews, the diary, the taken plan and the settings set it",
        &[
            "rules_version_changed",
            "pain_rising_2wk",
            "new_symptom",
            "pgic",
            "days_in_plan",
            "peg_change",
            "rmdq_change",
            "worse_weeks",
            "adherence_percent",
            "profile",
        ],
    ),
    (
        "the score of a published questionnaire: never asked by us, our own item stands in for it",
        &["MH-4", "peg", "rmdq", "phq2", "phq9", "gad2", "gad7"],
    ),
    (
        "worked out from the names and doses of the person's own list of medicines",
        &["mme_day"],
    ),
    (
        "the rest of a published score of widespread pain: no question of ours asks it yet, and unknown it closes nothing",
        &["sss", "widespread_months"],
    ),
];

/// Why something is asked that no row of the rule book reads: the steps around the rows, or the people who read the answers.
const READ_ELSEWHERE: &[(&str, &[&str])] = &[
    (
        "the danger check reads it beside its rows",
        &["MH-1", "MH-2", "self_harm_thoughts", "leg_symptom_any"],
    ),
    (
        "the picture reads it: how much support fits",
        &[
            "impact",
            "function_limits",
            "low_mood",
            "anxious",
            "confidence",
            "expectation",
            "worry_damage",
        ],
    ),
    (
        "other facts are worked out from it",
        &["height_cm", "leg_site_below_knee"],
    ),
    (
        "the choice, the place and the amount of exercises",
        &[
            "sitting_worse",
            "job_heavy",
            "floor_possible",
            "equipment",
            "walking_tolerance_minutes",
        ],
    ),
    (
        "the plan is built around them, and reviews come back to them",
        &["goals", "goal_ratings"],
    ),
    (
        "the team reads it: where and how often it hurts, what eases it, work and wishes",
        &[
            "site_lumbar",
            "site_neck",
            "pain_days_half",
            "easier_uphill_or_trolley",
            "standing_tolerance_minutes",
            "sitting_tolerance_minutes",
            "unrefreshing_sleep",
            "work_perceived_cause",
            "work_status",
            "dislikes",
            "current_medicines",
        ],
    ),
];

fn read_by_rules() -> BTreeSet<FactId> {
    let entries = rulebook::entries();
    entries.into_iter().flat_map(|entry| entry.facts).collect()
}

fn asked() -> BTreeSet<FactId> {
    let forms = intake::all();
    let items = forms.items().flat_map(|item| item.sets.facts());
    items.chain(forms.derived().map(Derivation::fact)).collect()
}

/// The facts of a list, each of which exists and is there once.
fn named(list: &[(&str, &[&str])]) -> BTreeSet<FactId> {
    let mut facts = BTreeSet::new();
    for name in list.iter().flat_map(|(_, names)| *names) {
        let fact = FactId::named(name).unwrap_or_else(|| panic!("{name} is no fact"));
        assert!(facts.insert(fact), "{name} is there twice");
    }
    facts
}

fn names(facts: impl IntoIterator<Item = FactId>) -> Vec<&'static str> {
    facts.into_iter().map(FactId::name).collect()
}

#[test]
fn every_fact_that_a_rule_uses_can_be_set_by_a_question() {
    let (read, asked, excused) = (read_by_rules(), asked(), named(NOT_ASKED));
    println!(
        "{} facts in {} rows: {} are asked, {} have a reason",
        read.len(),
        rulebook::entries().len(),
        read.intersection(&asked).count(),
        excused.len()
    );
    let missing = read
        .difference(&asked)
        .filter(|fact| !excused.contains(fact));
    assert_eq!(names(missing.copied()), [""; 0], "no question sets these");
    // A reason that is no longer needed is taken out.
    let stale = excused
        .iter()
        .filter(|fact| asked.contains(fact) || !read.contains(fact));
    assert_eq!(
        names(stale.copied()),
        [""; 0],
        "asked by now, or read by no rule"
    );
}

#[test]
fn every_question_sets_a_fact_that_somebody_reads() {
    let (read, asked, elsewhere) = (read_by_rules(), asked(), named(READ_ELSEWHERE));
    let unread = asked
        .iter()
        .filter(|fact| !read.contains(fact) && !elsewhere.contains(fact));
    assert_eq!(names(unread.copied()), [""; 0], "asked in vain");
    let stale = elsewhere
        .iter()
        .filter(|fact| read.contains(fact) || !asked.contains(fact));
    assert_eq!(
        names(stale.copied()),
        [""; 0],
        "read by a rule by now, or no longer asked"
    );

    // A question without a fact of its own is part of one, or says whether an answer may be kept.
    let forms = intake::all();
    let parts: BTreeSet<&str> = forms
        .derived()
        .flat_map(Derivation::questions)
        .map(backplan::domain::questionnaire::LinkId::as_str)
        .collect();
    let sets_nothing = |item: &&Item| item.kind.is_question() && item.sets == FactBinding::Nothing;
    for item in forms.items().filter(sets_nothing) {
        let id = item.link_id.as_str();
        assert!(parts.contains(id) || id == "safe.keep", "{id} sets nothing");
    }
}

#[test]
fn nothing_is_asked_twice() {
    // Lists are put together from rows, each of another entry; weeks off work are 0 for all who are not off.
    let from_rows = [
        "known_checked",
        "tried",
        "preferences",
        "goals",
        "goal_ratings",
        "off_work_weeks",
    ];
    let forms = intake::all();
    let mut seen = BTreeSet::new();
    let mut bindings: Vec<&FactBinding> = Vec::new();
    for item in forms
        .items()
        .filter(|item| item.sets != FactBinding::Nothing)
    {
        for fact in item.sets.facts() {
            let is_new = seen.insert(fact);
            assert!(
                is_new || from_rows.contains(&fact.name()),
                "{} is asked twice",
                fact.name()
            );
        }
        let again = bindings.contains(&&item.sets) && item.sets != FactBinding::Goal;
        assert!(!again, "{} asks for the same again", item.link_id);
        bindings.push(&item.sets);
    }
}
