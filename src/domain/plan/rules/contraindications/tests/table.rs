//! One line a case: what is said beyond being healthy, of which treatments, the rows that then hold, the ceiling.
//!
//! `name` is yes, `name?` not sure, `name=4` a number, `name=?` a number not known, `name+entry` a list.

/// Every case. A line that lists one row shows what that row does alone.
pub(super) const CASES: &str = "
gi_bleed_hx | NSO | CI-NSO-01 | X
ulcer_active peptic_ulcer_hx | NSO | CI-NSO-01 CI-NSO-02 | X
peptic_ulcer_hx | NSO | CI-NSO-02 | X
egfr=29 | NSO | CI-NSO-03 CI-NSO-04 | X
egfr=30 | NSO | CI-NSO-04 | X
dialysis | NSO | CI-NSO-03 | X
ckd_stage=3 | NSO | CI-NSO-04 | X
egfr=60 | NSO | | -
egfr=? ckd_stage=0 diabetes | NSO | CI-NSO-05 | C
egfr=? ckd_stage=0 htn | NSO | CI-NSO-05 CI-NSO-11 CI-NSO-28 | X
egfr=? ckd_stage=0 age=65 | NSO | CI-NSO-05 CI-NSO-14 CI-NSO-28 | X
egfr=? ckd_stage=? | NSO | | C
egfr=? ckd_stage=0 | NSO | | -
anticoag | NSO | CI-NSO-06 | X
anticoag? | NSO | | C
antiplatelet | NSO | CI-NSO-07 | X
hf | NSO | CI-NSO-08 | X
ihd_stroke_pad | NSO | CI-NSO-09 | X
heart_bypass_ever heart_bypass_days=14 | NSO | CI-NSO-10 | X
heart_bypass_ever heart_bypass_days=15 | NSO | | -
heart_bypass_ever | NSO | | C
htn htn_uncontrolled | NSO | CI-NSO-11 | X
htn | NSO | CI-NSO-11 | C
htn htn_uncontrolled? | NSO | CI-NSO-11 | C
acei_arb diuretic | NSO | CI-NSO-12 | X
acei_arb | NSO | CI-NSO-13 | C
diuretic | NSO | CI-NSO-13 | C
acei_arb diuretic? | NSO | CI-NSO-13 | C
age=75 | NSO | CI-NSO-14 | X
age=74 | NSO | CI-NSO-14 | C
age=64 | NSO | | -
age=? | NSO | | C
pregnant gest_weeks=20 | NSO | CI-NSO-15 | X
pregnant gest_weeks=19 | NSO | CI-NSO-16 | C
pregnant | NSO | CI-NSO-16 | C
pregnancy_planning | NSO | CI-NSO-16 | C
nsaid_allergy | NSO | CI-NSO-17 | X
nasal_polyps | NSO | CI-NSO-17 | X
asthma asthma_aspirin_sensitive | NSO | CI-NSO-17 | X
asthma | NSO | CI-NSO-17 | C
asthma asthma_aspirin_sensitive? | NSO | CI-NSO-17 | C
liver_disease cirrhosis | NSO | CI-NSO-18 | X
liver_disease cirrhosis? | NSO | CI-NSO-18 | X
liver_disease | NSO | CI-NSO-18 | C
ibd | NSO | CI-NSO-19 | C
ibd? | NSO | | -
ssri_snri | NSO | CI-NSO-20 | C
steroid_oral | NSO | CI-NSO-21 | X
lithium | NSO | CI-NSO-22 | X
methotrexate | NSO | CI-NSO-22 | X
calcineurin | NSO | CI-NSO-22 | X
digoxin | NSO | CI-NSO-22 | X
bleeding_disorder | NSO | CI-NSO-23 | X
nsaid_other | NSO | CI-NSO-24 | X
herbal_willow | NSO | CI-NSO-24 | X
bariatric_bypass | NSO | CI-NSO-25 | X
dehydration_now | NSO | CI-NSO-26 | X
alcohol_heavy | NSO | CI-NSO-27 | C
ibd ssri_snri | NSO | CI-NSO-19 CI-NSO-20 CI-NSO-28 | X
acei_arb diuretic? ibd | NSO | CI-NSO-13 CI-NSO-19 CI-NSO-28 | X
htn htn_uncontrolled? alcohol_heavy | NSO | CI-NSO-11 CI-NSO-27 CI-NSO-28 | X
asthma nasal_polyps? age=70 | NSO | CI-NSO-14 CI-NSO-17 CI-NSO-28 | X
pregnant gest_weeks=? asthma | NSO | CI-NSO-16 CI-NSO-17 CI-NSO-28 | X
ibd ssri_snri? | NSO | CI-NSO-19 | C
nsaid_oral gi_bleed_hx | NSO | CI-NSO-01 | X
nsaid_oral peptic_ulcer_hx | NSO | CI-NSO-02 | C

