//! The questions from first to last: nothing is lost, the people of the clinical sheet are understood, every screen has its names.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use backplan::domain::intake;
use backplan::domain::questionnaire::{AnswerKind, Answers, Standing};
use backplan::domain::understanding::{Understanding, understand};
use backplan::interchange::backup::inspect;
use backplan::text::{Language, Words};
use backplan_e2e::browser::{Browser, DESKTOP, PHONE, Setting, USUAL};
use backplan_e2e::person::{Person, next_screen};
use backplan_e2e::site::serve;

/// What the app keeps of the person, out of a backup that it saves.
#[track_caller]
fn kept(page: &Browser, words: &Words) -> Understanding {
    page.visit("/share");
    page.press(&words.text("share.backup.button"));
    let file = page.downloaded("backplan");
    let backup = inspect(&fs::read(&file).expect("a backup")).expect("a backup that can be read");
    understand(backup.record())
}

/// The answers in the browser are those of the person, and so is what follows from them.
#[track_caller]
fn check_understood(page: &Browser, person: &Person) {
    let understood = kept(page, person.words());
    let expected = person.answers_at_once();
    let kept: BTreeMap<_, _> = understood.answers.iter().collect();
    let said = expected.to_keep(intake::all());
    let said: BTreeMap<_, _> = said.iter().collect();
    assert_eq!(kept, said);
    for fact in backplan::domain::fact::YesNo::ALL {
        // What the record remembers of a crisis comes on top of the answers.
        if fact.name() == "crisis_support_reached" || fact.name().ends_with("_since_stop") {
            continue;
        }
        let (now, then) = (
            understood.facts.truth(*fact),
            Person::facts(&expected).truth(*fact),
        );
        assert_eq!(now, then, "{}", fact.name());
    }
    for fact in backplan::domain::fact::Amount::ALL {
        let (now, then) = (
            understood.facts.amount(*fact),
            Person::facts(&expected).amount(*fact),
        );
        assert_eq!(now, then, "{}", fact.name());
    }
}

/// How many questions there are for these answers: a tick list is one.
fn questions_in(answers: &Answers) -> u32 {
    let forms = intake::all();
    let standings = forms.standings(answers);
    let on_screen = |screen: &&backplan::domain::questionnaire::Screen<'_>| match screen.item.kind {
        AnswerKind::Group => {
            let below = screen.item.items.iter();
            let enabled = below.filter(|child| {
                forms.standing(&standings, child.link_id.as_str()) == Standing::Enabled
            });
            enabled.count()
        }
        _ => 1,
    };
    let count: usize = forms.walk(answers).iter().map(on_screen).sum();
    u32::try_from(count).expect("few questions")
}

