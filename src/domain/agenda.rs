//! What is on which day: the things a person has begun, when, and how much.
//!
//! Made anew from the choices each time; what is stored is only what the person set. What they did not set
//! comes from the plan and keeps within the minutes they have.
//! Invariant: what the person set themselves is never moved, shortened or dropped here.

use super::day::{Day, TimeOfDay};
use super::measure::{IsoWeekday, Minutes, Repetitions};
use super::record::choice::{Choice, Schedule, Status};
use super::record::id::TreatmentCode;
use super::record::ledger::Ledger;
use super::weekdays::Weekdays;

/// Fewer minutes than this are not proposed.
const LEAST_MINUTES: u16 = 3;

/// How much of a thing at one go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dose {
    /// So many minutes.
    Minutes(Minutes),
    /// So many repetitions.
    Times(Repetitions),
}

impl Dose {
    /// The plain number.
    pub fn number(self) -> u16 {
        match self {
            Self::Minutes(minutes) => minutes.number(),
            Self::Times(times) => times.number().into(),
        }
    }

    /// The same kind of amount with the number that was typed; none when it is no such amount.
    pub fn typed(self, text: &str) -> Option<Self> {
        let number: u16 = text.trim().parse().ok()?;
        if number == 0 {
            return None;
        }
        match self {
            Self::Minutes(_) => Minutes::new(number).ok().map(Self::Minutes),
            Self::Times(_) => {
                let number = u8::try_from(number).ok()?;
                Repetitions::new(number).ok().map(Self::Times)
            }
        }
    }
}

/// What a begun thing asks for unless the person says otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Habit {
    /// The code of the treatment or the exercise.
    pub code: &'static str,
    /// The treatment whose choice it goes by: itself, or own exercise for an exercise.
    pub line: &'static str,
    /// On which days; none when it has no rhythm of its own, as visits.
    pub days: Weekdays,
    /// How much.
    pub dose: Option<Dose>,
    /// Minutes it takes at that dose.
    pub minutes: u16,
}

/// One thing of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Task {
    /// The code of the treatment or the exercise.
    pub code: &'static str,
    /// The treatment whose choice it goes by.
    pub line: &'static str,
    /// On which days.
    pub days: Weekdays,
    /// At what time; none is any time.
    pub time: Option<TimeOfDay>,
    /// How much.
    pub dose: Option<Dose>,
    /// Minutes it takes.
    pub minutes: u16,
    /// The first day of doing it.
    pub from: Option<Day>,
    /// Whether the person set days or amount.
    pub is_set: bool,
}

impl Task {
    /// Whether it is for that day.
    pub fn is_due(&self, day: Day) -> bool {
        self.days.has(day.weekday()) && self.from.is_none_or(|from| from <= day)
    }

    /// The schedule after the person changed days, time or amount of what is shown here.
    ///
    /// What they left as it is stays with the plan, so that it goes on keeping within their time.
    pub fn adjusted(
        &self,
        schedule: Option<&Schedule>,
        days: Weekdays,
        time: Option<TimeOfDay>,
        dose: Option<Dose>,
    ) -> Schedule {
        let mut schedule = schedule.cloned().unwrap_or_default();
        if days != self.days {
            schedule.days = days.list();
        }
        if time != self.time {
            schedule.time = time;
        }
        if dose != self.dose {
            (schedule.minutes, schedule.times) = match dose {
                Some(Dose::Minutes(minutes)) => (Some(minutes), None),
                Some(Dose::Times(times)) => (None, Some(times)),
                None => (None, None),
            };
        }
        schedule
    }
}

/// More than the person has time for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overload {
    /// Minutes of the fullest day.
    pub minutes: u16,
    /// Minutes the person has.
    pub limit: u16,
    /// What to leave out so that the fullest day fits, the least pressing first.
    pub drop: Vec<&'static str>,
}