nsaid_allergy | NST | CI-NST-01 | X
asthma asthma_aspirin_sensitive | NST | CI-NST-01 CI-NST-08 | X
pregnant gest_weeks=20 | NST | CI-NST-02 CI-NST-03 | X
pregnant gest_weeks=19 | NST | CI-NST-03 | C
skin_lesion_site | NST | CI-NST-04 | C
egfr=29 | NST | CI-NST-05 | C
egfr=45 | NST | | -
anticoag | NST | CI-NST-06 | C
nsaid_oral | NST | CI-NST-07 | C
asthma asthma_aspirin_sensitive? | NST | CI-NST-08 | C
asthma | NST | | -
skin_lesion_site | CAP | CI-CAP-01 | X
neuropathy_site | CAP | CI-CAP-02 | C
pregnant | CAP | CI-CAP-03 | C

liver_disease | PAR | CI-PAR-01 | C
age=65 ckd_stage=3 | PAR | CI-PAR-02 | C
age=65 liver_disease | PAR | CI-PAR-01 CI-PAR-02 | C
age=64 ckd_stage=3 | PAR | | -
alcohol_heavy | PAR | CI-PAR-03 | C
weight_kg=49 | PAR | CI-PAR-04 | C
weight_kg=50 | PAR | | -
anticoag warfarin | PAR | CI-PAR-05 | C
anticoag warfarin? | PAR | CI-PAR-05 | C
anticoag | PAR | | -

maoi | SNR | CI-SNR-01 | X
liver_disease | SNR | CI-SNR-02 | X
alcohol_heavy | SNR | CI-SNR-02 | X
egfr=29 | SNR | CI-SNR-03 | X
egfr=30 | SNR | | -
dialysis | SNR | CI-SNR-03 | X
egfr=? ckd_stage=2 | SNR | | -
egfr=? ckd_stage=? | SNR | | C
egfr=? ckd_stage=4 | SNR | CI-SNR-03 | X
glaucoma_narrow | SNR | CI-SNR-04 | X
htn htn_uncontrolled | SNR | CI-SNR-05 | X
cyp1a2_inhib | SNR | CI-SNR-06 | X
ssri_snri | SNR | CI-SNR-07 | C
ssri_snri snri_current? | SNR | CI-SNR-07 | C
ssri_snri snri_current | SNR | | -
tca | SNR | CI-SNR-07 | C
triptan | SNR | CI-SNR-07 | C
opioid tramadol_tapentadol | SNR | CI-SNR-07 | C
lithium | SNR | CI-SNR-07 | C
st_johns_wort | SNR | CI-SNR-07 | C
anticoag | SNR | CI-SNR-08 | C
antiplatelet | SNR | CI-SNR-08 | C
nsaid_oral | SNR | CI-SNR-08 | C
bipolar | SNR | CI-SNR-09 | C
seizure_hx | SNR | CI-SNR-10 | C
age=65 | SNR | CI-SNR-11 | C
urinary_retention | SNR | CI-SNR-12 | C
diabetes | SNR | CI-SNR-13 | C
pregnant | SNR | CI-SNR-14 | C
breastfeeding | SNR | CI-SNR-14 | C
age=24 onset_age=20 | SNR | CI-SNR-15 | C
age=25 onset_age=20 | SNR | | -
suicidal_now | SNR | CI-SNR-16 | C

