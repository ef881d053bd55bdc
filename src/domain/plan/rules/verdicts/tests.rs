//! What follows from a rule besides the verdicts its family tests: questions, team, notes, order, reviews.
//!
//! Written from the THEN column of the clinical sheet (4.2 to 4.11), its roles (7.1) and its decisions (12); where
//! the sheet names no number, the note of the rule says which was chosen.

use std::collections::BTreeSet;

use super::FAMILIES;
use crate::domain::plan::mutation::as_read;
use crate::domain::plan::rule::Effect;
use crate::domain::treatment::Treatment;

/// A rule and everything that follows from it.
const EFFECTS: &str = "
R-IMG-01 | IMG=NOT_RECOMMENDED ask:procedure_considered
R-RF-03-SPA | ask:onset_age ask:spa_onset_before_35 ask:spa_night_waking ask:spa_buttock_pain ask:spa_better_moving \
  ask:spa_nsaid_48h ask:spa_family_first_degree ask:spa_arthritis ask:spa_enthesitis ask:spa_psoriasis
R-PH-11-RAD | ask:leg_below_knee_dominant ask:nerve_quality
R-PH-11-STEN | ask:walk_symptoms ask:eased_by_sitting
R-PH-11-OVF | ask:vert_fracture ask:osteoporosis
R-PH-11-DEF | ask:scoliosis ask:spondylolisthesis
R-PH-11-POST | ask:spine_surgery_hx ask:surgery_pain_persists

R-ST-01 | order:YOG-3 order:SMT-3 order:SMT-MOB-3 order:MAS-3 order:MAS-LT-3 order:ACU-3 order:ACU-E-3 note:EX tell
R-ST-03 | PT=DISCUSS_FIRST MDR=DISCUSS_FIRST PSY-SKL=DO_NOW tell
R-ST-03-UK | order:PT+3 note:MDR

R-SELF-05-CHECK | HEAT=DISCUSS_FIRST ask:neuropathy_site ask:skin_lesion_site ask:fever_now
R-SELF-08 | TENS=NOT_RECOMMENDED ask:pacemaker_icd ask:pregnant ask:seizure_hx

R-EX-03 | note:EX first:EX-10
R-EX-04 | note:EX first:EX-02 first:EX-03 first:EX-07 first:EX-15
R-EX-05 | note:EX first:EX-04 first:EX-08 first:EX-20 first:EX-19
R-EX-06 | note:EX first:EX-04 first:EX-01 first:EX-05 first:EX-23
R-EX-07 | note:EX without:EX-12 without:EX-18 first:EX-11 first:EX-17 first:EX-21
R-EX-07-OPEN | without:EX-12 without:EX-18 ask:osteoporosis ask:vert_fracture
R-EX-08 | note:EX PT=DISCUSS_FIRST
R-EX-09 | note:EX first:EX-01 first:EX-10 first:EX-15 first:EX-11
R-EX-10 | note:EX first:EX-01 first:EX-24 first:EX-04 first:EX-19
R-EX-11 | note:EX PT=DISCUSS_FIRST without:EX-16 without:EX-18
R-EX-13 | note:EX first:EX-21
R-MDR-01 | MDR=DISCUSS_FIRST team:CT-PAIN

R-CHI-06 | SMT-NECK=DISCUSS_FIRST ask:RF-NCK tell
R-ACU-02-OTHER | ACU=DISCUSS_FIRST disagree:ACU disagree:ACU-E
R-ACU-03 | order:ACU+3 note:ACU
R-OT-01 | OT=DISCUSS_FIRST team:CT-OT
R-OT-01-WORK | team:CT-EMP team:CT-SOC note:OT
R-OT-03 | MOB=DISCUSS_FIRST team:CT-OT

