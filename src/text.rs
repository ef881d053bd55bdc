//! Ids and numbers into the words of a chosen language.