recent_mi | TCA | CI-TCA-01 | X
arrhythmia_qt | TCA | CI-TCA-02 | X
maoi | TCA | CI-TCA-03 | X
glaucoma_narrow | TCA | CI-TCA-04 | X
urinary_retention | TCA | CI-TCA-05 | X
suicidal_now | TCA | CI-TCA-06 | X
suicidal_now tca | TCA | CI-TCA-06 | X
age=65 | TCA | CI-TCA-07 | C
dementia | TCA | CI-TCA-08 | C
falls_12mo | TCA | CI-TCA-08 | C
ssri_snri | TCA | CI-TCA-09 | C
opioid | TCA | CI-TCA-10 | C
benzo_z | TCA | CI-TCA-10 | C
gabapentinoid | TCA | CI-TCA-10 | C
seizure_hx | TCA | CI-TCA-11 | C
pregnant | TCA | CI-TCA-12 | C
safety_critical_driving | TCA | CI-TCA-13 | C

opioid | GAB | CI-GAB-01 | X
benzo_z | GAB | CI-GAB-01 | X
opioid gabapentinoid | GAB | CI-GAB-01 | C
copd_severe | GAB | CI-GAB-02 | C
sleep_apnoea | GAB | CI-GAB-02 | C
age=65 | GAB | CI-GAB-02 | C
egfr=59 | GAB | CI-GAB-03 | C
sud_hx | GAB | CI-GAB-04 | C
hf | GAB | CI-GAB-05 | C
pregnant | GAB | CI-GAB-06 | X
pregnancy_planning | GAB | CI-GAB-06 | X
suicidal_now | GAB | CI-GAB-07 | C

age=65 | SMR | CI-SMR-01 | X
age=64 | SMR | | -
opioid | SMR | CI-SMR-02 | X
benzo_z | SMR | CI-SMR-02 | X
alcohol_heavy | SMR | CI-SMR-02 | X
sleep_apnoea | SMR | CI-SMR-03 | C
falls_12mo | SMR | CI-SMR-03 | C
maoi | SMR | CI-SMR-04 | C
arrhythmia_qt | SMR | CI-SMR-04 | C
hf | SMR | CI-SMR-04 | C
recent_mi | SMR | CI-SMR-04 | C
thyroid_overactive | SMR | CI-SMR-04 | C
ssri_snri | SMR | CI-SMR-05 | C
cyp1a2_inhib | SMR | CI-SMR-06 | C
liver_disease | SMR | CI-SMR-07 | C
bp_lowering_medicine | SMR | CI-SMR-08 | C
diuretic | SMR | CI-SMR-08 | C
egfr=59 | SMR | CI-SMR-09 | C
egfr=29 | SMR | CI-SMR-09 CI-SMR-10 | C
sud_hx | SMR | CI-SMR-11 | C
safety_critical_driving | SMR | CI-SMR-12 | C

benzo_z | OPW OPS | CI-OPI-01 | X
gabapentinoid | OPW OPS | CI-OPI-01 | X
alcohol_heavy | OPW OPS | CI-OPI-01 | X
opioid alcohol_heavy | OPW OPS | CI-OPI-01 | C
sleep_apnoea | OPW OPS | CI-OPI-02 | X
copd_severe | OPW OPS | CI-OPI-02 | X
sud_hx | OPW OPS | CI-OPI-03 | X
pregnant | OPW OPS | CI-OPI-04 | C
breastfeeding codeine_tramadol opioid | OPW | CI-OPI-05 | X
breastfeeding codeine_tramadol opioid | OPS | | -
breastfeeding codeine_tramadol? opioid | OPW | | C
egfr=29 | OPW OPS | CI-OPI-06 | C
liver_disease | OPW OPS | CI-OPI-07 | C
age=65 | OPW OPS | CI-OPI-08 | C
falls_12mo | OPW OPS | CI-OPI-08 | C
maoi | OPW OPS | CI-OPI-09 | X
seizure_hx | OPW | CI-OPI-10 | C
seizure_hx | OPS | | -
ssri_snri | OPW | CI-OPI-11 | C
tca | OPW | CI-OPI-11 | C
triptan | OPW | CI-OPI-11 | C
bowel_obstruction | OPW OPS | CI-OPI-12 | X
suicidal_now | OPW OPS | CI-OPI-13 | C
safety_critical_driving | OPW OPS | CI-OPI-14 | C

