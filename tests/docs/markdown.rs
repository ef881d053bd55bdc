//! Tables as Markdown writes them.

/// Words that may stand in a cell: one line, no bar that would end it.
pub(super) fn cell(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    line.replace('|', "\\|")
}

/// A table with its head.
pub(super) fn table(head: &[&str], rows: &[Vec<String>]) -> String {
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let mut text = line(head.iter().map(|title| cell(title)).collect());
    text.push_str(&line(vec!["---".to_owned(); head.len()]));
    for row in rows {
        text.push_str(&line(row.iter().map(|words| cell(words)).collect()));
    }
    text
}

/// A heading, what is to be said first, and a table.
pub(super) fn section(title: &str, lead: &str, table: &str) -> String {
    let lead = if lead.is_empty() {
        String::new()
    } else {
        format!("{lead}\n\n")
    };
    format!("\n## {title}\n\n{lead}{table}")
}

#[test]
fn a_bar_or_a_line_end_does_not_break_a_row() {
    let rows = [vec!["a|b".to_owned(), "two\nlines".to_owned()]];
    let expected = "| x | y |\n| --- | --- |\n| a\\|b | two lines |\n";
    assert_eq!(table(&["x", "y"], &rows), expected);
}
