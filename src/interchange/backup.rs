//! Our own file: everything, or what a clinician needs, in one readable JSON text.
//!
//! `{"format":"backplan.record","version":1,"app":…,"created":…,"kind":…,"sha256":…,"payload":{…}}`,
//! described by `public/schema/record.v1.json`. The checksum is over the exact text of the payload.
//!
//! Invariants: looking at a file changes nothing; no input makes this panic or take more memory
//! than the limits below allow; an error never repeats what the file says.
//! Version 1 is the shape in which [`Record`] serialises today. When that shape has to break, the
//! types of today are copied to `backup/v1.rs` and get an upgrade, and their fixture stays.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use thiserror::Error;

use super::checksum::sha256_hex;
use crate::domain::day::Day;
use crate::domain::record::Record;
use crate::domain::record::comparison::Comparison;
use crate::domain::stamp::Moment;

/// What every file of ours says it is.
pub const FORMAT: &str = "backplan.record";
/// The version this app writes, and the newest it reads.
pub const VERSION: u64 = 1;
/// The most bytes a file may have.
pub const MOST_BYTES: usize = 10_000_000;
/// The deepest nesting a file may have.
pub const MOST_DEPTH: usize = 64;
/// The most bytes one string of a file may have.
pub const MOST_STRING_BYTES: usize = 100_000;
/// The most values a file may hold, removed ones included.
pub const MOST_ITEMS: usize = 50_000;

/// What a file is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Everything, to be restored from.
    Backup,
    /// What a clinician needs, and what comes back from one.
    Plan,
}

impl Kind {
    fn as_str(self) -> &'static str {
        match self {
            Self::Backup => "backup",
            Self::Plan => "plan",
        }
    }
}

/// A file with everything.
pub fn write_backup(record: &Record, created: Moment, app: &str) -> String {
    write(record, Kind::Backup, created, app)
}

/// A file with what a clinician needs; [`Record::for_clinician`] says what stays at home.
pub fn write_plan(record: &Record, created: Moment, app: &str) -> String {
    write(&record.for_clinician(), Kind::Plan, created, app)
}

/// The name to offer for a file of that kind, made that day.
pub fn file_name(kind: Kind, created: Moment) -> String {
    format!("backplan-{}-{}.json", kind.as_str(), created.day())
}

fn write(record: &Record, kind: Kind, created: Moment, app: &str) -> String {
    #[derive(Serialize)]
    struct Envelope<'a> {
        format: &'static str,
        version: u64,
        app: &'a str,
        created: Moment,
        kind: Kind,
        sha256: String,
        payload: &'a RawValue,
    }
    // A record holds only texts, numbers and maps by text, all of which can be written.
    let payload = serde_json::value::to_raw_value(record).unwrap_or_default();
    let envelope = Envelope {
        format: FORMAT,
        version: VERSION,
        app,
        created,
        kind,
        sha256: sha256_hex(payload.get().as_bytes()),
        payload: &payload,
    };
    serde_json::to_string(&envelope).unwrap_or_default()
}

/// Why a file cannot be used. None of these changes anything.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum BackupError {
    /// It is larger than any file of ours.
    #[error("the file has {bytes} bytes, at most {MOST_BYTES} are read")]
    TooLarge {
        /// How large it is.
        bytes: usize,
    },
    /// It has nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It is a picture, a document or anything else that is no text.
    #[error("the file is not a text")]
    NotText,
    /// It ends in the middle.
    #[error("the file ends too early")]
    CutOff,
    /// It is a text, but not JSON, or no longer.
    #[error("the file is not readable at line {line}, column {column}")]
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// Its values are nested deeper than any of ours.
    #[error("the file is nested deeper than {MOST_DEPTH} levels")]
    TooDeep,
    /// One of its strings is longer than any of ours.
    #[error("the file has a string of more than {MOST_STRING_BYTES} bytes")]
    StringTooLong,
    /// It has more values than any file of ours.
    #[error("the file has {found} values, at most {MOST_ITEMS} are read")]
    TooManyItems {
        /// How many.
        found: usize,
    },
    /// It is a FHIR resource, which another door takes.
    #[error("the file is a FHIR resource")]
    Fhir,
    /// It is JSON of another program.
    #[error("the file was made by another program")]
    OtherFormat,
    /// A newer version of this app made it.
    #[error("the file has version {found}, this app reads up to {VERSION}")]
    Newer {
        /// Its version.
        found: u64,
    },
    /// It says it is ours, but this field of it is not as it should be.
    #[error("the field {field} is not as it should be")]
    WrongShape {
        /// Which field.
        field: &'static str,
    },
}