opioid | BZD | CI-BZD-01 | C
safety_critical_driving | CAN | CI-CAN-01 | C
bipolar | CAN | CI-CAN-02 | C
psychosis | CAN | CI-CAN-02 | C
ihd_stroke_pad | CAN | CI-CAN-03 | X
hf | CAN | CI-CAN-03 | X
recent_mi | CAN | CI-CAN-03 | X
arrhythmia_qt | CAN | CI-CAN-03 | X
arrhythmia_uncontrolled | CAN | CI-CAN-03 | X
angina_unstable | CAN | CI-CAN-03 | X
pregnant | CAN | CI-CAN-04 | X
anticoag | HRB | CI-HRB-01 | C
antiplatelet | HRB | CI-HRB-01 | C
nsaid_oral | HRB | CI-HRB-01 | C
steroid_oral | HRB | CI-HRB-01 | C
ssri_snri | HRB | CI-HRB-01 | C
lithium | HRB | CI-HRB-01 | C
methotrexate | HRB | CI-HRB-01 | C
calcineurin | HRB | CI-HRB-01 | C
digoxin | HRB | CI-HRB-01 | C
gi_bleed_hx | HRB | CI-HRB-02 | C
peptic_ulcer_hx ulcer_active | HRB | CI-HRB-02 | C
bleeding_disorder | HRB | CI-HRB-02 | C
nsaid_allergy | HRB | CI-HRB-03 | C
nasal_polyps | HRB | CI-HRB-03 | C
pregnant | HRB | CI-HRB-04 | C

angina_unstable | EX YOG | CI-EX-01 | X
arrhythmia_uncontrolled | EX YOG | CI-EX-02 | X
hf hf_decompensated | YOG | CI-EX-03 | X
hf hf_decompensated | EX | CI-EX-03 CI-EX-15 | X
myocarditis_acute | EX YOG | CI-EX-04 | X
dvt_pe_active | EX YOG | CI-EX-05 | X
aortic_stenosis_severe | EX YOG | CI-EX-06 | X
bp_systolic=180 | EX YOG | CI-EX-07 | X
bp_systolic=179 bp_diastolic=109 | EX YOG | | -
bp_diastolic=110 | EX YOG | CI-EX-07 | X
bp_systolic=? htn | YOG | | C
fever_now | EX YOG | CI-EX-08 | X
surgery_6wk | EX YOG | CI-EX-09 | X
pregnant obstetric_exercise_restriction | EX YOG | CI-EX-10 | X
RF-NEU-1 | EX YOG | CI-EX-11 | X
RF-NEU-2 | EX YOG | CI-EX-11 | X
RF-NEU-3 | EX YOG | CI-EX-11 | X
RF-NEU-2 known_checked+RF-NEU-2 | EX YOG | | -
RF-NEU-2 known_checked+RF-NEU-1 | EX YOG | CI-EX-11 | X
chest_pain_on_effort | EX YOG | CI-EX-12 | X
angina_unstable? | EX | | -
angina_unstable? | YOG | | C
angina_unstable? | LIF-PA | | -
fever_now | LIF-PA | CI-EX-13 | X
surgery_6wk | LIF-PA | CI-EX-13 | X
ihd_stroke_pad evs=89 | EX | CI-EX-14 | -
hf evs=? | EX | CI-EX-14 | -
diabetes evs=80 | EX | CI-EX-14 | -
ckd_stage=3 evs=80 | EX | CI-EX-14 | -
ihd_stroke_pad evs=90 | EX | CI-EX-15 | -
diabetes insulin_or_su | EX | CI-EX-15 CI-EX-16 | -
neuropathy_feet | EX | CI-EX-17 | -
aaa_known | EX | CI-EX-18 | -
falls_12mo | EX | CI-EX-19 | -
joint_replacement_hip | EX | CI-EX-20 | -
hypermobility | EX | CI-EX-21 | -
walking_aid_need | MOB | CI-OT-01 | C