/// The week of one person, the most important thing first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Agenda {
    /// What has its days.
    pub tasks: Vec<Task>,
    /// What is begun and has no days: visits, and what is done when it fits.
    pub loose: Vec<Task>,
    /// What waits, because the day would be longer than the person has time.
    pub waiting: Vec<Task>,
    /// What the person left out for now.
    pub resting: Vec<&'static str>,
    /// Minutes a day the person has; none when they did not say.
    pub limit: Option<u16>,
}

impl Agenda {
    /// The week that follows from what is begun, the most important habit first.
    pub fn of(
        habits: &[Habit],
        choices: &Ledger<TreatmentCode, Choice>,
        limit: Option<u16>,
    ) -> Self {
        let mut agenda = Self {
            limit,
            ..Self::default()
        };
        let choice = |code: &str| choices.get(&code.parse().ok()?);
        let mut wanted = Vec::new();
        for habit in habits {
            let own = choice(habit.code);
            let is_left_out = |own: &Choice| !matches!(own.status, Status::Start | Status::Doing);
            if habit.code != habit.line && own.is_some_and(is_left_out) {
                agenda.resting.push(habit.code);
            } else {
                wanted.push(task_of(habit, own, choice(habit.line)));
            }
        }
        let mut load = Load::of(&wanted);
        for mut task in wanted {
            if task.days.is_empty() {
                agenda.loose.push(task);
            } else if task.is_set || load.fit(&mut task, limit) {
                agenda.tasks.push(task);
            } else {
                agenda.waiting.push(task);
            }
        }
        agenda
    }

    /// What is for that day, by time; what has none comes last, the most important first.
    pub fn on(&self, day: Day) -> Vec<Task> {
        let mut due: Vec<Task> = Vec::new();
        for task in self.tasks.iter().filter(|task| task.is_due(day)) {
            let time = |task: &Task| task.time.map_or(u16::MAX, TimeOfDay::minutes);
            let place = due.partition_point(|earlier| time(earlier) <= time(task));
            due.insert(place, *task);
        }
        due
    }

    /// The thing of that code, whether it has days or not.
    pub fn find(&self, code: &str) -> Option<&Task> {
        [&self.tasks, &self.loose, &self.waiting]
            .into_iter()
            .flatten()
            .find(|task| task.code == code)
    }

    /// All exercises of a programme as one thing, to give them days and a time together.
    pub fn programme(&self, line: &str) -> Option<Task> {
        let parts = [&self.tasks, &self.waiting].into_iter().flatten();
        let mut parts = parts.filter(|task| task.line == line && task.code != line);
        let first = *parts.next()?;
        let mut whole = Task {
            code: first.line,
            dose: None,
            is_set: false,
            ..first
        };
        for part in parts {
            whole.days = whole.days.or(part.days);
            whole.minutes = whole.minutes.saturating_add(part.minutes);
            whole.time = whole.time.filter(|time| part.time == Some(*time));
        }
        Some(whole)
    }

    /// Minutes of everything on that day of the week.
    pub fn minutes_on(&self, day: IsoWeekday) -> u16 {
        let on_it = self.tasks.iter().filter(|task| task.days.has(day));
        on_it.fold(0, |sum: u16, task| sum.saturating_add(task.minutes))
    }

    /// Whether the fullest day is longer than the person has time, and what to leave out.
    ///
    /// Only what the person set can come to this.
    pub fn overload(&self) -> Option<Overload> {
        let limit = self.limit?;
        let days = Weekdays::week_from(IsoWeekday::LEAST);
        let fullest = days.into_iter().max_by_key(|day| self.minutes_on(*day))?;
        let minutes = self.minutes_on(fullest);
        if minutes <= limit {
            return None;
        }
        let mut drop = Vec::new();
        let mut left = minutes;
        for task in self.tasks.iter().rev() {
            if left > limit && task.days.has(fullest) && task.minutes > 0 {
                left = left.saturating_sub(task.minutes);
                drop.push(task.code);
            }
        }
        Some(Overload {
            minutes,
            limit,
            drop,
        })
    }
}

