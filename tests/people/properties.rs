//! What must hold for everybody: each property looks at one person and says what is wrong.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use backplan::domain::fact::{Amount, Choice, FactId, Facts, Listing, YesNo};
use backplan::domain::plan::bucket::Bucket;
use backplan::domain::plan::picture::Profile;
use backplan::domain::plan::predicate::Predicate;
use backplan::domain::plan::rule::Limit;
use backplan::domain::plan::rules::{contraindications, flags::FLAGS};
use backplan::domain::plan::urgency::Urgency;
use backplan::domain::plan::{Plan, completed, picture_of, recommend, safety_ceilings};
use backplan::domain::treatment::Treatment;
use backplan::domain::truth::Truth;

use crate::people::Dice;

/// What health allows for each treatment.
type Ceilings = BTreeMap<Treatment, Option<Bucket>>;

/// One person of the crowd and the plan for them.
pub(crate) struct Person<'a> {
    pub(crate) facts: &'a Facts,
    pub(crate) plan: &'a Plan,
    pub(crate) ceilings: &'a Ceilings,
    /// Decides which of many possible changes is tried on this person.
    pub(crate) dice: Dice,
}

/// What is wrong, if anything.
pub(crate) type Verdict = Result<(), String>;

pub(crate) type Property = fn(&mut Person<'_>) -> Verdict;

/// Every property by name.
pub(crate) const PROPERTIES: [(&str, Property); 17] = [
    (
        "nothing prescribed is start now",
        nothing_prescribed_is_start_now,
    ),
    ("a known bar leaves no offer", a_known_bar_leaves_no_offer),
    (
        "an emergency leaves no treatment",
        an_emergency_leaves_no_treatment,
    ),
    ("wishes change no verdict", wishes_change_no_verdict),
    (
        "nothing is better than its ceiling",
        nothing_is_better_than_its_ceiling,
    ),
    (
        "what is not offered says why and what instead",
        not_offered_says_why,
    ),
    (
        "every line has a reason with a source",
        every_line_has_a_source,
    ),
    ("at most three things begin at once", little_begins_at_once),
    ("a blocked exercise is never suggested", no_blocked_exercise),
    (
        "the profile changes no safety line",
        the_profile_changes_no_safety_line,
    ),
    (
        "the same facts give the same plan",
        the_order_of_answers_is_nothing,
    ),
    ("a risk never loosens", a_risk_never_loosens),
    (
        "a doubt about a bar is never better than knowing",
        a_doubt_is_never_better,
    ),
    (
        "a worse score never lowers the danger",
        a_worse_score_lowers_nothing,
    ),
    (
        "a worse figure never lifts a ceiling",
        a_worse_figure_lifts_nothing,
    ),
    (
        "nobody is told to stop a medicine in use",
        no_medicine_in_use_is_refused_silently,
    ),
    (
        "a checked sign is never clear",
        a_checked_sign_is_never_clear,
    ),
];

fn fault(is_fault: bool, what: impl FnOnce() -> String) -> Verdict {
    if is_fault { Err(what()) } else { Ok(()) }
}

fn nothing_prescribed_is_start_now(person: &mut Person<'_>) -> Verdict {
    for item in &person.plan.items {
        let by_others = item.treatment.is_prescribed_or_procedure() || item.treatment.is_medicine();
        fault(by_others && item.bucket > Bucket::ConsiderNext, || {
            format!("{:?} is {:?}", item.treatment, item.bucket)
        })?;
    }
    let begun = person.plan.start_now.iter().chain(&person.plan.staged);
    let wrong: Vec<_> = begun
        .filter(|one| one.is_prescribed_or_procedure() || one.is_medicine())
        .collect();
    fault(!wrong.is_empty(), || format!("begun: {wrong:?}"))
}

fn a_known_bar_leaves_no_offer(person: &mut Person<'_>) -> Verdict {
    for item in &person.plan.items {
        for reason in item.reasons.iter().filter(|reason| reason.truth.is_true()) {
            let most = match reason.limit {
                Some(Limit::Bar) => Bucket::NotSuitable,
                Some(Limit::BarStart) if !item.in_use => Bucket::NotSuitable,
                Some(Limit::BarStart) => Bucket::DiscussFirst,
                _ => continue,
            };
            fault(item.bucket > most, || {
                format!(
                    "{:?} is {:?} in spite of {}",
                    item.treatment, item.bucket, reason.rule
                )
            })?;
        }
    }
    Ok(())
}

fn an_emergency_leaves_no_treatment(person: &mut Person<'_>) -> Verdict {
    let plan = person.plan;
    match plan.stop.as_ref().map(|stop| stop.level) {
        Some(Urgency::U0) => {
            let nothing = plan.items.is_empty()
                && plan.exercises.is_empty()
                && plan.start_now.is_empty()
                && plan.staged.is_empty()
                && plan.not_chosen.is_empty();
            fault(!nothing, || format!("{plan:?}"))
        }
        Some(_) => {
            let comfort = [Treatment::Heat, Treatment::PsySkl, Treatment::Ex];
            let other = plan
                .items
                .iter()
                .find(|item| !comfort.contains(&item.treatment));
            fault(other.is_some(), || format!("{other:?}"))
        }
        None => Ok(()),
    }
}

/// Likes, dislikes, wishes, money, time and distance: order, and which cards there are, but no verdict.
fn wishes_change_no_verdict(person: &mut Person<'_>) -> Verdict {
    let mut other = person.facts.clone();
    for &treatment in Treatment::ALL {
        other.set_preference(treatment, 0).unwrap();
    }
    other.set_choice(Choice::Budget, None).unwrap();
    other.set_amount(Amount::MinutesPerDay, Some(5.0)).unwrap();
    let without = recommend(&other);
    for item in &person.plan.items {
        let bucket = without.item(item.treatment).map(|other| other.bucket);
        // A liking may put a card on the page, but never one to start with.
        let holds = bucket.map_or(item.bucket <= Bucket::ConsiderNext, |bucket| {
            bucket == item.bucket
        });
        fault(!holds, || {
            format!(
                "{:?} is {:?}, without wishes {bucket:?}",
                item.treatment, item.bucket
            )
        })?;
    }
    Ok(())
}

fn nothing_is_better_than_its_ceiling(person: &mut Person<'_>) -> Verdict {
    for item in &person.plan.items {
        let ceiling = person.ceilings[&item.treatment];
        fault(ceiling.is_some_and(|most| item.bucket > most), || {
            format!(
                "{:?} is {:?} above {ceiling:?}",
                item.treatment, item.bucket
            )
        })?;
    }
    Ok(())
}

fn not_offered_says_why(person: &mut Person<'_>) -> Verdict {
    let plan = person.plan;
    let is_open = |treatment: Treatment| {
        plan.item(treatment)
            .is_some_and(|item| !item.bucket.is_not_offered())
    };
    let nothing_is_open = !plan.items.iter().any(|item| is_open(item.treatment));
    for item in plan
        .items
        .iter()
        .filter(|item| item.bucket.is_not_offered())
    {
        fault(item.reasons.is_empty(), || {
            format!("{:?}: no reason", item.treatment)
        })?;
        let may_be_alone = plan.stop.is_some() || nothing_is_open;
        fault(item.alternatives.is_empty() && !may_be_alone, || {
            format!("{:?}: nothing instead", item.treatment)
        })?;
        let closed = item.alternatives.iter().find(|one| !is_open(**one));
        fault(closed.is_some(), || {
            format!("{:?} names {closed:?}", item.treatment)
        })?;
    }
    Ok(())
}

fn every_line_has_a_source(person: &mut Person<'_>) -> Verdict {
    for item in &person.plan.items {
        let grounded = item
            .reasons
            .iter()
            .all(|reason| !reason.ground.sources.is_empty() && !reason.rule.is_empty());
        fault(item.reasons.is_empty() || !grounded, || format!("{item:?}"))?;
    }
    Ok(())
}

fn little_begins_at_once(person: &mut Person<'_>) -> Verdict {
    let plan = person.plan;
    let startable = |one: &Treatment| {
        plan.item(*one).map(|item| item.bucket) == Some(Bucket::DoNow) && !plan.staged.contains(one)
    };
    let holds = plan.start_now.len() <= 3
        && plan.exercises.len() <= 4
        && plan.start_now.iter().all(startable);
    fault(!holds, || {
        format!("{:?} {:?}", plan.start_now, plan.exercises)
    })
}

fn no_blocked_exercise(person: &mut Person<'_>) -> Verdict {
    let plan = person.plan;
    let blocked: BTreeSet<_> = plan
        .blocked_exercises
        .iter()
        .map(|one| one.exercise)
        .collect();
    let wrong = plan
        .exercises
        .iter()
        .find(|one| blocked.contains(&one.exercise));
    fault(wrong.is_some(), || format!("{wrong:?}"))
}

fn the_profile_changes_no_safety_line(person: &mut Person<'_>) -> Verdict {
    let (facts, plan) = (person.facts, person.plan);
    let mut other = facts.clone();
    let profile = person.dice.pick(&Profile::ALL);
    other
        .set_choice(Choice::Profile, Some(profile.name()))
        .unwrap();
    let twin = recommend(&other);
    fault(*person.ceilings != safety_ceilings(&other), || {
        format!("ceilings under {profile:?}")
    })?;
    let same = plan.stop == twin.stop
        && plan.alert == twin.alert
        && plan.patterns == twin.patterns
        && plan.support == twin.support
        && plan.blocked_exercises == twin.blocked_exercises;
    fault(!same, || {
        format!("under {profile:?}: {plan:?} against {twin:?}")
    })?;
    for item in &plan.items {
        let limits = |plan: &Plan| -> Option<Vec<(&str, Truth)>> {
            let item = plan.item(item.treatment)?;
            let limits = item.reasons.iter().filter(|reason| reason.limit.is_some());
            Some(limits.map(|reason| (reason.rule, reason.truth)).collect())
        };
        if let (Some(ours), Some(theirs)) = (limits(plan), limits(&twin)) {
            fault(ours != theirs, || {
                format!("{:?}: {ours:?} {theirs:?}", item.treatment)
            })?;
        }
    }
    Ok(())
}

/// What was said, said again in another order.
fn retold(facts: &Facts) -> Facts {
    let mut again = Facts::default();
    for (treatment, liking) in facts.preferences().collect::<Vec<_>>().into_iter().rev() {
        again.set_preference(treatment, liking).unwrap();
    }
    if facts.is_asked(Listing::Tried) {
        again.set_trials(facts.trials().iter().rev().cloned().collect());
    }
    if facts.is_asked(Listing::OpioidList) {
        again.set_opioids(facts.opioids().iter().rev().cloned().collect());
    }
    for &listing in Listing::ALL.iter().rev() {
        if let Some(entries) = facts.entries(listing) {
            again.set_entries(listing, entries.iter().rev().cloned());
        }
    }
    for &choice in Choice::ALL.iter().rev().filter(|&&one| facts.is_asked(one)) {
        again.set_choice(choice, facts.choice(choice)).unwrap();
    }
    for &amount in Amount::ALL.iter().rev().filter(|&&one| facts.is_asked(one)) {
        again.set_amount(amount, facts.amount(amount)).unwrap();
    }
    for &fact in YesNo::ALL.iter().rev().filter(|&&one| facts.is_asked(one)) {
        again.set(fact, facts.truth(fact));
    }
    again
}

fn the_order_of_answers_is_nothing(person: &mut Person<'_>) -> Verdict {
    let again = recommend(&retold(person.facts));
    fault(again != *person.plan, || format!("{again:?}"))
}

/// Which way a fact raises risk in a predicate: up (true, larger), down (false, smaller), or both.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Direction {
    Up,
    Down,
    Both,
}

