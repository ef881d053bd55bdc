//! What people see.

pub mod app;
