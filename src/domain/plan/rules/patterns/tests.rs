//! Which answers fit which pattern, and which pattern leads.

use super::*;
use crate::domain::plan::rules::flags::person::look;
use crate::domain::truth::Truth::{self, False, True, Unknown};

fn shows(line: &str, pattern: Pattern) -> Truth {
    look(line, |situation| situation.shows(pattern))
}

fn leads(line: &str) -> Option<Pattern> {
    look(line, |situation| situation.patterns().next())
}

const THREE_ITEMS: &str = "onset_age=40 duration_months=30 spa_night_waking spa_buttock_pain spa_better_moving \
     !spa_nsaid_48h !spa_family_first_degree !spa_arthritis !spa_enthesitis !spa_psoriasis !axspa_known";

const TABLE: &[(&str, Pattern, Truth)] = &[
    ("leg_below_knee_dominant nerve_quality", Pattern::Rad, True),
    ("leg_below_knee_dominant cough_worse", Pattern::Rad, True),
    ("leg_below_knee_dominant leg_band", Pattern::Rad, True),
    ("leg_below_knee_dominant", Pattern::Rad, Unknown),
    (
        "leg_below_knee_dominant !nerve_quality !cough_worse !leg_band",
        Pattern::Rad,
        False,
    ),
    (
        "leg_site_below_knee nrs_leg=7 nrs_back=4 nerve_quality",
        Pattern::Rad,
        True,
    ),
    (
        "leg_site_below_knee nrs_leg=4 nrs_back=7 nerve_quality",
        Pattern::Rad,
        False,
    ),
    ("age=50 walk_symptoms eased_by_sitting", Pattern::Sten, True),
    (
        "age=49 walk_symptoms eased_by_sitting",
        Pattern::Sten,
        False,
    ),
    (
        "age=70 walk_symptoms !eased_by_sitting",
        Pattern::Sten,
        False,
    ),
    (
        "age=70 !walk_symptoms eased_by_sitting",
        Pattern::Sten,
        False,
    ),
    ("walk_symptoms eased_by_sitting", Pattern::Sten, Unknown),
    ("axspa_known", Pattern::Inf, True),
    ("RF-SPA", Pattern::Inf, True),
    (THREE_ITEMS, Pattern::Inf, True),
    (
        "onset_age=40 duration_months=30 !spa_night_waking spa_buttock_pain spa_better_moving !spa_nsaid_48h !spa_family_first_degree !spa_arthritis !spa_enthesitis !spa_psoriasis !axspa_known",
        Pattern::Inf,
        False,
    ),
    (
        "onset_age=46 duration_months=30 spa_night_waking spa_buttock_pain spa_better_moving !spa_nsaid_48h !spa_family_first_degree !spa_arthritis !spa_enthesitis !spa_psoriasis !axspa_known",
        Pattern::Inf,
        False,
    ),
    (
        "onset_age=50 duration_months=30 !axspa_known",
        Pattern::Inf,
        False,
    ),
    ("fibromyalgia_known", Pattern::Noc, True),
    (
        "regions5=4 widespread_months=3 wpi=7 sss=5",
        Pattern::Noc,
        True,
    ),
    (
        "regions5=4 widespread_months=3 wpi=4 sss=9",
        Pattern::Noc,
        True,
    ),
    (
        "regions5=4 widespread_months=3 wpi=6 sss=8 !fibromyalgia_known",
        Pattern::Noc,
        False,
    ),
    (
        "regions5=4 widespread_months=3 wpi=3 sss=12 !fibromyalgia_known",
        Pattern::Noc,
        False,
    ),
    (
        "regions5=3 widespread_months=30 wpi=12 sss=9 !fibromyalgia_known",
        Pattern::Noc,
        False,
    ),
    (
        "regions5=5 widespread_months=2 wpi=12 sss=9 !fibromyalgia_known",
        Pattern::Noc,
        False,
    ),
    ("scoliosis", Pattern::Def, True),
    ("kyphosis", Pattern::Def, True),
    ("spondylolisthesis", Pattern::Def, True),
    (
        "!scoliosis !kyphosis !spondylolisthesis",
        Pattern::Def,
        False,
    ),
    ("vert_fracture", Pattern::Ovf, True),
    ("RF-FX-2", Pattern::Ovf, True),
    ("new_stoop osteoporosis", Pattern::Ovf, True),
    ("!vert_fracture !RF-FX-2 !RF-FX-3", Pattern::Ovf, False),
    (
        "spine_surgery_hx surgery_pain_persists",
        Pattern::Post,
        True,
    ),
    (
        "spine_surgery_hx !surgery_pain_persists",
        Pattern::Post,
        False,
    ),
    ("!spine_surgery_hx", Pattern::Post, False),
    ("pregnant", Pattern::Preg, True),
    (
        "age=30 sex_birth=female postpartum_weeks=52",
        Pattern::Preg,
        True,
    ),
    (
        "age=30 sex_birth=female !pregnant postpartum_weeks=53",
        Pattern::Preg,
        False,
    ),
    ("sex_birth=male", Pattern::Preg, False),
    ("age=74 !pregnant", Pattern::Preg, False),
    ("facet_sij_confirmed", Pattern::Fac, True),
    ("!facet_sij_confirmed", Pattern::Fac, False),
];

#[test]
fn patterns_hold_as_the_sheet_says() {
    for (line, pattern, expected) in TABLE {
        assert_eq!(
            shows(line, *pattern),
            *expected,
            "{} in {line}",
            pattern.code()
        );
    }
}

#[test]
fn the_inflammatory_pattern_leads_only_when_known_or_referred() {
    assert_eq!(
        leads(&format!("{THREE_ITEMS} scoliosis")),
        Some(Pattern::Def)
    );
    assert_eq!(
        leads(&format!("{THREE_ITEMS} hla_b27 scoliosis")),
        Some(Pattern::Inf)
    );
    assert_eq!(leads("axspa_known scoliosis pregnant"), Some(Pattern::Inf));
}

#[test]
fn a_fracture_is_recent_until_it_is_known_to_be_old() {
    let recent = |line: &str| look(line, |situation| RECENT_FRACTURE.judge(situation));
    assert_eq!(recent("vert_fracture"), True);
    assert_eq!(recent("vert_fracture vert_fracture_weeks=12"), True);
    assert_eq!(recent("vert_fracture vert_fracture_weeks=13"), False);
    assert_eq!(recent("RF-FX-2 vert_fracture_weeks=300"), True);
}

#[test]
fn every_pattern_but_the_plain_one_has_a_rule() {
    for &pattern in Pattern::ALL {
        let ruled = PATTERNS.iter().any(|row| row.pattern == pattern);
        assert_eq!(ruled, pattern != Pattern::Mech, "{}", pattern.code());
    }
}