fn directions(predicate: &Predicate, up: bool, found: &mut BTreeMap<FactId, Direction>) {
    let mut note = |fact: FactId, up: bool| {
        let direction = if up { Direction::Up } else { Direction::Down };
        found
            .entry(fact)
            .and_modify(|known| {
                if *known != direction {
                    *known = Direction::Both;
                }
            })
            .or_insert(direction);
    };
    match predicate {
        Predicate::Is(fact) => note((*fact).into(), up),
        Predicate::AtLeast(amount, _) | Predicate::Above(amount, _) => note((*amount).into(), up),
        Predicate::Below(amount, _) => note((*amount).into(), !up),
        Predicate::Known(amount) => {
            note((*amount).into(), true);
            note((*amount).into(), false);
        }
        Predicate::Not(part) => directions(part, !up, found),
        Predicate::Surely(part) | Predicate::Possibly(part) => directions(part, up, found),
        Predicate::All(parts) | Predicate::Any(parts) | Predicate::Count(_, parts) => {
            for part in *parts {
                directions(part, up, found);
            }
        }
        _ => {}
    }
}

/// Every fact that a contra-indication or a danger sign reads, and which way it raises risk.
static RISKS: LazyLock<BTreeMap<FactId, Direction>> = LazyLock::new(|| {
    let mut found = BTreeMap::new();
    for row in contraindications::all() {
        directions(&row.when, true, &mut found);
    }
    for row in FLAGS {
        found.insert(row.flag.into(), Direction::Up);
        let escalates = row.escalates.iter().map(|(when, _)| when);
        for predicate in row.computed.iter().chain(escalates) {
            directions(predicate, true, &mut found);
        }
    }
    found
});

