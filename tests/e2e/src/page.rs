//! What a person does and perceives: verbs that find by role and accessible name only.
//!
//! A name that ends in `…` stands for every name that begins so. A verb waits until exactly one
//! fitting control is there and usable, acts on it, and does not wait for what comes of it: the
//! next verb does.

use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use http::Method;
use serde_json::{Value, json};
use thirtyfour::common::command::{Command, ExtensionCommand};
use thirtyfour::{Key, WebElement};

use crate::browser::{Browser, PATIENCE};

const ROLES: &str = include_str!("roles.js");

/// Roles that are written into.
const FIELDS: [&str; 6] = [
    "textbox",
    "searchbox",
    "spinbutton",
    "combobox",
    "date",
    "slider",
];

impl Browser {
    /// Presses a button, or the summary of something that unfolds.
    #[track_caller]
    pub fn press(&self, name: &str) {
        self.click(&self.one(&["button", "tab", "menuitem", "switch"], name, None));
    }

    /// Presses a button inside a named group, dialog, list item or row.
    #[track_caller]
    pub fn press_in(&self, group: &str, name: &str) {
        self.click(&self.one(&["button", "tab", "menuitem", "switch"], name, Some(group)));
    }

    /// Follows a link.
    #[track_caller]
    pub fn follow(&self, name: &str) {
        self.click(&self.one(&["link"], name, None));
    }

    /// Follows a link inside a named landmark, such as the main navigation.
    #[track_caller]
    pub fn follow_in(&self, group: &str, name: &str) {
        self.click(&self.one(&["link"], name, Some(group)));
    }

    /// Chooses one answer of a question: a radio button in a group.
    #[track_caller]
    pub fn choose(&self, question: &str, answer: &str) {
        self.click(&self.one(&["radio"], answer, Some(question)));
    }

    /// Ticks a box that is not ticked yet.
    #[track_caller]
    pub fn tick(&self, name: &str) {
        self.set_ticked(name, true);
    }

    /// Takes the tick away from a box that has one.
    #[track_caller]
    pub fn untick(&self, name: &str) {
        self.set_ticked(name, false);
    }

    /// Whether a box is ticked or a radio button chosen.
    #[track_caller]
    pub fn is_ticked(&self, name: &str) -> bool {
        self.is_checked(&self.one(&["checkbox", "switch", "radio"], name, None))
    }

    /// The chosen answer of a question, if any.
    #[track_caller]
    pub fn chosen(&self, question: &str) -> Option<String> {
        let found = self.look(&["radio"], None, Some(question));
        let checked = found
            .elements
            .iter()
            .position(|radio| self.is_checked(radio));
        checked.map(|place| found.names[place].clone())
    }

    /// Puts a text into a field in place of what it held. Dates are written `2026-11-22`.
    #[track_caller]
    pub fn fill(&self, name: &str, text: &str) {
        let field = self.one(&FIELDS, name, None);
        self.write(&field, text);
    }

    /// As [`Browser::fill`], inside a named group.
    #[track_caller]
    pub fn fill_in(&self, group: &str, name: &str, text: &str) {
        let field = self.one(&FIELDS, name, Some(group));
        self.write(&field, text);
    }

