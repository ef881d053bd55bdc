//! draft
#![cfg(not(target_arch = "wasm32"))]
use backplan::domain::fact::FactId;
use backplan::domain::intake;
use backplan::domain::plan::rulebook;
use backplan::domain::questionnaire::Derivation;
use std::collections::BTreeSet;

#[test]
fn report() {
    let forms = intake::all();
    let set: BTreeSet<FactId> = forms
        .items()
        .flat_map(|i| i.sets.facts())
        .chain(forms.derived().map(Derivation::fact))
        .collect();
    let entries = rulebook::entries();
    let mut read: BTreeSet<FactId> = BTreeSet::new();
    for e in &entries {
        read.extend(e.facts.iter().copied());
    }
    println!("READ {} SET {}", read.len(), set.len());
    for f in read.difference(&set) {
        let ids: Vec<&str> = entries
            .iter()
            .filter(|e| e.facts.contains(f))
            .map(|e| e.id)
            .collect();
        println!("UNSET {} {:?}", f.name(), ids);
    }
    for f in set.difference(&read) {
        println!("UNREAD {}", f.name());
    }
    let all = backplan::domain::plan::rules::flags::FLAGS.len();
    println!("{all}");
    for (i, s) in forms.screens().iter().enumerate() {
        println!(
            "SCREEN {i} {:?} {}",
            s.section.map(|x| x.as_str().to_owned()),
            s.link_id()
        );
    }
    println!(
        "items {}",
        forms.items().filter(|i| i.kind.is_question()).count()
    );
}
