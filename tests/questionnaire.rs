//! The forms as data, the walk through them, and what the answers say.

#![cfg(not(target_arch = "wasm32"))]

use std::collections::{BTreeMap, BTreeSet};

use backplan::domain::fact::{Amount, Choice, FactId, Facts, Listing, YesNo};
use backplan::domain::intake::{self, facts_of};
use backplan::domain::questionnaire::{
    AnswerError, AnswerKind, AnswerOption, AnswerValue, Answers, Behaviour, Condition, Derivation,
    Enablement, FactBinding, Forms, Item, LinkId, Operator, Otherwise, Questionnaire, ScreenState,
    Standing,
};
use backplan::domain::treatment::Treatment;
use backplan::domain::truth::Truth;
use proptest::prelude::*;

#[cfg(test)]
#[path = "questionnaire/dice.rs"]
mod dice;
#[cfg(test)]
#[path = "questionnaire/vignettes.rs"]
mod vignettes;

/// Every fact some item or derivation of these forms may set.
fn facts_within_reach(forms: &Forms<'_>) -> BTreeSet<FactId> {
    let items = forms.items().flat_map(|item| item.sets.facts());
    let derived = forms.derived().map(Derivation::fact);
    items.chain(derived).collect()
}

fn names(facts: impl IntoIterator<Item = FactId>) -> Vec<&'static str> {
    facts.into_iter().map(FactId::name).collect()
}

/// Flags that nobody answers as such: the rules compute them from these parts.
const COMPUTED: &[(&str, &[&str])] = &[
    (
        "RF-FX-2",
        &[
            "sudden_midline_pain_minor_strain",
            "osteoporosis",
            "low_trauma_fracture_hx",
            "steroid_oral_3mo",
            "age",
        ],
    ),
    (
        "RF-FX-3",
        &[
            "new_stoop",
            "osteoporosis",
            "low_trauma_fracture_hx",
            "steroid_oral_3mo",
            "age",
        ],
    ),
    (
        "RF-CA-1",
        &[
            "cancer_active",
            "cancer_hx",
            "pain_new_or_changed",
            "pain_constant",
            "pain_at_night",
            "pain_on_straining",
            "site_thoracic",
        ],
    ),
    (
        "RF-CA-3",
        &["age", "first_ever_episode", "pain_constant", "trend_4wk"],
    ),
    ("RF-CA-5", &["age", "weight_loss_unplanned"]),
    (
        "RF-INF-2",
        &[
            "pain_constant",
            "pain_at_night",
            "immunosuppressed",
            "ivdu",
            "dialysis",
            "serious_infection_recent",
            "spine_procedure_3mo",
        ],
    ),
    ("RF-VAS-2", &["aaa_known", "pain_new_or_changed"]),
    (
        "RF-VAS-3",
        &["age", "sex_birth", "ever_smoked", "aorta_ultrasound_done"],
    ),
    (
        "RF-VAS-5",
        &[
            "walk_symptoms",
            "eased_by_standing_still",
            "cold_feet",
            "smoker",
            "diabetes",
        ],
    ),
    (
        "RF-SPA",
        &[
            "onset_age",
            "duration_months",
            "spa_onset_before_35",
            "spa_night_waking",
            "spa_buttock_pain",
            "spa_better_moving",
            "spa_nsaid_48h",
            "spa_family_first_degree",
            "spa_arthritis",
            "spa_enthesitis",
            "spa_psoriasis",
            "hla_b27",
        ],
    ),
    ("RF-AGE", &["age"]),
    ("MH-3", &["MH-1", "MH-2", "self_harm_thoughts"]),
    ("MH-5", &["low_mood", "anxious"]),
];

/// `MH-0` is the help button, `MH-4` needs a score from a real questionnaire that came from outside.
const NOT_FROM_OUR_FORMS: &[&str] = &["MH-0", "MH-4"];

