//! Formats of the outside world: pure text to domain and back.

pub mod backup;
pub mod checksum;