/// Whether the content is what was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Integrity {
    /// To the last character.
    Intact,
    /// The same values; only spaces or line ends were changed on the way.
    Reformatted,
    /// Changed since it was written, by damage or by hand: to be opened only if the person says so.
    Changed,
}

/// A file that was read and checked, and has changed nothing yet.
#[derive(Debug, Clone, PartialEq)]
pub struct Backup {
    kind: Kind,
    app: String,
    created: Moment,
    integrity: Integrity,
    record: Record,
}

/// Whose record a file holds, seen from the current one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// The same person's.
    Same,
    /// Another person's, or one begun anew on another device.
    Other,
    /// There is nothing here yet, so it can only become this person's.
    Nobody,
}

/// What to show before anything is done with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// What the file is for.
    pub kind: Kind,
    /// When it was made.
    pub created: Moment,
    /// By which version of the app.
    pub app: String,
    /// Whether it is what was written.
    pub integrity: Integrity,
    /// Whose record it holds.
    pub whose: Whose,
    /// How many diary entries it has.
    pub entries: usize,
    /// The first and the last day of them.
    pub days: Option<RangeInclusive<Day>>,
    /// How many answers.
    pub answers: usize,
    /// How many decisions about lines of the plan.
    pub choices: usize,
    /// How many goals.
    pub goals: usize,
    /// How many members of the care team.
    pub team: usize,
    /// How many reviews.
    pub reviews: usize,
    /// What a merge would do.
    pub comparison: Comparison,
    /// How many things this device has that the file lacks, or has in an older form.
    pub lacking: usize,
}

/// Reads and checks a file, and changes nothing.
///
/// # Errors
/// A [`BackupError`] that says what is wrong with it.
pub fn inspect(bytes: &[u8]) -> Result<Backup, BackupError> {
    if bytes.len() > MOST_BYTES {
        return Err(BackupError::TooLarge { bytes: bytes.len() });
    }
    let text = str::from_utf8(bytes).ok().ok_or(BackupError::NotText)?;
    // Some editors put a mark in front.
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.is_empty() {
        return Err(BackupError::Empty);
    }
    if text.contains('\0') {
        return Err(BackupError::NotText);
    }
    check_nesting(text)?;

    let fields: BTreeMap<String, &RawValue> =
        serde_json::from_str(text).map_err(|error| unreadable(text, &error))?;
    if fields.contains_key("resourceType") {
        return Err(BackupError::Fhir);
    }
    if field::<String>(&fields, "format").ok().as_deref() != Some(FORMAT) {
        return Err(BackupError::OtherFormat);
    }
    match field::<u64>(&fields, "version")? {
        0 => return Err(BackupError::WrongShape { field: "version" }),
        VERSION => {}
        found => return Err(BackupError::Newer { found }),
    }

    let payload = fields
        .get("payload")
        .ok_or(BackupError::WrongShape { field: "payload" })?
        .get();
    let record: Record =
        serde_json::from_str(payload).map_err(|_error| BackupError::WrongShape {
            field: misshapen(payload),
        })?;
    let found = record.register_count();
    if found > MOST_ITEMS {
        return Err(BackupError::TooManyItems { found });
    }
    let expected = field::<String>(&fields, "sha256").unwrap_or_default();
    let integrity = if sha256_hex(payload.as_bytes()) == expected {
        Integrity::Intact
    } else if serde_json::to_string(&record)
        .is_ok_and(|text| sha256_hex(text.as_bytes()) == expected)
    {
        Integrity::Reformatted
    } else {
        Integrity::Changed
    };
    Ok(Backup {
        kind: field(&fields, "kind")?,
        app: field(&fields, "app")?,
        created: field(&fields, "created")?,
        integrity,
        record,
    })
}

impl Backup {
    /// What the file is for.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The record it holds, to be looked at.
    pub fn record(&self) -> &Record {
        &self.record
    }