#[test]
fn every_danger_sign_is_asked_or_computed_from_parts_that_are() {
    let check = facts_within_reach(intake::danger_check());
    let all = names(facts_within_reach(intake::all()));
    for &flag in YesNo::ALL {
        let name = flag.name();
        let is_flag = name.starts_with("RF-") || name.starts_with("MH-");
        if !is_flag || NOT_FROM_OUR_FORMS.contains(&name) {
            continue;
        }
        let computed = COMPUTED.iter().find(|(flag, _)| *flag == name);
        match computed {
            Some((_, parts)) => {
                for part in *parts {
                    assert!(
                        all.contains(part),
                        "{name} rests on {part}, which is never asked"
                    );
                }
            }
            None => assert!(
                check.contains(&flag.into()),
                "{name} is not in the danger check"
            ),
        }
    }
}

#[test]
fn every_escalator_is_asked_in_the_danger_check() {
    let check = names(facts_within_reach(intake::danger_check()));
    for &fact in YesNo::ALL {
        if fact.name().starts_with("rf_") {
            assert!(check.contains(&fact.name()), "{}", fact.name());
        }
    }
}

#[test]
fn every_fact_of_the_first_patterns_support_and_anti_inflammatory_safety_is_set() {
    let needed = [
        // R-PH-01 to -04 and R-PH-11
        "leg_below_knee_dominant",
        "leg_site_below_knee",
        "nrs_leg",
        "nrs_back",
        "nerve_quality",
        "cough_worse",
        "leg_band",
        "age",
        "leg_symptom_any",
        "walk_symptoms",
        "eased_by_sitting",
        "eased_by_standing_still",
        "easier_uphill_or_trolley",
        "axspa_known",
        "site_lumbar",
        "scoliosis",
        "kyphosis",
        "spondylolisthesis",
        "vert_fracture",
        "spine_surgery_hx",
        "surgery_pain_persists",
        "postpartum_weeks",
        "facet_sij_confirmed",
        "fibromyalgia_known",
        "duration_months",
        "pain_days_half",
        // support level
        "impact",
        "function_limits",
        "low_mood",
        "anxious",
        "confidence",
        "fear",
        "expectation",
        "worry_damage",
        "off_work_weeks",
        // CI-NSO-01 to -27
        "gi_bleed_hx",
        "ulcer_active",
        "peptic_ulcer_hx",
        "egfr",
        "dialysis",
        "ckd_stage",
        "diabetes",
        "htn",
        "anticoag",
        "antiplatelet",
        "hf",
        "ihd_stroke_pad",
        "heart_bypass_days",
        "heart_bypass_ever",
        "htn_uncontrolled",
        "acei_arb",
        "diuretic",
        "pregnant",
        "gest_weeks",
        "pregnancy_planning",
        "nsaid_allergy",
        "asthma_aspirin_sensitive",
        "nasal_polyps",
        "asthma",
        "cirrhosis",
        "liver_disease",
        "ibd",
        "ssri_snri",
        "steroid_oral",
        "lithium",
        "methotrexate",
        "calcineurin",
        "digoxin",
        "bleeding_disorder",
        "nsaid_other",
        "bariatric_bypass",
        "dehydration_now",
        "alcohol_heavy",
    ];
    let all = names(facts_within_reach(intake::all()));
    for fact in needed {
        assert!(
            FactId::named(fact).is_some(),
            "{fact} is no fact, the list is wrong"
        );
        assert!(all.contains(&fact), "no question sets {fact}");
    }
}

#[test]
fn no_two_questions_set_the_same_fact() {
    // Weeks off work are 0 for everybody who is not off; the lists are put together from rows. A mark on the
    // body map adds a leg symptom and its reach to what was told, and then the reach is not asked.
    let shared = [
        FactId::YesNo(YesNo::LegSymptomAny),
        FactId::YesNo(YesNo::LegSiteBelowKnee),
        FactId::Amount(Amount::OffWorkWeeks),
        FactId::Listing(Listing::KnownChecked),
        FactId::Listing(Listing::Tried),
        FactId::Listing(Listing::Preferences),
        FactId::Listing(Listing::Goals),
        FactId::Listing(Listing::GoalRatings),
    ];
    let mut seen = BTreeSet::new();
    let forms = intake::all();
    let items = forms.items().flat_map(|item| item.sets.facts());
    for fact in items.chain(forms.derived().map(Derivation::fact)) {
        assert!(
            seen.insert(fact) || shared.contains(&fact),
            "{} is set twice",
            fact.name()
        );
    }
}

