//! Medicines that somebody takes now, and reviews of all of them: R-MED-14, R-MED-16 to R-MED-18,
//! R-MED-25 to R-MED-29.
//!
//! Invariant: nothing here says to stop, start or change a medicine. The strongest word is "talk to
//! whoever prescribes it, soon".

use super::medicines::ON_OPIOID;
use super::row::{OURS, ground, rule};
use crate::domain::fact::{Amount, FactId, YesNo};
use crate::domain::plan::bucket::Bucket::DiscussFirst;
use crate::domain::plan::predicate::Predicate::{self, All, Any, AtLeast, Count, InUse, Is};
use crate::domain::plan::rule::Effect::{Ask, Review, Team, Tell, Verdict};
use crate::domain::plan::rule::{Rule, TABLE};
use crate::domain::plan::source::Confidence::{Knowledge, Own, Read, Secondary};
use crate::domain::plan::source::Source;
use crate::domain::plan::source::Strength::{E, S};
use crate::domain::plan::team::Role;
use crate::domain::treatment::Treatment::{Bzd, Cap, Gab, MedRev, Nst, Ops, Opw, Smr, Tca};

/// Days for a review that no rule makes urgent.
const WITHIN_A_MONTH: u8 = 28;

/// What makes an opioid riskier.
const OPIOID_WITH_RISK: Predicate = All(&[
    ON_OPIOID,
    Any(&[
        InUse(Bzd),
        InUse(Gab),
        Is(YesNo::AlcoholHeavy),
        Is(YesNo::SleepApnoea),
        Is(YesNo::CopdSevere),
        Is(YesNo::LostTolerance),
        Is(YesNo::OverdoseHx),
        Is(YesNo::SudHx),
        AtLeast(Amount::Age, 65.0),
    ]),
]);

/// Two or more medicines that slow thinking and breathing.
const SEDATIVES: Predicate = Count(
    2,
    &[ON_OPIOID, InUse(Bzd), InUse(Gab), InUse(Smr), InUse(Tca)],
);

/// Two or more medicines that raise serotonin.
const SEROTONERGICS: Predicate = Count(
    2,
    &[
        Any(&[Is(YesNo::SsriSnri), Is(YesNo::SnriCurrent)]),
        InUse(Tca),
        Is(YesNo::Triptan),
        Is(YesNo::TramadolTapentadol),
        Is(YesNo::Lithium),
        Is(YesNo::StJohnsWort),
        Is(YesNo::Maoi),
    ],
);

const PRESCRIBERS: &[Role] = &[Role::Pcp, Role::Pha];

