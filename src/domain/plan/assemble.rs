//! From facts to a plan, step by step in the order of the clinical sheet (4.1).

use std::collections::{BTreeMap, BTreeSet};

use super::base::{self, Base};
use super::bucket::Bucket;
use super::ceiling::{self, Ceiling, Risk};
use super::complete::completed;
use super::danger;
use super::dose::{self, Share};
use super::exercise::{Change, Exercise, ExerciseRow};
use super::mutation::as_read;
use super::outcome::{
    Alert, Blocked, Item, Movement, Notice, Plan, Reason, Referral, Stop, Suggested,
};
use super::pattern::Pattern;
use super::picture::{self, Profile};
use super::rule::{Burden, Effect, FlagRow, Rule};
use super::rules::RULES_VERSION;
use super::rules::exercises::{LIBRARY, STARTER_SETS};
use super::rules::flags::FLAGS;
use super::rules::judging::BURDENS;
use super::rules::verdicts::self_care::HALF_DOSE;
use super::situation::Situation;
use super::team::Role;
use super::urgency::Urgency;
use crate::domain::fact::{Amount, FactId, Facts, Listing, YesNo};
use crate::domain::treatment::{Route, Treatment, TreatmentSet};

/// The order in which things to start with are taken (clinical sheet, 4.1 step 7).
pub(super) const START_ORDER: [Treatment; 9] = [
    Treatment::Edu,
    Treatment::Ex,
    Treatment::PsySkl,
    Treatment::LifSlp,
    Treatment::LifSmk,
    Treatment::LifPa,
    Treatment::LifStr,
    Treatment::LifErg,
    Treatment::LifAlc,
];

/// How many new things are begun at once.
const START_AT_MOST: usize = 3;

/// How many exercises a plan begins with.
const EXERCISES_AT_MOST: usize = 4;

/// Builds the plan of one person.
///
/// Deterministic: the same facts give the same plan, whatever order they were answered in.
pub fn recommend(facts: &Facts) -> Plan {
    let facts = completed(facts);
    let situation = picture_of(&facts);
    let fired = base::fired(&situation);
    let mut plan = frame(&situation, &fired);
    if plan
        .stop
        .as_ref()
        .is_some_and(|stop| stop.level == Urgency::U0)
    {
        return plan;
    }
    let grounds = Grounds {
        risks: ceiling::risks(&situation),
        spoken_of: base::spoken_of(&fired),
        fired: &fired,
    };
    let judged: Vec<Judged> = Treatment::ALL
        .iter()
        .filter(|&&treatment| is_open(treatment, &situation))
        .filter_map(|&treatment| judge(treatment, &situation, &grounds))
        .collect();
    gather_questions(&mut plan, &judged, &situation, &fired);
    set_items(&mut plan, judged, &situation);
    choose_exercises(&mut plan, &situation, &fired);
    stage(&mut plan, &situation);
    name_alternatives(&mut plan);
    gather_team(&mut plan, &fired);
    plan
}

/// Whether a person can begin it alone, at no risk that health facts do not show.
pub(super) const fn is_own_hands(treatment: Treatment) -> bool {
    matches!(treatment.route(), Route::Own)
}

/// Everything about the plan that is not a treatment.
fn frame(situation: &Situation<'_>, fired: &[&'static Rule]) -> Plan {
    let danger = situation.danger();
    let stop = danger
        .level()
        .filter(|level| level.stops())
        .map(|level| Stop {
            level,
            flags: danger
                .signs()
                .iter()
                .filter(|sign| sign.level == level)
                .map(|sign| sign.id)
                .collect(),
        });
    let first_full_review = first_full_review(situation);
    Plan {
        rules_version: RULES_VERSION,
        profile: situation.profile(),
        stop,
        alert: Alert {
            crisis: danger.is_crisis(),
        },
        referrals: referrals(situation, fired),
        patterns: situation.patterns().collect(),
        primary: situation.primary(),
        support: situation.support(),
        items: Vec::new(),
        start_share: start_share(situation),
        movement: Movement::Free,
        exercises: Vec::new(),
        blocked_exercises: Vec::new(),
        start_now: Vec::new(),
        staged: Vec::new(),
        not_chosen: Vec::new(),
        first_full_review,
        team: Vec::new(),
        questions: Vec::new(),
        notices: notices(situation, fired),
        trace: trace(situation, fired),
    }
}

