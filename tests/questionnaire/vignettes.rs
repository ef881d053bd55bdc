//! The first four people of the clinical sheet, entered as they would answer.

use std::collections::BTreeMap;

use backplan::domain::fact::{Amount, Choice, Effect, Facts, Listing, YesNo};
use backplan::domain::intake::{self, facts_of};
use backplan::domain::questionnaire::{AnswerValue, Answers, Forms, LinkId, Screen};
use backplan::domain::treatment::Treatment;
use backplan::domain::truth::Truth;

/// What a person answers, by question; rows that are not named stay empty, other questions are passed by.
pub(crate) type Person = BTreeMap<&'static str, AnswerValue>;

const YES: AnswerValue = AnswerValue::Bool(true);
const NO: AnswerValue = AnswerValue::Bool(false);

fn number(value: f64) -> AnswerValue {
    AnswerValue::Number(value)
}

fn code(code: &str) -> AnswerValue {
    AnswerValue::Code(code.to_owned())
}

fn codes<const N: usize>(codes: [&str; N]) -> AnswerValue {
    AnswerValue::Codes(codes.map(str::to_owned).into())
}

fn text(text: &str) -> AnswerValue {
    AnswerValue::Text(text.to_owned())
}

/// What everybody has to answer, and the answer of a man of 38 with nothing else the matter.
pub(crate) fn nothing_wrong() -> Person {
    BTreeMap::from([
        ("about.age", number(38.0)),
        ("about.sex", code("male")),
        ("about.leg", NO),
        ("mind.self_harm", NO),
        ("kidney.told", code("tested_fine")),
        ("allergy.medicines", codes(["none"])),
        ("pain.map", codes(["none"])),
    ])
}

/// Hands in one screen with what the person has for it.
pub(crate) fn submit(
    forms: &Forms<'_>,
    answers: &Answers,
    screen: &Screen<'_>,
    person: &mut Person,
) -> Answers {
    let mut given = BTreeMap::new();
    person.retain(|question, value| {
        let is_here = forms
            .screen_of(question)
            .is_some_and(|holder| holder.link_id() == screen.link_id());
        if is_here {
            given.insert(LinkId::from(*question), value.clone());
        }
        !is_here
    });
    answers
        .submit(forms, screen, given)
        .unwrap_or_else(|errors| panic!("{}: {errors:?}", screen.link_id()))
}

/// Walks a person to the end.
pub(crate) fn fill(forms: &Forms<'_>, person: Person) -> Answers {
    let mut person: Person = person
        .into_iter()
        .filter(|(question, _)| forms.item(question).is_some())
        .collect();
    let mut answers = Answers::default();
    while let Some(screen) = forms.next_screen(&answers) {
        answers = submit(forms, &answers, screen, &mut person);
    }
    let never_asked: Vec<_> = person.keys().collect();
    assert!(never_asked.is_empty(), "never asked: {never_asked:?}");
    answers
}

/// Walks a person up to a screen.
pub(crate) fn fill_until(forms: &Forms<'_>, mut person: Person, stop: &str) -> Answers {
    let mut answers = Answers::default();
    while let Some(screen) = forms.next_screen(&answers) {
        if screen.link_id().as_str() == stop {
            break;
        }
        answers = submit(forms, &answers, screen, &mut person);
    }
    answers
}

