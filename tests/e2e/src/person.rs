//! A person who answers the app's questions, by role and label as everybody does.
//!
//! The labels are read from the locale file, the order of the screens from the forms themselves: a test says
//! only what the person answers, in whichever language.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use backplan::domain::fact::{Facts, YesNo};
use backplan::domain::intake;
use backplan::domain::plan::recommend;
use backplan::domain::questionnaire::{
    AnswerKind, AnswerValue, Answers, Forms, Item, LinkId, Screen, Standing,
};
use backplan::domain::record::Record;
use backplan::domain::record::answer::Answer;
use backplan::domain::record::ledger::Author;
use backplan::domain::understanding::{item_of, stored, value_of};
use backplan::interchange::backup::write_backup;
use backplan::text::{Language, Words, answers as words_of};

use crate::browser::Browser;
use crate::site::HERE;

/// What a person answers.
#[derive(Debug, Clone)]
pub struct Person {
    answers: BTreeMap<LinkId, AnswerValue>,
    words: Words,
}

/// The words of a language, as the build has them.
pub fn words(language: Language) -> Words {
    let read = |folder: &str| {
        let file = format!("../../{folder}/{}.json", language.tag());
        fs::read_to_string(Path::new(HERE).join(file)).expect("a locale file")
    };
    let first = Words::first(language, &read("locales/first")).expect("words");
    first.with_rest(&read("locales")).expect("words")
}

impl Person {
    /// The person of a vignette, from `tests/cases/intake`.
    pub fn of(vignette: &str, language: Language) -> Self {
        let path = Path::new(HERE)
            .join("../cases/intake")
            .join(format!("{vignette}.json"));
        let text = fs::read_to_string(path).expect("a vignette");
        let stored: BTreeMap<String, Answer> = serde_json::from_str(&text).expect("answers");
        let answers = stored
            .into_iter()
            .map(|(question, answer)| (LinkId::from(question), value_of(&answer)))
            .collect();
        Self {
            answers,
            words: words(language),
        }
    }

    /// The same person with another answer.
    #[must_use]
    pub fn but(mut self, question: &'static str, value: AnswerValue) -> Self {
        self.answers.insert(LinkId::from(question), value);
        self
    }

    /// A backup with these answers and nothing else, as a file that the app can open.
    #[track_caller]
    pub fn backup(&self) -> PathBuf {
        let mut record = Record::new("person0000".parse().expect("an id"));
        let device = "device0000".parse().expect("an id");
        let at = "2026-11-22T09:00:00.000+00:00".parse().expect("a moment");
        let forms = intake::all();
        let mut answers = Answers::default();
        while let Some(screen) = forms.next_screen(&answers) {
            let given = self.given(forms, screen, &answers);
            answers = submitted(forms, screen, &answers, given);
        }
        for (question, value) in answers.iter() {
            let by = record.sign(at, &device, Author::Person);
            let item = item_of(question).expect("a name");
            let answer = stored(value).expect("an answer that can be kept");
            record.answer(item, answer, &by).expect("a kept answer");
        }
        let file = format!("backplan-answers-{}.json", new_number());
        let file = std::env::temp_dir().join(file);
        fs::write(&file, write_backup(&record, at, "test")).expect("a file");
        file
    }

    /// The words the person reads.
    pub const fn words(&self) -> &Words {
        &self.words
    }

