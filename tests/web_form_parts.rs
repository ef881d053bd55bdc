//! Form parts in a real browser: what they say to assistive technology, and what they report.

#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "a test says no by panicking")]

use backplan::view::form::checkbox_group::CheckboxGroup;
use backplan::view::form::choice::Choice;
use backplan::view::form::error_summary::{ErrorSummary, FieldError};
use backplan::view::form::number_field::NumberField;
use backplan::view::form::scale_field::ScaleField;
use backplan::view::form::yes_no_unsure::{Reply, YesNoUnsure};
use backplan::view::widget::button::Button;
use backplan::view::widget::dialog::Dialog;
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::tick;
use leptos::web_sys::{Element, HtmlElement, HtmlInputElement};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
async fn a_scale_starts_empty_and_reports_the_step_touched() {
    let value = RwSignal::new(None::<u8>);
    let page = show(move || {
        view! {
            <ScaleField
                id="pain"
                legend="Pain"
                low="none"
                high="worst"
                value
                on_change=move |step| value.set(Some(step))
            />
        }
    });
    for step in 0..=10 {
        assert_eq!(
            attribute(&page, &format!("#pain-{step}"), "type").as_deref(),
            Some("radio")
        );
    }
    assert!(page.query_selector(":checked").unwrap().is_none());

    click(&page, "#pain-10");
    tick().await;

    assert_eq!(value.get_untracked(), Some(10));
    assert_eq!(find(&page, ":checked").id(), "pain-10");
    assert_eq!(
        attribute(&page, "#pain-10", "aria-label").as_deref(),
        Some("10, worst")
    );
}

#[wasm_bindgen_test]
async fn none_of_these_rules_out_the_rest_and_back() {
    let value = RwSignal::new(vec!["walk".to_owned()]);
    let page = show(move || {
        view! {
            <CheckboxGroup
                id="tried"
                legend="Tried"
                choices=vec![Choice::new("walk", "Walking"), Choice::new("rest", "Rest")]
                none=Choice::new("none", "None of these")
                value
                on_change=move |codes| value.set(codes)
            />
        }
    });

    click(&page, "#tried-rest");
    tick().await;
    assert_eq!(value.get_untracked(), ["walk", "rest"]);

    click(&page, "#tried-none");
    tick().await;
    assert_eq!(value.get_untracked(), ["none"]);
    assert!(!input(&page, "#tried-walk").checked());

    click(&page, "#tried-rest");
    tick().await;
    assert_eq!(value.get_untracked(), ["rest"]);
    assert!(!input(&page, "#tried-none").checked());
}

#[wasm_bindgen_test]
async fn an_unsure_reply_is_its_own_answer() {
    let value = RwSignal::new(None::<Reply>);
    let page = show(move || {
        view! {
            <YesNoUnsure
                id="numb"
                legend="Numb?"
                yes="Yes"
                no="No"
                unsure="Not sure"
                value
                on_change=move |reply| value.set(Some(reply))
            />
        }
    });

    click(&page, "#numb-unsure");
    tick().await;

    assert_eq!(value.get_untracked(), Some(Reply::Unsure));
}

#[wasm_bindgen_test]
async fn a_number_keeps_its_text_and_names_hint_error_and_unit() {
    let value = RwSignal::new("abc".to_owned());
    let error = RwSignal::new(None::<String>);
    let page = show(move || {
        view! {
            <NumberField
                id="age"
                label="Age"
                hint="18 to 110"
                error=error
                unit="years"
                value
                on_input=move |text| value.set(text)
            />
        }
    });
    tick().await;
    assert_eq!(input(&page, "#age").value(), "abc");
    assert_eq!(attribute(&page, "#age", "aria-invalid"), None);
    assert_eq!(
        attribute(&page, "#age", "aria-describedby").as_deref(),
        Some("age-hint age-unit")
    );

    error.set(Some("type a number".to_owned()));
    tick().await;

    assert_eq!(
        attribute(&page, "#age", "aria-invalid").as_deref(),
        Some("true")
    );
    let described = attribute(&page, "#age", "aria-describedby").unwrap();
    assert_eq!(described, "age-hint age-error age-unit");
    for id in described.split(' ') {
        assert!(
            page.query_selector(&format!("#{id}")).unwrap().is_some(),
            "{id} is not there"
        );
    }
}

#[wasm_bindgen_test]
async fn a_failed_submit_moves_focus_to_the_summary_and_on_to_the_field() {
    let attempt = RwSignal::new(0_u32);
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let page = show(move || {
        view! {
            <ErrorSummary title="To put right" errors attempt />
            <ScaleField
                id="sleep"
                legend="Sleep"
                low="bad"
                high="good"
                value=Signal::derive(|| None)
                on_change=|_| ()
            />
        }
    });
    tick().await;
    assert!(
        page.query_selector("[role=alert]:not([hidden])")
            .unwrap()
            .is_none()
    );

    errors.set(vec![FieldError {
        field: "sleep".to_owned(),
        message: "choose".into(),
    }]);
    attempt.set(1);
    tick().await;
    assert_eq!(focused().get_attribute("role").as_deref(), Some("alert"));

    click(&page, "[role=alert] a");
    assert_eq!(focused().id(), "sleep-0");
}

#[wasm_bindgen_test]
async fn a_button_that_is_unavailable_does_nothing() {
    let presses = RwSignal::new(0);
    let unavailable = RwSignal::new(true);
    let page = show(move || {
        view! {
            <Button
                label="Save"
                unavailable
                on_press=Callback::new(move |()| presses.update(|n| *n += 1))
            />
        }
    });

    click(&page, "button");
    assert_eq!(presses.get_untracked(), 0);

    unavailable.set(false);
    tick().await;
    click(&page, "button");
    assert_eq!(presses.get_untracked(), 1);
}

#[wasm_bindgen_test]
async fn a_dialog_opens_as_a_modal_and_gives_focus_back() {
    let open = RwSignal::new(false);
    let page = show(move || {
        view! {
            <button id="opener" on:click=move |_| open.set(true)></button>
            <Dialog id="ask" title="Sure?" open on_close=move |()| open.set(false)>
                <button id="answer" on:click=move |_| open.set(false)></button>
            </Dialog>
        }
    });
    let opener: HtmlElement = find(&page, "#opener").unchecked_into();
    opener.focus().unwrap();

    opener.click();
    tick().await;
    assert!(page.query_selector("dialog:modal").unwrap().is_some());

    click(&page, "#answer");
    tick().await;
    assert!(page.query_selector("dialog[open]").unwrap().is_none());
    assert_eq!(focused().id(), "opener");
}

/// Puts a view on an emptied page.
fn show<F, N>(view: F) -> HtmlElement
where
    F: FnOnce() -> N + 'static,
    N: IntoView,
{
    while let Some(old) = document().query_selector("main").unwrap() {
        old.remove();
    }
    let page: HtmlElement = document().create_element("main").unwrap().unchecked_into();
    document().body().unwrap().append_child(&page).unwrap();
    mount_to(page.clone(), view).forget();
    page
}

fn find(page: &HtmlElement, selector: &str) -> Element {
    page.query_selector(selector).unwrap().unwrap()
}

fn click(page: &HtmlElement, selector: &str) {
    find(page, selector).unchecked_into::<HtmlElement>().click();
}

fn input(page: &HtmlElement, selector: &str) -> HtmlInputElement {
    find(page, selector).unchecked_into()
}

fn attribute(page: &HtmlElement, selector: &str, name: &str) -> Option<String> {
    find(page, selector).get_attribute(name)
}

fn focused() -> Element {
    document().active_element().unwrap()
}