/// The rules of this family.
pub const RULES: &[Rule] = &[
    rule(
        "R-MED-14",
        InUse(Gab),
        &[
            Verdict(&[Gab], DiscussFirst, None),
            Review(&[Gab], WITHIN_A_MONTH),
            Team(PRESCRIBERS),
        ],
        ground(E, Read, &[Source::Ng59]),
    )
    .instead_of(&[TABLE, "R-MED-07", "R-MED-13"]),
    rule(
        "R-MED-16",
        ON_OPIOID,
        &[
            Verdict(&[Opw, Ops], DiscussFirst, None),
            Review(&[Opw, Ops], WITHIN_A_MONTH),
            Tell,
            Team(PRESCRIBERS),
            Ask(FactId::Amount(Amount::MmeDay)),
            Ask(FactId::YesNo(YesNo::BenzoZ)),
            Ask(FactId::YesNo(YesNo::Gabapentinoid)),
            Ask(FactId::YesNo(YesNo::AlcoholHeavy)),
            Ask(FactId::YesNo(YesNo::SleepApnoea)),
            Ask(FactId::YesNo(YesNo::CopdSevere)),
            Ask(FactId::YesNo(YesNo::LostTolerance)),
        ],
        ground(S, Read, &[Source::Cdc22]),
    )
    .instead_of(&[TABLE, "R-MED-07", "R-MED-15", "R-MED-15-B"])
    .noting(
        "Asks what R-MED-17 needs, so that no answer that would make the review urgent \
         stays unasked.",
    ),
    rule(
        "R-MED-17",
        Any(&[AtLeast(Amount::MmeDay, 50.0), OPIOID_WITH_RISK]),
        &[
            Verdict(&[MedRev], DiscussFirst, None),
            Review(&[Opw, Ops, MedRev], 7),
            Tell,
            Team(&[Role::Pcp, Role::Pha, Role::Pain]),
        ],
        ground(S, Secondary, &[Source::Cdc22, Source::Sheet]),
    )
    .noting(
        "Past overdose and substance use are CDC's naloxone reasons; the early review for \
         them and for age is ours (OP-78). The pain team is named from 50 mg (7.1), and here for \
         each of these risks.",
    ),
    rule(
        "R-MED-18",
        AtLeast(Amount::MmeDay, 90.0),
        &[
            Verdict(&[MedRev], DiscussFirst, None),
            Review(&[Opw, Ops, MedRev], 3),
            Tell,
            Team(&[Role::Pcp, Role::Pha, Role::Pain]),
        ],
        ground(E, Knowledge, &[Source::Cdc16, Source::Sheet]),
    )
    .noting("The 90 line is of the 2016 edition; kept as our own (OP-78)."),
    rule(
        "R-MED-20-B",
        InUse(Bzd),
        &[
            Verdict(&[Bzd], DiscussFirst, None),
            Review(&[Bzd], WITHIN_A_MONTH),
            Team(PRESCRIBERS),
        ],
        ground(S, Read, &[Source::Vad22]),
    )
    .instead_of(&[TABLE, "R-MED-07", "R-MED-20"]),
    rule(
        "R-MED-20-C",
        All(&[InUse(Bzd), ON_OPIOID]),
        &[Review(&[Bzd], 7)],
        ground(S, Read, &[Source::Cdc22]),
    ),
    rule(
        "R-MED-25",
        SEDATIVES,
        &[
            Verdict(&[MedRev], DiscussFirst, None),
            Review(&[MedRev], 7),
            Tell,
            Team(PRESCRIBERS),
        ],
        ground(E, Read, &[Source::Beers23]),
    )
    .noting(
        "The review is put on the medicine review, not on each class: a class not in use \
         must not ask for one.",
    ),
    rule(
        "R-MED-26",
        SEROTONERGICS,
        &[
            Verdict(&[MedRev], DiscussFirst, None),
            Tell,
            Team(PRESCRIBERS),
            Ask(FactId::YesNo(YesNo::RfRx4)),
        ],
        ground(E, Read, &[Source::Label]),
    ),
    rule(
        "R-MED-27",
        All(&[
            AtLeast(Amount::Age, 65.0),
            AtLeast(Amount::MedicineCount, 5.0),
        ]),
        &[Verdict(&[MedRev], DiscussFirst, None), Team(&[Role::Pha])],
        ground(E, Own, &[Source::Sheet]),
    ),
    rule(
        "R-MED-28",
        Any(&[Is(YesNo::Pregnant), Is(YesNo::Breastfeeding)]),
        &[
            Verdict(&[Nst, Cap, MedRev], DiscussFirst, None),
            Tell,
            Team(&[Role::Pha]),
        ],
        ground(S, Read, &[Source::Fda20]),
    )
    .noting(
        "Only classes that would be a next step get the verdict: on others it would stand \
         in for a stricter vote.",
    ),
    rule(
        "R-MED-29",
        Is(YesNo::PrescriptionChangeWish),
        &[
            Verdict(&[MedRev], DiscussFirst, None),
            Tell,
            Team(PRESCRIBERS),
        ],
        OURS,
    ),
];

#[cfg(test)]
mod tests {
    use super::super::case::{Case, check};
    use super::*;
    use crate::domain::plan::pattern::Pattern::{Mech, Noc};
    use crate::domain::plan::rules::verdicts::medicines;

    #[test]
    fn fires_at_its_limits() {
        check(
            RULES,
            &[
                (&["gabapentinoid"], &[Mech], "R-MED-14", true),
                (&["uses=GAB"], &[Mech], "R-MED-14", true),
                (&["unsure gabapentinoid"], &[Mech], "R-MED-14", false),
                (&["opioid"], &[Mech], "R-MED-16", true),
                (&["tramadol_tapentadol"], &[Mech], "R-MED-16", true),
                (&["mme_day=5"], &[Mech], "R-MED-16", true),
                (&["not opioid"], &[Mech], "R-MED-16", false),
                (&["mme_day=50"], &[Mech], "R-MED-17", true),
                (&["mme_day=49"], &[Mech], "R-MED-17", false),
                (&["opioid", "benzo_z"], &[Mech], "R-MED-17", true),
                (&["opioid", "gabapentinoid"], &[Mech], "R-MED-17", true),
                (&["opioid", "alcohol_heavy"], &[Mech], "R-MED-17", true),
                (&["opioid", "sleep_apnoea"], &[Mech], "R-MED-17", true),
                (&["opioid", "copd_severe"], &[Mech], "R-MED-17", true),
                (&["opioid", "lost_tolerance"], &[Mech], "R-MED-17", true),
                (&["opioid", "overdose_hx"], &[Mech], "R-MED-17", true),
                (&["opioid", "sud_hx"], &[Mech], "R-MED-17", true),
                (&["opioid", "age=65"], &[Mech], "R-MED-17", true),
                (&["opioid", "age=64"], &[Mech], "R-MED-17", false),
                (
                    &["benzo_z", "not opioid", "age=70"],
                    &[Mech],
                    "R-MED-17",
                    false,
                ),
                (&["mme_day=90"], &[Mech], "R-MED-18", true),
                (&["mme_day=89"], &[Mech], "R-MED-18", false),
                (&["benzo_z"], &[Mech], "R-MED-20-B", true),
                (&["not benzo_z"], &[Mech], "R-MED-20-B", false),
                (&["benzo_z", "opioid"], &[Mech], "R-MED-20-C", true),
                (&["benzo_z", "not opioid"], &[Mech], "R-MED-20-C", false),
                (&["benzo_z", "tca"], &[Mech], "R-MED-25", true),
                (&["muscle_relaxant", "uses=GAB"], &[Mech], "R-MED-25", true),
                // One opioid is one sedative, though it stands for two classes.
                (&["opioid"], &[Mech], "R-MED-25", false),
                (&["ssri_snri", "triptan"], &[Mech], "R-MED-26", true),
                (
                    &["st_johns_wort", "tramadol_tapentadol"],
                    &[Mech],
                    "R-MED-26",
                    true,
                ),
                (&["maoi", "lithium"], &[Mech], "R-MED-26", true),
                (&["tca", "snri_current"], &[Mech], "R-MED-26", true),
                // The kind of antidepressant does not make two of one.
                (&["ssri_snri", "snri_current"], &[Mech], "R-MED-26", false),
                (&["age=65", "medicine_count=5"], &[Mech], "R-MED-27", true),
                (&["age=64", "medicine_count=5"], &[Mech], "R-MED-27", false),
                (&["age=65", "medicine_count=4"], &[Mech], "R-MED-27", false),
                (&["pregnant"], &[Mech], "R-MED-28", true),
                (&["breastfeeding"], &[Mech], "R-MED-28", true),
                (&["sex_birth=male"], &[Mech], "R-MED-28", false),
                (&["prescription_change_wish"], &[Mech], "R-MED-29", true),
                (&[], &[Mech], "R-MED-29", false),
            ],
        );
    }