/// The first full review comes at two weeks when pain or limits are severe, otherwise at six (R-ST-01, R-ST-06).
fn first_full_review(situation: &Situation<'_>) -> u8 {
    let severe = situation
        .compare(Amount::Rmdq, |score| score >= 12.0)
        .or(situation.compare(Amount::Peg, |score| score >= 7.0));
    if severe.is_true() { 2 } else { 6 }
}

fn referrals(situation: &Situation<'_>, fired: &[&'static Rule]) -> Vec<Referral> {
    let mut found: Vec<(Urgency, &'static str, Vec<Role>)> = Vec::new();
    let danger = situation.danger();
    let row = |id: &str| {
        FLAGS
            .iter()
            .map(as_read)
            .find(|row: &&FlagRow| row.id == id)
    };
    for sign in danger.signs() {
        // Two families at U3 together make U2: each of them is then due within days.
        let added_up = sign.level == Urgency::U3 && danger.physical_level() == Some(Urgency::U2);
        let physical = row(sign.id).and_then(FlagRow::family).is_some();
        let level = if added_up && physical {
            Urgency::U2
        } else {
            sign.level
        };
        let mut roles = row(sign.id).map_or_else(|| vec![Role::Cri], |row| row.roles.to_vec());
        // Whatever a sign usually needs, an emergency needs the emergency service.
        if level == Urgency::U0 && !roles.contains(&Role::Cri) {
            roles.push(Role::Cri);
        }
        found.push((level, sign.id, roles));
    }
    for rule in fired {
        let roles = rule
            .effects
            .iter()
            .find_map(|effect| match effect {
                Effect::Team(roles) => Some(*roles),
                _ => None,
            })
            .unwrap_or(&[Role::Pcp]);
        for effect in rule.effects {
            if let Effect::Refer(level) = effect {
                found.push((*level, rule.id, roles.to_vec()));
            }
        }
    }
    let mut referrals: Vec<Referral> = Vec::new();
    for (level, id, roles) in found {
        match referrals
            .iter_mut()
            .find(|known| known.level == level && known.roles == roles)
        {
            Some(known) => known.flags.push(id),
            None => referrals.push(Referral {
                level,
                flags: vec![id],
                roles,
            }),
        }
    }
    referrals.sort_by_key(|referral| referral.level);
    referrals
}

fn notices(situation: &Situation<'_>, fired: &[&'static Rule]) -> Vec<Notice> {
    let facts = situation.facts();
    let mut notices: Vec<Notice> = Vec::new();
    if !situation.danger().unasked().is_empty() {
        notices.push("danger-check-incomplete");
    }
    if situation.danger().is_crisis() {
        notices.push("crisis-help");
    }
    let own_scores = [
        (Amount::Peg, Amount::Impact),
        (Amount::Rmdq, Amount::FunctionLimits),
        (Amount::Phq2, Amount::LowMood),
        (Amount::Gad2, Amount::Anxious),
    ];
    if own_scores
        .iter()
        .any(|&(score, own)| situation.reading_of(score) == own)
    {
        notices.push("own-scores-unvalidated");
    }
    if is_young(situation) {
        notices.push("R-SC-01");
    }
    if facts
        .amount(Amount::DurationMonths)
        .is_some_and(|months| months < 3.0)
    {
        notices.push("R-SC-02");
    }
    if facts.amount(Amount::ParacetamolMgDay).is_some() || facts.amount(Amount::MmeDay).is_some() {
        notices.push("estimate-only");
    }
    for rule in fired {
        if rule.effects.contains(&Effect::Tell) {
            notices.push(rule.id);
        }
    }
    let mut seen = BTreeSet::new();
    notices.retain(|notice| seen.insert(*notice));
    notices
}

fn trace(situation: &Situation<'_>, fired: &[&'static Rule]) -> Vec<&'static str> {
    let signs = situation.danger().signs().iter().map(|sign| sign.id);
    let patterns = situation
        .patterns()
        .map(|pattern| situation.found(pattern).rule);
    signs
        .chain(patterns)
        .chain(fired.iter().map(|rule| rule.id))
        .collect()
}

/// What verdicts on treatments rest on, found once for all of them.
struct Grounds<'a> {
    risks: Vec<Risk>,
    fired: &'a [&'static Rule],
    /// For each rule that fires, the treatments it speaks about.
    spoken_of: Vec<TreatmentSet>,
}

