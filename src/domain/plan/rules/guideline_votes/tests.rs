//! The votes, read back against the matrix of the clinical sheet.

use std::collections::BTreeSet;

use super::*;
use crate::domain::plan::mutation::as_read;

fn said(treatment: Treatment, pattern: Pattern, by: Source) -> Vec<Vote> {
    VOTES
        .iter()
        .map(as_read)
        .filter(|row| row.treatment == treatment)
        .filter(|row| row.patterns.is_empty() || row.patterns.contains(&pattern))
        .flat_map(|row| row.votes)
        .filter(|(source, _)| *source == by)
        .map(|(_, vote)| *vote)
        .collect()
}

#[test]
fn no_guideline_speaks_twice_on_one_pattern() {
    for &treatment in Treatment::ALL {
        for &pattern in Pattern::ALL {
            for &source in Source::ALL {
                let votes = said(treatment, pattern, source);
                assert!(votes.len() <= 1, "{treatment:?} {pattern:?} {source:?}");
            }
        }
    }
}

#[test]
fn the_expired_guideline_has_no_vote_anywhere() {
    let votes = VOTES.iter().map(as_read).flat_map(|row| row.votes);
    let expired: Vec<_> = votes.filter(|(by, _)| *by == Acp17).collect();
    assert!(expired.len() > 20);
    assert!(expired.iter().all(|(_, vote)| *vote == Expired));
}

#[test]
fn the_guideline_on_chronic_primary_pain_speaks_on_widespread_pain_only() {
    for row in VOTES {
        let speaks = row.votes.iter().any(|(by, _)| *by == Ng193);
        assert!(!speaks || row.patterns == [Noc], "{row:?}");
    }
}

#[test]
fn who_has_no_vote_on_tablets_whose_age_limit_a_row_cannot_say() {
    for &pattern in Pattern::ALL {
        assert_eq!(said(Treatment::Nso, pattern, Who23), []);
    }
}

#[test]
fn says_what_the_matrix_says() {
    let cases: &[(Treatment, Pattern, Source, Option<Vote>)] = &[
        (Treatment::Edu, Mech, Apta21, Some(Package)),
        (Treatment::Ex, Mech, Ng59, Some(For)),
        (Treatment::Yog, Mech, Vad22, Some(Open)),
        (Treatment::Smt, Mech, Ng59, Some(Package)),
        (Treatment::Smt, Mech, Apta21, Some(StrongFor)),
        (Treatment::Smt, Rad, Apta21, Some(For)),
        (Treatment::Smt, Noc, Eul17, Some(StrongAgainst)),
        (Treatment::Smt, Mech, Eul17, None),
        (Treatment::Mas, Mech, Vad22, None),
        (Treatment::Acu, Mech, Ng59, Some(StrongAgainst)),
        (Treatment::Acu, Noc, Ng193, Some(For)),
        (Treatment::Acu, Mech, Nass20, Some(StrongFor)),
        (Treatment::Tens, Mech, Vad22, Some(Open)),
        (Treatment::Trac, Rad, Apta21, Some(Against)),
        (Treatment::Trac, Mech, Apta21, None),
        (Treatment::Belt, Mech, Who23, Some(Against)),
        (Treatment::Belt, Preg, Who23, None),
        (Treatment::Belt, Preg, Anc16, Some(For)),
        (Treatment::Belt, Ovf, NassOvf, Some(For)),
        (Treatment::Cbt, Mech, Ng59, None),
        (Treatment::Mdr, Mech, Ng59, None),
        (Treatment::Mdr, Mech, Who23, Some(For)),
        (Treatment::Nso, Mech, Ng59, Some(For)),
        (Treatment::Nso, Rad, Ng59, Some(Open)),
        (Treatment::Nso, Inf, Axs22, Some(StrongFor)),
        (Treatment::Par, Mech, Vad22, Some(Against)),
        (Treatment::Snr, Mech, Vad22, Some(For)),
        (Treatment::Snr, Mech, Who23, Some(Against)),
        (Treatment::Tca, Noc, Ng193, Some(For)),
        (Treatment::Gab, Mech, Vad22, Some(Open)),
        (Treatment::Bzd, Mech, Vad22, Some(StrongAgainst)),
        (Treatment::Bzd, Mech, Ng59, None),
        (Treatment::Bzd, Rad, Ng59, Some(StrongAgainst)),
        (Treatment::Opw, Mech, Cdc22, Some(Against)),
        (Treatment::Glu, Inf, Axs22, Some(Against)),
        (Treatment::Hrb, Mech, Who23, Some(Against)),
        (Treatment::InjEsi, Rad, Ng59, Some(For)),
        (Treatment::InjEsi, Rad, Bmj25, Some(StrongAgainst)),
        (Treatment::InjEsi, Sten, Ng59, Some(StrongAgainst)),
        (Treatment::InjEsi, Inf, Bmj25, None),
        (Treatment::InjRfa, Fac, Ng59, Some(For)),
        (Treatment::InjRfa, Mech, Ng59, None),
        (Treatment::InjRfa, Fac, Bmj25, Some(StrongAgainst)),
        (Treatment::SurDec, Rad, Ng59, Some(For)),
        (Treatment::SurFus, Mech, Ng59, Some(StrongAgainst)),
        (Treatment::SurFus, Def, Ng59, None),
        (Treatment::SurScs, Post, Ta159, Some(For)),
        (Treatment::SurScs, Post, Vad22, Some(Against)),
    ];
    for &(treatment, pattern, source, expected) in cases {
        let found = said(treatment, pattern, source);
        assert_eq!(
            found.first().copied(),
            expected,
            "{treatment:?} {pattern:?} {source:?}"
        );
    }
}