#[test]
fn names_are_unique_and_conditions_look_back_only() {
    let mut seen = BTreeSet::new();
    for item in intake::all().items() {
        for condition in item.enable.iter().flat_map(|when| &when.conditions) {
            let question = condition.question.as_str();
            assert!(
                seen.contains(question),
                "{} rests on {question}",
                item.link_id
            );
            let target = intake::all().item(question).unwrap();
            if let AnswerValue::Code(code) = &condition.answer {
                assert!(target.option(code).is_some(), "{question} has no {code}");
            }
        }
        assert!(seen.insert(item.link_id.as_str()), "{} twice", item.link_id);
    }
    for derivation in intake::all().derived() {
        for question in derivation.questions() {
            assert!(seen.contains(question.as_str()), "{question}");
        }
    }
}

#[test]
fn every_binding_fits_its_kind_of_answer() {
    for item in intake::all().items() {
        let fits = match (&item.sets, &item.kind) {
            // The names come from the list of medicines in the record, the answer says that there is one.
            (FactBinding::Nothing, _)
            | (FactBinding::Listing(Listing::CurrentMedicines), AnswerKind::One { .. }) => true,
            (FactBinding::YesNo(_) | FactBinding::Entry(..), kind) => *kind == AnswerKind::YesNo,
            (FactBinding::Amount(_), kind) => matches!(
                kind,
                AnswerKind::Whole | AnswerKind::Decimal | AnswerKind::Scale { .. }
            ),
            (FactBinding::Trial(..), kind) => {
                matches!(kind, AnswerKind::YesNo | AnswerKind::One { .. })
            }
            (FactBinding::Liking(_) | FactBinding::GoalRating(_), kind) => {
                matches!(kind, AnswerKind::Scale { .. })
            }
            (FactBinding::Goal, kind) => matches!(kind, AnswerKind::Text { .. }),
            (FactBinding::Choice(fact), AnswerKind::One { .. }) => item
                .options
                .iter()
                .all(|option| fact.options().contains(&option.code.as_str())),
            (FactBinding::Options(options), AnswerKind::One { .. }) => options
                .iter()
                .all(|option| item.option(&option.code).is_some()),
            (FactBinding::Listing(Listing::Wants), AnswerKind::Many) => item
                .options
                .iter()
                .all(|option| option.exclusive || Treatment::coded(&option.code).is_some()),
            (FactBinding::Tried | FactBinding::Listing(_), kind) => *kind == AnswerKind::Many,
            _ => false,
        };
        assert!(fits, "{}", item.link_id);
        if item.otherwise == Otherwise::KnownFalse {
            assert!(
                item.enable.is_some() || item.link_id.as_str() == "leg.reach",
                "{} is ruled out by nothing",
                item.link_id
            );
        }
    }
}

#[test]
fn a_healthy_person_walks_nine_danger_screens_and_about_thirty_seven_more() {
    let count = |forms: &Forms<'_>, person: vignettes::Person| {
        let answers = vignettes::fill(forms, person);
        forms.walk(&answers).len()
    };
    let check = count(intake::danger_check(), vignettes::nothing_wrong());
    assert_eq!(
        check, 9,
        "the basics, six lists, the question on self-harm, safety at home"
    );
    let all = count(intake::all(), vignettes::nothing_wrong());
    assert_eq!(all - check, 37, "36 and the list of medicines");
}

#[test]
fn impossible_numbers_are_refused_and_the_earlier_answer_stays() {
    let forms = intake::all();
    let cases = [
        ("body.height", 1700.0),
        ("body.height", 17.0),
        ("body.weight", 5.0),
        ("body.weight", f64::NAN),
        ("body.weight", f64::INFINITY),
        ("about.age", 40.5),
        ("about.age", -1.0),
        ("pain.average", 11.0),
        ("pain.average", 4.5),
        ("liking.massage", -3.0),
        ("activity.days", 8.0),
    ];
    for (question, wrong) in cases {
        let item = forms.item(question).unwrap();
        let mut answers = Answers::default();
        let right = match question {
            "body.height" => 170.0,
            "body.weight" => 70.0,
            "about.age" => 40.0,
            _ => 2.0,
        };
        answers.answer(item, AnswerValue::Number(right)).unwrap();
        let error = answers
            .answer(item, AnswerValue::Number(wrong))
            .unwrap_err();
        assert_eq!(error.question().as_str(), question);
        assert_eq!(answers.number(question), Some(right));
    }
}

