//! Scores from elsewhere: what is taken, what is refused, and what they do to the plan.

#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "the whole file is a test")]

use backplan::domain::day::Day;
use backplan::domain::fact::{Amount, Facts};
use backplan::domain::medicine::taken::Edit;
use backplan::domain::outside_score::{
    INSTRUMENTS, ORIGINS, OutsideScore, ScoreError, check, coded, day_of, dropping, noting,
    result_of, scores, tell,
};
use backplan::domain::plan::recommend;
use backplan::domain::record::Record;
use backplan::domain::record::ledger::Author;
use backplan::domain::understanding::understand;

fn make(record: &mut Record, edits: Vec<Edit>) {
    let at = "2026-11-22T09:00:00.000+00:00".parse().unwrap();
    for (item, answer) in edits {
        let by = record.sign(at, &"device0000".parse().unwrap(), Author::Person);
        match answer {
            Some(answer) => record.answer(item, answer, &by).unwrap(),
            None => record.unanswer(item, &by).unwrap(),
        }
    }
}

fn score(code: &str, value: f64) -> OutsideScore {
    OutsideScore {
        instrument: coded(code).unwrap(),
        value,
        day: None,
        from: None,
    }
}

fn with(list: &[(&str, f64)]) -> Record {
    let mut record = Record::new("person0000".parse().unwrap());
    for (code, value) in list {
        make(&mut record, noting(&score(code, *value)));
    }
    record
}

#[test]
fn the_range_of_a_questionnaire_is_that_of_its_fact() {
    for instrument in &INSTRUMENTS {
        let (least, most) = instrument.range;
        if let Some(fact) = instrument.sets {
            let bounds = fact.bounds();
            assert_eq!(
                (bounds.least, bounds.most),
                (least, most),
                "{}",
                instrument.code
            );
            assert_eq!(bounds.whole, instrument.is_whole, "{}", instrument.code);
        }
        assert_eq!(result_of(instrument, &least.to_string()), Ok(least));
        assert_eq!(result_of(instrument, &most.to_string()), Ok(most));
        for outside in [least - 1.0, most + 1.0, 1e300, -1e300] {
            assert_eq!(
                result_of(instrument, &outside.to_string()),
                Err(ScoreError::OutOfRange { least, most }),
                "{}",
                instrument.code
            );
        }
    }
}

#[test]
fn what_is_no_result_is_refused_with_what_would_be() {
    let peg = coded("peg").unwrap();
    assert_eq!(result_of(peg, " 5,3 "), Ok(5.3));
    let rmdq = coded("rmdq").unwrap();
    assert_eq!(result_of(rmdq, "7.5"), Err(ScoreError::NotWhole));
    let letter = "Dear colleague, the result was seven. ".repeat(300);
    for nothing in [
        "", "  ", "seven", "NaN", "inf", "7 of 24", "💊", "٧", &letter,
    ] {
        assert_eq!(
            result_of(rmdq, nothing),
            Err(ScoreError::NotANumber),
            "{nothing}"
        );
    }
}

#[test]
fn a_day_is_one_of_the_calendar_and_not_still_to_come() {
    let today: Day = "2026-11-22".parse().unwrap();
    assert_eq!(day_of("2026-11-22", today), Ok(Some(today)));
    assert_eq!(day_of("", today), Ok(None));
    assert_eq!(day_of("2026-11-23", today), Err(ScoreError::InTheFuture));
    for bad in [
        "2026-02-31",
        "31/02/2026",
        "2026-13-01",
        "yesterday",
        "2025-02-29",
        "💊",
    ] {
        assert_eq!(day_of(bad, today), Err(ScoreError::NotADay), "{bad}");
    }
}

