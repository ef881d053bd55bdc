//! Drives the built app in a real browser, as a person would.
//!
//! A test serves the site with [`site::serve`], opens a [`browser::Browser`] and speaks in verbs:
//! `press`, `choose`, `fill`, `see`. Controls are found by role and accessible name only, as a
//! screen reader finds them; ids and classes are no interface. Every verb waits for what it needs
//! and, when it does not come, fails the test by saying what *is* there.
//!
//! Invariant: nothing here compiles into the app, and no test of the root package compiles this.

pub mod axe;
pub mod browser;
pub mod diary;
pub mod life;
mod outside;
pub mod page;
pub mod person;
pub mod picture;
pub mod site;