#[test]
fn answers_of_the_wrong_kind_are_refused() {
    let forms = intake::all();
    let refused = [
        ("about.age", AnswerValue::Bool(true)),
        ("about.age", AnswerValue::NotSure),
        ("about.age", AnswerValue::Declined),
        ("about.sex", AnswerValue::Code("other".to_owned())),
        ("nerves.bladder", AnswerValue::Number(1.0)),
        ("nerves.bladder", AnswerValue::Declined),
        ("danger.nerves", AnswerValue::Bool(true)),
        ("goal.first", AnswerValue::Text("a".repeat(201))),
        (
            "allergy.medicines",
            AnswerValue::Codes(["none".to_owned(), "nsaid".to_owned()].into()),
        ),
    ];
    for (question, value) in refused {
        let item = forms.item(question).unwrap();
        let mut answers = Answers::default();
        assert!(
            answers.answer(item, value.clone()).is_err(),
            "{question} took {value:?}"
        );
        assert!(answers.is_empty());
    }
}

#[test]
fn a_submitted_list_says_no_for_every_row_left_empty_and_nothing_before() {
    let forms = intake::danger_check();
    let answers = vignettes::fill_until(forms, vignettes::nothing_wrong(), "danger.nerves");
    let facts = facts_of(forms, &answers).unwrap();
    assert!(!facts.is_asked(YesNo::RfCes1));
    let screen = forms.screen_of("danger.nerves").unwrap();
    let given = BTreeMap::from([(LinkId::from("nerves.saddle"), AnswerValue::NotSure)]);
    let answers = answers.submit(forms, screen, given).unwrap();
    let facts = facts_of(forms, &answers).unwrap();
    assert!(facts.truth(YesNo::RfCes1).is_false());
    assert!(facts.truth(YesNo::RfCes3).is_unknown() && facts.is_asked(YesNo::RfCes3));
}

#[test]
fn the_intimate_sign_passed_over_counts_only_with_a_leg_symptom() {
    let intimate = |leg: AnswerValue| {
        let mut person = vignettes::nothing_wrong();
        person.insert("about.leg", leg);
        person.insert("nerves.intimate", AnswerValue::Declined);
        let forms = intake::danger_check();
        facts_of(forms, &vignettes::fill(forms, person)).unwrap()
    };
    let without = intimate(AnswerValue::Bool(false));
    assert!(!without.is_asked(YesNo::RfCes4));
    for leg in [AnswerValue::Bool(true), AnswerValue::NotSure] {
        let facts = intimate(leg);
        assert!(facts.is_asked(YesNo::RfCes4) && facts.truth(YesNo::RfCes4).is_unknown());
    }
}

#[test]
fn a_sign_that_cannot_apply_is_no_and_never_a_gap() {
    let forms = intake::danger_check();
    let man = facts_of(forms, &vignettes::fill(forms, vignettes::nothing_wrong())).unwrap();
    for fact in [
        YesNo::Pregnant,
        YesNo::RfPrg1,
        YesNo::RfAbd3,
        YesNo::RfPmr,
        YesNo::RfCa4,
        YesNo::RfSpaF,
    ] {
        assert!(man.truth(fact).is_false(), "{}", fact.name());
    }
    assert_eq!(
        man.entries(Listing::KnownChecked).map(BTreeSet::len),
        Some(0)
    );
}

#[test]
fn a_sign_that_was_examined_is_listed_as_checked() {
    let mut person = vignettes::nothing_wrong();
    person.insert("nerves.weak", AnswerValue::Bool(true));
    person.insert("checked.weak", AnswerValue::Bool(true));
    person.insert("history.cancer_past", AnswerValue::Bool(true));
    person.insert("signs.night", AnswerValue::NotSure);
    person.insert("history.cancer_nerves", AnswerValue::NotSure);
    let forms = intake::danger_check();
    let facts = facts_of(forms, &vignettes::fill(forms, person)).unwrap();
    assert!(facts.has(Listing::KnownChecked, "RF-NEU-2").is_true());
    assert!(facts.has(Listing::KnownChecked, "RF-CA-1").is_false());
    assert!(facts.is_asked(YesNo::RfCa1NerveSigns));
}