/// The habit as the person changed it.
fn task_of(habit: &Habit, own: Option<&Choice>, line: Option<&Choice>) -> Task {
    let own = own.and_then(|choice| choice.schedule.as_ref());
    let frame = line.and_then(|choice| choice.schedule.as_ref());
    let listed = |schedule: Option<&Schedule>| {
        schedule
            .map(|schedule| Weekdays::listed(&schedule.days))
            .filter(|days| !days.is_empty())
    };
    // An exercise keeps its rhythm within the days that are for exercise.
    let usual = match listed(frame) {
        Some(frame) if !habit.days.and(frame).is_empty() => habit.days.and(frame),
        Some(frame) => frame,
        None => habit.days,
    };
    let own_dose = own.and_then(|own| {
        let minutes = own.minutes.map(Dose::Minutes);
        minutes.or_else(|| own.times.map(Dose::Times))
    });
    let dose = own_dose.or(habit.dose);
    Task {
        code: habit.code,
        line: habit.line,
        days: listed(own).unwrap_or(usual),
        time: own
            .and_then(|own| own.time)
            .or_else(|| frame.and_then(|frame| frame.time)),
        dose,
        minutes: minutes_of(habit, dose),
        from: line.and_then(|choice| choice.started),
        is_set: listed(own).is_some() || own_dose.is_some(),
    }
}

/// Minutes that the dose takes: repetitions take as long as those of the usual dose.
fn minutes_of(habit: &Habit, dose: Option<Dose>) -> u16 {
    match (dose, habit.dose) {
        (Some(Dose::Minutes(minutes)), _) => minutes.number(),
        (Some(Dose::Times(times)), Some(Dose::Times(usual))) => {
            let times = u16::from(times.number());
            let all = habit.minutes.saturating_mul(times);
            all.div_ceil(usual.number().into()).max(1)
        }
        _ => habit.minutes,
    }
}

/// Minutes taken, by day of the week.
struct Load([u16; 7]);

impl Load {
    /// What the person set takes its minutes first.
    fn of(tasks: &[Task]) -> Self {
        let set = |day: IsoWeekday| {
            let on_it = tasks
                .iter()
                .filter(|task| task.is_set && task.days.has(day));
            on_it.fold(0, |sum: u16, task| sum.saturating_add(task.minutes))
        };
        Self(Weekdays::week_from(IsoWeekday::LEAST).map(set))
    }

