//! Who says what on each treatment (clinical sheet, 3.1).
//!
//! A guideline that gave no verdict is either open ("looked at, no recommendation") or not named.
//! `NG193` speaks only on widespread pain, the American College of Physicians is shown as expired, and
//! what `NG59` withdrew in July 2026 is silent, not against.
//! Left out, because a row cannot say it: WHO's vote for anti-inflammatories, which ends at the age of 60.

use crate::domain::plan::pattern::Pattern::{
    self, Def, Fac, Inf, Mech, Noc, Ovf, Post, Preg, Rad, Sten,
};
use crate::domain::plan::rule::Vote::{
    Against, Expired, For, Open, Package, StrongAgainst, StrongFor,
};
use crate::domain::plan::rule::{Vote, VoteRow};
use crate::domain::plan::source::Source::{
    self, Acp17, Anc16, Apta21, Axs22, Bmj25, Cdc22, Eul17, Lan18, Lss21, Nass20, NassLdh12,
    NassLss11, NassOvf, Ng59, Ng193, Ta159, Vad22, Who23,
};
use crate::domain::treatment::Treatment;

const ALL: &[Pattern] = &[];
/// Every pattern without nerve pain down the leg, and without leg symptoms on walking.
const AXIAL: &[Pattern] = &[Mech, Fac, Def, Noc, Ovf, Post, Preg];
/// What the BMJ guideline of 2025 covers: it leaves out inflammatory disease.
const NOT_INFLAMMATORY: &[Pattern] = &[Mech, Rad, Sten, Fac, Def, Noc, Ovf, Post, Preg];
const NOT_RADICULAR: &[Pattern] = &[Mech, Sten, Fac, Def, Inf, Noc, Ovf, Post, Preg];
/// Belts have guidelines of their own in pregnancy and after a fracture.
const NO_BELT_OF_ITS_OWN: &[Pattern] = &[Mech, Rad, Sten, Fac, Def, Inf, Noc, Post];
const NO_STRUCTURAL_CAUSE: &[Pattern] = &[Mech, Rad, Sten, Fac, Noc, Post];

