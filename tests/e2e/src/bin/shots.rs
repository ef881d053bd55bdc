//! `make shots`: pictures of every page for people to look at, in `shots/`.
//!
//! Each page on a phone and a small laptop, by day and by night, in both languages. Arguments name
//! the addresses to take; without any, all of them. A file is named `plan-es-dark-390.png`.

use backplan_e2e::browser::{Browser, DESKTOP, PHONE, Setting};
use backplan_e2e::site::{ROUTES, serve};

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    let routes: Vec<&str> = if wanted.is_empty() {
        ROUTES.to_vec()
    } else {
        wanted.iter().map(String::as_str).collect()
    };
    for language in ["en-US", "es-ES"] {
        for screen in [PHONE, DESKTOP] {
            for dark in [false, true] {
                let server = serve();
                let page = Browser::open_as(
                    &server,
                    Setting {
                        language,
                        screen,
                        dark,
                    },
                );
                for route in &routes {
                    page.visit(route);
                    let place = route.trim_matches('/').replace('/', "-");
                    let place = if place.is_empty() { "today" } else { &place };
                    let short = &language[..2];
                    let light = if dark { "dark" } else { "light" };
                    let name = format!("{place}-{short}-{light}-{}", screen.width);
                    println!("{}", page.picture_of_all(&name).display());
                }
            }
        }
    }
}