    /// What to show before anything is done.
    pub fn preview(&self, current: &Record) -> Preview {
        let record = &self.record;
        let whose = if current.is_blank() {
            Whose::Nobody
        } else if current.person() == record.person() {
            Whose::Same
        } else {
            Whose::Other
        };
        let compare = match self.kind {
            Kind::Backup => Comparison::of,
            Kind::Plan => Comparison::of_plan,
        };
        let comparison = compare(current, record);
        let lacking = compare(record, current).taken();
        Preview {
            kind: self.kind,
            created: self.created,
            app: self.app.clone(),
            integrity: self.integrity,
            whose,
            entries: record.diary().len(),
            days: record.diary().span(),
            answers: record.answers().len(),
            choices: record.choices().len(),
            goals: record.goals().len(),
            team: record.team().len(),
            reviews: record.reviews().len(),
            comparison,
            lacking,
        }
    }

    /// The current record with every later edit of the file; of a plan file only those of the
    /// plan, the team and the reviews.
    pub fn merged_into(&self, current: &Record) -> Record {
        match self.kind {
            Kind::Backup => current.merged_with(&self.record),
            Kind::Plan => current.with_plan_of(&self.record),
        }
    }

    /// The file's record in the place of the current one; none for a plan file, which is not whole.
    pub fn in_place_of(&self, current: &Record) -> Option<Record> {
        match self.kind {
            Kind::Backup => Some(current.replaced_by(&self.record)),
            Kind::Plan => None,
        }
    }
}

/// A parser that meets the end inside a number or an escape calls it a wrong character.
fn unreadable(text: &str, error: &serde_json::Error) -> BackupError {
    let last_line = text.lines().count();
    let last_column = text.lines().next_back().map_or(0, str::len);
    let at_the_end = error.line() == last_line && error.column() >= last_column;
    match error.classify() {
        serde_json::error::Category::Data => BackupError::OtherFormat,
        serde_json::error::Category::Eof => BackupError::CutOff,
        serde_json::error::Category::Io | serde_json::error::Category::Syntax => {
            if at_the_end && text.starts_with('{') {
                BackupError::CutOff
            } else {
                BackupError::NotJson {
                    line: error.line(),
                    column: error.column(),
                }
            }
        }
    }
}

/// Looks at depth and lengths in one pass, before a parser that recurses sees the text.
fn check_nesting(text: &str) -> Result<(), BackupError> {
    let mut depth = 0_usize;
    let mut string: Option<usize> = None;
    let mut escaped = false;
    for byte in text.bytes() {
        match (&mut string, byte) {
            (Some(_), _) if escaped => escaped = false,
            (Some(_), b'\\') => escaped = true,
            (Some(_), b'"') => string = None,
            (Some(length), _) => {
                *length += 1;
                if *length > MOST_STRING_BYTES {
                    return Err(BackupError::StringTooLong);
                }
            }
            (None, b'"') => string = Some(0),
            (None, b'{' | b'[') => {
                depth += 1;
                if depth > MOST_DEPTH {
                    return Err(BackupError::TooDeep);
                }
            }
            (None, b'}' | b']') => depth = depth.saturating_sub(1),
            (None, _) => {}
        }
    }
    Ok(())
}

fn field<'a, T: Deserialize<'a>>(
    fields: &BTreeMap<String, &'a RawValue>,
    name: &'static str,
) -> Result<T, BackupError> {
    let raw = fields
        .get(name)
        .ok_or(BackupError::WrongShape { field: name })?;
    serde_json::from_str(raw.get()).map_err(|_error| BackupError::WrongShape { field: name })
}

/// Which field of the payload cannot be read: tried one by one, since a parser's own message would
/// repeat what the person wrote.
fn misshapen(payload: &str) -> &'static str {
    let Ok(fields) = serde_json::from_str::<BTreeMap<String, &RawValue>>(payload) else {
        return "payload";
    };
    let person = fields.get("person").map_or("null", |raw| raw.get());
    [
        "answers", "plan", "diary", "team", "reviews", "safety", "settings",
    ]
    .into_iter()
    .find(|name| {
        fields.get(*name).is_some_and(|raw| {
            let alone = format!(r#"{{"person":"x","{name}":{}}}"#, raw.get());
            serde_json::from_str::<Record>(&alone).is_err()
        })
    })
    .unwrap_or(if person.starts_with('"') {
        "payload"
    } else {
        "person"
    })
}