/// Every row of the vote matrix.
pub const VOTES: &[VoteRow] = &[
    row(
        Treatment::Edu,
        ALL,
        &[
            (Who23, For),
            (Ng59, StrongFor),
            (Vad22, Open),
            (Apta21, Package),
        ],
    ),
    row(Treatment::Edu, &[Noc], &[(Ng193, StrongFor)]),
    row(
        Treatment::Ex,
        ALL,
        &[
            (Who23, For),
            (Ng59, For),
            (Acp17, Expired),
            (Vad22, For),
            (Apta21, StrongFor),
        ],
    ),
    row(Treatment::Ex, &[Noc], &[(Ng193, StrongFor)]),
    row(Treatment::Ex, &[Inf], &[(Axs22, StrongFor)]),
    // Yoga and tai chi are one line with different votes: which one is not known, so the stricter counts (OP-85).
    row(
        Treatment::Yog,
        ALL,
        &[(Who23, For), (Ng59, For), (Acp17, Expired), (Vad22, Open)],
    ),
    row(Treatment::Smt, ALL, MANUAL),
    row(Treatment::Smt, &[Mech, Fac, Def, Post], MANUAL_BACK),
    row(Treatment::Smt, &[Rad], MANUAL_LEG),
    row(Treatment::Smt, &[Noc], MANUAL_WIDESPREAD),
    row(Treatment::SmtMob, ALL, MANUAL),
    row(Treatment::SmtMob, &[Mech, Fac, Def, Post], MANUAL_BACK),
    row(Treatment::SmtMob, &[Rad], MANUAL_LEG),
    row(Treatment::SmtMob, &[Noc], MANUAL_WIDESPREAD),
    row(Treatment::Mas, ALL, MASSAGE),
    row(Treatment::Mas, &[Noc], &[(Ng193, Open)]),
    row(Treatment::MasLt, ALL, MASSAGE),
    row(Treatment::MasLt, &[Noc], &[(Ng193, Open)]),
    row(Treatment::Acu, ALL, NEEDLES),
    row(Treatment::Acu, &[Noc], &[(Ng193, For)]),
    row(Treatment::AcuE, ALL, NEEDLES),
    row(Treatment::AcuE, &[Noc], &[(Ng193, For)]),
    row(
        Treatment::Tens,
        ALL,
        &[
            (Who23, Against),
            (Ng59, StrongAgainst),
            (Acp17, Expired),
            (Vad22, Open),
        ],
    ),
    row(Treatment::Tens, &[Noc], &[(Ng193, StrongAgainst)]),
    row(
        Treatment::Us,
        ALL,
        &[
            (Who23, Against),
            (Ng59, StrongAgainst),
            (Acp17, Expired),
            (Vad22, Open),
        ],
    ),
    row(Treatment::Us, &[Noc], &[(Ng193, StrongAgainst)]),
    row(
        Treatment::Trac,
        ALL,
        &[
            (Who23, Against),
            (Ng59, StrongAgainst),
            (Acp17, Expired),
            (Vad22, Open),
            (Nass20, StrongAgainst),
        ],
    ),
    row(Treatment::Trac, &[Rad], &[(Apta21, Against)]),
    row(
        Treatment::Belt,
        NO_BELT_OF_ITS_OWN,
        &[
            (Who23, Against),
            (Ng59, StrongAgainst),
            (Acp17, Expired),
            (Vad22, Open),
        ],
    ),
    row(Treatment::Belt, &[Preg], &[(Anc16, For)]),
    row(Treatment::Belt, &[Ovf], &[(NassOvf, For)]),
    row(Treatment::Orth, ALL, &[(Ng59, StrongAgainst)]),
    row(Treatment::Lllt, ALL, &[(Acp17, Expired), (Vad22, Open)]),
    row(Treatment::Lllt, &[Noc], &[(Ng193, Against)]),
    row(Treatment::Mob, ALL, &[(Who23, StrongFor)]),
    row(
        Treatment::Cbt,
        ALL,
        &[(Who23, For), (Acp17, Expired), (Vad22, For)],
    ),
    row(Treatment::Cbt, &[Noc], &[(Ng193, For)]),
    row(Treatment::Act, &[Noc], &[(Ng193, For)]),
    row(Treatment::Opt, ALL, &[(Who23, For), (Acp17, Expired)]),
    row(
        Treatment::Mbsr,
        ALL,
        &[(Who23, Open), (Acp17, Expired), (Vad22, Open)],
    ),
    row(Treatment::Mbsr, &[Noc], &[(Ng193, Open)]),
    row(Treatment::Rel, ALL, &[(Who23, Open), (Acp17, Expired)]),
    // Biofeedback; which of the two is meant is not known.
    row(Treatment::Rel, &[Noc], &[(Ng193, StrongAgainst)]),
    row(
        Treatment::Mdr,
        ALL,
        &[(Who23, For), (Acp17, Expired), (Vad22, For)],
    ),
    row(Treatment::LifWt, ALL, &[(Who23, Open)]),
    row(Treatment::Wtp, ALL, &[(Who23, Against)]),
    row(
        Treatment::Nso,
        ALL,
        &[(Acp17, Expired), (Vad22, For), (Nass20, For)],
    ),
    row(Treatment::Nso, NOT_RADICULAR, &[(Ng59, For)]),
    row(Treatment::Nso, &[Rad], &[(Ng59, Open)]),
    row(Treatment::Nso, &[Noc], &[(Ng193, StrongAgainst)]),
    row(Treatment::Nso, &[Inf], &[(Axs22, StrongFor)]),
    row(Treatment::Nst, ALL, &[(Vad22, Open)]),
    row(Treatment::Nst, &[Noc], &[(Ng193, StrongAgainst)]),
    row(
        Treatment::Cap,
        ALL,
        &[(Who23, For), (Vad22, Open), (Nass20, StrongFor)],
    ),
    row(
        Treatment::Par,
        ALL,
        &[
            (Who23, Open),
            (Ng59, StrongAgainst),
            (Acp17, Expired),
            (Vad22, Against),
        ],
    ),
    row(Treatment::Par, &[Noc], &[(Ng193, StrongAgainst)]),
    row(
        Treatment::Snr,
        ALL,
        &[
            (Who23, Against),
            (Ng59, StrongAgainst),
            (Acp17, Expired),
            (Vad22, For),
            (Nass20, StrongAgainst),
        ],
    ),
    row(Treatment::Snr, &[Noc], &[(Ng193, For)]),
    row(
        Treatment::Tca,
        ALL,
        &[
            (Who23, Against),
            (Ng59, StrongAgainst),
            (Acp17, Expired),
            (Vad22, Open),
            (Nass20, StrongAgainst),
        ],
    ),
    row(Treatment::Tca, &[Noc], &[(Ng193, For)]),
    row(
        Treatment::Gab,
        ALL,
        &[
            (Who23, Against),
            (Ng59, StrongAgainst),
            (Acp17, Expired),
            (Vad22, Open),
            (Nass20, Open),
        ],
    ),
    row(Treatment::Gab, &[Noc], &[(Ng193, StrongAgainst)]),
    row(Treatment::Smr, ALL, &[(Who23, Against), (Vad22, Against)]),
    row(
        Treatment::Bzd,
        ALL,
        &[(Who23, Open), (Acp17, Expired), (Vad22, StrongAgainst)],
    ),
    row(Treatment::Bzd, &[Rad], &[(Ng59, StrongAgainst)]),
    row(Treatment::Bzd, &[Noc], &[(Ng193, StrongAgainst)]),
    row(Treatment::Opw, ALL, OPIOIDS),
    row(Treatment::Opw, &[Noc], &[(Ng193, StrongAgainst)]),
    row(Treatment::Ops, ALL, OPIOIDS),
    row(Treatment::Ops, &[Noc], &[(Ng193, StrongAgainst)]),
    row(
        Treatment::Glu,
        ALL,
        &[(Who23, Against), (Acp17, Expired), (Vad22, Against)],
    ),
    row(Treatment::Glu, &[Rad], &[(Ng59, StrongAgainst)]),
    row(Treatment::Glu, &[Inf], &[(Axs22, Against)]),
    row(Treatment::Can, ALL, &[(Who23, Open), (Vad22, Open)]),
    // WHO is against devil's claw and willow bark and open on other herbs; the kind is not known.
    row(Treatment::Hrb, ALL, &[(Who23, Against), (Vad22, Open)]),
    row(Treatment::Lid, &[Noc], &[(Ng193, Against)]),
    row(
        Treatment::InjLa,
        ALL,
        &[(Who23, Against), (Ng59, StrongAgainst)],
    ),
    row(Treatment::InjLa, &[Noc], &[(Ng193, StrongAgainst)]),
    // NG59 only for an acute and severe spell.
    row(
        Treatment::InjEsi,
        &[Rad],
        &[(Ng59, For), (Vad22, Open), (NassLdh12, For)],
    ),
    // NASS 2011 speaks of short-term relief only: shown, no vote.
    row(
        Treatment::InjEsi,
        &[Sten],
        &[(Ng59, StrongAgainst), (Lss21, Against), (NassLss11, Open)],
    ),
    row(
        Treatment::InjEsi,
        AXIAL,
        &[(Ng59, StrongAgainst), (Nass20, Open)],
    ),
    row(Treatment::InjEsi, &[Inf], &[(Ng59, StrongAgainst)]),
    row(
        Treatment::InjEsi,
        NOT_INFLAMMATORY,
        &[(Bmj25, StrongAgainst)],
    ),
    row(
        Treatment::InjFac,
        ALL,
        &[(Ng59, StrongAgainst), (Vad22, Against), (Nass20, Against)],
    ),
    row(
        Treatment::InjFac,
        NOT_INFLAMMATORY,
        &[(Bmj25, StrongAgainst)],
    ),
    row(
        Treatment::InjRfa,
        &[Fac],
        &[(Ng59, For), (Vad22, For), (Nass20, For)],
    ),
    row(
        Treatment::InjRfa,
        NOT_INFLAMMATORY,
        &[(Bmj25, StrongAgainst)],
    ),
    row(Treatment::InjSij, ALL, &[(Vad22, Open)]),
    row(
        Treatment::InjSij,
        NOT_INFLAMMATORY,
        &[(Bmj25, StrongAgainst)],
    ),
    row(Treatment::SurDec, &[Rad, Sten], &[(Ng59, For)]),
    row(
        Treatment::SurFus,
        NO_STRUCTURAL_CAUSE,
        &[(Ng59, StrongAgainst), (Lan18, Against)],
    ),
    row(Treatment::SurAdr, ALL, &[(Ng59, StrongAgainst)]),
    row(Treatment::SurScs, ALL, &[(Vad22, Against)]),
    row(Treatment::SurScs, &[Post], &[(Ta159, For)]),
];