/// The facts that only ever raise risk when they turn from no to not sure to yes.
pub(crate) static RISK_FACTS: LazyLock<Vec<YesNo>> = LazyLock::new(|| {
    let up = |(fact, direction): (&FactId, &Direction)| match fact {
        FactId::YesNo(fact) if *direction == Direction::Up => Some(*fact),
        _ => None,
    };
    RISKS.iter().filter_map(up).collect()
});

/// The facts that hard contra-indications read, with the treatments of those.
pub(crate) static HARD_FACTS: LazyLock<Vec<(YesNo, Vec<Treatment>)>> = LazyLock::new(|| {
    let mut found: BTreeMap<YesNo, Vec<Treatment>> = BTreeMap::new();
    for row in contraindications::all().filter(|row| row.limit != Limit::Caution) {
        for fact in row.when.reads() {
            if let FactId::YesNo(fact) = fact {
                found.entry(fact).or_default().extend(row.treatments);
            }
        }
    }
    found.into_iter().collect()
});

/// Numbers that are risks, from harmless to worst.
const FIGURES: [(Amount, &[f64]); 10] = [
    (Amount::Age, &[40.0, 64.0, 65.0, 74.0, 75.0]),
    (Amount::Egfr, &[90.0, 60.0, 59.0, 30.0, 29.0, 14.0]),
    (Amount::CkdStage, &[0.0, 2.0, 3.0, 4.0, 5.0]),
    (Amount::BpSystolic, &[130.0, 179.0, 180.0]),
    (Amount::BpDiastolic, &[80.0, 109.0, 110.0]),
    (Amount::Evs, &[200.0, 90.0, 89.0]),
    (Amount::GestWeeks, &[10.0, 19.0, 20.0]),
    (Amount::HeartBypassDays, &[400.0, 15.0, 14.0]),
    (Amount::WeightKg, &[70.0, 50.0, 49.0]),
    (Amount::Bmi, &[24.0, 18.5, 18.0]),
];

