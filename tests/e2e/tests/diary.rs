//! The diary day by day: three taps to an entry, a flare-up from danger check to look back, the check-in of a week,
//! days that are left free, and the month as a calendar.

use backplan::domain::day::Day;
use backplan::domain::diary::entry::{Entry, Flare};
use backplan::domain::intake;
use backplan::domain::measure::PainScore;
use backplan::domain::questionnaire::{AnswerValue, Answers};
use backplan::domain::record::Record;
use backplan::domain::record::choice::Goal;
use backplan::domain::record::ledger::Author;
use backplan::domain::stamp::Moment;
use backplan::text::Language;
use backplan::text::day::{capitalised, spoken};
use backplan_e2e::browser::{Browser, DESKTOP, PHONE, Screen, Setting, USUAL};
use backplan_e2e::life::{backup_of, begun_on};
use backplan_e2e::person::Person;
use backplan_e2e::site::serve;

/// Today on the browser's calendar.
fn today(page: &Browser) -> Day {
    page.visit("/about");
    let today = page.run("return new Date().toISOString().slice(0, 10)", vec![]);
    today.as_str().unwrap_or_default().parse().expect("a day")
}

/// Opens the app with a life in it that began so many days ago.
#[track_caller]
fn living(page: &Browser, person: &Person, days: i32, more: impl FnOnce(&mut Record, Day)) {
    let say = |key: &str| person.words().text(key);
    let today = today(page);
    let mut record = begun_on(today.plus_days(-days).expect("a day"), person);
    more(&mut record, today);
    let file = backup_of(&record, today, &std::env::temp_dir());
    page.visit("/share");
    page.hand_in(&say("share.restore.label"), &file);
    page.see(&say("share.opened.title"));
    page.press(&say("share.opened.restore"));
    page.see(&say("toast.merged"));
}

/// One entry a day from so many days ago until yesterday, by the number of days back.
fn write(record: &mut Record, today: Day, days: i32, fill: impl Fn(i32, &mut Entry)) {
    for back in (1..=days).rev() {
        let day = today.plus_days(-back).expect("a day");
        let at = Moment::new((day.epoch_days() * 24 + 18) * 3_600_000, 0).expect("a moment");
        let mut entry = Entry::new(day, at);
        fill(back, &mut entry);
        let by = record.sign(at, &"life000001".parse().expect("an id"), Author::Person);
        let id = format!("day{back:05}").parse().expect("an id");
        record.log_entry(id, entry, today, &by).expect("an entry");
    }
}

/// Hands in the danger check, as this person answers it, from its second screen on.
#[track_caller]
fn check_for_danger(page: &Browser, person: &Person) -> Answers {
    let danger = intake::danger_check();
    let mut answers = intake::answers_for_new_check(&person.answers_at_once());
    while let Some(screen) = danger.next_screen(&answers) {
        answers = person.hand_in(page, danger, screen, &answers);
    }
    answers
}

/// Looks for faults on a wide screen: on a phone the bar under the thumb covers half of whatever box it meets.
#[track_caller]
fn must_be_accessible(page: &mut Browser) {
    page.use_screen(DESKTOP);
    page.must_be_accessible();
    page.use_screen(PHONE);
}

/// The looks in which everything has to be good to see.
const LOOKS: [(&str, Screen, bool); 4] = [
    ("phone", PHONE, false),
    ("phone-dark", PHONE, true),
    ("desktop", DESKTOP, false),
    ("desktop-dark", DESKTOP, true),
];