#[test]
fn a_part_is_never_larger_than_its_whole() {
    let record = with(&[("phq9", 5.0), ("start_back_sub", 4.0)]);
    let try_one = |code: &str, value| check(&record, coded(code).unwrap(), value);
    assert_eq!(try_one("phq2", 6.0), Err(ScoreError::DoesNotFit("phq9")));
    assert_eq!(try_one("phq2", 5.0), Ok(()));
    assert_eq!(
        try_one("start_back", 3.0),
        Err(ScoreError::DoesNotFit("start_back_sub"))
    );
    assert_eq!(try_one("start_back", 4.0), Ok(()));
    assert_eq!(
        try_one("gad2", 6.0),
        Ok(()),
        "nothing is known of the whole"
    );
}

#[test]
fn a_score_is_kept_with_its_day_and_origin_and_can_be_taken_back() {
    let mut record = with(&[]);
    for (instrument, from) in INSTRUMENTS.iter().zip(ORIGINS.iter().cycle()) {
        let one = OutsideScore {
            instrument,
            value: 3.0,
            day: Some("2026-03-03".parse().unwrap()),
            from: Some(from),
        };
        make(&mut record, noting(&one));
        assert!(scores(&record).contains(&one), "{}", instrument.code);
    }
    assert_eq!(scores(&record).len(), INSTRUMENTS.len());
    let text = serde_json::to_string(&record).unwrap();
    let back: Record = serde_json::from_str(&text).unwrap();
    assert_eq!(scores(&back), scores(&record));
    for instrument in &INSTRUMENTS {
        make(&mut record, dropping(instrument));
    }
    assert_eq!(scores(&record), []);
}

#[test]
fn each_sets_its_fact_and_stands_before_our_own_questions() {
    for instrument in &INSTRUMENTS {
        let record = with(&[(instrument.code, 3.0)]);
        let mut facts = Facts::default();
        tell(&record, &mut facts);
        for &fact in Amount::ALL {
            let wanted = (instrument.sets == Some(fact)).then_some(3.0);
            assert_eq!(
                facts.amount(fact),
                wanted,
                "{}: {}",
                instrument.code,
                fact.name()
            );
        }
    }
    let mut own = Facts::default();
    own.set_amount(Amount::Impact, Some(2.0)).unwrap();
    own.set_amount(Amount::FunctionLimits, Some(2.0)).unwrap();
    own.set_amount(Amount::LowMood, Some(0.0)).unwrap();
    own.set_amount(Amount::Anxious, Some(0.0)).unwrap();
    for (fact, calm) in [
        (Amount::Confidence, 9.0),
        (Amount::Expectation, 9.0),
        (Amount::Fear, 1.0),
        (Amount::WorryDamage, 1.0),
    ] {
        own.set_amount(fact, Some(calm)).unwrap();
    }
    let before = recommend(&own);
    assert!(before.notices.contains(&"own-scores-unvalidated"));
    let record = with(&[("peg", 8.0), ("rmdq", 20.0), ("phq2", 6.0), ("gad2", 6.0)]);
    tell(&record, &mut own);
    let after = recommend(&own);
    assert!(
        !after.notices.contains(&"own-scores-unvalidated"),
        "{:?}",
        after.notices
    );
    assert_ne!(
        before.support, after.support,
        "the higher scores ask for more support"
    );
}

#[test]
fn an_answer_on_self_harm_calls_for_help_at_once() {
    let facts = understand(&with(&[("phq9", 4.0), ("phq9_item9", 1.0)])).facts;
    let plan = recommend(&facts);
    assert!(
        plan.stop.is_some() || plan.notices.contains(&"crisis-help"),
        "{plan:?}"
    );
    let calm = recommend(&understand(&with(&[("phq9", 4.0), ("phq9_item9", 0.0)])).facts);
    assert!(!calm.notices.contains(&"crisis-help"));
}

#[test]
fn a_file_with_impossible_scores_sets_nothing() {
    for (code, value) in [("phq9", 28.0), ("peg", -1.0), ("rmdq", 7.5)] {
        let record = with(&[(code, value)]);
        assert_eq!(scores(&record), [], "{code}");
    }
}
