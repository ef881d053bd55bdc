//! Every address of the app, and the only place that spells them.
