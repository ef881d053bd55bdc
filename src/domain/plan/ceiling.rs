//! The safety ceiling: the best verdict that the person's health allows for a treatment.
//!
//! Invariant: adding a risk, or turning a "no" into "not sure", never raises the ceiling.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use super::bucket::Bucket;
use super::mutation::as_read;
use super::outcome::Reason;
use super::rule::{Contraindication, Ground, Limit};
use super::rules::contraindications;
use super::situation::Situation;
use super::source::{Confidence, Source, Strength};
use super::urgency::Urgency;
use crate::domain::fact::{FactId, Listing, SideEffect};
use crate::domain::treatment::{Component, Route, Treatment, TreatmentSet};
use crate::domain::truth::Truth;

/// What health allows for one treatment, and why.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Ceiling {
    /// The best verdict allowed; none when nothing limits it.
    pub bucket: Option<Bucket>,
    /// What limits it, known risks first.
    pub reasons: Vec<Reason>,
    /// Answers that could change it.
    pub questions: BTreeSet<FactId>,
    /// Within how many days a medicine in use should be reviewed.
    pub review_within_days: Option<u8>,
    /// Whether a known risk is among the reasons.
    pub has_known_risk: bool,
}

impl Ceiling {
    fn lower_to(&mut self, bucket: Bucket) {
        self.bucket = Some(self.bucket.map_or(bucket, |so_far| so_far.min(bucket)));
    }

    fn add(&mut self, reason: Reason) {
        self.has_known_risk |= reason.truth.is_true();
        self.reasons.push(reason);
    }
}

/// A contra-indication that holds, or cannot be ruled out.
#[derive(Clone, Debug)]
pub(super) struct Risk {
    row: &'static Contraindication,
    limits: TreatmentSet,
    truth: Truth,
    facts: OnceCell<Vec<FactId>>,
}

impl Risk {
    /// The answers that decided it, looked for when they are first named.
    fn facts(&self, situation: &Situation<'_>) -> &[FactId] {
        self.facts
            .get_or_init(|| self.row.when.deciding(situation).into_iter().collect())
    }
}

/// Every contra-indication that holds or cannot be ruled out, whatever treatment it limits.
pub(super) fn risks(situation: &Situation<'_>) -> Vec<Risk> {
    contraindications::all()
        .map(as_read)
        .filter_map(|row| {
            let truth = row.when.judge(situation);
            (!truth.is_false()).then(|| Risk {
                row,
                limits: TreatmentSet::of(row.treatments),
                truth,
                facts: OnceCell::new(),
            })
        })
        .collect()
}

/// Finds the ceiling of a treatment.
pub(super) fn of(treatment: Treatment, situation: &Situation<'_>, risks: &[Risk]) -> Ceiling {
    let mut ceiling = Ceiling::default();
    let in_use = situation.in_use(treatment).is_true();
    for risk in risks.iter().filter(|risk| risk.limits.contains(treatment)) {
        apply(risk, treatment, in_use, situation, &mut ceiling);
    }
    beside_rows(treatment, in_use, situation, &mut ceiling);
    ceiling
        .reasons
        .sort_by_key(|reason| (reason.truth != Truth::True, reason.limit));
    ceiling
}

/// The ceiling without its reasons.
pub(super) fn best(
    treatment: Treatment,
    situation: &Situation<'_>,
    risks: &[Risk],
) -> Option<Bucket> {
    let mut ceiling = Ceiling::default();
    let in_use = situation.in_use(treatment).is_true();
    beside_rows(treatment, in_use, situation, &mut ceiling);
    risks
        .iter()
        .filter(|risk| risk.limits.contains(treatment))
        .filter_map(|risk| allowed(risk, treatment, in_use))
        .chain(ceiling.bucket)
        .min()
}

/// What limits a treatment without a row of its own.
fn beside_rows(
    treatment: Treatment,
    in_use: bool,
    situation: &Situation<'_>,
    ceiling: &mut Ceiling,
) {
    allergies(treatment, in_use, situation, ceiling);
    past_harm(treatment, in_use, situation, ceiling);
    open_danger(treatment, situation, ceiling);
}

/// Self-care: a caution changes how it is done, not whether.
const fn is_self_care(treatment: Treatment) -> bool {
    matches!(
        treatment,
        Treatment::Edu | Treatment::Ex | Treatment::PsySkl
    ) || (matches!(treatment.component(), Component::Lifestyle)
        && matches!(treatment.route(), Route::Own))
}

/// The best verdict that a risk leaves open; none where it limits nothing.
fn allowed(risk: &Risk, treatment: Treatment, in_use: bool) -> Option<Bucket> {
    match (risk.row.limit, risk.truth) {
        // Movement stays open at the light level while a whole-body risk is not known (OP-28).
        (Limit::Bar, Truth::Unknown) if treatment == Treatment::Ex => None,
        (Limit::BarPart | Limit::Caution, _) if is_self_care(treatment) => None,
        (Limit::BarStart, Truth::True) if in_use => Some(Bucket::DiscussFirst),
        (Limit::Bar | Limit::BarStart, Truth::True) => Some(Bucket::NotSuitable),
        (Limit::Caution, Truth::Unknown) => None,
        _ => Some(Bucket::DiscussFirst),
    }
}