osteoporosis | SMT SMT-NECK | CI-SMT-02-A | X
osteoporosis? | SMT SMT-NECK | | C
osteoporosis? | SMT-MOB | | -
osteoporosis | SMT-MOB | CI-SMT-02-B | C
vert_fracture | SMT SMT-MOB SMT-NECK | CI-SMT-03 | X
low_trauma_fracture_hx | SMT SMT-NECK | CI-SMT-04-A | X
low_trauma_fracture_hx | SMT-MOB | CI-SMT-04-B | C
cancer_active cancer_in_bone | SMT SMT-MOB SMT-NECK | CI-SMT-05 | X
cancer_active cancer_in_bone? | SMT SMT-MOB SMT-NECK | CI-SMT-05 | X
cancer_active | SMT SMT-MOB SMT-NECK | CI-SMT-06 | C
cancer_hx | SMT SMT-MOB SMT-NECK | CI-SMT-06 | C
RF-NEU-1 known_checked+RF-NEU-1 | SMT SMT-MOB SMT-NECK | CI-SMT-07 | X
RF-NEU-2 known_checked+RF-NEU-2 | SMT SMT-MOB SMT-NECK | CI-SMT-07 | X
RF-NEU-3 known_checked+RF-NEU-3 | SMT SMT-MOB SMT-NECK | CI-SMT-07 | X
RF-CES-1 known_checked+RF-CES-1 | SMT SMT-MOB SMT-NECK | CI-SMT-07 | X
RF-CES-2 known_checked+RF-CES-2 | SMT SMT-MOB SMT-NECK | CI-SMT-07 | X
RF-CES-3 known_checked+RF-CES-3 | SMT SMT-MOB SMT-NECK | CI-SMT-07 | X
RF-CES-4 known_checked+RF-CES-4 | SMT SMT-MOB SMT-NECK | CI-SMT-07 | X
RF-CES-5 known_checked+RF-CES-5 | SMT SMT-MOB SMT-NECK | CI-SMT-07 | X
spinal_infection | SMT SMT-MOB SMT-NECK | CI-SMT-08 | X
fever_now | SMT SMT-MOB SMT-NECK | CI-SMT-08 | X
anticoag | SMT SMT-NECK | CI-SMT-09-A | X
bleeding_disorder | SMT SMT-NECK | CI-SMT-09-A | X
anticoag | SMT-MOB | CI-SMT-09-B | C
bleeding_disorder | SMT-MOB | CI-SMT-09-B | C
aaa_known | SMT SMT-MOB SMT-NECK | CI-SMT-10 | X
spinal_fusion_ankylosis | SMT SMT-MOB SMT-NECK | CI-SMT-11 | X
spinal_fusion_ankylosis rheumatology_cleared_manual | SMT SMT-MOB | CI-SMT-11 | X
axspa_known | SMT SMT-NECK | CI-SMT-12-A CI-SMT-12-B R-CHI-05 | X
RF-SPA | SMT SMT-NECK | R-CHI-05 | X
RF-SPA? | SMT SMT-NECK | | C
axspa_known | SMT-MOB | CI-SMT-12-B | C
axspa_known rheumatology_cleared_manual | SMT SMT-MOB SMT-NECK | CI-SMT-12-B | C
ra_neck | SMT-NECK | CI-SMT-13-A | X
down_syndrome | SMT-NECK | CI-SMT-13-A | X
ra_neck | SMT SMT-MOB | CI-SMT-13-B | C
ra_neck? | SMT SMT-MOB | | -
ra_neck? | SMT-NECK | | C
neck_artery_disease | SMT-NECK | CI-SMT-14-A | X
neck_artery_disease | SMT SMT-MOB | CI-SMT-14-B | C
steroid_oral_3mo | SMT SMT-NECK | CI-SMT-15-A | X
steroid_oral_3mo | SMT-MOB | CI-SMT-15-B | C
spine_surgery_hx implant_spine | SMT SMT-MOB SMT-NECK | CI-SMT-16 | C
spine_surgery_hx fusion_levels+L4-L5 | SMT SMT-MOB SMT-NECK | CI-SMT-16 | C
fusion_levels+L4-L5 | SMT | CI-SMT-16 | C
spondylolisthesis spondylolisthesis_unstable | SMT SMT-MOB SMT-NECK | CI-SMT-17 | X
spondylolisthesis | SMT SMT-MOB SMT-NECK | | -
surgery_6wk | SMT SMT-MOB SMT-NECK | CI-SMT-18 | X
pregnant | SMT SMT-MOB SMT-NECK | CI-SMT-19 | C
hypermobility | SMT SMT-MOB SMT-NECK | CI-SMT-20 | C
spa_night_waking? spa_buttock_pain? spa_better_moving? spa_arthritis? | SMT SMT-NECK | R-CHI-05 | X
spa_night_waking? spa_buttock_pain? spa_better_moving? spa_arthritis? | SMT-MOB | | -
spa_night_waking? spa_buttock_pain? spa_better_moving? spa_arthritis? rheumatology_cleared_manual | SMT | | -
spa_night_waking? spa_buttock_pain? spa_better_moving? spa_arthritis? onset_age=50 age=60 | SMT | | -
spa_night_waking? spa_buttock_pain? spa_better_moving? spa_arthritis? duration_months=3 | SMT | | -

