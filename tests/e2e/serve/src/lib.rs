//! A plain static file server for the built app, as strict and as simple as a static host.
//!
//! It is the host of `make run` and of every end-to-end test: it can be stopped and started again
//! on the same port, and it counts what it sent. It uses the standard library only, so that it
//! compiles in a second. It never lists folders and never leaves the folder it was given.

pub mod reply;
pub mod server;
