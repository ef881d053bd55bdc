//! Tests of the rules on injections and surgery, one line for each row that fires and each that rests.

use super::super::case::{Case, Line, VerdictLine, check, check_verdicts};
use super::*;
use crate::domain::plan::pattern::Pattern::{Def, Fac, Mech, Ovf, Post, Rad, Sten};

const BAD_SPELL: &[&str] = &["new_severe_phase", "nrs_leg=7"];

const LINES: &[Line<'_>] = &[
    (&[], &[Mech], "R-INJ-01", true),
    (&[], &[Sten], "R-INJ-01", true),
    (&[], &[Rad], "R-INJ-01", false),
    (BAD_SPELL, &[Rad], "R-INJ-02", true),
    (
        &["new_severe_phase", "nrs_leg=6.9"],
        &[Rad],
        "R-INJ-02",
        false,
    ),
    (
        &["unsure new_severe_phase", "nrs_leg=9"],
        &[Rad],
        "R-INJ-02",
        false,
    ),
    (BAD_SPELL, &[Rad, Sten], "R-INJ-02", false),
    (BAD_SPELL, &[Rad, Ovf], "R-INJ-02", false),
    (
        &[
            "new_severe_phase",
            "nrs_leg=7",
            "not scan_matches_side_level",
        ],
        &[Rad],
        "R-INJ-02",
        false,
    ),
    (&["duration_months=3"], &[Rad], "R-INJ-03", true),
    (&[], &[Rad], "R-INJ-03", true),
    (
        &["profile=uk", "not new_severe_phase"],
        &[Rad],
        "R-INJ-03",
        true,
    ),
    (&["duration_months=2"], &[Rad], "R-INJ-03", false),
    (&["new_severe_phase"], &[Rad], "R-INJ-03", false),
    (&["profile=us"], &[Rad], "R-INJ-03", false),
    (&[], &[Mech], "R-INJ-03", false),
    (&["profile=us"], &[Rad], "R-INJ-03-B", true),
    (&["profile=us"], &[Rad, Sten], "R-INJ-03-B", false),
    (&[], &[Rad], "R-INJ-03-B", false),
    (&[], &[Sten], "R-INJ-04", true),
    (&[], &[Rad], "R-INJ-04", false),
    (&["tried=PT:none", "nrs=5"], &[Fac], "R-INJ-05", true),
    (&["tried=EX:some", "nrs_back=5"], &[Fac], "R-INJ-05", true),
    (&["tried=PT:none", "nrs=4.9"], &[Fac], "R-INJ-05", false),
    (&["nrs=8"], &[Fac], "R-INJ-05", false),
    (
        &["tried=PT:none", "nrs=8", "not test_block_positive"],
        &[Fac],
        "R-INJ-05",
        false,
    ),
    (&["tried=PT:none", "nrs=8"], &[Mech], "R-INJ-05", false),
    (&["not test_block_positive"], &[Fac], "R-INJ-05-B", true),
    (&[], &[Fac], "R-INJ-05-B", false),
    (
        &["diabetes", "procedure_considered"],
        &[Rad],
        "R-INJ-07",
        true,
    ),
    (&["diabetes", "wants=INJ-ESI"], &[Rad], "R-INJ-07", true),
    (
        &["diabetes", "specialist_raised=INJ-SIJ"],
        &[Rad],
        "R-INJ-07",
        true,
    ),
    (&["diabetes"], &[Rad], "R-INJ-07", false),
    (&["wants=INJ-ESI"], &[Rad], "R-INJ-07", false),
    (
        &["tried=PT:none", "leg_pain_disabling"],
        &[Rad],
        "R-SUR-02",
        true,
    ),
    (&["leg_pain_disabling"], &[Rad], "R-SUR-02", false),
    (
        &["tried=PT:good", "leg_pain_disabling"],
        &[Rad],
        "R-SUR-02",
        false,
    ),
    (&["tried=PT:none"], &[Rad], "R-SUR-02", false),
    (
        &["tried=PT:none", "walking_distance_m=199"],
        &[Sten],
        "R-SUR-03",
        true,
    ),
    (&["tried=PT:none", "rmdq=12"], &[Sten], "R-SUR-03", true),
    (
        &["tried=PT:none", "walking_distance_m=200", "rmdq=11"],
        &[Sten],
        "R-SUR-03",
        false,
    ),
    (
        &["tried=PT:none", "rmdq=12", "ex_edu_weeks=11"],
        &[Sten],
        "R-SUR-03",
        false,
    ),
    (&["rmdq=20"], &[Sten], "R-SUR-03", false),
    (&[], &[Mech], "R-SUR-04", true),
    (&[], &[Def], "R-SUR-04", false),
    (&["deformity_progressing"], &[Def], "R-SUR-05", true),
    (&["deformity_nerve_loss"], &[Def], "R-SUR-05", true),
    (&["curve_degrees=51"], &[Def], "R-SUR-05", true),
    (&["curve_degrees=50"], &[Def], "R-SUR-05", false),
    (&["deformity_progressing"], &[Def], "R-SUR-05-B", true),
    (
        &["deformity_progressing"],
        &[Def, Sten],
        "R-SUR-05-B",
        false,
    ),
    (&["nerve_quality"], &[Post], "R-SUR-06", true),
    (&["nerve_quality", "profile=us"], &[Post], "R-SUR-06", false),
    (&[], &[Post], "R-SUR-06", false),
    (&["nerve_quality"], &[Rad], "R-SUR-06", false),
    (
        &["nerve_quality", "profile=us"],
        &[Post],
        "R-SUR-06-B",
        true,
    ),
    (
        &["nerve_quality", "profile=uk"],
        &[Post],
        "R-SUR-06-B",
        false,
    ),
    (&["wants=SUR-DEC"], &[Rad], "R-SUR-07", true),
    (
        &["wants=SUR-DEC", "tried=PT:none"],
        &[Rad],
        "R-SUR-07",
        false,
    ),
    (&["wants=SUR-DEC", "RF-CES-1"], &[Rad], "R-SUR-07", false),
    (&[], &[Rad], "R-SUR-07", false),
    (&["wants=SUR-FUS"], &[Mech], "R-SUR-07-B", true),
    (&["wants=SUR-DEC"], &[Mech], "R-SUR-07-B", false),
    (&["smoker"], &[Mech], "R-SUR-08", true),
    (&["opioid"], &[Mech], "R-SUR-08", true),
    (&["diabetes_poor_control"], &[Mech], "R-SUR-08", true),
    (&["hba1c_percent=8"], &[Mech], "R-SUR-08", true),
    (&["osteoporosis"], &[Mech], "R-SUR-08", true),
    (&["bmi=40"], &[Mech], "R-SUR-08", true),
    (&["depression_untreated"], &[Mech], "R-SUR-08", true),
    (&["infection_active"], &[Mech], "R-SUR-08", true),
    (&["frailty"], &[Mech], "R-SUR-08", true),
    (&["anticoag"], &[Mech], "R-SUR-08", true),
    (&["bmi=39", "hba1c_percent=7.9"], &[Mech], "R-SUR-08", false),
];