bleeding_disorder | ACU ACU-E | CI-ACU-01 | X
anticoag | ACU ACU-E | CI-ACU-02 | C
antiplatelet | ACU ACU-E | CI-ACU-03 | C
pacemaker_icd | ACU-E | CI-ACU-04 | X
pacemaker_icd | ACU | | -
seizure_hx | ACU-E | CI-ACU-05 | C
seizure_hx | ACU | | -
stimulator_spine | ACU-E | CI-ACU-06 | X
stimulator_spine | ACU | | -
pregnant | ACU ACU-E | CI-ACU-07 | C
skin_lesion_site | ACU ACU-E | CI-ACU-08 | C
lymphoedema | ACU ACU-E | CI-ACU-09 | C
immunosuppressed | ACU ACU-E | CI-ACU-10 | C
heart_valve_prosthetic | ACU ACU-E | CI-ACU-11 | C
endocarditis_hx | ACU ACU-E | CI-ACU-11 | C
metal_allergy | ACU ACU-E | CI-ACU-12 | C
needle_phobia | ACU ACU-E | CI-ACU-13 | C
diabetes neuropathy_feet | ACU ACU-E | CI-ACU-14 | C
neuropathy_feet | ACU | | -
site_thoracic | ACU ACU-E | CI-ACU-15 | C
spine_surgery_hx surgery_6wk | ACU ACU-E | CI-ACU-16 | C
surgery_6wk | ACU | | -

