//! Facts with a short list of answers.

use super::table::facts;

facts! {
    /// A fact that is one of a few named answers.
    pub enum Choice {
        PainDaysHalf = "pain_days_half", Pattern, "Days with pain in the last 6 months", &["less_than_half", "half_or_more", "nearly_every_day"];
        Trend4wk = "trend_4wk", Pattern, "Course in the last 4 weeks", &["better", "same", "worse"];
        DirectionalPreference = "directional_preference", Pattern, "Direction that brings leg pain up toward the back", &["extension", "flexion", "neither"];
        StartBack = "start_back", Score, "STarT Back class from elsewhere", &["low", "medium", "high"];
        WorkStatus = "work_status", Work, "Work now", &["working", "modified", "off_sick", "unable", "not_in_work"];
        Budget = "budget", Access, "Money for care in a month", &["none", "small", "medium", "open"];
        Insurance = "insurance", Access, "Who pays", &["public", "private", "none", "other"];
        Language = "language", Access, "Language for talks with clinicians", &["en", "es", "other"];
        Profile = "profile", Person, "Guideline profile chosen", &["intl", "uk", "us"];
        SexBirth = "sex_birth", Person, "Sex recorded at birth; male sets pregnant to false", &["female", "male", "intersex"];
        OpenStopLevel = "open_stop_level", Person, "Stop left open by an earlier session", &["none", "U0", "U1"];
    }
}