#[test]
fn a_yes_on_self_harm_opens_the_crisis_list_at_once() {
    let forms = intake::danger_check();
    for answer in [
        AnswerValue::Bool(true),
        AnswerValue::NotSure,
        AnswerValue::Declined,
    ] {
        let mut person = vignettes::nothing_wrong();
        person.insert("mind.self_harm", answer.clone());
        let before = vignettes::fill_until(forms, person.clone(), "mind.crisis");
        assert_eq!(
            forms.next_screen(&before).unwrap().link_id().as_str(),
            "mind.crisis",
            "{answer:?}"
        );
        let facts = facts_of(forms, &before).unwrap();
        assert!(!facts.is_asked(YesNo::Mh2));
        assert_eq!(
            facts.truth(YesNo::SuicidalNow),
            facts.truth(YesNo::SelfHarmThoughts)
        );
        person.insert("mind.plan", AnswerValue::Declined);
        person.insert("mind.after_medicine", AnswerValue::Bool(false));
        let facts = facts_of(forms, &vignettes::fill(forms, person)).unwrap();
        assert!(facts.is_asked(YesNo::Mh2) && facts.truth(YesNo::Mh2).is_unknown());
    }
    let facts = facts_of(forms, &vignettes::fill(forms, vignettes::nothing_wrong())).unwrap();
    assert!(!facts.is_asked(YesNo::Mh2) && facts.truth(YesNo::SelfHarmThoughts).is_false());
}

#[test]
fn too_much_paracetamol_on_purpose_leads_to_the_crisis_list() {
    let mut person = vignettes::nothing_wrong();
    person.insert("harm.paracetamol", AnswerValue::Bool(true));
    person.insert("paracetamol.unwell", AnswerValue::Bool(false));
    person.insert("paracetamol.purpose", AnswerValue::Bool(true));
    person.insert("paracetamol.amount", AnswerValue::Number(6000.0));
    person.insert("mind.means", AnswerValue::Bool(true));
    let forms = intake::danger_check();
    let facts = facts_of(forms, &vignettes::fill(forms, person)).unwrap();
    for fact in [
        YesNo::RfRx3,
        YesNo::RfRx3UnwellOrIntentional,
        YesNo::Mh1,
        YesNo::Mh2,
    ] {
        assert!(facts.truth(fact).is_true(), "{}", fact.name());
    }
    assert_eq!(facts.amount(Amount::ParacetamolMgDay), Some(6000.0));
}

#[test]
fn weight_loss_alone_is_no_sign_of_its_own_but_with_constant_pain_it_is() {
    let forms = intake::danger_check();
    let cancer_sign = |constant: AnswerValue| {
        let mut person = vignettes::nothing_wrong();
        person.insert("unwell.weight", AnswerValue::Bool(true));
        person.insert("signs.constant", constant);
        let answers = vignettes::fill(forms, person);
        facts_of(forms, &answers).unwrap().truth(YesNo::RfCa2)
    };
    assert_eq!(cancer_sign(AnswerValue::Bool(false)), Truth::False);
    assert_eq!(cancer_sign(AnswerValue::NotSure), Truth::Unknown);
    assert_eq!(cancer_sign(AnswerValue::Bool(true)), Truth::True);
}

#[test]
fn safety_at_home_is_stored_only_by_agreement() {
    let forms = intake::danger_check();
    let told = |home: AnswerValue, keep: Option<bool>| {
        let mut person = vignettes::nothing_wrong();
        person.insert("safe.home", home);
        if let Some(keep) = keep {
            person.insert("safe.keep", AnswerValue::Bool(keep));
        }
        vignettes::fill(forms, person)
    };
    let stored: Vec<Answers> = [
        told(AnswerValue::Bool(true), Some(false)),
        told(AnswerValue::Bool(true), None),
        told(AnswerValue::NotSure, Some(false)),
        told(AnswerValue::Declined, None),
        told(AnswerValue::Bool(false), None),
    ]
    .iter()
    .map(|answers| {
        let facts = facts_of(forms, answers).unwrap();
        assert!(!facts.is_asked(YesNo::RfSafe));
        assert!(forms.progress(&answers.to_keep(forms)).is_complete());
        answers.to_keep(forms)
    })
    .collect();
    for answers in &stored {
        assert_eq!(
            answers.get("safe.home"),
            Some(&AnswerValue::Declined),
            "what was said shows in the store"
        );
        assert_eq!(answers, &stored[0], "the store tells the answers apart");
    }
    let agreed = told(AnswerValue::Bool(true), Some(true));
    assert_eq!(
        agreed.to_keep(forms).get("safe.home"),
        Some(&AnswerValue::Bool(true))
    );
    assert!(
        facts_of(forms, &agreed)
            .unwrap()
            .truth(YesNo::RfSafe)
            .is_true()
    );
}