dvt_pe_active | MAS MAS-LT | CI-MAS-01 | X
RF-VAS-4 | MAS MAS-LT | CI-MAS-01 | X
fever_now | MAS MAS-LT | CI-MAS-02 | X
skin_contagious | MAS MAS-LT | CI-MAS-02 | X
open_wound | MAS MAS-LT | CI-MAS-02 | X
osteoporosis | MAS | CI-MAS-03 | X
vert_fracture | MAS | CI-MAS-03 | X
osteoporosis | MAS-LT | | -
anticoag | MAS | CI-MAS-04-A | X
bleeding_disorder | MAS | CI-MAS-04-A | X
anticoag | MAS-LT | CI-MAS-04-B | C
bleeding_disorder | MAS-LT | CI-MAS-04-B | C
cancer_active | MAS MAS-LT | CI-MAS-05 | C
lymphoedema | MAS MAS-LT | CI-MAS-06 | C
pregnant | MAS MAS-LT | CI-MAS-07 | C
surgery_6wk | MAS MAS-LT | CI-MAS-08 | C
acute_trauma_site | MAS MAS-LT | CI-MAS-09 | C
neuropathy_site | MAS MAS-LT | CI-MAS-10 CI-MAS-11 | C
neuropathy_feet | MAS MAS-LT | CI-MAS-10 CI-MAS-11 | C
neuropathy_feet? | MAS MAS-LT | | -

eating_disorder | LIF-WT | CI-LIF-WT-01 | X
eating_disorder? | LIF-WT | | C
pregnant | LIF-WT | CI-LIF-WT-02 | X
bmi=18.4 | LIF-WT | CI-LIF-WT-03 | X
bmi=18.5 | LIF-WT | | -
weight_loss_unplanned | LIF-WT | CI-LIF-WT-04 | X
diabetes insulin_or_su | LIF-WT | CI-LIF-WT-05 | -
anticoag warfarin? | LIF-WT | CI-LIF-WT-06 | -
trauma_hx | LIF-STR | CI-LIF-STR-01 | -
psychosis | LIF-STR | CI-LIF-STR-01 | -
bipolar | LIF-SLP | CI-LIF-SLP-01 | -
bipolar | PSY-CBTI | CI-LIF-SLP-01 | C
seizure_hx | PSY-CBTI | CI-LIF-SLP-01 | C
sleep_walking | PSY-CBTI | CI-LIF-SLP-02 | C
sleep_walking | LIF-SLP | CI-LIF-SLP-02 | -
sleep_apnoea | PSY-CBTI | CI-LIF-SLP-02 | C
safety_critical_driving | PSY-CBTI | CI-LIF-SLP-02 | C
clozapine_theophylline | LIF-SMK | CI-LIF-SMK-01 | -