    #[test]
    fn a_medicine_in_use_is_reviewed_instead_of_refused() {
        let both: Vec<Rule> = [medicines::RULES, RULES].concat();
        for (fact, class) in [("gabapentinoid", Gab), ("opioid", Ops), ("benzo_z", Bzd)] {
            for pattern in [Mech, Noc] {
                let case = Case::new(&both, &[fact], &[pattern]);
                assert_eq!(
                    case.verdict(class),
                    Some(DiscussFirst),
                    "{fact} {pattern:?}"
                );
                assert_eq!(case.review(class), Some(28), "{fact} {pattern:?}");
                let rows = both.iter().filter(|rule| case.fires(rule.id));
                let over_the_table = rows.filter(|rule| rule.replaces.contains(&TABLE));
                assert!(over_the_table.count() > 0, "{fact} {pattern:?}");
            }
        }
    }

    #[test]
    fn risk_brings_the_review_forward() {
        let within = |words: &[&str], class| Case::new(RULES, words, &[Mech]).review(class);
        assert_eq!(within(&["opioid", "age=40"], Ops), Some(28));
        assert_eq!(within(&["mme_day=50"], Opw), Some(7));
        assert_eq!(within(&["mme_day=90"], Ops), Some(3));
        assert_eq!(within(&["mme_day=90"], MedRev), Some(3));
        assert_eq!(within(&["opioid", "benzo_z"], Bzd), Some(7));
        assert_eq!(within(&["benzo_z", "tca"], MedRev), Some(7));
        // A class that is not in use asks for no review.
        assert_eq!(within(&["benzo_z", "tca"], Gab), None);
    }

    #[test]
    fn every_review_of_all_medicines_has_its_card() {
        let people: [&[&str]; 7] = [
            &["mme_day=50"],
            &["mme_day=90"],
            &["benzo_z", "tca"],
            &["triptan", "lithium"],
            &["age=65", "medicine_count=5"],
            &["pregnant"],
            &["prescription_change_wish"],
        ];
        for words in people {
            let case = Case::new(RULES, words, &[Mech]);
            assert_eq!(case.verdict(MedRev), Some(DiscussFirst), "{words:?}");
        }
        assert_eq!(Case::new(RULES, &[], &[Mech]).verdict(MedRev), None);
    }

    #[test]
    fn warns_of_what_must_not_be_missed() {
        let told = |words: &[&str]| -> Vec<&str> {
            let case = Case::new(RULES, words, &[Mech]);
            let told = case.effects().filter(|(_, effect)| *effect == Tell);
            told.map(|(id, _)| id).collect()
        };
        assert_eq!(told(&["mme_day=90"]), ["R-MED-16", "R-MED-17", "R-MED-18"]);
        assert_eq!(told(&["benzo_z", "tca"]), ["R-MED-25"]);
        assert_eq!(told(&["triptan", "lithium"]), ["R-MED-26"]);
        assert_eq!(told(&["pregnant"]), ["R-MED-28"]);
        assert_eq!(told(&["prescription_change_wish"]), ["R-MED-29"]);
    }
}
