//! The whole way: from the door to a plan, a diary and a backup, and back from the backup on a new phone.
//!
//! Everything is found by role and label, in the words of the locale files.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use backplan::domain::plan::{Plan, recommend};
use backplan::domain::questionnaire::{AnswerValue, Answers};
use backplan::domain::treatment::{Component, Treatment};
use backplan::text::{Language, Words};
use backplan_e2e::browser::{Browser, Setting, USUAL};
use backplan_e2e::person::Person;
use backplan_e2e::site::{ROUTES, serve};

/// Goes through the door and answers everything.
#[track_caller]
fn answer_everything(page: &Browser, person: &Person) -> Answers {
    let say = |key: &str| person.words().text(key);
    page.visit("/");
    page.arrive_at(&say("welcome.title"));
    page.follow(&say("welcome.start"));
    let answers = person.answer(page, |_| false);
    page.arrive_at(&say("start.finished.title"));
    answers
}

/// The plan that the rules make of the answers, by the code that the app runs.
fn plan_of(answers: &Answers) -> Plan {
    recommend(&Person::facts(answers))
}

fn name(treatment: Treatment, words: &Words) -> String {
    words.text(&format!("treatment.{}.name", treatment.code()))
}

/// The part of a backup that holds the record.
fn payload(file: &Path) -> serde_json::Value {
    let text = fs::read_to_string(file).expect("a backup");
    let whole: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    whole["payload"].clone()
}

#[test]
fn from_the_door_to_a_backup_and_back_on_a_new_phone() {
    let mut server = serve();
    let page = Browser::open(&server);
    let person = Person::of("V-01", Language::En);
    let say = |key: &str| person.words().text(key);

    // Danger check, questions, plan.
    let answers = answer_everything(&page, &person);
    page.picture("path-finished");
    page.follow(&say("start.finished.to_plan"));
    page.arrive_at(&say("page.plan.title"));
    let plan = plan_of(&answers);
    assert_eq!(
        plan.start_now,
        [Treatment::Edu, Treatment::Ex, Treatment::PsySkl]
    );
    for component in Component::TEN {
        page.see(&say(&format!("component.{}", component.name())));
    }
    page.picture_of_all("path-plan");

    // Up to three things to begin with.
    for treatment in plan.start_now {
        let card = name(treatment, person.words());
        page.press_in(&card, &say("plan_page.choice.start"));
        page.see(&say("toast.chosen"));
    }

    // The first diary entry, and the list.
    page.follow_in(&say("nav.label"), &say("nav.diary"));
    page.arrive_at(&say("page.diary.title"));
    page.choose(&say("diary.pain.text"), "4");
    page.press(&say("diary.more"));
    page.choose(&say("diary.interference.text"), "3");
    page.choose(&say("diary.sleep_quality.text"), "6");
    page.tick(&name(Treatment::Ex, person.words()));
    page.fill(&say("diary.note.text"), "A walk in the rain.");
    page.press(&say("diary.save"));
    page.see("A walk in the rain.");
    page.see(&person.words().fill("diary.value.pain", &[("n", "4")]));
    page.picture_of_all("path-diary");

    // The backup.
    page.visit("/share");
    page.press(&say("share.backup.button"));
    let backup = page.downloaded("backplan");
    let first = payload(&backup);
    assert!(first.to_string().contains("A walk in the rain."));
    assert_eq!(page.console_errors(), [""; 0]);
    assert_eq!(page.foreign_requests(), [""; 0]);

    // Every route opens offline, with the person's data.
    page.await_offline_copy();
    server.stop();
    page.reload();
    for route in ROUTES {
        page.visit(route);
        assert!(!page.heading().is_empty(), "{route}");
    }
    page.visit("/diary");
    page.see("A walk in the rain.");

    // A new phone: the backup comes in, and what goes out again is equal.
    let other_server = serve();
    let other = Browser::open(&other_server);
    other.visit("/share");
    other.hand_in(&say("share.restore.label"), &backup);
    other.see(&say("share.opened.title"));
    other.picture_of_all("path-restore");
    other.press(&say("share.opened.restore"));
    other.visit("/diary");
    other.see("A walk in the rain.");
    other.visit("/share");
    other.press(&say("share.backup.button"));
    let second = payload(&other.downloaded("backplan"));
    // Which backup was made when is the only thing that the two devices tell differently.
    let without_backup_note = |mut payload: serde_json::Value| {
        if let Some(settings) = payload["settings"].as_object_mut() {
            settings.remove("backup");
        }
        payload
    };
    assert_eq!(without_backup_note(first), without_backup_note(second));
}