R-MED-02 | NSO=DISCUSS_FIRST
R-MED-02-B | NSO=DISCUSS_FIRST
R-MED-05 | NSO=DISCUSS_FIRST review:NSO/28 team:CT-PHA
R-MED-05-B | tell team:CT-PHA
R-MED-06 | NSO=DISCUSS_FIRST
R-MED-08 | NSO=DISCUSS_FIRST team:CT-RHE over:TABLE over:R-MED-02 over:R-MED-02-B
R-MED-09-B | PAR=DISCUSS_FIRST over:TABLE over:R-MED-09
R-MED-10 | SNR=DISCUSS_FIRST disagree:SNR over:TABLE
R-MED-15-B | OPW=DISCUSS_FIRST OPS=DISCUSS_FIRST over:TABLE over:R-MED-15
R-MED-19-B | SMR=DISCUSS_FIRST over:TABLE over:R-MED-19
R-MED-22 | NST=CONSIDER_NEXT@6 team:CT-PHA
R-MED-24 | CAN=NOT_RECOMMENDED team:CT-PHA
R-MED-24-B | HRB=NOT_RECOMMENDED team:CT-PHA
R-MED-14 | GAB=DISCUSS_FIRST review:GAB/28 team:CT-PCP team:CT-PHA over:TABLE over:R-MED-07 over:R-MED-13
R-MED-16 | OPW=DISCUSS_FIRST OPS=DISCUSS_FIRST review:OPW/28 review:OPS/28 tell team:CT-PCP team:CT-PHA ask:mme_day \
  ask:benzo_z ask:gabapentinoid ask:alcohol_heavy ask:sleep_apnoea ask:copd_severe ask:lost_tolerance \
  over:TABLE over:R-MED-07 over:R-MED-15 over:R-MED-15-B
R-MED-17 | MED-REV=DISCUSS_FIRST review:OPW/7 review:OPS/7 review:MED-REV/7 tell team:CT-PCP team:CT-PHA team:CT-PAIN
R-MED-18 | MED-REV=DISCUSS_FIRST review:OPW/3 review:OPS/3 review:MED-REV/3 tell team:CT-PCP team:CT-PHA team:CT-PAIN
R-MED-20-B | BZD=DISCUSS_FIRST review:BZD/28 team:CT-PCP team:CT-PHA over:TABLE over:R-MED-07 over:R-MED-20
R-MED-25 | MED-REV=DISCUSS_FIRST review:MED-REV/7 tell team:CT-PCP team:CT-PHA
R-MED-26 | MED-REV=DISCUSS_FIRST tell team:CT-PCP team:CT-PHA ask:RF-RX-4
R-MED-27 | MED-REV=DISCUSS_FIRST team:CT-PHA
R-MED-28 | NST=DISCUSS_FIRST CAP=DISCUSS_FIRST MED-REV=DISCUSS_FIRST tell team:CT-PHA
R-MED-29 | MED-REV=DISCUSS_FIRST tell team:CT-PCP team:CT-PHA

R-INJ-05 | INJ-RFA=CONSIDER_NEXT@12 disagree:INJ-RFA ask:test_block_positive team:CT-PAIN
R-INJ-05-B | INJ-RFA=NOT_RECOMMENDED disagree:INJ-RFA
R-INJ-07 | tell note:INJ-ESI note:INJ-FAC note:INJ-SIJ team:CT-DIA
R-SUR-02 | SUR-DEC=CONSIDER_NEXT@2 ask:scan_matches_side_level team:CT-SPN
R-SUR-03 | SUR-DEC=CONSIDER_NEXT@2 ask:scan_matches_side_level team:CT-SPN
R-SUR-05 | SUR-DEF=DISCUSS_FIRST team:CT-SPN
R-SUR-05-B | SUR-DEC=DISCUSS_FIRST SUR-FUS=DISCUSS_FIRST over:TABLE
R-SUR-06 | SUR-SCS=CONSIDER_NEXT@12 disagree:SUR-SCS team:CT-PAIN
R-SUR-07 | SUR-DEC=CONSIDER_NEXT@12 note:SUR-DEC