fn steps_of(fact: YesNo, facts: &Facts) -> Option<[Facts; 3]> {
    let steps = [Truth::False, Truth::Unknown, Truth::True].map(|value| {
        let mut other = facts.clone();
        other.set(fact, value);
        other
    });
    steps
        .iter()
        .all(|facts| facts.check().is_ok())
        .then_some(steps)
}

fn danger_level(facts: &Facts) -> u8 {
    let facts = completed(facts);
    picture_of(&facts).level().map_or(9, |level| level as u8)
}

fn is_in_use(facts: &Facts, treatment: Treatment) -> Truth {
    let facts = completed(facts);
    picture_of(&facts).in_use(treatment)
}

/// Compares ceilings step by step; that a treatment is in use is a risk for every other, not for its own card.
fn never_lifted(steps: &[Facts]) -> Verdict {
    let all: Vec<_> = steps.iter().map(safety_ceilings).collect();
    let open = |ceiling: Option<Bucket>| ceiling.unwrap_or(Bucket::Continue);
    for (pair, facts) in all.windows(2).zip(steps.windows(2)) {
        for &treatment in Treatment::ALL {
            let (before, after) = (pair[0][&treatment], pair[1][&treatment]);
            let lifted = open(after) > open(before)
                && is_in_use(&facts[0], treatment) == is_in_use(&facts[1], treatment);
            fault(lifted, || {
                format!("{treatment:?} from {before:?} to {after:?}")
            })?;
        }
    }
    Ok(())
}

fn a_risk_never_loosens(person: &mut Person<'_>) -> Verdict {
    let risk = person.dice.pick(&RISK_FACTS);
    let Some([no, doubt, yes]) = steps_of(risk, person.facts) else {
        return Ok(());
    };
    // One step of the two, so that more people can be walked.
    let pair = if person.dice.chance(50) {
        [no, doubt]
    } else {
        [doubt, yes]
    };
    let levels = pair.each_ref().map(danger_level);
    fault(levels[1] > levels[0], || format!("{risk:?}: {levels:?}"))?;
    never_lifted(&pair).map_err(|what| format!("{risk:?}: {what}"))
}