    /// Keeps the days that have room for it, shortened where minutes can be; false when there is none.
    fn fit(&mut self, task: &mut Task, limit: Option<u16>) -> bool {
        let Some(limit) = limit else { return true };
        let room = |load: &Self, day: IsoWeekday| {
            let place = usize::from(day.number() - 1);
            limit.saturating_sub(load.0.get(place).copied().unwrap_or_default())
        };
        let most = task
            .days
            .list()
            .into_iter()
            .map(|day| room(self, day))
            .max();
        let most = most.unwrap_or_default();
        if most < task.minutes
            && most >= LEAST_MINUTES
            && let Some(Dose::Minutes(_)) = task.dose
        {
            task.dose = Minutes::new(most).ok().map(Dose::Minutes);
            task.minutes = most;
        }
        for day in task.days.list() {
            if room(self, day) < task.minutes {
                task.days = task.days.with(day, false);
            } else if let Some(load) = self.0.get_mut(usize::from(day.number() - 1)) {
                *load = load.saturating_add(task.minutes);
            }
        }
        !task.days.is_empty()
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::record::Record;
    use crate::domain::record::ledger::Author;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn minutes(number: u16) -> Dose {
        Dose::Minutes(Minutes::new(number).unwrap())
    }

    fn times(number: u8) -> Dose {
        Dose::Times(Repetitions::new(number).unwrap())
    }

    const WALK_DAYS: Weekdays = Weekdays::of([1, 2, 3, 4, 5]);
    const STRENGTH_DAYS: Weekdays = Weekdays::of([2, 4, 6]);

    fn habits() -> Vec<Habit> {
        let habit = |code, line, days, dose: Option<Dose>, takes| Habit {
            code,
            line,
            days,
            dose,
            minutes: takes,
        };
        vec![
            habit("EDU", "EDU", Weekdays::ALL, Some(minutes(5)), 5),
            habit("EX-01", "EX", WALK_DAYS, Some(minutes(10)), 10),
            habit("EX-08", "EX", Weekdays::ALL, Some(times(6)), 3),
            habit("EX-13", "EX", STRENGTH_DAYS, Some(times(6)), 3),
            habit("PT", "PT", Weekdays::NONE, None, 0),
        ]
    }

    /// A record with these choices, all begun on 2026-11-16, a Monday.
    fn chosen(choices: Vec<(&str, Status, Option<Schedule>)>) -> Record {
        let mut record = Record::new("me".parse().unwrap());
        for (code, status, schedule) in choices {
            let at = "2026-11-16T12:00:00.000+00:00".parse().unwrap();
            let by = record.sign(at, &"phone".parse().unwrap(), Author::Person);
            let mut choice = Choice::new(status);
            choice.started = Some(day("2026-11-16"));
            choice.schedule = schedule;
            record.choose(code.parse().unwrap(), choice, &by).unwrap();
        }
        record
    }

    fn begun(more: Vec<(&str, Status, Option<Schedule>)>) -> Record {
        let mut choices = vec![("EDU", Status::Start, None), ("PT", Status::Doing, None)];
        if !more.iter().any(|(code, ..)| *code == "EX") {
            choices.push(("EX", Status::Start, None));
        }
        choices.extend(more);
        chosen(choices)
    }

    fn agenda(record: &Record, limit: Option<u16>) -> Agenda {
        Agenda::of(&habits(), record.choices(), limit)
    }

    fn codes(tasks: &[Task]) -> Vec<&'static str> {
        tasks.iter().map(|task| task.code).collect()
    }

    fn on(days: &[u8]) -> Schedule {
        let days = days.iter().map(|day| IsoWeekday::new(*day).unwrap());
        Schedule {
            days: days.collect(),
            ..Schedule::default()
        }
    }

    #[test]
    fn what_nobody_set_follows_the_plan_from_the_day_it_was_begun() {
        let agenda = agenda(&begun(vec![]), None);
        assert_eq!(codes(&agenda.loose), ["PT"]);
        // A Sunday before, the Monday of the start, a Saturday.
        assert_eq!(agenda.on(day("2026-11-15")), []);
        assert_eq!(
            codes(&agenda.on(day("2026-11-16"))),
            ["EDU", "EX-01", "EX-08"]
        );
        assert_eq!(
            codes(&agenda.on(day("2026-11-21"))),
            ["EDU", "EX-08", "EX-13"]
        );
        assert_eq!(agenda.minutes_on(IsoWeekday::new(2).unwrap()), 21);
        assert_eq!(agenda.overload(), None);
    }

    #[test]
    fn what_the_person_set_stands_and_what_has_a_time_comes_first() {
        let walk = Schedule {
            time: "18:30".parse().ok(),
            minutes: Minutes::new(25).ok(),
            ..on(&[1, 7])
        };
        let morning = Schedule {
            time: "07:30".parse().ok(),
            ..Schedule::default()
        };
        let agenda = agenda(
            &begun(vec![
                ("EX-01", Status::Doing, Some(walk)),
                ("EX", Status::Start, Some(morning)),
            ]),
            None,
        );
        let monday = agenda.on(day("2026-11-23"));
        assert_eq!(codes(&monday), ["EX-08", "EX-01", "EDU"]);
        let walk = agenda.find("EX-01").unwrap();
        assert_eq!((walk.minutes, walk.dose), (25, Some(minutes(25))));
        assert_eq!(walk.days, Weekdays::of([1, 7]));
        // The time of own exercise is that of each exercise; it is no amount and no day.
        let cat = agenda.find("EX-08").unwrap();
        assert_eq!(cat.time, "07:30".parse().ok());
        assert!(walk.is_set && !cat.is_set);
    }