    /// Answers every screen that comes up until there is none left, or until `stop` says that it is enough.
    ///
    /// Gives back the answers as the app should have them then.
    #[track_caller]
    pub fn answer(&self, page: &Browser, stop: impl FnMut(&Screen<'_>) -> bool) -> Answers {
        self.answer_on(page, Answers::default(), stop)
    }

    /// As [`Person::answer`], with what was answered before.
    #[track_caller]
    pub fn answer_on(
        &self,
        page: &Browser,
        before: Answers,
        mut stop: impl FnMut(&Screen<'_>) -> bool,
    ) -> Answers {
        let forms = intake::all();
        let mut answers = before;
        while let Some(screen) = next_screen(&answers) {
            if stop(screen) {
                break;
            }
            answers = self.hand_in(page, forms, screen, &answers);
        }
        answers
    }

    /// Everything the person would have answered by the end, without a page.
    pub fn answers_at_once(&self) -> Answers {
        let forms = intake::all();
        let mut answers = Answers::default();
        while let Some(screen) = forms.next_screen(&answers) {
            let mut waiting = Vec::new();
            gather(screen.item, &mut waiting);
            let mut so_far = answers.clone();
            let mut given = BTreeMap::new();
            for item in waiting {
                let standings = forms.standings(&so_far);
                let applies =
                    forms.standing(&standings, item.link_id.as_str()) == Standing::Enabled;
                if let (true, Some(value)) = (applies, self.answers.get(&item.link_id)) {
                    so_far
                        .answer(item, value.clone())
                        .expect("an answer that fits");
                    given.insert(item.link_id.clone(), value.clone());
                }
            }
            answers = answers
                .submit(forms, screen, given)
                .unwrap_or_else(|errors| panic!("{}: {errors:?}", screen.link_id()));
        }
        answers
    }

    /// Answers one screen.
    #[track_caller]
    pub fn hand_in(
        &self,
        page: &Browser,
        forms: &Forms<'_>,
        screen: &Screen<'_>,
        before: &Answers,
    ) -> Answers {
        self.arrive(page, forms, screen);
        let given = self.given(forms, screen, before);
        for (item, value) in &given {
            self.act(page, forms, item, value);
        }
        let nothing = screen.item.kind == AnswerKind::Signs && given.is_empty();
        let next = if nothing {
            "danger.none_of_these"
        } else {
            "start.continue"
        };
        let after = submitted(forms, screen, before, given);
        page.press(&self.words.text(next));
        after
    }

    /// Waits for a screen; the end of the part before it is passed by going on.
    #[track_caller]
    pub fn arrive(&self, page: &Browser, forms: &Forms<'_>, screen: &Screen<'_>) {
        let title = self.title(screen);
        let ends: Vec<String> = forms
            .screens()
            .iter()
            .filter_map(|other| other.section)
            .map(|section| self.part_done(section))
            .collect();
        let mut heading = String::new();
        page.wait_until(&format!("the screen “{title}” comes up"), || {
            heading = page.heading();
            heading == title || ends.contains(&heading)
        });
        if heading != title {
            page.press(&self.words.text("start.part_done.go_on"));
        }
        page.arrive_at(&title);
    }

    /// The heading at the end of a part.
    pub fn part_done(&self, section: &LinkId) -> String {
        let name = self.words.text(&format!("section.{section}.title"));
        self.words
            .fill("start.part_done.title", &[("section", &name)])
    }

    /// What the person answers on one screen, in the order in which it comes up.
    #[track_caller]
    fn given<'s>(
        &self,
        forms: &Forms<'_>,
        screen: &Screen<'s>,
        before: &Answers,
    ) -> Vec<(&'s Item, AnswerValue)> {
        let mut given = Vec::new();
        let mut so_far = before.clone();
        let mut waiting = Vec::new();
        gather(screen.item, &mut waiting);
        for item in waiting {
            let Some(value) = self.answers.get(&item.link_id) else {
                continue;
            };
            let standings = forms.standings(&so_far);
            if forms.standing(&standings, item.link_id.as_str()) != Standing::Enabled {
                continue;
            }
            so_far
                .answer(item, value.clone())
                .expect("an answer that fits");
            given.push((item, value.clone()));
        }
        given
    }

    /// The heading of a screen.
    pub fn title(&self, screen: &Screen<'_>) -> String {
        if matches!(screen.item.kind, AnswerKind::Group | AnswerKind::Signs) {
            words_of::question(screen.item, &self.words)
        } else {
            let section = screen.section.unwrap_or(screen.link_id());
            self.words.text(&format!("section.{section}.title"))
        }
    }

    #[track_caller]
    fn act(&self, page: &Browser, forms: &Forms<'_>, item: &Item, value: &AnswerValue) {
        let question = words_of::question(item, &self.words);
        let say = |key: &str| self.words.text(key);
        let row = forms.is_row(item);
        match value {
            AnswerValue::Bool(true) if row => page.tick(&question),
            AnswerValue::Bool(false) if row => {}
            AnswerValue::Bool(yes) => {
                page.choose(
                    &question,
                    &say(if *yes { "danger.yes" } else { "danger.no" }),
                );
            }
            AnswerValue::NotSure if row => {
                let unsure = say("start.unsure_about_one");
                if !page.is_ticked(&unsure) {
                    page.tick(&unsure);
                }
                page.tick(&format!("{}: {question}", say("danger.not_sure")));
            }
            AnswerValue::NotSure => page.choose(&question, &say("danger.not_sure")),
            AnswerValue::Declined => page.choose(&question, &say("danger.rather_not_say")),
            AnswerValue::Code(code) => {
                page.choose(&question, &words_of::option(item, code, &self.words));
            }
            AnswerValue::Codes(codes) => {
                for code in codes {
                    page.tick(&words_of::option(item, code, &self.words));
                }
            }
            AnswerValue::Number(number)
                if matches!(item.kind, AnswerKind::Scale { least: -2, .. }) =>
            {
                let step = number.to_string().parse().expect("a whole step");
                page.choose(&question, &words_of::step(item, step, &self.words));
            }
            AnswerValue::Number(number) if matches!(item.kind, AnswerKind::Scale { .. }) => {
                let end = match number.to_string().as_str() {
                    "0" => Some("least"),
                    "10" => Some("most"),
                    _ => None,
                };
                let label = end.map_or_else(
                    || number.to_string(),
                    |end| {
                        let meaning = say(&format!("question.{}.{end}", item.link_id));
                        format!("{number}, {meaning}")
                    },
                );
                page.choose(&question, &label);
            }
            AnswerValue::Number(number) => page.fill(&question, &number.to_string()),
            AnswerValue::Text(text) | AnswerValue::Day(text) => page.fill(&question, text),
        }
    }

    /// The facts that follow from answers.
    pub fn facts(answers: &Answers) -> Facts {
        intake::facts_of(intake::all(), answers).expect("facts that fit together")
    }
}

/// The screen that comes next, in the order of the app: what settles most comes first.
pub fn next_screen(answers: &Answers) -> Option<&'static Screen<'static>> {
    let facts = intake::facts_of(intake::all(), answers);
    let open = facts.map_or_else(
        |_| Vec::new(),
        |mut facts| {
            // Whoever gets past the danger check with dark thoughts has reached somebody.
            facts.set(YesNo::CrisisSupportReached, true);
            recommend(&facts).questions
        },
    );
    let part = intake::waiting(answers, &open).into_iter().next()?;
    intake::all().screen_of(part.next?.as_str())
}

/// The answers after a screen was handed in.
#[track_caller]
fn submitted(
    forms: &Forms<'_>,
    screen: &Screen<'_>,
    before: &Answers,
    given: Vec<(&Item, AnswerValue)>,
) -> Answers {
    let given = given
        .into_iter()
        .map(|(item, value)| (item.link_id.clone(), value))
        .collect();
    before
        .submit(forms, screen, given)
        .unwrap_or_else(|errors| panic!("{}: {errors:?}", screen.link_id()))
}

/// A number of its own for each file of this run.
fn new_number() -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    format!("{}-{number}", std::process::id())
}

fn gather<'i>(item: &'i Item, found: &mut Vec<&'i Item>) {
    if item.kind.is_question() && !item.hidden {
        found.push(item);
    }
    for child in &item.items {
        gather(child, found);
    }
}
