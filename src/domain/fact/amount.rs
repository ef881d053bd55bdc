//! Facts that are numbers with a unit and bounds.

use super::table::{Bounds, facts};

facts! {
    /// A fact that is a number. The bounds are what a person can plausibly report, not what is healthy.
    pub enum Amount {
        DurationMonths = "duration_months", Pattern, "How long this pain problem has lasted", Bounds::any(0.0, 1200.0, "months");
        OnsetAge = "onset_age", Pattern, "Age when back pain began", Bounds::whole(0.0, 120.0, "years");
        WalkingDistanceM = "walking_distance_m", Pattern, "Distance until symptoms stop you", Bounds::whole(0.0, 50_000.0, "metres");
        WalkingToleranceMinutes = "walking_tolerance_minutes", Pattern, "Comfortable walking time", Bounds::whole(0.0, 1440.0, "minutes");
        StandingToleranceMinutes = "standing_tolerance_minutes", Pattern, "Comfortable standing time", Bounds::whole(0.0, 1440.0, "minutes");
        SittingToleranceMinutes = "sitting_tolerance_minutes", Pattern, "Comfortable sitting time", Bounds::whole(0.0, 1440.0, "minutes");
        MorningStiffnessMinutes = "morning_stiffness_minutes", Pattern, "Morning stiffness", Bounds::whole(0.0, 1440.0, "minutes");
        WidespreadMonths = "widespread_months", Pattern, "How long several regions have hurt", Bounds::any(0.0, 1200.0, "months");
        CurveDegrees = "curve_degrees", Pattern, "Known curve size", Bounds::whole(0.0, 180.0, "degrees");
        VertFractureWeeks = "vert_fracture_weeks", Pattern, "Weeks since the vertebral fracture", Bounds::whole(0.0, 5200.0, "weeks");
        Pgic = "pgic", Score, "Global change, own wording", Bounds::whole(1.0, 7.0, "1 very much better … 7 very much worse");
        Peg = "peg", Score, "PEG from elsewhere or a loaded questionnaire", Bounds::any(0.0, 10.0, "mean score, higher worse");
        Impact = "impact", Score, "Own pain, enjoyment, activity items; stands in for peg", Bounds::any(0.0, 10.0, "mean score, higher worse");
        Rmdq = "rmdq", Score, "RMDQ-24 from elsewhere or a loaded questionnaire", Bounds::whole(0.0, 24.0, "count, higher worse");
        FunctionLimits = "function_limits", Score, "Own count of limited activities; stands in for rmdq", Bounds::whole(0.0, 24.0, "count scaled to 24, higher worse");
        Odi = "odi", Score, "ODI typed in", Bounds::any(0.0, 100.0, "%, higher worse");
        Phq2 = "phq2", Score, "PHQ-2", Bounds::whole(0.0, 6.0, "sum, higher worse");
        Phq9 = "phq9", Score, "PHQ-9", Bounds::whole(0.0, 27.0, "sum, higher worse");
        Phq9Item9 = "phq9_item9", Score, "PHQ-9 item on death or self-harm thoughts", Bounds::whole(0.0, 3.0, "item score");
        Gad2 = "gad2", Score, "GAD-2", Bounds::whole(0.0, 6.0, "sum, higher worse");
        Gad7 = "gad7", Score, "GAD-7", Bounds::whole(0.0, 21.0, "sum, higher worse");
        LowMood = "low_mood", Score, "Own two-item mood screen; stands in for phq2", Bounds::whole(0.0, 6.0, "sum, higher worse");
        Anxious = "anxious", Score, "Own two-item anxiety screen; stands in for gad2", Bounds::whole(0.0, 6.0, "sum, higher worse");
        StartBackTotal = "start_back_total", Score, "STarT Back total; with the sub-score gives the class", Bounds::whole(0.0, 9.0, "sum of 9 items");
        StartBackSub = "start_back_sub", Score, "STarT Back sub-score", Bounds::whole(0.0, 5.0, "sum of items 5 to 9");
        Pseq2 = "pseq2", Score, "PSEQ-2 typed in", Bounds::whole(0.0, 12.0, "sum, higher better");
        Nrs = "nrs", Score, "Average pain last 7 days", Bounds::any(0.0, 10.0, "0 none … 10 worst");
        NrsBack = "nrs_back", Score, "Back pain, 7-day average", Bounds::any(0.0, 10.0, "0 none … 10 worst");
        NrsLeg = "nrs_leg", Score, "Leg pain, 7-day average", Bounds::any(0.0, 10.0, "0 none … 10 worst");
        Evs = "evs", Score, "Moderate activity; days times minutes", Bounds::whole(0.0, 5040.0, "minutes a week");
        Wpi = "wpi", Score, "Painful body areas", Bounds::whole(0.0, 19.0, "areas");
        Sss = "sss", Score, "Symptom severity, fatigue, sleep, thinking and others", Bounds::whole(0.0, 12.0, "points");
        Regions5 = "regions5", Score, "Of five body regions, how many hurt", Bounds::whole(0.0, 5.0, "regions");
        WeightKg = "weight_kg", Condition, "Body weight", Bounds::any(25.0, 400.0, "kg");
        Bmi = "bmi", Condition, "Body mass index; also from height and weight", Bounds::any(8.0, 100.0, "kg/m²");
        Egfr = "egfr", Condition, "Kidney filtration", Bounds::any(0.0, 200.0, "ml/min/1.73 m²");
        CkdStage = "ckd_stage", Condition, "Kidney disease stage; also from egfr, worse one counts", Bounds::whole(0.0, 5.0, "stage, 0 none");
        BpSystolic = "bp_systolic", Condition, "Resting upper value", Bounds::whole(50.0, 300.0, "mmHg");
        BpDiastolic = "bp_diastolic", Condition, "Resting lower value", Bounds::whole(20.0, 200.0, "mmHg");
        HeartBypassDays = "heart_bypass_days", Condition, "Days since a heart bypass operation", Bounds::whole(0.0, 40_000.0, "days since");
        Hba1cPercent = "hba1c_percent", Condition, "Last HbA1c, for the optimise list", Bounds::any(3.0, 20.0, "%");
        NsaidDaysRun = "nsaid_days_run", Medicine, "Days in a row with an over-the-counter anti-inflammatory", Bounds::whole(0.0, 10_000.0, "days in a row");
        NsaidDays28 = "nsaid_days_28", Medicine, "Days with an anti-inflammatory", Bounds::whole(0.0, 28.0, "days of 28");
        ParacetamolMgDay = "paracetamol_mg_day", Medicine, "All paracetamol added up", Bounds::any(0.0, 100_000.0, "mg in 24 h");
        MmeDay = "mme_day", Medicine, "Estimate, never for switching", Bounds::any(0.0, 4999.0, "mg morphine-equivalent a day");
        MedicineCount = "medicine_count", Medicine, "Regular medicines", Bounds::whole(0.0, 60.0, "medicines");
        GestWeeks = "gest_weeks", Pregnancy, "Weeks of pregnancy", Bounds::whole(0.0, 45.0, "weeks");
        PostpartumWeeks = "postpartum_weeks", Pregnancy, "Weeks since birth", Bounds::whole(0.0, 520.0, "weeks");
        ExEduWeeks = "ex_edu_weeks", History, "Weeks of active exercise with education so far", Bounds::any(0.0, 1000.0, "weeks");
        ExEduGainPercent = "ex_edu_gain_percent", History, "Change in pain or impact from it", Bounds::whole(-100.0, 100.0, "%");
        Fear = "fear", Mood, "Fear of movement", Bounds::whole(0.0, 10.0, "0 none … 10 worst");
        Confidence = "confidence", Mood, "Confidence to do things despite pain", Bounds::whole(0.0, 10.0, "0 none … 10 full");
        Expectation = "expectation", Mood, "Expects to recover", Bounds::whole(0.0, 10.0, "0 none … 10 full");
        WorryDamage = "worry_damage", Mood, "Worry that pain means damage", Bounds::whole(0.0, 10.0, "0 none … 10 full");
        SleepQuality = "sleep_quality", Lifestyle, "Sleep in the last week", Bounds::whole(0.0, 10.0, "0 bad … 10 good");
        BadNights = "bad_nights", Lifestyle, "Nights disturbed", Bounds::whole(0.0, 7.0, "nights a week");
        OffWorkWeeks = "off_work_weeks", Work, "Weeks off because of pain", Bounds::any(0.0, 2600.0, "weeks");
        MinutesPerDay = "minutes_per_day", Access, "Time for the plan", Bounds::whole(0.0, 600.0, "minutes");
        Age = "age", Person, "Age now", Bounds::whole(0.0, 120.0, "years");
        HeightCm = "height_cm", Person, "Height now", Bounds::any(100.0, 250.0, "cm");
        HeightLossCm = "height_loss_cm", Person, "Height lost since young adult", Bounds::any(0.0, 30.0, "cm");
        DaysInPlan = "days_in_plan", Person, "Days since this plan began", Bounds::whole(0.0, 40_000.0, "days");
        PegChange = "peg_change", Person, "PEG or own impact score now minus start", Bounds::any(-10.0, 10.0, "points, higher worse");
        RmdqChange = "rmdq_change", Person, "RMDQ or own count now minus start", Bounds::whole(-24.0, 24.0, "points, higher worse");
        WorseWeeks = "worse_weeks", Person, "How long a worsening has lasted", Bounds::any(0.0, 520.0, "weeks");
        AdherencePercent = "adherence_percent", Person, "Planned items done", Bounds::whole(0.0, 100.0, "%");
    }
}
