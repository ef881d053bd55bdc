//! What must hold on a bad day: danger wins over a flare-up and over a check-in, whoever the person is; and a diary
//! written by clocks that jump stays in order of the person's own days.

#![cfg(all(not(target_arch = "wasm32"), feature = "guidance"))]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "the whole file is a test"
)]

#[path = "people/crowd.rs"]
mod people;

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use backplan::domain::day::Day;
use backplan::domain::diary::draft::Draft;
use backplan::domain::diary::entry::{Entry, EntryError};
use backplan::domain::diary::month_view::weeks;
use backplan::domain::diary::newest::{Wanted, newest};
use backplan::domain::diary::summary::last_week;
use backplan::domain::due::cause_to_check;
use backplan::domain::flare::{self, Stage};
use backplan::domain::intake;
use backplan::domain::measure::{IsoWeekday, PainScore};
use backplan::domain::plan::alarm::alarm;
use backplan::domain::plan::recommend;
use backplan::domain::plan::urgency::Urgency;
use backplan::domain::questionnaire::{AnswerKind, AnswerValue, Answers, LinkId};
use backplan::domain::record::answer::Answer;
use backplan::domain::record::care::Review;
use backplan::domain::record::ledger::Author;
use backplan::domain::record::safety::Stop;
use backplan::domain::record::{Record, RecordError};
use backplan::domain::review::{self, WEEKLY};
use backplan::domain::stamp::Moment;
use backplan::domain::understanding::{item_of, stored, understand, value_of};
use people::{Dice, person};

const CROWD: u64 = 4_000;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn moment(text: &str) -> Moment {
    text.parse().unwrap()
}

fn blank() -> Record {
    Record::new("me".parse().unwrap())
}

fn signed(record: &Record, at: Moment) -> backplan::domain::record::ledger::Signature {
    record.sign(at, &"phone".parse().unwrap(), Author::Person)
}

/// A record in which a flare-up and a check-in have begun.
fn on_a_bad_day() -> Record {
    let mut record = blank();
    let at = moment("2026-11-22T09:00:00.000+00:00");
    let by = signed(&record, at);
    let flare = flare::begun(day("2026-11-22")).unwrap();
    record
        .set_review("flare".parse().unwrap(), flare, &by)
        .unwrap();
    let by = signed(&record, at);
    let week = Review {
        kind: WEEKLY.parse().unwrap(),
        ..flare::begun(day("2026-11-22")).unwrap()
    };
    record
        .set_review("week".parse().unwrap(), week, &by)
        .unwrap();
    record
}

#[test]
fn no_flare_up_shows_anything_to_do_to_anybody_whose_answers_stop() {
    let record = on_a_bad_day();
    let (mut stopped, mut free) = (0, 0);
    for seed in 0..CROWD {
        let facts = person(usize::try_from(seed).unwrap(), &mut Dice::new(seed));
        let plan = recommend(&facts);
        let stage = flare::stage(&record, true, alarm(&facts).is_some());
        let things = flare::things(&record, stage, |code| plan.leaves_open(code));
        if let Some((level, flags)) = alarm(&facts) {
            stopped += 1;
            assert!(level.stops() && !flags.is_empty(), "seed {seed}");
            assert_eq!(stage, Stage::Closed, "seed {seed}");
            assert_eq!(things, [], "seed {seed}");
        } else {
            free += 1;
            // Breathing is never taken away from somebody who is not stopped.
            assert!(plan.stop.is_some() || !things.is_empty(), "seed {seed}");
        }
        // The plan stops for everything that the answers stop for, so the two never part.
        assert!(
            alarm(&facts).is_none() || plan.stop.is_some(),
            "seed {seed}"
        );
        for exercise in &plan.blocked_exercises {
            assert!(!plan.leaves_open(exercise.exercise.id()), "seed {seed}");
        }
    }
    assert!(
        stopped > 100 && free > 100,
        "{stopped} stopped, {free} free"
    );
}

#[test]
fn an_open_stop_closes_a_flare_up_for_anybody_whatever_the_answers_are() {
    for seed in 0..CROWD / 4 {
        let facts = person(usize::try_from(seed).unwrap(), &mut Dice::new(seed));
        for (level, assessed, rescreened) in [
            ("U0", false, false),
            ("U1", false, false),
            ("U0", true, false),
            ("U0", false, true),
        ] {
            let mut record = on_a_bad_day();
            let at = moment("2026-11-22T10:00:00.000+00:00");
            let by = signed(&record, at);
            let stop = Stop {
                level: level.parse().unwrap(),
                flags: vec!["RF-CES-3".parse().unwrap()],
                since: at,
                assessed: assessed.then_some(at),
                rescreened: rescreened.then_some(at),
                extra: BTreeMap::new(),
            };
            record.set_stop(stop, &by).unwrap();
            for is_done in [false, true] {
                let stage = flare::stage(&record, is_done, alarm(&facts).is_some());
                assert_eq!(stage, Stage::Closed, "seed {seed}");
                assert!(flare::things(&record, stage, |_| true).is_empty());
            }
        }
    }
}

