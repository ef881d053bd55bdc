//! Keeping the record: the door to a key-value store and what is built on it.
