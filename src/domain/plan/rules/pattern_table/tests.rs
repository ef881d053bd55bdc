//! The table, read back against the clinical sheet.

use super::*;
use crate::domain::fact::Facts;
use crate::domain::plan::mutation::as_read;
use crate::domain::plan::picture::Profile;
use crate::domain::plan::rule::TABLE_ORDER;
use crate::domain::plan::situation::Situation;

fn sign(cell: Cell) -> String {
    match cell {
        First => "1".to_owned(),
        Next(weeks) => weeks.to_string(),
        NextDisputed(weeks) => format!("{weeks}±"),
        Discuss => "D".to_owned(),
        DiscussDisputed => "D±".to_owned(),
        Against => "N".to_owned(),
        AgainstDisputed => "N±".to_owned(),
        Barred => "X".to_owned(),
        Specialist => "spec".to_owned(),
        Silent => "-".to_owned(),
    }
}

/// The signs of the row that is open for these facts, in the order of the patterns.
fn signs(treatment: Treatment, facts: &Facts) -> String {
    let mut situation = Situation::new(facts, Profile::Intl);
    let shown = crate::domain::plan::situation::Finding {
        truth: crate::domain::truth::Truth::True,
        facts: std::collections::BTreeSet::new(),
        rule: "R-PH-06",
    };
    situation.note_pattern(Pattern::Def, shown);
    let open = |row: &&TableRow| {
        row.treatments.contains(&treatment) && row.gate.judge(&situation).is_true()
    };
    TABLE_ROWS
        .iter()
        .map(as_read)
        .find(open)
        .map_or_else(String::new, |row| row.cells.map(sign).join(" "))
}

fn with(fact: YesNo) -> Facts {
    let mut facts = Facts::default();
    facts.set(fact, true);
    facts
}

#[test]
fn columns_are_those_of_the_sheet() {
    let codes = TABLE_ORDER.map(Pattern::code).join(" ");
    let expected = "PH-MECH PH-RAD PH-STEN PH-FAC PH-DEF PH-INF PH-NOC PH-OVF PH-POST PH-PREG";
    assert_eq!(codes, expected);
}

#[test]
fn says_what_the_sheet_says() {
    use Treatment::{
        Acu, AcuE, Bzd, Edu, Ex, Gab, Glu, InjEsi, InjRfa, Mas, MasLt, Mdr, Nso, Ops, Opw, Ot,
        PsySkl, Pt, Smt, SmtMob, Snr, SurAdr, SurDec, SurFus,
    };
    let expected: &[(&[Treatment], &str)] = &[
        (&[Edu, Ex, PsySkl], "1 1 1 1 1 1 1 1 1 1"),
        (&[Pt], "6 6 1 6 6 6 6 1 1 1"),
        (&[Ot], "6 6 6 6 6 6 6 6 6 6"),
        (&[Smt], "6 D D 6 D X N X D D"),
        (&[SmtMob], "6 D 6 6 D D N X D D"),
        (&[Acu, AcuE], "6± 6± 6± 6± 6± - 6± D 6± D"),
        (&[Mas], "6 6 6 6 6 D N X 6 D"),
        (&[MasLt], "6 6 6 6 6 6 6 D 6 D"),
        (&[Nso], "- - - - - - - - - -"),
        (&[Snr], "N± N N N N - D± N D± N"),
        (&[Gab, Opw, Ops, Bzd, Glu], "N N N N N N N N N N"),
        (&[InjEsi], "N N± N N N N N N D± N"),
        (&[InjRfa], "- - - 12± - - N - - N"),
        (&[SurDec], "N 12 12 - spec - N - spec N"),
        (&[SurFus, SurAdr], "N N N N spec - N spec spec -"),
        (&[Mdr], "12 12 12 12 12 12 6 - 6 -"),
    ];
    for (treatments, row) in expected {
        for &treatment in *treatments {
            assert_eq!(signs(treatment, &Facts::default()), *row, "{treatment:?}");
        }
    }
}

#[test]
fn tablets_get_a_card_only_where_they_are_needed() {
    let needed = "D D D D D D N D D D";
    let mut wanted = Facts::default();
    wanted.set_entries(crate::domain::fact::Listing::Wants, ["NSO".to_owned()]);
    assert_eq!(signs(Treatment::Nso, &wanted), needed);
    assert_eq!(signs(Treatment::Nso, &with(YesNo::FlareNow)), needed);
    let cases = [
        (Amount::Impact, 3.9, false),
        (Amount::Impact, 4.0, true),
        (Amount::Peg, 4.0, true),
        (Amount::NsaidDaysRun, 10.0, false),
        (Amount::NsaidDaysRun, 11.0, true),
        (Amount::NsaidDays28, 14.0, false),
        (Amount::NsaidDays28, 15.0, true),
    ];
    for (amount, value, expected) in cases {
        let mut facts = Facts::default();
        facts.set_amount(amount, Some(value)).unwrap();
        let shown = signs(Treatment::Nso, &facts) == needed;
        assert_eq!(shown, expected, "{amount:?} {value}");
    }
    let nothing = Facts::default();
    let mut inflammatory = Situation::new(&nothing, Profile::Intl);
    inflammatory.note_primary(Some(Pattern::Inf));
    assert!(NSAID_NEEDED.judge(&inflammatory).is_true());
}

#[test]
fn clearance_and_a_moving_curve_open_their_cells() {
    let cleared = with(YesNo::RheumatologyClearedManual);
    assert_eq!(signs(Treatment::Smt, &cleared), "6 D D 6 D D N X D D");
    for fact in [YesNo::DeformityProgressing, YesNo::DeformityNerveLoss] {
        let moving = with(fact);
        assert_eq!(signs(Treatment::SurDec, &moving), "N 12 12 - D - N - D N");
        assert_eq!(signs(Treatment::SurFus, &moving), "N N N N D - N D D -");
    }
}

#[test]
fn walking_aids_come_up_only_where_one_is_needed() {
    assert_eq!(
        signs(Treatment::Mob, &Facts::default()),
        "- - - - - - - - - -"
    );
    assert_eq!(signs(Treatment::Mob, &with(YesNo::WalkingAidNeed)), "");
}
