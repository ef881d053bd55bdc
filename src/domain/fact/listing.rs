//! Facts that are lists.

use super::table::facts;

facts! {
    /// A fact that is a list; an empty list means none, an absent one means unknown.
    pub enum Listing {
        OpioidList = "opioid_list", Medicine, "Opioids for the estimate of the daily morphine equivalent", "objects: name, mg_per_day (fentanyl patch µg/h)";
        DrugAllergies = "drug_allergies", Medicine, "Allergies to medicines; empty = none", "nsaid, aspirin, paracetamol, opioid, snri, tca, gabapentinoid, muscle_relaxant, steroid, contrast, local_anaesthetic, capsaicin, other";
        CurrentMedicines = "current_medicines", Medicine, "For the medicine list only; no rule reads names", "free names as typed";
        FusionLevels = "fusion_levels", History, "Levels fused by surgery", "levels such as L4-L5; empty = none";
        Tried = "tried", History, "Past and present treatments with their result", "objects: treatment, adequate, weeks, sessions, effect (worse, none, some, good), side_effect (none, mild, serious), in_use, passive_only, would_repeat";
        SpecialistRaised = "specialist_raised", History, "Procedures a specialist has raised", "treatment ids";
        Goals = "goals", Goal, "Activity goals; the plan works on one", "own text, 1 to 3";
        GoalRatings = "goal_ratings", Goal, "Where each goal stands now", "numbers 0 to 10, one per goal";
        Wants = "wants", Preference, "Treatments asked for", "treatment ids";
        Preferences = "preferences", Preference, "Likes and dislikes", "object: treatment id to integer -2 … 2";
        Dislikes = "dislikes", Preference, "What to leave aside when ordering", "needles, touch, groups, medicines";
        Equipment = "equipment", Access, "What is at hand", "mat, chair, band, bike, pool, stairs, steps, weights";
        KnownChecked = "known_checked", Person, "Flags examined by a clinician after they began and unchanged since", "RF ids";
    }
}