const MANUAL: &[(Source, Vote)] = &[
    (Who23, For),
    (Ng59, Package),
    (Acp17, Expired),
    (Vad22, For),
];
const MANUAL_BACK: &[(Source, Vote)] = &[(Apta21, StrongFor)];
const MANUAL_LEG: &[(Source, Vote)] = &[(Apta21, For)];
const MANUAL_WIDESPREAD: &[(Source, Vote)] = &[(Ng193, Open), (Eul17, StrongAgainst)];

const MASSAGE: &[(Source, Vote)] = &[(Who23, For), (Ng59, Package), (Apta21, Package)];

const NEEDLES: &[(Source, Vote)] = &[
    (Who23, For),
    (Ng59, StrongAgainst),
    (Acp17, Expired),
    (Vad22, For),
    (Nass20, StrongFor),
    (Apta21, Package),
];

const OPIOIDS: &[(Source, Vote)] = &[
    (Who23, Against),
    (Ng59, StrongAgainst),
    (Acp17, Expired),
    (Vad22, Against),
    (Cdc22, Against),
];

const fn row(
    treatment: Treatment,
    patterns: &'static [Pattern],
    votes: &'static [(Source, Vote)],
) -> VoteRow {
    VoteRow {
        treatment,
        patterns,
        votes,
    }
}

#[cfg(test)]
mod tests;
