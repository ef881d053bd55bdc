//! Flare-ups: the plan a person makes beforehand, the one that is on, and what earlier ones taught.
//!
//! A flare-up is kept as a look back of its own kind, so that it merges, travels and is undone like any other;
//! its plan is kept as answers, one a field.
//! Invariants: while a danger stop is open, or the danger check of this flare-up is not done, there is nothing to
//! do here but that; a medicine is only ever the person's own words.

use std::collections::BTreeMap;

use super::day::Day;
use super::diary::entry::Flare;
use super::record::Record;
use super::record::answer::Answer;
use super::record::care::Review;
use super::record::id::{ItemId, ReviewId};
use super::review::ticked;

/// The kind of review that is a flare-up.
pub const FLARE: &str = "flare";

/// What may ease a flare-up and needs nothing but the person (clinical sheet, 5.6), in the order in which it is offered.
pub const THINGS: [&str; 9] = [
    "breathe", "half", "walk", "warmth", "position", "rest", "muscles", "distract", "company",
];

/// How long a flare-up lasted, as the person says it.
pub const LASTED: [&str; 5] = ["hours", "day", "days", "week", "longer"];

/// Days back in which flare-ups are counted.
pub const LOAD_DAYS: i64 = 84;
/// So many of them in that time are a reason to look at the plan.
pub const MANY: usize = 4;
/// After so many days without ease somebody should look at it.
pub const LONG_DAYS: i64 = 14;

/// The question that holds what is ticked in the plan.
const PLANNED: &str = "flare.things";
/// The question of a flare-up that holds what was done.
const USED: &str = "flare.used";
/// The question of a flare-up that holds what helped.
const HELPED: &str = "flare.helped";
/// The question of a flare-up that holds how long it lasted.
const HOW_LONG: &str = "flare.lasted";

/// The plan for a flare-up, made on a better day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FlarePlan {
    /// What to do, by code: one of [`THINGS`] or an exercise.
    pub things: Vec<String>,
    /// What else helps, in the person's own words.
    pub own: String,
    /// Medicines as agreed with a clinician or pharmacist, in the person's own words.
    pub medicine: String,
    /// Whom to tell or ask.
    pub people: String,
}

impl FlarePlan {
    /// The plan in a record; a blank one when none was made.
    pub fn of(record: &Record) -> Self {
        let answer = |name: &str| record.answers().get(&name.parse::<ItemId>().ok()?);
        let text = |name: &str| match answer(name) {
            Some(Answer::Text(text)) => text.clone(),
            _ => String::new(),
        };
        let things = match answer(PLANNED) {
            Some(Answer::Codes(codes)) => codes.iter().map(ToString::to_string).collect(),
            _ => Vec::new(),
        };
        Self {
            things,
            own: text("flare.own"),
            medicine: text("flare.medicine"),
            people: text("flare.people"),
        }
    }

    /// Whether nothing is planned.
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }

    /// The plan as answers; none takes an answer away.
    pub fn answers(&self) -> Vec<(ItemId, Option<Answer>)> {
        let text = |text: &str| {
            let text = text.trim();
            (!text.is_empty()).then(|| Answer::Text(text.to_owned()))
        };
        let codes: Vec<_> = self
            .things
            .iter()
            .filter_map(|one| one.parse().ok())
            .collect();
        let things = (!codes.is_empty()).then_some(Answer::Codes(codes));
        [
            (PLANNED, things),
            ("flare.own", text(&self.own)),
            ("flare.medicine", text(&self.medicine)),
            ("flare.people", text(&self.people)),
        ]
        .into_iter()
        .filter_map(|(name, answer)| Some((name.parse().ok()?, answer)))
        .collect()
    }
}

/// Where a person stands with a flare-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// A danger stop is open, or the answers call for one: it wins over everything.
    Closed,
    /// None is on.
    Quiet,
    /// One began, and its danger check waits to be done.
    Check,
    /// One is on, since that day, and no danger sign was found.
    On(Day),
}

