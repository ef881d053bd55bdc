//! One stored text: a piece of the record with its generation and its checksum.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::packed::PackedMonth;
use crate::domain::record::id::{DeviceId, PersonId};
use crate::domain::record::settings::Settings;
use crate::domain::record::{Extra, Part, Record, RecordParts};
use crate::interchange::checksum::sha256_hex;

/// What is written around every piece.
#[derive(Serialize, Deserialize)]
struct Envelope<'a> {
    /// Format of the body.
    v: u32,
    /// Which save wrote it.
    #[serde(rename = "gen")]
    generation: u64,
    /// SHA-256 of the exact text of the body.
    sha: String,
    #[serde(borrow)]
    body: &'a RawValue,
}

/// The piece every save writes last: it alone says which generation of the others counts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Head {
    pub(super) person: PersonId,
    pub(super) device: DeviceId,
    pub(super) revision: u64,
    pub(super) era: u32,
    pub(super) app: String,
    /// The generation of every part, by its name.
    pub(super) parts: BTreeMap<String, u64>,
}

/// What a stored text turned out to be.
#[derive(Debug)]
pub(super) enum Sealed<'a> {
    /// Whole; the body still has to be read.
    Whole {
        format: u32,
        generation: u64,
        body: &'a str,
    },
    /// Written by a newer version.
    TooNew { format: u32 },
    /// Not readable, or not what was written.
    Bad,
}

/// The text to store for a body.
pub(super) fn seal(format: u32, generation: u64, body: &str) -> String {
    let sha = sha256_hex(body.as_bytes());
    format!(r#"{{"v":{format},"gen":{generation},"sha":"{sha}","body":{body}}}"#)
}

/// Opens a stored text.
pub(super) fn unseal(text: &str, newest: u32) -> Sealed<'_> {
    let Ok(envelope) = serde_json::from_str::<Envelope<'_>>(text) else {
        return Sealed::Bad;
    };
    let body = envelope.body.get();
    if sha256_hex(body.as_bytes()) != envelope.sha {
        Sealed::Bad
    } else if envelope.v > newest {
        Sealed::TooNew { format: envelope.v }
    } else {
        Sealed::Whole {
            format: envelope.v,
            generation: envelope.generation,
            body,
        }
    }
}

#[derive(Serialize)]
struct SettingsBody<'a> {
    settings: &'a Settings,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    top: &'a Extra,
}

#[derive(Deserialize)]
struct OwnedSettingsBody {
    settings: Settings,
    #[serde(default)]
    top: Extra,
}

/// The body of a part; none if the part holds nothing, so that nothing needs to be stored.
pub(super) fn body_of(record: &Record, part: Part) -> Option<String> {
    fn json<T: Serialize + Default + PartialEq>(value: &T) -> Option<String> {
        (*value != T::default())
            .then(|| serde_json::to_string(value).ok())
            .flatten()
    }
    match part {
        Part::Answers => json(record.answers()),
        Part::Plan => json(record.plan()),
        Part::Team => json(record.team()),
        Part::Reviews => json(record.reviews()),
        Part::Safety => json(record.safety()),
        Part::Settings => {
            let (settings, top) = (record.settings_part(), record.extra());
            let blank = *settings == Settings::default() && top.is_empty();
            (!blank)
                .then(|| serde_json::to_string(&SettingsBody { settings, top }).ok())
                .flatten()
        }
        Part::Diary(month) => {
            let log = record.diary().month(month)?;
            serde_json::to_string(&PackedMonth::pack(log)).ok()
        }
    }
}

/// Reads the body of a part into its place; none if it does not have the shape of that part.
pub(super) fn read_body(part: Part, body: &str, into: &mut RecordParts) -> Option<()> {
    match part {
        Part::Answers => into.answers = serde_json::from_str(body).ok()?,
        Part::Plan => into.plan = serde_json::from_str(body).ok()?,
        Part::Team => into.team = serde_json::from_str(body).ok()?,
        Part::Reviews => into.reviews = serde_json::from_str(body).ok()?,
        Part::Safety => into.safety = serde_json::from_str(body).ok()?,
        Part::Settings => {
            let read: OwnedSettingsBody = serde_json::from_str(body).ok()?;
            into.settings = read.settings;
            into.extra = read.top;
        }
        Part::Diary(month) => {
            let packed: PackedMonth = serde_json::from_str(body).ok()?;
            into.diary.insert(month, Arc::new(packed.unpack(month)?));
        }
    }
    Some(())
}