    #[test]
    fn exercises_keep_their_rhythm_within_the_days_for_exercise() {
        let agenda = agenda(&begun(vec![("EX", Status::Start, Some(on(&[3, 7])))]), None);
        let days = |code: &str| agenda.find(code).unwrap().days;
        assert_eq!(days("EX-01"), Weekdays::of([3]));
        assert_eq!(days("EX-08"), Weekdays::of([3, 7]));
        // None of its days is for exercise: it takes those that are.
        assert_eq!(days("EX-13"), Weekdays::of([3, 7]));
    }

    #[test]
    fn more_repetitions_take_longer_in_proportion() {
        let more = Schedule {
            times: Repetitions::new(15).ok(),
            ..Schedule::default()
        };
        let agenda = agenda(&begun(vec![("EX-13", Status::Doing, Some(more))]), None);
        let bridge = agenda.find("EX-13").unwrap();
        assert_eq!((bridge.minutes, bridge.dose), (8, Some(times(15))));
    }

    #[test]
    fn an_exercise_left_out_rests_and_the_others_go_on() {
        let agenda = agenda(&begun(vec![("EX-08", Status::Later, None)]), None);
        assert_eq!(agenda.resting, ["EX-08"]);
        assert_eq!(codes(&agenda.tasks), ["EDU", "EX-01", "EX-13"]);
    }

    #[test]
    fn the_plan_keeps_within_the_minutes_the_person_has() {
        // 15 minutes: learning and the walk fill the week; Saturday and Sunday have room for the rest.
        let within = agenda(&begun(vec![]), Some(15));
        assert_eq!(codes(&within.on(day("2026-11-16"))), ["EDU", "EX-01"]);
        assert_eq!(
            codes(&within.on(day("2026-11-21"))),
            ["EDU", "EX-08", "EX-13"]
        );
        assert_eq!(within.waiting, []);
        // 12 minutes: the walk is shortened rather than dropped.
        let shorter = agenda(&begun(vec![]), Some(12));
        assert_eq!(shorter.find("EX-01").unwrap().dose, Some(minutes(7)));
        // 5 minutes: one thing, the first.
        let least = agenda(&begun(vec![]), Some(5));
        assert_eq!(codes(&least.tasks), ["EDU"]);
        assert_eq!(codes(&least.waiting), ["EX-01", "EX-08", "EX-13"]);
        assert_eq!(codes(&agenda(&begun(vec![]), Some(0)).tasks), [""; 0]);
    }

    #[test]
    fn too_much_set_by_hand_is_told_with_the_least_pressing_to_leave_out() {
        let long = |minutes| Schedule {
            minutes: Minutes::new(minutes).ok(),
            ..on(&[6])
        };
        let record = begun(vec![
            ("EX-01", Status::Doing, Some(long(20))),
            ("EX-08", Status::Doing, Some(long(10))),
            ("EX-13", Status::Doing, Some(long(10))),
        ]);
        let agenda = agenda(&record, Some(25));
        let overload = agenda.overload().unwrap();
        assert_eq!((overload.minutes, overload.limit), (40, 25));
        assert_eq!(overload.drop, ["EX-13", "EX-08"]);
        // Nothing that was set was touched, and the plan adds nothing on a full day.
        assert_eq!(agenda.find("EX-01").unwrap().minutes, 20);
        assert!(
            !agenda
                .find("EDU")
                .unwrap()
                .days
                .has(IsoWeekday::new(6).unwrap())
        );
    }

