//! What each treatment asks of a person and when it can be judged (clinical sheet, 3.12).
//!
//! Weeks are those of the first judgement, 0 where there is nothing to judge: of a range its later end,
//! but exercise and physiotherapy, which are judged at 6 weeks and again at 12. Minutes are the middle of
//! their range. Treatments that the sheet does not list follow their nearest kin.

use crate::domain::plan::rule::Burden;
use crate::domain::plan::team::Role;
use crate::domain::treatment::Treatment;

macro_rules! burdens {
    ( $(
        $treatment:ident: $least:literal to $most:literal, $weeks:literal weeks,
        $minutes:literal minutes, [$( $instead:ident ),+], [$( $role:ident ),+];
    )+ ) => {
        /// One row a treatment.
        pub const BURDENS: &[Burden] = &[ $( Burden {
            treatment: Treatment::$treatment,
            cost: ($least, $most),
            judge_at_weeks: $weeks,
            minutes_a_day: $minutes,
            alternatives: &[ $( Treatment::$instead, )+ ],
            roles: &[ $( Role::$role, )+ ],
        }, )+ ];
    };
}

// Cost band, weeks to the first judgement, minutes a day, what to name instead, who delivers it.
burdens! {
    Edu: 0 to 0, 6 weeks, 5 minutes, [Ex, PsySkl], [Pcp, Pt];
    Ex: 0 to 0, 6 weeks, 20 minutes, [Edu, PsySkl, Heat], [Pt];
    Pt: 1 to 2, 6 weeks, 0 minutes, [Ex, Edu], [Pt];
    Yog: 1 to 2, 12 weeks, 0 minutes, [Ex, LifPa], [Pt];
    Ot: 1 to 2, 12 weeks, 0 minutes, [LifErg, PsySkl], [Ot];
    Mob: 0 to 1, 6 weeks, 0 minutes, [Ot, Pt], [Ot, Pt];
    Smt: 2 to 2, 6 weeks, 0 minutes, [SmtMob, Pt, Ex, Heat], [Chi, Pt];
    SmtMob: 2 to 2, 6 weeks, 0 minutes, [Pt, Ex, Heat], [Chi, Pt];
    SmtNeck: 2 to 2, 6 weeks, 0 minutes, [Pt, Ex, Heat], [Chi, Pt];
    Mas: 1 to 2, 6 weeks, 0 minutes, [MasLt, Heat, Ex], [Mas];
    MasLt: 0 to 2, 6 weeks, 0 minutes, [Heat, Ex, PsySkl], [Mas];
    Acu: 2 to 2, 6 weeks, 0 minutes, [Ex, Heat, PsySkl, MasLt], [Acu];
    AcuE: 2 to 2, 6 weeks, 0 minutes, [Acu, Ex, Heat, PsySkl], [Acu];
    Heat: 0 to 0, 0 weeks, 0 minutes, [Ex, PsySkl], [Pha];
    Rest: 0 to 0, 0 weeks, 0 minutes, [Ex, Heat, PsySkl], [Pt];
    Tens: 1 to 1, 6 weeks, 0 minutes, [Heat, Ex, PsySkl], [Pt];
    Us: 1 to 2, 0 weeks, 0 minutes, [Ex, Heat, Pt], [Pt];
    Trac: 1 to 2, 0 weeks, 0 minutes, [Ex, Heat, Pt], [Pt];
    Belt: 1 to 1, 6 weeks, 0 minutes, [Ex, LifErg, Pt], [Pt];
    Orth: 1 to 2, 0 weeks, 0 minutes, [Ex, LifPa, Pt], [Pt];
    Lllt: 1 to 2, 0 weeks, 0 minutes, [Ex, Heat, Pt], [Pt];
    Cbt: 1 to 2, 12 weeks, 0 minutes, [PsySkl, Act], [Psy];
    Act: 1 to 2, 12 weeks, 0 minutes, [PsySkl, Cbt], [Psy];
    Opt: 1 to 2, 12 weeks, 0 minutes, [Ex, PsySkl, Pt], [Psy, Pt];
    Mbsr: 1 to 2, 12 weeks, 30 minutes, [LifStr, PsySkl, Cbt], [Psy];
    Rel: 0 to 2, 8 weeks, 0 minutes, [LifStr, PsySkl], [Psy];
    Mdr: 2 to 3, 12 weeks, 0 minutes, [Pt, Cbt, Ex], [Pain, Psy, Pt];
    PsySkl: 0 to 0, 6 weeks, 5 minutes, [Edu, Ex], [Psy];
    PsyGex: 1 to 2, 12 weeks, 0 minutes, [PsySkl, Ex, Pt], [Psy, Pt];
    PsyCbti: 0 to 1, 8 weeks, 10 minutes, [LifSlp, PsySkl], [Psy];
    LifWt: 0 to 1, 26 weeks, 0 minutes, [LifPa, Ex], [Pcp];
    LifErg: 0 to 0, 6 weeks, 0 minutes, [Ex, Ot], [Ot];
    LifStr: 0 to 0, 8 weeks, 10 minutes, [PsySkl, LifPa], [Psy];
    LifSlp: 0 to 0, 8 weeks, 10 minutes, [PsySkl, PsyCbti], [Pcp, Psy];
    LifSmk: 0 to 1, 12 weeks, 0 minutes, [LifStr, PsySkl], [Pcp, Pha];
    LifAlc: 0 to 0, 6 weeks, 0 minutes, [LifStr, PsySkl], [Pcp, Add];
    LifPa: 0 to 0, 6 weeks, 10 minutes, [Ex, Edu, PsySkl], [Pt];
    Wtp: 2 to 3, 0 weeks, 0 minutes, [LifWt, LifPa, Ex], [Pcp];
    Nso: 0 to 1, 4 weeks, 0 minutes, [Nst, Heat, Ex], [Pha, Pcp];
    Nst: 1 to 1, 2 weeks, 0 minutes, [Heat, Ex, Cap], [Pha];
    Cap: 1 to 1, 4 weeks, 0 minutes, [Heat, Ex, Nst], [Pha];
    Par: 0 to 1, 2 weeks, 0 minutes, [Heat, Ex, Nst], [Pha];
    Snr: 1 to 1, 8 weeks, 0 minutes, [Ex, Cbt, PsySkl], [Pcp, Pha];
    Tca: 1 to 1, 8 weeks, 0 minutes, [LifSlp, Ex, PsyCbti, PsySkl], [Pcp, Pha];
    Gab: 1 to 1, 8 weeks, 0 minutes, [Ex, PsySkl, Pt], [Pcp, Pha];
    Smr: 1 to 1, 1 weeks, 0 minutes, [Heat, Ex, MasLt], [Pcp, Pha];
    Bzd: 1 to 1, 0 weeks, 0 minutes, [LifSlp, PsyCbti, LifStr, PsySkl], [Pcp, Pha];
    Opw: 1 to 1, 4 weeks, 0 minutes, [Ex, Heat, PsySkl, Pt], [Pcp, Pha];
    Ops: 1 to 2, 4 weeks, 0 minutes, [Ex, Heat, PsySkl, Pt, Mdr], [Pcp, Pain];
    Glu: 0 to 1, 0 weeks, 0 minutes, [Heat, Ex, Pt], [Pcp, Pha];
    Can: 2 to 3, 0 weeks, 0 minutes, [Ex, PsySkl, LifSlp], [Pcp, Pha];
    Hrb: 1 to 1, 4 weeks, 0 minutes, [Heat, Ex, Cap], [Pha];
    Lid: 1 to 2, 4 weeks, 0 minutes, [Heat, Ex, Cap], [Pcp, Pha];
    Suz: 2 to 3, 0 weeks, 0 minutes, [Heat, Ex, PsySkl], [Pcp, Pha];
    InjLa: 2 to 3, 12 weeks, 0 minutes, [Ex, Heat, MasLt, Pt], [Pain];
    InjEsi: 3 to 3, 12 weeks, 0 minutes, [Ex, Pt, PsySkl, SurDec], [Pain, Spn];
    InjFac: 3 to 3, 12 weeks, 0 minutes, [Ex, Pt, PsySkl, InjRfa], [Pain];
    InjRfa: 3 to 3, 12 weeks, 0 minutes, [Ex, Pt, PsySkl, Mdr], [Pain];
    InjSij: 3 to 3, 12 weeks, 0 minutes, [Ex, Pt, PsySkl], [Pain, Rhe];
    InjBvn: 3 to 3, 12 weeks, 0 minutes, [Ex, Pt, PsySkl, Mdr], [Pain];
    SurDec: 3 to 3, 12 weeks, 0 minutes, [Pt, Ex, Mdr], [Spn];
    SurFus: 3 to 3, 52 weeks, 0 minutes, [Mdr, Pt, Ex], [Spn];
    SurAdr: 3 to 3, 52 weeks, 0 minutes, [Mdr, Pt, Ex], [Spn];
    SurDef: 3 to 3, 52 weeks, 0 minutes, [Pt, Ex, Mdr], [Spn];
    SurVp: 3 to 3, 12 weeks, 0 minutes, [Pt, Ex], [Spn, Bon];
    SurScs: 3 to 3, 12 weeks, 0 minutes, [Mdr, Pt, PsySkl, Ex], [Pain, Spn];
    Img: 0 to 3, 0 weeks, 0 minutes, [Edu, Ex], [Pcp];
    MedRev: 0 to 0, 0 weeks, 0 minutes, [Edu], [Pha, Pcp];
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
