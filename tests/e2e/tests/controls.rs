//! The controls of the questions: body map, medicines, scores from elsewhere, letters, by finger and by keyboard.

use backplan::domain::intake;
use backplan::text::Language;
use backplan_e2e::browser::{Browser, Setting, USUAL};
use backplan_e2e::person::Person;
use backplan_e2e::site::serve;
use thirtyfour::Key;

/// A page in front of the screen of that name.
fn at(page: &Browser, person: &Person, screen: &str) {
    page.visit("/start");
    person.answer(page, |asked| asked.link_id().as_str() == screen);
    let forms = intake::all();
    person.arrive(page, forms, forms.screen_of(screen).expect("a screen"));
}

/// The usual browser of somebody who speaks this language.
fn speaking(language: Language) -> Setting {
    let language = match language {
        Language::En => "en-US",
        Language::Es => "es-ES",
    };
    Setting { language, ..USUAL }
}

/// Whether a place of the drawing is marked.
#[track_caller]
fn is_pressed(page: &Browser, name: &str) -> bool {
    let place = page.one(&["button"], name, None);
    page.on(&place, "return arguments[0].getAttribute('aria-pressed')") == "true"
}

/// Puts a text into the box at once, as pasting does: the driver cannot type what is no plain letter.
#[track_caller]
fn paste(page: &Browser, name: &str, text: &str) {
    let script = format!(
        "arguments[0].focus(); arguments[0].value = {}; \
         arguments[0].dispatchEvent(new Event('input', {{ bubbles: true }}))",
        serde_json::to_string(text).expect("a text")
    );
    let field = page.one(&["combobox", "textbox"], name, None);
    page.on(&field, &script);
}

/// Takes the first line that fits, by keyboard.
#[track_caller]
fn take_first(page: &Browser, name: &str, typed: &str) {
    page.fill(name, typed);
    page.key(Key::Down);
    page.key(Key::Enter);
    page.wait_until("the box is empty again", || page.value(name).is_empty());
}

/// How often the page says this.
fn times(page: &Browser, words: &str) -> usize {
    page.text().matches(words).count()
}

#[test]
fn places_are_marked_by_finger_by_keyboard_and_by_list_alike() {
    for language in Language::ALL {
        let person = Person::of("V-03", language);
        let server = serve();
        let page = Browser::open_as(&server, speaking(language));
        at(&page, &person, "pain.where");
        let say = |key: &str| person.words().text(key);
        let place = |code: &str| say(&format!("question.pain.map.option.{code}"));
        let low = place("low_left");
        page.press(&low);
        assert!(page.is_ticked(&low), "the list follows the drawing");
        assert!(is_pressed(&page, &low));
        page.tick(&place("foot_right"));
        assert!(
            is_pressed(&page, &place("foot_right")),
            "the drawing follows the list"
        );
        page.untick(&low);
        assert!(!is_pressed(&page, &low));

        // By keyboard alone, from the switch between the sides on.
        page.press(&say("body_map.front"));
        page.key(Key::Tab);
        assert_eq!(page.focused(), format!("button {}", place("neck_left")));
        page.key(Key::Space);
        assert!(is_pressed(&page, &place("neck_left")));
        page.key(Key::Enter);
        assert!(!is_pressed(&page, &place("neck_left")));
        page.key(Key::Enter);

        // "None of these" and a place rule each other out.
        page.tick(&place("none"));
        assert!(!page.is_ticked(&place("foot_right")) && !is_pressed(&page, &place("neck_left")));
        page.press(&place("belly"));
        assert!(!page.is_ticked(&place("none")));
        page.tick(&place("low_right"));
        page.press(&say("body_map.rate"));
        let words = person.words();
        let question = words.fill("body_map.how_much", &[("place", &place("low_right"))]);
        page.pick(&question, "7");
        page.press(&say("body_map.back"));
        let rated = words.fill(
            "body_map.rated",
            &[("place", &place("low_right")), ("n", "7")],
        );
        assert!(is_pressed(&page, &rated));
        page.must_be_accessible();
        page.press(&say("start.continue"));
        page.arrive_at(&say("question.pain.time.text"));
        page.reload();
        page.press(&say("start.back"));
        assert!(page.is_ticked(&place("low_right")) && page.is_ticked(&place("belly")));
        assert!(is_pressed(&page, &rated), "nothing is lost by a reload");
        assert_eq!(page.console_errors(), [""; 0]);
    }
}

