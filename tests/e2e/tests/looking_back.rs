//! A plan that changes and a look back: what changed is shown line by line, and a review ends in a next step.

use backplan::domain::intake;
use backplan::domain::plan::changes::{Change, changes};
use backplan::domain::plan::recommend;
use backplan::domain::questionnaire::{AnswerValue, Answers};
use backplan::domain::record::revision::revisions;
use backplan::domain::treatment::Treatment;
use backplan::text::{Language, Words};
use backplan_e2e::browser::Browser;
use backplan_e2e::life::{backup_of, begun_on};
use backplan_e2e::person::Person;
use backplan_e2e::site::serve;

/// A browser that holds the record of a person who began so many days ago.
fn living(page: &Browser, person: &Person, days: i32) -> backplan::domain::record::Record {
    let today = page.today();
    let record = begun_on(today.plus_days(-days).expect("a day"), person);
    let file = backup_of(&record, today, &std::env::temp_dir());
    page.come_with(&file, person.words());
    record
}

fn name(treatment: Treatment, words: &Words) -> String {
    words.text(&format!("treatment.{}.name", treatment.code()))
}

#[test]
fn a_changed_answer_changes_the_plan_line_by_line_to_take_or_to_keep() {
    let server = serve();
    let page = Browser::open(&server);
    let person = Person::of("V-01", Language::En);
    let words = person.words();
    let say = |key: &str| words.text(key);
    let record = living(&page, &person, 3);

    // Nothing changed, nothing to say.
    page.visit("/plan");
    page.arrive_at(&say("page.plan.title"));
    page.not_see(&say("plan_change.title"));

    // A blood thinner came: the screen of that question is handed in anew.
    let thinner = person
        .clone()
        .but("takes.thinner", AnswerValue::Bool(true))
        .but("takes.warfarin", AnswerValue::Bool(false));
    let forms = intake::all();
    let screen = forms.screen_of("takes.thinner").expect("a screen");
    page.visit("/start");
    page.arrive_at(&say("start.finished.title"));
    page.press(&say("section.medicines.title"));
    page.press(&words.fill("start.change", &[("what", &thinner.title(screen))]));
    thinner.hand_in(&page, forms, screen, &person.answers_at_once());

    // The rules say what is different; so does the page.
    let plan = recommend(&Person::facts(&thinner.answers_at_once()));
    let expected = changes(&revisions(record.accepted_plans()), &plan);
    assert!(expected.len() >= 4, "{expected:?}");
    let safety: Vec<&Change> = expected.iter().filter(|one| one.kind.is_safety()).collect();
    assert!(safety.len() >= 2, "{expected:?}");
    page.visit("/plan");
    page.see(&say("plan_change.title"));
    page.see(&words.count("plan_change.number", expected.len()));
    let on_line = |what: &str, one: &Change| {
        let name = name(one.treatment, words);
        words.fill(&format!("plan_change.{what}"), &[("name", &name)])
    };
    page.press(&words.count("plan_change.more", expected.len() - 3));
    let last = on_line("keep", expected.last().expect("a change"));
    page.wait_until("the last line is there too", || {
        page.names_of("button").contains(&last)
    });
    let buttons = page.names_of("button");
    for one in &expected {
        assert!(buttons.contains(&on_line("take", one)), "{one:?}");
        assert!(buttons.contains(&on_line("keep", one)), "{one:?}");
    }
    page.see(&words.text(&format!("fact.{}", safety[0].facts[0].name())));
    page.must_be_accessible();
    page.picture_of_all("plan-changed");

    // One is taken, one is kept: it stays in sight, for it is about safety.
    let (taken, kept) = (safety[0], safety[1]);
    page.press(&on_line("take", taken));
    page.see(&say("toast.plan_taken"));
    page.press(&on_line("keep", kept));
    page.see(&say("toast.plan_kept"));
    page.see(&words.count("plan_change.number", expected.len() - 2));
    page.see(&say("plan_change.kept.title"));
    page.see(&say("plan_change.you_kept"));
    let buttons = page.names_of("button");
    assert!(!buttons.contains(&on_line("take", taken)));
    assert!(buttons.contains(&on_line("take_after_all", kept)));

    // The history has the first plan and both decisions, also after a reload.
    page.reload();
    page.press(&say("plan_history.show"));
    let told = |kind: &str, one: &Change| {
        let verdict = |bucket: Option<backplan::domain::plan::bucket::Bucket>| {
            bucket.map_or_else(
                || say("plan_change.no_line"),
                |bucket| words.text(&format!("bucket.{}.name", bucket.name())),
            )
        };
        words.fill(
            &format!("plan_history.{kind}"),
            &[
                ("name", &name(one.treatment, words)),
                ("before", &verdict(one.before)),
                ("now", &verdict(one.now)),
            ],
        )
    };
    page.see(&told("taken", taken));
    page.see(&told("kept", kept));
    page.picture_of_all("plan-history");

    // The rest at once; what was kept is still there.
    page.press(&words.count("plan_change.take_all", expected.len() - 2));
    page.see(&say("toast.plan_taken"));
    page.see(&say("plan_change.kept.title"));
    assert!(
        page.names_of("button")
            .contains(&on_line("take_after_all", kept))
    );
    // What the person had begun is still begun.
    page.see(&say("plan_page.status.start"));
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn a_look_back_after_two_weeks_begins_with_danger_and_ends_in_a_next_step() {
    let server = serve();
    let page = Browser::open(&server);
    let person = Person::of("V-01", Language::En)
        .but("impact.enjoyment", AnswerValue::Number(3.0))
        .but("impact.activity", AnswerValue::Number(3.0))
        .but("review.done", AnswerValue::Code("some".to_owned()))
        .but(
            "review.hurdles",
            AnswerValue::Codes(["time".to_owned()].into()),
        )
        .but("review.change", AnswerValue::Code("same".to_owned()))
        .but("review.new", AnswerValue::Bool(false));
    let words = person.words();
    let say = |key: &str| words.text(key);
    living(&page, &person, 15);

    // It shows where people look, and leads to the danger check first.
    page.visit("/plan");
    page.see(&words.fill("review.due.title", &[("n", "2")]));
    page.visit("/");
    page.see(&words.fill("review.due.title", &[("n", "2")]));
    page.picture_of_all("review-due");
    page.follow(&say("review.due.button"));
    let danger = intake::danger_check();
    let mut answers = intake::answers_for_new_check(&person.answers_at_once());
    let mut screens = 0;
    while let Some(screen) = danger.next_screen(&answers) {
        answers = person.hand_in(&page, danger, screen, &answers);
        screens += 1;
    }
    assert!(screens > 3, "{screens}");

    // The review itself; a break in the middle loses nothing.
    let forms = intake::review(false);
    let mut answers = Answers::default();
    let first = forms.next_screen(&answers).expect("a screen");
    answers = person.hand_in(&page, forms, first, &answers);
    page.visit("/");
    page.see(&say("review.open.title"));
    page.follow(&say("review.open.button"));
    while let Some(screen) = forms.next_screen(&answers) {
        if screen.link_id().as_str() == "review.plan" {
            page.arrive_at(&person.title(screen));
            page.must_be_accessible();
            page.picture_of_all("review-asking");
        }
        answers = person.hand_in(&page, forms, screen, &answers);
    }

    // The next step, with what it rests on.
    page.arrive_at(&say("review.outcome.go_on.title"));
    page.see(&words.fill("review.measure.pain", &[("start", "4"), ("now", "4")]));
    page.see(&say("review.change.same"));
    page.see(&say("review.hurdle.time"));
    page.must_be_accessible();
    page.picture_of_all("review-outcome");
    page.follow(&say("review.to_plan"));
    page.arrive_at(&say("page.plan.title"));
    page.not_see(&words.fill("review.due.title", &[("n", "2")]));
    page.see(&say("review.earlier"));
    page.reload();
    page.see(&say("review.outcome.go_on.title"));
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn any_treatment_can_be_asked_about() {
    let server = serve();
    let page = Browser::open(&server);
    let person = Person::of("V-01", Language::En);
    let words = person.words();
    let say = |key: &str| words.text(key);
    page.visit("/evidence");
    page.see(&say("why_not.empty"));
    living(&page, &person, 3);
    page.visit("/evidence");
    page.fill(&say("why_not.label"), "opioid");
    let plan = recommend(&Person::facts(&person.answers_at_once()));
    let strong = plan.item(Treatment::Ops).expect("a line");
    page.see(&name(Treatment::Ops, words));
    page.see(&words.text(&format!("bucket.{}.name", strong.bucket.name())));
    page.press(&words.fill("why_not.reasons", &[("name", &name(Treatment::Ops, words))]));
    page.see(strong.reasons[0].rule);
    page.must_be_accessible();
    page.picture_of_all("why-not");
}