struct Judged {
    item: Item,
    questions: BTreeSet<FactId>,
}

/// Steps 5 to 7 for one treatment: ceiling, base, what is in use, past response.
fn judge(treatment: Treatment, situation: &Situation<'_>, grounds: &Grounds<'_>) -> Option<Judged> {
    let ceiling = ceiling::of(treatment, situation, &grounds.risks);
    let base = base::of(treatment, situation, grounds.fired, &grounds.spoken_of);
    let in_use = situation.in_use(treatment).is_true();
    let wanted = situation.facts().wants(treatment).is_true();
    let mut bucket = combined(treatment, &ceiling, &base, in_use, wanted)?;
    let mut review = ceiling
        .review_within_days
        .into_iter()
        .chain(base.review_within_days)
        .min();

    let mut reasons = ceiling.reasons;
    reasons.extend(base.reasons);
    if in_use && bucket == Bucket::NotRecommended {
        if is_prescribed_class(treatment) {
            bucket = Bucket::DiscussFirst;
        }
        if treatment.is_medicine() {
            review = review.or(Some(28));
        }
    }
    past_response(treatment, situation, in_use, &mut bucket, &mut reasons);
    bucket = base::capped(treatment, bucket);

    let burden = burden(treatment);
    let liking = situation.facts().preference(treatment);
    let item = Item {
        treatment,
        bucket,
        after_weeks: matches!(bucket, Bucket::ConsiderNext | Bucket::DiscussFirst)
            .then(|| sooner_when_liked(base.after_weeks, liking))
            .flatten(),
        disagree: base.disagree,
        votes: base::votes_on(treatment, situation).collect(),
        reasons,
        alternatives: Vec::new(),
        judge_at_weeks: burden
            .map(|row| row.judge_at_weeks)
            .filter(|&weeks| weeks > 0),
        review_within_days: review,
        roles: burden.map(|row| row.roles.to_vec()).unwrap_or_default(),
        in_use,
        wanted,
        rank: base
            .rank
            .saturating_add(i16::from(liking).saturating_mul(2))
            .saturating_add(past_rank(treatment, situation)),
    };
    Some(Judged {
        item,
        questions: ceiling.questions,
    })
}

/// The stricter of ceiling and base; the ceiling alone where nobody recommends but a risk is known.
fn combined(
    treatment: Treatment,
    ceiling: &Ceiling,
    base: &Base,
    in_use: bool,
    wanted: bool,
) -> Option<Bucket> {
    match (base.bucket, ceiling.bucket) {
        (Some(base), Some(ceiling)) => Some(base.min(ceiling)),
        (Some(base), None) => Some(base),
        (None, Some(ceiling_bucket)) if (wanted || in_use) && ceiling.has_known_risk => {
            Some(ceiling_bucket)
        }
        // A medicine on the page with nothing to say against it still deserves its questions.
        (None, _) if wanted && !is_own_hands(treatment) => Some(Bucket::DiscussFirst),
        (None, _) => None,
    }
}

/// Classes that nobody should end alone: in use, "not recommended" becomes a review (clinical sheet, 4.1 step 6).
const fn is_prescribed_class(treatment: Treatment) -> bool {
    matches!(
        treatment,
        Treatment::Gab
            | Treatment::Opw
            | Treatment::Ops
            | Treatment::Bzd
            | Treatment::Smr
            | Treatment::Snr
            | Treatment::Tca
            | Treatment::Glu
    )
}

/// What helped before and is in use is kept, unless it needs a prescriber or a talk first (R-PR-01).
fn past_response(
    treatment: Treatment,
    situation: &Situation<'_>,
    in_use: bool,
    bucket: &mut Bucket,
    reasons: &mut Vec<Reason>,
) {
    let helped = situation
        .trials_of(treatment)
        .any(|trial| trial.effect == Some(crate::domain::fact::Effect::Good));
    let open = matches!(bucket, Bucket::DoNow | Bucket::ConsiderNext);
    if helped
        && in_use
        && open
        && !treatment.is_medicine()
        && !treatment.is_prescribed_or_procedure()
    {
        *bucket = Bucket::Continue;
        let ground = super::rule::Ground {
            strength: super::source::Strength::P,
            confidence: super::source::Confidence::Own,
            sources: &[super::source::Source::Sheet],
        };
        reasons.push(Reason {
            rule: "R-PR-01",
            facts: vec![Listing::Tried.into()],
            truth: crate::domain::truth::Truth::True,
            limit: None,
            ground,
        });
    }
}

