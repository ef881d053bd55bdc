//! Several parts of a record in one text, for what must be written as a whole: the changes of a tab
//! that may not write the record itself, and what an import replaced.
//!
//! Invariant: bodies are those of the shards, so a bundle is brought up to a newer format as they are.

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::shard::{Head, body_of, seal};
use crate::domain::record::id::DeviceId;
use crate::domain::record::{Part, Record};

/// Parts with the head of the record they are of.
#[derive(Serialize, Deserialize)]
pub(super) struct Bundle<'a> {
    pub(super) head: Head,
    /// Each part by its name; none if there was nothing in it.
    #[serde(borrow)]
    pub(super) parts: Vec<(String, Option<&'a RawValue>)>,
}

/// These parts of a record as one body.
pub(super) fn bundle(record: &Record, device: &DeviceId, app: &str, parts: &[Part]) -> String {
    let head = Head {
        person: record.person().clone(),
        device: device.clone(),
        revision: record.revision(),
        era: record.era(),
        app: app.to_owned(),
        parts: [].into(),
    };
    let bodies: Vec<_> = parts
        .iter()
        .map(|part| (part, body_of(record, *part)))
        .collect();
    let parts = bodies.iter().map(|(part, body)| {
        let body = body
            .as_deref()
            .and_then(|body| serde_json::from_str(body).ok());
        (part.to_string(), body)
    });
    let parts = parts.collect();
    serde_json::to_string(&Bundle { head, parts }).unwrap_or_default()
}

/// The same, sealed as the first generation of its key.
pub(super) fn sealed_bundle(
    format: u32,
    record: &Record,
    device: &DeviceId,
    app: &str,
    parts: &[Part],
) -> String {
    seal(format, 1, &bundle(record, device, app, parts))
}
