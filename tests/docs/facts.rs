//! The list of facts, from their tables.

use backplan::domain::fact::table::Group;
use backplan::domain::fact::{Amount, Choice, Listing, YesNo};

use super::markdown::{section, table};

const GROUPS: [(Group, &str); 14] = [
    (Group::RedFlag, "Danger signs"),
    (Group::Pattern, "How the pain behaves"),
    (Group::Score, "Scores"),
    (Group::Condition, "Health conditions"),
    (Group::Medicine, "Medicines and allergies"),
    (Group::Pregnancy, "Pregnancy and the time after birth"),
    (Group::History, "What happened before"),
    (Group::Mood, "Mood, fear and confidence"),
    (
        Group::Lifestyle,
        "Sleep, tobacco, alcohol, activity, daily tasks",
    ),
    (Group::Work, "Work"),
    (Group::Goal, "Goals"),
    (Group::Preference, "Likes and dislikes"),
    (Group::Access, "Money, time, distance, equipment"),
    (Group::Person, "The person and the state of the plan"),
];

/// One fact: its group and its row.
type Row = (Group, Vec<String>);

fn row(group: Group, name: &str, cells: [&str; 4]) -> Row {
    let mut row = vec![format!("`{name}`")];
    row.extend(cells.map(str::to_owned));
    (group, row)
}

fn rows() -> Vec<Row> {
    let yes_no = YesNo::ALL.iter().map(|fact| {
        let cells = ["yes or no", "yes, no, not sure", "", fact.meaning()];
        row(fact.group(), fact.name(), cells)
    });
    let amounts = Amount::ALL.iter().map(|fact| {
        let bounds = fact.bounds();
        let kind = if bounds.whole {
            "whole number"
        } else {
            "number"
        };
        let range = format!("{} to {}", bounds.least, bounds.most);
        let cells = [kind, &range, bounds.unit, fact.meaning()];
        row(fact.group(), fact.name(), cells)
    });
    let choices = Choice::ALL.iter().map(|fact| {
        let options = fact.options().join(", ");
        let cells = ["choice", &options, "", fact.meaning()];
        row(fact.group(), fact.name(), cells)
    });
    let listings = Listing::ALL.iter().map(|fact| {
        let cells = ["list", fact.entries(), "", fact.meaning()];
        row(fact.group(), fact.name(), cells)
    });
    yes_no
        .chain(amounts)
        .chain(choices)
        .chain(listings)
        .collect()
}

/// The whole document.
pub(super) fn document() -> String {
    let rows = rows();
    let mut text = format!(
        "# Facts\n\n\
         Made by `cargo test --test docs` from the tables under `src/domain/fact.rs`; \
         do not edit by hand.\n\n\
         {} facts. Rules, files and questions know a fact by its name. A fact that is absent was \
         not asked; one that is there without a value was asked and the person is not sure. \
         Neither is ever read as “no” or as a number.\n",
        rows.len()
    );
    for (group, title) in GROUPS {
        let of_group: Vec<Vec<String>> = rows
            .iter()
            .filter(|(of, _)| *of == group)
            .map(|(_, row)| row.clone())
            .collect();
        let head = ["Name", "Type", "Range or answers", "Unit", "Meaning"];
        text.push_str(&section(title, "", &table(&head, &of_group)));
    }
    text
}
