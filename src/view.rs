//! What people see.

pub mod app;
pub mod form;
pub mod icon;
pub mod widget;
