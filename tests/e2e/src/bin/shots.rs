//! `make shots`: pictures of every page for people to look at, in `shots/`.
//!
//! Each page on a phone and a small laptop, by day and by night, in both languages. Arguments name
//! the addresses to take; without any, all of them. An argument as `V-04` names a vignette whose
//! answers are in the record, one as `D-30` a diary of so many days; without one it is empty. A file is
//! named `plan-V-04-es-dark-390.png`.

use backplan::text::Language;
use backplan_e2e::browser::{Browser, DESKTOP, PHONE, Setting};
use backplan_e2e::diary::lived;
use backplan_e2e::life::backup_of;
use backplan_e2e::person::{Person, words};
use backplan_e2e::site::{ROUTES, serve};

fn main() {
    let (people, wanted): (Vec<String>, Vec<String>) = std::env::args()
        .skip(1)
        .partition(|argument| argument.starts_with("V-") || argument.starts_with("D-"));
    let routes: Vec<&str> = if wanted.is_empty() {
        ROUTES.to_vec()
    } else {
        wanted.iter().map(String::as_str).collect()
    };
    let mut records: Vec<Option<&str>> = people.iter().map(|who| Some(who.as_str())).collect();
    if records.is_empty() {
        records.push(None);
    }
    for who in records {
        for language in [Language::En, Language::Es] {
            for screen in [PHONE, DESKTOP] {
                for dark in [false, true] {
                    take(
                        who,
                        language,
                        Setting {
                            language: locale(language),
                            screen,
                            dark,
                        },
                        &routes,
                    );
                }
            }
        }
    }
}

/// What the browser asks for.
const fn locale(language: Language) -> &'static str {
    match language {
        Language::En => "en-US",
        Language::Es => "es-ES",
    }
}

/// Takes the pages as one person sees them in one setting.
fn take(who: Option<&str>, language: Language, setting: Setting, routes: &[&str]) {
    let server = serve();
    let page = Browser::open_as(&server, setting);
    if let Some(vignette) = who {
        let say = words(language);
        let file = match vignette.strip_prefix("D-") {
            None => Person::of(vignette, language).backup(),
            Some(days) => {
                let days = days.parse().expect("a number of days");
                let today = page.today();
                backup_of(&lived(days, today), today, &std::env::temp_dir())
            }
        };
        page.come_with(&file, &say);
    }
    for route in routes {
        page.visit(route);
        let place = route.trim_matches('/').replace('/', "-");
        let place = if place.is_empty() { "today" } else { &place };
        let person = who.map(|who| format!("-{who}")).unwrap_or_default();
        let light = if setting.dark { "dark" } else { "light" };
        let width = setting.screen.width;
        let name = format!("{place}{person}-{}-{light}-{width}", language.tag());
        println!("{}", page.picture_of_all(&name).display());
    }
}