#[test]
fn a_new_check_opens_every_list_again_and_keeps_the_person() {
    let forms = intake::all();
    let answers = vignettes::fill(forms, vignettes::nothing_wrong());
    let again = intake::answers_for_new_check(&answers);
    assert_eq!(again.number("about.age"), Some(38.0));
    assert_eq!(
        forms.next_screen(&again).unwrap().link_id().as_str(),
        "danger.nerves"
    );
    assert_eq!(again.get("pain.average"), answers.get("pain.average"));
    let facts = facts_of(forms, &again).unwrap();
    assert!(!facts.is_asked(YesNo::RfCes1));
}

#[test]
fn an_onset_after_the_present_age_names_both_questions() {
    let mut person = vignettes::nothing_wrong();
    person.insert("pain.began", AnswerValue::Number(60.0));
    let forms = intake::all();
    let error = facts_of(forms, &vignettes::fill(forms, person)).unwrap_err();
    let questions: Vec<&str> = error.questions.iter().map(LinkId::as_str).collect();
    assert_eq!(questions, ["about.age", "pain.began"]);
}

#[test]
fn a_stored_answer_that_no_longer_fits_is_reported_and_not_lost_in_silence() {
    let forms = intake::all();
    let stored = [
        (LinkId::from("about.age"), AnswerValue::Number(38.0)),
        (LinkId::from("about.sex"), AnswerValue::Number(1.0)),
        (LinkId::from("about.shoe_size"), AnswerValue::Number(43.0)),
    ];
    let (answers, refused) = Answers::restored(forms, stored);
    assert_eq!(answers.len(), 1);
    assert_eq!(refused.len(), 2);
    assert!(
        matches!(&refused[1], AnswerError::NoSuchQuestion(id) if id.as_str() == "about.shoe_size")
    );
}

#[test]
fn screens_outside_danger_and_safety_can_be_passed_by() {
    let forms = intake::all();
    let mut answers = Answers::default();
    let mut person = vignettes::nothing_wrong();
    let mut passed = 0;
    while let Some(screen) = forms.next_screen(&answers) {
        let section = screen.section.map_or("", LinkId::as_str);
        let must = ["danger", "health", "medicines"].contains(&section);
        if let Ok(next) = answers.pass_by(forms, screen) {
            let id = screen.link_id();
            assert!(
                !must
                    || ["danger.safe", "medicines.list", "health.spine_details"]
                        .contains(&id.as_str()),
                "{id} can be passed by"
            );
            passed += 1;
            answers = next;
        } else {
            assert!(must, "{} cannot be passed by", screen.link_id());
            answers = vignettes::submit(forms, &answers, screen, &mut person);
        }
    }
    assert!(passed > 15, "{passed}");
    let facts = facts_of(forms, &answers).unwrap();
    assert!(!facts.is_asked(Amount::Impact) && !facts.is_asked(Amount::LowMood));
    assert!(!facts.is_asked(YesNo::BendingWorse));
}

fn small(link_id: &'static str, when: Option<Enablement>) -> Item {
    let mut item = Item::new(link_id, AnswerKind::YesNo);
    item.enable = when;
    item
}

fn form_of(items: Vec<Item>) -> Questionnaire {
    Questionnaire {
        id: "made-up".to_owned(),
        version: "1".to_owned(),
        items,
        derived: Vec::new(),
    }
}

