//! What each treatment asks of a person and when it can be judged (clinical sheet, 3.12).
//!
//! Weeks are those of the first judgement; 0 where there is nothing to judge. Where the sheet gives a
//! range, minutes are its middle and weeks its later end for medicines and procedures, its earlier end
//! for sessions that somebody pays for. Treatments that the sheet does not list follow their nearest kin.

use crate::domain::plan::rule::Burden;
use crate::domain::plan::team::Role;
use crate::domain::treatment::Treatment;

/// One row a treatment.
pub const BURDENS: &[Burden] = &[
    row(
        Treatment::Edu,
        (0, 0),
        6,
        5,
        &[Treatment::Ex, Treatment::PsySkl],
        &[Role::Pcp, Role::Pt],
    ),
    row(
        Treatment::Ex,
        (0, 1),
        6,
        20,
        &[Treatment::Edu, Treatment::PsySkl, Treatment::Heat],
        &[Role::Pt],
    ),
    row(
        Treatment::Pt,
        (1, 2),
        6,
        0,
        &[Treatment::Ex, Treatment::Edu],
        &[Role::Pt],
    ),
    row(
        Treatment::Yog,
        (1, 2),
        12,
        0,
        &[Treatment::Ex, Treatment::LifPa],
        &[Role::Pt],
    ),
    row(
        Treatment::Ot,
        (1, 2),
        12,
        0,
        &[Treatment::LifErg, Treatment::PsySkl],
        &[Role::Ot],
    ),
    row(
        Treatment::Mob,
        (0, 1),
        6,
        0,
        &[Treatment::Ot, Treatment::Pt],
        &[Role::Ot, Role::Pt],
    ),
    row(
        Treatment::Smt,
        (2, 2),
        6,
        0,
        &[
            Treatment::SmtMob,
            Treatment::Pt,
            Treatment::Ex,
            Treatment::Heat,
        ],
        &[Role::Chi, Role::Pt],
    ),
    row(
        Treatment::SmtMob,
        (2, 2),
        6,
        0,
        &[Treatment::Pt, Treatment::Ex, Treatment::Heat],
        &[Role::Chi, Role::Pt],
    ),
    row(
        Treatment::SmtNeck,
        (2, 2),
        6,
        0,
        &[Treatment::Pt, Treatment::Ex, Treatment::Heat],
        &[Role::Chi, Role::Pt],
    ),
    row(
        Treatment::Mas,
        (1, 2),
        6,
        0,
        &[Treatment::MasLt, Treatment::Heat, Treatment::Ex],
        &[Role::Mas],
    ),
    row(
        Treatment::MasLt,
        (0, 2),
        6,
        0,
        &[Treatment::Heat, Treatment::Ex, Treatment::PsySkl],
        &[Role::Mas],
    ),
    row(
        Treatment::Acu,
        (2, 2),
        6,
        0,
        &[
            Treatment::Ex,
            Treatment::Heat,
            Treatment::PsySkl,
            Treatment::MasLt,
        ],
        &[Role::Acu],
    ),
    row(
        Treatment::AcuE,
        (2, 2),
        6,
        0,
        &[
            Treatment::Acu,
            Treatment::Ex,
            Treatment::Heat,
            Treatment::PsySkl,
        ],
        &[Role::Acu],
    ),
    row(
        Treatment::Heat,
        (0, 0),
        0,
        0,
        &[Treatment::Ex, Treatment::PsySkl],
        &[Role::Pha],
    ),
    row(
        Treatment::Rest,
        (0, 0),
        0,
        0,
        &[Treatment::Ex, Treatment::Heat, Treatment::PsySkl],
        &[Role::Pt],
    ),
    row(
        Treatment::Tens,
        (1, 1),
        6,
        0,
        &[Treatment::Heat, Treatment::Ex, Treatment::PsySkl],
        &[Role::Pt],
    ),
    row(
        Treatment::Us,
        (1, 2),
        0,
        0,
        &[Treatment::Ex, Treatment::Heat, Treatment::Pt],
        &[Role::Pt],
    ),
    row(
        Treatment::Trac,
        (1, 2),
        0,
        0,
        &[Treatment::Ex, Treatment::Heat, Treatment::Pt],
        &[Role::Pt],
    ),
    row(
        Treatment::Belt,
        (1, 1),
        6,
        0,
        &[Treatment::Ex, Treatment::LifErg, Treatment::Pt],
        &[Role::Pt],
    ),
    row(
        Treatment::Orth,
        (1, 2),
        0,
        0,
        &[Treatment::Ex, Treatment::LifPa, Treatment::Pt],
        &[Role::Pt],
    ),
    row(
        Treatment::Lllt,
        (1, 2),
        0,
        0,
        &[Treatment::Ex, Treatment::Heat, Treatment::Pt],
        &[Role::Pt],
    ),
    row(
        Treatment::Cbt,
        (1, 2),
        12,
        0,
        &[Treatment::PsySkl, Treatment::Act],
        &[Role::Psy],
    ),
    row(
        Treatment::Act,
        (1, 2),
        12,
        0,
        &[Treatment::PsySkl, Treatment::Cbt],
        &[Role::Psy],
    ),
    row(
        Treatment::Opt,
        (1, 2),
        12,
        0,
        &[Treatment::Ex, Treatment::PsySkl, Treatment::Pt],
        &[Role::Psy, Role::Pt],
    ),
    row(
        Treatment::Mbsr,
        (1, 2),
        12,
        30,
        &[Treatment::LifStr, Treatment::PsySkl, Treatment::Cbt],
        &[Role::Psy],
    ),
    row(
        Treatment::Rel,
        (0, 2),
        8,
        0,
        &[Treatment::LifStr, Treatment::PsySkl],
        &[Role::Psy],
    ),
    row(
        Treatment::Mdr,
        (2, 3),
        12,
        0,
        &[Treatment::Pt, Treatment::Cbt, Treatment::Ex],
        &[Role::Pain, Role::Psy, Role::Pt],
    ),
    row(
        Treatment::PsySkl,
        (0, 0),
        6,
        5,
        &[Treatment::Edu, Treatment::Ex],
        &[Role::Psy],
    ),
    row(
        Treatment::PsyGex,
        (1, 2),
        12,
        0,
        &[Treatment::PsySkl, Treatment::Ex, Treatment::Pt],
        &[Role::Psy, Role::Pt],
    ),
    row(
        Treatment::PsyCbti,
        (0, 1),
        8,
        10,
        &[Treatment::LifSlp, Treatment::PsySkl],
        &[Role::Psy],
    ),
    row(
        Treatment::LifWt,
        (0, 1),
        26,
        0,
        &[Treatment::LifPa, Treatment::Ex],
        &[Role::Pcp],
    ),
    row(
        Treatment::LifErg,
        (0, 0),
        6,
        0,
        &[Treatment::Ex, Treatment::Ot],
        &[Role::Ot],
    ),
    row(
        Treatment::LifStr,
        (0, 0),
        8,
        10,
        &[Treatment::PsySkl, Treatment::LifPa],
        &[Role::Psy],
    ),
    row(
        Treatment::LifSlp,
        (0, 0),
        8,
        10,
        &[Treatment::PsySkl, Treatment::PsyCbti],
        &[Role::Pcp, Role::Psy],
    ),
    row(
        Treatment::LifSmk,
        (0, 1),
        12,
        0,
        &[Treatment::LifStr, Treatment::PsySkl],
        &[Role::Pcp, Role::Pha],
    ),
    row(
        Treatment::LifAlc,
        (0, 0),
        6,
        0,
        &[Treatment::LifStr, Treatment::PsySkl],
        &[Role::Pcp, Role::Add],
    ),
    row(
        Treatment::LifPa,
        (0, 0),
        6,
        10,
        &[Treatment::Ex, Treatment::Edu, Treatment::PsySkl],
        &[Role::Pt],
    ),
    row(
        Treatment::Wtp,
        (2, 3),
        0,
        0,
        &[Treatment::LifWt, Treatment::LifPa, Treatment::Ex],
        &[Role::Pcp],
    ),
    row(
        Treatment::Nso,
        (0, 1),
        4,
        0,
        &[Treatment::Nst, Treatment::Heat, Treatment::Ex],
        &[Role::Pha, Role::Pcp],
    ),
    row(
        Treatment::Nst,
        (1, 1),
        2,
        0,
        &[Treatment::Heat, Treatment::Ex, Treatment::Cap],
        &[Role::Pha],
    ),
    row(
        Treatment::Cap,
        (1, 1),
        4,
        0,
        &[Treatment::Heat, Treatment::Ex, Treatment::Nst],
        &[Role::Pha],
    ),
    row(
        Treatment::Par,
        (0, 1),
        2,
        0,
        &[Treatment::Heat, Treatment::Ex, Treatment::Nst],
        &[Role::Pha],
    ),
    row(
        Treatment::Snr,
        (1, 1),
        8,
        0,
        &[Treatment::Ex, Treatment::Cbt, Treatment::PsySkl],
        &[Role::Pcp, Role::Pha],
    ),
    row(
        Treatment::Tca,
        (1, 1),
        8,
        0,
        &[
            Treatment::LifSlp,
            Treatment::Ex,
            Treatment::PsyCbti,
            Treatment::PsySkl,
        ],
        &[Role::Pcp, Role::Pha],
    ),
    row(
        Treatment::Gab,
        (1, 1),
        8,
        0,
        &[Treatment::Ex, Treatment::PsySkl, Treatment::Pt],
        &[Role::Pcp, Role::Pha],
    ),
    row(
        Treatment::Smr,
        (1, 1),
        1,
        0,
        &[Treatment::Heat, Treatment::Ex, Treatment::MasLt],
        &[Role::Pcp, Role::Pha],
    ),
    row(
        Treatment::Bzd,
        (1, 1),
        0,
        0,
        &[
            Treatment::LifSlp,
            Treatment::PsyCbti,
            Treatment::LifStr,
            Treatment::PsySkl,
        ],
        &[Role::Pcp, Role::Pha],
    ),
    row(
        Treatment::Opw,
        (1, 1),
        4,
        0,
        &[
            Treatment::Ex,
            Treatment::Heat,
            Treatment::PsySkl,
            Treatment::Pt,
        ],
        &[Role::Pcp, Role::Pha],
    ),
    row(
        Treatment::Ops,
        (1, 2),
        4,
        0,
        &[
            Treatment::Ex,
            Treatment::Heat,
            Treatment::PsySkl,
            Treatment::Pt,
            Treatment::Mdr,
        ],
        &[Role::Pcp, Role::Pain],
    ),
    row(
        Treatment::Glu,
        (0, 1),
        0,
        0,
        &[Treatment::Heat, Treatment::Ex, Treatment::Pt],
        &[Role::Pcp, Role::Pha],
    ),
    row(
        Treatment::Can,
        (2, 3),
        0,
        0,
        &[Treatment::Ex, Treatment::PsySkl, Treatment::LifSlp],
        &[Role::Pcp, Role::Pha],
    ),
    row(
        Treatment::Hrb,
        (1, 1),
        4,
        0,
        &[Treatment::Heat, Treatment::Ex, Treatment::Cap],
        &[Role::Pha],
    ),
    row(
        Treatment::Lid,
        (1, 2),
        4,
        0,
        &[Treatment::Heat, Treatment::Ex, Treatment::Cap],
        &[Role::Pcp, Role::Pha],
    ),
    row(
        Treatment::Suz,
        (2, 3),
        0,
        0,
        &[Treatment::Heat, Treatment::Ex, Treatment::PsySkl],
        &[Role::Pcp, Role::Pha],
    ),
    row(
        Treatment::InjLa,
        (2, 3),
        12,
        0,
        &[
            Treatment::Ex,
            Treatment::Heat,
            Treatment::MasLt,
            Treatment::Pt,
        ],
        &[Role::Pain],
    ),
    row(
        Treatment::InjEsi,
        (3, 3),
        12,
        0,
        &[
            Treatment::Ex,
            Treatment::Pt,
            Treatment::PsySkl,
            Treatment::SurDec,
        ],
        &[Role::Pain, Role::Spn],
    ),
    row(
        Treatment::InjFac,
        (3, 3),
        12,
        0,
        &[
            Treatment::Ex,
            Treatment::Pt,
            Treatment::PsySkl,
            Treatment::InjRfa,
        ],
        &[Role::Pain],
    ),
    row(
        Treatment::InjRfa,
        (3, 3),
        12,
        0,
        &[
            Treatment::Ex,
            Treatment::Pt,
            Treatment::PsySkl,
            Treatment::Mdr,
        ],
        &[Role::Pain],
    ),
    row(
        Treatment::InjSij,
        (3, 3),
        12,
        0,
        &[Treatment::Ex, Treatment::Pt, Treatment::PsySkl],
        &[Role::Pain, Role::Rhe],
    ),
    row(
        Treatment::InjBvn,
        (3, 3),
        12,
        0,
        &[
            Treatment::Ex,
            Treatment::Pt,
            Treatment::PsySkl,
            Treatment::Mdr,
        ],
        &[Role::Pain],
    ),
    row(
        Treatment::SurDec,
        (3, 3),
        12,
        0,
        &[Treatment::Pt, Treatment::Ex, Treatment::Mdr],
        &[Role::Spn],
    ),
    row(
        Treatment::SurFus,
        (3, 3),
        52,
        0,
        &[Treatment::Mdr, Treatment::Pt, Treatment::Ex],
        &[Role::Spn],
    ),
    row(
        Treatment::SurAdr,
        (3, 3),
        52,
        0,
        &[Treatment::Mdr, Treatment::Pt, Treatment::Ex],
        &[Role::Spn],
    ),
    row(
        Treatment::SurDef,
        (3, 3),
        52,
        0,
        &[Treatment::Pt, Treatment::Ex, Treatment::Mdr],
        &[Role::Spn],
    ),
    row(
        Treatment::SurVp,
        (3, 3),
        12,
        0,
        &[Treatment::Pt, Treatment::Ex],
        &[Role::Spn, Role::Bon],
    ),
    row(
        Treatment::SurScs,
        (3, 3),
        12,
        0,
        &[
            Treatment::Mdr,
            Treatment::Pt,
            Treatment::PsySkl,
            Treatment::Ex,
        ],
        &[Role::Pain, Role::Spn],
    ),
    row(
        Treatment::Img,
        (0, 3),
        0,
        0,
        &[Treatment::Edu, Treatment::Ex],
        &[Role::Pcp],
    ),
    row(
        Treatment::MedRev,
        (0, 0),
        0,
        0,
        &[Treatment::Edu],
        &[Role::Pha, Role::Pcp],
    ),
];