/// Where the person stands.
///
/// `check_is_done` is whether every question of the danger check is answered, `calls_for_stop` whether the answers
/// are those of a stop.
pub fn stage(record: &Record, check_is_done: bool, calls_for_stop: bool) -> Stage {
    if record
        .stop()
        .is_some_and(super::record::safety::Stop::is_open)
    {
        return Stage::Closed;
    }
    let Some((_, flare)) = open(record) else {
        return Stage::Quiet;
    };
    if !check_is_done {
        Stage::Check
    } else if calls_for_stop {
        Stage::Closed
    } else {
        Stage::On(flare.due)
    }
}

/// The flare-up that is on; the first one, should two devices have noted it.
pub fn open(record: &Record) -> Option<(&ReviewId, &Review)> {
    all(record)
        .filter(|(_, review)| review.done.is_none())
        .min_by_key(|(_, review)| review.due)
}

/// Every flare-up, over or not.
pub fn all(record: &Record) -> impl Iterator<Item = (&ReviewId, &Review)> {
    record
        .reviews()
        .iter()
        .filter(|(_, review)| review.kind.as_str() == FLARE)
}

/// A flare-up that begins on that day.
pub fn begun(today: Day) -> Option<Review> {
    Some(Review {
        kind: FLARE.parse().ok()?,
        due: today,
        done: None,
        outcome: None,
        answers: BTreeMap::new(),
        note: None,
        extra: BTreeMap::new(),
    })
}

/// The flare-up with something marked as done in it, or not any more.
#[must_use]
pub fn using(mut flare: Review, code: &str, is_used: bool) -> Review {
    let mut codes: Vec<String> = used(&flare).into_iter().map(str::to_owned).collect();
    codes.retain(|held| held != code);
    if is_used {
        codes.push(code.to_owned());
    }
    put_codes(&mut flare, USED, &codes);
    flare
}

/// What was done in a flare-up, by code.
pub fn used(flare: &Review) -> Vec<&str> {
    ticked(flare, USED)
}

/// What helped in a flare-up, by code.
pub fn helped(flare: &Review) -> Vec<&str> {
    ticked(flare, HELPED)
}

/// How long a flare-up lasted, by the person's own words for it.
pub fn lasted(flare: &Review) -> Option<&str> {
    super::review::chosen(flare, HOW_LONG)
}

/// The flare-up as it is over: what helped, how long it was, and what to remember.
#[must_use]
pub fn over(
    mut flare: Review,
    today: Day,
    helped: &[String],
    how_long: &str,
    note: &str,
) -> Review {
    put_codes(&mut flare, HELPED, helped);
    if let (Ok(item), Ok(code)) = (HOW_LONG.parse(), how_long.parse()) {
        flare.answers.insert(item, Answer::Code(code));
    }
    let note = note.trim();
    flare.note = (!note.is_empty()).then(|| note.to_owned());
    flare.outcome = "over".parse().ok();
    // A clock that was set back does not end it before it began.
    flare.done = Some(today.max(flare.due));
    flare
}

fn put_codes(flare: &mut Review, question: &str, codes: &[String]) {
    let Ok(item) = question.parse::<ItemId>() else {
        return;
    };
    let codes: Vec<_> = codes.iter().filter_map(|code| code.parse().ok()).collect();
    if codes.is_empty() {
        flare.answers.remove(&item);
    } else {
        flare.answers.insert(item, Answer::Codes(codes));
    }
}

/// Something to do in a flare-up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thing {
    /// One of [`THINGS`] or an exercise.
    pub code: String,
    /// In how many earlier flare-ups it helped.
    pub helped: usize,
    /// In how many earlier flare-ups it was done.
    pub tried: usize,
}