#[test]
fn signs_of_an_emergency_leave_only_help_and_stay_after_a_reload() {
    let server = serve();
    let page = Browser::open_as(
        &server,
        Setting {
            language: "en-US",
            ..USUAL
        },
    );
    let person = Person::of("V-02", Language::En);
    let say = |key: &str| person.words().text(key);
    page.visit("/start");
    // The questions stop as soon as the follow-ups of the first list are answered.
    person.answer(&page, |screen| screen.link_id().as_str() == "danger.sudden");
    page.arrive_at(&say("stop.emergency.title"));
    page.picture_of_all("path-emergency");
    let call = format!("{} 911", say("contact.call_emergency"));
    let link = page.one(&["link"], &call, None);
    assert_eq!(page.on(&link, "return arguments[0].href"), "tel:911");
    page.see(&say("flag.RF-CES-3"));
    page.must_be_accessible();
    for route in ["/plan", "/diary", "/library", "/"] {
        page.visit(route);
        page.arrive_at(&say("stop.emergency.title"));
        page.not_see(&say("plan_page.next.title"));
    }
    page.reload();
    page.arrive_at(&say("stop.emergency.title"));
    // Help is open all the time.
    page.visit("/help");
    page.arrive_at(&say("page.help.title"));
}

/// The lines on the plan page: what each one is called, and all it says.
fn lines_on(page: &Browser) -> BTreeMap<String, String> {
    let script = "return [...document.querySelectorAll('main article')]
        .filter((one) => one.querySelector('h4'))
        .map((one) => [one.querySelector('h4').textContent, one.innerText])";
    let lines = page.run(script, vec![]);
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    lines
        .as_array()
        .expect("lines")
        .iter()
        .map(|line| (text(&line[0]), text(&line[1])))
        .collect()
}

#[test]
fn the_browser_shows_the_plan_that_the_rules_make() {
    for (vignette, language, tag) in [
        ("V-03", Language::En, "en-GB"),
        ("V-04", Language::Es, "es-ES"),
    ] {
        let server = serve();
        let page = Browser::open_as(
            &server,
            Setting {
                language: tag,
                ..USUAL
            },
        );
        let person = Person::of(vignette, language);
        let say = |key: &str| person.words().text(key);
        let answers = answer_everything(&page, &person);
        let plan = plan_of(&answers);
        page.visit("/plan");
        page.arrive_at(&say("page.plan.title"));
        // What guidelines advise against is folded away by component.
        for component in Component::TEN
            .into_iter()
            .chain([Component::SelfCare, Component::Investigation])
        {
            let group = say(&format!("component.{}", component.name()));
            let more = say("plan_page.components.against_more");
            if page.names_in(&group, "button").contains(&more) {
                page.press_in(&group, &more);
            }
        }
        let lines = lines_on(&page);
        for item in &plan.items {
            let name = name(item.treatment, person.words());
            let line = lines
                .get(&name)
                .unwrap_or_else(|| panic!("{vignette}: no line for {name}"));
            let bucket = say(&format!("bucket.{}.name", item.bucket.name()));
            assert!(
                line.contains(&bucket),
                "{vignette}: {name} is not “{bucket}”: {line}"
            );
        }
        assert_eq!(lines.len(), plan.items.len(), "{vignette}");
        page.picture_of_all(&format!("path-plan-{vignette}"));
        // With a person's data on them, every page is as accessible as without, by day and by night.
        let mut page = page;
        for dark in [false, true] {
            page.use_dark(dark);
            for route in ROUTES {
                page.visit(route);
                page.must_be_accessible();
            }
        }
        assert_eq!(page.console_errors(), [""; 0]);
    }
}

#[test]
fn half_an_answer_is_never_lost() {
    let server = serve();
    let page = Browser::open(&server);
    let person = Person::of("V-01", Language::En);
    page.visit("/start");
    let mut screens = 0;
    person.answer(&page, |_| {
        screens += 1;
        // At every third screen the tab is lost and opened again.
        if screens % 3 == 0 {
            page.reload();
        }
        screens > 14
    });
    assert!(screens > 14);
}

#[test]
fn thoughts_of_self_harm_come_before_any_plan() {
    let yes = AnswerValue::Bool(true);
    let person = Person::of("V-01", Language::En).but("mind.self_harm", yes.clone());
    let say = |key: &str| person.words().text(key);

    // In danger of acting: an emergency, at once.
    let server = serve();
    let page = Browser::open(&server);
    let acting = person.clone().but("mind.acting", yes);
    page.visit("/start");
    acting.answer(&page, |screen| {
        screen.link_id().as_str() == "mind.after_medicine"
    });
    page.arrive_at(&say("stop.crisis_now.title"));
    page.see(&say("contact.call_emergency"));
    page.must_be_accessible();
    page.picture_of_all("path-crisis-now");

    // Without it: help today, when the danger check is done, and no plan before somebody was reached.
    let server = serve();
    let page = Browser::open(&server);
    page.visit("/start");
    let calm = person
        .clone()
        .but("mind.after_medicine", AnswerValue::Bool(false));
    calm.answer(&page, |screen| screen.link_id().as_str() == "pain.where");
    page.arrive_at(&say("stop.crisis_today.title"));
    page.picture_of_all("path-crisis-today");
    page.visit("/plan");
    page.arrive_at(&say("stop.crisis_today.title"));
    page.not_see(&say("plan_page.next.title"));
    // Nothing stands above the numbers to call.
    page.not_see(&say("banner.crisis.title"));
    assert_eq!(page.console_errors(), [""; 0]);
}