#[test]
fn medicines_are_listed_by_keyboard_added_up_and_kept() {
    let person = Person::of("V-01", Language::En);
    let server = serve();
    let page = Browser::open(&server);
    at(&page, &person, "medicines.list");
    let say = |key: &str| person.words().text(key);
    let words = person.words();
    let name = say("medicine_list.name");
    page.fill(&name, "tylen");
    let options = page.names_of("option");
    assert!(
        options[0].starts_with("paracetamol (acetaminophen)"),
        "{options:?}"
    );
    take_first(&page, &name, "tylen");
    page.see("paracetamol (acetaminophen)");
    assert_eq!(
        page.focused(),
        format!("combobox {name}"),
        "ready for the next"
    );

    // One that is not in the list is kept as it is and counts for nothing.
    paste(&page, &name, "Magnesium Plus <b>💊");
    page.key(Key::Up);
    page.key(Key::Enter);
    page.see("Magnesium Plus <b>💊");
    page.see(&say("medicine_list.unknown.text"));

    // By finger, and off the list again.
    page.fill(&name, "code");
    let line = page.one(&["option"], "codeine", None);
    page.on(&line, "arguments[0].click()");
    let part = |key: &str, part: &str| {
        words.fill(
            key,
            &[("part", &say(&format!("medicine_list.part.{part}")))],
        )
    };
    page.fill(&part("medicine_list.mg.label", "codeine"), "30");
    let how_many = say("medicine_list.count.label");
    page.fill_in("codeine", &how_many, "4");
    page.see(&words.fill("medicine_list.morphine", &[("mg", "18")]));
    page.press(&words.fill("medicine_list.remove", &[("name", "codeine")]));
    page.not_see(&words.fill("medicine_list.morphine", &[("mg", "18")]));

    // What cannot be believed is told at the field and on top, and the screen waits.
    page.fill(&how_many, "9999");
    page.press(&say("start.continue"));
    let refused = words.fill(
        "answer_error.out_of_range",
        &[("least", "0.25"), ("most", "60")],
    );
    page.see(&say("start.look_again"));
    assert_eq!(times(&page, &refused), 2, "at the field and on top");
    page.fill(&how_many, "3");
    page.fill(&part("medicine_list.mg.label", "paracetamol"), "1000");
    page.see(&words.fill("medicine_list.paracetamol", &[("mg", "3000")]));

    // A pasted letter is no name.
    paste(
        &page,
        &name,
        &"Dear colleague, thank you for seeing this patient. ".repeat(200),
    );
    page.see(&words.fill("medicine_list.too_long", &[("most", "100")]));
    page.press(&say("start.continue"));
    page.see(&say("start.look_again"));
    // A name that was typed and not taken is not lost in silence.
    paste(&page, &name, "Turmeric");
    let pending = words.fill("medicine_list.pending", &[("name", "Turmeric")]);
    page.see(&pending);
    assert_eq!(times(&page, &pending), 2, "at the field and on top");
    page.must_be_accessible();
    page.fill(&name, "");
    page.press(&say("start.continue"));
    page.arrive_at(&say("question.medicines.pain.text"));
    page.reload();
    page.press(&say("start.back"));
    page.see("Magnesium Plus <b>💊");
    assert_eq!(page.value(&how_many), "3");
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn what_a_medicine_is_stands_ticked_in_the_lists_that_follow() {
    let person = Person::of("V-01", Language::Es);
    let server = serve();
    let page = Browser::open_as(&server, speaking(Language::Es));
    at(&page, &person, "medicines.list");
    let say = |key: &str| person.words().text(key);
    take_first(&page, &say("medicine_list.name"), "sintrom");
    take_first(&page, &say("medicine_list.name"), "enantyum");
    page.see("acenocumarol");
    page.see("dexketoprofeno");
    page.press(&say("start.continue"));
    page.arrive_at(&say("question.medicines.pain.text"));
    assert!(page.is_ticked(&say("question.takes.anti_inflammatory.text")));
    assert!(!page.is_ticked(&say("question.takes.opioid.text")));
}

#[test]
fn a_score_from_elsewhere_is_checked_kept_and_named_in_the_plan() {
    let person = Person::of("V-01", Language::En);
    let server = serve();
    let page = Browser::open(&server);
    page.visit("/share");
    let say = |key: &str| person.words().text(key);
    let words = person.words();
    page.hand_in(&say("share.restore.label"), &person.backup());
    page.press(&say("share.opened.restore"));
    page.see(&say("toast.merged"));
    page.visit("/start");
    page.press(&say("score.open"));
    page.pick(&say("score.which"), &say("score.name.rmdq"));
    for (typed, error) in [
        (
            "25",
            words.fill(
                "answer_error.out_of_range",
                &[("least", "0"), ("most", "24")],
            ),
        ),
        ("7.5", say("answer_error.not_whole")),
        ("seven", say("answer_error.not_a_number")),
        ("💊", say("answer_error.not_a_number")),
    ] {
        paste(&page, &say("score.value"), typed);
        page.press(&say("score.save"));
        assert_eq!(times(&page, &error), 2, "{typed}: at the field and on top");
    }
    page.fill(&say("score.value"), "20");
    page.fill(&say("score.day"), "2026-03-03");
    page.choose(&say("score.who"), &say("score.from.clinic"));
    page.press(&say("score.save"));
    let told = "Roland-Morris (RMDQ-24): 20 of 24";
    page.see(told);
    page.must_be_accessible();
    page.visit("/plan");
    page.see(&say("score.in_plan"));
    page.see(told);
    page.visit("/start");
    page.press(&say("score.open"));
    page.press(&words.fill("score.remove", &[("name", &say("score.name.rmdq"))]));
    page.not_see(told);
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn large_letters_and_another_hand_survive() {
    let person = Person::of("V-01", Language::En);
    let server = serve();
    let page = Browser::open(&server);
    page.visit("/start");
    let say = |key: &str| person.words().text(key);
    let width = || {
        page.run(
            "return parseFloat(getComputedStyle(document.documentElement).fontSize)",
            vec![],
        )
    };
    let before = width().as_f64().unwrap_or_default();
    page.press(&say("ease.title"));
    page.choose(&say("settings.text.title"), &say("settings.text.large"));
    page.choose(
        &say("settings.filled_by.title"),
        &say("settings.filled_by.other"),
    );
    page.see(&say("ease.for_someone"));
    page.reload();
    page.see(&say("ease.for_someone"));
    let after = width().as_f64().unwrap_or_default();
    assert!(after > before * 1.2, "{before} then {after}");
    let is_wide = page.run(
        "return document.documentElement.scrollWidth > innerWidth",
        vec![],
    );
    assert_eq!(is_wide, false, "nothing runs off the side");
}

#[test]
fn impossible_measures_are_told_at_the_field_and_on_top() {
    let person = Person::of("V-01", Language::En);
    let server = serve();
    let page = Browser::open(&server);
    at(&page, &person, "habits.measures");
    let say = |key: &str| person.words().text(key);
    let words = person.words();
    for (question, typed, least, most) in [
        ("body.height", "17", "100", "250"),
        ("body.weight", "5", "25", "400"),
    ] {
        let name = say(&format!("question.{question}.text"));
        page.fill(&name, typed);
        page.press(&say("start.continue"));
        let error = words.fill(
            "answer_error.out_of_range",
            &[("least", least), ("most", most)],
        );
        page.see(&say("start.look_again"));
        assert_eq!(times(&page, &error), 2, "{question}");
        page.fill(&name, "");
    }
}
