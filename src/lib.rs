//! Backplan: a back-pain companion that lives in one browser and nowhere else.
//!
//! Bird's-eye view, lowest layer first:
//! [`domain`] knows people, facts, rules, plans and diaries, and no browser, clock or word;
//! [`interchange`] turns the domain into files and back;
//! [`storage`] keeps a record in small text shards behind one trait;
//! [`text`] turns ids into the words of a chosen language;
//! [`route`] owns every address of the app;
//! `platform`, `session` and `view` exist in the browser only.
//!
//! ARCHITECTURE.md says who may call whom, and `tests/tidy.rs` holds us to it.

pub mod domain;
pub mod interchange;
pub mod route;
pub mod storage;
pub mod text;

#[cfg(target_arch = "wasm32")]
pub mod platform;
#[cfg(target_arch = "wasm32")]
pub mod session;
#[cfg(target_arch = "wasm32")]
pub mod view;