fn apply(
    risk: &Risk,
    treatment: Treatment,
    in_use: bool,
    situation: &Situation<'_>,
    ceiling: &mut Ceiling,
) {
    let (row, truth) = (risk.row, risk.truth);
    let facts = risk.facts(situation);
    if truth.is_unknown() {
        ceiling.questions.extend(facts.iter().copied());
    }
    if let Some(bucket) = allowed(risk, treatment, in_use) {
        ceiling.lower_to(bucket);
    }
    if row.limit == Limit::Bar && truth.is_true() && in_use {
        ceiling.review_within_days = Some(7);
    }
    // An unknown caution only adds its question to the visit list; it is no reason yet.
    if truth.is_true() || row.limit != Limit::Caution {
        let reason = Reason {
            rule: row.id,
            facts: facts.to_vec(),
            truth,
            limit: Some(row.limit),
            ground: row.ground,
        };
        ceiling.add(reason);
    }
}

/// Names in `drug_allergies` that bar a treatment (R-MED-01).
const fn allergens(treatment: Treatment) -> &'static [&'static str] {
    match treatment {
        Treatment::Nso | Treatment::Nst => &["nsaid", "aspirin"],
        Treatment::Par => &["paracetamol"],
        Treatment::Opw | Treatment::Ops => &["opioid"],
        Treatment::Snr => &["snri"],
        Treatment::Tca => &["tca"],
        Treatment::Gab => &["gabapentinoid"],
        Treatment::Smr => &["muscle_relaxant"],
        Treatment::Glu => &["steroid"],
        Treatment::Cap => &["capsaicin"],
        Treatment::Lid => &["local_anaesthetic"],
        _ => &[],
    }
}

fn allergies(treatment: Treatment, in_use: bool, situation: &Situation<'_>, ceiling: &mut Ceiling) {
    let known = allergens(treatment).iter().any(|entry| {
        situation
            .facts()
            .has(Listing::DrugAllergies, entry)
            .is_true()
    });
    if known {
        ceiling.lower_to(Bucket::NotSuitable);
        ceiling.review_within_days = in_use.then_some(7).or(ceiling.review_within_days);
        ceiling.add(own_reason(
            "R-MED-01",
            Listing::DrugAllergies.into(),
            Some(Limit::Bar),
        ));
    }
}

/// Harm from an earlier trial (R-PR-04). It may not take away movement or education.
fn past_harm(treatment: Treatment, in_use: bool, situation: &Situation<'_>, ceiling: &mut Ceiling) {
    if matches!(treatment, Treatment::Edu | Treatment::Ex) {
        return;
    }
    let worst = situation
        .trials_of(treatment)
        .filter_map(|trial| trial.side_effect)
        .max();
    let (bucket, limit) = match worst {
        Some(SideEffect::Serious) => (Bucket::NotSuitable, Limit::Bar),
        Some(SideEffect::Mild) => (Bucket::DiscussFirst, Limit::Caution),
        Some(SideEffect::None) | None => return,
    };
    if limit == Limit::Bar && in_use {
        ceiling.review_within_days = Some(7);
    }
    ceiling.lower_to(bucket);
    ceiling.add(own_reason("R-PR-04", Listing::Tried.into(), Some(limit)));
}

/// A physical sign that needs a check within days blocks hands-on care, needles and injections (R-RF-03).
fn open_danger(treatment: Treatment, situation: &Situation<'_>, ceiling: &mut Ceiling) {
    let blocked = matches!(
        treatment,
        Treatment::Smt
            | Treatment::SmtMob
            | Treatment::SmtNeck
            | Treatment::Mas
            | Treatment::MasLt
            | Treatment::Acu
            | Treatment::AcuE
    ) || matches!(treatment.route(), Route::Injected);
    let soon = situation
        .danger()
        .physical_level()
        .is_some_and(|level| level <= Urgency::U2);
    if blocked && soon {
        let facts = situation
            .danger()
            .signs()
            .iter()
            .filter(|sign| sign.id.starts_with("RF-") && sign.level <= Urgency::U3)
            .flat_map(|sign| sign.facts.iter().copied())
            .collect();
        ceiling.lower_to(Bucket::NotSuitable);
        let ground = Ground {
            strength: Strength::E,
            confidence: Confidence::Read,
            sources: &[Source::Ifo20],
        };
        ceiling.add(Reason {
            rule: "R-RF-03",
            facts,
            truth: Truth::True,
            limit: Some(Limit::Bar),
            ground,
        });
    }
}

fn own_reason(rule: &'static str, fact: FactId, limit: Option<Limit>) -> Reason {
    let ground = Ground {
        strength: Strength::E,
        confidence: Confidence::Own,
        sources: &[Source::Sheet],
    };
    Reason {
        rule,
        facts: vec![fact],
        truth: Truth::True,
        limit,
        ground,
    }
}