    /// What a field holds.
    #[track_caller]
    pub fn value(&self, name: &str) -> String {
        let field = self.one(&FIELDS, name, None);
        self.on(&field, "return arguments[0].value")
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// Picks an entry of a drop-down list by its words.
    #[track_caller]
    pub fn pick(&self, list: &str, entry: &str) {
        let select = self.one(&["combobox", "listbox"], list, None);
        let script = "const option = [...arguments[0].options]
              .find((one) => one.text.trim() === arguments[1]);
            if (!option) return [...arguments[0].options].map((one) => one.text.trim());
            arguments[0].value = option.value;
            arguments[0].dispatchEvent(new Event('input', { bubbles: true }));
            arguments[0].dispatchEvent(new Event('change', { bubbles: true }));
            return null;";
        let entries = self.on_with(&select, script, json!(entry));
        if !entries.is_null() {
            self.give_up(&format!(
                "“{list}” has no entry “{entry}”; there are: {entries}"
            ));
        }
    }

    /// Hands a file to a file field.
    #[track_caller]
    pub fn hand_in(&self, name: &str, file: &Path) {
        let field = self.one(&["file"], name, None);
        let file = file.canonicalize().expect("a file to hand in");
        self.ask(async { field.send_keys(file.to_string_lossy().as_ref()).await });
    }

    /// Presses a key, wherever the focus is.
    #[track_caller]
    pub fn key(&self, key: Key) {
        self.ask(async { self.driver().action_chain().send_keys(key).perform().await });
    }

    /// Role and name of what has the focus, such as `button Continue`; empty if nothing has.
    #[track_caller]
    pub fn focused(&self) -> String {
        // The last line of the script answers requests; here only its functions are wanted.
        let functions = ROLES.replace("return find(arguments[0]);", "");
        let script = "const focused = document.activeElement;
            if (!focused || focused === document.body) return '';
            const role = roleOf(focused);
            return `${role} ${nameOf(focused, role)}`.trim();";
        self.text_of(&format!("{functions}{script}"))
    }

    /// The words of the page's one main heading.
    #[track_caller]
    pub fn heading(&self) -> String {
        let script = "const all = document.querySelectorAll('h1');
            return all.length === 1 ? all[0].innerText.trim() : null;";
        let mut heading = Value::Null;
        self.wait_until("the page has exactly one main heading", || {
            heading = self.run(script, vec![]);
            heading.is_string()
        });
        heading.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the page's main heading is this.
    #[track_caller]
    pub fn arrive_at(&self, heading: &str) {
        let mut last = String::new();
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            last = self.heading();
            if fits(&last, heading) {
                return;
            }
        }
        self.give_up(&format!("expected the heading “{heading}”, found “{last}”"));
    }

    /// Waits until these words are on the page.
    #[track_caller]
    pub fn see(&self, words: &str) {
        let start = Instant::now();
        loop {
            let text = self.text();
            if text.contains(&squeezed(words)) {
                return;
            }
            if start.elapsed() > PATIENCE {
                self.give_up(&format!("cannot see “{words}”; the page says: {text}"));
            }
        }
    }

    /// Waits until these words are not, or no longer, on the page.
    #[track_caller]
    pub fn not_see(&self, words: &str) {
        self.wait_until(&format!("“{words}” is gone"), || {
            !self.text().contains(&squeezed(words))
        });
    }

    /// All words on the page, with single spaces between them.
    #[track_caller]
    pub fn text(&self) -> String {
        squeezed(&self.text_of("return document.body.innerText"))
    }

    /// Waits for a message that interrupts, and returns its words.
    #[track_caller]
    pub fn alert(&self) -> String {
        self.wait_until("there is an alert", || !self.alerts().is_empty());
        self.alerts().join(" ")
    }

    /// The words of all messages that interrupt, as they are now.
    #[track_caller]
    pub fn alerts(&self) -> Vec<String> {
        let found = self.look(&["alert", "alertdialog"], None, None);
        let texts = found.elements.iter().map(|alert| {
            let text = self.on(alert, "return arguments[0].innerText");
            squeezed(text.as_str().unwrap_or_default())
        });
        texts.filter(|text| !text.is_empty()).collect()
    }

    /// The names of everything that has this role, in reading order, as they are now.
    #[track_caller]
    pub fn names_of(&self, role: &str) -> Vec<String> {
        self.look(&[role], None, None).names
    }

    /// As [`Browser::names_of`], inside a named group.
    #[track_caller]
    pub fn names_in(&self, group: &str, role: &str) -> Vec<String> {
        self.look(&[role], None, Some(group)).names
    }

    /// The one element that can be used under this role and name, for what no verb covers.
    #[track_caller]
    pub fn one(&self, roles: &[&str], name: &str, group: Option<&str>) -> WebElement {
        let start = Instant::now();
        loop {
            let mut found = self.look(roles, Some(name), group);
            let late = start.elapsed() > PATIENCE;
            let why = match found.elements.len() {
                1 => {
                    let element = found.elements.remove(0);
                    let enabled = "return !arguments[0].matches(':disabled, [aria-disabled=true]')";
                    if self.on(&element, enabled) == json!(true) {
                        return element;
                    }
                    "it cannot be used now".to_owned()
                }
                0 if found.no_group => format!("no such group; there are: {:#?}", found.there),
                0 => format!("there are: {:#?}", found.there),
                count => format!("there are {count} of it; name the group it is in"),
            };
            if late {
                let place = group.map_or_else(String::new, |group| format!(" in “{group}”"));
                self.give_up(&format!("no {} “{name}”{place}: {why}", roles.join(" or ")));
            }
        }
    }

    /// Role and name of an element in the browser's own accessibility tree.
    #[track_caller]
    pub fn browsers_own_view(&self, element: &WebElement) -> (String, String) {
        let own = |what: &'static str| {
            let request = OwnView {
                element: element.element_id().to_string(),
                what,
            };
            let command = Command::ExtensionCommand(Box::new(request));
            self.ask(async { self.driver().cmd(command).await?.value::<String>() })
        };
        (own("computedrole"), own("computedlabel"))
    }