/// What helped goes up, what had its chance and did not goes last (R-PR-01, R-PR-02).
fn past_rank(treatment: Treatment, situation: &Situation<'_>) -> i16 {
    use crate::domain::fact::Effect as Outcome;
    let best = situation
        .trials_of(treatment)
        .filter_map(|trial| trial.effect)
        .max();
    match best {
        Some(Outcome::Good) => 5,
        Some(_) if situation.failed_trials(&[treatment]) > 0 => -20,
        _ => 0,
    }
}

/// A strong wish brings a next step forward by half, never below two weeks.
fn sooner_when_liked(weeks: Option<u8>, liking: i8) -> Option<u8> {
    weeks.map(|weeks| {
        if liking >= 2 {
            (weeks / 2).max(2)
        } else {
            weeks
        }
    })
}

fn burden(treatment: Treatment) -> Option<&'static Burden> {
    BURDENS.iter().find(|row| row.treatment == treatment)
}

/// The app is made for adults (R-SC-01).
fn is_young(situation: &Situation<'_>) -> bool {
    situation
        .facts()
        .amount(Amount::Age)
        .is_some_and(|age| age < 18.0)
        || situation.truth(YesNo::RfAge).is_true()
}

/// What stays open under a stop for today, or outside the scope of the app.
fn is_open(treatment: Treatment, situation: &Situation<'_>) -> bool {
    let facts = situation.facts();
    if is_young(situation) {
        return false;
    }
    if situation.level() == Some(Urgency::U1) {
        let gentle = matches!(treatment, Treatment::PsySkl | Treatment::Ex);
        return treatment == Treatment::Heat || (gentle && situation.danger().is_comfort_only());
    }
    if facts
        .amount(Amount::DurationMonths)
        .is_some_and(|months| months < 3.0)
    {
        return matches!(
            treatment,
            Treatment::Edu | Treatment::Heat | Treatment::Rest | Treatment::Ex
        ) || situation.in_use(treatment).is_true();
    }
    true
}

