//! Formats of the outside world: pure text to domain and back.