const fn row(
    treatment: Treatment,
    cost: (u8, u8),
    judge_at_weeks: u8,
    minutes_a_day: u8,
    alternatives: &'static [Treatment],
    roles: &'static [Role],
) -> Burden {
    Burden {
        treatment,
        cost,
        judge_at_weeks,
        minutes_a_day,
        alternatives,
        roles,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_treatment_has_one_row() {
        for &treatment in Treatment::ALL {
            let rows = BURDENS.iter().filter(|row| row.treatment == treatment);
            assert_eq!(rows.count(), 1, "{treatment:?}");
        }
    }

    #[test]
    fn rows_hold_together() {
        for row in BURDENS {
            let named = row.treatment;
            assert!(row.cost.0 <= row.cost.1 && row.cost.1 <= 3, "{named:?}");
            assert!(row.minutes_a_day <= 30, "{named:?}");
            assert!(!row.alternatives.is_empty(), "{named:?}");
            assert!(!row.alternatives.contains(&named), "{named:?}");
            assert!(!row.roles.is_empty(), "{named:?}");
        }
    }

    #[test]
    fn judges_when_the_sheet_says() {
        let weeks = |treatment| {
            BURDENS
                .iter()
                .find(|row| row.treatment == treatment)
                .map(|row| row.judge_at_weeks)
        };
        let cases = [
            (Treatment::Edu, 6),
            (Treatment::Ex, 6),
            (Treatment::Yog, 12),
            (Treatment::Ot, 12),
            (Treatment::Smt, 6),
            (Treatment::Acu, 6),
            (Treatment::Mas, 6),
            (Treatment::LifWt, 26),
            (Treatment::LifSlp, 8),
            (Treatment::Nso, 4),
            (Treatment::Snr, 8),
            (Treatment::Cbt, 12),
            (Treatment::Mbsr, 12),
            (Treatment::InjEsi, 12),
        ];
        for (treatment, expected) in cases {
            assert_eq!(weeks(treatment), Some(expected), "{treatment:?}");
        }
    }

    #[test]
    fn what_a_plan_begins_with_fits_into_half_an_hour() {
        let start = [Treatment::Edu, Treatment::Ex, Treatment::PsySkl];
        let minutes = BURDENS
            .iter()
            .filter(|row| start.contains(&row.treatment))
            .map(|row| u32::from(row.minutes_a_day))
            .sum::<u32>();
        assert_eq!(minutes, 30);
    }
}
