//! From a plan to a week: choose, say when, do it, and find it in the diary; and goals to do it for.
//!
//! The person comes with their answers in a backup, since the questions are tried elsewhere.

use backplan::domain::measure::IsoWeekday;
use backplan::domain::treatment::Treatment;
use backplan::text::Language;
use backplan::text::day::capitalised;
use backplan_e2e::browser::{Browser, DESKTOP, Setting, USUAL};
use backplan_e2e::person::Person;
use backplan_e2e::site::serve;

/// What the week says of a thing, day by day, as it is read aloud.
fn row_of(page: &Browser, thing: &str) -> Vec<String> {
    let script = "const row = [...document.querySelectorAll('table.week__table tbody tr')]
            .find((one) => one.querySelector('th').innerText.startsWith(arguments[0]));
        return row ? [...row.querySelectorAll('td')].map((one) =>
            one.querySelector('.visually-hidden')?.textContent ?? '') : null;";
    let cells = page.run(script, vec![thing.into()]);
    let cells = cells
        .as_array()
        .unwrap_or_else(|| panic!("no row for {thing}"));
    let text = |cell: &serde_json::Value| cell.as_str().unwrap_or_default().to_owned();
    cells.iter().map(text).collect()
}

#[test]
fn a_chosen_thing_gets_its_days_is_ticked_today_and_stands_in_the_diary() {
    let server = serve();
    let page = Browser::open(&server);
    let person = Person::of("V-01", Language::En);
    let say = |key: &str| person.words().text(key);
    let name = |code: &str| say(&format!("treatment.{code}.name"));
    let cat = say("exercise.EX-08.name");
    page.come_with(&person.backup(), person.words());

    // Choose one thing. The week is there at once, without a question.
    page.visit("/plan");
    page.arrive_at(&say("page.plan.title"));
    page.not_see(&say("week.title"));
    let skills = name(Treatment::PsySkl.code());
    let exercise = name(Treatment::Ex.code());
    page.press_in(&exercise, &say("plan_page.choice.start"));
    page.see(&say("week.title"));
    let planned = say("week.planned");
    let from_today = row_of(&page, &cat);
    assert_eq!(from_today.len(), 7);
    assert_eq!(from_today.last(), Some(&planned));

    // When and how much: all exercises at half past seven, and skills for eight minutes.
    page.press_in(&say("plan_page.next.title"), &say("plan_page.decide.when"));
    page.fill(&say("schedule.time"), "07:30");
    page.press(&say("schedule.save"));
    page.see("07:30");
    page.press_in(&skills, &say("plan_page.choice.start"));
    page.press(&say("week.change"));
    page.press_in(&skills, &say("week.adjust"));
    page.fill(&say("schedule.amount"), "0");
    page.press(&say("schedule.save"));
    page.see(&say("schedule.error.minutes"));
    page.fill(&say("schedule.amount"), "8");
    page.pick(&say("schedule.owner.text"), &say("role.CT-PSY.name"));
    page.press(&say("schedule.save"));
    page.see(&person.words().count("agenda.minutes", 8));
    let who = say("role.CT-PSY.name");
    page.see(
        &person
            .words()
            .fill("plan_page.decide.owner", &[("who", &who)]),
    );
    page.picture_of_all("week-plan");
    page.must_be_accessible();

    // Today: one is ticked, one is left out with a reason.
    page.visit("/");
    page.see(&say("today.due.title"));
    let cat_card = format!("{cat}…");
    page.tick(&cat_card);
    page.press_in(&skills, &say("today.due.else"));
    page.see(&say("today.due.half"));
    page.must_be_accessible();
    page.picture_of_all("week-today");
    page.press(&capitalised(&say("skip.tired")));
    page.see(&person.words().fill(
        "today.due.left_out",
        &[("why", &format!(": {}", say("skip.tired")))],
    ));

    // Both stand in the diary, and in the week after a reload.
    page.visit("/diary");
    page.see(&cat);
    let left_out = person.words().fill(
        "skip.because",
        &[("what", &skills), ("why", &say("skip.tired"))],
    );
    page.see(&person.words().fill("skip.read", &[("what", &left_out)]));
    page.visit("/plan");
    page.see(&say("week.title"));
    assert!(row_of(&page, &cat).contains(&say("week.done")));
    assert!(row_of(&page, &skills).contains(&say("week.left_out")));
    page.visit("/");
    assert!(page.is_ticked(&cat_card));
    assert_eq!(page.console_errors(), [""; 0]);
    assert_eq!(page.foreign_requests(), [""; 0]);
}