    /// Runs a script on an element, which is `arguments[0]`.
    #[track_caller]
    pub fn on(&self, element: &WebElement, script: &str) -> Value {
        self.on_with(element, script, Value::Null)
    }

    #[track_caller]
    fn on_with(&self, element: &WebElement, script: &str, argument: Value) -> Value {
        let element = element.to_json().expect("an element is a plain value");
        // An element that was just replaced answers nothing; whoever asks looks again.
        let answer = async { self.driver().execute(script, vec![element, argument]).await };
        self.try_ask(answer)
            .map_or(Value::Null, |answer| answer.json().clone())
    }

    #[track_caller]
    fn look(&self, roles: &[&str], name: Option<&str>, group: Option<&str>) -> Found {
        let request = json!({ "roles": roles, "name": name, "group": group });
        self.ask(async {
            let answer = self
                .driver()
                .execute(ROLES, vec![request])
                .await?
                .json()
                .clone();
            let words = |key: &str| -> Vec<String> {
                let list = answer[key].as_array().into_iter().flatten();
                list.map(|word| word.as_str().unwrap_or_default().to_owned())
                    .collect()
            };
            let handle = self.driver().handle();
            let elements = answer["found"].as_array().into_iter().flatten();
            let elements = elements.map(|one| WebElement::from_json(one.clone(), handle.clone()));
            Ok(Found {
                elements: elements.collect::<Result<_, _>>()?,
                names: words("names"),
                there: words("there"),
                no_group: answer["noGroup"] == json!(true),
            })
        })
    }

    /// Presses where a person would: a radio button or a box is pressed on its words, if it has any.
    #[track_caller]
    fn click(&self, element: &WebElement) {
        let script = "const label = arguments[0].labels?.[0];
            const target = ['radio', 'checkbox'].includes(arguments[0].type) && label
              ? label : arguments[0];
            target.scrollIntoView({ block: 'center', behavior: 'instant' });
            return target;";
        self.ask(async {
            let target = self
                .driver()
                .execute(script, vec![element.to_json()?])
                .await?
                .element()?;
            target.click().await
        });
    }

    #[track_caller]
    fn set_ticked(&self, name: &str, wanted: bool) {
        let element = self.one(&["checkbox", "switch"], name, None);
        assert_ne!(self.is_checked(&element), wanted, "“{name}” already is so");
        self.click(&element);
        self.wait_until(&format!("“{name}” changes"), || {
            self.is_ticked(name) == wanted
        });
    }

    #[track_caller]
    fn is_checked(&self, element: &WebElement) -> bool {
        let script = "return arguments[0].checked
            ?? arguments[0].getAttribute('aria-checked') === 'true'";
        self.on(element, script) == json!(true)
    }

    #[track_caller]
    fn write(&self, field: &WebElement, text: &str) {
        // Pickers and sliders take keys in a way that differs from one language to the next.
        let by_value =
            "return ['date', 'time', 'month', 'week', 'datetime-local', 'range', 'color']
            .includes(arguments[0].type)";
        if self.on(field, by_value) == json!(true) {
            let script = "arguments[0].value = arguments[1];
                arguments[0].dispatchEvent(new Event('input', { bubbles: true }));
                arguments[0].dispatchEvent(new Event('change', { bubbles: true }));";
            self.on_with(field, script, json!(text));
        } else {
            // The driver's own clearing tells the page nothing; a person's keys do.
            self.ask(async {
                field.send_keys(Key::Control + "a").await?;
                field.send_keys(Key::Backspace + text).await
            });
        }
    }
}

/// Asks the driver for one of the two things that it knows of an element's accessibility.
#[derive(Debug)]
struct OwnView {
    element: String,
    what: &'static str,
}

impl ExtensionCommand for OwnView {
    fn parameters_json(&self) -> Option<Value> {
        None
    }

    fn method(&self) -> Method {
        Method::GET
    }

    fn endpoint(&self) -> Arc<str> {
        format!("/element/{}/{}", self.element, self.what).into()
    }
}

struct Found {
    elements: Vec<WebElement>,
    names: Vec<String>,
    there: Vec<String>,
    no_group: bool,
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn fits(name: &str, wanted: &str) -> bool {
    wanted
        .strip_suffix('…')
        .map_or(name == wanted, |start| name.starts_with(start.trim_end()))
}