#[test]
fn from_a_cold_start_an_entry_is_three_taps_away() {
    let server = serve();
    let page = Browser::open(&server);
    let person = Person::of("V-01", Language::En);
    let say = |key: &str| person.words().text(key);
    living(&page, &person, 3, |_, _| {});

    // First tap: the icon on the home screen, which opens the app. Second: the number. Third: save.
    page.visit("/");
    page.arrive_at(&say("page.today.title"));
    page.choose(&say("diary.pain.text"), "6");
    page.press(&say("diary.save"));
    page.see(&say("toast.logged"));
    page.follow_in(&say("nav.label"), &say("nav.diary"));
    page.see(&person.words().fill("diary.value.pain", &[("n", "6")]));

    // It is kept, and can be taken back.
    page.press(&say("app.undo"));
    page.see(&say("diary.none.title"));
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn a_flare_up_begins_with_danger_logs_itself_and_teaches_the_next_one() {
    let server = serve();
    let mut page = Browser::open(&server);
    let person = Person::of("V-01", Language::En);
    let words = person.words();
    let say = |key: &str| words.text(key);
    living(&page, &person, 3, |_, _| {});

    // On a better day: a plan.
    page.visit("/flare");
    page.arrive_at(&say("page.flare.title"));
    let thing = |code: &str| {
        let of = |part: &str| say(&format!("flare.thing.{code}.{part}"));
        format!("{} {}", of("name"), of("how"))
    };
    page.tick(&thing("warmth"));
    page.tick(&thing("walk"));
    page.fill(&say("flare.plan.own.label"), "The blue cushion");
    page.press(&say("flare.plan.save"));
    page.see(&say("toast.saved"));
    page.press(&say("app.dismiss"));
    must_be_accessible(&mut page);
    page.picture_of_all("flare-quiet");

    // One tap from Today, from help and from the plan leads here.
    for (path, heading) in [("/help", "help"), ("/plan", "plan"), ("/", "today")] {
        page.visit(path);
        page.arrive_at(&say(&format!("page.{heading}.title")));
        page.follow(&format!(
            "{} {}",
            say("flare.link.title"),
            say("flare.link.hint")
        ));
        page.arrive_at(&say("page.flare.title"));
    }
    page.press(&say("flare.quiet.button"));

    // Nothing to do is in sight before the danger check is done.
    page.see(&say("flare.check.why"));
    page.not_see(&say("flare.on.now"));
    page.picture_of_all("flare-check");
    check_for_danger(&page, &person);

    // The own plan, and the diary has the first day.
    page.arrive_at(&say("flare.on.title"));
    page.see(&say("flare.on.your_plan"));
    page.see("The blue cushion");
    page.see(&say("flare.on.logged"));
    page.press(&say("app.dismiss"));
    page.not_see(&say("flare.thing.company.name"));
    must_be_accessible(&mut page);
    page.tick(&thing("walk"));
    page.picture_of_all("flare-on");
    page.visit("/diary");
    page.see(&say("diary.value.flare_started"));

    // Today says that one is on; a reload forgets nothing.
    page.visit("/");
    page.see(&words.fill("flare.today.title", &[("n", "1")]));
    page.picture_of_all("today-flare");
    page.follow(&say("flare.today.button"));
    page.arrive_at(&say("flare.on.title"));
    assert!(page.is_ticked(&thing("walk")));

    // The look back.
    page.press(&say("flare.on.over"));
    page.arrive_at(&say("flare.back.title"));
    must_be_accessible(&mut page);
    page.picture_of_all("flare-back");
    page.tick(&say("flare.thing.walk.name"));
    page.choose(&say("flare.back.lasted"), &say("flare.lasted.hours"));
    page.press(&say("flare.back.save"));
    page.arrive_at(&say("page.today.title"));
    page.not_see(&say("flare.today.button"));
    page.visit("/flare");
    let walk = say("flare.thing.walk.name");
    page.see(&words.fill("flare.earlier.helped", &[("what", &walk)]));

    // The next one knows what helped.
    page.press(&say("flare.quiet.button"));
    page.see(&say("flare.check.why"));
    check_for_danger(&page, &person);
    page.see(&words.fill("flare.on.helped", &[("n", "1"), ("of", "1")]));
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn a_danger_sign_in_a_flare_up_stops_and_shows_nothing_to_do() {
    let server = serve();
    let page = Browser::open(&server);
    let person = Person::of("V-01", Language::En);
    let say = |key: &str| person.words().text(key);
    living(&page, &person, 3, |_, _| {});
    page.visit("/flare");
    page.press(&say("flare.quiet.button"));
    let numb = person.clone().but("nerves.saddle", AnswerValue::Bool(true));
    let danger = intake::danger_check();
    let mut answers = intake::answers_for_new_check(&person.answers_at_once());
    while let Some(screen) = danger.next_screen(&answers) {
        if page.heading() == say("stop.emergency.title") {
            break;
        }
        answers = numb.hand_in(&page, danger, screen, &answers);
        if screen.link_id().as_str() == "danger.nerves_checked" {
            break;
        }
    }
    page.arrive_at(&say("stop.emergency.title"));
    for path in ["/flare", "/", "/plan", "/diary"] {
        page.visit(path);
        page.arrive_at(&say("stop.emergency.title"));
        for words in [
            "flare.on.now",
            "flare.thing.walk.name",
            "flare.quiet.button",
        ] {
            page.not_see(&say(words));
        }
    }
}

#[test]
fn the_check_in_of_a_week_asks_for_danger_three_numbers_and_the_goals() {
    let server = serve();
    let page = Browser::open(&server);
    let person = Person::of("V-01", Language::En)
        .but("pain.average", AnswerValue::Number(8.0))
        .but("impact.enjoyment", AnswerValue::Number(9.0))
        .but("impact.activity", AnswerValue::Number(9.0))
        .but("review.done", AnswerValue::Code("some".to_owned()))
        .but(
            "review.hurdles",
            AnswerValue::Codes(["time".to_owned()].into()),
        );
    let before = Person::of("V-01", Language::En);
    let words = person.words();
    let say = |key: &str| words.text(key);
    living(&page, &before, 8, |record, today| {
        let at = Moment::new((today.epoch_days() * 24 + 6) * 3_600_000, 0).expect("a moment");
        let by = record.sign(at, &"life000001".parse().expect("an id"), Author::Person);
        let goal = Goal::new("Carry the shopping home".to_owned());
        record
            .set_goal("goal.first".parse().expect("an id"), goal, &by)
            .expect("a goal");
    });
    page.visit("/");
    page.see(&say("checkin.due.title"));
    page.picture_of_all("checkin-due");
    page.follow(&say("checkin.due.button"));
    let danger = intake::danger_check();
    let mut answers = intake::answers_for_new_check(&before.answers_at_once());
    let mut screens = 0;
    while let Some(screen) = danger.next_screen(&answers) {
        answers = before.hand_in(&page, danger, screen, &answers);
        screens += 1;
    }
    assert!(screens > 3, "{screens}");
    let forms = intake::weekly();
    let mut answers = Answers::default();
    while let Some(screen) = forms.next_screen(&answers) {
        answers = person.hand_in(&page, forms, screen, &answers);
    }
    page.arrive_at(&say("checkin.done.title"));
    page.see(&say("checkin.worse.title"));
    page.see(&say("review.hurdle.time"));
    page.choose("Carry the shopping home", "4");
    page.press(&say("plan_page.goals.keep_rating"));
    page.see(&say("toast.goal_kept"));
    page.must_be_accessible();
    page.picture_of_all("checkin-done");
    page.press(&say("app.dismiss"));
    page.follow(&say("checkin.to_today"));
    page.arrive_at(&say("page.today.title"));
    page.not_see(&say("checkin.due.title"));
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn days_that_are_left_free_are_not_asked_for_and_do_not_count() {
    let server = serve();
    let page = Browser::open(&server);
    let person = Person::of("V-01", Language::En);
    let words = person.words();
    let say = |key: &str| words.text(key);
    living(&page, &person, 3, |_, _| {});
    let today = today(&page);
    let weekday = say(&format!("day.weekday.{}", today.weekday().number()));

    page.visit("/settings");
    page.untick(&weekday);
    page.press(&say("settings.diary.save"));
    page.see(&say("toast.saved"));
    page.visit("/");
    page.see(&say("today.free.text"));
    assert!(page.names_of("radiogroup").is_empty());
    page.picture_of_all("today-free");
    page.press(&say("today.free.write"));
    page.choose(&say("diary.pain.text"), "3");
    page.press(&say("diary.save"));
    page.see(&say("toast.logged"));

    page.visit("/settings");
    page.press(&say("settings.diary.all"));
    page.press(&say("settings.diary.save"));
    page.visit("/");
    page.not_see(&say("today.free.text"));
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn a_month_is_a_calendar_whose_days_show_their_entries() {
    let server = serve();
    let mut page = Browser::open(&server);
    let person = Person::of("V-01", Language::En);
    let words = person.words();
    let say = |key: &str| words.text(key);
    let today = today(&page);
    living(&page, &person, 40, |record, today| {
        write(record, today, 40, |back, entry| {
            entry.pain = PainScore::new(u8::try_from(back % 7 + 2).expect("a score")).ok();
            entry.note = format!("Note of {back} days ago");
            if (4..=6).contains(&back) {
                entry.flare = Some(if back == 6 {
                    Flare::Started
                } else {
                    Flare::Still
                });
            }
            if back == 1 {
                entry.tags = vec!["long drive".to_owned()];
                entry.done = vec!["EX".parse().expect("a code")];
            }
        });
    });
    page.visit("/diary");
    page.press(&say("diary.calendar.month"));

    // The month before has more entries than the list shows at a time, and the day that is pressed shows its own.
    let day = today.plus_days(-35).expect("a day");
    page.press(&say("diary.calendar.before"));
    if day.month() != today.month()
        && today
            .plus_days(-31)
            .is_some_and(|one| one.month() == day.month())
    {
        let name = capitalised(&spoken(day, today, words));
        let name = format!(
            "{name}: {}, {}",
            words.fill("diary.value.pain", &[("n", "2")]),
            words.count("diary.calendar.entries", 1)
        );
        if page.names_of("button").contains(&name) {
            page.press(&name);
            page.see("Note of 35 days ago");
            page.not_see("Note of 34 days ago");
        }
    }
    page.press(&say("diary.calendar.after"));
    page.must_be_accessible();
    for (name, screen, dark) in LOOKS {
        page.use_screen(screen);
        page.use_dark(dark);
        page.picture_of_all(&format!("diary-calendar-{name}"));
    }
    page.press(&say("diary.calendar.list"));

    // Labels are found, and the day before is offered and not assumed.
    page.press(&say("diary.find.title"));
    page.fill(&say("diary.find.words"), "LONG drive");
    page.see("Note of 1 days ago");
    page.not_see("Note of 2 days ago");
    page.press(&say("diary.more"));
    let exercise = say("treatment.EX.name");
    assert!(!page.is_ticked(&exercise));
    page.press(&words.fill("diary.done.again", &[("what", &exercise)]));
    assert!(page.is_ticked(&exercise));

    // Twenty-five hours of sleep are told.
    page.fill(&say("diary.sleep_hours.text"), "25");
    page.press(&say("diary.save"));
    page.see(&say("diary.error.hours"));
    page.fill(&say("diary.sleep_hours.text"), "7.5");
    page.press(&say("diary.save"));
    page.see(&say("toast.logged"));
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn every_look_of_today_the_quick_log_and_a_flare_up_has_its_picture() {
    let server = serve();
    let spanish = Setting {
        language: "es-ES",
        ..USUAL
    };
    let mut page = Browser::open_as(&server, spanish);
    let person = Person::of("V-01", Language::Es);
    let words = person.words();
    let say = |key: &str| words.text(key);
    living(&page, &person, 21, |record, today| {
        write(record, today, 21, |back, entry| {
            entry.pain = PainScore::new(if back > 7 { 6 } else { 4 }).ok();
        });
    });
    page.visit("/flare");
    page.press(&say("flare.quiet.button"));
    check_for_danger(&page, &person);
    page.arrive_at(&say("flare.on.title"));
    for (name, screen, dark) in LOOKS {
        page.use_screen(screen);
        page.use_dark(dark);
        page.visit("/flare");
        page.arrive_at(&say("flare.on.title"));
        if screen == DESKTOP {
            page.must_be_accessible();
        }
        page.picture_of_all(&format!("flare-es-{name}"));
        page.visit("/");
        page.arrive_at(&say("page.today.title"));
        page.must_be_accessible();
        page.picture_of_all(&format!("today-es-{name}"));
        page.visit("/diary");
        page.arrive_at(&say("page.diary.title"));
        page.press(&say("diary.more"));
        page.see(&say("diary.tags.text"));
        page.picture_of_all(&format!("quick-log-es-{name}"));
    }
}
