//! The first questions: what a plan needs to know, once.
//!
//! Invariant: nothing the danger check has asked is asked again.

mod health;
mod life;
mod medicine;
mod pain;
mod places;
mod wishes;

use crate::domain::fact::YesNo;
use crate::domain::questionnaire::{Derivation, LinkId, Questionnaire};

/// The first questions, in sections.
pub(super) fn first() -> Questionnaire {
    let mut derived = pain::derived();
    derived.extend(medicine::derived());
    derived.extend(life::derived());
    derived.extend(wishes::derived());
    Questionnaire {
        id: "first".to_owned(),
        version: "1".to_owned(),
        items: vec![
            pain::pain(),
            pain::pattern(),
            health::health(),
            medicine::medicines(),
            life::impact(),
            life::mood(),
            life::work(),
            life::habits(),
            wishes::past(),
            wishes::wishes(),
        ],
        derived,
    }
}

fn ids<const N: usize>(ids: [&'static str; N]) -> Vec<LinkId> {
    ids.map(LinkId::from).into()
}

fn chosen<const N: usize>(sets: YesNo, question: &'static str, codes: [&str; N]) -> Derivation {
    Derivation::Chosen {
        sets,
        question: question.into(),
        codes: codes.map(str::to_owned).into(),
    }
}