#[test]
fn a_lost_tab_loses_no_answer_at_any_step() {
    let server = serve();
    let page = Browser::open(&server);
    let person = Person::of("V-01", Language::En);
    page.visit("/start");
    let mut cuts = 0;
    person.answer(&page, |_| {
        // Before each screen but the first the tab is lost and another one takes up where it was.
        if cuts > 0 {
            page.lose_tab("/start");
        }
        cuts += 1;
        false
    });
    println!("the tab was lost {} times", cuts - 1);
    assert!(cuts > 30, "{cuts}");
    page.lose_tab("/start");
    page.arrive_at(&person.words().text("start.finished.title"));
    check_understood(&page, &person);
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn adam_is_done_in_twelve_minutes_at_four_seconds_a_question() {
    let server = serve();
    let page = Browser::open(&server);
    let person = Person::of("V-01", Language::En);
    page.visit("/start");
    let start = Instant::now();
    let answers = person.answer(&page, |_| false);
    page.arrive_at(&person.words().text("start.finished.title"));
    let machine = start.elapsed();
    let questions = questions_in(&answers);
    let reading = Duration::from_secs(4) * questions;
    println!(
        "{questions} questions: {} s of reading and {} s of the machine",
        reading.as_secs(),
        machine.as_secs()
    );
    assert!(reading + machine <= Duration::from_secs(12 * 60));
    check_understood(&page, &person);
}

#[test]
fn dora_is_understood_in_spanish() {
    let server = serve();
    let page = Browser::open_as(
        &server,
        Setting {
            language: "es-ES",
            ..USUAL
        },
    );
    let person = Person::of("V-04", Language::Es);
    page.visit("/start");
    person.answer(&page, |_| false);
    page.arrive_at(&person.words().text("start.finished.title"));
    check_understood(&page, &person);
}

#[test]
fn fay_meets_help_before_any_score_or_plan() {
    let server = serve();
    let page = Browser::open(&server);
    let person = Person::of("V-06", Language::En);
    let say = |key: &str| person.words().text(key);
    page.visit("/start");
    // The danger check ends in help for today; no other question was asked, so there is no score.
    let so_far = person.answer(&page, |screen| screen.form.id == "first");
    page.arrive_at(&say("stop.crisis_today.title"));
    for question in ["mood.low", "impact.enjoyment", "pain.average"] {
        assert!(so_far.get(question).is_none(), "{question}");
    }
    for route in ["/plan", "/insights", "/start"] {
        page.visit(route);
        page.arrive_at(&say("stop.crisis_today.title"));
        page.not_see(&say("plan_page.next.title"));
        page.not_see(&say("plan_page.picture.title"));
    }
    // Somebody was reached: the check is asked again, and only then the rest.
    page.press(&say("stop.unlock.button"));
    page.press(&say("stop.unlock.yes"));
    let again = intake::answers_for_new_check(&so_far);
    let answers = person.answer_on(&page, again, |_| false);
    assert_eq!(answers, person.answers_at_once());
    page.arrive_at(&say("start.finished.title"));
    check_understood(&page, &person);
    // The plan opens, and help stays in sight.
    page.visit("/plan");
    page.arrive_at(&say("page.plan.title"));
    page.see(&say("banner.crisis.title"));
}

/// What a screen reader meets on a screen, one line a thing.
#[track_caller]
fn read_aloud(page: &Browser) -> Vec<String> {
    let mut lines = vec![format!("heading {}", page.heading())];
    for role in [
        "group",
        "radiogroup",
        "radio",
        "checkbox",
        "textbox",
        "spinbutton",
        "combobox",
        "button",
    ] {
        for name in page.names_of(role) {
            lines.push(format!("{role} {name}"));
        }
    }
    lines
}

#[test]
fn every_screen_reads_sensibly_in_both_languages() {
    for (language, tag) in [(Language::En, "en-GB"), (Language::Es, "es-ES")] {
        let server = serve();
        let page = Browser::open_as(
            &server,
            Setting {
                language: tag,
                ..USUAL
            },
        );
        let person = Person::of("V-04", language);
        let mut aloud = String::new();
        page.visit("/start");
        let mut screens = 0;
        person.answer(&page, |screen| {
            let forms = intake::all();
            person.arrive(&page, forms, screen);
            screens += 1;
            aloud.extend(["\n== ", screen.link_id().as_str(), "\n"]);
            for line in read_aloud(&page) {
                let name = line.split_once(' ').map_or("", |(_, name)| name);
                let is_folded = line.starts_with("group");
                assert!(
                    is_folded || !name.trim().is_empty(),
                    "{}: a {line} without a name",
                    screen.link_id()
                );
                // A name that is missing in a language would show its key.
                assert!(
                    !name.contains("question.") && !name.contains("start."),
                    "{line}"
                );
                aloud.push_str(&line);
                aloud.push('\n');
            }
            page.must_be_accessible();
            false
        });
        assert!(screens > 40, "{screens}");
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shots");
        fs::create_dir_all(&folder).expect("a folder");
        fs::write(
            folder.join(format!("read-aloud-{}.txt", language.tag())),
            aloud,
        )
        .expect("a file");
    }
}

#[test]
fn a_part_ends_with_what_was_said_and_a_change_comes_back_to_it() {
    let server = serve();
    let mut page = Browser::open(&server);
    let person = Person::of("V-01", Language::En);
    let words = person.words();
    let say = |key: &str| words.text(key);
    let forms = intake::all();
    page.visit("/start");
    let seen = person.answer(&page, |screen| {
        let short = ["danger", "pain", "pattern", "health", "medicines"];
        screen
            .section
            .is_some_and(|section| !short.contains(&section.as_str()))
    });
    let medicines = forms
        .screen_of("medicines.pain")
        .and_then(|screen| screen.section);
    page.arrive_at(&person.part_done(medicines.expect("a section")));
    page.see(&say("start.part_done.plan_title"));
    for (screen, name) in [(PHONE, "phone"), (DESKTOP, "desktop")] {
        page.use_screen(screen);
        for (dark, light) in [(false, "light"), (true, "dark")] {
            page.use_dark(dark);
            page.must_be_accessible();
            page.picture_of_all(&format!("intake-part-{name}-{light}"));
        }
    }
    page.use_screen(PHONE);
    page.use_dark(false);

    // An answer is changed in place: the screen comes up, and after it this page again.
    page.press(&say("start.part_done.show"));
    let care = forms.screen_of("medicines.count").expect("a screen");
    page.press(&words.fill("start.change", &[("what", &person.title(care))]));
    page.arrive_at(&person.title(care));
    page.press(&say("start.continue"));
    page.arrive_at(&person.part_done(medicines.expect("a section")));

    // A first plan is there; the rest waits on Today, and goes on where it was.
    page.follow(&say("start.part_done.to_plan"));
    page.arrive_at(&say("page.plan.title"));
    page.visit("/");
    page.follow(&say("today.go_on.stopped.button"));
    assert_eq!(
        next_screen(&seen).map(|screen| person.title(screen)),
        Some(page.heading())
    );
}
