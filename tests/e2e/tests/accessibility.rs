//! What a machine can check of accessibility, on the built site.

use backplan_e2e::browser::{Browser, DESKTOP, Setting, USUAL};
use backplan_e2e::site::serve;

#[test]
fn the_first_page_has_no_fault_by_day_or_night_on_phone_or_desktop() {
    let server = serve();
    for screen in [USUAL.screen, DESKTOP] {
        for dark in [false, true] {
            let page = Browser::open_as(
                &server,
                Setting {
                    screen,
                    dark,
                    ..USUAL
                },
            );
            page.visit("/");
            page.must_be_accessible();
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