/// The matrix of the clinical sheet (3.1), written down from there: the treatment, the patterns, who says what.
///
/// `*` is every pattern. `++ + pkg` are for, `-- -` against, `0` looked at and silent, `exp` expired.
const MATRIX: &str = "
EDU | * | WHO23 + NG59 ++ VAD22 0 APTA21 pkg
EDU | NOC | NG193 ++
EX | * | WHO23 + NG59 + ACP17 exp VAD22 + APTA21 ++
EX | NOC | NG193 ++
EX | INF | AXS22 ++
YOG | * | WHO23 + NG59 + ACP17 exp VAD22 0
SMT SMT-MOB | * | WHO23 + NG59 pkg ACP17 exp VAD22 +
SMT SMT-MOB | MECH FAC DEF POST | APTA21 ++
SMT SMT-MOB | RAD | APTA21 +
SMT SMT-MOB | NOC | NG193 0 EUL17 --
MAS MAS-LT | * | WHO23 + NG59 pkg APTA21 pkg
MAS MAS-LT | NOC | NG193 0
ACU ACU-E | * | WHO23 + NG59 -- ACP17 exp VAD22 + NASS20 ++ APTA21 pkg
ACU ACU-E | NOC | NG193 +
TENS | * | WHO23 - NG59 -- ACP17 exp VAD22 0
TENS | NOC | NG193 --
US | * | WHO23 - NG59 -- ACP17 exp VAD22 0
US | NOC | NG193 --
TRAC | * | WHO23 - NG59 -- ACP17 exp VAD22 0 NASS20 --
TRAC | RAD | APTA21 -
BELT | MECH RAD STEN FAC DEF INF NOC POST | WHO23 - NG59 -- ACP17 exp VAD22 0
BELT | PREG | ANC16 +
BELT | OVF | NASS-OVF +
ORTH | * | NG59 --
LLLT | * | ACP17 exp VAD22 0
LLLT | NOC | NG193 -
MOB | * | WHO23 ++
CBT | * | WHO23 + ACP17 exp VAD22 +
CBT | NOC | NG193 +
ACT | NOC | NG193 +
OPT | * | WHO23 + ACP17 exp
MBSR | * | WHO23 0 ACP17 exp VAD22 0
MBSR | NOC | NG193 0
REL | * | WHO23 0 ACP17 exp
REL | NOC | NG193 --
MDR | * | WHO23 + ACP17 exp VAD22 +
LIF-WT | * | WHO23 0
WTP | * | WHO23 -
NSO | * | ACP17 exp VAD22 + NASS20 +
NSO | MECH STEN FAC DEF INF NOC OVF POST PREG | NG59 +
NSO | RAD | NG59 0
NSO | NOC | NG193 --
NSO | INF | AXS22 ++
NST | * | VAD22 0
NST | NOC | NG193 --
CAP | * | WHO23 + VAD22 0 NASS20 ++
PAR | * | WHO23 0 NG59 -- ACP17 exp VAD22 -
PAR | NOC | NG193 --
SNR | * | WHO23 - NG59 -- ACP17 exp VAD22 + NASS20 --
SNR | NOC | NG193 +
TCA | * | WHO23 - NG59 -- ACP17 exp VAD22 0 NASS20 --
TCA | NOC | NG193 +
GAB | * | WHO23 - NG59 -- ACP17 exp VAD22 0 NASS20 0
GAB | NOC | NG193 --
SMR | * | WHO23 - VAD22 -
BZD | * | WHO23 0 ACP17 exp VAD22 --
BZD | RAD | NG59 --
BZD | NOC | NG193 --
OPW OPS | * | WHO23 - NG59 -- ACP17 exp VAD22 - CDC22 -
OPW OPS | NOC | NG193 --
GLU | * | WHO23 - ACP17 exp VAD22 -
GLU | RAD | NG59 --
GLU | INF | AXS22 -
CAN | * | WHO23 0 VAD22 0
HRB | * | WHO23 - VAD22 0
LID | NOC | NG193 -
INJ-LA | * | WHO23 - NG59 --
INJ-LA | NOC | NG193 --
INJ-ESI | RAD | NG59 + VAD22 0 NASS-LDH12 +
INJ-ESI | STEN | NG59 -- LSS21 - NASS-LSS11 0
INJ-ESI | MECH FAC DEF NOC OVF POST PREG | NG59 -- NASS20 0
INJ-ESI | INF | NG59 --
INJ-ESI | MECH RAD STEN FAC DEF NOC OVF POST PREG | BMJ25 --
INJ-FAC | * | NG59 -- VAD22 - NASS20 -
INJ-FAC | MECH RAD STEN FAC DEF NOC OVF POST PREG | BMJ25 --
INJ-RFA | FAC | NG59 + VAD22 + NASS20 +
INJ-RFA | MECH RAD STEN FAC DEF NOC OVF POST PREG | BMJ25 --
INJ-SIJ | * | VAD22 0
INJ-SIJ | MECH RAD STEN FAC DEF NOC OVF POST PREG | BMJ25 --
SUR-DEC | RAD STEN | NG59 +
SUR-FUS | MECH RAD STEN FAC NOC POST | NG59 -- LAN18 -
SUR-ADR | * | NG59 --
SUR-SCS | * | VAD22 -
SUR-SCS | POST | TA159 +
";

