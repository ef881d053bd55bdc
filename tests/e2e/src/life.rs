//! A life with the app that began some time ago: answers, a plan that was taken, things begun.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use backplan::domain::day::Day;
use backplan::domain::plan::changes::whole;
use backplan::domain::plan::recommend;
use backplan::domain::record::Record;
use backplan::domain::record::care::Review;
use backplan::domain::record::choice::{Choice, Status};
use backplan::domain::record::ledger::{Author, Signature};
use backplan::domain::review;
use backplan::domain::stamp::Moment;
use backplan::domain::understanding::{item_of, stored, understand};
use backplan::interchange::backup::write_backup;
use backplan::text::Words;

use crate::browser::Browser;
use crate::person::Person;

/// Noon of a day.
fn noon(day: Day) -> Moment {
    Moment::new((day.epoch_days() * 24 + 12) * 3_600_000, 0).expect("a moment")
}

fn signed(record: &Record, day: Day) -> Signature {
    let device = "life000001".parse().expect("an id");
    record.sign(noon(day), &device, Author::Person)
}

/// The record of a person who answered everything, took the plan and began to exercise on that day.
pub fn begun_on(day: Day, person: &Person) -> Record {
    let mut record = Record::new("life000000".parse().expect("an id"));
    let by = signed(&record, day);
    for (question, value) in person.answers_at_once().iter() {
        let item = item_of(question).expect("an id");
        let answer = stored(value).expect("an answer that is kept");
        record.answer(item, answer, &by).expect("a first answer");
    }
    let start = Review {
        kind: review::START.parse().expect("a code"),
        due: day,
        done: Some(day),
        outcome: None,
        answers: review::scores_now(&record).expect("scores"),
        note: None,
        extra: BTreeMap::new(),
    };
    let id = review::START.parse().expect("an id");
    record.set_review(id, start, &by).expect("the start");
    let plan = recommend(&understand(&record).facts);
    let id = "plan0".parse().expect("an id");
    record
        .accept_plan(id, whole(&plan, noon(day)), &by)
        .expect("the first plan");
    let mut choice = Choice::new(Status::Start);
    choice.started = Some(day);
    let line = "EX".parse().expect("a line");
    record.choose(line, choice, &by).expect("a choice");
    record
}

/// The record as a backup file.
pub fn backup_of(record: &Record, day: Day, folder: &Path) -> PathBuf {
    // Tests run side by side, each with a life of its own.
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let name = format!("backplan-life-{}-{number}.json", std::process::id());
    let file = folder.join(name);
    std::fs::write(&file, write_backup(record, noon(day), "life")).expect("a file");
    file
}

impl Browser {
    /// Today on the browser's calendar; opens a page for it.
    #[track_caller]
    pub fn today(&self) -> Day {
        self.visit("/about");
        let today = self.run("return new Date().toISOString().slice(0, 10)", vec![]);
        today.as_str().unwrap_or_default().parse().expect("a day")
    }

    /// Takes a backup in, as a person does who comes with one.
    #[track_caller]
    pub fn come_with(&self, file: &Path, words: &Words) {
        self.visit("/share");
        self.hand_in(&words.text("share.restore.label"), file);
        self.press(&words.text("share.opened.restore"));
        self.see(&words.text("toast.merged"));
    }
}