/// What to do in the flare-up that is on; nothing at any other stage.
///
/// What the person planned and what helped before, the latter first. Without either it is everything that may ease.
/// What is not `allowed` now is left out, whoever put it into the plan.
pub fn things(record: &Record, stage: Stage, allowed: impl Fn(&str) -> bool) -> Vec<Thing> {
    if !matches!(stage, Stage::On(_)) {
        return Vec::new();
    }
    let mut codes = FlarePlan::of(record).things;
    for (_, flare) in all(record) {
        for code in helped(flare) {
            if !codes.iter().any(|held| held == code) {
                codes.push(code.to_owned());
            }
        }
    }
    if codes.is_empty() {
        codes = THINGS.map(str::to_owned).to_vec();
    }
    let mut found: Vec<Thing> = codes
        .into_iter()
        .filter(|code| allowed(code))
        .map(|code| learnt(record, code))
        .collect();
    // A stable sort: what never was judged stays in the order of the plan.
    found.sort_by_key(|thing| std::cmp::Reverse(thing.helped));
    found
}

fn learnt(record: &Record, code: String) -> Thing {
    let (mut helps, mut tried) = (0, 0);
    for (_, flare) in all(record).filter(|(_, flare)| flare.done.is_some()) {
        let did_help = helped(flare).contains(&code.as_str());
        helps += usize::from(did_help);
        tried += usize::from(did_help || used(flare).contains(&code.as_str()));
    }
    Thing {
        code,
        helped: helps,
        tried,
    }
}

/// Which day of the flare-up it is: the first is 1.
pub fn day_of(begun: Day, today: Day) -> i64 {
    today.days_since(begun).max(0) + 1
}

/// What the next days are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// The first two days: half of everything, short walks.
    Ease,
    /// From the third day on: a little more each day.
    Rebuild,
    /// Two weeks without ease: let somebody look.
    Long,
}

impl Phase {
    /// The phase of that day.
    pub fn of(begun: Day, today: Day) -> Self {
        match day_of(begun, today) {
            ..=2 => Self::Ease,
            day if day > LONG_DAYS => Self::Long,
            _ => Self::Rebuild,
        }
    }

    /// The name by which words know it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ease => "ease",
            Self::Rebuild => "rebuild",
            Self::Long => "long",
        }
    }
}

/// How often flare-ups came, and how long they were.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Load {
    /// How many began in the last [`LOAD_DAYS`] days.
    pub count: usize,
    /// The middle of the lengths in days of those that are over.
    pub median_days: Option<i64>,
}

impl Load {
    /// Whether they are a reason to look at the plan.
    pub const fn is_much(self) -> bool {
        self.count >= MANY
    }
}

/// The flare-ups of the last weeks.
pub fn load(record: &Record, today: Day) -> Load {
    let mut lengths = Vec::new();
    let mut count = 0;
    for (_, flare) in all(record) {
        if !(0..LOAD_DAYS).contains(&today.days_since(flare.due)) {
            continue;
        }
        count += 1;
        if let Some(done) = flare.done {
            lengths.push(day_of(flare.due, done));
        }
    }
    lengths.sort_unstable();
    Load {
        count,
        median_days: lengths.get(lengths.len() / 2).copied(),
    }
}

/// What the diary has of the flare-up that is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Logged {
    /// Nothing yet: its first entry is due.
    Nothing,
    /// Entries, but none of today: whether it goes on is for the person to say.
    Earlier,
    /// Today has it.
    Today,
}