#[test]
fn a_circle_of_conditions_ends_and_stays_undecided() {
    let yes =
        |question: &'static str| Some(Condition::equals(question, AnswerValue::Bool(true)).into());
    let form = form_of(vec![
        small("a", yes("c")),
        small("b", yes("a")),
        small("c", yes("b")),
        small("alone", yes("alone")),
        small("free", None),
    ]);
    let forms = Forms::new([&form]);
    let standings = forms.standings(&Answers::default());
    for question in ["a", "b", "c", "alone"] {
        assert_eq!(forms.standing(&standings, question), Standing::Undecided);
    }
    let free = forms.screen_of("free").unwrap();
    let answers = Answers::default().pass_by(&forms, free).unwrap();
    assert!(forms.progress(&answers).is_complete());
    assert!((forms.progress(&answers).fraction() - 1.0).abs() < f64::EPSILON);
}

#[test]
fn conditions_on_later_questions_and_every_comparison_work() {
    let number = |operator, limit: f64| {
        Some(Condition::new("late", operator, AnswerValue::Number(limit)).into())
    };
    let mut late = Item::new("late", AnswerKind::Decimal);
    late.required = true;
    let form = form_of(vec![
        small("greater", number(Operator::Greater, 5.0)),
        small("less", number(Operator::Less, 5.0)),
        small("at_least", number(Operator::AtLeast, 5.0)),
        small("at_most", number(Operator::AtMost, 5.0)),
        small("same", number(Operator::Equals, 5.0)),
        small("other", number(Operator::NotEquals, 5.0)),
        small(
            "chain",
            Some(Condition::equals("same", AnswerValue::Bool(true)).into()),
        ),
        late,
    ]);
    let forms = Forms::new([&form]);
    let late = forms.item("late").unwrap();
    let enabled = |value: f64| {
        let mut answers = Answers::default();
        answers.answer(late, AnswerValue::Number(value)).unwrap();
        let standings = forms.standings(&answers);
        ["greater", "less", "at_least", "at_most", "same", "other"]
            .into_iter()
            .filter(|id| forms.standing(&standings, id) == Standing::Enabled)
            .collect::<Vec<_>>()
    };
    assert_eq!(enabled(5.0), ["at_least", "at_most", "same"]);
    assert_eq!(enabled(6.0), ["greater", "at_least", "other"]);
    assert_eq!(enabled(4.0), ["less", "at_most", "other"]);
    let standings = forms.standings(&Answers::default());
    assert_eq!(forms.standing(&standings, "chain"), Standing::Undecided);
}

#[test]
fn a_disabled_group_disables_everything_below_and_its_answers_do_not_count() {
    let form = form_of(vec![
        small("gate", None),
        Item::new("group", AnswerKind::Group)
            .when(Condition::equals("gate", AnswerValue::Bool(true)))
            .with([Item::new("inner", AnswerKind::Group)
                .with([small("deep", None).sets(YesNo::Asthma)])]),
        small(
            "after",
            Some(Enablement {
                behaviour: Behaviour::Any,
                conditions: vec![
                    Condition::equals("deep", AnswerValue::Bool(true)),
                    Condition::new("deep", Operator::Exists, AnswerValue::Bool(false)),
                ],
            }),
        ),
    ]);
    let forms = Forms::new([&form]);
    let mut answers = Answers::default();
    answers
        .answer(forms.item("deep").unwrap(), AnswerValue::Bool(true))
        .unwrap();
    for (gate, expected) in [(true, Standing::Enabled), (false, Standing::Disabled)] {
        answers
            .answer(forms.item("gate").unwrap(), AnswerValue::Bool(gate))
            .unwrap();
        let standings = forms.standings(&answers);
        assert_eq!(forms.standing(&standings, "deep"), expected);
        assert_eq!(forms.standing(&standings, "after"), Standing::Enabled);
        let facts = facts_of(&forms, &answers).unwrap();
        assert_eq!(facts.is_asked(YesNo::Asthma), gate);
    }
    assert_eq!(answers.yes_or_no("deep"), Some(true), "the answer is kept");
}

