//! What the clinical sheet numbers and no row holds, with the reason and the place.

/// An id of the clinical sheet that is not a row.
pub(super) struct LeftOut {
    /// Id in the clinical sheet.
    pub(super) id: &'static str,
    /// Why it is not a row.
    pub(super) why: &'static str,
    /// The file that does what it asks.
    pub(super) file: &'static str,
    /// Text of that file by which the claim can be checked.
    pub(super) shows: &'static str,
}

const fn left_out(
    id: &'static str,
    why: &'static str,
    file: &'static str,
    shows: &'static str,
) -> LeftOut {
    LeftOut {
        id,
        why,
        file,
        shows,
    }
}

const DANGER: &str = "src/domain/plan/danger.rs";
const CEILING: &str = "src/domain/plan/ceiling.rs";
const ASSEMBLE: &str = "src/domain/plan/assemble.rs";
const HEALTH_DECIDES: &str = "The contra-indications of the class decide";

/// Every one of them, in the order of the clinical sheet.
pub(super) const LEFT_OUT: &[LeftOut] = &[
    left_out(
        "RF-AGE",
        "Being under 18 is a matter of scope, not an urgency: R-SC-01",
        "src/domain/plan/rules/verdicts/scope.rs",
        "YesNo::RfAge",
    ),
    left_out(
        "R-RF-05",
        "How “not sure” is read is part of the danger check",
        DANGER,
        "level = level.lowered()",
    ),
    left_out(
        "R-RF-06",
        "A stop left open by an earlier session is part of the danger check",
        DANGER,
        "id: \"R-RF-06\"",
    ),
    left_out(
        "R-MH-01",
        "The path of a crisis is part of the danger check",
        DANGER,
        "fn crisis(",
    ),
    left_out(
        "R-PH-03",
        "It is the danger sign RF-VAS-5",
        "src/domain/plan/rules/flags/vessels_chest.rs",
        "\"RF-VAS-5\"",
    ),
    left_out(
        "R-PH-11",
        "“None of these” is found by looking at the others; the questions it asks are R-PH-11-RAD to R-PH-11-FAC",
        "src/domain/plan/picture.rs",
        "rule: \"R-PH-11\"",
    ),
    left_out(
        "R-PH-12",
        "Which pattern leads is the order of the patterns",
        "src/domain/plan/picture.rs",
        "(R-PH-12)",
    ),
    left_out(
        "R-PH-13",
        "It is about wording: only an examination can confirm a pattern",
        "locales/en.json",
        "Only an examination can confirm a pattern.",
    ),
    left_out(
        "R-ST-05",
        "It forbids rules instead of being one: a test holds it",
        "src/domain/plan/rules/verdicts/support.rs",
        "fn no_level_takes_learning_or_movement_away()",
    ),
    left_out(
        "R-CHI-02",
        HEALTH_DECIDES,
        "src/domain/plan/rules/contraindications/manipulation.rs",
        "bar(\"CI-SMT-",
    ),
    left_out(
        "R-MAS-02",
        HEALTH_DECIDES,
        "src/domain/plan/rules/contraindications/massage.rs",
        "\"CI-MAS-",
    ),
    left_out(
        "R-ACU-04",
        HEALTH_DECIDES,
        "src/domain/plan/rules/contraindications/needling.rs",
        "\"CI-ACU-",
    ),
    left_out(
        "R-MED-01",
        "An allergy bars a medicine whatever the rules say: the safety ceiling",
        CEILING,
        "\"R-MED-01\"",
    ),
    left_out(
        "R-MED-03",
        HEALTH_DECIDES,
        "src/domain/plan/rules/contraindications/anti_inflammatory.rs",
        "\"CI-NSO-",
    ),
    left_out(
        "R-MED-04",
        HEALTH_DECIDES,
        "src/domain/plan/rules/contraindications/anti_inflammatory.rs",
        "caution(",
    ),
    left_out(
        "R-MED-11",
        HEALTH_DECIDES,
        "src/domain/plan/rules/contraindications/antidepressant.rs",
        "\"CI-SNR-",
    ),
    left_out(
        "R-INJ-06",
        HEALTH_DECIDES,
        "src/domain/plan/rules/contraindications/injection.rs",
        "\"CI-INJ-",
    ),
    left_out(
        "R-SUR-01",
        "What must be operated at once is an emergency: the danger signs stop the plan before any rule speaks",
        "src/domain/plan/rules/verdicts/procedures.rs",
        "(R-SUR-01) is an emergency",
    ),
    left_out(
        "R-PR-01",
        "It looks at a verdict that is already there: the plan is put together with it",
        ASSEMBLE,
        "rule: \"R-PR-01\"",
    ),
    left_out(
        "R-PR-02",
        "It orders lines and changes no verdict",
        ASSEMBLE,
        "R-PR-02",
    ),
    left_out(
        "R-PR-03",
        "What an adequate trial is, is a reading of the facts",
        "src/domain/plan/situation.rs",
        "(R-PR-03)",
    ),
    left_out(
        "R-PR-04",
        "Harm from an earlier trial bars a treatment whatever the rules say: the safety ceiling",
        CEILING,
        "\"R-PR-04\"",
    ),
    left_out(
        "R-PF-01",
        "What the person does not want is taken out after the verdicts",
        ASSEMBLE,
        "(R-PF-01)",
    ),
    left_out(
        "R-PF-02",
        "It changes no verdict, only words: the card has a reason, alternatives and a question",
        "src/domain/plan/rules/verdicts/response.rs",
        "(R-PF-02) changes no verdict",
    ),
    left_out(
        "R-AC-02",
        "How many things begin at once is decided when the plan is put together",
        ASSEMBLE,
        "START_AT_MOST",
    ),
    left_out(
        "CI-SMT-01",
        "An open danger sign bars all hands-on care, not manipulation alone: the safety ceiling",
        CEILING,
        "fn open_danger(",
    ),
    left_out(
        "CI-SUR",
        "What a surgeon wants improved first is no limit: R-SUR-08 lists it",
        "src/domain/plan/rules/contraindications.rs",
        "(CI-SUR) are no limits",
    ),
];
