//! Signs that are computed from their parts: each part, its limit, and what is not enough.

use super::level;
use crate::domain::plan::urgency::Urgency::{self, U0, U1, U2, U3, U4};

const TABLE: &[(&str, &str, Option<Urgency>)] = &[
    (
        "RF-FX-2",
        "sudden_midline_pain_minor_strain osteoporosis",
        Some(U1),
    ),
    (
        "RF-FX-2",
        "sudden_midline_pain_minor_strain low_trauma_fracture_hx",
        Some(U1),
    ),
    (
        "RF-FX-2",
        "sudden_midline_pain_minor_strain steroid_oral_3mo",
        Some(U1),
    ),
    (
        "RF-FX-2",
        "sudden_midline_pain_minor_strain age=70",
        Some(U1),
    ),
    ("RF-FX-2", "sudden_midline_pain_minor_strain age=69", None),
    ("RF-FX-2", "osteoporosis age=80", None),
    ("RF-FX-3", "height_loss_cm=4 age=70", Some(U3)),
    ("RF-FX-3", "height_loss_cm=3.9 age=70", None),
    ("RF-FX-3", "new_stoop osteoporosis", Some(U3)),
    ("RF-FX-3", "new_stoop age=50", None),
    ("RF-CA-1", "cancer_hx pain_new_or_changed", Some(U1)),
    ("RF-CA-1", "cancer_hx pain_constant", Some(U1)),
    ("RF-CA-1", "cancer_active pain_at_night", Some(U1)),
    ("RF-CA-1", "cancer_active pain_on_straining", Some(U1)),
    ("RF-CA-1", "cancer_active site_thoracic", Some(U1)),
    ("RF-CA-1", "cancer_active", None),
    ("RF-CA-1", "!cancer_active !cancer_hx pain_constant", None),
    ("RF-CA-2", "weight_loss_unplanned pain_constant", Some(U2)),
    ("RF-CA-2", "night_sweats pain_constant", Some(U2)),
    ("RF-CA-2", "night_sweats weight_loss_unplanned", None),
    (
        "RF-CA-3",
        "age=50 first_ever_episode pain_constant trend_4wk=worse",
        Some(U3),
    ),
    (
        "RF-CA-3",
        "age=49 first_ever_episode pain_constant trend_4wk=worse",
        None,
    ),
    (
        "RF-CA-3",
        "age=50 first_ever_episode pain_constant trend_4wk=same",
        None,
    ),
    (
        "RF-CA-3",
        "age=50 !first_ever_episode pain_constant trend_4wk=worse",
        None,
    ),
    ("RF-CA-4", "age=60 unexplained_fracture", Some(U3)),
    ("RF-CA-4", "age=59 unexplained_fracture", None),
    ("RF-CA-4", "age=80 duration_months=60", None),
    ("RF-CA-5", "age=60 weight_loss_unplanned", Some(U2)),
    ("RF-CA-5", "age=59 weight_loss_unplanned", None),
    ("RF-INF-2", "pain_constant immunosuppressed", Some(U1)),
    ("RF-INF-2", "pain_at_night ivdu", Some(U1)),
    ("RF-INF-2", "pain_at_night dialysis", Some(U1)),
    (
        "RF-INF-2",
        "pain_at_night serious_infection_recent",
        Some(U1),
    ),
    ("RF-INF-2", "pain_at_night spine_procedure_3mo", Some(U1)),
    (
        "RF-INF-2",
        "!pain_at_night !pain_constant immunosuppressed",
        None,
    ),
    ("RF-INF-2", "pain_constant", None),
    ("RF-INF-3", "tb_contact night_sweats", Some(U2)),
    ("RF-INF-3", "tb_contact weight_loss_unplanned", Some(U2)),
    (
        "RF-INF-3",
        "tb_contact !night_sweats !weight_loss_unplanned",
        None,
    ),
    ("RF-VAS-2", "aaa_known pain_new_or_changed", Some(U0)),
    ("RF-VAS-2", "aaa_known", None),
    (
        "RF-VAS-3",
        "sex_birth=male age=65 ever_smoked !aorta_ultrasound_done",
        Some(U4),
    ),
    (
        "RF-VAS-3",
        "sex_birth=male age=75 smoker !aorta_ultrasound_done",
        Some(U4),
    ),
    (
        "RF-VAS-3",
        "sex_birth=male age=64 ever_smoked !aorta_ultrasound_done",
        None,
    ),
    (
        "RF-VAS-3",
        "sex_birth=male age=76 ever_smoked !aorta_ultrasound_done",
        None,
    ),
    (
        "RF-VAS-3",
        "sex_birth=male age=70 ever_smoked aorta_ultrasound_done",
        None,
    ),
    (
        "RF-VAS-3",
        "sex_birth=male age=70 !ever_smoked !smoker !aorta_ultrasound_done",
        None,
    ),
    (
        "RF-VAS-3",
        "sex_birth=female age=70 ever_smoked !aorta_ultrasound_done",
        None,
    ),
    ("RF-VAS-5", "eased_by_standing_still smoker", Some(U3)),
    (
        "RF-VAS-5",
        "walk_symptoms eased_by_standing_still diabetes",
        Some(U3),
    ),
    (
        "RF-VAS-5",
        "walk_symptoms eased_by_standing_still cold_feet",
        Some(U3),
    ),
    ("RF-VAS-5", "walk_symptoms cold_feet diabetes", Some(U3)),
    ("RF-VAS-5", "walk_symptoms cold_feet smoker", Some(U3)),
    (
        "RF-VAS-5",
        "!walk_symptoms eased_by_standing_still smoker",
        None,
    ),
    (
        "RF-VAS-5",
        "walk_symptoms eased_by_standing_still !smoker !diabetes !cold_feet",
        None,
    ),
    (
        "RF-VAS-5",
        "walk_symptoms smoker diabetes !cold_feet !eased_by_standing_still",
        None,
    ),
    ("RF-THO-1", "chest_pain_on_effort", Some(U0)),
    ("RF-THO-2", "site_thoracic", None),
    (
        "RF-SPA",
        "onset_age=24 duration_months=42 spa_night_waking spa_buttock_pain spa_better_moving",
        Some(U3),
    ),
    (
        "RF-SPA",
        "onset_age=40 duration_months=42 spa_night_waking spa_buttock_pain spa_better_moving",
        None,
    ),
    (
        "RF-SPA",
        "onset_age=40 duration_months=42 spa_night_waking spa_buttock_pain spa_better_moving hla_b27",
        Some(U3),
    ),
    (
        "RF-SPA",
        "onset_age=40 duration_months=42 spa_night_waking spa_buttock_pain spa_better_moving !hla_b27",
        None,
    ),
    (
        "RF-SPA",
        "onset_age=40 duration_months=42 spa_night_waking spa_buttock_pain spa_better_moving spa_psoriasis",
        Some(U3),
    ),
    (
        "RF-SPA",
        "onset_age=24 duration_months=42 spa_night_waking spa_buttock_pain spa_better_moving axspa_known",
        None,
    ),
    (
        "RF-SPA",
        "onset_age=24 duration_months=42 spa_night_waking spa_buttock_pain spa_better_moving !axspa_known",
        Some(U3),
    ),
    (
        "RF-SPA",
        "onset_age=24 duration_months=3 spa_night_waking spa_buttock_pain spa_better_moving",
        None,
    ),
    (
        "RF-SPA",
        "onset_age=45 duration_months=42 spa_night_waking spa_buttock_pain spa_better_moving spa_arthritis",
        None,
    ),
    (
        "RF-SPA",
        "onset_age=44 duration_months=42 spa_night_waking spa_buttock_pain spa_better_moving spa_arthritis",
        Some(U3),
    ),
    (
        "RF-SPA-F",
        "spinal_fusion_ankylosis sudden_midline_pain_minor_strain",
        Some(U0),
    ),
    (
        "RF-SPA-F",
        "spinal_fusion_ankylosis pain_new_or_changed",
        None,
    ),
    (
        "RF-PMR",
        "age=50 shoulder_hip_stiffness morning_stiffness_minutes=46",
        Some(U3),
    ),
    (
        "RF-PMR",
        "age=50 shoulder_hip_stiffness morning_stiffness_minutes=45",
        None,
    ),
    (
        "RF-PMR",
        "age=49 shoulder_hip_stiffness morning_stiffness_minutes=60",
        None,
    ),
    ("RF-RX-3", "paracetamol_mg_day=4001", Some(U1)),
    ("RF-RX-3", "paracetamol_mg_day=4000 weight_kg=50", None),
    ("RF-RX-3", "paracetamol_mg_day=3001 weight_kg=49", Some(U1)),
    ("RF-RX-3", "paracetamol_mg_day=3000 weight_kg=49", None),
    ("RF-RX-5", "spine_procedure_3mo fever_now", Some(U0)),
    ("RF-RX-5", "fever_now", None),
    ("MH-4", "phq9=20", Some(U2)),
    ("MH-4", "phq9=15 peg=7 rmdq=3 off_work_weeks=0", Some(U2)),
    ("MH-4", "phq9=15 peg=3 rmdq=12 off_work_weeks=0", Some(U2)),
    ("MH-4", "phq9=15 peg=3 rmdq=3 off_work_weeks=1", Some(U2)),
    ("MH-4", "phq9=15 peg=3 rmdq=3", Some(U2)),
    ("MH-4", "phq9=19 peg=6.9 rmdq=11 off_work_weeks=0", None),
    (
        "MH-4",
        "phq9=19 impact=6.9 function_limits=11 off_work_weeks=0",
        None,
    ),
    ("MH-4", "phq9=14", None),
    ("MH-5", "phq9=14", Some(U3)),
    ("MH-5", "phq9=10", Some(U3)),
    ("MH-5", "phq9=9 phq2=6", None),
    ("MH-5", "phq9=19 peg=6.9 rmdq=11 off_work_weeks=0", Some(U3)),
    ("MH-5", "phq9=20", None),
    ("MH-5", "gad7=10", Some(U3)),
    ("MH-5", "gad7=9 gad2=6", None),
    ("MH-5", "phq2=3", Some(U3)),
    ("MH-5", "low_mood=3", Some(U3)),
    ("MH-5", "low_mood=2 anxious=2", None),
    ("MH-5", "anxious=3", Some(U3)),
    ("MH-5", "gad2=3", Some(U3)),
];

#[test]
fn parts_compute_the_sign_and_a_missing_part_does_not() {
    for (id, line, expected) in TABLE {
        assert_eq!(level(line, id), *expected, "{id} in {line}");
    }
}

#[test]
fn each_item_of_the_referral_score_counts_once() {
    let items = [
        "spa_onset_before_35",
        "spa_night_waking",
        "spa_buttock_pain",
        "spa_better_moving",
        "spa_nsaid_48h",
        "spa_family_first_degree",
        "spa_arthritis",
        "spa_enthesitis",
        "spa_psoriasis",
    ];
    // Four in a row of the ring of nine make a sign, three of them do not.
    for start in 0..items.len() {
        let some = |count| {
            let chosen: Vec<_> = items.iter().cycle().skip(start).take(count).collect();
            chosen.into_iter().fold(
                "onset_age=40 duration_months=30".to_owned(),
                |line, item| line + " " + item,
            )
        };
        assert_eq!(level(&some(4), "RF-SPA"), Some(U3), "{}", some(4));
        assert_eq!(level(&some(3), "RF-SPA"), None, "{}", some(3));
    }
}