#[test]
fn open_choices_days_and_scores_of_outside_forms_are_checked_too() {
    let mut colour = Item::new("colour", AnswerKind::One { open: true });
    colour.options = vec![AnswerOption {
        code: "red".to_owned(),
        weight: Some(3.0),
        ..AnswerOption::default()
    }];
    let mut answers = Answers::default();
    answers
        .answer(&colour, AnswerValue::Text("teal".to_owned()))
        .unwrap();
    let red = AnswerValue::Code("red".to_owned());
    assert_eq!(colour.weight_of(&red), Some(3.0));
    let day = Item::new("day", AnswerKind::Date);
    for wrong in ["2026-02-30", "tomorrow", "2026-1-1", ""] {
        assert!(
            answers
                .answer(&day, AnswerValue::Day(wrong.to_owned()))
                .is_err(),
            "{wrong}"
        );
    }
    answers
        .answer(&day, AnswerValue::Day("2026-11-22".to_owned()))
        .unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn everybody_reaches_the_end_and_only_what_applies_counts(seed in 1_u64..) {
        let forms = intake::all();
        let mut dice = dice::Dice(seed);
        let mut answers = Answers::default();
        let mut before = 0.0;
        let mut steps = 0;
        while let Some(screen) = forms.next_screen(&answers) {
            steps += 1;
            prop_assert!(steps <= forms.screens().len(), "going round in circles at {}", screen.link_id());
            let mut given = BTreeMap::new();
            dice::any_answers(&mut dice, screen.item, &mut given);
            answers = match answers.submit(forms, screen, given) {
                Ok(next) => next,
                Err(errors) => return Err(TestCaseError::fail(format!("{errors:?}"))),
            };
            let now = forms.progress(&answers).fraction();
            prop_assert!(now > before, "no step forward at {}: {before} then {now}", screen.link_id());
            before = now;
        }
        let progress = forms.progress(&answers);
        prop_assert!(progress.is_complete() && progress.undecided == 0);

        let standings = forms.standings(&answers);
        let mut only_what_applies = answers.clone();
        for item in forms.items() {
            let id = item.link_id.as_str();
            match forms.standing(&standings, id) {
                Standing::Enabled => {
                    prop_assert!(!item.kind.is_question() || answers.get(id).is_some(), "{id} was never asked");
                }
                Standing::Disabled | Standing::Undecided => only_what_applies.forget(id),
            }
        }
        let facts = facts_of(forms, &answers);
        prop_assert_eq!(&facts, &facts_of(forms, &only_what_applies));
        match facts {
            Ok(facts) => check_facts(&facts)?,
            Err(error) => {
                let questions: Vec<&str> = error.questions.iter().map(LinkId::as_str).collect();
                prop_assert_eq!(questions, ["about.age", "pain.began"]);
            }
        }
        let (restored, refused) = Answers::restored(
            forms,
            answers.iter().map(|(question, value)| (question.clone(), value.clone())),
        );
        prop_assert!(refused.is_empty());
        prop_assert_eq!(restored, answers);
    }
}

/// After the whole way no danger sign is left unasked.
fn check_facts(facts: &Facts) -> Result<(), TestCaseError> {
    for item in intake::danger_check().items() {
        if let FactBinding::YesNo(signs) = &item.sets {
            for sign in signs {
                let may_be_absent =
                    matches!(sign, YesNo::RfSafe | YesNo::RfCes4 | YesNo::RfCa1NerveSigns)
                        || sign.name().starts_with("rf_");
                prop_assert!(
                    may_be_absent || facts.is_asked(*sign),
                    "{} was left open",
                    sign.name()
                );
            }
        }
    }
    prop_assert!(facts.is_asked(Amount::Age));
    if facts.choice(Choice::SexBirth) == Some("male") {
        prop_assert!(facts.truth(YesNo::Pregnant).is_false());
    }
    Ok(())
}

#[test]
fn a_screen_knows_where_it_stands() {
    let forms = intake::all();
    let answers = Answers::default();
    let standings = forms.standings(&answers);
    let state = |id: &str| {
        let screen = forms.screen_of(id).unwrap();
        forms.screen_state(screen, &standings)
    };
    assert_eq!(state("danger.about"), ScreenState::Open);
    assert_eq!(state("danger.nerves_checked"), ScreenState::Undecided);
    let done = vignettes::fill(forms, vignettes::nothing_wrong());
    let standings = forms.standings(&done);
    let state = |id: &str| {
        let screen = forms.screen_of(id).unwrap();
        forms.screen_state(screen, &standings)
    };
    assert_eq!(state("danger.about"), ScreenState::Done);
    assert_eq!(state("danger.nerves_checked"), ScreenState::Absent);
}