R-LIF-02 | LIF-WT=NOT_SUITABLE ask:RF-CA-2
R-LIF-04 | refer:U3 team:CT-PCP tell note:OPW note:OPS note:BZD note:GAB note:SMR note:TCA
R-LIF-07-B | LIF-ALC=DISCUSS_FIRST ask:alcohol_dependence tell team:CT-PCP team:CT-ADD
R-PSY-02 | CBT=DISCUSS_FIRST ACT=DISCUSS_FIRST team:CT-PSY
R-PSY-04 | LIF-STR=DISCUSS_FIRST team:CT-PSY
R-PSY-04-B | MBSR=DISCUSS_FIRST team:CT-PSY
R-CKD-01 | tell team:CT-PHA team:CT-NEP
R-DM-01 | note:EX note:SNR note:INJ-ESI note:INJ-FAC note:INJ-SIJ team:CT-DIA
R-PRG-01 | tell team:CT-OBS
R-BON-01 | refer:U3 team:CT-BON ask:bone_check_done
R-BON-01-B | refer:U4 team:CT-BON ask:bone_check_done
R-OVF-01 | refer:U3 team:CT-BON tell
R-DEF-01-B | refer:U4 team:CT-PCP
R-POST-01 | tell ask:RF-RX-5 team:CT-PAIN
R-SPA-01 | tell team:CT-RHE ask:RF-SPA-E ask:smoker

R-AC-01 | tell order:PT-1 order:YOG-1 order:OT-1 order:SMT-1 order:SMT-MOB-1 order:ACU-1 order:ACU-E-1 order:MAS-1 \
  order:CBT-1 order:ACT-1 order:MBSR-1 order:MDR-1
R-REV-01 | note:EX tell
R-REV-03 | refer:U3 team:CT-PCP note:MDR tell
R-REV-04 | refer:U3 team:CT-PCP tell
";

fn each(treatments: &[Treatment], say: impl Fn(&str) -> String) -> Vec<String> {
    treatments.iter().map(|one| say(one.code())).collect()
}

/// The effect in the words of the table.
fn said(effect: &Effect) -> Vec<String> {
    match effect {
        Effect::Verdict(treatments, bucket, weeks) => each(treatments, |code| {
            let after = weeks.map_or(String::new(), |weeks| format!("@{weeks}"));
            format!("{code}={}{after}", bucket.name())
        }),
        Effect::Disagree(treatments) => each(treatments, |code| format!("disagree:{code}")),
        Effect::Review(treatments, days) => {
            each(treatments, |code| format!("review:{code}/{days}"))
        }
        Effect::Refer(urgency) => vec![format!("refer:{}", urgency.name())],
        Effect::Team(roles) => roles
            .iter()
            .map(|role| format!("team:{}", role.code()))
            .collect(),
        Effect::Ask(fact) => vec![format!("ask:{}", fact.name())],
        Effect::Tell => vec!["tell".to_owned()],
        Effect::Block(exercises) => exercises
            .iter()
            .map(|one| format!("without:{}", one.id()))
            .collect(),
        Effect::Prefer(exercises) => exercises
            .iter()
            .map(|one| format!("first:{}", one.id()))
            .collect(),
        Effect::Note(treatments) => each(treatments, |code| format!("note:{code}")),
        Effect::Rank(treatments, by) => each(treatments, |code| format!("order:{code}{by:+}")),
    }
}

#[test]
fn nothing_else_follows_from_a_rule_than_the_sheet_says() {
    for line in EFFECTS.lines().filter(|line| !line.is_empty()) {
        let (id, expected) = line.split_once(" | ").unwrap();
        let rules = FAMILIES.iter().copied().flatten();
        let rule = rules.map(as_read).find(|rule| rule.id == id);
        let rule = rule.unwrap_or_else(|| panic!("no rule is called {id}"));
        let replaced = rule.replaces.iter().map(|id| format!("over:{id}"));
        let found: BTreeSet<String> = rule.effects.iter().flat_map(said).chain(replaced).collect();
        let expected: BTreeSet<String> = expected.split_whitespace().map(str::to_owned).collect();
        assert_eq!(found, expected, "{id}");
    }
}