fever_now | INJ-LA INJ-ESI INJ-FAC INJ-RFA INJ-SIJ INJ-BVN | CI-INJ-01 | X
infection_active | INJ-LA INJ-ESI INJ-FAC INJ-RFA INJ-SIJ INJ-BVN | CI-INJ-01 | X
spinal_infection | INJ-LA INJ-ESI INJ-FAC INJ-RFA INJ-SIJ INJ-BVN | CI-INJ-01 | X
anticoag | INJ-LA INJ-ESI INJ-FAC INJ-RFA INJ-SIJ INJ-BVN | CI-INJ-02 | X
antiplatelet | INJ-LA INJ-ESI INJ-FAC INJ-RFA INJ-SIJ INJ-BVN | CI-INJ-03 | C
bleeding_disorder | INJ-LA INJ-ESI INJ-FAC INJ-RFA INJ-SIJ INJ-BVN | CI-INJ-04 | X
drug_allergies+steroid | INJ-LA INJ-ESI INJ-FAC INJ-RFA INJ-SIJ INJ-BVN | CI-INJ-05 | X
drug_allergies+contrast | INJ-LA INJ-ESI INJ-FAC INJ-RFA INJ-SIJ INJ-BVN | CI-INJ-05 | X
drug_allergies+local_anaesthetic | INJ-LA INJ-ESI INJ-FAC INJ-RFA INJ-SIJ INJ-BVN | CI-INJ-05 | X
drug_allergies+nsaid | INJ-ESI | | -
diabetes | INJ-LA INJ-ESI INJ-FAC INJ-RFA INJ-SIJ INJ-BVN | CI-INJ-06 | C
diabetes diabetes_poor_control | INJ-ESI INJ-FAC INJ-SIJ | CI-INJ-06 CI-INJ-07 | X
diabetes diabetes_poor_control | INJ-LA INJ-RFA INJ-BVN | CI-INJ-06 | C
pregnant | INJ-LA INJ-ESI INJ-FAC INJ-RFA INJ-SIJ INJ-BVN | CI-INJ-08 | X
hiv_booster | INJ-LA INJ-ESI INJ-FAC INJ-RFA INJ-SIJ INJ-BVN | CI-INJ-09 | X
immunosuppressed | INJ-LA INJ-ESI INJ-FAC INJ-RFA INJ-SIJ INJ-BVN | CI-INJ-10 | C
osteoporosis | INJ-LA INJ-ESI INJ-FAC INJ-RFA INJ-SIJ INJ-BVN | CI-INJ-11 | C
glaucoma | INJ-LA INJ-ESI INJ-FAC INJ-RFA INJ-SIJ INJ-BVN | CI-INJ-12 | C
glaucoma_narrow | INJ-LA INJ-ESI INJ-FAC INJ-RFA INJ-SIJ INJ-BVN | CI-INJ-12 | C
psychosis | INJ-LA INJ-ESI INJ-FAC INJ-RFA INJ-SIJ INJ-BVN | CI-INJ-12 | C
htn htn_uncontrolled | INJ-LA INJ-ESI INJ-FAC INJ-RFA INJ-SIJ INJ-BVN | CI-INJ-12 | C
hf | INJ-LA INJ-ESI INJ-FAC INJ-RFA INJ-SIJ INJ-BVN | CI-INJ-12 | C
live_vaccine_2wk | INJ-LA INJ-ESI INJ-FAC INJ-RFA INJ-SIJ INJ-BVN | CI-INJ-13 | C
RF-CES-3 known_checked+RF-CES-3 | INJ-LA INJ-ESI INJ-FAC INJ-RFA INJ-SIJ INJ-BVN | CI-INJ-14 | X
RF-NEU-2 known_checked+RF-NEU-2 | INJ-LA INJ-ESI INJ-FAC INJ-RFA INJ-SIJ INJ-BVN | CI-INJ-14 | X
RF-INF-3 | INJ-LA INJ-ESI INJ-FAC INJ-RFA INJ-SIJ INJ-BVN | CI-INJ-14 | X
RF-CA-4 | INJ-LA INJ-ESI INJ-FAC INJ-RFA INJ-SIJ INJ-BVN | CI-INJ-14 | X
RF-CA-1 | INJ-LA INJ-ESI INJ-FAC INJ-RFA INJ-SIJ INJ-BVN | CI-INJ-14 | X
RF-FX-3 | INJ-LA INJ-ESI INJ-FAC INJ-RFA INJ-SIJ INJ-BVN | CI-INJ-14 | X
RF-FX-1 | INJ-LA INJ-ESI INJ-FAC INJ-RFA INJ-SIJ INJ-BVN | CI-INJ-14 | X
pacemaker_icd | INJ-RFA INJ-BVN | CI-INJ-15 | C
stimulator_spine | INJ-RFA INJ-BVN | CI-INJ-15 | C
pacemaker_icd | INJ-ESI | | -
surgery_3mo | INJ-LA INJ-ESI INJ-FAC INJ-RFA INJ-SIJ INJ-BVN | CI-INJ-16 | C

suicidal_now | CBT ACT OPT MBSR REL MDR PSY-GEX PSY-CBTI | CI-PSY-01 | C
substance_dependence_severe | CBT MDR | CI-PSY-01 | C
psychosis | CBT ACT MDR | CI-PSY-01 | C
psychosis | MBSR REL | CI-PSY-01 CI-PSY-02 | C
trauma_hx | MBSR REL | CI-PSY-02 | C
trauma_hx | CBT | | -
suicidal_now | PSY-SKL | | -
";