fn a_doubt_is_never_better(person: &mut Person<'_>) -> Verdict {
    let place = person.dice.place(HARD_FACTS.len());
    let (fact, treatments) = &HARD_FACTS[place];
    let Some(steps) = steps_of(*fact, person.facts) else {
        return Ok(());
    };
    let known = person.facts;
    let plans = steps.each_ref().map(|facts| {
        let again = facts == known;
        (!again).then(|| recommend(facts))
    });
    for &treatment in treatments {
        let bucket = |plan: &Option<Plan>| {
            let plan = plan.as_ref().unwrap_or(person.plan);
            plan.item(treatment).map(|item| item.bucket)
        };
        let [no, doubt, yes] = plans.each_ref().map(bucket);
        let better = doubt.is_some() && no.max(yes).is_some() && doubt > no.max(yes);
        fault(better, || {
            format!("{fact:?} on {treatment:?}: {no:?} {doubt:?} {yes:?}")
        })?;
    }
    Ok(())
}

fn a_worse_score_lowers_nothing(person: &mut Person<'_>) -> Verdict {
    let (amount, scores) = person.dice.pick(&[
        (Amount::Phq9, [0.0, 12.0, 27.0]),
        (Amount::Gad7, [0.0, 12.0, 21.0]),
        (Amount::LowMood, [0.0, 3.0, 6.0]),
        (Amount::Phq9Item9, [0.0, 1.0, 3.0]),
        (Amount::ParacetamolMgDay, [0.0, 4000.0, 13_500.0]),
    ]);
    let first = usize::from(person.dice.chance(50));
    let levels = [scores[first], scores[first + 1]].map(|score| {
        let mut other = person.facts.clone();
        other.set_amount(amount, Some(score)).unwrap();
        danger_level(&other)
    });
    fault(levels[1] > levels[0], || format!("{amount:?}: {levels:?}"))
}

fn a_worse_figure_lifts_nothing(person: &mut Person<'_>) -> Verdict {
    let (amount, figures) = person.dice.pick(&FIGURES);
    let first = person.dice.place(figures.len() - 1);
    let said = |value: f64| {
        let mut other = person.facts.clone();
        // Filtration and stage fill each other in: the one that is said decides.
        match amount {
            Amount::Egfr => other.set_amount(Amount::CkdStage, None).unwrap(),
            Amount::CkdStage => other.set_amount(Amount::Egfr, None).unwrap(),
            _ => {}
        }
        other.set_amount(amount, Some(value)).unwrap();
        other
    };
    let steps = [said(figures[first]), said(figures[first + 1])];
    if steps.iter().any(|facts| facts.check().is_err()) {
        return Ok(());
    }
    never_lifted(&steps).map_err(|what| format!("{amount:?} from {}: {what}", figures[first]))
}

/// A medicine in use that is barred is a talk with a prescriber or pharmacist, soon.
fn no_medicine_in_use_is_refused_silently(person: &mut Person<'_>) -> Verdict {
    let in_use = person
        .plan
        .items
        .iter()
        .filter(|item| item.in_use && item.treatment.is_medicine());
    for item in in_use.filter(|item| item.bucket.is_not_offered()) {
        let barred = item
            .reasons
            .iter()
            .any(|reason| reason.limit == Some(Limit::Bar) && reason.truth.is_true());
        let soon = item
            .review_within_days
            .is_some_and(|days| days <= if barred { 7 } else { 28 });
        fault(!soon, || {
            format!("{:?} {:?}", item.treatment, item.review_within_days)
        })?;
    }
    Ok(())
}

/// "A clinician has looked at it" lowers a slow sign and never clears one.
fn a_checked_sign_is_never_clear(person: &mut Person<'_>) -> Verdict {
    let row = person.dice.pick(FLAGS);
    let signs = |facts: &Facts| -> Option<Urgency> {
        let facts = completed(facts);
        picture_of(&facts)
            .danger()
            .sign(row.id)
            .map(|sign| sign.level)
    };
    let mut open = person.facts.clone();
    open.set_entries(Listing::KnownChecked, []);
    let mut checked = open.clone();
    checked.set_entries(Listing::KnownChecked, [row.id.to_owned()]);
    fault(signs(&open).is_some() && signs(&checked).is_none(), || {
        row.id.to_owned()
    })
}