/// The answers of a healthy first visit, with the danger check open again.
fn before_a_check() -> Answers {
    let text = std::fs::read_to_string("tests/cases/intake/V-01.json").unwrap();
    let said: BTreeMap<String, Answer> = serde_json::from_str(&text).unwrap();
    let forms = intake::all();
    let mut answers = Answers::default();
    for (question, answer) in &said {
        if let Some(item) = forms.item(question) {
            answers.answer(item, value_of(answer)).unwrap();
        }
    }
    intake::answers_for_new_check(&answers)
}

/// Hands in the danger check with nothing but this row ticked; everything that follows from it is a plain "no".
fn checked_with(row: &str) -> Answers {
    let forms = intake::danger_check();
    let mut answers = before_a_check();
    while let Some(screen) = forms.next_screen(&answers) {
        let mut given: BTreeMap<LinkId, AnswerValue> = BTreeMap::new();
        let questions = screen.item.items.iter().chain([screen.item]);
        for item in questions.filter(|item| item.kind == AnswerKind::YesNo) {
            let is_row = screen.item.kind == AnswerKind::Signs;
            let is_ticked = item.link_id.as_str() == row;
            if is_ticked || !is_row {
                given.insert(item.link_id.clone(), AnswerValue::Bool(is_ticked));
            }
        }
        answers = answers.submit(forms, screen, given).unwrap();
    }
    answers
}

/// The record after a check-in whose danger check had these answers.
fn recorded(answers: &Answers) -> Record {
    let mut record = on_a_bad_day();
    for (question, value) in answers.iter() {
        let by = signed(&record, moment("2026-11-22T10:00:00.000+00:00"));
        record
            .answer(item_of(question).unwrap(), stored(value).unwrap(), &by)
            .unwrap();
    }
    record
}

#[test]
fn a_danger_answer_in_a_check_in_always_stops() {
    // Rows that stop alone, with the urgency of the clinical sheet, 1.3.
    for (row, level) in [
        ("nerves.bladder", Urgency::U0),
        ("nerves.bowel", Urgency::U0),
        ("nerves.saddle", Urgency::U0),
        ("nerves.both_legs", Urgency::U0),
        ("nerves.getting_weaker", Urgency::U0),
        ("nerves.weak", Urgency::U1),
        ("nerves.hands", Urgency::U1),
        ("sudden.tearing", Urgency::U0),
        ("sudden.chest", Urgency::U0),
        ("sudden.flank", Urgency::U1),
        ("sudden.calf", Urgency::U1),
        ("sudden.belly_through", Urgency::U1),
        ("signs.injury", Urgency::U0),
        ("unwell.fever", Urgency::U1),
        ("mind.self_harm", Urgency::U1),
    ] {
        let record = recorded(&checked_with(row));
        let known = understand(&record);
        let found = alarm(&known.facts).map(|(level, _)| level);
        assert_eq!(found, Some(level), "{row}");
        assert!(
            intake::danger_check()
                .progress(&known.answers)
                .is_complete(),
            "{row}"
        );
        let stage = flare::stage(&record, true, found.is_some());
        assert_eq!(stage, Stage::Closed, "{row}");
    }
    // The same check without a sign lets both go on.
    let record = recorded(&checked_with("none of them"));
    let known = understand(&record);
    assert_eq!(alarm(&known.facts), None);
    assert_eq!(
        flare::stage(&record, true, false),
        Stage::On(day("2026-11-22"))
    );
    let open = review::open(&record).map(|(_, review)| review.kind.as_str());
    assert_eq!(open, Some(WEEKLY));
}

fn entry(of: &str, at: &str, pain: u8) -> Entry {
    let mut entry = Entry::new(day(of), moment(at));
    entry.pain = PainScore::new(pain).ok();
    entry
}

fn log(record: &mut Record, id: &str, entry: Entry, today: &str) -> Result<(), RecordError> {
    let by = signed(record, entry.at);
    record.log_entry(id.parse().unwrap(), entry, day(today), &by)
}

fn listed(record: &Record) -> Vec<(String, Vec<String>)> {
    let shown = newest(record.diary(), &Wanted::default(), 50);
    shown
        .groups
        .iter()
        .map(|group| {
            let ids = group.entries.iter().map(ToString::to_string).collect();
            (group.day.to_string(), ids)
        })
        .collect()
}