#[test]
fn fires_at_its_limits() {
    check(RULES, LINES);
}

const VERDICTS: &[VerdictLine<'_>] = &[
    (&[], &[Mech], InjEsi, Some(NotRecommended)),
    (&[], &[Mech], InjFac, Some(NotRecommended)),
    (&[], &[Post], InjLa, Some(NotRecommended)),
    (BAD_SPELL, &[Rad], InjEsi, Some(DiscussFirst)),
    (BAD_SPELL, &[Rad, Sten], InjEsi, Some(NotRecommended)),
    (&[], &[Rad], InjEsi, Some(NotRecommended)),
    (&["profile=us"], &[Rad], InjEsi, Some(DiscussFirst)),
    (&["profile=us"], &[Rad, Sten], InjEsi, Some(NotRecommended)),
    (
        &["tried=PT:none", "nrs=6"],
        &[Fac],
        InjRfa,
        Some(ConsiderNext),
    ),
    (
        &["tried=PT:none", "nrs=6", "not test_block_positive"],
        &[Fac],
        InjRfa,
        Some(NotRecommended),
    ),
    (
        &["tried=PT:none", "leg_pain_disabling"],
        &[Rad],
        SurDec,
        Some(ConsiderNext),
    ),
    (
        &["tried=PT:none", "rmdq=12"],
        &[Sten],
        SurDec,
        Some(ConsiderNext),
    ),
    (&[], &[Mech], SurFus, Some(NotRecommended)),
    (&[], &[Mech], SurAdr, Some(NotRecommended)),
    (
        &["deformity_progressing"],
        &[Def],
        SurDef,
        Some(DiscussFirst),
    ),
    (
        &["deformity_progressing"],
        &[Def],
        SurFus,
        Some(DiscussFirst),
    ),
    (&["deformity_progressing"], &[Def], SurAdr, None),
    (&["nerve_quality"], &[Post], SurScs, Some(ConsiderNext)),
    (
        &["nerve_quality", "profile=us"],
        &[Post],
        SurScs,
        Some(NotRecommended),
    ),
    (&["wants=SUR-DEC"], &[Rad], SurDec, Some(ConsiderNext)),
    (&["wants=SUR-VP"], &[Ovf], SurVp, None),
];

#[test]
fn gives_the_verdict_of_the_sheet() {
    check_verdicts(RULES, VERDICTS);
}

#[test]
fn a_disputed_procedure_says_so_in_every_profile() {
    let lines: &[(&[&str], Pattern, Treatment)] = &[
        (BAD_SPELL, Rad, InjEsi),
        (&[], Rad, InjEsi),
        (&["profile=us"], Rad, InjEsi),
        (&["tried=PT:none", "nrs=6"], Fac, InjRfa),
        (&["nerve_quality"], Post, SurScs),
        (&["nerve_quality", "profile=us"], Post, SurScs),
    ];
    for (words, pattern, treatment) in lines {
        let case = Case::new(RULES, words, &[*pattern]);
        let divided = case
            .effects()
            .any(|(_, effect)| matches!(effect, Disagree(list) if list.contains(treatment)));
        assert!(divided, "{treatment:?} with {words:?}");
    }
}

#[test]
fn asks_what_could_open_or_close_a_step() {
    let asks = |words: &[&str], pattern, fact: YesNo| {
        let case = Case::new(RULES, words, &[pattern]);
        case.effects()
            .any(|(_, effect)| effect == Ask(FactId::YesNo(fact)))
    };
    assert!(asks(&[], Rad, YesNo::NewSeverePhase));
    assert!(asks(&["profile=us"], Rad, YesNo::NewSeverePhase));
    assert!(asks(BAD_SPELL, Rad, YesNo::ScanMatchesSideLevel));
    assert!(asks(
        &["tried=PT:none", "nrs=6"],
        Fac,
        YesNo::TestBlockPositive
    ));
    assert!(!asks(&[], Mech, YesNo::NewSeverePhase));
}

#[test]
fn nothing_here_is_ever_begun_alone() {
    for rule in RULES {
        for effect in rule.effects {
            if let Verdict(_, bucket, _) = effect {
                assert!(*bucket <= ConsiderNext, "{}", rule.id);
            }
        }
    }
}