    #[test]
    fn only_what_was_changed_is_set() {
        let agenda = agenda(&begun(vec![]), Some(30));
        let walk = agenda.find("EX-01").unwrap();
        let noon = "12:00".parse().ok();
        let same = walk.adjusted(None, walk.days, noon, walk.dose);
        assert_eq!((same.days.len(), same.minutes, same.time), (0, None, noon));
        let shorter = walk.adjusted(Some(&same), Weekdays::of([7]), noon, Some(minutes(5)));
        assert_eq!((&shorter.days, shorter.time), (&on(&[7]).days, noon));
        assert_eq!(
            (shorter.minutes, shorter.times),
            (Minutes::new(5).ok(), None)
        );
    }

    #[test]
    fn a_programme_is_given_days_and_a_time_as_a_whole() {
        let early = Schedule {
            time: "07:30".parse().ok(),
            ..Schedule::default()
        };
        let one_time = agenda(
            &begun(vec![("EX", Status::Start, Some(early.clone()))]),
            None,
        );
        let whole = one_time.programme("EX").unwrap();
        assert_eq!((whole.code, whole.days), ("EX", Weekdays::ALL));
        assert_eq!((whole.minutes, whole.dose), (16, None));
        assert_eq!(whole.time, early.time);
        let two_times = agenda(&begun(vec![("EX-08", Status::Doing, Some(early))]), None);
        assert_eq!(two_times.programme("EX").unwrap().time, None);
        assert_eq!(two_times.programme("EDU"), None);
    }

    #[test]
    fn amounts_are_read_as_typed() {
        assert_eq!(minutes(10).typed(" 25 "), Some(minutes(25)));
        assert_eq!(times(6).typed("8"), Some(times(8)));
        for bad in ["", "0", "-3", "2.5", "1441", "ten"] {
            assert_eq!(minutes(10).typed(bad), None, "{bad}");
        }
        assert_eq!(times(6).typed("100"), None);
        assert_eq!((minutes(10).number(), times(6).number()), (10, 6));
    }

    proptest! {
        #[test]
        fn a_week_nobody_set_is_never_longer_than_the_person_has_time(
            limit in 0..60_u16,
            habit in proptest::collection::vec((0..128_u8, 1..40_u16, any::<bool>()), 0..9),
        ) {
            const CODES: [&str; 9] = ["A", "B", "C", "D", "E", "F", "G", "H", "I"];
            let habits: Vec<Habit> = habit
                .into_iter()
                .zip(CODES)
                .map(|((days, takes, timed), code)| Habit {
                    code,
                    line: code,
                    days: (1..=7_u8)
                        .filter(|day| days & (1 << (day - 1)) != 0)
                        .fold(Weekdays::NONE, |set, day| {
                            set.with(IsoWeekday::new(day).unwrap(), true)
                        }),
                    dose: Some(if timed { minutes(takes) } else { times(6) }),
                    minutes: takes,
                })
                .collect();
            let record = Record::new("me".parse().unwrap());
            let agenda = Agenda::of(&habits, record.choices(), Some(limit));
            for day in Weekdays::week_from(IsoWeekday::LEAST) {
                prop_assert!(agenda.minutes_on(day) <= limit);
            }
            prop_assert_eq!(agenda.overload(), None);
            let told = agenda.tasks.len() + agenda.loose.len() + agenda.waiting.len();
            prop_assert_eq!(told, habits.len());
            // Everything there is no room for would really not fit on any of its days.
            for waiting in &agenda.waiting {
                for day in waiting_days(&habits, waiting.code) {
                    prop_assert!(agenda.minutes_on(day) + LEAST_MINUTES.min(waiting.minutes) > limit
                        || agenda.minutes_on(day) + waiting.minutes > limit);
                }
            }
        }
    }

    fn waiting_days(habits: &[Habit], code: &str) -> Vec<IsoWeekday> {
        let habit = habits.iter().find(|habit| habit.code == code).unwrap();
        habit.days.list()
    }
}
