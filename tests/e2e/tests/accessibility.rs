//! What a machine can check of accessibility, on the built site.

use backplan_e2e::browser::{Browser, DESKTOP, Setting, USUAL};
use backplan_e2e::site::{ROUTES, serve};

/// Nothing is stored yet: what every page says then. With a person's data, `path.rs` looks.
#[test]
fn no_page_has_a_fault_while_it_is_empty() {
    for language in ["en-GB", "es-ES"] {
        for screen in [USUAL.screen, DESKTOP] {
            let server = serve();
            let setting = Setting {
                language,
                screen,
                ..USUAL
            };
            let mut page = Browser::open_as(&server, setting);
            for dark in [false, true] {
                page.use_dark(dark);
                for route in ROUTES {
                    page.visit(route);
                    page.must_be_accessible();
                }
            }
        }
    }
}

#[test]
fn the_check_bites() {
    let server = serve();
    let page = Browser::open(&server);
    page.visit("/");
    page.run(
        "document.querySelector('main').append(document.createElement('input'))",
        vec![],
    );
    let faults = page.accessibility_faults();
    assert!(
        faults.iter().any(|fault| fault.starts_with("label ")),
        "{faults:#?}"
    );
}