/// What the diary has of a flare-up that began on that day.
pub fn logged(record: &Record, begun: Day, today: Day) -> Logged {
    let mut found = Logged::Nothing;
    for (_, entry) in record.diary().between(&(begun.min(today)..=today)) {
        if matches!(entry.flare, Some(Flare::Started | Flare::Still)) {
            if entry.day == today {
                return Logged::Today;
            }
            found = Logged::Earlier;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::diary::entry::Entry;
    use crate::domain::record::ledger::{Author, Signature};
    use crate::domain::record::safety::Stop;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn signed(record: &Record, date: &str) -> Signature {
        let noon = format!("{date}T12:00:00.000+00:00").parse().unwrap();
        record.sign(noon, &"phone".parse().unwrap(), Author::Person)
    }

    fn blank() -> Record {
        Record::new("me".parse().unwrap())
    }

    fn begin(record: &mut Record, date: &str) {
        let by = signed(record, date);
        let id = format!("flare-{date}").parse().unwrap();
        record
            .set_review(id, begun(day(date)).unwrap(), &by)
            .unwrap();
    }

    fn end(record: &mut Record, date: &str, used: &[&str], helped: &[&str]) {
        let (id, flare) = open(record)
            .map(|(id, flare)| (id.clone(), flare.clone()))
            .unwrap();
        let flare = used
            .iter()
            .fold(flare, |flare, code| using(flare, code, true));
        let helped: Vec<String> = helped.iter().map(|&code| code.to_owned()).collect();
        let by = signed(record, date);
        record
            .set_review(id, over(flare, day(date), &helped, "days", " ok "), &by)
            .unwrap();
    }

    fn plan(record: &mut Record, plan: &FlarePlan) {
        for (item, answer) in plan.answers() {
            let by = signed(record, "2026-10-01");
            match answer {
                Some(answer) => record.answer(item, answer, &by).unwrap(),
                None => record.unanswer(item, &by).unwrap(),
            }
        }
    }

    fn codes(things: &[Thing]) -> Vec<&str> {
        things.iter().map(|thing| thing.code.as_str()).collect()
    }

    fn stop(record: &mut Record, level: &str) {
        let by = signed(record, "2026-11-22");
        let stop = Stop {
            level: level.parse().unwrap(),
            flags: vec!["RF-CES-3".parse().unwrap()],
            since: by.stamp.at(),
            assessed: None,
            rescreened: None,
            extra: BTreeMap::new(),
        };
        record.set_stop(stop, &by).unwrap();
    }

    #[test]
    fn the_danger_check_comes_before_anything_to_do() {
        let mut record = blank();
        assert_eq!(stage(&record, true, false), Stage::Quiet);
        begin(&mut record, "2026-11-22");
        assert_eq!(stage(&record, false, false), Stage::Check);
        assert_eq!(stage(&record, true, true), Stage::Closed);
        let on = stage(&record, true, false);
        assert_eq!(on, Stage::On(day("2026-11-22")));
        for stage in [Stage::Closed, Stage::Quiet, Stage::Check] {
            assert_eq!(things(&record, stage, |_| true), []);
        }
        assert_eq!(codes(&things(&record, on, |_| true)), THINGS);
    }

    #[test]
    fn an_open_stop_leaves_nothing_to_do_at_any_point_of_a_flare_up() {
        for level in ["U0", "U1"] {
            for is_begun in [false, true] {
                for (check_is_done, calls) in [(false, false), (true, false), (true, true)] {
                    let mut record = blank();
                    if is_begun {
                        begin(&mut record, "2026-11-20");
                    }
                    stop(&mut record, level);
                    let stage = stage(&record, check_is_done, calls);
                    assert_eq!(stage, Stage::Closed);
                    assert_eq!(things(&record, stage, |_| true), []);
                }
            }
        }
    }

    #[test]
    fn what_helped_before_comes_first_and_what_is_barred_now_not_at_all() {
        let mut record = blank();
        let own = FlarePlan {
            things: vec!["warmth".to_owned(), "EX-08".to_owned(), "walk".to_owned()],
            own: " A bath ".to_owned(),
            ..FlarePlan::default()
        };
        plan(&mut record, &own);
        assert_eq!(FlarePlan::of(&record).own, "A bath");
        for (from, to, used, helped) in [
            (
                "2026-09-01",
                "2026-09-03",
                &["walk", "warmth"][..],
                &["walk"][..],
            ),
            (
                "2026-10-01",
                "2026-10-01",
                &["walk"][..],
                &["walk", "company"][..],
            ),
        ] {
            begin(&mut record, from);
            end(&mut record, to, used, helped);
        }
        begin(&mut record, "2026-11-22");
        let on = stage(&record, true, false);
        let found = things(&record, on, |_| true);
        assert_eq!(codes(&found), ["walk", "company", "warmth", "EX-08"]);
        let counts: Vec<_> = found.iter().map(|one| (one.helped, one.tried)).collect();
        assert_eq!(counts, [(2, 2), (1, 1), (0, 1), (0, 0)]);
        let allowed = things(&record, on, |code| !code.starts_with("EX-"));
        assert_eq!(codes(&allowed), ["walk", "company", "warmth"]);
    }

    #[test]
    fn a_plan_comes_back_as_it_was_written_and_can_be_emptied() {
        let mut record = blank();
        let written = FlarePlan {
            things: vec!["half".to_owned()],
            own: "Music".to_owned(),
            medicine: "As agreed in May".to_owned(),
            people: "Ana".to_owned(),
        };
        plan(&mut record, &written);
        assert_eq!(FlarePlan::of(&record), written);
        plan(&mut record, &FlarePlan::default());
        assert!(FlarePlan::of(&record).is_blank());
    }

    #[test]
    fn a_look_back_keeps_what_was_said_and_never_ends_before_the_beginning() {
        let mut record = blank();
        begin(&mut record, "2026-11-20");
        // The clock was set back ten years.
        end(&mut record, "2016-11-20", &["walk", "rest"], &["walk"]);
        let (_, flare) = all(&record).next().unwrap();
        assert_eq!(flare.done, Some(day("2026-11-20")));
        assert_eq!(
            (used(flare), helped(flare)),
            (vec!["walk", "rest"], vec!["walk"])
        );
        assert_eq!(
            (lasted(flare), flare.note.as_deref()),
            (Some("days"), Some("ok"))
        );
        assert_eq!(open(&record), None);
        let back = using(using(flare.clone(), "walk", false), "rest", false);
        assert_eq!(used(&back), [""; 0]);
    }

    #[test]
    fn days_lead_from_easing_to_rebuilding_to_a_review() {
        let begun = day("2026-02-27");
        for (date, number, phase) in [
            ("2026-02-20", 1, Phase::Ease),
            ("2026-02-27", 1, Phase::Ease),
            ("2026-02-28", 2, Phase::Ease),
            ("2026-03-01", 3, Phase::Rebuild),
            ("2026-03-12", 14, Phase::Rebuild),
            ("2026-03-13", 15, Phase::Long),
        ] {
            let today = day(date);
            assert_eq!(
                (day_of(begun, today), Phase::of(begun, today)),
                (number, phase)
            );
        }
        // The 29th of February is a day like any other.
        assert_eq!(Phase::of(day("2028-02-28"), day("2028-02-29")), Phase::Ease);
        assert_eq!(
            Phase::of(day("2028-02-28"), day("2028-03-01")),
            Phase::Rebuild
        );
    }

    #[test]
    fn four_in_twelve_weeks_are_many_and_older_ones_do_not_count() {
        let mut record = blank();
        for (from, to) in [
            ("2026-08-30", "2026-09-20"),
            ("2026-08-31", "2026-09-02"),
            ("2026-10-01", "2026-10-01"),
            ("2026-11-01", "2026-11-05"),
        ] {
            begin(&mut record, from);
            end(&mut record, to, &[], &[]);
        }
        let today = day("2026-11-22");
        let three = load(&record, today);
        assert_eq!((three.count, three.median_days), (3, Some(3)));
        assert!(!three.is_much());
        begin(&mut record, "2026-11-22");
        let four = load(&record, today);
        assert_eq!((four.count, four.median_days), (4, Some(3)));
        assert!(four.is_much());
        assert_eq!(load(&blank(), today), Load::default());
    }

    #[test]
    fn the_diary_is_asked_once_a_day() {
        let mut record = blank();
        begin(&mut record, "2026-11-20");
        let began = day("2026-11-20");
        assert_eq!(logged(&record, began, began), Logged::Nothing);
        let by = signed(&record, "2026-11-20");
        let mut entry = Entry::new(began, by.stamp.at());
        entry.flare = Some(Flare::Started);
        record
            .log_entry("a".parse().unwrap(), entry, began, &by)
            .unwrap();
        assert_eq!(logged(&record, began, began), Logged::Today);
        assert_eq!(logged(&record, began, day("2026-11-21")), Logged::Earlier);
        // A clock set back finds no day of the flare-up, and asks again.
        assert_eq!(logged(&record, began, day("2016-11-21")), Logged::Nothing);
    }
}