#[test]
fn more_than_the_day_has_room_for_is_told_and_made_to_fit() {
    let server = serve();
    let page = Browser::open_as(
        &server,
        Setting {
            language: "es-ES",
            screen: DESKTOP,
            ..USUAL
        },
    );
    let person = Person::of("V-01", Language::Es);
    let say = |key: &str| person.words().text(key);
    page.come_with(&person.backup(), person.words());
    page.visit("/plan");
    let exercise = say("treatment.EX.name");
    page.press_in(&exercise, &say("plan_page.choice.start"));
    page.see(&say("week.title"));

    // The week begins on Monday here, and an amount set by hand is never cut.
    let first = page.run(
        "return document.querySelector('table.week__table thead th .visually-hidden').textContent",
        vec![],
    );
    let monday = say(&format!("day.weekday.{}", IsoWeekday::LEAST.number()));
    assert_eq!(first.as_str(), Some(monday.as_str()));
    page.press(&say("week.change"));
    let cat = say("exercise.EX-08.name");
    page.press_in(&cat, &say("week.adjust"));
    page.fill(&say("schedule.amount"), "80");
    page.press(&say("schedule.save"));
    page.see(&say("week.too_much.title"));
    page.picture_of_all("week-too-much");
    page.must_be_accessible();
    let drop = person.words().fill("week.too_much.drop", &[("name", &cat)]);
    page.press(&drop);
    page.not_see(&say("week.too_much.title"));
    page.see(&say("week.resting"));
    page.press_in(&cat, &say("week.take_up"));
    page.see(&say("week.too_much.title"));
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn a_goal_told_in_the_questions_is_dated_rated_again_and_may_be_dropped() {
    let server = serve();
    let page = Browser::open(&server);
    let person = Person::of("V-01", Language::En);
    let say = |key: &str| person.words().text(key);
    page.come_with(&person.backup(), person.words());
    page.visit("/plan");
    page.see("Run 5 km");

    page.press_in("Run 5 km", &say("plan_page.goals.change"));
    page.fill(&say("plan_page.goals.words"), "Run 3 km in the park");
    page.fill(&say("plan_page.goals.target"), "2099-02-01");
    page.press(&say("plan_page.goals.keep"));
    page.see("1 February 2099");
    page.press_in("Run 3 km in the park", &say("plan_page.goals.rate"));
    page.choose(&say("plan_page.goals.how_near"), "6");
    page.press(&say("plan_page.goals.keep_rating"));
    let now = person.words().fill(
        "plan_page.goals.now",
        &[("n", "6"), ("day", &say("day.today"))],
    );
    page.see(&now);

    page.press(&say("plan_page.goals.add_more"));
    page.press(&say("plan_page.goals.keep"));
    page.see(&say("plan_page.goals.no_words"));
    page.fill(&say("plan_page.goals.words"), "Sleep through the night");
    page.press(&say("plan_page.goals.keep"));
    page.see("Sleep through the night");
    page.picture_of_all("week-goals");
    page.must_be_accessible();
    page.press_in("Run 3 km in the park", &say("plan_page.goals.change"));
    page.press(&say("plan_page.goals.drop"));
    page.not_see("Run 3 km in the park");
    page.reload();
    page.see("Sleep through the night");
    page.not_see("Run 5 km");
    assert_eq!(page.console_errors(), [""; 0]);
}