#[test]
fn the_persons_own_day_orders_the_diary_over_time_zones_and_clock_changes() {
    let mut record = blank();
    // Auckland is a day ahead; flying east over the date line, the 22nd is lived twice.
    for (id, of, at) in [
        ("auckland", "2026-11-22", "2026-11-22T08:00:00.000+13:00"),
        ("honolulu", "2026-11-21", "2026-11-21T20:00:00.000-10:00"),
        ("next-day", "2026-11-22", "2026-11-22T07:00:00.000-10:00"),
        // The night in which the clock goes back: half past one comes twice.
        ("summer", "2026-10-25", "2026-10-25T02:30:00.000+02:00"),
        ("winter", "2026-10-25", "2026-10-25T02:30:00.000+01:00"),
    ] {
        log(&mut record, id, entry(of, at, 4), "2026-11-22").unwrap();
    }
    let expect = |day: &str, ids: &[&str]| {
        (
            day.to_owned(),
            ids.iter().map(|&id| id.to_owned()).collect::<Vec<_>>(),
        )
    };
    assert_eq!(
        listed(&record),
        [
            expect("2026-11-22", &["next-day", "auckland"]),
            expect("2026-11-21", &["honolulu"]),
            expect("2026-10-25", &["winter", "summer"]),
        ]
    );
}

#[test]
fn a_clock_set_back_ten_years_loses_nothing_and_asks_nothing() {
    let mut record = blank();
    log(
        &mut record,
        "now",
        entry("2026-11-22", "2026-11-22T09:00:00.000+00:00", 6),
        "2026-11-22",
    )
    .unwrap();
    let by = signed(&record, moment("2026-11-22T09:00:00.000+00:00"));
    let item = "nerves.bladder".parse().unwrap();
    record.answer(item, Answer::Bool(false), &by).unwrap();

    // What is written by the wrong clock is kept under its day, and stands against nothing later.
    let then = entry("2016-11-22", "2016-11-22T09:00:00.000+00:00", 3);
    log(&mut record, "then", then, "2016-11-22").unwrap();
    assert_eq!(listed(&record).len(), 2);
    let wrong = day("2016-11-22");
    assert_eq!(cause_to_check(&record, wrong), None);
    assert!(!review::is_weekly_due(&record, wrong.plus_days(3).unwrap()));
    assert_eq!(last_week(record.diary(), wrong), None);

    // The entry of ten years ahead can still be corrected, and a new one ahead is refused with its reason.
    let id = "now".parse().unwrap();
    let held = record.diary().entry(&id).unwrap().clone();
    let mut draft = Draft::of(&held);
    draft.note = "Corrected".to_owned();
    assert!(
        draft.entry(&held, wrong).is_err(),
        "ten years ahead is told"
    );
    let ahead = log(
        &mut record,
        "ahead",
        entry("2026-11-22", "2016-11-22T10:00:00.000+00:00", 3),
        "2016-11-22",
    );
    assert_eq!(ahead, Err(RecordError::Entry(EntryError::FutureDay)));

    // Back at the right time, the later edit of the same entry stands.
    let mut again = held;
    again.pain = PainScore::new(7).ok();
    let by = signed(&record, moment("2016-11-22T11:00:00.000+00:00"));
    record
        .amend_entry(&id, again, day("2026-11-22"), &by)
        .unwrap();
    let pain = record.diary().entry(&id).and_then(|entry| entry.pain);
    assert_eq!(pain.map(PainScore::number), Some(7));
}

/// Ten years, three entries a day, each with a note.
fn ten_years() -> Record {
    let mut record = blank();
    let until = day("2026-11-22");
    for back in (0..3_653_i32).rev() {
        let on = until.plus_days(-back).unwrap();
        for part in 0..3_i64 {
            let at = Moment::new((on.epoch_days() * 24 + 7 + part * 6) * 3_600_000, 0).unwrap();
            let mut entry = Entry::new(on, at);
            entry.pain = PainScore::new(u8::try_from(back % 11).unwrap()).ok();
            "Walked to the shop, slept so-so.".clone_into(&mut entry.note);
            let by = signed(&record, at);
            let id = format!("e{back}-{part}").parse().unwrap();
            record.log_entry(id, entry, until, &by).unwrap();
        }
    }
    record
}

#[test]
fn ten_years_are_listed_searched_and_shown_as_a_month_without_delay() {
    let record = ten_years();
    assert!(record.diary().len() > 10_900);
    let timed = |what: &str, run: &dyn Fn() -> usize, most: Duration| {
        // The best of five: a busy machine makes some slow.
        let best = (0..5)
            .map(|_| {
                let start = Instant::now();
                assert!(run() > 0, "{what}");
                start.elapsed()
            })
            .min()
            .unwrap();
        assert!(best <= most, "{what} took {best:?}");
    };
    let find = |wanted: &Wanted| newest(record.diary(), wanted, 20).of;
    timed(
        "the list",
        &|| find(&Wanted::default()),
        Duration::from_millis(20),
    );
    let words = Wanted {
        words: "SHOP".to_owned(),
        ..Wanted::default()
    };
    timed("a search", &|| find(&words), Duration::from_millis(100));
    let month = "2021-02".parse().unwrap();
    timed(
        "a month",
        &|| weeks(record.diary(), month, IsoWeekday::LEAST).len(),
        Duration::from_millis(20),
    );
    timed(
        "what is due",
        &|| usize::from(review::is_weekly_due(&record, day("2026-11-22"))),
        Duration::from_millis(20),
    );
}