fn sign(vote: Vote) -> &'static str {
    match vote {
        StrongFor => "++",
        For => "+",
        Package => "pkg",
        Open => "0",
        Against => "-",
        StrongAgainst => "--",
        Expired => "exp",
        Vote::Silent => "",
    }
}

/// What the matrix says of a treatment in a pattern, as `SOURCE sign`.
fn expected(treatment: Treatment, pattern: Pattern) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for line in MATRIX.lines().filter(|line| !line.is_empty()) {
        let columns: Vec<_> = line.split('|').map(str::trim).collect();
        let code = pattern.code().trim_start_matches("PH-");
        let covers = columns[1] == "*" || columns[1].split(' ').any(|one| one == code);
        if covers && columns[0].split(' ').any(|one| one == treatment.code()) {
            let words: Vec<_> = columns[2].split(' ').collect();
            found.extend(words.chunks(2).map(|pair| pair.join(" ")));
        }
    }
    found
}

#[test]
fn says_nothing_else_than_the_matrix() {
    for &treatment in Treatment::ALL {
        for &pattern in Pattern::ALL {
            let found: BTreeSet<String> = Source::ALL
                .iter()
                .flat_map(|&source| {
                    let votes = said(treatment, pattern, source);
                    votes
                        .into_iter()
                        .map(move |vote| format!("{} {}", source.key(), sign(vote)))
                })
                .collect();
            assert_eq!(
                found,
                expected(treatment, pattern),
                "{treatment:?} {pattern:?}"
            );
        }
    }
}