/// Questions whose answer could change a verdict, rules' own ones first.
fn gather_questions(
    plan: &mut Plan,
    judged: &[Judged],
    situation: &Situation<'_>,
    fired: &[&'static Rule],
) {
    let mut questions: Vec<FactId> = Vec::new();
    for rule in fired {
        questions.extend(rule.effects.iter().filter_map(|effect| match effect {
            Effect::Ask(fact) => Some(*fact),
            _ => None,
        }));
    }
    for fact in [Amount::Age, Amount::DurationMonths] {
        if situation.facts().amount(fact).is_none() {
            questions.push(fact.into());
        }
    }
    for one in judged {
        questions.extend(one.questions.iter().copied());
    }
    let mut seen = BTreeSet::new();
    questions.retain(|&fact| !is_known(situation.facts(), fact) && seen.insert(fact));
    plan.questions = questions;
}

fn is_known(facts: &Facts, fact: FactId) -> bool {
    match fact {
        FactId::YesNo(fact) => !facts.truth(fact).is_unknown(),
        FactId::Amount(fact) => facts.amount(fact).is_some(),
        FactId::Choice(fact) => facts.choice(fact).is_some(),
        FactId::Listing(fact) => facts.is_asked(fact),
    }
}

/// Sorts the verdicts, and takes out what the person does not want, named once (R-PF-01).
fn set_items(plan: &mut Plan, judged: Vec<Judged>, situation: &Situation<'_>) {
    for one in judged {
        let item = one.item;
        let unwanted = situation.facts().preference(item.treatment) <= -2;
        let essential = matches!(
            item.treatment,
            Treatment::Edu | Treatment::Ex | Treatment::MedRev
        ) || item.review_within_days.is_some()
            || item.in_use
            || item.bucket == Bucket::NotSuitable;
        if unwanted && !essential {
            plan.not_chosen.push(item.treatment);
        } else {
            plan.items.push(item);
        }
    }
    plan.items.sort_by_key(|item| {
        (
            std::cmp::Reverse(item.bucket),
            std::cmp::Reverse(item.rank),
            item.treatment,
        )
    });
}

/// With which share of what somebody manages exercises begin.
fn start_share(situation: &Situation<'_>) -> Share {
    if HALF_DOSE.judge(situation).is_true() {
        Share::Half
    } else {
        Share::Usual
    }
}

/// Picks the exercises: what the leading pattern starts with, what rules put forward, less what is blocked.
fn choose_exercises(plan: &mut Plan, situation: &Situation<'_>, fired: &[&'static Rule]) {
    let offered = plan
        .item(Treatment::Ex)
        .is_some_and(|item| !item.bucket.is_not_offered());
    if !offered {
        plan.movement = Movement::Waits;
        return;
    }
    let mut blocked: Vec<Blocked> = Vec::new();
    for rule in fired {
        for effect in rule.effects {
            if let Effect::Block(exercises) = effect {
                blocked.extend(exercises.iter().map(|&exercise| Blocked {
                    exercise,
                    rule: rule.id,
                }));
            }
        }
    }
    let mut eased: Vec<(Exercise, &'static str)> = Vec::new();
    let mut doubtful: Vec<(Exercise, &'static str)> = Vec::new();
    for row in LIBRARY.iter().map(as_read) {
        for (rule, when, change) in row.limits {
            let truth = when.judge(situation);
            match change {
                Change::Block if truth.is_true() => {
                    blocked.push(Blocked {
                        exercise: row.exercise,
                        rule,
                    });
                }
                Change::BlockUnlessRuledOut if !truth.is_false() => {
                    blocked.push(Blocked {
                        exercise: row.exercise,
                        rule,
                    });
                }
                Change::Block if truth.is_unknown() => doubtful.push((row.exercise, rule)),
                Change::Ease if truth.is_true() => eased.push((row.exercise, rule)),
                _ => {}
            }
        }
    }
    let gentle_only = situation.level().is_some_and(|level| level <= Urgency::U1)
        || situation
            .danger()
            .physical_level()
            .is_some_and(|level| level <= Urgency::U2);
    let walk = if situation.shows(Pattern::Sten).is_true() {
        Exercise::Ex02
    } else {
        Exercise::Ex01
    };
    let mut wanted: Vec<Exercise> = Vec::new();
    if gentle_only {
        plan.movement = Movement::Gentle;
        wanted.extend([walk, Exercise::Ex24]);
    } else {
        for rule in fired {
            for effect in rule.effects {
                if let Effect::Prefer(exercises) = effect {
                    wanted.extend(*exercises);
                }
            }
        }
        let starters = situation.primary().and_then(|primary| {
            STARTER_SETS
                .iter()
                .map(as_read)
                .find(|set| set.pattern == primary)
        });
        let starters = starters.map(|set| set.exercises).unwrap_or_default();
        // The starter set leads; what rules put forward joins it.
        wanted = starters.iter().copied().chain(wanted).collect();
    }
    let share = plan.start_share;
    let mut seen = BTreeSet::new();
    plan.exercises = wanted
        .into_iter()
        .filter(|exercise| seen.insert(*exercise))
        .filter(|exercise| !blocked.iter().any(|block| block.exercise == *exercise))
        .filter(|exercise| is_feasible(*exercise, situation))
        .take(EXERCISES_AT_MOST)
        .map(|exercise| Suggested {
            exercise,
            eased_by: rules_on(exercise, &eased),
            in_case: rules_on(exercise, &doubtful),
            start: dose::row(exercise).and_then(|row| {
                let told = dose::told(exercise, situation.facts());
                dose::start(row, share, told)
            }),
        })
        .collect();
    let mut named = BTreeSet::new();
    blocked.retain(|block| named.insert((block.exercise, block.rule)));
    blocked.sort_by_key(|block| block.exercise);
    plan.blocked_exercises = blocked;
}

fn rules_on(exercise: Exercise, rules: &[(Exercise, &'static str)]) -> Vec<&'static str> {
    rules
        .iter()
        .filter(|(on, _)| *on == exercise)
        .map(|(_, rule)| *rule)
        .collect()
}

/// Whether the person can do it where they live: equipment and the way to the floor, when known.
fn is_feasible(exercise: Exercise, situation: &Situation<'_>) -> bool {
    let Some(row) = LIBRARY
        .iter()
        .map(as_read)
        .find(|row: &&ExerciseRow| row.exercise == exercise)
    else {
        return true;
    };
    let facts = situation.facts();
    let no_floor = row.floor && facts.truth(YesNo::FloorPossible).is_false();
    let no_equipment = !row.needs.is_empty() && facts.has(Listing::Equipment, row.needs).is_false();
    !no_floor && !no_equipment
}

/// Three things to begin with, the rest later.
fn stage(plan: &mut Plan, situation: &Situation<'_>) {
    let startable = |treatment: Treatment| {
        plan.item(treatment)
            .is_some_and(|item| item.bucket == Bucket::DoNow)
    };
    let sitting = situation
        .truth(YesNo::SittingWorse)
        .or(situation.truth(YesNo::JobHeavy))
        .is_true();
    let mut ready: Vec<Treatment> = START_ORDER
        .into_iter()
        .filter(|&treatment| startable(treatment))
        .collect();
    let others = plan
        .items
        .iter()
        .filter(|item| item.bucket == Bucket::DoNow && !START_ORDER.contains(&item.treatment))
        .map(|item| item.treatment);
    ready.extend(others.collect::<Vec<_>>());
    let mut start: Vec<Treatment> = Vec::new();
    let mut staged: Vec<Treatment> = Vec::new();
    for treatment in ready {
        // More daily movement is part of exercise while exercise is being begun.
        let part_of_exercise = treatment == Treatment::LifPa && start.contains(&Treatment::Ex);
        // Warmth is a comfort at hand, not a thing to take on.
        let comfort = treatment == Treatment::Heat;
        if start.len() < START_AT_MOST && !part_of_exercise && !comfort {
            start.push(treatment);
        } else {
            staged.push(treatment);
        }
    }
    if sitting && let Some(place) = staged.iter().position(|&one| one == Treatment::LifErg) {
        let first = staged.remove(place);
        staged.insert(0, first);
    }
    plan.start_now = start;
    plan.staged = staged;
}

/// Every line that is not offered names something that is.
fn name_alternatives(plan: &mut Plan) {
    let offered: BTreeSet<Treatment> = plan
        .items
        .iter()
        .filter(|item| !item.bucket.is_not_offered())
        .map(|item| item.treatment)
        .collect();
    for item in &mut plan.items {
        if !item.bucket.is_not_offered() {
            continue;
        }
        let own = burden(item.treatment)
            .map(|row| row.alternatives)
            .unwrap_or_default();
        let fallback = [
            Treatment::Ex,
            Treatment::Edu,
            Treatment::PsySkl,
            Treatment::Heat,
            Treatment::Pt,
        ];
        let mut seen = BTreeSet::new();
        item.alternatives = own
            .iter()
            .copied()
            .filter(|treatment| offered.contains(treatment) && seen.insert(*treatment))
            .collect();
        if item.alternatives.is_empty() {
            item.alternatives = fallback
                .into_iter()
                .filter(|one| offered.contains(one))
                .take(2)
                .collect();
        }
    }
}

/// Who belongs to the team: whoever a referral, a rule or an open line asks for.
fn gather_team(plan: &mut Plan, fired: &[&'static Rule]) {
    let mut team = BTreeSet::new();
    for referral in &plan.referrals {
        team.extend(referral.roles.iter().copied());
    }
    for rule in fired {
        for effect in rule.effects {
            if let Effect::Team(roles) = effect {
                team.extend(roles.iter().copied());
            }
        }
    }
    for item in &plan.items {
        let asks = matches!(item.bucket, Bucket::DiscussFirst) || item.review_within_days.is_some();
        if asks {
            team.extend(item.roles.iter().copied());
        }
    }
    plan.team = team.into_iter().collect();
}

/// The best verdict that health allows for each treatment, whatever anybody recommends; none where nothing limits it.
///
/// For audits: the plan itself shows the stricter of this and what rules and guidelines say.
pub fn safety_ceilings(facts: &Facts) -> BTreeMap<Treatment, Option<Bucket>> {
    let facts = completed(facts);
    let situation = picture_of(&facts);
    let risks = ceiling::risks(&situation);
    let ceiling =
        |&treatment: &Treatment| (treatment, ceiling::best(treatment, &situation, &risks));
    Treatment::ALL.iter().map(ceiling).collect()
}

/// Steps 1 to 4: scope, danger, patterns, support.
pub fn picture_of(facts: &Facts) -> Situation<'_> {
    let mut situation = Situation::new(facts, Profile::of(facts));
    danger::check(&mut situation);
    picture::find_patterns(&mut situation);
    let support = picture::support_of(&situation);
    situation.note_support(support);
    situation
}