fn with(extra: impl IntoIterator<Item = (&'static str, AnswerValue)>) -> Person {
    let mut person = nothing_wrong();
    person.extend(extra);
    person
}

fn facts(person: Person) -> Facts {
    let forms = intake::all();
    facts_of(forms, &fill(forms, person)).unwrap()
}

/// The yes-or-no facts that hold; all others that were asked have to be false.
fn check_true(facts: &Facts, expected: &[YesNo], unknown: &[YesNo]) {
    for &fact in YesNo::ALL {
        if !facts.is_asked(fact) {
            assert!(!expected.contains(&fact), "{} was not asked", fact.name());
            continue;
        }
        let wanted = if expected.contains(&fact) {
            Truth::True
        } else if unknown.contains(&fact) {
            Truth::Unknown
        } else {
            Truth::False
        };
        assert_eq!(facts.truth(fact), wanted, "{}", fact.name());
    }
}

fn check_amounts(facts: &Facts, expected: &[(Amount, f64)]) {
    for &fact in Amount::ALL {
        let wanted = expected
            .iter()
            .find(|(other, _)| *other == fact)
            .map(|(_, value)| *value);
        match (facts.amount(fact), wanted) {
            (Some(found), Some(wanted)) => assert!(
                (found - wanted).abs() < 0.05,
                "{}: {found}, not {wanted}",
                fact.name()
            ),
            (found, wanted) => assert_eq!(found, wanted, "{}", fact.name()),
        }
    }
}

#[test]
fn v_01_adam_simple_mechanical() {
    let facts = facts(with([
        ("pain.map", codes(["low_left", "low_right"])),
        ("pain.months", number(7.0)),
        ("pain.began", number(37.0)),
        ("pain.days", code("half_or_more")),
        ("pain.average", number(4.0)),
        ("pain.back", number(4.0)),
        ("move.sitting", YES),
        ("stiff.moving", YES),
        ("takes.anti_inflammatory", YES),
        ("anti_inflammatory.days", number(8.0)),
        ("anti_inflammatory.run", number(2.0)),
        ("anti_inflammatory.second", NO),
        ("impact.enjoyment", number(3.0)),
        ("impact.activity", number(3.0)),
        ("impact.tasks", codes(["sitting", "travel", "hobbies"])),
        ("mood.low", code("some_days")),
        ("mood.flat", code("never")),
        ("mood.tense", code("some_days")),
        ("mood.circling", code("never")),
        ("belief.confidence", number(7.0)),
        ("belief.fear", number(3.0)),
        ("belief.recovery", number(7.0)),
        ("belief.damage", number(2.0)),
        ("work.now", code("working")),
        ("sleep.quality", number(6.0)),
        ("activity.days", number(2.0)),
        ("activity.minutes", number(20.0)),
        ("habits.smoking", code("never")),
        ("alcohol.much", NO),
        ("body.height", number(180.0)),
        ("body.weight", number(87.5)),
        ("tried.which", codes(["NSO"])),
        ("tried.anti_inflammatory.effect", code("some")),
        ("tried.anti_inflammatory.now", YES),
        ("goal.first", text("Run 5 km")),
        ("goal.first_now", number(2.0)),
        ("wishes.wants", codes(["IMG"])),
        ("liking.acupuncture", number(-2.0)),
        ("wishes.dislikes", codes(["needles"])),
        ("possible.minutes", number(30.0)),
        ("possible.budget", code("small")),
        ("possible.floor", YES),
        ("wishes.equipment", codes(["mat", "weights"])),
    ]));
    check_true(
        &facts,
        &[
            YesNo::SiteLumbar,
            YesNo::SittingWorse,
            YesNo::SpaBetterMoving,
            YesNo::NsaidOral,
            YesNo::FloorPossible,
        ],
        &[],
    );
    check_amounts(
        &facts,
        &[
            (Amount::Age, 38.0),
            (Amount::Wpi, 1.0),
            (Amount::Regions5, 1.0),
            (Amount::DurationMonths, 7.0),
            (Amount::OnsetAge, 37.0),
            (Amount::Nrs, 4.0),
            (Amount::NrsBack, 4.0),
            (Amount::Impact, 3.33),
            (Amount::FunctionLimits, 6.0),
            (Amount::LowMood, 1.0),
            (Amount::Anxious, 1.0),
            (Amount::Confidence, 7.0),
            (Amount::Fear, 3.0),
            (Amount::Expectation, 7.0),
            (Amount::WorryDamage, 2.0),
            (Amount::OffWorkWeeks, 0.0),
            (Amount::SleepQuality, 6.0),
            (Amount::Evs, 40.0),
            (Amount::HeightCm, 180.0),
            (Amount::WeightKg, 87.5),
            (Amount::CkdStage, 0.0),
            (Amount::NsaidDays28, 8.0),
            (Amount::NsaidDaysRun, 2.0),
            (Amount::MinutesPerDay, 30.0),
        ],
    );
    assert_eq!(facts.choice(Choice::PainDaysHalf), Some("half_or_more"));
    assert_eq!(facts.choice(Choice::WorkStatus), Some("working"));
    assert_eq!(facts.choice(Choice::Budget), Some("small"));
    assert_eq!(facts.goals(), ["Run 5 km"]);
    assert!(facts.wants(Treatment::Img).is_true() && facts.wants(Treatment::Smt).is_false());
    assert_eq!(facts.preference(Treatment::Acu), -2);
    assert_eq!(facts.preference(Treatment::Smt), 0);
    assert!(facts.has(Listing::DrugAllergies, "nsaid").is_false());
    let trial = &facts.trials()[0];
    assert_eq!(
        (trial.treatment, trial.effect),
        (Treatment::Nso, Some(Effect::Some))
    );
    assert!(trial.in_use.is_true() && trial.adequate.is_unknown());
}

#[test]
fn v_02_beth_acute_cauda_equina_signs() {
    let forms = intake::all();
    let person = with([
        ("about.age", number(45.0)),
        ("about.sex", code("female")),
        ("about.pregnancy", code("no")),
        ("about.leg", YES),
        ("nerves.bladder", YES),
        ("nerves.saddle", YES),
        ("nerves.both_legs", YES),
    ]);
    let answers = fill_until(forms, person, "danger.sudden");
    let facts = facts_of(forms, &answers).unwrap();
    for flag in [YesNo::RfCes1, YesNo::RfCes3, YesNo::RfCes5] {
        assert!(facts.truth(flag).is_true());
    }
    for flag in [YesNo::RfCes2, YesNo::RfCes4, YesNo::RfNeu1, YesNo::RfNeu2] {
        assert!(facts.truth(flag).is_false());
    }
    let checked = facts.entries(Listing::KnownChecked);
    assert!(
        checked.is_none_or(std::collections::BTreeSet::is_empty),
        "it is new, nothing counts as checked"
    );
    assert!(!facts.is_asked(YesNo::RfVas1), "the flow has not gone on");
    assert!(answers.get("pain.average").is_none());
}

#[test]
fn v_03_chen_sciatica() {
    let facts = facts(with([
        ("about.age", number(41.0)),
        ("about.leg", YES),
        ("pain.map", codes(["low_left", "low_right"])),
        ("pain.months", number(3.2)),
        ("pain.began", number(40.0)),
        ("pain.average", number(7.0)),
        ("pain.back", number(4.0)),
        ("pain.leg", number(7.0)),
        ("leg.reach", code("below_knee")),
        ("leg.worse", code("leg")),
        ("leg.electric", YES),
        ("leg.cough", YES),
        ("move.bending", YES),
        ("impact.enjoyment", number(7.0)),
        ("impact.activity", number(6.0)),
        (
            "impact.tasks",
            codes([
                "dressing",
                "housework",
                "shopping",
                "lifting",
                "floor",
                "sitting",
                "travel",
            ]),
        ),
        ("mood.low", code("some_days")),
        ("mood.flat", code("some_days")),
        ("mood.tense", code("some_days")),
        ("mood.circling", code("some_days")),
        ("belief.confidence", number(4.0)),
        ("belief.fear", number(7.0)),
        ("belief.recovery", number(4.0)),
        ("work.now", code("off_sick")),
        ("work.weeks_off", number(5.0)),
        ("work.heavy", YES),
        ("alcohol.much", NO),
        ("habits.smoking", code("never")),
        ("tried.which", codes(["NSO", "PT"])),
        ("tried.anti_inflammatory.effect", code("some")),
        ("tried.anti_inflammatory.enough", YES),
        ("tried.physiotherapy.effect", code("none")),
        ("tried.physiotherapy.enough", NO),
        ("tried.physiotherapy.passive", YES),
        ("wishes.wants", codes(["INJ-ESI"])),
    ]));
    check_true(
        &facts,
        &[
            YesNo::SiteLumbar,
            YesNo::LegSymptomAny,
            YesNo::LegSiteBelowKnee,
            YesNo::LegBelowKneeDominant,
            YesNo::NerveQuality,
            YesNo::CoughWorse,
            YesNo::BendingWorse,
            YesNo::JobHeavy,
            YesNo::CannotDoSelfCare,
            YesNo::CannotDoHomeTasks,
        ],
        &[],
    );
    check_amounts(
        &facts,
        &[
            (Amount::Age, 41.0),
            (Amount::Wpi, 1.0),
            (Amount::Regions5, 1.0),
            (Amount::DurationMonths, 3.2),
            (Amount::OnsetAge, 40.0),
            (Amount::Nrs, 7.0),
            (Amount::NrsBack, 4.0),
            (Amount::NrsLeg, 7.0),
            (Amount::Impact, 6.67),
            (Amount::FunctionLimits, 14.0),
            (Amount::LowMood, 2.0),
            (Amount::Anxious, 2.0),
            (Amount::Confidence, 4.0),
            (Amount::Fear, 7.0),
            (Amount::Expectation, 4.0),
            (Amount::OffWorkWeeks, 5.0),
            (Amount::CkdStage, 0.0),
        ],
    );
    assert!(facts.wants(Treatment::InjEsi).is_true());
    let physio = facts
        .trials()
        .iter()
        .find(|trial| trial.treatment == Treatment::Pt)
        .unwrap();
    assert!(physio.passive_only.is_true() && physio.adequate.is_false());
}

#[test]
fn v_04_dora_stenosis_on_warfarin() {
    let facts = facts(with([
        ("about.age", number(74.0)),
        ("about.sex", code("female")),
        ("about.leg", YES),
        ("pain.map", codes(["low_left", "low_right"])),
        ("pain.months", number(24.0)),
        ("pain.began", number(72.0)),
        ("pain.first", NO),
        ("pain.average", number(5.0)),
        ("leg.reach", code("below_knee")),
        ("leg.worse", code("same")),
        ("walk.brings_on", YES),
        ("walk.sitting_eases", YES),
        ("walk.trolley", YES),
        ("walk.distance", number(150.0)),
        ("stand.minutes", number(8.0)),
        ("kidney.told", code("stage_3")),
        ("kidney.number", number(52.0)),
        ("heart.pressure", YES),
        ("heart.rhythm", YES),
        ("takes.thinner", YES),
        ("takes.warfarin", YES),
        ("takes.pressure", YES),
        ("takes.water", YES),
        ("impact.enjoyment", number(5.0)),
        ("impact.activity", number(6.0)),
        (
            "impact.tasks",
            codes([
                "housework",
                "cooking",
                "shopping",
                "standing",
                "walking",
                "travel",
            ]),
        ),
        ("mood.low", code("some_days")),
        ("mood.flat", code("never")),
        ("work.now", code("not_in_work")),
        ("sleep.quality", number(6.0)),
        ("alcohol.much", NO),
        ("habits.smoking", code("never")),
        ("body.height", number(160.0)),
        ("body.weight", number(74.2)),
        ("wishes.wants", codes(["SMT", "NSO"])),
    ]));
    check_true(
        &facts,
        &[
            YesNo::SiteLumbar,
            YesNo::LegSymptomAny,
            YesNo::LegSiteBelowKnee,
            YesNo::WalkSymptoms,
            YesNo::EasedBySitting,
            YesNo::EasierUphillOrTrolley,
            YesNo::Htn,
            YesNo::ArrhythmiaQt,
            YesNo::Anticoag,
            YesNo::Warfarin,
            YesNo::AceiArb,
            YesNo::Diuretic,
            YesNo::CannotDoHomeTasks,
        ],
        &[],
    );
    check_amounts(
        &facts,
        &[
            (Amount::Age, 74.0),
            (Amount::Wpi, 1.0),
            (Amount::Regions5, 1.0),
            (Amount::DurationMonths, 24.0),
            (Amount::OnsetAge, 72.0),
            (Amount::Nrs, 5.0),
            (Amount::WalkingDistanceM, 150.0),
            (Amount::StandingToleranceMinutes, 8.0),
            (Amount::CkdStage, 3.0),
            (Amount::Egfr, 52.0),
            (Amount::Impact, 5.33),
            (Amount::FunctionLimits, 12.0),
            (Amount::LowMood, 1.0),
            (Amount::OffWorkWeeks, 0.0),
            (Amount::SleepQuality, 6.0),
            (Amount::HeightCm, 160.0),
            (Amount::WeightKg, 74.2),
        ],
    );
    assert!(!facts.is_asked(YesNo::SpaNightWaking), "it began after 45");
    assert!(facts.truth(YesNo::EasedByStandingStill).is_false(), "asked");
    assert!(facts.truth(YesNo::BoneCheckDone).is_false());
    assert!(facts.truth(YesNo::Falls12mo).is_false());
    assert!(facts.wants(Treatment::Smt).is_true() && facts.wants(Treatment::Nso).is_true());
}
