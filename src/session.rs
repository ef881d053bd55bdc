//! The one handle pages hold: signals over the record, and verbs that change it.
