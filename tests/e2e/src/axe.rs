//! Accessibility rules that a machine can check, by axe-core.

use std::fs;
use std::path::Path;

use crate::browser::Browser;
use crate::site::HERE;

/// Levels A and AA of the guidelines up to 2.2, and the rules of good practice.
const RULES: &str = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";

impl Browser {
    /// What axe-core finds wrong on the page as it is now: one readable text for each rule broken.
    #[track_caller]
    pub fn accessibility_faults(&self) -> Vec<String> {
        let file = Path::new(HERE).join("../../node_modules/axe-core/axe.min.js");
        let axe = fs::read_to_string(file).expect("axe-core is missing; type: make npm");
        // A script given by the driver is not one of the page's own, so its policy does not apply.
        let script = format!(
            "if (!window.axe) {{ {axe} }}
            // A colour on its way from one theme to the other is none that anybody reads.
            const moving = document.getAnimations()
              .filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime));
            return Promise.all(moving.map((one) => one.finished.catch(() => {{}})))
              .then(() => axe.run(document, {{ runOnly: {{ type: 'tag', values: {RULES} }} }}))
              .then((result) => result.violations.map((rule) => [
                `${{rule.id}} (${{rule.impact}}): ${{rule.help}}`,
                ...rule.nodes.map((node) =>
                  `  ${{node.html}}\\n    ${{node.failureSummary.replace(/\\n/g, '\\n    ')}}`),
              ].join('\\n')));"
        );
        let faults = self.run(&script, vec![]);
        let faults = faults
            .as_array()
            .expect("axe-core answers with a list")
            .iter();
        faults
            .map(|fault| fault.as_str().unwrap_or_default().to_owned())
            .collect()
    }

    /// Fails the test if axe-core finds anything.
    #[track_caller]
    pub fn must_be_accessible(&self) {
        let faults = self.accessibility_faults();
        if !faults.is_empty() {
            self.give_up(&format!("accessibility faults:\n{}", faults.join("\n")));
        }
    }
}
