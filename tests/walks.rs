//! draft
#![cfg(all(not(target_arch = "wasm32"), feature = "guidance"))]
use backplan::domain::intake::{self, facts_of};
use backplan::domain::plan::{Plan, recommend};
use backplan::domain::questionnaire::*;
use std::collections::BTreeMap;
#[path = "walks/people.rs"]
mod people;
use people::Person;

fn walk(person: &mut Person) -> Answers {
    let forms = intake::all();
    let mut answers = Answers::default();
    while let Some(screen) = forms.next_screen(&answers) {
        let mut given = BTreeMap::new();
        person.fill(screen.item, &mut given);
        answers = answers.submit(forms, screen, given).unwrap();
    }
    answers
}
fn told(plan: &Plan) -> String {
    let items: Vec<_> = plan
        .items
        .iter()
        .map(|i| {
            (
                i.treatment,
                i.bucket,
                i.after_weeks,
                i.disagree,
                i.review_within_days,
                i.in_use,
                i.wanted,
                i.reasons
                    .iter()
                    .filter(|r| r.truth.is_true())
                    .map(|r| r.rule)
                    .collect::<Vec<_>>(),
            )
        })
        .collect();
    format!(
        "{:?}{:?}{:?}{:?}{:?}{:?}{:?}{:?}{:?}{:?}{:?}{:?}",
        plan.stop,
        plan.referrals,
        plan.patterns,
        plan.support,
        items,
        plan.movement,
        plan.exercises,
        plan.blocked_exercises,
        plan.start_now,
        plan.staged,
        plan.team,
        plan.notices
    )
}
#[test]
fn count() {
    let forms = intake::all();
    let (mut prompts, mut rows, mut screens) = (vec![], vec![], vec![]);
    let t = std::time::Instant::now();
    for n in 0..10_000 {
        let mut p = Person::new(n);
        let answers = walk(&mut p);
        let st = forms.standings(&answers);
        let mut pr = 0;
        let mut rw = 0;
        let w = forms.walk(&answers);
        for s in &w {
            if s.item.kind == AnswerKind::Signs {
                pr += 1;
                for c in &s.item.items {
                    if forms.standing(&st, c.link_id.as_str()) == Standing::Enabled {
                        rw += 1;
                    }
                }
            } else if s.item.kind == AnswerKind::Group {
                for c in &s.item.items {
                    if forms.standing(&st, c.link_id.as_str()) == Standing::Enabled {
                        pr += 1;
                        rw += 1;
                    }
                }
            } else {
                pr += 1;
                rw += 1;
            }
        }
        prompts.push(pr);
        rows.push(rw);
        screens.push(w.len());
    }
    for v in [&mut prompts, &mut rows, &mut screens] {
        v.sort();
        println!(
            "min {} median {} p95 {} max {}",
            v[0], v[5000], v[9500], v[9999]
        );
    }
    println!("{:?}", t.elapsed());
}
#[test]
fn influence() {
    let forms = intake::all();
    let mut seen: BTreeMap<&str, (u32, u32, u32)> = BTreeMap::new();
    let t = std::time::Instant::now();
    let mut plans = 0;
    for n in 0..400 {
        let mut p = Person::new(n);
        let mut answers = walk(&mut p);
        // no danger
        for item in intake::danger_check().items() {
            if item.kind == AnswerKind::YesNo
                && !item.link_id.as_str().starts_with("about")
                && !item.link_id.as_str().starts_with("history")
            {
                let _ = answers.answer(item, AnswerValue::Bool(false));
            }
        }
        let Ok(facts) = facts_of(forms, &answers) else {
            continue;
        };
        let base = told(&recommend(&facts));
        let st = forms.standings(&answers);
        for item in forms.items() {
            let id = item.link_id.as_str();
            if !item.kind.is_question() || forms.standing(&st, id) != Standing::Enabled {
                continue;
            }
            let mut alts = vec![];
            match &item.kind {
                AnswerKind::YesNo => {
                    alts = vec![
                        AnswerValue::Bool(true),
                        AnswerValue::Bool(false),
                        AnswerValue::NotSure,
                    ]
                }
                AnswerKind::One { .. } => {
                    for o in &item.options {
                        alts.push(AnswerValue::Code(o.code.clone()))
                    }
                }
                AnswerKind::Text { .. } => continue,
                _ => {
                    for _ in 0..4 {
                        alts.push(p.answer(item))
                    }
                }
            }
            let e = seen.entry(id).or_default();
            e.0 += 1;
            let mut strong = false;
            let mut any = false;
            for a in alts {
                let mut next = answers.clone();
                if next.answer(item, a).is_err() {
                    continue;
                }
                let Ok(f) = facts_of(forms, &next) else {
                    continue;
                };
                plans += 1;
                if told(&recommend(&f)) != base {
                    any = true;
                }
            }
            if any {
                e.1 += 1;
            }
            strong |= any;
            let _ = strong;
        }
    }
    println!("{plans} plans {:?}", t.elapsed());
    let mut v: Vec<_> = seen.into_iter().collect();
    v.sort_by_key(|(_, (a, b, _))| b * 1000 / a);
    for (id, (a, b, _)) in v {
        println!(
            "INF {:5.1}% of {a:4} {id}",
            f64::from(b) * 100.0 / f64::from(a)
        );
    }
}
